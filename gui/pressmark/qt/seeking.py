"""Regular expressions tried in a process of their own, with a limit of time.

`re` holds the interpreter while it matches, and some patterns take for ever: the window would hang.
The process starts with the first pattern and stays; killing it is how a pattern is given up.
"""

import json
import sys

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from pressmark.domain.search import Query
from pressmark.domain.text import Bounds

# From the request to the reply; starting the process is in it, once.
_PATIENCE = 2000  # milliseconds
# A pattern that is no longer wanted is not waited for as long.
_PATIENCE_FOR_OLD = 150


class Seeking(QObject):
    """Answers the newest question only; what was asked before it is forgotten."""

    found = Signal(list)
    """The bounds of all matches, in code points."""

    failed = Signal(str)
    """A sentence on why there is no answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._unfinished = b""
        self._sent: str | None = None
        self._number = 0
        self._busy = False
        self._wanted: tuple[Query, str] | None = None
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._took_too_long)

    def seek(self, query: Query, text: str) -> None:
        """Ask for the matches of a regular expression that is known to be one."""
        self._wanted = (query, text)
        if self._busy:
            if self._limit.remainingTime() > _PATIENCE_FOR_OLD:
                self._limit.start(_PATIENCE_FOR_OLD)
            return
        self._send()

    def forget(self) -> None:
        """Want no answer any more."""
        self._wanted = None
        self._number += 1

    def close(self) -> None:
        """End the process."""
        self._limit.stop()
        self._busy, self._wanted = False, None
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()

    def _start(self) -> QProcess:
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._not_started)
        self._unfinished, self._sent = b"", None
        program, *arguments = _command()
        process.start(program, arguments)
        return process

    def _send(self) -> None:
        assert self._wanted is not None
        (query, text), self._wanted = self._wanted, None
        self._process = self._process or self._start()
        self._number += 1
        self._busy = True
        request: dict[str, object] = {"id": self._number, "pattern": query.text}
        request |= {"case": query.case, "word": query.word}
        if text != self._sent:
            request["text"] = self._sent = text
        self._limit.start(_PATIENCE)
        self._process.write((json.dumps(request) + "\n").encode("utf-8"))

    def _read(self) -> None:
        assert self._process is not None
        received = self._unfinished + bytes(self._process.readAllStandardOutput().data())
        *lines, self._unfinished = received.split(b"\n")
        for line in lines:
            self._take(json.loads(line))

    def _take(self, reply: dict[str, object]) -> None:
        self._limit.stop()
        self._busy = False
        matches = reply["found"]
        assert isinstance(matches, list)
        if self._wanted is not None:
            self._send()
        elif reply["id"] == self._number:
            found: list[Bounds] = [(start, end) for start, end in matches]
            self.found.emit(found)

    def _took_too_long(self) -> None:
        wanted = self._wanted
        self.close()
        if wanted is not None:
            self.seek(*wanted)
        else:
            self.failed.emit(self.tr("This pattern takes too long here; make it simpler."))

    def _ended(self) -> None:
        """The process died by itself: say so, and start another with the next pattern."""
        self.close()
        self.failed.emit(self.tr("This pattern could not be tried; change it a little."))

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.close()
            self.failed.emit(self.tr("Patterns cannot be tried: their process did not start."))


def _command() -> list[str]:
    """Return program and arguments of the process, in a checkout or wheel and when frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "seek"]
    return [sys.executable, "-m", "pressmark.qt.seek_worker"]
