"""What is decided in one article is suggested in the next, and the panel says why."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from following import followed
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.names import PROJECT_NAMES
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, operations, spans
from pressmark.store.project import create_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
FIRST = "Zorbl and Zorbl again were told off by Oslo."
SECOND = "In Oslo the Zorbl-led talks failed."


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:  # noqa: ARG001
    """A window on a project in which one of two articles is decided."""
    project = create_project(tmp_path / "names.pressmark", SCHEME, "ana")
    items = [
        MarkedArticle(Article(UNSTORED_ARTICLE, str(number), text))
        for number, text in enumerate((FIRST, SECOND))
    ]
    [first, _] = articles.add_articles(project, items).articles
    for start in (0, 10):
        operations.add(project, first, Layer.ENTITY, "ORG", [(start, start + 5)])
    spans.put_suggestions(project, first, FIRST, [])
    application = Application()
    yield application.show_project(project)
    if application.window is not None:
        application.window.close()
        application.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_decided_name_is_suggested_in_the_next_article(qtbot: Any, window: MainWindow) -> None:
    second = articles.summaries(window.desk.session.project)[1].id
    with qtbot.waitSignal(window.detection.found, timeout=60_000):
        window.desk.show(second)
    [zorbl] = [span for span in window.desk.spans if span.text == "Zorbl"]
    assert (zorbl.label, zorbl.origin, zorbl.score) == ("ORG", PROJECT_NAMES, 0.75)
    window.desk.select(zorbl.id)
    followed(qtbot, window)
    told = [label.text() for label in window.findChildren(QLabel)]
    assert "Marked as Organisation twice in this project." in told
