"""Cutting spans in two and joining them: each is one step."""

from collections.abc import Sequence
from dataclasses import replace

from pressmark.domain import decisions
from pressmark.domain.ids import UNSTORED_SPAN, SpanId
from pressmark.domain.span import Attributes, Span, State, named
from pressmark.domain.text import Bounds, trim
from pressmark.errors import UserError
from pressmark.store import articles, spans
from pressmark.store.alike import span_change
from pressmark.store.operations import begun, called, one
from pressmark.store.project import Project
from pressmark.store.rows import HAND, detector_id, span_row
from pressmark.store.steps import ChangeSet, RowChange, record


def halves(text: str, span: Span, at: int) -> tuple[Bounds, Bounds] | None:
    """Return the bounds of the two parts of a span cut at `at`; None where one would be blank."""
    first, second = trim(text, span.start, at), trim(text, at, span.end)
    if not span.start <= at <= span.end or first[0] >= first[1] or second[0] >= second[1]:
        return None
    return first, second


def split(
    project: Project,
    number: SpanId,
    at: int,
    attributes: tuple[Attributes, Attributes],
    seconds: float | None = None,
) -> ChangeSet:
    """Cut a span in two at the offset `at`, one half with each of `attributes`.

    The first half is the span, corrected; the second is added by hand. Raises UserError where
    nothing but white space would be in one of them.
    """
    span = one(project, number)
    text = articles.read_article(project, span.article).text
    found = halves(text, span, at)
    if found is None:
        raise UserError("Cut the span between two of its words, so that both parts keep one.")
    (start, middle), (again, end) = found
    first = decisions.corrected(
        span, bounds=(start, middle, text[start:middle]), attributes=attributes[0]
    )
    second = replace(
        span,
        id=UNSTORED_SPAN,
        name="",
        start=again,
        end=end,
        text=text[again:end],
        state=State.ADDED,
        origin=HAND,
        score=None,
        attributes=attributes[1],
        note=None,
        proposal=None,
    )
    [second] = named([second], spans.of_article(project, span.article))
    with project.transaction() as db:
        detector = detector_id(db, span.origin)
        changes = [
            span_change(span_row(span, detector), first, detector),
            RowChange("spans", 0, None, span_row(second, detector_id(db, HAND))),
            *begun(project, {span.article}),
        ]
        return record(project, db, "split", f"split {called([span])}", changes, seconds=seconds)


def merge(
    project: Project,
    number: SpanId,
    others: Sequence[SpanId],
    bounds: Bounds,
    attributes: Attributes,
    seconds: float | None = None,
) -> ChangeSet:
    """Let one span cover `bounds` and say `attributes`; the others go.

    Of the others those that were added by hand are deleted, and those that a detector suggested
    are rejected, so that they are not suggested again.
    """
    span = one(project, number)
    start, end = bounds
    text = articles.read_article(project, span.article).text
    grown = decisions.corrected(span, bounds=(start, end, text[start:end]), attributes=attributes)
    if grown.state is State.SUGGESTED:
        grown = decisions.accepted(grown)
    gone = spans.read_spans(project, others)
    with project.transaction() as db:
        detector = detector_id(db, span.origin)
        changes = [span_change(span_row(span, detector), grown, detector)]
        for other in gone:
            detector = detector_id(db, other.origin)
            after = None if other.state is State.ADDED else decisions.rejected(other)
            changes.append(span_change(span_row(other, detector), after, detector))
        changes += begun(project, {span.article})
        title = f"merge into {called([grown])}"
        return record(project, db, "merge", title, changes, seconds=seconds)
