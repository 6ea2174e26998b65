"""What can be done now, and where the work stands: menus, undo and the status line follow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pressmark.qt.actions.action import Needs
from pressmark.qt.trailing import Trailing

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow


class Offering(QObject):
    """Looks at the window after each change of it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._trailing = Trailing(self._tell_words, self)

    def tell(self) -> None:
        """Offer what is possible now, and show soon where the work stands."""
        undo, redo = self._window.session.titles
        self._window.commands.offer(self._what_is_there(undo, redo))
        self._trailing.wake()

    def _tell_words(self) -> None:
        window = self._window
        undo, redo = window.session.titles
        window.commands.rename("undo", "&Undo", undo)
        window.commands.rename("redo", "&Redo", redo)
        window.status.show_state(window.desk)

    def _what_is_there(self, undo: str | None, redo: str | None) -> set[Needs]:
        window = self._window
        article, span = window.desk.article, window.desk.current
        writable = not window.session.project.read_only
        conditions = {
            Needs.NOTHING: True,
            Needs.WRITABLE: writable,
            Needs.ARTICLE: article is not None,
            Needs.SPAN: span is not None and writable,
            Needs.QUOTE: span is not None and span.quote is not None and writable,
            Needs.FIGURE: span is not None and span.figure is not None and writable,
            Needs.UNDO: writable and undo is not None,
            Needs.REDO: writable and redo is not None,
            Needs.HIGHLIGHTING: window.highlighting.pausable,
            Needs.WORK: window.highlighting.working or window.files.working,
        }
        return {need for need, met in conditions.items() if met}
