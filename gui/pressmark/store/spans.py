"""Spans of a project: reading them, and putting suggestions in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import (
    Layer,
    Span,
    Suggestion,
    as_suggestion,
    named,
    reading_order,
    suggested,
)
from pressmark.store.labels import read_scheme
from pressmark.store.name_counts import count_names
from pressmark.store.project import Project, reading
from pressmark.store.rows import SPAN_COLUMNS, Row, detector_id, origins, row_span, span_row
from pressmark.store.steps import ChangeSet, record

# SQLite before 3.32 takes 999 parameters in one statement.
_AT_ONCE = 900

_NAMES = ", ".join(f'"{column}"' for column in SPAN_COLUMNS)


def of_article(project: Project, article: ArticleId) -> list[Span]:
    """Return the spans of an article in reading order: by start, the longer first."""
    return reading_order(reading_on(project, article))


@reading
def reading_on(project: Project, article: ArticleId) -> Iterator[Span]:
    """Return the spans of an article one by one in reading order, each as it is when it is read.

    Whoever shows an article takes the first ones and the others later: of 20,000 the first 1,000
    come in 6 ms, all in 150. Places alone are sorted; LIMIT keeps SQLite from leaving that out.
    """
    columns = ", ".join(f'spans."{column}"' for column in SPAN_COLUMNS)
    rows = project.db.execute(
        f"SELECT {columns} FROM (SELECT id AS place FROM spans WHERE article = ? "
        'ORDER BY start, "end" DESC, id LIMIT -1) CROSS JOIN spans ON spans.id = place',
        (article,),
    )
    origin = origins(project.db)
    return (row_span(row, origin) for row in rows)


@reading
def read_spans(project: Project, ids: Iterable[SpanId]) -> list[Span]:
    """Return the spans with these ids that exist, in reading order."""
    wanted = list(ids)
    found = []
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        marks = ", ".join("?" for _ in some)
        rows = project.db.execute(f"SELECT {_NAMES} FROM spans WHERE id IN ({marks})", some)
        found += _spans(project, rows)
    return reading_order(found)


def _spans(project: Project, rows: Iterable[tuple[Any, ...]]) -> list[Span]:
    origin = origins(project.db)
    return [row_span(row, origin) for row in rows]


def insert(db: Database, row: Row, *, shown: bool = True) -> SpanId:
    """Write a new span inside a transaction; names count once their article is `shown`."""
    marks = ", ".join("?" for _ in SPAN_COLUMNS)
    cursor = db.execute(
        f"INSERT INTO spans ({_NAMES}) VALUES ({marks})", [row[column] for column in SPAN_COLUMNS]
    )
    assert cursor.lastrowid is not None
    if shown:
        count_names(db, row, 1)
    return SpanId(cursor.lastrowid)


def put_suggestions(
    project: Project, article: ArticleId, text: str, suggestions: Sequence[Suggestion]
) -> ChangeSet:
    """Put new suggestions in the place of the undecided spans of an article.

    Spans that are decided, or of which an analyst changed something, stay as they are, and nothing
    is suggested again where one of the same layer stands or was corrected away from. Undecided
    spans that are suggested again keep their ids.
    A label that was renamed or merged takes the place of the one that detectors know, and what has
    no label any more is left out.
    `text` is the article's text. The log notes it, but it is no step to undo.
    """
    suggestions = _in_scheme(read_scheme(project.db), suggestions)
    present = of_article(project, article)
    touched = [span for span in present if span.decided or span.proposal is not None]
    undecided = {
        as_suggestion(span): span for span in present if not span.decided and span.proposal is None
    }
    barred = {place for span in touched for place in _places(span)}
    wanted = [s for s in dict.fromkeys(suggestions) if (s.layer, s.start, s.end) not in barred]
    staying_so = set(wanted)
    gone = [span for proposal, span in undecided.items() if proposal not in staying_so]
    leaving = {span.id for span in gone}
    fresh = [suggested(s, text, article) for s in wanted if s not in undecided]
    staying = [span for span in present if span.id not in leaving]
    with project.transaction() as db:
        for span in gone:
            db.execute("DELETE FROM spans WHERE id = ?", (span.id,))
        made = [insert(db, span_row(s, detector_id(db, s.origin))) for s in named(fresh, staying)]
        db.execute("UPDATE articles SET highlighted = 1 WHERE id = ?", (article,))
        title = f"suggest {len(wanted)} spans"
        record(project, db, "suggest", title, [], undoable=False)
    changed = frozenset([*made, *(span.id for span in gone)])
    return ChangeSet(title, frozenset([article]), changed, listing=False)


def _in_scheme(scheme: Scheme, suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    labels = ((one, scheme.label_for(one.layer, one.label)) for one in suggestions)
    return [replace(one, label=label.name) for one, label in labels if label is not None]


def _places(span: Span) -> list[tuple[Layer, int, int]]:
    places = [(span.layer, span.start, span.end)]
    if span.proposal is not None:
        places.append((span.proposal.layer, span.proposal.start, span.proposal.end))
    return places
