"""ZIP files: every file in them is read by its content, as those of a folder are."""

import stat
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipInfo

from pressmark.errors import ImportProblem
from pressmark.exchange.contained import Contained
from pressmark.exchange.packed import unpacked
from pressmark.exchange.stream import (
    UNCHOSEN,
    Choices,
    ImportItem,
    ImportNote,
    counted,
    shown,
    unreadable,
)

_LARGEST = 500_000_000
"""Bytes that one file in a ZIP may unpack to."""


def read(path: Path, choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
    """Read what a ZIP holds, in the order of the names; links in it lead nowhere."""
    name = shown(path)
    try:
        with unpacked(path) as file, Contained(path, choices) as contained:
            links = 0
            for entry in file.entries:
                if _is_link(entry):
                    links += 1
                else:
                    contained.put(entry.filename, file.chunks(entry, _LARGEST))
            if links:
                yield ImportNote(name, f"left out {counted(links, 'link')}")
            if file.entries:
                yield from contained.items()
            else:
                yield ImportProblem(name, "there is no file in it")
    except OSError as error:
        yield unreadable(path, error)
    except ValueError as error:
        yield ImportProblem(name, str(error))


def _is_link(entry: ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)
