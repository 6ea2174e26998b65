"""A window is there at once; what it needs is loaded behind it."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from pressmark import assets
from pressmark.domain.scheme import read_scheme
from pressmark.qt.opening import Curtain, geometry_bytes
from pressmark.qt.theme import Theme
from pressmark.settings import Settings
from pressmark.store.project import create_project

FIRST = """
import sys
from pathlib import Path
from pressmark.qt.opening import raise_curtain
curtain = raise_curtain(Path("ferries.pressmark"))
heavy = {"typer", "sqlite_utils", "numpy", "spacy", "pressmark.qt.main_window", "pressmark.store"}
print(curtain.painted, curtain.isVisible(), *sorted(heavy & set(sys.modules)))
"""
WHOLE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pressmark.qt import app, opening

shown = app.Application.show_project
def show(self, project):
    window = shown(self, project)
    QTimer.singleShot(0, lambda: look(window))
    return window
def look(window):
    seen = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    print(len(seen), window.isVisible(), window.session.project.path.name)
    window.close()
app.Application.show_project = show
sys.argv[1:] = [{path!r}]
from pressmark.__main__ import main
main()
"""


def printed(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_first_window_is_painted_before_anything_heavy_is_loaded() -> None:
    assert printed(FIRST) == "True True"


def test_the_real_window_takes_the_place_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "work.pressmark"
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    create_project(path, scheme, "ana").close()
    assert printed(WHOLE.format(path=str(path))) == "1 True work.pressmark"


def test_the_first_window_has_the_colours_and_the_size_of_the_last_one(
    qtbot: Any, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.json", {"theme": "dark"})
    last = Curtain("", settings)
    qtbot.addWidget(last)
    last.resize(640, 480)
    settings.put("window", bytes(last.saveGeometry().data()).hex())
    shown = Curtain("Opening ferries …", settings)
    qtbot.addWidget(shown)
    assert (shown.width(), shown.height()) == (640, 480)
    image = shown.grab().toImage()
    assert image.pixelColor(5, 300) == Theme.load("dark").page


def test_damaged_settings_give_the_usual_window(qtbot: Any, tmp_path: Path) -> None:
    values = {"theme": "system", "window": "no hexadecimal"}
    shown = Curtain("Opening …", Settings(tmp_path / "settings.json", values))
    qtbot.addWidget(shown)
    assert shown.width() > 0
    assert shown.grab().toImage().pixelColor(5, 300) == Theme.load("light").page
    assert geometry_bytes("no hexadecimal") == b""
