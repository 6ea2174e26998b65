"""Notices in the place of message boxes, long exports, the clipboard, dropped files."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desktop import CONTROL, KEY, LEFT, SHIFT, SUGGESTIONS, TEXT, activate, ferries, find, press
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.errors import ExportProblem
from pressmark.exchange.selection import Choice
from pressmark.qt.app import Application
from pressmark.qt.dialogs.export import ExportDialog
from pressmark.qt.dialogs.report import ReportDialog
from pressmark.qt.main_window import MainWindow
from pressmark.qt.panels.notice import Severity
from pressmark.qt.panels.past_notices import PastNotices
from pressmark.store import articles, spans


def shown(kind: type) -> Any:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind)), None)


def test_notices_have_a_severity_and_a_name_for_screen_readers(window: MainWindow) -> None:
    window.desk.told.emit("Two articles brought in.")
    assert window.notice.accessibleName() == "Two articles brought in."
    window.session.failed.emit("The disk is full.")
    assert window.notice.accessibleName() == "Warning: The disk is full."
    assert [told.severity for told in window.notice.past][-2:] == [
        Severity.INFO,
        Severity.WARNING,
    ]


def test_a_click_on_the_status_line_shows_the_last_notices(qtbot: Any, window: MainWindow) -> None:
    for number in range(3):
        window.desk.told.emit(f"Notice {number}.")
    window.session.failed.emit("The disk is full.")
    qtbot.mouseClick(window.status._counts, LEFT)
    past = shown(PastNotices)
    assert past is not None
    texts = [past.list.item(row).text()[8:] for row in range(past.list.count())]
    assert texts[:4] == ["⚠  The disk is full.", "Notice 2.", "Notice 1.", "Notice 0."]
    qtbot.keyClick(past.list, KEY.Key_Escape)
    activate(qtbot, window)
    press(qtbot, window.view, KEY.Key_F4)
    assert shown(PastNotices).list.count() == past.list.count()
    shown(PastNotices).close()


def test_files_that_could_not_be_read_are_told_and_listed_on_a_click(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x7fELF\x00\x00\x01")
    (tmp_path / "empty.txt").touch()
    with qtbot.waitSignal(window.files.complained, timeout=10_000):
        window.files.import_paths([tmp_path / "bad.txt", tmp_path / "empty.txt"])
    assert shown(ReportDialog) is None, "nothing is in the way"
    assert "To be looked at: 2." in window.notice.text()
    qtbot.mouseClick(window.notice, LEFT)
    report = shown(ReportDialog)
    assert "bad.txt" in report.report.toPlainText()
    report.save_to(tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["file", "line", "reason", "kind"]
    assert rows[2] == ["empty.txt", "", "the file is empty", "not read"]
    report.close()
    window.desk.told.emit("Something else.")
    window.desktop.show_past_notices()
    past = shown(PastNotices)
    row = next(r for r in range(past.list.count()) if "To be looked" in past.list.item(r).text())
    past.list.setCurrentRow(row)
    qtbot.keyClick(past.list, KEY.Key_Return)
    assert "empty.txt" in shown(ReportDialog).report.toPlainText()
    shown(ReportDialog).close()


def test_no_message_box_is_opened_by_the_window() -> None:
    """The one that is left tells why there is no window at all."""
    folder = Path(__file__).parent.parent.parent / "gui" / "pressmark" / "qt"
    using = [path.name for path in folder.rglob("*.py") if "QMessageBox" in path.read_text("utf-8")]
    assert using == ["app.py"]
    assert QMessageBox is not None


def test_a_file_is_replaced_at_the_second_press_only(qtbot: Any, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old", encoding="utf-8")
    dialog = ExportDialog(path, has_article=True)
    qtbot.addWidget(dialog)
    dialog.show()
    button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(button, LEFT)
    assert dialog.isVisible()
    assert "is there already" in dialog.taken.text()
    assert button.text() == "Replace"
    dialog.path.setText(str(tmp_path / "other.jsonl"))
    assert (dialog.taken.text(), button.text()) == ("", "Export")
    dialog.path.setText(str(path))
    qtbot.mouseClick(button, LEFT)
    qtbot.mouseClick(button, LEFT)
    assert dialog.result() == ExportDialog.DialogCode.Accepted


@pytest.fixture
def many(qtbot: Any, application: Application, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on 200 articles with 1,200 spans."""
    project = ferries(tmp_path / "many.pressmark")
    items = [
        MarkedArticle(Article(UNSTORED_ARTICLE, f"a{n}", f"{TEXT} {n}", None)) for n in range(198)
    ]
    for number, item in zip(articles.add_articles(project, items).articles, items, strict=True):
        spans.put_suggestions(project, number, item.article.text, SUGGESTIONS)
    window = application.show_project(project)
    qtbot.waitExposed(window)
    activate(qtbot, window)
    yield window
    window.close()


def test_many_articles_are_exported_while_the_window_goes_on(
    qtbot: Any, many: MainWindow, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    seen: list[tuple[str, int, int]] = []
    many.files.progressed.connect(lambda *told: seen.append(told))
    many.files.writing.export_to("jsonl", out, choice=Choice(suggestions=True), manifest=False)
    assert not out.exists()
    assert many.commands.actions["cancel"].isEnabled()
    press(qtbot, many.view, KEY.Key_A)
    assert find(many, "'We carried 3,000 people,'").decided
    qtbot.waitUntil(lambda: not many.files.working, timeout=30_000)
    lines = out.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 200
    assert len(json.loads(lines[5])["spans"]) == len(SUGGESTIONS)
    assert ("Exporting articles", 100, 200) in seen
    assert seen[-1] == ("", 0, 0)
    assert "of 200 articles" in many.notice.text()


def test_a_cancelled_export_leaves_the_old_file(
    qtbot: Any, many: MainWindow, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old", encoding="utf-8")
    many.files.writing.export_to("csv", out, choice=Choice(suggestions=True), manifest=False)
    press(qtbot, many.view, (KEY.Key_Period, CONTROL))
    qtbot.waitUntil(lambda: not many.files.working, timeout=30_000)
    assert out.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
    assert "cancelled" in many.notice.text()


def test_an_export_that_fails_is_told_and_one_under_way_ends_with_the_window(
    qtbot: Any, many: MainWindow, tmp_path: Path
) -> None:
    many.files.writing.export_to(
        "jsonl", tmp_path / "missing" / "out.jsonl", choice=Choice(suggestions=True), manifest=False
    )
    qtbot.waitUntil(lambda: not many.files.working, timeout=30_000)
    assert "missing" in many.notice.text()
    assert issubclass(ExportProblem, Exception)
    many.files.writing.export_to(
        "jsonl", tmp_path / "out.jsonl", choice=Choice(suggestions=True), manifest=False
    )
    many.close()
    assert not (tmp_path / "out.jsonl").exists()


def test_the_current_span_is_copied_where_nothing_is_selected(
    qtbot: Any, window: MainWindow
) -> None:
    activate(qtbot, window)
    window.desk.select(find(window, "Monday").id)
    press(qtbot, window.view, (KEY.Key_C, CONTROL))
    assert QGuiApplication.clipboard().text() == "Monday"
    window.view.select(*(TEXT.index("record"), TEXT.index("record") + 13))
    press(qtbot, window.view, (KEY.Key_C, CONTROL))
    assert QGuiApplication.clipboard().text() == "record summer"


def test_a_quote_is_copied_with_its_speaker_and_all_its_pieces(
    qtbot: Any, window: MainWindow
) -> None:
    activate(qtbot, window)
    press(qtbot, window.view, (KEY.Key_C, CONTROL | SHIFT))
    copied = QGuiApplication.clipboard().text()
    assert copied == "Ayşe Demir: “We carried 3,000 people, … We are proud.”"
    press(qtbot, window.view, KEY.Key_J, (KEY.Key_C, CONTROL | SHIFT))
    assert "Go to a quote first" in window.notice.text()
    assert QGuiApplication.clipboard().text() == copied


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drag files over the window and let them go; return whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(60, 60), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(60, 60), copy, data, left, none))
    return enter.isAccepted()


def test_dropped_articles_come_in_and_a_dropped_project_is_opened(
    qtbot: Any, application: Application, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "storm.txt"
    path.write_text("Storm\n\nIt rained.", encoding="utf-8")
    with qtbot.waitSignal(window.files.added, timeout=10_000):
        assert drop(window, path)
    assert window.desk.article.name == "storm"
    other = ferries(tmp_path / "other.pressmark")
    other.close()
    assert drop(window, other.path)
    assert application.window.session.project.path == other.path
