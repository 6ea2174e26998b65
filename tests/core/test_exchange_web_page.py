"""Saved web pages as articles."""

import json
import time
from collections import Counter
from contextlib import suppress
from html import escape
from pathlib import Path

import pytest
from examples import some
from hypothesis import given, settings
from hypothesis import strategies as st
from page_samples import HARBOUR, PAGES

from pressmark.domain.article import Article, MarkedArticle
from pressmark.errors import ImportProblem
from pressmark.exchange.registry import format_for_file
from pressmark.exchange.stream import Choices, ImportNote
from pressmark.exchange.web_page import read

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Lighthouse to shine again – Coast Post</title>
<meta property="og:title" content="Lighthouse to shine &amp; sound again">
<meta property="og:site_name" content="Coast Post">
<meta property="article:published_time" content="2025-04-01T08:30:00+01:00">
<link rel="canonical" href="https://example.org/lighthouse">
<style>p { color: red }</style><script>var p = "<p>no</p>";</script></head>
<body><nav><ul><li>Home<li>Sport</ul></nav>
<article><h1>Lighthouse to shine again</h1>
<p>The lamp   at Gull
Rock will be lit for the first time in <b>30</b>&nbsp;years.
<p>“It&#8217;s about time,” said <a href="x">Ada&nbsp;Quill</a>.<br>She paid £2m.</p>
<figure><img src="a.jpg" alt="no"><figcaption>The lamp 🚨</figcaption></figure>
<aside>Read more: gulls</aside></article>
<p>Cookies</p><footer>Contact</footer></body></html>
"""


def article(folder: Path, page: str | bytes) -> Article:
    path = folder / "page.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    found = format_for_file(path)
    assert found.name == "html"
    item = next(found.read(path))
    assert isinstance(item, MarkedArticle)
    return item.article


def test_the_article_of_a_page_is_taken_without_what_stands_around_it(tmp_path: Path) -> None:
    found = article(tmp_path, PAGE)
    assert found.text.split("\n\n") == [
        "Lighthouse to shine again",
        "The lamp at Gull Rock will be lit for the first time in 30\u00a0years.",
        "“It’s about time,” said Ada\u00a0Quill.",
        "She paid £2m.",
        "The lamp 🚨",
    ]
    assert found.title == "Lighthouse to shine & sound again"
    assert found.source == "Coast Post"
    assert found.url == "https://example.org/lighthouse"
    assert found.published == "2025-04-01T08:30:00+01:00"
    assert found.language == "en-gb"
    assert found.name == "page"


@pytest.mark.parametrize(
    ("page", "text", "title"),
    [
        ("<html><title>A</title><body>One<p>Two<div>Three</div>", "One\n\nTwo\n\nThree", "A"),
        ("<html><body><main><h1>Head</h1>In</main>Out", "Head\n\nIn", "Head"),
        ("<html><body><nav>Never closed <p>All of it", "Never closed\n\nAll of it", "Never closed"),
        ("<html><p title='a > b'>In<!-- > --> a <![if x]>tag<?y?></p", "In a tag", None),
        ("<html><p>Cut <!-- off", "Cut", None),
        ("<html><title>A <b> c</TITLE><p>In", "In", "A <b> c"),
        ("<html><body><p>1 &lt; 2 &amp;amp; <3", "1 < 2 &amp; <3", None),
    ],
)
def test_pages_without_much_structure_give_what_they_have(
    tmp_path: Path, page: str, text: str, title: str | None
) -> None:
    found = article(tmp_path, page)
    assert (found.text, found.title) == (text, title)


def test_a_page_is_read_in_the_encoding_it_declares(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Мост «открыт».'
    assert article(tmp_path, page.encode("cp1251")).text == "Мост «открыт»."
    page = '<html><head><meta charset="iso-8859-1"></head><body>It’s £5.'
    assert article(tmp_path, page.encode("cp1252")).text == "It’s £5."
    assert article(tmp_path, "<html><body>It’s £5.".encode("utf-16")).text == "It’s £5."


def test_an_encoding_that_a_page_does_not_declare_is_told_as_a_guess(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes("<html><body>It’s £5.".encode("cp1252"))
    _, note = read(path)
    assert isinstance(note, ImportNote)
    assert "Windows-1252 (Western), which is a guess" in note.text


def test_a_page_without_text_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><script>all('of it')</script></html>")
    (problem,) = read(path)
    assert isinstance(problem, ImportProblem)
    assert str(problem) == "page.html: there is no text in it"


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<![", "<p><div><", "</", "<a b='", "<b a=\"'>"])
def test_a_megabyte_of_broken_markup_ends(tmp_path: Path, piece: str) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html>words" + piece * (1_000_000 // len(piece)))
    assert len(list(read(path))) == 1


_MARKUP = st.sampled_from(
    [
        "<p>", "</p>", "<nav>", "</nav>", "<!--", "-->", "<![CDATA[", "<script>", "</script",
        "&#x110000;", "&#xd800;", "<html", ">", "<meta charset=", "'", "<article>", "</article>",
        "<title>", "<?", "a",
    ]
)  # fmt: skip


@given(st.lists(_MARKUP | st.text(max_size=5), max_size=20).map("".join))
@settings(max_examples=some(200), deadline=None)
def test_no_page_whatever_makes_the_reader_fail(
    tmp_path_factory: pytest.TempPathFactory, page: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzzed.html"
    path.write_bytes(("<html>" + page).encode("utf-8", "surrogatepass"))
    with suppress(ImportProblem):
        list(format_for_file(path).read(path))


@pytest.mark.parametrize("name", PAGES)
def test_the_main_text_is_the_article_with_its_captions_and_nothing_around(
    name: str, tmp_path: Path
) -> None:
    sample = PAGES[name]
    found = article(tmp_path, sample.page).text.split("\n\n")
    left_out = [one for one in sample.text if one not in found]
    brought_in = [one for one in found if one not in sample.text]
    # What is known to be missed: a by-line, and the line with the year below a page of old.
    assert left_out in ([], ["By Ida Holm | May 3, 2024"])
    assert brought_in in ([], ["© 1998 Coast Post"])


def test_repeated_captions_stay_where_they_are(tmp_path: Path) -> None:
    sample = PAGES["captions that repeat"]
    assert article(tmp_path, sample.page).text.split("\n\n") == sample.text


def test_the_main_text_is_better_than_that_of_trafilatura_alone(tmp_path: Path) -> None:
    import trafilatura

    def score(texts: list[list[str]]) -> float:
        pairs = list(zip(texts, PAGES.values(), strict=True))
        both = sum((Counter(found) & Counter(one.text)).total() for found, one in pairs)
        return 2 * both / sum(len(found) + len(one.text) for found, one in pairs)

    ours = [article(tmp_path, one.page).text.split("\n\n") for one in PAGES.values()]
    alone = [
        (trafilatura.extract(one.page, include_comments=False) or "").splitlines()
        for one in PAGES.values()
    ]
    assert score(ours) > 0.97
    assert score(alone) < 0.9


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_says_about_itself_is_found(name: str, tmp_path: Path) -> None:
    sample = PAGES[name]
    found = article(tmp_path, sample.page)
    assert found.title == sample.title
    assert (found.author, found.source) == (sample.author, sample.source)
    if sample.published:
        assert (found.published or "").startswith(sample.published)


def test_everything_is_taken_where_that_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGES["article with an aside and a box in it"].page)
    item = next(read(path, Choices(main_text=False)))
    assert isinstance(item, MarkedArticle)
    for words in ("We use cookies", "Sport", "Sign up", "Well done to the board", "Terms Privacy"):
        assert words in item.article.text
    assert item.article.title == "New ferry quay wins vote"


def test_scripts_in_titles_and_facts_are_words_and_nothing_else(tmp_path: Path) -> None:
    script = "<script>alert(1)</script>"
    page = (
        f'<html><head><title>A {script} b</title><meta property="og:site_name" '
        f'content="{escape(script)}"><meta name="author" content="{escape(script)}"></head>'
        f"<article><p>{HARBOUR[1]}</p>{script}<p onclick=x()>{HARBOUR[2]}</p></article></html>"
    )
    found = article(tmp_path, page)
    assert found.text == f"{HARBOUR[1]}\n\n{HARBOUR[2]}"
    assert found.source == script
    assert found.title is not None
    assert "\n" not in found.title


def test_a_page_of_very_many_tags_is_read_without_asking_for_its_main_text(
    tmp_path: Path,
) -> None:
    begun = time.process_time()  # the machine may be busy
    found = article(tmp_path, "<html>" + "<p>x" * 200_000)
    assert found.text.count("x") == 200_000
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("graph", [False, True])
def test_what_a_page_says_of_itself_in_json_ld_counts(tmp_path: Path, graph: bool) -> None:
    said = {
        "@type": "NewsArticle",
        "headline": "Dam repaired in time",
        "datePublished": "2023-11-02T07:00:00+01:00",
        "author": [{"@type": "Person", "name": "Bo Chen"}, {"name": "Lea Roth"}],
        "publisher": {"name": "Valley News"},
        "inLanguage": "en-GB",
    }
    script = json.dumps({"@graph": [{"@type": "WebPage"}, said]} if graph else [said])
    path = tmp_path / "page.html"
    path.write_text(
        f'<title>x</title><script type="application/ld+json">{script}</script><article><p>Work on '
        "the dam was finished two days before the rain, engineers said.</p></article>"
    )
    (item,) = read(path)
    assert isinstance(item, MarkedArticle)
    article = item.article
    assert (article.title, article.source) == ("Dam repaired in time", "Valley News")
    assert (article.author, article.language) == ("Bo Chen; Lea Roth", "en-gb")
    assert article.published == "2023-11-02T07:00:00+01:00"
    assert "@type" not in article.text
