"""Choose the newest versions that fit and pin them with hashes, for every Python and system.

Three files: what running takes, what developing takes beyond that, what packaging takes beyond it.
"""

import re
import shutil
from pathlib import Path

from tools.environment import Checkout
from tools.process import Failure, run

_HEAD = "# Written by `python3 start.py constraints` from pyproject.toml. Do not edit by hand.\n"
_PINNED = re.compile(r"^([\w.-]+)==", re.MULTILINE)


def write(checkout: Checkout) -> int:
    """Write the constraints files anew and return the exit code of the first that failed."""
    if not shutil.which("uv"):
        raise Failure("Choosing versions needs uv on the PATH (pip install uv).")
    running = checkout.root / "constraints.txt"
    code = _compile(checkout.root, running, ["--group", "setup"])
    code = code or _more(checkout.root, "constraints-dev.txt", "dev", running)
    return code or _more(checkout.root, "packaging/constraints.txt", "package", running)


def _more(root: Path, name: str, group: str, running: Path) -> int:
    """Pin what a group takes beyond `running`, at versions that go with it."""
    there = _PINNED.findall(running.read_text(encoding="utf-8"))
    leave = [word for package in there for word in ("--no-emit-package", package)]
    return _compile(root, root / name, ["--group", group, "-c", str(running), *leave])


def _compile(root: Path, target: Path, options: list[str]) -> int:
    command = ["uv", "pip", "compile", "--universal", "--python-version", "3.11", "--quiet"]
    form = ["--generate-hashes", "--no-annotate", "--no-header", "--upgrade"]
    code = run([*command, *form, *options, "pyproject.toml", "-o", str(target)], root)
    if not code:
        target.write_text(_HEAD + target.read_text(encoding="utf-8"), encoding="utf-8")
    return code
