"""What the entity layer marks, and within which bounds."""

import pytest
from examples import some
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pressmark.detect.entities import LABELS, suggest_entities, tidy
from pressmark.detect.lines import boilerplate_lines, capital_lines, title_lines
from pressmark.detect.parse import parse
from pressmark.detect.periods import is_no_date
from pressmark.domain.span import Layer, Suggestion
from pressmark.domain.text import normalise


def entities(text: str, pipeline: Language) -> list[Suggestion]:
    [doc] = parse([text], pipeline)
    return suggest_entities(doc, "model 1")


def labelled(text: str, pipeline: Language) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.label) for one in entities(text, pipeline)]


def test_names_and_dates_are_marked_with_their_labels(pipeline: Language) -> None:
    text = "Angela Merkel flew from Berlin to Reuters in London on Tuesday."
    assert labelled(text, pipeline) == [
        ("Angela Merkel", "PERSON"),
        ("Berlin", "GPE"),
        ("Reuters", "ORG"),
        ("London", "GPE"),
        ("Tuesday", "DATE"),
    ]


def test_numbers_belong_to_another_layer(pipeline: Language) -> None:
    text = "About 300 people paid $5m, or 12 per cent, for the second of 40 miles in Spain."
    assert labelled(text, pipeline) == [("Spain", "GPE")]


def test_an_age_and_a_bare_number_are_no_dates(pipeline: Language) -> None:
    found = labelled("The 64-year-old was born in 1957. There were 50 in reserve.", pipeline)
    assert found == [("1957", "DATE")]


@pytest.mark.parametrize("time", ["on Tuesday night", "on Sunday evening", "on Friday morning"])
def test_a_day_and_its_part_are_one_time(time: str, pipeline: Language) -> None:
    text = f"Lena Okafor left Berlin {time}."
    assert labelled(text, pipeline)[-1] == (time.removeprefix("on "), "TIME")


@pytest.mark.parametrize(
    ("covered", "label", "is_date"),
    [
        ("July 1", "DATE", True),
        ("12 September", "DATE", True),
        ("1987", "DATE", True),
        ("the 1990s", "DATE", True),
        ("three weeks", "DATE", True),
        ("10.30am", "TIME", True),
        ("20:15", "TIME", True),
        ("642p", "DATE", False),
        ("under 50", "DATE", False),
        ("a 12-year-old", "DATE", False),
        ("10 mg a day", "TIME", False),
    ],
)
def test_dates_hold_something_of_the_calendar(covered: str, label: str, is_date: bool) -> None:
    assert is_no_date(covered, label) is not is_date


def test_suggestions_carry_their_origin_and_confidence(pipeline: Language) -> None:
    [one] = entities("She lives in Norway.", pipeline)
    assert (one.layer, one.origin) == (Layer.ENTITY, "model 1")
    assert one.score is not None
    assert 0 < one.score <= 1


@pytest.mark.parametrize(
    ("covered", "label", "rest"),
    [
        ("Lena Okafor's", "PERSON", "Lena Okafor"),
        ("Lena Okafor’s", "PERSON", "Lena Okafor"),
        ("‘Iron Lady’", "PERSON", "Iron Lady"),
        ("• White House", "ORG", "White House"),
        ("  Oslo ", "GPE", "Oslo"),
        ("World Trade Organization (WTO", "ORG", "World Trade Organization"),
        ("Kunsthalle (Bern)", "ORG", "Kunsthalle (Bern)"),
        ("Prime Minister Lena Okafor", "PERSON", "Lena Okafor"),
        ("Mrs. Okafor", "PERSON", "Okafor"),
        ("Near Palmyra", "GPE", "Palmyra"),
        ("McDonald's", "ORG", "McDonald's"),
        ("today's", "DATE", "today"),
        ("U.S.", "GPE", "U.S."),
        ("Al-Assad", "PERSON", "Al-Assad"),
        ("Rajib Quist of Transparency", "PERSON", "Rajib Quist"),
        ("Joan of Arc", "PERSON", "Joan of Arc"),
        ("27, months", "DATE", "months"),
    ],
)
def test_bounds_leave_out_what_is_no_part_of_the_name(covered: str, label: str, rest: str) -> None:
    text = f"<{covered}>"
    bounds = tidy(text, 1, 1 + len(covered), label)
    assert bounds is not None
    assert text[slice(*bounds)] == rest


def test_marks_alone_are_no_entity() -> None:
    assert tidy("a '“• b", 2, 5, "ORG") is None


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "SHARE THIS ARTICLE",
        "Read more:",
        "Scroll down for video",
        "The comments below have not been moderated.",
        "We are no longer accepting comments on this article.",
        "© 2021 Harbour News Group",
        "Sign up to our Westminster newsletter",
        "24 comments",
    ],
)
def test_lines_of_the_web_page_are_no_part_of_the_article(line: str) -> None:
    text = f"Before\n{line}\nAfter"
    assert boilerplate_lines(text).bounds == [(7, 7 + len(line))]


@pytest.mark.parametrize(
    "line",
    ["Share prices fell in London", "Next came Lena Okafor", "Comments by Biden angered Putin."],
)
def test_sentences_that_begin_like_such_a_line_stay(line: str) -> None:
    assert boilerplate_lines(line).bounds == []


def test_nothing_is_marked_in_such_a_line(pipeline: Language) -> None:
    text = "Lena Okafor left Berlin.\n\nFollow us on Twitter for Berlin news\n\nBerlin was empty."
    places = [text.index("Berlin"), text.rindex("Berlin")]
    assert [one.start for one in entities(text, pipeline) if one.label == "GPE"] == places


def test_headings_are_told_from_sentences() -> None:
    text = "Okafor Leaves Berlin After Harbour Talks\nShe left Berlin.\nOKAFOR LEAVES BERLIN\nNATO"
    assert [text[slice(*line)][:6] for line in title_lines(text).bounds] == ["Okafor"]
    assert title_lines(
        "Okafor Leaves Berlin After Talks.\nOkafor Left Berlin After Talks."
    ).bounds == [(0, 33)]
    assert [text[slice(*line)][:6] for line in capital_lines(text).bounds] == ["OKAFOR"]


LINES = st.text(
    st.sampled_from(" \n'’\".,-()•💩") | st.characters(codec="utf-8"), max_size=12
) | st.sampled_from(
    ["Lena Okafor's ", "US-Russia ", "WHO (WHO) ", "BERLIN TALKS\n", "the World Bank (WB)", "Near "]
)


@settings(max_examples=some(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(parts=st.lists(LINES, max_size=8))
def test_any_text_gives_sound_spans(parts: list[str], pipeline: Language) -> None:
    text = normalise("".join(parts))
    found = entities(text, pipeline)
    assert found == entities(text, pipeline)
    behind = 0
    for one in found:
        assert one.label in LABELS
        assert behind <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        assert "\n" not in text[one.start : one.end]
        behind = one.end
