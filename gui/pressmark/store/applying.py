"""Carrying changes out inside a transaction: rows are written, and what counts them follows."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sqlite_utils import Database

from pressmark.domain.span import State
from pressmark.store import lean
from pressmark.store.changes import (
    COLUMNS,
    PROPOSED,
    PROPOSED_LABEL,
    ArticlesChange,
    Change,
    RowChange,
    SpansChange,
    is_removed,
)
from pressmark.store.list_columns import LEAST, count_labels, drop_absent
from pressmark.store.name_counts import count_many_names, count_names
from pressmark.store.rows import AS_PROPOSAL, SPAN_COLUMNS, Row
from pressmark.store.schema import RECOUNTED

RECOUNT = f"""UPDATE articles SET (undecided, kept, rejected) = (
        SELECT COUNT(*) FILTER (WHERE state = 'suggested'),
            COUNT(*) FILTER (WHERE state IN ('accepted', 'corrected', 'added')),
            COUNT(*) FILTER (WHERE state = 'rejected')
        FROM spans WHERE article = articles.id
    ), least_score = {LEAST.format(article="articles.id")}
    WHERE id IN (SELECT value FROM json_each(?))"""


def carry_out(db: Database, change: Change) -> Change:
    """Bring rows into their `after` form; return the change with the id of a row newly made."""
    if isinstance(change, SpansChange):
        _update_spans(db, change)
        return change
    if isinstance(change, ArticlesChange):
        _update_articles(db, change)
        return change
    if change.table == "spans":
        count_names(db, change.before, -1)
        count_names(db, change.after, 1)
    elif change.table == "articles":
        _count_names_of_articles(db, [change.row], change.before, change.after)
    elif change.table == "properties":
        assert change.after is not None, "properties are changed, and none comes or goes"
        named = (change.after["value"], change.after["name"])
        db.execute("UPDATE properties SET value = ? WHERE name = ?", named)
        return change
    if change.after is None:
        db.execute(f"DELETE FROM {change.table} WHERE id = ?", (change.row,))
        return change
    if change.before is None:
        return _insert(db, change.table, change.after)
    settings, values = _settings(_written(change.table, change.after))
    db.execute(f"UPDATE {change.table} SET {settings} WHERE id = ?", [*values, change.row])
    return change


def _update_articles(db: Database, change: ArticlesChange) -> None:
    _count_names_of_articles(db, change.articles, change.before, change.after)
    settings, values = _settings(_written("articles", change.after))
    db.execute(
        f"UPDATE articles SET {settings} WHERE id IN (SELECT value FROM json_each(?))",
        [*values, json.dumps(list(change.articles))],
    )


def _count_names_of_articles(
    db: Database, articles: Sequence[int], before: Row | None, after: Row | None
) -> None:
    """Count the names of articles that come into the list, no more those of some that go."""
    if is_removed(before) != is_removed(after):
        ids = db.execute(
            "SELECT json_group_array(id) FROM spans "
            "WHERE article IN (SELECT value FROM json_each(?)) AND state <> 'suggested'",
            (json.dumps(list(articles)),),
        ).fetchone()[0]
        if ids != "[]":
            count_many_names(db, ids, is_removed(before) - is_removed(after))


def _insert(db: Database, table: str, after: Row) -> RowChange:
    row = _written(table, after)
    names = ", ".join(f'"{column}"' for column in row)
    marks = ", ".join("?" for _ in row)
    made = db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", [*row.values()]).lastrowid
    assert made is not None
    return RowChange(table, made, None, after | {"id": made})


def _written(table: str, image: Row) -> Row:
    """Return what is written for an image: one of an earlier version has fewer columns."""
    known = {column: image[column] for column in COLUMNS[table] if column in image}
    return lean.stored(known) if table == "spans" else known


def _settings(row: Row) -> tuple[str, list[object]]:
    """Return what SET takes for columns and their values."""
    return ", ".join(f'"{column}" = ?' for column in row), [*row.values()]


def _update_spans(db: Database, change: SpansChange) -> None:
    ids = json.dumps(list(change.rows))
    settings, values = settings_of_many(change.after)
    relabelled = _relabels(change)
    count_many_names(db, ids, -1)
    if relabelled:
        count_labels(db, ids, -1)
    with counted_at_once(db):
        db.execute(
            f"UPDATE spans SET {settings} WHERE id IN (SELECT value FROM json_each(?))",
            [*values, ids],
        )
        db.execute(RECOUNT, (json.dumps(list(change.articles)),))
    count_many_names(db, ids, 1)
    if relabelled:
        count_labels(db, ids, 1)
        drop_absent(db, change.articles)


def _relabels(change: SpansChange) -> bool:
    """Return whether other labels are there afterwards: those of rejected spans do not count."""
    refused = (image.get("state") == State.REJECTED for image in (change.before, change.after))
    return not change.after.keys().isdisjoint({"label", "layer"}) or any(refused)


@contextmanager
def counted_at_once(db: Database) -> Iterator[None]:
    """Let the triggers rest that would count for each of many spans; who asks counts then."""
    db.execute("INSERT INTO properties VALUES (?, '')", (RECOUNTED,))
    yield
    db.execute("DELETE FROM properties WHERE name = ?", (RECOUNTED,))


def settings_of_many(
    after: Row, write: Callable[[Row], Row] = lean.stored
) -> tuple[str, list[object]]:
    """Return what SET takes for an image of many spans; expressions see the rows as they were.

    `write` gives the columns that are set for those of the image.
    """
    known = {column: after[column] for column in SPAN_COLUMNS if column in after}
    settings, values = _settings(write(known))
    parts = [settings] if settings else []
    if PROPOSED in after:
        parts.append(f"proposal = {AS_PROPOSAL if after[PROPOSED] else 'NULL'}")
    if PROPOSED_LABEL in after:
        parts.append("proposal = json_set(proposal, '$.label', ?)")
        values = [*values, after[PROPOSED_LABEL]]
    return ", ".join(parts), values
