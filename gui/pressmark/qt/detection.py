"""Highlighting in processes of their own, so that the window never waits for spaCy.

All of the work is that of `detect.bulk`, as on the command line. Here it gets the event loop: what
the processes say is taken one reply after another, with keys and painting between two of them.
"""

import queue
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.detect.bulk import Bulk
from pressmark.detect.listener import Listener
from pressmark.detect.source import ProjectSource
from pressmark.domain.ids import ArticleId
from pressmark.domain.portions import Portion
from pressmark.domain.setup import Setup
from pressmark.store.project import Project


class Detection(QObject):
    """The detection processes of a window, and what they say as signals."""

    ready = Signal(object)
    """A pipeline is loaded: the `Setup` that is worked with."""

    progressed = Signal(int, int, int)
    """An article's id, paragraphs done, paragraphs in all."""

    found = Signal(int, object)
    """An article's id and a `Portion` of its suggestions, which is in the project."""

    set_aside = Signal(int, object, str)
    """An article's id, the `Setup` it could not be highlighted with, and why ("" if unknown)."""

    failed = Signal(str)
    """A sentence for the user: what could not be highlighted and why."""

    queue_changed = Signal()
    """Articles were asked for, finished or cancelled."""

    _came = Signal()

    put: Callable[[ArticleId, str, Portion, Setup], bool]
    """Puts a portion into the project; False ends the work. Set by who asks for suggestions."""

    def __init__(
        self,
        project: Project,
        pipeline: str | None = None,
        workers: int = 1,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.bulk = Bulk(ProjectSource(project), _Told(self), pipeline, workers, self._came.emit)
        self._taking = QTimer(self)
        self._taking.setInterval(0)
        self._taking.timeout.connect(self._take_next)
        self._came.connect(self._taking.start)
        self.closed = False
        """Whether the processes were ended for good."""

    @property
    def waiting(self) -> int:
        """How many articles are not done yet."""
        return self.bulk.left

    @property
    def asked(self) -> int:
        """How many articles were asked for since there was nothing to do."""
        return self.bulk.asked

    def use(self, pipeline: str | None) -> None:
        """Let another pipeline make suggestions; what is being worked on is begun again."""
        self.bulk.use(pipeline)
        self.start()

    def start(self) -> None:
        """Start a process, if none runs, so that it is warm when needed."""
        if not self.closed:
            self.bulk.warm_up()

    def close(self) -> None:
        """End the processes for good."""
        self.closed = True
        self._taking.stop()
        self.bulk.close()

    def _take_next(self) -> None:
        """Take one reply, so that keys and painting come between two of them."""
        try:
            event = self.bulk.crew.events.get_nowait()
        except queue.Empty:
            self._taking.stop()
            return
        self.bulk.take(event)


class _Told(Listener):
    """Passes what happens to the articles on as signals."""

    def __init__(self, detection: Detection) -> None:
        self._detection = detection

    def ready(self, setup: Setup) -> None:
        self._detection.ready.emit(setup)

    def found(self, article: ArticleId, text: str, portion: Portion, setup: Setup) -> bool:
        if not self._detection.put(article, text, portion, setup):
            return False
        self._detection.found.emit(article, portion)
        return True

    def progressed(self, article: ArticleId, done: int, of: int) -> None:
        self._detection.progressed.emit(article, done, of)

    def set_aside(self, article: ArticleId, setup: Setup, reason: str) -> None:
        self._detection.set_aside.emit(article, setup, reason)

    def unreadable(self, article: ArticleId, sentence: str) -> None:
        del article
        self._detection.failed.emit(sentence)

    def gave_up(self, sentence: str) -> None:
        self._detection.failed.emit(sentence)

    def queue_changed(self) -> None:
        self._detection.queue_changed.emit()
