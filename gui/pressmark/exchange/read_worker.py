"""The process that reads files: what a file does to its reader, it does to this process alone.

It is started as `python -m pressmark.exchange.read_worker SECONDS MEGABYTES` (`pressmark read …`
where frozen) and stays for many files. Requests come on standard input, one JSON object a line:

    → {"path": "/…/a.pdf", "choices": {"main_text": true}}     `stream.Choices`
    ← {"format": "csv", "columns": ["id", "body"], "column": "body"}    once it is known what it is
    ← {"pressmark": 1, "id": …}                                an article, as in a file of its own
    ← {"note": ["a.pdf", "…", null]}                           file, words, line
    ← {"problem": ["a.pdf", "…", 3]}
    ← {"done": true}                                           false where it ends with this file

An article that takes longer than SECONDS ends the process, and so does one that needs more than
MEGABYTES, where the system can count them. It ends at the end of its input, too. A file that
breaks its reader ends it with a traceback on standard error: that is a bug, and the other side
tells it of that file.
"""

import faulthandler
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pressmark.domain.article import MarkedArticle
from pressmark.errors import ImportProblem
from pressmark.exchange import registry
from pressmark.exchange.jsonl import article_line
from pressmark.exchange.stream import Choices, ImportItem, ImportNote, shown

DONE, LAST = b'{"done": true}\n', b'{"done": false}\n'

Send = Callable[[bytes], None]


def main() -> None:
    """Serve with the limits that the arguments name."""
    serve(float(sys.argv[1]), int(sys.argv[2]))


def serve(seconds: float, megabytes: int) -> None:
    """Answer requests until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    send = _sender()
    limit_memory(megabytes)
    with open(0, encoding="utf-8", newline="\n", closefd=False) as requests:
        for line in requests:
            request = json.loads(line)
            whole = _answer(Path(request["path"]), Choices(**request["choices"]), seconds, send)
            send(DONE if whole else LAST)
            if not whole:
                return  # memory that ran out once is in pieces


def limit_memory(megabytes: int) -> None:
    """Let this process have no more than so much; Windows has no word for that."""
    try:
        import resource
    except ImportError:
        return
    most = megabytes * 1_000_000
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or most < hard:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _answer(path: Path, choices: Choices, seconds: float, send: Send) -> bool:
    """Read one file; return whether there was memory enough for it."""
    try:
        with _no_longer_than(seconds):
            items = _begin(path, choices, send)
        while True:
            with _no_longer_than(seconds):
                item = next(items, None)
                line = None if item is None else reply(item)
            if line is None:
                return True
            send(line)
    except MemoryError:
        send(reply(ImportProblem(shown(path), "reading it takes more memory than is allowed")))
        return False
    except RecursionError:
        send(reply(ImportProblem(shown(path), "it is nested too deeply")))
        return True


def _begin(path: Path, choices: Choices, send: Send) -> Iterator[ImportItem]:
    try:
        begun = registry.look(path, choices)
    except ImportProblem as problem:
        return iter([problem])
    send(_line({"format": begun.format, "columns": begun.columns, "column": begun.column}))
    return registry.format_named(begun.format).read(path, choices)


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    """End the process where something takes longer; only C can, as a reader may be in C, too."""
    faulthandler.dump_traceback_later(seconds, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def reply(item: ImportItem) -> bytes:
    """Return the line that says what a reader has yielded."""
    if isinstance(item, MarkedArticle):
        return article_line(item).encode("utf-8", "backslashreplace")
    if isinstance(item, ImportNote):
        return _line({"note": [item.source, item.text, item.line]})
    return _line({"problem": [item.source, item.reason, item.line]})


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record).encode() + b"\n"


def _sender() -> Send:
    """Return what writes to the real standard output; what else is printed goes to stderr."""
    sys.stdout.flush()
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)

    def send(line: bytes) -> None:
        try:
            replies.write(line)
            replies.flush()
        except BrokenPipeError:
            os._exit(0)  # nobody wants to know any more

    return send


if __name__ == "__main__":
    main()
