"""Verified copies of a project, kept in the data folder.

A copy is made with SQLite's backup API, opened and checked before an older one is let go. Copies
are numbered, so that a clock that goes backwards neither hides the newest nor makes it old.
"""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sqlite_utils import Database

from pressmark.errors import ProjectProblem, UserError
from pressmark.settings import Settings, data_folder
from pressmark.store.seal import set_seal

KEPT = 10
"""How many copies of one project are kept, where the settings do not say."""

SETTING = "backups_kept"

OLD = timedelta(hours=8)
"""When the newest copy is older than this, opening the project makes another."""

FELT = 20_000_000
"""Above this many bytes a copy takes so long that whoever opens a window should not wait for it."""

OPENED, UPDATE, IMPORT, MERGE, REPAIR, RESTORE = REASONS = (
    "opened",
    "before an update of the file",
    "before an import",
    "before a merge",
    "before a repair",
    "before a restore",
)
"""Why copies are made; each becomes a part of the name of its file."""

_STAMP = "%Y%m%d-%H%M%S-%f"
_NAME = re.compile(r"(?:(\d{6})_)?(\d{8}-\d{6}-\d{6})-(.+)")
_PAGES = 10_000
"""Pages that are copied at a time."""
_STEPS = 1_000_000
"""Steps of SQLite's machine after which it asks whether to stop: some hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a project. `number` grows with every copy; `at` is what the clock said then.

    `decisions` counts the steps in its log; None where the copy cannot be read.
    """

    path: Path
    number: int
    at: datetime
    reason: str
    size: int
    decisions: int | None


def folder(path: Path) -> Path:
    """Return the folder with the copies of the project at `path`; it may not exist yet."""
    place = sha256(str(path.absolute()).encode("utf-8")).hexdigest()[:8]
    return data_folder() / "backups" / f"{path.stem}-{place}"


def copies(path: Path) -> list[Path]:
    """Return the copies of a project, newest first."""
    return sorted(folder(path).glob("*.pressmark"), key=_age, reverse=True)


def listed(path: Path) -> list[Copy]:
    """Return the copies of a project with what is known of them, newest first."""
    return [_described(copy) for copy in copies(path)]


def chosen(path: Path, which: str) -> Path:
    """Return a copy by its place in the list, 1 for the newest, or by its name.

    Raises UserError where there is none.
    """
    made = copies(path)
    if which.isdecimal() and 0 < int(which) <= len(made):
        return made[int(which) - 1]
    for copy in made:
        if which in (copy.name, copy.stem):
            return copy
    raise UserError(f"There is no copy {which} of {path.name}; `pressmark backups` lists them.")


def is_due(db: Database, path: Path) -> bool:
    """Return whether the newest copy is older than `OLD` and lacks steps, or there is none.

    A copy from the future was made before the clock went backwards, and counts as old.
    """
    made = copies(path)
    if not made:
        return True
    age = datetime.now(UTC) - datetime.fromtimestamp(made[0].stat().st_mtime, UTC)
    return not timedelta() <= age < OLD and steps_in(made[0]) != _steps(db.conn)


def back_up_if_old(db: Database, path: Path) -> Path | None:
    """Copy the project where a copy is due. Raises sqlite3.Error or OSError."""
    return back_up(db, path, OPENED) if is_due(db, path) else None


def back_up_if_changed(db: Database, path: Path, reason: str) -> Path | None:
    """Copy the project unless it has no step, or the newest copy has the same ones.

    Raises sqlite3.Error or OSError where the copy cannot be made.
    """
    made, number = copies(path), _steps(db.conn)
    if number == 0 or (made and steps_in(made[0]) == number):
        return None
    return back_up(db, path, reason)


def back_up(db: Database, path: Path, reason: str) -> Path:
    """Copy the project, check the copy, then let the oldest beyond those that are kept go.

    Raises sqlite3.Error or OSError where the copy cannot be made.
    """
    copy = place_for(path, reason)
    part = copy.with_suffix(".part")
    part.touch(mode=0o600)
    try:
        copy_into(db, part)
        part.replace(copy)
    finally:
        part.unlink(missing_ok=True)
    let_go(path)
    return copy


def let_go(path: Path) -> None:
    """Let the oldest copies of a project go beyond those that are kept."""
    kept = max(1, int(Settings.load().get(SETTING, KEPT)))
    for old in outworn(copies(path), kept):
        old.unlink()


def keep_as_it_is(path: Path, reason: str) -> Path:
    """Copy a file that is too damaged for SQLite, byte by byte, with what it wrote last.

    Raises OSError.
    """
    copy = place_for(path, reason)
    copy.touch(mode=0o600)
    shutil.copyfile(path, copy)
    journal = journal_of(path)
    if journal.exists():
        journal_of(copy).touch(mode=0o600)
        shutil.copyfile(journal, journal_of(copy))
    return copy


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what a step changes until the step is done."""
    return path.with_name(f"{path.name}-journal")


def outworn(made: Sequence[Path], kept: int) -> list[Path]:
    """Return which of these copies, given newest first, are let go so that `kept` stay.

    The newer half stays, of the rest the last one of each day before others of that day: ten
    imports in an hour leave something of last week.
    """
    staying = dict.fromkeys(made[: (kept + 1) // 2])
    days = {_day(copy) for copy in staying}
    for copy in made[len(staying) :]:
        if _day(copy) not in days and len(staying) < kept:
            days.add(_day(copy))
            staying[copy] = None
    for copy in made:
        if len(staying) < kept:
            staying[copy] = None
    return [copy for copy in made if copy not in staying]


def restore(path: Path, copy: Path) -> None:
    """Put a copy in the place of the project at `path`, which nothing has open, all or nothing.

    What stands there goes; whoever wants it has copied it. Raises OSError or sqlite3.Error.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as source:
            part.touch(mode=(path if path.exists() else copy).stat().st_mode & 0o777)
            copy_into(Database(source), part)
        _flush(part)
        # What SQLite wanted to take back in the damaged file must not reach the sound one.
        journal_of(path).unlink(missing_ok=True)
        part.replace(path)
        _flush_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _flush_folder(path: Path) -> None:
    """Let the disk remember the names in a folder, where it is possible to ask for it."""
    with suppress(OSError):
        number = os.open(path, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def copy_into(db: Database, empty: Path) -> None:
    """Copy a database into an empty file, check the copy and seal it. Raises sqlite3.Error."""
    with closing(sqlite3.connect(empty)) as target:
        db.conn.backup(target, pages=_PAGES)
        _check_and_seal(target, empty)


def check_and_seal(copy: Path, stopped: Callable[[], bool]) -> None:
    """Check and seal a copy that was made byte by byte. Raises sqlite3.Error, also if stopped."""
    with closing(sqlite3.connect(copy)) as target:
        target.set_progress_handler(stopped, _STEPS)
        _check_and_seal(target, copy)


def _check_and_seal(target: sqlite3.Connection, path: Path) -> None:
    verdict = target.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"the copy came out damaged: {verdict}")
    target.execute("PRAGMA locking_mode = EXCLUSIVE")
    with path.open("rb") as file:
        set_seal(Database(target), file)


def steps_in(copy: Path) -> int | None:
    """Return how many steps the log of a copy has, None where it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as connection:
            return _steps(connection)
    except sqlite3.Error:
        return None


def _steps(connection: sqlite3.Connection) -> int:
    """Return the number of the newest step: numbers have no gaps, and counting reads them all."""
    newest = connection.execute("SELECT COALESCE(MAX(id), 0) FROM decisions").fetchone()[0]
    return int(newest)


def place_for(path: Path, reason: str) -> Path:
    """Return where the next copy of a project goes; its folder is made."""
    place = folder(path)
    place.mkdir(parents=True, exist_ok=True)
    number = max((_age(copy)[0] for copy in place.glob("*.pressmark")), default=0) + 1
    stamp = datetime.now(UTC).strftime(_STAMP)
    return place / f"{number:06}_{stamp}-{reason.replace(' ', '-')}.pressmark"


def _age(copy: Path) -> tuple[int, str]:
    """Return what sorts copies; those of earlier versions have no number and are older."""
    found = _NAME.fullmatch(copy.stem)
    return (int(found[1] or 0), found[2]) if found else (0, copy.stem)


def _day(copy: Path) -> str:
    return _age(copy)[1][:8]


def _described(copy: Path) -> Copy:
    found = _NAME.fullmatch(copy.stem)
    status = copy.stat()
    at = datetime.fromtimestamp(status.st_mtime, UTC)
    reason = ""
    if found:
        with suppress(ValueError):
            at = datetime.strptime(found[2], _STAMP).replace(tzinfo=UTC)
        reason = found[3].replace("-", " ")
    return Copy(copy, _age(copy)[0], at, reason, status.st_size, steps_in(copy))


def told(path: Path, error: OSError | sqlite3.Error) -> ProjectProblem:
    """Return the error for a copy that could not be made."""
    return ProjectProblem(
        f"no backup copy could be made in {folder(path)} ({error}). Nothing was changed; make room "
        "there first."
    )
