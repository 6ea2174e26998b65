"""The same string everywhere: where it stands, what a decision would mean there, and deciding.

Texts are searched through the index and spans read together, so that thousands of places take no
longer than an eye blinks.
"""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from sqlite_utils import Database

from pressmark.domain import decisions
from pressmark.domain.article import Status
from pressmark.domain.ids import UNSTORED_SPAN, ArticleId, SpanId
from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Layer,
    QuoteAttributes,
    Span,
    State,
)
from pressmark.domain.text import Bounds, is_spaced, occurrences
from pressmark.store import spans
from pressmark.store.alike import changes_of
from pressmark.store.bulk import begun
from pressmark.store.changes import Change, ChangeSet, RowChange, SpansChange
from pressmark.store.operations import called
from pressmark.store.project import Project, reading
from pressmark.store.rows import HAND, detector_id, span_row
from pressmark.store.steps import record

_CONTEXT = 48
"""Code points shown before and after a place."""


class Outcome(StrEnum):
    """What a decision on a string means for one of its places."""

    ACCEPT = "accept"
    REJECT = "reject"
    RELABEL = "relabel"
    ADD = "add"
    DELETE = "delete"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a string stands: `span` is what is marked there in the layer, None for nothing."""

    article: ArticleId
    title: str
    start: int
    end: int
    before: str
    after: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is decided about a string: it is `label` in this layer, or it is not (`keeps` false)."""

    layer: Layer
    label: str
    keeps: bool

    def outcome(self, span: Span | None) -> Outcome:
        """Return what this means where `span` stands, or where nothing is marked."""
        if span is None:
            return Outcome.ADD if self.keeps else Outcome.NOTHING
        if self.keeps:
            if span.label != self.label:
                return Outcome.RELABEL
            return Outcome.NOTHING if span.kept else Outcome.ACCEPT
        if span.state is State.REJECTED:
            return Outcome.NOTHING
        return Outcome.DELETE if span.state is State.ADDED else Outcome.REJECT

    def unasked(self, span: Span | None) -> bool:
        """Return whether a place is taken without being ticked: nobody has decided on it."""
        if span is None:
            return self.keeps
        return not span.decided and (self.keeps or span.label == self.label)

    def applied(self, span: Span) -> Span | None:
        """Return what becomes of a span, None where it is deleted."""
        if self.keeps:
            alike = decisions.corrected(span, label=self.label)
            return decisions.accepted(span) if alike == span else alike
        return None if span.state is State.ADDED else decisions.rejected(span)


@reading
def same_as(project: Project, span: Span, only: ArticleId | None = None) -> list[Place]:
    """Return all places of a span's text, marked in its layer or unmarked, the nearest first.

    Those of its own article come first, then the articles in list order; `only` one article is
    searched where given. A place inside a longer span of the layer is left out, as are articles
    that were excluded.
    """
    wanted = span.text
    found = _articles_with(project, wanted, only, span.article)
    marked = _marked_in(project, [article for article, _, _ in found], span.layer)
    alike = _alike(
        project, marked, len(wanted), {article: text for article, _, text in found}, wanted
    )
    places = []
    for article, title, text in found:
        taken = _Taken(marked.get(article, []))
        own = alike.get(article, {})
        stretches: dict[Bounds, Span | None] = dict.fromkeys(own)
        stretches.update(own)
        for bounds in occurrences(text, wanted):
            if bounds not in own and not taken.touches(*bounds):
                stretches[bounds] = None
        places += [
            _place(article, title, text, bounds, stretches[bounds]) for bounds in sorted(stretches)
        ]
    return places


_Marked = tuple[int, int, int, bool]
"""Id, start, end and whether it is rejected."""


def _articles_with(
    project: Project, wanted: str, only: ArticleId | None, first: ArticleId
) -> list[tuple[ArticleId, str, str]]:
    """Return id, title and text of the articles that hold a string, `first` before the others."""
    words = '"{}"'.format(wanted.replace('"', '""'))
    # The index cuts words at blanks and marks; a string without letters is no word to it, and
    # what is written without blanks is one long one.
    indexed = any(letter.isalnum() for letter in wanted) and is_spaced(wanted)
    rows = project.db.execute(
        "SELECT articles.id, COALESCE(NULLIF(title, ''), SUBSTR(text, 1, 80)), text "
        "FROM articles JOIN texts ON texts.article = articles.id "
        "WHERE NOT removed AND (status <> ? OR articles.id = ?) AND (articles.id = ? OR ?) "
        + ("AND articles.id IN (SELECT rowid FROM search WHERE search MATCH ?) " if indexed else "")
        + "AND INSTR(text, ?) ORDER BY articles.id <> ?, articles.id",
        [
            *(Status.EXCLUDED.value, first, only, only is None),
            *([f"text : {words}"] if indexed else []),
            *(wanted, first),
        ],
    )
    return [(ArticleId(row[0]), row[1].split("\n", 1)[0], row[2]) for row in rows]


def _marked_in(
    project: Project, articles: Sequence[ArticleId], layer: Layer
) -> dict[ArticleId, list[_Marked]]:
    """Return the spans of a layer in some articles, by start."""
    rows = project.db.execute(
        "SELECT article, id, start, \"end\", state = 'rejected' FROM spans "
        "WHERE article IN (SELECT value FROM json_each(?)) AND layer = ? ORDER BY start",
        (json.dumps(list(articles)), layer.value),
    )
    found: dict[ArticleId, list[_Marked]] = defaultdict(list)
    for article, number, start, end, rejected in rows:
        found[ArticleId(article)].append((number, start, end, bool(rejected)))
    return found


def _alike(
    project: Project,
    marked: dict[ArticleId, list[_Marked]],
    length: int,
    texts: dict[ArticleId, str],
    wanted: str,
) -> dict[ArticleId, dict[Bounds, Span]]:
    """Return the spans that cover the string, by article and place."""
    ids = [
        SpanId(number)
        for article, present in marked.items()
        for number, start, end, _ in present
        if end - start == length and texts[article].startswith(wanted, start)
    ]
    found: dict[ArticleId, dict[Bounds, Span]] = defaultdict(dict)
    for span in spans.read_spans(project, ids):
        before = found[span.article].get((span.start, span.end))
        # Of two on the same words the one that stands counts.
        if before is None or before.state is State.REJECTED:
            found[span.article][span.start, span.end] = span
    return found


class _Taken:
    """The stretches that spans cover, rejected ones left out; asked for each place of a string."""

    def __init__(self, present: Sequence[_Marked]) -> None:
        """`present` are spans by their start."""
        standing = [(start, end) for _, start, end, rejected in present if not rejected]
        self._starts = [start for start, _ in standing]
        self._farthest = list(accumulate((end for _, end in standing), max))

    def touches(self, start: int, end: int) -> bool:
        """Return whether a span lies over any of a stretch."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._farthest[before - 1] > start


def _place(article: ArticleId, title: str, text: str, bounds: Bounds, span: Span | None) -> Place:
    start, end = bounds
    before = text[max(0, start - _CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + _CONTEXT].partition("\n")[0]
    return Place(article, title, start, end, before, after, span)


def decide_everywhere(
    project: Project,
    span: Span,
    verdict: Verdict,
    places: Sequence[Place],
    seconds: float | None = None,
) -> ChangeSet | None:
    """Apply a verdict on the text of `span` to places of it, as one step.

    Where nothing is marked a span is added that says what `span` says of itself. Returns None
    where nothing changes.
    """
    present = [place.span for place in places if place.span is not None]
    bare = [place for place in places if place.span is None and verdict.keeps]
    with project.transaction() as db:
        _, changes = changes_of(db, present, verdict.applied, uniform=True)
        changes += _additions(db, span, verdict, bare)
        count = _count(changes)
        if not count:
            return None
        changes += begun(db, {place.article for place in places})
        title = _title(span, verdict, count, len({place.article for place in places}))
        kind = "accept" if verdict.keeps else "reject"
        return record(project, db, kind, title, changes, seconds=seconds)


def _additions(db: Database, span: Span, verdict: Verdict, places: Sequence[Place]) -> list[Change]:
    if not places:
        return []
    detector = detector_id(db, HAND)
    numbers = _free_numbers(db, {place.article for place in places}, verdict.layer)
    changes: list[Change] = []
    for place in places:
        numbers[place.article] += 1
        added = Span(
            id=UNSTORED_SPAN,
            article=place.article,
            name=f"{verdict.layer[0]}{numbers[place.article]}",
            layer=verdict.layer,
            label=verdict.label,
            start=place.start,
            end=place.end,
            text=span.text,
            state=State.ADDED,
            origin=HAND,
            attributes=_attributes_at(span, place.start),
        )
        changes.append(RowChange("spans", 0, None, span_row(added, detector)))
    return changes


def _free_numbers(
    db: Database, articles: Iterable[ArticleId], layer: Layer
) -> dict[ArticleId, int]:
    """Return the highest number in the names of an article's spans ("e7"), for each article."""
    rows = db.execute(
        "SELECT article, MAX(CAST(SUBSTR(name, 2) AS INTEGER)) FROM spans "
        "WHERE article IN (SELECT value FROM json_each(?)) AND SUBSTR(name, 1, 1) = ? "
        "GROUP BY article",
        (json.dumps(sorted(articles)), layer[0]),
    )
    return defaultdict(int, {ArticleId(article): highest for article, highest in rows})


def _attributes_at(span: Span, start: int) -> Attributes:
    """Return what a span says of itself, moved to another place; what stands around it stays."""
    if span.quote is not None:
        return QuoteAttributes()
    figure = span.figure
    if figure is None or figure.number is None:
        return figure and FigureAttributes(None, figure.low, figure.high, figure.unit)
    by = start - span.start
    number = (figure.number[0] + by, figure.number[1] + by)
    return FigureAttributes(number, figure.low, figure.high, figure.unit, vague=figure.vague)


def _count(changes: Sequence[Change]) -> int:
    return sum(len(one.rows) if isinstance(one, SpansChange) else 1 for one in changes)


def _title(span: Span, verdict: Verdict, count: int, articles: int) -> str:
    named = called([replace(span, label=verdict.label)])
    where = f"{count} place{'s' if count != 1 else ''}"
    if articles > 1:
        where += f" of {articles} articles"
    return f"{'accept' if verdict.keeps else 'reject'} {named} in {where}"
