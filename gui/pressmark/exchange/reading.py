"""Files read in a process of their own, with limits of time and memory.

Whatever a file does to its reader, the rest of a batch is read all the same: the process is
replaced, and the file is told as one that could not be read. Both the command line and the window
bring articles in through `Reading`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from types import TracebackType
from typing import IO, Any

from pressmark.errors import ImportProblem, UserError
from pressmark.exchange import registry
from pressmark.exchange.jsonl import read_line
from pressmark.exchange.read_worker import DONE, LAST
from pressmark.exchange.registry import Begun
from pressmark.exchange.stream import UNCHOSEN, Choices, ImportItem, ImportNote, shown

SECONDS = 60.0
"""Time that one article may take."""

MEGABYTES = 2_000
"""Memory that the process may have; the largest article takes a third of it."""

_MOST_FILES = 500
"""Files after which the process is replaced, so that what libraries lose does not pile up."""


class Reading:
    """Reads files apart. Use it as a context; `cancel` may be called from another thread."""

    def __init__(self, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self._limits = seconds, megabytes
        self._worker: _Worker | None = None
        self.cancelled = False

    def __enter__(self) -> "Reading":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(
        self, paths: Iterable[Path], choices: Choices = UNCHOSEN
    ) -> Iterator[Begun | ImportItem]:
        """Read files and folders one after another, as `registry.read_files` does.

        Before the items of each file comes what is known of it, if it is one that can be read.
        """
        for source in registry.sources(paths):
            if self.cancelled:
                return
            if isinstance(source, Path):
                yield from self.read_file(source, choices)
            else:
                yield source

    def read_file(self, path: Path, choices: Choices = UNCHOSEN) -> Iterator[Begun | ImportItem]:
        """Read one file. Raises UserError where no process can be started."""
        worker = self._worker
        if worker is None or worker.files >= _MOST_FILES:
            self.close()
            worker = self._worker = _Worker(*self._limits)
        try:
            for reply in worker.ask(path, choices):
                yield _read(path, reply)
            if not worker.finished and not self.cancelled:
                yield ImportProblem(shown(path), worker.reason())
        finally:
            # Also where nobody wants the rest: it would be taken for what is in the next file.
            if worker.ended or not worker.finished:
                worker.close()
                self._worker = None if self._worker is worker else self._worker

    def cancel(self) -> None:
        """End the process at once; what is being read ends there."""
        self.cancelled = True
        worker = self._worker
        if worker is not None:
            worker.kill()

    def close(self) -> None:
        """End the process, and remove what it has put down."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()


def articles_apart(paths: Iterable[Path], choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
    """Read files and folders in a process of its own, which ends with the last of them."""
    with Reading() as reading:
        for item in reading.read(paths, choices):
            if not isinstance(item, Begun):
                yield item


def _read(path: Path, line: bytes) -> Begun | ImportItem:
    if line.startswith(b'{"pressmark"'):
        marked, _ = read_line(line)
        return marked
    reply = json.loads(line)
    if "format" in reply:
        return Begun(path, reply["format"], tuple(reply["columns"]), reply["column"])
    if "note" in reply:
        return ImportNote(*reply["note"])
    return ImportProblem(*reply["problem"])


class _Worker:
    """One process with the folder for its temporary files."""

    def __init__(self, seconds: float, megabytes: int) -> None:
        self._seconds = seconds
        self.files = 0
        self.ended = False
        self.finished = False
        self._folder = TemporaryDirectory(prefix="pressmark-", ignore_cleanup_errors=True)
        self._complaints: IO[bytes] = TemporaryFile()  # noqa: SIM115 - as long as the process
        place = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._folder.name)
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [*_command(), str(seconds), str(megabytes)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                env={**os.environ, **place},
            )
        except OSError as error:
            self._folder.cleanup()
            raise UserError(
                f"The process that reads files did not start ({error}); try again or reinstall "
                "Pressmark."
            ) from error

    def ask(self, path: Path, choices: Choices) -> Iterator[bytes]:
        """Yield the replies on one file, until it is finished or the process has ended."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.files += 1
        self.finished = False
        request: dict[str, Any] = {"path": str(path.absolute()), "choices": asdict(choices)}
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        except OSError:
            self.ended = True
            return
        for line in self._process.stdout:
            if line in (DONE, LAST):
                self.finished = True
                self.ended = line == LAST
                return
            if line.endswith(b"\n"):  # else it died while it spoke
                yield line
        self.ended = True

    def reason(self) -> str:
        """Say why the process has ended before its time."""
        self._process.wait()
        self._complaints.seek(0)
        complaint = self._complaints.read(1_000_000).decode("utf-8", "replace").strip()
        if "Timeout (" in complaint:
            return f"reading it took longer than {self._seconds:.0f} seconds"
        if "MemoryError" in complaint or "out of memory" in complaint.lower():
            return "reading it takes more memory than is allowed"
        if complaint and self._process.returncode == 1:
            last = complaint.splitlines()[-1]
            return (
                f"its reader failed, which is a mistake of Pressmark’s ({last}); please report it"
            )
        return "it is broken in a way that ends its reader"

    def kill(self) -> None:
        """End the process; may be called from any thread."""
        self._process.kill()

    def close(self) -> None:
        """End the process and clear up."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._complaints):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # what was to be sent to it is of no use any more
                pass
        self._folder.cleanup()


def _command() -> list[str]:
    """Return program and arguments of the process, in a checkout or wheel and when frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "read"]
    return [sys.executable, "-m", "pressmark.exchange.read_worker"]
