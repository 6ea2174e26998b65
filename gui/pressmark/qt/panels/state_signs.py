"""A small sign for a span: its colour is the label's, its shape the state, as in the text."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from pressmark.domain.span import State

_SIDE = 14
_RATIO = 2.0

_STROKES = {
    State.ACCEPTED: ((3.8, 7.4, 6.2, 9.8), (6.2, 9.8, 10.4, 4.6)),
    State.CORRECTED: ((4.2, 5.6, 9.8, 5.6), (4.2, 8.8, 9.8, 8.8)),
    State.ADDED: ((7.0, 4.0, 7.0, 10.0), (4.0, 7.0, 10.0, 7.0)),
    State.REJECTED: ((4.6, 4.6, 9.4, 9.4), (9.4, 4.6, 4.6, 9.4)),
}


def state_sign(ink: QColor, page: QColor, state: State) -> QPixmap:
    """Return the sign of a state: suggested is hollow and dashed, what stands is filled."""
    return _drawn(ink.rgb(), page.rgb(), state)


@lru_cache(maxsize=256)
def _drawn(ink: int, page: int, state: State) -> QPixmap:
    pixmap = QPixmap(int(_SIDE * _RATIO), int(_SIDE * _RATIO))
    pixmap.setDevicePixelRatio(_RATIO)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    kept = state in (State.ACCEPTED, State.CORRECTED, State.ADDED)
    frame = QPen(QColor(ink), 1.4)
    if state is State.SUGGESTED:
        frame.setDashPattern([2.0, 1.6])
    painter.setPen(Qt.PenStyle.NoPen if state is State.REJECTED else frame)
    painter.setBrush(QColor(ink) if kept else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(1.2, 1.2, _SIDE - 2.4, _SIDE - 2.4), 3.5, 3.5)
    pen = QPen(QColor(page if kept else ink), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for x1, y1, x2, y2 in _STROKES.get(state, ()):
        painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
    painter.end()
    return pixmap
