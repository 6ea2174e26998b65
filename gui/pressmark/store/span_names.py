"""Names for new spans ("e7"), free in their article, found without reading all of its spans."""

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId
from pressmark.domain.span import PREFIXES, Span, highest_names, numbered
from pressmark.store.project import Project
from pressmark.store.rows import Row


def free_names(
    project: Project, db: Database, article: ArticleId, fresh: Sequence[Span]
) -> list[Span]:
    """Name spans that are to be written to an article inside the transaction `db`."""
    highest = project.numbers.get(article)
    if highest is None:
        highest = _highest(db, article)
        project.numbers = {article: highest}  # few articles are written to by turns
    return [numbered(span, highest) for span in fresh]


def note_names(project: Project, made: Iterable[Row]) -> None:
    """Take note of the names of spans that a step brought in: undo and imports bring their own."""
    for image in made:
        highest = project.numbers.get(image["article"])
        if highest is not None:
            for prefix, number in highest_names([image["name"]]).items():
                highest[prefix] = max(highest[prefix], number)


def _highest(db: Database, article: ArticleId) -> dict[str, int]:
    rows = db.execute(
        "SELECT SUBSTR(name, 1, 1), MAX(CAST(SUBSTR(name, 2) AS INTEGER)) FROM spans "
        "WHERE article = ? GROUP BY 1",
        (article,),
    )
    return dict.fromkeys(PREFIXES.values(), 0) | dict(rows)
