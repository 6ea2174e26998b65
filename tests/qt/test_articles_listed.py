"""The list of articles: narrowed and ordered by mouse and keys, and read no more than is seen."""

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from working import KEY, SCHEME, listed_names, press

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import Layer
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, operations
from pressmark.store.project import create_project

MANY = 3000


def choose(qtbot: Any, window: MainWindow, title: str) -> None:
    """Open the menu beside the filter and press the row with this title."""
    button = window.articles_panel.narrowing
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    [action] = [one for one in menu.actions() if one.text() == title]
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def test_the_menu_narrows_and_orders_the_list(qtbot: Any, window: MainWindow) -> None:
    assert listed_names(window) == ["ferry", "calm"]
    choose(qtbot, window, "By title")
    assert listed_names(window) == ["calm", "ferry"]
    window.session.run(operations.set_status, [window.desk.article.id], Status.DONE)
    choose(qtbot, window, "done")
    assert listed_names(window) == ["ferry"]
    assert window.articles_panel.narrowing.property("narrowed") is True
    assert window.desk.order == [window.desk.article.id]
    choose(qtbot, window, "Show all, as they came in")
    assert listed_names(window) == ["ferry", "calm"]
    assert window.articles_panel.narrowing.property("narrowed") is False


def test_an_article_stays_listed_while_it_is_worked_on(qtbot: Any, window: MainWindow) -> None:
    choose(qtbot, window, "new")
    assert "ferry" in listed_names(window)
    press(qtbot, window, KEY.Key_A)
    assert window.desk.article.status is Status.IN_PROGRESS
    assert "ferry" in listed_names(window)
    window.desk.next_article()
    window.articles_panel.reload()
    assert listed_names(window) == ["calm"]


def test_all_left_out_is_told(qtbot: Any, window: MainWindow) -> None:
    window.desk.show(None)
    choose(qtbot, window, "flagged")
    assert listed_names(window) == []
    assert window.articles_panel._empty.isVisibleTo(window)


@pytest.fixture
def crowd(qtbot: Any, application: Application, tmp_path: Path):
    project = create_project(tmp_path / "many.pressmark", SCHEME, "ana")
    texts = (f"Ferry number {at} sails at noon." for at in range(MANY))
    marked = (
        MarkedArticle(Article(UNSTORED_ARTICLE, f"a{at}", text, f"Ferry {at}"))
        for at, text in enumerate(texts)
    )
    articles.add_articles(project, marked)
    window = application.show_project(project)
    qtbot.addWidget(window)
    return window


def test_only_what_is_seen_is_read(qtbot: Any, crowd: MainWindow) -> None:
    panel = crowd.articles_panel
    assert panel.model.rowCount() == MANY
    assert len(panel.model._known) < 200
    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: panel.model.listed[-1] in panel.model._known)
    assert len(panel.model._known) < 400


def test_a_list_of_thousands_asks_python_for_what_is_seen_alone(crowd: MainWindow) -> None:
    panel = crowd.articles_panel
    crowd.grab()
    asked = 0

    def count(_frame: object, event: str, _told: object) -> None:
        nonlocal asked
        asked += event == "call"

    sys.setprofile(count)
    panel.model.set_listed(panel.model.listed[1:])
    panel.list.doItemsLayout()
    sys.setprofile(None)
    assert panel.model.rowCount() == MANY - 1
    assert asked < MANY / 10


def test_a_decision_reads_a_few_lines_and_not_the_list(crowd: MainWindow) -> None:
    panel, desk = crowd.articles_panel, crowd.desk
    desk.show(panel.model.listed[0])
    crowd.grab()
    order = desk.order
    change = operations.add(crowd.session.project, desk.article.id, Layer.ENTITY, "ORG", [(0, 5)])
    known = set(panel.model._known)
    crowd.session.changed.emit(change)
    assert desk.order is order
    crowd.articles_panel._trailing.catch_up()
    assert set(panel.model._known) == known - {desk.article.id}
    crowd.grab()
    assert panel.model.summary(0).kept == 1
