"""Bringing a project back into the form that its decision log says, behind a copy of it.

All of it is one transaction and one step of the log, so that the next look finds what was done.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from pressmark.domain.span import IMPORTED
from pressmark.errors import ProjectProblem, ReadOnlyProject
from pressmark.store import backups, lean, schema
from pressmark.store.applying import RECOUNT
from pressmark.store.changes import RowChange
from pressmark.store.doctor import (
    Finding,
    Kind,
    count_all_names,
    examine,
    findings,
    last_travels,
    spans_that_do_not_fit,
    unnoted,
)
from pressmark.store.lean import fits_hash, hash_forms
from pressmark.store.list_columns import count_anew
from pressmark.store.owner import login
from pressmark.store.project import Project, connect, told_plainly
from pressmark.store.replay import lost_beyond_the_log, replay
from pressmark.store.rows import SPAN_COLUMNS, Row
from pressmark.store.steps import note_step

SPAN_NAMES = ", ".join(f'"{column}"' for column in SPAN_COLUMNS)


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair came to: the copy made before it, what was found, and what is still so."""

    copy: Path | None
    found: Sequence[Finding]
    left: Sequence[Finding]


def repair(path: Path, annotator: str | None = None) -> Repaired:
    """Repair the project at `path`, which nothing else has open. Raises ProjectProblem."""
    found = examine(path)
    if not found:
        return Repaired(None, [], [])
    with told_plainly(path):
        db, read_only = connect(path, read_only=False)
    if read_only:
        db.close()
        raise ReadOnlyProject(
            f"{path.name} can only be read; copy it to a folder of yours to work on it."
        )
    with Project(path, db, False, annotator or login(), file=path.open("rb")) as project:
        copy = _copied(project)
        left = list(findings(db)) if _mends(project, found) else found
    return Repaired(copy, found, [one for one in left if one.kind is not Kind.SEAL])


def _copied(project: Project) -> Path:
    """Copy the project before anything is changed; byte by byte where SQLite cannot copy it."""
    reason = backups.REPAIR
    try:
        with suppress(sqlite3.DatabaseError):
            return backups.back_up(project.db, project.path, reason)
        return backups.keep_as_it_is(project.path, reason)
    except OSError as error:
        raise backups.told(project.path, error) from error


def _mends(project: Project, found: Sequence[Finding]) -> bool:
    """Carry the repair out, all or nothing; return False where SQLite cannot write the file."""
    try:
        schema.migrations.apply(project.db)
        with project.transaction() as db:
            _rebuild_structure(db, found)
            db.execute("REINDEX")
            texts = _texts_from_copies(project, found)
            changes = _changes(project, db)
            _drop_suggestions(db)
            cut_loose(db)
            recount(db)
            _set_history(db)
            title = f"repair {_number(len(changes) + texts)}"
            note_step(project, db, "repair", title, changes)
    except (ProjectProblem, sqlite3.Error):
        return False
    return True


def _number(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def _rebuild_structure(db: Database, found: Iterable[Finding]) -> None:
    """Make triggers and indexes anew where one is not as it was made."""
    if not any(one.kind is Kind.STRUCTURE for one in found):
        return
    made = (
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') "
        "AND sql <> '' AND name NOT LIKE 'idx__sqlite%'"
    )
    for kind, name, _ in db.execute(made).fetchall():
        db.execute(f'DROP {kind} "{name}"')
    with closing(Database(memory=True)) as fresh:
        schema.migrations.apply(fresh)
        for _, _, sql in fresh.execute(made).fetchall():
            db.execute(sql)


def _texts_from_copies(project: Project, found: Iterable[Finding]) -> int:
    """Take texts that are not those that were imported from the newest copy that has them."""
    broken = [one.row for one in found if one.kind is Kind.TEXT]
    done = 0
    for article in broken:
        row = project.db.execute("SELECT hash FROM articles WHERE id = ?", (article,)).fetchone()
        text = None if row is None else text_in_copies(project.path, row[0])
        if text is not None:
            project.db.execute("INSERT OR REPLACE INTO texts VALUES (?, ?)", (article, text))
            done += 1
    return done


def text_in_copies(path: Path, digest: str) -> str | None:
    """Return the text with this SHA-256 from a copy of the project, None where none has it."""
    for copy in backups.copies(path):
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as connection,
        ):
            row = connection.execute(
                "SELECT text FROM texts JOIN articles ON articles.id = article "
                "WHERE hash IN (?, ?)",
                hash_forms(digest),
            ).fetchone()
            if row is not None and fits_hash(row[0], digest):
                return str(row[0])
    return None


def _changes(project: Project, db: Database) -> list[RowChange]:
    """Bring rows into their last image; return what was changed."""
    back = [change for change in spans_from_copies(project.path, db) if put(db, change)]
    changes, _ = wanted(db)
    return [*back, *(change for change in changes if put(db, change))]


def wanted(db: Database) -> tuple[list[RowChange], list[RowChange]]:
    """Return what brings rows into their last image, and the spans of which there is none."""
    changes = list(replay(db).differences())
    lost = lost_beyond_the_log(db)
    db.execute("DROP TABLE temp.replayed")
    return changes, lost


def spans_from_copies(path: Path, db: Database) -> list[RowChange]:
    """Return what brings those spans back that the log has too little of, as copies have them."""
    _, lost = wanted(db)
    missing = {change.row for change in lost}
    found = []
    for copy in backups.copies(path) if missing else ():
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as connection,
        ):
            for image in _images(Database(connection), missing):
                missing.discard(image["id"])
                found.append(RowChange("spans", image["id"], None, image))
    return found


def _images(copy: Database, ids: Iterable[int]) -> list[Row]:
    chosen = f"SELECT {SPAN_NAMES} FROM spans WHERE id IN (SELECT value FROM json_each(?))"
    return list(copy.query(chosen, (json.dumps(list(ids)),)))


def put(db: Database, change: RowChange) -> bool:
    """Bring a row into its image without counting anything; return False where it cannot be."""
    if change.after is None:
        db.execute(f"DELETE FROM {change.table} WHERE id = ?", (change.row,))
        return True
    if change.table == "properties":
        put_row(db, "properties", change.after)
        return True
    if change.table != "articles":
        return put_row(db, change.table, change.after)
    if change.before is None:  # the log has too little of it
        return False
    names = ", ".join(f'"{column}" = ?' for column in change.after)
    values = [*change.after.values(), change.row]
    db.execute(f"UPDATE {change.table} SET {names} WHERE id = ?", values)
    return True


def put_row(db: Database, table: str, row: Row) -> bool:
    """Write a whole row; return False where the table does not take it."""
    try:
        row = lean.stored(row) if table == "spans" else row
    except (KeyError, TypeError, AttributeError):  # a flipped bit in a layer or a state
        return False
    names = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" for _ in row)
    try:
        db.execute(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", [*row.values()])
    except sqlite3.IntegrityError:
        return False
    return True


def _drop_suggestions(db: Database) -> None:
    """Drop undecided suggestions that do not fit their text; they are looked for anew."""
    for finding in spans_that_do_not_fit(db):
        article, state, origin = db.execute(
            "SELECT article, state, detectors.name FROM spans "
            "LEFT JOIN detectors ON detectors.id = detector WHERE spans.id = ?",
            (finding,),
        ).fetchone()
        if state == "suggested" and (origin or "").split(" ")[0] != IMPORTED:
            db.execute("DELETE FROM spans WHERE id = ?", (finding,))
            db.execute("UPDATE articles SET highlighted = 0 WHERE id = ?", (article,))
    db.execute("DELETE FROM spans WHERE article NOT IN (SELECT id FROM articles)")


def recount(db: Database) -> None:
    """Set anew what is counted or derived: counters, names and the index for searching."""
    [ids] = db.execute("SELECT json_group_array(id) FROM articles").fetchone()
    db.execute(RECOUNT, (ids,))
    db.execute("DELETE FROM names")
    count_all_names(db)
    count_anew(db)
    db.execute("INSERT INTO search (search) VALUES ('rebuild')")


_WORK = frozenset(("texts", "spans", "decisions", "history"))


def cut_loose(db: Database, kept: Collection[str] = _WORK) -> None:
    """Let rows no longer refer to what is not there, or drop them; those of `kept` tables stay."""
    for table, row, _, key in db.execute("PRAGMA foreign_key_check").fetchall():
        if table in kept:
            continue
        column, needed = db.execute(
            'SELECT "from", "notnull" OR pk FROM pragma_foreign_key_list(?) AS keys '
            'JOIN pragma_table_xinfo(?) AS columns ON columns.name = keys."from" WHERE keys.id = ?',
            (table, table, key),
        ).fetchone()
        if needed:
            db.execute(f"DELETE FROM {table} WHERE rowid = ?", (row,))
        else:
            db.execute(f'UPDATE {table} SET "{column}" = NULL WHERE rowid = ?', (row,))


def _set_history(db: Database) -> None:
    db.execute("DELETE FROM history WHERE step NOT IN (SELECT id FROM decisions)")
    for step, kind in last_travels(db).items():
        db.execute("UPDATE history SET done = ? WHERE step = ?", (kind == "redo", step))
    db.execute(
        "UPDATE history SET done = 1 WHERE step NOT IN "
        "(SELECT target FROM decisions WHERE target IS NOT NULL)"
    )
    for step in unnoted(db):
        db.execute("INSERT INTO history VALUES (?, 1)", (step,))
    for table in ("articles", "spans", "decisions"):
        set_highest(db, table)


def set_highest(db: Database, table: str) -> None:
    """See to it that no number of a table is given twice."""
    highest = db.execute(f"SELECT COALESCE(MAX(id), 0) FROM {table}").fetchone()[0]
    changed = db.execute(
        "UPDATE sqlite_sequence SET seq = MAX(seq, ?) WHERE name = ?", (highest, table)
    ).rowcount
    if not changed:
        db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, highest))
