"""Cutting and joining spans, notes on articles, and going back to any step."""

import json
from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import ArticleId, SpanId, StepId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, QuoteAttributes, Span, State, Suggestion
from pressmark.errors import UserError
from pressmark.exchange import jsonl
from pressmark.store import articles, operations, shaping, spans, steps
from pressmark.store.project import Project, create_project, open_project
from pressmark.store.shaping import Cut, Joint

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
TEXT = "New York City Council met. 'We agreed,' it said, 'at last.'"


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        marked = MarkedArticle(Article(ArticleId(0), "council", TEXT, "Council"))
        articles.add_articles(made, [marked])
        suggestions = [
            Suggestion(Layer.ENTITY, "ORG", 0, 21, "names 1"),
            Suggestion(Layer.QUOTE, "direct", 27, 39, "quotes 1", None, QuoteAttributes("u1")),
            Suggestion(Layer.QUOTE, "direct", 49, 59, "quotes 1", None, QuoteAttributes()),
        ]
        spans.put_suggestions(made, ArticleId(1), TEXT, suggestions)
        yield made


def all_spans(project: Project) -> list[Span]:
    return spans.of_article(project, ArticleId(1))


def test_a_span_is_cut_in_two_and_joined_by_undo(project: Project) -> None:
    before = all_spans(project)
    change = shaping.split(project, [Cut(before[0].id, 14, (None, None))], 3.0)
    assert change.title == "split ORG New York City Council"
    first, second, *_ = all_spans(project)
    assert (first.text, first.state, first.proposal.end) == ("New York City", State.CORRECTED, 21)
    assert (second.text, second.state, second.label) == ("Council", State.ADDED, "ORG")
    assert second.name not in {span.name for span in before}
    steps.undo(project)
    assert all_spans(project) == before


@pytest.mark.parametrize("at", [0, 21, 30, -1])
def test_a_span_is_not_cut_into_nothing(project: Project, at: int) -> None:
    with pytest.raises(UserError, match="between two of its words"):
        shaping.split(project, [Cut(SpanId(1), at, (None, None))])


def test_spans_are_merged_and_what_was_merged_is_not_suggested_again(project: Project) -> None:
    shaping.split(project, [Cut(SpanId(1), 14, (None, None))])
    first, second, *_ = all_spans(project)
    change = shaping.merge(project, [Joint(first.id, [second.id], (0, 21), None)])
    assert change.title == "merge into ORG New York City Council"
    whole, *rest = all_spans(project)
    assert (whole.text, whole.state) == ("New York City Council", State.ACCEPTED)
    assert second.id not in {span.id for span in rest}
    one, other = rest
    shaping.merge(project, [Joint(one.id, [other.id], (27, 59), QuoteAttributes("u1"))])
    assert [span.state for span in all_spans(project)[1:]] == [State.CORRECTED, State.REJECTED]


def test_merging_joins_the_notes_in_the_order_of_the_text(project: Project) -> None:
    one, other = all_spans(project)[1:]
    operations.set_note(project, other.id, "Who is meant?")
    operations.set_note(project, one.id, "check")
    shaping.merge(project, [Joint(other.id, [one.id], (27, 59), QuoteAttributes("u1"))])
    whole = next(span for span in all_spans(project) if span.id == other.id)
    assert whole.note == "check; Who is meant?"
    steps.undo(project)
    assert [span.note for span in all_spans(project)[1:]] == ["check", "Who is meant?"]
    operations.set_note(project, one.id, "Who is meant?")
    shaping.merge(project, [Joint(other.id, [one.id], (27, 59), QuoteAttributes("u1"))])
    whole = next(span for span in all_spans(project) if span.id == other.id)
    assert whole.note == "Who is meant?"


def test_a_note_on_an_article_is_kept_undone_and_exported(project: Project, tmp_path: Path) -> None:
    number = ArticleId(1)
    assert operations.set_article_note(project, number, "  ") is None
    operations.set_article_note(project, number, " Ask Mia about line 2 ")
    assert steps.next_undo(project) == "note on Council"
    assert articles.read_article(project, number).note == "Ask Mia about line 2"
    assert articles.summaries(project)[0].note == "Ask Mia about line 2"
    out = tmp_path / "out.jsonl"
    jsonl.write(out, articles.marked_articles(project))
    record = json.loads(out.read_text(encoding="utf-8"))
    assert list(record)[-1] == "note"
    [read] = jsonl.read(out)
    assert isinstance(read, MarkedArticle)
    assert read.article.note == "Ask Mia about line 2"
    steps.undo(project)
    jsonl.write(out, articles.marked_articles(project))
    assert "note" not in json.loads(out.read_text(encoding="utf-8"))


def test_an_imported_note_is_stored(project: Project) -> None:
    line = {"pressmark": 1, "id": "x", "text": "Calm.", "spans": [], "note": "from afar"}
    marked, _ = jsonl.read_line(json.dumps(line).encode())
    [number] = articles.add_articles(project, [marked]).articles
    assert articles.read_article(project, number).note == "from afar"


def test_any_step_can_be_gone_back_to_and_forward_again(project: Project) -> None:
    states = [all_spans(project)]
    for number in (1, 2, 3):
        operations.accept(project, [SpanId(number)])
        states.append(all_spans(project))
    shown = steps.standing(project)
    assert [one.title[:6] for one in shown] == ["accept", "accept", "accept", "import"]
    change = steps.travel_to(project, shown[2].step)
    assert change is not None
    assert change.spans == {2, 3}
    assert all_spans(project) == states[1]
    assert [one.done for one in steps.standing(project)] == [False, False, True, True]
    path = project.path
    project.close()
    with open_project(path) as again:
        assert steps.travel_to(again, shown[0].step) is not None
        assert all_spans(again) == states[3]
        assert steps.travel_to(again, shown[0].step) is None
        steps.travel_to(again, StepId(0))
        assert articles.summaries(again) == []


def test_a_name_is_not_given_twice_after_a_span_went_into_another_layer(project: Project) -> None:
    operations.relabel(project, [SpanId(1)], Layer.FIGURE, "count")
    operations.add(project, ArticleId(1), Layer.ENTITY, "ORG", [(4, 8)])
    shaping.split(project, [Cut(SpanId(2), 35, (QuoteAttributes(), QuoteAttributes()))])
    names = [span.name for span in all_spans(project)]
    assert len(set(names)) == len(names) == 5
