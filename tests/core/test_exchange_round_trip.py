"""Export, then import, is the identity for all that a format carries by its row in the table."""

from dataclasses import replace
from pathlib import Path

import pytest
from examples import some
from exchange_carrying import facts, fitted
from exchange_samples import ferry, marked_articles, marked_span
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressmark.assets import resources
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer
from pressmark.exchange.format import Format, Part
from pressmark.exchange.formats import FORMATS
from pressmark.exchange.registry import format_named
from pressmark.exchange.stream import ImportItem

SCHEME = read_scheme(resources() / "schemes" / "news.toml")

BOTH_WAYS = [
    one.name for one in FORMATS
    if one.reads and one.writes and one.carries is not None and Part.TEXT in one.carries
]  # fmt: skip
"""The formats whose files give an article back: its text to the character, and spans in it."""


def back(form: Format, path: Path, articles: list[MarkedArticle]) -> list[MarkedArticle]:
    form.write(path, articles, SCHEME)
    items: list[ImportItem] = list(form.read(path))
    return [item for item in items if isinstance(item, MarkedArticle)]


def check(name: str, folder: Path, articles: list[MarkedArticle]) -> None:
    form = format_named(name)
    written = [fitted(marked, form) for marked in articles]
    read = back(form, folder / f"round-{name}{form.ending}", written)
    found = sorted((facts(one, form) for one in read), key=lambda one: one["the exact text"])
    expected = sorted((facts(one, form) for one in written), key=lambda one: one["the exact text"])
    assert found == expected


def distinct(articles: list[MarkedArticle]) -> list[MarkedArticle]:
    """Give articles names and texts of their own, as a project does."""
    return [
        replace(one, article=replace(one.article, name=f"{at}-{one.article.name}"))
        for at, one in enumerate({one.article.text: one for one in articles}.values())
    ]


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_a_format_carries_comes_back(name: str, tmp_path: Path) -> None:
    check(name, tmp_path, [ferry()])


@pytest.mark.parametrize("name", BOTH_WAYS)
@given(articles=st.lists(marked_articles(), max_size=2).map(distinct))
@settings(
    max_examples=some(25),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_what_a_format_carries_of_any_article_comes_back(
    name: str, tmp_path_factory: pytest.TempPathFactory, articles: list[MarkedArticle]
) -> None:
    check(name, tmp_path_factory.getbasetemp(), articles)


AWKWARD = "a\r\nb\u2028c\u00a0d e\u0301 👩‍👩‍👧 شكرا 中文 \ufeff\n\n“q”\n"


@pytest.mark.parametrize("name", BOTH_WAYS)
@pytest.mark.parametrize("count", [0, 1, 2000])
def test_no_span_one_and_thousands_come_back(name: str, count: int, tmp_path: Path) -> None:
    text = "".join(f"Word{number} " for number in range(max(count, 3))) + AWKWARD.replace("\r", "")
    places = [(text.index(f"Word{number} "), number) for number in range(count)]
    spans = [
        marked_span(
            f"e{number + 1}", Layer.ENTITY, "PERSON", (at, at + len(f"Word{number}")), text=text
        )
        for at, number in places
    ]  # fmt: skip
    check(name, tmp_path, [MarkedArticle(Article(UNSTORED_ARTICLE, "many", text), spans)])
