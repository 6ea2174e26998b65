"""Long work on the project in slices between which the window lives on.

One connection holds the file, so that it cannot be read in another thread or process.
"""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.errors import UserError

_SLICE_SECONDS = 0.004


class Slicing(QObject):
    """Goes through an iterator of shares done, a few milliseconds at a time."""

    progressed = Signal(float)
    """So much of the whole is done, from 0 to 1."""

    finished = Signal()
    """All is done."""

    failed = Signal(str)
    """A sentence on why it ended before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seconds = 0.0
        """How long the last work took, pauses left out."""
        self._work: Iterator[float] | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._go_on)

    @property
    def running(self) -> bool:
        """Whether there is more to do."""
        return self._work is not None

    def start(self, work: Iterator[float]) -> None:
        """Begin a work, in place of one that is not done."""
        self._work, self.seconds = work, 0.0
        self._clock.start(0)

    def stop(self) -> None:
        """Do no more."""
        self._work = None
        self._clock.stop()

    def _go_on(self) -> None:
        assert self._work is not None, "the clock stops with the work"
        begin, share = perf_counter(), 0.0
        try:
            while perf_counter() - begin < _SLICE_SECONDS:
                share = next(self._work)
        except StopIteration:
            self.stop()
            self.seconds += perf_counter() - begin
            self.finished.emit()
        except UserError as error:
            self.stop()
            self.failed.emit(str(error))
        else:
            self.seconds += perf_counter() - begin
            self.progressed.emit(share)
