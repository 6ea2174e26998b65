"""The copy of the day of a large project, made in the background once its window is there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from pressmark.errors import UserError
from pressmark.store.copying import Copying

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

_AGAIN = 30_000
"""Milliseconds until the next try, where a step was done while the project was copied."""


class _Worker(QThread):
    """Copies, and when it is started again keeps what was copied."""

    def __init__(self, copying: Copying, parent: QObject) -> None:
        super().__init__(parent)
        self.copying = copying
        self.problem: UserError | None = None
        self.copied = False

    def run(self) -> None:
        """Do the half that is next."""
        try:
            if self.copied:
                self.copying.keep()
            else:
                self.copying.copy()
        except UserError as error:
            self.problem = error


class DailyCopy(QObject):
    """Makes the copy where opening the project left it to the window."""

    made = Signal()
    """The copy is there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._session = window.session
        self._worker: _Worker | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    def begin_after(self, milliseconds: int) -> None:
        """Begin once the window has come to rest, where a copy is due."""
        if self._session.project.copy_due:
            self._timer.start(milliseconds)

    def end(self) -> None:
        """Give up: the project is closed. The next opening will want the copy again."""
        self._timer.stop()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.copying.stopped = True
            worker.wait()
            worker.copying.drop()

    def _begin(self) -> None:
        try:
            self._worker = _Worker(Copying(self._session.project), self)
        except UserError as error:
            self._session.failed.emit(str(error))
            return
        self._worker.finished.connect(self._half_done)
        self._worker.start()

    def _half_done(self) -> None:
        worker = self._worker
        if worker is None:
            return
        if worker.problem is not None:
            self._drop(worker)
            self._session.failed.emit(str(worker.problem))
        elif worker.copied:
            self._worker = None
            self._session.project.copy_due = False
            self.made.emit()
        elif worker.copying.fits():
            worker.copied = True
            worker.start()
        else:
            self._drop(worker)
            self._timer.start(_AGAIN)

    def _drop(self, worker: _Worker) -> None:
        self._worker = None
        worker.copying.drop()
