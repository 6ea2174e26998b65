"""PDF files as articles: reading order, cut words, pages."""

import time
from pathlib import Path

import pytest
from inbox_samples import articles_of, items_of, told
from pdf_samples import Words, column, pdf

from pressmark.exchange.page_layout import joined
from pressmark.exchange.stream import UNCHOSEN, Choices

LEFT = (
    "The harbour board met on Monday to vote on the plan for a new ferry quay. Its chair said that "
    "the old quay could not be saved, and that nobody should be surprised.\n"
    "Residents disagree. They say the cost of 3.2 million pounds was never explained to them, and "
    "that the mana-"
)
RIGHT = (
    "gers of the port had hidden it. A petition has well-known names on it, among them the former "
    "mayor.\nThe vote is open until Friday. Whoever wants to speak can do so in the town hall at "
    "noon, the board said."
)
HEAD = [Words(50, 790, "New ferry quay divides the town", 20)]
(FIRST, CUT), (REST, LAST) = LEFT.split("\n"), RIGHT.split("\n")
WHOLE = ["New ferry quay divides the town", FIRST, CUT.removesuffix("-") + REST, LAST]


def paragraphs(folder: Path, data: bytes, choices: Choices = UNCHOSEN) -> list[str]:
    [found] = articles_of(folder, "plan.pdf", data, choices)
    return found.text.split("\n\n")


def test_two_columns_below_a_headline_are_read_one_after_the_other(tmp_path: Path) -> None:
    page = [*HEAD, *column(LEFT, 50, 750), *column(RIGHT, 310, 750)]
    assert paragraphs(tmp_path, pdf([page])) == WHOLE


def test_the_order_in_which_a_program_wrote_the_words_does_not_matter(tmp_path: Path) -> None:
    page = [*HEAD, *column(LEFT, 50, 750), *column(RIGHT, 310, 750)]
    by_line = sorted(page, key=lambda words: (-words.y, words.x))
    assert paragraphs(tmp_path, pdf([by_line])) == WHOLE
    assert paragraphs(tmp_path, pdf([page[::-1]])) == WHOLE


def test_a_page_that_is_shown_turned_reads_the_same(tmp_path: Path) -> None:
    page = [*HEAD, *column(LEFT, 50, 750), *column(RIGHT, 310, 750)]
    assert paragraphs(tmp_path, pdf([page], rotate=90)) == WHOLE


def test_three_columns_and_a_box_below_them(tmp_path: Path) -> None:
    third = "Third column here with its own few words, enough of them for several lines of text."
    page = [
        *HEAD, *column(LEFT, 40, 750, width=25), *column(RIGHT, 220, 750, width=25),
        *column(third, 400, 750, width=25),
        *column("This line runs below all of the columns and across them, from left to right.",
                40, 400, width=100),
    ]  # fmt: skip
    found = paragraphs(tmp_path, pdf([page]))
    assert found[:4] == WHOLE
    assert found[4:] == [
        third, "This line runs below all of the columns and across them, from left to right.",
    ]  # fmt: skip


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    rows = [("Cost", "3.2m"), ("Length", "150 metres"), ("Ships a day", "12"), ("Jobs", "40")]
    table = [
        word
        for at, (what, much) in enumerate(rows)
        for word in (Words(50, 600 - 15 * at, what), Words(300, 600 - 15 * at, much))
    ]
    page = [*column(LEFT.removesuffix("mana-"), 50, 750, width=90), *table]
    assert paragraphs(tmp_path, pdf([page]))[-4:] == ["\t".join(row) for row in rows]


def three_pages() -> bytes:
    stories = [
        "The first page ends within a sentence that goes on after the end of this very",
        "page. The second page has its own end. It is followed by the third page, in which all",
        "is told. No more of it is to be had here than what you have read on these pages now.",
    ]
    return pdf(
        [
            [
                Words(50, 820, "Harbour News, May 2024", 8),
                *column(story, 50, 750, width=84),
                Words(290, 30, f"Page {number} of 3", 8),
            ]
            for number, story in enumerate(stories, 1)
        ],
        info={"Title": "Three pages of news", "Author": "Ana Lind"},
    )


def test_running_heads_are_left_out_and_a_paragraph_goes_on_over_a_page(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "2024-05-03.pdf", three_pages())
    assert "Harbour" not in found.text
    assert "Page 2" not in found.text
    assert "the end of this very page. The second page" in found.text
    assert (found.title, found.author) == ("Three pages of news", "Ana Lind")
    assert found.published == "2024-05-03"


def test_where_the_pages_begin_is_noted(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "a.pdf", three_pages())
    assert found.note == (
        "page 2 begins with “page. The second page has its”; "
        "page 3 begins with “is told. No more of it”"
    )


def test_everything_keeps_the_running_heads(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "a.pdf", three_pages(), Choices(main_text=False))
    assert found.text.count("Harbour News, May 2024") == 3


def test_large_letters_are_the_title_where_the_file_names_none(tmp_path: Path) -> None:
    page = [*HEAD, *column(LEFT, 50, 750, width=90)]
    [found] = articles_of(tmp_path, "a.pdf", pdf([page], info={"Title": "Microsoft Word - x.docx"}))
    assert found.title == "New ferry quay divides the town"


@pytest.mark.parametrize(
    ("lines", "known", "text"),
    [
        (["the mana-", "gers met"], set(), "the managers met"),
        (["a well-", "known man"], {"well-known"}, "a well-known man"),
        (["a co-", "operation"], {"co-operation"}, "a co-operation"),
        (["a 20-", "year plan"], set(), "a 20-year plan"),
        (["the Oslo-", "Bergen line"], set(), "the Oslo-Bergen line"),
        (["a self-", "made man"], set(), "a self-made man"),
        (["the dash -", "is one"], set(), "the dash - is one"),
        (["soft\u00ad", "ly"], set(), "softly"),
    ],
)
def test_words_that_were_cut_become_whole(lines: list[str], known: set[str], text: str) -> None:
    assert joined(lines, frozenset(known)) == text


def test_a_scan_and_a_broken_file_get_a_sentence(tmp_path: Path) -> None:
    [sentence] = told(items_of(tmp_path, "scan.pdf", pdf([[], []])))
    assert "its pages are pictures; have their text recognised (OCR) first" in sentence
    [sentence] = told(items_of(tmp_path, "cut.pdf", b"%PDF-1.7\n1 0 obj"))
    assert sentence.startswith("cut.pdf: the PDF is broken")
    items = items_of(tmp_path, "half.pdf", pdf([column(LEFT, 50, 700), []]))
    assert told(items) == ["half.pdf: 1 page without text left out; they may be pictures of text"]


def test_a_page_tree_that_leads_in_a_circle_ends(tmp_path: Path) -> None:
    data = pdf([column(LEFT, 50, 700)]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    begun = time.monotonic()
    assert items_of(tmp_path, "circle.pdf", data)
    assert time.monotonic() - begun < 10


def test_a_count_of_pages_that_lies_is_refused(tmp_path: Path) -> None:
    data = pdf([column(LEFT, 50, 700)]).replace(b"/Count 1 ", b"/Count 99999999 ")
    begun = time.monotonic()
    assert items_of(tmp_path, "many.pdf", data)
    assert time.monotonic() - begun < 10
