"""Every action of the table, by its real key: what it says is what it does.

One case an action. An action without a case fails `test_every_action_has_a_case`.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from following import followed
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QMenu, QWidget
from working import KEY, TEXT, activate, drag, find, listed_names, place, point_in

from pressmark.detect.versions import present_setup
from pressmark.domain.article import Status
from pressmark.domain.filtering import ArticleFilter, Order
from pressmark.domain.setup import Setup
from pressmark.domain.span import Layer, State
from pressmark.qt.actions.table import ACTIONS
from pressmark.qt.dialogs.about import AboutDialog
from pressmark.qt.dialogs.address import AddressDialog
from pressmark.qt.dialogs.backups import BackupsDialog
from pressmark.qt.dialogs.days import DaysDialog
from pressmark.qt.dialogs.export import ExportDialog
from pressmark.qt.dialogs.filters import FiltersDialog
from pressmark.qt.dialogs.keys import KeysDialog
from pressmark.qt.dialogs.keys_editor import KeysEditor
from pressmark.qt.dialogs.paste import PasteDialog
from pressmark.qt.dialogs.settings import SettingsDialog
from pressmark.qt.dialogs.statistics import StatisticsDialog
from pressmark.qt.main_window import MainWindow
from pressmark.qt.panels.command_palette import CommandPalette
from pressmark.qt.panels.past_notices import PastNotices
from pressmark.store import (
    articles,
    backups,
    filing,
    filters,
    highlights,
    operations,
    spans,
    watching,
)
from pressmark.store.project import open_project

Case = Callable[[Any, MainWindow], None]
CASES: dict[str, Case] = {}
ROWS = {row.name: row for row in ACTIONS}
QUOTE, FIGURE, PERSON = "'We carried 3,000 people,'", "3,000", "Ayşe Demir"


def case(*names: str) -> Callable[[Case], Case]:
    """Enter a function as the case of the actions with these names."""

    def enter(function: Case) -> Case:
        for name in names:
            assert name not in CASES, f"{name} has two cases"
            CASES[name] = function
        return function

    return enter


# -- how cases press keys and answer dialogs


def hit(window: MainWindow, name: str, on: QWidget | None = None) -> None:
    """Press the first key of an action where the article, or another widget, has the focus.

    One without a key is clicked in its menu.
    """
    if ROWS[name].keys:
        QTest.keySequence(on or window.view, QKeySequence(ROWS[name].keys[0]))
        return
    action = window.commands.actions[name]
    menu = next(m for m in window.menuBar().findChildren(QMenu) if action in m.actions())
    menu.popup(window.mapToGlobal(window.rect().center()))
    at = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def go_to(window: MainWindow, words: str) -> Any:
    """Make a span current and return it."""
    span = find(window, words)
    window.desk.select(span.id)
    return span


def switch_is_on(window: MainWindow, name: str) -> bool:
    return window.commands.actions[name].isChecked()


def answer(window: MainWindow, name: str, reply: Callable[[QDialog], object]) -> QDialog:
    """Press an action's key; `reply` is called with the dialog that it opens."""
    seen: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        seen.append(dialog)
        if len(seen) == 1:
            reply(dialog)
        else:
            dialog.reject()  # the reply did not end it, and the test would wait forever

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(5)
    hit(window, name)
    timer.stop()
    [dialog] = seen
    return dialog


def choose(path: Path) -> Callable[[QDialog], None]:
    """Return a reply to a file dialog: this path."""

    def reply(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(path))
        dialog.done(QDialog.DialogCode.Accepted)

    return reply


# -- the menu File


@case("new-project")
def _(qtbot: Any, window: MainWindow) -> None:
    path = window.session.project.path.with_name("fresh.pressmark")
    with qtbot.waitSignal(window.project_wanted):
        answer(window, "new-project", choose(path))
    assert path.exists()


@case("open-project")
def _(qtbot: Any, window: MainWindow) -> None:
    path = window.session.project.path.with_name("copy.pressmark")
    path.write_bytes(window.session.project.path.read_bytes())
    with qtbot.waitSignal(window.project_wanted) as wanted:
        answer(window, "open-project", choose(path))
    assert wanted.args[0].path == path


@case("open-sample")
def _(qtbot: Any, window: MainWindow) -> None:
    with qtbot.waitSignal(window.project_wanted) as wanted:
        hit(window, "open-sample")
    assert wanted.args[0].path.name == "samples.pressmark"


@case("import")
def _(qtbot: Any, window: MainWindow) -> None:
    path = window.session.project.path.with_name("storm.txt")
    path.write_text("A storm\n\nIt rained.", encoding="utf-8")
    with qtbot.waitSignal(window.files.added, timeout=10_000):
        answer(window, "import", choose(path))
    assert window.desk.article.title == "A storm"


@case("import-folder")
def _(qtbot: Any, window: MainWindow) -> None:
    folder = window.session.project.path.with_name("news")
    folder.mkdir()
    (folder / "storm.txt").write_text("A storm\n\nIt rained.", encoding="utf-8")
    with qtbot.waitSignal(window.files.added, timeout=10_000):
        answer(window, "import-folder", choose(folder))
    assert window.desk.article.title == "A storm"


@case("import-page")
def _(_: Any, window: MainWindow) -> None:
    def fetch(dialog: QDialog) -> None:
        assert isinstance(dialog, AddressDialog)
        dialog.address.setText("127.0.0.1:9/quay")
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    answer(window, "import-page", fetch)
    assert window.files.working
    window.cancel()


@case("watch-folder")
def _(qtbot: Any, window: MainWindow) -> None:
    folder = window.session.project.path.with_name("news")
    folder.mkdir()
    (folder / "storm.txt").write_text("A storm\n\nIt rained.", encoding="utf-8")
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        answer(window, "watch-folder", choose(folder))
    assert window.desk.article.title == "A storm"
    assert watching.watched_folders(window.session.project) == [folder]


@case("import-new")
def _(qtbot: Any, window: MainWindow) -> None:
    folder = window.session.project.path.with_name("news")
    folder.mkdir()
    watching.watch(window.session.project, [folder])
    (folder / "storm.txt").write_text("A storm\n\nIt rained.", encoding="utf-8")
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        hit(window, "import-new")
    assert window.desk.article.title == "A storm"


@case("paste")
def _(_: Any, window: MainWindow) -> None:
    QApplication.clipboard().setText("A storm\n\nIt rained.")

    def bring_in(dialog: QDialog) -> None:
        assert isinstance(dialog, PasteDialog)
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    answer(window, "paste", bring_in)
    assert window.desk.article.text == "A storm\n\nIt rained."


@case("highlight")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "highlight")
    assert window.highlighting.working
    qtbot.waitUntil(lambda: not window.highlighting.working, timeout=60_000)
    assert any(span.origin.startswith("en_core") for span in window.desk.spans)


@case("highlight-all")
def _(qtbot: Any, window: MainWindow) -> None:
    window.files.add_text("Court\n\nRosa Lind of Oslo got $3 million.", None, None, None)
    qtbot.waitUntil(lambda: not window.highlighting.working, timeout=60_000)
    window.desk.show(window.desk.order[0])
    before = window.desk.spans
    hit(window, "highlight-all")
    qtbot.waitUntil(lambda: not window.highlighting.working, timeout=60_000)
    assert all(summary.highlighted for summary in articles.summaries(window.desk.session.project))
    assert window.desk.spans == before


@case("highlight-outdated")
def _(qtbot: Any, window: MainWindow) -> None:
    project, number = window.session.project, window.desk.order[0]
    spans.put_suggestions(project, number, TEXT, [], Setup("old 1", "quotes 1"))
    hit(window, "highlight-outdated")
    assert window.highlighting.working
    qtbot.waitUntil(lambda: not window.highlighting.working, timeout=60_000)
    assert highlights.setup_used(project, number) == present_setup()
    hit(window, "highlight-outdated")
    assert not window.highlighting.working


@case("pause")
def _(qtbot: Any, window: MainWindow) -> None:
    window.highlighting.highlight(window.desk.order)
    hit(window, "pause")
    assert window.highlighting.paused
    assert window.status.pause.isVisible()
    hit(window, "pause")
    assert not window.highlighting.paused
    qtbot.waitUntil(lambda: not window.highlighting.working, timeout=60_000)
    assert not window.status.pause.isVisible()


@case("cancel")
def _(_: Any, window: MainWindow) -> None:
    before = window.desk.spans
    hit(window, "highlight")
    hit(window, "cancel")
    assert not window.highlighting.working
    assert window.desk.spans == before


@case("export")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "accept")

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.accept()

    answer(window, "export", write)
    written = window.session.project.path.with_suffix(".jsonl")
    assert "We carried" in written.read_text(encoding="utf-8")


@case("save-copy")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "accept")
    path = window.session.project.path.with_name("copy.pressmark")
    with qtbot.waitSignal(window.project_wanted) as wanted:
        answer(window, "save-copy", choose(path))
    [project] = wanted.args
    assert project.path == path
    assert [span.state for span in spans.of_article(project, 1)].count(State.ACCEPTED) == 1
    assert window.session.project.path.exists()


@case("backups")
def _(_: Any, window: MainWindow) -> None:
    project = window.session.project
    backups.back_up(project.db, project.path, backups.IMPORT)

    hit(window, "backups")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    item = dialog.list.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "before an import"
    dialog.reject()


@case("quit")
def _(_: Any, window: MainWindow) -> None:
    path = window.session.project.path
    hit(window, "quit")
    assert not window.isVisible()
    open_project(path).close()


# -- the menu Edit


@case("undo")
def _(_: Any, window: MainWindow) -> None:
    before = window.desk.spans
    hit(window, "accept")
    hit(window, "undo")
    assert window.desk.spans == before


@case("redo")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "accept")
    after = window.desk.spans
    hit(window, "undo")
    hit(window, "redo")
    assert window.desk.spans == after


@case("copy")
def _(qtbot: Any, window: MainWindow) -> None:
    QApplication.clipboard().clear()
    drag(qtbot, window, "record summer")
    hit(window, "copy")
    assert QApplication.clipboard().text() == "record summer"


@case("history")
def _(qtbot: Any, window: MainWindow) -> None:
    before = window.desk.spans
    for _ in range(3):
        hit(window, "accept")
    after = window.desk.spans
    hit(window, "history")
    listed = window.hands.history.list
    assert "accept PERSON Ayşe Demir" in listed.item(0).text()
    for _ in range(3):
        qtbot.keyClick(listed, KEY.Key_Down)
    qtbot.keyClick(listed, KEY.Key_Return)
    assert window.desk.spans == before
    assert window.view.hasFocus()
    hit(window, "history")
    point = listed.visualItemRect(listed.item(0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert window.desk.spans == after


@case("remove-article")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "remove-article")
    assert [summary.name for summary in articles.summaries(window.desk.session.project)] == ["calm"]


# -- the menu Span


@case("accept")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "accept")
    assert find(window, QUOTE).state is State.ACCEPTED
    assert window.desk.current.text == FIGURE


@case("reject")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "reject")
    assert find(window, QUOTE).state is State.REJECTED
    assert window.desk.current.text == FIGURE


@case("delete")
def _(qtbot: Any, window: MainWindow) -> None:
    drag(qtbot, window, "record summer")
    hit(window, "add-entity")
    hit(window, "delete")
    assert "record summer" not in {span.text for span in window.desk.spans}


@case("label")
def _(qtbot: Any, window: MainWindow) -> None:
    go_to(window, "North Star Ferries")
    hit(window, "label")
    assert window.hands.labels.field.hasFocus()
    qtbot.keyClicks(window.hands.labels.field, "org")
    qtbot.keyClick(window.hands.labels.field, KEY.Key_Return)
    assert find(window, "North Star Ferries").label == "ORG"
    assert window.view.hasFocus()


@case("same")
def _(qtbot: Any, window: MainWindow) -> None:
    go_to(window, PERSON)
    hit(window, "end-left")
    hit(window, "start-right")
    span = window.desk.current
    assert span.text == "Ayşe"
    window.desk.select(find(window, "'We are proud.'").id)
    hit(window, "start-right")
    assert find(window, "We are proud.'").state is State.CORRECTED
    go_to(window, "Ayşe")
    hit(window, "same")
    sheet = window.hands.same
    assert sheet.isVisible()
    assert [place.start for place in sheet.model.rows] == [span.start]
    qtbot.keyClick(sheet.list, KEY.Key_R)
    qtbot.keyClick(sheet.list, KEY.Key_Space)
    qtbot.keyClick(sheet.list, KEY.Key_Return)
    assert find(window, "Ayşe").state is State.REJECTED
    assert not sheet.isVisible()


@case("same-in-project")
def _(qtbot: Any, window: MainWindow) -> None:
    window.files.add_text("Ferries\n\nOn Monday, Ayşe Demir left.", None, None, None)
    window.highlighting.cancel()
    window.desk.show(window.desk.order[0])
    go_to(window, PERSON)
    hit(window, "same-in-project")
    qtbot.keyClick(window.hands.same.list, KEY.Key_Return)
    assert find(window, PERSON).state is State.ACCEPTED
    window.desk.show(window.desk.order[-1])
    added = find(window, PERSON)
    assert (added.state, added.label) == (State.ADDED, "PERSON")
    hit(window, "undo")
    assert window.desk.spans == [] or PERSON not in {span.text for span in window.desk.spans}


@case("accept-sentence")
def _(qtbot: Any, window: MainWindow) -> None:
    go_to(window, "Monday")
    hit(window, "accept-sentence")
    undecided = [span.text for span in window.desk.spans if not span.decided]
    assert undecided == ["'We are proud.'", "North Star Ferries"]
    followed(qtbot, window)
    assert window.commands.actions["undo"].text() == "&Undo: accept 4 spans of the sentence"


@case("accept-paragraph")
def _(_: Any, window: MainWindow) -> None:
    go_to(window, "Monday")
    hit(window, "accept-paragraph")
    assert [span.text for span in window.desk.spans if not span.decided] == ["North Star Ferries"]


@case("accept-article")
def _(_: Any, window: MainWindow) -> None:
    before = window.desk.spans
    hit(window, "show-figures")
    hit(window, "accept-article")
    assert [span.text for span in window.desk.spans if not span.decided] == [FIGURE]
    hit(window, "undo")
    assert window.desk.spans == before


@case("accept-sure")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "accept-sure")
    sheet = window.hands.threshold
    assert sheet.percent.hasFocus()
    qtbot.keyClicks(sheet.percent, "96")
    assert not sheet.apply.isEnabled()
    qtbot.keyClick(sheet.percent, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(sheet.percent, "80")
    assert sheet.apply.text().startswith("Accept 4")
    qtbot.keyClick(sheet.percent, KEY.Key_Return)
    left = [span.text for span in window.desk.spans if not span.decided]
    assert left == ["Monday", "North Star Ferries"]


@case("split")
def _(qtbot: Any, window: MainWindow) -> None:
    go_to(window, PERSON)
    hit(window, "split")
    qtbot.keyClick(window.view, KEY.Key_Return)
    assert find(window, "Ayşe").state is State.CORRECTED
    assert find(window, "Demir").state is State.ADDED


@case("merge")
def _(qtbot: Any, window: MainWindow) -> None:
    go_to(window, PERSON)
    hit(window, "split")
    qtbot.keyClick(window.view, KEY.Key_Return)
    go_to(window, "Ayşe")
    hit(window, "merge")
    assert find(window, PERSON).state is State.ACCEPTED
    assert "Demir" not in {span.text for span in window.desk.spans}


@case("add-entity")
def _(qtbot: Any, window: MainWindow) -> None:
    added(qtbot, window, "add-entity", "record summer", Layer.ENTITY)


@case("add-quote")
def _(qtbot: Any, window: MainWindow) -> None:
    added(qtbot, window, "add-quote", "record summer", Layer.QUOTE)


@case("add-figure")
def _(qtbot: Any, window: MainWindow) -> None:
    added(qtbot, window, "add-figure", "40 boats", Layer.FIGURE)
    assert find(window, "40 boats").figure.low == 40


def added(qtbot: Any, window: MainWindow, name: str, words: str, layer: Layer) -> None:
    drag(qtbot, window, words)
    hit(window, name)
    span = find(window, words)
    assert (span.layer, span.state) == (layer, State.ADDED)


@case("speaker")
def _(qtbot: Any, window: MainWindow) -> None:
    picked(qtbot, window, "speaker", QUOTE, "Demir, 52"[:5])
    start = place("Demir, 52")[0]
    assert find(window, QUOTE).quote.speaker.start == start


@case("cue")
def _(qtbot: Any, window: MainWindow) -> None:
    picked(qtbot, window, "cue", QUOTE, "hails")
    assert find(window, QUOTE).quote.cue.start == place("hails")[0]


@case("counted")
def _(qtbot: Any, window: MainWindow) -> None:
    picked(qtbot, window, "counted", FIGURE, "people")
    assert find(window, FIGURE).figure.counted.start == place("people")[0]


@case("modifier")
def _(qtbot: Any, window: MainWindow) -> None:
    picked(qtbot, window, "modifier", FIGURE, "about")
    assert find(window, FIGURE).figure.modifier.text == "about"


def picked(qtbot: Any, window: MainWindow, name: str, words: str, mention: str) -> None:
    """Set a part of a span by its key and a click on the last occurrence of `mention`."""
    go_to(window, words)
    hit(window, name)
    start = TEXT.rindex(mention)
    at = point_in(window, start, start + len(mention))
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


@case("value")
def _(qtbot: Any, window: MainWindow) -> None:
    go_to(window, FIGURE)
    hit(window, "value")
    field = window.span_panel.figure_form.low
    assert field.hasFocus()
    qtbot.keyClicks(field, "4,000")
    qtbot.keyClick(field, KEY.Key_Return)
    assert find(window, FIGURE).figure.low == 4000


@case("note-span")
def _(qtbot: Any, window: MainWindow) -> None:
    go_to(window, PERSON)
    hit(window, "show-span")
    hit(window, "note-span")
    field = window.span_panel.note
    assert field.hasFocus()
    qtbot.keyClicks(field, "ask her")
    qtbot.keyClick(field, KEY.Key_Return)
    assert find(window, PERSON).note == "ask her"


def moved(name: str) -> Case:
    """Return the case of an action "start-left", "end-right-character" …"""

    def move(_: Any, window: MainWindow) -> None:
        span = go_to(window, PERSON)
        hit(window, name)
        edge, direction, *by = name.split("-")
        after = window.desk.span(span.id)
        changed, kept = after.start - span.start, after.end - span.end
        if edge == "end":
            changed, kept = kept, changed
        assert kept == 0
        assert (changed > 0) == (direction == "right")
        assert (abs(changed) == 1) == (by == ["character"])

    return move


for edge in ("start", "end"):
    for where in ("left", "right", "left-character", "right-character"):
        case(f"{edge}-{where}")(moved(f"{edge}-{where}"))


# -- the menu Go


@case("next-undecided", "next-span")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "next-undecided")
    hit(window, "next-undecided")
    assert window.desk.current.text == PERSON
    hit(window, "accept")
    window.desk.select(find(window, FIGURE).id)
    hit(window, "next-span")
    assert window.desk.current.text == PERSON
    window.desk.select(find(window, FIGURE).id)
    hit(window, "next-undecided")
    assert window.desk.current.text == "Monday"


@case("previous-undecided", "previous-span")
def _(_: Any, window: MainWindow) -> None:
    go_to(window, FIGURE)
    hit(window, "accept")
    go_to(window, PERSON)
    hit(window, "previous-undecided")
    assert window.desk.current.text == QUOTE
    go_to(window, PERSON)
    hit(window, "previous-span")
    assert window.desk.current.text == FIGURE


@case("span-list")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "span-list")
    assert window.spans_panel.isVisible()
    assert not window.view.hasFocus()
    hit(window, "span-list", window.focusWidget())
    assert window.view.hasFocus()


@case("next-article", "previous-article")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "next-article")
    assert window.desk.article.name == "calm"
    hit(window, "previous-article")
    assert window.desk.article.name == "ferry"


@case("filter")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "filter")
    qtbot.keyClicks(window.articles_panel.filter, "calm")
    assert listed_names(window) == ["calm"]


@case("next-part", "previous-part")
def _(_: Any, window: MainWindow) -> None:
    window.view.setFocus()
    hit(window, "next-part")
    entered = window.focusWidget()
    assert entered is not window.view
    hit(window, "previous-part", on=entered)
    assert window.view.hasFocus()


@case("done")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "done")
    assert status_of(window, "ferry") is Status.DONE
    assert window.desk.article.name == "calm"


@case("note-article")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "note-article")
    field = window.header.note.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "ask Mia")
    qtbot.keyClick(field, KEY.Key_Return)
    assert articles.summaries(window.desk.session.project)[0].note == "ask Mia"
    assert window.view.hasFocus()


@case("in-progress", "flag", "exclude", "mark-new", "mark-done")
def _(_: Any, window: MainWindow) -> None:
    for name, wanted in (
        ("in-progress", Status.IN_PROGRESS),
        ("flag", Status.FLAGGED),
        ("exclude", Status.EXCLUDED),
        ("mark-done", Status.DONE),
        ("mark-new", Status.NEW),
        ("mark-new", Status.NEW),
    ):
        hit(window, name)
        assert status_of(window, "ferry") is wanted
        ticked = [
            row.name for row in ACTIONS if row.name in STATUSES and switch_is_on(window, row.name)
        ]
        assert ticked == [name]


STATUSES = {"in-progress", "flag", "exclude", "mark-new", "mark-done"}


def status_of(window: MainWindow, name: str) -> Status:
    return next(
        one.status for one in articles.summaries(window.desk.session.project) if one.name == name
    )


# -- the menu Articles


def type_name(qtbot: Any, field: QWidget, name: str) -> None:
    """Type a name into a field that an action has opened, and Return."""
    assert field.isVisible()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, KEY.Key_Return)


@case("tag-article")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "tag-article")
    type_name(qtbot, window.filing.tags.field, "harbour")
    assert articles.summaries(window.session.project)[0].tags == ("harbour",)


@case("assign")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "assign")
    type_name(qtbot, window.filing.people.field, "ben")
    assert articles.summaries(window.session.project)[0].assignee == "ben"


@case("carry")
def _(qtbot: Any, window: MainWindow) -> None:
    with qtbot.waitSignal(window.desk.told) as told:
        hit(window, "carry")
    assert told.args == ["No copy of this article has anything left to decide."]


@case("only-mine")
def _(_: Any, window: MainWindow) -> None:
    window.session.run(filing.assign, [window.desk.order[0]], window.session.project.annotator)
    hit(window, "only-mine")
    assert listed_names(window) == ["ferry"]
    assert switch_is_on(window, "only-mine")
    hit(window, "only-mine")
    assert listed_names(window) == ["ferry", "calm"]


@case("list-days")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "list-days")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DaysDialog)
    dialog.reject()


@case("save-filter")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "save-filter")
    type_name(qtbot, window.filing.names.field, "everything")
    assert [one.name for one in filters.saved_filters(window.session.project)] == ["everything"]


@case("manage-filters")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "manage-filters")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FiltersDialog)
    dialog.reject()


@case("list-all")
def _(_: Any, window: MainWindow) -> None:
    window.articles_panel.choose(ArticleFilter(words="ferry", undecided=True), Order.TITLE)
    assert listed_names(window) == ["ferry"]
    hit(window, "list-all")
    assert listed_names(window) == ["ferry", "calm"]
    assert window.articles_panel.filter.text() == ""


# -- the menu View


@case("show-entities", "show-quotes", "show-figures")
def _(_: Any, window: MainWindow) -> None:
    for name, layer in (
        ("show-entities", Layer.ENTITY),
        ("show-quotes", Layer.QUOTE),
        ("show-figures", Layer.FIGURE),
    ):
        hit(window, name)
        assert layer in window.view.scene.hidden
        hit(window, name)
        assert layer not in window.view.scene.hidden


@case("show-suggested", "show-accepted", "show-corrected", "show-added", "show-all")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "accept")
    go_to(window, "North Star Ferries")
    QTest.keySequence(window.view, QKeySequence("2"))
    drag(qtbot, window, "record summer")
    hit(window, "add-entity")
    window.desk.select(None)
    examples = {
        "show-suggested": "Monday",
        "show-accepted": QUOTE,
        "show-corrected": "North Star Ferries",
        "show-added": "record summer",
    }
    for name, words in examples.items():
        assert window.view.scene.is_shown(find(window, words))
        hit(window, name)
        assert not window.view.scene.is_shown(find(window, words))
    hit(window, "show-all")
    assert all(window.view.scene.is_shown(find(window, words)) for words in examples.values())


@case("chips", "chips-all", "chips-current", "chips-none")
def _(_: Any, window: MainWindow) -> None:
    def shown() -> str:
        return window.view.scene.chips.value

    assert shown() == "all"
    for name in ("chips-current", "chips-none", "chips-all"):
        hit(window, name)
        assert shown() == name.removeprefix("chips-")
        assert switch_is_on(window, name)
    hit(window, "chips")
    assert shown() == "current"


@case("fold", "fold-all")
def _(_: Any, window: MainWindow) -> None:
    text = "Tide\n\nThe tide rose.\n\nAdvertisement\n\nShare this article\n\nNobody came."
    window.files.add_text(text, None, None, None)
    window.highlighting.cancel()

    def height() -> float:
        return window.view.sheet.documentSize().height()

    whole = height()
    hit(window, "fold-all")
    folded = height()
    assert folded < whole
    assert switch_is_on(window, "fold-all")
    hit(window, "fold")
    assert height() > folded


@case("show-unseen")
def _(_: Any, window: MainWindow) -> None:
    before = window.settings.get("unseen", True)
    hit(window, "show-unseen")
    assert window.settings.get("unseen", True) is not before
    assert switch_is_on(window, "show-unseen") is not before


@case("copies")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "copies")
    assert not window.deciding.copying.together
    hit(window, "copies")
    assert window.deciding.copying.together


@case("column-wider", "column-narrower", "lines-apart", "lines-closer")
def _(_: Any, window: MainWindow) -> None:
    def look() -> tuple[int, float]:
        return window.view._flow.width, window.view._flow.metrics_of(2).pitch

    window.resize(1900, 800)
    width, pitch = look()
    hit(window, "column-narrower")
    assert look()[0] < width
    hit(window, "column-wider")
    assert look()[0] == width
    hit(window, "lines-apart")
    assert look()[1] > pitch
    hit(window, "lines-closer")
    assert look()[1] == pitch


@case("font")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "font")
    assert window.viewing.fonts.isVisible()
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Return)
    assert not window.viewing.fonts.isVisible()


@case("theme-light", "theme-dark", "theme-contrast")
def _(_: Any, window: MainWindow) -> None:
    for name in ("dark", "contrast", "light"):
        hit(window, f"theme-{name}")
        assert window.theme.name == name
        assert switch_is_on(window, f"theme-{name}")


@case("show-rejected")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "reject")
    rejected = find(window, QUOTE)
    assert window.view.scene.is_shown(rejected)
    hit(window, "show-rejected")
    assert not window.view.scene.is_shown(rejected)


@case("show-list", "show-span")
def _(_: Any, window: MainWindow) -> None:
    for name, panel in (("show-list", window.articles_panel), ("show-span", window.span_panel)):
        hit(window, name)
        assert not panel.isVisible()
        hit(window, name)
        assert panel.isVisible()


@case("zoom-in", "zoom-out", "zoom-normal")
def _(_: Any, window: MainWindow) -> None:
    def height() -> float:
        return window.view._flow.metrics_of(2).pitch

    normal = height()
    hit(window, "zoom-in")
    assert height() > normal
    hit(window, "zoom-normal")
    assert height() == normal
    hit(window, "zoom-out")
    assert height() < normal


@case("dark")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "dark")
    assert window.theme.dark
    hit(window, "dark")
    assert not window.theme.dark


@case("advance")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "advance")
    hit(window, "accept")
    assert window.desk.current.text == QUOTE


@case("pace")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "pace")
    assert not window.hands.pace.watching
    hit(window, "pace")
    assert window.hands.pace.watching


# -- the menu Help


@case("settings")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "settings")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    dialog.reject()


@case("edit-labels")
def _(_: Any, window: MainWindow) -> None:
    go_to(window, PERSON)
    hit(window, "edit-labels")
    dialog = window.desktop.labelling.dialog
    assert dialog is not None
    assert dialog.form.name.text() == "PERSON"
    dialog.reject()


@case("guidelines")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "guidelines")
    assert window.desktop.labelling.panel.isVisible()


@case("copy-quote")
def _(_: Any, window: MainWindow) -> None:
    go_to(window, QUOTE)
    hit(window, "copy-quote")
    copied = QApplication.clipboard().text()
    assert copied == "Ayşe Demir: “We carried 3,000 people, … We are proud.”"


@case("open-recent")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "open-recent")
    assert window.desktop.recents.menu.isVisible()
    window.desktop.recents.menu.close()


@case("print")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "print")
    assert window.desktop.printing.preview is not None
    window.desktop.printing.preview.reject()


@case("save-page")
def _(_: Any, window: MainWindow) -> None:
    path = window.session.project.path.with_suffix(".pdf")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        hit(window, "save-page")
    assert path.read_bytes().startswith(b"%PDF-")


@case("notices")
def _(_: Any, window: MainWindow) -> None:
    window.desk.told.emit("Something happened.")
    hit(window, "notices")
    past = QApplication.activePopupWidget()
    assert isinstance(past, PastNotices)
    assert "Something happened." in past.list.item(0).text()
    past.close()


@case("tour")
def _(_: Any, window: MainWindow) -> None:
    opened: list[Any] = []
    window.project_wanted.disconnect()
    window.project_wanted.connect(opened.append)
    hit(window, "tour")
    [project] = opened
    assert project.path.name == "samples.pressmark"
    project.close()


@case("keys")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "keys")
    [dialog] = window.findChildren(KeysDialog)
    activate(qtbot, dialog)
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()


@case("edit-keys")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "edit-keys")
    [dialog] = window.findChildren(KeysEditor)
    activate(qtbot, dialog)
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()


# -- finding


@case("find")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "find")
    QTest.keyClicks(window.find_bar.field, "demir")
    assert window.find_bar.count.text() == "1 of 2"
    QTest.keyClick(window.find_bar.field, KEY.Key_Escape)
    assert TEXT[slice(*window.desk.selection)] == "Demir"


@case("find-next", "find-previous")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "find")
    QTest.keyClicks(window.find_bar.field, "demir")
    hit(window, "find-next", window.find_bar.field)
    assert window.find_bar.count.text() == "2 of 2"
    hit(window, "find-previous", window.find_bar.field)
    assert window.find_bar.count.text() == "1 of 2"


@case("find-case", "find-word", "find-regex")
def _(qtbot: Any, window: MainWindow) -> None:
    hit(window, "find")
    field, count = window.find_bar.field, window.find_bar.count
    for name, typed, off, on in (
        ("find-case", "FERRY", "1 of 1", "nothing found"),
        ("find-word", "boat", "1 of 1", "nothing found"),
        ("find-regex", "b..ts", "nothing found", "1 of 1"),
    ):
        field.setText(typed)
        assert count.text() == off
        hit(window, name, field)
        qtbot.waitUntil(lambda wanted=on: count.text() == wanted, timeout=10_000)
        hit(window, name, field)
        assert count.text() == off


@case("palette")
def _(_: Any, window: MainWindow) -> None:
    hit(window, "palette")
    [palette] = window.findChildren(CommandPalette)
    QTest.keyClicks(palette.line, "reject")
    QTest.keyClick(palette.line, KEY.Key_Return)
    assert find(window, QUOTE).state is State.REJECTED


@case("check")
def _(qtbot: Any, window: MainWindow) -> None:
    ours = find(window, "'We are proud.'")
    operations.accept(window.session.project, [ours.id])
    hit(window, "check")
    panel = window.desktop.reviewing.panel
    qtbot.waitUntil(lambda: panel.finding is not None)
    assert panel.finding.check == "no-speaker"
    hit(window, "check", panel.tree)
    assert not panel.isVisible()


@case("statistics")
def _(qtbot: Any, window: MainWindow) -> None:
    operations.reject(window.session.project, [find(window, PERSON).id], 2.0)
    hit(window, "statistics")
    [dialog] = window.findChildren(StatisticsDialog)
    qtbot.waitUntil(lambda: bool(dialog.charts))
    assert dialog.plot.chart is dialog.charts[0]
    dialog.reject()


@case("about")
def _(_: Any, window: MainWindow) -> None:
    dialog = answer(window, "about", lambda dialog: dialog.reject())
    assert isinstance(dialog, AboutDialog)


# -- the tests: after all cases, which they are made from


def test_every_action_has_a_case() -> None:
    assert set(CASES) == set(ROWS)


@pytest.mark.parametrize("name", sorted(CASES))
def test_an_action_does_what_it_says(qtbot: Any, window: MainWindow, name: str) -> None:
    CASES[name](qtbot, window)


@pytest.mark.parametrize("row", [row for row in ACTIONS if len(row.keys) > 1], ids=lambda r: r.name)
def test_each_further_key_of_an_action_is_the_same_action(window: MainWindow, row: Any) -> None:
    wanted = [QKeySequence(key) for key in row.keys]
    assert window.commands.actions[row.name].shortcuts() == wanted
