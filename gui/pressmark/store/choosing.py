"""The articles of a project that meet the conditions of an export."""

from pressmark.domain.article import Status
from pressmark.domain.filtering import ArticleFilter
from pressmark.domain.ids import ArticleId
from pressmark.store.articles import prefixes
from pressmark.store.project import Project, reading


@reading
def chosen(project: Project, wanted: ArticleFilter) -> list[ArticleId]:
    """Return the articles that meet the conditions, in the order in which they came in."""
    query = prefixes(wanted.words)
    holding = "AND id IN (SELECT rowid FROM search WHERE search MATCH ?)" if query else ""
    rows = project.db.execute(
        f"SELECT id, status, source, published FROM articles WHERE NOT removed {holding} "
        "ORDER BY id",
        (query,) if query else (),
    )
    return [
        ArticleId(number)
        for number, status, source, published in rows
        if wanted.meets(Status(status), source, published)
    ]


@reading
def sources(project: Project) -> list[str]:
    """Return the sources of the articles, each once, in the order of their names."""
    rows = project.db.execute(
        "SELECT DISTINCT source FROM articles WHERE NOT removed AND source <> '' ORDER BY source"
    )
    return [row[0] for row in rows]
