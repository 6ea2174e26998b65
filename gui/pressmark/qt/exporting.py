"""Exports off the GUI thread: the window reads the project, a thread writes the file.

A project belongs to the thread that opened it. So articles are read one by one while the window is
idle, and handed to the writer. The two take turns: SQLite lets go of Python's lock for each row,
and would wait for a busy writer each time. Cancelled or failed, the old file stays.
"""

import sys
from collections.abc import Iterator
from queue import Empty, Queue

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from pressmark.domain.article import MarkedArticle
from pressmark.errors import UserError
from pressmark.exchange.export import Export

_PATIENCE = 0.1  # seconds until the writer looks whether it is to stop
_TURN = 1  # milliseconds until the reader looks whether the writer waits for more

# Seconds after which a busy writer lets the window have its turn; Python's own 5 ms would be felt.
_SWITCH = 0.0005


class _Cancelled(Exception):  # it is no error
    """The writer is to leave everything as it was."""


class Exporting(QThread):
    """Carries out an export. Connect `ended`, then call `begin` or `run_here`."""

    progressed = Signal(int)
    """How many articles are handed to the writer; with a split each is more than once."""

    ended = Signal()
    """All is `done`, or `error` says why not, or `cancelled` is true."""

    def __init__(self, export: Export, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.export = export
        self.error: str | None = None
        self.cancelled = False
        self.done = False
        self._read_anew = export.source
        self._source: Iterator[MarkedArticle] | None = None
        self._queue: Queue[MarkedArticle | None] = Queue()
        self._hungry = False
        self._handed = 0
        self._switch = sys.getswitchinterval()
        self._feeding = QTimer(self)
        self._feeding.timeout.connect(self._feed)
        self.finished.connect(self._finished)

    def begin(self) -> None:
        """Start reading and writing side by side."""
        self.export.source = self._taken
        sys.setswitchinterval(_SWITCH)
        self.start()
        self._feeding.start(_TURN)

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
            self.export.run()
            self.done = True
        except UserError as error:
            self.error = str(error)
        except _Cancelled:
            self.cancelled = True

    def _taken(self) -> Iterator[MarkedArticle]:
        """Yield all articles as they are handed over, once; in the writer's thread."""
        while True:
            if self.cancelled:
                raise _Cancelled
            self._hungry = self._queue.empty()
            try:
                item = self._queue.get(timeout=_PATIENCE)
            except Empty:
                continue
            if item is None:
                return
            yield item

    def _feed(self) -> None:
        """Read one article and hand it over, if the writer waits for it.

        None stands behind the last; a writer that then waits for more reads all of them again.
        """
        if not self._hungry:
            return
        try:
            if self._source is None:
                self._source = iter(self._read_anew())
            item = next(self._source, None)
        except UserError as error:
            self.error = str(error)
            self.cancel()
            self._feeding.stop()
            return
        self._hungry = False
        self._queue.put(item)
        if item is None:
            self._source = None
            return
        self._handed += 1
        self.progressed.emit(self._handed)

    def _finished(self) -> None:
        self._feeding.stop()
        sys.setswitchinterval(self._switch)
        self.ended.emit()
