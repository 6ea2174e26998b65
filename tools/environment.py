"""Make `.venv` in the checkout and put exactly the pinned packages into it.

A marker file in `.venv` says what is inside. It is written as unfinished before anything else and
filled in last, so that an interrupted set-up is noticed: pip cannot tell a package whose files are
half there from a whole one, hence such an environment is made anew (pip keeps what it downloaded).
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tools import pip
from tools.process import Failure, apt

RUN = ("constraints.txt",)
DEVELOP = (*RUN, "constraints-dev.txt")
PACKAGE = (*RUN, "packaging/constraints.txt")

_COMPILE = """
import compileall, sysconfig
compileall.compile_dir(sysconfig.get_path("purelib"), quiet=2, workers=0)
"""


@dataclass(frozen=True)
class Checkout:
    """A checkout of Pressmark with the virtual environment that belongs to it."""

    root: Path

    @property
    def venv(self) -> Path:
        """The folder of the virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def log(self) -> Path:
        """The file with all that pip said last."""
        return self.venv / "set-up.log"

    @property
    def marker(self) -> Path:
        """The file that says what has been installed, as JSON: file name to SHA-256."""
        return self.venv / "pressmark-setup.json"

    def set_up(self, files: tuple[str, ...]) -> None:
        """Install what these constraints files pin, unless it is there. Raises Failure."""
        if self._fits(files):
            return
        with _one_at_a_time(self.root / ".start.lock"):
            if not self._fits(files):  # another start.py may have done it while we waited
                self._install(files)

    def _fits(self, files: tuple[str, ...]) -> bool:
        there = self._installed() or {}
        return all(there.get(name) == self._hash(name) for name in self._all(files))

    def _installed(self) -> dict[str, str] | None:
        """Return what the marker says; None for an unfinished set-up or a broken environment."""
        if not self.marker.exists():
            return {}
        try:
            there = json.loads(self.marker.read_text(encoding="utf-8"))
            subprocess.run([self.python, "-c", ""], check=True, capture_output=True)
        except (OSError, ValueError, subprocess.CalledProcessError):
            return None
        return there if there.pop("checkout", None) == str(self.root) else None

    def _all(self, files: tuple[str, ...]) -> tuple[str, ...]:
        return (*files, "pyproject.toml")

    def _hash(self, name: str) -> str:
        return hashlib.sha256((self.root / name).read_bytes()).hexdigest()

    def _install(self, files: tuple[str, ...]) -> None:
        begun = time.monotonic()
        there = self._make_venv()
        hashes = {name: self._hash(name) for name in self._all(files)}
        self.marker.write_text("unfinished", encoding="utf-8")
        self._install_packages(files)
        print("[3/3] Installing Pressmark itself from this folder", flush=True)
        pip.install(self.python, ["--no-build-isolation", "--editable", str(self.root)], self.log)
        done = {**there, **hashes, "checkout": str(self.root)}
        self.marker.write_text(json.dumps(done, indent=1), encoding="utf-8")
        print(f"Set up in {time.monotonic() - begun:.0f} s.\n", flush=True)

    def _make_venv(self) -> dict[str, str]:
        """Make the environment where there is none that works; return what is installed in it."""
        there = self._installed()
        if there is None:
            print("The last set-up was not finished or no longer fits: starting afresh.")
            shutil.rmtree(self.venv)
        if self.python.exists():
            print("[1/3] The environment .venv is there", flush=True)
        else:
            print("[1/3] Making the environment .venv", flush=True)
            _require_venv()
            self.venv.mkdir(exist_ok=True)
            self.marker.write_text("unfinished", encoding="utf-8")
            _make_venv(self.venv)
        return there or {}

    def _install_packages(self, files: tuple[str, ...]) -> None:
        lists = [argument for name in files for argument in ("-r", str(self.root / name))]
        total = sum(count_packages(self.root / name) for name in files)
        print(f"[2/3] Installing the versions pinned in {' and '.join(files)}", flush=True)
        # pip would compile one file after another on one core.
        pip.install(self.python, ["--require-hashes", "--no-compile", *lists], self.log, total)
        subprocess.run([self.python, "-c", _COMPILE], check=False)


def count_packages(path: Path) -> int:
    """Count the pinned versions in a constraints file that this machine may need."""
    return sum("==" in line for line in path.read_text(encoding="utf-8").splitlines())


def _require_venv() -> None:
    """Raise Failure where Python came without what makes environments, as Debian's does."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    version = "{}.{}".format(*sys.version_info)
    raise Failure(
        f"Python's module venv is missing. On Debian or Ubuntu: {apt(f'python{version}-venv')}"
    )


def _make_venv(folder: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "venv", folder], capture_output=True, text=True, check=False
    )
    if made.returncode:
        said = (made.stderr or made.stdout).strip().splitlines()
        raise Failure(f"The environment {folder} could not be made: {said[-1] if said else '?'}")


@contextmanager
def _one_at_a_time(path: Path) -> Iterator[None]:
    """Hold the lock file `path`; wait where another start.py holds it. It is let go at any end."""
    with path.open("a+b") as file:
        if not _lock(file):
            print("Another start.py is setting up here: waiting for it.", flush=True)
            while not _lock(file):
                time.sleep(0.2)
        yield


def _lock(file: IO[bytes]) -> bool:
    """Take the lock if nobody has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
