"""The list of articles: which are in it, in which order, and what each line of it says.

The list itself is numbers alone. What a line says is read when it is seen, so that a list of
100,000 articles costs no more than one of a hundred.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pressmark.domain.article import Status
from pressmark.domain.ids import ArticleId
from pressmark.store.articles import SUMMARY, TITLE_LENGTH, Summary, prefixes, to_summary
from pressmark.store.project import Project, reading


class Order(StrEnum):
    """The orders in which articles can be worked on."""

    IMPORTED = "imported"
    NEWEST = "newest"
    OLDEST = "oldest"
    UNDECIDED = "undecided"
    TITLE = "title"


# Where articles are equal, or nothing is known of them, they stay as they came in.
_ORDERS = {
    Order.IMPORTED: "id",
    Order.NEWEST: "published IS NULL, published DESC, id",
    Order.OLDEST: "published IS NULL, published, id",
    Order.UNDECIDED: "undecided DESC, id",
    Order.TITLE: """COALESCE(NULLIF(title, ''), (
        SELECT SUBSTR(LTRIM(text, char(10, 32, 160)), 1, 120) FROM texts
        WHERE article = articles.id)) COLLATE NOCASE, id""",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles are listed: those that hold all `words` and have one of `statuses`.

    Each word may be the beginning of a longer one. Without statuses all are listed; with
    `undecided` only those that have undecided spans, with `noted` only those that have a note.
    """

    words: str = ""
    statuses: frozenset[Status] = frozenset()
    undecided: bool = False
    noted: bool = False
    order: Order = Order.IMPORTED

    @property
    def narrows(self) -> bool:
        """Whether something but words leaves articles out."""
        return bool(self.statuses) or self.undecided or self.noted

    @property
    def follows_work(self) -> bool:
        """Whether what is decided changes which articles are listed, or their order."""
        return self.narrows or self.order is Order.UNDECIDED


@reading
def listed(
    project: Project, wanted: Wanted | None = None, shown: ArticleId | None = None
) -> list[ArticleId]:
    """Return the articles that are wanted, in their order; all of the project by default.

    The article that is `shown` stays in the list whatever becomes of it under the hands, but where
    it does not hold the words.
    """
    wanted = wanted or Wanted()
    query = prefixes(wanted.words)
    conditions = ["NOT removed"]
    parameters: list[object] = []
    if query:
        conditions.append("id IN (SELECT rowid FROM search WHERE search MATCH ?)")
        parameters.append(query)
    narrowing, values = _narrowing(wanted)
    if narrowing:
        conditions.append(f"({narrowing} OR id IS ?)")
        parameters += [*values, shown]
    where, order = " AND ".join(conditions), _ORDERS[wanted.order]
    rows = project.db.execute(f"SELECT id FROM articles WHERE {where} ORDER BY {order}", parameters)
    return [ArticleId(row[0]) for row in rows]


def _narrowing(wanted: Wanted) -> tuple[str, list[object]]:
    found: list[str] = []
    values: list[object] = []
    if wanted.statuses:
        found.append("status IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sorted(status.value for status in wanted.statuses)))
    if wanted.undecided:
        found.append("undecided > 0")
    if wanted.noted:
        found.append("note IS NOT NULL")
    return " AND ".join(found), values


@reading
def lines_of(project: Project, numbers: Sequence[ArticleId]) -> dict[ArticleId, Summary]:
    """Return what the list says of some articles; one that is gone has no line."""
    rows = project.db.execute(
        f"{SUMMARY} WHERE articles.id IN (SELECT value FROM json_each(?)) AND NOT removed",
        (TITLE_LENGTH, json.dumps(list(numbers))),
    )
    return {summary.id: summary for summary in map(to_summary, rows)}


@reading
def is_listed(project: Project, number: ArticleId) -> bool:
    """Return whether an article is in the project and was not taken out of its list."""
    found = project.db.execute("SELECT 1 FROM articles WHERE id = ? AND NOT removed", (number,))
    return found.fetchone() is not None


@reading
def without_suggestions(project: Project) -> list[ArticleId]:
    """Return the articles that were not highlighted yet, in the order in which they came in."""
    rows = project.db.execute(
        "SELECT id FROM articles WHERE NOT removed AND NOT highlighted ORDER BY id"
    )
    return [ArticleId(row[0]) for row in rows]
