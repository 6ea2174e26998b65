"""Processes of ours that begin warm: forked from one that has loaded what each would load first.

A detection process takes seconds to import spaCy and to load its pipeline, and the suite starts
hundreds; so here they are forks of a process that has done it once. All else is real: the code
that serves, the pipes, the pid, how it is killed and how it ends. Real starts are what
`test_worker.py`, `test_exchange_reading.py` and every command that runs apart go through, and all
where the system has no `fork` as Linux has it.
"""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

_MOST = 200_000  # bytes of a message: the environment is the longest thing in it
DETECTION = "pressmark.detect.worker"
READING = "pressmark.exchange.read_worker"


class Mother:
    """A process that holds a module with all it needs, and forks processes that serve with it."""

    def __init__(self, module: str) -> None:
        self._ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._lock = threading.Lock()
        path = os.pathsep.join(filter(None, (str(Path(__file__).parent), *sys.path)))
        self._process = subprocess.Popen(
            [sys.executable, __file__, module, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env={**os.environ, "PYTHONPATH": path},
        )
        theirs.close()

    def ask(self, request: dict[str, Any], *files: int) -> int:
        """Send a request, with open files to go along, and return the number it is answered by."""
        with self._lock:
            socket.send_fds(self._ours, [json.dumps(request).encode()], files)
            return int(self._ours.recv(_MOST))

    def close(self) -> None:
        """End it; its children have ended or end with what they read from."""
        self._ours.close()
        self._process.wait()


class Forked:
    """A child of a mother, as `subprocess.Popen` would give it."""

    def __init__(
        self, mother: Mother, arguments: list[str], stderr: int, env: dict[str, str]
    ) -> None:
        self._mother = mother
        self._lock = threading.Lock()
        self.returncode: int | None = None
        theirs_in, ours_in = os.pipe()
        ours_out, theirs_out = os.pipe()
        self.stdin = open(ours_in, "wb")  # noqa: PTH123, SIM115 - a pipe, as long as the process
        self.stdout = open(ours_out, "rb")  # noqa: PTH123, SIM115
        request = {"arguments": arguments, "env": env, "folder": str(Path.cwd())}
        self.pid = mother.ask(request, theirs_in, theirs_out, stderr)
        os.close(theirs_in)
        os.close(theirs_out)

    def kill(self) -> None:
        """Kill it, if it is there: its number is its own until `wait` has come back."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> int:
        """Wait for its end and return its code, that of a signal below zero."""
        with self._lock:
            if self.returncode is None:
                end = os.pidfd_open(self.pid)
                select.select([end], [], [])  # the mother has others to serve meanwhile
                os.close(end)
                self.returncode = self._mother.ask({"wait": self.pid})
        return self.returncode


class Starting:
    """In place of `subprocess` in a module of ours: starts what a mother can fork by forking."""

    def __init__(self) -> None:
        self._mothers: dict[str, Mother] = {}
        self._lock = threading.Lock()
        self._paths = os.environ.get("PYTHONPATH")

    def popen(self, command: list[str], **how: Any) -> Any:
        """Start a process, warm where its module and its arguments allow it."""
        module = command[2] if command[:2] == [sys.executable, "-m"] else ""
        env = dict(how.get("env") or os.environ)
        if module not in _SERVE or (module == DETECTION and len(command) > 3):
            return subprocess.Popen(command, **how)
        if env.get("PYTHONPATH") != self._paths:  # a test has something else imported there
            return subprocess.Popen(command, **how)
        with self._lock:
            if module not in self._mothers:
                self._mothers[module] = Mother(module)
        return Forked(self._mothers[module], command[3:], how["stderr"].fileno(), env)

    def close(self) -> None:
        """End the mothers."""
        for mother in self._mothers.values():
            mother.close()


@contextmanager
def starting_warm() -> Iterator[None]:
    """Let detection and reading processes begin warm."""
    starting = Starting()
    stand_in = SimpleNamespace(PIPE=subprocess.PIPE, Popen=starting.popen)
    with pytest.MonkeyPatch.context() as patch:
        if sys.platform == "linux":
            patch.setattr("pressmark.detect.crew.subprocess", stand_in)
            patch.setattr("pressmark.exchange.reading.subprocess", stand_in)
        yield
    starting.close()


# -- inside the mother


def _prepare_detection() -> Callable[[list[str]], None]:
    from pressmark.detect import highlight, worker
    from pressmark.detect.pipeline import load_pipeline

    assert highlight.DETECTORS
    pipeline = load_pipeline()
    setattr(worker, "load_pipeline", lambda _: pipeline)  # noqa: B010 - it is imported there
    return lambda _: worker.serve()


def _prepare_reading() -> Callable[[list[str]], None]:
    from pressmark.exchange import read_worker

    return lambda limits: read_worker.serve(float(limits[0]), int(limits[1]))


_SERVE = {DETECTION: _prepare_detection, READING: _prepare_reading}


def _mother(module: str, asking: socket.socket) -> None:
    serve = _SERVE[module]()
    while True:
        message, files, _, _ = socket.recv_fds(asking, _MOST, 3)
        if not message:
            return
        request = json.loads(message)
        if "wait" in request:
            code = os.waitstatus_to_exitcode(os.waitpid(request["wait"], 0)[1])
            asking.send(str(code).encode())
            continue
        child = os.fork()
        if not child:
            asking.close()
            _child(serve, request, files)
        for file in files:
            os.close(file)
        asking.send(str(child).encode())


def _child(serve: Callable[[list[str]], None], request: dict[str, Any], files: list[int]) -> None:
    """Serve, and end as an interpreter would."""
    code = 1
    try:
        for number, file in enumerate(files):
            os.dup2(file, number)
            os.close(file)
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["env"])
        serve(request["arguments"])
        code = 0
    except SystemExit as end:
        code = end.code or 0 if isinstance(end.code, int | None) else 1
    finally:
        if (error := sys.exc_info()[1]) is not None:
            traceback.print_exception(error)
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    _mother(sys.argv[1], socket.socket(fileno=int(sys.argv[2])))
