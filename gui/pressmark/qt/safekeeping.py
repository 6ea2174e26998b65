"""What keeps a project safe, as the window offers it: its copies, and a way on without its file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from pressmark.errors import UserError
from pressmark.qt.dialogs.backups import BackupsDialog
from pressmark.qt.samples import open_sample_project
from pressmark.store import restoring
from pressmark.store.project import SUFFIX, Project, open_project

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow


class Safekeeping(QObject):
    """Opens copies, puts one in the place of the project, and saves the project elsewhere."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.session.moved.connect(self._file_moved)
        window.files.damage_met.connect(lambda: self.show_backups(window.files.wanted))
        self._show_state(window.session.project)

    @property
    def path(self) -> Path:
        """The project whose copies are offered, also while one of them is looked into."""
        project = self._window.session.project
        return project.copy_of or project.path

    def _show_state(self, project: Project) -> None:
        """Say for as long as the window is open that nothing can be saved in it."""
        saving = (self.tr("Save a Copy…"), self.save_copy)
        if project.copy_of is not None:
            words = self.tr("This is a copy of {name}, to look into. Nothing in it can be changed.")
            self._window.banner.say(
                words.format(name=project.copy_of.stem),
                (self.tr("Restore This Copy"), lambda: self.restore(project.path)),
                (self.tr("Back to the Project"), self.go_back),
            )
        elif project.read_only:
            words = self.tr("{name} can only be read here: no decision can be saved.")
            self._window.banner.say(words.format(name=project.path.stem), saving)

    def _file_moved(self) -> None:
        name = self._window.session.project.path.name
        words = self.tr("{name} was moved or removed: nothing is saved here until you save a copy.")
        saving = (self.tr("Save a Copy…"), self.save_copy)
        self._window.banner.say(words.format(name=name), saving)
        self._window.banner.buttons[0].setFocus()

    def save_copy(self) -> None:
        """Ask for a file, write the project into it and go on there."""
        present = self._window.session.project.path
        suggested = self.path.with_name(f"{self.path.stem}-copy{SUFFIX}")
        if not suggested.parent.is_dir():
            suggested = Path.home() / suggested.name
        kind = self.tr("Pressmark projects (*{suffix})").format(suffix=SUFFIX)
        title = self.tr("Save a Copy")
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), kind)
        if name:
            path = Path(name)
            path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            self.save_copy_to(path, present)

    def save_copy_to(self, path: Path, present: Path) -> None:
        """Write the project into another file and go on there."""
        session = self._window.session
        try:
            restoring.save_copy(session.project, path)
            if path.absolute() == present.absolute():
                self._window.end_work()
            copy = open_project(path)
        except UserError as error:
            session.failed.emit(str(error))
            return
        self._window.project_wanted.emit(copy)

    def show_backups(self, path: Path | None = None) -> None:
        """Open the list of copies of this project, or of another one."""
        dialog = BackupsDialog(path or self.path, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.look_wanted.connect(lambda copy: self.look_into(dialog.path, copy))
        dialog.restore_wanted.connect(lambda copy: self.restore(copy, dialog.path))
        dialog.open()

    def look_into(self, path: Path, copy: Path) -> None:
        """Show a copy in the place of the project."""
        try:
            project = restoring.look_into(path, copy)
        except UserError as error:
            self._window.session.failed.emit(str(error))
            return
        self._window.project_wanted.emit(project)

    def go_back(self) -> None:
        """Show the project again of which a copy is shown."""
        self._window.files.open_path(self.path)

    def restore(self, copy: Path, path: Path | None = None) -> None:
        """Put a copy in the place of the project, and show that; what was there becomes a copy."""
        path = path or self.path
        shown = self._window.session.project
        if path in (shown.path, shown.copy_of):
            self._window.end_work()
        problem = ""
        try:
            restoring.restore_copy(path, copy)
        except UserError as error:
            problem = str(error)
        self._open_again(path, problem)

    def _open_again(self, path: Path, problem: str) -> None:
        """Show the project once a copy was put in its place, or what went wrong with that."""
        try:
            project = open_project(path)
        except UserError as error:
            problem = problem or str(error)
            project = open_sample_project()
        done = self.tr("The copy is in the place of the project; as it was before is a copy, too.")
        project.warning = problem or project.warning
        project.told = "" if project.warning else done
        self._window.project_wanted.emit(project)
