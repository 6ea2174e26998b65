"""Exports off the GUI thread: the window reads the project, a thread writes the file.

A project belongs to the thread that opened it. So articles are read one by one while the window is
idle, and handed to the writer over a short queue. Cancelled or failed, the old file stays.
"""

from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Full, Queue

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from pressmark.domain.article import MarkedArticle
from pressmark.domain.scheme import Scheme
from pressmark.errors import UserError
from pressmark.exchange.selection import Selection

_AHEAD = 8
_PATIENCE = 0.1  # seconds until the writer looks whether it is to stop
_FULL_WAIT = 5  # milliseconds until the reader tries again


class _Cancelled(Exception):  # it is no error
    """The writer is to leave everything as it was."""


class Exporting(QThread):
    """Writes a selection of articles. Connect `ended`, then call `begin` or `run_here`."""

    progressed = Signal(int)
    """How many articles are handed to the writer."""

    ended = Signal()
    """All is `done`, or `error` says why not, or `cancelled` is true."""

    def __init__(
        self, selection: Selection, path: Path, scheme: Scheme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.selection, self.path = selection, path
        self.losses: list[str] = []
        self.error: str | None = None
        self.cancelled = False
        self.done = False
        self._scheme = scheme
        self._source = iter(selection.source)
        self._queue: Queue[MarkedArticle | None] = Queue(_AHEAD)
        self._waiting: MarkedArticle | None = None
        self._handed = 0
        self._feeding = QTimer(self)
        self._feeding.timeout.connect(self._feed)
        self.finished.connect(self._finished)

    def begin(self) -> None:
        """Start reading and writing side by side."""
        self.selection.source = self._taken()
        self.start()
        self._feeding.start(0)

    def run_here(self) -> None:
        """Write all in the calling thread: what is done in a moment needs no other."""
        self._write()
        self.ended.emit()

    def cancel(self) -> None:
        """Stop; the file is left as it was."""
        self.cancelled = True

    def run(self) -> None:
        """Write what comes through the queue; runs in its own thread."""
        self._write()

    def _write(self) -> None:
        try:
            self.losses = self.selection.form.write(self.path, self.selection, self._scheme)
            self.done = True
        except UserError as error:
            self.error = str(error)
        except _Cancelled:
            self.cancelled = True

    def _taken(self) -> Iterator[MarkedArticle]:
        """Yield the articles that are handed over; in the writer's thread."""
        while True:
            if self.cancelled:
                raise _Cancelled
            try:
                item = self._queue.get(timeout=_PATIENCE)
            except Empty:
                continue
            if item is None:
                return
            yield item

    def _feed(self) -> None:
        """Read one article and hand it over, as long as there is room for it."""
        try:
            if self._waiting is None:
                self._waiting = next(self._source, None)
            self._queue.put_nowait(self._waiting)
        except Full:
            self._feeding.setInterval(_FULL_WAIT)
            return
        except UserError as error:
            self.error = str(error)
            self.cancel()
            self._feeding.stop()
            return
        self._feeding.setInterval(0)
        if self._waiting is None:
            self._feeding.stop()
            return
        self._waiting = None
        self._handed += 1
        self.progressed.emit(self._handed)

    def _finished(self) -> None:
        self._feeding.stop()
        self.ended.emit()
