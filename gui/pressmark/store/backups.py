"""Verified copies of a project, kept in the data folder.

A copy is made with SQLite's backup API, opened and checked before an older one is let go.
"""

import sqlite3
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sqlite_utils import Database

from pressmark.settings import Settings, data_folder

KEPT = 10
"""How many copies of one project are kept, where the settings do not say."""

SETTING = "backups_kept"

OLD = timedelta(hours=8)
"""When the newest copy is older than this, opening the project makes another."""

_STAMP = "%Y%m%d-%H%M%S-%f"


def folder(path: Path) -> Path:
    """Return the folder with the copies of the project at `path`; it may not exist yet."""
    place = sha256(str(path.absolute()).encode("utf-8")).hexdigest()[:8]
    return data_folder() / "backups" / f"{path.stem}-{place}"


def copies(path: Path) -> list[Path]:
    """Return the copies of a project, newest first."""
    return sorted(folder(path).glob("*.pressmark"), reverse=True)


def back_up_if_old(db: Database, path: Path) -> Path | None:
    """Copy the project unless the newest copy is younger than `OLD` or equal in its log."""
    made = copies(path)
    now = datetime.now(UTC)
    if made and now - datetime.fromtimestamp(made[0].stat().st_mtime, UTC) < OLD:
        return None
    return back_up(db, path, "opened")


def back_up(db: Database, path: Path, reason: str) -> Path:
    """Copy the project, check the copy, then let the oldest beyond those that are kept go.

    Raises sqlite3.Error or OSError where the copy cannot be made.
    """
    place = folder(path)
    place.mkdir(parents=True, exist_ok=True)
    word = reason.replace(" ", "-")
    copy = place / f"{datetime.now(UTC).strftime(_STAMP)}-{word}.pressmark"
    part = copy.with_suffix(".part")
    part.touch(mode=0o600)
    try:
        _copy(db, part)
        part.replace(copy)
    finally:
        part.unlink(missing_ok=True)
    kept = max(1, int(Settings.load().get(SETTING, KEPT)))
    for old in copies(path)[kept:]:
        old.unlink()
    return copy


def _copy(db: Database, part: Path) -> None:
    """Copy a database into an empty file and check the copy. Raises sqlite3.Error."""
    target = sqlite3.connect(part)
    try:
        db.conn.backup(target)
        verdict = target.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        target.close()
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"the copy came out damaged: {verdict}")
