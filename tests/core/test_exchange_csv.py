"""CSV: one row a span."""

import csv
from pathlib import Path

import pytest
from examples import some
from exchange_samples import ferry, marked_articles
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import read_csv

from pressmark.domain.article import MarkedArticle
from pressmark.exchange.cells import harmless
from pressmark.exchange.csv_rows import COLUMNS, rows, write

GOLDEN = Path(__file__).parent.parent / "data" / "ferry.csv"


def parsed(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_an_export_is_the_golden_file_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert not write(path, [ferry()])
    assert path.read_bytes() == GOLDEN.read_bytes()


def test_each_span_is_a_row_with_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write(path, [ferry()])
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = {row["span"]: row for row in csv.DictReader(file)}
    assert len(table) == len(ferry().spans)
    assert table["q2"]["speaker"] == "She"
    assert table["q2"]["speaker_name"] == "Ana Oré"
    assert table["q1"]["cue"] == "said"
    assert (table["f1"]["low"], table["f1"]["counted"]) == ("12", "boats")
    assert (table["f1"]["modifier"], table["f1"]["modifier_class"]) == ("up to", "max")
    assert (table["f2"]["high"], table["f2"]["unit"]) == ("3200000", "pound sterling")
    assert (table["e4"]["state"], table["e4"]["score"]) == ("rejected", "0.25")
    assert table["e1"]["vague"] == ""
    assert table["f2"]["context"] == "She put the cost at £3.2m – “less than a bridge”."


@given(st.lists(marked_articles(), max_size=3))
@settings(max_examples=some(100), deadline=None)
def test_a_csv_reader_finds_the_same_cells(
    tmp_path_factory: pytest.TempPathFactory, articles: list[MarkedArticle]
) -> None:
    path = tmp_path_factory.getbasetemp() / "cells.csv"
    write(path, articles)
    cells = [row for marked in articles for row in rows(marked)]
    assert parsed(path) == [
        list(COLUMNS),
        *(["" if cell is None else str(cell) for cell in row] for row in cells),
    ]
    assert all(len(row) == len(COLUMNS) for row in cells)


@pytest.mark.parametrize(
    "formula", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=", "-"]
)
def test_a_formula_becomes_text(formula: str) -> None:
    assert harmless(formula) == "'" + formula


@pytest.mark.parametrize("plain", ["-5", "+3.2", "-1,000", "-12%", "a=b", "", "3-4", "“=”"])
def test_what_is_no_formula_stays_as_it_is(plain: str) -> None:
    assert harmless(plain) == plain


def test_articles_without_spans_are_told(tmp_path: Path) -> None:
    bare = MarkedArticle(ferry().article)
    losses = write(tmp_path / "out.csv", [bare, ferry(), bare])
    assert losses.told() == ["2 articles without spans left out: a row is a span."]


def test_pandas_reads_numbers_truth_and_what_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write(path, [ferry(), ferry()])
    table = read_csv(path)
    assert tuple(table.columns) == COLUMNS
    assert len(table) == 2 * len(ferry().spans)
    assert table["start"].dtype.kind == "i"
    assert table.loc[table["span"] == "f2", "high"].tolist() == [3_200_000, 3_200_000]
    assert table.loc[table["span"] == "f1", "vague"].tolist() == [False, False]
    assert table.loc[table["span"] == "e1", "speaker"].isna().all()
    assert (table["text"] == [span.text for span in [*ferry().spans, *ferry().spans]]).all()
