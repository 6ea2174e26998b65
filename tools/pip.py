"""Run pip, show how far it is, and say in one sentence why it gave up."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from tools.process import Failure

# What pip says when it gives up, and what that means for the user; the first that fits is told.
_REASONS = (
    (
        r"DO NOT MATCH THE HASHES",
        "A package is not the one that is pinned (its hash differs), so nothing of it was used.",
    ),
    (
        r"No space left on device|Errno 28",
        "The disk is full. Make room (about 1 GB) and run this again.",
    ),
    (
        r"ConnectionError|NameResolution|ConnectTimeout|ReadTimeout|ProxyError|No matching dist",
        "The package index could not be reached. Check the network, then run this again.",
    ),
)


def install(python: Path, arguments: Sequence[str], log: Path, total: int = 0) -> None:
    """Install exactly what the arguments name, as wheels; `total` packages, if it is known.

    All that pip says goes into the file `log`. Raises Failure.
    """
    command = [
        python,
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--progress-bar",
        "off",
    ]
    command += ["--no-deps", "--only-binary", ":all:", *arguments]
    with log.open("w", encoding="utf-8") as file:
        code = _follow(command, file, total)
    if code:
        raise Failure(_explain(log))


def _follow(command: Sequence[str | Path], log: IO[str], total: int) -> int:
    """Run pip, copy what it says into `log` and print one line a package; return its exit code."""
    count = 0
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            log.write(line)
            count += line.startswith(("Collecting", "Requirement already", "Ignoring"))
            if told := _tell(line, count, total):
                print(told, flush=True)
    return pip.returncode


def _tell(line: str, count: int, total: int) -> str:
    """Turn a line of pip's into one of ours, or an empty text where it says nothing new."""
    name = re.match(r"Collecting ([\w.-]+)", line)
    if name and total:
        return f"      {count}/{total} {name[1]}"
    return "      unpacking them" if line.startswith("Installing collected") and total else ""


def _explain(log: Path) -> str:
    said = log.read_text(encoding="utf-8")
    for pattern, sentence in _REASONS:
        if re.search(pattern, said):
            return sentence
    errors = [line.strip() for line in said.splitlines() if "error" in line.lower()]
    return f"pip failed: {errors[-1] if errors else 'it said nothing'} (all of it is in {log})"
