"""Decisions on many spans at once: the same string everywhere, all that are sure enough."""

from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import FigureAttributes, Layer, Span, State, Suggestion
from pressmark.domain.text import occurrences
from pressmark.store import articles, bulk, names, operations, same, spans, steps
from pressmark.store.changes import SpansChange, change_set
from pressmark.store.project import Project, create_project
from pressmark.store.same import Outcome, Verdict

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
FIRST = "Crimea voted. In Crimea, Crimean ferries stop; Crimea's port too.\nNew Crimea Line sails."
SECOND = "Ships left Crimea for 3,000 days, and 3 boats stayed."
KEEP = Verdict(Layer.ENTITY, "GPE", keeps=True)
REFUSE = Verdict(Layer.ENTITY, "GPE", keeps=False)


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        yield made


def entity(
    text: str, words: str, label: str = "GPE", nth: int = 0, score: float = 0.5
) -> Suggestion:
    start, _ = occurrences(text, words)[nth]
    return Suggestion(Layer.ENTITY, label, start, start + len(words), "names 1", score)


@pytest.fixture
def filled(project: Project) -> Project:
    """Two articles: in the first Crimea is marked twice and stands in a longer name once."""
    put(project, FIRST, [
        entity(FIRST, "Crimea", score=0.9),
        entity(FIRST, "Crimea", "ORG", 1),
        entity(FIRST, "New Crimea Line", "ORG"),
    ])  # fmt: skip
    put(project, SECOND, [])
    return project


def put(project: Project, text: str, suggestions: list[Suggestion]) -> ArticleId:
    made = MarkedArticle(Article(ArticleId(0), text[:5], text, text[:9]))
    [number] = articles.add_articles(project, [made]).articles
    spans.put_suggestions(project, number, text, suggestions)
    return number


def everything(project: Project) -> list[Span]:
    return [s for a in articles.summaries(project) for s in spans.of_article(project, a.id)]


def test_a_string_stands_only_where_it_is_whole_words() -> None:
    assert occurrences("Crimea Crimean Crimea's X-Crimea", "Crimea") == [(0, 6), (15, 21), (26, 32)]
    assert occurrences("3,000 and 3, 3.5 a3", "3") == [(10, 11)]
    assert occurrences("在北京市,北京", "北京") == [(1, 3), (5, 7)]
    assert occurrences("£3m, £3m.", "£3m") == [(0, 3), (5, 8)]
    assert occurrences("anything", "") == []


def test_all_places_are_found_with_what_is_marked_there(filled: Project) -> None:
    first = everything(filled)[0]
    found = same.same_as(filled, first)
    assert [(p.article, p.start, p.span and p.span.label) for p in found] == [
        (1, 0, "GPE"),
        (1, 17, "ORG"),
        (1, 47, None),
        (2, 11, None),
    ]
    assert [KEEP.outcome(p.span) for p in found] == [
        Outcome.ACCEPT,
        Outcome.RELABEL,
        Outcome.ADD,
        Outcome.ADD,
    ]
    assert [REFUSE.outcome(p.span) for p in found[2:]] == [Outcome.NOTHING] * 2
    assert found[3].before == "Ships left "
    assert {p.article for p in same.same_as(filled, first, first.article)} == {1}


def test_keeping_everywhere_accepts_relabels_and_adds_as_one_step(filled: Project) -> None:
    before = everything(filled)
    first = before[0]
    change = same.decide_everywhere(filled, first, KEEP, same.same_as(filled, first), 2.0)
    assert change is not None
    assert change.title == "accept GPE Crimea in 4 places of 2 articles"
    assert change.articles == {1, 2}
    after = [s for s in everything(filled) if s.text == "Crimea"]
    assert [(s.state.value, s.label) for s in after] == [
        ("accepted", "GPE"),
        ("corrected", "GPE"),
        ("added", "GPE"),
        ("added", "GPE"),
    ]
    assert [s.name for s in after] == ["e1", "e2", "e4", "e1"]
    assert [a.status for a in articles.summaries(filled)] == [Status.IN_PROGRESS] * 2
    assert names.times_kept(filled, "Crimea", "GPE") == 4
    assert steps.next_undo(filled) == change.title
    assert steps.log(filled)[0].seconds == 2.0
    steps.undo(filled)
    assert everything(filled) == before
    assert names.times_kept(filled, "Crimea", "GPE") == 0
    assert [a.status for a in articles.summaries(filled)] == [Status.NEW] * 2
    steps.redo(filled)
    assert [s for s in everything(filled) if s.text == "Crimea"] == after


def test_what_is_decided_is_left_alone_unless_it_is_ticked(filled: Project) -> None:
    first, second, _ = everything(filled)
    operations.accept(filled, [second.id])
    found = same.same_as(filled, first)
    assert [KEEP.unasked(p.span) for p in found] == [True, False, True, True]
    assert [REFUSE.unasked(p.span) for p in found] == [True, False, False, False]


def test_refusing_everywhere_rejects_and_deletes_what_hands_added(filled: Project) -> None:
    first = everything(filled)[0]
    same.decide_everywhere(filled, first, KEEP, same.same_as(filled, first))
    change = same.decide_everywhere(filled, first, REFUSE, same.same_as(filled, first))
    assert change is not None
    left = [s for s in everything(filled) if s.text == "Crimea"]
    assert [s.state for s in left] == [State.REJECTED, State.REJECTED]


def test_a_rejected_place_is_accepted_and_not_added_twice(filled: Project) -> None:
    first = everything(filled)[0]
    operations.reject(filled, [first.id])
    [place] = [p for p in same.same_as(filled, first) if p.start == 0]
    assert KEEP.outcome(place.span) is Outcome.ACCEPT
    same.decide_everywhere(filled, first, KEEP, [place])
    assert [s.state for s in everything(filled) if s.start == 0] == [State.ACCEPTED]


def test_excluded_and_removed_articles_are_left_out(filled: Project) -> None:
    first = everything(filled)[0]
    operations.set_status(filled, [ArticleId(2)], Status.EXCLUDED)
    assert {p.article for p in same.same_as(filled, first)} == {1}
    operations.set_status(filled, [ArticleId(2)], Status.NEW)
    articles.remove_article(filled, ArticleId(2))
    assert {p.article for p in same.same_as(filled, first)} == {1}


@pytest.mark.parametrize(
    "words",
    ["北京", "💩", '"a"', "’s", "a OR b", "NEAR(x", "text : y", "Ayşe\u00a0Demir", "-", "%"],
)
def test_any_string_is_found_whatever_the_index_makes_of_it(project: Project, words: str) -> None:
    text = f"x {words} y\nz {words} z"
    if words == "北京":
        text = text.replace(" ", "")
    start = text.index(words)
    mark = Suggestion(Layer.ENTITY, "ORG", start, start + len(words), "names 1")
    number = put(project, text, [mark])
    put(project, "in " + text, [])
    [span] = spans.of_article(project, number)
    assert len(same.same_as(project, span)) == 4


def test_a_figure_that_is_added_says_what_the_first_one_says(project: Project) -> None:
    text = "It sold 40 boats, not 40 cars."
    figure = FigureAttributes((8, 10), 40, 40, None)
    number = put(project, text, [Suggestion(Layer.FIGURE, "count", 8, 10, "figures 1", 1, figure)])
    [span] = spans.of_article(project, number)
    verdict = Verdict(Layer.FIGURE, "count", keeps=True)
    same.decide_everywhere(project, span, verdict, same.same_as(project, span))
    added = spans.of_article(project, number)[1]
    assert added.figure == FigureAttributes((22, 24), 40, 40, None)


def test_those_that_are_sure_enough_are_accepted_with_one_name(filled: Project) -> None:
    ids = bulk.undecided(filled, 0.8)
    assert len(ids) == 1
    change = bulk.accept(filled, ids, "at least 80 % sure")
    assert change is not None
    assert change.title == "accept 1 span at least 80 % sure"
    assert bulk.accept(filled, ids, "again") is None
    assert bulk.undecided(filled, 0.0, ArticleId(2)) == []
    assert bulk.undecided(filled, 0.0, None, [Layer.ENTITY]) == []
    assert bulk.reject(filled, bulk.undecided(filled, 0), "of the list") is not None
    assert [s.state.value for s in everything(filled)] == ["accepted", "rejected", "rejected"]


def test_a_step_says_of_which_spans_only_the_state_is_other(filled: Project) -> None:
    ids = [span.id for span in everything(filled)]
    change = bulk.accept(filled, ids, "of the article")
    assert change is not None
    assert change.states == dict.fromkeys(ids, State.ACCEPTED)
    assert change.states.keys() == change.spans
    undone = steps.undo(filled)
    assert undone is not None
    assert undone.states == dict.fromkeys(ids, State.SUGGESTED)
    relabelled = operations.relabel(filled, ids[:1], Layer.ENTITY, "LOC")
    assert relabelled is not None
    assert not relabelled.states
    both = change_set("t", [
        SpansChange(ids, [1], {"state": "suggested"}, {"state": "accepted"}),
        SpansChange(ids[:1], [1], {"label": "GPE"}, {"label": "LOC"}),
    ])  # fmt: skip
    assert both.spans == frozenset(ids)
    assert both.states.keys() == set(ids[1:])


def test_what_was_corrected_without_being_looked_at_is_accepted_as_corrected(
    filled: Project,
) -> None:
    span = everything(filled)[0]
    operations.relabel(filled, [span.id], Layer.ENTITY, "LOC")
    operations.reject(filled, [span.id])
    before = names.project_names(filled)
    bulk.accept(filled, [span.id], "of the sentence")
    assert everything(filled)[0].state is State.CORRECTED
    assert names.times_kept(filled, "Crimea", "LOC") == 1
    steps.undo(filled)
    assert names.project_names(filled) == before


def test_two_thousand_places_are_decided_in_one_step(project: Project) -> None:
    line = "The ministry in Crimea said nothing about {} other things that day.\n"
    for number in range(100):
        text = "".join(line.format(f"{number}-{at}") for at in range(20))
        others = [entity(text, "ministry", "ORG", at) for at in range(20)]
        put(project, text, [*(entity(text, "Crimea", "GPE", at) for at in range(15)), *others])
    span = next(s for s in spans.of_article(project, ArticleId(1)) if s.text == "Crimea")
    found = same.same_as(project, span)
    assert len(found) == 2000
    kept = same.decide_everywhere(project, span, KEEP, found)
    assert kept is not None
    assert len(kept.spans) == 2000
    relabelled = Verdict(Layer.ENTITY, "LOC", keeps=True)
    change = same.decide_everywhere(project, span, relabelled, same.same_as(project, span))
    assert change is not None
    assert change.spans == kept.spans
    steps.undo(project)
    assert [place.span for place in same.same_as(project, span) if place.span is None] == []
