"""The whole job in the real window: an article in, decisions by keys and clicks, data out."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from spacy.tokens import DocBin
from spacy.vocab import Vocab

from pressmark import assets
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Span, State
from pressmark.domain.text import words
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.store import spans, steps
from pressmark.store.project import create_project, open_project

KEY = Qt.Key
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


@pytest.fixture(params=["sample", "real"])
def article(request: pytest.FixtureRequest) -> Path:
    """A sample, and a newspaper's article where it is there."""
    if request.param == "sample":
        return assets.seeds() / "harbour-tunnel.txt"
    folder: Path = request.getfixturevalue("shared") / "seeds"
    return next(folder.glob("*.txt"))


@pytest.fixture
def window(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:  # noqa: ARG001
    application = Application()
    shown = application.show_project(create_project(tmp_path / "work.pressmark", SCHEME, "ana"))
    shown.resize(1440, 900)
    qtbot.waitExposed(shown)
    shown.activateWindow()
    yield shown
    shown.close()
    shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(qtbot: Any, window: MainWindow, *keys: Any) -> None:
    for key in keys:
        code, modifier = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
        qtbot.keyClick(window.view, code, modifier)


def current(window: MainWindow) -> Span:
    span = window.desk.current
    assert span is not None
    return span


def click_on(qtbot: Any, window: MainWindow, start: int, end: int) -> None:
    window.view.reveal(start)
    at = window.view.rect_of(start, end).center()
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def drag_over(qtbot: Any, window: MainWindow, start: int, end: int) -> None:
    window.view.reveal(start)
    box, viewport = window.view.rect_of(start, end), window.view.viewport()
    left = QPoint(box.left() + 2, box.center().y())
    right = QPoint(box.right() - 2, box.center().y())
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=left)
    qtbot.mouseMove(viewport, box.center())
    qtbot.mouseMove(viewport, right)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=right)


def free_word(window: MainWindow) -> tuple[int, int]:
    """A long word of the article that is in no span and has no span on its line's neighbours."""
    taken = {at for span in window.desk.spans for at in range(span.start - 1, span.end + 1)}
    found = words(window.desk.article.text)
    return next(word for word in found if word[1] - word[0] > 6 and not taken & {*range(*word)})


def test_the_whole_job_from_a_file_to_labelled_data(
    qtbot: Any, window: MainWindow, article: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.desk.article_shown, timeout=10_000):
        window.files.import_paths([article])
    qtbot.waitUntil(
        lambda: bool(window.desk.spans) and not window.highlighting.working, timeout=60_000
    )
    assert {span.layer for span in window.desk.spans} == set(Layer)

    accept_and_reject(qtbot, window)
    correct(qtbot, window)
    name_a_speaker(qtbot, window)
    added = add(qtbot, window)
    press(qtbot, window, (KEY.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert added.id not in [span.id for span in window.desk.spans]
    press(qtbot, window, (KEY.Key_Y, Qt.KeyboardModifier.ControlModifier))
    assert added.id in [span.id for span in window.desk.spans]

    check_exports(window, tmp_path)
    check_file(window)


def accept_and_reject(qtbot: Any, window: MainWindow) -> None:
    for at in range(12):
        span = current(window)
        press(qtbot, window, KEY.Key_R if at % 4 == 3 else KEY.Key_A)
        wanted = State.REJECTED if at % 4 == 3 else State.ACCEPTED
        assert window.desk.span(span.id).state is wanted


def correct(qtbot: Any, window: MainWindow) -> None:
    entity = next(s for s in window.desk.spans if s.layer is Layer.ENTITY and not s.decided)
    click_on(qtbot, window, entity.start, entity.end)
    assert window.desk.current_id == entity.id
    press(qtbot, window, KEY.Key_7)
    changed = window.desk.span(entity.id)
    assert (changed.label, changed.proposal.label) == ("EVENT", entity.label)


def name_a_speaker(qtbot: Any, window: MainWindow) -> None:
    quote = next(s for s in window.desk.spans if s.label == "direct" and not s.decided)
    person = next(s for s in window.desk.spans if s.label == "PERSON")
    window.desk.select(quote.id)
    press(qtbot, window, KEY.Key_S)
    click_on(qtbot, window, person.start, person.end)
    speaker = window.desk.span(quote.id).quote.speaker
    assert (speaker.start, speaker.end) == (person.start, person.end)


def add(qtbot: Any, window: MainWindow) -> Span:
    word = free_word(window)
    drag_over(qtbot, window, *word)
    press(qtbot, window, KEY.Key_E)
    added = current(window)
    assert (added.start, added.end, added.state) == (*word, State.ADDED)
    return added


def check_exports(window: MainWindow, folder: Path) -> None:
    kept = [span for span in window.desk.spans if span.kept]
    for name in ("jsonl", "csv", "spacy"):
        window.files.writing.export_to(name, folder / f"out.{name}", manifest=False)
    written = json.loads((folder / "out.jsonl").read_text(encoding="utf-8"))
    decided = [span.name for span in window.desk.spans if span.decided]
    assert [record["id"] for record in written["spans"]] == decided
    with (folder / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == len(decided) + 1
    [doc] = DocBin().from_disk(folder / "out.spacy").get_docs(Vocab())
    groups = [span.id_ for key in ("entities", "quotes", "figures") for span in doc.spans[key]]
    assert sorted(groups) == sorted(span.name for span in kept)


def check_file(window: MainWindow) -> None:
    """What the window shows is in the file, and undo works in the next session."""
    shown, path, number = window.desk.spans, window.session.project.path, window.desk.article.id
    window.close()
    with open_project(path, "ana") as project:
        assert spans.of_article(project, number) == shown
        assert steps.undo(project) is not None
        assert len(spans.of_article(project, number)) == len(shown) - 1
