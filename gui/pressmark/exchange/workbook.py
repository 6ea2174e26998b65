"""Excel workbooks (ECMA-376, SpreadsheetML) of plain tables, written row by row.

Every text is written as a text, so none is ever a formula or a link, whatever it begins with. XML
of rows goes straight into the ZIP file: a library that keeps the format of each cell takes eight
times as long. A sheet that is full is followed by another.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pressmark.exchange.cells import Cell

ROWS = 1_048_576
"""Rows of a sheet, its header among them (Excel's "specifications and limits")."""

LONGEST = 32_767
"""Characters of a cell, in UTF-16 units."""

_SHEET_BYTES = 1_500_000_000
"""Bytes of XML after which a sheet is full: from 2 GiB on it would take a ZIP of another kind,
which Excel mends with a warning."""

_PIECE = 1 << 18
_TEXT = ' t="inlineStr"><is><t xml:space="preserve">'
_WIDTH = 12
_MADE = (2000, 1, 1, 0, 0, 0)
"""The date of everything in the file: the same rows give the same bytes."""

# What XML cannot hold, and what reads as the way to write that (ECMA-376 part 1, 22.9.2.19).
_ODD = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


class Workbook:
    """A file of tables in the making. Enter it, and fill one `Table` after another."""

    def __init__(self, file: IO[bytes]) -> None:
        self._zip = ZipFile(file, "w")
        self._names: list[str] = []
        self._sheet: IO[bytes] | None = None

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        if error is None:
            for name, text in self._parts().items():
                self._zip.writestr(_info(name), _HEAD + text)
            self._zip.close()
            return
        # What was begun is thrown away by those who asked; else it would complain when collected.
        with suppress(OSError, ValueError):
            if self._sheet is not None:
                self._sheet.close()
        with suppress(OSError, ValueError):
            self._zip.close()

    def begin_sheet(self, name: str) -> IO[bytes]:
        """Return what takes the XML of another sheet; close it before the next is begun."""
        self._names.append(name)
        self._sheet = self._zip.open(_info(f"xl/worksheets/sheet{len(self._names)}.xml"), "w")
        return self._sheet

    def _parts(self) -> Mapping[str, str]:
        numbered = list(enumerate(self._names, 1))
        sheets = "".join(
            f'<sheet name="{escaped(name)}" sheetId="{at}" r:id="rId{at}"/>'
            for at, name in numbered
        )
        links = "".join(
            _relation(f"rId{at}", "worksheet", f"worksheets/sheet{at}.xml") for at, _ in numbered
        )
        types = "".join(
            f'<Override PartName="/xl/worksheets/sheet{at}.xml" '
            f'ContentType="{_TYPE}.worksheet+xml"/>'
            for at, _ in numbered
        )
        return {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
            f"{types}</Types>",
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f"{_relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>",
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
            f"<sheets>{sheets}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}'
            f"{_relation('styles', 'styles', 'styles.xml')}</Relationships>",
            "xl/styles.xml": _STYLES,
        }


class Table:
    """A table in a workbook, on as many sheets as it takes. Close it before the next is made."""

    def __init__(
        self, book: Workbook, name: str, columns: Sequence[str], widths: Mapping[str, int]
    ) -> None:
        """`widths` are those of columns in characters, where they are not of the usual width."""
        self._book, self._name, self._columns = book, name, columns
        self._letters = [_letters(at) for at in range(len(columns))]
        self._widths = [widths.get(column, _WIDTH) for column in columns]
        self._sheets = 0
        self.cut = 0
        """How many texts were longer than a cell, and were cut."""
        self._begin()

    def add(self, cells: Sequence[Cell]) -> None:
        """Add a row; None is an empty cell."""
        if self._row == ROWS or self._size > _SHEET_BYTES:
            self.close()
            self._begin()
        self._row += 1
        self._put(self._row_text(cells, ""))

    def close(self) -> None:
        """End the last sheet."""
        self._put("</sheetData></worksheet>")
        self._flush()
        self._file.close()

    def _begin(self) -> None:
        self._sheets += 1
        self._file = self._book.begin_sheet(
            self._name if self._sheets == 1 else f"{self._name} {self._sheets}"
        )
        self._pieces: list[str] = []
        self._size = self._waiting = 0
        self._row = 1
        columns = "".join(
            f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
            for at, width in enumerate(self._widths, 1)
        )
        self._put(
            f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
            f"</sheetView></sheetViews><cols>{columns}</cols><sheetData>"
        )
        self._put(self._row_text(self._columns, ' s="1"'))

    def _row_text(self, cells: Sequence[Cell], style: str) -> str:
        parts = [f'<row r="{self._row}">']
        for letters, cell in zip(self._letters, cells, strict=True):
            if cell is None:
                continue
            place = f'<c r="{letters}{self._row}"{style}'
            # Excel's numbers have fifteen digits; a longer one would be another number there.
            if isinstance(cell, str) or (isinstance(cell, int) and abs(cell) >= 10**15):
                text = escaped(self._fitting(cell) if isinstance(cell, str) else str(cell))
                parts.append(f"{place}{_TEXT}{text}</t></is></c>")
            else:
                parts.append(f"{place}><v>{cell!r}</v></c>")
        parts.append("</row>")
        return "".join(parts)

    def _fitting(self, text: str) -> str:
        if len(text) <= LONGEST // 2:
            return text
        units = text.encode("utf-16-le", "replace")
        if len(units) <= 2 * LONGEST:
            return text
        self.cut += 1
        return units[: 2 * LONGEST].decode("utf-16-le", "ignore")

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._waiting += len(text)
        if self._waiting > _PIECE:
            self._flush()

    def _flush(self) -> None:
        data = "".join(self._pieces).encode()
        self._file.write(data)
        self._size += len(data)
        self._pieces.clear()
        self._waiting = 0


def escaped(text: str) -> str:
    """Return text as it stands in XML; what XML cannot hold is written as Excel does, "_x0000_"."""
    return _ODD.sub(_written, text) if _ODD.search(text) else text


def _written(match: re.Match[str]) -> str:
    sign = match.group()
    if sign in _NAMED:
        return _NAMED[sign]
    return "\ufffd" if "\ud800" <= sign <= "\udfff" else f"_x{ord(sign):04X}_"


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _MADE)
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _letters(column: int) -> str:
    """Return what a column is called, counted from 0: "A", "Z", "AA"."""
    more, last = divmod(column, 26)
    return (_letters(more - 1) if more else "") + chr(ord("A") + last)


_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill>'
    '<patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border>'
    '</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    '</cellStyleXfs><cellXfs count="2">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
