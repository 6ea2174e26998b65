"""Changes to one column of many spans at once: what a step on a label does to all its spans.

A row image for each of 40,000 spans would make a step of 30 MB and a minute; this is one statement
and a list of ids.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from pressmark.store.name_counts import count_names_of

_SETTING = {
    "label": "label = ?",
    "state": "state = ?",
    "proposal": "proposal = json_set(proposal, '$.label', ?)",
}


@dataclass(frozen=True, slots=True)
class SetChange:
    """One value of many spans before and after a step; all of them had the same before.

    `column` is "label", "state" or "proposal", which stands for the label that was proposed.
    `articles` are those that the spans lie in.
    """

    column: str
    before: str
    after: str
    ids: tuple[int, ...]
    articles: tuple[int, ...]

    def reversed(self) -> "SetChange":
        """Return the change that takes this one back."""
        return SetChange(self.column, self.after, self.before, self.ids, self.articles)

    def record(self) -> dict[str, Any]:
        """Return the change as the decision log keeps it."""
        return {
            "column": self.column,
            "before": self.before,
            "after": self.after,
            "ids": self.ids,
            "articles": self.articles,
        }

    @classmethod
    def read(cls, record: dict[str, Any]) -> "SetChange":
        """Read what `record` returned."""
        return cls(
            record["column"],
            record["before"],
            record["after"],
            tuple(record["ids"]),
            tuple(record["articles"]),
        )


def set_change(
    column: str, before: str, after: str, rows: Iterable[tuple[int, int]]
) -> list[SetChange]:
    """Return a change for spans given as (id, article), none where there are no spans."""
    found = list(rows)
    if not found:
        return []
    articles = sorted({article for _, article in found})
    return [SetChange(column, before, after, tuple(span for span, _ in found), tuple(articles))]


def carry_out_set(db: Database, change: SetChange) -> None:
    """Give the spans their new value, and count anew what they decide about names."""
    ids = json.dumps(change.ids)
    count_names_of(db, ids, -1)
    db.execute(
        f"UPDATE spans SET {_SETTING[change.column]} WHERE id IN (SELECT value FROM json_each(?))",
        (change.after, ids),
    )
    count_names_of(db, ids, 1)
