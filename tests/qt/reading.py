"""A window on one article with suggestions, for tests of how it is shown."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Span, Suggestion
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, spans
from pressmark.store.project import create_project

Open = Callable[[str, list[Suggestion]], MainWindow]


@contextmanager
def window_opener(qtbot: Any, folder: Path) -> Iterator[Open]:
    """Give a function that opens a window of 1200 by 800 pixels; it is closed in the end."""
    application = Application()

    def open_window(text: str, suggestions: list[Suggestion]) -> MainWindow:
        scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
        project = create_project(folder / "reading.pressmark", scheme, "ana")
        marked = MarkedArticle(
            Article(UNSTORED_ARTICLE, "one", text, text.split("\n", maxsplit=1)[0])
        )
        [number] = articles.add_articles(project, [marked]).articles
        spans.put_suggestions(project, number, text, suggestions)
        window = application.show_project(project)
        window.resize(1200, 800)
        with qtbot.waitActive(window):  # shortcuts work in the active window only
            window.activateWindow()
        return window

    yield open_window
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def find(window: MainWindow, words: str, at: int = 0) -> Span:
    """Return the first span with these words, or a later one."""
    return [span for span in window.desk.spans if span.text == words][at]


def press(qtbot: Any, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key with the focus in the article."""
    together = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        together |= modifier
    qtbot.keyClick(window.view, key, together)
