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

from pressmark.exchange.failures import Telling, failures_table
from pressmark.qt.complaints import sentence_of
from pressmark.settings import write_atomically


class ReportDialog(QDialog):
    """Shows words about a text, the text, and a button that saves it under `name`."""

    def __init__(
        self,
        title: str,
        words: str,
        text: str,
        name: str,
        parent: QWidget | None = None,
        *,
        table: str | None = None,
    ) -> None:
        """`table` is what a file in .csv gets in the place of the text."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(680, 420)
        self._name, self._table = name, table
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
        kinds = self.tr("Text (*.txt)")
        if self._table is not None:
            kinds = f"{self.tr('CSV table (*.csv)')};;{kinds}"
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self._name, kinds)
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the text or the table to a file, or say why it cannot be written."""
        data = (self.report.toPlainText() + "\n").encode("utf-8")
        if self._table is not None and path.suffix.lower() == ".csv":
            data = self._table.encode("utf-8-sig", "backslashreplace")
        try:
            write_atomically(path, data)
        except OSError as error:
            self._words.setText(
                self.tr("{name} was not written: {error}. Choose another place.").format(
                    name=path.name, error=error.strerror
                )
            )


def complaints_dialog(told: list[Telling], parent: QWidget | None = None) -> ReportDialog:
    """Return a list of what could not be read or written; everything else of the work is done."""
    translate = QCoreApplication.translate
    words = translate("ReportDialog", "%n things to look at; the rest is done.", "", len(told))
    title = translate("ReportDialog", "To Be Looked At")
    text, table = "\n".join(map(sentence_of, told)), failures_table(told)
    return ReportDialog(title, words, text, "pressmark-import.csv", parent, table=table)


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
