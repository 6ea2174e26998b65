"""Spans are stored small, and read as they were given."""

import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.records import attributes_record
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    Modifier,
    ModifierClass,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.errors import DamagedProject
from pressmark.store import articles, backups, labels, lean, operations, schema, spans, steps
from pressmark.store.project import create_project, open_project
from pressmark.store.rows import SPAN_COLUMNS, span_row

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
NAMES = ", ".join(f'"{column}"' for column in SPAN_COLUMNS)
TEXT = "Ayşe Demir said 'no'.\nShe sold 3,000 tonnes."

_text = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
_place = st.integers(0, 900_000)
_mention = st.none() | st.builds(Mention, _place, _place, st.none() | _text)
_number = (
    st.none()
    | st.integers(-(10**15), 10**15)
    | st.floats(allow_nan=False, width=64).filter(lambda number: abs(number) != float("inf"))
)
_attributes = {
    Layer.ENTITY: st.none(),
    Layer.QUOTE: st.builds(QuoteAttributes, st.none() | _text, _mention, _mention),
    Layer.FIGURE: st.builds(
        FigureAttributes,
        st.none() | st.tuples(_place, _place),
        _number,
        _number,
        st.none() | _text,
        _mention,
        st.none() | st.builds(Modifier, _text, st.none() | st.sampled_from(ModifierClass)),
        st.booleans(),
        _mention,
    ),
}


@st.composite
def any_span(draw: st.DrawFn) -> Span:
    layer = draw(st.sampled_from(Layer))
    start = draw(_place)
    names = st.from_regex(r"\A[eqf](0|[1-9][0-9]{0,20}|0[0-9])\Z")
    return Span(
        SpanId(1),
        ArticleId(1),
        draw(names | _text.filter(bool)),
        layer,
        draw(st.sampled_from([one.name for one in SCHEME.labels]) | _text.filter(bool)),
        start,
        start + draw(st.integers(1, 300)),
        draw(_text),
        draw(st.sampled_from(State)),
        "names 1",
        draw(st.none() | st.floats(0, 1) | st.integers(0, 1000).map(lambda one: one / 1000)),
        draw(_attributes[layer]),
        draw(st.none() | _text),
    )


@pytest.fixture(scope="module")
def written() -> Database:
    db = Database(memory=True)
    db.execute("PRAGMA trusted_schema = OFF")
    schema.migrations.apply(db)
    return db


@given(span=any_span())
def test_sql_reads_every_column_of_a_span_as_it_was_given(written: Database, span: Span):
    image = span_row(span, 1)
    written.execute("DELETE FROM spans")
    spans.insert(written, image)
    row = written.execute(f"SELECT {NAMES} FROM spans").fetchone()
    assert dict(zip(SPAN_COLUMNS, row, strict=True)) == image
    assert lean.stored(image) == dict(
        zip(lean.STORED_COLUMNS, lean.stored_values(image), strict=True)
    )


def test_what_most_spans_say_takes_hardly_a_byte():
    span = Span(SpanId(1), ArticleId(1), "e7", Layer.ENTITY, "PERSON", 3, 9, "Peskov",
                State.SUGGESTED, "names 1", 0.933)  # fmt: skip
    assert lean.stored_values(span_row(span, 1)) == (
        1, 1, 7, 0, 0, 3, 6, "Peskov", 0, 1, 933, None, None, None,
    )  # fmt: skip


def test_the_common_attributes_of_a_figure_take_a_fifth():
    said = FigureAttributes((130, 132), 14, 14, None, Mention(133, 144))
    span = Span(SpanId(1), ArticleId(1), "f1", Layer.FIGURE, "count", 130, 132, "14",
                State.SUGGESTED, "figures 1", 0.9, said)  # fmt: skip
    whole = span_row(span, 1)["attributes"]
    assert len(lean.short_attributes("figure", whole) or "") * 5 < len(whole)


def test_a_trigger_on_columns_becomes_one_on_what_is_written():
    trigger = "CREATE TRIGGER t AFTER UPDATE OF state, label, article ON spans BEGIN SELECT 1; END"
    assert lean.watching_stored(trigger) == trigger.replace(
        "state, label, article", "state_stored, label_stored, article"
    )


def _old_file(path: Path) -> list[tuple[object, ...]]:
    """Make a project as earlier versions did; return its spans."""
    with create_project(path, SCHEME, "ana"):
        pass
    path.unlink()
    db = Database(path)
    db.execute("PRAGMA page_size = 4096")
    schema.migrations.apply(db, stop_before="m014_lean_spans")
    with db.atomic():
        labels.write_scheme(db, SCHEME)
        db.execute("INSERT INTO detectors (name, version) VALUES ('names', '1')")
        db.execute(
            "INSERT INTO articles (name, language, status, hash, imported_at) VALUES "
            "('a', 'en', 'new', ?, '2025-01-01')",
            (articles.content_hash(TEXT),),
        )
        db.execute("INSERT INTO texts VALUES (1, ?)", (TEXT,))
        db.execute("INSERT INTO search (rowid, title, text) VALUES (1, NULL, ?)", (TEXT,))
        marks = ", ".join("?" for _ in SPAN_COLUMNS)
        for row in _old_rows():
            db.execute(f"INSERT INTO spans ({NAMES}) VALUES ({marks})", row)
        db.execute("DELETE FROM spans WHERE id = 9000")
    found = db.execute(f"SELECT {NAMES} FROM spans ORDER BY id").fetchall()
    db.close()
    return found


def _old_rows() -> list[tuple[object, ...]]:
    said = FigureAttributes((31, 36), 0.1, None, "tonne", vague=True)
    figure = json.dumps(attributes_record(said, None))
    states = [state.value for state in State]
    many = [
        (number, 1, f"e{number}", "entity", "PERSON", 0, 10, "Ayşe Demir",
         states[number % 5], 1, number / 9000, None, None, None)
        for number in range(1, 8000)
    ]  # fmt: skip
    return [
        *many,
        (8001, 1, "f1", "figure", "measure", 31, 43, "3,000 tonnes", "suggested", 1, None, figure,
         "which?", None),
        (8002, 1, "e07", "figure", "OURS", 31, 43, "3,000 tonnes", "corrected", 1, 1.0, figure,
         None, '{"layer": "figure", "label": "count", "start": 31, "end": 36}'),
        (9000, 1, "e9000", "entity", "GPE", 0, 4, "Ayşe", "suggested", 1, 0.5, None, None, None),
    ]  # fmt: skip


def test_a_file_of_an_earlier_version_keeps_every_span_and_is_copied_before(tmp_path: Path):
    path = tmp_path / "old.pressmark"
    before = _old_file(path)
    size = path.stat().st_size
    with open_project(path, "ana") as project:
        assert project.db.execute(f"SELECT {NAMES} FROM spans ORDER BY id").fetchall() == before
        assert project.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert project.db.execute("PRAGMA page_size").fetchone() == (8192,)
    assert path.stat().st_size < size * 0.85  # each table and index takes a page, however few rows
    with sqlite3.connect(backups.copies(path)[0]) as copy:
        assert copy.execute(f"SELECT {NAMES} FROM spans ORDER BY id").fetchall() == before
    copy.close()


def test_no_span_gets_the_number_of_one_that_was_there_before_the_update(tmp_path: Path):
    path = tmp_path / "old.pressmark"
    _old_file(path)
    with open_project(path, "ana") as project:
        change = operations.add(project, ArticleId(1), Layer.ENTITY, "GPE", [(0, 4)])
        assert change.spans == {SpanId(9001)}


def test_counters_go_along_with_decisions_after_the_update(tmp_path: Path):
    path = tmp_path / "old.pressmark"
    _old_file(path)
    with open_project(path, "ana") as project:
        before = articles.summary_of(project, ArticleId(1))
        operations.accept(project, [SpanId(5)])
        after = articles.summary_of(project, ArticleId(1))
        assert (after.undecided, after.kept) == (before.undecided - 1, before.kept + 1)
        steps.undo(project)
        assert articles.summary_of(project, ArticleId(1)).undecided == before.undecided


def test_a_flipped_bit_in_an_earlier_file_stops_the_update_and_leaves_the_file(tmp_path: Path):
    path = tmp_path / "old.pressmark"
    _old_file(path)
    path.write_bytes(path.read_bytes().replace(b"suggested", b"suggestec", 1))
    before = path.read_bytes()
    with pytest.raises(DamagedProject):
        open_project(path, "ana").close()
    assert path.read_bytes() == before


def test_spans_of_an_article_are_found_and_sorted_by_the_index(tmp_path: Path):
    with create_project(tmp_path / "p.pressmark", SCHEME) as project:
        plan = project.db.execute(
            f"EXPLAIN QUERY PLAN SELECT {NAMES} FROM spans WHERE article = ? "
            'ORDER BY start, "end" DESC, id',
            (1,),
        ).fetchall()
    told = [step[-1] for step in plan]
    assert any("USING INDEX spans_by_start (article=?)" in step for step in told)
    assert "USE TEMP B-TREE FOR ORDER BY" not in told


def test_names_stay_unique_whatever_is_undone_between(tmp_path: Path):
    with create_project(tmp_path / "p.pressmark", SCHEME, "ana") as project:
        marked = MarkedArticle(Article(ArticleId(0), "demir", TEXT))
        [number] = articles.add_articles(project, [marked]).articles
        found = [Suggestion(Layer.ENTITY, "PERSON", 0, 10, "names 1", 0.5)]
        spans.put_suggestions(project, number, TEXT, found)
        operations.add(project, number, Layer.ENTITY, "GPE", [(0, 4)])
        operations.add(project, number, Layer.ENTITY, "GPE", [(5, 10)])
        steps.undo(project)
        steps.undo(project)
        operations.add(project, number, Layer.ENTITY, "GPE", [(0, 4)])
        operations.add(project, number, Layer.ENTITY, "GPE", [(5, 10)])
        steps.undo(project)
        steps.redo(project)
        operations.add(project, number, Layer.ENTITY, "GPE", [(11, 15)])
        names = [span.name for span in spans.of_article(project, number)]
    assert len(names) == len(set(names)) == 4
