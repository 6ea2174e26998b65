"""Starting the window: the application, its look, and what happens to mistakes of ours."""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from pressmark import __version__
from pressmark.errors import UserError
from pressmark.qt import tour
from pressmark.qt.complaints import complaint_word
from pressmark.qt.crash import Mistakes
from pressmark.qt.icons import app_icon
from pressmark.qt.main_window import MainWindow
from pressmark.qt.preferences import set_theme, sign
from pressmark.qt.recent import remember
from pressmark.qt.samples import open_sample_project, sample_path
from pressmark.qt.session import Session
from pressmark.qt.theme import SYSTEM, Theme, window_font
from pressmark.qt.translation import set_language
from pressmark.qt.viewing import chosen_theme
from pressmark.settings import Settings
from pressmark.store.project import Project, open_project

_FONT_PIXELS = 13

# Loading spaCy keeps a core busy for a second or two: not before the window is painted and at rest.
_WARM_UP = 400  # milliseconds


class Application:
    """The one `QApplication`, and the window it shows."""

    def __init__(self, arguments: Sequence[str] = ("pressmark",)) -> None:
        present = QApplication.instance()
        self.qt = present if isinstance(present, QApplication) else QApplication(list(arguments))
        self.qt.setApplicationName("Pressmark")
        self.qt.setApplicationVersion(__version__)
        self.qt.setDesktopFileName("io.github.pressmark.pressmark")
        self.qt.setStyle("Fusion")
        self.qt.setWindowIcon(app_icon())
        self.qt.setFont(window_font(_FONT_PIXELS))
        self.settings = Settings.load()
        set_language(self.qt, self.settings.get("language", ""))
        self.window: MainWindow | None = None
        self.qt.styleHints().colorSchemeChanged.connect(self._desktop_changed)
        self.set_theme(chosen_theme(self.settings))

        _collect_rarely()

    def set_theme(self, theme: Theme) -> None:
        """Give the whole application the colours of a theme."""
        self.theme = theme
        self.qt.setPalette(theme.palette())
        self.qt.setStyleSheet(theme.stylesheet())

    def _desktop_changed(self) -> None:
        """Follow the desktop to dark or light, where that was chosen."""
        if self.window is not None and self.settings.get("theme") == SYSTEM:
            set_theme(self.window, SYSTEM)

    def show_project(self, project: Project) -> MainWindow:
        """Show a project in a window that takes the place of the one before."""
        before = self.window
        sign(project, self.settings)
        window = MainWindow(Session(project), self.settings, self.theme)
        window.project_wanted.connect(self.show_project)
        window.theme_changed.connect(self.set_theme)
        self.window = window
        if project.copy_of is None:
            self.settings.put("project", str(project.path.absolute()))
            remember(self.settings, project.path)
        window.show()
        window.show_first_article()
        if tour.wanted(window):
            window.desktop.tour.start()
        if project.warning:
            window.notice.warn(complaint_word(project.warning))
        elif project.told:
            window.notice.tell(project.told)
        window.highlighting.begin_after(_WARM_UP)
        window.desktop.daily_copy.begin_after(_WARM_UP)
        window.files.look_for_new_after(_WARM_UP)
        if before is not None:
            before.close()
            before.deleteLater()
        return window


def _collect_rarely() -> None:
    """Let Python look for garbage in fewer rounds.

    A long article is 20,000 spans, which are never garbage in circles: with the usual thresholds a
    decision on all of them spends a third of its time being looked through.
    """
    gc.set_threshold(50_000, 50, 100)


def last_project(settings: Settings) -> tuple[Project, str]:
    """Open the project that was open last, else the samples.

    Returns it with a sentence on why it is not the last one, "" where it is. Raises UserError.
    """
    last = Path(settings.get("project", ""))
    if not last.is_file() or last == sample_path().absolute():
        return open_sample_project(), ""
    try:
        return open_project(last, copy_later=True), ""
    except UserError as error:
        return open_sample_project(), str(error)


def run(project: Path | None, *, sample: bool, shown: Callable[[], object]) -> int:
    """Open the window and return the exit code of the program; `shown` is called once it is there.

    Raises UserError.
    """
    application = Application(sys.argv[:1])
    mistakes = _mistakes(application)
    sys.excepthook = mistakes.hook
    warning = ""
    try:
        if sample:
            opened = open_sample_project()
        elif project:
            opened = open_project(project, copy_later=True)
        else:
            opened, warning = last_project(application.settings)
    except UserError as error:
        print(error, file=sys.stderr)
        _say_why(complaint_word(str(error)))
        return 1
    window = application.show_project(opened)
    shown()
    if warning:
        window.notice.warn(complaint_word(warning))
    return application.qt.exec()


def _say_why(sentence: str) -> None:
    """Say why no window comes; names of files in the sentence are no markup."""
    icon, ok = QMessageBox.Icon.Warning, QMessageBox.StandardButton.Ok
    box = QMessageBox(icon, "Pressmark", "", ok)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    box.exec()


def _mistakes(application: Application) -> Mistakes:
    """Return what shows mistakes of ours in this application."""

    def texts() -> list[str]:
        window = application.window
        article = window.desk.article if window is not None else None
        return [] if article is None else [article.text, article.title or ""]

    def complain(sentence: str) -> None:
        if application.window is not None:
            application.window.session.failed.emit(sentence)

    return Mistakes(lambda: application.window, texts, complain, application.qt.quit)
