"""Code points, which everything of ours counts, and UTF-16 units, which Qt counts.

The two differ after each character outside the Basic Multilingual Plane (emoji, rare Han). Only
`pressmark.qt` converts, and only with this module.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")

# Qt takes these for the end of a block, drops them or keeps them for itself. Each has a stand-in of
# one UTF-16 unit, so that offsets stay the same.
_STAND_INS = {
    0x00: "\u2400",
    0x0B: " ",
    0x0C: " ",
    0x0D: " ",
    0x85: " ",
    0x2028: " ",
    0x2029: " ",
    0xFEFF: "\u2060",
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
    0xFFFC: "\ufffd",
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_NEEDS_STAND_IN = re.compile(
    "[\x00\x0b\x0c\r\x85\u2028\u2029\ufeff\ufdd0\ufdd1\ufffc\ud800-\udfff]"
)


def display_text(text: str) -> str:
    """Return the string that is given to Qt for `text`: as many code points, as many units."""
    return text.translate(_STAND_INS) if _NEEDS_STAND_IN.search(text) else text


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units Qt counts for `text`."""
    return len(text) if text.isascii() else len(text) + len(_ASTRAL.findall(text))


def padded(text: str) -> str:
    """Return `text` with two characters for each astral one, so that units index it."""
    return text if text.isascii() else _ASTRAL.sub("\ue000\ue000", text)


class OffsetMap:
    """Converts offsets into one text. Free where the text has no astral characters."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        found = [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]
        self._points = found
        self._units = [point + index for index, point in enumerate(found)]

    @property
    def astral(self) -> int:
        """How many characters of the text take two units."""
        return len(self._points)

    def to_utf16(self, point: int) -> int:
        """Return the UTF-16 offset of a code point offset."""
        return point + bisect_left(self._points, point) if self._points else point

    def to_code_point(self, unit: int) -> int:
        """Return the code point offset of a UTF-16 one; inside a pair it counts as its start."""
        return unit - bisect_left(self._units, unit) if self._units else unit
