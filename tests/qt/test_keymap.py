"""Keys can be changed, come in presets, and hold everywhere at once."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton
from working import CONTROL, KEY, MainWindow, find, press, reopened

from pressmark.domain.article import Status
from pressmark.domain.span import State
from pressmark.qt.actions.table import ACTIONS
from pressmark.qt.app import Application
from pressmark.qt.keymap import RESERVED, Keymap, portable
from pressmark.qt.presets import OWN, presets
from pressmark.store import articles


def test_a_new_key_works_at_once_and_the_old_one_no_longer(qtbot: Any, window: MainWindow) -> None:
    window.keymap.set_keys("accept", ["Ctrl+J"])
    press(qtbot, window, KEY.Key_A)
    assert not find(window, "'We carried 3,000 people,'").decided
    press(qtbot, window, (KEY.Key_J, CONTROL))
    assert find(window, "'We carried 3,000 people,'").state is State.ACCEPTED


def test_buttons_tooltips_hints_and_menus_show_the_present_keys(window: MainWindow) -> None:
    assert window.span_panel.accept.text() == "Accept  A"
    assert "J next   A accept" in window.status._keys.text()
    window.keymap.set_keys("accept", ["Ctrl+J"])
    window.keymap.set_keys("next-undecided", ["N"])
    window.keymap.set_keys("speaker", ["B"])
    window.keymap.set_keys("start-left", [])
    assert window.span_panel.accept.text() == "Accept  Ctrl+J"
    assert "N next   Ctrl+J accept" in window.status._keys.text()
    assert window.span_panel.quote_form.speaker.button.toolTip().endswith("(B)")
    action = window.commands.actions["accept"]
    assert action.shortcut() == QKeySequence("Ctrl+J")
    assert action.toolTip().endswith("(Ctrl+J)")
    edges = [button.text() for button in window.span_panel.findChildren(QToolButton)]
    assert "◂" in edges
    assert "▸ I" in edges


def test_a_key_is_taken_from_the_action_that_had_it(window: MainWindow) -> None:
    window.keymap.set_keys("accept", ["R"])
    assert window.keymap.keys("accept") == ("R",)
    assert window.keymap.keys("reject") == ("X",)
    assert window.keymap.action_with("R").name == "accept"


def test_resetting_an_action_gives_it_its_keys_back_and_no_key_to_two(window: MainWindow) -> None:
    window.keymap.set_keys("accept", ["R"])
    window.keymap.reset("reject")
    assert window.keymap.keys("reject") == ("R", "X")
    assert window.keymap.keys("accept") == ()
    window.keymap.reset("accept")
    assert window.keymap.keys("accept") == ("A",)
    assert not window.keymap.is_own("accept")


def test_resetting_all_leaves_the_keys_of_the_table(window: MainWindow) -> None:
    window.keymap.set_keys("accept", ["R"])
    window.keymap.set_keys("undo", ["F12"])
    window.keymap.reset_all()
    for row in ACTIONS:
        assert list(window.keymap.keys(row.name)) == [portable(key) for key in row.keys]


def test_changed_keys_are_there_after_a_restart(
    qtbot: Any, window: MainWindow, application: Application
) -> None:
    window.keymap.use("prodigy")
    window.keymap.set_keys("accept", ["Ctrl+J"])
    again = reopened(qtbot, application, window)
    assert again.keymap.preset == "prodigy"
    assert again.keymap.keys("accept") == ("Ctrl+J",)
    assert again.keymap.keys("undo") == ("Backspace", "Del", "Ctrl+Z")


@pytest.mark.parametrize(
    "stored",
    [
        "nonsense",
        {"preset": 5, "own": []},
        {"preset": "gone", "own": {"accept": "A", "no-such-action": ["Q"], "undo": [3, None]}},
        {"own": {"accept": ["J"], "reject": ["J"]}},
    ],
)
def test_damaged_settings_leave_keys_that_nobody_shares(window: MainWindow, stored: Any) -> None:
    window.settings.values["keys"] = stored
    keymap = Keymap(window.session, window.settings)
    keys = [key for row in ACTIONS for key in keymap.keys(row.name)]
    assert len(keys) == len(set(keys)) > 40


def test_where_an_action_takes_the_key_of_a_label_it_is_the_action_that_runs(
    qtbot: Any, window: MainWindow
) -> None:
    assert [label.name for label in window.keymap.labels_with("2")] == ["ORG", "partial", "measure"]
    window.keymap.set_keys("accept", ["2"])
    press(qtbot, window, KEY.Key_2)
    quote = find(window, "'We carried 3,000 people,'")
    assert (quote.state, quote.label) == (State.ACCEPTED, "direct")
    window.keymap.reset("accept")
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window, KEY.Key_2)
    assert find(window, "Monday").label == "ORG"


def test_the_presets_name_actions_of_ours_and_give_no_key_twice(window: MainWindow) -> None:
    assert [preset.title for preset in presets()] == ["brat", "doccano", "Label Studio", "Prodigy"]
    names = {row.name for row in ACTIONS}
    for preset in presets():
        keys = [key for wanted in preset.keys.values() for key in wanted]
        assert len(keys) == len(set(keys))
        assert [portable(key) for key in keys] == keys
        assert not RESERVED & set(keys)
        assert not [key for key in keys if window.keymap.labels_with(key)]
        assert set(preset.keys) <= names
        window.keymap.use(preset.name)
        for name, wanted in preset.keys.items():
            assert window.keymap.keys(name) == wanted
    window.keymap.use(OWN)


def test_an_analyst_from_prodigy_works_on_as_before(qtbot: Any, window: MainWindow) -> None:
    window.keymap.use("prodigy")
    press(qtbot, window, KEY.Key_A, KEY.Key_Space, KEY.Key_X)
    states = [span.state for span in window.desk.spans[:3]]
    assert states == [State.ACCEPTED, State.SUGGESTED, State.REJECTED]
    press(qtbot, window, KEY.Key_Backspace)
    assert window.desk.spans[2].state is State.SUGGESTED
    press(qtbot, window, KEY.Key_R)
    assert window.desk.spans[2].state is State.SUGGESTED
    press(qtbot, window, KEY.Key_Delete)
    assert window.desk.spans[0].state is State.SUGGESTED
    press(qtbot, window, KEY.Key_F)
    assert window.desk.article.status is Status.FLAGGED
    press(qtbot, window, KEY.Key_H)
    assert window.desktop.labelling.panel.isVisible()


def test_an_analyst_from_doccano_goes_on_with_the_arrows(qtbot: Any, window: MainWindow) -> None:
    window.keymap.use("doccano")
    press(qtbot, window, KEY.Key_Right)
    assert window.desk.article.name == "calm"
    press(qtbot, window, KEY.Key_Left)
    assert window.desk.article.name == "ferry"
    press(qtbot, window, KEY.Key_Return)
    assert window.desk.article.name == "calm"
    assert articles.summaries(window.desk.session.project)[0].status.value == "done"


def test_an_analyst_from_label_studio_submits_and_deletes(qtbot: Any, window: MainWindow) -> None:
    window.keymap.use("labelstudio")
    press(qtbot, window, KEY.Key_Backspace)
    assert find(window, "'We carried 3,000 people,'").state is State.REJECTED
    press(qtbot, window, (KEY.Key_Space, CONTROL))
    assert window.desk.article.name == "calm"
    press(qtbot, window, (KEY.Key_Left, CONTROL), (KEY.Key_Return, CONTROL))
    assert articles.summaries(window.desk.session.project)[0].status.value == "done"


def test_fields_and_buttons_keep_the_keys_they_live_by(qtbot: Any, window: MainWindow) -> None:
    window.keymap.use("doccano")
    window.keymap.set_keys("next-undecided", ["Space"])
    window.articles_panel.start_filtering()
    qtbot.keyClicks(window.articles_panel.filter, "north star")
    qtbot.keyClick(window.articles_panel.filter, KEY.Key_Left)
    qtbot.keyClick(window.articles_panel.filter, KEY.Key_Return)
    assert window.articles_panel.filter.text() == "north star"
    assert window.desk.article.name == "ferry"
    assert window.desk.article.status.value == "new"
    window.span_panel.accept.setFocus()
    qtbot.keyClick(window.span_panel.accept, KEY.Key_Space)
    assert find(window, "'We carried 3,000 people,'").state is State.ACCEPTED


def test_a_click_on_a_button_leaves_the_keys_to_the_article(qtbot: Any, window: MainWindow) -> None:
    window.view.setFocus()
    qtbot.mouseClick(window.span_panel.accept, Qt.MouseButton.LeftButton)
    assert window.view.hasFocus()
