"""Detection processes side by side: each works at one request, and holds the next one ready.

Nobody waits for a process: a thread listens to each, hands the prepared request over the moment
the one before is done, and puts all that is said into one queue. So no more than two requests a
process are under way, and one that has not been sent can be taken back. Nothing here knows what
is in a request: `detect.worker` answers, `detect.bulk` asks, and says how long a process may be
silent before it is ended (`detect.watch`).
"""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO

from pressmark.detect.watch import Watch
from pressmark.detect.worker import FREE, READY


@dataclass(frozen=True, slots=True)
class Said:
    """A line that a process has sent."""

    worker: int
    line: bytes


@dataclass(frozen=True, slots=True)
class Ended:
    """A process has ended by itself, or was ended by somebody else.

    `why` is the last line of its complaints, "" where it had none. `working` says whether it had a
    request in hand, `loaded` whether it had loaded its pipeline, `late` whether it was silent
    for too long.
    """

    worker: int
    why: str
    working: bool
    loaded: bool
    late: bool = False


Event = Said | Ended


class Crew:
    """The processes, by number. `close` it; processes of one that is not closed end with us."""

    def __init__(
        self, pipeline: str | None = None, arrived: Callable[[], object] | None = None
    ) -> None:
        """`arrived` is called after each new event, in the thread that listens."""
        self.pipeline = pipeline
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.workers: dict[int, Worker] = {}
        self._arrived = arrived or (lambda: None)
        self._started = 0

    def start(self) -> int:
        """Start a process and return its number. Raises OSError."""
        self._started += 1
        number = self._started
        self.workers[number] = Worker(number, _command(self.pipeline), self._tell)
        return number

    def end(self, number: int) -> None:
        """End a process at once; what it has said and nobody took is of no account any more."""
        self.workers.pop(number).end()

    def close(self) -> None:
        """End all processes."""
        for number in list(self.workers):
            self.end(number)

    def is_known(self, event: Event) -> bool:
        """Return whether an event is of a process that was not ended by us meanwhile."""
        return event.worker in self.workers

    def _tell(self, event: Event) -> None:
        self.events.put(event)
        self._arrived()


class Worker:
    """One process, and the thread that listens to it."""

    def __init__(self, number: int, command: list[str], tell: Callable[[Event], None]) -> None:
        self._number, self._tell = number, tell
        self._lock = threading.Lock()
        self._free = self._loaded = self._closed = False
        self._prepared: tuple[bytes, float] | None = None
        self._watch: Watch | None = None
        self._silence: float | None = None
        self._complaints: IO[bytes] = TemporaryFile()  # noqa: SIM115 - as long as the process
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
            )
        except OSError:
            self._complaints.close()
            raise
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        """The number that the system gave the process."""
        return self._process.pid

    @property
    def has_room(self) -> bool:
        """Whether it can be given a request."""
        return self._prepared is None

    def give(self, request: bytes, patience: float) -> None:
        """Send a request, or hold it ready until the one before is done.

        The process is ended where it says nothing for `patience` seconds.
        """
        with self._lock:
            if self._free:
                self._send(request, patience)
            else:
                assert self._prepared is None, "a process is given no more than it can hold"
                self._prepared = request, patience

    def withdraw(self) -> bool:
        """Take the request back that was not sent yet; return whether there was one."""
        with self._lock:
            prepared, self._prepared = self._prepared, None
            return prepared is not None

    def end(self) -> None:
        """Kill the process, wait for its end and tidy up."""
        with self._lock:
            self._closed = True
            self._look_no_longer()
        self._process.kill()
        self._listener.join()
        self._tidy_up()

    def _send(self, request: bytes, patience: float) -> None:
        """Write while the process waits for it: with both sides writing, both would stick."""
        assert self._process.stdin is not None
        self._free = False
        self._watch = Watch(patience, self._lose)
        try:
            self._process.stdin.write(request)
            self._process.stdin.flush()
        except OSError:  # it has died: the listener tells
            pass

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if not line.endswith(b"\n"):
                break  # it died while it spoke
            if line == FREE or line.startswith(READY):
                self._loaded = True
                self._go_on()
            elif (watch := self._watch) is not None:
                watch.heard()
            self._tell(Said(self._number, line))
        self._process.wait()
        with self._lock:
            self._look_no_longer()
            closed, working = self._closed, self._loaded and not self._free
        if not closed:
            late = self._silence is not None
            self._tell(Ended(self._number, self._reason(), working, self._loaded, late))

    def _go_on(self) -> None:
        with self._lock:
            self._look_no_longer()
            self._free = True
            if self._prepared is not None:
                prepared, self._prepared = self._prepared, None
                self._send(*prepared)

    def _lose(self, watch: Watch) -> None:
        with self._lock:
            if watch is self._watch:
                self._silence = watch.patience
                self._process.kill()

    def _look_no_longer(self) -> None:
        if self._watch is not None:
            self._watch.end()
            self._watch = None

    def _reason(self) -> str:
        if self._silence is not None:
            return f"it took more than {round(self._silence)} seconds"
        self._complaints.seek(0, os.SEEK_END)
        self._complaints.seek(max(0, self._complaints.tell() - _TAIL))
        lines = self._complaints.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1] if lines else ""

    def _tidy_up(self) -> None:
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._complaints):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # what was to be sent to it is of no use any more
                pass


_TAIL = 10_000  # bytes of the complaints that are looked at


def _command(pipeline: str | None) -> list[str]:
    """Return program and arguments of a process, in a checkout or wheel and when frozen."""
    frozen = bool(getattr(sys, "frozen", False))
    start = [sys.executable, "worker"] if frozen else [sys.executable, "-m", _MODULE]
    return [*start, pipeline] if pipeline else start


_MODULE = "pressmark.detect.worker"
