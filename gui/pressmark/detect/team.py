"""Highlighting in several processes at once, for commands that have many articles before them."""

import signal
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection

from pressmark.detect.parse import groups
from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline, require_pipeline
from pressmark.domain.names import ProjectNames
from pressmark.domain.span import Suggestion

_SHARE = 15_000  # code points handed to a process at a time: enough to batch, few to wait for


class Team:
    """Processes that highlight side by side. Close it, or use it as a context.

    They are spawned, so the module that runs as `__main__` must be one that can be imported.
    """

    def __init__(
        self,
        workers: int,
        pipeline: str = DEFAULT_PIPELINE,
        names: ProjectNames | None = None,
    ) -> None:
        """Start the processes; they load the pipeline at once. Raises PipelineMissing."""
        require_pipeline(pipeline)
        context = get_context("spawn")
        self._lines: list[Connection] = []
        for _ in range(workers):
            ours, theirs = context.Pipe()
            context.Process(target=_serve, args=(theirs, pipeline, names), daemon=True).start()
            theirs.close()
            self._lines.append(ours)

    def suggest(self, texts: Iterable[str]) -> Iterator[list[Suggestion]]:
        """Give the suggestions for each text in order, as `highlight.suggest` does.

        Texts are read ahead by a share of some 15,000 code points for each process. Use one such
        stream at a time, and use it up. Raises RuntimeError where a process has died; it has told
        why on standard error.
        """
        busy: deque[Connection] = deque()
        for share in groups(texts, _SHARE):
            done: list[list[Suggestion]] = []
            if len(busy) < len(self._lines):
                line = self._lines[len(busy)]
            else:
                line = busy.popleft()
                done = _received(line)
            _send(line, share)
            busy.append(line)
            yield from done
        for line in busy:
            yield from _received(line)

    def close(self) -> None:
        """Let the processes end."""
        for line in self._lines:
            line.close()

    def __enter__(self) -> "Team":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _send(line: Connection, share: list[str]) -> None:
    """Hand a share to a process that waits for one: with both sides sending, both would stick."""
    try:
        line.send(share)
    except OSError as error:
        raise _dead() from error


def _received(line: Connection) -> list[list[Suggestion]]:
    try:
        found: list[list[Suggestion]] = line.recv()
    except (EOFError, OSError) as error:
        raise _dead() from error
    return found


def _dead() -> RuntimeError:
    return RuntimeError("A detection process has ended before its work was done.")


def _serve(line: Connection, name: str, names: ProjectNames | None) -> None:
    """Answer shares of texts until the other end closes."""
    # Ctrl+C reaches the whole process group; who started us decides when we end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from pressmark.detect.highlight import suggest

    pipeline = load_pipeline(name)
    while True:
        try:
            share: list[str] = line.recv()
        except (EOFError, OSError):
            return
        line.send(list(suggest(share, pipeline, names=names)))
