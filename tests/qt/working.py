"""A window on a small project as an analyst has it, and real keys pressed in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    Suggestion,
)
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.settings import Settings
from pressmark.store import articles, spans
from pressmark.store.project import create_project, open_project

__all__ = ["MainWindow", "application", "window"]

TEXT = (
    "Ferry firm hails 💩 record summer\n\n"
    "'We carried 3,000 people,' Ayşe Demir said on Monday. 'We are proud.'\n\n"
    "Demir, 52, has run North Star Ferries since 2011 and owns about 40 boats."
)
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    """Return the bounds of the first occurrence of some words."""
    start = text.index(words)
    return start, start + len(words)


def suggestion(
    layer: Layer, label: str, words: str, attributes: Attributes = None, score: float = 0.8
) -> Suggestion:
    """Suggest the first occurrence of some words of TEXT."""
    return Suggestion(layer, label, *place(words), f"{layer} 1", score, attributes)


_SPEAKER, _CUE = Mention(*place("Ayşe Demir"), "Ayşe Demir"), Mention(*place("said"))
SUGGESTIONS = [
    suggestion(
        Layer.QUOTE, "direct", "'We carried 3,000 people,'", QuoteAttributes("u1", _SPEAKER, _CUE)
    ),
    suggestion(
        Layer.FIGURE, "count", "3,000", FigureAttributes(place("3,000"), 3000, 3000, None, None)
    ),
    suggestion(Layer.ENTITY, "PERSON", "Ayşe Demir", score=0.95),
    suggestion(Layer.ENTITY, "DATE", "Monday", score=0.5),
    suggestion(Layer.QUOTE, "direct", "'We are proud.'", QuoteAttributes("u1")),
    suggestion(Layer.ENTITY, "PERSON", "North Star Ferries", score=0.3),
]


@pytest.fixture
def application(qapp: QApplication) -> Application:  # noqa: ARG001
    """The application with fresh settings."""
    return Application()


@pytest.fixture
def window(qtbot: Any, application: Application, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a project with two articles; the first has suggestions."""
    project = create_project(tmp_path / "ferries.pressmark", SCHEME, "ana")
    first = MarkedArticle(Article(UNSTORED_ARTICLE, "ferry", TEXT, "Ferry firm", "Echo", None))
    second = MarkedArticle(Article(UNSTORED_ARTICLE, "calm", "Calm seas.\n\nNothing else.", None))
    [number, other] = articles.add_articles(project, [first, second]).articles
    spans.put_suggestions(project, number, TEXT, SUGGESTIONS)
    spans.put_suggestions(project, other, "Calm seas.", [])
    shown = application.show_project(project)
    shown.resize(1200, 800)
    activate(qtbot, shown)
    yield shown
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def reopened(qtbot: Any, application: Application, window: MainWindow) -> MainWindow:
    """Close the window and open its project again, as if the program had been started anew."""
    path = window.session.project.path
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.window = None
    application.settings = Settings.load()
    shown = application.show_project(open_project(path))
    activate(qtbot, shown)
    return shown


def activate(qtbot: Any, shown: QWidget) -> None:
    """Bring a window to the front, as a click into it would; keys go there then."""
    qtbot.waitExposed(shown)
    shown.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shown)


def find(window: MainWindow, words: str) -> Span:
    """Return the span that covers some words."""
    return next(span for span in window.desk.spans if span.text == words)


def press(qtbot: Any, window: MainWindow, *keys: Any, on: QWidget | None = None) -> None:
    """Press keys, each alone or with its modifiers, on a widget: the article by default."""
    for key in keys:
        code, modifier = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
        qtbot.keyClick(on or window.view, code, modifier)


def listed_names(window: MainWindow) -> list[str]:
    """Return the names of the articles that the list shows, in its order."""
    model = window.articles_panel.model
    lines = [model.summary(row) for row in range(model.rowCount())]
    return [line.name for line in lines if line is not None]


def focused(window: MainWindow) -> QWidget:
    """Return the widget that has the focus: keys go there."""
    control = window.focusWidget()
    assert control is not None
    return control


def click_text(qtbot: Any, window: MainWindow, start: int, end: int) -> None:
    """Click in the middle of a stretch of the article."""
    at: QPoint = window.view.rect_of(start, end).center()
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def point_in(window: MainWindow, start: int, end: int) -> QPoint:
    """The middle of a stretch of text in the viewport."""
    return window.view.rect_of(start, end).center()


def drag(qtbot: Any, window: MainWindow, words: str) -> None:
    start, end = place(words)
    box, viewport = window.view.rect_of(start, end), window.view.viewport()
    middle = box.center().y()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 3, middle))
    qtbot.mouseMove(viewport, QPoint(box.center().x(), middle))
    qtbot.mouseMove(viewport, QPoint(box.right() - 3, middle))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 3, middle))
