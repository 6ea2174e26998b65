"""What the sheets for readers share: Markdown or CSV by the name's ending, an article at a time."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from pressmark.domain.article import Article
from pressmark.exchange.atomic import replacing
from pressmark.exchange.cells import Cell, harmless

ABOUT = ("article", "title", "published", "source", "url")
"""The first columns of each table."""

BOM = "\ufeff"
"""Begins CSV files: Excel takes one without it for Windows-1252."""

_Entry = TypeVar("_Entry")

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_AUTOLINK = re.compile(r"https?://[^\s<>]+")


def write_sheet(
    path: Path,
    title: str,
    columns: Sequence[str],
    found: Iterable[tuple[Article, Sequence[_Entry]]],
    row: Callable[[Article, _Entry], Sequence[Cell]],
    section: Callable[[Article, Sequence[_Entry]], str],
) -> None:
    """Write what was found in each article: a `section` of Markdown, or a `row` each in CSV.

    `title` stands at the head of the Markdown. Articles in which nothing was found are left out.
    Raises ExportProblem.
    """
    table = path.suffix.lower() == ".csv"
    with replacing(path) as target:
        if table:
            target.write((BOM + csv_lines([columns])).encode())
        separator = f"# {title}\n\n"
        for article, entries in found:
            if not entries:
                continue
            if table:
                part = csv_lines([row(article, one) for one in entries])
            else:
                part = f"{separator}{heading(article)}{section(article, entries)}"
                separator = "\n"
            target.write(part.encode("utf-8", "replace"))


def csv_lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows as lines of CSV (RFC 4180), formulas made harmless."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    for cells in rows:
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in cells])
    return buffer.getvalue()


def about(article: Article) -> list[Cell]:
    """Return the cells of the columns `ABOUT`."""
    return [article.name, article.title, article.published, article.source, article.url]


def heading(article: Article) -> str:
    """Return the title of an article as a heading, and a line with its source, date and address."""
    first = article.text.strip().partition("\n")[0][:120]
    parts = [escaped(part) for part in (article.source, (article.published or "")[:10]) if part]
    url = article.url or ""
    if url:
        parts.append(f"<{url}>" if _AUTOLINK.fullmatch(url) else escaped(url))
    line = f"{' · '.join(parts)}\n\n" if parts else ""
    return f"## {escaped(article.title or first or article.name)}\n\n{line}"


def escaped(text: str) -> str:
    """Return text on one line in which Markdown and HTML find nothing to do."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))
