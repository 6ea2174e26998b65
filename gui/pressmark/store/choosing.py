"""The articles of a project that meet conditions."""

from pressmark.domain.filtering import ArticleFilter
from pressmark.domain.ids import ArticleId
from pressmark.store.articles import matching, summaries
from pressmark.store.project import Project, reading


@reading
def chosen(project: Project, wanted: ArticleFilter) -> list[ArticleId]:
    """Return the articles that meet the conditions, in the order in which they came in."""
    holding = matching(project, wanted.words) if wanted.words.strip() else None
    return [
        one.id
        for one in summaries(project)
        if wanted.meets(one.status, one.source, one.published)
        and (holding is None or one.id in holding)
    ]


@reading
def sources(project: Project) -> list[str]:
    """Return the sources of the articles, each once, in the order of their names."""
    rows = project.db.execute(
        "SELECT DISTINCT source FROM articles WHERE NOT removed AND source <> '' ORDER BY source"
    )
    return [row[0] for row in rows]
