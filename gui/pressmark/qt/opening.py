"""The first window: it is there at once, while all that the real one needs is loaded behind it.

Loads Qt's widgets, the settings and one file of colours, nothing else: a test holds it to that.
"""

import os
import sys
import tomllib
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from pressmark.assets import resources
from pressmark.errors import UserError
from pressmark.settings import Settings

_SIZE = (1440, 900)
_PAINT_SECONDS = 0.25
"""How long the desktop may take to let a new window paint before the work goes on without."""


class Curtain(QWidget):
    """An empty page in the colours, the size and the place of the window that comes."""

    def __init__(self, words: str, settings: Settings) -> None:
        super().__init__()
        self._words = words
        self._colours = _colours(settings.get("theme", "light"))
        self.painted = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width()), min(_SIZE[1], room.height()))
        self.restoreGeometry(geometry_bytes(settings.get("window", "")))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the page and what is being opened."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours["window"])
        painter.fillRect(QRect(0, 70, self.width(), self.height()), self._colours["page"])
        painter.setPen(self._colours["muted"])
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        self.painted = True


def raise_curtain(project: Path | None) -> Curtain:
    """Make the application and show the first window; return it once it is painted."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Pressmark")  # the title, too, while there is no other
    application.setDesktopFileName("io.github.pressmark.pressmark")
    words = QCoreApplication.translate("Opening", "Opening {name} …")
    curtain = Curtain(words.format(name=project.stem if project else "Pressmark"), Settings.load())
    curtain.show()
    end = monotonic() + _PAINT_SECONDS
    while not curtain.painted and monotonic() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
    return curtain


def run(project: Path | None, *, sample: bool) -> int:
    """Open the window and return the exit code of the program. Raises UserError."""
    require_display()
    curtain = raise_curtain(project)
    from pressmark.qt import app

    return app.run(project, sample=sample, shown=curtain.close)


def require_display() -> None:
    """Raise UserError where no window can be shown: Qt would end the process instead."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "linux" and not named:
        raise UserError(
            "There is no display to open a window on. `pressmark demo` does the whole job without "
            "one, and so do the other commands (`pressmark --help`)."
        )


def _colours(name: str) -> dict[str, QColor]:
    path = resources() / "themes" / f"{name}.toml"
    if not path.is_file():  # the desktop's own choice: the real window will know which
        path = resources() / "themes" / "light.toml"
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    chosen = {"window": read["window"], "page": read["page"], "muted": read["page"]}
    return {name: QColor(table[name]) for name, table in chosen.items()}


def geometry_bytes(text: str) -> bytes:
    """Return what the settings keep of a window; nothing where they are damaged."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
