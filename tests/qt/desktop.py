"""More for tests of what is around the article: projects, windows that come and go."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from working import ALT, CONTROL, KEY, SCHEME, SHIFT, SUGGESTIONS, TEXT, find

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import Layer, Suggestion
from pressmark.qt.app import Application
from pressmark.store import articles, spans
from pressmark.store.project import Project, create_project

__all__ = ["ALT", "CONTROL", "KEY", "SCHEME", "SHIFT", "SUGGESTIONS", "TEXT", "find"]

LEFT = Qt.MouseButton.LeftButton
LONG = "\n\n".join(f"Paragraph {n} tells of the harbour in Oslo, again." for n in range(1, 120))


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


def close(application: Application) -> None:
    """Close the window that is shown, and let it go."""
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(qtbot: Any, widget: Any, *keys: Any) -> None:
    """Press keys, each alone or with its modifiers."""
    for key in keys:
        code, modifier = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
        qtbot.keyClick(widget, code, modifier)


def activate(qtbot: Any, window: Any) -> None:
    """Let a window have the keys again, as a desktop does when a dialog goes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
