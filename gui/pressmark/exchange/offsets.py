"""Code points, which everything of ours counts, and what other tools count: UTF-16 units, bytes.

JavaScript, Java and .NET count UTF-16 units, of which a character outside the Basic Multilingual
Plane (emoji, rare Han) takes two; C and Rust count bytes of UTF-8. A text is gone through once,
and each offset costs a search in what was found.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from enum import Enum
from itertools import accumulate

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_WIDE = re.compile("[^\x00-\x7f]")


class Unit(Enum):
    """What offsets are counted in."""

    POINTS = "code points"
    UTF16 = "UTF-16 units"
    BYTES = "bytes of UTF-8"


class Offsets:
    """Converts offsets into one text between code points and another unit.

    Free where each character of the text takes one unit. A lone surrogate takes one unit of UTF-16
    and three bytes.
    """

    __slots__ = ("_after", "_length", "_places", "_starts")

    def __init__(self, text: str, unit: Unit) -> None:
        self._length = len(text)
        self._places: list[int] = []
        """The places, in code points, of the characters that take more than one unit."""
        self._after: list[int] = []
        """For each of these how many more units than characters there are up to its end."""
        self._starts: list[int] = []
        """For each of these the offset of its beginning in units."""
        if unit is not Unit.POINTS and not text.isascii():
            self._measure(text, *_MEASURES[unit])

    def _measure(self, text: str, wide: re.Pattern[str], width: Callable[[str], int]) -> None:
        found = [(match.start(), match.group()) for match in wide.finditer(text)]
        self._places = [place for place, _ in found]
        self._after = list(accumulate(width(character) - 1 for _, character in found))
        before = [0, *self._after][: len(found)]
        self._starts = [place + more for place, more in zip(self._places, before, strict=True)]

    @property
    def same(self) -> bool:
        """Whether each character of the text takes one unit, so that nothing is to be converted."""
        return not self._places

    @property
    def units(self) -> int:
        """How many units the text takes."""
        return self.to_units(self._length)

    def to_units(self, point: int) -> int:
        """Return the offset in units of one in code points."""
        before = bisect_left(self._places, point)
        return point + self._after[before - 1] if before else point

    def to_point(self, unit: int) -> int | None:
        """Return the offset in code points of one in units.

        None where it lies inside a character, or not in the text.
        """
        before = bisect_left(self._starts, unit)
        point = unit - self._after[before - 1] if before else unit
        inside = before and point <= self._places[before - 1]
        return None if inside or not 0 <= point <= self._length else point


def _byte_width(character: str) -> int:
    return 2 if character < "\u0800" else 3 if character < "\U00010000" else 4


_MEASURES: dict[Unit, tuple[re.Pattern[str], Callable[[str], int]]] = {
    Unit.UTF16: (_ASTRAL, lambda _: 2),
    Unit.BYTES: (_WIDE, _byte_width),
}
