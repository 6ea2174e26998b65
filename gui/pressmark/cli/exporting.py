"""`pressmark export`: a project as labelled data, and `pressmark formats`: which there are."""

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from pressmark.cli.arguments import ProjectArgument
from pressmark.cli.telling import say, watched
from pressmark.domain.article import Status
from pressmark.domain.filtering import ArticleFilter
from pressmark.domain.span import Layer, State
from pressmark.exchange import registry
from pressmark.exchange.formats import FORMATS
from pressmark.exchange.selection import Choice

OutArgument = Annotated[Path, typer.Argument(help="The file to write.")]
NameOption = Annotated[
    str | None, typer.Option("--format", help="See `pressmark formats`; else by the ending.")
]
IncludeSuggestionsOption = Annotated[
    bool, typer.Option("--include-suggestions", help="Undecided spans too.")
]
LayersOption = Annotated[
    list[Layer] | None, typer.Option("--layer", help="Only spans of this layer; repeatable.")
]
StatesOption = Annotated[
    list[State] | None,
    typer.Option("--state", help="Only spans in this state; repeatable."),
]
DoneOption = Annotated[bool, typer.Option("--done", help="Only articles marked as done.")]
ReviewedOption = Annotated[
    bool,
    typer.Option("--reviewed", help="Only articles that are done or have no undecided span."),
]
StatusesOption = Annotated[
    list[Status] | None,
    typer.Option("--status", help="Only articles of this status; repeatable."),
]
SourcesOption = Annotated[
    list[str] | None, typer.Option("--source", help="Only articles of this source; repeatable.")
]
SinceOption = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d"], help="Only articles from this day on."),
]
UntilOption = Annotated[
    datetime | None,
    typer.Option("--until", formats=["%Y-%m-%d"], help="Only articles up to this day."),
]
WordsOption = Annotated[str, typer.Option("--words", help="Only articles that hold these words.")]
SplitOption = Annotated[
    float | None,
    typer.Option(
        "--split",
        metavar="SHARE",
        help="Write train and dev apart, this share of the articles (0.1) in dev; "
        "one story is never in both.",
    ),
]
SeedOption = Annotated[int, typer.Option("--seed", help="Another number splits otherwise.")]
ManifestOption = Annotated[
    bool | None,
    typer.Option(
        "--manifest/--no-manifest",
        help="Counts, hashes and choices in a file beside it; by default with what programs read.",
    ),
]


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
    split: SplitOption = None,
    seed: SeedOption = 0,
    manifest: ManifestOption = None,
) -> None:
    """Write the decided spans of a project as labelled data."""
    from pressmark.exchange.export import Export, Split
    from pressmark.store import article_list, articles, labels
    from pressmark.store.project import open_project

    form = registry.format_named(name) if name else registry.format_by_ending(out)
    wanted = ArticleFilter(
        frozenset(statuses or ()),
        frozenset(sources or ()),
        None if since is None else since.date(),
        None if until is None else until.date(),
        words,
    )
    with closing(open_project(project)) as opened:
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
    for loss in export.told():
        say(loss)
    written = " and ".join(str(path) for path in export.files())
    typer.echo(f"{written} written: {export.selection.told()}")


def formats_command() -> None:
    """List the file formats."""
    for form in FORMATS:
        does = " and ".join(
            word for word, can in (("read", form.reads), ("written", form.writes)) if can
        )
        typer.echo(f"{form.name:8} {form.title} ({', '.join(form.suffixes)}), {does}")
        typer.echo(f"{'':8} {form.summary}")
