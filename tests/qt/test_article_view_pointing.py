"""The article view under real mouse and keys: clicks, drags, edges, picking, in any script."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from marking import Marking, chips_of, click, double_click, drag, edge_of, hover, middle_of
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, QuoteAttributes, Span, State
from pressmark.qt.article_view import ArticleView
from pressmark.qt.theme import Theme

Make = Callable[[str], Marking]

NESTED = "She said “the council of Port Sallow will pay” on Tuesday, and Piet Lammers agreed."
SCRIPTS = (
    "💩 first 😀 emoji: the port of Kelm\u00a0Town\u2028waits.\n"
    "قالت هيئة المرفأ إن السفينة وصلت إلى كلم.\n"
    "港口在三月开放,市长表示欢迎。\n"
    "Combining e\u0301te\u0301 and ship\u200b\u200bping, 👩‍🚒 crew; ד״ר שלום came."
)
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def heard(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(index)) for index in range(spy.count())]


def nested(view: ArticleView, marking: Make) -> tuple[Span, Span, Span]:
    """Show a quote that holds an organisation that holds a place."""
    marks = marking(NESTED)
    quote = marks.add("“the council of Port Sallow will pay”", "direct")
    body = marks.add("council of Port Sallow", "ORG")
    place = marks.add("Port Sallow", "GPE")
    view.show_article(marks.text, marks.spans)
    return quote, body, place


# -- clicking


def test_a_click_takes_the_innermost_span_and_each_further_one_the_next_out(
    view: ArticleView, marking: Make
) -> None:
    quote, body, place = nested(view, marking)
    spy = QSignalSpy(view.span_clicked)
    for _ in range(4):
        click(view, middle_of(view, place.start, place.end))
    ids = [place.id, body.id, quote.id, place.id]
    assert heard(spy) == [(span_id,) for span_id in ids]
    assert view.current == place.id


def test_a_click_on_the_last_half_letter_still_takes_the_span(
    view: ArticleView, marking: Make
) -> None:
    _, _, place = nested(view, marking)
    spy = QSignalSpy(view.span_clicked)
    click(view, edge_of(view, place.start, place.end, closing=True) - QPoint(2, 0))
    assert heard(spy) == [(place.id,)]


def test_a_click_beside_all_spans_takes_none(view: ArticleView, marking: Make) -> None:
    _, _, place = nested(view, marking)
    view.set_current(place.id)
    spy = QSignalSpy(view.span_clicked)
    click(view, middle_of(view, 0, 3))
    click(view, QPoint(view.viewport().width() - 4, 60))
    click(view, QPoint(300, 600))
    assert heard(spy) == []
    assert view.current == place.id


def test_chips_are_targets_of_their_own_span(view: ArticleView, marking: Make) -> None:
    quote, _, _ = nested(view, marking)
    spy = QSignalSpy(view.span_clicked)
    chip = next(chip for chip in chips_of(view) if chip.span_id == quote.id)
    corner = view.sheet.blockBoundingRect(view.document().firstBlock()).topLeft()
    for _ in range(2):
        click(view, chip.box.translated(corner).center().toPoint())
    assert heard(spy) == [(quote.id,), (quote.id,)]


def test_a_double_click_is_for_the_innermost_span(view: ArticleView, marking: Make) -> None:
    _, _, place = nested(view, marking)
    spy = QSignalSpy(view.span_double_clicked)
    selected = QSignalSpy(view.text_selected)
    double_click(view, middle_of(view, place.start, place.end))
    assert heard(spy) == [(place.id,)]
    assert selected.count() == 0
    assert view.selected_words() is None


def test_a_double_click_on_the_current_span_means_it_and_not_the_next_out(
    view: ArticleView, marking: Make
) -> None:
    quote, body, place = nested(view, marking)
    for span in (place, body, quote):
        view.set_current(span.id)
        spy = QSignalSpy(view.span_double_clicked)
        double_click(view, middle_of(view, place.start, place.end))
        assert heard(spy) == [(span.id,)]
        assert view.current == span.id


def test_hidden_layers_and_hidden_rejected_spans_cannot_be_clicked(
    view: ArticleView, marking: Make
) -> None:
    quote, body, place = nested(view, marking)
    view.change_spans([replace(body, state=State.REJECTED)])
    view.set_hidden(set(), {State.REJECTED})
    spy = QSignalSpy(view.span_clicked)
    for _ in range(2):
        click(view, middle_of(view, place.start, place.end))
    view.set_hidden({Layer.QUOTE}, {State.REJECTED})
    click(view, middle_of(view, quote.start, quote.start + 4))
    assert heard(spy) == [(place.id,), (quote.id,)]


def test_a_menu_is_wanted_for_the_current_span_if_it_is_under_the_mouse(
    view: ArticleView, marking: Make
) -> None:
    quote, _, place = nested(view, marking)
    point = middle_of(view, place.start, place.end)

    def menu_at(point: QPoint) -> int:
        spy = QSignalSpy(view.context_wanted)
        where = view.viewport().mapToGlobal(point)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where)
        QApplication.sendEvent(view.viewport(), event)
        assert spy.at(0)[0] == where
        return int(spy.at(0)[1])

    assert menu_at(point) == place.id
    view.set_current(quote.id)
    assert menu_at(point) == quote.id
    assert menu_at(QPoint(300, 600)) == 0


def test_resting_on_a_span_tells_what_it_is(view: ArticleView, marking: Make) -> None:
    marks = marking("'No,' said Piet Lammers of Kelm.")
    said = QuoteAttributes("u1", marks.mention("Piet Lammers"))
    quote = marks.add("'No,'", "direct", State.ACCEPTED, attributes=said)
    view.show_article(marks.text, [replace(quote, score=0.83)])
    point = middle_of(view, quote.start, quote.end)
    where = view.viewport().mapToGlobal(point)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, where))
    assert QToolTip.text() == "Direct quote · accepted · 83% · Piet Lammers"
    QToolTip.hideText()


def test_the_wheel_with_ctrl_asks_for_another_size(view: ArticleView) -> None:
    view.show_article(NESTED, ())
    spy = QSignalSpy(view.zoom_wanted)
    size = view.document().defaultFont().pixelSize()
    for turn in (120, -120):
        event = QWheelEvent(
            QPointF(90, 90),
            QPointF(90, 90),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert heard(spy) == [(1,), (-1,)]
    assert view.document().defaultFont().pixelSize() == size


# -- selecting


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ("irs", "moj", "first 😀 emoji"),
        ("elm", "ow", "Kelm\u00a0Town"),
        ("own", "ait", "Town\u2028waits"),
        ("💩", "irst", "💩 first"),
        ("口在", "开", "口在三月开"),
        ("te", "nd", "e\u0301te\u0301 and"),
        ("crew", "cre", "crew"),
    ],
)
def test_a_drag_selects_whole_words(view: ArticleView, first: str, last: str, wanted: str) -> None:
    view.show_article(SCRIPTS, ())
    spy = QSignalSpy(view.text_selected)
    start, end = SCRIPTS.index(first), SCRIPTS.index(last)
    drag(
        view,
        edge_of(view, start, start + len(first), closing=False) + QPoint(2, 0),
        edge_of(view, end, end + len(last), closing=True) - QPoint(2, 0),
    )
    bounds = SCRIPTS.index(wanted), SCRIPTS.index(wanted) + len(wanted)
    assert heard(spy) == [bounds]
    assert view.selected_words() == bounds


def test_a_drag_over_arabic_selects_whole_words(view: ArticleView) -> None:
    view.show_article(SCRIPTS, ())
    spy = QSignalSpy(view.text_selected)
    first, last = SCRIPTS.index("المرفأ"), SCRIPTS.index("السفينة")
    drag(view, middle_of(view, first, first + 6), middle_of(view, last, last + 7))
    assert heard(spy) == [(first, last + 7)]


def test_a_drag_backwards_selects_the_same(view: ArticleView) -> None:
    view.show_article(NESTED, ())
    spy = QSignalSpy(view.text_selected)
    start, end = NESTED.index("council"), NESTED.index("will")
    drag(view, middle_of(view, end, end + 4), middle_of(view, start, start + 7))
    assert heard(spy) == [(start, end + 4)]
    assert view.textCursor().position() == start


def test_what_qt_has_selected_is_what_was_said(view: ArticleView) -> None:
    view.show_article(SCRIPTS, ())
    for words in ("emoji", "المرفأ", "三月", "e\u0301te\u0301", "👩‍🚒", "שלום"):
        start = SCRIPTS.index(words)
        view.select(start, start + len(words))
        assert view.textCursor().selectedText() == words


def test_a_press_inside_the_selection_starts_a_new_one(view: ArticleView) -> None:
    view.show_article(NESTED, ())
    view.select(0, 40)
    cleared = QSignalSpy(view.selection_cleared)
    spy = QSignalSpy(view.text_selected)
    start = NESTED.index("council")
    drag(view, middle_of(view, start, start + 7), middle_of(view, start + 8, start + 10))
    assert heard(spy) == [(start, start + 10)]
    assert cleared.count() == 1


def test_a_click_clears_the_selection(view: ArticleView) -> None:
    view.show_article(NESTED, ())
    view.select(0, 8)
    spy = QSignalSpy(view.selection_cleared)
    click(view, middle_of(view, 30, 32))
    assert spy.count() == 1
    assert view.selected_words() is None


def test_a_double_click_on_plain_text_selects_the_word(view: ArticleView) -> None:
    view.show_article(NESTED, ())
    spy = QSignalSpy(view.text_selected)
    start = NESTED.index("agreed")
    double_click(view, middle_of(view, start, start + 6))
    assert heard(spy) == [(start, start + 6)]


def test_blanks_alone_select_nothing(view: ArticleView) -> None:
    view.show_article("one   \n\n   two", ())
    view.select(3, 9)
    assert view.selected_words() is None
    view.select(1, 9)
    assert view.selected_words() == (0, 3)


def test_shift_and_arrows_select_and_letting_go_tells_so(view: ArticleView) -> None:
    view.show_article(NESTED, ())
    spy = QSignalSpy(view.text_selected)
    view.setFocus()
    for _ in range(5):
        QTest.keyPress(view, Qt.Key.Key_Right, SHIFT)  # a click would let go of Shift as well
    assert spy.count() == 0
    QTest.keyRelease(view, Qt.Key.Key_Shift)
    assert heard(spy) == [(0, len("She said"))]


def test_copying_gives_the_canonical_text(view: ArticleView) -> None:
    view.show_article(SCRIPTS, ())
    start, end = SCRIPTS.index("Kelm"), SCRIPTS.index("waits")
    view.select(start, end + 5)
    view.setFocus()
    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "Kelm\u00a0Town\u2028waits"


# -- edges


def drag_edge(
    view: ArticleView,
    span: Span,
    to: int,
    *,
    closing: bool,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> list[tuple[object, ...]]:
    """Drag an edge of the current span to between the characters `to - 1` and `to`."""
    spy = QSignalSpy(view.edge_dragged)
    start = edge_of(view, span.start, span.end, closing=closing)
    goal = edge_of(view, to - 1, to, closing=True) if to else edge_of(view, 0, 1, closing=False)
    drag(view, start, goal, modifiers)
    return heard(spy)


def test_a_dragged_edge_goes_to_the_nearest_word(view: ArticleView, marking: Make) -> None:
    _, _, place = nested(view, marking)
    view.set_current(place.id)
    pay = NESTED.index("pay")
    assert drag_edge(view, place, pay + 2, closing=True) == [(place.id, place.start, pay + 3)]
    council = NESTED.index("council")
    assert drag_edge(view, place, council + 2, closing=False) == [(place.id, council, place.end)]
    assert view.selected_words() is None


def test_with_alt_an_edge_goes_between_any_two_characters(view: ArticleView, marking: Make) -> None:
    _, _, place = nested(view, marking)
    view.set_current(place.id)
    to = NESTED.index("pay") + 1
    moved = drag_edge(view, place, to, closing=True, modifiers=ALT)
    assert moved == [(place.id, place.start, to)]


def test_an_edge_dragged_nowhere_or_given_up_changes_nothing(
    view: ArticleView, marking: Make
) -> None:
    _, _, place = nested(view, marking)
    view.set_current(place.id)
    assert drag_edge(view, place, place.end, closing=True) == []
    spy = QSignalSpy(view.edge_dragged)
    start = edge_of(view, place.start, place.end, closing=True)
    drag(view, start, start + QPoint(90, 0), drop=False)
    assert view.scene.preview is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(90, 0))
    assert view.scene.preview is None
    assert spy.count() == 0


def test_an_edge_keeps_one_character_and_its_paragraph(view: ArticleView, marking: Make) -> None:
    marks = marking("one two three\nfour five six")
    span = marks.add("two", "LAW")
    view.show_article(marks.text, marks.spans)
    view.set_current(span.id)
    marked = (span.start, len("one two three"))
    assert drag_edge(view, span, len("one two three\nfour five s"), closing=True) == [(1, *marked)]
    assert drag_edge(view, span, 0, closing=True, modifiers=ALT) == [(1, 4, 5)]


def test_edges_of_right_to_left_words_are_where_they_are_seen(
    view: ArticleView, marking: Make
) -> None:
    text = "قالت هيئة المرفأ إن السفينة وصلت"
    marks = marking(text)
    span = marks.add("المرفأ", "ORG")
    view.show_article(text, marks.spans)
    view.set_current(span.id)
    spy = QSignalSpy(view.edge_dragged)
    box = view.sheet.boxes(span.start, span.end)[0].toRect()
    ship = text.index("السفينة")
    goal = view.sheet.boxes(ship, ship + 7)[0].toRect()
    drag(view, box.center() - QPoint(box.width() // 2, 0), goal.center() - QPoint(20, 0))
    assert heard(spy) == [(span.id, span.start, ship + 7)]


def test_only_the_current_span_has_edges_to_grasp(view: ArticleView, marking: Make) -> None:
    _, _, place = nested(view, marking)
    point = edge_of(view, place.start, place.end, closing=True)
    hover(view, point)
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    view.set_current(place.id)
    hover(view, point)
    assert view.viewport().cursor().shape() is Qt.CursorShape.SplitHCursor


# -- picking a mention


def test_a_click_picks_the_entity_or_the_name_or_the_word(view: ArticleView, marking: Make) -> None:
    _, body, place = nested(view, marking)
    picked, clicked = QSignalSpy(view.mention_picked), QSignalSpy(view.span_clicked)
    view.start_picking()
    assert view.viewport().cursor().shape() is Qt.CursorShape.CrossCursor
    piet, agreed = NESTED.index("Lammers"), NESTED.index("agreed")
    click(view, middle_of(view, place.start, place.end))
    click(view, middle_of(view, body.start, body.start + 7))
    click(view, middle_of(view, piet, piet + 7))
    click(view, middle_of(view, agreed, agreed + 6))
    name = NESTED.index("Piet Lammers")
    assert heard(picked) == [
        (place.start, place.end),
        (body.start, body.end),
        (name, name + 12),
        (agreed, agreed + 6),
    ]
    assert clicked.count() == 0
    view.stop_picking()
    click(view, middle_of(view, place.start, place.end))
    assert heard(clicked) == [(place.id,)]


def test_a_drag_while_picking_picks_the_words(view: ArticleView, marking: Make) -> None:
    nested(view, marking)
    picked, selected = QSignalSpy(view.mention_picked), QSignalSpy(view.text_selected)
    view.start_picking()
    start, end = NESTED.index("will"), NESTED.index("pay")
    drag(view, middle_of(view, start, start + 4), middle_of(view, end, end + 3))
    assert heard(picked) == [(start, end + 3)]
    assert selected.count() == 0
    assert view.selected_words() is None


def test_what_a_click_would_pick_is_shown_under_the_mouse(view: ArticleView, marking: Make) -> None:
    _, _, place = nested(view, marking)
    view.start_picking()
    hover(view, middle_of(view, place.start, place.end))
    assert view.scene.target == (place.start, place.end)
    hover(view, QPoint(300, 600))
    assert view.scene.target is None


# -- keys


def test_letters_and_undo_reach_the_window(qtbot: QtBot, scheme: Scheme, light: Theme) -> None:
    window, view = QMainWindow(), ArticleView(scheme, light)
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    done: list[str] = []
    for keys in ("A", "Z", "Ctrl+Z", "Space", "Return", "Alt+Left", "Backspace", "Left"):
        action = QAction(keys, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda *_, keys=keys: done.append(keys))
        window.addAction(action)
    view.show_article(NESTED, ())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view.setFocus()
    QTest.keyClicks(view, "az")
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert done == ["A", "Z", "Ctrl+Z", "Space", "Return", "Backspace", "Left", "Alt+Left"]
    assert view.toPlainText() == NESTED


def test_arrows_move_a_caret_that_is_seen(view: ArticleView) -> None:
    view.show_article(NESTED + "\n" + NESTED, ())
    view.setFocus()
    assert view.scene.caret is None
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.scene.caret is not None
    assert view.scene.caret > 1
    click(view, middle_of(view, 0, 3))
    assert view.scene.caret is None


def test_a_window_that_is_taken_down_with_the_focus_in_the_view_ends_well(
    qtbot: QtBot, scheme: Scheme, light: Theme
) -> None:
    def shown_and_gone() -> ArticleView:
        window, view = QMainWindow(), ArticleView(scheme, light)
        window.setCentralWidget(view)
        view.show_article(NESTED, ())
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        view.setFocus()
        return view

    assert not isValid(shown_and_gone())
