"""Small sheets over the article: they take the keys while they are open and block nothing."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QListView, QWidget

from pressmark.qt.beside import place_beside

_MARGIN = 12
_WIDEST = 860
_NARROW = 560
_CHIP = 10
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
        super().__init__(ground.window())
        self._ground = ground
        self.setObjectName("sheet")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.hide()

    def open_over(self, place: QRect) -> None:
        """Open at `place`, in coordinates of the ground, and leave it free."""
        self.adjustSize()
        thing, near = self._in_window(place).adjusted(0, -_CHIP, 0, 0), self._room()
        found = place_beside(self.size(), thing, near)
        if found.intersects(thing) or not near.contains(found):
            found = place_beside(self.size(), thing, self._everywhere())
        self.move(found.topLeft())
        self._show()

    def _in_window(self, place: QRect) -> QRect:
        corner = self._ground.viewport().mapTo(self._ground.window(), place.topLeft())
        return QRect(corner, place.size())

    def _room(self) -> QRect:
        """Return the ground, in coordinates of the window; its scroll bar stays on top."""
        room = self._in_window(self._ground.viewport().rect())
        return room.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _everywhere(self) -> QRect:
        return self._ground.window().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def open_at_edge(self, place: QRect, list_: QListView) -> None:
        """Open along the lower edge of the ground, along the upper one if `place` lies there.

        The sheet is as high as the rows of its list need, up to half of the ground. Where the
        ground is too narrow for it, it lies over what is beside it as well.
        """
        room, thing = self._room(), self._in_window(place)
        if room.width() < max(_NARROW, self.sizeHint().width()):
            room.setLeft(self._everywhere().left())
            room.setRight(self._everywhere().right())
        width = min(_WIDEST, room.width())
        model = list_.model()
        rows = max(_ROWS, model.rowCount()) * max(1, list_.sizeHintForRow(0))
        around = self.sizeHint().height() - list_.sizeHint().height()
        height = min(max(around + rows + 8, 0), max(room.height() // 2, around + 60))
        self.resize(width, height)
        top = room.bottom() - height
        if thing.bottom() > top and thing.top() > room.top() + height:
            top = room.top()
        self.move(room.left() + (room.width() - width) // 2, top)
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
