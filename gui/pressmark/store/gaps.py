"""Reading the rows of a damaged table around the gaps in it."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

Values = tuple[Any, ...]


def readable_rows(
    connection: sqlite3.Connection, table: str, columns: Sequence[str]
) -> Iterator[Values | None]:
    """Yield the rows of a table that can be read, and None for each gap between them."""
    names = ", ".join(f'"{column}"' for column in columns)
    last = -1
    while True:
        try:
            for number, *row in connection.execute(
                f"SELECT rowid, {names} FROM {table} WHERE rowid > ? ORDER BY rowid", (last,)
            ):
                last = number
                yield tuple(row)
        except sqlite3.DatabaseError as error:
            if "no such column" in str(error):  # a table without rowids is read as far as it goes
                yield from _read_on(connection, f"SELECT {names} FROM {table}")
                return
            yield None
            after = _beyond(connection, table, last)
            if after is None:
                return
            last = after
        else:
            return


def _read_on(connection: sqlite3.Connection, statement: str) -> Iterator[Values | None]:
    try:
        yield from connection.execute(statement)
    except sqlite3.DatabaseError:
        yield None


_FARTHEST = 1 << 40


def _beyond(connection: sqlite3.Connection, table: str, last: int) -> int | None:
    """Return the number before the next row that can be read, None where there is none."""
    step = 1
    while not _reads(connection, table, last + step):
        step *= 2
        if step > _FARTHEST:
            return None
    low, high = last + step // 2, last + step  # nothing reads from low on, something from high on
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _reads(connection, table, middle) else (middle, high)
    return high if _has(connection, table, high) else None


def _reads(connection: sqlite3.Connection, table: str, after: int) -> bool:
    """Return whether the first row after a number can be read, or there is none."""
    try:
        connection.execute(
            f"SELECT * FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT 1", (after,)
        ).fetchone()
    except sqlite3.DatabaseError:
        return False
    return True


def _has(connection: sqlite3.Connection, table: str, after: int) -> bool:
    row = connection.execute(
        f"SELECT 1 FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT 1", (after,)
    ).fetchone()
    return row is not None
