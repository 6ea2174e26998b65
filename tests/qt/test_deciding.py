"""What the hands can do beyond one key: typing labels, cutting, joining, picking, notes, many."""

from collections.abc import Iterator
from typing import Any

import pytest
from following import followed
from marking import chips_of, double_click
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from working import CONTROL, KEY, SHIFT, TEXT, drag, find, place, point_in, press

from pressmark.domain.scheme import Scheme, matching_labels
from pressmark.domain.sentences import sentence_around
from pressmark.domain.span import FigureAttributes, Layer, ModifierClass, Span, State
from pressmark.qt.app import Application
from pressmark.qt.clock import Clock
from pressmark.qt.main_window import MainWindow
from pressmark.qt.mentions import is_cue
from pressmark.qt.pace import Pace
from pressmark.store import articles, steps
from pressmark.store.project import open_project

FIRST, SECOND = "'We carried 3,000 people,'", "'We are proud.'"
PERSON, FIRM = "Ayşe Demir", "North Star Ferries"


def go_to(window: MainWindow, words: str) -> Span:
    span = find(window, words)
    window.desk.select(span.id)
    return span


def texts(window: MainWindow) -> list[str]:
    return [span.text for span in window.desk.spans]


def label_rows(window: MainWindow) -> list[str]:
    shown = window.hands.labels.list
    return [shown.item(row).text() for row in range(shown.count())]


def test_a_decision_shows_the_next_span_and_nothing_between(qtbot: Any, window: MainWindow) -> None:
    go_to(window, PERSON)
    shown: list[object] = []
    window.desk.current_changed.connect(lambda: shown.append(window.desk.current))
    press(qtbot, window, KEY.Key_A)
    assert shown == [window.desk.current]
    assert window.view.current == window.desk.current_id
    assert find(window, PERSON).state is State.ACCEPTED


# -- labels by typing


def test_labels_match_by_beginning_word_and_letters_in_order(scheme: Scheme) -> None:
    def found(typed: str, layer: Layer = Layer.ENTITY) -> list[str]:
        return [label.name for label in matching_labels(scheme.labels, typed, layer)]

    assert found("") == [label.name for label in scheme.labels]
    assert found("", Layer.FIGURE)[0] == "count"
    assert found("per")[0] == "PERSON"
    assert found("per", Layer.FIGURE)[0] == "percent"
    assert found("gpe")[0] == "GPE"
    assert found("speech") == ["indirect"]
    assert found("wkfart") == ["WORK_OF_ART"]
    assert found("zzz") == []


def test_the_labels_of_the_present_layer_come_first_and_the_present_one_is_ticked(
    qtbot: Any, window: MainWindow
) -> None:
    go_to(window, "3,000")
    press(qtbot, window, KEY.Key_L)
    assert label_rows(window)[0] == "Count  (1)  ✓"
    assert "Person  · entity" in label_rows(window)
    qtbot.keyClicks(window.hands.labels.field, "mo")
    qtbot.keyClick(window.hands.labels.field, KEY.Key_Return)
    assert find(window, "3,000").label == "money"


def test_the_arrows_choose_among_the_labels_and_a_click_does_too(
    qtbot: Any, window: MainWindow
) -> None:
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_L)
    field, shown = window.hands.labels.field, window.hands.labels.list
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(field, KEY.Key_Down)
    qtbot.keyClick(field, KEY.Key_Return)
    assert find(window, FIRM).label == "GPE"
    press(qtbot, window, KEY.Key_L)
    at = shown.visualItemRect(shown.item(1)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert find(window, FIRM).label == "ORG"
    assert window.view.hasFocus()


def test_selected_words_are_labelled_by_typing(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "record summer")
    press(qtbot, window, KEY.Key_L)
    assert not window.palette_at_hand.isVisible()
    qtbot.keyClicks(window.hands.labels.field, "work")
    qtbot.keyClick(window.hands.labels.field, KEY.Key_Return)
    added = find(window, "record summer")
    assert (added.label, added.state) == ("WORK_OF_ART", State.ADDED)


def test_escape_leaves_the_label_as_it_is_and_gives_the_keys_back(
    qtbot: Any, window: MainWindow
) -> None:
    before = window.desk.spans
    press(qtbot, window, KEY.Key_L)
    qtbot.keyClicks(window.hands.labels.field, "ax")
    assert label_rows(window) == []
    qtbot.keyClick(window.hands.labels.field, KEY.Key_Return)
    assert window.hands.labels.isVisible()
    qtbot.keyClick(window.hands.labels.field, KEY.Key_Escape)
    assert not window.hands.labels.isVisible()
    assert window.view.hasFocus()
    assert window.desk.spans == before


def test_a_key_of_a_label_that_an_action_has_does_not_kill_the_action(
    window: MainWindow, qtbot: Any, application: Application
) -> None:
    project = window.session.project
    project.db.execute("UPDATE labels SET key = 'a' WHERE name = 'LAW'")
    project.db.conn.commit()
    path = project.path
    window.close()
    again = application.show_project(open_project(path))
    again.activateWindow()
    qtbot.waitUntil(again.isActiveWindow)
    press(qtbot, again, KEY.Key_A)
    assert find(again, FIRST).state is State.ACCEPTED


# -- cutting


def test_a_span_is_cut_where_the_caret_stands(qtbot: Any, window: MainWindow) -> None:
    start, end = place("Star Ferries")
    at = QPoint(
        window.view.rect_of(start, end).left(), window.view.rect_of(start, end).center().y()
    )
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.desk.current.text == FIRM
    press(qtbot, window, KEY.Key_Right, KEY.Key_Left)
    assert window.view.scene.caret == start
    press(qtbot, window, KEY.Key_T)
    assert {"North", "Star Ferries"} <= set(texts(window))
    assert FIRM not in texts(window)


def test_a_span_is_cut_before_the_word_that_is_clicked(qtbot: Any, window: MainWindow) -> None:
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_T)
    at = point_in(window, *place("Ferries"))
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert {"North Star", "Ferries"} <= set(texts(window))
    assert not window.hands.shaping.active
    followed(qtbot, window)
    assert window.commands.actions["undo"].text() == f"&Undo: split PERSON {FIRM}"


def test_a_click_beside_the_span_leaves_it_whole(qtbot: Any, window: MainWindow) -> None:
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_T)
    at = point_in(window, *place("Monday"))
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert FIRM in texts(window)
    assert not window.hands.shaping.active


def test_the_arrows_move_the_cut_by_words_and_by_characters(qtbot: Any, window: MainWindow) -> None:
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_T, KEY.Key_Left, KEY.Key_Left, KEY.Key_Right)
    assert window.hands.shaping.place == place("Ferries")[0]
    press(qtbot, window, (KEY.Key_Right, SHIFT), (KEY.Key_Right, SHIFT), KEY.Key_J, KEY.Key_Return)
    assert {"North Star Fe", "rries"} <= set(texts(window))


def test_escape_and_another_span_end_cutting(qtbot: Any, window: MainWindow) -> None:
    before = window.desk.spans
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_T, KEY.Key_Escape)
    assert not window.hands.shaping.active
    press(qtbot, window, KEY.Key_T)
    go_to(window, PERSON)
    assert not window.hands.shaping.active
    go_to(window, "Monday")
    press(qtbot, window, KEY.Key_T)
    assert "One word" in window.notice.text()
    assert window.desk.spans == before


def test_the_halves_of_a_quote_stay_one_utterance_with_one_speaker(
    qtbot: Any, window: MainWindow
) -> None:
    quote = go_to(window, FIRST)
    press(qtbot, window, KEY.Key_T, KEY.Key_Return)
    halves = [one for one in window.desk.spans if one.quote and one.end <= quote.end]
    assert len(halves) == 2
    assert {one.quote for one in halves} == {quote.quote}


def test_the_halves_of_a_figure_have_the_values_of_their_words(
    qtbot: Any, window: MainWindow
) -> None:
    window.desk.select_text(
        place("52, has run North Star Ferries since 2011 and owns about 40 boats")
    )
    press(qtbot, window, KEY.Key_F, KEY.Key_T)
    at = point_in(window, *place("about"))
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    second = find(window, "about 40 boats").figure
    assert second is not None
    assert (second.low, second.number) == (40, place("40"))


# -- joining


def test_the_selection_is_taken_into_the_span_with_what_lies_in_it(
    qtbot: Any, window: MainWindow
) -> None:
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_T, KEY.Key_Left, KEY.Key_Return)
    go_to(window, "North")
    drag(qtbot, window, "Ferries since 2011")
    press(qtbot, window, KEY.Key_G)
    grown = find(window, "North Star Ferries since 2011")
    assert window.desk.current_id == grown.id
    assert [text for text in texts(window) if "Ferries" in text] == [grown.text]


def test_what_is_too_far_away_is_not_joined_by_chance(qtbot: Any, window: MainWindow) -> None:
    before = window.desk.spans
    go_to(window, PERSON)
    press(qtbot, window, KEY.Key_G)
    assert "too far away" in window.notice.text()
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_G)
    assert "No further" in window.notice.text()
    assert window.desk.spans == before


def test_quotes_that_their_cue_breaks_become_one_utterance(qtbot: Any, window: MainWindow) -> None:
    second = go_to(window, SECOND)
    window.deciding.set_quote(utterance=None)
    first = go_to(window, FIRST)
    press(qtbot, window, KEY.Key_G)
    joined = [window.desk.span(first.id).quote, window.desk.span(second.id).quote]
    assert joined == [first.quote, first.quote]
    assert {FIRST, SECOND} <= set(texts(window))
    press(qtbot, window, KEY.Key_G)
    assert "one utterance already" in window.notice.text()


def test_pieces_of_a_quote_with_nothing_between_become_one_span(
    qtbot: Any, window: MainWindow
) -> None:
    quote = go_to(window, FIRST)
    press(qtbot, window, KEY.Key_T, KEY.Key_Return)
    window.desk.select(quote.id)
    press(qtbot, window, KEY.Key_G)
    assert find(window, FIRST).quote == quote.quote
    assert find(window, FIRST).state is State.ACCEPTED


def test_a_figure_that_is_joined_is_read_anew(qtbot: Any, window: MainWindow) -> None:
    window.desk.select_text(place("52"))
    press(qtbot, window, KEY.Key_F)
    figure = window.desk.current
    window.desk.select_text(place("about 40"))
    press(qtbot, window, KEY.Key_F)
    number = window.desk.current_id
    window.desk.select_text(place("40 boats"))
    press(qtbot, window, KEY.Key_G)
    grown = window.desk.span(number)
    assert (grown.text, grown.figure.low) == ("about 40 boats", 40)
    assert grown.figure.modifier.text == "about"
    assert figure.id in {span.id for span in window.desk.spans}


def test_the_sheet_of_places_follows_the_keys_of_another_tool(
    qtbot: Any, window: MainWindow
) -> None:
    window.keymap.use("prodigy")
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_W)
    same = window.hands.same
    assert same.reject.text() == "Reject  X"
    qtbot.keyClick(same.list, KEY.Key_X)
    assert same.reject.isChecked()
    qtbot.keyClick(same.list, KEY.Key_R)
    qtbot.keyClick(same.list, KEY.Key_W, SHIFT)
    assert same.project.isChecked()
    assert same.isVisible()


def test_the_hint_where_to_cut_goes_with_the_cut(qtbot: Any, window: MainWindow) -> None:
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_T)
    assert window.notice.isVisible()
    press(qtbot, window, KEY.Key_Escape)
    assert not window.notice.isVisible()
    press(qtbot, window, KEY.Key_T, KEY.Key_Return)
    assert not window.notice.isVisible()
    press(qtbot, window, (KEY.Key_Z, CONTROL))
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_T)
    assert window.notice.isVisible()
    window.desk.next_span()
    assert not window.notice.isVisible()


def test_deleting_a_span_is_called_so(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "record summer")
    press(qtbot, window, KEY.Key_E, KEY.Key_D)
    followed(qtbot, window)
    assert window.commands.actions["undo"].text() == "&Undo: delete PERSON record summer"
    go_to(window, FIRM)
    press(qtbot, window, KEY.Key_D)
    followed(qtbot, window)
    assert window.commands.actions["undo"].text() == f"&Undo: reject PERSON {FIRM}"


# -- picking by key


def picked(window: MainWindow) -> str:
    target = window.hands.picking.target
    assert target is not None
    return TEXT[slice(*target)]


def test_a_speaker_is_picked_by_the_letter_over_it(qtbot: Any, window: MainWindow) -> None:
    go_to(window, SECOND)
    press(qtbot, window, KEY.Key_S)
    assert window.hands.hints.isVisible()
    letters = {TEXT[slice(*hint.bounds)]: hint.key for hint in window.hands.hints.hints}
    assert set(letters) == {PERSON, FIRM}
    qtbot.keyClicks(window.view, letters[FIRM].lower())
    assert find(window, SECOND).quote.speaker.start == place(FIRM)[0]
    assert not window.hands.hints.isVisible()


def test_the_arrows_go_over_the_candidates_and_return_picks(qtbot: Any, window: MainWindow) -> None:
    go_to(window, FIRST)
    press(qtbot, window, KEY.Key_C)
    assert picked(window) == "said"
    press(qtbot, window, KEY.Key_Right)
    assert picked(window) == "on"
    press(qtbot, window, KEY.Key_Tab, KEY.Key_Left, KEY.Key_Left, KEY.Key_Return)
    assert find(window, FIRST).quote.cue.start == place("said")[0]


def test_several_words_are_picked_with_shift_and_the_arrows(qtbot: Any, window: MainWindow) -> None:
    go_to(window, "3,000")
    press(qtbot, window, KEY.Key_N)
    assert picked(window) == "people"
    press(qtbot, window, (KEY.Key_Left, SHIFT), (KEY.Key_Right, SHIFT), (KEY.Key_Right, SHIFT))
    press(qtbot, window, (KEY.Key_Left, SHIFT), KEY.Key_Return)
    counted = find(window, "3,000").figure.counted
    assert TEXT[counted.start : counted.end].startswith("people,")


def test_delete_takes_the_mention_away_and_letters_decide_nothing_meanwhile(
    qtbot: Any, window: MainWindow
) -> None:
    go_to(window, FIRST)
    press(qtbot, window, KEY.Key_S, KEY.Key_X, KEY.Key_Q)
    assert window.desk.current.text == FIRST
    assert all(not span.decided for span in window.desk.spans)
    press(qtbot, window, KEY.Key_Delete)
    assert find(window, FIRST).quote.speaker is None
    assert window.deciding.picking is None


def test_another_span_ends_picking(qtbot: Any, window: MainWindow) -> None:
    go_to(window, FIRST)
    press(qtbot, window, KEY.Key_S)
    go_to(window, SECOND)
    assert window.deciding.picking is None
    assert not window.hands.picking.active


def test_a_modifier_that_is_picked_brings_its_class(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "40")
    press(qtbot, window, KEY.Key_F, KEY.Key_M)
    assert picked(window) == "about"
    press(qtbot, window, KEY.Key_Return)
    modifier = find(window, "40").figure.modifier
    assert (modifier.text, modifier.kind) == ("about", ModifierClass.APPROX)


@pytest.mark.parametrize("word", ["said", "Says", "adding", "denied", "told", "tweeted", "writes"])
def test_forms_of_reporting_verbs_are_known(word: str) -> None:
    assert is_cue(word)
    assert not is_cue("Monday")
    assert not is_cue("the")


# -- fields, by keyboard


def test_tab_goes_from_field_to_field_and_return_and_escape_go_back(
    qtbot: Any, window: MainWindow
) -> None:
    number = go_to(window, "3,000").id
    press(qtbot, window, KEY.Key_V)
    form = window.span_panel.figure_form
    qtbot.keyClicks(form.low, "4,000")
    qtbot.keyClick(form.low, KEY.Key_Tab)
    assert window.desk.current_id == number
    assert form.high.hasFocus()
    qtbot.keyClick(form.high, KEY.Key_Tab)
    assert form.unit.hasFocus()
    qtbot.keyClicks(form.unit, "km")
    qtbot.keyClick(form.unit, KEY.Key_Return)
    assert window.view.hasFocus()
    figure = window.desk.span(number).figure
    assert (figure.low, figure.unit) == (4000, "kilometre")
    press(qtbot, window, KEY.Key_V)
    qtbot.keyClicks(form.low, "5")
    qtbot.keyClick(form.low, KEY.Key_Escape)
    assert window.view.hasFocus()
    assert window.desk.span(number).figure.low == 4000


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("miles", "mile"), ("£", "pound sterling"), ("per cent", "percent"), ("goats", "goats")],
)
def test_a_unit_is_taken_in_its_own_form(
    qtbot: Any, window: MainWindow, typed: str, wanted: str
) -> None:
    go_to(window, "3,000")
    field = window.span_panel.figure_form.unit
    field.setFocus()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, KEY.Key_Return)
    assert find(window, "3,000").figure.unit == wanted


def test_a_unit_with_a_number_in_it_is_not_taken(qtbot: Any, window: MainWindow) -> None:
    go_to(window, "3,000")
    field = window.span_panel.figure_form.unit
    field.setFocus()
    qtbot.keyClicks(field, "40 km")
    qtbot.keyClick(field, KEY.Key_Return)
    assert "without a number" in window.notice.text()
    assert field.hasFocus()
    assert find(window, "3,000").figure.unit is None


def test_what_was_typed_about_one_figure_is_not_taken_for_another(
    qtbot: Any, window: MainWindow
) -> None:
    drag(qtbot, window, "40")
    press(qtbot, window, KEY.Key_F)
    go_to(window, "3,000")
    press(qtbot, window, KEY.Key_V)
    field = window.span_panel.figure_form.low
    qtbot.keyClicks(field, "7")
    go_to(window, "40")
    assert field.text() == "40"
    window.view.setFocus()
    assert find(window, "40").figure.low == 40
    assert find(window, "3,000").figure.low == 7  # typed about this one, and kept


# -- many at once


def test_sentences_end_where_readers_see_them_end() -> None:
    text = "Dr. J. Khan left. He said: 'Go!' Then 3.5m came… Why? No. 4 won.\nNext one here."
    found, at = [], 0
    while at < len(text):
        start, end = sentence_around(text, at, at + 1)
        found.append(text[start:end])
        at = end + 1
    assert found == [
        "Dr. J. Khan left.",
        "He said: 'Go!'",
        "Then 3.5m came…",
        "Why?",
        "No. 4 won.",
        "Next one here.",
    ]


def test_the_step_of_many_has_a_name_also_after_a_restart(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    before = window.desk.spans
    press(qtbot, window, (KEY.Key_A, Qt.KeyboardModifier.AltModifier))
    assert "Accept 6 spans of the article" in window.notice.text()
    path, number = window.session.project.path, window.desk.article.id
    window.close()
    again = application.show_project(open_project(path))
    again.activateWindow()
    qtbot.waitUntil(again.isActiveWindow)
    followed(qtbot, again)
    assert again.commands.actions["undo"].text() == "&Undo: accept 6 spans of the article"
    press(qtbot, again, (KEY.Key_Z, CONTROL))
    assert again.desk.article.id == number
    assert again.desk.spans == before


def test_places_are_shown_before_anything_happens(qtbot: Any, window: MainWindow) -> None:
    before = window.desk.spans
    go_to(window, PERSON)
    press(qtbot, window, (KEY.Key_O, SHIFT), KEY.Key_I)  # "Demi" is in no other place: none whole
    window.deciding.undo()
    window.deciding.undo()
    go_to(window, PERSON)
    press(qtbot, window, KEY.Key_W)
    sheet = window.hands.same
    assert [sheet.model.words_of(at) for at in range(sheet.model.rowCount())] == ["accept"]
    assert sheet.apply.text().startswith("Accept 1")
    qtbot.keyClick(sheet.list, KEY.Key_Space)
    assert not sheet.apply.isEnabled()
    qtbot.keyClick(sheet.list, KEY.Key_Return)
    assert sheet.isVisible()
    qtbot.keyClick(sheet.list, KEY.Key_Space, SHIFT)
    assert sheet.model.ticked == [True]
    qtbot.keyClick(sheet.list, KEY.Key_Escape)
    assert not sheet.isVisible()
    assert window.desk.spans == before


def test_another_step_closes_a_sheet_that_knows_nothing_of_it(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, KEY.Key_A, KEY.Key_W)
    assert window.hands.same.isVisible()
    qtbot.keyClick(window.hands.same.list, KEY.Key_Z, CONTROL)
    assert not window.hands.same.isVisible()
    assert all(not span.decided for span in window.desk.spans)


# -- notes


def test_a_note_is_seen_in_the_header_and_in_the_list(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, (KEY.Key_Y, SHIFT))
    field = window.header.note.field
    qtbot.keyClicks(field, "ask Mia")
    qtbot.keyClick(field, KEY.Key_Return)
    shown = [label.text() for label in window.header.note.findChildren(QLabel)]
    assert shown == ["✎  ask Mia"]
    followed(qtbot, window)
    index = window.articles_panel.model.index(0, 0)
    assert "ask Mia" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert window.commands.actions["undo"].text() == "&Undo: note on Ferry firm"
    press(qtbot, window, (KEY.Key_Z, CONTROL))
    assert not window.header.note.isVisible()


def test_escape_gives_a_note_up_and_another_article_keeps_it(
    qtbot: Any, window: MainWindow
) -> None:
    note = window.header.note
    press(qtbot, window, (KEY.Key_Y, SHIFT))
    qtbot.keyClicks(note.field, "ask")
    qtbot.keyClick(note.field, KEY.Key_Escape)
    assert not note.field.isVisible()
    assert window.view.hasFocus()
    press(qtbot, window, (KEY.Key_Y, SHIFT))
    qtbot.keyClicks(note.field, "ask")
    window.desk.next_article()
    assert [summary.note for summary in articles.summaries(window.desk.session.project)] == [
        "ask",
        None,
    ]


# -- menus, chips, the mouse


@pytest.fixture
def menu(window: MainWindow) -> Iterator[Any]:
    """Return what opens the context menu at a point of the viewport."""

    def open_at(point: QPoint) -> QMenu:
        port = window.view.viewport()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, port.mapToGlobal(point))
        QApplication.sendEvent(port, event)
        shown = QApplication.activePopupWidget()
        assert isinstance(shown, QMenu)
        return shown

    yield open_at
    while (left := QApplication.activePopupWidget()) is not None:
        left.close()


def chip_of(window: MainWindow, words: str) -> QPoint:
    """The middle of the chip of a span, in the viewport."""
    span, view = find(window, words), window.view
    number = view.scene.page.paragraph_at(span.start)
    chip = next(one for one in chips_of(view, number) if one.span_id == span.id)
    box = chip.box.translated(view.sheet.boxes(span.start, span.end)[0].topLeft() * 0)
    top = view._flow.top_of(number) - view.verticalScrollBar().value()
    left = view.sheet.left if hasattr(view.sheet, "left") else 0
    return QPoint(round(box.center().x() + left), round(box.center().y() + top))


def names_in(menu: QMenu) -> set[str]:
    return {action.objectName() for action in menu.actions()} - {""}


def test_the_context_menu_of_a_span_has_everything(window: MainWindow, menu: Any) -> None:
    shown = menu(point_in(window, *place("Monday")))
    assert window.desk.current.text == "Monday"
    wanted = {"accept", "reject", "label", "same", "split", "merge", "note-article", "copy"}
    assert wanted | {"accept-sentence", "accept-sure"} <= names_in(shown)
    edges, labels = [action.menu() for action in shown.actions() if action.menu() is not None]
    assert {"start-left", "end-right-character"} <= names_in(edges)
    labels.aboutToShow.emit()
    ticked = [action.text() for action in labels.actions() if action.isChecked()]
    assert ticked == ["Date\t8"]


def test_an_edge_is_moved_from_the_context_menu(qtbot: Any, window: MainWindow, menu: Any) -> None:
    for _ in range(2):
        shown = menu(point_in(window, *place("North Star")))
        edges = next(action.menu() for action in shown.actions() if action.menu() is not None)
        edges.popup(QPoint(0, 0))
        at = edges.actionGeometry(window.commands.actions["end-left"]).center()
        qtbot.mouseClick(edges, Qt.MouseButton.LeftButton, pos=at)
        shown.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.desk.current.text == "North"


def test_the_label_menu_ticks_the_present_label(window: MainWindow) -> None:
    [menu] = [a.menu() for a in window.menuBar().actions() if a.text() == "&Label"]
    go_to(window, "3,000")
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Count\t1"]
    window.desk.select(None)
    menu.aboutToShow.emit()
    assert not [a for a in menu.actions() if a.isChecked()]


def test_the_status_in_the_header_offers_all_and_ticks_the_present(window: MainWindow) -> None:
    menu = window.header._status.menu()
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names == ["mark-new", "in-progress", "mark-done", "flag", "exclude", "done"]
    assert [action.objectName() for action in menu.actions() if action.isChecked()] == ["mark-new"]


def test_the_palette_has_a_heading_for_each_layer(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "record summer")
    headings = [label.text() for label in window.palette_at_hand.findChildren(QLabel)]
    assert headings == ["Entity", "Quote", "Figure"]


def test_a_span_is_copied_where_nothing_is_selected(qtbot: Any, window: MainWindow) -> None:
    go_to(window, FIRST)
    press(qtbot, window, (KEY.Key_C, CONTROL))
    assert QApplication.clipboard().text() == FIRST


def test_chips_are_clicked_double_clicked_and_right_clicked(
    qtbot: Any, window: MainWindow, menu: Any
) -> None:
    qtbot.mouseClick(
        window.view.viewport(), Qt.MouseButton.LeftButton, pos=chip_of(window, "Monday")
    )
    assert window.desk.current.text == "Monday"
    double_click(window.view, chip_of(window, FIRM))
    assert find(window, FIRM).state is State.ACCEPTED
    menu(chip_of(window, PERSON))
    assert window.desk.current.text == PERSON


# -- time


def test_a_hint_is_told_once_to_whoever_accepts_faster_than_anyone_reads() -> None:
    text = "words " * 900

    def accept(pace: Pace, seconds: float, count: int, begin: float = 0.0) -> list[bool]:
        spans = [_span(at * 60) for at in range(count)]
        return [pace.accepted(s, text, begin + seconds * at) for at, s in enumerate(spans)]

    # Ten words from one span to the next: at 714 words a minute 0.84 seconds.
    assert not any(accept(Pace(), 0.9, 40))
    hints = accept(Pace(), 0.6, 60)
    assert hints.count(True) == 1
    assert not any(hints[:8])
    off = Pace()
    off.watching = False
    assert not any(accept(off, 0.1, 40))
    calm = Pace()
    assert accept(calm, 0.1, 20).count(True) == 1
    assert accept(calm, 0.1, 20, 400.0).count(True) == 1


def _span(start: int) -> Span:
    one, layer = 1, Layer.ENTITY
    return Span(one, one, "e", layer, "GPE", start, start + 5, "x", State.SUGGESTED, "names 1")


def test_accepting_in_a_rush_hints_quietly(window: MainWindow) -> None:
    text = "\n".join(f"On line {at} the words run on and on to Oslo." for at in range(30))
    window.files.add_text(text, None, None, None)
    window.highlighting.cancel()
    for at in range(12):
        start = text.index("Oslo", text.index(f"line {at} "))
        label = window.session.scheme.find(Layer.ENTITY, "GPE")
        window.deciding.add(label, (start, start + 4))
    for span in list(window.desk.spans):
        window.deciding.accepted.emit(span)
    assert "faster than anyone reads" in window.notice.text()


def test_the_clock_stands_still_while_the_window_is_not_used() -> None:
    now = [100.0]
    clock = Clock(lambda: now[0])
    now[0] += 2
    clock.pause()
    clock.pause()
    now[0] += 1000
    assert clock.seconds() == 2
    clock.go_on()
    now[0] += 1
    assert clock.seconds() == 3
    now[0] += 400
    assert clock.seconds() is None
    clock.start()
    assert clock.seconds() == 0


def test_the_time_is_not_counted_while_another_window_is_in_front(
    window: MainWindow,
) -> None:
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert window.desk.clock._paused is not None
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert window.desk.clock._paused is None


def test_steps_of_many_and_of_adding_log_their_time(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "record summer")
    press(qtbot, window, KEY.Key_E)
    press(qtbot, window, (KEY.Key_A, Qt.KeyboardModifier.AltModifier))
    newest = steps.log(window.session.project)[:2]
    assert [one.kind for one in newest] == ["accept", "add"]
    assert all(one.seconds is not None for one in newest)


def test_two_steps_on_one_span_do_not_count_its_time_twice(window: MainWindow) -> None:
    now = [0.0]
    window.desk.clock = Clock(lambda: now[0])
    go_to(window, "3,000")
    now[0] = 4.0
    window.deciding.set_figure(unit="mile")
    now[0] = 7.0
    window.deciding.set_figure(vague=True)
    assert [one.seconds for one in steps.log(window.session.project)[:2]] == [3.0, 4.0]
    assert isinstance(window.desk.current.attributes, FigureAttributes)


def test_the_sheet_of_the_same_takes_the_place_of_the_label_palette(
    qtbot: Any, window: MainWindow
) -> None:
    window.desk.select(find(window, "Ayşe Demir").id)
    drag(qtbot, window, "record summer")
    assert window.palette_at_hand.isVisible()
    press(qtbot, window, KEY.Key_W)
    assert window.hands.same.isVisible()
    assert not window.palette_at_hand.isVisible()
