"""What a fix would change, span by span, before it is carried out."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)


class FixDialog(QDialog):
    """Lists words, what they are now, and what becomes of them; accepted, it is done."""

    def __init__(
        self, title: str, rows: Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(680, 380)
        words = self.tr("%n spans change, in one step that can be undone.", "", len(rows))
        self.table = QTableWidget(len(rows), 3, self)
        self.table.setAccessibleName(self.tr("What changes"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Words"), self.tr("Now"), self.tr("Afterwards")]
        )
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setStretchLastSection(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.apply = buttons.addButton(self.tr("Apply"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(words, self))
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.apply.setFocus()
