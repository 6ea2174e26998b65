"""Names that lists and forms make whole, in sentences written for this test."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from pressmark import assets
from pressmark.detect.highlight import suggest
from pressmark.detect.known import FORMS_ORIGIN, club_names, known_names
from pressmark.detect.lexicon import places
from pressmark.domain.span import Layer

CASES = (
    # What is highlighted, each with its label, in a sentence; nothing else with these words.
    (
        "The cruiser Zorblan was hit by Neptune missiles.",
        {"Zorblan": "PRODUCT", "Neptune": "PRODUCT"},
    ),
    (
        "A British Army Challenger 2 tank broke down.",
        {"British Army": "ORG", "Challenger 2": "PRODUCT"},
    ),
    (
        "They asked for F-16 jets, HIMARS and Leopard 2 tanks.",
        {"F-16": "PRODUCT", "HIMARS": "PRODUCT", "Leopard 2": "PRODUCT"},
    ),
    ("Rebels flew Quistal drones over Oslo.", {"Quistal": "PRODUCT", "Oslo": "GPE"}),
    ("Russian T-90 tanks and French Rafale jets came.", {"Russian": "NORP", "T-90": "PRODUCT"}),
    (
        "He sold his Ford Transit van and bought a BMW X5.",
        {"Ford Transit": "PRODUCT", "BMW X5": "PRODUCT"},
    ),
    (
        "She dropped her new iPhone 15 Pro on Friday.",
        {"iPhone 15 Pro": "PRODUCT", "Friday": "DATE"},
    ),
    (
        "The airline flies the Boeing 737 Max to Malaga.",
        {"Boeing 737 Max": "PRODUCT", "Malaga": "GPE"},
    ),
    (
        "Lorries queued on the A38 and the M25 at 2.30pm.",
        {"A38": "FAC", "M25": "FAC", "2.30pm": "TIME"},
    ),
    (
        "He was taken to HMP Wandsworth from Anlaby Road.",
        {"HMP Wandsworth": "FAC", "Anlaby Road": "FAC"},
    ),
    ("A spokesman for Quistshire Police said so.", {"Quistshire Police": "ORG"}),
    (
        "The Duke of Sussex met the Prince of Wales.",
        {"Duke of Sussex": "PERSON", "Prince of Wales": "PERSON"},
    ),
    (
        "Tesco and Sainsbury's cut prices on Boxing Day.",
        {"Tesco": "ORG", "Sainsbury's": "ORG", "Boxing Day": "DATE"},
    ),
    (
        "The Commons voted, and the Lords did not, the Guardian said.",
        {"Commons": "ORG", "Lords": "ORG", "Guardian": "ORG"},
    ),
    (
        "A Conservative councillor and a Green MP told Labour members.",
        {"Conservative": "NORP", "Green": "NORP", "Labour": "ORG"},
    ),
    ("Zorbina Quist, 29, was last seen in Hull.", {"Zorbina Quist": "PERSON", "Hull": "GPE"}),
    ("A call to Ursula von der Quist on Monday failed.", {"Ursula von der Quist": "PERSON"}),
    ("Kim Jong Un shouted at the U.N. in New York.", {"Kim Jong Un": "PERSON", "U.N.": "ORG"}),
    ("The frigate sailed to the Gulf of Aden.", {"the Gulf of Aden": "LOC"}),
    ("Montgomery County Sheriff's Office found it.", {"Montgomery County Sheriff's Office": "ORG"}),
    (
        "The Weavers' Guild of Great Britain met at Quistley Town Hall.",
        {"The Weavers' Guild of Great Britain": "ORG", "Quistley Town Hall": "FAC"},
    ),
    ("He was charged under the Fraud Act 2006.", {"the Fraud Act 2006": "LAW"}),
    ("They swam off Praia do Quisto on Sunday.", {"Praia do Quisto": "LOC"}),
    ("She runs the Smugglers Rest pub in Leeds.", {"Smugglers Rest": "FAC", "Leeds": "GPE"}),
    ("Bread rose by 4p, he told Watchdog.", {"Watchdog": "WORK_OF_ART"}),
    ("He posted a statement on X, then left.", {"X": "ORG"}),
    ("Ada Quist, 42, of Broken Quist, was fined.", {"Ada Quist": "PERSON", "Broken Quist": "GPE"}),
    ("Ada Quist, 42, of Quistle Road, was fined.", {"Ada Quist": "PERSON", "Quistle Road": "FAC"}),
    ("A storm hit Co Leitrim on Friday.", {"Co Leitrim": "GPE", "Friday": "DATE"}),
    ("He told KQST-TV that it rained.", {"KQST-TV": "ORG"}),
    ("Missiles fell on Kharkiv, Sumy and Odesa.", {"Kharkiv": "GPE", "Sumy": "GPE"}),
    ("They met Quistland's man, and Egypt's Badr Zorbletty.", {"Badr Zorbletty": "PERSON"}),
    ("She is the star of Made In Chelsea.", {"Made In Chelsea": "WORK_OF_ART"}),
    (
        "The U.S. Attorney's Office for the Eastern District of New York charged him.",
        {"The U.S. Attorney's Office for the Eastern District of New York": "ORG"},
    ),
    ("It was led by Meg Thornbury-Quist.", {"Meg Thornbury-Quist": "PERSON"}),
    (
        "Aston Villa beat Crystal Palace and Arsenal on Sunday. Villa were better.",
        {"Aston Villa": "ORG", "Crystal Palace": "ORG", "Villa": "ORG"},
    ),
    ("Rain fell in south London and eastern Zorblia.", {"south London": "LOC"}),
    ("Terence 'Tel' Quist, 71, denies it.", {"Terence 'Tel' Quist": "PERSON"}),
    ("Walls fell in Tyneham, Quistmouth and Leeds.", {"Quistmouth": "GPE"}),
    ("The Quistley Recorder said so.", {"The Quistley Recorder": "ORG"}),
    (
        "Quistley Football Club Supporters' Trust wrote to Bristol City Council.",
        {"Quistley Football Club Supporters' Trust": "ORG", "Bristol City Council": "ORG"},
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_name_is_whole_and_what_it_is(
    text: str, expected: dict[str, str], pipeline: Language
) -> None:
    [found] = suggest([text], pipeline)
    entities = {text[one.start : one.end]: one.label for one in found if one.layer is Layer.ENTITY}
    assert {name: entities.get(name) for name in expected} == expected


def test_clubs_are_clubs_only_where_the_text_is_about_sport() -> None:
    assert "Chelsea" in club_names("Real Madrid and Juventus drew; Chelsea lost.")
    assert club_names("Chelsea and Fulham are parts of London, says Real Madrid.") == frozenset()


def test_a_name_that_goes_on_keeps_its_end(pipeline: Language) -> None:
    text = "He wrote for the Las Vegas Review-Journal in those days."
    [found] = suggest([text], pipeline)
    assert "Las Vegas" not in {text[one.start : one.end] for one in found}


def test_a_known_form_says_where_it_comes_from(pipeline: Language) -> None:
    text = "Rebels flew Quistal drones over the town."
    [found] = suggest([text], pipeline)
    assert FORMS_ORIGIN in {one.origin for one in found}


WORDS = st.sampled_from(
    [
        "F-16",
        "the",
        "A38",
        "Ford",
        "Transit",
        "Boeing",
        "7",
        "of",
        "Duke",
        "HMP",
        "St",
        "Zorbl",
        "Police",
        "jets",
        "tanks",
        "Challenger 2",
        "Boxing Day",
        "Gulf of Aden",
        "\n",
        ".",
        "’s",
        "USS",
    ]
)


@given(words=st.lists(WORDS, max_size=12))
def test_known_names_lie_in_the_text_and_apart(words: list[str]) -> None:
    text = " ".join(words)
    found = known_names(text, frozenset())
    ends = 0
    for one in found:
        assert ends <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        ends = one.end


def test_a_name_in_two_lists_says_that_it_is_ambiguous() -> None:
    labels: dict[str, set[str]] = {}
    for name in ("organisations", "products", "events", "geography"):
        path = assets.resources() / "lexicons" / f"{name}.toml"
        for label, groups in tomllib.loads(path.read_text("utf-8")).items():
            for words in groups.values() if label.isupper() else ():
                for word in words:
                    labels.setdefault(word, set()).add(label)
    several = {word for word, found in labels.items() if len(found) > 1}
    assert several <= places().ambiguous


def test_a_line_with_a_result_names_two_clubs(pipeline: Language) -> None:
    text = "Late win for Quistley\n\nQuistley 2 Zorblton 1\n\nIt rained in Leeds."
    [found] = suggest([text], pipeline)
    entities = [(one.start, text[one.start : one.end], one.label) for one in found]
    line = text.index("Quistley 2")
    assert (line, "Quistley", "ORG") in entities
    assert (text.index("Zorblton"), "Zorblton", "ORG") in entities


def test_a_word_in_capitals_that_begins_a_story_is_no_name(pipeline: Language) -> None:
    [found] = suggest(["A ZOO boss believes that a lynx got out."], pipeline)
    assert [one for one in found if one.layer is Layer.ENTITY] == []


def test_a_paper_and_a_city_keep_the_article_that_is_written_large(pipeline: Language) -> None:
    text = "He told The Sun on Sunday so, and the NHS heard of it in The Hague."
    [found] = suggest([text], pipeline)
    names = [text[one.start : one.end] for one in found if one.layer is Layer.ENTITY]
    assert names == ["The Sun on Sunday", "NHS", "The Hague"]
