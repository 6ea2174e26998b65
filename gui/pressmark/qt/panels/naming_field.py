"""A field to type a name into, with the known ones below it: tags, annotators, filters."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from pressmark.domain.search import fold
from pressmark.qt.panels.sheet import Sheet

_NAME = Qt.ItemDataRole.UserRole
_ROWS, _WIDTH = 9, 264
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class NamingField(Sheet):
    """Offers names; one that is typed and not known can be chosen as well."""

    named = Signal(str)
    """The name that was chosen or typed."""

    def __init__(self, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.title = QLabel(self)
        self.title.setObjectName("sheet-title")
        self.title.setWordWrap(True)
        self.field = QLineEdit(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Names that match"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for part in (self.title, self.field, self.list):
            layout.addWidget(part)
        self.setFixedWidth(_WIDTH)
        self.field.textEdited.connect(self._offer)
        self.field.returnPressed.connect(self._choose)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._choose())
        self._names: Sequence[tuple[str, str]] = ()
        self._present: Collection[str] = ()
        self._new = ""

    def offer(
        self,
        title: str,
        names: Sequence[tuple[str, str]],
        present: Collection[str] = (),
        new: str = "",
    ) -> None:
        """Offer names, each with what is shown for it; those that are `present` have a tick.

        `new` says what becomes of one that is not known: "New tag “{name}”".
        """
        self.title.setText(title)
        self.setAccessibleName(title)
        self.field.setAccessibleName(title)
        self._names, self._present, self._new = names, present, new
        self.field.clear()
        self._offer("")
        rows = min(_ROWS, max(3, self.list.count()))
        self.list.setFixedHeight(rows * max(22, self.list.sizeHintForRow(0)) + 6)

    def start_typing(self) -> None:
        """Put the caret into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer(self, typed: str) -> None:
        self.list.clear()
        wanted = " ".join(typed.split())
        for name, shown in self._names:
            if fold(wanted) in fold(shown):
                self._add(name, f"{shown}  ✓" if name in self._present else shown)
        known = {shown.casefold() for _, shown in self._names}
        if wanted and self._new and wanted.casefold() not in known:
            self._add(wanted, self._new.format(name=wanted))
        self.list.setCurrentRow(0 if wanted else -1)  # Return alone is to choose nothing

    def _add(self, name: str, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(_NAME, name)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.close_sheet()
            self.named.emit(item.data(_NAME))

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
