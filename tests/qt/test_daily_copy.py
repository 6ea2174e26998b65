"""A large project is on the screen before its copy of the day is made."""

from pathlib import Path
from typing import Any

import pytest
from desktop import close
from working import KEY, activate, press

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Suggestion
from pressmark.qt import daily_copy
from pressmark.qt.app import Application
from pressmark.store import articles, backups, spans, steps
from pressmark.store.project import create_project, open_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(backups, "FELT", 0)
    monkeypatch.setattr(daily_copy, "_AGAIN", 20)
    made = tmp_path / "wire.pressmark"
    with create_project(made, SCHEME, "ana") as project:
        article = Article(UNSTORED_ARTICLE, "a", "Ayşe Demir left.", "A", None)
        [number] = articles.add_articles(project, [MarkedArticle(article)]).articles
        found = [Suggestion(Layer.ENTITY, "PERSON", 0, 10, "names 1", 0.5)]
        spans.put_suggestions(project, number, article.text, found)
    return made


def test_the_copy_comes_once_the_window_is_there(qtbot: Any, path: Path) -> None:
    application = Application()
    window = application.show_project(open_project(path, "ana", copy_later=True))
    activate(qtbot, window)
    press(qtbot, window, KEY.Key_A)
    assert backups.copies(path) == []
    with qtbot.waitSignal(window.desktop.daily_copy.made):
        window.desktop.daily_copy.begin_after(0)
    [copy] = backups.copies(path)
    with open_project(copy, read_only=True) as project:
        assert "accept" in [step.kind for step in steps.log(project)]
    assert not window.session.project.copy_due
    close(application)


def test_closing_while_it_is_made_leaves_nothing_behind(qtbot: Any, path: Path) -> None:
    application = Application()
    window = application.show_project(open_project(path, "ana", copy_later=True))
    activate(qtbot, window)
    window.desktop.daily_copy.begin_after(0)
    qtbot.waitUntil(lambda: backups.folder(path).exists())
    close(application)
    assert [one for one in backups.folder(path).iterdir() if one.suffix == ".part"] == []
    with open_project(path, "ana") as project:
        assert project.warning == ""
