"""What is done with every key costs the same in a project of any size, and files stay small."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN, ArticleId, SpanId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import FigureAttributes, Layer, Mention, Span, State
from pressmark.store import articles, operations, room, spans, steps
from pressmark.store.doctor import examine
from pressmark.store.project import Project, create_project, open_project

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
SENTENCE = "Ayşe Demir sold 3,000 tonnes of wheat to Kenya after the harvest of last year. "
SPANS = 40


def wire(count: int) -> Iterator[MarkedArticle]:
    for number in range(count):
        text = f"Release {number}. " + SENTENCE * 20
        found = [_span(text, at, number) for at in range(SPANS)]
        title = f"Release {number}"
        yield MarkedArticle(Article(UNSTORED_ARTICLE, f"a{number}", text, title), found)


def _span(text: str, at: int, number: int) -> Span:
    begun = len(f"Release {number}. ") + at // 2 * len(SENTENCE)
    words = "Ayşe Demir" if at % 2 else "3,000 tonnes"
    start = text.index(words, begun)
    end = start + len(words)
    entity = at % 2 == 1
    said = FigureAttributes((start, start + 5), 3000, 3000, None, Mention(end + 4, end + 9))
    return Span(
        UNSTORED_SPAN, UNSTORED_ARTICLE, f"{'e' if entity else 'f'}{at // 2 + 1}",
        Layer.ENTITY if entity else Layer.FIGURE, "PERSON" if entity else "measure", start, end,
        words, State.SUGGESTED, "names 1" if entity else "figures 1", 0.933,
        None if entity else said,
    )  # fmt: skip


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Project]]:
    """A project of two articles, and one of four hundred."""
    folder = tmp_path_factory.mktemp("sizes")
    with (
        create_project(folder / "small.pressmark", SCHEME, "ana") as small,
        create_project(folder / "large.pressmark", SCHEME, "ana") as large,
    ):
        articles.add_articles(small, wire(2))
        articles.add_articles(large, wire(400))
        yield small, large


def work(project: Project, action: Callable[[], object]) -> int:
    """Return how many tens of steps of its machine SQLite takes for an action."""
    count = 0

    def stepped() -> int:
        nonlocal count
        count += 1
        return 0

    project.db.conn.set_progress_handler(stepped, 10)
    action()
    project.db.conn.set_progress_handler(None, 0)
    return count


def last_spans(project: Project) -> list[Span]:
    newest = project.db.execute("SELECT MAX(id) FROM articles").fetchone()[0]
    return spans.of_article(project, ArticleId(newest))


PER_KEY: dict[str, Callable[[Project, list[Span]], object]] = {
    "accept": lambda project, some: operations.accept(project, [some[4].id]),
    "reject": lambda project, some: operations.reject(project, [some[5].id]),
    "correct": lambda project, some: operations.relabel(
        project, [some[7].id], some[7].layer, "ORG"
    ),
    "add": lambda project, some: operations.add(
        project, some[0].article, Layer.ENTITY, "GPE", [(8, 12)]
    ),
    "undo": lambda project, _: steps.undo(project),
    "redo": lambda project, _: steps.redo(project),
    "open": lambda project, some: (
        articles.read_article(project, some[0].article),
        spans.of_article(project, some[0].article),
    ),
    "line": lambda project, some: articles.summary_of(project, some[0].article),
}


@pytest.mark.parametrize("name", PER_KEY)
def test_a_key_costs_the_same_in_a_project_two_hundred_times_as_large(
    sizes: tuple[Project, Project], name: str
):
    taken = []
    for project in sizes:
        some = last_spans(project)
        operations.accept(project, [some[2].id])  # who decides and which detector are known then
        operations.reject(project, [some[2].id])
        taken.append(work(project, lambda: PER_KEY[name](project, some)))  # noqa: B023
    small, large = taken
    assert small > 0
    assert large <= small * 1.2 + 5, f"{name}: {small} in the small project, {large} in the large"


def test_nothing_that_a_decision_asks_for_reads_a_whole_table(sizes: tuple[Project, Project]):
    _, large = sizes
    some = last_spans(large)
    asked: list[str] = []
    large.db.conn.set_trace_callback(asked.append)
    operations.accept(large, [some[10].id])
    operations.reject(large, [SpanId(some[11].id)])
    large.db.conn.set_trace_callback(None)
    queries = [sql for sql in asked if sql.split(None, 1)[0] in ("SELECT", "UPDATE", "INSERT")]
    assert queries
    for sql in queries:
        for *_, told in large.db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall():
            assert not _reads_all(told), f"{told}: {sql}"


def _reads_all(told: str) -> bool:
    many = ("articles", "spans", "texts", "decisions", "names", "search", "history")
    return any(told.startswith((f"SCAN {table}", f"SCAN TABLE {table}")) for table in many)


def test_a_file_takes_no_more_than_its_goal_for_each_span(sizes: tuple[Project, Project]):
    _, large = sizes
    raw, count = large.db.execute(
        "SELECT (SELECT SUM(LENGTH(CAST(text AS BLOB))) FROM texts), (SELECT COUNT(*) FROM spans)"
    ).fetchone()
    begun = 10 * 8192  # pages of tables and indexes that a few articles do not fill
    assert large.path.stat().st_size <= 2.5 * raw + 60 * count + begun


def test_a_project_without_articles_gets_large_pages_where_much_is_to_come(tmp_path: Path):
    path = tmp_path / "p.pressmark"
    create_project(path, SCHEME, "ana").close()
    with open_project(path) as project:
        room.make_room(project, room.LARGE - 1)
        assert _page(project) == 8192
        room.make_room(project, room.LARGE)
        assert _page(project) == 16384
        articles.add_articles(project, wire(2))
    assert examine(path) == []  # the seal fits, too


def test_a_project_with_articles_keeps_its_pages(sizes: tuple[Project, Project]):
    room.make_room(sizes[0], room.LARGE)
    assert _page(sizes[0]) == 8192


def _page(project: Project) -> int:
    return int(project.db.execute("PRAGMA page_size").fetchone()[0])


def test_an_import_asks_for_few_statements_however_many_articles_come(tmp_path: Path):
    with create_project(tmp_path / "p.pressmark", SCHEME, "ana") as project:
        asked: list[str] = []
        project.db.conn.set_trace_callback(asked.append)
        bare = (MarkedArticle(one.article) for one in wire(200))
        articles.add_articles(project, bare)
        project.db.conn.set_trace_callback(None)
    looked_up = [sql for sql in asked if sql.lstrip().startswith("SELECT") and "LIKE" in sql]
    assert not looked_up
    assert sum(sql.lstrip().startswith("SELECT") for sql in asked) < 40


def test_texts_that_come_twice_in_one_import_come_in_once_with_the_spans_of_both(tmp_path: Path):
    first, _ = wire(2)
    twice = [MarkedArticle(first.article), first, first]
    with create_project(tmp_path / "p.pressmark", SCHEME, "ana") as project:
        added = articles.add_articles(project, twice)
        assert len(added.articles) == 1
        assert len(spans.of_article(project, added.articles[0])) == SPANS


def test_names_that_are_taken_get_the_next_free_number(tmp_path: Path):
    texts = [f"Text {number}." for number in range(6)]
    names = ["a", "a", "a-2", "a", "a%", "a%"]
    coming = [
        MarkedArticle(Article(UNSTORED_ARTICLE, name, text))
        for name, text in zip(names, texts, strict=True)
    ]
    with create_project(tmp_path / "p.pressmark", SCHEME, "ana") as project:
        articles.add_articles(project, coming[:3])
        articles.add_articles(project, coming[3:])
        named = [one.name for one in articles.summaries(project)]
    assert named == ["a", "a-2", "a-2-2", "a-3", "a%", "a%-2"]
