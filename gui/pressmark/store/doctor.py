"""Looking a project over: everything that can be said twice in it is held against itself.

Nothing in the file changes; what the checks write down for themselves is taken back.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from pressmark.domain.span import FigureAttributes, QuoteAttributes, Span
from pressmark.store import schema
from pressmark.store.changes import RowChange
from pressmark.store.labels import read_scheme
from pressmark.store.lean import fits_hash
from pressmark.store.list_columns import LEAST
from pressmark.store.name_counts import count_many_names
from pressmark.store.project import (
    BROKEN_SEAL,
    check_header,
    connect,
    migrated_copy,
    newer,
    told_plainly,
)
from pressmark.store.replay import lost_beyond_the_log, replay
from pressmark.store.rows import SPAN_COLUMNS, origins, row_span
from pressmark.store.seal import is_whole


class Kind(Enum):
    """What a finding is about; repairing goes by it."""

    SQLITE = "SQLite"
    SEAL = "seal"
    STRUCTURE = "structure"
    DANGLING = "dangling"
    TEXT = "text"
    SPAN = "span"
    COUNTERS = "counters"
    NAMES = "names"
    SEARCH = "search"
    LOG = "log"
    REPLAY = "replay"
    HISTORY = "history"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a project that is not as it should be, in one sentence.

    `row` is what it is about: the id of an article, a span or a step.
    """

    kind: Kind
    sentence: str
    row: int = 0


def examine(path: Path) -> list[Finding]:
    """Look a project file over, which nothing else has open.

    Raises NotAProject, NewerProject, ProjectBusy or ProjectProblem where that is not possible.
    """
    check_header(path)
    try:
        with looked_into(path) as (db, sealed):
            broken = [] if sealed else [Finding(Kind.SEAL, f"In {path.name} {BROKEN_SEAL}.")]
            return [*broken, *findings(db)]
    except sqlite3.OperationalError as error:
        if "malformed" not in str(error):
            with told_plainly(path):
                raise
        return [_by_sqlite(error)]
    except sqlite3.DatabaseError as error:
        return [_by_sqlite(error)]


@contextmanager
def looked_into(path: Path) -> Iterator[tuple[Database, bool]]:
    """Open a file for checking, and say whether its seal holds; in a copy where it is read-only.

    Raises NewerProject and what SQLite raises.
    """
    with ExitStack() as stack:
        db, read_only = connect(path, read_only=False)
        file = stack.enter_context(path.open("rb"))  # closed last: that lets go of the lock
        stack.callback(db.close)
        if schema.applied_migrations(db) - schema.known_migrations():
            raise newer(path)
        sealed = is_whole(db, file)
        if read_only or schema.migrations.pending(db):
            db = migrated_copy(db)
            stack.callback(db.close)
        yield db, sealed


def findings(db: Database) -> Iterator[Finding]:
    """Yield all that is not as it should be; what cannot be read is a finding, too."""
    for what, check in _CHECKS:
        assert not db.conn.in_transaction, "what the checks write down is taken back"
        db.execute("BEGIN")
        try:
            yield from list(check(db))
        except (sqlite3.Error, ValueError, TypeError, KeyError) as error:
            yield Finding(Kind.SQLITE, f"The {what} cannot be read: {error}.")
        finally:
            db.conn.rollback()


def _by_sqlite(error: sqlite3.Error) -> Finding:
    return Finding(Kind.SQLITE, f"SQLite cannot read the file: {error}.")


def _sqlite_s_own(db: Database) -> Iterator[Finding]:
    for (verdict,) in db.execute("PRAGMA integrity_check(100)").fetchall():
        if verdict != "ok":
            words = " ".join(str(verdict).split()).rstrip(".")
            yield Finding(Kind.SQLITE, f"SQLite finds the file damaged: {words}.")


def _structure(db: Database) -> Iterator[Finding]:
    """Hold tables, indexes and triggers against those of a new project."""
    with_ours, wanted = _objects(db), _wanted()
    for name in sorted(wanted.keys() | with_ours.keys()):
        if name not in with_ours:
            yield Finding(Kind.STRUCTURE, f"The {wanted[name][0]} {name} is missing.")
        elif name not in wanted:
            yield Finding(Kind.STRUCTURE, f"The {with_ours[name][0]} {name} does not belong here.")
        elif wanted[name] != with_ours[name]:
            yield Finding(Kind.STRUCTURE, f"The {wanted[name][0]} {name} is not as it was made.")


@cache
def _wanted() -> dict[str, tuple[str, str]]:
    """Return what a new project has; making one takes longer than all checks of a small file."""
    fresh = Database(memory=True)
    try:
        schema.migrations.apply(fresh)
        return _objects(fresh)
    finally:
        fresh.close()


def _objects(db: Database) -> dict[str, tuple[str, str]]:
    """Return kind and SQL of what we made; what SQLite and its index made has SQL of theirs."""
    rows = db.execute("SELECT name, type, sql FROM main.sqlite_master").fetchall()
    ours = {name: (kind, sql) for name, kind, sql in rows if not name.startswith("sqlite_")}
    theirs = ("search_", "_sqlite_migrations", "idx__sqlite_migrations")
    return {name: (one[0], "") if name.startswith(theirs) else one for name, one in ours.items()}


def _dangling(db: Database) -> Iterator[Finding]:
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        sentence = f"Row {row} of {table} belongs to a row of {parent} that is not there."
        yield Finding(Kind.DANGLING, sentence, row or 0)
    for number, name in db.execute(
        "SELECT id, name FROM articles WHERE id NOT IN (SELECT article FROM texts)"
    ).fetchall():
        yield Finding(Kind.TEXT, f"The article “{name}” has no text.", number)


def _texts(db: Database) -> Iterator[Finding]:
    """Hold each text against its SHA-256, and each of its spans against the text."""
    origin = origins(db)
    rows = db.execute(
        "SELECT id, COALESCE(title, name), hash, text FROM articles "
        "JOIN texts ON texts.article = articles.id"
    )
    for number, title, digest, text in rows:
        if not fits_hash(text, digest):
            sentence = f"The text of “{title}” is not the one that was imported."
            yield Finding(Kind.TEXT, sentence, number)
        else:
            yield from _spans(db, number, title, text, origin)


_NAMES = ", ".join(f'"{column}"' for column in SPAN_COLUMNS)


def _spans(
    db: Database, article: int, title: str, text: str, origin: dict[int, str]
) -> Iterator[Finding]:
    for row in db.execute(f"SELECT {_NAMES} FROM spans WHERE article = ?", (article,)):
        number, start, end, covered = row[0], row[5], row[6], row[7]
        if text[start:end] != covered or end > len(text):
            sentence = f"Span {number} of “{title}” does not cover the words that it has."
            yield Finding(Kind.SPAN, sentence, number)
            continue
        try:
            wrong = _outside(row_span(row, origin), len(text))
        except (ValueError, KeyError, TypeError) as error:
            wrong = f"cannot be read ({error})"
        if wrong:
            yield Finding(Kind.SPAN, f"Span {number} of “{title}” {wrong}.", number)


def spans_that_do_not_fit(db: Database) -> list[int]:
    """Return the spans that do not fit their texts, of articles whose texts are sound."""
    return [finding.row for finding in _texts(db) if finding.kind is Kind.SPAN]


def _outside(span: Span, length: int) -> str:
    """Say where something that plays a part for a span lies outside of the text, "" for nowhere."""
    says = span.attributes
    places: dict[str, Any] = {}
    if isinstance(says, QuoteAttributes):
        places = {"speaker": says.speaker, "cue": says.cue}
    elif isinstance(says, FigureAttributes):
        places = {"counted noun": says.counted, "restated figure": says.restates}
        if says.number is not None and not 0 <= says.number[0] < says.number[1] <= length:
            return "has its number outside of the text"
    for what, place in places.items():
        if place is not None and not 0 <= place.start < place.end <= length:
            return f"has its {what} outside of the text"
    return ""


def _scheme(db: Database) -> Iterator[Finding]:
    if not read_scheme(db).labels:
        yield Finding(Kind.STRUCTURE, "The project has no labels.")


_LEAST = LEAST.format(article="articles.id")

_MISCOUNTED = """SELECT article FROM (
        SELECT article, layer, name, spans FROM present
            JOIN present_labels ON present_labels.id = label
        UNION ALL SELECT article, layer, label, -COUNT(*) FROM spans
            WHERE state <> 'rejected' GROUP BY article, layer_stored, label_stored)
    GROUP BY article, layer, name HAVING SUM(spans) <> 0"""
"""The articles whose labels are not counted as their spans have them."""


def _counters(db: Database) -> Iterator[Finding]:
    rows = db.execute(
        "SELECT id, COALESCE(title, name) FROM articles WHERE (undecided, kept, rejected) IS NOT "
        "(SELECT COALESCE(SUM(state = 'suggested'), 0), "
        "COALESCE(SUM(state IN ('accepted', 'corrected', 'added')), 0), "
        "COALESCE(SUM(state = 'rejected'), 0) FROM spans WHERE article = articles.id) "
        f"OR least_score IS NOT ({_LEAST}) OR id IN ({_MISCOUNTED})"
    )
    for number, title in rows.fetchall():
        sentence = f"The list does not count the spans of “{title}” as they are."
        yield Finding(Kind.COUNTERS, sentence, number)


_AT_ONCE = 200
"""Articles whose names are counted at a time."""


def _names(db: Database) -> Iterator[Finding]:
    """Count the names anew, into a table that stands in front of the one in the file."""
    db.execute(
        "CREATE TEMP TABLE names (text TEXT, label TEXT, kept INTEGER, rejected INTEGER, "
        "latest INTEGER, PRIMARY KEY (text, label))"
    )
    count_all_names(db)
    rows = db.execute(
        "SELECT text, label FROM (SELECT text, label, kept, rejected FROM main.names "
        "UNION ALL SELECT text, label, -kept, -rejected FROM temp.names) "
        "GROUP BY text, label HAVING SUM(kept) <> 0 OR SUM(rejected) <> 0 ORDER BY text, label"
    )
    for text, label in rows.fetchall():
        yield Finding(Kind.NAMES, f"The name “{text}” ({label}) is not counted as it was decided.")


def count_all_names(db: Database) -> None:
    """Count the names of all articles in the list into the table `names`, which is empty."""
    last = db.execute("SELECT COALESCE(MAX(id), 0) FROM articles").fetchone()[0]
    for first in range(0, last + 1, _AT_ONCE):
        [ids] = db.execute(
            "SELECT json_group_array(spans.id) FROM spans JOIN articles ON articles.id = article "
            "WHERE article >= ? AND article < ? AND state <> 'suggested' AND NOT removed",
            (first, first + _AT_ONCE),
        ).fetchone()
        count_many_names(db, ids, 1)


def _search(db: Database) -> Iterator[Finding]:
    """Let the index hold itself against the articles (https://www.sqlite.org/fts5.html, 6.4)."""
    try:
        db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        yield Finding(Kind.SEARCH, "The index for searching does not fit the articles.")


def _log(db: Database) -> Iterator[Finding]:
    done = replay(db)
    for step in done.unreadable:
        yield Finding(Kind.LOG, f"Step {step} of the log cannot be read.", step)
    for change in done.differences():
        yield Finding(Kind.REPLAY, _told(change), change.row)
    for change in lost_beyond_the_log(db):
        sentence = f"Span {change.row} was decided and is not there."
        yield Finding(Kind.REPLAY, sentence, change.row)


def _told(change: RowChange) -> str:
    thing = {"spans": "Span", "articles": "Article", "labels": "Label"}.get(change.table, "Row")
    name = f"{thing} {change.row}" if change.row else f"The property {(change.after or {})['name']}"
    if change.before is None:
        return f"{name} is not there, and the log says that it is."
    if change.after is None:
        return f"{name} is there, and the log says that it was deleted."
    before = change.before
    columns = [name for name in change.after if before.get(name) != change.after[name]]
    return f"{name} is not as the last step on it left it ({', '.join(columns)})."


def _history(db: Database) -> Iterator[Finding]:
    """Hold what can be undone and done again against what the log says was undone."""
    travelled = last_travels(db)
    noted = db.execute("SELECT step, done FROM history ORDER BY step").fetchall()
    for step, done in noted:
        if bool(done) != (travelled.get(step) != "undo"):
            sentence = f"Step {step} is noted as {'done' if done else 'undone'}, and is not."
            yield Finding(Kind.HISTORY, sentence, step)
    for step in unnoted(db):
        yield Finding(Kind.HISTORY, f"Step {step} stands and cannot be undone.", step)


def last_travels(db: Database) -> dict[int, str]:
    """Return for each step that was undone which came last, "undo" or "redo"."""
    return dict(
        db.execute(
            "SELECT target, kind FROM decisions WHERE target IS NOT NULL ORDER BY id"
        ).fetchall()
    )


def unnoted(db: Database) -> list[int]:
    """Return the steps since the last salvage that stand without a place in the history."""
    travelled = last_travels(db)
    firm = ", ".join("?" for _ in FIRM)
    rows = db.execute(
        f"SELECT id FROM decisions WHERE target IS NULL AND kind NOT IN ({firm}) "
        f"AND id NOT IN (SELECT step FROM history) AND id > {_SALVAGED} ORDER BY id",
        FIRM,
    )
    return [step for (step,) in rows.fetchall() if travelled.get(step) != "undo"]


_SALVAGED = "(SELECT COALESCE(MAX(id), 0) FROM decisions WHERE kind = 'salvage')"
"""The step before which the log may have gaps."""

FIRM = ("suggest", "import", "repair", "salvage")
"""Kinds of steps that undo may stop short of."""


def _numbers(db: Database) -> Iterator[Finding]:
    """No id may be given twice, as the log refers to it."""
    for table in ("articles", "spans", "decisions"):
        highest, given = db.execute(
            f"SELECT (SELECT COALESCE(MAX(id), 0) FROM {table}), "
            "COALESCE((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)",
            (table,),
        ).fetchone()
        if given < highest:
            yield Finding(Kind.NUMBERS, f"Numbers of {table} could be given twice.")
    count, last = db.execute(
        f"SELECT COUNT(*), COALESCE(MAX(id) - {_SALVAGED}, 0) FROM decisions WHERE id > {_SALVAGED}"
    ).fetchone()
    if count != last:
        yield Finding(Kind.LOG, f"Of the last {last} steps in the log {last - count} are missing.")


_CHECKS: tuple[tuple[str, Callable[[Database], Iterator[Finding]]], ...] = (
    ("file", _sqlite_s_own),
    ("structure", _structure),
    ("labels", _scheme),
    ("relations", _dangling),
    ("texts", _texts),
    ("counters", _counters),
    ("names", _names),
    ("search index", _search),
    ("log", _log),
    ("history", _history),
    ("numbers", _numbers),
)
