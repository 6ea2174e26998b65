"""Characters as people count them: a letter with its combining marks, an emoji with all its parts.

Offsets are code points. No edge that is set by hand may lie inside such a character.
"""

from PySide6.QtCore import QTextBoundaryFinder

from pressmark.domain.text import Bounds
from pressmark.qt.offsets import OffsetMap, display_text

_Grapheme = QTextBoundaryFinder.BoundaryType.Grapheme


def stepped(text: str, offset: int, direction: int) -> int:
    """Return the edge of a character that is next to the left (-1) or right (1) of an offset."""
    line, first, last = _line_of(text, offset)
    if offset == (first if direction < 0 else last):
        return min(max(0, offset + direction), len(text))
    offsets = OffsetMap(line)
    finder = QTextBoundaryFinder(_Grapheme, display_text(line))
    finder.setPosition(offsets.to_utf16(offset - first))
    found = finder.toNextBoundary() if direction > 0 else finder.toPreviousBoundary()
    return offset if found < 0 else first + offsets.to_code_point(found)


def snapped(text: str, offset: int, direction: int) -> int:
    """Return an offset itself, or the next edge that way where it lies inside a character."""
    line, first, last = _line_of(text, offset)
    if offset in (first, last) or line.isascii():
        return offset
    finder = QTextBoundaryFinder(_Grapheme, display_text(line))
    finder.setPosition(OffsetMap(line).to_utf16(offset - first))
    return offset if finder.isAtBoundary() else stepped(text, offset, direction)


def widened(text: str, bounds: Bounds) -> Bounds:
    """Return bounds that take the characters whole that they cut."""
    start, end = bounds
    return snapped(text, start, -1), snapped(text, end, 1)


def _line_of(text: str, offset: int) -> tuple[str, int, int]:
    """Return the paragraph around an offset with its bounds: no character goes beyond it."""
    first, last = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    last = len(text) if last < 0 else last
    return text[first:last], first, last
