"""Spans of a project: reading them, and putting suggestions in."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.portions import Portion, whole
from pressmark.domain.scheme import Scheme
from pressmark.domain.setup import Setup
from pressmark.domain.span import (
    Layer,
    Span,
    Suggestion,
    as_suggestion,
    is_imported,
    reading_order,
    suggested,
)
from pressmark.store.applying import counted_at_once
from pressmark.store.changes import ChangeSet
from pressmark.store.highlights import note_done
from pressmark.store.labels import read_scheme
from pressmark.store.lean import STORED_COLUMNS, stored_values
from pressmark.store.list_columns import LEAST_AGAIN
from pressmark.store.name_counts import count_names
from pressmark.store.project import Project, reading
from pressmark.store.rows import SPAN_COLUMNS, Row, detector_id, origins, row_span, span_row
from pressmark.store.span_names import free_names
from pressmark.store.steps import record

# SQLite before 3.32 takes 999 parameters in one statement.
_AT_ONCE = 900

_NAMES = ", ".join(f'"{column}"' for column in SPAN_COLUMNS)


def of_article(project: Project, article: ArticleId) -> list[Span]:
    """Return the spans of an article in reading order: by start, the longer first."""
    return reading_order(reading_on(project, article))


@reading
def reading_on(project: Project, article: ArticleId) -> Iterator[Span]:
    """Return the spans of an article one by one in reading order, each as it is when it is read.

    Whoever shows an article takes the first ones and the others later.
    """
    rows = project.db.execute(
        f'SELECT {_NAMES} FROM spans WHERE article = ? ORDER BY start, "end" DESC, id', (article,)
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


_INSERT = (
    f"INSERT INTO spans ({', '.join(STORED_COLUMNS)}) "
    f"VALUES ({', '.join('?' for _ in STORED_COLUMNS)})"
)


def insert(db: Database, row: Row) -> SpanId:
    """Write a new span inside a transaction."""
    cursor = db.execute(_INSERT, stored_values(row))
    assert cursor.lastrowid is not None
    count_names(db, row, 1)
    return SpanId(cursor.lastrowid)


def insert_unseen(db: Database, article: ArticleId, spans: Sequence[Span]) -> None:
    """Write the spans of an article that is not in the list yet; its names count once it is."""
    origins = dict.fromkeys(span.origin for span in spans)
    detectors = {origin: detector_id(db, origin) for origin in origins}
    rows = (span_row(span, detectors[span.origin]) | {"article": article} for span in spans)
    db.conn.executemany(_INSERT, map(stored_values, rows))


def put_suggestions(
    project: Project,
    article: ArticleId,
    text: str,
    suggestions: Sequence[Suggestion],
    setup: Setup | None = None,
) -> ChangeSet:
    """Put new suggestions in the place of the undecided spans of an article, as `put_portion`."""
    return put_portion(project, article, text, whole(suggestions, len(text)), setup)


def put_portion(
    project: Project,
    article: ArticleId,
    text: str,
    portion: Portion,
    setup: Setup | None = None,
) -> ChangeSet:
    """Put new suggestions in the place of the undecided spans that begin where they do.

    Spans that are decided, come from a file, or of which an analyst changed something, stay as they
    are, as do those of steps that can be done again. Nothing is suggested again where one of the
    same layer stands or was corrected away
    from. Undecided spans that are suggested again keep their ids.
    A label that was renamed or merged takes the place of the one that detectors know, and what has
    no label any more is left out.
    `text` is the article's text. With the last portion the article counts as highlighted with
    `setup`, and is asked for no more; the log notes it, but it is no step to undo.
    """
    present = _beginning_in(project, article, portion.start, portion.end)
    staying_spans = _redoable(project)
    undecided = {as_suggestion(span): span for span in present if not _touched(span)}
    barred = {
        (span.layer, span.start, span.end)
        for span in present
        if _touched(span) or span.id in staying_spans
    }
    barred |= _left_places(project, article)
    suggestions = _in_scheme(read_scheme(project.db), portion.suggestions)
    wanted = [s for s in dict.fromkeys(suggestions) if (s.layer, s.start, s.end) not in barred]
    staying = set(wanted)
    gone = [
        span
        for proposal, span in undecided.items()
        if proposal not in staying and span.id not in staying_spans
    ]
    fresh = [suggested(s, text, article) for s in wanted if s not in undecided]
    with project.transaction() as db:
        _delete(db, article, gone)
        made = _insert_all(project, db, article, fresh)
        title = _highlighted(project, db, article, setup) if portion.last else ""
    return ChangeSet(
        title, frozenset([article]), frozenset([*made, *(span.id for span in gone)]), False
    )


def _delete(db: Database, article: ArticleId, gone: Sequence[Span]) -> None:
    """Delete undecided spans of an article, whose lowest score is found again once for all."""
    with counted_at_once(db):
        db.execute(
            "DELETE FROM spans WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([span.id for span in gone]),),
        )
    scores = [span.score for span in gone if span.score is not None]
    if scores:
        db.execute(LEAST_AGAIN, (article, min(scores)))


@reading
def _redoable(project: Project) -> set[int]:
    """Return the spans of steps that were undone: doing one of them again must find them."""
    rows = project.db.execute(
        "SELECT changes FROM decisions WHERE id IN (SELECT step FROM history WHERE done = 0)"
    )
    changes = [change for (stored,) in rows for change in json.loads(stored)]
    single = {change["row"] for change in changes if change.get("table") == "spans"}
    return single.union(*(change.get("rows", ()) for change in changes))


def _touched(span: Span) -> bool:
    return span.decided or span.proposal is not None or is_imported(span.origin)


def _insert_all(
    project: Project, db: Database, article: ArticleId, fresh: Sequence[Span]
) -> list[SpanId]:
    detectors = {origin: detector_id(db, origin) for origin in {span.origin for span in fresh}}
    return [
        insert(db, span_row(span, detectors[span.origin]))
        for span in free_names(project, db, article, fresh)
    ]


def _highlighted(project: Project, db: Database, article: ArticleId, setup: Setup | None) -> str:
    """Note that an article has all its suggestions; return the name of the step."""
    note_done(db, article, setup)
    [count] = db.execute("SELECT undecided FROM articles WHERE id = ?", (article,)).fetchone()
    title = f"suggest {count} spans"
    record(project, db, "suggest", title, [], undoable=False)
    return title


@reading
def _beginning_in(project: Project, article: ArticleId, start: int, end: int) -> list[Span]:
    rows = project.db.execute(
        f"SELECT {_NAMES} FROM spans WHERE article = ? AND start >= ? AND start < ?",
        (article, start, end),
    )
    return reading_order(_spans(project, rows))


@reading
def _left_places(project: Project, article: ArticleId) -> set[tuple[Layer, int, int]]:
    """Return where spans were suggested that now lie elsewhere, or in another layer."""
    rows = project.db.execute(
        f"SELECT {_NAMES} FROM spans WHERE article = ? AND proposal IS NOT NULL", (article,)
    )
    proposals = [span.proposal for span in _spans(project, rows) if span.proposal is not None]
    return {(proposal.layer, proposal.start, proposal.end) for proposal in proposals}


def _in_scheme(scheme: Scheme, suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    labels = ((one, scheme.label_for(one.layer, one.label)) for one in suggestions)
    return [replace(one, label=label.name) for one, label in labels if label is not None]
