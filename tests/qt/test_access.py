"""Every control has a name, is reached by Tab and shows that it has the focus, wherever it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from controls import described, dialogs, interactive, name_of, takes_tab, walk_by_tab
from following import followed
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QDockWidget,
    QMenu,
    QToolButton,
    QWidget,
)
from windows import harbour_window, span_of

from pressmark.domain.article import Status
from pressmark.qt.app import Application
from pressmark.qt.colour import contrast
from pressmark.qt.main_window import MainWindow
from pressmark.qt.panels.article_delegate import _STATUS_SIGNS
from pressmark.qt.parts import controls, parts
from pressmark.qt.theme import NAMES, Theme

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORDS = ("Aylin Demir", "“Nobody swims here,”", "40 million euros")

# They take no focus, so that the keys of the window go on working; what they do has keys there.
BY_OTHER_KEYS = {"LabelPalette": "each label is in the Label menu, most have a key"}

# What is drawn where one pixel differs is no sign for anybody.
LEAST_PIXELS = 24


@pytest.fixture
def application(qapp: QApplication) -> Application:  # noqa: ARG001
    return Application()


@pytest.fixture
def window(application: Application, tmp_path: Path, qtbot: Any) -> Iterator[MainWindow]:
    with harbour_window(application, tmp_path) as shown:
        qtbot.waitExposed(shown)
        yield shown


def show_everything(window: MainWindow) -> None:
    """Switch every panel on that a menu can switch on."""
    for name, action in window.commands.actions.items():
        dock_switch = name.startswith(("show-list", "show-span", "guidelines", "span-list"))
        if dock_switch and action.isCheckable() and not action.isChecked():
            action.trigger()
    QApplication.processEvents()


def tops(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the window with each kind of span current, then every dialog; each is shown."""
    show_everything(window)
    for words in WORDS:
        window.desk.select(span_of(window, words).id)
        QApplication.processEvents()
        yield f"window on {words}", window
    for name, top in dialogs(window).items():
        if top.isWindow():
            top.setWindowModality(Qt.WindowModality.NonModal)
        top.show()
        top.activateWindow()
        QApplication.processEvents()
        yield name, top
        top.hide()
        top.deleteLater()
    window.activateWindow()
    QApplication.processEvents()


def test_every_control_has_a_name(window: MainWindow) -> None:
    nameless = {
        f"{where}: {described(one)}"
        for where, top in tops(window)
        for one in interactive(top)
        if sum(letter.isalpha() for letter in name_of(one)) < 2
    }
    assert nameless == set()


def test_every_window_panel_and_menu_has_a_name(window: MainWindow) -> None:
    for where, top in tops(window):
        assert name_of(top).strip(), where
        if isinstance(top, QDialog):
            assert top.windowTitle(), where
    for dock in window.findChildren(QDockWidget):
        assert dock.windowTitle()
    for menu in window.menuBar().findChildren(QMenu):
        if menu.actions() and menu.menuAction().text():
            assert all(one.isSeparator() or one.text() for one in menu.actions())


def test_every_control_is_reached_by_tab(window: MainWindow, qtbot: Any) -> None:
    lost = set()
    for where, top in tops(window):
        reached = set(reach(window, top, qtbot))
        for control in interactive(top):
            if control.isEnabled() and control not in reached and not excused(control, reached):
                lost.add(f"{where}: {described(control)}")
    assert lost == set()


def reach(window: MainWindow, top: QWidget, qtbot: Any) -> Iterator[QWidget]:
    """Yield what Tab reaches in a dialog; in the window, from each part that a key goes to.

    In the article Tab goes to the next span: it is the end of each walk.
    """

    def press() -> None:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    if top is not window:
        first = controls(top)
        if first and not top.isAncestorOf(QApplication.focusWidget() or window):
            first[0].setFocus(Qt.FocusReason.TabFocusReason)
        yield from walk_by_tab(top, press)
        return
    for part in parts(window):
        for first in controls(part)[:1]:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            yield from walk_by_tab(window, press, window.view)


def excused(control: QWidget, reached: set[QWidget]) -> bool:
    """Return whether a control that Tab leaves out is reached or done in another way by key."""
    if isinstance(control, QAbstractButton):
        group = control.group()
        if group is not None and group.exclusive():
            return bool(reached & set(group.buttons()))  # the arrow keys go on from there
        siblings = [
            one
            for one in (control.parentWidget() or control).findChildren(QAbstractButton)
            if one.autoExclusive() and control.autoExclusive()
        ]
        if reached & set(siblings):
            return True
    if isinstance(control, QToolButton) and control.defaultAction() is not None:
        action = control.defaultAction()
        return bool(action.shortcuts()) or any(
            isinstance(place, QMenu) for place in action.associatedObjects()
        )
    parent: QWidget | None = control
    while parent is not None:
        if type(parent).__name__ in BY_OTHER_KEYS and not takes_tab(control):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("name", NAMES)
def test_what_has_the_focus_shows_it(
    qtbot: Any, window: MainWindow, application: Application, name: str
) -> None:
    window.set_theme(Theme.load(name))
    unseen = set()
    for where, top in tops(window):
        followed(qtbot, window)
        for control in interactive(top):
            if control.isEnabled() and takes_tab(control):
                seen = marked_pixels(top, control)
                if seen < LEAST_PIXELS:
                    unseen.add(f"{where}: {described(control)}: {seen} pixels")
    assert unseen == set()
    assert application.theme.name == name


def marked_pixels(top: QWidget, control: QWidget) -> int:
    """Count the pixels of a control that differ by 3 to 1 where it has the focus (WCAG 2.4.11)."""
    if isinstance(control, QAbstractItemView) and control.model() is not None:
        control.setCurrentIndex(control.model().index(0, 0))
    other = next((one for one in interactive(top) if one is not control and takes_tab(one)), None)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert control.hasFocus(), described(control)
    with_focus = control.grab().toImage()
    if other is not None:
        other.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        control.clearFocus()
    QApplication.processEvents()
    return differing(control.grab().toImage(), with_focus)


def differing(before: QImage, after: QImage) -> int:
    if before.size() != after.size():
        return before.width() * before.height()
    found = 0
    for y in range(before.height()):
        for x in range(before.width()):
            old, new = before.pixel(x, y), after.pixel(x, y)
            if old != new and contrast(QColor(old), QColor(new)) >= 3:
                found += 1
                if found >= LEAST_PIXELS:
                    return found
    return found


def test_a_key_leads_through_the_parts_of_the_window_and_back(
    window: MainWindow, qtbot: Any
) -> None:
    there = [window.view, window.span_panel, window.articles_panel]
    followed(qtbot, window)
    window.view.setFocus()
    seen = []
    while QApplication.focusWidget() not in seen:
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, CONTROL)
    assert [one for one in there if not any(one is w or one.isAncestorOf(w) for w in seen)] == []
    assert QApplication.focusWidget() is window.view
    before = QApplication.focusWidget()
    qtbot.keyClick(before, Qt.Key.Key_Tab, CONTROL)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, CONTROL | SHIFT)
    assert QApplication.focusWidget() is before


def test_a_hidden_panel_is_left_out_on_the_way(window: MainWindow, qtbot: Any) -> None:
    window.commands.actions["show-list"].trigger()
    QApplication.processEvents()
    window.view.setFocus()
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, CONTROL)
        assert not window.articles_panel.isAncestorOf(QApplication.focusWidget())


def test_every_label_of_the_palette_is_in_the_menu_of_labels(window: MainWindow) -> None:
    titles = {label.title for label in window.session.scheme.labels}
    menu = next(one for one in window.menuBar().actions() if one.text() == "&Label").menu()
    assert isinstance(menu, QMenu)
    assert {one.text().split("\t")[0] for one in menu.actions() if one.text()} >= titles
    assert {button.text().split("  ")[0] for button in window.palette_at_hand.buttons} == titles


def test_an_article_is_read_with_its_status_and_progress(qtbot: Any, window: MainWindow) -> None:
    item = QAccessible.queryAccessibleInterface(window.articles_panel.list).child(0)
    assert item.text(QAccessible.Text.Name) == "Harbour, new, 4 undecided, 0 decided"
    window.deciding.accept()
    followed(qtbot, window)
    assert item.text(QAccessible.Text.Name) == "Harbour, in progress, 3 undecided, 1 decided"


def test_the_status_of_an_article_is_told_by_more_than_colour() -> None:
    assert set(_STATUS_SIGNS) == set(Status)
    assert len(set(_STATUS_SIGNS.values())) == len(Status)


def grey(widget: QWidget) -> list[int]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return [image.pixel(x, y) for y in range(image.height()) for x in range(image.width())]


@pytest.mark.parametrize("name", NAMES)
def test_a_chosen_label_differs_without_colour(window: MainWindow, name: str) -> None:
    window.set_theme(Theme.load(name))
    window.desk.select(span_of(window, "Aylin Demir").id)
    window.view.setFocus()
    for button in window.span_panel.findChildren(QAbstractButton):
        if button.isVisible() and button.isCheckable() and button.objectName() != "":
            group = button.group()
            if group is not None:
                group.setExclusive(False)
            button.setChecked(True)
            chosen = grey(button)
            button.setChecked(False)
            plain = grey(button)
            changed = sum(
                abs((a & 255) - (b & 255)) > 60 for a, b in zip(chosen, plain, strict=True)
            )
            assert changed > 15, described(button)


def test_a_mention_that_is_there_looks_other_than_one_that_is_missing(window: MainWindow) -> None:
    window.desk.select(span_of(window, "“Nobody swims here,”").id)
    field = window.span_panel.quote_form.speaker
    pictures = []
    for text in ("said", None, "said", None):
        field.show_mention(text)
        field.button.setText("said")
        pictures.append(field.button.grab().toImage())
    assert pictures[0] == pictures[2]
    assert pictures[1] == pictures[3]
    assert pictures[0] != pictures[1]


def test_nothing_moves_by_itself(window: MainWindow, application: Application) -> None:
    """Motion makes some people ill; nothing of ours is animated, so there is nothing to stop."""
    assert not window.isAnimated()
    effects = (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
        Qt.UIEffect.UI_AnimateToolBox,
    )
    assert [effect for effect in effects if application.qt.isEffectEnabled(effect)] == []
