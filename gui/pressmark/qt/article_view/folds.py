"""Paints folded runs as one quiet line, and handles beside unfolded ones."""

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from pressmark.domain.span import State
from pressmark.qt.article_view.scene import Scene
from pressmark.qt.colour import with_alpha

GUTTER = 26.0
"""How far left of the column a handle reaches."""

_HANDLE = 17.0
_SIDE = 3.2


def paint_fold(painter: QPainter, scene: Scene, run: range, *, selected: bool) -> None:
    """Paint the line that stands for a folded run; the painter stands at its corner."""
    theme, metrics = scene.looks.theme, scene.flow.body
    box = QRectF(0, 0, scene.flow.width, metrics.fold)
    if selected:
        painter.fillRect(box, theme.selection)
    measure = QFontMetricsF(metrics.fold_font)
    text = measure.elidedText(summary(scene, run), Qt.TextElideMode.ElideRight, box.width() - 16)
    middle = box.center().y()
    painter.setFont(metrics.fold_font)
    painter.setPen(theme.muted)
    painter.drawText(QPointF(13, middle + measure.capHeight() / 2), text)
    _paint_triangle(painter, scene, QPointF(3.5, middle), folded=True)
    end = 13 + measure.horizontalAdvance(text) + 10
    if end < box.width():
        painter.setPen(QPen(theme.rule, 1))
        painter.drawLine(QLineF(end, middle + 0.5, box.width(), middle + 0.5))


def summary(scene: Scene, run: range) -> str:
    """Return what a folded run says: how many lines, the first one, what is left to decide."""
    lines = scene.page.asides.lines(run)
    words = lines[0]
    if len(lines) > 1:
        counted = QCoreApplication.translate("ArticleView", "%n lines", "", len(lines))
        words = f"{counted}: {words} …"
    left = sum(
        span.state is State.SUGGESTED and scene.is_shown(span)
        for number in run
        for span in scene.index.in_paragraph(number)
    )
    if left:
        to_do = QCoreApplication.translate("ArticleView", "%n to decide", "", left)
        words = f"{words}  ·  {to_do}"
    return words


def paint_handle(painter: QPainter, scene: Scene, height: float, pitch: float) -> None:
    """Paint what folds an unfolded run: a triangle, and a line down its side."""
    middle = scene.flow.body.base - scene.flow.body.em * 0.3
    _paint_triangle(painter, scene, QPointF(-_HANDLE, middle), folded=False)
    if height > pitch:
        painter.setPen(QPen(with_alpha(scene.looks.theme.muted, 0.35), 1))
        painter.drawLine(QLineF(-_HANDLE, middle + 2.4 * _SIDE, -_HANDLE, height - 4))


def _paint_triangle(painter: QPainter, scene: Scene, middle: QPointF, *, folded: bool) -> None:
    side = _SIDE
    if folded:
        corners = [QPointF(-side * 0.7, -side), QPointF(side, 0), QPointF(-side * 0.7, side)]
    else:
        corners = [QPointF(-side, -side * 0.7), QPointF(side, -side * 0.7), QPointF(0, side)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.looks.theme.muted)
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
