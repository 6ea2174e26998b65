#!/usr/bin/env python3
"""Set Pressmark up, then run, test, check or package it. `python3 start.py help` lists how.

Needs Python 3.11 or newer and nothing else: whatever Pressmark needs goes into `.venv` here.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is what tells the user of an older Python
    version = ".".join(str(part) for part in sys.version_info[:2])
    sys.exit("Pressmark needs Python 3.11 or newer, and this is Python " + version + ".")

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tools import constraints, display, program, wheel
from tools.environment import DEVELOP, PACKAGE, RUN, Checkout
from tools.process import Failure, run

CHECKOUT = Checkout(Path(__file__).resolve().parent)
Arguments = list[str]


def open_sample(arguments: Arguments) -> int:
    """Open the window on the sample project; where nothing can show it, do the same job unseen."""
    CHECKOUT.set_up(RUN)
    display.require_libraries(CHECKOUT.python)
    if arguments:
        return pressmark(arguments)
    if display.is_there():
        return pressmark(["--sample"])
    print("There is no display here, so Pressmark does the same job without showing its window.")
    return pressmark(["demo"], QT_QPA_PLATFORM="offscreen")


def pressmark(arguments: Arguments, **variables: str) -> int:
    """Run Pressmark itself with these arguments and environment variables."""
    return run([CHECKOUT.python, "-m", "pressmark", *arguments], CHECKOUT.root, **variables)


def test(arguments: Arguments) -> int:
    """Run all the tests on all cores, or those that the arguments for pytest choose."""
    variables = {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        # Tests start some hundred processes, and each would compile the program anew.
        "PYTHONDONTWRITEBYTECODE": "",
    }
    # Each core begins with a stretch of files, so that what a file sets up is set up once.
    return tool("pytest", *(arguments or ["-n", "auto", "--dist", "worksteal"]), **variables)


def lint(arguments: Arguments) -> int:
    """Check style and format with ruff."""
    return tool("ruff", "check", *arguments) or tool("ruff", "format", "--check", *arguments)


def types(arguments: Arguments) -> int:
    """Check the types with mypy: the program, then what builds it."""
    own = ["--strict", "start.py", "tools", "benchmarks", "packaging/entry.py"]
    return tool("mypy", *arguments) or tool("mypy", *own, *arguments)


def contracts(arguments: Arguments) -> int:
    """Check that imports point one way."""
    return tool("importlinter.cli", *arguments, code="lint_imports_command")


def tool(module: str, *arguments: str, code: str = "", **variables: str) -> int:
    """Run a development tool from `.venv`: a module, or the function `code` of a module."""
    CHECKOUT.set_up(DEVELOP)
    how = ["-c", f"from {module} import {code}; {code}()"] if code else ["-m", module]
    return run([CHECKOUT.python, *how, *arguments], CHECKOUT.root, **variables)


def check_wheel(_: Arguments) -> int:
    """Build the wheel and use it in an environment that has no Qt."""
    CHECKOUT.set_up(DEVELOP)
    return wheel.check(CHECKOUT)


def package(_: Arguments) -> int:
    """Build dist/pressmark, which runs without Python, and try it."""
    CHECKOUT.set_up(PACKAGE)
    return program.build(CHECKOUT)


def pin(_: Arguments) -> int:
    """Choose the versions anew and write the constraints files (needs uv)."""
    CHECKOUT.set_up(DEVELOP)
    return constraints.write(CHECKOUT)


def bench(arguments: Arguments) -> int:
    """Run one benchmark: the name of a file in benchmarks/."""
    names = sorted(path.stem for path in (CHECKOUT.root / "benchmarks").glob("*.py"))
    if not arguments or arguments[0] not in names:
        raise Failure(f"Say which benchmark to run: {', '.join(names)}.")
    CHECKOUT.set_up(DEVELOP)
    script = CHECKOUT.root / "benchmarks" / f"{arguments[0]}.py"
    return run([CHECKOUT.python, script, *arguments[1:]], CHECKOUT.root)


def fuzz(arguments: Arguments) -> int:
    """Try 100,000 broken files on all readers, or on those that are named."""
    CHECKOUT.set_up(DEVELOP)
    return run([CHECKOUT.python, CHECKOUT.root / "tests" / "fuzzing.py", *arguments], CHECKOUT.root)


def torture(arguments: Arguments) -> int:
    """Kill, fill the disk, flip bits and work at random, for hours; --short in half a minute."""
    CHECKOUT.set_up(DEVELOP)
    path = os.pathsep.join(str(CHECKOUT.root / name) for name in ("tests", "gui"))
    return run([CHECKOUT.python, "-m", "torture", *arguments], CHECKOUT.root, PYTHONPATH=path)


def translations(_: Arguments) -> int:
    """Find what is to be translated, and make of the translations what Qt loads."""
    CHECKOUT.set_up(DEVELOP)
    return run([CHECKOUT.python, "-m", "tools.translations"], CHECKOUT.root)


def check(_: Arguments) -> int:
    """Run every gate: tests, style, types, import contracts, the wheel without Qt."""
    failed = []
    for name in ("test", "lint", "types", "contracts", "wheel"):
        print(f"\n== {name} ==", flush=True)
        if COMMANDS[name].action([]):
            failed.append(name)
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nAll gates passed.")
    return 1 if failed else 0


def show_help(_: Arguments) -> int:
    """Show this list."""
    print("python3 start.py            set up, then open Pressmark on its samples")
    for name, command in COMMANDS.items():
        print(f"python3 start.py {f'{name} {command.takes}':22} {command.action.__doc__}")
    return 0


class Command(NamedTuple):
    """What a word after `start.py` does, and what may follow that word."""

    action: Callable[[Arguments], int]
    takes: str = ""


COMMANDS = {
    "run": Command(open_sample, "[ARGUMENTS]"),
    "test": Command(test, "[FOR PYTEST]"),
    "lint": Command(lint),
    "types": Command(types),
    "contracts": Command(contracts),
    "wheel": Command(check_wheel),
    "check": Command(check),
    "package": Command(package),
    "constraints": Command(pin),
    "bench": Command(bench, "NAME"),
    "fuzz": Command(fuzz, "[READERS] [--inputs N]"),
    "torture": Command(torture, "[--short] [--only PARTS]"),
    "translations": Command(translations),
    "help": Command(show_help),
}


def main(arguments: Arguments) -> int:
    """Carry out one command and return its exit code: 1 for a failure, 2 for a wrong word."""
    word, rest = (arguments[0], arguments[1:]) if arguments else ("run", [])
    word = {"--": "run", "-h": "help", "--help": "help"}.get(word, word)
    if word not in COMMANDS:
        print(f"start.py has no command '{word}'. It has: {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    try:
        return COMMANDS[word].action(rest)
    except Failure as failure:
        print(f"start.py: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted. Run the same command again to go on.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
