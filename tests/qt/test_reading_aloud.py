"""What a screen reader gets: the text of the article, its caret, and what is said while working."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleTextInterface
from PySide6.QtWidgets import QApplication, QTextEdit
from windows import HARBOUR, harbour_window, span_of

from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.qt.offsets import OffsetMap

KEY = Qt.Key
QUOTE = "“Nobody swims here,”"
UNITS = OffsetMap(HARBOUR)


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, qtbot: Any) -> Iterator[MainWindow]:  # noqa: ARG001
    """A window that a screen reader listens to."""
    QAccessible.setActive(True)
    try:
        with harbour_window(Application(), tmp_path) as shown:
            qtbot.waitExposed(shown)
            QApplication.processEvents()
            yield shown
    finally:
        QAccessible.setActive(False)


@pytest.fixture
def text(window: MainWindow) -> QAccessibleTextInterface:
    """The text of the article as a screen reader sees it."""
    return QAccessible.queryAccessibleInterface(window.view).textInterface()


def said(qtbot: Any, window: MainWindow, *keys: Any) -> str:
    """Press keys and return what is said then."""
    with qtbot.waitSignal(window.announcer.announced) as told:
        for key in keys:
            code, modifier = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier(0))
            qtbot.keyClick(window.view, code, modifier)
    return str(told.args[0])


def test_the_article_is_a_text_that_can_be_read(text: QAccessibleTextInterface) -> None:
    assert text.text(0, text.characterCount()) == HARBOUR
    start = UNITS.to_utf16(HARBOUR.index("Aylin"))
    assert text.text(start, start + 11) == "Aylin Demir"


def test_the_article_says_what_it_is(window: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(window.view)
    state = interface.state()
    assert interface.role() is QAccessible.Role.EditableText
    assert interface.text(QAccessible.Text.Name) == "Article text"
    assert state.readOnly
    assert state.multiLine
    assert state.focusable
    assert state.selectableText


def test_the_current_span_is_described_with_label_state_and_place(window: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(window.view)
    window.desk.select(span_of(window, "Aylin Demir").id)
    told = "Person, suggested: Aylin Demir, 2 of 4 undecided"
    assert interface.text(QAccessible.Text.Description) == told
    window.desk.select(None)
    assert interface.text(QAccessible.Text.Description) == ""


def test_the_caret_of_a_reader_goes_along_with_the_current_span(
    window: MainWindow, text: QAccessibleTextInterface
) -> None:
    window.desk.select(span_of(window, "Lisse").id)
    assert text.cursorPosition() == UNITS.to_utf16(HARBOUR.index("Lisse"))


def test_the_caret_stays_where_something_is_selected(
    window: MainWindow, text: QAccessibleTextInterface
) -> None:
    start = UNITS.to_utf16(HARBOUR.index("clean"))
    text.setSelection(0, start, start + 5)
    window.desk.select(span_of(window, "Lisse").id)
    assert window.view.textCursor().selectedText() == "clean"


def test_a_reader_moves_the_caret_and_selects(
    window: MainWindow, text: QAccessibleTextInterface
) -> None:
    start = UNITS.to_utf16(HARBOUR.index("clean"))
    text.setCursorPosition(start)
    assert window.view.textCursor().position() == start
    text.setSelection(0, start, start + 5)
    assert text.selectionCount() == 1
    assert window.view.textCursor().selectedText() == "clean"
    assert window.view.selected_words() == (HARBOUR.index("clean"), HARBOUR.index("clean") + 5)
    text.removeSelection(0)
    assert text.selectionCount() == 0


@pytest.mark.parametrize("words", ["Aylin Demir", "Lisse", "40 million euros"])
def test_characters_lie_where_they_are_painted(
    window: MainWindow, text: QAccessibleTextInterface, words: str
) -> None:
    start = HARBOUR.index(words)
    painted = window.view.rect_of(start, start + 1)
    painted.moveTo(window.view.viewport().mapToGlobal(painted.topLeft()))
    box = text.characterRect(UNITS.to_utf16(start))
    assert abs(box.left() - painted.left()) <= 2
    assert painted.top() <= box.center().y() <= painted.bottom()
    assert text.offsetAtPoint(box.center()) in (UNITS.to_utf16(start), UNITS.to_utf16(start) + 1)


def test_a_reader_can_scroll_to_a_place(window: MainWindow, qtbot: Any) -> None:
    long = "\n\n".join(f"Paragraph {number} about the sea." for number in range(400))
    window.view.show_article(long, ())
    qtbot.waitUntil(lambda: not window.view._idle.isActive())
    text = QAccessible.queryAccessibleInterface(window.view).textInterface()
    start = long.index("Paragraph 300 ")
    text.scrollToSubstring(start, start + 13)
    box = text.characterRect(start)
    corner = window.view.viewport().mapToGlobal(window.view.viewport().rect().topLeft())
    assert window.view.viewport().rect().translated(corner).contains(box.center())


def test_the_next_span_is_said_with_label_state_words_and_place(
    qtbot: Any, window: MainWindow
) -> None:
    assert said(qtbot, window, KEY.Key_J) == "Person, suggested: Aylin Demir, 2 of 4 undecided."


def test_a_decision_is_said_before_the_span_it_leads_to(qtbot: Any, window: MainWindow) -> None:
    told = said(qtbot, window, KEY.Key_A)
    assert told == "accepted. Person, suggested: Aylin Demir, 1 of 3 undecided."
    told = said(qtbot, window, KEY.Key_R)
    assert told == "rejected. Place, suggested: Lisse, 1 of 2 undecided."


def test_a_decision_is_said_when_the_span_stays(qtbot: Any, window: MainWindow) -> None:
    window.commands.actions["advance"].trigger()
    told = said(qtbot, window, KEY.Key_A)
    assert told == f"accepted. Direct quote, accepted: {QUOTE}, 3 undecided."


def test_another_label_is_said(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(span_of(window, "Aylin Demir").id)
    told = said(qtbot, window, KEY.Key_2)
    assert told == "corrected. Organisation, corrected: Aylin Demir, 3 undecided."


def test_undo_is_said(qtbot: Any, window: MainWindow) -> None:
    said(qtbot, window, KEY.Key_A)
    told = said(qtbot, window, (KEY.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert told.startswith(f"suggested. Direct quote, suggested: {QUOTE}, 1 of 4 undecided.")
    assert "Undo: accept direct" in told


def test_another_article_is_said(qtbot: Any, window: MainWindow) -> None:
    told = said(qtbot, window, (KEY.Key_PageDown, Qt.KeyboardModifier.ControlModifier))
    assert told == "Calm seas., new. No span is current."


def test_picking_and_notices_are_said(qtbot: Any, window: MainWindow) -> None:
    assert said(qtbot, window, KEY.Key_S).startswith("Click the speaker")
    with qtbot.waitSignal(window.announcer.announced) as told:
        window.session.failed.emit("The disk is full.")
    assert told.args[0].endswith("The disk is full.")


def test_words_selected_by_key_are_said(qtbot: Any, window: MainWindow) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    window.view.put_caret(HARBOUR.index("clean"))
    with qtbot.waitSignal(window.announcer.announced) as told:
        qtbot.keyPress(window.view, KEY.Key_Right, shift)
        qtbot.keyRelease(window.view, KEY.Key_Shift)
    assert told.args == ["Selected: clean."]


def test_nothing_is_worked_out_while_nobody_listens(qtbot: Any, window: MainWindow) -> None:
    QAccessible.setActive(False)
    window.view.setAccessibleDescription("")
    with qtbot.assertNotEmitted(window.announcer.announced, wait=20):
        qtbot.keyClick(window.view, KEY.Key_J)
    assert window.view.accessibleDescription() == ""


def test_qt_still_needs_the_signal_that_scrolls_for_readers() -> None:
    """Qt 6.11 has lost the slot that it asks for itself; `PageView` has a signal of that name."""
    names = [
        bytes(QTextEdit.staticMetaObject.method(at).name().data()).decode()
        for at in range(QTextEdit.staticMetaObject.methodCount())
    ]
    assert "_q_ensureVisible" not in names
