"""What each setting is now, what it can be, and making it hold: the rows of the settings dialog."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from pressmark.detect.pipeline import DEFAULT_PIPELINE, installed_pipelines
from pressmark.domain.cores import cores
from pressmark.qt.theme import SYSTEM, system_theme_name
from pressmark.qt.translation import languages as spoken
from pressmark.qt.viewing import COLUMNS, LEADINGS, SIZES
from pressmark.settings import Settings
from pressmark.store import backups
from pressmark.store.owner import login
from pressmark.store.project import Project

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

Options = Sequence[tuple[str, object]]

_SIZE, _COLUMN, _LEADING = 18, 37, 0.0


def _tr(words: str) -> str:
    return QCoreApplication.translate("Settings", words)


# -- how it looks


def themes(_: "MainWindow") -> Options:
    """Return the themes; that of the system only where Qt knows of one."""
    named = [
        (_tr("Light"), "light"),
        (_tr("Dark"), "dark"),
        (_tr("High contrast"), "contrast"),
    ]
    known = QGuiApplication.styleHints().colorScheme() is not Qt.ColorScheme.Unknown
    return [*named, (_tr("As the system"), SYSTEM)] if known else named


def theme(window: "MainWindow") -> object:
    """Return the name of the theme that was chosen."""
    chosen = window.settings.get("theme", "")
    return chosen if chosen == SYSTEM else window.theme.name


def set_theme(window: "MainWindow", name: object) -> None:
    """Show everything in a theme, or in the one of the system from now on."""
    window.viewing.set_theme(system_theme_name() if name == SYSTEM else str(name))
    if name == SYSTEM:
        window.settings.put("theme", SYSTEM)


def sizes(_: "MainWindow") -> Options:
    """Return the sizes of the text in pixels."""
    return [(str(size), size) for size in SIZES]


def size(window: "MainWindow") -> object:
    """Return the size of the text."""
    return window.settings.get("text_size", _SIZE)


def set_size(window: "MainWindow", pixels: object) -> None:
    """Set the article in another size."""
    window.settings.put("text_size", pixels)
    window.view.set_zoom(int(str(pixels)))


def font(window: "MainWindow") -> object:
    """Return the family of the reading font, "" for ours."""
    return window.settings.get("reading_font", "")


def set_font(window: "MainWindow", family: object) -> None:
    """Set the article in another family."""
    window.settings.put("reading_font", family)
    window.view.set_reading_font(str(family) or None)


def columns(_: "MainWindow") -> Options:
    """Return the widths of the column in ems."""
    return [(_tr("{ems} em").format(ems=ems), ems) for ems in COLUMNS]


def column(window: "MainWindow") -> object:
    """Return the width of the column."""
    return window.settings.get("column", _COLUMN)


def set_column(window: "MainWindow", ems: object) -> None:
    """Set the article in a wider or narrower column."""
    window.settings.put("column", ems)
    window.view.set_column(float(str(ems)))


def leadings(_: "MainWindow") -> Options:
    """Return what lines can be moved apart, in ems."""
    close = [(_tr("normal"), 0.0)]
    return [*close, *((f"+ {ems:g}", ems) for ems in LEADINGS if ems)]


def leading(window: "MainWindow") -> object:
    """Return what lines are moved apart."""
    return window.settings.get("leading", _LEADING)


def set_leading(window: "MainWindow", ems: object) -> None:
    """Move the lines of the article apart."""
    window.settings.put("leading", ems)
    window.view.set_leading(float(str(ems)))


def languages(_: "MainWindow") -> Options:
    """Return the languages of the window, each by its own name, and that of the system."""
    named = sorted((_own_name(code), code) for code in spoken())
    return [(_tr("As the system"), ""), *named]


def _own_name(code: str) -> str:
    """Return what a language calls itself, without the country that Qt would add: "English"."""
    locale = QLocale(QLocale(code).language(), QLocale.Country.World)
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:]


def language(window: "MainWindow") -> object:
    """Return the code of the language that was chosen, "" for that of the system."""
    return window.settings.get("language", "")


def set_language(window: "MainWindow", code: object) -> None:
    """Let the window speak another language from the next start on."""
    window.settings.put("language", code)


# -- how it works


def sign(project: Project, settings: Settings) -> None:
    """Let the decisions on a project carry the name that was chosen."""
    name = settings.get("annotator", "").strip()
    if name:
        project.annotator = name


def set_annotator(window: "MainWindow", name: str) -> None:
    """Let decisions carry another name from now on; "" is that of the login."""
    name = " ".join(name.split())
    window.settings.put("annotator", name)
    window.session.project.annotator = name or login()


def pipelines(_: "MainWindow") -> Options:
    """Return the installed spaCy pipelines, the embedded one as the default."""
    embedded = _tr("{name} (embedded)")
    return [
        (embedded.format(name=name) if name == DEFAULT_PIPELINE else name, name)
        for name in installed_pipelines()
    ]


def pipeline(window: "MainWindow") -> object:
    """Return the name of the pipeline that makes suggestions."""
    return window.settings.get("pipeline") or DEFAULT_PIPELINE


def set_pipeline(window: "MainWindow", name: object) -> None:
    """Let another pipeline make suggestions, from the next article on."""
    window.settings.put("pipeline", name)
    window.detection.use(str(name))


def processes(_: "MainWindow") -> Options:
    """Return how many processes may highlight side by side."""
    return [(str(count), count) for count in range(1, max(2, cores()) + 1)]


def workers(window: "MainWindow") -> int:
    """Return how many processes highlight side by side, where there is enough to do."""
    return max(1, int(window.settings.get("workers", cores())))


def set_workers(window: "MainWindow", count: object) -> None:
    """Let more or fewer processes highlight side by side from now on."""
    window.settings.put("workers", count)
    window.detection.bulk.workers = int(str(count))


def backups_kept(window: "MainWindow") -> int:
    """Return how many copies of a project are kept."""
    return int(window.settings.get(backups.SETTING, backups.KEPT))


def set_backups_kept(window: "MainWindow", count: int) -> None:
    """Keep more or fewer copies; older ones go when the next is made."""
    window.settings.put(backups.SETTING, count)
