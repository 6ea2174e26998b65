"""The list of spans: filtered, sorted, following and followed, and deciding on many."""

from typing import Any

from following import followed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from working import CONTROL, KEY, SCHEME, SHIFT, MainWindow, find, focused, press

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import Layer, Span, State
from pressmark.qt.models.spans import Column, Filter, Order, SpansModel
from pressmark.store import spans, steps


def opened(qtbot: Any, window: MainWindow) -> Any:
    """Bring the list to the front by its key and return its table."""
    press(qtbot, window, KEY.Key_F9, on=focused(window))
    return window.spans_panel.table


def texts(window: MainWindow) -> list[str]:
    return [span.text for span in window.spans_panel.model.rows]


def choose(box: Any, title: str) -> None:
    box.setCurrentIndex(box.findText(title))


def click_row(qtbot: Any, window: MainWindow, row: int, modifier: Any = None) -> None:
    table = window.spans_panel.table
    at = table.visualRect(window.spans_panel.model.index(row, Column.TEXT)).center()
    modifier = modifier or Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, pos=at)


def test_the_key_brings_the_list_and_a_second_press_leads_back(
    qtbot: Any, window: MainWindow
) -> None:
    table = opened(qtbot, window)
    assert table.hasFocus()
    assert len(texts(window)) == 6
    press(qtbot, window, (KEY.Key_L, CONTROL), on=table)
    assert window.view.hasFocus()
    press(qtbot, window, KEY.Key_Slash)
    assert window.articles_panel.filter.hasFocus()


def test_the_list_and_the_text_follow_each_other(qtbot: Any, window: MainWindow) -> None:
    table = opened(qtbot, window)
    assert table.currentIndex().row() == 0
    press(qtbot, window, KEY.Key_Down, KEY.Key_Down, on=table)
    assert window.desk.current.text == "Ayşe Demir"
    click_row(qtbot, window, 4)
    assert window.desk.current.text == "'We are proud.'"
    press(qtbot, window, KEY.Key_Return, on=table)
    assert window.view.hasFocus()
    press(qtbot, window, KEY.Key_J)
    qtbot.waitUntil(lambda: table.currentIndex().row() == 5)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [5]


def test_the_filters_work_together(qtbot: Any, window: MainWindow) -> None:
    opened(qtbot, window)
    panel = window.spans_panel
    choose(panel.layer, "Entities")
    assert texts(window) == ["Ayşe Demir", "Monday", "North Star Ferries"]
    assert panel.count.text() == "3 of 6 spans"
    choose(panel.label, "Person")
    assert texts(window) == ["Ayşe Demir", "North Star Ferries"]
    qtbot.keyClicks(panel.words, "ayse d")
    assert texts(window) == ["Ayşe Demir"]
    panel.words.clear()
    choose(panel.layer, "Layers")
    choose(panel.label, "Labels")
    choose(panel.state, "Undecided")
    assert len(texts(window)) == 6
    press(qtbot, window, KEY.Key_A, on=panel.table)
    qtbot.waitUntil(lambda: len(texts(window)) == 5)
    assert window.desk.current.text == texts(window)[0] == "3,000"
    choose(panel.state, "Kept")
    assert texts(window) == ["'We carried 3,000 people,'"]


def test_labels_of_another_layer_are_not_offered(window: MainWindow) -> None:
    panel = window.spans_panel
    choose(panel.label, "Person")
    choose(panel.layer, "Quotes")
    titles = [panel.label.itemText(row) for row in range(panel.label.count())]
    assert titles[0] == panel.label.currentText() == "Labels"
    assert "Person" not in titles
    assert "Direct quote" in titles


def test_rows_are_sorted_by_confidence_and_frequency_and_by_their_heads(
    qtbot: Any, window: MainWindow
) -> None:
    opened(qtbot, window)
    panel = window.spans_panel
    choose(panel.order, "Least sure first")
    assert texts(window)[:2] == ["North Star Ferries", "Monday"]
    assert texts(window)[-1] == "Ayşe Demir"
    head = panel.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(Column.SCORE) + 8, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert texts(window)[0] == "Ayşe Demir"
    choose(panel.order, "By place")
    number = window.desk.article.id
    text = window.desk.article.text
    window.desk.select_text((text.index("Demir, 52"), text.index("Demir, 52") + 5))
    window.commands.actions["add-entity"].trigger()
    window.desk.select_text((text.index("Demir said"), text.index("Demir said") + 5))
    window.commands.actions["add-entity"].trigger()
    choose(panel.order, "Most frequent first")
    qtbot.waitUntil(lambda: texts(window)[:2] == ["Demir", "Demir"])
    assert panel.model.index(0, Column.TIMES).data() == "2×"
    assert len(spans.of_article(window.session.project, number)) == 8


def test_many_spans_are_accepted_by_key_in_one_step(qtbot: Any, window: MainWindow) -> None:
    table = opened(qtbot, window)
    press(qtbot, window, (KEY.Key_A, CONTROL), on=table)
    assert window.spans_panel.count.text() == "6 selected"
    press(qtbot, window, KEY.Key_A, on=table)
    assert {span.state for span in window.desk.spans} == {State.ACCEPTED}
    assert steps.next_undo(window.session.project) == "accept 6 spans of the list"
    assert "Ctrl+Z takes it back" in window.notice.text()
    press(qtbot, window, (KEY.Key_Z, CONTROL), on=table)
    assert {span.state for span in window.desk.spans} == {State.SUGGESTED}


def test_decided_spans_are_rejected_together_with_undecided_ones(
    qtbot: Any, window: MainWindow
) -> None:
    press(qtbot, window, KEY.Key_A)
    table = opened(qtbot, window)
    press(qtbot, window, (KEY.Key_A, CONTROL), KEY.Key_R, on=table)
    assert {span.state for span in window.desk.spans} == {State.REJECTED}
    press(qtbot, window, KEY.Key_A, on=table)
    assert {span.state for span in window.desk.spans} == {State.ACCEPTED}
    press(qtbot, window, (KEY.Key_Z, CONTROL), (KEY.Key_Z, CONTROL), on=table)
    assert [span.state for span in window.desk.spans[:2]] == [State.ACCEPTED, State.SUGGESTED]


def test_keys_for_many_follow_the_keymap(qtbot: Any, window: MainWindow) -> None:
    window.keymap.use("prodigy")
    table = opened(qtbot, window)
    press(qtbot, window, (KEY.Key_Down, SHIFT), KEY.Key_X, on=table)
    states = [span.state for span in window.desk.spans]
    assert states == [State.REJECTED] * 2 + [State.SUGGESTED] * 4
    assert steps.next_undo(window.session.project) == "reject 2 spans of the list"


def test_many_spans_get_a_label_by_its_key_in_the_layer_of_the_first(
    qtbot: Any, window: MainWindow
) -> None:
    table = opened(qtbot, window)
    press(qtbot, window, KEY.Key_Down, KEY.Key_Down, on=table)
    press(qtbot, window, *[(KEY.Key_Down, SHIFT)] * 3, KEY.Key_2, on=table)
    assert [find(window, words).label for words in ("Ayşe Demir", "Monday")] == ["ORG", "ORG"]
    assert find(window, "'We are proud.'").label == "direct"
    assert steps.next_undo(window.session.project) == "label as ORG 3 spans"


def test_many_spans_are_decided_with_the_mouse(qtbot: Any, window: MainWindow) -> None:
    opened(qtbot, window)
    panel = window.spans_panel
    click_row(qtbot, window, 2)
    click_row(qtbot, window, 5, CONTROL)
    qtbot.mouseClick(panel.reject, Qt.MouseButton.LeftButton)
    rejected = [span.text for span in window.desk.spans if span.state is State.REJECTED]
    assert rejected == ["Ayşe Demir", "North Star Ferries"]
    click_row(qtbot, window, 3)
    qtbot.mouseClick(panel.relabel, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    [action] = [one for one in menu.actions() if one.text() == "Event"]
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert find(window, "Monday").label == "EVENT"


def test_one_selected_span_is_decided_as_in_the_text(qtbot: Any, window: MainWindow) -> None:
    table = opened(qtbot, window)
    press(qtbot, window, KEY.Key_Down, KEY.Key_R, on=table)
    assert find(window, "3,000").state is State.REJECTED
    assert window.desk.current.text == "Ayşe Demir"
    qtbot.waitUntil(lambda: table.currentIndex().row() == 2)


def test_a_list_behind_the_other_tab_is_left_alone(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_A)
    followed(qtbot, window)
    assert window.spans_panel.model.total == 0
    opened(qtbot, window)
    assert window.spans_panel.model.total == 6


def many(count: int) -> list[Span]:
    return [
        Span(
            SpanId(n + 1), ArticleId(1), f"e{n}", Layer.ENTITY, "PERSON", n * 9, n * 9 + 5,
            f"Name{n % 900}", State.SUGGESTED, "test 1", (n * 37 % 100) / 100,
        )
        for n in range(count)
    ]  # fmt: skip


def decided(span: Span, state: State = State.ACCEPTED) -> Span:
    from dataclasses import replace

    return replace(span, state=state)


def test_one_decision_among_twenty_thousand_moves_one_row() -> None:
    model = SpansModel(SCHEME)
    present = many(20_000)
    model.set_spans(present)
    model.set_filter(Filter(states=(State.SUGGESTED,)))
    removed, changed, reset = [], [], []
    model.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    model.dataChanged.connect(lambda *_: changed.append(1))
    model.modelReset.connect(lambda: reset.append(1))
    for at in range(100, 120):
        present = [*present[:at], decided(present[at]), *present[at + 1 :]]
        model.set_spans(present)
    assert removed == [(100, 100)] * 20
    assert not reset
    assert len(model.rows) == 19_980
    model.set_spans(many(20_000))
    assert len(model.rows) == 20_000


def test_what_changed_row_by_row_is_what_a_fresh_list_shows() -> None:
    before = many(300)
    for order in Order:
        for wanted in (Filter(), Filter(states=(State.SUGGESTED,)), Filter(words="name1")):
            for descending in (False, True):
                one, other = SpansModel(SCHEME), SpansModel(SCHEME)
                for model in (one, other):
                    model.set_order(order, descending=descending)
                    model.set_filter(wanted)
                one.set_spans(before)
                after = [*before[:50], decided(before[50]), *before[51:120], *before[122:]]
                one.set_spans(after)
                other.set_spans(after)
                assert one.rows == other.rows
                assert one.row_of(before[199]) == other.row_of(before[199])
                one.set_spans(before)
                other.set_spans([])
                other.set_spans(before)
                assert one.rows == other.rows


def test_a_bulk_decision_keeps_what_is_selected(qtbot: Any, window: MainWindow) -> None:
    table = opened(qtbot, window)
    press(qtbot, window, (KEY.Key_A, CONTROL), KEY.Key_A, on=table)
    assert table.count() == 6
