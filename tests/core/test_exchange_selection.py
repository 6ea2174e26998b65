"""Which articles and spans an export takes."""

from dataclasses import replace

from exchange_samples import ferry

from pressmark.domain.article import MarkedArticle, Status
from pressmark.domain.span import State
from pressmark.exchange.registry import format_named
from pressmark.exchange.selection import ALL, Choice, Selection

KEPT = {State.ACCEPTED, State.ADDED, State.CORRECTED}


def with_status(status: Status) -> MarkedArticle:
    marked = ferry()
    return replace(marked, article=replace(marked.article, status=status))


def untouched() -> MarkedArticle:
    marked = with_status(Status.IN_PROGRESS)
    return replace(marked, spans=[s for s in marked.spans if s.state is State.SUGGESTED])


def states(name: str, choice: Choice = ALL) -> set[State]:
    (marked,) = Selection([ferry()], format_named(name), choice)
    return {span.state for span in marked.spans}


def test_only_what_stands_is_taken_unless_more_is_wanted() -> None:
    assert states("spacy") == KEPT
    assert states("spacy", Choice(suggestions=True)) == KEPT | {State.SUGGESTED}


def test_rejected_spans_go_where_their_state_is_told() -> None:
    assert states("jsonl") == states("csv") == KEPT | {State.REJECTED}


def test_training_data_has_no_article_that_nobody_has_begun_or_that_is_excluded() -> None:
    source = [untouched(), with_status(Status.EXCLUDED), ferry()]
    selection = Selection(source, format_named("spacy"))
    assert [marked.article.status for marked in selection] == [ferry().article.status]
    assert selection.left_out == 2
    assert selection.told().endswith("of 1 article; 2 articles not begun or excluded left out")


def test_an_article_that_is_done_without_a_span_is_training_data() -> None:
    done = replace(with_status(Status.DONE), spans=[])
    assert len(list(Selection([done], format_named("spacy")))) == 1


def test_all_other_formats_have_every_article() -> None:
    source = [untouched(), with_status(Status.EXCLUDED), ferry()]
    assert len(list(Selection(source, format_named("jsonl")))) == 3


def test_only_articles_that_are_done_by_choice() -> None:
    source = [with_status(status) for status in Status]
    selection = Selection(source, format_named("csv"), Choice(done=True))
    assert [marked.article.status for marked in selection] == [Status.DONE]
    assert selection.told().endswith("of 1 article; 4 articles not done left out")
