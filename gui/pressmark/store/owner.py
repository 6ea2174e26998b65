"""Who has a project open: SQLite's lock is the truth, and a note beside the file names them."""

import json
import os
from contextlib import suppress
from getpass import getuser
from pathlib import Path
from platform import node


def name_owner(path: Path) -> None:
    """Leave a note beside the project of who has it open, for whoever is refused.

    On a full disk there is none; the lock holds all the same.
    """
    note = {"user": login(), "host": node(), "pid": os.getpid()}
    with suppress(OSError):
        _owner_file(path).write_text(json.dumps(note), encoding="utf-8")


def forget_owner(path: Path) -> None:
    """Take the note away again."""
    with suppress(OSError):
        _owner_file(path).unlink(missing_ok=True)


def owner(path: Path) -> str:
    """Say who holds the project."""
    note = _note(path)
    if note is None:
        return "in another program"
    return f"by {note['user']} on {note['host']} (process {note['pid']})"


def left_elsewhere(path: Path) -> str:
    """Warn where another computer may have the project open without its lock being seen here.

    Some network folders keep the locks of each computer to themselves. Returns "" for no doubt.
    """
    note = _note(path)
    if note is None or note["host"] == node():
        return ""
    return (
        f"{path.name} was not closed by {note['user']} on {note['host']}; if it is open there, "
        "close it before you work here."
    )


def _note(path: Path) -> dict[str, object] | None:
    try:
        note = json.loads(_owner_file(path).read_text(encoding="utf-8"))
        return {name: note[name] for name in ("user", "host", "pid")}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _owner_file(path: Path) -> Path:
    return path.with_name(f".{path.name}.open")


def login() -> str:
    """Return the name under which decisions are logged where nobody chose one."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "analyst"
