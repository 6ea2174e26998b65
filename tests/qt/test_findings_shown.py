"""The findings of the consistency check in the window: keys and clicks, places, fixes, ignoring."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from working import KEY, SCHEME, activate

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.span import Layer, State, Suggestion
from pressmark.qt import wording
from pressmark.qt.app import Application
from pressmark.qt.dialogs.fix import FixDialog
from pressmark.qt.main_window import MainWindow
from pressmark.qt.panels.findings_panel import FindingsPanel
from pressmark.qt.sentences import Matching
from pressmark.store import articles, operations, spans
from pressmark.store.project import create_project

FIRST = "Graz won on Monday. Graz lost."
SECOND = "In Graz they sang."


@pytest.fixture
def window(qtbot: Any, application: Application, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on two articles in which “Graz” is twice a GPE and once an ORG."""
    project = create_project(tmp_path / "graz.pressmark", SCHEME, "ana")
    given = [
        MarkedArticle(Article(UNSTORED_ARTICLE, name, text, name))
        for name, text in (("first", FIRST), ("second", SECOND))
    ]
    numbers = articles.add_articles(project, given).articles
    for number, text, places in zip(
        numbers, (FIRST, SECOND), (((0, "GPE"), (20, "GPE")), ((3, "ORG"),)), strict=True
    ):
        found = [
            Suggestion(Layer.ENTITY, label, start, start + 4, "names 1") for start, label in places
        ]
        spans.put_suggestions(project, number, text, found)
        operations.accept(project, [one.id for one in spans.of_article(project, number)])
    shown = application.show_project(project)
    shown.resize(1200, 800)
    activate(qtbot, shown)
    yield shown
    shown.close()
    shown.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def looked(qtbot: Any, window: MainWindow) -> FindingsPanel:
    """Open the findings by their key and wait until the project is checked."""
    QTest.keyClick(
        window.view,
        KEY.Key_C,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    panel = window.desktop.reviewing.panel
    qtbot.waitUntil(lambda: panel.finding is not None)
    return panel


def labels(window: MainWindow) -> list[str]:
    project = window.session.project
    return [
        span.label
        for number in (ArticleId(1), ArticleId(2))
        for span in spans.of_article(project, number)
    ]


def test_return_goes_to_the_places_one_after_the_other(qtbot: Any, window: MainWindow) -> None:
    panel = looked(qtbot, window)
    assert panel.tree.hasFocus()
    QTest.keyClick(panel.tree, KEY.Key_Return)
    assert window.desk.article.name == "second"
    assert window.desk.current.text == "Graz"
    QTest.keyClick(panel.tree, KEY.Key_Down)
    QTest.keyClick(panel.tree, KEY.Key_Return)
    assert window.desk.article.name == "first"
    assert window.desk.current.start == 0
    assert panel.tree.hasFocus()


def test_a_fix_is_shown_first_and_is_one_step(qtbot: Any, window: MainWindow) -> None:
    panel = looked(qtbot, window)
    QTest.keyClick(panel.tree, KEY.Key_1)
    [dialog] = window.findChildren(FixDialog)
    assert dialog.windowTitle() == "Label all as GPE"
    texts = [dialog.table.item(0, column).text() for column in range(3)]
    assert texts == ["Graz", "ORG, accepted", "GPE, corrected"]
    assert labels(window) == ["GPE", "GPE", "ORG"]
    QTest.keyClick(dialog.apply, KEY.Key_Return)
    assert labels(window) == ["GPE", "GPE", "GPE"]
    qtbot.waitUntil(lambda: panel.finding is None)
    assert "Nothing" in panel.words.text()
    window.session.undo()
    assert labels(window) == ["GPE", "GPE", "ORG"]
    qtbot.waitUntil(lambda: panel.finding is not None)


def test_a_fix_that_is_given_up_changes_nothing(qtbot: Any, window: MainWindow) -> None:
    panel = looked(qtbot, window)
    QTest.mouseClick(panel.fixes[1], Qt.MouseButton.LeftButton)
    [dialog] = window.findChildren(FixDialog)
    assert dialog.table.rowCount() == 2
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert labels(window) == ["GPE", "GPE", "ORG"]


def test_delete_ignores_a_finding_until_that_is_undone(qtbot: Any, window: MainWindow) -> None:
    panel = looked(qtbot, window)
    QTest.keyClick(panel.tree, KEY.Key_Delete)
    qtbot.waitUntil(lambda: panel.finding is None)
    assert labels(window) == ["GPE", "GPE", "ORG"]
    assert window.commands.actions["undo"].text().startswith("&Undo: ignore “Graz” has two labels")
    window.session.undo()
    qtbot.waitUntil(lambda: panel.finding is not None)


def test_the_list_follows_what_is_decided_meanwhile(qtbot: Any, window: MainWindow) -> None:
    panel = looked(qtbot, window)
    [odd] = spans.of_article(window.session.project, ArticleId(2))
    window.session.run(operations.relabel, [odd.id], Layer.ENTITY, "GPE")
    qtbot.waitUntil(lambda: panel.finding is None)


def test_a_place_that_is_gone_is_told(qtbot: Any, window: MainWindow) -> None:
    panel = looked(qtbot, window)
    window.desktop.reviewing.end()
    QTest.keyClick(panel.tree, KEY.Key_Return)
    item = panel.tree.currentItem()
    spot = item.data(0, Qt.ItemDataRole.UserRole)
    window.session.project.db.execute("DELETE FROM spans WHERE id = ?", [spot.span.id])
    window.session.project.db.conn.commit()
    window.desk.show(ArticleId(1))
    window.desktop.reviewing.go_to(spot)
    assert "no longer there" in window.notice.text()


def test_closing_the_window_while_it_checks_ends_the_check(window: MainWindow) -> None:
    window.desktop.reviewing.switch_findings()
    window.close()
    assert not window.desktop.reviewing.slicing.running


def test_letters_and_digits_in_the_list_decide_on_no_span(qtbot: Any, window: MainWindow) -> None:
    panel = looked(qtbot, window)
    QTest.keyClick(panel.tree, KEY.Key_3)
    QTest.keyClick(panel.tree, KEY.Key_Left)
    states = {s.state for s in spans.of_article(window.session.project, ArticleId(1))}
    assert states == {State.ACCEPTED}
    assert labels(window) == ["GPE", "GPE", "ORG"]


def test_every_sentence_of_a_finding_has_a_form_to_be_translated(
    qtbot: Any, window: MainWindow
) -> None:
    panel = looked(qtbot, window)
    matching = Matching(wording.FINDINGS, {})
    finding = panel.finding
    assert finding is not None
    for text in (finding.sentence, *(fix.title for fix in finding.fixes)):
        assert matching.parts(text) is not None
