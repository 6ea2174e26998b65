"""Qt, spaCy and SQL stay in the rooms that are theirs, and the command line starts light."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "gui" / "pressmark"
FILES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {"PySide6", "spacy", "thinc", "torch"}

# Library: the folders and files of the package that may import it.
ROOMS = {
    "PySide6": ("qt/",),
    "shiboken6": ("qt/",),
    "spacy": ("detect/", "learn/"),
    "thinc": ("detect/", "learn/"),
    "sqlite3": ("store/",),
    "sqlite_utils": ("store/",),
    "appdirs": ("settings.py",),
}

STATEMENT = re.compile(
    r"\s*(SELECT\b.*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
    r"|CREATE\s+(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA\s+\w+|BEGIN\s+IMMEDIATE)",
    re.DOTALL,
)


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Yield the top names of all that a file imports, at its head, in functions or for types."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def texts(path: Path) -> Iterator[str]:
    """Yield every text constant of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def loaded_by(statement: str) -> set[str]:
    """Return the heavy libraries that a fresh interpreter has loaded after `statement`."""
    code = f"import sys\n{statement}\nprint(*{HEAVY | {'numpy'}} & set(sys.modules))"
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_is_imported_only_in_its_own_room(library: str) -> None:
    users = [place(path) for path in FILES if library in imports(path)]
    assert [user for user in users if not user.startswith(ROOMS[library])] == []


def test_no_sql_is_written_outside_the_store() -> None:
    outside = [path for path in FILES if not place(path).startswith("store/")]
    assert [place(path) for path in outside if any(map(STATEMENT.match, texts(path)))] == []


def test_the_store_is_where_the_sql_is() -> None:
    """Else the test above looks for the wrong thing."""
    inside = [path for path in FILES if place(path).startswith("store/")]
    assert any(STATEMENT.match(text) for path in inside for text in texts(path))


@pytest.mark.parametrize("module", ["pressmark.domain.records", "pressmark.exchange.registry"])
def test_reading_and_writing_load_nothing_heavy(module: str) -> None:
    assert loaded_by(f"import {module}") == set()


@pytest.mark.parametrize("module", ["store.project", "detect.pipeline", "cli", "__main__"])
def test_the_core_loads_neither_qt_nor_spacy_nor_numpy(module: str) -> None:
    """NumPy is what sqlite-utils would bring along, unless the store keeps it from that."""
    assert loaded_by(f"import pressmark.{module}") == set()


def test_numpy_can_be_used_after_the_store_was_imported() -> None:
    assert loaded_by("import pressmark.store.project, numpy") == {"numpy"}


def test_the_help_loads_neither_qt_nor_spacy() -> None:
    main = "from pressmark.__main__ import main"
    show = f"sys.argv[1:] = ['--help']\ntry:\n  {main}; main()\nexcept SystemExit: pass"
    assert loaded_by(show) & HEAVY == set()


def test_the_guard_notices_what_is_loaded() -> None:
    assert "numpy" in loaded_by("import numpy")
