"""A card that points at something in the window and says what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.qt.beside import place_beside
from pressmark.qt.keymap import native
from pressmark.qt.theme import Theme

_WIDTH = 340
_ARROW = 9
_GAP = 6
_RADIUS = 9


class CoachCard(QWidget):
    """Takes no focus, so that the keys it speaks of go where they always go."""

    skipped = Signal()
    """The next one, please."""

    closed = Signal()
    """No more of them."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._tip = QPoint()
        self._above = self._points = True
        self._title = QLabel(self)
        self._title.setObjectName("coach-title")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._count = QLabel(self)
        self._count.setObjectName("small")
        self.skip = QPushButton(self)
        self.end = QPushButton(self.tr("&Close the Tour"), self)
        self._build()

    def _build(self) -> None:
        self.setFixedWidth(_WIDTH)
        self.setObjectName("coach")
        for label in (self._title, self._words, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for button in (self.skip, self.end):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.skip.clicked.connect(self.skipped)
        self.end.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self.end)
        foot.addWidget(self.skip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14 + _ARROW, 18, 14 + _ARROW)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addSpacing(2)
        layout.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.update()

    def show_words(self, title: str, words: str, count: str, *, last: bool = False) -> None:
        """Say something else; a screen reader reads it out."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(count)
        self.skip.setText(self.tr("&OK") if last else self.tr("S&kip"))
        for button in (self.skip, self.end):
            button.setToolTip(native(QKeySequence.mnemonic(button.text()).toString()))
        self.end.setVisible(not last)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{title}. {words}"))

    def point_at(self, rect: QRect, avoid: Sequence[QRect] = ()) -> None:
        """Move beside a rectangle of the window: below it, or above where there is no room.

        Where that would cover what is to be avoided it goes further off, and points at nothing.
        """
        layout = self.layout()
        assert layout is not None, "the card is built"
        self.setFixedHeight(layout.totalHeightForWidth(_WIDTH))
        room = self._window.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        left = rect.center().x() - 60
        left = max(room.left(), min(left, room.right() - self.width()))
        self._above = rect.bottom() + _GAP + self.height() <= room.bottom()
        top = rect.bottom() + _GAP if self._above else rect.top() - _GAP - self.height()
        place = QRect(QPoint(left, max(room.top(), top)), self.size())
        self._points = not any(place.intersects(one) for one in avoid)
        if not self._points:
            place = place_beside(self.size(), rect, room, avoid, gap=_GAP)
        self.move(place.topLeft())
        x = max(left + 24, min(rect.center().x(), left + self.width() - 24)) - left
        self._tip = QPoint(x, 0 if self._above else self.height())
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the card with its arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, _ARROW, -1, -_ARROW)
        path = QPainterPath()
        path.addRoundedRect(box, _RADIUS, _RADIUS)
        edge = box.top() if self._above else box.bottom()
        tip = 1.0 if self._above else self.height() - 1.0
        arrow = QPainterPath(QPointF(self._tip.x() - _ARROW, edge))
        arrow.lineTo(self._tip.x(), tip)
        arrow.lineTo(self._tip.x() + _ARROW, edge)
        arrow.closeSubpath()
        painter.setPen(QPen(self._theme.accent, 1.6))
        painter.setBrush(self._theme.colours["panel"])
        painter.drawPath(path.united(arrow) if self._points else path)
