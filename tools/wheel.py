"""Build the wheel and use it where there is no Qt: the command line must not need a window."""

import os
import re
import tempfile
import zipfile
from pathlib import Path

from tools.environment import Checkout
from tools.process import Failure, run

_NO_QT = "import importlib.util, sys; sys.exit(importlib.util.find_spec('PySide6') is not None)"
_QT = re.compile(r"^(pyside6|shiboken6)", re.IGNORECASE)


def check(checkout: Checkout) -> int:
    """Build, look inside, install without Qt and do a job; return 0 or raise Failure."""
    with tempfile.TemporaryDirectory(prefix="pressmark-wheel-") as name:
        folder = Path(name)
        wheel = _build(checkout, folder)
        _require_data(checkout.root, wheel)
        python = _install(checkout, wheel, folder)
        _do_a_job(python, checkout.root / "seeds", folder)
    print("The wheel is whole and does its work without Qt.")
    return 0


def _build(checkout: Checkout, folder: Path) -> Path:
    command = [str(checkout.python), "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    _require(run(command, checkout.root), "The wheel could not be built.")
    return next(folder.glob("*.whl"))


def _require_data(root: Path, wheel: Path) -> None:
    """Raise Failure where a file of resources/ or seeds/ did not get into the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        there = set(archive.namelist())
    files = [path for name in ("resources", "seeds") for path in (root / name).rglob("*")]
    wanted = {f"pressmark/{path.relative_to(root).as_posix()}" for path in files if path.is_file()}
    if lost := sorted(wanted - there):
        raise Failure(f"The wheel lacks {', '.join(lost)}.")
    print(f"The wheel has all {len(wanted)} files of resources and seeds.", flush=True)


def _install(checkout: Checkout, wheel: Path, folder: Path) -> Path:
    """Make an environment with the wheel and what it needs, but no Qt; return its Python."""
    print("Installing it without Qt", flush=True)
    other = Checkout(folder)
    run([checkout.python, "-m", "venv", "--without-pip", str(other.venv)], folder)
    pinned = (checkout.root / "constraints.txt").read_text(encoding="utf-8")
    without = folder / "constraints.txt"
    without.write_text(leave_out_qt(pinned), encoding="utf-8")
    pip = [str(checkout.python), "-m", "pip", "--python", str(other.python), "install"]
    pip += ["--quiet", "--no-deps", "--no-compile"]  # a third of it is used, and then compiled
    for what in (["--require-hashes", "-r", str(without)], [str(wheel)]):
        _require(run([*pip, *what], folder), "The wheel could not be installed.")
    return other.python


def leave_out_qt(pinned: str) -> str:
    """Return a constraints file without the entries of Qt; an entry goes on in indented lines."""
    entries = re.split(r"^(?=\S)", pinned, flags=re.MULTILINE)
    return "".join(entry for entry in entries if not _QT.match(entry))


def _do_a_job(python: Path, seeds: Path, folder: Path) -> None:
    """Import a sample, highlight it and export it, with the wheel's own command."""
    pressmark = next(python.parent.glob("pressmark*"))
    sample = str(min(seeds.glob("*.txt")))
    project, lines, out = (str(folder / name) for name in ("a.pressmark", "a.jsonl", "b.jsonl"))
    jobs: list[list[str]] = [
        ["--help"],
        ["detect", sample, "-o", lines],
        ["import", project, lines],
        ["export", project, out, "--format", "jsonl", "--include-suggestions"],
    ]
    home = {"PRESSMARK_HOME": str(folder / "home"), "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": ""}
    for job in jobs:
        print("$ pressmark", *[word.replace(f"{folder}{os.sep}", "") for word in job], flush=True)
        _require(
            run([str(pressmark), *job], folder, **home), f"`pressmark {job[0]}` failed without Qt."
        )
    for path in (lines, out):
        if '"layer":' not in Path(path).read_text(encoding="utf-8").replace(" ", ""):
            raise Failure(f"{path} has no span in it.")
    _require(run([python, "-c", _NO_QT], folder, **home), "Qt got in after all.")


def _require(code: int | bool, sentence: str) -> None:
    if code:
        raise Failure(sentence)
