"""A sheet to type into, with what matches in a list below; arrows move in the list meanwhile."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QListWidget

from pressmark.qt.panels.sheet import Sheet

CHOICE = Qt.ItemDataRole.UserRole
"""Under this role an item of the list has what is chosen with it."""

_WIDTH = 264
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TypingSheet(Sheet):
    """Has the field and the list. Who makes one lays them out, and fills the list on `typed`."""

    typed = Signal(str)
    """The text of the field is another."""

    chosen = Signal(object)
    """Return or a click chose an item of the list: what it has under `CHOICE`."""

    def __init__(self, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.field = QLineEdit(self)
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH)
        self.field.textEdited.connect(self.typed)
        self.field.returnPressed.connect(self._choose)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._choose())

    def start_typing(self) -> None:
        """Put the caret into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.close_sheet()
            self.chosen.emit(item.data(CHOICE))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the caret is in the field; close when it goes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.event(event)
                return True
            if event.key() == Qt.Key.Key_Tab:
                return True
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        ):
            self.hide()  # without a word: whoever has the focus now is to keep it
        return False
