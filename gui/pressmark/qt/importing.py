"""Reading files off the GUI thread; the project is written by the thread that opened it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from pressmark.domain.article import MarkedArticle
from pressmark.exchange import registry


class Reading(QThread):
    """Reads files and folders. Connect `finished`, then take `articles` and `complaints`."""

    read = Signal(int)
    """How many articles are read so far."""

    def __init__(self, paths: Sequence[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = list(paths)
        self.articles: list[MarkedArticle] = []
        self.complaints: list[str] = []

    def run(self) -> None:
        """Read until all is read or an interruption is requested; runs in its own thread."""
        for item in registry.read_files(self._paths):
            if self.isInterruptionRequested():
                self.articles.clear()
                return
            if isinstance(item, MarkedArticle):
                self.articles.append(item)
                self.read.emit(len(self.articles))
            else:
                self.complaints.append(str(item))
