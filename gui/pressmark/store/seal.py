"""The seal of a project: a checksum over the whole file, kept in its header while it is closed.

SQLite notices pages that do not fit together, but no flipped bit in a title or a score. The seal
is the CRC-32 of all bytes, in `PRAGMA user_version`. The first step after opening breaks it in its
own transaction, closing sets it anew; 0 means that the file was not closed, and says nothing.
"""

import zlib
from typing import BinaryIO

from sqlite_utils import Database

_PIECE = 1 << 23

# Of the header: the change counter, the seal itself, and what SQLite notes of its last writer.
# https://www.sqlite.org/fileformat.html#the_database_header
_LEFT_OUT = ((24, 28), (60, 64), (92, 100))


def seal_of(db: Database) -> int:
    """Return the seal that the file carries, 0 for none."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def break_seal(db: Database) -> None:
    """Take the seal off inside a transaction that changes the file."""
    if seal_of(db):
        db.execute("PRAGMA user_version = 0")


def set_seal(db: Database, file: BinaryIO) -> None:
    """Seal a file that nothing changes any more; `file` reads the bytes of `db`."""
    number = checksum(file)
    with db.atomic():
        db.execute(f"PRAGMA user_version = {number:d}")


def is_whole(db: Database, file: BinaryIO) -> bool:
    """Return whether the file is as it was closed, as far as its seal tells."""
    number = seal_of(db)
    return number == 0 or number == checksum(file)


def checksum(file: BinaryIO) -> int:
    """Return the seal that fits the bytes of a file: a signed number of 32 bits, never 0."""
    file.seek(0)
    first = bytearray(file.read(_PIECE))
    for start, end in _LEFT_OUT:
        first[start:end] = bytes(end - start)
    number = zlib.crc32(first)
    while piece := file.read(_PIECE):
        number = zlib.crc32(piece, number)
    return (number - (1 << 32) if number >= 1 << 31 else number) or 1
