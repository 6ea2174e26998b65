"""A step that is carried out in turns is whole or not there, whatever others do meanwhile."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.errors import ProjectProblem
from pressmark.store import articles, backups, filing, steps
from pressmark.store.articles import Added
from pressmark.store.project import Project, create_project, open_project
from pressmark.store.turns import InTurns


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    with closing(create_project(tmp_path / "wire.pressmark", scheme, "ana")) as made:
        yield made


def begun(project: Project, monkeypatch: pytest.MonkeyPatch) -> InTurns[Added]:
    """Return an import of three articles, the first of which has come to light."""
    monkeypatch.setattr(articles, "_SHOWN", 1)
    items = [MarkedArticle(Article(UNSTORED_ARTICLE, name, f"Text {name}.")) for name in "abc"]
    aside, known = articles.put_aside(project, items)
    work = InTurns(project, articles.adding_articles(project, known, aside=aside))
    work.advance(0)
    assert work.outcome is None
    assert project.db.conn.in_transaction
    return work


def names(project: Project) -> list[str]:
    return [one.name for one in articles.summaries(project)]


def test_it_is_one_step(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    work = begun(project, monkeypatch)
    while work.outcome is None:
        work.advance(0)
    assert len(work.outcome.articles) == 3
    assert names(project) == ["a", "b", "c"]
    assert steps.next_undo(project) == "import 3 articles"
    steps.undo(project)
    assert names(project) == []


def test_what_is_given_up_leaves_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    work = begun(project, monkeypatch)
    work.give_up()
    assert not project.db.conn.in_transaction
    assert names(project) == []
    assert steps.next_undo(project) is None


def test_who_writes_meanwhile_comes_after_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = begun(project, monkeypatch)
    [first] = [one.id for one in articles.summaries(project)]
    filing.add_tag(project, [first], "urgent")
    assert not project.db.conn.in_transaction, "the tag is on the disk"
    titles = [one.title for one in steps.log(project)]
    assert titles[1] == "import 3 articles"
    work.give_up()  # too late
    work.advance(0)
    assert work.outcome is not None
    assert names(project) == ["a", "b", "c"]


def test_a_copy_and_the_end_wait_for_it(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(project, monkeypatch)
    project.back_up(backups.IMPORT)
    assert names(project) == ["a", "b", "c"]
    path = project.path
    project.close()
    with closing(open_project(path)) as again:
        assert names(again) == ["a", "b", "c"]


def test_what_goes_wrong_with_it_is_told_to_who_began_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    [kept] = articles.add_articles(
        project, [MarkedArticle(Article(UNSTORED_ARTICLE, "kept", "Kept."))]
    ).articles
    work = begun(project, monkeypatch)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(articles, "_highlighted", full)
        filing.assign(project, [kept], "ben")
    assert names(project) == ["kept"]
    assert articles.summaries(project)[0].assignee == "ben"
    with pytest.raises(ProjectProblem, match="is full"):
        work.advance(0)
    assert articles.summaries(project)[0].status is Status.NEW
