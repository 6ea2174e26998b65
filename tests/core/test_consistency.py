"""One name, one label, every occurrence."""

import pytest
from spacy.language import Language

from pressmark.detect.acronyms import acronyms
from pressmark.detect.consistency import key_of, surname_of
from pressmark.detect.entities import suggest_entities
from pressmark.detect.gazetteer import Gazetteer
from pressmark.detect.lexicon import places
from pressmark.detect.mending import LEXICON_ORIGIN
from pressmark.detect.occurrences import NAMES_ORIGIN, consistent
from pressmark.detect.parse import parse
from pressmark.domain.span import Layer, Suggestion

Marked = list[tuple[str, str]]


def marked(text: str, pipeline: Language) -> Marked:
    [doc] = parse([text], pipeline)
    return [(text[one.start : one.end], one.label) for one in suggest_entities(doc, "model 1")]


def settled(text: str, labels: Marked, pipeline: Language) -> Marked:
    """Make consistent what a recogniser would have found: names in their order in the text."""
    [doc] = parse([text], pipeline)
    found, at = [], 0
    for name, label in labels:
        at = text.index(name, at)
        found.append(Suggestion(Layer.ENTITY, label, at, at + len(name), "model 1", 0.5))
        at += len(name)
    made = sorted(consistent(doc, text, found), key=lambda one: one.start)
    return [(text[one.start : one.end], one.label) for one in made]


def test_a_surname_follows_the_full_name(pipeline: Language) -> None:
    text = "Anna Velinska spoke. Velinska left. Nobody followed Velinska."
    guesses = [("Anna Velinska", "PERSON"), ("Velinska", "GPE"), ("Velinska", "ORG")]
    expected = [("Anna Velinska", "PERSON"), ("Velinska", "PERSON"), ("Velinska", "PERSON")]
    assert settled(text, guesses, pipeline) == expected
    assert settled(text, guesses[:1], pipeline) == expected


def test_the_label_with_more_evidence_wins(pipeline: Language) -> None:
    text = "Talks in Brenk began. Brenk is small. They met in Brenk."
    guesses = [("Brenk", "GPE"), ("Brenk", "PERSON"), ("Brenk", "GPE")]
    assert settled(text, guesses, pipeline) == [("Brenk", "GPE")] * 3


def test_occurrences_are_found_at_word_boundaries_only(pipeline: Language) -> None:
    text = "Otto Rast met Rasta fans near Rastdorf. Rast-led talks; visit otto.Rast/Rast now. Rast."
    found = settled(text, [("Otto Rast", "PERSON")], pipeline)
    assert found == [("Otto Rast", "PERSON"), ("Rast", "PERSON"), ("Rast", "PERSON")]


def test_a_verb_is_no_occurrence_of_a_surname(pipeline: Language) -> None:
    text = "Theresa May spoke. It may rain. May said so."
    people = [name for name, label in marked(text, pipeline) if label == "PERSON"]
    assert people == ["Theresa May", "May"]


def test_further_occurrences_say_where_they_come_from(pipeline: Language) -> None:
    text = "Anna Velinska spoke. Velinska left."
    [doc] = parse([text], pipeline)
    full = Suggestion(Layer.ENTITY, "PERSON", 0, 13, "model 1", 0.9)
    [same, further] = consistent(doc, doc.text, [full])
    assert same == full
    assert further.origin == NAMES_ORIGIN
    assert further.score == 1


def test_an_acronym_follows_its_expansion(pipeline: Language) -> None:
    text = "The Harbour Workers Union (HWU) met. HWU members voted. The HWU agreed."
    guesses = [("Harbour Workers Union", "ORG"), ("HWU", "GPE")]
    found = settled(text, guesses, pipeline)
    assert found == [("Harbour Workers Union", "ORG"), *[("HWU", "ORG")] * 3]


def test_an_expansion_is_found_by_the_initials_of_its_acronym(pipeline: Language) -> None:
    text = "The Office for Harbour Safety (OHS) met."
    assert settled(text, [], pipeline) == [("Office for Harbour Safety", "ORG"), ("OHS", "ORG")]


@pytest.mark.parametrize(
    ("text", "expansion"),
    [
        ("the World Health Organization (WHO)", "World Health Organization"),
        ("a Centre for the Study of Tides (CST)", "Centre for the Study of Tides"),
        ("his Department of Energy (DoE)", "Department of Energy"),
        ("rates rose (BBC)", None),
        ("in Paris (AFP)", None),
        ("the World Bank (IMF)", None),
    ],
)
def test_initials_spell_the_acronym(text: str, expansion: str | None) -> None:
    found = [text[slice(*full)] for _, full in acronyms(text)]
    assert found == ([] if expansion is None else [expansion])


def test_countries_and_their_people_are_told_apart(pipeline: Language) -> None:
    text = (
        "Ukraine said Ukrainian troops and Ukrainians in Crimea held. Dutch and Thai envoys left."
    )
    assert marked(text, pipeline) == [
        ("Ukraine", "GPE"),
        ("Ukrainian", "NORP"),
        ("Ukrainians", "NORP"),
        ("Crimea", "GPE"),
        ("Dutch", "NORP"),
        ("Thai", "NORP"),
    ]


def test_the_lexicon_corrects_a_country_but_not_a_surname(pipeline: Language) -> None:
    text = "Jim Jordan met envoys of Norway. Jordan said no."
    guesses = [("Jim Jordan", "PERSON"), ("Norway", "PERSON"), ("Jordan", "PERSON")]
    expected = [("Jim Jordan", "PERSON"), ("Norway", "GPE"), ("Jordan", "PERSON")]
    assert settled(text, guesses, pipeline) == expected


def test_a_town_and_a_man_may_share_their_name(pipeline: Language) -> None:
    text = "Denzel Washington flew to Washington."
    guesses = [("Denzel Washington", "PERSON"), ("Washington", "GPE")]
    assert settled(text, guesses, pipeline) == guesses


def test_names_joined_by_a_hyphen_are_two(pipeline: Language) -> None:
    text = "The Velinska-Rast talks. Anna Velinska and Otto Rast met. A US-Norway pact."
    guesses = [
        ("Velinska-Rast", "ORG"),
        ("Anna Velinska", "PERSON"),
        ("Otto Rast", "PERSON"),
        ("US-Norway", "ORG"),
    ]
    assert settled(text, guesses, pipeline) == [
        ("Velinska", "PERSON"),
        ("Rast", "PERSON"),
        *guesses[1:3],
        ("US", "GPE"),
        ("Norway", "GPE"),
    ]


def test_a_piece_of_a_longer_known_name_is_none(pipeline: Language) -> None:
    text = "Bases at Rostov-on-Don worry Secretary of State Ada Brook."
    guesses = [("Rostov", "PERSON"), ("Don", "PERSON"), ("State", "ORG"), ("Ada Brook", "PERSON")]
    assert settled(text, guesses, pipeline) == [("Rostov-on-Don", "GPE"), ("Ada Brook", "PERSON")]


def test_a_place_goes_on_over_what_is_built_there(pipeline: Language) -> None:
    text = "He closed Brenk Bridge. Brenk United lost."
    guesses = [("Brenk", "GPE"), ("Brenk United", "PERSON")]
    assert settled(text, guesses, pipeline) == [("Brenk Bridge", "FAC"), ("Brenk United", "ORG")]


def test_plain_nouns_beside_a_name_tell_what_it_is(pipeline: Language) -> None:
    text = "The newspaper Velinska Gazeta wrote of the Brenk strait and presenter Oto Malk."
    guesses = [("Velinska Gazeta", "PERSON"), ("Brenk", "ORG"), ("Oto Malk", "FAC")]
    expected = [("Velinska Gazeta", "ORG"), ("Brenk", "LOC"), ("Oto Malk", "PERSON")]
    assert settled(text, guesses, pipeline) == expected


def test_a_given_name_and_a_surname_are_a_person_unrecognised(pipeline: Language) -> None:
    text = "It suits a close ally - Alexander Velinsko."
    [doc] = parse([text], pipeline)
    [one] = consistent(doc, doc.text, [])
    assert (text[one.start : one.end], one.label) == ("Alexander Velinsko", "PERSON")
    assert one.origin == LEXICON_ORIGIN


def test_a_heading_in_capitals_takes_its_names_from_the_story(pipeline: Language) -> None:
    text = "VELINSKA WARNS RAST OVER NORWAY\nAnna Velinska warned Otto Rast of Oslo."
    guesses = [
        ("VELINSKA WARNS RAST", "ORG"),
        ("Anna Velinska", "PERSON"),
        ("Otto Rast", "PERSON"),
        ("Oslo", "GPE"),
    ]
    assert settled(text, guesses, pipeline) == [
        ("VELINSKA", "PERSON"),
        ("RAST", "PERSON"),
        ("NORWAY", "GPE"),
        *guesses[1:],
    ]


def test_a_title_case_heading_takes_its_names_from_the_story(pipeline: Language) -> None:
    text = "Velinska Warns Rast Before Harbour Talks\nAnna Velinska warned Otto Rast."
    guesses = [
        ("Velinska Warns Rast", "PERSON"),
        ("Anna Velinska", "PERSON"),
        ("Otto Rast", "PERSON"),
    ]
    expected = [("Velinska", "PERSON"), ("Rast", "PERSON"), *guesses[1:]]
    assert settled(text, guesses, pipeline) == expected


def test_a_place_in_capitals_begins_a_story(pipeline: Language) -> None:
    text = "BRENK, Norway, March 4 (Velinska News) - Ferries stopped.\nBrenk slept - and woke."
    guesses = [("BRENK", "PERSON"), ("Norway", "GPE"), ("Brenk", "PERSON")]
    found = settled(text, guesses, pipeline)
    assert found[0] == ("BRENK", "GPE")


def test_a_title_makes_a_person(pipeline: Language) -> None:
    text = "Councillor Ottla Rast left. Councillor Rast slept. Councillor Street is wide."
    guesses = [("Councillor Ottla Rast", "ORG"), ("Councillor Rast", "ORG")]
    expected = [("Ottla Rast", "PERSON"), ("Rast", "PERSON")]
    assert settled(text, guesses, pipeline) == expected


def test_speakers_in_capitals_are_the_people_of_the_text(pipeline: Language) -> None:
    text = "Anna Velinska gave evidence.\nVELINSKA: I saw it.\nCHAIR: What?\nVELINSKA: The boat."
    expected = [("Anna Velinska", "PERSON"), ("VELINSKA", "PERSON"), ("VELINSKA", "PERSON")]
    assert settled(text, [("Anna Velinska", "PERSON")], pipeline) == expected


def test_a_given_name_alone_is_a_person(pipeline: Language) -> None:
    text = "I saw Marta there. Rain fell on Marta."
    assert settled(text, [("Marta", "GPE")], pipeline) == [("Marta", "PERSON")] * 2


def test_a_language_is_not_its_people(pipeline: Language) -> None:
    text = "She wrote in French to French friends."
    guesses = [("French", "LANGUAGE"), ("French", "NORP")]
    assert settled(text, guesses, pipeline) == guesses


def test_a_prefix_tells_what_a_name_is(pipeline: Language) -> None:
    text = "Storm Ottla hit the River Brenk under the Brenk Harbour Act 1987."
    guesses = [("Storm Ottla", "PRODUCT"), ("the River Brenk", "ORG")]
    guesses.append(("the Brenk Harbour Act 1987", "EVENT"))
    names = [name for name, _ in guesses]
    assert settled(text, guesses, pipeline) == list(
        zip(names, ["EVENT", "LOC", "LAW"], strict=True)
    )


def test_a_no_break_space_does_not_hide_the_word_before(pipeline: Language) -> None:
    text = "He thanked presenter\u00a0 Oto Malk."
    assert settled(text, [("Oto Malk", "FAC")], pipeline) == [("Oto Malk", "PERSON")]


def test_dates_pass_unchanged(pipeline: Language) -> None:
    text = "In May it rained. Every May it rains."
    assert settled(text, [("May", "DATE")], pipeline) == [("May", "DATE")]


def test_spellings_of_a_name_share_a_key() -> None:
    assert key_of("The U.S.") == key_of("US")
    assert key_of("NATO") == key_of("Nato")
    assert key_of("the White\u00a0House") == key_of("White House")
    assert surname_of("Robert Downey Jr.") == "Downey"


def test_the_gazetteer_finds_the_longest_name_and_keeps_its_spelling() -> None:
    text = "NEW YORK TIMES: New York Times, New Yorker, New York."
    names = ["New York", "New York Times"]
    assert list(Gazetteer(names).find(text)) == [(16, "New York Times"), (44, "New York")]
    assert list(Gazetteer(names, capitals=True).find(text)) == [(0, "New York Times")]


def test_the_lexicon_gives_each_name_one_label() -> None:
    labels = places().labels
    assert len(labels) > 1_000
    assert {labels["France"], labels["Tokyo"], labels["UK"]} == {"GPE"}
    assert {labels["French"], labels["Britons"], labels["Kurdish"]} == {"NORP"}
    assert (labels["Black Sea"], labels["Kremlin"]) == ("LOC", "ORG")
