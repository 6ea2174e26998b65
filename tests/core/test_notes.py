"""Notes on spans and links between figures: kept, undone, exported and read back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from exchange_samples import ferry

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    Span,
    State,
    Suggestion,
)
from pressmark.exchange import csv_rows, jsonl
from pressmark.store import articles, bulk, operations, spans, steps
from pressmark.store.project import Project, create_project, open_project

TEXT = "Shells fell 150 metres (500ft) from the 37m wall, said Ada Lind."
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
METRES = Mention(12, 22)
FEET = Suggestion(
    Layer.FIGURE, "measure", 24, 29, "figures 2", 0.9,
    FigureAttributes((24, 27), 500, 500, "foot", restates=METRES),
)  # fmt: skip
WALL = Suggestion(
    Layer.FIGURE, "other", 40, 43, "figures 2", 0.3, FigureAttributes((40, 43)),
    "“m” may be metres or millions.",
)  # fmt: skip
LIND = Suggestion(Layer.ENTITY, "PERSON", 55, 63, "names 1")
NUMBERS = FEET_ID, WALL_ID, LIND_ID = SpanId(1), SpanId(2), SpanId(3)


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        item = MarkedArticle(Article(ArticleId(0), "shells", TEXT))
        [number] = articles.add_articles(made, [item]).articles
        spans.put_suggestions(made, number, TEXT, [FEET, WALL, LIND])
        yield made


def read(project: Project, number: SpanId) -> Span:
    [span] = spans.read_spans(project, [number])
    return span


def test_notes_and_links_of_a_detector_are_kept_in_the_file(project: Project) -> None:
    project.close()
    with open_project(project.path) as again:
        assert read(again, WALL_ID).note == WALL.note
        assert read(again, FEET_ID).attributes == FEET.attributes


@pytest.mark.parametrize("number", NUMBERS)
def test_a_note_on_any_span_is_a_step_to_undo(project: Project, number: SpanId) -> None:
    before = read(project, number)
    assert operations.set_note(project, number, "  Ask the desk. ") is not None
    noted = read(project, number)
    assert (noted.note, noted.state) == ("Ask the desk.", State.SUGGESTED)
    assert steps.next_undo(project) == f"note on {before.label} {before.text}"
    steps.undo(project)
    assert read(project, number) == before
    steps.redo(project)
    assert read(project, number) == noted


def test_the_same_note_again_is_no_step(project: Project) -> None:
    assert operations.set_note(project, WALL_ID, WALL.note) is None
    assert operations.set_note(project, LIND_ID, " ") is None


def test_a_note_can_be_taken_away(project: Project) -> None:
    operations.set_note(project, WALL_ID, "")
    assert read(project, WALL_ID).note is None
    assert steps.next_undo(project) == "remove the note on other 37m"


def test_a_note_corrects_nothing(project: Project) -> None:
    operations.set_note(project, LIND_ID, "A common name.")
    operations.accept(project, [LIND_ID])
    accepted = read(project, LIND_ID)
    assert (accepted.state, accepted.proposal) == (State.ACCEPTED, None)
    operations.set_note(project, LIND_ID, "Not so common.")
    assert read(project, LIND_ID).state is State.ACCEPTED
    operations.relabel(project, [LIND_ID], Layer.ENTITY, "ORG")
    operations.relabel(project, [LIND_ID], Layer.ENTITY, "PERSON")
    assert read(project, LIND_ID).state is State.ACCEPTED
    assert read(project, LIND_ID).note == "Not so common."


def test_accepting_many_takes_a_note_for_no_correction_either(project: Project) -> None:
    operations.set_note(project, FEET_ID, "See the map.")
    operations.set_note(project, LIND_ID, "A common name.")
    bulk.accept(project, NUMBERS, "of the article")
    states = {read(project, number).state for number in NUMBERS}
    assert states == {State.ACCEPTED}


def test_new_suggestions_leave_a_span_with_a_note_of_an_analyst(project: Project) -> None:
    operations.set_note(project, FEET_ID, "See the map.")
    spans.put_suggestions(project, ArticleId(1), TEXT, [WALL])
    assert [(span.id, span.note) for span in spans.of_article(project, ArticleId(1))] == [
        (FEET_ID, "See the map."),
        (WALL_ID, WALL.note),
    ]
    spans.put_suggestions(project, ArticleId(1), TEXT, [FEET, WALL, LIND])
    assert len(spans.of_article(project, ArticleId(1))) == 3


def test_a_link_outlives_other_edges_of_both_figures(project: Project) -> None:
    operations.set_bounds(project, FEET_ID, 23, 30)
    figure = read(project, FEET_ID).figure
    assert figure is not None
    assert figure.restates == METRES


def test_notes_and_links_come_back_from_json_lines(project: Project, tmp_path: Path) -> None:
    operations.set_note(project, LIND_ID, "A common name.")
    marked = MarkedArticle(
        Article(ArticleId(0), "shells", TEXT), spans.of_article(project, ArticleId(1))
    )
    records = jsonl.article_record(marked)["spans"]
    assert list(records[0])[-2:] == ["vague", "restates"]
    assert records[0]["restates"] == {"start": 12, "end": 22, "text": "150 metres"}
    assert list(records[1])[-1] == "note"
    assert list(records[2])[-2:] == ["note", "proposal"]
    path = tmp_path / "out.jsonl"
    jsonl.write(path, [marked])
    [again] = jsonl.read(path)
    assert isinstance(again, MarkedArticle)
    assert jsonl.article_record(again) == jsonl.article_record(marked)


def test_a_link_moves_along_with_its_text() -> None:
    line = {"pressmark": 1, "id": "a", "text": f"New: {TEXT}", "spans": [
        {"layer": "figure", "label": "measure", "start": 24, "end": 29, "text": "500ft",
         "restates": {"start": 12, "end": 22, "text": "150 metres"}},
    ]}  # fmt: skip
    marked, _ = jsonl.read_line(json.dumps(line).encode())
    [span] = marked.spans
    assert span.figure is not None
    assert span.figure.restates == Mention(METRES.start + 5, METRES.end + 5)


def test_spans_without_notes_and_links_are_written_as_before() -> None:
    records = jsonl.article_record(ferry())["spans"]
    assert not any("note" in record or "restates" in record for record in records)


def test_a_table_tells_the_note_and_what_is_restated() -> None:
    [one, *_] = (span for span in ferry().spans if span.name == "f2")
    assert one.figure is not None
    linked = replace(one.figure, restates=Mention(0, 5))
    span = replace(one, note="=as told", attributes=linked)
    [row] = csv_rows.rows(replace(ferry(), spans=[span]))
    cells = dict(zip(csv_rows.COLUMNS, row, strict=True))
    assert (cells["restates"], cells["note"]) == ("Ferry", "'=as told")


def test_the_author_of_an_article_is_kept_and_goes_along_in_files(
    project: Project, tmp_path: Path
) -> None:
    signed = Article(ArticleId(0), "signed", "Signed words.", author="Ana Lind, Bo Ek")
    added = articles.add_articles(project, [MarkedArticle(signed)]).articles
    jsonl.write(tmp_path / "a.jsonl", articles.marked_articles(project, added))
    assert '"author": "Ana Lind, Bo Ek"}' in (tmp_path / "a.jsonl").read_text()
    [again] = jsonl.read(tmp_path / "a.jsonl")
    assert isinstance(again, MarkedArticle)
    assert again.article.author == "Ana Lind, Bo Ek"
