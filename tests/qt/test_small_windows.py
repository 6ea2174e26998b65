"""In a small window nothing is cut off, and nothing covers what is worked on."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from working import KEY, MainWindow, drag, press

from pressmark.qt.app import Application
from pressmark.qt.samples import open_sample_project

CONTROL = Qt.KeyboardModifier.ControlModifier


def in_window(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def selection(window: MainWindow) -> QRect:
    assert window.desk.selection is not None
    box = window.view.rect_of(*window.desk.selection)
    return QRect(window.view.viewport().mapTo(window, box.topLeft()), box.size())


@pytest.mark.parametrize(("width", "height"), [(900, 600), (760, 520), (1400, 900)])
def test_all_labels_at_the_hand_are_in_sight(
    qtbot: Any, window: MainWindow, width: int, height: int
) -> None:
    window.resize(width, height)
    qtbot.waitUntil(lambda: not window.view._idle.isActive())
    for words in ("record summer", "2011"):
        drag(qtbot, window, words)
        palette = window.palette_at_hand
        assert palette.isVisible()
        for button in palette.buttons:
            assert window.rect().contains(in_window(window, button))
            assert button.width() >= button.sizeHint().width()
        assert not in_window(window, palette).intersects(selection(window))
        press(qtbot, window, KEY.Key_Escape)


def test_a_label_of_the_palette_works_where_it_lies_over_a_panel(
    qtbot: Any, window: MainWindow
) -> None:
    window.resize(760, 520)
    drag(qtbot, window, "2011")
    palette = window.palette_at_hand
    at = palette.buttons[0].rect().center()
    qtbot.mouseClick(palette.buttons[0], Qt.MouseButton.LeftButton, pos=at)
    assert not palette.isVisible()
    assert window.desk.current is not None
    assert window.desk.current.text == "2011"
    drag(qtbot, window, "record summer")
    window.resize(1200, 800)
    assert not palette.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1200, 800), (900, 600)])
def test_the_card_of_the_tour_leaves_the_sheets_free(
    qtbot: Any, application: Application, width: int, height: int
) -> None:
    window = application.show_project(open_sample_project())
    qtbot.waitExposed(window)
    window.resize(width, height)
    qtbot.waitUntil(lambda: window.desk.current is not None, timeout=60_000)
    card = window.desktop.tour.card
    for key, sheet in ((KEY.Key_L, window.hands.labels), (KEY.Key_W, window.hands.same)):
        press(qtbot, window, key)
        assert sheet.isVisible()
        assert not in_window(window, card).intersects(in_window(window, sheet))
        assert window.rect().contains(card.geometry())
        qtbot.keyClick(window.focusWidget(), KEY.Key_Escape)
    press(qtbot, window, (KEY.Key_K, CONTROL))
    window.close()


@pytest.mark.parametrize(("width", "height"), [(900, 600), (1400, 900)])
def test_the_sheets_are_whole_and_leave_the_span_free(
    qtbot: Any, window: MainWindow, width: int, height: int
) -> None:
    window.resize(width, height)
    qtbot.waitUntil(lambda: not window.view._idle.isActive())
    for span in window.desk.spans[2:4]:
        window.desk.select(span.id)
        press(qtbot, window, KEY.Key_W)
        same = window.hands.same
        for button in (same.accept, same.reject, same.here, same.project, same.apply):
            assert window.rect().contains(in_window(window, button))
            assert button.width() >= button.sizeHint().width()
        qtbot.keyClick(same.list, KEY.Key_Escape)
        press(qtbot, window, KEY.Key_L)
        box = window.view.rect_of_current()
        current = QRect(window.view.viewport().mapTo(window, box.topLeft()), box.size())
        sheet = in_window(window, window.hands.labels)
        assert window.rect().contains(sheet)
        assert not sheet.intersects(current)
        qtbot.keyClick(window.hands.labels.field, KEY.Key_Escape)


def test_a_line_without_room_ends_in_dots_and_is_whole_for_ears(
    qtbot: Any, window: MainWindow
) -> None:
    origin = window.header._origin
    whole = origin.grab().toImage()
    words = origin.text()
    window.resize(620, 500)
    qtbot.waitUntil(lambda: origin.width() < origin.sizeHint().width())
    assert origin.text() == words
    assert origin.grab().toImage() != whole


def test_the_current_span_stays_in_sight_when_the_text_grows(
    qtbot: Any, window: MainWindow
) -> None:
    window.files.add_text("\n\n".join(["Many words stand here."] * 60), "Long", None, None)
    window.highlighting.cancel()
    article = window.desk.article
    assert article is not None
    at = article.text.index("words", 600)
    window.desk.select_text((at, at + 5))
    press(qtbot, window, KEY.Key_E)
    window.view.reveal(at)
    for keys in ((KEY.Key_Plus, CONTROL), (KEY.Key_Minus, CONTROL)):
        for _ in range(6):
            press(qtbot, window, keys)
        assert window.view.viewport().rect().contains(window.view.rect_of_current())


def test_a_key_whose_action_is_not_possible_says_why(qtbot: Any, window: MainWindow) -> None:
    person = next(span for span in window.desk.spans if span.label == "PERSON")
    window.desk.select(person.id)
    press(qtbot, window, KEY.Key_S)
    assert window.notice.text() == "Set Speaker: the current span is no quote."
    press(qtbot, window, KEY.Key_V)
    assert window.notice.text() == "Edit Value: the current span is no figure."
    press(qtbot, window, (KEY.Key_Y, CONTROL))
    assert window.notice.text() == "Redo: nothing was taken back."
    window.notice.hide()
    press(qtbot, window, KEY.Key_Y)
    qtbot.keyClicks(window.span_panel.note, "svs")
    assert window.span_panel.note.text() == "svs"
    assert not window.notice.isVisible()
