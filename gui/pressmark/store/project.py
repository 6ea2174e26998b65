"""Opening, checking, locking and closing a project file.

SQLite keeps its promises with `journal_mode=DELETE` and `synchronous=EXTRA`: what a transaction
has committed survives `kill -9` and power loss (https://www.sqlite.org/pragma.html). The file is
held exclusively while it is open; one connection serves the thread that opened it.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import wraps
from getpass import getuser
from pathlib import Path
from platform import node
from typing import Concatenate, ParamSpec, TypeVar

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId
from pressmark.domain.scheme import Scheme
from pressmark.errors import (
    DamagedProject,
    NewerProject,
    NotAProject,
    ProjectBusy,
    ProjectProblem,
    ReadOnlyProject,
)
from pressmark.store import backups, labels, schema

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")

SUFFIX = ".pressmark"
SQLITE_VERSION = sqlite3.sqlite_version
_MAGIC = b"SQLite format 3\x00"

# A full check reads the whole file; above this many bytes opening would be felt.
_CHECKED_BYTES = 100_000_000

# Of a new file. Two articles fill half of a page of 4,096 bytes each, and waste a quarter of it.
_PAGES = "page_size = 8192"


@dataclass
class Project:
    """An open project file. Close it in the thread that opened it."""

    path: Path
    db: Database
    read_only: bool
    annotator: str
    warning: str = ""
    """What went wrong beside opening it, for the user; "" for nothing."""
    numbers: dict[ArticleId, dict[str, int]] = field(default_factory=dict)
    """The highest names of spans of the articles written to last, as far as they are known."""
    orders: dict[str, tuple[int, list[ArticleId]]] = field(default_factory=dict)
    """Orders of the list as they were read last, each with how much had been written by then."""

    def close(self) -> None:
        """Close the file and let others in. Closing twice does no harm."""
        self.db.close()
        if not self.read_only:
            with suppress(OSError):
                _owner_file(self.path).unlink(missing_ok=True)

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Do everything inside in one transaction, or nothing. Raises ProjectProblem."""
        if self.read_only:
            raise ReadOnlyProject(
                f"{self.path.name} can only be read; copy it to a folder of yours to work on it."
            )
        with told_plainly(self.path), self.db.atomic():
            yield self.db


def create_project(path: Path, scheme: Scheme, annotator: str | None = None) -> Project:
    """Make a new project file at `path` and open it. Raises ProjectProblem."""
    if path.exists():
        raise ProjectProblem(f"{path.name} is there already; choose another name or open it.")
    if not path.parent.is_dir():
        raise ProjectProblem(f"There is no folder {path.parent}; make it first.")
    with told_plainly(path):
        db = _connect(path, read_only=False)
        with db.atomic():
            schema.migrations.apply(db)
            labels.write_scheme(db, scheme)
    _name_owner(path)
    return Project(path, db, read_only=False, annotator=annotator or login())


def open_project(path: Path, annotator: str | None = None) -> Project:
    """Open the project at `path`, migrated to this version, read-only where it cannot be written.

    Raises NotAProject, NewerProject, DamagedProject, ProjectBusy or ProjectProblem; the file is
    left as it was then.
    """
    _check_header(path)
    read_only = not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    warning = ""
    with told_plainly(path):
        db = _connect(path, read_only=read_only)
        with ExitStack() as unless_opened:
            unless_opened.callback(db.close)
            _check_content(db, path)
            if not read_only:
                warning = _bring_up_to_date(db, path)
            elif schema.migrations.pending(db):
                db = _migrated_copy(db)
                unless_opened.callback(db.close)
            _check_scheme(db, path)
            unless_opened.pop_all()
    if not read_only:
        _name_owner(path)
    return Project(path, db, read_only, annotator or login(), warning)


def _bring_up_to_date(db: Database, path: Path) -> str:
    """Migrate the file behind a copy of it; return a warning where no copy can be made.

    Without a copy nothing is migrated, but a file that needs no migration can be worked on.
    Raises ProjectProblem.
    """
    pending = schema.migrations.pending(db)
    try:
        if pending:
            backups.back_up(db, path, "before an update of the file")
        else:
            backups.back_up_if_old(db, path)
    except (OSError, sqlite3.Error) as error:
        complaint = f"no backup copy could be made in {backups.folder(path)} ({error})"
        if pending:
            raise ProjectProblem(
                f"{path.name} needs an update, and {complaint}; make room there first."
            ) from error
        return f"{path.name} is open and safe, but {complaint}."
    if pending:
        schema.migrations.apply(db)
        _give_room_back(db)
    return ""


def _give_room_back(db: Database) -> None:
    """Make a file smaller that came to be half empty; on a full disk it stays as it is."""
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    if db.execute("PRAGMA freelist_count").fetchone()[0] * 4 > pages:
        with suppress(sqlite3.OperationalError):
            db.execute("VACUUM")


def _migrated_copy(db: Database) -> Database:
    """Return a copy in memory, in the form of this version, of a file that cannot be written."""
    with db:
        copy = Database(memory=True)
        db.conn.backup(copy.conn)
    schema.migrations.apply(copy)
    _add_functions(copy)
    return copy


def _add_functions(db: Database) -> None:
    """Let SQL tell sources without regard to case: SQLite alone knows the letters of ASCII only."""
    db.conn.create_function("casefold", 1, _casefold, deterministic=True)


def _casefold(text: str | None) -> str | None:
    return None if text is None else text.casefold()


def _connect(path: Path, *, read_only: bool) -> Database:
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    connection = sqlite3.connect(uri, uri=True, timeout=1.0)
    db = Database(connection)
    _add_functions(db)
    try:
        for pragma in ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON", _PAGES):
            db.execute(f"PRAGMA {pragma}")
        if not read_only:
            for pragma in (
                "locking_mode = EXCLUSIVE",
                "journal_mode = DELETE",
                "synchronous = EXTRA",
            ):
                db.execute(f"PRAGMA {pragma}")
            db.execute("BEGIN EXCLUSIVE")
            db.execute("COMMIT")
    except sqlite3.Error:
        db.close()
        raise
    return db


def _check_header(path: Path) -> None:
    """Look at the first bytes before SQLite touches the file: it would accept an empty one."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise ProjectProblem(
            f"There is no project {path}; look at the name, or make it by importing into it."
        ) from None
    except IsADirectoryError:
        raise NotAProject(
            f"{path.name} is a folder; give the project file in it, or import the folder."
        ) from None
    except OSError as error:
        raise ProjectProblem(f"{path} cannot be read: {error.strerror}.") from error
    if not header:
        raise NotAProject(f"{path.name} is empty, so it is no Pressmark project.")
    number = int.from_bytes(header[68:72], "big")
    if not header.startswith(_MAGIC) or number != schema.APPLICATION_ID:
        raise NotAProject(
            f"{path.name} is not a Pressmark project; to bring articles in, import them."
        )


def _check_content(db: Database, path: Path) -> None:
    unknown = schema.applied_migrations(db) - schema.known_migrations()
    if unknown:
        raise NewerProject(
            f"{path.name} was written by a newer Pressmark; update the program to open it."
        )
    if path.stat().st_size > _CHECKED_BYTES:
        return
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise damaged(path, verdict)


def _check_scheme(db: Database, path: Path) -> None:
    try:
        labels.read_scheme(db)
    except ValueError as error:
        raise damaged(path, str(error)) from error


def damaged(path: Path, what: str) -> DamagedProject:
    """Return the error for a project that SQLite or we find damaged, with the way out."""
    copies = backups.copies(path)
    way_out = (
        f"copy {copies[0]} over it, or open that copy"
        if copies
        else "there is no backup copy of it on this machine, so ask whoever sent it"
    )
    return DamagedProject(f"{path.name} is damaged ({what}). Nothing was changed; {way_out}.")


def reading(
    function: Callable[Concatenate[Project, _Arguments], _Result],
) -> Callable[Concatenate[Project, _Arguments], _Result]:
    """Make a function that reads a project raise DamagedProject for what cannot be read.

    Flipped bits give text that is no UTF-8, records that are no JSON and labels of no layer.
    """

    @wraps(function)
    def read(project: Project, /, *args: _Arguments.args, **kwargs: _Arguments.kwargs) -> _Result:
        try:
            with told_plainly(project.path):
                return function(project, *args, **kwargs)
        except ValueError as error:
            raise damaged(project.path, str(error)) from error

    return read


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn SQLite's errors on this file into a ProjectProblem that says what to do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _plain(path, error) from error
    except sqlite3.IntegrityError:
        raise
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise damaged(path, str(error)) from error


def _plain(path: Path, error: sqlite3.OperationalError) -> ProjectProblem:
    message = str(error)
    if "locked" in message:
        return ProjectBusy(f"{path.name} is open {_owner(path)}; close it there first.")
    if "full" in message:
        return ProjectProblem(
            f"The disk with {path.name} is full. The last step was not saved, all before it "
            "are; make room and do it again."
        )
    if "readonly" in message:
        return ReadOnlyProject(
            f"{path.name} can no longer be written; the last step was not saved."
        )
    if "unable to open" in message:
        return ProjectProblem(
            f"{path.name} cannot be opened here; choose a folder that you may write to."
        )
    if any(sign in message for sign in ("no such table", "malformed", "decode")):
        return damaged(path, message)
    return ProjectProblem(f"{path.name} cannot be read or written: {message}.")


def _owner_file(path: Path) -> Path:
    return path.with_name(f".{path.name}.open")


def _name_owner(path: Path) -> None:
    """Leave a note beside the project of who has it open, for whoever is refused.

    On a full disk there is none; the lock holds all the same.
    """
    note = {"user": login(), "host": node(), "pid": os.getpid()}
    with suppress(OSError):
        _owner_file(path).write_text(json.dumps(note), encoding="utf-8")


def _owner(path: Path) -> str:
    """Say who holds the project; SQLite's lock is the truth, the note only names."""
    try:
        note = json.loads(_owner_file(path).read_text(encoding="utf-8"))
        return f"by {note['user']} on {note['host']} (process {note['pid']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "in another program"


def login() -> str:
    """Return the name under which decisions are logged where nobody chose one."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "analyst"
