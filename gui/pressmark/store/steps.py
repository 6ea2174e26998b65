"""The decision log: every step is written once, can be undone, and tells what it changed."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId, StepId
from pressmark.store.applying import carry_out
from pressmark.store.changes import (
    Change,
    ChangeSet,
    RowChange,
    change_record,
    change_set,
    read_change,
    taken_back,
)
from pressmark.store.project import Project, reading
from pressmark.store.rows import SPAN_COLUMNS, Row
from pressmark.store.span_names import note_names
from pressmark.store.turns import Turns, at_once

_SPAN_NAMES = ", ".join(f'"{column}"' for column in SPAN_COLUMNS)


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
    changes: Sequence[Change],
    *,
    seconds: float | None = None,
    undoable: bool = True,
) -> ChangeSet:
    """Carry out a step inside the transaction `db` and write it into the log.

    `title` says what was done ("reject GPE Crimea"). A new step ends what could be redone.
    """
    work = recording(project, db, kind, title, changes, seconds=seconds, undoable=undoable)
    return at_once(work)


def recording(
    project: Project,
    db: Database,
    kind: str,
    title: str,
    changes: Sequence[Change],
    *,
    seconds: float | None = None,
    undoable: bool = True,
) -> Turns[ChangeSet]:
    """Do what `record` does, with a pause after each change."""
    carried_out = []
    for change in changes:
        carried_out.append(carry_out(db, change))
        yield
    changed = change_set(title, carried_out)
    step = _write(project, db, kind, changed, carried_out, seconds=seconds)
    if undoable:
        db.execute("DELETE FROM history WHERE done = 0")
        db.execute("INSERT INTO history VALUES (?, 1)", (step,))
    return changed


def note_step(
    project: Project, db: Database, kind: str, title: str, changes: Sequence[Change]
) -> StepId:
    """Write a step into the log that was carried out already, and that undo stops short of."""
    return _write(project, db, kind, change_set(title, changes), changes)


@reading
def undo(project: Project) -> ChangeSet | None:
    """Take the newest standing step back, as a step of its own; None where there is none."""
    return _travel(project, "undo")


@reading
def redo(project: Project) -> ChangeSet | None:
    """Do the step again that was undone last; None where there is none."""
    return _travel(project, "redo")


@dataclass(frozen=True, slots=True)
class Standing:
    """A step that can be undone (`done`) or done again."""

    step: StepId
    at: str
    annotator: str
    title: str
    done: bool


@reading
def standing(project: Project, limit: int = 200) -> list[Standing]:
    """Return the steps that stand or were undone, newest first."""
    rows = project.db.execute(
        "SELECT step, at, annotators.name, title, done FROM history "
        "JOIN decisions ON decisions.id = step JOIN annotators ON annotators.id = annotator "
        "ORDER BY step DESC LIMIT ?",
        (limit,),
    )
    return [Standing(StepId(a), b, c, d, bool(e)) for a, b, c, d, e in rows]


@reading
def travel_to(project: Project, step: StepId) -> ChangeSet | None:
    """Undo or redo until `step` is the newest that stands; 0 undoes all. One transaction."""
    changes: list[ChangeSet] = []
    with project.transaction() as db:
        while True:
            newest, oldest = (db.execute(_NEXT[kind]).fetchone()[0] for kind in ("undo", "redo"))
            if newest is not None and newest > step:
                change = _travel(project, "undo")
            elif oldest is not None and oldest <= step:
                change = _travel(project, "redo")
            else:
                break
            assert change is not None, "there is a step to undo or redo"
            changes.append(change)
    return _joined(changes)


def _joined(changes: Sequence[ChangeSet]) -> ChangeSet | None:
    """Return several change sets as one, called like the last."""
    if not changes:
        return None
    return ChangeSet(
        changes[-1].title,
        frozenset().union(*(change.articles for change in changes)),
        frozenset().union(*(change.spans for change in changes)),
        any(change.listing for change in changes),
        any(change.scheme for change in changes),
    )


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
        changes = [read_change(change) for change in json.loads(stored)]
        if kind == "undo":
            changes = [taken_back(change) for change in reversed(changes)]
        done = [*_make_way(db, changes), *(carry_out(db, change) for change in changes)]
        changed = change_set(f"{kind}: {title}", done)
        _write(project, db, kind, changed, done, target=target)
        db.execute("UPDATE history SET done = ? WHERE step = ?", (kind == "redo", target))
        return replace(changed, title=f"{kind.capitalize()}: {title}")


def _make_way(db: Database, changes: Sequence[Change]) -> Iterator[Change]:
    """Give another name to spans that came since, and have the name of one that comes back."""
    for change in changes:
        if not isinstance(change, RowChange) or change.table != "spans":
            continue
        if change.before is not None or change.after is None:
            continue
        article, name = change.after["article"], change.after["name"]
        row = db.execute(
            f"SELECT {_SPAN_NAMES} FROM spans WHERE article = ? AND name = ?", (article, name)
        ).fetchone()
        if row is not None:
            before = dict(zip(SPAN_COLUMNS, row, strict=True))
            after = before | {"name": _unused_name(db, article, name[:1], changes)}
            yield carry_out(db, RowChange("spans", before["id"], before, after))


def _unused_name(db: Database, article: int, prefix: str, changes: Sequence[Change]) -> str:
    """Return a name that neither a span of the article has nor one that comes back with these."""
    names = [name for (name,) in db.execute("SELECT name FROM spans WHERE article = ?", (article,))]
    names += [
        change.after["name"]
        for change in changes
        if isinstance(change, RowChange) and change.table == "spans" and change.after is not None
    ]
    numbers = [int(name[1:]) for name in names if name[:1] == prefix and name[1:].isdecimal()]
    return f"{prefix}{max(numbers, default=0) + 1}"


def _title(db: Database, kind: str) -> str | None:
    row = db.execute(f"SELECT title FROM decisions WHERE id = ({_NEXT[kind]})").fetchone()
    return None if row is None else str(row[0])


def _write(
    project: Project,
    db: Database,
    kind: str,
    changed: ChangeSet,
    changes: Sequence[Change],
    *,
    seconds: float | None = None,
    target: int | None = None,
) -> StepId:
    """Write a step into the log, called as in `changed`, which sums `changes` up."""
    note_names(project, _made(changes))
    stored = [change_record(change) for change in changes]
    cursor = db.execute(
        "INSERT INTO decisions (at, annotator, kind, title, article, seconds, target, changes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            datetime.now(UTC).isoformat(timespec="milliseconds"),
            _annotator_id(db, project.annotator),
            kind,
            changed.title,
            next(iter(changed.articles)) if len(changed.articles) == 1 else None,
            None if seconds is None else round(seconds, 3),
            target,
            json.dumps(stored, ensure_ascii=False, separators=(",", ":")),
        ),
    )
    assert cursor.lastrowid is not None
    return StepId(cursor.lastrowid)


def _made(changes: Iterable[Change]) -> Iterator[Row]:
    """Yield the images of spans that come in."""
    for change in changes:
        if isinstance(change, RowChange) and change.table == "spans" and change.before is None:
            yield change.after or {}


def _annotator_id(db: Database, name: str) -> int:
    db.execute("INSERT OR IGNORE INTO annotators (name) VALUES (?)", (name,))
    return int(db.execute("SELECT id FROM annotators WHERE name = ?", (name,)).fetchone()[0])
