"""Excel workbooks: a sheet with one row a span, and one with one row an article.

Every text is written as a text, so none is ever a formula or a link, whatever it begins with. Rows
go to the disk as they come; a sheet that is full (1,048,576 rows) is followed by another.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfileobj
from typing import TYPE_CHECKING, Any

from pressmark.domain.article import MarkedArticle
from pressmark.exchange.atomic import replacing, scratch
from pressmark.exchange.cells import Cell
from pressmark.exchange.csv_rows import COLUMNS, plain_rows
from pressmark.exchange.losses import Losses
from pressmark.exchange.stream import counted

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

ARTICLE_COLUMNS = (
    "article", "title", "published", "source", "url", "language", "status", "spans", "note",
)  # fmt: skip

_ROWS = 1_048_576
_LONGEST = 32_767
"""Characters of a cell, in UTF-16 units as Excel counts (its "specifications and limits")."""

_WIDTHS = {"title": 32, "text": 48, "context": 60, "note": 32, "url": 24, "speaker_name": 20}
_WIDTH = 12
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The date of creation in every file: the same articles give the same bytes."""


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write a workbook with the sheets `Spans` and `Articles`. Raises ExportProblem.

    Texts too long for a cell are cut, which is told.
    """
    from xlsxwriter import Workbook

    losses = Losses()
    with replacing(path) as target, scratch(path) as folder:
        file = folder / "workbook"
        options = {"constant_memory": True, "tmpdir": str(folder), "strings_to_urls": False}
        with Workbook(str(file), {**options, "strings_to_formulas": False}) as book:
            book.set_properties({"created": _MADE.replace(tzinfo=None)})
            _fill(book, articles, losses)
        with file.open("rb") as whole:
            copyfileobj(whole, target)
    return losses


def _fill(book: "Workbook", articles: Iterable[MarkedArticle], losses: Losses) -> None:
    spans = _Sheets(book, "Spans", COLUMNS)
    listed = _Sheets(book, "Articles", ARTICLE_COLUMNS)
    for marked in articles:
        article = marked.article
        for row in plain_rows(marked):
            spans.add(row)
        listed.add(
            (
                article.name, article.title, article.published, article.source, article.url,
                article.language, article.status.value, len(marked.spans), article.note,
            )
        )  # fmt: skip
    cut = spans.cut + listed.cut
    if cut:
        losses.add(
            f"{counted(cut, 'text')} cut to {_LONGEST:,} characters, as a cell holds no more."
        )


class _Sheets:
    """A table on as many sheets as it takes."""

    def __init__(self, book: "Workbook", name: str, columns: Sequence[str]) -> None:
        self._book, self._name, self._columns = book, name, columns
        self._bold = book.add_format({"bold": True})
        self._sheets = 0
        self._row = 0
        self._sheet: Any = None
        self.cut = 0
        self._begin()

    def _begin(self) -> None:
        self._sheets += 1
        number = "" if self._sheets == 1 else f" {self._sheets}"
        self._sheet = self._book.add_worksheet(f"{self._name}{number}")
        for at, column in enumerate(self._columns):
            self._sheet.set_column(at, at, _WIDTHS.get(column, _WIDTH))
            self._sheet.write_string(0, at, column, self._bold)
        self._sheet.freeze_panes(1, 0)
        self._row = 1

    def add(self, cells: Sequence[Cell]) -> None:
        """Add a row; None is an empty cell."""
        if self._row == _ROWS:
            self._begin()
        for at, cell in enumerate(cells):
            if isinstance(cell, str):
                self._sheet.write_string(self._row, at, self._fitting(cell))
            elif cell is not None:
                self._write_number(at, cell)
        self._row += 1

    def _fitting(self, text: str) -> str:
        if len(text) <= _LONGEST // 2:
            return text
        units = text.encode("utf-16-le", "replace")
        if len(units) <= 2 * _LONGEST:
            return text
        self.cut += 1
        return units[: 2 * _LONGEST].decode("utf-16-le", "ignore")

    def _write_number(self, at: int, value: float) -> None:
        # Excel's numbers have fifteen digits; a longer one would be another number there.
        if isinstance(value, int) and abs(value) >= 10**15:
            self._sheet.write_string(self._row, at, str(value))
        else:
            self._sheet.write_number(self._row, at, value)
