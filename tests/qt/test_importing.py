"""Bringing articles in through the window: read apart, shown, chosen, written while it goes on."""

import json
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialogButtonBox
from working import CONTROL, KEY, MainWindow

from pressmark.qt.dialogs.preview import PreviewDialog
from pressmark.store import articles, steps, watching

PAGE = (
    "<html><title>Quay</title><nav>Home</nav><article><h1>Quay</h1>"
    "<p>It costs £3.2m, said Ana Lind.</p></article></html>"
)
CHECK = Qt.ItemDataRole.CheckStateRole


def previewed(qtbot: Any, window: MainWindow, *paths: Path) -> PreviewDialog:
    """Start an import and return the preview that it opens."""
    window.files.import_paths(paths)
    qtbot.waitUntil(lambda: window.files.preview is not None, timeout=20_000)
    assert window.files.preview is not None
    return window.files.preview


def titles(window: MainWindow) -> list[str]:
    return [one.title for one in articles.summaries(window.session.project)]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "quay.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_page_is_shown_and_comes_in_as_it_was_chosen(
    qtbot: Any, window: MainWindow, page: Path
) -> None:
    dialog = previewed(qtbot, window, page)
    assert dialog.text.toPlainText() == "Quay\n\nIt costs £3.2m, said Ana Lind."
    with qtbot.waitSignal(dialog.model.modelReset, timeout=20_000):
        qtbot.mouseClick(dialog.everything, Qt.MouseButton.LeftButton)
    assert dialog.text.toPlainText().startswith("Home\n\nQuay")
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        qtbot.keyClick(dialog, KEY.Key_Return, CONTROL)
    assert window.desk.article is not None
    assert window.desk.article.text.startswith("Home\n\nQuay")
    assert window.files.preview is None


def test_the_column_of_a_table_is_chosen_in_the_preview(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    table = tmp_path / "wire.csv"
    table.write_text("title,text,lead\nOne,Long words of it.,Short one.\nTwo,More.,\n")
    dialog = previewed(qtbot, window, table)
    assert [dialog.column.itemText(at) for at in range(3)] == ["title", "text", "lead"]
    assert dialog.column.currentText() == "text"
    assert not dialog.main_text.isVisible()
    with qtbot.waitSignal(dialog.model.modelReset, timeout=20_000):
        dialog.column.setCurrentText("lead")
        dialog.column.activated.emit(2)
    assert dialog.text.toPlainText() == "Short one."
    assert "1 row without a text" in dialog.told.text()


def test_articles_that_are_not_ticked_stay_out(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    table = tmp_path / "wire.csv"
    table.write_text("title,text\nOne,First words.\nTwo,Second words.\nThree,Third words.\n")
    dialog = previewed(qtbot, window, table)
    dialog.list.setCurrentIndex(dialog.model.index(1, 0))
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, KEY.Key_Space)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert "2" in button.text()
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        button.click()
    assert titles(window)[-2:] == ["One", "Three"]


def test_a_preview_that_is_dismissed_brings_nothing_in(
    qtbot: Any, window: MainWindow, page: Path
) -> None:
    before = titles(window)
    dialog = previewed(qtbot, window, page)
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert titles(window) == before
    assert "Nothing was brought in" in window.notice.text()
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        window.files.switch_previews(False)
        window.files.import_paths([page])
    assert titles(window)[-1] == "Quay"


def test_whether_to_show_the_preview_is_kept(qtbot: Any, window: MainWindow, page: Path) -> None:
    dialog = previewed(qtbot, window, page)
    qtbot.keyClick(dialog.again, KEY.Key_Space)
    assert window.settings.get("previews") is False
    dialog.reject()
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        window.files.import_paths([page])


def test_dropped_files_go_the_same_way(qtbot: Any, window: MainWindow, page: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.files.preview is not None, timeout=20_000)
    assert window.files.preview is not None
    window.files.preview.reject()


def many(folder: Path, count: int) -> Path:
    path = folder / "many.jsonl"
    with path.open("w") as file:
        for number in range(count):
            file.write(json.dumps({"id": f"a{number}", "text": f"Words {number}. " * 200}) + "\n")
    return path


class Gaps:
    """Measures for how long the window does nothing else, at most."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = monotonic()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)

    def _tick(self) -> None:
        now = monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> float:
        self._timer.stop()
        return self.longest


def test_the_window_goes_on_while_articles_come_in(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    path = many(tmp_path, 400)
    gaps = Gaps()
    with qtbot.waitSignal(window.files.progressed, timeout=20_000):
        window.files.import_paths([path])
    qtbot.waitUntil(lambda: window.files.bringing.working, timeout=60_000)
    qtbot.waitUntil(lambda: not window.files.bringing.working, timeout=60_000)
    # What is left is the step itself with the list of articles; a frozen window would be seconds.
    assert gaps.stop() < 1
    assert len(articles.summaries(window.session.project)) == 402
    steps.undo(window.session.project)
    assert len(articles.summaries(window.session.project)) == 2


@pytest.mark.parametrize("when", ["while it is read", "while it is written"])
def test_an_import_can_be_cancelled_and_leaves_nothing(
    qtbot: Any, window: MainWindow, tmp_path: Path, when: str
) -> None:
    path = many(tmp_path, 3_000)
    window.files.import_paths([path])
    if when == "while it is written":
        count = "SELECT COUNT(*) FROM articles"
        rows = window.session.project.db.execute
        qtbot.waitUntil(lambda: rows(count).fetchone()[0] > 2, timeout=60_000)
    assert window.files.working
    window.cancel()
    qtbot.waitUntil(lambda: not window.files.working, timeout=20_000)
    qtbot.waitUntil(lambda: "Nothing was brought in" in window.notice.text(), timeout=20_000)
    project = window.session.project
    assert len(articles.summaries(project)) == 2
    assert project.db.execute("SELECT COUNT(*) FROM articles").fetchone()[0] == 2
    assert project.db.execute("SELECT COUNT(*) FROM texts").fetchone()[0] == 2
    found = project.db.execute("SELECT COUNT(*) FROM search WHERE search MATCH 'Words'")
    assert found.fetchone()[0] == 0
    project.db.execute("INSERT INTO search (search) VALUES ('integrity-check')")


def test_a_window_that_is_closed_meanwhile_closes(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    window.files.import_paths([many(tmp_path, 2_000)])
    begun = monotonic()
    window.close()
    assert monotonic() - begun < 5
    qtbot.waitUntil(lambda: not window.isVisible())


def test_one_bad_file_does_not_keep_the_others_out(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("Good words.")
    (folder / "b.txt").write_bytes(b"\x7fELF\x00\x01")
    (folder / "c.txt").write_text("More good words.")
    with qtbot.waitSignals([window.files.added, window.files.complained], timeout=20_000):
        window.files.import_paths([folder])
    assert len(articles.summaries(window.session.project)) == 4


# -- folders that are watched


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text("First words.")
    return folder


def until(qtbot: Any, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.notice.text(), timeout=20_000)


def test_a_watched_folder_gives_what_is_new_in_it_once(
    qtbot: Any, window: MainWindow, news: Path
) -> None:
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        window.files.watch(news)
    (news / "copy of one.txt").write_text("First words.")
    window.files.import_new()
    until(qtbot, window, "Nothing is new in the watched folders")
    (news / "two.html").write_text(PAGE, encoding="utf-8")
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        window.files.import_new()
    assert len(articles.summaries(window.session.project)) == 4
    assert window.files.preview is None


def test_looking_by_itself_does_not_silence_who_has_asked(
    qtbot: Any, window: MainWindow, news: Path
) -> None:
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        window.files.watch(news)
    window.files.look_for_new_after(0)
    window.files.import_new()
    window.files.import_new(asked=False)
    until(qtbot, window, "Nothing is new in the watched folders")


def test_what_was_taken_out_does_not_come_back_from_a_watched_folder(
    qtbot: Any, window: MainWindow, news: Path
) -> None:
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        window.files.watch(news)
    window.deciding.undo()
    assert len(articles.summaries(window.session.project)) == 2
    window.files.import_new()
    until(qtbot, window, "Nothing is new")
    assert len(articles.summaries(window.session.project)) == 2


def test_what_cannot_be_read_in_a_watched_folder_is_told_once(
    qtbot: Any, window: MainWindow, news: Path
) -> None:
    (news / "bad.pdf").write_bytes(b"%PDF-1.4 cut")
    with qtbot.waitSignal(window.files.complained, timeout=20_000):
        window.files.watch(news)
    window.files.import_new()
    until(qtbot, window, "Nothing is new")
    assert set(watching.known_files(window.session.project)).__len__() == 2


def test_a_watched_folder_that_is_gone_is_told(qtbot: Any, window: MainWindow, news: Path) -> None:
    with qtbot.waitSignal(window.files.added, timeout=20_000):
        window.files.watch(news)
    news.rename(news.with_name("moved"))
    with qtbot.waitSignal(window.files.complained, timeout=20_000) as told:
        window.files.import_new()
    assert "is not there; it is watched" in str(told.args[0][0])


def test_no_folder_is_watched_at_first(window: MainWindow) -> None:
    window.files.import_new(asked=False)
    assert not window.files.working
    window.files.import_new()
    assert "No folder is watched" in window.notice.text()
