"""Tables in CSV and TSV as articles."""

from pathlib import Path

import pytest
from exchange_samples import ferry
from inbox_samples import articles_of, items_of, told

from pressmark.exchange import csv_rows
from pressmark.exchange.registry import format_for_file
from pressmark.exchange.stream import MAX_TEXT, Choices
from pressmark.exchange.table import layout_of

WIRE = (
    "id,headline,body,pub_date,outlet,url,by-line\r\n"
    'a7,"Quay, again","First line, “quoted”.\r\nSecond 💩.",2024-05-03,Post,https://x.example/1,Ana\r\n'
    "a8,Ferry late,Another text.,3 May 2024,Post,,\r\n"
)


def test_each_row_is_an_article_with_what_its_columns_say(tmp_path: Path) -> None:
    first, second = articles_of(tmp_path, "wire.csv", WIRE)
    assert first.text == "First line, “quoted”.\nSecond 💩."
    assert (first.name, first.title, first.source) == ("a7", "Quay, again", "Post")
    assert (first.url, first.author) == ("https://x.example/1", "Ana")
    assert (first.published, second.published) == ("2024-05-03", "2024-05-03")
    assert second.url is None


@pytest.mark.parametrize("separator", ["\t", ";", "|"])
def test_the_separator_is_told_by_the_rows(tmp_path: Path, separator: str) -> None:
    rows = [["title", "text"], ["One", "A text, with; all | kinds"], ["Two", "More"]]
    quoted = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    assert [one.title for one in articles_of(tmp_path, "t.csv", quoted)] == ["One", "Two"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_table_in_another_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    table = "title,text\nCafé,“It’s £5,” she said of naïve façades.\nTwo,More text here.\n"
    quoted = table.replace("“It’s £5,” she", '"“It’s £5,” she').replace("façades.", 'façades."')
    items = items_of(tmp_path, "t.csv", quoted.encode(encoding))
    assert "“It’s £5,” she said of naïve façades." in str(items)
    assert "Café" in str(items)


def test_the_column_can_be_chosen_by_name_or_number(tmp_path: Path) -> None:
    for column in ("headline", "Head-Line", "2"):
        first, _ = articles_of(tmp_path, "wire.csv", WIRE, Choices(column=column))
        assert first.text == "Quay, again"


def test_a_column_that_is_not_there_gets_the_list_of_those_that_are(tmp_path: Path) -> None:
    [sentence] = told(items_of(tmp_path, "wire.csv", WIRE, Choices(column="lead")))
    assert "no column 'lead' in the table; its columns are id, headline, body" in sentence


def test_without_a_telling_name_the_longest_column_has_the_text(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b,c\n1,A much longer text stands here.,x\n2,And another one here.,y\n")
    assert layout_of(path).names[layout_of(path).text] == "b"


def test_a_table_without_a_header_loses_no_row(tmp_path: Path) -> None:
    long = "A text that is longer than the name of a column can be, as texts of articles are. "
    found = articles_of(tmp_path, "t.csv", f"1,{long}\n2,{long} Two.\n")
    assert [one.name for one in found] == ["t-1", "t-2"]


def test_rows_without_text_and_dates_that_may_mean_two_days_are_told(tmp_path: Path) -> None:
    items = items_of(tmp_path, "t.csv", "text,date\nWords.,03/05/2024\n,2024-01-01\n,\n")
    assert told(items) == [
        "t.csv: 2 rows without a text in the column “text” left out",
        "t.csv: 1 date left out that may mean several days or none",
    ]


def test_a_table_of_spans_says_that_it_has_no_articles(tmp_path: Path) -> None:
    csv_rows.write(tmp_path / "spans.csv", [ferry()])
    [sentence] = told(items_of(tmp_path, "spans.csv", (tmp_path / "spans.csv").read_bytes()))
    assert "the spans of articles and not their texts; export JSON Lines" in sentence


def test_a_line_without_end_is_not_read_whole(tmp_path: Path) -> None:
    sentences = told(items_of(tmp_path, "t.csv", "title,text\nx," + "a" * (MAX_TEXT + 2)))
    assert "cannot be read beyond line 1" in sentences[-1]


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (WIRE, "wire", "csv"),
        (WIRE, "wire.txt", "csv"),
        ("First, second, third.\nFourth, fifth, sixth.\nA, b, c.\n", "story.txt", "txt"),
        ("Dear Ana,\nthank you.\n", "story.txt", "txt"),
    ],
)
def test_tables_are_told_from_prose(tmp_path: Path, content: str, name: str, expected: str) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode())
    assert format_for_file(path).name == expected


def test_german_headers_are_known(tmp_path: Path) -> None:
    path = tmp_path / "meldungen.csv"
    path.write_text(
        "Datum;Überschrift;Inhalt;Quelle\n03.05.2024;Eins;Langer Text, der etwas sagt.;Anzeiger\n",
        encoding="utf-8",
    )
    (article,) = articles_of(tmp_path, "meldungen.csv", path.read_bytes().decode())
    assert (article.title, article.source) == ("Eins", "Anzeiger")
    assert article.published == "2024-05-03"
    assert article.text == "Langer Text, der etwas sagt."


def test_a_cell_longer_than_a_text_may_be_is_told_with_its_line(tmp_path: Path) -> None:
    content = 'title,text\n"one","' + "a" * (MAX_TEXT + 10) + '"\n"two","fine"\n'
    (problem,) = items_of(tmp_path, "wire.csv", content)
    assert "cannot be read beyond line 1 (a line longer than a text may be)" in str(problem)
