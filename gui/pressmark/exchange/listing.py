"""What a folder that Pressmark wrote tells of itself, in `articles.json`."""

import json
from pathlib import Path
from typing import Any

LISTING = "articles.json"
"""The file with what is known of all articles, and the names of all files."""

_LONGEST = 200_000_000


def listed_articles(folder: Path) -> dict[str, dict[str, Any]]:
    """Return what a folder tells of its articles, by the names of their files without ending.

    Empty where the folder has no listing that can be read.
    """
    articles = _listing(folder).get("articles")
    if not isinstance(articles, dict):
        return {}
    return {name: about for name, about in articles.items() if isinstance(about, dict)}


def files_of_export(folder: Path) -> frozenset[str]:
    """Return the names of all files of an export, as its folder tells."""
    names = _listing(folder).get("files")
    return frozenset({LISTING, *map(str, names)}) if isinstance(names, list) else frozenset()


def files_beside(folder: Path) -> frozenset[str]:
    """Return the names of the files of an export that hold no articles, as its folder tells."""
    names = _listing(folder).get("beside")
    return frozenset(map(str, names)) if isinstance(names, list) else frozenset()


def _listing(folder: Path) -> dict[str, Any]:
    path = folder / LISTING
    try:
        if path.stat().st_size > _LONGEST:
            return {}
        listing = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return listing if isinstance(listing, dict) else {}
