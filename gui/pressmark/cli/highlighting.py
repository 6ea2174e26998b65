"""`pressmark suggest` and `pressmark detect`: suggestions, in a project or without one."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import tee
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from pressmark.cli.arguments import FilesArgument, PipelineOption, ProjectArgument, WorkersOption
from pressmark.cli.telling import Complaints, count, say
from pressmark.domain.article import MarkedArticle
from pressmark.domain.names import ProjectNames
from pressmark.domain.span import Suggestion, named, suggested
from pressmark.exchange import jsonl, registry

AgainOption = Annotated[
    bool, typer.Option("--again", help="Also articles that have suggestions already.")
]
OutOption = Annotated[
    Path | None, typer.Option("-o", "--out", help="The file to write; else standard output.")
]

_Item = TypeVar("_Item")


def suggest_command(
    project: ProjectArgument,
    pipeline: PipelineOption = None,
    again: AgainOption = False,
    workers: WorkersOption = 1,
) -> None:
    """Highlight the articles of a project; decisions are never touched."""
    from pressmark.store import articles, names, spans
    from pressmark.store.project import open_project

    with closing(open_project(project)) as opened:
        wanted = [s.id for s in articles.summaries(opened) if again or not s.highlighted]
        read = (articles.read_article(opened, number) for number in wanted)
        total = 0
        decided = names.project_names(opened)
        for article, found in _highlighted(read, lambda one: one.text, pipeline, workers, decided):
            spans.put_suggestions(opened, article.id, article.text, found)
            total += len(found)
            say(f"{article.title or article.name}: {count(len(found), 'suggestion')}")
    typer.echo(f"{count(len(wanted), 'article')} highlighted, {count(total, 'suggestion')}")


def detect_command(
    files: FilesArgument,
    out: OutOption = None,
    pipeline: PipelineOption = None,
    workers: WorkersOption = 1,
) -> None:
    """Highlight files of any format without a project, as Pressmark JSON Lines."""
    from pressmark.exchange.reading import articles_apart

    complaints = Complaints()
    marked = detected(complaints.articles(articles_apart(files)), pipeline, workers)
    if out is not None:
        registry.format_named("jsonl").write(out, marked)
    else:
        for item in marked:
            sys.stdout.buffer.write(jsonl.article_line(item).encode("utf-8"))
            sys.stdout.buffer.flush()
    complaints.exit_if_any()


def detected(
    marked: Iterable[MarkedArticle], pipeline: str | None = None, workers: int = 1
) -> Iterator[MarkedArticle]:
    """Yield articles with fresh suggestions as their spans, in order, one by one."""
    for item, found in _highlighted(marked, lambda item: item.article.text, pipeline, workers):
        own = [suggested(one, item.article.text) for one in found]
        yield replace(item, spans=named(own))


def _highlighted(
    items: Iterable[_Item],
    text_of: Callable[[_Item], str],
    pipeline: str | None,
    workers: int,
    names: ProjectNames | None = None,
) -> Iterator[tuple[_Item, list[Suggestion]]]:
    """Yield each item with the suggestions for its text, in order; reads some items ahead."""
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline
    from pressmark.detect.team import Team

    name = pipeline or DEFAULT_PIPELINE
    passed, read = tee(items)
    texts = (text_of(item) for item in read)
    if workers == 1:
        yield from zip(passed, suggest(texts, load_pipeline(name), names=names), strict=True)
    else:
        with Team(workers, name, names) as team:
            yield from zip(passed, team.suggest(texts), strict=True)
