"""Settings hold the moment they are chosen, and in the next session too."""

from pathlib import Path
from typing import Any

import pytest
from desktop import CONTROL, KEY, LEFT, activate, ferries, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QSpinBox

from pressmark.detect.pipeline import DEFAULT_PIPELINE, installed_pipelines
from pressmark.qt import preferences
from pressmark.qt.app import Application
from pressmark.qt.dialogs.settings import ROWS, SettingsDialog
from pressmark.qt.main_window import MainWindow
from pressmark.qt.theme import system_theme_name
from pressmark.settings import Settings
from pressmark.store import backups, steps


def opened(qtbot: Any, window: MainWindow) -> SettingsDialog:
    activate(qtbot, window)
    press(qtbot, window.view, (KEY.Key_Comma, CONTROL))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def choose(qtbot: Any, dialog: SettingsDialog, name: str, title: str) -> None:
    """Choose an option as the keyboard does: its first letters, or arrows."""
    box = dialog.fields[name]
    assert isinstance(box, QComboBox)
    box.setFocus()
    wanted = box.findText(title)
    assert wanted >= 0, title
    while box.currentIndex() != wanted:
        qtbot.keyClick(box, KEY.Key_Down if box.currentIndex() < wanted else KEY.Key_Up)


def test_every_row_has_a_field_with_a_name(qtbot: Any, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    assert set(dialog.fields) == {row.name for row in ROWS}
    assert all(field.accessibleName() for field in dialog.fields.values())
    dialog.reject()


def test_the_look_follows_at_once_and_is_kept(qtbot: Any, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    choose(qtbot, dialog, "theme", "Dark")
    assert window.theme.name == "dark"
    choose(qtbot, dialog, "text_size", "22")
    choose(qtbot, dialog, "column", "44 em")
    choose(qtbot, dialog, "leading", "+ 0.35")
    typography = window.view.sheet._flow.typography
    assert (typography.pixels, typography.column, typography.leading) == (22, 44, 0.35)
    dialog.reject()
    kept = Settings.load()
    wanted = {"theme": "dark", "text_size": 22, "column": 44, "leading": 0.35}
    assert {key: kept.get(key) for key in wanted} == wanted


def test_a_reading_font_is_chosen_from_those_that_are_installed(
    qtbot: Any, window: MainWindow
) -> None:
    dialog = opened(qtbot, window)
    box = dialog.fields["reading_font"]
    assert isinstance(box, QComboBox)
    family = box.itemText(1)
    choose(qtbot, dialog, "reading_font", family)
    assert window.view.sheet._flow.typography.family == family
    dialog.reject()


def test_switches_go_together_with_those_of_the_menu(qtbot: Any, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    for name in ("advance", "pace"):
        box = dialog.fields[name]
        assert isinstance(box, QCheckBox)
        before = box.isChecked()
        box.setFocus()
        qtbot.keyClick(box, KEY.Key_Space)
        assert window.commands.actions[name].isChecked() is not before
    assert window.deciding.advancing is False
    dialog.reject()


def test_decisions_carry_the_name_that_was_chosen_also_in_other_projects(
    qtbot: Any, application: Application, window: MainWindow, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window)
    field = dialog.fields["annotator"]
    assert isinstance(field, QLineEdit)
    assert field.text() == "ana"
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Zoe  K.")
    dialog.reject()
    activate(qtbot, window)
    press(qtbot, window.view, KEY.Key_A)
    assert steps.log(window.session.project)[0].annotator == "Zoe K."
    other = application.show_project(ferries(tmp_path / "other.pressmark"))
    assert other.session.project.annotator == "Zoe K."
    preferences.set_annotator(other, " ")
    assert other.session.project.annotator not in ("", "Zoe K.")


def test_installed_pipelines_are_offered_and_the_next_article_uses_the_chosen_one(
    qtbot: Any, window: MainWindow
) -> None:
    dialog = opened(qtbot, window)
    box = dialog.fields["pipeline"]
    assert isinstance(box, QComboBox)
    assert [box.itemData(at) for at in range(box.count())] == installed_pipelines()
    assert box.currentData() == DEFAULT_PIPELINE
    assert "embedded" in box.currentText()
    dialog.reject()
    window.highlighting.cancel()
    preferences.set_pipeline(window, "xx_no_such_pipeline")
    with qtbot.waitSignal(window.session.failed, timeout=60_000) as told:
        window.commands.actions["highlight"].trigger()
    assert "xx_no_such_pipeline" in told.args[0]


def test_as_many_copies_are_kept_as_was_chosen(qtbot: Any, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    box = dialog.fields["backups_kept"]
    assert isinstance(box, QSpinBox)
    assert box.value() == backups.KEPT
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "3")
    dialog.reject()
    project = window.session.project
    for _ in range(5):
        backups.back_up(project.db, project.path, "test")
    assert len(backups.copies(project.path)) == 3


def test_the_theme_of_the_system_is_followed_where_qt_knows_it(
    window: MainWindow, application: Application
) -> None:
    hints = QGuiApplication.styleHints()
    known = hints.colorScheme() is not Qt.ColorScheme.Unknown
    offered = [value for _, value in preferences.themes(window)]
    assert ("system" in offered) is known
    preferences.set_theme(window, "dark")
    preferences.set_theme(window, "system")
    assert preferences.theme(window) == "system"
    assert window.theme.name == system_theme_name()
    window.viewing.set_theme("dark" if system_theme_name() == "light" else "light")
    application.settings.put("theme", "system")
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert window.theme.name == system_theme_name()
    assert application.settings.get("theme") == "system"
    assert Application().theme.name == system_theme_name()


def test_the_tour_is_started_from_the_settings(
    qtbot: Any, application: Application, window: MainWindow
) -> None:
    dialog = opened(qtbot, window)
    qtbot.mouseClick(dialog.fields["tour"], LEFT)
    assert application.window is not window
    assert application.window.desktop.tour.running


@pytest.mark.parametrize("damage", [{"theme": 3}, {"text_size": "x"}, {"pipeline": ["a"]}])
def test_damaged_settings_are_as_none(
    qtbot: Any, application: Application, window: MainWindow, damage: dict[str, Any]
) -> None:
    for key, value in damage.items():
        application.settings.put(key, value)
    dialog = opened(qtbot, window)
    dialog.reject()
