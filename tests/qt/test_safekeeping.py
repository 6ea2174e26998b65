"""Copies of a project, and what the window does when its file can only be read or is gone."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from working import KEY, SCHEME, SUGGESTIONS, TEXT, MainWindow, activate, press

from pressmark.domain.span import State
from pressmark.qt.app import Application
from pressmark.qt.dialogs.backups import BackupsDialog
from pressmark.store import articles, backups, spans
from pressmark.store.doctor import examine
from pressmark.store.project import open_project
from torture.vfs import Fault, faulty_disk, library


def decided(window: MainWindow) -> int:
    return sum(span.decided for span in window.desk.spans)


def copied(window: MainWindow) -> Path:
    project = window.session.project
    return backups.back_up(project.db, project.path, backups.OPENED)


def backups_dialog(qtbot: Any, window: MainWindow) -> BackupsDialog:
    press(qtbot, window, (KEY.Key_B, Qt.KeyboardModifier.ControlModifier | KEY_ALT))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    return dialog


KEY_ALT = Qt.KeyboardModifier.AltModifier


def shown(application: Application) -> MainWindow:
    assert application.window is not None
    return application.window


def test_a_copy_is_looked_into_and_left_again(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    path = window.session.project.path
    copied(window)
    press(qtbot, window, KEY.Key_A)
    dialog = backups_dialog(qtbot, window)
    qtbot.keyClick(dialog.list, KEY.Key_Return)
    looking = shown(application)
    activate(qtbot, looking)
    assert looking.session.project.read_only
    assert decided(looking) == 0
    assert "copy of ferries" in looking.banner.words.text()
    press(qtbot, looking, KEY.Key_A)
    assert decided(looking) == 0
    assert application.settings.get("project") == str(path)
    looking.banner.buttons[1].setFocus()
    qtbot.keyClick(looking.banner.buttons[1], KEY.Key_Space)
    back = shown(application)
    assert back.session.project.path == path
    assert not back.banner.isVisible()
    assert decided(back) == 1


def test_a_copy_is_put_in_the_place_of_the_project_and_the_project_becomes_a_copy(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    path = window.session.project.path
    copied(window)
    press(qtbot, window, KEY.Key_A, KEY.Key_A)
    dialog = backups_dialog(qtbot, window)
    qtbot.keyClick(dialog.restore, KEY.Key_Space)
    restored = shown(application)
    assert restored is not window
    assert restored.session.project.path == path
    assert decided(restored) == 0
    assert "as it was before is a copy" in restored.notice.text()
    kept = backups.listed(path)[0]
    assert kept.reason == backups.RESTORE
    with open_project(kept.path, read_only=True) as before:
        present = spans.of_article(before, articles.summaries(before)[0].id)
    assert sum(span.decided for span in present) == 2


def test_a_damaged_copy_is_not_restored_and_the_project_stays(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    copy = copied(window)
    press(qtbot, window, KEY.Key_A)
    copy.write_bytes(copy.read_bytes()[:9000])
    window.desktop.safekeeping.restore(copy)
    again = shown(application)
    assert decided(again) == 1
    assert "The copy is damaged, too" in again.notice.text()


def test_a_copy_can_be_checked(qtbot: Any, window: MainWindow) -> None:
    copy = copied(window)
    dialog = BackupsDialog(window.session.project.path, window)
    qtbot.addWidget(dialog)
    dialog.check.click()
    assert dialog.words.text() == "This copy is sound."
    content = copy.read_bytes()
    copy.write_bytes(content.replace(b"Echo", b"Ecko"))
    dialog.check.click()
    assert "not as it was when it was closed" in dialog.words.text()


def test_a_project_that_can_only_be_read_says_so_all_the_time(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    path = window.session.project.path
    window.end_work()
    content = path.read_bytes()
    reading = application.show_project(open_project(path, read_only=True))
    activate(qtbot, reading)
    assert reading.banner.isVisible()
    assert reading.banner.words.text() == "ferries can only be read here: no decision can be saved."
    press(qtbot, reading, KEY.Key_A, KEY.Key_R)
    assert decided(reading) == 0
    reading.close()
    assert path.read_bytes() == content


@pytest.mark.parametrize("how", ["renamed", "removed", "replaced"])
def test_a_file_that_goes_is_noticed_before_a_decision_seems_saved(
    qtbot: Any, application: Application, window: MainWindow, monkeypatch: Any, how: str
) -> None:
    path = window.session.project.path
    press(qtbot, window, KEY.Key_A)
    if how == "renamed":
        path.rename(path.with_name("other.pressmark"))
    else:
        path.unlink()
    if how == "replaced":
        path.write_bytes(b"something else")
    press(qtbot, window, KEY.Key_A)
    assert decided(window) == 1
    assert "was moved or removed" in window.banner.words.text()
    new = path.with_name("saved.pressmark")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(new), ""))
    qtbot.keyClick(window.banner.buttons[0], KEY.Key_Space)
    saved = shown(application)
    assert saved.session.project.path == new
    assert decided(saved) == 1
    activate(qtbot, saved)
    press(qtbot, saved, KEY.Key_A)
    assert decided(saved) == 2
    saved.close()
    assert examine(new) == []


def test_a_removed_file_is_saved_again_under_its_own_name(
    qtbot: Any, application: Application, window: MainWindow, monkeypatch: Any
) -> None:
    path = window.session.project.path
    path.unlink()
    press(qtbot, window, KEY.Key_A)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.keyClick(window.banner.buttons[0], KEY.Key_Space)
    saved = shown(application)
    assert saved is not window
    activate(qtbot, saved)
    press(qtbot, saved, KEY.Key_A)
    assert decided(saved) == 1


@pytest.mark.skipif(library() is None, reason="needs the SQLite library that Python has")
def test_on_a_full_disk_nothing_seems_saved_and_work_goes_on_once_there_is_room(
    qtbot: Any, application: Application, tmp_path: Path
) -> None:
    with faulty_disk() as disk:
        from pressmark.store.project import create_project

        project = create_project(tmp_path / "full.pressmark", SCHEME, "ana")
        item = articles.MarkedArticle(articles.Article(0, "ferry", TEXT, "Ferry firm"))
        [number] = articles.add_articles(project, [item]).articles
        spans.put_suggestions(project, number, TEXT, SUGGESTIONS)
        window = application.show_project(project)
        activate(qtbot, window)
        disk.arm(Fault.FULL, 1, lasting=True)
        press(qtbot, window, KEY.Key_A)
        assert decided(window) == 0
        assert "is full" in window.notice.text()
        disk.disarm()
        press(qtbot, window, KEY.Key_A)
        assert decided(window) == 1
        window.close()
    with open_project(tmp_path / "full.pressmark") as project:
        states = [span.state for span in spans.of_article(project, number)]
    assert states.count(State.ACCEPTED) == 1


def test_a_project_with_a_copy_is_offered_it_when_damaged(
    application: Application, window: MainWindow, tmp_path: Path
) -> None:
    from pressmark.store.project import create_project

    path = tmp_path / "broken.pressmark"
    with create_project(path, SCHEME) as broken:
        backups.back_up(broken.db, path, backups.OPENED)
    path.write_bytes(path.read_bytes()[:9000])
    window.files.open_path(path)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    assert dialog.path == path
    dialog.restore.click()
    assert shown(application).session.project.path == path
