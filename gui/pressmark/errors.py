"""Errors whose text is meant for the person at the screen.

A `UserError` is expected to happen in the field (a damaged file, a full disk, a bad line in an
import). Its text is one sentence or two that say what happened and what to do; the window shows it
in one place, the command line prints it on standard error and exits with 1. Any other exception is
a bug and keeps its traceback.
"""


class PressmarkError(Exception):
    """Root of all errors raised by Pressmark itself."""


class UserError(PressmarkError):
    """Something outside the program is wrong; `str(error)` says what to do about it."""


class ImportProblem(UserError):
    """A file, or one line of it, that cannot be imported."""

    def __init__(self, source: str, reason: str, line: int | None = None) -> None:
        """`source` is the file's name as shown, `line` counts from 1."""
        self.source, self.reason, self.line = source, reason, line
        place = source if line is None else f"{source}, line {line}"
        super().__init__(f"{place}: {reason}")


class ExportProblem(UserError):
    """An export that could not be written; the old file, if any, is untouched."""


class ProjectProblem(UserError):
    """A project file that cannot be opened or written."""


class NotAProject(ProjectProblem):
    """The file is there, and is something else."""


class NewerProject(ProjectProblem):
    """The file was written by a later Pressmark."""


class DamagedProject(ProjectProblem):
    """SQLite or our own checks find the file damaged."""


class ProjectBusy(ProjectProblem):
    """Another window or program holds the file."""


class ProjectMoved(ProjectProblem):
    """The file was renamed, removed or replaced while it was open; a copy of it can be saved."""


class ReadOnlyProject(ProjectProblem):
    """A step was tried on a project that can only be read."""


class PipelineMissing(UserError):
    """The spaCy pipeline that was asked for is not installed."""
