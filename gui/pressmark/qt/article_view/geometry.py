"""Where stretches of a laid-out paragraph lie. Pixels from the paragraph's upper left corner.

Offsets are UTF-16 units from the start of the paragraph: `text` is its padded text, one character
for each unit.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLayout, QTextLine

from pressmark.qt.article_view.metrics import LineMetrics

_BLANKS = " \u00a0\t"
_TOUCHING = 0.75


class Row(NamedTuple):
    """One line of a paragraph: its top and the units it holds."""

    top: float
    line: QTextLine
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Geometry:
    """A paragraph's lines, or some of them, ready to be asked where something lies."""

    rows: Sequence[Row]
    text: str
    mixed: bool
    right_to_left: bool
    metrics: LineMetrics

    @property
    def width(self) -> float:
        """Right edge of the column."""
        return max((row.line.x() + row.line.width() for row in self.rows), default=0.0)


class Segment(NamedTuple):
    """The part of a stretch on one line. `opens` and `closes`: the stretch begins or ends here."""

    left: float
    right: float
    top: float
    opens: bool
    closes: bool


def rows_of(layout: QTextLayout, pitch: float, first: int, last: int) -> list[Row]:
    """Return the lines `first` to `last` (exclusive) of a laid-out paragraph."""
    rows = []
    for number in range(first, min(last, layout.lineCount())):
        line = layout.lineAt(number)
        start = line.textStart()
        rows.append(Row(number * pitch, line, start, start + line.textLength()))
    return rows


def segments(geometry: Geometry, start: int, end: int) -> Iterator[Segment]:
    """Yield the parts of `[start, end)` line by line; blanks at a wrap are left out."""
    rows, text = geometry.rows, geometry.text
    for index in range(bisect_right(rows, start, key=_row_end), len(rows)):
        row = rows[index]
        if end <= row.start:
            return
        first, last = max(start, row.start), min(end, row.end)
        while last > first and text[last - 1] in _BLANKS:
            last -= 1
        if last > first:
            opens, closes = first == start, end <= row.end
            for left, right in _runs(row.line, first, last, geometry.mixed):
                yield Segment(left, right, row.top, opens, closes)


def _row_end(row: Row) -> int:
    return row.end


def _runs(line: QTextLine, start: int, end: int, mixed: bool) -> list[tuple[float, float]]:
    """Return the visual extents of a stretch of one line.

    Where letters run both ways `cursorToX` is ambiguous; the boxes of the glyph runs are not.
    """
    if not mixed:
        left, right = x_of(line, start), x_of(line, end)
        return [(left, right)] if right > left else []
    boxes = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
    found: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if found and left <= found[-1][1] + _TOUCHING:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        elif right > left:
            found.append((left, right))
    return found


def x_of(line: QTextLine, unit: int) -> float:
    """Return where the caret stands before a unit of a line."""
    # PySide returns (x, unit); its annotations know the overload that takes a pointer as well.
    return float(line.cursorToX(unit)[0])  # type: ignore[index]


def edge(geometry: Geometry, start: int, end: int, *, closing: bool) -> tuple[float, float] | None:
    """Return x and row top of the edge where `[start, end)` begins, or ends with `closing`."""
    unit = end - 1 if closing else start
    for row in geometry.rows:
        if row.start <= unit < row.end:
            runs = _runs(row.line, unit, unit + 1, geometry.mixed)
            if not runs:
                return x_of(row.line, unit + closing), row.top
            backwards = unicodedata.bidirectional(geometry.text[unit]) in ("R", "AL")
            return runs[-1][1] if closing != backwards else runs[0][0], row.top
    return None


def boxes(geometry: Geometry, start: int, end: int, lane: int = 0, grow: float = 0) -> list[QRectF]:
    """Return the rectangles of a stretch, down to its underline, grown by `grow` on each side.

    Those of successive lines are joined where they overlap, as one outline.
    """
    metrics = geometry.metrics
    found: list[QRectF] = []
    top, bottom = metrics.band_top - grow, metrics.underline(lane) + grow
    for segment in segments(geometry, start, end):
        box = QRectF(
            segment.left - grow,
            segment.top + top,
            segment.right - segment.left + 2 * grow,
            bottom - top,
        )
        if found:
            found.extend(bridge(found[-1], box))
        found.append(box)
    return found


def bridge(above: QRectF, below: QRectF) -> list[QRectF]:
    """Return the rectangle that joins two lines of one stretch, none where they do not overlap."""
    left, right = max(above.left(), below.left()), min(above.right(), below.right())
    if right - left <= 1 or below.top() <= above.bottom():
        return []
    return [QRectF(left, above.bottom(), right - left, below.top() - above.bottom())]
