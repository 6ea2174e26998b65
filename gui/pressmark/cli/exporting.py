"""`pressmark export`: a project as labelled data, and `pressmark formats`: which there are."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import typer

from pressmark.cli.arguments import ProjectArgument
from pressmark.cli.export_options import (
    AssigneesOption,
    BelowOption,
    DoneOption,
    FilterOption,
    IncludeSuggestionsOption,
    LabelsOption,
    LayersOption,
    ManifestOption,
    NameOption,
    NotedOption,
    OutArgument,
    ReviewedOption,
    SeedOption,
    SinceOption,
    SourcesOption,
    SplitOption,
    StatesOption,
    StatusesOption,
    TagsOption,
    UndecidedOption,
    UntilOption,
    WordsOption,
)
from pressmark.cli.telling import say, watched
from pressmark.domain.filtering import ArticleFilter
from pressmark.domain.scheme import LabelKey, Scheme
from pressmark.domain.span import Layer
from pressmark.errors import UserError
from pressmark.exchange import registry
from pressmark.exchange.formats import FORMATS
from pressmark.exchange.selection import Choice

if TYPE_CHECKING:
    from pressmark.exchange.export import Export


def export_command(
    project: ProjectArgument,
    out: OutArgument,
    name: NameOption = None,
    include_suggestions: IncludeSuggestionsOption = False,
    layers: LayersOption = None,
    states: StatesOption = None,
    done: DoneOption = False,
    reviewed: ReviewedOption = False,
    statuses: StatusesOption = None,
    sources: SourcesOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    words: WordsOption = "",
    undecided: UndecidedOption = False,
    noted: NotedOption = False,
    having: LabelsOption = None,
    below: BelowOption = None,
    tags: TagsOption = None,
    assignees: AssigneesOption = None,
    saved: FilterOption = None,
    split: SplitOption = None,
    seed: SeedOption = 0,
    manifest: ManifestOption = None,
) -> None:
    """Write the decided spans of a project as labelled data."""
    from pressmark.exchange.export import Export, Split
    from pressmark.store import article_list, articles, filters, labels
    from pressmark.store.project import open_project

    form = registry.format_named(name) if name else registry.format_by_ending(out)
    wanted = ArticleFilter(
        frozenset(statuses or ()),
        frozenset(sources or ()),
        _day(since),
        _day(until),
        words,
        undecided,
        noted,
        tags=frozenset(tags or ()),
        assignees=frozenset(assignees or ()),
        below=below,
    )
    with closing(open_project(project)) as opened:
        wanted = replace(wanted, labels=_labels(labels.read_scheme(opened.db), having or ()))
        if saved is not None:
            wanted = filters.filter_named(opened, saved).wanted.joined(wanted)
        ids = article_list.listed(opened, wanted)
        export = Export(
            lambda: watched(articles.marked_articles(opened, ids), "Exporting", len(ids)),
            form,
            out,
            labels.read_scheme(opened.db),
            Choice(
                frozenset(layers or Layer),
                None if states is None else frozenset(states),
                include_suggestions,
                reviewed,
                done,
            ),
            wanted,
            None if split is None else Split(split, seed),
            manifest,
        )
        export.run()
    _tell(export)


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()


def _tell(export: "Export") -> None:
    """Tell what was lost, and what was written."""
    for loss in export.told():
        say(loss)
    written = " and ".join(str(path) for path in export.files())
    typer.echo(f"{written} written: {export.selection.told()}")


def _labels(scheme: Scheme, names: Iterable[str]) -> frozenset[LabelKey]:
    """Return the labels with these names, in whatever layer where none is in front."""
    found: set[LabelKey] = set()
    for name in names:
        layer, _, rest = name.rpartition(":")
        keys = {(one.layer, one.name) for one in scheme.labels if one.name == rest}
        keys = {key for key in keys if layer in ("", key[0].value)}
        if not keys:
            known = ", ".join(f"{one.layer.value}:{one.name}" for one in scheme.labels)
            raise UserError(f"The project has no label {name}; it has {known}.")
        found |= keys
    return frozenset(found)


def formats_command() -> None:
    """List the file formats."""
    for form in FORMATS:
        does = " and ".join(
            word for word, can in (("read", form.reads), ("written", form.writes)) if can
        )
        typer.echo(f"{form.name:8} {form.title} ({', '.join(form.suffixes)}), {does}")
        typer.echo(f"{'':8} {form.summary}")
