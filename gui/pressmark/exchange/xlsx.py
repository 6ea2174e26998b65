"""Excel workbooks: a sheet with one row a span, and one with one row an article.

Rows go to the disk as they come.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from shutil import copyfileobj
from typing import IO

from pressmark.domain.article import MarkedArticle
from pressmark.exchange.atomic import replacing, scratch
from pressmark.exchange.cells import Cell
from pressmark.exchange.csv_rows import COLUMNS, plain_rows
from pressmark.exchange.losses import Losses
from pressmark.exchange.stream import counted
from pressmark.exchange.workbook import LONGEST, Table, Workbook

ARTICLE_COLUMNS = (
    "article", "title", "published", "source", "url", "language", "status", "spans", "note",
)  # fmt: skip

_WIDTHS = {"title": 32, "text": 48, "context": 60, "note": 32, "url": 24, "speaker_name": 20}


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write a workbook with the sheets `Spans` and `Articles`. Raises ExportProblem.

    Texts too long for a cell are cut, which is told.
    """
    with replacing(path) as target, scratch(path) as folder:
        file, rows = folder / "workbook", folder / "articles"
        with (
            file.open("wb") as whole,
            rows.open("w+", encoding="utf-8") as aside,
            Workbook(whole) as book,
        ):
            cut = _fill(book, articles, aside)
        with file.open("rb") as made:
            copyfileobj(made, target)
    if not cut:
        return Losses()
    return Losses(
        [f"{counted(cut, 'text')} cut to {LONGEST:,} characters, as a cell holds no more."]
    )


def _fill(book: Workbook, articles: Iterable[MarkedArticle], aside: IO[str]) -> int:
    """Write both tables; return how many texts were cut. `aside` takes rows of the second."""
    spans = Table(book, "Spans", COLUMNS, _WIDTHS)
    for marked in articles:
        for row in plain_rows(marked):
            spans.add(row)
        aside.write(f"{json.dumps(_article_row(marked))}\n")
    spans.close()
    listed = Table(book, "Articles", ARTICLE_COLUMNS, _WIDTHS)
    aside.seek(0)
    for line in aside:
        listed.add(json.loads(line))
    listed.close()
    return spans.cut + listed.cut


def _article_row(marked: MarkedArticle) -> list[Cell]:
    article = marked.article
    return [
        article.name, article.title, article.published, article.source, article.url,
        article.language, article.status.value, len(marked.spans), article.note,
    ]  # fmt: skip
