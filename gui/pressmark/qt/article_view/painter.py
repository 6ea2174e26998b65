"""Paints bands, underlines, links and selections, from the paragraph's corner."""

from collections.abc import Iterable, Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from pressmark.qt.article_view.bands import EndImages
from pressmark.qt.article_view.display import DisplayList
from pressmark.qt.article_view.links import Link
from pressmark.qt.colour import mix, with_alpha


def paint_under(
    painter: QPainter, shown: DisplayList, images: EndImages, fade: float = 1.0
) -> None:
    """Paint what lies under the text: bands, at an opacity of `fade`, then underlines.

    Nothing is smoothed here. Over large shapes Qt would wait for threads, and the thin lines of
    undecided spans would be too pale to be told from the page.
    """
    painter.setOpacity(fade)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for tint, flat, ends in shown.bands:
        painter.fillRect(flat, tint)
        for place, end in ends:
            images.draw(painter, place, tint, end)
    painter.setOpacity(1.0)
    for pen, lines in shown.strokes:
        painter.setPen(pen)
        painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_boxes(painter: QPainter, found: Iterable[QRectF], colour: QColor) -> None:
    """Fill rectangles: a selection or what was searched for."""
    for box in found:
        painter.fillRect(box, colour)


def paint_target(painter: QPainter, found: Sequence[QRectF], accent: QColor) -> None:
    """Mark what a click would pick: a wash and a firm underline."""
    for box in found:
        painter.fillRect(box, with_alpha(accent, 0.16))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 2.4), accent)


def paint_link(painter: QPainter, link: Link, ink: QColor, page: QColor, *, bare: bool) -> None:
    """Draw a connecting line: solid to a part, dashed between the pieces of a quotation.

    It ends in a dot, but not from above where a chip stands, unless the page is `bare` of chips.
    """
    path = _rounded_line(link.points, 5.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = _round_pen(mix(ink, page, 0.12 if link.role else 0.3), 1.3)
    if not link.role:
        pen.setDashPattern([1.5, 2.5])
    painter.setPen(pen)
    painter.drawPath(path)
    from_below = link.points[-1].y() < link.points[-2].y()
    if link.role and (bare or from_below):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(link.far, 2.3, 2.3)


def _rounded_line(points: Sequence[QPointF], radius: float) -> QPainterPath:
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_towards(corner, before, radius))
        path.quadTo(corner, _towards(corner, after, radius))
    path.lineTo(points[-1])
    return path


def _round_pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _towards(start: QPointF, end: QPointF, distance: float) -> QPointF:
    length = hypot(end.x() - start.x(), end.y() - start.y())
    if length == 0:
        return start
    return start + (end - start) * (min(distance, length / 2) / length)
