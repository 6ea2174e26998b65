"""Where a connecting line leaves the sight: an arrow in the margin, and whom it leads to."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from pressmark.qt.article_view.links import Link, crossing
from pressmark.qt.article_view.metrics import LineMetrics

_SIDE = 4.0
_AWAY = 7.0
_LEAST = 48.0
"""Narrower margins have no room for words."""


def paint_leaving(
    painter: QPainter, links: Sequence[Link], sight: QRectF, ink: QColor, metrics: LineMetrics
) -> None:
    """Paint arrows for the lines whose far end is out of `sight`, in pixels of the column."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(metrics.chip_font)
    ways = [link for link in links if link.role and link.upright is not None]
    up = [one for one in ways if one.far.y() < sight.top() and crossing(one, sight.top())]
    down = [one for one in ways if one.far.y() > sight.bottom() and crossing(one, sight.bottom())]
    step = 1.3 * metrics.chip_height or 14.0
    for row, link in enumerate(up):
        tip = sight.top() + 2
        _paint_arrow(painter, link, ink, tip, tip + 2 * _SIDE)
        _paint_words(painter, link, sight, ink, metrics, tip + _SIDE + 2 + row * step)
    for row, link in enumerate(down):
        tip = sight.bottom() - 2
        _paint_arrow(painter, link, ink, tip, tip - 2 * _SIDE)
        _paint_words(painter, link, sight, ink, metrics, tip - _SIDE - 2 - row * step)


def _paint_arrow(painter: QPainter, link: Link, ink: QColor, tip: float, foot: float) -> None:
    assert link.upright is not None, "only a line through the margin leaves the sight"
    corners = [QPointF(0, tip), QPointF(-_SIDE, foot), QPointF(_SIDE, foot)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(link.upright, 0) + corner for corner in corners]))


def _paint_words(
    painter: QPainter, link: Link, sight: QRectF, ink: QColor, metrics: LineMetrics, middle: float
) -> None:
    """Write whom the line leads to beside its arrow, where the margin is wide enough."""
    assert link.upright is not None, "only a line through the margin leaves the sight"
    on_left = link.upright < 0
    room = (link.upright - sight.left() if on_left else sight.right() - link.upright) - 2 * _AWAY
    if room < _LEAST:
        return
    measure = QFontMetricsF(metrics.chip_font)
    words = measure.elidedText(" ".join(link.words.split()), Qt.TextElideMode.ElideRight, room)
    left = link.upright + _AWAY
    if on_left:
        left = link.upright - _AWAY - measure.horizontalAdvance(words)
    painter.setPen(ink)
    painter.drawText(QPointF(left, middle + measure.capHeight() / 2), words)
