"""Bringing in an article from the clipboard."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pressmark.qt.dialogs.own_keys import OwnKey, with_key
from pressmark.qt.keymap import Keymap


class PasteDialog(QDialog):
    """Shows the text that will be brought in, and asks for title, source and date."""

    def __init__(
        self, text: str, title: str | None, keymap: Keymap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.setWindowTitle(self.tr("Paste Article"))
        self.text = QPlainTextEdit(text, self)
        self.title = QLineEdit(title or "", self)
        self.source = QLineEdit(self)
        self.dated = QCheckBox(self.tr("published on"), self)
        self.date = QDateEdit(QDate.currentDate(), self)
        self._build()

    def _build(self) -> None:
        self.resize(640, 560)
        self.text.setPlaceholderText(self.tr("Paste the text of the article here."))
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._allow)
        self.title.setPlaceholderText(self.tr("the first line, if left empty"))
        self.source.setPlaceholderText(self.tr("newspaper, agency or site"))
        self.date.setCalendarPopup(True)
        self.date.setAccessibleName(self.tr("Date of publication"))
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setEnabled(False)
        self.dated.toggled.connect(self.date.setEnabled)
        dated = QHBoxLayout()
        dated.addWidget(self.dated)
        dated.addWidget(self.date)
        dated.addStretch(1)
        form = QFormLayout()
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Source"), self.source)
        form.addRow(self.tr("Date"), dated)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        bring_in = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        words = with_key(self.tr("Bring In"), self._keymap, "done")
        bring_in.setText(words)
        OwnKey(self, self._keymap, "done", self._bring_in)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self._allow()

    def written(self) -> str:
        """Return the text as it stands: `toPlainText` would turn no-break spaces to blanks."""
        return self.text.document().toRawText().replace("\u2029", "\n")

    def _bring_in(self) -> None:
        if self.text.toPlainText().strip():
            self.accept()

    def _allow(self) -> None:
        ready = bool(self.text.toPlainText().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ready)

    def published(self) -> str | None:
        """Return the date as ISO 8601, None where none is given."""
        return self.date.date().toString("yyyy-MM-dd") if self.dated.isChecked() else None
