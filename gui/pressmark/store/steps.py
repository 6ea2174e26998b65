"""The decision log: every step is written once, can be undone, and tells what it changed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId, SpanId, StepId
from pressmark.store.name_counts import count_names
from pressmark.store.project import Project, reading
from pressmark.store.rows import SPAN_COLUMNS, Row

# Columns of `articles` that a step may change; the rest is fixed at import or counted.
ARTICLE_COLUMNS = ("status", "removed")

_COLUMNS = {"spans": SPAN_COLUMNS, "articles": ARTICLE_COLUMNS}


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a step; None where it is not there."""

    table: str
    row: int
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a step changed: the views that show any of it reload."""

    title: str
    articles: frozenset[ArticleId]
    spans: frozenset[SpanId]
    listing: bool
    """Whether articles came, went or changed their status."""


@dataclass(frozen=True, slots=True)
class Logged:
    """One row of the decision log as people read it. `seconds` is the time taken to decide."""

    step: StepId
    at: str
    annotator: str
    kind: str
    title: str
    article: ArticleId | None
    seconds: float | None


def record(
    project: Project,
    db: Database,
    kind: str,
    title: str,
    changes: Sequence[RowChange],
    *,
    seconds: float | None = None,
    undoable: bool = True,
) -> ChangeSet:
    """Carry out a step inside the transaction `db` and write it into the log.

    `title` says what was done ("reject GPE Crimea"). A new step ends what could be redone.
    """
    carried_out = [_carry_out(db, change.table, change.row, change) for change in changes]
    step = _write(project, db, kind, title, carried_out, seconds=seconds)
    if undoable:
        db.execute("DELETE FROM history WHERE done = 0")
        db.execute("INSERT INTO history VALUES (?, 1)", (step,))
    return change_set(title, carried_out)


@reading
def undo(project: Project) -> ChangeSet | None:
    """Take the newest standing step back, as a step of its own; None where there is none."""
    return _travel(project, "undo")


@reading
def redo(project: Project) -> ChangeSet | None:
    """Do the step again that was undone last; None where there is none."""
    return _travel(project, "redo")


@reading
def next_undo(project: Project) -> str | None:
    """Return the title of the step that `undo` would take back."""
    return _title(project.db, "undo")


@reading
def next_redo(project: Project) -> str | None:
    """Return the title of the step that `redo` would do again."""
    return _title(project.db, "redo")


@reading
def log(project: Project, limit: int = 200) -> list[Logged]:
    """Return the newest steps, newest first."""
    rows = project.db.execute(
        "SELECT decisions.id, at, annotators.name, kind, title, article, seconds "
        "FROM decisions JOIN annotators ON annotators.id = annotator "
        "ORDER BY decisions.id DESC LIMIT ?",
        (limit,),
    )
    return [Logged(*row) for row in rows]


# Which step is next in each direction. Steps are undone from the newest and redone from the
# oldest that is undone; a new step clears all that could be redone, so ids stay in order.
_NEXT = {
    "undo": "SELECT MAX(step) FROM history WHERE done = 1",
    "redo": "SELECT MIN(step) FROM history WHERE done = 0",
}


def _travel(project: Project, kind: str) -> ChangeSet | None:
    with project.transaction() as db:
        target = db.execute(_NEXT[kind]).fetchone()[0]
        if target is None:
            return None
        title, stored = db.execute(
            "SELECT title, changes FROM decisions WHERE id = ?", (target,)
        ).fetchone()
        changes = [RowChange(**change) for change in json.loads(stored)]
        if kind == "undo":
            changes = [_reversed(change) for change in reversed(changes)]
        done = [_carry_out(db, change.table, change.row, change) for change in changes]
        _write(project, db, kind, f"{kind}: {title}", done, target=target)
        db.execute("UPDATE history SET done = ? WHERE step = ?", (kind == "redo", target))
        return change_set(f"{kind.capitalize()}: {title}", done)


def _title(db: Database, kind: str) -> str | None:
    row = db.execute(f"SELECT title FROM decisions WHERE id = ({_NEXT[kind]})").fetchone()
    return None if row is None else str(row[0])


def _reversed(change: RowChange) -> RowChange:
    return RowChange(change.table, change.row, change.after, change.before)


def _carry_out(db: Database, table: str, row: int, change: RowChange) -> RowChange:
    """Bring one row into its `after` form; return the change with the id of a row newly made.

    The images of steps that older programs took lack the columns that came later.
    """
    columns = _COLUMNS[table]
    after = change.after
    if table == "spans":
        count_names(db, change.before, -1)
        count_names(db, after, 1)
    if after is None:
        db.execute(f"DELETE FROM {table} WHERE id = ?", (row,))
        return change
    if change.before is None:
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" for _ in columns)
        values = [after.get(column) for column in columns]
        made = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", values).lastrowid
        assert made is not None
        return RowChange(table, made, None, after | {"id": made})
    settings = ", ".join(f'"{column}" = ?' for column in columns)
    values = [after.get(column) for column in columns]
    db.execute(f"UPDATE {table} SET {settings} WHERE id = ?", [*values, row])
    return change


def _write(
    project: Project,
    db: Database,
    kind: str,
    title: str,
    changes: Sequence[RowChange],
    *,
    seconds: float | None = None,
    target: int | None = None,
) -> StepId:
    stored = [
        {"table": c.table, "row": c.row, "before": c.before, "after": c.after} for c in changes
    ]
    articles = change_set(title, changes).articles
    cursor = db.execute(
        "INSERT INTO decisions (at, annotator, kind, title, article, seconds, target, changes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            datetime.now(UTC).isoformat(timespec="milliseconds"),
            _annotator_id(db, project.annotator),
            kind,
            title,
            next(iter(articles)) if len(articles) == 1 else None,
            None if seconds is None else round(seconds, 3),
            target,
            json.dumps(stored, ensure_ascii=False, separators=(",", ":")),
        ),
    )
    assert cursor.lastrowid is not None
    return StepId(cursor.lastrowid)


def _annotator_id(db: Database, name: str) -> int:
    db.execute("INSERT OR IGNORE INTO annotators (name) VALUES (?)", (name,))
    return int(db.execute("SELECT id FROM annotators WHERE name = ?", (name,)).fetchone()[0])


def change_set(title: str, changes: Iterable[RowChange]) -> ChangeSet:
    """Sum up which articles and spans `changes` touch."""
    articles, spans, listing = set(), set(), False
    for change in changes:
        if change.table == "articles":
            articles.add(ArticleId(change.row))
            listing = True
        else:
            image = change.after or change.before or {}
            articles.add(ArticleId(image["article"]))
            spans.add(SpanId(change.row))
    return ChangeSet(title, frozenset(articles), frozenset(spans), listing)
