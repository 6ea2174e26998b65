"""Decisions on many spans at once, each one step, such as on all spans of an article.

Nothing here asks SQLite once for each span, so that thousands take no longer than an eye blinks.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlite_utils import Database

from pressmark.domain.article import Status
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import Layer, State
from pressmark.store.changes import Change, ChangeSet, RowChange, SpansChange
from pressmark.store.project import Project, reading
from pressmark.store.rows import Row
from pressmark.store.steps import record


def accept(
    project: Project, ids: Collection[SpanId], where: str, seconds: float | None = None
) -> ChangeSet | None:
    """Accept those of some spans that are undecided or rejected, `where` says which these are.

    `where` completes the name of the step: "of the paragraph". Returns None where there are none.
    """
    into = {False: State.ACCEPTED, True: State.CORRECTED}
    return _decide(project, "accept", ids, ("suggested", "rejected"), into, where, seconds)


def reject(
    project: Project, ids: Collection[SpanId], where: str, seconds: float | None = None
) -> ChangeSet | None:
    """Reject those of some spans that are undecided; `where` completes the name of the step."""
    into = dict.fromkeys((False, True), State.REJECTED)
    return _decide(project, "reject", ids, ("suggested",), into, where, seconds)


def _decide(
    project: Project,
    kind: str,
    ids: Collection[SpanId],
    states: Sequence[str],
    into: Mapping[bool, State],
    where: str,
    seconds: float | None,
) -> ChangeSet | None:
    """Bring spans in some states into others, by whether anything of them was changed before."""
    with project.transaction() as db:
        groups = _groups(db, ids, states)
        if not groups:
            return None
        changes: list[Change] = [
            SpansChange(rows, articles, {"state": state}, {"state": into[changed].value})
            for state, changed, rows, articles in groups
        ]
        changes += begun(db, {article for *_, articles in groups for article in articles})
        title = f"{kind} {_number(sum(len(rows) for *_, rows, _ in groups))} {where}"
        return record(project, db, kind, title, changes, seconds=seconds)


# A note alone changes nothing of what was proposed, though the proposal is kept beside it.
_CHANGED = """proposal IS NOT NULL AND NOT (
    json_extract(proposal, '$.layer') = layer AND json_extract(proposal, '$.label') = label
    AND json_extract(proposal, '$.start') = start AND json_extract(proposal, '$.end') = "end"
    AND json_remove(proposal, '$.layer', '$.label', '$.start', '$.end', '$.origin', '$.score',
        '$.note') = json(COALESCE(attributes, '{}')))"""

_WANTED = """FROM spans WHERE id IN (SELECT value FROM json_each(?))
    AND state IN (SELECT value FROM json_each(?))"""


def _groups(
    db: Database, ids: Collection[SpanId], states: Sequence[str]
) -> list[tuple[str, bool, list[int], list[int]]]:
    """Return spans by state and by whether something of them was changed, with their articles."""
    wanted = json.dumps(list(ids)), json.dumps(list(states))
    changed = {row[0] for row in db.execute(f"SELECT id {_WANTED} AND {_CHANGED}", wanted)}
    rows: dict[tuple[str, bool], list[int]] = defaultdict(list)
    articles: dict[tuple[str, bool], list[int]] = defaultdict(list)
    # Gathered by SQLite: 20,000 rows one by one take three times as long.
    found = db.execute(
        f"SELECT state, article, json_group_array(id) {_WANTED} GROUP BY state, article", wanted
    )
    for state, article, some in found:
        here = set(json.loads(some))
        for apart, part in ((True, here & changed), (False, here - changed)):
            if part:
                rows[state, apart] += part
                articles[state, apart].append(article)
    return [(*key, sorted(rows[key]), sorted(articles[key])) for key in sorted(rows)]


@reading
def undecided(
    project: Project,
    least: float,
    article: ArticleId | None = None,
    hidden: Collection[Layer] = (),
) -> list[SpanId]:
    """Return the undecided spans that are at least this sure, of an article or of all.

    `least` lies between 0 and 1; spans without a score are never among them. Excluded articles and
    hidden layers are left out.
    """
    rows = project.db.execute(
        "SELECT spans.id FROM spans JOIN articles ON articles.id = article "
        "WHERE state = 'suggested' AND score >= ? AND (article = ? OR ?) "
        "AND NOT removed AND (status <> 'excluded' OR article = ?) "
        "AND layer NOT IN (SELECT value FROM json_each(?))",
        (least, article, article is None, article, json.dumps([str(layer) for layer in hidden])),
    )
    return [SpanId(row[0]) for row in rows]


def begun(db: Database, articles: Iterable[int]) -> list[Change]:
    """Return what puts those of some articles in progress that are new."""
    rows = db.execute(
        "SELECT id FROM articles WHERE status = ? AND id IN (SELECT value FROM json_each(?))",
        (Status.NEW.value, json.dumps(sorted(articles))),
    )
    before: Row = {"status": Status.NEW.value}
    after: Row = {"status": Status.IN_PROGRESS.value}
    return [RowChange("articles", number, before, after) for (number,) in rows.fetchall()]


def _number(count: int) -> str:
    return "1 span" if count == 1 else f"{count:,} spans"
