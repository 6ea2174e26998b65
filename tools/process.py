"""Run other programs, and say what went wrong in one sentence."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


class Failure(Exception):
    """A sentence for the user: what went wrong and what to do about it."""


def run(command: Sequence[str | Path], folder: Path, **variables: str) -> int:
    """Run a command in `folder` with more environment variables and return its exit code."""
    sys.stdout.flush()
    environment = {**os.environ, **variables}
    return subprocess.run(command, cwd=folder, env=environment, check=False).returncode


def apt(*packages: str) -> str:
    """Return the one line that installs these Debian packages."""
    sudo = "" if os.name == "posix" and os.geteuid() == 0 else "sudo "
    return f"{sudo}apt install {' '.join(packages)}"
