"""Run all of it, each part in a process of its own; one line of JSON for each part.

A line with "failed" says what was lost, torn or silent. `--only` chooses parts, `--seed` and
`--first` go on with kills or random steps where an earlier run stopped.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_MEMORY = Path("/dev/shm")

Part = Callable[[Path, argparse.Namespace], dict[str, Any]]


def main() -> int:
    """Run the parts that are asked for; return 1 where one has failed."""
    options = _options()
    if options.part:
        return _run_here(options)
    failed = [name for name in options.only or PARTS if _run(name)]
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="start.py torture", description=__doc__)
    parser.add_argument("--short", action="store_true", help="What the suite does, in seconds.")
    parser.add_argument("--only", nargs="+", choices=list(PARTS), help="These parts alone.")
    parser.add_argument("--kills", type=int, help="Kills of each kind (1,000).")
    parser.add_argument("--steps", type=int, help="Random steps (200,000).")
    parser.add_argument("--flips", type=int, help="Flips in each page (200).")
    parser.add_argument("--seed", type=int, default=1, help="Another number does other things.")
    parser.add_argument("--first", type=int, default=0, help="The number of the first kill.")
    parser.add_argument("--disk", type=Path, help="A folder to work in; else one in memory.")
    parser.add_argument("--part", choices=list(PARTS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    defaults = _SHORT if options.short else _LONG
    for name, value in defaults.items():
        if getattr(options, name) is None:
            setattr(options, name, value)
    return options


_LONG = {"kills": 1_000, "steps": 200_000, "flips": 200}
_SHORT = {"kills": 8, "steps": 400, "flips": 2}


def _run(name: str) -> int:
    """Run one part in a process of its own, with the arguments of this one."""
    return subprocess.run(
        [sys.executable, "-m", "torture", *sys.argv[1:], "--part", name], check=False
    ).returncode


def _run_here(options: argparse.Namespace) -> int:
    place = options.disk or (_MEMORY if _MEMORY.is_dir() else None)
    with tempfile.TemporaryDirectory(prefix="torture-", dir=place) as name:
        os.environ["PRESSMARK_HOME"] = str(Path(name) / "home")
        begun, cpu = time.monotonic(), time.process_time()
        line: dict[str, Any] = {"torture": options.part, "seed": options.seed}
        try:
            line |= PARTS[options.part](Path(name), options)
        except AssertionError as error:
            line["failed"] = str(error)
        line["seconds"] = round(time.monotonic() - begun, 1)
        line["cpu_seconds"] = round(time.process_time() - cpu, 1)
        print(json.dumps(line, ensure_ascii=False), flush=True)
    return 1 if "failed" in line else 0


def _kills(what: str) -> Part:
    def part(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
        from torture.kills import kill

        counts = options.kills, options.seed, options.first
        return dict(kill(folder, what, *counts, _telling(options)))

    return part


def _telling(options: argparse.Namespace) -> Callable[[dict[str, object]], None] | None:
    """Return what says how far a long part is."""

    def say(counts: dict[str, object]) -> None:
        print(json.dumps({"torture": options.part, "so far": counts}), flush=True)

    return None if options.short else say


def _faults(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    from torture.every_step import STEPS
    from torture.faults import fail_everywhere
    from torture.vfs import library

    if library() is None:
        return {"skipped": "the SQLite of this Python cannot be reached"}
    names = ("accept", "import", "undo") if options.short else tuple(STEPS)
    return fail_everywhere(folder, names, 9 if options.short else 1, _telling(options))


def _power(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    from torture.every_step import STEPS
    from torture.faults import cut_power
    from torture.vfs import library

    if library() is None:
        return {"skipped": "the SQLite of this Python cannot be reached"}
    names = ("accept", "undo") if options.short else tuple(STEPS)
    return cut_power(folder, names, options.seed, 2 if options.short else 8)


def _flips(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    from torture.flips import flip_everywhere

    salvaged = 3 if options.short else 1_000
    return flip_everywhere(folder, options.flips, options.seed, salvaged)


def _walks(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Do the steps in walks of 2,500: each restart looks the whole log over."""
    from torture.walks import walk

    totals: dict[str, Any] = {}
    at_once = min(options.steps, 2_500)
    for number in range(options.steps // at_once):
        counts = walk(folder, at_once, options.seed + number)
        totals = {name: round(totals.get(name, 0) + value, 1) for name, value in counts.items()}
    return totals


PARTS: dict[str, Part] = {
    "kills": _kills("window"),
    "kills-highlighting": _kills("highlighting"),
    "faults": _faults,
    "power": _power,
    "flips": _flips,
    "steps": _walks,
}
"""One row for each part."""

if __name__ == "__main__":
    sys.exit(main())
