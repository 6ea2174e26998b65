"""What every test with a window gets: the window's style, and no message from Qt unnoticed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from ferries import SUGGESTIONS, TEXT
from marking import Marking
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from pressmark.assets import resources
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import Scheme, read_scheme
from pressmark.qt.app import Application
from pressmark.qt.article_view import ArticleView
from pressmark.qt.main_window import MainWindow
from pressmark.qt.theme import Theme, window_font
from pressmark.store import articles, spans
from pressmark.store.project import create_project

# What the offscreen platform cannot do and says each time; no test depends on it.
_HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
)


@pytest.fixture(autouse=True)
def no_qt_messages(qtlog: Any) -> Iterator[None]:
    """Fail a test in which Qt has something to say: a wrong style sheet, a missing font."""
    yield
    messages = [record.message.strip() for record in qtlog.records]
    assert [text for text in messages if text not in _HARMLESS] == []


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
def view(qtbot: Any, qapp: QApplication, scheme: Scheme, light: Theme) -> ArticleView:  # noqa: ARG001
    """An empty article view, shown, 860 by 700 pixels."""
    shown = ArticleView(scheme, light)
    qtbot.addWidget(shown)
    shown.resize(860, 700)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def application(qapp: QApplication) -> Application:  # noqa: ARG001
    """The program, without a window as yet."""
    return Application()


@pytest.fixture
def window(
    qtbot: Any, application: Application, scheme: Scheme, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window on a project with two articles; the first has suggestions."""
    project = create_project(tmp_path / "ferries.pressmark", scheme, "ana")
    first = MarkedArticle(Article(UNSTORED_ARTICLE, "ferry", TEXT, "Ferry firm", "Echo", None))
    second = MarkedArticle(Article(UNSTORED_ARTICLE, "calm", "Calm seas.\n\nNothing else.", None))
    [number, other] = articles.add_articles(project, [first, second]).articles
    spans.put_suggestions(project, number, TEXT, SUGGESTIONS)
    spans.put_suggestions(project, other, "Calm seas.", [])
    shown = application.show_project(project)
    shown.resize(1200, 800)
    qtbot.waitExposed(shown)
    shown.activateWindow()
    yield shown
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
