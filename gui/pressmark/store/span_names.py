"""Names for new spans ("e7"), free in their article, found without reading all of its spans."""

import json
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId
from pressmark.domain.span import PREFIXES, Span, numbered
from pressmark.store.project import Project


def free_names(
    project: Project, db: Database, article: ArticleId, fresh: Sequence[Span]
) -> list[Span]:
    """Name spans that are to be written to an article inside the transaction `db`."""
    highest = project.numbers.get(article)
    if highest is not None:
        named = [numbered(span, highest) for span in fresh]
        if not _taken(db, article, (span.name for span in named)):
            return named
    highest = _highest(db, article)
    project.numbers = {article: highest}  # few articles are written to by turns
    return [numbered(span, highest) for span in fresh]


def _taken(db: Database, article: ArticleId, names: Iterable[str]) -> bool:
    """Return whether a name is taken: what is remembered may be older than an undone step."""
    found = db.execute(
        "SELECT 1 FROM spans WHERE article = ? AND name IN "
        "(SELECT value FROM json_each(?)) LIMIT 1",
        (article, json.dumps(list(names))),
    )
    return found.fetchone() is not None


def _highest(db: Database, article: ArticleId) -> dict[str, int]:
    rows = db.execute(
        "SELECT SUBSTR(name, 1, 1), MAX(CAST(SUBSTR(name, 2) AS INTEGER)) FROM spans "
        "WHERE article = ? GROUP BY 1",
        (article,),
    )
    return dict.fromkeys(PREFIXES.values(), 0) | dict(rows)
