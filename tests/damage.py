"""A project in which everything has happened, and ways to damage its file."""

from pathlib import Path

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.store import articles, labels, operations, schemes, spans, steps
from pressmark.store.project import Project, create_project, open_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
TEXT = "Ayşe Demir said 'no'.\nShe sold 3,000 tonnes."
MANY = "Ada met Bo. " * 60


def entity(start: int, end: int, label: str = "PERSON") -> Suggestion:
    return Suggestion(Layer.ENTITY, label, start, end, "names 1", 0.5)


QUOTE = Suggestion(
    Layer.QUOTE,
    "direct",
    16,
    20,
    "quotes 1",
    0.9,
    QuoteAttributes("u1", Mention(0, 10, "Ayşe Demir"), Mention(11, 15)),
)
FIGURE = Suggestion(
    Layer.FIGURE,
    "measure",
    31,
    43,
    "figures 1",
    0.8,
    FigureAttributes((31, 36), 3000, 3000, "tonne", None, None, vague=False),
)


def marked(text: str, name: str, title: str | None = None) -> MarkedArticle:
    return MarkedArticle(Article(UNSTORED_ARTICLE, name, text, title, "Echo"))


def busy_project(path: Path) -> Path:
    """Make a project with three articles and about thirty steps of every form, closed again."""
    with create_project(path, SCHEME, "ana") as project:
        some = [marked(TEXT, "demir", "Demir"), marked(MANY, "ada"), marked("Calm.", "calm")]
        first, second, third = articles.add_articles(project, some).articles
        spans.put_suggestions(project, first, TEXT, [entity(0, 10), QUOTE, FIGURE])
        here = [entity(12 * at, 12 * at + 3) for at in range(60)]
        here += [entity(12 * at + 8, 12 * at + 10, "ORG") for at in range(60)]
        spans.put_suggestions(project, second, MANY, here)
        _decide_one_by_one(project, first)
        _decide_many(project, second)
        articles.remove_article(project, third)
        _change_labels(project)
        with project.transaction() as db:
            found = db.execute("INSERT INTO setups (pipeline, detectors) VALUES ('p', 'd')")
            db.execute("UPDATE articles SET setup = ?", (found.lastrowid,))
            db.execute("INSERT INTO waiting VALUES (?, ?, NULL)", (third, found.lastrowid))
        operations.set_status(project, [first], Status.DONE)
        steps.undo(project)
    return path


def _decide_one_by_one(project: Project, article: ArticleId) -> None:
    name, quote, figure = (span.id for span in spans.of_article(project, article))
    operations.accept(project, [name], seconds=1.5)
    steps.undo(project)
    steps.redo(project)
    operations.relabel(project, [name], Layer.ENTITY, "ORG")
    operations.set_bounds(project, name, 5, 10)
    operations.reject(project, [figure])
    operations.set_note(project, quote, "ask Mia")
    [added] = operations.add(project, article, Layer.ENTITY, "PERSON", [(22, 25)]).spans
    operations.reject(project, [added])
    steps.undo(project)
    operations.set_article_note(project, article, "to be looked at")


def _decide_many(project: Project, article: ArticleId) -> None:
    ids = [span.id for span in spans.of_article(project, article)]
    operations.accept(project, ids)
    operations.relabel(project, ids[:80], Layer.ENTITY, "GPE")
    steps.undo(project)
    steps.redo(project)
    operations.reject(project, ids[:30])
    steps.undo(project)
    operations.reject(project, ids[40:75])


def _change_labels(project: Project) -> None:
    scheme = labels.read_scheme(project.db)
    renamed = [
        label if label.name != "GPE" else label.__class__(**_fields(label) | {"name": "PLACE"})
        for label in scheme.labels
    ]
    new = scheme.__class__(scheme.name, tuple(renamed))
    schemes.change_scheme(project, new, {(Layer.ENTITY, "GPE"): "PLACE"})


def _fields(label: object) -> dict[str, object]:
    return {name: getattr(label, name) for name in label.__slots__}  # type: ignore[attr-defined]


def everything(path: Path) -> dict[str, object]:
    """Return all that a project says, as people see it."""
    with open_project(path) as project:
        return contents(project)


def contents(project: Project) -> dict[str, object]:
    summaries = articles.summaries(project)
    return {
        "summaries": summaries,
        "articles": [articles.read_article(project, one.id) for one in summaries],
        "spans": list(filter(None, (spans.of_article(project, n) for n in all_ids(project)))),
        "labels": labels.read_scheme(project.db),
        "log": steps.log(project, 10_000),
        "standing": steps.standing(project, 10_000),
    }


def all_ids(project: Project) -> list[ArticleId]:
    return [ArticleId(row[0]) for row in project.db.execute("SELECT id FROM articles ORDER BY id")]


def decided(path: Path) -> list[Span]:
    """Return the decided spans of all articles in a project."""
    with open_project(path) as project:
        every = [spans.of_article(project, n) for n in all_ids(project)]
        return [span for some in every for span in some if span.state is not State.SUGGESTED]


def change_by_hand(path: Path, *statements: str) -> None:
    """Change a project with SQL and no regard for anything, as damage would; no seal is left."""
    import sqlite3

    connection = sqlite3.connect(path)
    for statement in (*statements, "PRAGMA user_version = 0"):
        connection.execute(statement)
        connection.commit()
    connection.close()


def page_size(content: bytes) -> int:
    """Return the size of the pages of a project, from its header."""
    return int.from_bytes(content[16:18], "big")


def flip(content: bytes, at: int, bit: int) -> bytes:
    return content[:at] + bytes([content[at] ^ (1 << bit)]) + content[at + 1 :]
