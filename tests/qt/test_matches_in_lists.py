"""What a list was filtered by is seen in its rows: in the title, in the text, in a span."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from working import KEY, MainWindow, press

from pressmark.qt.models.articles import EXCERPT_ROLE
from pressmark.qt.models.spans import Column
from pressmark.store import searching


def excerpt(window: MainWindow, row: int = 0) -> str:
    return str(window.articles_panel.model.index(row, 0).data(EXCERPT_ROLE))


def picture(widget: Any, rect: QRect) -> QImage:
    return widget.viewport().grab(rect).toImage()


def test_the_row_of_an_article_shows_the_words_that_were_found(
    qtbot: Any, window: MainWindow
) -> None:
    panel = window.articles_panel
    row = panel.list.visualRect(panel.model.index(0, 0))
    before = picture(panel.list, row)
    press(qtbot, window, KEY.Key_Slash)
    qtbot.keyClicks(panel.filter, "ayse own")
    assert len(panel.model.listed) == 1
    assert "Ayşe" in excerpt(window) or "owns" in excerpt(window)
    assert "\n" not in excerpt(window)
    assert picture(panel.list, row) != before
    spoken = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert excerpt(window) in spoken
    panel.filter.clear()
    assert excerpt(window) == ""
    assert picture(panel.list, row) == before


def test_words_that_stand_in_the_title_are_marked_there(qtbot: Any, window: MainWindow) -> None:
    panel = window.articles_panel
    row = panel.list.visualRect(panel.model.index(0, 0))
    before = picture(panel.list, row)
    press(qtbot, window, KEY.Key_Slash)
    qtbot.keyClicks(panel.filter, "fer")
    assert excerpt(window) == ""
    assert picture(panel.list, row) != before


def test_an_excerpt_is_cut_out_around_the_words(window: MainWindow) -> None:
    project, [first, second] = window.session.project, window.desk.order
    assert searching.excerpts(project, [first], "2011")[first].count("2011") == 1
    assert searching.excerpts(project, [first, second], "tokyo") == {first: "", second: ""}
    assert searching.excerpts(project, [second], '" sea*')[second] == "Calm seas. Nothing else."
    assert searching.excerpts(project, [first], "  ") == {first: ""}


def test_a_span_in_the_list_shows_where_the_words_are(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_F9)
    panel = window.spans_panel
    qtbot.keyClicks(panel.words, "people")
    index = panel.model.index(0, Column.TEXT)
    shown = index.data()
    assert shown.startswith("…")
    assert shown.startswith("…people")
    cell = panel.table.visualRect(index)
    marked = picture(panel.table, cell)
    panel.words.clear()
    assert panel.model.index(0, Column.TEXT).data() == "'We carried 3,000 people,'"
    assert picture(panel.table, cell) != marked
    qtbot.keyClicks(panel.words, "AYSE")
    assert panel.model.index(0, Column.TEXT).data() == "Ayşe Demir"
