"""Small sheets over the article: they take the keys while they are open and block nothing."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QListView, QWidget

_MARGIN = 12
_WIDEST = 860
_ROWS = 4
_MOVES = frozenset((
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
    Qt.Key.Key_End,
))  # fmt: skip
_OWN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Sheet(QFrame):
    """A frame over `ground` that has the keyboard while it is open. Esc closes it.

    Keys with Ctrl or Alt still are the window's.
    """

    closed = Signal()
    """The sheet went away, applied or not; the keys are the article's again."""

    def __init__(self, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setObjectName("sheet")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.hide()

    def open_over(self, place: QRect) -> None:
        """Open below `place`, in coordinates of the ground, or above where there is no room."""
        self.adjustSize()
        room = self._ground.viewport().geometry()
        left = min(max(place.left(), _MARGIN), max(_MARGIN, room.width() - self.width() - _MARGIN))
        top = place.bottom() + 8
        if top + self.height() > room.height() - _MARGIN:
            top = max(_MARGIN, place.top() - self.height() - 14)
        self.move(QPoint(left, top))
        self._show()

    def open_at_edge(self, place: QRect, list_: QListView) -> None:
        """Open along the lower edge of the ground, along the upper one if `place` lies there.

        The sheet is as high as the rows of its list need, up to half of the ground.
        """
        room = self._ground.viewport().geometry()
        width = min(_WIDEST, room.width() - 2 * _MARGIN)
        model = list_.model()
        rows = max(_ROWS, model.rowCount()) * max(1, list_.sizeHintForRow(0))
        around = self.sizeHint().height() - list_.sizeHint().height()
        height = min(max(around + rows + 8, 0), max(room.height() // 2, around + 60))
        self.resize(width, height)
        top = room.height() - height - _MARGIN
        if place.bottom() > top and place.top() > height + _MARGIN:
            top = _MARGIN
        self.move((room.width() - width) // 2, top)
        self._show()

    def _show(self) -> None:
        self.show()
        self.raise_()

    def close_sheet(self) -> None:
        """Go away."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Keep plain keys from the shortcuts of the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & ~_OWN
        ):
            event.accept()
            return True
        return super().event(event)

    def take_keys_of(self, list_: QWidget) -> None:
        """Have the keys of a list come here, but for those that move in it."""
        list_.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a list: it would search its rows for letters."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                return False
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, and let no other key through to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        event.accept()
