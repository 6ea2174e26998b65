"""Words, spans by paragraph and dragged edges on a page, against plain ways to the same answer."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import FigureAttributes, Layer, Modifier, Span, State
from pressmark.domain.text import normalise, snap, words
from pressmark.qt.article_view.edges import dragged_edge, mention_at
from pressmark.qt.article_view.page import Page, SpanIndex
from pressmark.qt.article_view.roles import roles_of

TEXTS = st.text(st.sampled_from("ab Kt'’-.,1\n \u00a0\u2028\u0301💩港口م“”"), max_size=50)


def span_of(text: str, start: int, end: int, number: int = 1) -> Span:
    return Span(
        SpanId(number),
        ArticleId(1),
        f"s{number}",
        Layer.ENTITY,
        "ORG",
        start,
        end,
        text[start:end],
        State.SUGGESTED,
        "test 1",
    )


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, int, int]:
    """Draw a text and a stretch of at least one character in it."""
    text = normalise(draw(TEXTS.filter(bool)))
    if not text:
        text = "a"
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(stretches())
def test_snapping_by_paragraph_gives_what_snapping_in_the_whole_text_gives(
    drawn: tuple[str, int, int],
) -> None:
    text, start, end = drawn
    assert Page(text).snapped(start, end) == snap(words(text), start, end)


@given(st.data(), TEXTS.filter(lambda text: len(text) > 2))
def test_a_changed_index_equals_one_made_anew(data: st.DataObject, text: str) -> None:
    page, known = Page(text), dict[SpanId, Span]()
    index = SpanIndex(page)
    for _ in range(data.draw(st.integers(1, 6))):
        number = data.draw(st.integers(1, 4))
        start = data.draw(st.integers(0, len(text) - 1))
        span = span_of(text, start, data.draw(st.integers(start + 1, len(text))), number)
        gone = data.draw(st.sets(st.integers(1, 4).map(SpanId))) - {span.id}
        index.change([span], gone)
        known = {key: kept for key, kept in known.items() if key not in gone} | {span.id: span}
    fresh = SpanIndex(page, list(known.values()))
    for point in range(len(text)):
        covering = [span for span in known.values() if span.start <= point < span.end]
        assert set(index.at(point)) == set(covering)
        assert index.at(point) == fresh.at(point)


@given(stretches(), st.integers(0, 50), st.booleans(), st.booleans())
def test_a_dragged_edge_leaves_a_span_in_its_paragraph(
    drawn: tuple[str, int, int], position: int, closing: bool, free: bool
) -> None:
    text, start, end = drawn
    page, span = Page(text), span_of(*drawn)
    low, high = dragged_edge(page, span, min(position, len(text)), closing=closing, free=free)
    assert 0 <= low < high <= len(text)
    assert (low if closing else high) == (start if closing else end)
    if "\n" not in text[start:end]:
        assert "\n" not in text[low:high]


def test_the_difference_names_what_is_new_other_and_gone() -> None:
    page = Page("one two three")
    one, two, three = (span_of(page.text, *at, number) for number, at in enumerate(WORDS, 1))
    index = SpanIndex(page, [one, two])
    other = replace(two, state=State.ACCEPTED)
    assert index.difference([replace(one), other, three]) == ([other, three], [])
    assert index.difference([two]) == ([], [one.id])


WORDS = ((0, 3), (4, 7), (8, 13))


@pytest.mark.parametrize(
    ("word", "picked"),
    [
        ("Lammers", "Piet Lammers"),
        ("Piet", "Piet Lammers"),
        ("he", "he"),
        ("Kelm", "Kelm"),
        ("troops", "troops"),
        ("习", "习"),
    ],
)
def test_a_mention_is_a_name_or_a_word(word: str, picked: str) -> None:
    text = "so Piet Lammers, Kelm and he counted troops 习近平"
    found = mention_at(Page(text), text.index(word))
    assert found is not None
    assert text[slice(*found)] == picked


def test_a_mention_is_nothing_between_words() -> None:
    assert mention_at(Page("one  two"), 4) is None


def test_a_click_between_the_words_of_a_name_picks_the_name() -> None:
    text = "boss James Hollis calls"
    assert mention_at(Page(text), text.index(" Hollis")) == (5, 17)


def test_a_modifier_is_found_before_its_figure_or_inside() -> None:
    def place(text: str, figure: str, modifier: str) -> str | None:
        start = text.rindex(figure)
        attributes = FigureAttributes(modifier=Modifier(modifier))
        span = replace(
            span_of(text, start, start + len(figure)), layer=Layer.FIGURE, attributes=attributes
        )
        roles = roles_of(span, text)
        return f"{roles[0].start}" if roles else None

    assert place("about ten, then about 40 came", "40", "about") == "16"
    assert place("some 60-plus came", "60-plus", "plus") == "8"
    assert place("40 came", "40", "nearly") is None


def test_the_headline_must_be_the_first_paragraph() -> None:
    assert Page("Wall wins \ntext", "Wall wins").titled
    assert not Page("By Nora\nWall wins", "Wall wins").titled
    assert not Page("", "").titled


COPYING = """
from PySide6.QtWidgets import QApplication
from pressmark import assets
from pressmark.domain.scheme import read_scheme
from pressmark.qt.article_view import ArticleView
from pressmark.qt.theme import Theme

application = QApplication([])
view = ArticleView(read_scheme(assets.resources() / "schemes" / "news.toml"), Theme.load("light"))
view.show_article("Caf\\u00e9\\u00a0au lait", ())
view.select(0, 7)
view.copy()
print(ascii(application.clipboard().text()))
"""


def test_a_program_that_has_copied_ends_in_peace() -> None:
    """The clipboard outlives Python, and with it whatever Python has made for it."""
    done = subprocess.run(
        [sys.executable, "-c", COPYING], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ascii("Café\u00a0au")
