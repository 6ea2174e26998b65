"""What every test with a window gets: the window's style, and no message from Qt unnoticed."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from marking import Marking
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMainWindow
from working import application, window  # noqa: F401

from pressmark.assets import resources
from pressmark.domain.scheme import Scheme, read_scheme
from pressmark.qt.article_view import ArticleView
from pressmark.qt.theme import Theme, window_font

# What the offscreen platform cannot do and says each time; no test depends on it.
_HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support grabbing the mouse",
)


@pytest.fixture(autouse=True)
def no_qt_messages(qtlog: Any) -> Iterator[None]:
    """Fail a test in which Qt has something to say: a wrong style sheet, a missing font."""
    yield
    messages = [record.message.strip() for record in qtlog.records]
    assert [text for text in messages if text not in _HARMLESS] == []


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Let go of the windows of a test: each that stays is styled anew with every later one."""
    yield
    for left in QApplication.topLevelWidgets():
        if isinstance(left, QMainWindow):
            left.close()
            left.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application in the style of Pressmark, with a font that is there."""
    qapp.setStyle("Fusion")
    assert QFontDatabase.families(), "no fonts are installed: text cannot be measured"
    qapp.setFont(window_font(13))
    return qapp


@pytest.fixture
def scheme() -> Scheme:
    """The scheme that comes with Pressmark."""
    return read_scheme(resources() / "schemes" / "news.toml")


@pytest.fixture
def light() -> Theme:
    """The light theme."""
    return Theme.load("light")


@pytest.fixture
def marking(scheme: Scheme) -> Callable[[str], Marking]:
    """Make spans of a text by the words they cover."""
    return lambda text: Marking(text, scheme)


@pytest.fixture
def view(qtbot: Any, qapp: QApplication, scheme: Scheme, light: Theme) -> ArticleView:
    """An empty article view, shown, 860 by 700 pixels."""
    qapp.setStyleSheet("")  # a window of another test may have left its own
    shown = ArticleView(scheme, light)
    qtbot.addWidget(shown)
    shown.resize(860, 700)
    shown.show()
    qtbot.waitExposed(shown)
    return shown
