"""Which articles are listed, in which order, and what their lines say."""

from pathlib import Path
from typing import Any

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.filtering import ArticleFilter, Order
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Suggestion
from pressmark.store import article_list, articles, highlights, operations, spans
from pressmark.store.project import Project, create_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


def article(name: str, title: str | None, text: str, published: str | None) -> MarkedArticle:
    return MarkedArticle(
        Article(UNSTORED_ARTICLE, name, text, title, source=None, published=published)
    )


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        articles.add_articles(
            made,
            [
                article("a", "banks", "Ferries sail to Oslo.", "2021-03-04"),
                article("b", None, "\n  Ferries stay.\nAt home.", None),
                article("c", "Arks", "Nobody sails.", "2023-01-02T10:00"),
            ],
        )
        yield made


def names(
    project: Project,
    shown: int | None = None,
    order: Order = Order.IMPORTED,
    **wanted: Any,
) -> str:
    at_work = None if shown is None else ArticleId(shown)
    numbers = article_list.listed(project, ArticleFilter(**wanted), order, at_work)
    lines = article_list.lines_of(project, numbers)
    return "".join(lines[number].name for number in numbers)


def test_every_order_puts_what_it_does_not_know_last(project: Project) -> None:
    assert names(project) == "abc"
    assert names(project, order=Order.NEWEST) == "cab"
    assert names(project, order=Order.OLDEST) == "acb"
    assert names(project, order=Order.TITLE) == "cab"
    text = "Nobody sails."
    spans.put_suggestions(
        project, ArticleId(3), text, [Suggestion(Layer.ENTITY, "ORG", 0, 6, "t 1", 0.5)]
    )
    assert names(project, order=Order.UNDECIDED) == "cab"
    assert names(project, undecided=True) == "c"


def test_all_articles_come_in_the_order_of_their_import_whatever_they_are_called(
    project: Project,
) -> None:
    assert [one.article.name for one in articles.marked_articles(project)] == ["a", "b", "c"]
    assert [one.name for one in articles.summaries(project)] == ["a", "b", "c"]


def test_words_statuses_and_notes_narrow_the_list_together(project: Project) -> None:
    operations.set_status(project, [ArticleId(1)], Status.DONE)
    operations.set_article_note(project, ArticleId(2), "ask")
    assert names(project, words="ferr") == "ab"
    assert names(project, words="sail nob") == "c"
    assert names(project, statuses=frozenset({Status.DONE})) == "a"
    assert names(project, statuses=frozenset({Status.NEW}), words="ferries") == "b"
    assert names(project, noted=True) == "b"
    assert names(project, noted=True, statuses=frozenset({Status.DONE})) == ""
    assert ArticleFilter(words="x").narrows is False
    assert ArticleFilter(noted=True).narrows is True


def test_the_article_at_work_stays_unless_it_lacks_the_words(project: Project) -> None:
    done = frozenset({Status.DONE})
    assert names(project, statuses=done, shown=2) == "b"
    assert names(project, statuses=done, words="nobody", shown=2) == ""
    articles.remove_article(project, ArticleId(2))
    assert names(project, statuses=done, shown=2) == ""


def test_what_is_gone_has_no_line_and_is_not_listed(project: Project) -> None:
    articles.remove_article(project, ArticleId(1))
    assert article_list.lines_of(project, [ArticleId(1), ArticleId(9)]) == {}
    assert not article_list.is_listed(project, ArticleId(1))
    assert article_list.is_listed(project, ArticleId(2))
    assert article_list.lines_of(project, [ArticleId(2)])[ArticleId(2)].title == "Ferries stay."


def test_what_was_not_highlighted_is_known(project: Project) -> None:
    spans.put_suggestions(project, ArticleId(2), "\n  Ferries stay.\nAt home.", [])
    assert highlights.unhighlighted(project) == [1, 3]
