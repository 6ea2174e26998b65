"""Filters of the list that were saved under a name, each with an order: they go with the project.

Saving, renaming and deleting one are steps like any other.
"""

import json
from dataclasses import dataclass
from typing import Any

from pressmark.domain.filtering import ArticleFilter, Order, filter_record, read_filter
from pressmark.errors import UserError
from pressmark.store.changes import ChangeSet, RowChange
from pressmark.store.project import Project, reading
from pressmark.store.steps import record

_ORDER = "order"


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """Conditions and an order of the list, under a name."""

    id: int
    name: str
    wanted: ArticleFilter
    order: Order


@reading
def saved_filters(project: Project) -> list[SavedFilter]:
    """Return the filters of a project, in the order of their names."""
    rows = project.db.execute("SELECT id, name, wanted FROM filters")
    return sorted((_read(*row) for row in rows), key=lambda one: (one.name.casefold(), one.id))


def _read(number: int, name: str, wanted: str) -> SavedFilter:
    stored: dict[str, Any] = json.loads(wanted)
    order = Order(stored.pop(_ORDER, Order.IMPORTED))
    return SavedFilter(number, name, read_filter(stored), order)


def filter_named(project: Project, name: str) -> SavedFilter:
    """Return a filter by its name, whatever its case. Raises UserError where there is none."""
    known = saved_filters(project)
    for one in known:
        if one.name.casefold() == " ".join(name.split()).casefold():
            return one
    names = ", ".join(one.name for one in known) or "none"
    raise UserError(f"There is no saved filter {name}; there are: {names}.")


def save_filter(
    project: Project, name: str, wanted: ArticleFilter, order: Order
) -> ChangeSet | None:
    """Save a filter, in the place of one with the same name. Returns None for no change."""
    name = _named(name)
    stored = json.dumps(filter_record(wanted) | {_ORDER: order.value}, ensure_ascii=False)
    for one in saved_filters(project):
        if one.name.casefold() == name.casefold():
            before, after = _row(project, one.id), {"id": one.id, "name": name, "wanted": stored}
            if before == after:
                return None
            return _record(
                project, f"save the filter {name}", RowChange(_TABLE, one.id, before, after)
            )
    made = RowChange(_TABLE, 0, None, {"name": name, "wanted": stored})
    return _record(project, f"save the filter {name}", made)


def rename_filter(project: Project, number: int, name: str) -> ChangeSet | None:
    """Give a filter another name. Returns None for the same. Raises UserError for a taken one."""
    name, before = _named(name), _row(project, number)
    if before["name"] == name:
        return None
    for one in saved_filters(project):
        if one.id != number and one.name.casefold() == name.casefold():
            raise UserError(f"There is a filter {one.name} already; choose another name.")
    title = f"rename the filter {before['name']} to {name}"
    return _record(project, title, RowChange(_TABLE, number, before, before | {"name": name}))


def delete_filter(project: Project, number: int) -> ChangeSet:
    """Delete a filter; undo brings it back."""
    before = _row(project, number)
    title = f"delete the filter {before['name']}"
    return _record(project, title, RowChange(_TABLE, number, before, None))


_TABLE = "filters"


def _named(name: str) -> str:
    found = " ".join(name.split())
    if not found:
        raise UserError("A filter needs a name to be found by.")
    return found


@reading
def _row(project: Project, number: int) -> dict[str, Any]:
    row = project.db.execute(
        "SELECT id, name, wanted FROM filters WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        raise UserError("This filter is no longer there; it was undone or deleted.")
    return dict(zip(("id", "name", "wanted"), row, strict=True))


def _record(project: Project, title: str, change: RowChange) -> ChangeSet:
    with project.transaction() as db:
        return record(project, db, "filter", title, [change])
