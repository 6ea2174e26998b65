"""Spans from files brought to an article that is in the project, as part of a step."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import Label
from pressmark.domain.span import Layer, Span, State, named
from pressmark.store.changes import RowChange
from pressmark.store.labels import label_row, label_rows
from pressmark.store.project import Project
from pressmark.store.rows import detector_id, span_row
from pressmark.store.spans import of_article

_Place = tuple[Layer, str, int, int]


@dataclass
class NewSpans:
    """What brings spans to articles that have some, gathered while files are read.

    A span that is there already, with the same label in the same place, comes in only where it is
    undecided here and decided in the file: then it is decided as there. What an analyst decided
    here stays.
    """

    project: Project
    fresh: dict[ArticleId, list[Span]] = field(default_factory=dict)
    decisions: dict[SpanId, tuple[Span, Span]] = field(default_factory=dict)

    def take(self, article: ArticleId, spans: Sequence[Span]) -> None:
        """Note the spans that a file has for an article."""
        fresh = self.fresh.setdefault(article, [])
        at = {_place(span): span for span in [*of_article(self.project, article), *fresh]}
        for span in spans:
            known = at.get(_place(span))
            if known is None:
                fresh.append(replace(span, article=article))
                at[_place(span)] = fresh[-1]
            elif known.id and span.decided and not known.decided:
                self.decisions[known.id] = known, _decided(known, span)
        if not fresh:
            del self.fresh[article]

    def changes(self, db: Database) -> list[RowChange]:
        """Return what brings them in."""
        changes = []
        for known, decided in self.decisions.values():
            detector = detector_id(db, known.origin)
            before, after = span_row(known, detector), span_row(decided, detector)
            changes.append(RowChange("spans", known.id, before, after))
        for article, fresh in self.fresh.items():
            for span in named(fresh, of_article(self.project, article)):
                row = span_row(span, detector_id(db, span.origin))
                changes.append(RowChange("spans", 0, None, row))
        return changes


def _place(span: Span) -> _Place:
    return span.layer, span.label, span.start, span.end


def _decided(known: Span, span: Span) -> Span:
    """Return a suggestion decided as it was in the file, with what is said there."""
    # The label and the edges are the same, so that what was added there was accepted here.
    state = State.ACCEPTED if span.state is State.ADDED else span.state
    decided = replace(known, state=state, note=span.note or known.note)
    return decided if span.attributes is None else replace(decided, attributes=span.attributes)


def label_changes(db: Database, labels: Sequence[Label]) -> list[RowChange]:
    """Return what adds labels at the end of the scheme."""
    position = len(label_rows(db))
    return [
        RowChange("labels", 0, None, label_row(label, position + number))
        for number, label in enumerate(labels)
    ]
