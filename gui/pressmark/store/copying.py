"""The copy of a large project that is made while it is worked on, by a thread that reads bytes.

SQLite would copy it in one go, for seconds in which nobody can decide. The bytes of the file are
those of a whole project while no step writes; a copy during which a step was done is dropped.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from pressmark.store import backups
from pressmark.store.project import Project

_PIECE = 1 << 23
"""Bytes that are copied at a time: between them the thread waits for its turn with the window."""


class Copying:
    """One try. Make it and ask `fits` in the project's thread, `copy` and `keep` in another one."""

    def __init__(self, project: Project) -> None:
        """Raises ProjectProblem where there is no room for copies."""
        assert project.file is not None, "what is copied is open"
        self._project = project
        self._file = project.file  # closing another handle would take SQLite's lock along
        self._changes = project.db.conn.total_changes
        self.stopped = False
        with self._told():
            self._copy = backups.place_for(project.path, backups.OPENED)
        self._part = self._copy.with_suffix(".part")

    def copy(self) -> None:
        """Copy the bytes, until `stopped` is set. Raises ProjectProblem."""
        with self._told():
            self._part.touch(mode=0o600)
            with self._part.open("wb") as part:
                self._file.seek(0)
                while not self.stopped and (piece := self._file.read(_PIECE)):
                    part.write(piece)

    def fits(self) -> bool:
        """Return whether no step was done, nor begun, since the copying began."""
        conn = self._project.db.conn
        return not (self.stopped or conn.in_transaction or conn.total_changes != self._changes)

    def keep(self) -> None:
        """Check and seal the copy, and let an older one go. Raises ProjectProblem, also stopped."""
        with self._told():
            backups.check_and_seal(self._part, lambda: self.stopped)
            self._part.replace(self._copy)
            backups.let_go(self._project.path)

    def drop(self) -> None:
        """Throw away what was copied."""
        self._part.unlink(missing_ok=True)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            raise backups.told(self._project.path, error) from error
