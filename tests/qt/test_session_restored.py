"""The next session begins where the last one ended, and projects of other days are at hand."""

from pathlib import Path
from typing import Any

from desktop import ALT, CONTROL, KEY, LEFT, activate, ferries, find, press
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QPushButton, QToolButton

from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.qt.panels.welcome import Welcome
from pressmark.qt.recent import forget, recent, remember
from pressmark.store.project import open_project


def reopened(application: Application, window: MainWindow) -> MainWindow:
    """Close the window and show its project in a new one, as the next start does."""
    path = window.session.project.path
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.window = None
    again = Application()
    application.settings = again.settings
    return application.show_project(open_project(path))


def test_article_span_and_place_are_those_of_the_last_time(
    qtbot: Any, application: Application, tmp_path: Path
) -> None:
    window = application.show_project(ferries(tmp_path / "long.pressmark", long=True))
    window.resize(1100, 700)
    qtbot.waitExposed(window)
    activate(qtbot, window)
    press(qtbot, window.view, (KEY.Key_PageDown, CONTROL))
    for _ in range(70):
        press(qtbot, window.view, KEY.Key_J)
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.value() + 37)
    before = (window.desk.article.id, window.desk.current_id, window.view.place())
    assert before[2][0] > 1000
    for _ in range(2):  # a second time: the place must not creep
        window = reopened(application, window)
        qtbot.waitExposed(window)
        assert (window.desk.article.id, window.desk.current_id) == before[:2]
        assert window.view.place()[0] == before[2][0]
        assert abs(window.view.place()[1] - before[2][1]) <= 1
    window.close()


def test_each_project_has_a_place_of_its_own(
    qtbot: Any, application: Application, window: MainWindow, tmp_path: Path
) -> None:
    press(qtbot, window.view, (KEY.Key_PageDown, CONTROL))
    assert window.desk.article.name == "calm"
    first = window.session.project.path
    other = application.show_project(ferries(tmp_path / "other.pressmark"))
    assert other.desk.article.name == "ferry"
    other.desk.select(find(other, "Monday").id)
    other.files.open_path(first)
    window = application.window
    assert window.desk.article.name == "calm"
    window.files.open_path(tmp_path / "other.pressmark")
    assert application.window.desk.current.text == "Monday"


def test_a_place_that_is_gone_gives_way_to_the_first_article(
    application: Application, window: MainWindow
) -> None:
    name = str(window.session.project.path.absolute())
    window.close()
    application.settings.put("places", {name: {"article": 99, "span": 7, "top": [3, "x"]}})
    again = application.show_project(open_project(Path(name)))
    assert again.desk.article.name == "ferry"


def test_panels_layers_and_size_come_back(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    press(qtbot, window.view, KEY.Key_F6, KEY.Key_F7, (KEY.Key_3, ALT), (KEY.Key_4, ALT))
    window.resize(790, 577)
    again = reopened(application, window)
    qtbot.waitExposed(again)
    assert again.height() == 577
    docks = {dock.objectName(): dock.isVisible() for dock in again.findChildren(QDockWidget)}
    assert [docks[name] for name in ("Articles", "Span", "Guidelines")] == [False, True, True]
    actions = again.commands.actions
    shown = {name: actions[name].isChecked() for name in ("show-list", "show-span", "guidelines")}
    assert shown == {"show-list": False, "show-span": True, "guidelines": True}
    assert not actions["show-figures"].isChecked()
    assert "figure" in [layer.value for layer in again.desk.hidden]
    assert "rejected" in [state.value for state in again.view.scene.hidden_states]
    activate(qtbot, again)
    press(qtbot, again.view, KEY.Key_F7)
    assert again.articles_panel.isVisible()


def test_the_place_is_kept_soon_and_not_only_at_the_end(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    window.desk.select(find(window, "Monday").id)
    name = str(window.session.project.path.absolute())
    wanted = window.desk.current_id
    qtbot.waitUntil(
        lambda: application.settings.get("places", {}).get(name, {}).get("span") == wanted,
        timeout=10_000,
    )


def test_damaged_settings_do_no_harm(application: Application, window: MainWindow) -> None:
    path = window.session.project.path
    window.close()
    for key, value in (("window", "zz"), ("panels", "00ff"), ("places", [1]), ("recent", [3, {}])):
        application.settings.put(key, value)
    again = application.show_project(open_project(path))
    assert again.desk.article.name == "ferry"
    assert recent(application.settings)[0].path == path.absolute()


def test_recent_projects_are_kept_in_order_and_can_be_forgotten(
    application: Application, tmp_path: Path
) -> None:
    settings = application.settings
    paths = [tmp_path / f"{number}.pressmark" for number in range(15)]
    for path in paths:
        remember(settings, path)
    remember(settings, paths[7])
    assert [one.path for one in recent(settings)][:3] == [paths[7], paths[14], paths[13]]
    assert len(recent(settings)) == 12
    forget(settings, paths[7])
    assert paths[7] not in [one.path for one in recent(settings)]
    assert not any(one.there for one in recent(settings))


def test_the_file_menu_opens_recent_projects_and_drops_missing_ones(
    qtbot: Any, application: Application, window: MainWindow, tmp_path: Path
) -> None:
    first = window.session.project.path
    remember(application.settings, tmp_path / "gone.pressmark")
    other = application.show_project(ferries(tmp_path / "other.pressmark"))
    activate(qtbot, other)
    press(qtbot, other.view, (KEY.Key_R, CONTROL))
    menu = other.desktop.recents.menu
    assert menu.isVisible()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["&1  gone  (missing)", "&2  ferries", "&Remove Missing Ones"]
    assert not menu.actions()[0].isEnabled()
    qtbot.keyClick(menu, KEY.Key_R)
    assert [one.path for one in other.desktop.recents.rows()] == [first]
    press(qtbot, other.view, (KEY.Key_R, CONTROL))
    qtbot.keyClick(menu, KEY.Key_1)
    assert application.window is not other
    assert application.window.session.project.path == first


def test_the_welcome_page_lists_recent_projects(
    qtbot: Any, application: Application, window: MainWindow, tmp_path: Path
) -> None:
    first = window.session.project.path
    remember(application.settings, tmp_path / "gone.pressmark")
    other = application.show_project(ferries(tmp_path / "other.pressmark"))
    qtbot.waitExposed(other)
    other.desk.show(None)
    [welcome] = other.findChildren(Welcome)
    rows = [b for b in welcome.findChildren(QPushButton) if b.objectName() == "recent"]
    assert [(b.text().split("   ")[0], b.isEnabled()) for b in rows] == [
        ("gone", False),
        ("ferries", True),
    ]
    away = welcome.findChildren(QToolButton)[0]
    assert away.accessibleName() == "Forget gone"
    qtbot.mouseClick(away, LEFT)
    [row] = [b for b in welcome.findChildren(QPushButton) if b.accessibleName() == "Open ferries"][
        -1:
    ]
    qtbot.waitUntil(row.isVisible)
    assert not [
        b for b in welcome.findChildren(QPushButton) if b.text()[:4] == "gone" and b.isVisible()
    ]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row, KEY.Key_Space)
    assert application.window.session.project.path == first
