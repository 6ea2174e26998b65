"""Nothing that is typed is lost or lands elsewhere, and nothing moves under the hands."""

from pathlib import Path
from typing import Any

import pytest
from following import followed
from PySide6.QtCore import Qt
from working import CONTROL, KEY, find, press

from pressmark.domain.ids import ArticleId
from pressmark.domain.portions import whole
from pressmark.domain.setup import UNKNOWN_SETUP
from pressmark.domain.span import Layer, State, Suggestion
from pressmark.qt.app import Application
from pressmark.qt.dialogs.paste import PasteDialog
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, spans
from pressmark.store.project import open_project


def type_note(qtbot: Any, window: MainWindow, words: str, note: str) -> None:
    window.desk.select(find(window, words).id)
    press(qtbot, window, KEY.Key_Y)
    qtbot.keyClicks(window.span_panel.note, note)


def test_a_note_stays_with_its_span_when_a_button_decides(qtbot: Any, window: MainWindow) -> None:
    type_note(qtbot, window, "Ayşe Demir", "check spelling")
    qtbot.mouseClick(window.span_panel.accept, Qt.MouseButton.LeftButton)
    assert find(window, "Ayşe Demir").note == "check spelling"
    assert find(window, "Ayşe Demir").state is State.ACCEPTED
    assert window.desk.current is not None
    assert window.desk.current.text != "Ayşe Demir"
    assert window.span_panel.note.text() == ""


def test_a_note_is_kept_when_another_article_comes_or_the_window_closes(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    type_note(qtbot, window, "Ayşe Demir", "one")
    window.desk.next_article()
    window.desk.previous_article()
    assert find(window, "Ayşe Demir").note == "one"
    type_note(qtbot, window, "Monday", "two")
    path = window.session.project.path
    window.close()
    again = application.show_project(open_project(path))
    assert find(again, "Monday").note == "two"


def test_a_note_on_the_article_is_kept_when_another_comes(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, (KEY.Key_Y, Qt.KeyboardModifier.ShiftModifier))
    qtbot.keyClicks(window.header.note.field, "ask the editor")
    window.desk.next_article()
    window.desk.previous_article()
    assert window.desk.article is not None
    assert window.desk.article.note == "ask the editor"


def test_undo_while_a_note_is_typed_takes_back_the_typing(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window, KEY.Key_A)
    type_note(qtbot, window, "Ayşe Demir", "check")
    note = window.span_panel.note
    for _ in range(8):
        qtbot.keyClick(note, KEY.Key_Z, CONTROL)
    assert note.text() == ""
    assert find(window, "Monday").state is State.ACCEPTED
    for _ in range(8):
        qtbot.keyClick(note, KEY.Key_Y, CONTROL)
    assert find(window, "Monday").state is State.ACCEPTED
    assert note.text() == "check"
    qtbot.keyClick(note, KEY.Key_Return)
    assert window.view.hasFocus()
    press(qtbot, window, (KEY.Key_Z, CONTROL))
    assert find(window, "Ayşe Demir").note is None


def test_an_own_key_for_undo_takes_back_the_typing_too(qtbot: Any, window: MainWindow) -> None:
    window.keymap.set_keys("undo", ["Ctrl+U"])
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window, KEY.Key_A)
    type_note(qtbot, window, "Ayşe Demir", "check")
    note = window.span_panel.note
    qtbot.keyClick(note, KEY.Key_U, CONTROL)
    assert note.text() == ""
    assert find(window, "Monday").state is State.ACCEPTED
    press(qtbot, window, KEY.Key_Escape, on=note)
    press(qtbot, window, (KEY.Key_U, CONTROL))
    assert find(window, "Monday").state is State.SUGGESTED


def test_undo_while_a_note_on_the_article_is_typed_takes_back_the_typing(
    qtbot: Any, window: MainWindow
) -> None:
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window, KEY.Key_A)
    press(qtbot, window, (KEY.Key_Y, Qt.KeyboardModifier.ShiftModifier))
    field = window.header.note.field
    qtbot.keyClicks(field, "ask")
    for _ in range(5):
        qtbot.keyClick(field, KEY.Key_Z, CONTROL)
    assert field.text() == ""
    assert find(window, "Monday").state is State.ACCEPTED


def test_a_value_that_is_typed_counts_when_a_button_accepts(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "3,000").id)
    press(qtbot, window, KEY.Key_V)
    qtbot.keyClicks(window.span_panel.figure_form.low, "4321")
    qtbot.mouseClick(window.span_panel.accept, Qt.MouseButton.LeftButton)
    figure = find(window, "3,000").figure
    assert figure is not None
    assert figure.low == 4321


def test_a_span_stays_current_while_the_list_of_spans_is_seen(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, KEY.Key_F9, KEY.Key_F9)
    number = find(window, "Monday").id
    window.desk.select(number)
    followed(qtbot, window)
    for _ in range(2):
        press(qtbot, window, KEY.Key_P)
        followed(qtbot, window)
        assert window.desk.current_id == number


def test_suggestions_that_come_leave_place_and_selection(qtbot: Any, window: MainWindow) -> None:
    text = "\n\n".join(f"Line {number} of a long text." for number in range(200))
    window.files.add_text(text, "Long", None, None)
    window.highlighting.cancel()
    article = window.desk.article
    assert article is not None
    bar = window.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 2000)
    bar.setValue(1500)
    at = text.index("Line 120")
    window.desk.select_text((at, at + 4))
    found = [Suggestion(Layer.ENTITY, "ORG", text.index(f"Line {n} "), text.index(f"Line {n} ") + 4,
                        "t 1", 0.5) for n in range(200)]  # fmt: skip
    window.highlighting._put(article.id, text, whole(found, len(text)), UNKNOWN_SETUP)
    assert abs(bar.value() - 1500) < 40
    assert window.desk.selection == (at, at + 4)
    assert window.desk.current is not None


def test_a_pasted_text_keeps_its_no_break_spaces(qtbot: Any, window: MainWindow) -> None:
    dialog = PasteDialog("1\u00a0500 people\nstay", None, window.keymap)
    qtbot.addWidget(dialog)
    assert dialog.written() == "1\u00a0500 people\nstay"


@pytest.mark.parametrize(
    "place",
    [5, {"article": 1, "span": [1]}, {"article": [1]}, {"article": 1, "top": ["a", "b"]}],
)
def test_damaged_places_open_the_project_all_the_same(
    application: Application, window: MainWindow, place: object
) -> None:
    path = window.session.project.path
    window.close()
    application.settings.put("places", {str(path.absolute()): place})
    again = application.show_project(open_project(Path(path)))
    assert again.desk.article is not None


def test_what_is_hidden_is_not_decided(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window, (KEY.Key_1, Qt.KeyboardModifier.AltModifier))
    assert window.desk.current is not None
    assert window.desk.current.layer is not Layer.ENTITY
    press(qtbot, window, KEY.Key_A)
    assert find(window, "Monday").state is State.SUGGESTED


def test_hidden_spans_are_told_of_where_nothing_else_is_left(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, (KEY.Key_5, Qt.KeyboardModifier.AltModifier), KEY.Key_J)
    assert window.notice.text().startswith("6 hidden.")


def test_what_is_left_undecided_is_told_on_the_last_article_too(
    qtbot: Any, window: MainWindow
) -> None:
    project, last = window.session.project, window.desk.order[-1]
    text = articles.read_article(project, ArticleId(last)).text
    window.session.run(
        spans.put_suggestions, last, text, [Suggestion(Layer.ENTITY, "ORG", 0, 4, "t 1", 0.5)]
    )
    window.desk.show(last)
    press(qtbot, window, (KEY.Key_Return, CONTROL))
    assert "1 undecided" in window.notice.text()


def test_the_samples_are_not_opened_twice(qtbot: Any, application: Application) -> None:
    from pressmark.qt.samples import open_sample_project

    window = application.show_project(open_sample_project())
    qtbot.waitExposed(window)
    window.files.open_sample()
    assert not window.notice.text().startswith("⚠")
    window.close()
    window.deleteLater()


def test_twenty_thousand_suggestions_replace_as_many(window: MainWindow) -> None:
    """It took minutes when each was looked for among all others."""
    text = "word " * 20_000
    window.files.add_text(text, "Many", None, None)
    window.highlighting.cancel()
    article = window.desk.article
    assert article is not None
    first = [Suggestion(Layer.ENTITY, "ORG", at, at + 4, "t 1", 0.5) for at in range(0, 99_995, 5)]
    window.session.run(spans.put_suggestions, article.id, article.text, first)
    second = [Suggestion(Layer.ENTITY, "GPE", at, at + 4, "t 2", 0.5) for at in range(0, 99_995, 5)]
    window.session.run(spans.put_suggestions, article.id, article.text, second)
    assert {span.label for span in window.desk.spans} == {"GPE"}
    assert len(window.desk.spans) == len(second)
