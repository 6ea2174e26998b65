"""What the list asks for is right in files of earlier versions, too, and after any step."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from pressmark import assets
from pressmark.domain.filtering import ArticleFilter, Order
from pressmark.domain.ids import ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer
from pressmark.store import article_list, labels, schema
from pressmark.store.project import Project, open_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A file without the columns, with two articles and four spans."""
    path = tmp_path / "earlier.pressmark"
    db = Database(path)
    schema.migrations.apply(db, stop_before="m011_article_list")
    labels.write_scheme(db, SCHEME)
    for number, title, text in ((1, "Zebra", "Ferry one."), (2, None, "  “Äpfel sail.”\nMore.")):
        db.execute(
            "INSERT INTO articles (id, name, title, language, status, hash, imported_at) "
            "VALUES (?, ?, ?, 'en', 'new', ?, '')",
            (number, f"a{number}", title, str(number)),
        )
        db.execute("INSERT INTO texts VALUES (?, ?)", (number, text))
    db.execute("INSERT INTO detectors (name, version) VALUES ('t', '1')")
    for article, label, start, state, score in (
        (1, "PERSON", 0, "suggested", 0.7), (1, "PERSON", 2, "suggested", 0.4),
        (1, "ORG", 4, "rejected", 0.1), (2, "ORG", 4, "accepted", 0.2),
    ):  # fmt: skip
        db.execute(
            'INSERT INTO spans (article, name, layer, label, start, "end", text, state, detector, '
            "score) VALUES (?, ?, 'entity', ?, ?, ?, 'x', ?, 1, ?)",
            (article, f"e{start + 1}", label, start, start + 1, state, score),
        )
    db.conn.commit()
    db.close()
    return path


def having(project: Project, label: str) -> list[ArticleId]:
    return article_list.listed(project, ArticleFilter(labels=frozenset({(Layer.ENTITY, label)})))


def test_an_earlier_file_gets_what_the_list_asks_for(earlier: Path) -> None:
    with open_project(earlier, "ana") as project:
        assert having(project, "PERSON") == [1]
        assert having(project, "ORG") == [2]
        assert article_list.listed(project, ArticleFilter(below=0.4)) == []
        assert article_list.listed(project, ArticleFilter(below=0.41)) == [1]
        assert article_list.listed(project, order=Order.TITLE) == [2, 1]
        assert article_list.listed(project, order=Order.UNCERTAIN) == [1, 2]
        assert article_list.listed(project, order=Order.NEWEST) == [1, 2]
