"""What is to be highlighted, what was set aside, and what each article was highlighted with.

What somebody asked for stands in the file until it is done, so that the work goes on where it
stopped, whatever ended it. An article is done with its last portion, in the same transaction.
"""

import json
from collections.abc import Sequence

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId
from pressmark.domain.setup import Setup
from pressmark.store.project import Project, reading

_OF_SETUP = "(SELECT id FROM setups WHERE pipeline = ? AND detectors = ?)"


def ask(project: Project, articles: Sequence[ArticleId]) -> None:
    """Note that articles are to be highlighted, those set aside once more. Raises ProjectProblem.

    This is no step: there is nothing to undo.
    """
    with project.transaction() as db:
        db.execute(
            "INSERT OR REPLACE INTO waiting (article) SELECT value FROM json_each(?)",
            (json.dumps(list(articles)),),
        )


def drop(project: Project) -> None:
    """Ask for nothing any more; what was set aside stays so. Raises ProjectProblem."""
    with project.transaction() as db:
        db.execute("DELETE FROM waiting WHERE reason IS NULL")


def set_aside(project: Project, article: ArticleId, setup: Setup, reason: str) -> None:
    """Note that an article cannot be highlighted with a setup, and why. Raises ProjectProblem.

    It waits no longer until somebody asks for it, or the setup is another.
    """
    with project.transaction() as db:
        db.execute(
            "INSERT OR REPLACE INTO waiting (article, setup, reason) VALUES (?, ?, ?)",
            (article, _setup_id(db, setup), reason),
        )


def note_done(db: Database, article: ArticleId, setup: Setup | None) -> None:
    """Note inside a transaction that an article has all its suggestions, and by which setup."""
    number = None if setup is None else _setup_id(db, setup)
    db.execute(
        "UPDATE articles SET highlighted = 1, setup = COALESCE(?, setup) WHERE id = ?",
        (number, article),
    )
    db.execute("DELETE FROM waiting WHERE article = ?", (article,))


@reading
def waiting(project: Project) -> list[ArticleId]:
    """Return the articles that somebody asked for and that are not done, in the order of import."""
    rows = project.db.execute(
        "SELECT article FROM waiting JOIN articles ON articles.id = article "
        "WHERE reason IS NULL AND NOT removed ORDER BY article"
    )
    return [ArticleId(row[0]) for row in rows]


@reading
def set_aside_with(project: Project, setup: Setup) -> dict[ArticleId, str]:
    """Return the articles that could not be highlighted with a setup, each with the reason."""
    rows = project.db.execute(
        f"SELECT article, reason FROM waiting WHERE reason IS NOT NULL AND setup = {_OF_SETUP} "
        "ORDER BY article",
        (setup.pipeline, setup.detectors),
    )
    return {ArticleId(article): reason for article, reason in rows}


@reading
def unhighlighted(project: Project, setup: Setup | None = None) -> list[ArticleId]:
    """Return the articles that have no suggestions yet, in the order in which they came in.

    Those that could not be highlighted with `setup`, where one is given, are left out.
    """
    rows = project.db.execute(
        "SELECT id FROM articles WHERE NOT removed AND NOT highlighted AND id NOT IN "
        f"(SELECT article FROM waiting WHERE reason IS NOT NULL AND setup = {_OF_SETUP}) "
        "ORDER BY id",
        (None, None) if setup is None else (setup.pipeline, setup.detectors),
    )
    return [ArticleId(row[0]) for row in rows]


@reading
def outdated(project: Project, setup: Setup) -> list[ArticleId]:
    """Return the articles that were highlighted with another setup, in the order of import.

    Work that is done is not begun again, and excluded articles are left alone.
    """
    rows = project.db.execute(
        "SELECT id FROM articles WHERE NOT removed AND highlighted AND setup IS NOT NULL "
        f"AND setup IS NOT {_OF_SETUP} AND status NOT IN ('done', 'excluded') ORDER BY id",
        (setup.pipeline, setup.detectors),
    )
    return [ArticleId(row[0]) for row in rows]


@reading
def setup_used(project: Project, article: ArticleId) -> Setup | None:
    """Return what an article was highlighted with; None where it was not, or came with spans."""
    row = project.db.execute(
        "SELECT pipeline, detectors FROM articles JOIN setups ON setups.id = setup "
        "WHERE articles.id = ?",
        (article,),
    ).fetchone()
    return None if row is None else Setup(*row)


def _setup_id(db: Database, setup: Setup) -> int:
    values = (setup.pipeline, setup.detectors)
    db.execute("INSERT OR IGNORE INTO setups (pipeline, detectors) VALUES (?, ?)", values)
    return int(db.execute(f"SELECT id FROM setups WHERE id = {_OF_SETUP}", values).fetchone()[0])
