"""Characters that nobody sees, made visible: small signs drawn over the line, which moves nothing.

A tick with a flag shows a bidi control and the way it turns the text, a T something without a
width, an open box a blank that does not break, a bent arrow a line separator inside a paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF

from pressmark.qt.article_view.geometry import Geometry, Row, x_of
from pressmark.qt.offsets import padded

_TO_THE_RIGHT = "\u200e\u202a\u202d\u2066"
_TO_THE_LEFT = "\u061c\u200f\u202b\u202e\u2067"
_CLOSING = "\u202c\u2069"
_BLANKS = "\u00a0\u2007\u202f"
_SEPARATORS = "\u2028\u2029"
_SOFT_HYPHEN = "\u00ad"

# A joiner after an emoji (padded as U+E000), or after the selector that follows one, belongs to it.
_UNSEEN = re.compile(
    "[\u00a0\u00ad\u061c\u180e\u2007\u200b\u200c\u200e\u200f\u2028-\u202f\u2060-\u2069\ufeff]"
    "|(?<![\ue000\ufe0f])\u200d"
)
_FLAG = 3.5
_HEIGHT = 3.0


class Unseen(NamedTuple):
    """A character that is not seen, at a UTF-16 unit of its paragraph."""

    unit: int
    character: str


def find_unseen(paragraph: str) -> list[Unseen]:
    """Return what is not seen in a paragraph of the canonical text."""
    if paragraph.isascii():
        return []
    return [Unseen(one.start(), one.group()) for one in _UNSEEN.finditer(padded(paragraph))]


def signs(geometry: Geometry, unseen: Sequence[Unseen]) -> Iterator[QLineF]:
    """Yield the strokes of the signs that lie on the lines of `geometry`."""
    for row in geometry.rows:
        for one in unseen:
            if row.start <= one.unit < row.end:
                yield from _sign(geometry, row, one)


def _sign(geometry: Geometry, row: Row, one: Unseen) -> Iterator[QLineF]:
    metrics = geometry.metrics
    x, after = x_of(row.line, one.unit), x_of(row.line, one.unit + 1)
    left, right = min(x, after), max(x, after)
    top, bottom = row.top + metrics.band_top + 1, row.top + metrics.band_bottom - 2
    if one.character in _BLANKS:
        yield from _open_box(left + 0.5, right - 0.5, row.top + metrics.base + 2.5)
    elif one.character in _SEPARATORS:
        yield from _bent_arrow(left, right, row.top + metrics.base)
    elif one.character == _SOFT_HYPHEN:
        middle = row.top + metrics.base - 0.28 * metrics.em
        yield QLineF(left - _FLAG, middle, left, middle)
        yield QLineF(left, middle, left, middle + _HEIGHT)
    elif one.character in _CLOSING:
        yield QLineF(left, top, left, bottom)
        yield QLineF(left - _FLAG, bottom, left + _FLAG, bottom)
    else:
        yield QLineF(left, top, left, bottom)
        starts = left if one.character in _TO_THE_RIGHT else left - _FLAG
        ends = left if one.character in _TO_THE_LEFT else left + _FLAG
        yield QLineF(starts, top, ends, top)


def _open_box(left: float, right: float, bottom: float) -> Iterator[QLineF]:
    yield QLineF(left, bottom - _HEIGHT, left, bottom)
    yield QLineF(left, bottom, right, bottom)
    yield QLineF(right, bottom, right, bottom - _HEIGHT)


def _bent_arrow(left: float, right: float, base: float) -> Iterator[QLineF]:
    yield QLineF(right - 0.5, base - 9, right - 0.5, base - 2)
    yield QLineF(right - 0.5, base - 2, left, base - 2)
    yield QLineF(left, base - 2, left + 2, base - 4)
    yield QLineF(left, base - 2, left + 2, base)
