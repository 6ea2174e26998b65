"""The window, driven by keys and clicks as an analyst drives it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from following import followed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolBar
from working import (
    CONTROL,
    KEY,
    SCHEME,
    SHIFT,
    TEXT,
    drag,
    find,
    listed_names,
    place,
    point_in,
    press,
)

from pressmark.domain.article import Status
from pressmark.domain.ids import SpanId
from pressmark.domain.span import Layer, Mention, State
from pressmark.qt.actions.table import ACTIONS, MENUS
from pressmark.qt.app import Application, last_project
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, spans, steps
from pressmark.store.project import open_project


def test_the_first_undecided_span_is_current_when_an_article_is_shown(window: MainWindow) -> None:
    assert window.desk.article is not None
    assert window.desk.article.name == "ferry"
    assert window.desk.current is not None
    assert window.desk.current.text == "'We carried 3,000 people,'"
    assert window.view.current == window.desk.current_id


def test_accept_and_reject_by_key_go_on_to_the_next(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_A, KEY.Key_R, KEY.Key_A)
    states = {span.text: span.state for span in window.desk.spans}
    assert states["'We carried 3,000 people,'"] is State.ACCEPTED
    assert states["3,000"] is State.REJECTED
    assert states["Ayşe Demir"] is State.ACCEPTED
    assert window.desk.current is not None
    assert window.desk.current.text == "Monday"


def test_undo_goes_to_what_it_undid_and_redo_does_it_again(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_A, (KEY.Key_Z, CONTROL))
    quote = find(window, "'We carried 3,000 people,'")
    assert quote.state is State.SUGGESTED
    assert window.desk.current_id == quote.id
    press(qtbot, window, (KEY.Key_Z, CONTROL | SHIFT))
    assert find(window, "'We carried 3,000 people,'").state is State.ACCEPTED


def test_the_undo_menu_says_what_it_will_undo(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_J, KEY.Key_A)
    followed(qtbot, window)
    assert window.commands.actions["undo"].text() == "&Undo: accept count 3,000"


def test_a_digit_changes_the_label_in_the_layer_of_the_span(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "North Star Ferries").id)
    press(qtbot, window, KEY.Key_2)
    span = find(window, "North Star Ferries")
    assert (span.label, span.state) == ("ORG", State.CORRECTED)
    window.desk.select(find(window, "3,000").id)
    press(qtbot, window, KEY.Key_2)
    assert find(window, "3,000").label == "measure"


def test_clicking_a_span_makes_it_current_and_double_clicking_accepts_it(
    qtbot: Any, window: MainWindow
) -> None:
    viewport, at = window.view.viewport(), point_in(window, *place("Monday"))
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert window.desk.current_id == find(window, "Monday").id
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert find(window, "Monday").state is State.ACCEPTED


def test_dragging_over_words_and_pressing_e_adds_an_entity(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "record summer")
    assert window.desk.selection == place("record summer")
    assert window.palette_at_hand.isVisible()
    press(qtbot, window, KEY.Key_E)
    added = find(window, "record summer")
    assert (added.layer, added.state, added.origin) == (Layer.ENTITY, State.ADDED, "hand")
    assert window.desk.current_id == added.id
    assert not window.palette_at_hand.isVisible()


def test_a_selection_inside_words_is_widened_to_whole_words(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "cord summ")
    assert window.desk.selection == place("record summer")


def test_a_label_of_the_palette_at_hand_adds_a_span(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "record summer")
    button = next(b for b in window.palette_at_hand.buttons if b.text().startswith("Event"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert find(window, "record summer").label == "EVENT"


def test_a_figure_that_is_added_has_its_value_read_from_its_words(
    qtbot: Any, window: MainWindow
) -> None:
    drag(qtbot, window, "40")
    press(qtbot, window, KEY.Key_F)
    figure = find(window, "40").figure
    assert figure is not None
    assert (figure.low, figure.high, figure.number) == (40, 40, place("40"))


def test_the_speaker_is_set_by_a_click_and_shared_by_the_pieces(
    qtbot: Any, window: MainWindow
) -> None:
    window.desk.select(find(window, "'We are proud.'").id)
    press(qtbot, window, KEY.Key_S)
    assert window.deciding.picking is not None
    at = point_in(window, *place("Demir, 52")[:1], place("Demir, 52")[0] + 5)
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.deciding.picking is None
    start = place("Demir, 52")[0]
    wanted = Mention(start, start + 5, "Ayşe Demir")
    for words in ("'We are proud.'", "'We carried 3,000 people,'"):
        quote = find(window, words).quote
        assert quote is not None
        assert quote.speaker == wanted


def test_escape_ends_picking_and_changes_nothing(qtbot: Any, window: MainWindow) -> None:
    before = window.desk.spans
    press(qtbot, window, KEY.Key_S, KEY.Key_Escape)
    assert window.deciding.picking is None
    assert window.desk.spans == before


def test_edges_move_by_words_and_by_characters(qtbot: Any, window: MainWindow) -> None:
    number = find(window, "Ayşe Demir").id
    window.desk.select(number)
    press(qtbot, window, KEY.Key_I)
    assert window.desk.span(number).text == "Demir"
    press(qtbot, window, (KEY.Key_O, SHIFT))
    assert window.desk.span(number).text == "Demi"
    press(qtbot, window, KEY.Key_P, KEY.Key_U)
    span = window.desk.span(number)
    assert (span.text, span.state) == ("Ayşe Demir", State.ACCEPTED)


def test_a_span_cannot_be_grown_over_the_end_of_its_paragraph(
    qtbot: Any, window: MainWindow
) -> None:
    window.desk.select(find(window, "'We are proud.'").id)
    press(qtbot, window, KEY.Key_P)
    assert "ends with its paragraph" in window.notice.text()
    assert find(window, "'We are proud.'").state is State.SUGGESTED


def test_deleting_takes_an_added_span_away_and_rejects_a_suggested_one(
    qtbot: Any, window: MainWindow
) -> None:
    drag(qtbot, window, "record summer")
    press(qtbot, window, KEY.Key_E, KEY.Key_D)
    assert "record summer" not in [span.text for span in window.desk.spans]
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window, KEY.Key_Delete)
    assert find(window, "Monday").state is State.REJECTED


def test_the_value_of_a_figure_is_typed_as_people_write_it(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "3,000").id)
    press(qtbot, window, KEY.Key_V)
    field = window.span_panel.figure_form.low
    assert field.hasFocus()
    assert field.text() == "3,000"
    qtbot.keyClicks(field, "3.2m")
    qtbot.keyClick(field, KEY.Key_Return)
    figure = find(window, "3,000").figure
    assert figure is not None
    assert (figure.low, figure.high) == (3200000, 3200000)


def test_a_value_that_is_no_number_is_not_taken(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "3,000").id)
    field = window.span_panel.figure_form.low
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "many many")
    qtbot.keyClick(field, KEY.Key_Return)
    assert "Type a number" in field.toolTip()
    assert find(window, "3,000").state is State.SUGGESTED


def test_the_ends_of_a_range_stay_in_order(qtbot: Any, window: MainWindow) -> None:
    number = find(window, "3,000").id
    window.desk.select(number)
    form = window.span_panel.figure_form

    def values() -> tuple[Any, Any]:
        figure = window.desk.span(number).figure
        return figure.low, figure.high

    def enter(field: Any, text: str) -> None:
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, KEY.Key_Return)

    enter(form.low, "80-100")
    assert values() == (80, 100)
    enter(form.low, "90")
    assert values() == (90, 100)
    enter(form.high, "50")
    assert values() == (90, 100)
    assert "at least its beginning" in window.notice.text()
    enter(form.low, "1,500")
    assert values() == (1500, 1500)


def test_a_note_is_written_in_the_panel_and_decides_nothing(qtbot: Any, window: MainWindow) -> None:
    number = find(window, "3,000").id
    window.desk.select(number)
    field = window.span_panel.note
    field.setFocus()
    qtbot.keyClicks(field, "Check with the firm")
    qtbot.keyClick(field, KEY.Key_Return)
    assert window.desk.span(number).note == "Check with the firm"
    assert window.desk.span(number).state is State.SUGGESTED
    assert window.view.hasFocus()
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, KEY.Key_Backspace)
    window.view.setFocus()
    assert window.desk.span(number).note is None
    window.deciding.undo()
    assert window.desk.span(number).note == "Check with the firm"
    followed(qtbot, window)
    assert field.text() == "Check with the firm"


def test_the_figure_that_is_restated_is_set_by_a_click(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "40")
    press(qtbot, window, KEY.Key_F)
    number = find(window, "40").id
    window.desk.select(number)
    restates = window.span_panel.figure_form.restates
    restates.button.click()
    at = point_in(window, *place("3,000"))
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    figure = window.desk.span(number).figure
    assert figure is not None
    assert figure.restates == Mention(*place("3,000"))
    assert window.desk.current_id == number
    followed(qtbot, window)
    assert restates.button.text() == "3,000"
    restates.clear.click()
    assert window.desk.span(number).figure == replace(figure, restates=None)


def test_a_quote_over_paragraphs_becomes_pieces_of_one_utterance(window: MainWindow) -> None:
    start, end = place("record summer")[0], place("We carried")[1]
    window.desk.select_text((start, end))
    window.commands.actions["add-quote"].trigger()
    pieces = [span for span in window.desk.spans if span.state is State.ADDED]
    assert [span.text for span in pieces] == ["record summer", "'We carried"]
    assert {span.quote.utterance for span in pieces} == {"u2"}
    window.deciding.undo()
    assert not [span for span in window.desk.spans if span.state is State.ADDED]


def test_an_entity_over_paragraphs_is_not_added(window: MainWindow) -> None:
    start, end = place("record summer")[0], place("We carried")[1]
    window.desk.select_text((start, end))
    window.commands.actions["add-entity"].trigger()
    assert "select words of one" in window.notice.text()
    assert not [span for span in window.desk.spans if span.state is State.ADDED]


def test_a_speaker_is_shared_without_deciding_on_the_other_piece(window: MainWindow) -> None:
    quote = find(window, "'We are proud.'")
    window.desk.select(quote.id)
    window.deciding.set_quote(speaker=Mention(*place("Ayşe Demir"), "A. Demir"))
    other = find(window, "'We carried 3,000 people,'")
    assert other.quote.speaker.name == "A. Demir"
    assert (find(window, "'We are proud.'").state, other.state) == (
        State.CORRECTED,
        State.SUGGESTED,
    )


def test_panels_can_be_hidden_for_a_small_screen(window: MainWindow) -> None:
    window.commands.actions["show-list"].trigger()
    window.commands.actions["show-span"].trigger()
    assert not window.articles_panel.isVisible()
    assert not window.span_panel.isVisible()
    window.commands.actions["show-span"].trigger()
    assert window.span_panel.isVisible()


def test_a_last_project_that_is_damaged_gives_way_to_the_samples(
    application: Application, window: MainWindow
) -> None:
    path = window.session.project.path
    window.close()
    path.write_bytes(b"damaged" * 100)
    opened, sentence = last_project(application.settings)
    opened.close()
    assert opened.path.name == "samples.pressmark"
    assert "ferries.pressmark" in sentence


def test_typing_in_a_field_is_not_taken_for_keys_of_the_window(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, KEY.Key_Slash)
    assert window.articles_panel.filter.hasFocus()
    qtbot.keyClicks(window.articles_panel.filter, "ferr")
    assert listed_names(window) == ["ferry"]
    assert all(not span.decided for span in window.desk.spans)


def test_done_marks_the_article_and_shows_the_next(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, (KEY.Key_Return, CONTROL))
    assert window.desk.article is not None
    assert window.desk.article.name == "calm"
    assert articles.summaries(window.desk.session.project)[0].status is Status.DONE


def test_a_removed_article_comes_back_with_undo(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, (KEY.Key_Delete, CONTROL))
    assert listed_names(window) == ["calm"]
    press(qtbot, window, (KEY.Key_Z, CONTROL))
    assert listed_names(window) == ["ferry", "calm"]
    assert window.desk.article is not None
    assert window.desk.article.name == "ferry"


def test_hidden_layers_are_left_out_when_going_about(qtbot: Any, window: MainWindow) -> None:
    window.commands.actions["show-quotes"].trigger()
    window.commands.actions["show-figures"].trigger()
    window.desk.select(None)
    seen = []
    for _ in range(3):
        press(qtbot, window, KEY.Key_J)
        assert window.desk.current is not None
        seen.append(window.desk.current.text)
    assert seen == ["Ayşe Demir", "Monday", "North Star Ferries"]


def test_every_action_has_a_key_a_menu_entry_a_tooltip_and_an_icon(window: MainWindow) -> None:
    in_menus = {
        action.objectName()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
    }
    for row in ACTIONS:
        action = window.commands.actions[row.name]
        assert row.menu in MENUS
        assert row.name in in_menus
        assert row.choice or not action.shortcut().isEmpty()
        assert len(row.tip) > 10
        assert row.tip in action.toolTip()
        assert not action.icon().isNull()


def test_no_two_actions_or_labels_share_a_key() -> None:
    keys = [key for row in ACTIONS for key in row.keys]
    keys += sorted({label.key.upper() for label in SCHEME.labels if label.key})
    assert sorted(keys) == sorted(set(keys))


def test_the_toolbar_shows_what_the_table_says(window: MainWindow) -> None:
    [bar] = window.findChildren(QToolBar)
    shown = [action.objectName() for action in bar.actions() if not action.isSeparator()]
    assert shown == [row.name for row in ACTIONS if row.bar]


def test_actions_that_need_a_quote_are_offered_for_quotes_only(window: MainWindow) -> None:
    assert window.commands.actions["speaker"].isEnabled()
    window.desk.select(find(window, "Monday").id)
    assert not window.commands.actions["speaker"].isEnabled()
    assert window.commands.actions["accept"].isEnabled()
    window.desk.select(None)
    assert not window.commands.actions["accept"].isEnabled()


def test_pasted_text_becomes_an_article_that_is_shown(window: MainWindow) -> None:
    window.files.add_text("Storm\r\n\r\nIt rained.", None, "Echo", "2024-05-01")
    article = window.desk.article
    assert article is not None
    assert article.text == "Storm\n\nIt rained."
    assert (article.title, article.source, article.published) == ("Storm", "Echo", "2024-05-01")


def test_pasting_nothing_or_the_same_again_is_told(window: MainWindow) -> None:
    window.files.add_text("   ", None, None, None)
    assert "no text" in window.notice.text()
    window.files.add_text(TEXT, None, None, None)
    assert "already here" in window.notice.text()
    assert len(articles.summaries(window.desk.session.project)) == 2


def test_files_are_read_in_and_bad_ones_are_listed(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text("A headline\n\nAnd a story.", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x7fELF\x00\x00\x01")
    (tmp_path / "empty.txt").touch()
    paths = [tmp_path / name for name in ("good.txt", "bad.txt", "empty.txt")]
    with qtbot.waitSignal(window.files.complained, timeout=10_000) as told:
        window.files.import_paths(paths)
    assert len(told.args[0]) == 2
    assert {"bad.txt", "empty.txt"} == {str(one).split(":")[0] for one in told.args[0]}
    assert window.desk.article is not None
    assert window.desk.article.name == "good"


def test_exports_from_the_window_can_be_read_back(window: MainWindow, tmp_path: Path) -> None:
    window.deciding.accept()
    for form, suffix in (("jsonl", ".jsonl"), ("csv", ".csv"), ("spacy", ".spacy")):
        window.files.writing.export_to(form, tmp_path / f"out{suffix}", manifest=False)
    first = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert [span["text"] for span in first["spans"]] == ["'We carried 3,000 people,'"]
    assert (tmp_path / "out.spacy").stat().st_size > 100
    assert len((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()) == 2


def test_a_failed_export_is_told_and_nothing_is_written(window: MainWindow, tmp_path: Path) -> None:
    window.files.writing.export_to("jsonl", tmp_path / "missing" / "out.jsonl", manifest=False)
    assert "missing" in window.notice.text()
    assert not (tmp_path / "missing").exists()


def test_another_theme_reaches_the_page(window: MainWindow) -> None:
    before = window.view.grab().toImage().pixelColor(5, 300)
    window.commands.actions["dark"].trigger()
    after = window.view.grab().toImage().pixelColor(5, 300)
    assert before.lightness() > 200
    assert after.lightness() < 60
    assert window.settings.get("theme") == "dark"
    window.commands.actions["dark"].trigger()


def test_steps_are_in_the_file_when_the_window_shows_them(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_A)
    copy = window.session.project.path.with_name("copy.pressmark")
    copy.write_bytes(window.session.project.path.read_bytes())
    with open_project(copy) as project:
        first = articles.summaries(project)[0].id
        assert spans.of_article(project, first)[0].state is State.ACCEPTED
        assert steps.log(project)[0].seconds is not None


def test_what_was_shown_last_is_shown_again(
    qtbot: Any, window: MainWindow, application: Application
) -> None:
    press(qtbot, window, (KEY.Key_PageDown, CONTROL), (KEY.Key_Plus, CONTROL))
    path = window.session.project.path
    window.close()
    again = application.show_project(open_project(path))
    assert again.desk.article is not None
    assert again.desk.article.name == "calm"
    assert again.settings.get("text_size") == 20
    again.close()


def test_highlighting_runs_in_its_own_process_while_the_window_is_used(
    qtbot: Any, window: MainWindow
) -> None:
    window.files.add_text(
        'Court\n\n"We won," said Rosa Lind of Oslo. She got $3 million.', None, None, None
    )
    number = window.desk.article.id
    assert window.highlighting.working
    window.desk.show(window.desk.order[0])
    press(qtbot, window, KEY.Key_J, KEY.Key_A)
    qtbot.waitUntil(lambda: not window.highlighting.working, timeout=60_000)
    found = {span.text: span.layer for span in spans.of_article(window.session.project, number)}
    assert found['"We won,"'] is Layer.QUOTE
    assert found["Rosa Lind"] is Layer.ENTITY
    assert found["$3 million"] is Layer.FIGURE
    assert window.desk.article.name == "ferry"


def test_cancelled_highlighting_leaves_the_article_as_it_was(window: MainWindow) -> None:
    window.desk.show(window.desk.order[0])
    before = window.desk.spans
    window.commands.actions["highlight"].trigger()
    assert window.commands.actions["cancel"].isEnabled()
    window.commands.actions["cancel"].trigger()
    assert not window.highlighting.working
    assert not window.status.progress.isVisible()
    assert window.desk.spans == before


def test_a_missing_pipeline_is_told_in_a_sentence(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    path = window.session.project.path
    window.close()
    application.settings.put("pipeline", "xx_no_such_pipeline")
    other = application.show_project(open_project(path))
    with qtbot.waitSignal(other.session.failed, timeout=60_000) as told:
        other.commands.actions["highlight"].trigger()
    assert "xx_no_such_pipeline" in told.args[0]
    assert not other.highlighting.working
    other.close()


def test_the_span_panel_shows_what_the_span_says(qtbot: Any, window: MainWindow) -> None:
    panel = window.span_panel
    followed(qtbot, window)
    assert panel.quote_form.speaker.button.text() == "Ayşe Demir"
    assert panel.quote_form.name.text() == "Ayşe Demir"
    assert panel.quote_form.cue.button.text() == "said"
    assert not panel.figure_form.isVisible()
    window.desk.select(find(window, "3,000").id)
    followed(qtbot, window)
    assert panel.figure_form.isVisible()
    assert (panel.start.value(), panel.end.value()) == place("3,000")


def test_a_dragged_edge_moves_the_span(window: MainWindow) -> None:
    span = find(window, "Ayşe Demir")
    window.desk.select(span.id)
    window.view.edge_dragged.emit(span.id, *place("Demir said"))
    assert window.desk.span(SpanId(span.id)).text == "Demir said"


def test_no_widget_of_the_span_panel_sticks_out(window: MainWindow) -> None:
    for span in window.desk.spans:
        window.desk.select(span.id)
        page = window.span_panel.widget()
        assert page.minimumSizeHint().width() <= window.span_panel.viewport().width()


def test_all_utterances_are_offered_to_who_reaches_for_them(qtbot: Any, window: MainWindow) -> None:
    [first, *_] = [span for span in window.desk.spans if span.quote and span.quote.utterance]
    window.desk.select(first.id)
    box = window.span_panel.quote_form.utterance
    followed(qtbot, window)
    assert box.currentData() == first.quote.utterance
    box.setFocus()
    known = {s.quote.utterance for s in window.desk.spans if s.quote and s.quote.utterance}
    offered = [box.itemData(row) for row in range(box.count())]
    assert offered[0] is None
    assert known < set(offered)
    assert box.currentData() == first.quote.utterance
    fresh = offered[-1]
    assert fresh not in known
    qtbot.keyClick(box, Qt.Key.Key_End)
    box.activated.emit(box.currentIndex())
    assert window.desk.span(first.id).quote.utterance == fresh
