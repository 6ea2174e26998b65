"""What makes a desktop program of the window: labels, paper, clipboard, notices, other sessions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from pressmark.exchange.failures import Telling
from pressmark.qt.clipboard import Clipboard
from pressmark.qt.complaints import worded
from pressmark.qt.daily_copy import DailyCopy
from pressmark.qt.dialogs.report import complaints_dialog
from pressmark.qt.dialogs.settings import SettingsDialog
from pressmark.qt.labelling import Labelling
from pressmark.qt.panels.past_notices import PastNotices
from pressmark.qt.places import Places
from pressmark.qt.printing import Printing
from pressmark.qt.recent import RecentProjects
from pressmark.qt.reviewing import Reviewing
from pressmark.qt.safekeeping import Safekeeping
from pressmark.qt.tour import Tour

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow


class Desktop(QObject):
    """Holds these rooms of one window. `furnish` comes once the actions are there."""

    # Declared for the table of actions, whose rows are typed before this class is complete.
    labelling: Labelling
    printing: Printing
    recents: RecentProjects
    clipboard: Clipboard
    tour: Tour
    places: Places
    safekeeping: Safekeeping
    daily_copy: DailyCopy
    reviewing: Reviewing

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.labelling = Labelling(window)
        self.printing = Printing(window)
        self.recents = RecentProjects(window)
        self.clipboard = Clipboard(window)
        self.tour = Tour(window)
        self.safekeeping = Safekeeping(window)
        self.daily_copy = DailyCopy(window)
        self.reviewing = Reviewing(window)
        window.docks.add_findings(self.reviewing.panel)

    def furnish(self) -> None:
        """Connect what needs the actions, and bring the window into its last state."""
        window = self._window
        window.commands.actions["open-recent"].setMenu(self.recents.menu)
        self.places = Places(window)
        window.status.clicked.connect(self.show_past_notices)
        window.files.complained.connect(self._complained)
        window.notice.details_wanted.connect(self._show_details)

    def show_settings(self) -> None:
        """Open the settings; each holds the moment it is chosen."""
        dialog = SettingsDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_past_notices(self) -> None:
        """Open the list of what was told."""
        past = PastNotices(self._window.notice.past, self._window.theme, self._window)
        past.details_wanted.connect(self._show_details)
        past.open_above(self._window.status)

    def _complained(self, told: list[Telling]) -> None:
        words = self.tr("To be looked at: %n. The rest is done. Click to see.", "", len(told))
        self._window.notice.warn(words, list(map(worded, told)))

    def _show_details(self, told: list[Telling]) -> None:
        dialog = complaints_dialog(told, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
