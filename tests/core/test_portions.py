"""Suggestions in portions: they cover the article, and putting them in is as putting in all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.portions import Portion, portions, whole
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, State, Suggestion
from pressmark.store import articles, operations, spans, steps
from pressmark.store.project import Project, create_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
TEXT = "Ana met Bo in Oslo. Bo left. Ana stayed in Oslo, and Cem came to Oslo too."
LENGTH = 40


def entity(start: int, end: int, label: str = "PERSON") -> Suggestion:
    return Suggestion(Layer.ENTITY, label, start, end, "t 1", 0.5)


def words(*wanted: str) -> list[Suggestion]:
    return [
        entity(at, at + len(word))
        for word in wanted
        for at in range(len(TEXT))
        if TEXT.startswith(word, at)
    ]


places = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 9)).map(
    lambda pair: entity(pair[0], min(LENGTH, sum(pair)))
)


@given(st.lists(places, max_size=60), st.integers(1, 7))
def test_portions_cover_the_article_and_hold_what_begins_in_them(
    found: list[Suggestion], most: int
) -> None:
    parts = list(portions(found, LENGTH, most))
    assert [part.last for part in parts] == [False] * (len(parts) - 1) + [True]
    assert [part.start for part in parts] == [0, *(part.end for part in parts[:-1])]
    assert parts[-1].end == LENGTH + 1
    assert sorted(one for part in parts for one in map(str, part.suggestions)) == sorted(
        map(str, found)
    )
    for part in parts:
        assert all(part.start <= one.start < part.end for one in part.suggestions)
        assert len({one.start for one in part.suggestions}) <= most


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        yield made


def put_in(project: Project) -> ArticleId:
    item = MarkedArticle(Article(UNSTORED_ARTICLE, "a", TEXT, "A", None))
    [number] = articles.add_articles(project, [item]).articles
    return number


def put(project: Project, number: ArticleId, found: list[Suggestion], most: int) -> None:
    for portion in portions(found, len(TEXT), most):
        spans.put_portion(project, number, TEXT, portion)


def shown(project: Project, number: ArticleId) -> list[tuple[str, int, int, State]]:
    return [(s.text, s.start, s.end, s.state) for s in spans.of_article(project, number)]


def test_decisions_stay_and_names_are_never_given_twice(project: Project) -> None:
    number = put_in(project)
    put(project, number, words("Ana", "Bo", "Oslo"), 2)
    first = spans.of_article(project, number)
    assert len({span.name for span in first}) == len(first)
    moved, rejected = first[1], first[3]
    operations.set_bounds(project, moved.id, moved.start, moved.end + 3)
    operations.reject(project, [rejected.id])
    put(project, number, words("Bo", "Cem"), 2)
    left = spans.of_article(project, number)
    assert len({span.name for span in left}) == len(left)
    assert (moved.end + 3, State.CORRECTED) in [(span.end, span.state) for span in left]
    assert [span.state for span in left if span.id == rejected.id] == [State.REJECTED]
    assert [s.text for s in left if not s.decided] == ["Cem"]
    # Where a span was corrected away from, nothing is suggested again.
    assert (moved.start, moved.end) not in [(span.start, span.end) for span in left]


def test_what_is_suggested_again_keeps_its_id(project: Project) -> None:
    number = put_in(project)
    put(project, number, words("Ana", "Bo"), 100)
    before = {span.start: span.id for span in spans.of_article(project, number)}
    put(project, number, words("Ana", "Bo", "Cem"), 1)
    after = {span.start: span.id for span in spans.of_article(project, number)}
    assert before.items() <= after.items()


def test_an_article_is_highlighted_with_its_last_portion(project: Project) -> None:
    number = put_in(project)
    part, *_, last = portions(words("Ana", "Bo", "Oslo"), len(TEXT), 2)
    spans.put_portion(project, number, TEXT, part)
    assert not articles.summary_of(project, number).highlighted
    assert [entry.kind for entry in steps.log(project)] == ["import"]
    spans.put_portion(project, number, TEXT, last)
    assert articles.summary_of(project, number).highlighted
    assert steps.log(project)[0].kind == "suggest"


def test_names_are_free_after_steps_are_undone_and_done_again(project: Project) -> None:
    number = put_in(project)
    spans.put_portion(project, number, TEXT, whole(words("Ana"), len(TEXT)))
    operations.add(project, number, Layer.ENTITY, "PERSON", [(8, 10)])
    steps.undo(project)
    operations.add(project, number, Layer.ENTITY, "PERSON", [(20, 22)])
    steps.undo(project)
    steps.redo(project)
    operations.add(project, number, Layer.ENTITY, "PERSON", [(8, 10)])
    present = spans.of_article(project, number)
    assert len({span.name for span in present}) == len(present) == 4


def test_a_portion_beyond_replaces_nothing_before_it(project: Project) -> None:
    number = put_in(project)
    spans.put_portion(project, number, TEXT, whole(words("Ana", "Oslo"), len(TEXT)))
    spans.put_portion(project, number, TEXT, Portion([], 20, len(TEXT) + 1, last=True))
    assert [text for text, *_ in shown(project, number)] == ["Ana", "Oslo"]
