"""Labelled data of other tools in the window: the user says what its labels become."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from windows import HARBOUR, harbour_window

from pressmark.domain.span import Layer, Span, State
from pressmark.exchange.intake import Manner
from pressmark.qt.app import Application
from pressmark.qt.dialogs.intake import IntakeDialog
from pressmark.qt.main_window import MainWindow
from pressmark.qt.theme import Theme
from pressmark.store import articles, labels, names

TEXT = "Snow fell on Ana Oré in May."


@pytest.fixture
def window(application: Application, tmp_path: Path) -> Iterator[MainWindow]:
    with harbour_window(application, tmp_path) as shown:
        yield shown


def file_of(folder: Path, text: str = TEXT, *found: tuple[str, str]) -> Path:
    """A file as doccano writes it, with spans given by their words and label."""
    wanted = found or (("Snow", "WEATHER"), ("Ana Oré", "PER"), ("May", "DATE"))
    triples = [[text.index(w), text.index(w) + len(w), label] for w, label in wanted]
    path = folder / "in.jsonl"
    path.write_text(json.dumps({"text": text, "label": triples}), encoding="utf-8")
    return path


def asked(qtbot: Any, window: MainWindow, path: Path) -> IntakeDialog:
    window.files.import_paths([path])
    qtbot.waitUntil(lambda: window.files.bringing.asking is not None, timeout=20_000)
    dialog = window.files.bringing.asking
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def spans(window: MainWindow) -> dict[str, Span]:
    return {span.text: span for span in window.desk.spans}


def test_the_window_asks_what_unknown_labels_become_and_proposes(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    dialog = asked(qtbot, window, file_of(tmp_path))
    assert [box.key for box in dialog.boxes] == [
        (Layer.ENTITY, "WEATHER"), (Layer.ENTITY, "PER"),
    ]  # fmt: skip
    assert [box.currentText() for box in dialog.boxes] == ["New label: entity", "Person  (entity)"]
    assert dialog.sum.text() == "3 spans come in."
    assert dialog.manner is Manner.SUGGESTIONS
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.desk.article is not None and window.desk.article.text == TEXT)
    assert {one.label for one in spans(window).values()} == {"WEATHER", "PERSON", "DATE"}
    assert {one.state for one in spans(window).values()} == {State.SUGGESTED}
    assert {one.origin for one in spans(window).values()} == {"imported doccano in.jsonl"}
    assert window.session.scheme.find(Layer.ENTITY, "WEATHER") is not None


def test_what_is_chosen_by_key_is_done_in_one_step_that_undo_takes_back(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    before = window.session.scheme
    dialog = asked(qtbot, window, file_of(tmp_path))
    weather = dialog.boxes[0]
    weather.setFocus()
    for _ in range(3):
        qtbot.keyClick(weather, Qt.Key.Key_Down)
    assert weather.currentText() == "Leave its spans out"
    assert dialog.sum.text() == "2 spans come in, 1 left out."
    dialog.decisions.setFocus()
    qtbot.keyClick(dialog.decisions, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.files.complained) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0] == ["Spans left out by their label: WEATHER (1)."]
    assert set(spans(window)) == {"Ana Oré", "May"}
    assert spans(window)["Ana Oré"].state is State.ACCEPTED
    project = window.session.project
    assert names.times_kept(project, "Ana Oré", "PERSON") == 1
    window.session.undo()
    assert len(articles.summaries(window.desk.session.project)) == 2
    assert names.times_kept(project, "Ana Oré", "PERSON") == 0
    assert labels.read_scheme(project.db) == before


def test_new_labels_go_with_the_import_that_brought_them(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    dialog = asked(qtbot, window, file_of(tmp_path))
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "All New")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog.accept()
    qtbot.waitUntil(lambda: window.session.scheme.find(Layer.ENTITY, "PER") is not None)
    window.session.undo()
    assert window.session.scheme.find(Layer.ENTITY, "PER") is None
    window.session.redo()
    assert window.session.scheme.find(Layer.ENTITY, "WEATHER") is not None


def test_a_new_label_may_be_that_of_a_quote(qtbot: Any, window: MainWindow, tmp_path: Path) -> None:
    dialog = asked(qtbot, window, file_of(tmp_path))
    dialog.boxes[0].choose(Layer.QUOTE)
    dialog.accept()
    qtbot.waitUntil(lambda: window.session.scheme.find(Layer.QUOTE, "WEATHER") is not None)
    assert spans(window)["Snow"].layer is Layer.QUOTE
    assert spans(window)["Snow"].quote is not None


def test_cancelled_nothing_comes_in(qtbot: Any, window: MainWindow, tmp_path: Path) -> None:
    dialog = asked(qtbot, window, file_of(tmp_path))
    with qtbot.waitSignal(window.desk.told) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.args == ["Nothing was brought in."]
    assert len(articles.summaries(window.desk.session.project)) == 2


def test_spans_for_an_article_that_is_here_come_to_it(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    path = file_of(tmp_path, HARBOUR, ("Lisse", "GPE"), ("Friday", "DATE"))
    dialog = asked(qtbot, window, path)
    assert dialog.boxes == []
    dialog.decisions.setChecked(True)
    with qtbot.waitSignal(window.desk.told) as told:
        dialog.accept()
    assert told.args == ["2 spans brought to articles here."]
    assert spans(window)["Lisse"].state is State.ACCEPTED
    assert spans(window)["Lisse"].origin == "entity 1"
    assert spans(window)["Friday"].origin == "imported doccano in.jsonl"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_present_choice_can_be_read_in_the_open_list(
    qtbot: Any, application: Application, theme: str
) -> None:
    application.set_theme(Theme.load(theme))
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["MMMM", "second"])
    box.show()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    view = box.view()
    row = view.viewport().grab(view.visualRect(box.model().index(0, 0))).toImage()
    shades = [row.pixelColor(x, y).lightness() for x in range(60) for y in range(row.height())]
    assert max(shades) - min(shades) > 120
    box.hidePopup()
