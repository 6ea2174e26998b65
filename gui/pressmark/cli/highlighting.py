"""`pressmark detect`: suggestions without a project."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import tee
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from pressmark.cli.arguments import FilesArgument, PipelineOption, WorkersOption
from pressmark.cli.telling import Complaints
from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Suggestion, named, suggested
from pressmark.exchange import jsonl, registry

OutOption = Annotated[
    Path | None, typer.Option("-o", "--out", help="The file to write; else standard output.")
]

_Item = TypeVar("_Item")


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
) -> Iterator[tuple[_Item, list[Suggestion]]]:
    """Yield each item with the suggestions for its text, in order; reads some items ahead."""
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline
    from pressmark.detect.team import Team

    name = pipeline or DEFAULT_PIPELINE
    passed, read = tee(items)
    texts = (text_of(item) for item in read)
    if workers == 1:
        yield from zip(passed, suggest(texts, load_pipeline(name)), strict=True)
    else:
        with Team(workers, name) as team:
            yield from zip(passed, team.suggest(texts), strict=True)
