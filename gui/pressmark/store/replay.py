"""The decision log carried out anew, beside the project, and held against what is there.

The log has the images of what analysts did. Suggestions nobody decided on are not in it, because
they can be made again; nor are spans that came with a new article, because the import is one step
and the file that was imported has them. So for each row that is named in the log the last image
holds, with one exception: a suggestion that is undecided again may be gone.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlite_utils import Database

from pressmark.domain.ids import StepId
from pressmark.domain.span import IMPORTED
from pressmark.store.applying import settings_of_many
from pressmark.store.changes import (
    COLUMNS,
    PROPOSED,
    ArticlesChange,
    Change,
    RowChange,
    SpansChange,
    read_change,
)
from pressmark.store.rows import SPAN_COLUMNS, Row

_SPANS = ", ".join(f'"{column}"' for column in SPAN_COLUMNS)
_MARKS = ", ".join("?" for _ in SPAN_COLUMNS)

# `known` is 0 where a step names a span among many and no row tells what else it was; `article` is
# then one of those that the step was about.
_COLUMNS = ", ".join(f'"{column}"' for column in SPAN_COLUMNS[1:])
_TABLE = f"CREATE TEMP TABLE replayed ({_COLUMNS}, gone, known, id INTEGER PRIMARY KEY)"

_WANTED = f"SELECT {_SPANS} FROM temp.replayed WHERE id = ?"


@dataclass
class Replay:
    """What the log says: spans in the temporary table `replayed`, all other rows here."""

    db: Database
    rows: dict[tuple[str, int | str], Row | None] = field(default_factory=dict)
    unreadable: list[StepId] = field(default_factory=list)

    def differences(self) -> Iterator[RowChange]:
        """Yield what would bring each row that is not as the log says into that form."""
        yield from _spans_gone_or_back(self.db)
        yield from _spans_otherwise(self.db)
        for (table, row), image in self.rows.items():
            change = _difference(self.db, table, row, image)
            if change is not None:
                yield change


def replay(db: Database) -> Replay:
    """Carry the log out anew, inside a transaction that the caller takes back."""
    db.execute(_TABLE)
    done = Replay(db)
    for step, stored in db.execute("SELECT id, changes FROM decisions ORDER BY id"):
        try:
            changes = [read_change(change) for change in json.loads(stored)]
            for change in changes:
                _take(done, change)
        except (ValueError, TypeError, KeyError, AttributeError, sqlite3.Error):
            done.unreadable.append(StepId(step))
    return done


def _take(done: Replay, change: Change) -> None:
    if isinstance(change, SpansChange):
        _take_many(done.db, change)
    elif isinstance(change, ArticlesChange):
        for article in change.articles:
            _take_row(done, RowChange("articles", article, change.before, change.after))
    elif change.table == "spans":
        _take_span(done.db, change)
    elif change.table == "properties":
        image = change.after or {}
        done.rows["properties", image["name"]] = {"value": image["value"]}
    else:
        _take_row(done, change)


def _take_row(done: Replay, change: RowChange) -> None:
    place = (change.table, change.row)
    if change.after is None:
        done.rows[place] = None
        return
    known = [column for column in COLUMNS[change.table] if column in change.after]
    new = {column: change.after[column] for column in known}
    done.rows[place] = (done.rows.get(place) or {}) | new


def _take_span(db: Database, change: RowChange) -> None:
    image = {**(change.after or {}), "id": change.row}
    db.execute(
        f"INSERT OR REPLACE INTO temp.replayed ({_SPANS}, gone, known) VALUES ({_MARKS}, ?, 1)",
        [*(image.get(column) for column in SPAN_COLUMNS), change.after is None],
    )


def _take_many(db: Database, change: SpansChange) -> None:
    """Take a change of many spans; what a span is else is read where the log has not told yet."""
    ids = json.dumps(list(change.rows))
    chosen = "id IN (SELECT value FROM json_each(?))"
    db.execute(
        f"INSERT OR IGNORE INTO temp.replayed ({_SPANS}, gone, known) "
        f"SELECT {_SPANS}, 0, 1 FROM spans WHERE {chosen}",
        (ids,),
    )
    db.execute(
        "INSERT OR IGNORE INTO temp.replayed (id, article, gone, known) "
        "SELECT value, ?, 0, 0 FROM json_each(?)",
        (next(iter(change.articles), None), ids),
    )
    before = {name: value for name, value in change.before.items() if (name, value) != _GIVEN}
    for image in (before, change.after):
        settings, values = settings_of_many(image, lambda row: row)
        if settings:
            db.execute(f"UPDATE temp.replayed SET {settings} WHERE {chosen}", [*values, ids])


_GIVEN = (PROPOSED, True)
"""Says that there was a proposal before, and not which."""


def _spans_gone_or_back(db: Database) -> Iterator[RowChange]:
    back = db.execute(
        "SELECT id FROM temp.replayed WHERE gone AND id IN (SELECT id FROM spans) ORDER BY id"
    ).fetchall()
    for (number,) in back:
        yield RowChange("spans", number, span_image(db, number), None)
    lost = db.execute(
        "SELECT id FROM temp.replayed WHERE NOT gone AND known "
        "AND id NOT IN (SELECT id FROM spans) "
        "AND (state <> 'suggested' OR proposal IS NOT NULL OR detector IN "
        "(SELECT id FROM detectors WHERE name = ? OR name LIKE ?)) ORDER BY id",
        (IMPORTED, f"{IMPORTED} %"),
    ).fetchall()
    for (number,) in lost:
        yield RowChange("spans", number, None, _wanted(db, number))


def lost_beyond_the_log(db: Database) -> list[RowChange]:
    """Return the spans that were decided among many and are gone: the log alone has too little.

    Their images have nothing but the article and the state.
    """
    rows = db.execute(
        "SELECT id, article, state FROM temp.replayed "
        "WHERE NOT known AND state <> 'suggested' ORDER BY id"
    )
    return [
        RowChange("spans", number, {"article": article, "state": state}, None)
        for number, article, state in rows.fetchall()
    ]


def _spans_otherwise(db: Database) -> Iterator[RowChange]:
    differs = " OR ".join(f'old."{column}" IS NOT new."{column}"' for column in SPAN_COLUMNS)
    found = db.execute(
        "SELECT old.id FROM spans AS old JOIN temp.replayed AS new ON new.id = old.id "
        f"WHERE NOT new.gone AND new.known AND ({differs}) ORDER BY old.id"
    ).fetchall()
    for (number,) in found:
        yield RowChange("spans", number, span_image(db, number), _wanted(db, number))


def span_image(db: Database, number: int) -> Row:
    """Return the image of a row of `spans` that is there."""
    row = db.execute(f"SELECT {_SPANS} FROM spans WHERE id = ?", (number,)).fetchone()
    return dict(zip(SPAN_COLUMNS, row, strict=True))


def _wanted(db: Database, number: int) -> Row:
    return dict(zip(SPAN_COLUMNS, db.execute(_WANTED, (number,)).fetchone(), strict=True))


def _difference(db: Database, table: str, row: int | str, image: Row | None) -> RowChange | None:
    """Return what brings one row of another table into its last image, None where it is so."""
    if table == "properties":
        found = db.execute("SELECT value FROM properties WHERE name = ?", (row,)).fetchone()
        wanted = None if image is None else image["value"]
        if found is not None and found[0] == wanted:
            return None
        before = {"name": row, "value": None if found is None else found[0]}
        return RowChange(table, 0, before, {"name": row, "value": wanted})
    columns = list(image or COLUMNS[table])
    names = ", ".join(f'"{column}"' for column in columns)
    found = db.execute(f"SELECT {names} FROM {table} WHERE id = ?", (row,)).fetchone()
    present = None if found is None else dict(zip(columns, found, strict=True))
    return None if present == image else RowChange(table, int(row), present, image)
