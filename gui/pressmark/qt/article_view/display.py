"""Display lists: all that is painted for the spans of some lines, worked out once and kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPen

from pressmark.domain.ids import SpanId
from pressmark.domain.span import Layer, State
from pressmark.qt.article_view.bands import Band, Box, make_band
from pressmark.qt.article_view.chips import Chip, Wish, place_chips, place_mirrored
from pressmark.qt.article_view.geometry import Geometry, Segment, bridge, segments
from pressmark.qt.article_view.looks import Look
from pressmark.qt.article_view.metrics import LANES, LineMetrics
from pressmark.qt.article_view.unseen import Unseen, signs

_DOUBLE = 3
_BRACKET = 6


class Mark(NamedTuple):
    """A span, or the part a stretch plays, in UTF-16 units of its paragraph."""

    start: int
    end: int
    look: Look
    span_id: SpanId
    chip: bool
    incomplete: bool = False
    role: str = ""


@dataclass(slots=True)
class DisplayList:
    """What lies under the text (bands, underlines) and above it (chips), in painting order.

    `unseen` has the strokes of the signs for characters that nobody sees.
    """

    bands: list[Band] = field(default_factory=list)
    strokes: list[tuple[QPen, list[QLineF]]] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    lanes: dict[SpanId, int] = field(default_factory=dict)
    unseen: list[QLineF] = field(default_factory=list)


def build(geometry: Geometry, marks: Sequence[Mark], unseen: Sequence[Unseen] = ()) -> DisplayList:
    """Work out bands, underlines and chips of the marks that lie on the lines of `geometry`."""
    spans = sorted((mark for mark in marks if not mark.role), key=_longest_first)
    shown = DisplayList(lanes=_lanes(spans))
    strokes: dict[Look, list[QLineF]] = {}
    wishes: list[Wish] = []
    for mark in spans:
        lane = shown.lanes[mark.span_id]
        parts = list(segments(geometry, mark.start, mark.end))
        if mark.look.tint is not None:
            shown.bands += _bands(parts, mark.look, mark.look.tint, lane, geometry)
        lines = strokes.setdefault(mark.look, [])
        for part in parts:
            lines += _underline(part, mark.look, geometry.metrics.underline(lane), geometry)
        wishes += _wishes(mark, parts, geometry)
    for mark in marks:
        if mark.role:
            parts = list(segments(geometry, mark.start, mark.end))
            wishes += _wishes(mark, parts, geometry)
    shown.strokes = [(look.line, lines) for look, lines in strokes.items()]
    shown.chips = _placed(wishes, geometry)
    shown.unseen = list(signs(geometry, unseen)) if unseen else []
    return shown


def _longest_first(mark: Mark) -> tuple[int, int, bool]:
    return mark.start - mark.end, mark.start, mark.look.layer is not Layer.QUOTE


def _lanes(longest_first: Sequence[Mark]) -> dict[SpanId, int]:
    """Give each mark the first underline that no shorter mark on the same words has taken."""
    lanes: dict[SpanId, int] = {}
    placed: list[tuple[int, int, int]] = []
    for mark in reversed(longest_first):
        used = {lane for start, end, lane in placed if start < mark.end and end > mark.start}
        lane = next(lane for lane in range(len(used) + 1) if lane not in used)
        lanes[mark.span_id] = min(lane, LANES - 1)
        placed.append((mark.start, mark.end, lane))
    return lanes


def _bands(
    parts: Sequence[Segment], look: Look, tint: QColor, lane: int, geometry: Geometry
) -> Iterable[Band]:
    above: Box | None = None
    for part in parts:
        box = _band_box(part, lane, geometry.metrics)
        if above is not None and look.joint is not None:
            for gap in bridge(_rectangle(above), _rectangle(box)):
                yield Band(look.joint, gap)
        opens, closes = part.opens, part.closes
        if geometry.right_to_left:
            opens, closes = closes, opens
        yield make_band(tint, box, round_left=opens, round_right=closes)
        above = box


def _band_box(part: Segment, lane: int, metrics: LineMetrics) -> Box:
    top = round(part.top + metrics.band_top - min(lane, 2))
    bottom = round(part.top + metrics.underline(lane))
    left = round(part.left)
    return left, top, max(left + 1, round(part.right)), bottom


def _rectangle(box: Box) -> QRectF:
    left, top, right, bottom = box
    return QRectF(left, top, right - left, bottom - top)


def _underline(part: Segment, look: Look, height: float, geometry: Geometry) -> Iterable[QLineF]:
    """Yield the lines under one segment: corrected ones are double, added ones have brackets."""
    y = part.top + height
    left = round(part.left) + (1 if part.opens else 0)
    right = round(part.right) - (1 if part.closes else 0)
    yield QLineF(left, y, right, y)
    if look.state is State.CORRECTED:
        yield QLineF(left, y + _DOUBLE, right, y + _DOUBLE)
    if look.state is State.ADDED:
        opens, closes = part.opens, part.closes
        if geometry.right_to_left:
            opens, closes = closes, opens
        if opens:
            yield QLineF(left, y, left, y - _BRACKET)
        if closes:
            yield QLineF(right, y, right, y - _BRACKET)


def _wishes(mark: Mark, parts: Sequence[Segment], geometry: Geometry) -> Iterable[Wish]:
    if not mark.chip or not parts or not parts[0].opens or not geometry.metrics.chip_height:
        return
    first = parts[0]
    if geometry.right_to_left:
        first = max((part for part in parts if part.top == first.top), key=lambda part: part.right)
    yield Wish(
        first.top,
        first.left,
        first.right,
        mark.end - mark.start,
        mark.look,
        mark.span_id,
        mark.incomplete,
        mark.role,
    )


def _placed(wishes: Sequence[Wish], geometry: Geometry) -> list[Chip]:
    if geometry.right_to_left:
        return place_mirrored(wishes, geometry.metrics, geometry.width)
    return place_chips(wishes, geometry.metrics)
