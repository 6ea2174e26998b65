"""Changing the labels of a project: one step with all spans that it touches, undone as one."""

from collections.abc import Iterator, Mapping, Sequence

from sqlite_utils import Database

from pressmark.domain.scheme import LabelKey, Scheme, check_labels
from pressmark.domain.span import Layer
from pressmark.errors import UserError
from pressmark.store.changes import PROPOSED_LABEL, Change, ChangeSet, RowChange, SpansChange
from pressmark.store.labels import label_row, label_rows, read_scheme
from pressmark.store.project import Project, reading
from pressmark.store.steps import record


@reading
def label_counts(project: Project) -> dict[LabelKey, int]:
    """Return how many spans each label has, rejected ones included."""
    rows = project.db.execute("SELECT layer, label, COUNT(*) FROM spans GROUP BY layer, label")
    return {(Layer(layer), label): count for layer, label, count in rows}


def change_scheme(
    project: Project,
    scheme: Scheme,
    renamed: Mapping[LabelKey, str] | None = None,
    replaced: Mapping[LabelKey, str | None] | None = None,
) -> ChangeSet | None:
    """Give a project other labels, as one step. Returns None where nothing changes.

    `renamed` has the new names of labels by their old ones, `replaced` what the spans of a removed
    label become: a label of the same layer in the new scheme, or None for rejected. Spans follow in
    all articles, with what was proposed for them. Raises UserError where the labels do not go
    together.
    """
    renamed, replaced = renamed or {}, replaced or {}
    try:
        check_labels(scheme.labels)
    except ValueError as error:
        raise UserError(f"The labels were not changed: {error}.") from error
    with project.transaction() as db:
        before = read_scheme(db)
        rows = [*_row_changes(db, scheme, renamed), *_name_change(before, scheme)]
        if not rows:
            return None
        changes: list[Change] = [*_span_changes(db, scheme, renamed, replaced), *rows]
        title = _title(before, scheme, renamed)
        return record(project, db, "labels", title, changes)


def _row_changes(db: Database, scheme: Scheme, renamed: Mapping[LabelKey, str]) -> list[RowChange]:
    """Return what makes the rows those of `scheme`: all that differ go first, then come in anew.

    In between no two rows can have the same name, as they would when two labels swap theirs.
    """
    present = {(Layer(row["layer"]), row["name"]): row for row in label_rows(db)}
    number_of = {
        (layer, renamed.get((layer, name), name)): row["id"]
        for (layer, name), row in present.items()
    }
    wanted = [
        label_row(label, position, number_of.get((label.layer, label.name)))
        for position, label in enumerate(scheme.labels)
    ]
    gone = [row for row in present.values() if row not in wanted]
    fresh = [row for row in wanted if row not in present.values()]
    return [
        *(RowChange("labels", row["id"], row, None) for row in gone),
        *(RowChange("labels", row["id"] or 0, None, row) for row in fresh),
    ]


def _name_change(before: Scheme, after: Scheme) -> Iterator[RowChange]:
    if before.name != after.name:
        images = ({"name": "scheme", "value": one.name} for one in (before, after))
        yield RowChange("properties", 0, *images)


def _span_changes(
    db: Database,
    scheme: Scheme,
    renamed: Mapping[LabelKey, str],
    replaced: Mapping[LabelKey, str | None],
) -> Iterator[SpansChange]:
    moves: dict[LabelKey, str | None] = {**renamed, **replaced}
    for (layer, name), target in moves.items():
        if target is None:
            yield from _rejections(db, layer, name)
            continue
        if scheme.find(layer, target) is None:
            raise UserError(f"There is no {layer} label {target} that spans could become.")
        if target != name:
            yield from _all_of(_labelled(db, layer, name), "label", name, target)
            yield from _all_of(_proposed(db, layer, name), PROPOSED_LABEL, name, target)


def _all_of(
    found: Sequence[tuple[int, int]], column: str, before: str, after: str
) -> Iterator[SpansChange]:
    """Yield one change for spans given as (id, article), none where there are no spans."""
    if found:
        articles = sorted({article for _, article in found})
        rows = [span for span, _ in found]
        yield SpansChange(rows, articles, {column: before}, {column: after})


def _labelled(db: Database, layer: Layer, name: str, state: str = "%") -> Sequence[tuple[int, int]]:
    return db.execute(
        "SELECT id, article FROM spans WHERE layer = ? AND label = ? AND state LIKE ? ORDER BY id",
        (layer.value, name, state),
    ).fetchall()


def _proposed(db: Database, layer: Layer, name: str) -> Sequence[tuple[int, int]]:
    return db.execute(
        "SELECT id, article FROM spans WHERE proposal IS NOT NULL "
        "AND json_extract(proposal, '$.layer') = ? AND json_extract(proposal, '$.label') = ? "
        "ORDER BY id",
        (layer.value, name),
    ).fetchall()


def _rejections(db: Database, layer: Layer, name: str) -> Iterator[SpansChange]:
    """Yield a change for each state that spans of a label are in; the log keeps which was which."""
    for state in ("suggested", "accepted", "corrected", "added"):
        yield from _all_of(_labelled(db, layer, name, state), "state", state, "rejected")


def _title(before: Scheme, after: Scheme, renamed: Mapping[LabelKey, str]) -> str:
    """Say what was done, for undo: "rename label GPE to PLACE"."""
    old = {(label.layer, label.name) for label in before.labels}
    new = {(label.layer, label.name) for label in after.labels}
    gone = sorted(name for layer, name in old - new if (layer, name) not in renamed)
    come = sorted(name for layer, name in new - old if (name not in renamed.values()))
    done = [
        *(f"rename label {name} to {target}" for (_, name), target in renamed.items()),
        *(f"remove label {name}" for name in gone),
        *(f"add label {name}" for name in come),
    ]
    if len(done) == 1:
        return done[0]
    if not done and before.labels == after.labels:
        return f"call the labels {after.name}"
    return f"change labels ({len(done)})" if done else "change labels"
