"""The list of articles: which are in it, in which order, and what each line of it says.

The list itself is numbers alone. What a line says is read when it is seen, so that a list of
100,000 articles costs no more than one of a hundred.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from pressmark.domain.filtering import EVERY_ARTICLE, NOBODY, ArticleFilter, Order
from pressmark.domain.ids import ArticleId
from pressmark.domain.tags import has_tag, read_tags
from pressmark.store.articles import SUMMARY, TITLE_LENGTH, Summary, to_summary
from pressmark.store.list_columns import HEADING
from pressmark.store.project import Project, reading
from pressmark.store.searching import query

# Where articles are equal, or nothing is known of them, they stay as they came in. Each order is
# that of an index, which is all that is read for it.
_ORDERS = {
    Order.IMPORTED: ("id", "articles_narrow", "id > 0"),
    Order.OLDEST: ("published, id", "articles_oldest", "published IS NOT NULL"),
    Order.UNCERTAIN: ("least_score, id", "articles_by_score", "least_score IS NOT NULL"),
    Order.UNDECIDED: ("undecided DESC, id", "articles_by_undecided", "undecided > 0"),
    Order.TITLE: (f"{HEADING}, id", "articles_by_heading", f"{HEADING} IS NOT NULL"),
    Order.STORY: ("story, id", "articles_by_story", "story IS NOT NULL"),
}

_AMONG = "IN (SELECT value FROM json_each(?))"

_Condition = tuple[str, Sequence[object]]
"""What follows WHERE, and the parameters in it."""


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
    chosen = _meeting(project, wanted, shown)
    if chosen is None:
        return list(_ordered(project, order))
    if order is Order.IMPORTED:
        return chosen
    among = set(chosen)
    return [number for number in _ordered(project, order) if number in among]


def _ordered(project: Project, order: Order) -> Sequence[ArticleId]:
    """Return all articles in an order, those of which it knows nothing last.

    It is kept until something is written, as one narrows a list again and again.
    """
    written = project.db.conn.total_changes
    if project.orders.get(order, (None,))[0] != written:
        project.orders[order] = written, _read_order(project, order)
    return project.orders[order][1]


# Of one day the articles stay as they came in, so that days are read from the last one on, and the
# articles of a day forwards.
_BY_DAY = """SELECT json_group_array(json(day)) FROM (
    SELECT json_group_array(id) AS day FROM articles INDEXED BY articles_oldest
    WHERE NOT removed AND published IS NOT NULL GROUP BY published ORDER BY published)"""


def _read_order(project: Project, order: Order) -> list[ArticleId]:
    if order is Order.NEWEST:
        days = json.loads(project.db.execute(_BY_DAY).fetchone()[0])
        first = [number for day in reversed(days) for number in day]
    else:
        by, index, known = _ORDERS[order]
        first = _numbers(
            project,
            f"SELECT id FROM articles INDEXED BY {index} "
            f"WHERE NOT removed AND {known} ORDER BY {by}",
        )
    if order is Order.IMPORTED:
        return first
    [count] = project.db.execute("SELECT COUNT(*) FROM articles WHERE NOT removed").fetchone()
    if len(first) == count:
        return first
    placed = set(first)
    return [*first, *(one for one in _ordered(project, Order.IMPORTED) if one not in placed)]


def _numbers(project: Project, asked: str, parameters: Sequence[object] = ()) -> list[ArticleId]:
    """Return what a query has in its column `id`, all at once: row by row takes twice as long."""
    row = project.db.execute(f"SELECT json_group_array(id) FROM ({asked})", parameters).fetchone()
    found: list[ArticleId] = json.loads(row[0])
    return found


def _meeting(
    project: Project, wanted: ArticleFilter, shown: ArticleId | None
) -> list[ArticleId] | None:
    """Return the articles that meet all conditions, by number; None where nothing is asked for."""
    chosen: list[ArticleId] | None = None
    for asked, parameters in _queries(project, wanted):
        chosen = _both(chosen, _numbers(project, asked, parameters))
    if wanted.labels:
        chosen = _both(chosen, _labelled(project, wanted))
    if chosen is not None and shown is not None and is_listed(project, shown):
        at = bisect_left(chosen, shown)
        if chosen[at : at + 1] != [shown]:
            chosen.insert(at, shown)
    if match := query(project, wanted.words):
        found = _numbers(project, "SELECT rowid AS id FROM search WHERE search MATCH ?", [match])
        chosen = _both(chosen, _unless_removed(project, found))
    return chosen


def _labelled(project: Project, wanted: ArticleFilter) -> list[ArticleId]:
    """Return the articles that have one of the labels; each label is in the order of articles."""
    pairs = sorted((layer.value, name) for layer, name in wanted.labels)
    found = _numbers(project, _LABELLED, [json.dumps(pairs)])
    return _unless_removed(project, found if len(pairs) == 1 else sorted(set(found)))


def _unless_removed(project: Project, some: list[ArticleId]) -> list[ArticleId]:
    """Leave out articles that were taken out: they keep their words and spans."""
    removed = set(_numbers(project, "SELECT id FROM articles WHERE removed"))
    return [number for number in some if number not in removed] if removed else some


def _both(some: list[ArticleId] | None, others: list[ArticleId]) -> list[ArticleId]:
    """Return what is in two lists, in their order; the first may be missing."""
    if some is None:
        return others
    among = set(others)
    return [number for number in some if number in among]


def _queries(project: Project, wanted: ArticleFilter) -> Iterator[_Condition]:
    """Yield what is asked for but the words, as queries that each read one index alone."""
    narrow = list(_conditions(project, wanted))
    if narrow:
        together = " AND ".join(condition for condition, _ in narrow)
        yield (
            (
                f"SELECT id FROM articles INDEXED BY articles_narrow WHERE NOT removed "
                f"AND {together} ORDER BY id"
            ),
            [value for _, values in narrow for value in values],
        )
    if wanted.noted:
        yield "SELECT id FROM articles WHERE NOT removed AND note IS NOT NULL ORDER BY id", []
    if wanted.copied:
        yield _COPIED, []


def _conditions(project: Project, wanted: ArticleFilter) -> Iterator[_Condition]:
    """Yield the conditions on what `articles_narrow` holds."""
    if wanted.statuses:
        yield f"status {_AMONG}", [json.dumps(sorted(wanted.statuses))]
    if wanted.sources:
        yield f"source {_AMONG}", [json.dumps(_alike(sources(project), wanted.sources))]
    if wanted.since is not None:
        yield "published >= ?", [wanted.since.isoformat()]
    if wanted.until is not None:
        yield "published < ?", [wanted.until.isoformat() + _LAST]
    if wanted.undecided:
        yield "undecided > 0", []
    if wanted.tags:
        lines = [line for line in _lines(project) if _has_any(line, wanted.tags)]
        yield f"tags {_AMONG}", [json.dumps(lines)]
    if wanted.assignees:
        names = json.dumps(_alike(assignees(project), wanted.assignees))
        nobody = " OR assignee IS NULL" if NOBODY in wanted.assignees else ""
        yield f"(assignee {_AMONG}{nobody})", [names]
    if wanted.below is not None:
        yield "least_score < ?", [wanted.below]


_COPIED = """SELECT id FROM articles WHERE NOT removed AND story IN (
    SELECT story FROM articles WHERE NOT removed AND story IS NOT NULL
    GROUP BY story HAVING COUNT(*) > 1) ORDER BY id"""

_LABELLED = """SELECT article AS id FROM present WHERE label IN (
    SELECT present_labels.id FROM json_each(?)
    JOIN present_labels ON layer = json_extract(value, '$[0]')
        AND name = json_extract(value, '$[1]'))"""

_LAST = "\U0010ffff"
"""Follows every time of a day."""


def _alike(present: Iterable[str], wanted: Iterable[str]) -> list[str]:
    """Return those of some texts that are wanted, whatever their case."""
    folded = {one.casefold() for one in wanted}
    return [one for one in present if one.casefold() in folded]


def _has_any(line: str, wanted: Iterable[str]) -> bool:
    present = read_tags(line)
    return any(has_tag(present, tag) for tag in wanted)


def _lines(project: Project) -> list[str]:
    """Return the tags that articles have together, as they are stored."""
    rows = project.db.execute(
        "SELECT DISTINCT tags FROM articles WHERE NOT removed AND tags IS NOT NULL"
    )
    return [row[0] for row in rows]


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
    return _distinct(project, "source")


@reading
def assignees(project: Project) -> list[str]:
    """Return the annotators whom articles are for, in the order of their names."""
    return _distinct(project, "assignee")


@reading
def tags(project: Project) -> list[str]:
    """Return the tags of the articles, each once, in the order of the alphabet."""
    found = {tag for line in _lines(project) for tag in read_tags(line)}
    return sorted(found, key=lambda one: (one.casefold(), one))


def _distinct(project: Project, column: str) -> list[str]:
    """Return the values of a column that has an index, by leaps from one to the next."""
    following = f"SELECT MIN({column}) FROM articles WHERE NOT removed AND {column} > "
    rows = project.db.execute(
        f"WITH RECURSIVE found (value) AS ({following} '' UNION ALL "
        f"SELECT ({following} found.value) FROM found WHERE found.value IS NOT NULL) "
        "SELECT value FROM found WHERE value IS NOT NULL"
    )
    return [row[0] for row in rows]


@reading
def has_marks(project: Project) -> bool:
    """Return whether any article has a tag, an annotator or a copy."""
    row = project.db.execute(
        "SELECT EXISTS (SELECT 1 FROM articles WHERE NOT removed AND tags IS NOT NULL) "
        "OR EXISTS (SELECT 1 FROM articles WHERE NOT removed AND assignee IS NOT NULL) "
        "OR EXISTS (SELECT 1 FROM articles WHERE NOT removed AND story IS NOT NULL "
        "GROUP BY story HAVING COUNT(*) > 1)"
    ).fetchone()
    return bool(row[0])


@reading
def annotators(project: Project) -> list[str]:
    """Return who has worked in the project or has articles to work on, in the order of names."""
    rows = project.db.execute("SELECT name FROM annotators")
    return sorted({row[0] for row in rows} | set(assignees(project)), key=str.casefold)
