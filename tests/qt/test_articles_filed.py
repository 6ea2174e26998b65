"""Many articles at once, filters as chips, saved filters, and copies, by mouse and keys."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from working import CONTROL, KEY, SCHEME, SHIFT, TEXT, activate, find, listed_names, press

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.filtering import ArticleFilter, Order
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import Layer, State
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.store import articles, filing, filters, spans
from pressmark.store.project import create_project
from pressmark.store.stories import waiting

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def crowd(qtbot: Any, application: Application, tmp_path: Any):
    """A window on six articles of two sources."""
    project = create_project(tmp_path / "six.pressmark", SCHEME, "ana")
    given_ = [
        Article(
            UNSTORED_ARTICLE, f"a{at}", f"Ferry number {at} sails to island {at} at noon.",
            f"Ferry {at}", "Echo" if at % 2 else "Post", None, f"2024-05-0{at + 1}",
        )
        for at in range(6)
    ]  # fmt: skip
    for number in articles.add_articles(project, map(MarkedArticle, given_)).articles:
        spans.put_suggestions(project, number, "", [])
    shown = application.show_project(project)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    activate(qtbot, shown)
    return shown


def click_row(qtbot: Any, window: MainWindow, row: int, modifier: Any = None) -> None:
    view = window.articles_panel.list
    place = view.visualRect(window.articles_panel.model.index(row, 0)).center()
    none = Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(view.viewport(), LEFT, modifier or none, place)


def lines(window: MainWindow) -> list[articles.Summary]:
    """Return what the lines of the list say, once they have followed the last step."""
    panel = window.articles_panel
    panel._trailing.catch_up()
    return [one for row in range(panel.model.rowCount()) if (one := panel.model.summary(row))]


def choose(qtbot: Any, window: MainWindow, *titles: str) -> None:
    """Go through the menu beside the filter, and press the last of these rows."""
    button = window.articles_panel.narrowing
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    for title in titles:
        [action] = [one for one in menu.actions() if one.text() == title]
        if action.menu() is None:
            at = menu.actionGeometry(action).center()
            qtbot.mouseClick(menu, LEFT, pos=at)
            break
        inner = action.menu()
        assert isinstance(inner, QMenu)
        menu.close()
        menu = inner
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    for left in (menu, button.menu()):
        left.close()


def test_several_articles_are_marked_by_one_key_and_undone_by_one(
    qtbot: Any, crowd: MainWindow
) -> None:
    click_row(qtbot, crowd, 0)
    click_row(qtbot, crowd, 2, SHIFT)
    click_row(qtbot, crowd, 4, CONTROL)
    panel = crowd.articles_panel
    assert len(panel.selected()) == 4
    assert "4 selected" in panel._count.text()
    press(qtbot, crowd, (KEY.Key_5, CONTROL), on=panel.list)
    done = [one.status is Status.DONE for one in lines(crowd)]
    assert done == [True, True, True, False, True, False]
    assert len(panel.selected()) == 4
    press(qtbot, crowd, (KEY.Key_Z, CONTROL), on=panel.list)
    assert {one.status for one in lines(crowd)} == {Status.NEW}


def test_work_in_the_text_is_on_its_article_alone(qtbot: Any, crowd: MainWindow) -> None:
    click_row(qtbot, crowd, 0)
    press(qtbot, crowd, (KEY.Key_A, CONTROL), on=crowd.articles_panel.list)
    assert len(crowd.articles_panel.selected()) == 6
    qtbot.mouseClick(crowd.view.viewport(), LEFT, pos=QPoint(5, 5))
    assert crowd.articles_panel.selected() == []
    press(qtbot, crowd, (KEY.Key_5, CONTROL))
    assert [one.status is Status.DONE for one in lines(crowd)] == [True] + [False] * 5


def test_tags_are_typed_and_taken_away_again(qtbot: Any, crowd: MainWindow) -> None:
    view, field = crowd.articles_panel.list, crowd.filing.tags
    click_row(qtbot, crowd, 1)
    click_row(qtbot, crowd, 2, CONTROL)
    press(qtbot, crowd, (KEY.Key_T, SHIFT), on=view)
    assert field.isVisible()
    qtbot.keyClicks(field.field, "harbour news")
    press(qtbot, crowd, KEY.Key_Return, on=field.field)
    assert [one.tags for one in lines(crowd)[:3]] == [(), ("harbour news",), ("harbour news",)]
    assert view.hasFocus()
    press(qtbot, crowd, (KEY.Key_T, SHIFT), on=view)
    assert "✓" in field.list.item(0).text()
    press(qtbot, crowd, KEY.Key_Down, KEY.Key_Return, on=field.field)
    assert {one.tags for one in lines(crowd)} == {()}
    press(qtbot, crowd, (KEY.Key_Z, CONTROL), on=view)
    assert lines(crowd)[1].tags == ("harbour news",)


def test_articles_are_given_to_someone_and_only_mine_are_listed(
    qtbot: Any, crowd: MainWindow
) -> None:
    field = crowd.filing.people
    click_row(qtbot, crowd, 3)
    press(qtbot, crowd, (KEY.Key_G, SHIFT), on=crowd.articles_panel.list)
    qtbot.keyClicks(field.field, "an")
    press(qtbot, crowd, KEY.Key_Return, on=field.field)
    assert lines(crowd)[3].assignee == "ana"
    press(qtbot, crowd, (KEY.Key_M, SHIFT))
    assert listed_names(crowd) == ["a3"]
    assert crowd.commands.actions["only-mine"].isChecked()
    [chip] = crowd.articles_panel.chips.chips
    assert chip.text().startswith("for ana")
    qtbot.mouseClick(chip, LEFT)
    assert len(listed_names(crowd)) == 6
    assert not crowd.commands.actions["only-mine"].isChecked()


def test_conditions_are_chips_that_go_one_by_one(qtbot: Any, crowd: MainWindow) -> None:
    choose(qtbot, crowd, "Source", "Echo")
    choose(qtbot, crowd, "Newest first")
    choose(qtbot, crowd, "Date", "This year")
    panel = crowd.articles_panel
    crowd.desk.show(None)
    panel.reload()
    assert listed_names(crowd) == []
    first, second, third = panel.chips.chips
    assert [first.text()[:4], third.text()[:6]] == ["Echo", "Newest"]
    second.setFocus()
    press(qtbot, crowd, KEY.Key_Delete, on=second)
    assert listed_names(crowd) == ["a5", "a3", "a1"]
    assert panel._count.text() == "3 articles"
    for _ in range(2):
        qtbot.mouseClick(panel.chips.chips[0], LEFT)
    assert listed_names(crowd) == [f"a{at}" for at in range(6)]
    assert not panel.chips.isVisible()


def test_days_are_typed(qtbot: Any, crowd: MainWindow) -> None:
    crowd.desk.show(None)
    press(qtbot, crowd, (KEY.Key_D, CONTROL | Qt.KeyboardModifier.AltModifier), on=crowd)
    dialog: Any = QApplication.activeModalWidget()
    dialog.since.setText("2024-05-02")
    dialog.until.setText("2024-05-x")
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.until.setText("2024-05-03")
    qtbot.keyClick(dialog.until, KEY.Key_Return)
    assert listed_names(crowd) == ["a1", "a2"]


def test_labels_tags_and_confidence_are_offered(qtbot: Any, window: MainWindow) -> None:
    filing.add_tag(window.session.project, [window.desk.order[1]], "calm & quiet")
    choose(qtbot, window, "Label", "Person (entity)")
    assert listed_names(window) == ["ferry"]
    window.filing.show_every()
    choose(qtbot, window, "Confidence below", "50%")
    assert listed_names(window) == ["ferry"]
    window.filing.show_every()
    choose(qtbot, window, "Tag", "calm && quiet")
    window.desk.show(None)
    window.articles_panel.reload()
    assert listed_names(window) == ["calm"]


def test_a_filter_is_saved_chosen_renamed_and_deleted(qtbot: Any, crowd: MainWindow) -> None:
    panel, field = crowd.articles_panel, crowd.filing.names
    choose(qtbot, crowd, "Source", "Echo")
    panel.filter.setText("ferry")
    press(qtbot, crowd, (KEY.Key_F, CONTROL | SHIFT))
    qtbot.keyClicks(field.field, "Echo ferries")
    press(qtbot, crowd, KEY.Key_Return, on=field.field)
    [saved] = filters.saved_filters(crowd.session.project)
    crowd.desk.show(None)
    assert saved.wanted == ArticleFilter(sources=frozenset({"Echo"}), words="ferry")
    press(qtbot, crowd, (KEY.Key_Escape, SHIFT))
    assert len(listed_names(crowd)) == 6
    choose(qtbot, crowd, "Saved filters", "Echo ferries")
    assert listed_names(crowd) == ["a1", "a3", "a5"]
    assert panel.filter.text() == "ferry"
    crowd.filing.manage_filters()
    dialog: Any = QApplication.activeModalWidget()
    dialog.list.item(0).setText("Ferries")
    assert filters.saved_filters(crowd.session.project)[0].name == "Ferries"
    qtbot.keyClick(dialog.list, KEY.Key_Delete)
    assert filters.saved_filters(crowd.session.project) == []
    dialog.reject()
    crowd.session.undo()
    assert filters.saved_filters(crowd.session.project)[0].name == "Ferries"


def test_a_saved_filter_is_found_in_the_palette(qtbot: Any, crowd: MainWindow) -> None:
    wanted = ArticleFilter(sources=frozenset({"Post"}))
    crowd.session.run(filters.save_filter, "My posts", wanted, Order.NEWEST)
    crowd.desk.show(None)
    press(qtbot, crowd, (KEY.Key_K, CONTROL), on=crowd)
    line = crowd.commanding._palette.line
    qtbot.keyClicks(line, "my posts")
    press(qtbot, crowd, KEY.Key_Return, on=line)
    assert listed_names(crowd) == ["a4", "a2", "a0"]


def test_a_right_click_on_a_row_offers_what_can_be_done(qtbot: Any, crowd: MainWindow) -> None:
    click_row(qtbot, crowd, 0)
    click_row(qtbot, crowd, 1, CONTROL)
    view = crowd.articles_panel.list
    place = view.visualRect(crowd.articles_panel.model.index(1, 0)).center()
    view.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    [flag] = [one for one in menu.actions() if one.objectName() == "flag"]
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(flag).center())
    assert [one.status for one in lines(crowd)[:3]] == [Status.FLAGGED] * 2 + [Status.NEW]


def test_copies_are_found_unasked_and_decisions_carried_over(
    qtbot: Any, window: MainWindow
) -> None:
    project, desk = window.session.project, window.desk
    copy = MarkedArticle(Article(UNSTORED_ARTICLE, "copy", f"Late edition\n\n{TEXT}", "Late"))
    window.session.run(lambda one: articles.add_articles(one, [copy]).change)
    window.grouping._timer.start(0)
    qtbot.waitUntil(lambda: not waiting(project) and not window.grouping.working)
    assert [one.copies for one in lines(window)] == [1, 0, 1]
    press(qtbot, window, (KEY.Key_C, SHIFT))
    assert not window.filing.copies.isVisible()
    desk.select(find(window, "Monday").id)
    press(qtbot, window, KEY.Key_A)
    press(qtbot, window, (KEY.Key_C, SHIFT))
    sheet = window.filing.copies
    assert sheet.isVisible()
    assert "Monday" in sheet.list.item(0).text()
    press(qtbot, window, KEY.Key_Space, on=sheet.list)
    assert not sheet.apply.isEnabled()
    press(qtbot, window, KEY.Key_Space, KEY.Key_Return, on=sheet.list)
    [there] = spans.of_article(project, desk.order[2])
    assert (there.text, there.label, there.state) == ("Monday", "DATE", State.ADDED)
    assert there.layer is Layer.ENTITY
    assert window.session.titles[0] == "carry 1 decision over to 1 copy"
    assert window.view.hasFocus()


def test_a_row_says_what_is_on_its_article(crowd: MainWindow) -> None:
    project, ids = crowd.session.project, crowd.desk.order
    before = crowd.articles_panel.list.sizeHintForRow(0)
    crowd.session.run(filing.add_tag, ids[:1], "harbour")
    crowd.session.run(filing.assign, ids[:1], "ben")
    crowd.articles_panel.reload()
    QTest.qWait(0)
    assert crowd.articles_panel.list.sizeHintForRow(0) > before
    index = crowd.articles_panel.model.index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "#harbour" in spoken
    assert "for ben" in spoken
    assert project.annotator == "ana"
