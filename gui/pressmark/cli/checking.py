"""`pressmark check`: what does not fit together in the decided work of a project."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pressmark.cli.arguments import ProjectArgument
from pressmark.cli.telling import count, watched_share
from pressmark.domain.checking.finding import Finding
from pressmark.domain.ids import ArticleId
from pressmark.errors import UserError

if TYPE_CHECKING:
    from pressmark.store.project import Project

AsJsonOption = Annotated[bool, typer.Option("--json", help="JSON instead of sentences.")]
ArticleOption = Annotated[
    list[str] | None, typer.Option("--article", help="Only this article, by its id; repeatable.")
]
StrictOption = Annotated[
    bool, typer.Option("--strict", help="Exit with code 1 where anything was found.")
]

_PLACES = 5


def check_command(
    project: ProjectArgument,
    article: ArticleOption = None,
    as_json: AsJsonOption = False,
    strict: StrictOption = False,
) -> None:
    """Tell what does not fit together in the decided spans of a project."""
    from pressmark.detect.figures.grammar import read_figure
    from pressmark.store.checking import findings_of
    from pressmark.store.project import open_project

    with closing(open_project(project)) as opened:
        only = None if article is None else _numbers(opened, article)
        watch = partial(watched_share, title="Checking")
        found = findings_of(opened, read_figure, only, watch)
        if as_json:
            records = [_record(opened, finding) for finding in found]
            typer.echo(json.dumps(records, ensure_ascii=False, indent=1))
        else:
            for line in _lines(opened, found):
                typer.echo(line)
    if strict and found:
        raise typer.Exit(1)


def _numbers(project: "Project", names: Sequence[str]) -> list[ArticleId]:
    from pressmark.store.articles import summaries

    known = {summary.name: summary.id for summary in summaries(project)}
    for name in names:
        if name not in known:
            raise UserError(f"There is no article {name} in {project.path.name}; look at its id.")
    return [known[name] for name in names]


def _record(project: "Project", finding: Finding) -> dict[str, Any]:
    from pressmark.store.checking import spots

    return {
        "check": finding.check,
        "key": finding.key,
        "sentence": finding.sentence,
        "places": [
            {
                "article": spot.article,
                "title": spot.title,
                "id": spot.span.name,
                "start": spot.span.start,
                "end": spot.span.end,
                "text": spot.span.text,
                "label": spot.span.label,
                "state": spot.span.state.value,
            }
            for spot in spots(project, finding.spans)
        ],
        "fixes": [fix.title for fix in finding.fixes],
    }


def _lines(project: "Project", found: Iterable[Finding]) -> Iterator[str]:
    from pressmark.domain.checking.table import CHECKS
    from pressmark.store.checking import spots

    titles = {check.name: check.title for check in CHECKS}
    total = 0
    for name, group in groupby(found, key=lambda finding: finding.check):
        findings = list(group)
        total += len(findings)
        yield f"{titles[name]}: {len(findings)}"
        for finding in findings:
            yield f"  {finding.sentence}"
            for spot in spots(project, finding.spans[:_PLACES]):
                yield f"    {spot.article} {spot.span.start}–{spot.span.end}: {spot.title}"
            more = len(finding.spans) - _PLACES
            if more > 0:
                yield f"    and {count(more, 'further place')}"
        yield ""
    yield f"{count(total, 'finding')}" if total else "Nothing was found."
