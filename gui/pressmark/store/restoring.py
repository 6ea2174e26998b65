"""Putting a copy in the place of a project, behind a copy of what is there."""

import sqlite3
from pathlib import Path

from pressmark.errors import DamagedProject, NewerProject, NotAProject, ProjectProblem
from pressmark.store import backups
from pressmark.store.doctor import examine
from pressmark.store.project import Project, open_project, told_plainly


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


def save_copy(project: Project, new: Path) -> None:
    """Write a project as it is now into another file, all or nothing, even if its own is gone.

    Raises ProjectProblem.
    """
    if new.absolute() == project.path.absolute() and not project.is_lost:
        raise ProjectProblem(f"{new.name} is this project itself; choose another name.")
    part = new.with_name(f".{new.name}.part")
    try:
        with told_plainly(new):
            try:
                part.unlink(missing_ok=True)
                part.touch()  # with the permissions that the user gives files
                backups.copy_into(project.db, part)
                part.replace(new)
            finally:
                part.unlink(missing_ok=True)
    except OSError as error:
        raise ProjectProblem(f"{new.name} was not written: {error.strerror}.") from error


def look_into(path: Path, copy: Path) -> Project:
    """Open a copy of the project at `path`, in which nothing can be changed."""
    project = open_project(copy, read_only=True)
    project.copy_of = path
    return project


def _kept(path: Path) -> Path:
    """Copy what is there, byte by byte where it is too damaged to be opened."""
    reason = backups.RESTORE
    try:
        try:
            with open_project(path) as project:
                return backups.back_up(project.db, path, reason)
        except (DamagedProject, NotAProject, NewerProject):
            return backups.keep_as_it_is(path, reason)
    except (OSError, sqlite3.Error) as error:
        raise backups.told(path, error) from error
