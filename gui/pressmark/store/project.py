"""Opening, checking, locking and closing a project file.

SQLite keeps its promises with `journal_mode=DELETE` and `synchronous=EXTRA`: what a transaction
has committed survives `kill -9` and power loss (https://www.sqlite.org/pragma.html). The file is
held exclusively while it is open; one connection serves the thread that opened it.
"""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import BinaryIO, Concatenate, ParamSpec, TypeVar

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId
from pressmark.domain.scheme import Scheme
from pressmark.errors import (
    DamagedProject,
    NewerProject,
    NotAProject,
    ProjectBusy,
    ProjectMoved,
    ProjectProblem,
    ReadOnlyProject,
)
from pressmark.store import backups, labels, schema
from pressmark.store.owner import forget_owner, left_elsewhere, login, name_owner, owner
from pressmark.store.seal import break_seal, is_whole, seal_of, set_seal

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")

SUFFIX = ".pressmark"
SQLITE_VERSION = sqlite3.sqlite_version

# A full check reads every row; above this many bytes, some 3,000 articles, opening would be felt.
_CHECKED_BYTES = 20_000_000

# The seal is a sum over the bytes alone, so that it is felt later.
_SEALED_BYTES = 100_000_000

BROKEN_SEAL = "some of it is not as it was when it was closed"

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
    told: str = ""
    """What was done to it before it is shown, in the words of the window; "" for nothing."""
    numbers: dict[ArticleId, dict[str, int]] = field(default_factory=dict)
    """The highest names of spans of the articles written to last, as far as they are known."""
    orders: dict[str, tuple[int, list[ArticleId]]] = field(default_factory=dict)
    """Orders of the list as they were read last, each with how much had been written by then."""
    file: BinaryIO | None = None
    """Reads the bytes of the file. Closing it lets go of SQLite's lock (POSIX), so it goes last."""
    copy_due: bool = False
    """Whether the copy of the day is to be made while the project is worked on (`copying`)."""
    copy_of: Path | None = None
    """The project that this is a backup copy of, looked into and not worked on; None for none."""
    unfinished: Callable[[], None] | None = None
    """Ends a step that is carried out in turns (`turns`), where its transaction is open."""

    def close(self) -> None:
        """Seal and close the file, and let others in. Closing twice does no harm."""
        self._end_unfinished()
        file, self.file = self.file, None
        if file is not None and not self.read_only and self.is_in_place(file):
            # A full disk leaves the file without a seal, which says less and loses nothing.
            with suppress(sqlite3.Error, OSError):
                if not seal_of(self.db):
                    set_seal(self.db, file)
        self.db.close()
        if file is not None:
            file.close()
            if not self.read_only:
                forget_owner(self.path)

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
        self._end_unfinished()
        outermost = not self.db.conn.in_transaction
        if outermost and self.file is not None and not self.is_in_place(self.file):
            raise ProjectMoved(
                f"{self.path.name} was moved or removed while it was open here. The last step was "
                "not saved, all before it are; save a copy of the project to go on."
            )
        with told_plainly(self.path), self.db.atomic():
            if outermost:
                break_seal(self.db)
            yield self.db

    def back_up(self, reason: str) -> None:
        """Copy the project before something large, unless the newest copy has all its steps.

        Raises ProjectProblem where no copy can be made.
        """
        self._end_unfinished()
        try:
            backups.back_up_if_changed(self.db, self.path, reason)
        except (OSError, sqlite3.Error) as error:
            raise backups.told(self.path, error) from error

    def _end_unfinished(self) -> None:
        """Let a step that is carried out in turns end, which closes its transaction."""
        if self.unfinished is not None:
            self.unfinished()

    @property
    def is_lost(self) -> bool:
        """Whether the file no longer has its name, so that nothing can be saved."""
        return self.file is not None and not self.is_in_place(self.file)

    def is_in_place(self, file: BinaryIO) -> bool:
        """Return whether the file that is open is still the one with this name.

        SQLite would go on writing into a file without a name, and keep its journal elsewhere.
        """
        try:
            there = self.path.stat()
        except OSError:
            return False
        own = os.fstat(file.fileno())
        return (there.st_dev, there.st_ino) == (own.st_dev, own.st_ino)


def create_project(path: Path, scheme: Scheme, annotator: str | None = None) -> Project:
    """Make a new project file at `path` and open it. Raises ProjectProblem."""
    if path.exists():
        raise ProjectProblem(f"{path.name} is there already; choose another name or open it.")
    if not path.parent.is_dir():
        raise ProjectProblem(f"There is no folder {path.parent}; make it first.")
    with told_plainly(path), ExitStack() as unless_made:
        _touch(path)
        unless_made.callback(path.unlink)
        db = _connect(path, read_only=False)
        unless_made.callback(db.close)
        with db.atomic():
            schema.migrations.apply(db)
            labels.write_scheme(db, scheme)
        unless_made.pop_all()
    name_owner(path)
    return Project(path, db, False, annotator or login(), file=path.open("rb"))


def _touch(path: Path) -> None:
    """Make an empty file with the permissions that the user gives files; SQLite gives fewer."""
    try:
        path.touch(exist_ok=False)
    except OSError as error:
        raise ProjectProblem(f"{path.name} was not written: {error.strerror}.") from error


def open_project(
    path: Path, annotator: str | None = None, *, read_only: bool = False, copy_later: bool = False
) -> Project:
    """Open the project at `path`, migrated to this version, read-only where it cannot be written.

    With `read_only` nothing of it changes even where it could. With `copy_later` the copy of the
    day of a large file is left to the caller (`Project.copy_due`). Raises NotAProject,
    NewerProject, DamagedProject, ProjectBusy or ProjectProblem; the file is left as it was then.
    """
    check_header(path)
    warning, copy_due = "", False
    with told_plainly(path), ExitStack() as unless_opened:
        db, read_only = connect(path, read_only=read_only)
        file = unless_opened.enter_context(path.open("rb"))
        unless_opened.callback(db.close)
        _check_content(db, path, file)
        if not read_only:
            pending = schema.migrations.pending(db)
            large = path.stat().st_size > backups.FELT
            copy_due = copy_later and large and not pending and backups.is_due(db, path)
            warning = "" if copy_due else _bring_up_to_date(db, path)
            warning = warning or left_elsewhere(path)
        elif schema.migrations.pending(db):
            db = migrated_copy(db)
            unless_opened.callback(db.close)
        _check_scheme(db, path)
        unless_opened.pop_all()
    if not read_only:
        name_owner(path)
    who = annotator or login()
    return Project(path, db, read_only, who, warning, file=file, copy_due=copy_due)


def _bring_up_to_date(db: Database, path: Path) -> str:
    """Migrate the file behind a copy of it; return a warning where no copy can be made.

    Without a copy nothing is migrated, but a file that needs no migration can be worked on.
    Raises ProjectProblem.
    """
    pending = schema.migrations.pending(db)
    try:
        if pending:
            backups.back_up(db, path, backups.UPDATE)
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
        with db.atomic():
            break_seal(db)
        schema.migrations.apply(db)
        _give_room_back(db)
    return ""


def _give_room_back(db: Database) -> None:
    """Make a file smaller that came to be half empty; on a full disk it stays as it is."""
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    if db.execute("PRAGMA freelist_count").fetchone()[0] * 4 > pages:
        with suppress(sqlite3.OperationalError):
            db.execute("VACUUM")


def migrated_copy(db: Database) -> Database:
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


def connect(path: Path, *, read_only: bool) -> tuple[Database, bool]:
    """Return the connection to an existing file, and whether it can only be read."""
    if not read_only and os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        try:
            return _connect(path, read_only=False), False
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):  # what `access` says of some network folders is wrong
                raise
    return _connect(path, read_only=True), True


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


def check_header(path: Path) -> None:
    """Look whether the file is a project at all: SQLite would accept an empty one.

    Raises ProjectProblem. The file is read through SQLite: were it open in this process, closing
    it by any other way would let go of the lock (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise ProjectProblem(
            f"There is no project {path}; look at the name, or make it by importing into it."
        ) from None
    except OSError as error:
        raise ProjectProblem(f"{path} cannot be read: {error.strerror}.") from error
    if path.is_dir():
        raise NotAProject(
            f"{path.name} is a folder; give the project file in it, or import the folder."
        )
    if not os.access(path, os.R_OK):
        raise ProjectProblem(f"{path} cannot be read: {os.strerror(errno.EACCES)}.")
    if not size:
        raise NotAProject(f"{path.name} is empty, so it is no Pressmark project.")
    if _application_id(path) != schema.APPLICATION_ID:
        raise NotAProject(
            f"{path.name} is not a Pressmark project; to bring articles in, import them."
        )


def is_project(path: Path) -> bool:
    """Return whether a file is a project, as far as it can be read. Raises OSError."""
    readable = os.access(path, os.R_OK) and path.stat().st_size > 0
    return readable and _application_id(path) == schema.APPLICATION_ID


def _application_id(path: Path) -> int:
    """Return what the header says of the program that a file is for, 0 where it is no database."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        try:
            return int(connection.execute("PRAGMA application_id").fetchone()[0])
        except sqlite3.DatabaseError as error:
            if "not a database" in str(error):
                return 0
    with path.open("rb") as file:  # SQLite does not tell of a file that is cut off
        return int.from_bytes(file.read(72)[68:], "big")


def _check_content(db: Database, path: Path, file: BinaryIO) -> None:
    unknown = schema.applied_migrations(db) - schema.known_migrations()
    if unknown:
        raise newer(path)
    size = path.stat().st_size
    if size <= _CHECKED_BYTES:
        verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise damaged(path, verdict)
    if size <= _SEALED_BYTES and not is_whole(db, file):
        raise damaged(path, BROKEN_SEAL)


def newer(path: Path) -> NewerProject:
    """Return the error for a project of a later version."""
    return NewerProject(
        f"{path.name} was written by a newer Pressmark; update the program to open it."
    )


def _check_scheme(db: Database, path: Path) -> None:
    try:
        labels.read_scheme(db)
    except ValueError as error:
        raise damaged(path, str(error)) from error


def damaged(path: Path, what: str) -> DamagedProject:
    """Return the error for a project that SQLite or we find damaged, with the way out."""
    way_out = (
        f"`pressmark backups {path.name}` has copies of it, `pressmark doctor {path.name}` repairs"
        if backups.copies(path)
        else f"no backup copy of it is here; `pressmark doctor {path.name}` says what is left"
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
        return ProjectBusy(f"{path.name} is open {owner(path)}; close it there first.")
    if "full" in message:
        return ProjectProblem(
            f"The disk with {path.name} is full. The last step was not saved, all before it "
            "are; make room and do it again."
        )
    if "readonly" in message:
        return ReadOnlyProject(
            f"{path.name} can no longer be written; the last step was not saved."
        )
    if "locking protocol" in message:
        return ProjectProblem(
            f"The folder of {path.name} cannot keep two programs apart; copy the project to a "
            "folder on this computer."
        )
    if "unable to open" in message:
        return ProjectProblem(
            f"{path.name} cannot be opened here; choose a folder that you may write to."
        )
    if any(sign in message for sign in ("no such table", "malformed", "decode")):
        return damaged(path, message)
    return ProjectProblem(f"{path.name} cannot be read or written: {message}.")
