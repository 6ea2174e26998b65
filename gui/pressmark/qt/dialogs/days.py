"""The first and the last day of the articles that are listed."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget


class DaysDialog(QDialog):
    """Asks for two days, of which either may be missing."""

    chosen = Signal(object, object)
    """The first and the last day, None for either."""

    def __init__(
        self, since: date | None = None, until: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("From and to"))
        self.since, self.until = self._field(since), self._field(until)
        self._problem = QLabel(self)
        self._problem.setObjectName("small")
        self._problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        layout = QFormLayout(self)
        layout.addRow(self.tr("First day"), self.since)
        layout.addRow(self.tr("Last day"), self.until)
        layout.addRow(self._problem)
        layout.addRow(self.buttons)
        for field in (self.since, self.until):
            field.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    def _field(self, day: date | None) -> QLineEdit:
        field = QLineEdit("" if day is None else day.isoformat(), self)
        field.setPlaceholderText(self.tr("2024-05-31"))
        field.setClearButtonEnabled(True)
        return field

    def _check(self) -> None:
        wrong = [field for field in (self.since, self.until) if not _is_day(field.text())]
        for field in (self.since, self.until):
            field.setProperty("wrong", field in wrong)
            field.style().unpolish(field)
            field.style().polish(field)
        self._problem.setText(
            self.tr("A day is written like 2024-05-31.") if wrong else self.tr("Both days count.")
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)

    def accept(self) -> None:
        """Take both days."""
        self.chosen.emit(_day(self.since.text()), _day(self.until.text()))
        super().accept()


def _is_day(text: str) -> bool:
    try:
        _day(text)
    except ValueError:
        return False
    return True


def _day(text: str) -> date | None:
    """Return the day that is written; None for none. Raises ValueError."""
    return date.fromisoformat(text.strip()) if text.strip() else None
