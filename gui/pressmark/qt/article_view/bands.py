"""Bands: the tint behind a stretch on one line, cut into what is painted fast and round ends."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

_RADIUS = 3.5
_STRIP = 4


Box = tuple[int, int, int, int]
"""Left, top, right and bottom of a rectangle, in whole pixels."""


class End(NamedTuple):
    """The round end of a band, in whole pixels."""

    width: int
    height: int
    left: bool


class Band(NamedTuple):
    """One tinted rectangle. `flat` is what lies between its round ends."""

    tint: QColor
    flat: QRectF
    ends: tuple[tuple[QPointF, End], ...] = ()


def make_band(tint: QColor, box: Box, *, round_left: bool, round_right: bool) -> Band:
    """Return the band of a box; ends of spans are rounded."""
    left, top, right, bottom = box
    if not (round_left or round_right):
        return Band(tint, QRectF(left, top, right - left, bottom - top))
    width = min(_STRIP, max(1, (right - left) // (2 if round_left and round_right else 1)))
    ends = []
    if round_left:
        ends.append((QPointF(left, top), _end(width, bottom - top, True)))
        left += width
    if round_right:
        right -= width
        ends.append((QPointF(right, top), _end(width, bottom - top, False)))
    return Band(tint, QRectF(left, top, right - left, bottom - top), tuple(ends))


@cache
def _end(width: int, height: int, left: bool) -> End:
    """Return one of the few ends there are: a long article has tens of thousands of bands."""
    return End(width, height, left)


class EndImages:
    """Round ends, each drawn once: smoothing a shape takes ten times as long as copying it."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, End, float], QPixmap] = {}

    def draw(self, painter: QPainter, place: QPointF, tint: QColor, end: End) -> None:
        """Draw one end with its upper left corner at a place."""
        ratio = painter.device().devicePixelRatio()
        key = (tint.rgba(), end, ratio)
        image = self._made.get(key)
        if image is None:
            image = self._made[key] = _image(tint, end, ratio)
        painter.drawPixmap(place, image)


def _image(tint: QColor, end: End, ratio: float) -> QPixmap:
    image = QPixmap(round(end.width * ratio), round(end.height * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(_shape(end), tint)
    painter.end()
    return image


def _shape(end: End) -> QPainterPath:
    """Return a rectangle with two rounded corners, on the left or on the right."""
    radius, bottom = min(_RADIUS, end.width), end.height
    near, far = (0, end.width) if end.left else (end.width, 0)
    inner = near + radius if end.left else near - radius
    path = QPainterPath(QPointF(far, 0))
    path.lineTo(inner, 0)
    path.quadTo(near, 0, near, radius)
    path.lineTo(near, bottom - radius)
    path.quadTo(near, bottom, inner, bottom)
    path.lineTo(far, bottom)
    path.closeSubpath()
    return path
