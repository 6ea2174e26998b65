"""Reading the rows of a project page by page, where SQLite no longer finds its tables.

What tables there are and where each begins stands in one place of the file. Where that is damaged
the rows are still in their pages, and which table a page belongs to is told by what is in it. The
format of pages and records is https://www.sqlite.org/fileformat2.html.
"""

import json
import mmap
import re
import sqlite3
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from pressmark.domain.checking.table import CHECKS
from pressmark.domain.span import Layer
from pressmark.domain.text import content_hash
from pressmark.store import schema
from pressmark.store.lean import hash_forms, short_hash

_Values = tuple[Any, ...]
_Row = tuple[int, _Values]
"""The number of a row, and what is stored of it."""

_LEAF = 0x0D
"""The first byte of a page that has rows of a table."""

_SIZES = (8192, 16384, 4096)
_NAME = 200
"""Code points that the name of an annotator has at most."""

_KINDS = {"TEXT": (str,), "INTEGER": (int,), "REAL": (float, int), "BLOB": (bytes,)}


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a row of a table has: columns, whether each may be missing, and kinds of values."""

    table: str
    columns: tuple[str, ...]
    needed: tuple[bool, ...]
    kinds: tuple[tuple[type, ...], ...]
    numbered: int | None
    """Which column is the number of the row, and stored elsewhere."""

    def fits(self, values: _Values) -> bool:
        """Return whether values can be a row of this table; a column that came later may lack."""
        if len(values) > len(self.columns):
            return False
        every = (*values, *[None] * (len(self.columns) - len(values)))
        return all(
            value is None if at == self.numbered else self._takes(at, value)
            for at, value in enumerate(every)
        )

    def _takes(self, at: int, value: object) -> bool:
        return not self.needed[at] if value is None else isinstance(value, self.kinds[at])


def rebuilt(path: Path, new: Path) -> tuple[sqlite3.Connection, int]:
    """Return a new database at `new` with the rows that are found in the pages of a file.

    It has the tables of a project, and neither triggers nor anything that is derived. The number is
    that of pages whose rows are of no table of this version.
    """
    connection = sqlite3.connect(new)
    schema.migrations.apply(Database(connection))
    shapes = [_shape(connection, table) for table in (*_TABLES, *_DERIVED)]
    made = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(made).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    with path.open("rb") as file, closing(_mapped(file.fileno())) as content:
        unknown = _fill(connection, shapes, content)
    connection.commit()
    return connection, unknown


def _mapped(number: int) -> mmap.mmap:
    return mmap.mmap(number, 0, access=mmap.ACCESS_READ)


_TABLES = (
    *("articles", "texts", "spans", "decisions", "history", "annotators", "detectors", "setups"),
    *("labels", "filters", "ignored", "waiting", "watched", "properties", "sqlite_sequence"),
)

# What is made anew, and known only so that nobody is told that it is lost.
_DERIVED = (
    *("present_labels", "sketches", "search_data", "search_docsize"),
    *("_sqlite_migrations", "sqlite_master"),
)


def _shape(connection: sqlite3.Connection, table: str) -> _Shape:
    rows = connection.execute(
        'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?) WHERE hidden = 0', (table,)
    ).fetchall()
    keys = [at for at, row in enumerate(rows) if row[3]]
    numbered = keys[0] if len(keys) == 1 and rows[keys[0]][1] == "INTEGER" else None
    return _Shape(
        table,
        tuple(name for name, *_ in rows),
        tuple(bool(needed) for _, _, needed, _ in rows),
        tuple(_KINDS.get(kind, (object,)) for _, kind, *_ in rows),
        numbered,
    )


def _fill(connection: sqlite3.Connection, shapes: Sequence[_Shape], content: mmap.mmap) -> int:
    """Write the rows of all pages into their tables; which texts are texts their hashes tell.

    Returns how many pages have rows of no table.
    """
    size, unknown = _page_size(content), 0
    waiting: list[list[_Row]] = []
    for rows in _pages(content, size):
        found = [shape for shape in shapes if all(shape.fits(values) for _, values in rows)]
        told = [one for one in found if _TELLS.get(one.table, _any)(rows[0][1])]
        if {one.table for one in told} >= {"texts", "annotators"}:
            waiting.append(rows)
        elif told and told[0].table in _TABLES:
            _write(connection, told[0], rows)
        unknown += not told
    hashes = {
        hash_forms(one)[0] for (one,) in connection.execute("SELECT hash FROM articles").fetchall()
    }
    by_table = {shape.table: shape for shape in shapes}
    for rows in waiting:
        is_text = any(short_hash(content_hash(values[1])) in hashes for _, values in rows)
        name = "texts" if is_text or any(len(row[1][1]) > _NAME for row in rows) else "annotators"
        _write(connection, by_table[name], rows)
    return unknown


def _write(connection: sqlite3.Connection, shape: _Shape, rows: Sequence[_Row]) -> None:
    table = shape.table
    if table == "sqlite_sequence":
        for _, (name, number) in rows:
            connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
            connection.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", (name, number))
        return
    for number, values in rows:
        row = dict(zip(shape.columns, values, strict=False))
        if shape.numbered is not None:
            row[shape.columns[shape.numbered]] = number
        names = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("?" for _ in row)
        connection.execute(
            f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", [*row.values()]
        )


# -- what tells tables apart whose rows have the same form


def _any(_: _Values) -> bool:
    return True


def _is_wanted(values: _Values) -> bool:
    """Return whether a row can be one of saved filters, which are JSON."""
    try:
        return isinstance(json.loads(values[2]), dict)
    except ValueError:
        return False


def _is_ignored(values: _Values) -> bool:
    return values[1] in {check.name for check in CHECKS}


def _is_setup(values: _Values) -> bool:
    layers = {layer.value for layer in Layer}  # a label that is present has one
    return not (_is_wanted(values) or _is_ignored(values) or values[1] in layers)


_TELLS: dict[str, Callable[[_Values], bool]] = {
    "detectors": lambda values: re.match(r"m\d{3}_", values[2]) is None,  # but a migration
    "filters": _is_wanted,
    "ignored": _is_ignored,
    "setups": _is_setup,
}


# -- the format of the file


def _page_size(content: mmap.mmap) -> int:
    """Return the size that the header names, or else the first that gives pages with rows."""
    named = int.from_bytes(content[16:18], "big")
    if named in _SIZES:
        return named
    return next((size for size in _SIZES if next(_pages(content, size), None)), _SIZES[0])


def _pages(content: mmap.mmap, size: int) -> Iterator[list[_Row]]:
    """Yield the rows of each page that has some and is in use."""
    free = _free_pages(content, size)
    for page in range(1, len(content) // size + 1):
        start = (page - 1) * size
        at = start + (100 if page == 1 else 0)
        if content[at] == _LEAF and page not in free:
            rows = list(_rows(content, start, at, size))
            if rows:
                yield rows


def _free_pages(content: mmap.mmap, size: int) -> set[int]:
    """Return the pages that are free: what stands in them was deleted."""
    free: set[int] = set()
    trunk = int.from_bytes(content[32:36], "big")
    last = len(content) // size
    while 0 < trunk <= last and trunk not in free:
        start = (trunk - 1) * size
        following, count = struct.unpack_from(">II", content, start)
        free.add(trunk)
        count = min(count, size // 4 - 2)
        free.update(struct.unpack_from(f">{count}I", content, start + 8))
        trunk = following
    return free


def _rows(content: mmap.mmap, start: int, at: int, size: int) -> Iterator[_Row]:
    """Yield the rows of a page that can be read."""
    count = min(int.from_bytes(content[at + 3 : at + 5], "big"), size // 4)
    for place in struct.unpack_from(f">{count}H", content, at + 8):
        try:
            yield _row(content, start + place, size)
        except (ValueError, IndexError, struct.error):
            continue


def _row(content: mmap.mmap, at: int, size: int) -> _Row:
    length, at = _varint(content, at)
    number, at = _varint(content, at)
    if length > len(content):
        raise ValueError  # pages that lead round in a circle would never end
    local = _local(length, size)
    payload = content[at : at + local]
    if local < length:
        payload += _overflow(content, at + local, length - local, size)
    return number, tuple(_values(payload))


def _local(length: int, size: int) -> int:
    """Return how many bytes of a record stand in the page itself (1.6 of the format)."""
    if length <= size - 35:
        return length
    least = (size - 12) * 32 // 255 - 23
    wanted = least + (length - least) % (size - 4)
    return wanted if wanted <= size - 35 else least


def _overflow(content: mmap.mmap, at: int, length: int, size: int) -> bytes:
    pieces, left = [], length
    page = int.from_bytes(content[at : at + 4], "big")
    while left > 0:
        start = (page - 1) * size
        if page < 1 or start + size > len(content):
            raise ValueError  # a page of a long record is lost
        piece = content[start + 4 : start + 4 + min(left, size - 4)]
        pieces.append(piece)
        left -= len(piece)
        page = int.from_bytes(content[start : start + 4], "big")
    return b"".join(pieces)


def _varint(content: mmap.mmap | bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where the next one begins."""
    number = 0
    for step in range(8):
        byte = content[at + step]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + step + 1
    return number << 8 | content[at + 8], at + 9


_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_FLOAT, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12


def _values(payload: bytes) -> Iterator[object]:
    """Yield the values of a record. Raises ValueError where it is none."""
    head, at = _varint(payload, 0)
    kinds = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    for kind in kinds:
        width = _width(kind)
        if at + width > len(payload):
            raise ValueError  # it is longer than it says
        yield _value(kind, payload[at : at + width])
        at += width


def _width(kind: int) -> int:
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    return 8 if kind == _FLOAT else _WIDTHS.get(kind, 0)


def _value(kind: int, stored: bytes) -> object:
    if kind >= _FIRST_BLOB:
        return stored.decode("utf-8") if kind % 2 else stored
    if kind == _FLOAT:
        return struct.unpack(">d", stored)[0]
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    return int.from_bytes(stored, "big", signed=True) if kind else None
