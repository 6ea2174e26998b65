"""Cutting spans in two and joining them: each is one step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from pressmark.domain import decisions
from pressmark.domain.ids import UNSTORED_SPAN, SpanId
from pressmark.domain.span import Attributes, Span, State
from pressmark.domain.text import Bounds, trim
from pressmark.errors import UserError
from pressmark.store import articles, spans
from pressmark.store.alike import span_change
from pressmark.store.changes import ChangeSet, RowChange
from pressmark.store.operations import begun, called, one
from pressmark.store.project import Project
from pressmark.store.rows import HAND, detector_id, span_row
from pressmark.store.span_names import free_names
from pressmark.store.steps import record


def halves(text: str, span: Span, at: int) -> tuple[Bounds, Bounds] | None:
    """Return the bounds of the two parts of a span cut at `at`; None where one would be blank."""
    first, second = trim(text, span.start, at), trim(text, at, span.end)
    if not span.start <= at <= span.end or first[0] >= first[1] or second[0] >= second[1]:
        return None
    return first, second


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a span is cut in two, and what its halves say."""

    span: SpanId
    at: int
    attributes: tuple[Attributes, Attributes]


@dataclass(frozen=True, slots=True)
class Joint:
    """A span that is to cover `bounds`, and to say `attributes`; `others` go into it."""

    span: SpanId
    others: Sequence[SpanId]
    bounds: Bounds
    attributes: Attributes


def split(project: Project, cuts: Sequence[Cut], seconds: float | None = None) -> ChangeSet:
    """Cut spans of one article in two, as one step: one, and its twins in copies of the paragraph.

    The first half is the span, corrected; the second is added by hand. Raises UserError where
    nothing but white space would be in one of them.
    """
    present = [one(project, cut.span) for cut in cuts]
    article = present[0].article
    text = articles.read_article(project, article).text
    pairs = [_parts(text, span, cut) for span, cut in zip(present, cuts, strict=True)]
    with project.transaction() as db:
        others = free_names(project, db, article, [second for _, second in pairs])
        changes = [
            _changed(db, span, first) for span, (first, _) in zip(present, pairs, strict=True)
        ]
        hand = detector_id(db, HAND)
        changes += [RowChange("spans", 0, None, span_row(part, hand)) for part in others]
        changes += begun(project, {article})
        return record(project, db, "split", f"split {called(present)}", changes, seconds=seconds)


def _parts(text: str, span: Span, cut: Cut) -> tuple[Span, Span]:
    found = halves(text, span, cut.at)
    if found is None:
        raise UserError("Cut the span between two of its words, so that both parts keep one.")
    (start, middle), (again, end) = found
    first = decisions.corrected(
        span, bounds=(start, middle, text[start:middle]), attributes=cut.attributes[0]
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
        attributes=cut.attributes[1],
        note=None,
        proposal=None,
    )
    return first, second


def merge(project: Project, joints: Sequence[Joint], seconds: float | None = None) -> ChangeSet:
    """Let spans of one article take in others, as one step: one, and its twins in further copies.

    Of the others those that were added by hand are deleted, and those that a detector suggested
    are rejected, so that they are not suggested again. Their notes go into that of the whole.
    """
    present = [one(project, joint.span) for joint in joints]
    text = articles.read_article(project, present[0].article).text
    grown = []
    with project.transaction() as db:
        changes: list[RowChange] = []
        for span, joint in zip(present, joints, strict=True):
            gone = spans.read_spans(project, joint.others)
            grown.append(_grown(text, span, gone, joint))
            changes.append(_changed(db, span, grown[-1]))
            changes += [_changed(db, other, _given_up(other)) for other in gone]
        changes += begun(project, {present[0].article})
        title = f"merge into {called(grown)}"
        return record(project, db, "merge", title, changes, seconds=seconds)


def _grown(text: str, span: Span, gone: Sequence[Span], joint: Joint) -> Span:
    start, end = joint.bounds
    bounds = (start, end, text[start:end])
    grown = decisions.corrected(span, bounds=bounds, attributes=joint.attributes)
    if grown.state is State.SUGGESTED:
        grown = decisions.accepted(grown)
    in_order = sorted([span, *gone], key=lambda one: one.start)
    notes = dict.fromkeys(one.note for one in in_order if one.note)
    return decisions.noted(grown, "; ".join(notes) or None)


def _given_up(other: Span) -> Span | None:
    return None if other.state is State.ADDED else decisions.rejected(other)


def _changed(db: Database, before: Span, after: Span | None) -> RowChange:
    detector = detector_id(db, before.origin)
    return span_change(span_row(before, detector), after, detector)
