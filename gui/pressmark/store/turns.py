"""A step that is carried out in turns, all in one transaction, so that a window goes on meanwhile.

The transaction stays open between two turns. Whoever else writes lets the step end first
(`Project.transaction`), so that nothing of theirs hangs on it; who reads meanwhile may see half.
"""

from collections.abc import Generator
from time import perf_counter
from typing import Generic, TypeVar

from pressmark.errors import UserError
from pressmark.store.project import Project

_Result = TypeVar("_Result")

Turns = Generator[None, None, _Result]
"""Work that pauses where others may have their turn, and returns what came of it."""


def at_once(work: Turns[_Result]) -> _Result:
    """Do all of it without a pause."""
    try:
        while True:
            next(work)
    except StopIteration as end:
        result: _Result = end.value
        return result


class InTurns(Generic[_Result]):
    """Work on a project that pauses with its transaction open. End it, or `give_up`."""

    def __init__(self, project: Project, work: Turns[_Result]) -> None:
        self._project = project
        self._work = work
        self._error: UserError | None = None
        self.outcome: _Result | None = None
        """What came of it, None until all is done."""

    def advance(self, seconds: float) -> None:
        """Go on for about so long. Raises what the work raises; it has changed nothing then."""
        if self._error is not None:
            raise self._error
        self._project.unfinished = None
        end = perf_counter() + seconds
        while self.outcome is None:
            try:
                next(self._work)
            except StopIteration as stop:
                self.outcome = stop.value
                return
            if perf_counter() >= end:
                self._project.unfinished = self._finish
                return

    def give_up(self) -> None:
        """Take back what was done, unless all is done."""
        self._project.unfinished = None
        self._work.close()

    def _finish(self) -> None:
        """Do the rest for somebody else, who shall not hear of what goes wrong with it."""
        try:
            self.advance(float("inf"))
        except UserError as error:
            self._error = error
