"""Files read in a process of their own, with limits of time and memory.

Whatever a file does to its reader, the rest of a batch is read all the same: the process is
replaced, and the file is told as one that could not be read. Both the command line and the window
bring articles in through `Reading`. What is fetched from the net is read in the same way, from a
file that is gone with the reading.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Generator, Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from types import TracebackType
from typing import IO, Any

from pressmark.domain.article import MarkedArticle
from pressmark.errors import ImportProblem, UserError
from pressmark.exchange import registry
from pressmark.exchange.fetching import Address, Fetching, Rule, is_public
from pressmark.exchange.jsonl import read_line
from pressmark.exchange.read_worker import DONE, LAST
from pressmark.exchange.registry import Begun
from pressmark.exchange.stream import UNCHOSEN, Choices, ImportItem, ImportNote, shown

SECONDS = 60.0
"""Time that one article may take."""

MEGABYTES = 2_000
"""Memory that the process may have; the largest article takes a third of it."""

_MOST_FILES = 3_000
"""Files after which the process is replaced, so that what libraries lose does not pile up."""


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")

Source = Path | Address
"""What articles are brought in from: a file or a folder, or a page by its address."""


class Reading:
    """Reads files apart. Use it as a context; `cancel` may be called from another thread."""

    def __init__(
        self,
        seconds: float = SECONDS,
        megabytes: int = MEGABYTES,
        rule: Rule = is_public,
    ) -> None:
        """`rule` tells from which addresses of the net pages may be fetched."""
        self._limits = seconds, megabytes
        self._rule = rule
        self._worker: _Worker | None = None
        self._fetching: Fetching | None = None
        self._fetched: dict[Address, tuple[Path, str]] = {}
        self._folder: TemporaryDirectory[str] | None = None
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
        if self._folder is not None:
            self._folder.cleanup()

    def read(
        self, sources: Iterable[Source], choices: Choices = UNCHOSEN
    ) -> Iterator[Begun | ImportItem]:
        """Read files, folders and addresses one after another, as `registry.read_files` does.

        Before the items of each file comes what is known of it, if it is one that can be read.
        """
        for source in files_of(sources):
            if self.cancelled:
                return
            if isinstance(source, Path | Address):
                yield from self.read_one(source, choices)
            else:
                yield source

    def read_one(self, source: Source, choices: Choices = UNCHOSEN) -> Iterator[Begun | ImportItem]:
        """Read one file or page. A page is fetched once, however often it is read."""
        if isinstance(source, Path):
            yield from self.read_file(source, choices)
            return
        try:
            path, url = self._fetched.get(source) or self._fetch(source)
        except ImportProblem as problem:
            if not self.cancelled:
                yield problem
            return
        for item in self.read_file(path, choices):
            yield _of_page(item, source, url)

    def _fetch(self, address: Address) -> tuple[Path, str]:
        """Fetch a page into a file of its own. Raises ImportProblem."""
        self._fetching = Fetching(self._rule)
        try:
            fetched = self._fetching.fetch(address)
        finally:
            self._fetching = None
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="pressmark-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name, str(len(self._fetched)))
        folder.mkdir()
        path = folder / fetched.name
        path.write_bytes(fetched.data)
        self._fetched[address] = path, fetched.url
        return self._fetched[address]

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
        fetching = self._fetching
        if fetching is not None:
            fetching.cancel()
        worker = self._worker
        if worker is not None:
            worker.kill()

    def close(self) -> None:
        """End the process, and remove what it has put down."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()


def files_of(
    sources: Iterable[Source],
) -> Iterator[Source | ImportNote | ImportProblem]:
    """Yield the files and addresses to be read one by one, with what is told of folders."""
    for source in sources:
        if isinstance(source, Address):
            yield source
        else:
            yield from registry.sources([source])


def source_of(argument: str) -> Source:
    """Return what somebody means who types this: an address of the net, or a file."""
    return Address(argument) if _SCHEME.match(argument) else Path(argument)


def articles_apart(
    sources: Iterable[Source], choices: Choices = UNCHOSEN
) -> Generator[ImportItem, None, None]:
    """Read files, folders and addresses in a process of its own, which ends with the last.

    Close it where not all is read.
    """
    with Reading() as reading:
        for item in reading.read(sources, choices):
            if not isinstance(item, Begun):
                yield item


def _of_page(item: Begun | ImportItem, address: Address, url: str) -> Begun | ImportItem:
    """Return an item of a file that was fetched, told as one of its address."""
    if isinstance(item, MarkedArticle):
        article = item.article
        return replace(item, article=replace(article, url=article.url or url))
    if isinstance(item, ImportNote):
        return replace(item, source=address.name)
    if isinstance(item, ImportProblem):
        return ImportProblem(address.name, item.reason, item.line)
    return item


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
