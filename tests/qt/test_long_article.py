"""An article with many spans is there at once; the rest of its spans follow without being felt."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from following import followed
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, State, Suggestion
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, operations, spans
from pressmark.store.project import create_project

COUNT = 2000
TEXT = "\n\n".join(f"Paragraph {number} names Aylin Demir." for number in range(COUNT))
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


def suggestions() -> list[Suggestion]:
    places = [at for at in range(len(TEXT)) if TEXT.startswith("Aylin", at)]
    # Not in the order of their places, as several detectors would give them.
    shuffled = [*places[1::2], *places[::2]]
    return [Suggestion(Layer.ENTITY, "PERSON", at, at + 11, "t 1", 0.5) for at in shuffled]


@pytest.fixture
def window(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:  # noqa: ARG001
    project = create_project(tmp_path / "long.pressmark", SCHEME, "ana")
    article = Article(UNSTORED_ARTICLE, "long", TEXT, "Long", None)
    [number] = articles.add_articles(project, [MarkedArticle(article)]).articles
    spans.put_suggestions(project, number, TEXT, suggestions())
    shown = Application().show_project(project)
    qtbot.waitExposed(shown)
    yield shown
    shown.close()
    shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def read_to_the_end(qtbot: Any, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: len(window.desk.listed_spans) == COUNT, timeout=20_000)


def test_the_first_spans_are_shown_before_the_others_are_read(window: MainWindow) -> None:
    article = window.desk.article
    assert article is not None
    window.desk.show(article.id)
    assert 0 < len(window.desk.listed_spans) < COUNT
    assert window.desk.current is not None
    assert window.desk.current.start == TEXT.index("Aylin")
    assert len(window.view.scene.index.by_id) == len(window.desk.listed_spans)


def test_all_spans_arrive_in_order_in_list_and_view(qtbot: Any, window: MainWindow) -> None:
    read_to_the_end(qtbot, window)
    starts = [span.start for span in window.desk.listed_spans.ordered]
    assert starts == sorted(starts)
    assert window.view.scene.index.by_id.keys() == {s.id for s in window.desk.spans}
    followed(qtbot, window)
    assert f"0 of {COUNT} decided" in window.status._counts.text()


def test_a_decision_while_spans_are_read_is_kept(qtbot: Any, window: MainWindow) -> None:
    article = window.desk.article
    assert article is not None
    last = spans.of_article(window.session.project, article.id)[-1]
    window.desk.show(article.id)
    assert window.desk.listed_spans.get(last.id) is None
    window.session.run(operations.reject, [last.id])
    qtbot.keyClick(window.view, Qt.Key.Key_A)
    read_to_the_end(qtbot, window)
    states = {span.id: span.state for span in window.desk.spans}
    assert states[last.id] is State.REJECTED
    assert window.view.scene.index.by_id[last.id].state is State.REJECTED
    assert list(states.values()).count(State.ACCEPTED) == 1


def test_another_article_ends_the_reading_of_the_one_before(window: MainWindow) -> None:
    article = window.desk.article
    assert article is not None
    window.desk.show(article.id)
    window.desk.show(None)
    assert window.desk.spans == []
