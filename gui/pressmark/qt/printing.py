"""Printing the article on the desk, and saving it as a page: PDF or HTML."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QDialog, QFileDialog

from pressmark.domain.article import MarkedArticle
from pressmark.errors import UserError
from pressmark.exchange import html_page
from pressmark.exchange.atomic import replacing
from pressmark.qt.paper import MARGINS, Sheet, pdf_bytes, print_sheet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from pressmark.qt.main_window import MainWindow

_SUFFIXES = (".pdf", ".html", ".htm")


class Printing(QObject):
    """Puts the article with its marks on paper, as far as they are shown in the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self.preview: QDialog | None = None
        self._printer: QPrinter | None = None

    def print_article(self) -> None:
        """Show how the article looks on paper, with a button that prints it."""
        # Printing is rare, and its library takes a while to load.
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        sheet = self._sheet()
        if sheet is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        printer.setDocName(sheet.article.title or sheet.article.name)
        dialog = QPrintPreviewDialog(printer, self._window)
        dialog.setWindowTitle(self.tr("Print"))
        dialog.resize(940, 860)
        dialog.paintRequested.connect(lambda onto: self._paint(onto, sheet))
        dialog.finished.connect(self._closed)
        self.preview, self._printer = dialog, printer  # the dialog does not keep its printer alive
        dialog.open()

    def _paint(self, onto: "QPrinter", sheet: Sheet) -> None:
        if not print_sheet(onto, sheet):
            self._desk.session.failed.emit(
                self.tr("Nothing was printed: the printer or file cannot be written.")
            )

    def _closed(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
        self.preview = None

    def save_page(self) -> None:
        """Ask for a file and write the article to it, as PDF or HTML by its ending."""
        article = self._desk.article
        if article is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save Article as a Page"),
            f"{article.name}.pdf",
            self.tr("PDF (*.pdf);;Web page (*.html *.htm)"),
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the article on the desk to a file whose ending says in which form."""
        sheet = self._sheet()
        if sheet is None:
            return
        if path.suffix.lower() not in _SUFFIXES:
            path = path.with_name(path.name + ".pdf")
        try:
            if path.suffix.lower() == ".pdf":
                with replacing(path) as target:
                    target.write(pdf_bytes(sheet))
            else:
                item = MarkedArticle(sheet.article, sheet.shown())
                html_page.write(path, [item], sheet.scheme)
        except UserError as error:
            self._desk.session.failed.emit(str(error))
            return
        self._desk.told.emit(self.tr("{path} written.").format(path=path))

    def _sheet(self) -> Sheet | None:
        article = self._desk.article
        if article is None:
            return None
        scheme = self._desk.session.scheme
        return Sheet(article, self._desk.spans, scheme, self._desk.hidden, self._desk.hidden_states)
