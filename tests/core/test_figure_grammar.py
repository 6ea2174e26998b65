"""Reading one figure from a string: values, units, ranges, what stays open and what is none."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.detect.figures.grammar import find_quantities, label_for, read_figure, read_value
from pressmark.domain.span import FigureAttributes, Mention, ModifierClass

# text, low, high, unit, label, why
READINGS = [
    ("7", 7, 7, None, "count", "plain digits"),
    ("12,500", 12500, 12500, None, "count", "commas group by three"),
    ("1,00,000", 100000, 100000, None, "count", "Indian grouping"),
    ("45\u00a0000", 45000, 45000, None, "count", "groups parted by no-break spaces"),
    ("3.75", 3.75, 3.75, None, "other", "a fraction that counts nothing"),
    (".05%", 0.05, 0.05, "percent", "percent", "no digit before the point"),
    ("nineteen", 19, 19, None, "count", "one number word"),
    ("forty-two", 42, 42, None, "count", "hyphen inside number words"),
    ("three hundred and six", 306, 306, None, "count", "and inside a number"),
    ("a hundred", 100, 100, None, "count", "a means one"),
    ("two hundred thousand", 200000, 200000, None, "count", "scales multiply"),
    ("one million two hundred thousand", 1200000, 1200000, None, "count", "scales add up falling"),
    ("two point five million", 2500000, 2500000, None, "count", "a spoken decimal point"),
    ("three and a half million", 3500000, 3500000, None, "count", "the half takes the scale"),
    ("a million and a half", 1500000, 1500000, None, "count", "the scale before the half"),
    ("6½", 6.5, 6.5, None, "other", "a glyph adds to the digits"),
    ("2 1/2 miles", 2.5, 2.5, "mile", "measure", "a typed mixed fraction"),
    ("half a million", 500000, 500000, None, "count", "half of a scale word is a number"),
    ("half a dozen", 6, 6, None, "count", "half of twelve"),
    ("two dozen", 24, 24, None, "count", "dozens multiply"),
    ("three quarters of a million", 750000, 750000, None, "count", "a share of a scale"),
    ("6 lakh crore", 6 * 10**12, 6 * 10**12, None, "count", "Indian scales multiply"),
    ("4×10^3 kg", 4000, 4000, "kilogram", "measure", "powers of ten"),
    ("£4.1m", 4100000, 4100000, "pound sterling", "money", "m after a currency is million"),
    ("€9bn", 9 * 10**9, 9 * 10**9, "euro", "money", "glued billion"),
    ("US$70,000", 70000, 70000, "dollar", "money", "letters belong to the sign"),
    ("US $2.5 million", 2500000, 2500000, "dollar", "money", "a space inside the sign"),
    ("A$15", 15, 15, "australian dollar", "money", "the letter names the country"),
    ("$C40", 40, 40, "canadian dollar", "money", "the letter may follow the sign"),
    ("$15 million dollars", 15000000, 15000000, "dollar", "money", "sign and word are one unit"),
    ("750€", 750, 750, "euro", "money", "the sign may follow"),
    ("EUR 30,000", 30000, 30000, "euro", "money", "a code before"),
    ("30,000 GBP", 30000, 30000, "pound sterling", "money", "a code after"),
    ("RM60", 60, 60, "malaysian ringgit", "money", "a sign of letters"),
    ("PS6.4m", 6400000, 6400000, "pound sterling", "money", "a wire copy that lost its £"),
    ("-£6m", -6000000, -6000000, "pound sterling", "money", "minus before the sign"),
    ("$-6m", -6000000, -6000000, "dollar", "money", "minus behind the sign"),
    ("75p", 75, 75, "penny", "money", "glued pence"),
    ("eight million Danish kroner", 8000000, 8000000, "danish krone", "money", "two-word currency"),
    ("$55 a barrel", 55, 55, "dollar per barrel", "money", "a rate"),
    ("£12 per square metre", 12, 12, "pound sterling per square metre", "money", "rate"),
    ("40 dollars an ounce", 40, 40, "dollar per ounce", "money", "an before a vowel"),
    ("4 million pounds", 4000000, 4000000, "pound sterling", "money", "so many are money"),
    ("30 pounds of rice", 30, 30, "pound-mass", "measure", "pounds of a thing are mass"),
    ("thousands of pounds", 2000, None, "pound sterling", "money", "too many to be a weight"),
    ("30 pounds", 30, 30, "pound", "other", "money or mass: left open"),
    ("38 per cent", 38, 38, "percent", "percent", "two words"),
    ("5pc", 5, 5, "percent", "percent", "British abbreviation"),
    ("0.5 percentage points", 0.5, 0.5, "percentage point", "percent", "points are not per cent"),
    ("25 basis points", 25, 25, "basis point", "percent", "hundredths of a point"),
    ("6 per cent a year", 6, 6, "percent per year", "percent", "a rate of growth"),
    ("12 points", 12, 12, "point", "other", "of an index or a game"),
    ("90 miles", 90, 90, "mile", "measure", "a unit word"),
    ("90-mile", 90, 90, "mile", "measure", "a unit after a hyphen"),
    ("600ft", 600, 600, "foot", "measure", "a unit glued to the digits"),
    ("3.4bn km", 3400000000, 3400000000, "kilometre", "measure", "scale, then unit"),
    ("3m tonnes", 3000000, 3000000, "tonne", "measure", "m before a unit is million"),
    ("37m deep", 37, 37, "metre", "measure", "m before a dimension is metre"),
    ("15 sq km", 15, 15, "square kilometre", "measure", "abbreviated in two words"),
    ("70mph", 70, 70, "mile per hour", "measure", "a unit that is a rate"),
    ("50 kilometres an hour", 50, 50, "kilometre per hour", "measure", "the rate written out"),
    ("-8°C", -8, -8, "celsius", "measure", "minus and a sign of degrees"),
    ("minus 20 degrees Fahrenheit", -20, -20, "fahrenheit", "measure", "minus as a word"),
    ("5ft 6in", 5.5, 5.5, "foot", "measure", "inches are twelfths of the feet"),
    ("64GB", 64, 64, "gigabyte", "measure", "upper-case symbol"),
    ("16-year-old", 16, 16, "year of age", "measure", "an age"),
    ("11 months old", 11, 11, "month of age", "measure", "an age in months"),
    ("half a mile", 0.5, 0.5, "mile", "measure", "half of a unit"),
    ("a quarter of an hour", 0.25, 0.25, "hour", "measure", "a quarter of a unit"),
    ("20 to 30", 20, 30, None, "count", "a range with to"),
    ("80,000 - 90,000", 80000, 90000, None, "count", "a range with a spaced hyphen"),
    ("60–70", 60, 70, None, "count", "a range with a dash"),
    ("three or four", 3, 4, None, "count", "a range with or"),
    ("between 5 and 6 tonnes", 5, 6, "tonne", "measure", "between joins at and"),
    ("between one hundred and two hundred", 100, 200, None, "count", "and does not add here"),
    ("3 to 4 thousand", 3000, 4000, None, "count", "the first end takes the scale over"),
    ("£3-5m", 3000000, 5000000, "pound sterling", "money", "scale and currency are shared"),
    ("$3 billion to $5 billion", 3 * 10**9, 5 * 10**9, "dollar", "money", "both ends written out"),
    ("$700,000 to $2 million", 700000, 2000000, "dollar", "money", "no scale to share: too large"),
    ("5% to 8%", 5, 8, "percent", "percent", "both ends with their unit"),
    ("20- to 30-year-old", 20, 30, "year of age", "measure", "a suspended hyphen"),
    ("2m-3m people", 2000000, 3000000, None, "count", "both ends share what m means"),
    ("dozens", 24, None, None, "count", "twice the word or more"),
    ("hundreds", 200, None, None, "count", "twice the word or more"),
    ("tens of thousands", 20000, None, None, "count", "vague words multiply"),
    ("several hundred", 200, None, None, "count", "several is at least two"),
    ("a few thousand", 2000, None, None, "count", "so is a few"),
    ("millions of euros", 2000000, None, "euro", "money", "vague money"),
    ("a third of", 1 / 3, 1 / 3, None, "multiple", "a share"),
    ("two-thirds", 2 / 3, 2 / 3, None, "multiple", "a share with its count"),
    ("one in five", 0.2, 0.2, None, "multiple", "a ratio is a share"),
    ("nine out of 10", 0.9, 0.9, None, "multiple", "words and digits mixed"),
    ("half of", 0.5, 0.5, None, "multiple", "a half"),
    ("twice", 2, 2, "times", "multiple", "a multiple"),
    ("threefold", 3, 3, "times", "multiple", "a multiple in one word"),
    ("10-fold", 10, 10, "times", "multiple", "a multiple with a hyphen"),
    ("four times as", 4, 4, "times", "multiple", "a comparison follows"),
    ("3.2m", None, None, None, "other", "metre or million: left open"),
]  # fmt: skip

NO_FIGURES = [
    ("", "empty"),
    ("troops", "no number"),
    ("4 May", "a date"),
    ("Oct. 17", "a date, month first"),
    ("10.45pm", "a time"),
    ("18:30", "a time with a colon"),
    ("the 1990s", "a decade"),
    ("21st", "an ordinal"),
    ("twenty-third", "an ordinal in words"),
    ("nineteen eighty-four", "a spoken year"),
    ("4x4", "a kind of vehicle"),
    ("5G", "a kind of network"),
    ("A380", "letters before the digits"),
    ("F-35", "letters and a hyphen before the digits"),
    ("24/7", "not a fraction"),
    ("007", "a leading zero is a label"),
    ("12/05/2021", "a date in digits"),
    ("192.168.0.1", "an address of a computer"),
    ("12,34", "grouped by no known rule"),
    ("1" * 40, "too long for a quantity"),
    ("14 Mill Hill Road", "an address"),
    ("$5 and £6", "two figures, not one"),
]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "label", "why"), READINGS, ids=[row[0] for row in READINGS]
)
def test_a_typed_figure_is_read(
    text: str, low: float | None, high: float | None, unit: str | None, label: str, why: str
) -> None:
    figure = read_figure(text)
    assert figure is not None, why
    assert (figure.low, figure.high, figure.unit) == (low, high, unit), why
    assert label_for(figure) == label, why


@pytest.mark.parametrize(("text", "why"), NO_FIGURES, ids=[row[0][:20] for row in NO_FIGURES])
def test_what_is_no_figure_is_not_read(text: str, why: str) -> None:
    assert read_figure(text) is None, why


def test_whole_values_are_integers_and_others_floats() -> None:
    assert type(read_figure("£2.50m").low) is int  # type: ignore[union-attr]
    assert type(read_figure("2.5 miles").low) is float  # type: ignore[union-attr]


def test_number_bounds_leave_out_sign_and_unit() -> None:
    text = "some £1.5m to £2m"
    figure = read_figure(text)
    assert figure is not None
    assert figure.number is not None
    assert text[slice(*figure.number)] == "1.5m to £2m"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("about 60", "about", ModifierClass.APPROX),
        ("at least 60", "at least", ModifierClass.MIN),
        ("more than £60m", "more than", ModifierClass.MIN),
        ("no more than 60", "no more than", ModifierClass.MAX),
        ("up to 60", "up to", ModifierClass.MAX),
        ("just under 60", "just under", ModifierClass.MAX),
        ("about another 60", "about", ModifierClass.APPROX),
        ("another 60", "another", None),
        ("60-plus", "plus", ModifierClass.MIN),
        ("60 or more", "or more", ModifierClass.MIN),
        ("60 miles or so", "or so", ModifierClass.APPROX),
        ("60", None, None),
    ],
)
def test_modifiers_are_kept_with_their_class(
    text: str, words: str | None, kind: ModifierClass | None
) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.modifier.text if figure.modifier else None) == words
    assert (figure.modifier.kind if figure.modifier else None) == kind


def test_by_an_amount_to_a_level_gives_two_figures() -> None:
    text = "rose by $5.1bn to $20.3bn"
    assert [text[q.start : q.end] for q in find_quantities(text)] == ["$5.1bn", "$20.3bn"]


def test_a_restatement_in_brackets_is_a_figure_of_its_own() -> None:
    text = "60 metres (200ft)"
    assert [text[q.start : q.end] for q in find_quantities(text)] == ["60 metres", "200ft"]


def test_ends_with_different_units_are_no_range() -> None:
    assert len(list(find_quantities("110 yen to 1 dollar"))) == 2


def test_vague_words_are_marked_vague() -> None:
    assert read_figure("dozens").vague  # type: ignore[union-attr]
    assert not read_figure("a dozen").vague  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("3.2m", (3200000, 3200000)),
        ("20-30", (20, 30)),
        ("4-5m", (4000000, 5000000)),
        ("4m-5m", (4000000, 5000000)),
        ("7 and 9 and 11", None),
        ("1/2", None),
        ("dozens", (24, None)),
        ("x", None),
    ],
)
def test_in_a_value_field_m_is_million(typed: str, value: tuple[float, float] | None) -> None:
    assert read_value(typed) == value


@pytest.mark.parametrize(
    ("text", "modifier"),
    [("Fury over £412m", None), ("a row over 20 homes", None), ("worth over £412m", "over")],
)
def test_over_bounds_a_figure_only_where_it_does_not_tell_the_subject(
    text: str, modifier: str | None
) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.modifier.text if figure.modifier else None) == modifier


def test_a_label_follows_what_is_counted() -> None:
    counted = Mention(5, 9)
    assert label_for(FigureAttributes(low=2.5, high=2.5, counted=counted)) == "count"
    assert label_for(FigureAttributes(low=0.5, high=0.5, counted=counted)) == "multiple"
    assert label_for(FigureAttributes(low=1, high=1, unit="cubit")) == "measure"


def test_the_grammar_loads_neither_spacy_nor_numpy() -> None:
    code = (
        "import sys, pressmark.detect.figures.grammar as g; g.read_figure('£3m');"
        "print(sorted({'spacy', 'numpy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "text",
    [
        "1" * 200_000,
        "," * 200_000,
        "1," * 100_000,
        "one-" * 20_000,
        "one hundred and " * 10_000,
        "$" * 100_000,
        "5 to " * 20_000,
        "a " * 50_000,
        "1½" * 50_000,
        "3m " * 20_000,
        "(" * 100_000 + "7",
        "x" * 200_000,
    ],
    ids=lambda text: text[:6],
)
def test_monstrous_text_is_read_without_harm(text: str) -> None:
    for quantity in find_quantities(text):
        assert 0 <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end
        assert quantity.end <= len(text)


PIECES = st.sampled_from(
    [
        *("1", "2,000", "3.5", "four", "hundred", "million", "m", "bn", "£", "$", "%", "per cent"),
        *(
            "-",
            "–",
            " ",
            " to ",
            " and ",
            "between ",
            "half",
            "a",
            "third",
            "dozens",
            "of",
            "miles",
        ),
        *("in", "(", ")", "\n", ".", ",", "May", "½", "×10", "minus ", "/", "'", '"', "💩", "ft"),
        *("per", "barrel", "times", "as", "pounds", "x", "twice", "several"),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=60))
def test_quantities_lie_inside_the_text_and_apart(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert end <= quantity.start <= quantity.number_start
        assert quantity.number_start < quantity.number_end <= quantity.end <= len(text)
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        end = quantity.end


@pytest.mark.parametrize("text", [".3.5", "Version .3.5.1 came", "..3.5", ".3.5 million"])
def test_a_numeral_of_several_points_after_a_point_is_no_figure(text: str) -> None:
    assert not [q for q in find_quantities(text) if q.low == 3.5]


@given(st.text("0123456789.,/-–½ %£$mk", max_size=24))
def test_any_row_of_digits_and_signs_is_read_without_an_error(text: str) -> None:
    for quantity in find_quantities(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
