"""Excel workbooks, read by openpyxl and pandas."""

import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from examples import some
from exchange_samples import ferry, marked_articles
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pandas import read_excel

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Layer
from pressmark.exchange import xlsx
from pressmark.exchange.csv_rows import COLUMNS, plain_rows
from pressmark.exchange.xlsx import ARTICLE_COLUMNS, write


def sheet(path: Path, name: str) -> list[tuple[object, ...]]:
    book = load_workbook(path)
    assert all(cell.data_type != "f" for page in book for row in page for cell in row)
    found = list(book[name].iter_rows(values_only=True))
    book.close()
    return found


def test_each_span_is_a_row_and_each_article_too(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    assert not write(path, [ferry(), MarkedArticle(replace(ferry().article, name="bare"))])
    spans, articles = sheet(path, "Spans"), sheet(path, "Articles")
    assert spans[0] == COLUMNS
    assert spans[1:] == [tuple(row) for row in plain_rows(ferry())]
    assert articles[0] == ARTICLE_COLUMNS
    assert [row[0] for row in articles[1:]] == ["ferry", "bare"]
    assert articles[1][7] == len(ferry().spans)


def test_pandas_reads_numbers_as_numbers(tmp_path: Path) -> None:
    write(tmp_path / "out.xlsx", [ferry()])
    table = read_excel(tmp_path / "out.xlsx").set_index("span")
    assert table.loc["f2", "high"] == 3_200_000
    assert table.loc["q2", "speaker_name"] == "Ana Oré"
    assert table["start"].dtype.kind == "i"


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "http://example.org"])
def test_what_looks_like_a_formula_or_a_link_is_a_text(tmp_path: Path, text: str) -> None:
    marked = ferry()
    path = tmp_path / "out.xlsx"
    write(path, [replace(marked, article=replace(marked.article, title=text))])
    assert sheet(path, "Spans")[1][1] == text
    assert not load_workbook(path)["Spans"]._hyperlinks


def test_a_number_beyond_fifteen_digits_keeps_them_all(tmp_path: Path) -> None:
    span = next(one for one in ferry().spans if one.figure)
    assert span.figure
    long = replace(span, attributes=replace(span.figure, low=12345678901234567, high=10**14))
    write(tmp_path / "out.xlsx", [replace(ferry(), spans=[long])])
    row = dict(zip(*sheet(tmp_path / "out.xlsx", "Spans"), strict=True))
    assert (row["low"], row["high"]) == ("12345678901234567", 10**14)


def test_a_text_too_long_for_a_cell_is_cut_and_that_is_told(tmp_path: Path) -> None:
    marked = ferry()
    note = "🚢" * 20_000
    losses = write(
        tmp_path / "out.xlsx", [replace(marked, article=replace(marked.article, note=note))]
    )
    assert losses.told() == ["1 text cut to 32,767 characters, as a cell holds no more."]
    assert sheet(tmp_path / "out.xlsx", "Articles")[1][8] == "🚢" * 16_383


def test_a_full_sheet_is_followed_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "_ROWS", 6)
    write(tmp_path / "out.xlsx", [ferry()])
    first, second = sheet(tmp_path / "out.xlsx", "Spans"), sheet(tmp_path / "out.xlsx", "Spans 2")
    assert len(first) == 6
    assert second[0] == COLUMNS
    assert len(first) + len(second) - 2 == len(ferry().spans)


@given(st.lists(marked_articles(), max_size=2))
@settings(max_examples=some(25), deadline=None)
def test_any_text_comes_back_from_the_cells(
    tmp_path_factory: pytest.TempPathFactory, articles: list[MarkedArticle]
) -> None:
    path = tmp_path_factory.getbasetemp() / "cells.xlsx"
    write(path, articles)
    texts = [row[11] for row in sheet(path, "Spans")[1:]]
    assert texts == [span.text for marked in articles for span in marked.spans]


def test_memory_stays_flat_however_many_spans_there_are(tmp_path: Path) -> None:
    def peak(times: int) -> int:
        tracemalloc.start()
        write(tmp_path / "out.xlsx", (ferry() for _ in range(times)))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(1)
    assert peak(600) < peak(60) + 1_000_000


def test_labels_of_all_layers_are_there(tmp_path: Path) -> None:
    write(tmp_path / "out.xlsx", [ferry()])
    assert {row[6] for row in sheet(tmp_path / "out.xlsx", "Spans")[1:]} == {
        str(one) for one in Layer
    }
