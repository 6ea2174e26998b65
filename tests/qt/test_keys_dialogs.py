"""The sheet of all keys, and where they are changed, with real keys."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from working import ALT, CONTROL, KEY, SHIFT, MainWindow, activate, find, focused, press

from pressmark.domain.span import State
from pressmark.qt.actions.gestures import GESTURES
from pressmark.qt.actions.table import ACTIONS
from pressmark.qt.dialogs.keys import KeysDialog, _spread, groups
from pressmark.qt.dialogs.keys_editor import KeysEditor
from pressmark.settings import Settings
from pressmark.store import schemes

LEFT = Qt.MouseButton.LeftButton


def editor(qtbot: Any, window: MainWindow, action: str = "") -> KeysEditor:
    """Press Ctrl+Alt+K and go to an action by typing its title."""
    activate(qtbot, window)
    press(qtbot, window, (KEY.Key_K, CONTROL | ALT), on=focused(window))
    [dialog] = window.findChildren(KeysEditor)
    activate(qtbot, dialog)
    qtbot.keyClicks(dialog.words, action)
    qtbot.keyClick(dialog.words, KEY.Key_Return)
    return dialog


def assign(qtbot: Any, dialog: KeysEditor, key: Any, modifier: Any = None) -> None:
    """Press Return on the row, and then the new key."""
    qtbot.keyClick(dialog.tree, KEY.Key_Return)
    assert dialog.catcher.hasFocus()
    qtbot.keyClick(dialog.catcher, key, modifier or Qt.KeyboardModifier.NoModifier)


def sheet(qtbot: Any, window: MainWindow) -> KeysDialog:
    activate(qtbot, window)
    press(qtbot, window, KEY.Key_Question, on=focused(window))
    [dialog] = window.findChildren(KeysDialog)
    return dialog


def words_of(dialog: KeysDialog) -> set[str]:
    return {label.text() for label in dialog._area.widget().findChildren(QLabel)}


def test_a_key_is_changed_with_the_keyboard_alone(qtbot: Any, window: MainWindow) -> None:
    dialog = editor(qtbot, window, "accept")
    assert dialog.tree.currentItem().text(0) == "Accept"
    assign(qtbot, dialog, KEY.Key_J, CONTROL)
    assert dialog.told.text() == "“Accept” has Ctrl+J."
    assert dialog.tree.currentItem().text(1) == "Ctrl+J"
    assert Settings.load().get("keys") == {"preset": "", "own": {"accept": ["Ctrl+J"]}}
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
    activate(qtbot, window)
    press(qtbot, window, KEY.Key_A, (KEY.Key_J, CONTROL))
    assert [span.state for span in window.desk.spans[:2]] == [State.ACCEPTED, State.SUGGESTED]


def test_a_key_that_is_taken_is_asked_about(qtbot: Any, window: MainWindow) -> None:
    dialog = editor(qtbot, window, "accept")
    assign(qtbot, dialog, KEY.Key_R)
    assert dialog.told.text() == "R is the key of “Reject” already."
    assert dialog.yes.hasFocus()
    qtbot.keyClick(dialog.yes, KEY.Key_Escape)
    assert dialog.isVisible()
    assert window.keymap.keys("accept") == ("A",)
    assign(qtbot, dialog, KEY.Key_R)
    qtbot.keyClick(dialog.yes, KEY.Key_Space)
    assert window.keymap.keys("accept") == ("R",)
    assert window.keymap.keys("reject") == ("X",)
    assert window.span_panel.reject.text() == "Reject  X"


def test_the_key_of_a_label_is_not_given_away(qtbot: Any, window: MainWindow) -> None:
    dialog = editor(qtbot, window, "accept")
    assign(qtbot, dialog, KEY.Key_1)
    told = dialog.told.text()
    assert told.startswith("1 is the key of Person, Direct quote, Count;")
    assert window.keymap.keys("accept") == ("A",)


def test_tab_return_space_and_signs_can_be_keys_but_escape_cannot(
    qtbot: Any, window: MainWindow
) -> None:
    dialog = editor(qtbot, window, "flag")
    for key, modifier, shown in (
        (KEY.Key_Return, None, "Return"),
        (KEY.Key_Space, None, "Space"),
        (KEY.Key_Backtab, SHIFT, ""),
        (KEY.Key_Exclam, SHIFT, "!"),
        (KEY.Key_J, CONTROL | ALT, "Ctrl+Alt+J"),
        (KEY.Key_F12, SHIFT, "Shift+F12"),
    ):
        assign(qtbot, dialog, key, modifier)
        if shown:
            assert window.keymap.keys("flag") == (shown,)
        else:
            assert "Shift+Tab is the key of" in dialog.told.text()
            qtbot.mouseClick(dialog.no, LEFT)
    qtbot.keyClick(dialog.tree, KEY.Key_Return)
    qtbot.keyClick(dialog.catcher, KEY.Key_Control, CONTROL)
    assert dialog.catcher.isVisible()
    qtbot.keyClick(dialog.catcher, KEY.Key_Escape)
    assert not dialog.catcher.isVisible()
    assert window.keymap.keys("flag") == ("Shift+F12",)


def test_keys_are_added_removed_and_reset_with_the_mouse(qtbot: Any, window: MainWindow) -> None:
    dialog = editor(qtbot, window, "accept")
    qtbot.mouseClick(dialog.add, LEFT)
    qtbot.keyClick(dialog.catcher, KEY.Key_F12)
    assert window.keymap.keys("accept") == ("A", "F12")
    qtbot.mouseClick(dialog.remove, LEFT)
    assert window.keymap.keys("accept") == ()
    assert window.span_panel.accept.text() == "Accept"
    assert not dialog.remove.isEnabled()
    qtbot.mouseClick(dialog.reset, LEFT)
    assert window.keymap.keys("accept") == ("A",)
    assert not dialog.reset_all.isEnabled()
    qtbot.keyClick(dialog.tree, KEY.Key_Delete)
    assert window.keymap.keys("accept") == ()
    qtbot.mouseClick(dialog.reset_all, LEFT)
    assert window.keymap.keys("accept") == ("A",)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert window.keymap.keys("accept") == ()


def test_a_preset_is_chosen_and_taken_back(qtbot: Any, window: MainWindow) -> None:
    dialog = editor(qtbot, window, "accept")
    assign(qtbot, dialog, KEY.Key_J, CONTROL)
    dialog.preset.setFocus()
    for _ in range(4):
        qtbot.keyClick(dialog.preset, KEY.Key_Down)
    assert dialog.preset.currentText() == "Prodigy"
    assert window.keymap.keys("next-undecided") == ("Space", "J", "Tab")
    assert window.keymap.keys("accept") == ("A",)
    assert "as in Prodigy" in dialog.told.text()
    dialog.preset.setCurrentIndex(3)
    dialog.preset.activated.emit(3)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert dialog.preset.currentText() == "Prodigy"


def test_the_editor_closes_at_the_first_cross_after_a_preset(
    qtbot: Any, window: MainWindow
) -> None:
    dialog = editor(qtbot, window, "accept")
    dialog.preset.setFocus()
    qtbot.keyClick(dialog.preset, KEY.Key_Down)
    assert dialog.yes.isVisible()
    assert dialog.close()
    assert not dialog.isVisible()
    dialog = editor(qtbot, window, "accept")
    dialog.preset.setFocus()
    qtbot.keyClick(dialog.preset, KEY.Key_Down)
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()


def test_keys_of_windows_follow_those_of_the_actions(qtbot: Any, window: MainWindow) -> None:
    keymap = window.keymap
    assert keymap.where_one_types("done") == ("Ctrl+Return",)
    keymap.set_keys("done", ["Z", "F12", "Ctrl+M"])
    assert keymap.where_one_types("done") == ("F12", "Ctrl+M")
    assert keymap.where_one_types("accept") == ()
    dialog = editor(qtbot, window)
    keymap.set_keys("find", ["Ctrl+J"])
    dialog.tree.setFocus()
    qtbot.keyClick(dialog.tree, KEY.Key_J, CONTROL)
    assert dialog.words.hasFocus()


def test_actions_are_searched_by_title_menu_and_key(qtbot: Any, window: MainWindow) -> None:
    dialog = editor(qtbot, window)

    def shown() -> list[str]:
        return [item.text(0) for item in dialog._items.values() if not item.isHidden()]

    assert len(shown()) == len(ACTIONS)
    dialog.words.setText("ctrl+shift+z")
    assert shown() == ["Redo"]
    dialog.words.setText("go article prev")
    assert shown() == ["Previous Article"]
    assert dialog.tree.currentItem().text(0) == "Previous Article"
    dialog.words.setText("zzz")
    assert shown() == []


def test_the_editor_and_the_sheet_open_once(qtbot: Any, window: MainWindow) -> None:
    editor(qtbot, window)
    editor(qtbot, window)
    sheet(qtbot, window)
    sheet(qtbot, window)


def test_the_sheet_shows_every_action_label_and_gesture(qtbot: Any, window: MainWindow) -> None:
    dialog = sheet(qtbot, window)
    words = words_of(dialog)
    assert {row.words for row in ACTIONS if row.keys} <= words
    assert {label.title for label in window.session.scheme.labels if label.key} <= words
    assert {part for gesture in GESTURES for part in gesture} <= words
    without = next(row for row in ACTIONS if not row.keys)
    dialog.words.setText(without.words)
    assert {without.words, "–"} <= words_of(dialog)


def test_the_sheet_follows_the_keys_and_is_searched(qtbot: Any, window: MainWindow) -> None:
    dialog = sheet(qtbot, window)
    window.keymap.set_keys("accept", ["F12"])
    assert "F12" in words_of(dialog)
    qtbot.keyClicks(dialog.words, "undecided")
    assert words_of(dialog) == {
        "Go", "Next Undecided", "Previous Undecided", "J", "Tab", "K", "Shift+Tab",
    }  # fmt: skip
    dialog.words.setText("f12")
    assert words_of(dialog) == {"Span", "Accept", "F12"}
    dialog.words.setText("no such thing")
    assert len(words_of(dialog)) == 1


def test_the_sheet_follows_the_labels(qtbot: Any, window: MainWindow) -> None:
    dialog = sheet(qtbot, window)
    scheme = window.session.scheme
    labels = tuple(
        replace(one, title="Human") if one.name == "PERSON" else one for one in scheme.labels
    )
    window.session.run(schemes.change_scheme, replace(scheme, labels=labels))
    assert "Human" in words_of(dialog)
    assert "Person" not in words_of(dialog)


def test_the_window_goes_on_while_the_sheet_is_open(qtbot: Any, window: MainWindow) -> None:
    dialog = sheet(qtbot, window)
    assert not dialog.isModal()
    activate(qtbot, window)
    press(qtbot, window, KEY.Key_A)
    assert find(window, "'We carried 3,000 people,'").state is State.ACCEPTED


def test_the_sheet_leads_to_the_editor(qtbot: Any, window: MainWindow) -> None:
    qtbot.mouseClick(sheet(qtbot, window).edit, LEFT)
    assert window.findChildren(KeysEditor)


def test_groups_are_spread_over_the_columns_in_their_order(window: MainWindow) -> None:
    found = groups(window.keymap, window.session.scheme)
    for count in range(1, 6):
        columns = _spread(found, count)
        assert len(columns) == count
        assert [group for column in columns for group in column] == found
