"""A text to read, to copy and to save: what could not be imported, or what went wrong."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
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


class ReportDialog(QDialog):
    """Shows words about a text, the text, and a button that saves it under `name`."""

    def __init__(
        self, title: str, words: str, text: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(680, 420)
        self._name = name
        self._words = label = QLabel(words, self)
        label.setWordWrap(True)
        self.report = QPlainTextEdit(text, self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        save = buttons.addButton(self.tr("Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self._name)
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the text to a file, or say why it cannot be written."""
        try:
            write_atomically(path, (self.report.toPlainText() + "\n").encode("utf-8"))
        except OSError as error:
            self._words.setText(
                self.tr("{name} was not written: {error}. Choose another place.").format(
                    name=path.name, error=error.strerror
                )
            )


def complaints_dialog(sentences: list[str], parent: QWidget | None = None) -> ReportDialog:
    """Return a list of what could not be read or written; everything else of the work is done."""
    translate = QCoreApplication.translate
    words = translate("ReportDialog", "%n things to look at; the rest is done.", "", len(sentences))
    title = translate("ReportDialog", "To Be Looked At")
    return ReportDialog(title, words, "\n".join(sentences), "pressmark-import.txt", parent)


def crash_dialog(report: str, parent: QWidget | None = None) -> ReportDialog:
    """Return what is shown when the program itself is at fault."""
    title = QCoreApplication.translate("ReportDialog", "Pressmark Has Made a Mistake")
    words = QCoreApplication.translate(
        "ReportDialog",
        "Pressmark has made a mistake. All your decisions are saved: each was written the moment "
        "you made it. You can go on, or save this report and send it to the people who make "
        "Pressmark. Words of your article are left out of it.",
    )
    return ReportDialog(title, words, report, "pressmark-report.txt", parent)
