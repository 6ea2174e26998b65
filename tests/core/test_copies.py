"""Repeated paragraphs: where their copies lie, which spans are twins, what they say; page lines."""

import subprocess
import sys
from collections.abc import Sequence

import pytest

from pressmark.detect.furniture import is_page_line
from pressmark.domain.copies import Repeats
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    State,
)

CAPTION = "Ana Reis said “the quay holds” of 40 boats."
TEXT = f"Quay\n\n{CAPTION}\n\nThe tide rose.\n\n  {CAPTION}  \n\nThe end.\n\n{CAPTION}"
PLACES = [at for at in range(len(TEXT)) if TEXT.startswith(CAPTION, at)]
SHIFTS = [at - PLACES[0] for at in PLACES[1:]]


def span(number: int, words: str, label: str, layer: Layer, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(
        SpanId(number),
        ArticleId(1),
        f"s{number}",
        layer,
        label,
        start,
        start + len(words),
        words,
        State.SUGGESTED,
        "test 1",
    )


def ids(found: Sequence[tuple[Span, int]]) -> list[tuple[int, int]]:
    return [(one.id, shift) for one, shift in found]


def test_copies_are_found_whatever_blanks_are_around_them() -> None:
    start = TEXT.index("Ana")
    assert Repeats(TEXT).shifts(start, start + 8) == SHIFTS
    back = [-shift for shift in SHIFTS]
    assert Repeats(TEXT).shifts(PLACES[1], PLACES[1] + 3) == [back[0], SHIFTS[1] - SHIFTS[0]]
    assert Repeats(TEXT).later() == set(PLACES[1:])


def test_a_paragraph_that_stands_alone_has_no_copies() -> None:
    repeats = Repeats(TEXT)
    tide = TEXT.index("tide")
    assert repeats.shifts(tide, tide + 4) == []
    assert repeats.shifts(PLACES[0], tide) == []
    assert Repeats("").later() == set()


def test_twins_have_the_layer_and_the_place_and_rather_the_label() -> None:
    first = span(1, "Ana Reis", "PERSON", Layer.ENTITY)
    others = [
        span(2, "Ana Reis", "ORG", Layer.ENTITY, PLACES[1]),
        span(3, "Ana Reis", "PERSON", Layer.ENTITY, PLACES[1]),
        span(4, "Ana", "PERSON", Layer.ENTITY, PLACES[2]),
        span(5, "Ana Reis", "direct", Layer.QUOTE, PLACES[2]),
    ]
    assert ids(Repeats(TEXT).twins(first, [first, *others])) == [(3, SHIFTS[0])]
    assert ids(Repeats(TEXT).twins(first, [first, others[0]])) == [(2, SHIFTS[0])]


def test_what_a_span_says_moves_along_as_far_as_it_lies_in_the_paragraph() -> None:
    repeats, start = Repeats(TEXT), PLACES[0]
    said = TEXT.index("said")
    quote = QuoteAttributes("u1", Mention(0, 4, "Quay"), Mention(said, said + 4))
    moved = repeats.moved(quote, start, SHIFTS[0])
    assert moved == QuoteAttributes(
        "u1", Mention(0, 4, "Quay"), Mention(said + SHIFTS[0], said + 4 + SHIFTS[0])
    )
    boats, number = TEXT.index("boats"), TEXT.index("40")
    figure = FigureAttributes(
        (number, number + 2),
        40,
        40,
        None,
        Mention(boats, boats + 5),
        restates=Mention(number, number + 2),
    )
    far = repeats.moved(figure, start, SHIFTS[1])
    assert isinstance(far, FigureAttributes)
    assert far.number == (number + SHIFTS[1], number + 2 + SHIFTS[1])
    assert far.counted == Mention(boats + SHIFTS[1], boats + 5 + SHIFTS[1])
    assert far.restates == Mention(number + SHIFTS[1], number + 2 + SHIFTS[1])
    assert repeats.moved(None, start, 5) is None


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Read more",
        "Share this article",
        "1.2k shares",
        "Published: 14:05, 6 December 2021",
        "Last updated at 9:30 AM on 3rd May 2022",
        "14:05 GMT, 6 December 2021",
        "Tuesday, 7 December 2021",
        "Dec 7, 2021 | 10:15 a.m.",
        "2021-12-07",
        "3 hours ago",
        "4 min read",
        "Photo: Maya Lind/Reuters",
        "(Image: Getty)",
        "Getty Images",
        "© AFP / Getty",
    ],
)
def test_lines_of_the_page_are_told_from_the_story(line: str) -> None:
    assert is_page_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "He updated the plan.",
        "At 14:05 the bridge closed.",
        "7 December 2021 was a Tuesday, and the tide came in early.",
        "Reuters reported the fall of the wall.",
        "Share prices fell",
        "Photographs of the quay show the crack.",
        "Three hours ago the ferry left.",
        "The read took four minutes.",
        "May 2022 may be cold.",
        "“Updated forecasts came at 9,” she said.",
    ],
)
def test_sentences_are_no_lines_of_the_page(line: str) -> None:
    assert not is_page_line(line)


def test_page_lines_are_told_without_spacy() -> None:
    code = "import sys, pressmark.detect.furniture; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
