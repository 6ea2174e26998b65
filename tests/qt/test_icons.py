"""The icons can be drawn, are our own alone, and take the colours they are given."""

import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pressmark.assets import resources
from pressmark.qt.icons import app_icon, icon

FILES = sorted((resources() / "icons").glob("*.svg"))
NAMES = [path.stem for path in FILES if path.stem != "pressmark"]
INK, PALE = QColor("#1b5e20"), QColor("#9e9e9e")
pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"


def drawn(made: QIcon, size: int, mode: QIcon.Mode = QIcon.Mode.Normal, ratio: float = 1) -> QImage:
    return made.pixmap(QSize(size, size), ratio, mode).toImage()


def colours(image: QImage) -> set[str]:
    """Return the colours of all pixels that are fully covered."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_drawing_refers_to_nothing_outside_itself(path: Path) -> None:
    for element in ET.parse(path).iter():
        assert element.tag.removeprefix(SVG) in {"svg", "path", "rect", "circle"}
        assert not [name for name in element.attrib if "href" in name or name.startswith("on")]
        assert "url(" not in " ".join(element.attrib.values())


@pytest.mark.parametrize("name", NAMES)
def test_a_line_icon_has_the_common_frame_and_stroke(name: str) -> None:
    root = ET.parse(resources() / "icons" / f"{name}.svg").getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.75"


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_its_colours_at_every_size(name: str) -> None:
    made = icon(name, INK, PALE)
    for size in (16, 24, 48):
        image = drawn(made, size)
        assert image.width() == size
        assert sum(image.pixelColor(x, y).alpha() > 100 for x in range(size) for y in range(size))
    assert colours(drawn(made, 48)) == {INK.name()}
    assert colours(drawn(made, 48, QIcon.Mode.Disabled)) == {PALE.name()}


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_an_icon_has_as_many_pixels_as_the_screen(ratio: int) -> None:
    for size in (16, 24):
        assert drawn(icon("accept", INK, PALE), size, ratio=ratio).width() == size * ratio


def test_an_icon_is_drawn_once_for_each_colour() -> None:
    again = icon("undo", QColor(INK), QColor(PALE))
    assert icon("undo", INK, PALE).cacheKey() == again.cacheKey()
    assert icon("undo", PALE, PALE).cacheKey() != again.cacheKey()


def test_a_name_without_a_drawing_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", INK, PALE)


def test_the_program_has_an_icon_of_its_own_in_every_size() -> None:
    for size in (16, 32, 64, 256):
        assert len(colours(drawn(app_icon(), size))) >= 3


def test_calls_into_qt_do_not_lose_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses one with each void call, until Python 3.11 dies of it."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for count in range(20_000):
        label.setText(str(count % 7))
    assert abs(sys.getrefcount(None) - before) < 1_000
