"""`kill -9` on a working window: what it had shown as decided is decided in the file."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, State, Suggestion
from pressmark.qt.samples import sample_articles
from pressmark.store import articles, spans, steps
from pressmark.store.project import create_project, open_project

# Works in a real window by real keys, says after each what is decided, and never stops by itself.
WORKING = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pressmark.qt.app import Application
from pressmark.store.project import open_project

application = Application()
window = application.show_project(open_project(Path(sys.argv[1])))
QTest.qWaitForWindowExposed(window)
window.activateWindow()
keys = [Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_2, Qt.Key.Key_A]
step = 0
while True:
    QTest.keyClick(window.view, keys[step % len(keys)])
    step += 1
    print(sum(span.decided for span in window.desk.spans), flush=True)
    if all(span.decided for span in window.desk.spans):
        window.desk.next_article()
        print("article", flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
@pytest.mark.parametrize("lines", [1, 7, 23])
def test_kill_9_of_a_working_window_loses_no_decision(tmp_path: Path, lines: int) -> None:
    path = tmp_path / "work.pressmark"
    with create_project(path, read_scheme(assets.resources() / "schemes" / "news.toml")) as made:
        [number] = articles.add_articles(made, sample_articles()[:1]).articles
        text = articles.read_article(made, number).text
        found = [
            Suggestion(Layer.ENTITY, "PERSON", at, at + 3, "test 1") for at in range(0, 400, 4)
        ]
        spans.put_suggestions(made, number, text, found)
    shown = killed_after(path, lines)
    with open_project(path) as project:
        present = spans.of_article(project, number)
        decided = sum(span.decided for span in present)
        logged = [entry for entry in steps.log(project) if entry.kind in ("accept", "reject")]
    assert decided >= shown > 0
    assert len(present) == len(found)
    assert len(logged) >= sum(span.state is not State.CORRECTED for span in present if span.decided)


def killed_after(path: Path, lines: int) -> int:
    """Kill the window after it has told so many steps; returns the count it told last."""
    with subprocess.Popen(
        [sys.executable, "-c", WORKING, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(lines)]
        os.kill(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    return int(told[-1])
