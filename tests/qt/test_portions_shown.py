"""Suggestions that come by portions: the window is free between two, and a failure ends them."""

from typing import Any

from working import KEY, find, press

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import State
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles

LINE = "Ayşe Demir of North Star Ferries told BBC News that {} people sailed to Oslo in May.\n"
LONG = "".join(LINE.format(at) for at in range(1, 90))


def open_long(window: MainWindow) -> int:
    item = MarkedArticle(Article(UNSTORED_ARTICLE, "long", LONG, "Long"))
    added = articles.add_articles(window.session.project, [item])
    window.session.changed.emit(added.change)
    window.desk.show(added.articles[0])
    return added.articles[0]


def test_a_key_decides_while_portions_come(qtbot: Any, window: MainWindow) -> None:
    open_long(window)
    qtbot.waitUntil(lambda: window.desk.current is not None, timeout=60_000)
    assert window.highlighting.working, "there was but one portion"
    first = window.desk.current
    press(qtbot, window, KEY.Key_A)
    assert window.desk.span(first.id).state is State.ACCEPTED
    qtbot.waitUntil(lambda: not window.highlighting.working, timeout=60_000)
    assert window.desk.span(first.id).state is State.ACCEPTED
    assert find(window, "89").start > LONG.index("told BBC News that 89")
    names = [span.name for span in window.desk.spans]
    assert len(set(names)) == len(names) > 300


def test_a_full_disk_is_told_once_and_leaves_the_article_for_later(
    qtbot: Any, window: MainWindow
) -> None:
    number = open_long(window)
    project = window.session.project
    told: list[str] = []
    window.session.failed.connect(told.append)
    qtbot.waitUntil(lambda: window.desk.current is not None, timeout=60_000)
    [pages] = project.db.execute("PRAGMA page_count").fetchone()
    project.db.execute(f"PRAGMA max_page_count = {pages + 2}")
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    qtbot.waitUntil(lambda: not window.highlighting.working)
    assert len(told) == 1
    assert "full" in told[0]
    assert not articles.summary_of(project, number).highlighted
    project.db.execute("PRAGMA max_page_count = 1000000")
    window.highlighting.highlight_shown()
    qtbot.waitUntil(lambda: articles.summary_of(project, number).highlighted, timeout=60_000)
    assert len(told) == 1
