"""Files of every form that a project had are brought into the present one, and nothing is lost.

`tests/data/schemas/` has one for each migration, written down as SQL from a project in which the
program of that time had suggested, accepted, corrected, rejected, added, undone and taken out. From
m011 on there are tags, an article for somebody, and a filter as well.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.filtering import ArticleFilter
from pressmark.domain.ids import ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, State
from pressmark.errors import NewerProject
from pressmark.store import article_list, articles, backups, filters, labels, schema, spans, steps
from pressmark.store.doctor import examine
from pressmark.store.project import open_project
from pressmark.store.seal import seal_of

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
PERSON = next(label for label in SCHEME.labels if label.name == "PERSON")
FILES = sorted((Path(__file__).parents[1] / "data" / "schemas").glob("*.sql"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project file of an earlier version."""
    path = tmp_path / f"{request.param.stem}.pressmark"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
        connection.commit()
    return path


def rows(path: Path, table: str, columns: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()


SAME = {
    "articles": "id, name, title, source, published, status, removed, undecided, kept",
    "texts": "article, text",
    "spans": 'id, name, layer, label, start, "end", text, state, score, attributes, proposal',
    "decisions": "id, at, kind, title, article, seconds, target, changes",
    "history": "step, done",
    "labels": "layer || name, position, title, short, colour, help",
}


def test_there_is_a_file_of_every_form() -> None:
    released = [name for name in sorted(schema.known_migrations()) if name < "m016"]
    assert [path.stem for path in FILES] == [name[:4] for name in released]


def test_an_old_file_comes_into_the_present_form_with_all_that_is_in_it(old: Path) -> None:
    before = {table: rows(old, table, columns) for table, columns in SAME.items()}
    with open_project(old) as project:
        assert schema.applied_migrations(project.db) == schema.known_migrations()
        person = labels.read_scheme(project.db).find(Layer.ENTITY, "PERSON")
        assert person is not None
        assert person.guideline == PERSON.guideline
        assert {one.article.author for one in articles.marked_articles(project)} == {None}
        assert articles.summaries(project)[0].title == "Demir"
        demir = {span.text: span for span in spans.of_article(project, ArticleId(1))}
        assert demir["Demir"].state is State.CORRECTED
        assert demir["Demir"].proposal is not None
        assert demir["She"].state is State.ADDED
        assert demir["Lisse"].state is State.REJECTED
    assert {table: rows(old, table, columns) for table, columns in SAME.items()} == before
    assert examine(old) == []


def test_what_was_put_on_articles_of_an_old_file_stays(old: Path) -> None:
    with open_project(old) as project:
        tagged = article_list.listed(project, ArticleFilter(tags=frozenset({"to read"})))
        given = article_list.listed(project, ArticleFilter(assignees=frozenset({"bo"})))
        saved = [one.name for one in filters.saved_filters(project)]
    has_them = old.stem >= "m011"
    assert (tagged, given, saved) == (([1, 2], [2], ["Mine"]) if has_them else ([], [], []))


def test_an_old_file_is_copied_before_it_is_changed(old: Path) -> None:
    sound = rows(old, "spans", "*")
    open_project(old).close()
    [copy] = backups.listed(old)
    assert copy.reason == backups.UPDATE
    assert rows(copy.path, "spans", "*") == sound
    with closing(sqlite3.connect(copy.path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations")]
    assert len(names) == int(old.stem[1:])


def test_steps_of_an_old_file_are_undone_and_done_again(old: Path) -> None:
    with open_project(old) as project:
        end = [spans.of_article(project, ArticleId(number)) for number in (1, 2)]
        while steps.redo(project) is not None:
            pass
        done = [spans.of_article(project, ArticleId(number)) for number in (1, 2)]
        assert done == end  # what was undone last was a status
        while steps.undo(project) is not None:
            pass
        left = [span for number in (1, 2) for span in spans.of_article(project, ArticleId(number))]
        assert {span.state for span in left} == {State.SUGGESTED}
        while steps.redo(project) is not None:
            pass
        assert [spans.of_article(project, ArticleId(number)) for number in (1, 2)] == end
    assert examine(old) == []


def test_an_old_file_that_can_only_be_read_is_read_and_left_as_it_is(old: Path) -> None:
    content = old.read_bytes()
    with open_project(old, read_only=True) as project:
        assert len(spans.of_article(project, ArticleId(1))) == 5
    assert old.read_bytes() == content
    assert examine(old) == []
    assert old.read_bytes() == content


def test_a_program_that_knows_no_seals_refuses_a_file_that_has_one(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_project(old).close()
    with open_project(old) as project:
        assert seal_of(project.db) != 0
    before = old.read_bytes()
    known = schema.known_migrations() - {"m013_seals"}
    monkeypatch.setattr(schema, "known_migrations", lambda: known)
    with pytest.raises(NewerProject):
        open_project(old)
    assert old.read_bytes() == before
