"""What a folder that Pressmark wrote tells of itself, in `articles.json`."""

import json
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

LISTING = "articles.json"
"""The file with what is known of all articles, and the names of all files."""

_LONGEST = 200_000_000


@dataclass(frozen=True, slots=True)
class _Listing:
    articles: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


def listed_articles(folder: Path) -> dict[str, dict[str, Any]]:
    """Return what a folder tells of its articles, by the names of their files without ending.

    Empty where the folder has no listing that can be read.
    """
    return _listing(folder).articles


def files_of_export(folder: Path) -> frozenset[str]:
    """Return the names of all files of an export, as its folder tells."""
    return _listing(folder).files


def files_beside(folder: Path) -> frozenset[str]:
    """Return the names of the files of an export that hold no articles, as its folder tells."""
    return _listing(folder).beside


def _listing(folder: Path) -> _Listing:
    path = folder / LISTING
    try:
        there = path.stat()
        if there.st_size > _LONGEST:
            return _Listing()
        return _read(path, there.st_mtime_ns, there.st_size)
    except (OSError, ValueError, RecursionError):
        return _Listing()


# Each file of a folder asks for the listing of all of them.
@lru_cache(maxsize=2)
def _read(path: Path, changed: int, size: int) -> _Listing:
    del changed, size  # they tell an older listing from this one
    found = json.loads(path.read_bytes())
    if not isinstance(found, dict):
        return _Listing()
    articles, files, beside = (found.get(key) for key in ("articles", "files", "beside"))
    return _Listing(
        {name: one for name, one in articles.items() if isinstance(one, dict)}
        if isinstance(articles, dict)
        else {},
        frozenset({LISTING, *map(str, files)}) if isinstance(files, list) else frozenset(),
        frozenset(map(str, beside)) if isinstance(beside, list) else frozenset(),
    )
