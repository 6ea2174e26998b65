"""A large project is copied while it is worked on: whole, or not at all."""

from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE, SpanId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Suggestion
from pressmark.errors import ProjectProblem
from pressmark.store import articles, backups, operations, spans, steps
from pressmark.store.copying import Copying
from pressmark.store.project import Project, create_project, open_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(backups, "FELT", 0)
    made = tmp_path / "wire.pressmark"
    with create_project(made, SCHEME, "ana") as project:
        article = Article(UNSTORED_ARTICLE, "a", "Ayşe Demir left.", "A", None)
        [number] = articles.add_articles(project, [MarkedArticle(article)]).articles
        found = [Suggestion(Layer.ENTITY, "PERSON", 0, 10, "names 1", 0.5)]
        spans.put_suggestions(project, number, article.text, found)
    return made


def titles(project: Project) -> list[str]:
    return [step.title for step in steps.log(project)]


def test_only_who_asks_for_it_makes_the_copy_later(path: Path) -> None:
    with open_project(path, copy_later=True) as project:
        assert project.copy_due
        assert backups.copies(path) == []
    with open_project(path) as project:
        assert not project.copy_due
        assert len(backups.copies(path)) == 1
    with open_project(path, copy_later=True) as project:
        assert not project.copy_due


def test_a_small_project_is_copied_before_it_is_shown(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "FELT", path.stat().st_size)
    with open_project(path, copy_later=True) as project:
        assert not project.copy_due
    assert len(backups.copies(path)) == 1


def test_the_copy_has_every_step_and_a_seal(path: Path) -> None:
    with open_project(path, copy_later=True) as project:
        operations.accept(project, [SpanId(1)])
        copying = Copying(project)
        copying.copy()
        assert copying.fits()
        copying.keep()
        known = titles(project)
    [copy] = backups.copies(path)
    assert copy.stat().st_mode & 0o777 == 0o600
    with open_project(copy, read_only=True) as project:
        assert titles(project) == known
    flipped = copy.read_bytes().replace("Ayşe".encode(), b"Ayse ")
    copy.write_bytes(flipped)
    with pytest.raises(ProjectProblem):
        open_project(copy, read_only=True)


def test_a_copy_during_which_a_step_was_done_is_dropped(path: Path) -> None:
    with open_project(path, copy_later=True) as project:
        copying = Copying(project)
        copying.copy()
        operations.accept(project, [SpanId(1)])
        assert not copying.fits()
        copying.drop()
        with project.transaction():
            assert not Copying(project).fits()
    assert list(backups.folder(path).iterdir()) == []


def test_a_copy_that_is_stopped_is_not_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "_STEPS", 1)
    with open_project(path, copy_later=True) as project:
        copying = Copying(project)
        copying.copy()
        copying.stopped = True
        assert not copying.fits()
        with pytest.raises(ProjectProblem, match="no backup copy could be made"):
            copying.keep()
        copying.drop()
    assert list(backups.folder(path).iterdir()) == []


def test_a_damaged_copy_is_not_kept(path: Path) -> None:
    with open_project(path, copy_later=True) as project:
        copying = Copying(project)
        copying.copy()
        [part] = backups.folder(path).iterdir()
        content = bytearray(part.read_bytes())
        content[8192:16384] = bytes(8192)
        part.write_bytes(content)
        with pytest.raises(ProjectProblem, match="no backup copy could be made"):
            copying.keep()
        copying.drop()
    assert backups.copies(path) == []
