"""Where the data files are that come with Pressmark: icons, themes, schemes, lexicons, samples."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def resources() -> Path:
    """Return the folder with icons, themes, label schemes and lexicons."""
    return _folder("resources")


@cache
def seeds() -> Path:
    """Return the folder with the sample articles."""
    return _folder("seeds")


def _folder(name: str) -> Path:
    """Find a data folder: beside this file in an installed wheel, in the checkout otherwise."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent.parent / name
