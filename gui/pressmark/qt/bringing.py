"""Bringing into the project what was read: asking how, writing, telling what came of it."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pressmark.domain.article import MarkedArticle
from pressmark.errors import UserError
from pressmark.exchange.failures import Telling
from pressmark.exchange.intake import Intake, survey
from pressmark.qt.desk import Desk
from pressmark.qt.dialogs.intake import IntakeDialog
from pressmark.qt.importing import Adding
from pressmark.qt.theme import Theme
from pressmark.store import backups, watching
from pressmark.store.articles import Added
from pressmark.store.room import make_room

_FEW = 3
"""Articles that are written before anybody could look."""


class Bringing(QObject):
    """Brings articles that were read into the project, as one step."""

    progressed = Signal(str, int, int)
    """What is under way ("" for nothing), how much is done, and of how much."""

    added = Signal(list)
    """The ids of the articles that were brought in."""

    complained = Signal(list)
    """What could not be read, and what was left out: items of `failures.Telling`."""

    def __init__(
        self, desk: Desk, theme: Callable[[], Theme], window: QWidget, parent: QObject
    ) -> None:
        """`theme` returns the present one, for the dialog that shows labels."""
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._window = window
        self.asking: IntakeDialog | None = None
        self._adding: Adding | None = None
        self._found: dict[str, str] = {}
        self._left: deque[Callable[[], object]] = deque()

    @property
    def working(self) -> bool:
        """Whether articles are being written."""
        return self._adding is not None

    def cancel(self) -> None:
        """Stop writing, and nothing is brought in."""
        if self._adding is not None:
            self._adding.cancel()

    def stop(self) -> None:
        """Stop writing without a word, as the window closes."""
        self._left.clear()
        if self._adding is not None:
            self._adding.blockSignals(True)
            self._adding.cancel()
            self._adding = None

    def add(
        self,
        read: Sequence[MarkedArticle],
        complaints: Sequence[Telling] = (),
        found: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Bring in what was read; of labelled data of other tools the user says how.

        `complaints` are told afterwards. `found` has files of watched folders by their SHA-256,
        which then are new no more.
        """
        self._found = dict(found)
        scheme = self._desk.session.scheme
        looked = survey(scheme, read)
        if not looked.asks:
            self._bring_in(read, Intake(scheme), complaints)
            return
        dialog = IntakeDialog(looked, scheme, self._theme(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._bring_in(read, dialog.intake(), complaints))
        dialog.rejected.connect(lambda: self._left_out(complaints))
        self.asking = dialog
        dialog.open()

    def _left_out(self, complaints: Sequence[Telling]) -> None:
        self._desk.told.emit(self.tr("Nothing was brought in."))
        if complaints:
            self.complained.emit(list(complaints))

    def _bring_in(
        self, read: Sequence[MarkedArticle], intake: Intake, complaints: Sequence[Telling]
    ) -> None:
        """Write articles into the project, some at a time."""
        if not read:
            self._know_found()
            self._complain([*complaints, *intake.told()])
            return
        if not self._prepared(read):
            return
        adding = self._adding = Adding(self._desk.session.project, read, intake, self)
        adding.ended.connect(lambda outcome: self._added(outcome, [*complaints, *intake.told()]))
        if len(read) <= _FEW:
            adding.run_here()
            return
        adding.progressed.connect(
            lambda done: self.progressed.emit(self.tr("Bringing articles in"), done, len(read))
        )
        adding.begin()

    def _prepared(self, read: Sequence[MarkedArticle]) -> bool:
        """Copy the project before more than some articles come in; return whether it is safe."""
        if len(read) <= _FEW:
            return True
        try:
            self._desk.session.project.back_up(backups.IMPORT)
            make_room(self._desk.session.project, sum(len(item.article.text) for item in read))
        except UserError as error:
            self._desk.session.failed.emit(str(error))
            return False
        return True

    def _added(self, outcome: object, complaints: Sequence[Telling]) -> None:
        adding, self._adding = self._adding, None
        self.progressed.emit("", 0, 0)
        if adding is not None:
            adding.deleteLater()
        if outcome is None:
            self._desk.told.emit(self.tr("Nothing was brought in."))
        elif isinstance(outcome, str):
            self._desk.session.failed.emit(outcome)
        elif isinstance(outcome, Added):
            self._know_found()
            self.show_added(outcome)
        self._complain(complaints)

    def _know_found(self) -> None:
        """Note the files of watched folders that have been read, so that they are new no more."""
        found, self._found = self._found, {}
        if found:
            self._desk.session.run(lambda project: watching.know_files(project, found))

    def show_added(self, added: Added) -> None:
        """Show what has come into the project, and tell of it."""
        self._desk.session.run(lambda _: added.change)
        self._desk.told.emit(self._outcome(added))
        steps: list[Callable[[], object]] = [
            partial(self._desk.show, first) for first in [*added.articles, *added.marked][:1]
        ]
        if added.articles:
            steps.append(lambda: self.added.emit(added.articles))
        if len(added.articles) <= _FEW:
            for step in steps:
                step()
        else:
            self._left.extend(steps)
            self._later()

    def _later(self) -> None:
        """Let the window have its turn; after 0 ms what is left would go before it."""
        QTimer.singleShot(1, self, self._go_on)

    def _go_on(self) -> None:
        """Do the next thing of what is left."""
        if self._left:
            step = self._left.popleft()
            if self._left:
                self._later()
            step()

    def _complain(self, told: Sequence[Telling]) -> None:
        if told:
            self.complained.emit(list(told))

    def _outcome(self, added: Added) -> str:
        words = []
        if added.articles or not added.marked:
            words.append(self.tr("%n articles brought in.", "", len(added.articles)))
        if added.marked:
            words.append(self.tr("%n spans brought to articles here.", "", added.spans))
        elif added.known:
            here = self.tr("%n already here: {title}", "", len(added.known))
            more = " …" if len(added.known) > 1 else ""
            words.append(here.format(title=added.known[0]) + more)
        return " ".join(words)
