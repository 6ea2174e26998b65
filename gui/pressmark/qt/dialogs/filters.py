"""The filters that were saved with the project: other names, and away with those no more needed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.qt.session import Session
from pressmark.store import filters

_NUMBER = Qt.ItemDataRole.UserRole


class FiltersDialog(QDialog):
    """Lists saved filters; each change holds at once, and undo takes it back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Saved filters"))
        self.resize(380, 320)
        self._session = session
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Saved filters"))
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        hint = QLabel(self.tr("F2 or a double click renames, Delete deletes."), self)
        hint.setObjectName("small")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.rename = buttons.addButton(self.tr("Rename"), role)
        self.delete = buttons.addButton(self.tr("Delete"), role)
        layout = QVBoxLayout(self)
        for part in (self.list, hint, buttons):
            layout.addWidget(part)
        self.rename.clicked.connect(lambda: self.list.editItem(self.list.currentItem()))
        self.delete.clicked.connect(self.delete_current)
        buttons.rejected.connect(self.reject)
        self.list.itemChanged.connect(self._renamed)
        self._fill()
        self.list.setFocus()

    def _fill(self, number: int | None = None) -> None:
        """List all, with the filter of this number as the current one."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for one in filters.saved_filters(self._session.project):
            item = QListWidgetItem(one.name, self.list)
            item.setData(_NUMBER, one.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if one.id == number:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(blocked)
        for button in (self.rename, self.delete):
            button.setEnabled(self.list.count() > 0)

    def _renamed(self, item: QListWidgetItem) -> None:
        number = item.data(_NUMBER)
        self._session.run(filters.rename_filter, number, item.text())
        self._fill(number)

    def delete_current(self) -> None:
        """Delete the filter that is selected."""
        item = self.list.currentItem()
        if item is not None:
            self._session.run(filters.delete_filter, item.data(_NUMBER))
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete on the key for it; a name that is being typed has taken it before."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_current()
        else:
            super().keyPressEvent(event)
