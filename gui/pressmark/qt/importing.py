"""Bringing articles in without the window standing still.

Files are read in a process of their own (`exchange.reading`), whose replies a thread takes; the
project is written by the thread that opened it, a few articles at a time while the window is idle.
"""

import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from pressmark.domain.article import MarkedArticle
from pressmark.domain.ids import ArticleId
from pressmark.errors import ImportProblem, UserError
from pressmark.exchange import registry
from pressmark.exchange.failures import Telling
from pressmark.exchange.fetching import Rule, is_public
from pressmark.exchange.intake import Intake
from pressmark.exchange.reading import Reading, Source, files_of
from pressmark.exchange.registry import Begun
from pressmark.exchange.stream import UNCHOSEN, Choices, ImportNote, shown
from pressmark.exchange.watching import NewFile, new_files
from pressmark.store import articles
from pressmark.store.articles import Added
from pressmark.store.project import Project
from pressmark.store.turns import InTurns

# Seconds after which a busy reader lets the window have its turn; Python's own 5 ms would be felt.
_SWITCH = 0.0005

_TURN = 0.01
"""Seconds of writing between two looks at what the window has to do."""

_TOLD = 0.1
"""Seconds between two words on how far it is: each is shown in several places."""


@dataclass(slots=True)
class Batch:
    """What one file or page has given; `source` is None for what is told of a folder."""

    source: Source | None
    choices: Choices = UNCHOSEN
    begun: Begun | None = None
    articles: list[MarkedArticle] = field(default_factory=list)
    told: list[ImportNote | ImportProblem] = field(default_factory=list)
    digest: str = ""
    """The SHA-256 of a file that was found in a watched folder."""

    @property
    def name(self) -> str:
        """The name of the file, or the address of the page."""
        return (
            shown(self.source)
            if isinstance(self.source, Path)
            else str(self.source.name if self.source is not None else "")
        )

    @property
    def offers_main_text(self) -> bool:
        """Whether there is a choice between the main text and everything."""
        return self._takes_choices and not self.columns

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns between which there is a choice."""
        return self.begun.columns if self.begun is not None else ()

    @property
    def _takes_choices(self) -> bool:
        return self.begun is not None and registry.format_named(self.begun.format).takes_choices


class Importing(QThread):
    """Reads files, folders and pages. Connect `finished`, then take `batches`."""

    read = Signal(int)
    """How many articles are read so far."""

    def __init__(
        self,
        sources: Sequence[Source],
        rule: Rule = is_public,
        parent: QObject | None = None,
        known: Collection[str] | None = None,
    ) -> None:
        """`known` are the SHA-256 of files that are passed over where all sources are folders."""
        super().__init__(parent)
        self.watching = known is not None
        self._known = known or ()
        self.batches: list[Batch] = []
        self.error: str | None = None
        self._sources: Sequence[Source] = sources
        self._again: list[int] = []
        self._reading = Reading(rule=rule)
        self._switch = sys.getswitchinterval()
        self.finished.connect(lambda: sys.setswitchinterval(self._switch))

    @property
    def cancelled(self) -> bool:
        """Whether nothing of it is wanted any more."""
        return self._reading.cancelled

    @property
    def offers_choices(self) -> bool:
        """Whether there is something to choose about what was read."""
        return any(one.articles and (one.offers_main_text or one.columns) for one in self.batches)

    @property
    def complaints(self) -> list[Telling]:
        """What is to be told of all that was read."""
        return [item for batch in self.batches for item in batch.told]

    def begin(self) -> None:
        """Start to read."""
        sys.setswitchinterval(_SWITCH)
        self.start()

    def begin_again(self, numbers: Sequence[int], choices: Choices) -> None:
        """Start to read some batches anew with other choices."""
        self._again = list(numbers)
        for number in numbers:
            self.batches[number].choices = choices
        self.begin()

    def cancel(self) -> None:
        """Stop at once."""
        self._reading.cancel()

    def close(self) -> None:
        """Stop, wait for the thread to end, and remove what was fetched."""
        self._reading.cancel()
        self.wait()
        self._reading.__exit__(None, None, None)

    def run(self) -> None:
        """Read what is to be read; runs in its own thread."""
        try:
            if self._again:
                for number in self._again:
                    self.batches[number] = self._batch(self.batches[number])
                self._again = []
            else:
                count, told = 0, 0.0
                for batch in self._all():
                    self.batches.append(batch)
                    count += len(batch.articles)
                    if monotonic() > told + _TOLD:
                        told = monotonic()
                        self.read.emit(count)
        except UserError as error:
            self.error = str(error)

    def _all(self) -> Iterator[Batch]:
        sources, self._sources = self._sources, ()
        for source in self._new(sources) if self.watching else files_of(sources):
            if self.cancelled:
                return
            if isinstance(source, ImportNote | ImportProblem):
                yield Batch(None, told=[source])
            elif isinstance(source, NewFile):
                batch = self._batch(Batch(source.path))
                batch.digest = source.digest
                yield batch
            else:
                yield self._batch(Batch(source))

    def _new(self, folders: Sequence[Source]) -> Iterator[NewFile | ImportProblem]:
        for folder in folders:
            if isinstance(folder, Path):
                yield from new_files(folder, self._known)

    def _batch(self, wanted: Batch) -> Batch:
        """Read one file or page."""
        assert wanted.source is not None
        batch = Batch(wanted.source, wanted.choices)
        for item in self._reading.read_one(wanted.source, wanted.choices):
            if isinstance(item, Begun):
                batch.begun = item
            elif isinstance(item, MarkedArticle):
                batch.articles.append(item)
            else:
                batch.told.append(item)
        return batch


class Adding(QObject):
    """Writes articles into a project, some at a time; they come to light all in one step."""

    progressed = Signal(int)
    """How many articles are written."""

    ended = Signal(object)
    """Whatever came of it: an `Added`, a sentence on what went wrong, or None if cancelled."""

    def __init__(
        self, project: Project, read: Sequence[MarkedArticle], intake: Intake, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._items = intake.articles(read)
        self._intake = intake
        self._aside: list[ArticleId] = []
        self._known: list[MarkedArticle] = []
        self._done = 0
        self._told = 0.0
        self._more = True
        self._arriving: InTurns[Added] | None = None
        self._over = False
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Start writing."""
        self._turns.start(0)

    def run_here(self) -> None:
        """Write all at once: what is done in a moment needs no turns."""
        while not self._over:
            self._go_on()

    def cancel(self) -> None:
        """Stop, and leave the project as it was, unless all has come to light by now."""
        if not self._over and self._arrived is None:
            self._give_up()
            self._end(None)

    @property
    def _arrived(self) -> Added | None:
        """What has come to light, None while anything of it has not."""
        return None if self._arriving is None else self._arriving.outcome

    def _end(self, outcome: Added | str | None) -> None:
        self._over = True
        self._turns.stop()
        self.ended.emit(outcome)

    def _go_on(self) -> None:
        """Write some, bring it to light, or say what came of it: each has turns of its own."""
        if self._arrived is not None:
            self._end(self._arrived)
            return
        try:
            if self._more:
                self._put_some()
            else:
                self._bring_to_light()
        except UserError as error:
            self._give_up()
            self._end(str(error))
            return
        if monotonic() > self._told + _TOLD:
            self._told = monotonic()
            self.progressed.emit(self._done)

    def _put_some(self) -> None:
        """Write as much as fits into a turn; note when there is no more."""
        end = monotonic() + _TURN

        def some() -> Iterator[MarkedArticle]:
            while monotonic() < end:
                item = next(self._items, None)
                if item is None:
                    self._more = False
                    return
                self._done += 1
                yield item

        aside, known = articles.put_aside(self._project, some())
        self._aside += aside
        self._known += known

    def _bring_to_light(self) -> None:
        if self._arriving is None:
            labels, aside = self._intake.new_labels, self._aside
            work = articles.adding_articles(self._project, self._known, labels, aside)
            self._arriving = InTurns(self._project, work)
        self._arriving.advance(_TURN)

    def _give_up(self) -> None:
        if self._arriving is not None:
            self._arriving.give_up()
        try:
            articles.drop_aside(self._project, self._aside)
        except UserError:  # they stay unseen, and come to light when the file is imported again
            return


def choices_of(
    batch: Batch, *, main_text: bool | None = None, column: str | None = None
) -> Choices:
    """Return the choices about a batch with one of them changed."""
    choices = batch.choices
    if main_text is not None:
        choices = replace(choices, main_text=main_text)
    return choices if column is None else replace(choices, column=column)
