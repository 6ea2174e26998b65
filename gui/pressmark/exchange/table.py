"""Tables in CSV or TSV: one article a row, its text in one of the columns.

The column is the one that is chosen, else one that is named as texts are, else the one with the
longest cells. Other columns are read where their names say what they hold.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TextIO

from pressmark.domain.article import MarkedArticle
from pressmark.domain.text import normalise
from pressmark.errors import ImportProblem
from pressmark.exchange import conll, webanno
from pressmark.exchange.csv_rows import COLUMNS as OWN_COLUMNS
from pressmark.exchange.dates import iso_date
from pressmark.exchange.encodings import encoding_of
from pressmark.exchange.kinds import HEAD, text_of
from pressmark.exchange.stream import (
    MAX_TEXT,
    UNCHOSEN,
    Choices,
    ImportItem,
    ImportNote,
    counted,
    shortened,
    shown,
    unreadable,
)
from pressmark.exchange.text import article_of

_ENDINGS = (".csv", ".tsv", ".tab")
_SEPARATORS = "\t,;|"
_LOOKED_AT = 50
"""Rows from which separator and columns are told."""

_LONGEST_NAME = 60
"""Characters of a cell that can be the name of a column."""

# What columns are called, the likelier names first.
_NAMES = {
    "text": "text articletext fulltext body articlebody content contents maintext plaintext story "
    "article transcript selftext description "
    "inhalt volltext artikel artikeltext beitrag",
    "id": "id articleid docid documentid guid uid uuid key",
    "title": "title headline articletitle heading subject titel überschrift schlagzeile",
    "source": "source publication publisher outlet newspaper sitename site domain feed quelle "
    "zeitung medium",
    "url": "url link weburl articleurl permalink",
    "published": "published date publishdate publishedat publicationdate datepublished pubdate "
    "datetime timestamp createdat datum veröffentlicht erschienen",
    "author": "author authors byline writer creator autor autorin verfasser",
    "language": "language lang sprache",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is laid out. `columns` are numbers from 0; `text` is the one with the text."""

    separator: str
    names: tuple[str, ...]
    has_header: bool
    columns: dict[str, int]

    @property
    def text(self) -> int:
        """The number of the column with the text."""
        return self.columns["text"]


class _Unreadable(ValueError):
    """From here on the table cannot be read."""


def recognises(path: Path, head: bytes) -> bool:
    """Tell a table from other text: rows of equal length, below names that tables of texts have.

    Where the ending says that it is a table two rows are enough. Rows of single words with their
    labels are none.
    """
    if webanno.recognises(path, head) or conll.recognises(path, head):
        return False
    torn = len(head) == HEAD
    rows, share = _best_rows(text_of(head), torn)[1:]
    if path.suffix.lower() in _ENDINGS:
        return len(rows) + torn > 1
    known = {name for names in _NAMES.values() for name in names.split()}
    return (
        len(rows) > 2
        and share == 1
        and len(rows[0]) > 1
        and all(0 < len(cell) <= _LONGEST_NAME for cell in rows[0])
        and sum(_bare(cell) in known for cell in rows[0]) >= min(2, len(rows[0]))
    )


def layout_of(path: Path, chosen: str | None = None) -> Layout:
    """Tell how a table is laid out. Raises ValueError where no column is called as chosen."""
    encoding, _ = encoding_of(path)
    with path.open("rb") as file:
        head = file.read(HEAD * 4)
    text = head.decode(encoding, "replace").lstrip("\ufeff")
    separator, rows, _ = _best_rows(text, len(head) == HEAD * 4)
    if not rows:
        raise ValueError("there is no row in the table")
    has_header = _is_header(rows[0])
    names = tuple(
        " ".join(normalise(cell).split()) if has_header and cell.strip() else f"column {number}"
        for number, cell in enumerate(rows[0], 1)
    )
    columns = _known_columns(names) if has_header else {}
    if chosen is not None:
        columns["text"] = _chosen(chosen, names)
    elif "text" not in columns:
        columns["text"] = _longest(rows[1:] or rows, len(names))
    return Layout(separator, names, has_header, columns)


def _best_rows(text: str, torn: bool) -> tuple[str, list[list[str]], float]:
    """Return the likeliest separator, the first rows by it, and the share as long as the first."""
    csv.field_size_limit(MAX_TEXT)
    best: tuple[str, list[list[str]], float] = (",", [], 0.0)
    score = (-1.0, 0)
    for separator in _SEPARATORS:
        try:
            rows = list(islice(csv.reader(io.StringIO(text, ""), delimiter=separator), _LOOKED_AT))
        except csv.Error:
            continue
        if torn and len(rows) < _LOOKED_AT:
            rows = rows[:-1]
        rows = [row for row in rows if row]
        if not rows:
            continue
        share = sum(len(row) == len(rows[0]) for row in rows) / len(rows)
        found = (share if len(rows[0]) > 1 else 0.0, len(rows[0]))
        if found > score:
            best, score = (separator, rows, share), found
    return best


def _is_header(row: Sequence[str]) -> bool:
    return all(len(cell) <= _LONGEST_NAME and not cell.rstrip().endswith(".") for cell in row)


def _known_columns(names: Sequence[str]) -> dict[str, int]:
    bare = [_bare(name) for name in names]
    found: dict[str, int] = {}
    for what, likely in _NAMES.items():
        number = next((bare.index(name) for name in likely.split() if name in bare), None)
        if number is not None and number not in found.values():
            found[what] = number
    return found


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


def _chosen(column: str, names: Sequence[str]) -> int:
    if column in names:
        return names.index(column)
    bare = [_bare(name) for name in names]
    if _bare(column) and _bare(column) in bare:
        return bare.index(_bare(column))
    if column.isdecimal() and 1 <= int(column) <= len(names):
        return int(column) - 1
    known = shortened(", ".join(names))
    raise ValueError(f"there is no column {column!r} in the table; its columns are {known}")


def _longest(rows: Sequence[Sequence[str]], count: int) -> int:
    def length(number: int) -> int:
        return sum(len(row[number]) for row in rows if number < len(row))

    return max(range(count), key=length)


def columns_of(path: Path, choices: Choices) -> tuple[tuple[str, ...], str | None]:
    """Return the names of the columns and the one whose text is taken."""
    try:
        layout = layout_of(path, choices.column)
    except (OSError, ValueError):  # reading the table says what is wrong with it
        return (), None
    return layout.names, layout.names[layout.text]


def read(path: Path, choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
    """Read a table row by row; what had to be left out is told at its end."""
    name = shown(path)
    try:
        encoding, notes = encoding_of(path)
        layout = layout_of(path, choices.column)
        if layout.names[:8] == OWN_COLUMNS[:8]:
            raise ValueError(
                "this table has the spans of articles and not their texts; "
                "export JSON Lines to bring articles in again"
            )
        with path.open(encoding=encoding, errors="replace", newline="") as file:
            yield from (ImportNote(name, note) for note in notes)
            yield from _articles(file, path, layout)
    except OSError as error:
        yield unreadable(path, error)
    except ValueError as error:
        yield ImportProblem(name, str(error))


def _articles(file: TextIO, path: Path, layout: Layout) -> Iterator[ImportItem]:
    source, without, undated = shown(path), 0, 0
    found = False
    for line, row in _rows(file, layout):
        text = row[layout.text] if layout.text < len(row) else ""
        if not text.strip():
            without += 1
            continue
        found = True
        try:
            marked = _article(row, layout, f"{path.stem}-{line}")
        except ValueError as error:
            yield ImportProblem(source, str(error), line)
            continue
        dated = _cell(row, layout, "published")
        undated += bool(dated) and marked.article.published is None
        yield marked
    if not found and not without:
        yield ImportProblem(source, "there is no row in the table")
    if without:
        column = layout.names[layout.text]
        words = f"{counted(without, 'row')} without a text in the column “{shortened(column, 60)}”"
        if not found:
            yield ImportProblem(source, f"{words}, and none with one; choose another column")
        else:
            yield ImportNote(source, f"{words} left out")
    if undated:
        words = f"{counted(undated, 'date')} left out that may mean several days or none"
        yield ImportNote(source, words)


def _rows(file: TextIO, layout: Layout) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the number of the line in which each ends."""
    csv.field_size_limit(MAX_TEXT)
    rows = csv.reader(_lines(file), delimiter=layout.separator)
    try:
        for number, row in enumerate(rows):
            if row and not (number == 0 and layout.has_header):
                yield rows.line_num, row
    except csv.Error as error:
        raise ValueError(
            f"the table cannot be read beyond line {rows.line_num} ({error})"
        ) from None


def _lines(file: TextIO) -> Iterator[str]:
    """Yield the lines of a file, none of them longer than a text may be."""
    first = True
    while line := file.readline(MAX_TEXT + 1):
        if len(line) > MAX_TEXT:
            raise csv.Error("a line longer than a text may be")
        yield line.lstrip("\ufeff") if first else line
        first = False


def _article(row: Sequence[str], layout: Layout, name: str) -> MarkedArticle:
    article = article_of(
        row[layout.text],
        name=_cell(row, layout, "id") or name,
        title=_cell(row, layout, "title"),
        published=iso_date(_cell(row, layout, "published") or ""),
    )
    return MarkedArticle(
        replace(
            article,
            source=_cell(row, layout, "source"),
            url=_cell(row, layout, "url"),
            author=_cell(row, layout, "author"),
            language=(_cell(row, layout, "language") or article.language)[:20],
        )
    )


def _cell(row: Sequence[str], layout: Layout, what: str) -> str | None:
    """Return what a cell says on one line, None for an empty or a missing one."""
    number = layout.columns.get(what)
    if number is None or number >= len(row) or number == layout.text:
        return None
    return " ".join(normalise(row[number]).split()) or None
