"""Edges by characters go over whole characters: combining marks, joined emoji, flags."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from following import followed
from PySide6.QtCore import Qt
from reading import Open, press, window_opener

from pressmark.domain.span import Layer, Suggestion
from pressmark.qt.graphemes import snapped, stepped, widened
from pressmark.qt.main_window import MainWindow

E_ACUTE = "e\u0301"
FAMILY = "👩\u200d👩\u200d👧"
FLAG = "🇫🇷"
NUKTA = "क्षि"
NAME = f"{FAMILY}Ren{E_ACUTE}"
TEXT = f"Hello {NAME}{FLAG} and others here"
START, END = TEXT.index(NAME), TEXT.index(NAME) + len(NAME)
KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: Any, qapp: Any, tmp_path: Path) -> Iterator[MainWindow]:  # noqa: ARG001
    with window_opener(qtbot, tmp_path) as open_window:
        opened: Open = open_window
        found = Suggestion(Layer.ENTITY, "PERSON", START, END, "test 1", 0.9)
        yield opened(TEXT, [found])


def bounds(window: MainWindow) -> tuple[int, int]:
    [span] = window.desk.spans
    return span.start, span.end


def test_the_edges_go_over_whole_characters(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_O, SHIFT)
    assert bounds(window) == (START, END - len(E_ACUTE))
    press(qtbot, window, KEY.Key_P, SHIFT)
    assert bounds(window) == (START, END)
    press(qtbot, window, KEY.Key_P, SHIFT)
    assert bounds(window) == (START, END + len(FLAG))
    press(qtbot, window, KEY.Key_I, SHIFT)
    assert bounds(window) == (START + len(FAMILY), END + len(FLAG))
    press(qtbot, window, KEY.Key_U, SHIFT)
    assert bounds(window) == (START, END + len(FLAG))


def test_the_fields_of_the_edges_go_over_whole_characters(qtbot: Any, window: MainWindow) -> None:
    box = window.span_panel.start
    box.setFocus()
    followed(qtbot, window)
    qtbot.keyClick(box, KEY.Key_Up)
    assert bounds(window) == (START + len(FAMILY), END)
    qtbot.keyClick(box, KEY.Key_Down)
    assert bounds(window) == (START, END)
    box = window.span_panel.end
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_Down)
    assert bounds(window) == (START, END - len(E_ACUTE))


def test_a_cut_goes_over_whole_characters(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(window.desk.spans[0].id)
    at = START + len(FAMILY)
    window.deciding.edging.set_bounds(window.desk.spans[0].id, START, len(TEXT))
    press(qtbot, window, KEY.Key_T)
    shaping = window.hands.shaping
    shaping.place = at
    press(qtbot, window, KEY.Key_Right, SHIFT)
    assert shaping.place == at + 1
    press(qtbot, window, KEY.Key_Left, SHIFT)
    press(qtbot, window, KEY.Key_Left, SHIFT)
    assert shaping.place == at  # nothing but the family is before it: both parts keep one


def test_a_dragged_edge_takes_the_character_whole(window: MainWindow) -> None:
    window.view.edge_dragged.emit(window.desk.spans[0].id, START, END - 1)
    assert bounds(window) == (START, END)


@pytest.mark.parametrize("character", [E_ACUTE, FAMILY, FLAG, NUKTA, "漢", "a"])
def test_a_character_is_one_step_from_either_side(character: str) -> None:
    text = f"\nx{character}y\n"
    first, last = 2, 2 + len(character)
    assert stepped(text, first, 1) == last
    assert stepped(text, last, -1) == first
    for inside in range(first + 1, last):
        assert (snapped(text, inside, -1), snapped(text, inside, 1)) == (first, last)
        assert widened(text, (inside, inside)) == (first, last)
    assert (snapped(text, first, 1), snapped(text, last, -1)) == (first, last)


def test_steps_end_with_the_text() -> None:
    assert (stepped("ab", 2, 1), stepped("ab", 0, -1), stepped("", 0, 1)) == (2, 0, 0)
    assert (stepped("a\nb", 1, 1), stepped("a\nb", 2, -1)) == (2, 1)
