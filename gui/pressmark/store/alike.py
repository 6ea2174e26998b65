"""The changes of many spans, those together that change alike: thousands take one statement."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from pressmark.domain.span import Span, as_suggestion
from pressmark.store.changes import PROPOSED, Change, RowChange, SpansChange
from pressmark.store.rows import Row, detector_id, span_row

# As many spans are written row by row: the log keeps all of them, and counters go along in triggers
# that ask for one span instead of going through the whole article.
_FEW = 24

Decide = Callable[[Span], Span | None]
"""Returns what becomes of a span: itself where nothing does, None where it is deleted."""

_Images = tuple[Row, Row]


def changes_of(
    db: Database, present: Collection[Span], decide: Decide, *, uniform: bool
) -> tuple[list[Span], list[Change]]:
    """Return the spans that a decision changes, and the changes that it takes.

    A `uniform` decision asks a span for nothing but its layer, label and state, and for what of its
    proposal was changed: of those that are alike in this only one is looked at.
    """
    together = len(present) > _FEW
    changed: list[Span] = []
    changes: list[Change] = []
    single: list[Span] = []
    for group in _groups(present) if together and uniform else ([span] for span in present):
        after = decide(group[0])
        if after == group[0]:
            continue
        changed += group
        images = _images(group[0], after) if together and after is not None else None
        if images is None or not uniform:
            single += group
        else:
            changes.append(_together(group, *images))
    return changed, [*_by_row(db, single, decide), *changes]


def span_change(before: Row, after: Span | None, detector: int) -> RowChange:
    """Return the change of a stored span, into None where it is deleted."""
    image = None if after is None else span_row(after, detector)
    return RowChange("spans", before["id"], before, image)


def _by_row(db: Database, present: Collection[Span], decide: Decide) -> list[RowChange]:
    known = {origin: detector_id(db, origin) for origin in {span.origin for span in present}}
    return [
        span_change(span_row(span, known[span.origin]), decide(span), known[span.origin])
        for span in present
    ]


def _together(group: Sequence[Span], before: Row, after: Row) -> SpansChange:
    rows, articles = [span.id for span in group], sorted({span.article for span in group})
    return SpansChange(rows, articles, before, after)


def _groups(present: Iterable[Span]) -> Iterable[list[Span]]:
    """Put those together of which a decision makes the same."""
    groups: dict[Any, list[Span]] = defaultdict(list)
    for span in present:
        groups[span.layer, span.label, span.state, *_corrections(span)].append(span)
    return groups.values()


def _corrections(span: Span) -> tuple[object, ...]:
    """Return what of its proposal a span has kept: nothing else of it matters to a decision."""
    first = span.proposal
    if first is None:
        return ()
    return first.layer, first.label, first.note == span.note, _place(first) == _place(span)


def _place(one: Any) -> tuple[object, ...]:
    return one.start, one.end, one.attributes, one.score, one.origin


def _images(before: Span, after: Span) -> _Images | None:
    """Return the columns that change, before and after; None where more does than goes together."""
    if (before.layer, before.note, _place(before)) != (after.layer, after.note, _place(after)):
        return None
    old: Row = {"state": before.state.value}
    new: Row = {"state": after.state.value}
    if before.label != after.label:
        old["label"], new["label"] = before.label, after.label
    if before.proposal != after.proposal:
        given = before.proposal is None and after.proposal == as_suggestion(before)
        taken = after.proposal is None and before.proposal == as_suggestion(after)
        if not (given or taken):
            return None
        old[PROPOSED], new[PROPOSED] = taken, given
    return old, new
