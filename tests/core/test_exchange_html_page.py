"""The page of marked articles: nothing runs in it, everything is in it, marks nest."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from examples import some
from exchange_samples import TEXT, ferry, marked_articles, marked_span
from html5lib import HTMLParser as HTML5Parser
from hypothesis import assume, given, settings
from typer.testing import CliRunner

from pressmark import assets
from pressmark.cli import app
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Mention, QuoteAttributes, State
from pressmark.domain.text import paragraphs
from pressmark.exchange.html_page import page
from pressmark.exchange.page_colours import DARK, LIGHT, contrast, readable, rgb
from pressmark.exchange.registry import format_named, read_files

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


class Reader(HTMLParser):
    """Checks that elements nest, and keeps texts of articles, marks and attributes."""

    VOID = ("meta",)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.lines: list[str] = []
        self.covered: list[tuple[str, str]] = []
        self._marks: list[tuple[str, list[str]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in self.VOID:
            return
        self.open.append(tag)
        if tag in ("p", "h1") and "article" in self.open:
            self.lines.append("")
        if tag == "mark":
            self._marks.append((dict(attrs).get("title") or "", []))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag == "mark":
            title, parts = self._marks.pop()
            self.covered.append((title, "".join(parts)))

    def handle_data(self, data):
        if "article" in self.open and self.open[-1] in ("p", "h1", "mark"):
            self.lines[-1] += data
        for _, parts in self._marks:
            parts.append(data)


def one(text: str, *spans, title: str | None = None) -> MarkedArticle:
    return MarkedArticle(Article(UNSTORED_ARTICLE, "a", text, title), list(spans))


def test_a_page_has_the_text_of_the_article_and_nothing_that_runs() -> None:
    read = Reader(page([ferry()], SCHEME))
    assert read.lines == [TEXT[a:b] for a, b in paragraphs(TEXT)]
    names = {tag for tag, _ in read.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "form", "base"}
    for _, attributes in read.tags:
        assert not [name for name in attributes if name.startswith("on") or name == "src"]
        assert (attributes.get("href") or "#").startswith(("#", "http://", "https://"))


def test_text_titles_addresses_and_labels_are_escaped() -> None:
    evil = "<script>alert(\"1\")</script>&amp; 'x'"
    span = marked_span("e1", Layer.ENTITY, evil, (0, 8), text=evil)
    item = MarkedArticle(
        Article(UNSTORED_ARTICLE, "a", evil, f"T{evil}", evil, f"javascript:{evil}", evil, 'e"n'),
        [span],
    )
    text = page([item, item], SCHEME)
    read = Reader(text)
    assert read.lines == [evil] * 2
    assert "script" not in {tag for tag, _ in read.tags}
    assert not [a for tag, a in read.tags if tag == "a" and "javascript" in (a["href"] or "")]


def test_web_addresses_are_links_that_tell_nobody_where_they_come_from() -> None:
    item = MarkedArticle(
        Article(UNSTORED_ARTICLE, "a", "Words.", None, "Echo", 'https://example.com/?a="b"&c')
    )
    [link] = [a for tag, a in Reader(page([item], SCHEME)).tags if tag == "a"]
    assert link["href"] == 'https://example.com/?a="b"&c'
    assert "noreferrer" in (link["rel"] or "")


def test_nested_and_crossing_marks_are_cut_so_that_they_nest() -> None:
    text = "one two three four"
    spans = [
        marked_span("e1", Layer.ENTITY, "ORG", (0, 13), text=text),
        marked_span("e2", Layer.QUOTE, "direct", (4, 18), text=text),
        marked_span("e3", Layer.FIGURE, "count", (8, 13), text=text),
    ]
    covered = Reader(page([one(text, *spans)], SCHEME)).covered
    by_title: dict[str, str] = {}
    for title, words in covered:
        by_title[title] = by_title.get(title, "") + words
    assert by_title["Organisation, accepted"] == "one two three"
    assert by_title["Direct quote, accepted"] == "two three four"
    assert by_title["Count, accepted"] == "three"


def test_a_chip_stands_where_its_span_begins_and_nowhere_else() -> None:
    text = "one two three"
    spans = [
        marked_span("e1", Layer.ENTITY, "ORG", (0, 7), text=text),
        marked_span("e2", Layer.QUOTE, "direct", (4, 13), text=text),
    ]
    marks = [a for tag, a in Reader(page([one(text, *spans)], SCHEME)).tags if tag == "mark"]
    chips = [a.get("data-l") for a in marks if "data-l" in a]
    assert len(chips) == 2


def test_where_there_is_no_room_a_chip_is_shorter_or_a_dot() -> None:
    text = "US UK and the United Nations Children's Fund"
    spans = [
        marked_span("e1", Layer.ENTITY, "GPE", (0, 2), text=text),
        marked_span("e2", Layer.ENTITY, "GPE", (3, 5), text=text),
        marked_span("e3", Layer.ENTITY, "ORG", (14, 44), State.ADDED, text=text),
    ]
    marks = [a for tag, a in Reader(page([one(text, *spans)], SCHEME)).tags if tag == "mark"]
    assert [a.get("data-l") for a in marks[:3]] == ["Pl", "Place", "+ Organisation"]
    crowded = "a b c d"
    spans = [
        marked_span(f"e{at}", Layer.ENTITY, "GPE", (at, at + 1), text=crowded)
        for at in (0, 2, 4, 6)
    ]
    marks = [a for tag, a in Reader(page([one(crowded, *spans)], SCHEME)).tags if tag == "mark"]
    assert [a["class"].split()[-1] for a in marks[:4]] == ["dot", "dot", "dot", "chip"]


def test_the_legend_names_the_labels_and_states_that_are_there() -> None:
    text = page([ferry()], SCHEME)
    legend = text[text.index("<footer") :]
    assert "Person" in legend
    assert "Language" not in legend
    assert "corrected" in legend


def test_several_articles_have_a_list_that_leads_to_each() -> None:
    read = Reader(page([ferry(), one("Calm seas.\n\nNothing.")], SCHEME))
    links = [a["href"] for tag, a in read.tags if tag == "a" and "rel" not in a]
    ids = [a["id"] for tag, a in read.tags if tag == "section"]
    assert links[0] == "#articles", "the keys come to the list, which is seen on top, first"
    assert links[-2:] == ["#a1", "#a2"]
    assert ids == ["a1", "a2"]


def cells(text: str) -> list[str]:
    """Return the rows of the tables of a page as text."""
    rows = re.findall("<tr>(.*?)</tr>", text, re.DOTALL)
    return [unescape(re.sub("<.*?>", "", row.replace("</t", " </t"))).strip() for row in rows]


def test_the_tables_say_who_said_what_and_which_figure_is_for_what() -> None:
    assert cells(page([ferry()], SCHEME)) == [
        "Speaker Words",
        "Ana Oré (said) “We will run up to 12 boats by May,”",
        "Ana Oré “less than a bridge” (undecided)",
        "Figure Value For what",
        "up to 12 up to 12 boats",
        "£3.2m 3,200,000 pound sterling –",
    ]


def test_each_row_leads_to_its_mark() -> None:
    items = [item for item in read_files([assets.seeds()]) if isinstance(item, MarkedArticle)]
    tags = Reader(page(items, SCHEME)).tags
    places = [a["id"] for _, a in tags if "id" in a]
    assert len(places) == len(set(places))
    rows = [a["href"] for tag, a in tags if tag == "a" and re.match("#a[0-9]+-", a["href"] or "")]
    assert len(rows) > 300
    assert {row[1:] for row in rows if row} <= set(places)


def test_a_quote_says_who_is_quoted_where_there_is_room() -> None:
    marks = [a for tag, a in Reader(page([ferry()], SCHEME)).tags if tag == "mark"]
    chips = [a["data-l"] for a in marks if "data-l" in a]
    assert "Direct quote: Ana Oré" in chips
    said = QuoteAttributes("u1", Mention(0, 3, "Ana Maria de la Oré y Fontanelle"))
    text = "Ana said “no way” to it, and went"
    quote = marked_span("q1", Layer.QUOTE, "direct", (9, 17), attributes=said, text=text)
    inner = marked_span("e1", Layer.ENTITY, "ORG", (25, 28), text=text)
    [first, *_] = [a for tag, a in Reader(page([one(text, quote, inner)], SCHEME)).tags
                   if tag == "mark"]  # fmt: skip
    assert first["data-l"] == "Direct quote"


def test_the_page_is_read_back_as_the_text_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    format_named("html").write(path, [ferry()], SCHEME)
    [item] = [found for found in read_files([path]) if isinstance(found, MarkedArticle)]
    assert item.article.text == TEXT
    assert item.article.title == "Ferry line doubles its fleet"


@given(marked_articles())
def test_any_article_gives_a_page_that_nests_and_has_all_its_text(item: MarkedArticle) -> None:
    read = Reader(page([item], SCHEME))
    expected = [item.article.text[a:b] for a, b in paragraphs(item.article.text)]
    assert [line.replace("\r", "") for line in read.lines] == [
        line.replace("\r", "") for line in expected
    ]


def test_letters_of_every_label_read_on_both_pages() -> None:
    for label in SCHEME.labels:
        for ground in (LIGHT, DARK):
            assert contrast(readable(rgb(label.colour), ground), ground) >= 4.5, label.name
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)


def test_the_command_line_writes_a_page_in_the_colours_of_the_project(tmp_path: Path) -> None:
    path, out = tmp_path / "p.pressmark", tmp_path / "out.html"
    seed = assets.seeds() / "river-flood.jsonl"
    run = CliRunner()
    assert run.invoke(app, ["import", str(path), str(seed)]).exit_code == 0
    told = run.invoke(app, ["export", str(path), str(out), "--format", "html"])
    assert told.exit_code == 0, told.output
    text = out.read_text(encoding="utf-8")
    assert re.search(r'<mark class="e l\d+ acc chip" id="a1-e\d+" data-l="Person"', text)
    Reader(text)


def test_ten_thousand_spans_take_seconds_at_most() -> None:
    text = "\n\n".join("Oslo and Bergen met in Oslo again today." for _ in range(2500))
    spans = [
        marked_span(f"e{n}", Layer.ENTITY, "GPE", found.span(), text=text)
        for n, found in enumerate(re.finditer("Oslo|Bergen|today", text))
    ]
    assert len(spans) == 10_000
    written = page([one(text, *spans)], SCHEME)
    assert written.count("<mark") == 10_000 + 1


def not_for_pages(text: str) -> bool:
    """Whether a text has what HTML forbids in any form: code points that are no characters."""
    return any(0xFDD0 <= ord(sign) <= 0xFDEF or ord(sign) & 0xFFFE == 0xFFFE for sign in text)


@pytest.mark.parametrize("path", sorted(assets.seeds().glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_page_of_each_sample_passes_a_parser_that_forgives_nothing(path: Path) -> None:
    items = [item for item in read_files([path]) if isinstance(item, MarkedArticle)]
    HTML5Parser(strict=True).parse(page(items, SCHEME))


def test_a_page_of_many_articles_passes_it_too() -> None:
    HTML5Parser(strict=True).parse(page([ferry(), ferry()], SCHEME))
    HTML5Parser(strict=True).parse(page([], SCHEME))


@given(marked_articles())
@settings(max_examples=some(50), deadline=None)
def test_any_article_gives_a_page_that_passes_it(item: MarkedArticle) -> None:
    made = page([item], SCHEME)
    assume(not not_for_pages(made))
    HTML5Parser(strict=True).parse(made)
