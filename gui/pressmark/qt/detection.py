"""Highlighting in a process of its own, so that the window never waits for spaCy.

The process is long-lived, starts after the first paint and speaks JSON lines (see
`pressmark.detect.worker`). Killing it is how work is cancelled; the next request starts another.
"""

import json
import sys
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from pressmark.domain.ids import ArticleId
from pressmark.domain.names import ProjectNames, names_record
from pressmark.domain.portions import Portion
from pressmark.domain.records import read_suggestion

# A process that dies on the same article again will die a third time.
_TRIES = 2


class Detection(QObject):
    """Asks the detection process for suggestions, one article after another."""

    ready = Signal()
    """The pipeline is loaded."""

    progressed = Signal(int, int, int)
    """An article's id, paragraphs done, paragraphs in all."""

    found = Signal(int, object)
    """An article's id and a `Portion` of its suggestions."""

    failed = Signal(str)
    """A sentence for the user: what could not be highlighted and why."""

    queue_changed = Signal()
    """Articles were asked for, finished or cancelled."""

    def __init__(self, pipeline: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pipeline = pipeline
        self._process: QProcess | None = None
        self._waiting: deque[tuple[ArticleId, str]] = deque()
        self._working: tuple[ArticleId, str] | None = None
        self._tries = 0
        self._unfinished = b""
        self._replies: deque[bytes] = deque()
        self._taking = QTimer(self)
        self._taking.setInterval(0)
        self._taking.timeout.connect(self._take_next)
        self.closed = False
        """Whether the process was ended for good."""
        self.asked = 0
        self.names_in: Callable[[str], ProjectNames] = lambda _: ProjectNames()
        """What the project decided on the names that may stand in a text; asked when it is sent."""

    @property
    def waiting(self) -> int:
        """How many articles are not done yet."""
        return len(self._waiting) + (self._working is not None)

    def use(self, pipeline: str | None) -> None:
        """Let another pipeline make suggestions; what is being worked on is begun again."""
        self._pipeline = pipeline
        working = self._working
        self._working = None
        self._kill()
        if working is not None:
            self._waiting.appendleft(working)
        if self._waiting:
            self.start()
            self._send_next()

    def start(self) -> None:
        """Start the process, if it does not run, so that it is warm when needed."""
        if self._process is not None or self.closed:
            return
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        self._process, self._unfinished = process, b""
        self._replies.clear()
        program, *arguments = _command(self._pipeline)
        process.start(program, arguments)

    def ask(self, article: ArticleId, text: str, *, first: bool = False) -> None:
        """Ask for suggestions; `first` puts the article before those that wait already."""
        if self.waiting == 0:
            self.asked = 0
        self.asked += 1
        (self._waiting.appendleft if first else self._waiting.append)((article, text))
        self.start()
        self._send_next()
        self.queue_changed.emit()

    def cancel(self) -> None:
        """Drop all that waits and stop the work that is under way."""
        self._waiting.clear()
        if self._working is not None:
            self._working = None
            self._kill()
        self.queue_changed.emit()

    def close(self) -> None:
        """End the process for good."""
        self.closed = True
        self._kill()

    def _kill(self) -> None:
        process, self._process = self._process, None
        self._replies.clear()
        if process is None:
            return
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(2000)
        process.deleteLater()

    def _send_next(self) -> None:
        if self._working is not None or not self._waiting or self._process is None:
            return
        self._working = self._waiting.popleft()
        self._tries = 0
        self._send()

    def _send(self) -> None:
        assert self._working is not None
        assert self._process is not None
        number, text = self._working
        request: dict[str, object] = {"id": number, "text": text}
        if names := self.names_in(text):
            request["names"] = names_record(names)
        self._process.write((json.dumps(request) + "\n").encode("utf-8"))

    def _read(self) -> None:
        assert self._process is not None
        received = self._unfinished + bytes(self._process.readAllStandardOutput().data())
        *lines, self._unfinished = received.split(b"\n")
        self._replies.extend(lines)
        self._taking.start()

    def _take_next(self) -> None:
        """Take one reply, so that keys and painting come between two of them."""
        if self._replies:
            self._take(json.loads(self._replies.popleft()))
        if not self._replies:
            self._taking.stop()

    def _take(self, reply: dict[str, Any]) -> None:
        if "ready" in reply:
            self.ready.emit()
        elif "failed" in reply:
            self._give_up(str(reply["failed"]))
        elif self._working is not None and reply.get("id") == self._working[0]:
            self._take_result(reply)

    def _take_result(self, reply: dict[str, Any]) -> None:
        assert self._working is not None
        number, text = self._working
        if "done" in reply:
            self.progressed.emit(number, reply["done"], reply["of"])
            return
        portion = _portion(reply, text)
        if not portion.last:
            self.found.emit(number, portion)
            return
        self._working = None
        self.found.emit(number, portion)
        self._send_next()
        self.queue_changed.emit()

    def _ended(self) -> None:
        """The process died by itself: try its article once more, then go on without it."""
        while self._replies:  # what it had said before
            self._take_next()
        process, self._process = self._process, None
        if process is None:
            return
        complaint = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        process.deleteLater()
        if self._working is None:
            return
        self._tries += 1
        if self._tries < _TRIES:
            self.start()
            self._send()
            return
        last = complaint.splitlines()[-1] if complaint else self.tr("no reason given")
        words = self.tr("This article could not be highlighted ({reason}); mark it by hand.")
        self.failed.emit(words.format(reason=last))
        self._working = None
        if self._waiting:
            self.start()
            self._send_next()
        self.queue_changed.emit()

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._process = None
            self._give_up(
                self.tr("The detection process did not start; try again or reinstall Pressmark.")
            )

    def _give_up(self, reason: str) -> None:
        self._working = None
        self._waiting.clear()
        self.failed.emit(reason)
        self.queue_changed.emit()


def _portion(reply: dict[str, Any], text: str) -> Portion:
    found = [read_suggestion(record, text) for record in reply["suggestions"]]
    return Portion(found, reply["start"], reply["end"], last=reply["last"])


def _command(pipeline: str | None) -> list[str]:
    """Return program and arguments of the process, in a checkout or wheel and when frozen."""
    frozen = bool(getattr(sys, "frozen", False))
    start = [sys.executable, "worker"] if frozen else [sys.executable, "-m", "pressmark", "worker"]
    return [*start, pipeline] if pipeline else start
