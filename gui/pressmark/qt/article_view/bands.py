"""Bands: the tint behind a stretch on one line, cut into what is painted fast and round ends."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath

_RADIUS = 3.5
_STRIP = 4.0


class Band(NamedTuple):
    """One tinted rectangle. `flat` is what lies between its round ends, shapes with their places.

    Few shapes serve all bands: a long article has tens of thousands.
    """

    tint: QColor
    flat: QRectF
    ends: tuple[tuple[QPointF, QPainterPath], ...] = ()


def make_band(tint: QColor, box: QRectF, *, round_left: bool, round_right: bool) -> Band:
    """Return the band of a box in whole pixels; ends of spans are rounded."""
    both = round_left + round_right
    strip = min(_STRIP, box.width() / both) if both else 0.0
    ends = []
    if round_left:
        ends.append((box.topLeft(), _end(strip, box.height(), left=True)))
    if round_right:
        place = QPointF(box.right() - strip, box.top())
        ends.append((place, _end(strip, box.height(), left=False)))
    flat = box.adjusted(strip if round_left else 0, 0, -strip if round_right else 0, 0)
    return Band(tint, flat, tuple(ends))


@cache
def _end(width: float, height: float, *, left: bool) -> QPainterPath:
    """Return a rectangle with two rounded corners, on the left or on the right."""
    box, radius = QRectF(0, 0, width, height), min(_RADIUS, width)
    near, far = (box.left(), box.right()) if left else (box.right(), box.left())
    inner = near + radius if left else near - radius
    path = QPainterPath(QPointF(far, box.top()))
    path.lineTo(inner, box.top())
    path.quadTo(near, box.top(), near, box.top() + radius)
    path.lineTo(near, box.bottom() - radius)
    path.quadTo(near, box.bottom(), inner, box.bottom())
    path.lineTo(far, box.bottom())
    path.closeSubpath()
    return path
