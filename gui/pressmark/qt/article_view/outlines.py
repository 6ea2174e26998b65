"""Outlines around stretches: straight lines as filled rectangles, corners as images drawn once.

One smooth path around a long quotation takes Qt two milliseconds a time, most of them waiting for
threads. Rectangles on whole pixels take none, and are sharper.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from pressmark.qt.colour import mix, with_alpha
from pressmark.qt.theme import Theme

_RADIUS = 5


class Line(NamedTuple):
    """One of the lines that make up an outline, `width` whole pixels across."""

    width: int
    colour: QColor


def ring(ink: QColor, theme: Theme) -> tuple[Line, ...]:
    """Return the outline of the current span: a line with a soft halo."""
    halo = with_alpha(ink, 0.34 if theme.dark else 0.22)
    return Line(6, halo), Line(2, mix(ink, theme.ring, 0.25))


def thin(ink: QColor, alpha: float) -> tuple[Line, ...]:
    """Return a thin outline: a hovered span, or a part of the current one."""
    return (Line(1, with_alpha(ink, alpha)),)


class _Corner(NamedTuple):
    """Where an outline turns: the ways to the corners before and after it, and its radius."""

    before: tuple[int, int]
    after: tuple[int, int]
    radius: int


class Outlines:
    """Paints outlines; corners are kept by shape and colour."""

    def __init__(self) -> None:
        self._made: dict[tuple[_Corner, tuple[tuple[int, int], ...], float], QPixmap] = {}

    def paint(self, painter: QPainter, found: Iterable[QRectF], lines: Sequence[Line]) -> None:
        """Draw `lines`, the widest first, around touching rectangles as one outline."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for corners in _polygons(found):
            self._paint_sides(painter, corners, lines)
            self._paint_corners(painter, corners, lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_sides(
        self, painter: QPainter, corners: Sequence[QPoint], lines: Sequence[Line]
    ) -> None:
        radii = [_radius(corners, at) for at in range(len(corners))]
        for line in lines:
            for at, start in enumerate(corners):
                after = (at + 1) % len(corners)
                side = _side(start, corners[after], radii[at], radii[after], line.width)
                painter.fillRect(side, line.colour)

    def _paint_corners(
        self, painter: QPainter, corners: Sequence[QPoint], lines: Sequence[Line]
    ) -> None:
        ratio = painter.device().devicePixelRatio()
        colours = tuple((line.width, line.colour.rgba()) for line in lines)
        half = _half(lines)
        for at, place in enumerate(corners):
            after = corners[(at + 1) % len(corners)]
            ways = _way(place, corners[at - 1]), _way(place, after)
            corner = _Corner(*ways, _radius(corners, at))
            image = self._made.get((corner, colours, ratio))
            if image is None:
                image = self._made[corner, colours, ratio] = _image(corner, lines, ratio)
            painter.drawPixmap(place - QPoint(half, half), image)


def _half(lines: Sequence[Line]) -> int:
    """Return how far the image of a corner reaches from the corner."""
    return _RADIUS + max(line.width for line in lines)


def _polygons(found: Iterable[QRectF]) -> Iterator[list[QPoint]]:
    """Yield the corners of the outline of rectangles, on whole pixels."""
    union = QPainterPath()
    union.setFillRule(Qt.FillRule.WindingFill)
    for box in found:
        union.addRect(QRectF(box.toRect()))
    for polygon in union.simplified().toSubpathPolygons():
        yield _turns([polygon.at(at).toPoint() for at in range(polygon.count() - 1)])


def _turns(points: Sequence[QPoint]) -> list[QPoint]:
    """Leave out the points at which an outline goes straight on."""
    return [
        point
        for at, point in enumerate(points)
        if not _straight(points[at - 1], point, points[(at + 1) % len(points)])
    ]


def _straight(before: QPoint, point: QPoint, after: QPoint) -> bool:
    return before.x() == point.x() == after.x() or before.y() == point.y() == after.y()


def _radius(corners: Sequence[QPoint], at: int) -> int:
    """Return the radius of a corner: no more than half of the shorter side that meets there."""
    place, after = corners[at], corners[(at + 1) % len(corners)]
    sides = (place - corners[at - 1]).manhattanLength(), (after - place).manhattanLength()
    return min(_RADIUS, min(sides) // 2)


def _way(start: QPoint, end: QPoint) -> tuple[int, int]:
    step = end - start
    return (step.x() > 0) - (step.x() < 0), (step.y() > 0) - (step.y() < 0)


def _side(start: QPoint, end: QPoint, first: int, last: int, width: int) -> QRect:
    """Return the straight part of a side, `width` across; corners take `first` and `last` of it."""
    across, down = _way(start, end)
    begin = start + QPoint(across, down) * first
    finish = end - QPoint(across, down) * last
    left, top = min(begin.x(), finish.x()), min(begin.y(), finish.y())
    long = (finish - begin).manhattanLength()
    if across:
        return QRect(left, top - width // 2, long, width)
    return QRect(left - width // 2, top, width, long)


def _image(corner: _Corner, lines: Sequence[Line], ratio: float) -> QPixmap:
    half = _half(lines)
    image = QPixmap(round(2 * half * ratio), round(2 * half * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(half, half)
    for line in lines:
        painter.strokePath(_path(corner, 0.5 * (line.width % 2)), _pen(line))
    painter.end()
    return image


def _path(corner: _Corner, shift: float) -> QPainterPath:
    """Return the bend from one side to the next, each line of which lies `shift` aside."""
    path = QPainterPath(_end(corner.before, corner.radius, shift))
    path.quadTo(QPointF(shift, shift), _end(corner.after, corner.radius, shift))
    return path


def _end(way: tuple[int, int], radius: int, shift: float) -> QPointF:
    across, down = way
    return QPointF(across * radius + shift * (not across), down * radius + shift * (not down))


def _pen(line: Line) -> QPen:
    pen = QPen(line.colour, line.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
