"""The export dialog: finding a format, choosing what goes out, in small windows, too."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from desktop import KEY
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QDialogButtonBox, QScrollArea

from pressmark.domain.article import Status
from pressmark.domain.filtering import ArticleFilter
from pressmark.domain.span import Layer, State
from pressmark.exchange.export import Split
from pressmark.exchange.registry import writable
from pressmark.exchange.selection import KEPT, Choice
from pressmark.qt.dialogs.export import ExportDialog
from pressmark.qt.main_window import MainWindow
from pressmark.store import article_list, filters


def dialog_at(qtbot: Any, path: Path, **more: Any) -> ExportDialog:
    dialog = ExportDialog(path, has_article=True, **more)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def dialog(qtbot: Any, tmp_path: Path) -> ExportDialog:
    return dialog_at(
        qtbot, tmp_path / "out.jsonl", sources=["The Echo", "The Post"], count=lambda _: 7
    )


def shown(dialog: ExportDialog) -> list[str]:
    rows = dialog.formats.list
    return [rows.item(n).toolTip() for n in range(rows.count()) if not rows.item(n).isHidden()]


def test_every_format_that_is_written_is_in_the_list(dialog: ExportDialog) -> None:
    assert shown(dialog) == [one.name for one in writable()]
    assert dialog.format.name == "jsonl"
    assert dialog.carries.text() == "It carries everything."


def test_a_format_is_found_by_its_name_its_ending_and_what_it_is_for(
    qtbot: Any, dialog: ExportDialog
) -> None:
    field = dialog.formats.filter
    for words, expected in (("xlsx", "xlsx"), ("quote sheet", "quotesheet"), ("iob2", "conll")):
        field.clear()
        qtbot.keyClicks(field, words)
        assert shown(dialog) == [expected]
        assert dialog.format.name == expected
    field.setText("no such thing")
    assert shown(dialog) == []
    assert dialog.format.name == "conll"


def test_arrow_keys_choose_while_the_caret_is_in_the_filter(
    qtbot: Any, dialog: ExportDialog
) -> None:
    before = dialog.format.name
    qtbot.keyClick(dialog.formats.filter, KEY.Key_Down)
    names = [one.name for one in writable()]
    assert dialog.format.name == names[names.index(before) + 1]
    qtbot.keyClick(dialog.formats.filter, KEY.Key_Up)
    assert dialog.format.name == before


def test_the_name_of_the_file_goes_along_with_the_format(dialog: ExportDialog) -> None:
    for name, expected in (("xlsx", "out.xlsx"), ("brat", "out"), ("figuresheet", "out.md")):
        dialog.formats.choose(name)
        assert dialog.file().name == expected


def test_what_a_format_cannot_carry_is_said_and_not_offered(dialog: ExportDialog) -> None:
    dialog.formats.choose("quotesheet")
    assert "what is counted" in dialog.carries.text()
    boxes = dialog.choices.layers
    assert [layer for layer, box in boxes.items() if box.isEnabled()] == [Layer.QUOTE]
    assert not dialog.choices.states[State.REJECTED].isEnabled()
    assert not dialog.choices.manifest.isChecked()
    assert dialog.choices.choice == Choice(frozenset({Layer.QUOTE}), KEPT)
    dialog.formats.choose("jsonl")
    assert dialog.choices.manifest.isChecked()
    assert dialog.choices.choice.states == KEPT | {State.REJECTED}


def test_articles_are_chosen_by_all_that_is_known_of_them(qtbot: Any, dialog: ExportDialog) -> None:
    choices = dialog.choices
    assert choices.wanted == ArticleFilter()
    choices.status.setCurrentText("flagged")
    choices.source.setCurrentText("The Post")
    qtbot.keyClicks(choices.since, "2024-05-31")
    qtbot.keyClicks(choices.words, "ferry line")
    assert choices.wanted == ArticleFilter(
        frozenset({Status.FLAGGED}), frozenset({"The Post"}), date(2024, 5, 31), None, "ferry line"
    )
    choices.only_shown.setChecked(True)
    assert choices.wanted == ArticleFilter()
    assert not choices.words.isEnabled()


def test_what_the_list_shows_and_saved_filters_can_be_exported(
    qtbot: Any, window: MainWindow, tmp_path: Path
) -> None:
    project, order = window.session.project, window.articles_panel.narrowing.order
    window.session.run(filters.save_filter, "Sure", ArticleFilter(below=0.5), order)
    assert [title for title, _ in window.files.writing.filters()] == ["Sure"]
    tagged = ArticleFilter(tags=frozenset({"harbour"}))
    window.articles_panel.choose(tagged, order)
    offered = window.files.writing.filters()
    assert [title for title, _ in offered] == ["What the list shows: #harbour", "Sure"]
    dialog = dialog_at(
        qtbot,
        tmp_path / "out.jsonl",
        filters=offered,
        count=lambda wanted: len(article_list.listed(project, wanted)),
    )
    assert dialog.choices.wanted == ArticleFilter()
    dialog.choices.among.setCurrentIndex(1)
    qtbot.keyClicks(dialog.choices.words, "ferry")
    assert dialog.choices.wanted == replace(tagged, words="ferry")
    dialog.choices.only_shown.setChecked(True)
    assert not dialog.choices.among.isEnabled()


def test_how_many_articles_are_meant_is_told_as_soon_as_keys_rest(
    qtbot: Any, tmp_path: Path
) -> None:
    asked: list[ArticleFilter] = []

    def count(wanted: ArticleFilter) -> int:
        asked.append(wanted)
        return len(wanted.words)

    dialog = dialog_at(qtbot, tmp_path / "out.jsonl", count=count)
    qtbot.keyClicks(dialog.choices.words, "quay")
    qtbot.waitUntil(lambda: dialog.choices.matching.text() == "4 articles are like this")
    assert len(asked) < 4


def test_what_cannot_be_exported_is_said_and_the_button_waits(
    qtbot: Any, dialog: ExportDialog
) -> None:
    button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    qtbot.keyClicks(dialog.choices.until, "31 May")
    assert dialog.taken.text() == "31 May is not a day; write it like 2024-05-31."
    assert not button.isEnabled()
    dialog.choices.until.clear()
    assert button.isEnabled()
    for box in dialog.choices.layers.values():
        box.setChecked(False)
    assert dialog.taken.text() == "No layer is chosen."
    assert not button.isEnabled()


def test_a_split_has_its_share_and_its_seed(dialog: ExportDialog) -> None:
    choices = dialog.choices
    assert choices.split is None
    assert not choices.share.isEnabled()
    choices.apart.setChecked(True)
    choices.share.setValue(20)
    choices.seed.setValue(7)
    assert choices.split == Split(0.2, 7)


def test_in_a_small_window_file_and_buttons_stay_in_sight_and_the_rest_scrolls(
    dialog: ExportDialog,
) -> None:
    dialog.formats.choose("conll")
    dialog.resize(dialog.minimumSize())
    buttons = dialog.findChild(QDialogButtonBox)
    for widget in (dialog.path, buttons, dialog.formats.filter):
        assert dialog.rect().contains(QRect(widget.mapTo(dialog, QPoint()), widget.size()))
    area = dialog.findChild(QScrollArea, "export-details")
    assert area.widget().width() <= area.viewport().width()
    dialog.choices.manifest.setFocus(Qt.FocusReason.TabFocusReason)
    area.ensureWidgetVisible(dialog.choices.manifest)
    at = dialog.choices.manifest.mapTo(area.viewport(), QPoint())
    assert area.viewport().rect().contains(at)


def test_the_window_exports_what_is_chosen(window: MainWindow, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    window.files.writing.export_to(
        "jsonl", out, choice=Choice(frozenset({Layer.FIGURE}), frozenset({State.SUGGESTED}))
    )
    spans = [
        one for line in out.read_text("utf-8").splitlines() for one in json.loads(line)["spans"]
    ]
    assert spans
    assert {(one["layer"], one["state"]) for one in spans} == {("figure", "suggested")}
    told = json.loads((tmp_path / "out.jsonl.manifest.json").read_bytes())
    assert told["chosen"]["layers"] == ["figure"]


def test_many_articles_are_split_while_the_window_goes_on(
    qtbot: Any, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pressmark.qt.writing._AT_ONCE", 0)
    window.files.writing.export_to(
        "jsonl", tmp_path / "out.jsonl", split=Split(0.5, 1), manifest=False
    )
    qtbot.waitUntil(lambda: not window.files.working, timeout=30_000)
    names = []
    for side in ("train", "dev"):
        lines = (tmp_path / f"out-{side}.jsonl").read_text("utf-8").splitlines()
        names.append([json.loads(line)["id"] for line in lines])
    assert sorted(names) in ([["calm"], ["ferry"]], [["ferry"], ["calm"]])
    assert "out-train.jsonl and " in window.notice.text()


def test_what_a_format_does_not_carry_is_told_in_the_window(
    window: MainWindow, tmp_path: Path
) -> None:
    window.files.writing.export_to(
        "figuresheet", tmp_path / "out.md", choice=Choice(suggestions=True)
    )
    assert "Figure sheet does not carry: entities (" in window.notice.text()
