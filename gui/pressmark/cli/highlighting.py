"""`pressmark detect`: suggestions without a project."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import tee
from pathlib import Path
from typing import Annotated

import typer

from pressmark.cli.arguments import FilesArgument, PipelineOption, WorkersOption
from pressmark.cli.telling import Complaints
from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Suggestion, named, suggested
from pressmark.errors import ImportProblem
from pressmark.exchange import jsonl, registry

OutOption = Annotated[
    Path | None, typer.Option("-o", "--out", help="The file to write; else standard output.")
]


def detect_command(
    files: FilesArgument,
    out: OutOption = None,
    pipeline: PipelineOption = None,
    workers: WorkersOption = 1,
) -> None:
    """Highlight files of any format without a project, as Pressmark JSON Lines."""
    from pressmark.exchange.reading import articles_apart

    complaints = Complaints()
    with closing(articles_apart(files)) as apart:
        read = complaints.articles(apart)
        marked = complaints.articles(detected(read, pipeline, workers))
        if out is not None:
            registry.format_named("jsonl").write(out, marked)
        else:
            for item in marked:
                sys.stdout.buffer.write(jsonl.article_line(item).encode("utf-8"))
                sys.stdout.buffer.flush()
    complaints.exit_if_any()


def detected(
    marked: Iterable[MarkedArticle], pipeline: str | None = None, workers: int = 1
) -> Iterator[MarkedArticle | ImportProblem]:
    """Yield articles with fresh suggestions as their spans, in order, one by one.

    Several processes survive a text that ends one of them, or never ends: in its place a problem
    comes.
    """
    passed, read = tee(marked)
    texts = (item.article.text for item in read)
    for item, found in zip(passed, _suggested(texts, pipeline, workers), strict=True):
        if isinstance(found, str):
            name = item.article.title or item.article.name
            yield ImportProblem(name, f"could not be highlighted ({found})")
        else:
            own = [suggested(one, item.article.text) for one in found]
            yield replace(item, spans=named(own))


def _suggested(
    texts: Iterable[str], pipeline: str | None, workers: int
) -> Iterator[list[Suggestion] | str]:
    """Yield the suggestions for each text in order; reads some texts ahead."""
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline
    from pressmark.detect.stream import Stream

    if workers == 1:
        yield from suggest(texts, load_pipeline(pipeline or DEFAULT_PIPELINE))
    else:
        with closing(Stream(workers, pipeline)) as stream:
            yield from stream.suggest(texts)
