"""A window on a small project, for tests that look at the whole of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    Modifier,
    QuoteAttributes,
    Span,
    Suggestion,
)
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, spans
from pressmark.store.project import create_project

HARBOUR = (
    "Harbour asks for 💩 clean water\n\n"
    "“Nobody swims here,” Aylin Demir said on Friday.\n\n"
    "The port of Lisse spent about 40 million euros on its pumps."
)


def suggestion(layer: Layer, label: str, words: str, attributes: Any = None) -> Suggestion:
    start = HARBOUR.index(words)
    return Suggestion(layer, label, start, start + len(words), f"{layer} 1", 0.8, attributes)


def mention(words: str, name: str | None = None) -> Mention:
    start = HARBOUR.index(words)
    return Mention(start, start + len(words), name)


SUGGESTED = [
    suggestion(
        Layer.QUOTE,
        "direct",
        "“Nobody swims here,”",
        QuoteAttributes("u1", mention("Aylin Demir", "Aylin Demir"), mention("said")),
    ),
    suggestion(Layer.ENTITY, "PERSON", "Aylin Demir"),
    suggestion(Layer.ENTITY, "GPE", "Lisse"),
    suggestion(
        Layer.FIGURE,
        "money",
        "40 million euros",
        FigureAttributes(None, 40_000_000, 40_000_000, "euro", None, Modifier("about")),
    ),
]


@contextmanager
def harbour_window(application: Application, folder: Path) -> Iterator[MainWindow]:
    """Show a window on two articles, the first with four suggestions; close it at the end."""
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    project = create_project(folder / "harbour.pressmark", scheme, "ana")
    first = MarkedArticle(Article(UNSTORED_ARTICLE, "harbour", HARBOUR, "Harbour", "Echo", None))
    second = MarkedArticle(Article(UNSTORED_ARTICLE, "calm", "Calm seas.\n\nNothing else."))
    [number, other] = articles.add_articles(project, [first, second]).articles
    spans.put_suggestions(project, number, HARBOUR, SUGGESTED)
    spans.put_suggestions(project, other, "Calm seas.", [])
    window = application.show_project(project)
    window.resize(1300, 1000)
    window.activateWindow()
    QApplication.processEvents()
    yield window
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.qt.setStyleSheet("")  # tests of single widgets come without
    application.qt.setPalette(QPalette())


def span_of(window: MainWindow, words: str) -> Span:
    return next(span for span in window.desk.spans if span.text == words)
