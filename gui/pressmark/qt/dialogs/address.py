"""The address of a page that is to be brought in."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 460


class AddressDialog(QDialog):
    """Asks for an address of the net; one on the clipboard is there already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import Page"))
        self.address = QLineEdit(self)
        self.problem = QLabel(self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._build()

    def _build(self) -> None:
        self.address.setPlaceholderText("https://")
        self.address.setMinimumWidth(_WIDTH)
        self.address.textChanged.connect(lambda: self.problem.setText(""))
        copied = QGuiApplication.clipboard().text().strip()
        if _is_address(copied):
            self.address.setText(copied)
            self.address.selectAll()
        form = QFormLayout()
        form.addRow(self.tr("Address"), self.address)
        words = QLabel(self.tr("Only this page is fetched, and only now."), self)
        words.setObjectName("small")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Fetch"))
        self.problem.setObjectName("problem")
        self.buttons.accepted.connect(self._accept_address)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addLayout(form)
        layout.addWidget(words)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def url(self) -> str:
        """Return the address; without a scheme it is one of https."""
        typed = self.address.text().strip()
        return typed if "://" in typed else f"https://{typed}"

    def _accept_address(self) -> None:
        if _is_address(self.url()):
            self.accept()
        else:
            self.problem.setText(self.tr("This is no address of a page."))


def _is_address(text: str) -> bool:
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in ("http", "https") and "." in url.host()
