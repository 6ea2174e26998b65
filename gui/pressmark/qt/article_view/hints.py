"""Small letters over stretches of the text, and a line where a span would be cut."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pressmark.domain.text import Bounds
from pressmark.qt.article_view.view import ArticleView
from pressmark.qt.colour import mix
from pressmark.qt.theme import Theme, window_font

_PIXELS = 11


@dataclass(frozen=True, slots=True)
class Hint:
    """A stretch (code points) and the key that picks it, "" for none."""

    bounds: Bounds
    key: str


class Hints(QWidget):
    """A pane over the article that the mouse goes through. It follows when the text scrolls."""

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.hints: Sequence[Hint] = ()
        self.target: Bounds | None = None
        self.cut: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.verticalScrollBar().valueChanged.connect(lambda _: self.update())
        view.viewport().installEventFilter(self)
        self.hide()

    def show_hints(self, hints: Sequence[Hint], target: Bounds | None) -> None:
        """Show letters; `target` is what Return takes."""
        self.hints, self.target, self.cut = hints, target, None
        self._open()

    def show_cut(self, offset: int) -> None:
        """Show where a span would be cut."""
        self.hints, self.target, self.cut = (), None, offset
        self._open()

    def clear(self) -> None:
        """Show nothing."""
        self.hints, self.target, self.cut = (), None, None
        self.hide()

    def _open(self) -> None:
        self.setGeometry(self._view.viewport().geometry())
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size of the article."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._view.viewport().geometry())
        return super().eventFilter(watched, event)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = window_font(_PIXELS)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        if self.target is not None:
            self._paint_target(painter, self.target)
        for hint in self.hints:
            if hint.key:
                self._paint_hint(painter, hint)
        if self.cut is not None:
            self._paint_cut(painter, self.cut)

    def _paint_target(self, painter: QPainter, target: Bounds) -> None:
        box = QRectF(self._view.rect_of(*target)).adjusted(-2.5, -1.5, 2.5, 1.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.accent, 2))
        painter.drawRoundedRect(box, 4, 4)

    def _paint_hint(self, painter: QPainter, hint: Hint) -> None:
        box = self._view.rect_of(*hint.bounds)
        if box.isEmpty():
            return
        metrics = QFontMetricsF(painter.font())
        width = max(15.0, metrics.horizontalAdvance(hint.key) + 8)
        tag = QRectF(box.left() - 3, box.top() - 10, width, 15)
        taken = hint.bounds == self.target
        ground = self.theme.accent if taken else self._quiet()
        painter.setPen(QPen(self.theme.accent, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(tag, 4, 4)
        painter.setPen(self.theme.page if taken else self.theme.text)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, hint.key)

    def _quiet(self) -> QColor:
        return mix(self.theme.page, self.theme.accent, 0.22)

    def _paint_cut(self, painter: QPainter, offset: int) -> None:
        after = self._view.rect_of(offset, offset + 1)
        x = after.left() - 1.0
        painter.setPen(QPen(self.theme.accent, 2))
        top, bottom = after.top() - 5.0, after.bottom() + 6.0
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.drawLine(QPointF(x - 4, top), QPointF(x + 4, top))
        painter.drawLine(QPointF(x - 4, bottom), QPointF(x + 4, bottom))
