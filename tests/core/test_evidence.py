"""Unknown names, judged by the words beside them; the sentences are written for this test."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from pressmark.detect.evidence import votes
from pressmark.detect.highlight import suggest
from pressmark.detect.introduced import INTRODUCED_ORIGIN, introduced
from pressmark.detect.lexicon import clues
from pressmark.detect.parse import parse
from pressmark.detect.tokens import beginning_large
from pressmark.domain.span import Layer

Names = dict[str, str | None]

CASES: tuple[tuple[str, Names], ...] = (
    # What each name is; None where the words must not be highlighted.
    ("The Swedish discounter Vintra opened a branch.", {"Vintra": "ORG"}),
    ("Solar panel group Queldane has agreed to buy a rival for £2bn.", {"Queldane": "ORG"}),
    ("Quelfast’s headquarters are in Oslo. Quelfast lost 4.1% on Friday.", {"Quelfast": "ORG"}),
    ("Talks failed. Brannoch, which owns 12% of the pits, left.", {"Brannoch": "ORG"}),
    ("Perrol, the bakers’ union, accused the board.", {"Perrol": "ORG"}),
    ("They sold Ambrey Infrastructure of Dundee for £1m.", {"Ambrey Infrastructure": "ORG"}),
    ("She left the village of Zelsk Hai at night.", {"Zelsk Hai": "GPE"}),
    ("Rita Holt, 81, a retired welder from Otterby, laughed.", {"Otterby": "GPE"}),
    ("The vaccine in the trial, Immunel, is no longer sold.", {"Immunel": "PRODUCT"}),
    ("The Salt Terrace favourite, 41, left the set.", {"Salt Terrace": "WORK_OF_ART"}),
    ("He told the Otterby Packet that he was innocent.", {"the Otterby Packet": "ORG"}),
    ("The crew of the Fairford Creek Fire slept.", {"the Fairford Creek Fire": "EVENT"}),
    ("He drank at the Pig and Trumpet in Hull.", {"the Pig and Trumpet": "FAC"}),
    ("She wept outside the Old Bailey on Friday.", {"the Old Bailey": "FAC"}),
    ("A poll gave Zandra Ortez the lead. It gave Ortez 47 percent.", {"Ortez": "PERSON"}),
    ("District judge Helen Castle was not amused.", {"Helen Castle": "PERSON"}),
    ("Neighbour Sheila Prout heard it.", {"Sheila Prout": "PERSON"}),
    ("Judge Ruth Penhale QC will sentence him.", {"Ruth Penhale": "PERSON"}),
    ("“It works,” said Dr Owen Pask of Larkhill University.", {"Owen Pask": "PERSON"}),
    ("“It works,” said Dr Owen Pask of Larkhill University.", {"Larkhill University": "ORG"}),
    ("Storms hit eastern Slovakia and central Oregon.", {"eastern Slovakia": "LOC"}),
    ("Storms hit eastern Slovakia and central Oregon.", {"central Oregon": "LOC"}),
    ("CCTV showed him pay VAT.", {"CCTV": None, "VAT": None}),
    ("Sandstorms swept through 40 homes.", {"Sandstorms": None}),
    ("Turnout was low. Dementia affects many.", {"Turnout": None, "Dementia": None}),
    ("It hit 39 degrees (102 Fahrenheit).", {"Fahrenheit": None}),
    ("The market opens at six, and shuts at ten.", {"six": "TIME", "ten": "TIME"}),
    ("It took them 40 seconds to leave.", {"40 seconds": "TIME"}),
    ("It is expected to last four weeks.", {"four weeks": "DATE"}),
    ("Sales rose from the same period of 2023.", {"the same period of 2023": "DATE"}),
)


def names(text: str, pipeline: Language) -> dict[str, str]:
    [found] = suggest([text], pipeline)
    return {text[one.start : one.end]: one.label for one in found if one.layer is Layer.ENTITY}


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_stands_beside_a_name_tells_what_it_is(
    text: str, expected: Names, pipeline: Language
) -> None:
    found = names(text, pipeline)
    assert {name: found.get(name) for name in expected} == expected


def test_all_mentions_of_a_firm_follow_the_clear_ones(pipeline: Language) -> None:
    text = (
        "Quelfast promised to keep the plant. Quelfast’s shareholders agreed. "
        "“We like Quelfast,” he said. Shares in Quelfast rose 3%."
    )
    [found] = suggest([text], pipeline)
    labels = [one.label for one in found if text[one.start : one.end] == "Quelfast"]
    assert labels == ["ORG"] * 4


def test_a_plain_word_that_is_a_name_in_the_text_stays_one(pipeline: Language) -> None:
    text = "Sparrow waited. Nobody else did. They blame Sparrow, and Jo Sparrow knows it."
    [found] = suggest([text], pipeline)
    assert min(one.start for one in found if one.label == "PERSON") == 0


def test_a_team_has_the_name_of_its_town(pipeline: Language) -> None:
    text = "Juventus won. Real Madrid drew. Then Sunderland beat Carlisle 2-1 in Carlisle."
    [found] = suggest([text], pipeline)
    spans = {(one.start, one.label) for one in found if one.layer is Layer.ENTITY}
    assert {(text.index("Carlisle"), "ORG"), (text.rindex("Carlisle"), "GPE")} <= spans


def test_a_shouted_slogan_is_no_work(pipeline: Language) -> None:
    found = names("A banner read 'Save Our Otterby Pool' in red.", pipeline)
    assert "WORK_OF_ART" not in found.values()


def test_an_introduced_name_says_where_it_comes_from(pipeline: Language) -> None:
    text = "Witnesses may call the charity Otterwatch."
    [doc] = parse([text], pipeline)
    [one] = introduced(beginning_large(doc, text), text, [])
    assert (text[one.start : one.end], one.label) == ("Otterwatch", "ORG")
    assert one.origin == INTRODUCED_ORIGIN
    assert names(text, pipeline) == {"Otterwatch": "ORG"}


@given(
    before=st.text("aAbc Z,’'“.\n of the in", max_size=30),
    behind=st.text("aAbc Z,’'”.\n of the in 7%", max_size=30),
)
def test_any_text_beside_a_name_gives_votes_for_known_labels(before: str, behind: str) -> None:
    labels = {"ORG", "PERSON", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT"}
    text = f"{before}Brenk{behind}"
    for label, weight in votes(text, len(before), len(before) + 5):
        assert label in labels
        assert weight > 0


def test_each_clue_speaks_for_one_label() -> None:
    tables = (clues().nouns, clues().owned, clues().behind, clues().links)
    assert all(table for table in tables)
    assert not clues().no_names & clues().nouns.keys()
