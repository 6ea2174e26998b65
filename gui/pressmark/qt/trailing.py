"""What stands beside the page follows it a moment later: the hand waits for the page alone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE = 40
"""Milliseconds: the page is painted by then, and nobody sees a panel come two frames later."""


class Trailing(QTimer):
    """Calls `show` once for all that came up since; a row of quick decisions never puts it off."""

    def __init__(self, show: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self.setSingleShot(True)
        self.setInterval(PAUSE)
        self.timeout.connect(show)

    def wake(self) -> None:
        """Something is other than is shown."""
        if not self.isActive():
            self.start()

    def catch_up(self) -> None:
        """Show at once what is waiting: somebody is about to use it."""
        if self.isActive():
            self.stop()
            self._show()
