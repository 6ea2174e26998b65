"""Finds copies among the articles while nothing else is done, a few milliseconds at a time."""

from PySide6.QtCore import QObject, QTimer

from pressmark.errors import UserError
from pressmark.qt.desk import Desk
from pressmark.store.stories import StoryFinder, waiting

_BEGIN = 1500  # milliseconds after the last import, or after the window came up
_BETWEEN = 12  # milliseconds
_SLICE = 0.006  # seconds


class Grouping(QObject):
    """Works whenever articles are there that were not compared with the others."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._finder: StoryFinder | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        desk.listed.connect(self._listed)
        self.begin()

    @property
    def working(self) -> bool:
        """Whether articles are being compared, or are going to be."""
        return self._finder is not None or self._timer.isActive()

    def begin(self) -> None:
        """Begin a little later, where the project can be written."""
        if not self._desk.session.project.read_only:
            self._timer.start(_BEGIN)

    def end(self) -> None:
        """Do nothing more: the project is closed."""
        self._timer.stop()
        self._desk.listed.disconnect(self._listed)
        self._stop()

    def _stop(self) -> None:
        if self._finder is not None:
            self._finder.close()
            self._finder = None

    def _listed(self, changed: object) -> None:
        if changed is None and self._finder is None:
            self.begin()

    def _work(self) -> None:
        """Compare for some milliseconds, and go on a little later."""
        project = self._desk.session.project
        if self._finder is None:
            if not waiting(project):
                return
            self._finder = StoryFinder(project)
        try:
            changed = self._finder.advance(_SLICE)
        except UserError:
            self._stop()  # the disk is full or gone: whoever works there is told
            return
        if changed:
            self._desk.copies_found.emit(frozenset(changed))
        if self._finder.left:
            self._timer.start(_BETWEEN)
        else:
            self._stop()
