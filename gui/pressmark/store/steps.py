"""The decision log: every step is written once, can be undone, and tells what it changed."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId, SpanId, StepId
from pressmark.domain.span import State
from pressmark.store import lean
from pressmark.store.labels import LABEL_COLUMNS
from pressmark.store.list_columns import LEAST, count_labels, drop_absent
from pressmark.store.name_counts import count_many_names, count_names
from pressmark.store.project import Project, reading
from pressmark.store.rows import AS_PROPOSAL, SPAN_COLUMNS, Row
from pressmark.store.schema import RECOUNTED
from pressmark.store.span_names import note_names
from pressmark.store.turns import Turns, at_once

# Columns of `articles` that a step may change; the rest is fixed at import or counted.
ARTICLE_COLUMNS = ("status", "removed", "note", "tags", "assignee")

IGNORED_COLUMNS = ("id", "check", "key")

RECOUNT = f"""UPDATE articles SET (undecided, kept, rejected) = (
        SELECT COUNT(*) FILTER (WHERE state = 'suggested'),
            COUNT(*) FILTER (WHERE state IN ('accepted', 'corrected', 'added')),
            COUNT(*) FILTER (WHERE state = 'rejected')
        FROM spans WHERE article = articles.id
    ), least_score = {LEAST.format(article="articles.id")}
    WHERE id IN (SELECT value FROM json_each(?))"""

# Of each table that steps change, by the `id` of a row: what an image may have.
COLUMNS = {
    "spans": SPAN_COLUMNS,
    "articles": ARTICLE_COLUMNS,
    "labels": LABEL_COLUMNS,
    "filters": ("id", "name", "wanted"),
    "ignored": IGNORED_COLUMNS,
}

_SPAN_NAMES = ", ".join(f'"{column}"' for column in SPAN_COLUMNS)

PROPOSED_LABEL = "proposed label"
"""In an image of a `SpansChange`: the label inside of `proposal`, whose rest stays as it is."""


PROPOSED = "proposed"
"""In an image of a `SpansChange`: whether a span has a proposal, which is what it says in the other
image."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a step; None where it is not there."""

    table: str
    row: int
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class SpansChange:
    """The same columns of many spans before and after a step; no span comes or goes.

    `articles` are those that the spans lie in.
    """

    rows: Sequence[int]
    articles: Sequence[int]
    before: Row
    after: Row


@dataclass(frozen=True, slots=True)
class ArticlesChange:
    """The same columns of many articles before and after a step: thousands take one statement."""

    articles: Sequence[int]
    before: Row
    after: Row


Change = RowChange | SpansChange | ArticlesChange


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a step changed: the views that show any of it reload."""

    title: str
    articles: frozenset[ArticleId]
    spans: frozenset[SpanId]
    listing: bool
    """Whether articles came or went."""

    scheme: bool = False
    """Whether the labels of the project are others than before."""

    states: Mapping[SpanId, State] = field(default_factory=dict)
    """Those of `spans` of which nothing but the state is other, with the state they have now."""


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
        carried_out.append(_carry_out(db, change))
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
            changes = [_reversed(change) for change in reversed(changes)]
        done = [*_make_way(db, changes), *(_carry_out(db, change) for change in changes)]
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
            yield _carry_out(db, RowChange("spans", before["id"], before, after))


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


def _stored(change: Change) -> Row:
    images = {"before": change.before, "after": change.after}
    if isinstance(change, SpansChange):
        return {"rows": change.rows, "articles": change.articles, **images}
    if isinstance(change, ArticlesChange):
        return {"articles": change.articles, **images}
    return {"table": change.table, "row": change.row, **images}


def read_change(stored: Row) -> Change:
    """Return a change as it stands in the log. Raises TypeError or KeyError where it is none."""
    if "rows" in stored:
        return SpansChange(**stored)
    return ArticlesChange(**stored) if "articles" in stored else RowChange(**stored)


def _reversed(change: Change) -> Change:
    if isinstance(change, SpansChange):
        return SpansChange(change.rows, change.articles, change.after, change.before)
    if isinstance(change, ArticlesChange):
        return ArticlesChange(change.articles, change.after, change.before)
    return RowChange(change.table, change.row, change.after, change.before)


def _carry_out(db: Database, change: Change) -> Change:
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
    if _removed(before) != _removed(after):
        ids = db.execute(
            "SELECT json_group_array(id) FROM spans "
            "WHERE article IN (SELECT value FROM json_each(?)) AND state <> 'suggested'",
            (json.dumps(list(articles)),),
        ).fetchone()[0]
        if ids != "[]":
            count_many_names(db, ids, _removed(before) - _removed(after))


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
    stored = [_stored(change) for change in changes]
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


def _removed(image: Row | None) -> bool:
    """Return whether an article is out of the list; an image that does not tell leaves it in."""
    return bool((image or {}).get("removed", 0))


def change_set(title: str, changes: Iterable[Change]) -> ChangeSet:
    """Sum up which articles and spans `changes` touch."""
    articles: set[ArticleId] = set()
    spans: set[SpanId] = set()
    states: dict[SpanId, State] = {}
    listing = scheme = False
    for change in changes:
        if isinstance(change, SpansChange):
            articles.update(map(ArticleId, change.articles))
            rows = set(map(SpanId, change.rows))
            if change.after.keys() == {"state"} and spans.isdisjoint(rows):
                states.update(dict.fromkeys(rows, State(change.after["state"])))
            else:
                states = {span: state for span, state in states.items() if span not in rows}
            spans |= rows
        elif isinstance(change, ArticlesChange):
            articles.update(map(ArticleId, change.articles))
            listing |= _removed(change.before) != _removed(change.after)
        elif change.table in ("labels", "properties"):
            scheme = True
        elif change.table == "articles":
            articles.add(ArticleId(change.row))
            listing |= _removed(change.before) != _removed(change.after)
        elif change.table == "spans":
            image = change.after or change.before or {}
            articles.add(ArticleId(image["article"]))
            spans.add(SpanId(change.row))
            states.pop(SpanId(change.row), None)
    return ChangeSet(title, frozenset(articles), frozenset(spans), listing, scheme, states)
