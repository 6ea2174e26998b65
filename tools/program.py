"""Build the program that runs without Python, and try it where nobody sees it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tools import display
from tools.environment import Checkout
from tools.process import Failure, run

# What the demonstration leaves behind, and so what proves that window, spaCy and SQLite are inside.
_PROOF = ("*.pressmark", "*.png", "*.jsonl")


def build(checkout: Checkout) -> int:
    """Build dist/pressmark with PyInstaller and try it; return 0 or raise Failure.

    What the window needs of the system's libraries is copied into it, so they must be here.
    """
    if sys.platform == "linux" and (missing := display.missing_libraries("xcb")):
        raise Failure(f"The program would lack libraries. {display.explain(missing)}")
    spec = checkout.root / "packaging" / "pressmark.spec"
    command = [str(checkout.python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    if run([*command, str(spec)], checkout.root):
        raise Failure("PyInstaller failed; what it says above tells why.")
    folder = checkout.root / "dist" / "pressmark"
    program = folder / ("pressmark.exe" if sys.platform == "win32" else "pressmark")
    size = sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink())
    print(f"Built {program} ({size / 1e6:.0f} MB with what lies beside it). Trying it:", flush=True)
    with tempfile.TemporaryDirectory(prefix="pressmark-try-") as name:
        _try(program, Path(name))
    print("The program highlights, saves, exports and paints without Python.")
    return 0


def _try(program: Path, folder: Path) -> None:
    """Run the demonstration with nothing of this Python in reach. Raises Failure."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "LANG") if name in os.environ}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "PRESSMARK_HOME": str(folder / "home")}
    out = folder / "out"
    command = [str(program), "demo", "--out", str(out)]
    tried = subprocess.run(command, cwd=folder, env=environment, check=False, timeout=300)
    if tried.returncode:
        raise Failure(f"The program failed with exit code {tried.returncode}.")
    if lost := [pattern for pattern in _PROOF if not list(out.rglob(pattern))]:
        raise Failure(f"The program's demonstration left no {', '.join(lost)}.")
