"""The day of an article that no metadata tells: in a line of its own, or behind a place."""

from pathlib import Path

import pytest
from inbox_samples import docx, paragraph
from pdf_samples import Words, column, pdf

from pressmark import assets
from pressmark.domain.article import MarkedArticle
from pressmark.exchange import jsonl
from pressmark.exchange.datelines import day_at_head, day_of
from pressmark.exchange.registry import read_files
from pressmark.exchange.text import article_from_text

DAY = "2024-05-03"
LONG = "the port of Lisse will be dredged for the first time in forty years, its owners said, and"


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2024",
        "2024-05-03",
        "03.05.2024",
        "May 3rd, 2024",
        "Published: 3 May 2024",
        "Friday, 3 May 2024, 10:15 BST",
        "May 3, 2024 at 2:05 p.m. ET",
        "By Ana Lind | 3 May 2024",
        "3rd May 2024 by Ana Lind",
        "The Echo · 3 May 2024 · Page 1",
        "FOR IMMEDIATE RELEASE: May 3, 2024",
        "EMBARGOED UNTIL 00:01 GMT, 3 May 2024",
        f"Lisse, 3 May 2024 – {LONG}",
        f"LISSE, North Quay – 3 May 2024 – {LONG}",
        f"LISSE, May 3, 2024 (Echo) - {LONG}",
    ],
)
def test_a_line_that_gives_a_day_and_nothing_else_counts(line: str) -> None:
    assert day_of(["The quay is open", line, "Words."]) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Remembering 6 June 1944",
        "The vote of 3 May 2024 explained",
        "It was 3 May 2024.",
        "Version 1.2.2024 of the plan",
        "03/05/2024",
        "31 June 2024",
        f"On Friday, 3 May 2024, {LONG}",
        f"By 3 May 2024 {LONG}",
    ],
)
def test_a_headline_or_a_sentence_may_name_any_day(line: str) -> None:
    assert day_of([line]) is None


def test_the_first_publication_counts_before_a_change() -> None:
    assert day_of(["Last modified on 4 May 2024", "First published on 3 May 2024"]) == DAY
    assert day_of(["Updated 4 May 2024", "Words."]) == "2024-05-04"


def test_only_the_head_of_a_text_is_looked_at() -> None:
    assert day_at_head("Words.\n" * 20 + "3 May 2024\n") is None
    assert day_at_head("\n\n" * 20 + "Quay\n3 May 2024\n") == DAY


def only(path: Path) -> str | None:
    [item] = [one for one in read_files([path]) if isinstance(one, MarkedArticle)]
    return item.article.published


BODY = "The quay is open. " * 12


def test_every_kind_of_file_is_asked_for_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Quay opens\n3 May 2024\n\n{BODY}\n")
    (tmp_path / "b.md").write_text(f"# Quay opens\n\n*3 May 2024*\n\n{BODY}\n")
    (tmp_path / "c.html").write_text(
        f"<!DOCTYPE html><title>Quay</title><nav>1 May 2023</nav><article><h1>Quay opens</h1>"
        f"<p>Friday 3 May 2024</p><p>{BODY}</p><p>{BODY}</p></article>"
    )
    (tmp_path / "d.docx").write_bytes(
        docx(paragraph("Quay opens") + paragraph("3 May 2024") + paragraph(BODY))
    )
    head = [Words(50, 780, "Quay opens", 18), Words(50, 755, "Published 3 May 2024")]
    (tmp_path / "e.pdf").write_bytes(pdf([[*head, *column(BODY, 50, 720)]]))
    assert {one.name: only(one) for one in sorted(tmp_path.iterdir())} == {
        "a.txt": DAY, "b.md": DAY, "c.html": DAY, "d.docx": DAY, "e.pdf": DAY,
    }  # fmt: skip
    assert article_from_text(f"Quay opens\n3 May 2024\n\n{BODY}").article.published == DAY


def test_a_running_head_of_a_pdf_tells_the_day_and_is_left_out_all_the_same(
    tmp_path: Path,
) -> None:
    pages = [
        [Words(50, 800, f"The Echo | 3 May 2024 | {number}"), *column(f"{BODY} {number}", 50, 740)]
        for number in (1, 2, 3)
    ]
    path = tmp_path / "echo.pdf"
    path.write_bytes(pdf(pages))
    assert only(path) == DAY
    [item] = [one for one in read_files([path]) if isinstance(one, MarkedArticle)]
    assert "The Echo" not in item.article.text


def test_what_a_file_tells_of_itself_comes_before_its_name(tmp_path: Path) -> None:
    path = tmp_path / "2024-06-01 saved.txt"
    path.write_text(f"Quay opens\n\n{BODY}")
    assert only(path) == "2024-06-01"
    path.write_text(f"Quay opens\n3 May 2024\n\n{BODY}")
    assert only(path) == DAY


def test_no_sample_is_given_a_day_that_is_not_its_own() -> None:
    for path in sorted(assets.seeds().glob("*.jsonl")):
        [item] = [one for one in jsonl.read(path) if isinstance(one, MarkedArticle)]
        assert day_at_head(item.article.text) in (None, (item.article.published or "")[:10])
