"""What is painted again after each step is enough: the window shows what a whole new one would."""

import random
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage
from working import KEY, SHIFT, press

from pressmark.qt.main_window import MainWindow
from pressmark.qt.theme import Theme

_KEYS = [
    KEY.Key_A, KEY.Key_R, KEY.Key_J, KEY.Key_K, KEY.Key_X, KEY.Key_U, KEY.Key_I, KEY.Key_O,
    KEY.Key_P, KEY.Key_1, KEY.Key_2, (KEY.Key_Z, Qt.KeyboardModifier.ControlModifier),
    (KEY.Key_O, SHIFT),
]  # fmt: skip


def on_screen(window: MainWindow) -> QImage:
    """Return the article as it lies in the window's memory; `grab` would paint it anew."""
    QGuiApplication.processEvents()
    viewport = window.view.viewport()
    place = viewport.mapTo(window, viewport.rect().topLeft())
    size = viewport.size()
    shown = QGuiApplication.primaryScreen().grabWindow(
        window.winId(), place.x(), place.y(), size.width(), size.height()
    )
    return shown.toImage()


class _Painted(QObject):
    """Notes which widgets are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        if event.type() == QEvent.Type.Paint:
            self.widgets.append(watched)
        return False


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_under_the_page_is_painted_with_it(window: MainWindow, theme: str) -> None:
    window.set_theme(Theme.load(theme))
    window.view.viewport().repaint()
    noted = _Painted()
    application = QGuiApplication.instance()
    assert application is not None
    application.installEventFilter(noted)
    window.view.viewport().repaint()
    application.removeEventFilter(noted)
    assert noted.widgets == [window.view.viewport()]


def test_after_every_key_the_page_is_as_if_painted_anew(qtbot: Any, window: MainWindow) -> None:
    keys = random.Random(4)
    for step in range(120):
        key = keys.choice(_KEYS)
        press(qtbot, window, key)
        before = on_screen(window)
        window.view.viewport().update()
        assert on_screen(window) == before, f"step {step}, {key}"
