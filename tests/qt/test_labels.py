"""Labels edited in the window, and the guideline beside the article."""

from pathlib import Path
from typing import Any

from desktop import (
    CONTROL,
    KEY,
    LEFT,
    SCHEME,
    SHIFT,
    activate,
    find,
    press,
)
from following import followed
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, State
from pressmark.qt.dialogs.labels import LabelsDialog
from pressmark.qt.main_window import MainWindow
from pressmark.store import labels


def opened(qtbot: Any, window: MainWindow) -> LabelsDialog:
    press(qtbot, window.view, (KEY.Key_L, CONTROL | SHIFT))
    dialog = window.desktop.labelling.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def retype(qtbot: Any, field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def save(qtbot: Any, dialog: LabelsDialog) -> None:
    qtbot.mouseClick(dialog.save, LEFT)
    activate(qtbot, dialog.parent())


def give_up(qtbot: Any, dialog: LabelsDialog) -> None:
    dialog.reject()
    activate(qtbot, dialog.parent())


def test_renaming_a_label_relabels_its_spans_and_every_view_follows(
    qtbot: Any,
    window: MainWindow,
) -> None:
    window.desk.select(find(window, "Ayşe Demir").id)
    dialog = opened(qtbot, window)
    assert dialog.form.name.text() == "PERSON"
    retype(qtbot, dialog.form.name, "PER")
    retype(qtbot, dialog.form.title, "Human")
    retype(qtbot, dialog.form.key, ",")
    retype(qtbot, dialog.form.colour, "#aa3300")
    save(qtbot, dialog)
    assert [span.label for span in window.desk.spans if span.layer is Layer.ENTITY] == [
        "PER", "DATE", "PER",
    ]  # fmt: skip
    assert "Human" in [button.text().split("  ")[0] for button in window.palette_at_hand.buttons]
    menu = next(a.menu() for a in window.menuBar().actions() if a.text() == "&Label")
    assert "Human\t," in [action.text() for action in menu.actions()]
    followed(qtbot, window)
    assert window.span_panel._label.text() == "Human"
    assert window.view.scene.looks.of(window.desk.current).title == "Human"
    assert "Rename label PERSON to PER. Spans that follow: 2." in window.notice.text()
    press(qtbot, window.view, KEY.Key_2, KEY.Key_Comma)
    assert window.desk.current.label == "PER"


def test_undo_by_key_brings_labels_and_spans_back(qtbot: Any, window: MainWindow) -> None:
    before = window.desk.spans
    window.desk.select(find(window, "Monday").id)
    dialog = opened(qtbot, window)
    retype(qtbot, dialog.form.name, "DAY")
    save(qtbot, dialog)
    assert find(window, "Monday").label == "DAY"
    assert window.desk.current.text == "Monday"
    press(qtbot, window.view, (KEY.Key_Z, CONTROL))
    assert window.desk.spans == before
    assert window.session.scheme == SCHEME == labels.read_scheme(window.session.project.db)
    assert window.view.scene.looks.of(find(window, "Monday")).title == "Date"
    press(qtbot, window.view, (KEY.Key_Y, CONTROL))
    assert find(window, "Monday").label == "DAY"


def test_removing_a_label_asks_what_its_spans_become(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "Ayşe Demir").id)
    dialog = opened(qtbot, window)
    qtbot.mouseClick(dialog.tools["delete"], LEFT)
    form = dialog.form
    assert form.becomes.isVisible()
    assert form.becomes.currentText() == "are rejected"
    form.becomes.setFocus()
    press(qtbot, form.becomes, KEY.Key_Down)
    assert form.becomes.currentText() == "become Organisation"
    save(qtbot, dialog)
    assert find(window, "Ayşe Demir").label == "ORG"
    assert window.session.scheme.find(Layer.ENTITY, "PERSON") is None
    press(qtbot, window.view, (KEY.Key_Z, CONTROL))
    assert find(window, "Ayşe Demir").label == "PERSON"


def test_spans_of_a_removed_label_can_be_rejected_and_it_can_be_kept_after_all(
    qtbot: Any,
    window: MainWindow,
) -> None:
    window.desk.select(find(window, "Monday").id)
    dialog = opened(qtbot, window)
    press(qtbot, dialog.tree, (KEY.Key_Delete, CONTROL))
    qtbot.mouseClick(dialog.form.keep, LEFT)
    assert dialog.form.name.isVisible()
    press(qtbot, dialog.tree, (KEY.Key_Delete, CONTROL))
    save(qtbot, dialog)
    assert find(window, "Monday").state is State.REJECTED


def test_a_label_is_added_described_and_used(qtbot: Any, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    dialog.show_label(Layer.ENTITY, "PERSON")
    qtbot.mouseClick(dialog.tools["add"], LEFT)
    assert dialog.form.title.hasFocus()
    qtbot.keyClicks(dialog.form.title, "Ship")
    retype(qtbot, dialog.form.name, "VESSEL")
    retype(qtbot, dialog.form.key, ";")
    retype(qtbot, dialog.form.guideline, "Ships.")
    press(qtbot, dialog.tree, *[(KEY.Key_Up, Qt.KeyboardModifier.AltModifier)] * 2)
    save(qtbot, dialog)
    assert [one.name for one in window.session.scheme.of_layer(Layer.ENTITY)][-3:] == [
        "VESSEL", "LAW", "LANGUAGE",
    ]  # fmt: skip
    window.desk.select(find(window, "North Star Ferries").id)
    press(qtbot, window.view, KEY.Key_Semicolon)
    assert find(window, "North Star Ferries").label == "VESSEL"


def test_what_cannot_be_saved_says_why(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "Monday").id)
    dialog = opened(qtbot, window)
    retype(qtbot, dialog.form.name, "ORG")
    assert dialog.problem.text() == "The entity labels have two with the name ORG."
    assert not dialog.save.isEnabled()
    retype(qtbot, dialog.form.name, "DATE")
    retype(qtbot, dialog.form.key, "a")
    assert dialog.problem.text() == "The key A is taken: Accept."
    retype(qtbot, dialog.form.key, "8")
    assert dialog.problem.text() == ""
    retype(qtbot, dialog.form.colour, "#2f6fd0")
    assert "Hard to tell from Person" in dialog.form.contrast.text()
    press(qtbot, dialog, KEY.Key_Escape)
    assert window.desktop.labelling.dialog is None
    assert window.session.scheme == SCHEME


def test_the_preview_shows_the_label_as_it_is_typed(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "Monday").id)
    dialog = opened(qtbot, window)
    for page in dialog.preview.pages:
        shown = page.scene.index.at(2)[0]
        assert page.scene.looks.of(shown).title == "Date"
    retype(qtbot, dialog.form.title, "Day")
    shown = dialog.preview.pages[0].scene.index.at(2)[0]
    assert dialog.preview.pages[0].scene.looks.of(shown).title == "Day"
    dialog.reject()


def test_a_scheme_goes_out_to_a_file_and_comes_back(
    qtbot: Any,
    window: MainWindow,
    tmp_path: Path,
) -> None:
    path = tmp_path / "mine.toml"
    dialog = opened(qtbot, window)
    dialog.show_label(Layer.QUOTE, "scare")
    retype(qtbot, dialog.form.title, "Sneer")
    dialog.export_to(path)
    give_up(qtbot, dialog)
    assert read_scheme(path).find(Layer.QUOTE, "scare").title == "Sneer"
    text = path.read_text(encoding="utf-8").replace('name = "LANGUAGE"', 'name = "TONGUE"')
    text = text.replace('name = "news"', 'name = "desk of Mia"')
    path.write_text(text, encoding="utf-8")
    dialog = opened(qtbot, window)
    dialog.import_from(path)
    save(qtbot, dialog)
    assert window.session.scheme == read_scheme(path)
    assert window.session.scheme.name == "desk of Mia"
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.scheme.name == "news"
    qtbot.keyClick(window.view, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.session.scheme == read_scheme(path)
    path.write_text("[[label]]\nname = 3", encoding="utf-8")
    dialog = opened(qtbot, window)
    dialog.import_from(path)
    assert "mine.toml has no labels to import: label 1" in dialog.problem.text()
    dialog.reject()


def test_f6_shows_the_guideline_of_the_current_spans_label(
    qtbot: Any,
    window: MainWindow,
) -> None:
    press(qtbot, window.view, KEY.Key_F6)
    panel = window.desktop.labelling.panel
    assert panel.isVisible()
    window.desk.select(find(window, "Monday").id)
    followed(qtbot, window)
    assert panel.labels.currentText() == "Date"
    assert "In doubt:" in panel.text.toPlainText()
    assert "**" not in panel.text.toPlainText()
    window.desk.select(find(window, "3,000").id)
    followed(qtbot, window)
    assert panel.labels.currentText() == "Count"
    qtbot.mouseClick(panel.edit, LEFT)
    assert window.desktop.labelling.dialog is not None
    assert window.desktop.labelling.dialog.form.name.text() == "count"
    window.desktop.labelling.dialog.reject()
    press(qtbot, window.view, KEY.Key_F6)
    assert not panel.isVisible()


def test_a_guideline_loads_nothing_and_opens_nothing(window: MainWindow) -> None:
    browser = window.desktop.labelling.panel.text
    browser.show_markdown(
        "![x](file:///etc/passwd) <script>alert(1)</script> <b>bold</b> [out](https://example.com/a)"
    )
    assert browser.loadResource(2, QUrl("file:///etc/passwd")) is None
    assert "alert(1)" in browser.toPlainText()
    assert not browser.openLinks()
    assert not browser.openExternalLinks()
    browser.anchorClicked.emit(QUrl("https://example.com/a"))
    assert QGuiApplication.clipboard().text() == "https://example.com/a"
    assert "on the clipboard" in window.notice.text()


def test_every_control_of_the_labels_has_a_name(qtbot: Any, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    for name in ("QLineEdit", "QPlainTextEdit", "QToolButton", "QComboBox", "QTreeWidget"):
        for widget in dialog.findChildren(QWidget):
            if widget.metaObject().className() == name and widget.objectName()[:3] != "qt_":
                assert widget.accessibleName(), (name, widget.objectName())
    dialog.reject()
