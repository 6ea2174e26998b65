"""How an article is shown can be chosen by key and by menu, and is kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QMenu
from reading import Open, find, press, window_opener

from pressmark.domain.span import Layer, State, Suggestion
from pressmark.qt.article_view.scene import Chips
from pressmark.qt.main_window import MainWindow
from pressmark.qt.theme import Theme
from pressmark.qt.viewing import chosen_theme
from pressmark.store.project import open_project

TEXT = (
    "Quay holds\n\n"
    "On Monday Ana Reis sold 40 boats in Kelm, and Piet Vos bought 12.\n\n"
    "On Tuesday Ana Reis came back."
)
KEY = Qt.Key
ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def suggestion(layer: Layer, label: str, words: str) -> Suggestion:
    start = TEXT.index(words)
    return Suggestion(layer, label, start, start + len(words), "test 1")


SUGGESTIONS = [
    suggestion(Layer.ENTITY, "DATE", "Monday"),
    suggestion(Layer.ENTITY, "PERSON", "Ana Reis"),
    suggestion(Layer.FIGURE, "count", "40"),
    suggestion(Layer.ENTITY, "GPE", "Kelm"),
    suggestion(Layer.ENTITY, "PERSON", "Piet Vos"),
    suggestion(Layer.FIGURE, "count", "12"),
    suggestion(Layer.ENTITY, "DATE", "Tuesday"),
]


@pytest.fixture
def opened(qtbot: Any, qapp: Any, tmp_path: Path) -> Iterator[Open]:  # noqa: ARG001
    with window_opener(qtbot, tmp_path) as open_window:
        yield open_window


@pytest.fixture
def window(opened: Open) -> MainWindow:
    return opened(TEXT, SUGGESTIONS)


def in_each_state(qtbot: Any, window: MainWindow) -> dict[State, str]:
    """Decide so that each state has a span; return its words."""
    press(qtbot, window, KEY.Key_A)
    press(qtbot, window, KEY.Key_2)
    window.desk.select(find(window, "40").id)
    press(qtbot, window, KEY.Key_R)
    start = TEXT.index("boats")
    window.desk.select_text((start, start + 5))
    press(qtbot, window, KEY.Key_E)
    return {
        State.ACCEPTED: "Monday",
        State.CORRECTED: "Ana Reis",
        State.REJECTED: "40",
        State.ADDED: "boats",
        State.SUGGESTED: "Kelm",
    }


STATE_KEYS = {
    State.REJECTED: KEY.Key_4,
    State.SUGGESTED: KEY.Key_5,
    State.ACCEPTED: KEY.Key_6,
    State.CORRECTED: KEY.Key_7,
    State.ADDED: KEY.Key_8,
}


@pytest.mark.parametrize("state", list(State))
def test_every_state_can_be_switched_off_and_is_gone_past(
    qtbot: Any, window: MainWindow, state: State
) -> None:
    words = in_each_state(qtbot, window)[state]
    window.desk.select(find(window, "Piet Vos").id)
    span = find(window, words)
    assert {one.state for one in window.desk.spans} == set(State)
    press(qtbot, window, STATE_KEYS[state], ALT)
    assert not window.view.scene.is_shown(span)
    seen = set()
    for _ in window.desk.spans:
        press(qtbot, window, KEY.Key_J, SHIFT)
        seen.add(window.desk.current.state)
    assert seen == set(State) - {state}
    press(qtbot, window, KEY.Key_9, ALT)
    assert window.view.scene.is_shown(span)
    assert window.desk.hidden_states == frozenset()


def test_a_hidden_state_is_not_painted(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_A)
    number = window.view.scene.page.paragraph_at(find(window, "Monday").start)
    chips = {chip.text for chip in window.view.scene.display(number, 0).chips}
    assert "Date" in chips
    press(qtbot, window, KEY.Key_6, ALT)
    chips = {chip.text for chip in window.view.scene.display(number, 0).chips}
    assert "Date" not in chips


def test_a_decision_does_not_make_the_current_span_vanish(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_G, CONTROL)
    press(qtbot, window, KEY.Key_6, ALT)
    press(qtbot, window, KEY.Key_A)
    span = window.desk.current
    assert span.state is State.ACCEPTED
    assert window.view.scene.is_shown(span)
    press(qtbot, window, KEY.Key_J)
    assert not window.view.scene.is_shown(span)


def test_what_is_hidden_is_hidden_next_time(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_3, ALT)
    press(qtbot, window, KEY.Key_7, ALT)
    again = reopened(window)
    assert again.desk.hidden == {Layer.FIGURE}
    assert again.desk.hidden_states == {State.CORRECTED}
    assert again.view.scene.hidden == {Layer.FIGURE}
    assert not again.commands.actions["show-figures"].isChecked()
    again.close()


def reopened(window: MainWindow) -> MainWindow:
    """Close the window and open another on the same project and settings."""
    path = window.session.project.path
    window.close()
    from pressmark.qt.session import Session

    return MainWindow(Session(open_project(path)), window.settings, window.theme)


def test_the_density_of_labels_goes_round_by_key_and_by_menu(
    qtbot: Any, window: MainWindow
) -> None:
    def labelled() -> int:
        return len(window.view.scene.display(2, 0).chips)

    assert labelled() == 6
    press(qtbot, window, KEY.Key_H)
    assert labelled() == 1
    assert window.commands.actions["chips-current"].isChecked()
    press(qtbot, window, KEY.Key_H)
    assert labelled() == 0
    assert window.view._flow.body.chip_height == 0
    press(qtbot, window, KEY.Key_H)
    assert labelled() == 6
    window.commands.actions["chips-none"].trigger()
    assert window.settings.get("chips") == "none"
    again = reopened(window)
    assert again.view.scene.chips is Chips.NONE
    assert again.commands.actions["chips-none"].isChecked()
    again.close()


def test_size_column_and_line_height_follow_their_keys_and_are_kept(
    qtbot: Any, window: MainWindow
) -> None:
    before = window.view._flow.typography
    press(qtbot, window, KEY.Key_Plus, CONTROL)
    press(qtbot, window, KEY.Key_Minus, CONTROL, ALT)
    press(qtbot, window, KEY.Key_Minus, CONTROL, ALT)
    press(qtbot, window, KEY.Key_Up, CONTROL, ALT)
    chosen = window.view._flow.typography
    assert chosen.pixels > before.pixels
    assert chosen.column < before.column
    assert chosen.leading > before.leading
    again = reopened(window)
    assert again.view._flow.typography == chosen
    again.commands.actions["column-wider"].trigger()
    again.commands.actions["column-wider"].trigger()
    again.commands.actions["lines-closer"].trigger()
    again.commands.actions["zoom-normal"].trigger()
    assert again.view._flow.typography == before
    again.close()


def test_sizes_stop_at_their_ends(window: MainWindow) -> None:
    for name in ("zoom-out", "column-narrower", "lines-closer"):
        for _ in range(20):
            window.commands.actions[name].trigger()
    small = window.view._flow.typography
    assert (small.pixels, small.column, small.leading) == (11, 22, 0.0)


def test_damaged_settings_give_the_usual_look(window: MainWindow) -> None:
    damaged = {"chips": 7, "column": "wide", "hidden": ["nonsense", 3], "theme": "pink"}
    for key, value in damaged.items():
        window.settings.put(key, value)
    again = reopened(window)
    assert again.view.scene.chips is Chips.ALL
    assert again.view._flow.typography.column == 37
    assert again.desk.hidden == frozenset()
    assert chosen_theme(again.settings).name == "light"
    again.close()


# -- themes


@pytest.mark.parametrize("name", ["dark", "contrast"])
def test_themes_are_chosen_from_a_menu_and_kept(window: MainWindow, name: str) -> None:
    menu = next(one for one in window.findChildren(QMenu) if one.title() == "&Colours")
    action = next(one for one in menu.actions() if one.objectName() == f"theme-{name}")
    action.trigger()
    assert window.theme.name == name
    wanted = Theme.load(name).page.name()
    assert window.view.grab().toImage().pixelColor(5, 300).name() == wanted
    assert [one.objectName() for one in menu.actions() if one.isChecked()] == [f"theme-{name}"]
    assert chosen_theme(window.settings).name == name
    window.viewing.set_theme("light")


def test_from_dark_one_comes_back_to_the_light_theme_one_had(
    qtbot: Any, window: MainWindow
) -> None:
    window.commands.actions["theme-contrast"].trigger()
    press(qtbot, window, KEY.Key_D, CONTROL)
    assert (window.theme.name, window.commands.actions["dark"].isChecked()) == ("dark", True)
    press(qtbot, window, KEY.Key_D, CONTROL)
    assert (window.theme.name, window.commands.actions["dark"].isChecked()) == ("contrast", False)
    window.viewing.set_theme("light")
    assert window.commands.actions["theme-light"].isChecked()


# -- the reading font


def test_a_font_is_tried_while_going_down_the_list_and_kept_with_return(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, KEY.Key_F, CONTROL, ALT)
    fonts = window.viewing.fonts
    assert fonts.isVisible()
    assert fonts.filter.hasFocus()
    qtbot.keyClick(fonts.filter, KEY.Key_Down)
    family = window.view._flow.typography.family
    assert family in QFontDatabase.families()
    qtbot.keyClick(fonts.filter, KEY.Key_Return)
    assert not fonts.isVisible()
    assert window.settings.get("reading_font") == family
    assert window.view.hasFocus()
    again = reopened(window)
    assert again.view._flow.typography.family == family
    again.close()


def test_escape_goes_back_to_the_font_before(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_F, CONTROL, ALT)
    fonts = window.viewing.fonts
    qtbot.keyClick(fonts.filter, KEY.Key_Down)
    assert window.view._flow.typography.family
    qtbot.keyClick(fonts.filter, KEY.Key_Escape)
    assert not fonts.isVisible()
    assert window.view._flow.typography.family is None


def test_fonts_are_filtered_by_name(qtbot: Any, window: MainWindow) -> None:
    window.commands.actions["font"].trigger()
    fonts = window.viewing.fonts
    qtbot.keyClicks(fonts.filter, "mono")
    shown = [fonts.list.item(row).text() for row in range(fonts.list.count())]
    assert all("mono" in family.casefold() for family in shown)
    qtbot.keyClicks(fonts.filter, "nosuchfont")
    assert fonts.list.count() == 0
    qtbot.keyClick(fonts.filter, KEY.Key_Return)
    assert not fonts.isVisible()


# -- every key of the menu does what it says


@pytest.mark.parametrize(("key", "layer"), [(KEY.Key_1, Layer.ENTITY), (KEY.Key_2, Layer.QUOTE)])
def test_layers_are_switched_by_key(
    qtbot: Any, window: MainWindow, key: Qt.Key, layer: Layer
) -> None:
    press(qtbot, window, key, ALT)
    assert window.view.scene.hidden == {layer}
    press(qtbot, window, key, ALT)
    assert window.view.scene.hidden == frozenset()


def test_unseen_characters_are_switched_by_key_and_that_is_kept(
    qtbot: Any, window: MainWindow
) -> None:
    assert window.view.scene.unseen_shown
    press(qtbot, window, KEY.Key_0, ALT)
    assert not window.view.scene.unseen_shown
    again = reopened(window)
    assert not again.view.scene.unseen_shown
    assert not again.commands.actions["show-unseen"].isChecked()
    again.close()


def test_the_keys_back_undo_the_keys_forth(qtbot: Any, window: MainWindow) -> None:
    before = window.view._flow.typography
    press(qtbot, window, KEY.Key_Plus, CONTROL, ALT)
    press(qtbot, window, KEY.Key_Up, CONTROL, ALT)
    press(qtbot, window, KEY.Key_Minus, CONTROL)
    assert window.view._flow.typography.column > before.column
    press(qtbot, window, KEY.Key_Minus, CONTROL, ALT)
    press(qtbot, window, KEY.Key_Down, CONTROL, ALT)
    press(qtbot, window, KEY.Key_0, CONTROL)
    assert window.view._flow.typography == before


def test_the_menus_of_one_choice_have_one_tick(window: MainWindow) -> None:
    for title in ("&Labels", "&Colours"):
        menu = next(one for one in window.findChildren(QMenu) if one.title() == title)
        choices = [one for one in menu.actions() if one.isCheckable()]
        assert len(choices) == 3
        choices[1].trigger()
        assert [one.isChecked() for one in choices] == [False, True, False]
        choices[1].trigger()
        assert [one.isChecked() for one in choices] == [False, True, False]
    window.viewing.set_theme("light")
