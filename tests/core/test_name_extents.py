"""Where names and periods begin and end, and which language they are of."""

import pytest
from spacy.language import Language

from pressmark.detect.entities import suggest_entities
from pressmark.detect.extents import extent, with_articles
from pressmark.detect.languages import SCRIPTS_ORIGIN, in_scripts, tell_languages, without_foreign
from pressmark.detect.lines import Lines
from pressmark.detect.mending import mend
from pressmark.detect.occurrences import consistent
from pressmark.detect.parse import parse
from pressmark.detect.periods import is_no_date, label_of, settle_periods, tidy_period
from pressmark.detect.titles import titled_works
from pressmark.domain.span import Layer, Suggestion

Marked = list[tuple[str, str]]


def marked(text: str, pipeline: Language) -> Marked:
    [doc] = parse([text], pipeline)
    return [(text[one.start : one.end], one.label) for one in suggest_entities(doc, "model 1")]


def names(text: str, *wanted: tuple[str, str], score: float = 0.5) -> list[Suggestion]:
    """What a recogniser would have found: names in their order in the text."""
    found, at = [], 0
    for name, label in wanted:
        at = text.index(name, at)
        found.append(Suggestion(Layer.ENTITY, label, at, at + len(name), "model 1", score))
        at += len(name)
    return found


def covered(text: str, found: list[Suggestion]) -> Marked:
    return [(text[one.start : one.end], one.label) for one in found]


@pytest.mark.parametrize(
    ("found", "rest"),
    [
        ("more than 40 years", "40 years"),
        ("at least three months", "three months"),
        ("only a few hours", "a few hours"),
        ("well over two weeks", "two weeks"),
        ("between May 3", "May 3"),
        ("between May and June", "between May and June"),
        ("early next year", "early next year"),
        ("almost", "almost"),
    ],
)
def test_modifiers_are_no_part_of_a_period(found: str, rest: str) -> None:
    start, end = tidy_period(f"x {found} y", 2, 2 + len(found))
    assert f"x {found} y"[start:end] == rest


@pytest.mark.parametrize("decade", ["the '80s", "the ’80s", "The 1980s", "'80s"])
def test_a_decade_has_its_article_and_apostrophe(decade: str) -> None:
    text = f"In {decade} it was."
    start = text.index("19") if "19" in text else text.index("80s")
    assert tidy_period(text, start, 3 + len(decade)) == (3, 3 + len(decade))


@pytest.mark.parametrize(
    ("found", "behind", "none"),
    [
        ("another quarter", " of a point", True),
        ("the third quarter", " of the year", False),
        ("the third quarter", ", sales rose", False),
        ("daily", " newspaper Zorbl", True),
        ("daily", " rise", False),
    ],
)
def test_a_share_of_something_and_a_daily_paper_are_no_dates(
    found: str, behind: str, none: bool
) -> None:
    assert is_no_date(found, "DATE", behind) is none


def test_parts_of_a_day_are_times(pipeline: Language) -> None:
    text = "She left that night and slept overnight. By dawn the overnight train was late."
    [doc] = parse([text], pipeline)
    found = covered(text, settle_periods(doc, text, []))
    assert found == [("that night", "TIME"), ("overnight", "TIME"), ("dawn", "TIME")]


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("Bases at Zorbl and Quist burn.", ("Zorbl and Quist", "ORG"), ["Zorbl", "Quist"]),
        ("He shops at Marks and Spencer.", ("Marks and Spencer", "ORG"), ["Marks and Spencer"]),
        ("Then Zorbl and Quist sued.", ("Zorbl and Quist", "ORG"), ["Zorbl and Quist"]),
        ("Retailer Zorbl & Quist fell.", ("Retailer Zorbl & Quist", "ORG"), ["Zorbl & Quist"]),
        ("The Zorbl 500 battery sold.", ("Zorbl", "PRODUCT"), ["Zorbl 500"]),
        ("They fled to Sfanta Quistova.", ("Sfanta", "GPE"), ["Sfanta Quistova"]),
    ],
)
def test_a_name_ends_where_it_should(
    text: str, found: tuple[str, str], right: list[str], pipeline: Language
) -> None:
    [doc] = parse([text], pipeline)
    [name] = names(text, found)
    made = extent(doc, text, name, Lines([(name.start, name.end)]))
    assert [text[one.start : one.end] for one in made] == right


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("He left the Zorbl Institute.", "Zorbl Institute", "the Zorbl Institute"),
        ("A vote in the Senate failed.", "the Senate", "Senate"),
        ("He left the Kremlin.", "Kremlin", "Kremlin"),
        ("The White House source left.", "The White House", "White House"),
    ],
)
def test_the_article_belongs_to_names_of_several_words(
    text: str, found: str, right: str, pipeline: Language
) -> None:
    [doc] = parse([text], pipeline)
    assert covered(text, with_articles(doc, text, names(text, (found, "ORG")))) == [(right, "ORG")]


def test_words_that_are_small_elsewhere_are_no_names(pipeline: Language) -> None:
    text = "Workers' leaders met. The workers and the navy left. Zorbl stayed."
    [doc] = parse([text], pipeline)
    found = names(text, ("Workers", "ORG"), ("navy", "ORG"), ("Zorbl", "PERSON"))
    assert covered(text, mend(doc, text, found)) == [("Zorbl", "PERSON")]


@pytest.mark.parametrize(
    "text",
    [
        "Zorbl Quistova, who leads the party, left.",
        "It was spokesman Zorbl Quistova again.",
        "Zorbl Quistova, 54, left.",
    ],
)
def test_what_stands_beside_a_rare_name_makes_a_person_of_it(text: str, pipeline: Language) -> None:
    [doc] = parse([text], pipeline)
    for found in ([], names(text, ("Quistova", "GPE"))):
        assert covered(text, mend(doc, text, found)) == [("Zorbl Quistova", "PERSON")]


def test_a_surname_takes_back_the_names_before_it(pipeline: Language) -> None:
    text = "Nazhatu Shameemi Khan and Guadalupe Reyes-Ortiz met Egypt Khan."
    doc = pipeline(text)
    found = names(text, ("Khan", "PERSON"), ("Ortiz", "PERSON"))
    assert covered(text, mend(doc, text, found)) == [
        ("Nazhatu Shameemi Khan", "PERSON"),
        ("Guadalupe Reyes-Ortiz", "PERSON"),
    ]


def test_an_agency_of_a_dateline_is_an_organisation(pipeline: Language) -> None:
    assert marked("OSLO (Zorbl Wire) - It rained.", pipeline) == [
        ("OSLO", "GPE"),
        ("Zorbl Wire", "ORG"),
    ]


def test_a_cry_in_capitals_is_no_dateline(pipeline: Language) -> None:
    text = "NOBODY HAS ASKED HIM - not once."
    [doc] = parse([text], pipeline)
    assert mend(doc, doc.text, []) == []


def test_full_stops_in_an_acronym_change_nothing(pipeline: Language) -> None:
    text = "The I.R.S. asked. The C.I.A. did not."
    [doc] = parse([text], pipeline)
    found = consistent(doc, text, names(text, ("I.R.S.", "GPE"), ("C.I.A.", "PERSON")))
    assert covered(text, found) == [("I.R.S.", "ORG"), ("C.I.A.", "ORG")]


def test_a_name_in_another_script_has_the_label_of_the_one_beside_it() -> None:
    text = "Sana Karim (سناء كريم) met 王小明 (Wang Xiaoming). سناء كريم left; 王小明说 no."
    found = in_scripts(text, names(text, ("Sana Karim", "PERSON"), ("Wang Xiaoming", "PERSON")))
    assert covered(text, found) == [
        ("سناء كريم", "PERSON"),
        ("王小明", "PERSON"),
        ("سناء كريم", "PERSON"),
        ("王小明", "PERSON"),
    ]
    assert {one.origin for one in found} == {SCRIPTS_ORIGIN}


def test_a_name_in_another_script_is_none_inside_a_longer_word() -> None:
    text = "Ivan Quist (Иван) met Иванов; Иван left."
    found = in_scripts(text, names(text, ("Ivan Quist", "PERSON")))
    assert [one.start for one in found] == [12, text.rindex("Иван")]


def test_marks_of_titles_name_a_work() -> None:
    text = "Her novel 《海上灯塔》 sold."
    assert covered(text, in_scripts(text, [])) == [("海上灯塔", "WORK_OF_ART")]


def test_an_english_pipeline_finds_no_names_in_other_languages() -> None:
    text = (
        "„Diese Stadt ist nicht Berlin“, wrote Zorbl in Berlin. “The Zorbl tower is out,” he said."
    )
    wanted = [("Diese Stadt", "ORG"), ("Berlin", "GPE"), ("Zorbl", "PERSON"), ("Berlin", "GPE")]
    found = names(text, *wanted, ("Zorbl", "PERSON"))
    assert covered(text, without_foreign(text, found)) == [*wanted[1:], ("Zorbl", "PERSON")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("She wrote it in French.", "LANGUAGE"),
        ("He speaks French badly.", "LANGUAGE"),
        ("A French translation came out.", "LANGUAGE"),
        ("The French port was shut.", "NORP"),
        ("They believe in French farmers.", "NORP"),
        ("The French left.", "NORP"),
    ],
)
def test_a_language_is_told_from_a_people(text: str, label: str, pipeline: Language) -> None:
    [doc] = parse([text], pipeline)
    for guess in ("NORP", "LANGUAGE"):
        [told] = tell_languages(doc, names(text, ("French", guess)))
        assert told.label == label


def test_a_newspaper_is_an_organisation(pipeline: Language) -> None:
    text = "The tabloid Quista Gazeta and the daily Zorblkurier said so."
    found = marked(text, pipeline)
    assert {("Quista Gazeta", "ORG"), ("Zorblkurier", "ORG")} <= set(found)


def test_words_before_a_full_name_that_stands_elsewhere_are_no_part_of_it(
    pipeline: Language,
) -> None:
    text = "He called her Crooked Hillary Clinton. Hillary Clinton laughed."
    assert marked(text, pipeline) == [("Hillary Clinton", "PERSON")] * 2


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("They sang ‘Nine Tall Ships’ twice.", ["Nine Tall Ships"]),
        ("“We sang ‘The Ship of Salt’,” he said.", ["The Ship of Salt"]),
        ('The film "Zorbl" won.', ["Zorbl"]),
        ("He is 'Zorbl' to them.", []),
        ("He said 'This Is not on' to us.", []),
        ("'Nobody Wants This,' he said.", []),
        ("OKAFOR HITS OUT AT 'NINE TALL SHIPS' PLAN", []),
    ],
)
def test_a_title_in_marks_is_a_work(text: str, works: list[str]) -> None:
    found = titled_works(text, Lines([]))
    assert [text[one.start : one.end] for one in found] == works


def test_a_name_in_marks_is_no_work_unless_something_says_so() -> None:
    for text, works in (
        ("He told “The Zorbl Street Journal” so.", 0),
        ("The novel “The Zorbl Street Journal” won.", 1),
    ):
        start = text.index("The Zorbl")
        found = list(titled_works(text, Lines([(start, start + 24)])))
        assert len(found) == works


@pytest.mark.parametrize(
    ("covered", "label", "right"),
    [
        ("the 88th minute", "DATE", "TIME"),
        ("ten hours", "DATE", "TIME"),
        ("5.30pm", "DATE", "TIME"),
        ("two weeks", "TIME", "DATE"),
        ("Tuesday night", "DATE", "TIME"),
        ("Ramadan", "DATE", "DATE"),
        ("a ten-hour day", "ORG", "ORG"),
    ],
)
def test_what_is_shorter_than_a_day_is_a_time(covered: str, label: str, right: str) -> None:
    assert label_of(covered, label) == right
