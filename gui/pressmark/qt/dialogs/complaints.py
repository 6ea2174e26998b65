"""What could not be read or written, as a list that can be copied and saved."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from pressmark.settings import write_atomically


class ComplaintsDialog(QDialog):
    """Lists sentences; everything else of the same work is done."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("To Be Looked At")
        self.resize(640, 320)
        count = len(sentences)
        words = QLabel(f"{count} thing{'' if count == 1 else 's'} to look at; the rest is done.")
        self.sentences = QPlainTextEdit("\n".join(sentences), self)
        self.sentences.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        save = buttons.addButton("Save List…", QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(self.sentences, 1)
        layout.addWidget(buttons)

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Save List", "pressmark-import.txt")
        if name:
            write_atomically(Path(name), (self.sentences.toPlainText() + "\n").encode("utf-8"))
