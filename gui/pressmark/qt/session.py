"""One open project as the window sees it: operations go in, `changed` comes out."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal

from pressmark.domain.scheme import Scheme
from pressmark.errors import ProjectMoved, UserError
from pressmark.store import labels, steps
from pressmark.store.changes import ChangeSet
from pressmark.store.project import Project

_Arguments = ParamSpec("_Arguments")


class Session(QObject):
    """Runs operations on a project and tells everyone what they changed."""

    changed = Signal(object)
    """A ChangeSet, once its step is saved."""

    scheme_changed = Signal()
    """The labels of the project are others; `scheme` has them, and `changed` follows."""

    failed = Signal(str)
    """A sentence for the user; the project is as it was before."""

    moved = Signal()
    """The file of the project was moved or removed, and nothing is saved any more."""

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.scheme: Scheme = labels.read_scheme(project.db)
        self._titles: tuple[str | None, str | None] | None = None

    def run(
        self,
        operation: Callable[Concatenate[Project, _Arguments], ChangeSet | None],
        *args: _Arguments.args,
        **kwargs: _Arguments.kwargs,
    ) -> ChangeSet | None:
        """Carry out an operation and tell what changed. None where it failed or none."""
        change = self.carry_out(operation, *args, **kwargs)
        if change is not None:
            self.changed.emit(change)
        return change

    def carry_out(
        self,
        operation: Callable[Concatenate[Project, _Arguments], ChangeSet | None],
        *args: _Arguments.args,
        **kwargs: _Arguments.kwargs,
    ) -> ChangeSet | None:
        """Carry out an operation; whoever asked tells with `changed`, where that may come later."""
        try:
            change = operation(self.project, *args, **kwargs)
        except UserError as error:
            self.failed.emit(str(error))
            if isinstance(error, ProjectMoved):
                self.moved.emit()
            return None
        if change is not None:
            self._titles = None
            if change.scheme:
                self.scheme = labels.read_scheme(self.project.db)
                self.scheme_changed.emit()
        return change

    @property
    def titles(self) -> tuple[str | None, str | None]:
        """The names of the steps that can be undone and redone next, None where there is none."""
        if self._titles is None:
            self._titles = steps.next_undo(self.project), steps.next_redo(self.project)
        return self._titles

    def undo(self) -> ChangeSet | None:
        """Take the newest step back."""
        return self.run(steps.undo)

    def redo(self) -> ChangeSet | None:
        """Do the step again that was undone last."""
        return self.run(steps.redo)

    def close(self) -> None:
        """Close the project."""
        self.project.close()
