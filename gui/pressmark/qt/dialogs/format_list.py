"""Choosing a file format: a list with a filter above it, and what is to be known about the one."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pressmark.exchange import registry
from pressmark.exchange.format import Format
from pressmark.qt.wording import format_word

_ROLE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FormatList(QWidget):
    """The formats that can be written; the arrow keys choose while the filter is typed in."""

    chosen = Signal()
    """Another format is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QLineEdit(self)
        self.list = QListWidget(self)
        self._build()

    def _build(self) -> None:
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Find a format"))
        self.filter.setAccessibleName(self.tr("Find a format"))
        self.filter.textChanged.connect(self._filter_typed)
        self.filter.installEventFilter(self)
        self.list.setAccessibleName(self.tr("Formats"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for form in registry.writable():
            item = QListWidgetItem(format_word(form.title), self.list)
            item.setData(_ROLE, form.name)
            item.setToolTip(form.name)
        self.list.currentItemChanged.connect(self._row_reached)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return registry.format_named(self.list.currentItem().data(_ROLE))

    def choose(self, name: str) -> None:
        """Make the format of this name current."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_ROLE) == name:
                self.list.setCurrentRow(row)

    def _filter_typed(self, text: str) -> None:
        """Show the formats that are meant, and take the first where the current one is none."""
        wanted = text.casefold().split()
        shown = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            words = _words(registry.format_named(item.data(_ROLE)))
            item.setHidden(not all(word in words for word in wanted))
            if not item.isHidden():
                shown.append(item)
        if shown and self.list.currentItem().isHidden():
            self.list.setCurrentItem(shown[0])

    def _row_reached(self) -> None:
        if self.list.currentItem() is not None:
            self.chosen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the caret is in the filter."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def _words(form: Format) -> str:
    """Return what a format is found by."""
    parts = (format_word(form.title), format_word(form.summary), form.name, *form.suffixes)
    return " ".join(parts).casefold()
