"""Putting a copy in the place of a project, behind a copy of what is there."""

import sqlite3
from pathlib import Path

from pressmark.errors import DamagedProject, NewerProject, NotAProject, ProjectProblem
from pressmark.store import backups
from pressmark.store.checking import examine
from pressmark.store.project import open_project, told_plainly


def restore_copy(path: Path, copy: Path) -> Path | None:
    """Put a copy in the place of the project at `path`, which nothing has open, all or nothing.

    Returns the copy of what was there, None where there was nothing. Raises ProjectProblem where
    the copy is damaged, the project is open elsewhere or no copy of it can be made.
    """
    found = examine(copy)
    if found:
        raise ProjectProblem(f"The copy is damaged, too, and was not restored: {found[0].sentence}")
    kept = _kept(path) if path.exists() else None
    try:
        with told_plainly(path):
            backups.restore(path, copy)
    except OSError as error:
        raise ProjectProblem(f"{path.name} was not written: {error.strerror}.") from error
    return kept


def _kept(path: Path) -> Path:
    """Copy what is there, byte by byte where it is too damaged to be opened."""
    reason = "before a restore"
    try:
        try:
            with open_project(path) as project:
                return backups.back_up(project.db, path, reason)
        except (DamagedProject, NotAProject, NewerProject):
            return backups.keep_as_it_is(path, reason)
    except (OSError, sqlite3.Error) as error:
        raise backups.told(path, error) from error
