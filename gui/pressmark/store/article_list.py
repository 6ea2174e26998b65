"""The list of articles: which are in it, in which order, and what each line of it says.

The list itself is numbers alone. What a line says is read when it is seen, so that a list of
100,000 articles costs no more than one of a hundred.
"""

import json
from collections.abc import Iterator, Sequence

from pressmark.domain.filtering import EVERY_ARTICLE, ArticleFilter, Order
from pressmark.domain.ids import ArticleId
from pressmark.store.articles import SUMMARY, TITLE_LENGTH, Summary, prefixes, to_summary
from pressmark.store.project import Project, reading

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

_AMONG = "IN (SELECT value FROM json_each(?))"


@reading
def listed(
    project: Project,
    wanted: ArticleFilter = EVERY_ARTICLE,
    order: Order = Order.IMPORTED,
    shown: ArticleId | None = None,
) -> list[ArticleId]:
    """Return the articles that meet conditions, in an order; all of the project by default.

    The article that is `shown` stays in the list whatever becomes of it under the hands, but where
    it does not hold the words.
    """
    where, parameters = "NOT removed", list[object]()
    if query := prefixes(wanted.words):
        where += " AND id IN (SELECT rowid FROM search WHERE search MATCH ?)"
        parameters.append(query)
    conditions = list(_conditions(wanted))
    if conditions:
        where += f" AND ({' AND '.join(condition for condition, _ in conditions)} OR id IS ?)"
        parameters += [value for _, value in conditions if value is not None]
        parameters.append(shown)
    rows = project.db.execute(
        f"SELECT id FROM articles WHERE {where} ORDER BY {_ORDERS[order]}", parameters
    )
    return [ArticleId(row[0]) for row in rows]


def _conditions(wanted: ArticleFilter) -> Iterator[tuple[str, object]]:
    """Yield each condition but the words, with its parameter where it has one."""
    if wanted.statuses:
        yield f"status {_AMONG}", json.dumps(sorted(wanted.statuses))
    if wanted.sources:
        # NOCASE of SQLite knows no letters beyond ASCII.
        folded = sorted({one.casefold() for one in wanted.sources})
        yield f"casefold(source) {_AMONG}", json.dumps(folded)
    if wanted.since is not None:
        yield "SUBSTR(published, 1, 10) >= ?", wanted.since.isoformat()
    if wanted.until is not None:
        yield "SUBSTR(published, 1, 10) <= ?", wanted.until.isoformat()
    if wanted.undecided:
        yield "undecided > 0", None
    if wanted.noted:
        yield "note IS NOT NULL", None


@reading
def lines_of(project: Project, numbers: Sequence[ArticleId]) -> dict[ArticleId, Summary]:
    """Return what the list says of some articles; one that is gone has no line."""
    rows = project.db.execute(
        f"{SUMMARY} WHERE articles.id {_AMONG} AND NOT removed",
        (TITLE_LENGTH, json.dumps(list(numbers))),
    )
    return {summary.id: summary for summary in map(to_summary, rows)}


@reading
def is_listed(project: Project, number: ArticleId) -> bool:
    """Return whether an article is in the project and was not taken out of its list."""
    found = project.db.execute("SELECT 1 FROM articles WHERE id = ? AND NOT removed", (number,))
    return found.fetchone() is not None


@reading
def sources(project: Project) -> list[str]:
    """Return the sources of the articles, each once, in the order of their names."""
    rows = project.db.execute(
        "SELECT DISTINCT source FROM articles WHERE NOT removed AND source <> '' ORDER BY source"
    )
    return [row[0] for row in rows]
