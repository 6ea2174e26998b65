"""Projects that were opened before: in the settings, in the File menu and on the welcome page."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from pressmark.qt.tips import as_tip
from pressmark.settings import Settings

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

_KEPT = 12
_KEY = "recent"


@dataclass(frozen=True, slots=True)
class Recent:
    """A project that was opened before; `there` tells whether its file still is."""

    path: Path
    there: bool

    @property
    def folder(self) -> str:
        """The folder as people write it, with ~ for their own."""
        parent, home = self.path.parent, Path.home()
        return f"~/{parent.relative_to(home)}" if parent.is_relative_to(home) else str(parent)


def remember(settings: Settings, path: Path) -> None:
    """Put a project first among the recent ones."""
    name = str(path.absolute())
    others = [one for one in settings.get(_KEY, []) if one != name]
    settings.put(_KEY, [name, *others][:_KEPT])


def forget(settings: Settings, path: Path) -> None:
    """Take a project out of the recent ones; its file stays."""
    settings.put(_KEY, [one for one in settings.get(_KEY, []) if one != str(path)])


def recent(settings: Settings) -> list[Recent]:
    """Return the projects that were opened before, the last one first."""
    paths = [Path(one) for one in settings.get(_KEY, []) if isinstance(one, str)]
    return [Recent(path, path.is_file()) for path in paths]


class RecentProjects(QObject):
    """The recent projects as a window offers them, all but its own."""

    changed = Signal()
    """One was taken out."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.menu = QMenu(window)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)

    def rows(self) -> list[Recent]:
        """Return the recent projects other than this one."""
        own = self._window.session.project.path.absolute()
        return [one for one in recent(self._window.settings) if one.path != own]

    def open(self, path: Path) -> None:
        """Open a recent project in the place of this one."""
        self._window.files.open_path(path)

    def forget(self, path: Path) -> None:
        """Take a project out of the list."""
        forget(self._window.settings, path)
        self.changed.emit()

    def forget_missing(self) -> None:
        """Take all projects out whose file is gone."""
        for one in self.rows():
            if not one.there:
                self.forget(one.path)

    def open_menu(self) -> None:
        """Open the list in the middle of the window: a digit chooses."""
        self._fill()
        size = self.menu.sizeHint()
        middle = self._window.mapToGlobal(self._window.rect().center())
        middle.setX(middle.x() - size.width() // 2)
        middle.setY(middle.y() - size.height() // 2)
        self.menu.popup(middle)

    def _fill(self) -> None:
        self.menu.clear()
        rows = self.rows()
        for number, one in enumerate(rows, start=1):
            name = one.path.stem.replace("&", "&&")
            missing = "" if one.there else self.tr("  (missing)")
            key = f"&{number}  " if number < 10 else "    "
            action = self.menu.addAction(f"{key}{name}{missing}")
            action.setToolTip(as_tip(str(one.path)))
            action.setEnabled(one.there)
            action.triggered.connect(lambda _=False, path=one.path: self.open(path))
        if not rows:
            self.menu.addAction(self.tr("No other project was opened yet")).setEnabled(False)
        elif not all(one.there for one in rows):
            self.menu.addSeparator()
            self.menu.addAction(self.tr("&Remove Missing Ones"), self.forget_missing)
