"""Tags, annotators and saved filters: each a step that can be undone, and none is lost in files."""

from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.filtering import ArticleFilter, Order
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.errors import UserError
from pressmark.exchange import jsonl
from pressmark.store import article_list, articles, filing, filters, operations, steps
from pressmark.store.project import Project, create_project, open_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
ONE, TWO, THREE = (ArticleId(number) for number in (1, 2, 3))


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        given_ = [Article(UNSTORED_ARTICLE, f"a{at}", f"Ferry {at} sails.") for at in range(3)]
        articles.add_articles(made, map(MarkedArticle, given_))
        yield made


def tags(project: Project) -> list[tuple[str, ...]]:
    return [one.tags for one in articles.summaries(project)]


def assignees(project: Project) -> list[str | None]:
    return [one.assignee for one in articles.summaries(project)]


def test_a_tag_comes_and_goes_on_many_articles_as_one_step(project: Project) -> None:
    change = filing.add_tag(project, [ONE, TWO], "  harbour   news ")
    assert change is not None
    assert change.title == "tag 2 articles with harbour news"
    assert change.articles == {ONE, TWO}
    assert tags(project) == [("harbour news",), ("harbour news",), ()]
    filing.add_tag(project, [TWO, THREE], "Election")
    assert tags(project) == [("harbour news",), ("Election", "harbour news"), ("Election",)]
    filing.remove_tag(project, [ONE, TWO, THREE], "HARBOUR NEWS")
    assert tags(project) == [(), ("Election",), ("Election",)]
    steps.undo(project)
    steps.undo(project)
    assert tags(project) == [("harbour news",), ("harbour news",), ()]
    steps.redo(project)
    assert tags(project)[1] == ("Election", "harbour news")


def test_a_tag_is_the_same_in_another_case(project: Project) -> None:
    filing.add_tag(project, [ONE], "Harbour")
    filing.add_tag(project, [ONE, TWO], "harbour")
    assert tags(project) == [("Harbour",), ("Harbour",), ()]
    assert filing.add_tag(project, [ONE, TWO], "HARBOUR") is None
    assert filing.remove_tag(project, [THREE], "harbour") is None
    with pytest.raises(UserError, match="needs a letter"):
        filing.add_tag(project, [ONE], "  \n ")


def test_articles_are_given_to_an_annotator_and_to_nobody(project: Project) -> None:
    change = filing.assign(project, [ONE, THREE], " ben ")
    assert change is not None
    assert change.title == "give 2 articles to ben"
    assert assignees(project) == ["ben", None, "ben"]
    mine = ArticleFilter(assignees=frozenset({"Ben"}))
    assert article_list.listed(project, mine) == [ONE, THREE]
    assert filing.assign(project, [ONE], "ben") is None
    filing.assign(project, [ONE, TWO, THREE], None)
    assert assignees(project) == [None, None, None]
    steps.undo(project)
    assert assignees(project) == ["ben", None, "ben"]


def test_many_articles_take_one_step_to_be_done(project: Project) -> None:
    change = operations.set_status(project, [ONE, TWO, THREE], Status.DONE)
    assert change is not None
    assert change.title == "mark 3 articles as done"
    assert [one.status for one in articles.summaries(project)] == [Status.DONE] * 3
    steps.undo(project)
    assert [one.status for one in articles.summaries(project)] == [Status.NEW] * 3


def test_tags_and_annotators_go_out_and_come_in_again(project: Project, tmp_path: Path) -> None:
    filing.add_tag(project, [ONE], "harbour")
    filing.add_tag(project, [ONE], "Election")
    filing.assign(project, [TWO], "ben")
    jsonl.write(tmp_path / "out.jsonl", articles.marked_articles(project))
    with create_project(tmp_path / "other.pressmark", SCHEME, "ana") as other:
        articles.add_articles(other, jsonl.read(tmp_path / "out.jsonl"))
        assert tags(other) == [("Election", "harbour"), (), ()]
        assert assignees(other) == [None, "ben", None]


def test_tags_that_are_none_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"pressmark": 1, "text": "Ferry.", "tags": "harbour"}\n', encoding="utf-8")
    [problem] = jsonl.read(path)
    assert "tags" in str(problem)


NEWS = ArticleFilter(sources=frozenset({"Echo"}), words="ferry", below=0.5)


def test_a_filter_is_saved_with_the_project(project: Project) -> None:
    filters.save_filter(project, " Unsure  ferries ", NEWS, Order.UNCERTAIN)
    project.close()
    with open_project(project.path) as again:
        [saved] = filters.saved_filters(again)
    assert (saved.name, saved.wanted, saved.order) == ("Unsure ferries", NEWS, Order.UNCERTAIN)


def test_filters_are_replaced_renamed_and_deleted_as_steps(project: Project) -> None:
    filters.save_filter(project, "b", NEWS, Order.NEWEST)
    filters.save_filter(project, "a", NEWS, Order.NEWEST)
    assert [one.name for one in filters.saved_filters(project)] == ["a", "b"]
    assert filters.save_filter(project, "a", NEWS, Order.NEWEST) is None
    filters.save_filter(project, "A", NEWS, Order.OLDEST)
    first, second = filters.saved_filters(project)
    assert (first.name, first.order) == ("A", Order.OLDEST)
    with pytest.raises(UserError, match="already"):
        filters.rename_filter(project, first.id, "B")
    filters.rename_filter(project, first.id, "c")
    filters.delete_filter(project, second.id)
    assert [one.name for one in filters.saved_filters(project)] == ["c"]
    for _ in range(3):
        steps.undo(project)
    assert [(one.name, one.order) for one in filters.saved_filters(project)] == [
        ("a", Order.NEWEST),
        ("b", Order.NEWEST),
    ]
    for _ in range(3):
        steps.redo(project)
    assert [one.name for one in filters.saved_filters(project)] == ["c"]
    with pytest.raises(UserError, match="no longer there"):
        filters.delete_filter(project, second.id)
    with pytest.raises(UserError, match="needs a name"):
        filters.save_filter(project, " ", NEWS, Order.OLDEST)
