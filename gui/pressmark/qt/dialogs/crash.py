"""What is shown when the program itself is at fault; the project is safe all the same."""

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

from pressmark.qt.dialogs.about import about_text
from pressmark.settings import write_atomically

_WORDS = (
    "Pressmark has made a mistake. All your decisions are saved: each was written the moment you "
    "made it. You can go on, or save this report and send it to the people who make Pressmark. "
    "It holds no text of your articles beyond what is shown here."
)


class CrashDialog(QDialog):
    """Shows a traceback and offers to save it."""

    def __init__(self, traceback: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Pressmark Has Made a Mistake")
        self.resize(720, 460)
        words = QLabel(_WORDS, self)
        words.setWordWrap(True)
        self.report = QPlainTextEdit(f"{about_text()}\n\n{traceback}", self)
        self.report.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        save = buttons.addButton("Save Report…", QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Save Report", "pressmark-report.txt")
        if name:
            write_atomically(Path(name), self.report.toPlainText().encode("utf-8"))
