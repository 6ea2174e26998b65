"""A decision on many spans at once does to each what it does to it alone, and all together."""

import json
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.store import articles, operations, spans, steps
from pressmark.store.changes import ChangeSet
from pressmark.store.project import Project, create_project, open_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
WORDS = 100
TEXT = " ".join(f"Näme{n % 40} 💩" for n in range(WORDS))
Operation = Callable[[Project, list[SpanId]], ChangeSet | None]


def mixed(path: Path, count: int = WORDS, text: str = TEXT) -> Project:
    """Make a project with spans of each layer; every state and many ways into it are there."""
    project = create_project(path, SCHEME, "ana")
    [number] = articles.add_articles(
        project, [MarkedArticle(Article(ArticleId(0), "one", text, "One"))]
    ).articles
    chance = random.Random(7)
    found, at = [], 0
    for index in range(count):
        end = text.index(" ", at)
        layer = chance.choice(list(Layer))
        label = chance.choice([label.name for label in SCHEME.of_layer(layer)])
        said = {
            Layer.ENTITY: None,
            Layer.QUOTE: QuoteAttributes(f"u{index}"),
            Layer.FIGURE: FigureAttributes((at, end), 3, 4.5, 'in "ü"'),
        }[layer]
        note = 'a "note"' if index % 7 == 0 else None
        score = None if index % 11 == 0 else chance.random()
        found.append(Suggestion(layer, label, at, end, "names 2", score, said, note))
        at = text.find(" ", end + 1) + 1
    spans.put_suggestions(project, number, text, found)
    return project


def decided(project: Project) -> Project:
    """Decide on most of the spans, one by one, in all ways."""
    chance = random.Random(8)
    for span in everything(project):
        operation = chance.randrange(7)
        if operation == 0:
            operations.accept(project, [span.id])
        elif operation == 1:
            operations.reject(project, [span.id])
        elif operation == 2:
            operations.set_bounds(project, span.id, span.start + 1, span.end)
        elif operation == 3:
            others = [label.name for label in SCHEME.of_layer(span.layer)]
            operations.relabel(project, [span.id], span.layer, chance.choice(others))
        elif operation == 4:
            operations.set_note(project, span.id, "mine")
        elif operation == 5:
            bounds = [(span.start, span.end - 1)]
            operations.add(project, span.article, span.layer, span.label, bounds)
    return project


def everything(project: Project) -> list[Span]:
    return spans.of_article(project, ArticleId(1))


def stored(project: Project) -> list[tuple[object, ...]]:
    """Return all rows, with the JSON in them read: blanks in it mean nothing."""
    return sorted(map(repr, everything(project)))


def counted(project: Project) -> list[tuple[object, ...]]:
    return sorted(
        project.db.execute("SELECT text, label, kept, rejected FROM names WHERE kept OR rejected")
    )


def numbers(project: Project) -> list[int]:
    [summary] = articles.summaries(project)
    return [summary.undecided, summary.kept, summary.rejected]


OPERATIONS: dict[str, Operation] = {
    "accept": operations.accept,
    "reject": operations.reject,
    "person": lambda project, ids: operations.relabel(project, ids, Layer.ENTITY, "PERSON"),
    "gpe": lambda project, ids: operations.relabel(project, ids, Layer.ENTITY, "GPE"),
    "direct": lambda project, ids: operations.relabel(project, ids, Layer.QUOTE, "direct"),
}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with spans in all states."""
    path = tmp_path_factory.mktemp("template") / "mixed.pressmark"
    with mixed(path) as project:
        decided(project)
    return path


@pytest.fixture
def projects(template: Path, tmp_path: Path) -> Iterator[tuple[Project, Project]]:
    """Two projects that are alike."""
    one, other = (shutil.copy(template, tmp_path / name) for name in ("a.pressmark", "b.pressmark"))
    with open_project(Path(one)) as first, open_project(Path(other)) as second:
        yield first, second


@pytest.mark.parametrize("name", OPERATIONS)
def test_many_at_once_are_decided_like_each_alone(
    projects: tuple[Project, Project], name: str
) -> None:
    together, alone = projects
    operation = OPERATIONS[name]
    ids = [span.id for span in everything(together)]
    before, names, count = stored(together), counted(together), numbers(together)
    operation(together, ids)
    for number in ids:
        operation(alone, [number])
    after = stored(together)
    assert after == stored(alone)
    assert counted(together) == counted(alone)
    assert numbers(together) == numbers(alone)
    steps.undo(together)
    assert (stored(together), counted(together), numbers(together)) == (before, names, count)
    steps.redo(together)
    assert (stored(together), counted(together)) == (after, counted(alone))


def test_thousands_of_spans_are_changed_in_a_few_statements(tmp_path: Path) -> None:
    count = 3_000
    text = " ".join(f"Name{n % 99} said" for n in range(count))
    starts = [match.start() for match in re.finditer("Name", text)]
    found = [
        Suggestion(Layer.ENTITY, "ORG", at, text.index(" ", at), "names 2", 0.8) for at in starts
    ]
    with create_project(tmp_path / "long.pressmark", SCHEME, "ana") as project:
        long = MarkedArticle(Article(ArticleId(0), "long", text, "Long"))
        [number] = articles.add_articles(project, [long]).articles
        spans.put_suggestions(project, number, text, found)
        ids = [span.id for span in everything(project)]
        operations.accept(project, ids[:1])
        for run in (
            lambda: operations.relabel(project, ids, Layer.ENTITY, "PERSON"),
            lambda: operations.reject(project, ids),
            lambda: operations.relabel(project, ids, Layer.ENTITY, "ORG"),
        ):
            change = run()
            assert change is not None
            assert len(change.spans) == count
            query = "SELECT changes FROM decisions ORDER BY id DESC LIMIT 1"
            assert len(json.loads(project.db.execute(query).fetchone()[0])) <= 3


def test_an_import_of_many_articles_is_one_small_step_that_can_be_undone(tmp_path: Path) -> None:
    project = create_project(tmp_path / "many.pressmark", SCHEME, "ana")
    text = "Ana Oré met nobody at all. {}"
    span = Span(
        SpanId(0),
        ArticleId(0),
        "e1",
        Layer.ENTITY,
        "PERSON",
        0,
        7,
        "Ana Oré",
        State.ACCEPTED,
        "imported",
    )
    given = [
        MarkedArticle(Article(ArticleId(0), f"a{n}", text.format(n)), [span] if n % 2 else [])
        for n in range(300)
    ]
    added = articles.add_articles(project, given)
    kept = "SELECT kept FROM names WHERE text = 'Ana Oré'"
    assert project.db.execute(kept).fetchone()[0] == 150
    (size,) = project.db.execute("SELECT MAX(LENGTH(changes)) FROM decisions").fetchone()
    assert size < 3_000
    assert added.change is not None
    assert added.change.listing
    assert len(added.change.articles) == 300
    assert steps.undo(project) is not None
    assert articles.summaries(project) == []
    assert project.db.execute(kept).fetchone()[0] == 0
    assert steps.redo(project) is not None
    assert [one.id for one in articles.summaries(project)] == added.articles
    assert project.db.execute(kept).fetchone()[0] == 150
    project.close()
