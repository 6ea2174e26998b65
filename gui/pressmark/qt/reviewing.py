"""Looking back at the work: what it comes to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from pressmark.qt.dialogs.statistics import StatisticsDialog

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow


class Reviewing(QObject):
    """Opens the statistics of a window's project."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def show_statistics(self) -> None:
        """Open the charts; they are counted while one looks."""
        window = self._window
        dialog = StatisticsDialog(window.session, window.theme, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
