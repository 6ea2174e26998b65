"""Articles."""

from dataclasses import dataclass, field
from enum import StrEnum

from pressmark.domain.ids import ArticleId
from pressmark.domain.span import Span
from pressmark.domain.tags import Tags


class Status(StrEnum):
    """How far the work on an article is."""

    NEW = "new"
    IN_PROGRESS = "in progress"
    DONE = "done"
    FLAGGED = "flagged"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Article:
    """One text as stored in a project.

    `name` is the article's id in files, unique in its project. `text` is normalised and never
    changes. `published` is an ISO 8601 date or date and time, as the source gave it. `author`
    are the names of those who wrote it, with commas between. `note` is what analysts tell each
    other about it, `tags` sort it, and `assignee` is the annotator whom it is for.
    """

    id: ArticleId
    name: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    language: str = "en"
    status: Status = Status.NEW
    note: str | None = None
    author: str | None = None
    tags: Tags = ()
    assignee: str | None = None


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article with its spans, as files carry it; ids of rows play no part.

    Readers give `SpanId(0)` and `ArticleId(0)`: the project assigns the real ones.
    """

    article: Article
    spans: list[Span] = field(default_factory=list)
