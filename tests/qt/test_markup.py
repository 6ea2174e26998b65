"""Words of a project or an import are shown as they are: none of them is taken for markup."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from controls import dialogs
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from working import KEY, MainWindow, activate, press

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.scheme import Scheme, read_scheme
from pressmark.domain.span import Layer, Mention, QuoteAttributes, Suggestion
from pressmark.qt.app import Application
from pressmark.qt.samples import default_scheme_path
from pressmark.store import articles, backups, operations, spans
from pressmark.store.project import create_project

EVIL = "<b>EVIL</b><img src='file:///x.png'><a href='http://example.org'>x</a>"
SIGN = "<b>EVIL"
TEXT = f"'{EVIL} we said,' {EVIL} said.\n\n{EVIL} paid 40 boats."


def evil_scheme() -> Scheme:
    scheme = read_scheme(default_scheme_path())
    labels = [
        replace(label, title=f"{EVIL} {at}", help=EVIL, guideline=f"**In:** {EVIL}")
        for at, label in enumerate(scheme.labels)
    ]
    return Scheme(EVIL, tuple(labels))


@pytest.fixture
def evil_window(qtbot: Any, application: Application, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on a project all of whose words could be taken for HTML."""
    project = create_project(tmp_path / "evil<b>EVIL<b>.pressmark", evil_scheme(), EVIL)
    item = MarkedArticle(Article(UNSTORED_ARTICLE, EVIL, TEXT, EVIL, EVIL, EVIL, EVIL, EVIL))
    [number] = articles.add_articles(project, [item]).articles
    end = len(EVIL) + 11
    said = QuoteAttributes("u1", Mention(end + 1, end + 1 + len(EVIL), EVIL), None)
    found = [
        Suggestion(Layer.ENTITY, "PERSON", 1, 1 + len(EVIL), f"{EVIL} 1", 0.5, None, EVIL),
        Suggestion(Layer.QUOTE, "direct", 0, end, "quotes 1", 0.5, said, EVIL),
    ]
    spans.put_suggestions(project, number, TEXT, found)
    operations.set_article_note(project, ArticleId(1), EVIL)
    backups.back_up(project.db, project.path, EVIL.replace("/", " "))
    shown = application.show_project(project)
    activate(qtbot, shown)
    yield shown
    if application.window is not None:
        application.window.close()


def misread(root: QWidget) -> list[str]:
    """Return the widgets under one that would take words of the project for markup."""
    wrong = []
    for widget in (root, *root.findChildren(QWidget)):
        name = f"{type(widget).__name__}#{widget.objectName()}"
        if _raw(widget.toolTip()):
            wrong.append(f"{name}: the tip {widget.toolTip()[:60]}")
        if isinstance(widget, QLabel) and _raw(widget.text()):
            plain = widget.textFormat() is Qt.TextFormat.PlainText
            wrong += [] if plain else [f"{name}: the words {widget.text()[:60]}"]
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            document = widget.document()
            evil = "EVIL" in document.toPlainText()
            if evil and SIGN not in document.toPlainText():
                wrong.append(f"{name}: the text {document.toPlainText()[:60]}")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            wrong += [f"{name}: a row's tip {tip[:60]}" for tip in _tips(widget) if _raw(tip)]
    return wrong


def _raw(words: str) -> bool:
    return "EVIL" in words and Gui.mightBeRichText(words) and SIGN in words


def _tips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(20, model.rowCount(QModelIndex()))):
        for column in range(8):  # a list does not tell how many it has
            index = model.index(row, column)
            if index.isValid():
                yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")


def test_no_widget_of_the_window_takes_words_for_markup(
    qtbot: Any, evil_window: MainWindow
) -> None:
    assert "\n".join(misread(evil_window)) == ""
    for span in evil_window.desk.spans:
        evil_window.desk.select(span.id)
        assert "\n".join(misread(evil_window)) == ""
    press(qtbot, evil_window, KEY.Key_A)
    evil_window.session.failed.emit(EVIL)
    assert "\n".join(misread(evil_window)) == ""


def test_no_dialog_or_panel_takes_words_for_markup(evil_window: MainWindow) -> None:
    found = dialogs(evil_window)
    assert len(found) > 10
    wrong = {name: misread(widget) for name, widget in found.items()}
    assert {name: one for name, one in wrong.items() if one} == {}
    for widget in found.values():
        widget.close()
        widget.deleteLater()


def test_the_look_for_markup_sees_it(qtbot: Any) -> None:
    label = QLabel(EVIL)
    qtbot.addWidget(label)
    label.setToolTip(EVIL)
    assert len(misread(label)) == 2
    text = QTextEdit(EVIL)
    qtbot.addWidget(text)
    assert len(misread(text)) == 1


def test_a_message_on_a_file_that_cannot_be_opened_is_plain(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from pressmark.qt import app

    seen: list[QWidget] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: seen.append(box) or 0)
    path = tmp_path / "<b>EVIL<b>.pressmark"
    path.write_text("no project")
    assert app.run(path, sample=False, shown=lambda: None) == 1
    [box] = seen
    assert isinstance(box, QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.deleteLater()
    QApplication.processEvents()
