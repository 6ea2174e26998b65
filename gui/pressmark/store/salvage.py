"""Saving what can be read of a damaged project into a new one.

The damaged file is only read. Rows that SQLite still reads are taken one by one; of these stay the
ones that agree with what can be held against them: a text with its SHA-256, a span with its text.
What is missing is taken from copies and from the decision log where they have it, and told else.
"""

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlite_utils import Database

from pressmark.domain.scheme import Scheme
from pressmark.errors import ProjectBusy, ProjectProblem
from pressmark.store.backups import journal_of
from pressmark.store.changes import RowChange, read_change
from pressmark.store.doctor import spans_that_do_not_fit
from pressmark.store.gaps import readable_rows
from pressmark.store.labels import read_scheme, write_scheme
from pressmark.store.lean import fits_hash, shorten_hashes
from pressmark.store.owner import owner
from pressmark.store.pages import rebuilt
from pressmark.store.project import Project, create_project
from pressmark.store.repair import (
    cut_loose,
    put,
    put_row,
    recount,
    set_highest,
    spans_from_copies,
    text_in_copies,
    wanted,
)
from pressmark.store.rows import SPAN_COLUMNS, Row
from pressmark.store.steps import note_step


@dataclass
class Salvage:
    """What was saved: rows by table; and what was not, each in a sentence."""

    saved: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)


def salvage(path: Path, new: Path, scheme: Scheme) -> Salvage:
    """Write what can be read of the project at `path` into a new project at `new`.

    `scheme` has the labels for a file whose own cannot be read. Raises ProjectProblem where the
    file is open elsewhere, `new` is there already or cannot be written, or nothing can be read.
    """
    if not path.is_file():
        raise ProjectProblem(f"There is no project {path}; look at the name.")
    _refuse_open(path)
    done = Salvage()
    with TemporaryDirectory(prefix="pressmark-") as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        if journal_of(path).exists():
            shutil.copyfile(journal_of(path), journal_of(copy))
        with closing(_readable_form(copy, done)) as damaged:
            if not _has_rows(damaged):
                raise ProjectProblem(
                    f"Nothing can be read of {path.name}; `pressmark backups {path.name}` lists "
                    "its copies."
                )
            with create_project(new, scheme) as project, project.transaction() as db:
                db.execute("PRAGMA defer_foreign_keys = ON")
                _Saving(path, damaged, project, db, done).run()
    return done


def _refuse_open(path: Path) -> None:
    """Raise ProjectBusy where a program has the file open; what else is wrong is seen later."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, timeout=1.0)) as connection:
        try:
            connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise ProjectBusy(
                    f"{path.name} is open {owner(path)}; close it there first."
                ) from error
        except sqlite3.DatabaseError:
            return


def _readable_form(copy: Path, done: Salvage) -> sqlite3.Connection:
    """Open a damaged file, or what its pages have where SQLite does not find its tables."""
    damaged = _lenient(copy)
    if _tables(damaged).keys() >= set(_FIRST):
        return damaged
    damaged.close()
    damaged, unknown = rebuilt(copy, copy.with_suffix(".rebuilt"))
    if unknown:
        done.lost.append(f"Some pages have rows of no table of this version ({unknown} pages).")
    return damaged


def _has_rows(damaged: sqlite3.Connection) -> bool:
    """Return whether there is an article, or a table that it may be in."""
    try:
        return damaged.execute("SELECT 1 FROM articles LIMIT 1").fetchone() is not None
    except sqlite3.DatabaseError:
        return "articles" in _tables(damaged)


def _lenient(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy)
    with suppress(sqlite3.DatabaseError):
        connection.execute("PRAGMA writable_schema = ON")  # SQLite then reads past a bad schema
    return connection


def _tables(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Return the columns of each table that can be made out."""
    try:
        names = [name for (name,) in connection.execute("SELECT name FROM pragma_table_list")]
    except sqlite3.DatabaseError:
        return {}
    found = {}
    for name in names:
        with suppress(sqlite3.DatabaseError):
            rows = connection.execute("SELECT name FROM pragma_table_info(?)", (name,))
            found[name] = [column for (column,) in rows]
            if name == "spans":  # of whatever form: they are read under the names of all
                every = connection.execute("SELECT name FROM pragma_table_xinfo('spans')")
                there = {column for (column,) in every}
                found[name] = [column for column in SPAN_COLUMNS if column in there]
    return {name: columns for name, columns in found.items() if not name.startswith("sqlite_")}


# Parents come before what belongs to them; what is derived is made anew.
_FIRST = ("annotators", "detectors", "articles", "texts", "spans", "decisions", "history")
_DERIVED = (
    *("labels", "properties", "names", "searchable", "search", "_sqlite_migrations"),
    *("present", "present_labels", "sketches"),
)


@dataclass
class _Saving:
    """One salvage under way."""

    path: Path
    damaged: sqlite3.Connection
    project: Project
    db: Database
    done: Salvage

    def run(self) -> None:
        """Take all tables over, then drop and mend what does not agree."""
        own, theirs = _tables(self.db.conn), _tables(self.damaged)
        rest = sorted(own.keys() - {*_FIRST, *_DERIVED})
        self._take_labels()
        for table in (*_FIRST, *(name for name in rest if not name.startswith("search_"))):
            if table in theirs:
                self._take(table, [name for name in own[table] if name in theirs[table]])
            elif table in _FIRST:
                self.done.lost.append(f"The table {table} cannot be found.")
        self._mend_texts()
        self._mend_references()
        self._drop_spans()
        complete = self._check_log()
        self._settle(complete=complete)
        cut_loose(self.db, ())
        recount(self.db)
        for table in ("articles", "spans", "decisions"):
            set_highest(self.db, table)

    def _take_labels(self) -> None:
        try:
            write_scheme(self.db, read_scheme(Database(self.damaged)))
            rows = self.damaged.execute("SELECT id, layer, name FROM labels").fetchall()
            self.db.execute("UPDATE labels SET id = -id")
            self.db.conn.executemany("UPDATE labels SET id = ? WHERE layer = ? AND name = ?", rows)
        except (sqlite3.Error, ValueError, TypeError):
            self.done.lost.append("The labels cannot be read; those of a new project are there.")

    def _take(self, table: str, columns: Sequence[str]) -> None:
        missed, missing = 0, self._wanted_of_later(table, columns)
        for row in readable_rows(self.damaged, table, columns):
            if row is None:
                missed += 1
            elif put_row(self.db, table, missing | dict(zip(columns, row, strict=True))):
                self.done.saved[table] += 1
            else:
                self.done.lost.append(f"A row of {table} does not fit its table ({row[0]}).")
        if missed:
            self.done.lost.append(f"Some rows of {table} cannot be read ({missed} gaps).")

    def _wanted_of_later(self, table: str, columns: Sequence[str]) -> Row:
        """Return what this version wants in a row and an earlier one does not have."""
        if table == "spans":
            return {"score": None, "attributes": None, "note": None, "proposal": None}
        wanted = self.db.execute(
            'SELECT name FROM pragma_table_info(?) WHERE "notnull" AND dflt_value IS NULL '
            "AND NOT pk",
            (table,),
        )
        return {name: "" for (name,) in wanted if name not in columns}

    def _mend_texts(self) -> None:
        """Hold texts against their SHA-256; take broken ones from copies, or drop the articles."""
        rows = self.db.execute(
            "SELECT articles.id, COALESCE(title, name), hash, text FROM articles "
            "LEFT JOIN texts ON texts.article = articles.id"
        ).fetchall()
        for number, title, digest, text in rows:
            if text is not None and fits_hash(text, digest):
                continue
            copied = text_in_copies(self.path, digest)
            if copied is not None:
                self.db.execute("INSERT OR REPLACE INTO texts VALUES (?, ?)", (number, copied))
                continue
            self.done.lost.append(f"The article “{title}” is lost: its text cannot be read.")
            for statement in (
                "DELETE FROM spans WHERE article = ?",
                "DELETE FROM texts WHERE article = ?",
                "DELETE FROM articles WHERE id = ?",
            ):
                self.db.execute(statement, (number,))
        self.db.execute("DELETE FROM texts WHERE article NOT IN (SELECT id FROM articles)")
        shorten_hashes(self.db)

    def _mend_references(self) -> None:
        """Give a name to who or what is referred to and lost; forget articles that are gone."""
        for table, column, parent, values in (
            ("decisions", "annotator", "annotators", "(id, name) VALUES (?, 'unknown ' || ?1)"),
            (
                "spans",
                "detector",
                "detectors",
                "(id, name, version) VALUES (?, 'unknown ' || ?1, '')",
            ),
        ):
            missing = self.db.execute(
                f"SELECT DISTINCT {column} FROM {table} "
                f"WHERE {column} NOT IN (SELECT id FROM {parent})"
            ).fetchall()
            for (number,) in missing:
                self.db.execute(f"INSERT INTO {parent} {values}", (number,))
                self.done.lost.append(f"The name of row {number} of {parent} is lost.")
        self._forget_articles()

    def _forget_articles(self) -> None:
        self.db.execute(
            "UPDATE decisions SET article = NULL WHERE article NOT IN (SELECT id FROM articles)"
        )

    def _drop_spans(self) -> None:
        orphans = "FROM spans WHERE article NOT IN (SELECT id FROM articles)"
        [count] = self.db.execute(f"SELECT COUNT(*) {orphans}").fetchone()
        if count:
            self.done.lost.append(f"Spans of lost articles are lost, too ({count}).")
            self.db.execute(f"DELETE {orphans}")
        for number in spans_that_do_not_fit(self.db):
            state = self.db.execute("SELECT state FROM spans WHERE id = ?", (number,)).fetchone()[0]
            self.db.execute("DELETE FROM spans WHERE id = ?", (number,))
            if state != "suggested":
                self.done.lost.append(f"Span {number} does not fit its text; the log may know it.")

    def _check_log(self) -> bool:
        """Drop steps that cannot be read; return whether the log has all of them."""
        for step, stored in self.db.execute("SELECT id, changes FROM decisions").fetchall():
            if not _sound(stored):
                self.db.execute("DELETE FROM decisions WHERE id = ?", (step,))
                self.done.lost.append(f"Step {step} of the log cannot be read.")
        count, last = self.db.execute(
            "SELECT COUNT(*), COALESCE(MAX(id), 0) FROM decisions"
        ).fetchone()
        highest = max(last, self._highest_step())
        if count == highest:
            return True
        self.done.lost.append(
            f"Of {highest} steps in the log {highest - count} are lost, and undo ends here."
        )
        self.db.execute("DELETE FROM history WHERE step NOT IN (SELECT id FROM decisions)")
        self.db.execute(
            "UPDATE decisions SET target = NULL WHERE target NOT IN (SELECT id FROM decisions)"
        )
        return False

    def _highest_step(self) -> int:
        with suppress(sqlite3.DatabaseError):
            row = self.damaged.execute(
                "SELECT seq FROM sqlite_sequence WHERE name = 'decisions'"
            ).fetchone()
            return int(row[0]) if row else 0
        return 0

    def _settle(self, *, complete: bool) -> None:
        """Let rows and log agree: a whole log is right, of a torn one only what rows lack."""
        changes = [one for one in spans_from_copies(self.path, self.db) if put(self.db, one)]
        differences, lost = wanted(self.db)
        for change in differences:
            if not complete and change.before is not None:
                changes.append(RowChange(change.table, change.row, change.after, change.before))
            elif put(self.db, change):
                changes.append(change)
            else:
                self.done.lost.append(f"Row {change.row} of {change.table} is lost.")
                changes.append(RowChange(change.table, change.row, change.after, None))
        if lost:
            numbers = ", ".join(str(change.row) for change in lost)
            self.done.lost.append(f"Decided spans that nothing else is known of: {numbers}.")
        self._drop_spans_again(changes)
        if self.done.lost:  # undo could ask for what is not there
            self.db.execute("DELETE FROM history")
        title = f"salvage from {self.path.name}"
        note_step(self.project, self.db, "salvage", title, [*changes, *lost])
        self._forget_articles()

    def _drop_spans_again(self, changes: list[RowChange]) -> None:
        """Take those out again that the log gave and that fit no text here."""
        misfits = set(spans_that_do_not_fit(self.db))
        orphans = "SELECT id FROM spans WHERE article NOT IN (SELECT id FROM articles)"
        misfits |= {number for (number,) in self.db.execute(orphans).fetchall()}
        for number in sorted(misfits):
            self.db.execute("DELETE FROM spans WHERE id = ?", (number,))
            self.done.lost.append(f"Span {number} is lost.")
        there = {number for (number,) in self.db.execute("SELECT id FROM spans").fetchall()}
        kept = [one for one in changes if one.table != "spans" or one.row in there]
        named = {one.row for one in kept if one.table == "spans"}
        gone = [
            RowChange("spans", one.row, one.before or one.after, None)
            for one in wanted(self.db)[0]
            if one.table == "spans"
            and one.after is not None
            and one.row not in there
            and one.row not in named
        ]
        changes[:] = [*kept, *gone]


def _sound(stored: object) -> bool:
    try:
        return all(read_change(change) is not None for change in json.loads(str(stored)))
    except (ValueError, TypeError):
        return False
