"""Bands: the tint behind a stretch on one line, cut into what is painted fast and round ends."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

_RADIUS = 3.5
_STRIP = 4


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


def make_band(tint: QColor, box: QRectF, *, round_left: bool, round_right: bool) -> Band:
    """Return the band of a box in whole pixels; ends of spans are rounded."""
    both = round_left + round_right
    if not both:
        return Band(tint, box)
    left, top, right = box.left(), box.top(), box.right()
    width, height = min(_STRIP, max(1, int((right - left) / both))), int(box.height())
    ends = []
    if round_left:
        ends.append((QPointF(left, top), End(width, height, True)))
        left += width
    if round_right:
        right -= width
        ends.append((QPointF(right, top), End(width, height, False)))
    return Band(tint, QRectF(left, top, right - left, height), tuple(ends))


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
