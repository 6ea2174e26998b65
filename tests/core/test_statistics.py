"""What a project comes to: counted from real projects, undone steps left out."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.charts import Chart, Row, Shape, csv_text, text_table
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import FigureAttributes, Layer, Span, Suggestion
from pressmark.domain.statistics import PAUSE, Statistics, Step
from pressmark.store import articles, operations, spans, steps
from pressmark.store.project import Project, create_project
from pressmark.store.statistics import Counting, statistics_of

TEXT = "Ana Roth of Graz sold 3,000 tonnes to Ana Roth and Oslo Oil."


def entity(words: str, label: str) -> Suggestion:
    start = TEXT.index(words)
    return Suggestion(Layer.ENTITY, label, start, start + len(words), "names 1", 0.5)


FIGURE = Suggestion(
    Layer.FIGURE,
    "measure",
    22,
    34,
    "figures 2",
    0.9,
    FigureAttributes((22, 27), 3000, 3000, "tonne"),
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    made = create_project(tmp_path / "p.pressmark", scheme, "ana")
    [number] = articles.add_articles(
        made, [MarkedArticle(Article(UNSTORED_ARTICLE, "a", TEXT))]
    ).articles
    found = [entity("Ana Roth", "PERSON"), entity("Graz", "ORG"), entity("Oslo Oil", "GPE"), FIGURE]
    spans.put_suggestions(made, number, TEXT, found)
    yield made
    made.close()


def chart(project: Project, name: str) -> Chart:
    return next(one for one in statistics_of(project).charts() if one.name == name)


def span(project: Project, words: str) -> Span:
    return next(one for one in spans.of_article(project, ArticleId(1)) if one.text == words)


def test_suggestions_are_judged_by_the_label_that_was_suggested(project: Project) -> None:
    operations.accept(project, [span(project, "Ana Roth").id])
    operations.relabel(project, [span(project, "Graz").id], Layer.ENTITY, "GPE")
    operations.reject(project, [span(project, "Oslo Oil").id])
    assert chart(project, "labels").rows == (
        Row("GPE", (0, 0, 1, 0.0)),
        Row("ORG", (0, 1, 0, 0.0)),
        Row("PERSON", (1, 0, 0, 100.0)),
    )
    assert chart(project, "detectors").rows == (Row("names 1", (1, 1, 1, 33.3)),)
    assert chart(project, "kept").rows == (Row("entity GPE", (1,)), Row("entity PERSON", (1,)))
    assert [row.name for row in chart(project, "strings").rows] == ["Graz (ORG)", "Oslo Oil (GPE)"]


def test_what_is_added_by_hand_is_no_suggestion_that_was_accepted(project: Project) -> None:
    operations.add(project, ArticleId(1), Layer.ENTITY, "PERSON", [(38, 46)])
    assert [one.name for one in statistics_of(project).charts()] == [
        "articles", "spans", "progress", "pace", "annotators", "kept",
    ]  # fmt: skip


def test_figures_are_told_by_unit_and_size(project: Project) -> None:
    operations.accept(project, [span(project, "3,000 tonnes").id])
    assert chart(project, "units").rows == (Row("tonne", (1,)),)
    assert chart(project, "sizes").rows == (Row("1,000 to 10,000", (1,)),)


def test_undone_steps_do_not_count(project: Project) -> None:
    operations.accept(project, [span(project, "Ana Roth").id], 2.0)
    operations.reject(project, [span(project, "Graz").id], 4.0)
    assert chart(project, "progress").rows[-1].values[0] == 2
    assert chart(project, "pace").rows[-1].values[1] == 3.0
    steps.undo(project)
    assert chart(project, "progress").rows[-1].values[0] == 1
    assert chart(project, "pace").rows[-1].values[1] == 2.0
    steps.redo(project)
    assert chart(project, "progress").rows[-1].values[0] == 2


def test_a_step_on_many_spans_counts_all_of_them(project: Project) -> None:
    text = "Oslo. " * 40
    [number] = articles.add_articles(
        project, [MarkedArticle(Article(UNSTORED_ARTICLE, "b", text))]
    ).articles
    found = [Suggestion(Layer.ENTITY, "GPE", 6 * at, 6 * at + 4, "names 1") for at in range(40)]
    spans.put_suggestions(project, number, text, found)
    operations.accept(project, [one.id for one in spans.of_article(project, number)])
    assert chart(project, "progress").rows[-1].values[0] == 40


def test_articles_are_done_until_they_are_not(project: Project) -> None:
    operations.accept(project, [span(project, "Ana Roth").id])
    operations.set_status(project, [ArticleId(1)], Status.DONE)
    assert chart(project, "progress").rows[-1].values[1] == 1
    operations.set_status(project, [ArticleId(1)], Status.FLAGGED)
    assert chart(project, "progress").rows[-1].values[1] == 0


def test_each_annotator_has_a_line(project: Project) -> None:
    operations.accept(project, [span(project, "Ana Roth").id])
    project.annotator = "ben"
    operations.reject(project, [span(project, "Graz").id])
    assert [(row.name, row.values[:4]) for row in chart(project, "annotators").rows] == [
        ("ana", (1, 0, 0, 0)),
        ("ben", (0, 0, 1, 0)),
    ]


def test_articles_taken_out_do_not_count(project: Project) -> None:
    operations.accept(project, [span(project, "Ana Roth").id])
    articles.remove_article(project, ArticleId(1))
    names = [one.name for one in statistics_of(project).charts()]
    assert "kept" not in names
    assert "articles" not in names


def test_an_empty_project_has_no_charts(tmp_path: Path) -> None:
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    with create_project(tmp_path / "e.pressmark", scheme) as empty:
        assert statistics_of(empty).charts() == []


def test_counting_goes_in_portions_up_to_the_whole(project: Project) -> None:
    operations.accept(project, [span(project, "Ana Roth").id])
    shares = list(Counting(project).portions())
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


GAPS = st.lists(st.integers(-600, 4000), min_size=1, max_size=30)


@given(GAPS)
def test_no_more_time_is_worked_than_went_by(gaps: list[int]) -> None:
    counted, at = Statistics(), datetime(2024, 5, 1, 9)  # noqa: DTZ001 # local time
    for gap in gaps:
        at += timedelta(seconds=gap)
        counted.add_step(Step(at, "ana", "accept", 1, 2.5))
    worked = sum(pace.worked for pace in counted.hours.values())
    assert worked <= sum(min(max(gap, 0), PAUSE) for gap in gaps) + 2.5 * len(gaps)
    progress = next(one for one in counted.charts() if one.name == "progress")
    assert progress.rows[-1].values[0] == len(gaps)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_value_has_a_size(value: float) -> None:
    counted = Statistics()
    counted.add_figure("tonne", value, 1)
    assert [one.rows[0].values for one in counted.charts()] == [(1,), (1,)]


def test_tables_for_terminals_and_spreadsheets() -> None:
    rows = (Row("=2+2", (1234, None)), Row("b", (5, 0.5)))
    one = Chart("c", "C", Shape.BARS, "name", ("count", "pace"), rows)
    assert list(text_table(one)) == ["name  count  pace", "=2+2  1,234     –", "b         5   0.5"]
    assert csv_text("name", ("count", "pace"), rows) == "name,count,pace\n'=2+2,1234,\nb,5,0.5\n"
    assert json.loads(json.dumps(one.record()))[1] == {"name": "b", "count": 5, "pace": 0.5}
