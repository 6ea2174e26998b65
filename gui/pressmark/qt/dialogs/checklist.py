"""Many things of which some are chosen, such as the sources of a year's news."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.search import fold

_VALUE = Qt.ItemDataRole.UserRole


class ChecklistDialog(QDialog):
    """Lists things to tick, with a line that finds them."""

    ticked = Signal(list)
    """The values that are ticked, once that is settled."""

    def __init__(
        self,
        choices: Sequence[tuple[Any, str]],
        chosen: Collection[Any],
        parent: QWidget | None = None,
    ) -> None:
        """`choices` are values with what they are called."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose"))
        self.resize(360, 460)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("First letters"))
        self.words.setAccessibleName(self.tr("Find"))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What can be chosen"))
        for value, words in choices:
            item = QListWidgetItem(words, self.list)
            item.setCheckState(
                Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked
            )
            item.setData(_VALUE, value)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        layout = QVBoxLayout(self)
        for part in (self.words, self.list, buttons):
            layout.addWidget(part)
        self.words.textChanged.connect(self._narrow)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    def _narrow(self, typed: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(fold(typed) not in fold(item.text()))

    def accept(self) -> None:
        """Take what is ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        self.ticked.emit(
            [one.data(_VALUE) for one in items if one.checkState() is Qt.CheckState.Checked]
        )
        super().accept()
