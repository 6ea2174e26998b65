"""Finding words in the article, by keys and by the mouse."""

import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from working import ALT, CONTROL, KEY, SHIFT, TEXT, MainWindow, find, focused, place, press

from pressmark.domain.span import State


def type_in(qtbot: Any, window: MainWindow, words: str) -> None:
    """Press Ctrl+F and type."""
    press(qtbot, window, (KEY.Key_F, CONTROL), on=focused(window))
    qtbot.keyClicks(focused(window), words)


def count(window: MainWindow) -> str:
    return window.find_bar.count.text()


def present(window: MainWindow) -> str:
    assert window.view.scene.match is not None
    return TEXT[slice(*window.view.scene.match)]


def test_typing_shows_what_is_found_and_how_much(qtbot: Any, window: MainWindow) -> None:
    type_in(qtbot, window, "demir")
    assert window.find_bar.field.hasFocus()
    assert count(window) == "1 of 2"
    assert [TEXT[a:b] for a, b in window.view.scene.matches] == ["Demir", "Demir"]
    qtbot.keyClicks(window.find_bar.field, "x")
    assert count(window) == "nothing found"
    assert window.view.scene.matches == []
    assert all(not span.decided for span in window.desk.spans)


def test_return_and_f3_go_on_and_with_shift_back(qtbot: Any, window: MainWindow) -> None:
    type_in(qtbot, window, "e")
    first, of = count(window).split(" of ")
    assert (first, of) == ("4", str(TEXT.lower().count("e")))
    field = window.find_bar.field
    press(qtbot, window, KEY.Key_Return, KEY.Key_F3, on=field)
    assert count(window) == f"6 of {of}"
    press(qtbot, window, (KEY.Key_Return, SHIFT), (KEY.Key_F3, SHIFT), KEY.Key_Up, on=field)
    assert count(window) == f"3 of {of}"
    press(qtbot, window, KEY.Key_Up, KEY.Key_Up, KEY.Key_Up, on=field)
    assert count(window) == f"{of} of {of} · round the end"
    press(qtbot, window, KEY.Key_Down, on=field)
    assert count(window) == f"1 of {of} · round the end"


def test_escape_leaves_what_was_found_selected_so_that_e_adds_it(
    qtbot: Any, window: MainWindow
) -> None:
    type_in(qtbot, window, "record summer")
    press(qtbot, window, KEY.Key_Escape, on=window.find_bar.field)
    assert not window.find_bar.isVisible()
    assert window.view.hasFocus()
    assert window.desk.selection == place("record summer")
    assert window.view.selected_words() == place("record summer")
    press(qtbot, window, KEY.Key_E)
    assert find(window, "record summer").state is State.ADDED


def test_half_a_word_is_selected_as_a_whole_one(qtbot: Any, window: MainWindow) -> None:
    type_in(qtbot, window, "summ")
    press(qtbot, window, KEY.Key_Escape, on=window.find_bar.field)
    assert window.desk.selection == place("summer")


def test_case_words_and_patterns_are_switched_by_key_and_by_click(
    qtbot: Any, window: MainWindow
) -> None:
    type_in(qtbot, window, "boat")
    assert count(window) == "1 of 1"
    press(qtbot, window, (KEY.Key_W, ALT), on=window.find_bar.field)
    assert count(window) == "nothing found"
    press(qtbot, window, (KEY.Key_W, ALT), on=window.find_bar.field)
    window.find_bar.field.setText("BOAT")
    buttons = {b.accessibleName(): b for b in window.find_bar.findChildren(QToolButton)}
    case = buttons["Find: Match Case"]
    qtbot.mouseClick(case, Qt.MouseButton.LeftButton)
    assert count(window) == "nothing found"
    assert window.find_bar.field.hasFocus()
    qtbot.mouseClick(case, Qt.MouseButton.LeftButton)
    assert count(window) == "1 of 1"
    press(qtbot, window, (KEY.Key_C, ALT), on=window.find_bar.field)
    assert count(window) == "nothing found"
    qtbot.mouseClick(buttons["Close the search"], Qt.MouseButton.LeftButton)
    assert not window.find_bar.isVisible()


def test_accents_and_emoji_do_not_move_what_is_found(qtbot: Any, window: MainWindow) -> None:
    type_in(qtbot, window, "ayse")
    assert present(window) == "Ayşe"
    press(qtbot, window, KEY.Key_Escape, on=window.find_bar.field)
    assert window.view.createMimeDataFromSelection().text() == "Ayşe"


def test_a_pattern_is_found_beside_the_window(qtbot: Any, window: MainWindow) -> None:
    type_in(qtbot, window, "")
    press(qtbot, window, (KEY.Key_R, ALT), on=window.find_bar.field)
    qtbot.keyClicks(window.find_bar.field, r"\d+(,\d+)?")
    qtbot.waitUntil(lambda: count(window).endswith(" of 4"), timeout=10_000)
    found = [TEXT[a:b] for a, b in window.view.scene.matches]
    assert found == ["3,000", "52", "2011", "40"]
    press(qtbot, window, KEY.Key_Escape, on=window.find_bar.field)
    assert window.desk.selection == place("3,000")


@pytest.mark.parametrize("pattern", ["(", "*", "[a"])
def test_a_wrong_pattern_is_told_quietly(qtbot: Any, window: MainWindow, pattern: str) -> None:
    type_in(qtbot, window, "")
    press(qtbot, window, (KEY.Key_R, ALT), on=window.find_bar.field)
    qtbot.keyClicks(window.find_bar.field, pattern)
    assert count(window).startswith("Not a pattern: ")
    assert window.find_bar.field.property("wrong")
    assert not window.notice.isVisible()
    press(qtbot, window, KEY.Key_Return, KEY.Key_Escape, on=window.find_bar.field)
    assert window.desk.selection is None


def test_a_pattern_that_takes_for_ever_is_given_up_and_the_window_goes_on(
    qtbot: Any, window: MainWindow
) -> None:
    window.files.add_text("Long\n\n" + "a" * 60 + "!", None, None, None)
    type_in(qtbot, window, "")
    press(qtbot, window, (KEY.Key_R, ALT), on=window.find_bar.field)
    window.find_bar.field.setText("(a|aa)+$")
    QApplication.processEvents()
    assert "takes too long" not in count(window)  # the window waits for nothing
    qtbot.waitUntil(lambda: "takes too long" in count(window), timeout=10_000)
    window.find_bar.field.setText("a+!")
    qtbot.waitUntil(lambda: count(window) == "1 of 1", timeout=10_000)


def test_the_selected_words_are_what_is_searched_for(qtbot: Any, window: MainWindow) -> None:
    window.view.select(*place("Demir"))
    window.desk.select_text(place("Demir"))
    press(qtbot, window, (KEY.Key_F, CONTROL))
    assert window.find_bar.field.text() == "Demir"
    assert count(window) == "1 of 2"
    assert window.desk.selection is None


def test_f3_without_a_search_opens_the_bar(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_F3)
    assert window.find_bar.field.hasFocus()


def test_words_of_the_article_filter_are_shown_in_the_text_and_gone_through(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, KEY.Key_Slash)
    qtbot.keyClicks(window.articles_panel.filter, "demir ferr")
    found = [TEXT[a:b] for a, b in window.view.scene.matches]
    assert found == ["Ferry", "Demir", "Demir", "Ferries"]
    press(qtbot, window, KEY.Key_F3, on=window.articles_panel.filter)
    assert present(window) == "Demir"
    assert window.desk.selection is not None
    type_in(qtbot, window, "boats")
    assert [TEXT[a:b] for a, b in window.view.scene.matches] == ["boats"]
    press(qtbot, window, KEY.Key_Escape, on=window.find_bar.field)
    assert len(window.view.scene.matches) == 4
    window.articles_panel.filter.clear()
    assert window.view.scene.matches == []


def test_another_article_is_searched_for_the_same_words(qtbot: Any, window: MainWindow) -> None:
    type_in(qtbot, window, "seas")
    assert count(window) == "nothing found"
    press(qtbot, window, (KEY.Key_PageDown, CONTROL), on=window.find_bar.field)
    assert window.desk.article.name == "calm"
    assert count(window) == "1 of 1"


def test_opening_and_closing_the_bar_does_not_move_the_text(qtbot: Any, window: MainWindow) -> None:
    window.files.add_text(
        "\n\n".join(f"Paragraph {n} about boats." for n in range(90)), None, None, None
    )
    window.view.verticalScrollBar().setValue(400)
    offset = window.desk.article.text.index("Paragraph 12")

    def height() -> int:
        box = window.view.rect_of(offset, offset + 5)
        return window.view.viewport().mapTo(window, box.topLeft()).y()

    before = height()
    press(qtbot, window, (KEY.Key_F, CONTROL))
    assert window.find_bar.isVisible()
    assert height() == before
    window.finding.close()
    assert height() == before


def test_tab_goes_through_the_bar(qtbot: Any, window: MainWindow) -> None:
    type_in(qtbot, window, "e")
    seen = []
    for _ in range(4):
        press(qtbot, window, KEY.Key_Tab, on=focused(window))
        seen.append(focused(window).accessibleName())
    assert seen[:3] == ["Find: Match Case", "Find: Whole Words", "Find: Regular Expression"]
    press(qtbot, window, (KEY.Key_Tab, SHIFT), KEY.Key_Space, on=focused(window))
    assert window.desk.current == window.desk.spans[0]


def test_ten_thousand_found_places_beside_the_text_cost_nothing_when_scrolling(
    window: MainWindow,
) -> None:
    window.files.add_text("About eels and elephants, here and there.\n" * 3000, None, None, None)
    window.finding.open()
    window.find_bar.field.setText("e")
    assert len(window.view.scene.matches) > 20_000
    bar = window.view.verticalScrollBar()
    bar.grab()
    begun = time.process_time()
    for _ in range(20):
        bar.grab()
    assert (time.process_time() - begun) / 20 < 0.02
