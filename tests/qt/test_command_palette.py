"""The command palette: everything by a few letters, with the keys or with the mouse."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from working import CONTROL, KEY, SCHEME, SHIFT, MainWindow, find, focused, press, reopened

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import State
from pressmark.qt.actions.action import REASONS, Needs
from pressmark.qt.actions.table import ACTIONS
from pressmark.qt.app import Application
from pressmark.qt.commanding import Commanding
from pressmark.qt.panels.command_palette import CommandPalette
from pressmark.store import articles
from pressmark.store.project import Project, create_project


def opened(qtbot: Any, window: MainWindow, typed: str = "") -> CommandPalette:
    """Press Ctrl+K and type."""
    press(qtbot, window, (KEY.Key_K, CONTROL), on=focused(window))
    [palette] = window.findChildren(CommandPalette)
    assert palette.line.hasFocus()
    qtbot.keyClicks(palette.line, typed)
    return palette


def titles(palette: CommandPalette) -> list[str]:
    return [entry.title for entry in palette.model.rows]


def test_a_few_letters_and_return_do_it(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window, "rej")
    assert titles(palette)[0] == "Reject"
    assert palette.current().keys == "R"
    press(qtbot, window, KEY.Key_Return, on=palette.line)
    assert not palette.isVisible()
    assert find(window, "'We carried 3,000 people,'").state is State.REJECTED
    assert window.view.hasFocus()


def test_every_action_label_and_article_is_there(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    while palette.model.canFetchMore(palette.list.rootIndex()):
        palette.model.fetchMore(palette.list.rootIndex())
    names = {entry.name for entry in palette.model.rows}
    assert {f"action:{row.name}" for row in ACTIONS if row.name != "palette"} <= names
    assert {f"label:{one.layer}:{one.name}" for one in SCHEME.labels} <= names
    assert {f"article:{number}" for number in window.desk.order} <= names
    assert len(names) == len(palette.model.rows)


def headings(palette: CommandPalette) -> list[str]:
    return [entry.heading for entry in palette.model.rows if entry.heading]


def test_entries_stand_in_groups_with_headings(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window, "zoom in")
    press(qtbot, window, KEY.Key_Return, on=palette.line)
    palette = opened(qtbot, window)
    while palette.model.canFetchMore(palette.list.rootIndex()):
        palette.model.fetchMore(palette.list.rootIndex())
    assert headings(palette) == [
        *("Recent", "File", "Edit", "Span", "Articles", "Go", "View", "Help", "Labels"),
        "Open an article",
    ]
    assert palette.current().heading == "Recent"
    spoken = palette.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Recent: Zoom In")
    qtbot.keyClicks(palette.line, "fer")
    assert headings(palette)[0] == "Open an article"
    palette.line.clear()
    qtbot.keyClicks(palette.line, "2011")
    assert headings(palette) == ["In the text of articles"]
    palette.line.clear()
    qtbot.keyClicks(palette.line, "per")
    groups = headings(palette)
    assert groups[0] == "Labels"
    assert "Actions" in groups
    assert len(groups) == len(set(groups))


def test_a_click_on_a_heading_does_nothing(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window, "zoom")
    rect = palette.list.visualRect(palette.model.index(0))
    at = rect.topLeft() + QPoint(40, 8)
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert palette.isVisible()
    assert window.settings.get("text_size") is None


def test_letters_are_not_taken_for_keys_of_the_window(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window, "axrje 1/?")
    assert palette.line.text() == "axrje 1/?"
    assert titles(palette) == []
    assert palette._empty.isVisible()
    press(qtbot, window, KEY.Key_Return, KEY.Key_Escape, on=palette.line)
    assert not palette.isVisible()
    assert window.view.hasFocus()
    assert not any(span.decided for span in window.desk.spans)


def test_a_label_is_applied_by_its_name(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "Monday").id)
    palette = opened(qtbot, window, "event")
    assert (palette.current().title, palette.current().detail) == ("Event", "entity label")
    press(qtbot, window, KEY.Key_Return, on=palette.line)
    assert find(window, "Monday").label == "EVENT"


def test_an_article_is_gone_to_by_its_title_or_its_words(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window, "calm se")
    assert titles(palette) == ["Calm seas."]
    press(qtbot, window, KEY.Key_Return, on=palette.line)
    assert window.desk.article.name == "calm"
    palette = opened(qtbot, window, "2011 boats")
    assert titles(palette) == ["Ferry firm"]
    assert palette.current().detail == "in the text · Echo"
    press(qtbot, window, KEY.Key_Return, on=palette.line)
    assert window.desk.article.name == "ferry"


def test_what_cannot_be_done_is_dimmed_and_says_why(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(None)
    palette = opened(qtbot, window, "accept")
    while palette.current().title != "Accept":
        press(qtbot, window, KEY.Key_Down, on=palette.line)
    assert palette.current().reason == "no span is current"
    press(qtbot, window, KEY.Key_Return, on=palette.line)
    assert palette.isVisible()
    assert window.notice.text() == "Accept: no span is current."


def test_there_is_a_reason_for_every_need() -> None:
    assert all(REASONS[need] for need in Needs if need is not Needs.NOTHING)


def test_what_was_done_last_comes_first_and_is_remembered(
    qtbot: Any, window: MainWindow, application: Application
) -> None:
    for typed in ("zoom in", "dark", "zoom out"):
        palette = opened(qtbot, window, typed)
        press(qtbot, window, KEY.Key_Return, on=palette.line)
    assert titles(opened(qtbot, window))[:3] == ["Zoom Out", "Dark", "Zoom In"]
    window.commands.actions["dark"].trigger()
    again = reopened(qtbot, application, window)
    assert titles(opened(qtbot, again))[:3] == ["Zoom Out", "Dark", "Zoom In"]


def test_the_article_before_this_one_is_at_hand(qtbot: Any, window: MainWindow) -> None:
    press(qtbot, window, (KEY.Key_PageDown, CONTROL))
    palette = opened(qtbot, window)
    assert titles(palette)[0] == "Ferry firm"
    press(qtbot, window, KEY.Key_Return, on=palette.line)
    assert window.desk.article.name == "ferry"


def test_the_arrows_go_round_and_the_mouse_chooses(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window, "zoom")
    assert titles(palette)[:2] == ["Zoom In", "Zoom Out"]
    press(qtbot, window, KEY.Key_Up, KEY.Key_Down, KEY.Key_Down, on=palette.line)
    assert palette.current().title == "Zoom Out"
    press(qtbot, window, KEY.Key_PageDown, KEY.Key_PageUp, on=palette.line)
    assert palette.current().title == "Zoom In"
    at = palette.list.visualRect(palette.model.index(0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not palette.isVisible()
    assert window.settings.get("text_size") == 20


def test_a_click_elsewhere_or_the_key_again_closes_it(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton)
    assert not palette.isVisible()
    palette = opened(qtbot, window)
    press(qtbot, window, (KEY.Key_K, CONTROL), on=palette.line)
    assert not palette.isVisible()
    assert window.view.hasFocus()


def test_shift_and_letters_are_typed(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window)
    press(qtbot, window, (KEY.Key_J, SHIFT), on=palette.line)
    assert palette.line.text().upper() == "J"
    assert window.desk.current == window.desk.spans[0]


def test_icons_and_marked_letters_are_drawn_in_both_themes(qtbot: Any, window: MainWindow) -> None:
    palette = opened(qtbot, window, "zo")
    assert palette.current().marked == (0, 1)
    before = palette.grab().toImage()
    press(qtbot, window, KEY.Key_Escape, on=palette.line)
    window.commands.actions["dark"].trigger()
    assert opened(qtbot, window, "zo").grab().toImage() != before
    window.commands.actions["dark"].trigger()


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Project]:
    project = create_project(tmp_path / "many.pressmark", SCHEME, "ana")
    texts = [(f"Harbour report {n}", f"Harbour report {n}\n\nTides.") for n in range(300)]
    articles.add_articles(
        project,
        [MarkedArticle(Article(UNSTORED_ARTICLE, f"a{n}", t, h)) for n, (h, t) in enumerate(texts)],
    )
    yield project
    project.close()


def test_articles_are_read_in_pages(many: Project) -> None:
    first = articles.titled(many, "harb rep", 50)
    second = articles.titled(many, "harb rep", 50, 50)
    assert len({hit.id for hit in [*first, *second]}) == 100
    assert len(articles.listed(many, 1000)) == 300
    assert [hit.title for hit in articles.titled(many, "report 17", 3)] == [
        "Harbour report 17", "Harbour report 170", "Harbour report 171",
    ]  # fmt: skip
    assert articles.titled(many, "tides", 5) == []
    assert len(articles.holding(many, "tides", 5)) == 5
    assert articles.titled(many, '" OR', 5) == articles.titled(many, "", 5) == []


def test_a_removed_article_is_not_found(many: Project) -> None:
    [hit] = articles.titled(many, "report 299", 5)
    articles.remove_article(many, hit.id)
    assert articles.titled(many, "report 299", 5) == []


def test_only_the_pages_that_are_seen_are_read(
    qtbot: Any, window: MainWindow, many: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    [commanding] = window.findChildren(Commanding)
    monkeypatch.setattr(commanding._desk.session, "project", many)
    palette = opened(qtbot, window, "harbour")
    assert len(palette.model.rows) == 50
    press(qtbot, window, *[KEY.Key_PageDown] * 6, on=palette.line)
    assert len(palette.model.rows) == 100
    monkeypatch.undo()
