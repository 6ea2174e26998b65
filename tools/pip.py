"""Run pip, show how far it is, and say in one sentence why it gave up."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tools.process import Failure

# pip says "Collecting name==1.0" for what it fetches, "Processing …/name-1.0.whl" for a file here.
_PACKAGE = re.compile(r"(?:Collecting |Processing .*[/\\](?=[^/\\]*\.whl))([\w.-]+?)(?:==|-\d)")

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


@dataclass
class Progress:
    """Turns what pip says into a line for each package; `total` of them, or 0 to say nothing."""

    total: int
    count: int = 0

    def tell(self, line: str) -> str:
        """Return what to show for a line of pip's; an empty text where it says nothing new."""
        if not self.total:
            return ""
        if line.startswith("Ignoring "):  # pinned for another Python or system
            self.total -= 1
        name = _PACKAGE.match(line)
        if name or line.startswith("Requirement already satisfied"):
            self.count += 1
        if name:
            return f"      {self.count}/{self.total} {name[1]}"
        return "      unpacking them" if line.startswith("Installing collected") else ""


def install(python: Path, arguments: Sequence[str], log: Path, total: int = 0) -> None:
    """Install exactly what the arguments name, as wheels; `total` packages, if it is known.

    All that pip says goes into the file `log`. Raises Failure.
    """
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["--progress-bar", "off", "--no-deps", "--only-binary", ":all:", *arguments]
    with log.open("w", encoding="utf-8") as file:
        code = _follow(command, file, Progress(total))
    if code:
        raise Failure(_explain(log))


def _follow(command: list[str], log: IO[str], progress: Progress) -> int:
    """Run pip, copy what it says into `log`, show the progress and return its exit code."""
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            log.write(line)
            if told := progress.tell(line):
                print(told, flush=True)
    return pip.returncode


def _explain(log: Path) -> str:
    said = log.read_text(encoding="utf-8")
    for pattern, sentence in _REASONS:
        if re.search(pattern, said):
            return sentence
    errors = [line.strip() for line in said.splitlines() if "error" in line.lower()]
    return f"pip failed: {errors[-1] if errors else 'it said nothing'} (all of it is in {log})"
