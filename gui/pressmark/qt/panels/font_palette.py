"""The reading font: the installed families, each in its own letters, tried on while going down."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

_SIZE = QSize(300, 380)
_SAMPLE = 15  # pixels
_GOING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FontPalette(QFrame):
    """Opens over the article. Return keeps a family, Escape goes back to the one before."""

    tried = Signal(str)
    """Show the text in this family for now; "" is Pressmark's own choice."""

    chosen = Signal(str)
    """Keep this family."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._before = ""
        self.setObjectName("palette")
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Reading font"))
        self.filter.setAccessibleName(self.tr("Filter the fonts by name"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        self.filter.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Installed fonts"))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.currentItemChanged.connect(self._gone_to)
        self.list.itemClicked.connect(self._keep)
        hint = QLabel(self.tr("↑ ↓ try   Return keep   Esc back"), self)
        hint.setObjectName("small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.filter)
        layout.addWidget(self.list, 1)
        layout.addWidget(hint)
        self.hide()

    def open(self, family: str) -> None:
        """Open with a family current, "" for Pressmark's own choice."""
        self._before = family
        self.filter.clear()
        self._fill()
        room = self._ground.rect()
        self.resize(_SIZE.boundedTo(room.size()))
        self.move(max(0, (room.width() - self.width()) // 2), 24)
        self.show()
        self.raise_()
        self.filter.setFocus()

    def _fill(self) -> None:
        words = self.filter.text().casefold().split()
        self.list.blockSignals(True)
        self.list.clear()
        for family in ("", *reading_families()):
            title = family or self.tr("Pressmark’s choice")
            if all(word in title.casefold() for word in words):
                item = QListWidgetItem(title, self.list)
                item.setData(Qt.ItemDataRole.UserRole, family)
                font = QFont(family) if family else QFont(self.font())
                font.setPixelSize(_SAMPLE)
                item.setFont(font)
                if family == self._before:
                    self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)

    def _gone_to(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.tried.emit(item.data(Qt.ItemDataRole.UserRole))

    def _keep(self) -> None:
        item = self.list.currentItem()
        family = self._before if item is None else item.data(Qt.ItemDataRole.UserRole)
        self.hide()
        self.chosen.emit(family)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the field go through the list, keep and give up."""
        if watched is self.filter and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # Escape and Return are the window's otherwise
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._take(event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._give_up()
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() in _GOING:
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            return False
        return True

    def _give_up(self) -> None:
        self.hide()
        self.chosen.emit(self._before)


def reading_families() -> list[str]:
    """Return the installed families that letters can be read in, by name."""
    return [
        family
        for family in QFontDatabase.families()
        if QFontDatabase.isSmoothlyScalable(family)
        and not QFontDatabase.isPrivateFamily(family)
        and QFontDatabase.WritingSystem.Latin in QFontDatabase.writingSystems(family)
    ]
