"""Where the texts come from that many processes highlight: a project, or whatever has an order."""

from abc import ABC, abstractmethod

from pressmark.domain.ids import ArticleId
from pressmark.domain.names import ProjectNames
from pressmark.store import article_list, articles, names
from pressmark.store.project import Project


class Source(ABC):
    """Articles by their numbers."""

    @abstractmethod
    def text_of(self, article: ArticleId) -> str | None:
        """Return the text of an article, None where it is wanted no more. Raises UserError."""

    def names_in(self, text: str) -> ProjectNames:
        """Return what is decided on the names that stand in a text. Raises UserError."""
        del text
        return ProjectNames()


class ProjectSource(Source):
    """The articles of a project, with what it decided on names."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def text_of(self, article: ArticleId) -> str | None:
        """Return the text of an article that is in the list."""
        text = articles.read_article(self._project, article).text
        return text if article_list.is_listed(self._project, article) else None

    def names_in(self, text: str) -> ProjectNames:
        """Return the project's decided names that a text may hold."""
        return names.names_in(self._project, text)
