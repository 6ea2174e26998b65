"""The list agrees with a plain filter over the articles and their spans, whatever was decided."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.filtering import (
    EVERY_ARTICLE,
    NOBODY,
    ArticleFilter,
    Order,
    filter_record,
    read_filter,
)
from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN, ArticleId, SpanId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Span, State
from pressmark.store import article_list, articles, bulk, filing, operations, searching, steps
from pressmark.store.project import Project, create_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
LABELS = [(Layer.ENTITY, "PERSON"), (Layer.ENTITY, "ORG"), (Layer.FIGURE, "count")]
SOURCES, TAGS, PEOPLE = ["Echo", "Äther", "Post"], ["Election", "harbour"], ["ana", "Ben"]

scores = st.one_of(st.none(), st.sampled_from([0.0, 0.2, 0.5, 0.5, 0.9]))
spans = st.builds(
    lambda place, label, state, score: Span(
        UNSTORED_SPAN, UNSTORED_ARTICLE, "", *label, place, place + 3, "", state, "t 1", score
    ),
    st.integers(0, 9),
    st.sampled_from(LABELS),
    st.sampled_from([State.SUGGESTED, State.ACCEPTED, State.REJECTED]),
    scores,
)
marked = st.builds(
    lambda number, title, source, published, status, note, tags, assignee, own: MarkedArticle(
        Article(
            UNSTORED_ARTICLE, "a", f"Ferry number {number} sails.", title, source, None, published,
            "en", status, note, None, tuple(sorted(tags, key=str.casefold)), assignee,
        ),
        [_covering(span, f"Ferry number {number} sails.") for span in own],
    ),
    st.integers(0, 10_000),
    st.sampled_from([None, "Zebra", "äpfel", "Apes"]),
    st.sampled_from([None, *SOURCES]),
    st.sampled_from([None, "2021-03-04", "2021-03-04T10:00", "2023-01-02"]),
    st.sampled_from(Status),
    st.sampled_from([None, "ask"]),
    st.sets(st.sampled_from(TAGS)),
    st.sampled_from([None, *PEOPLE]),
    st.lists(spans, max_size=4),
)  # fmt: skip
filters = st.builds(
    ArticleFilter,
    st.frozensets(st.sampled_from(Status), max_size=2),
    st.frozensets(st.sampled_from(["echo", "ÄTHER", "nowhere"]), max_size=2),
    st.sampled_from([None, date(2021, 3, 4), date(2021, 3, 5)]),
    st.sampled_from([None, date(2021, 3, 3), date(2021, 3, 4)]),
    st.sampled_from(["", "ferr", "sails numb", "zeb"]),
    st.booleans(),
    st.booleans(),
    st.frozensets(st.sampled_from(LABELS), max_size=2),
    st.frozensets(st.sampled_from(["election", "HARBOUR"]), max_size=2),
    st.frozensets(st.sampled_from([NOBODY, "ANA", "ben"]), max_size=2),
    st.sampled_from([None, 0.2, 0.6]),
)


def _covering(span: Span, text: str) -> Span:
    return replace(span, text=text[span.start : span.end])


def meets(one: MarkedArticle, wanted: ArticleFilter) -> bool:
    """Return whether an article meets conditions, as anyone would write it down."""
    article, own = one.article, one.spans
    day = (article.published or "")[:10]
    words = f"{article.title or ''} {article.text}".casefold().split()
    open_ = [span for span in own if not span.decided]
    standing = {(span.layer, span.label) for span in own if span.state is not State.REJECTED}
    folded = {tag.casefold() for tag in article.tags}
    return (
        (not wanted.statuses or article.status in wanted.statuses)
        and (
            not wanted.sources
            or (article.source or "").casefold() in {one.casefold() for one in wanted.sources}
        )
        and (wanted.since is None or (day != "" and day >= wanted.since.isoformat()))
        and (wanted.until is None or (day != "" and day <= wanted.until.isoformat()))
        and all(any(w.startswith(word) for w in words) for word in wanted.words.split())
        and (not wanted.undecided or bool(open_))
        and (not wanted.noted or article.note is not None)
        and (not wanted.labels or bool(standing & wanted.labels))
        and (not wanted.tags or bool(folded & {tag.casefold() for tag in wanted.tags}))
        and (
            not wanted.assignees
            or (article.assignee or NOBODY).casefold()
            in {one.casefold() for one in wanted.assignees}
        )
        and (
            wanted.below is None
            or any(span.score is not None and span.score < wanted.below for span in open_)
        )
    )


def everything(project: Project) -> dict[ArticleId, MarkedArticle]:
    return {one.article.id: one for one in articles.marked_articles(project)}


def worked_on(project: Project, lots: Sequence[int]) -> None:
    """Decide, undo and take out as the numbers say."""
    numbers = [row[0] for row in project.db.execute("SELECT id FROM spans").fetchall()]
    for lot in lots:
        ids = [SpanId(number) for number in numbers if number % 3 == lot % 3]
        shown = article_list.listed(project)
        if lot < 3:
            operations.accept(project, ids)
        elif lot < 5:
            bulk.reject(project, ids, "of the list")
        elif lot < 7:
            operations.relabel(project, ids, *LABELS[lot % 3])
        elif lot == 7 and shown:
            articles.remove_article(project, shown[lot % len(shown)])
        else:
            steps.undo(project)


@settings(max_examples=60, deadline=None)
@given(st.lists(marked, max_size=8), filters, st.lists(st.integers(0, 9), max_size=4))
def test_the_list_is_what_a_plain_filter_leaves(
    given_: list[MarkedArticle], wanted: ArticleFilter, lots: list[int]
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        create_project(Path(folder) / "work.pressmark", SCHEME, "ana") as project,
    ):
        articles.add_articles(project, given_)
        worked_on(project, lots)
        there = everything(project)
        expected = [number for number, one in there.items() if meets(one, wanted)]
        assert article_list.listed(project, wanted) == expected
        for order in Order:
            ordered = article_list.listed(project, wanted, order)
            assert sorted(ordered) == expected
            assert ordered == sorted(ordered, key=lambda one: place(there[one], order))


def place(one: MarkedArticle, order: Order) -> tuple[object, ...]:
    """Return what an article is sorted by."""
    article, open_ = one.article, [span for span in one.spans if not span.decided]
    least = min((span.score for span in open_ if span.score is not None), default=2)
    published = article.published or ""
    newest = tuple(-ord(sign) for sign in published)
    title = (article.title or article.text).replace("ä", "a").casefold()
    return {
        Order.IMPORTED: (article.id,),
        Order.NEWEST: (not published, *newest, 0, article.id),
        Order.OLDEST: (not published, published, article.id),
        Order.UNCERTAIN: (least, article.id),
        Order.UNDECIDED: (-len(open_), article.id),
        Order.TITLE: (title, article.id),
        Order.STORY: (article.id,),
    }[order]


@given(filters)
def test_a_filter_comes_back_from_its_record(wanted: ArticleFilter) -> None:
    assert read_filter(filter_record(wanted)) == wanted


@given(filters)
def test_conditions_taken_away_one_by_one_leave_every_article(wanted: ArticleFilter) -> None:
    for condition in wanted.conditions:
        assert wanted.without(condition) != wanted
        wanted = wanted.without(condition)
    assert wanted == EVERY_ARTICLE


@pytest.mark.parametrize(
    "record", [{"colour": 1}, {"sources": [1]}, {"labels": [["x", "PERSON"]]}, {"since": "soon"}]
)
def test_what_is_no_filter_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no filter|not a valid|Invalid"):
        read_filter(record)


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        given_ = [Article(UNSTORED_ARTICLE, f"a{at}", f"Ferry {at} sails.") for at in range(5)]
        articles.add_articles(made, map(MarkedArticle, given_))
        yield made


def test_short_words_are_whole_ones_where_there_are_many_articles(project: Project) -> None:
    assert len(article_list.listed(project, ArticleFilter(words="fe"))) == 5
    project.db.execute("UPDATE sqlite_sequence SET seq = 90000 WHERE name = 'articles'")
    assert article_list.listed(project, ArticleFilter(words="fe")) == []
    assert len(article_list.listed(project, ArticleFilter(words="ferr"))) == 5
    assert searching.query(project, "船 fe") == '"船"* "fe"'
    assert searching.query(project, "U.S. ex-ferry") == '"U.S." "ex-ferry"*'


def test_a_step_is_seen_in_an_order_that_was_read_before(project: Project) -> None:
    assert article_list.listed(project, order=Order.UNDECIDED) == [1, 2, 3, 4, 5]
    articles.remove_article(project, ArticleId(2))
    assert article_list.listed(project, order=Order.UNDECIDED) == [1, 3, 4, 5]
    steps.undo(project)
    assert article_list.listed(project, order=Order.TITLE) == [1, 2, 3, 4, 5]


def test_sources_tags_and_annotators_are_told_once_each(project: Project) -> None:
    ids = article_list.listed(project)
    filing.add_tag(project, ids[:3], "b")
    filing.add_tag(project, ids, "A")
    filing.assign(project, ids[:2], "Zoe")
    filing.assign(project, ids[2:4], "ben")
    assert article_list.tags(project) == ["A", "b"]
    assert article_list.assignees(project) == ["Zoe", "ben"]
    assert article_list.annotators(project) == ["ana", "ben", "Zoe"]
    assert article_list.sources(project) == []
