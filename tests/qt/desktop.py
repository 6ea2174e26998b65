"""A window on a small project, for tests of what is around the article."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import FigureAttributes, Layer, Mention, QuoteAttributes, Suggestion
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, spans
from pressmark.store.project import Project, create_project

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
TEXT = (
    "Ferry firm hails 💩 record summer\n\n"
    "'We carried 3,000 people,' Ayşe Demir said on Monday. 'We are proud.'\n\n"
    "Demir, 52, has run North Star Ferries since 2011 and owns about 40 boats."
)
LONG = "\n\n".join(f"Paragraph {n} tells of the harbour in Oslo, again." for n in range(1, 120))


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def suggestion(layer: Layer, label: str, words: str, attributes: Any = None) -> Suggestion:
    start, end = place(words)
    return Suggestion(layer, label, start, end, f"{layer} 1", 0.8, attributes)


SPEAKER, CUE = Mention(*place("Ayşe Demir"), "Ayşe Demir"), Mention(*place("said"))
SUGGESTIONS = [
    suggestion(
        Layer.QUOTE, "direct", "'We carried 3,000 people,'", QuoteAttributes("u1", SPEAKER, CUE)
    ),
    suggestion(
        Layer.FIGURE, "count", "3,000", FigureAttributes(place("3,000"), 3000, 3000, None, None)
    ),
    suggestion(Layer.ENTITY, "PERSON", "Ayşe Demir"),
    suggestion(Layer.ENTITY, "DATE", "Monday"),
    suggestion(Layer.QUOTE, "direct", "'We are proud.'", QuoteAttributes("u1")),
    suggestion(Layer.ENTITY, "PERSON", "North Star Ferries"),
]


def ferries(path: Path, *, long: bool = False) -> Project:
    """Make a project with two articles, the first with suggestions."""
    project = create_project(path, SCHEME, "ana")
    first = MarkedArticle(Article(UNSTORED_ARTICLE, "ferry", TEXT, "Ferry firm", "Echo", None))
    calm = LONG if long else "Calm seas.\n\nNothing else."
    second = MarkedArticle(Article(UNSTORED_ARTICLE, "calm", calm, None))
    [number, other] = articles.add_articles(project, [first, second]).articles
    spans.put_suggestions(project, number, TEXT, SUGGESTIONS)
    found = [
        Suggestion(Layer.ENTITY, "GPE", at, at + 4, "entity 1", 0.8)
        for at in range(len(calm))
        if calm.startswith("Oslo", at)
    ]
    spans.put_suggestions(project, other, calm, found)
    return project


@pytest.fixture
def application(qapp: QApplication) -> Iterator[Application]:
    yield Application()
    qapp.setStyleSheet("")


@pytest.fixture
def window(qtbot: Any, application: Application, tmp_path: Path) -> Iterator[MainWindow]:
    shown = application.show_project(ferries(tmp_path / "ferries.pressmark"))
    shown.resize(1200, 800)
    qtbot.waitExposed(shown)
    shown.activateWindow()
    yield shown
    close(application)


def close(application: Application) -> None:
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(qtbot: Any, widget: Any, *keys: Any) -> None:
    for key in keys:
        code, modifier = key if isinstance(key, tuple) else (key, NONE)
        qtbot.keyClick(widget, code, modifier)


def activate(qtbot: Any, window: Any) -> None:
    """Let a window have the keys again, as a desktop does when a dialog goes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def find(window: MainWindow, words: str) -> Any:
    return next(span for span in window.desk.spans if span.text == words)
