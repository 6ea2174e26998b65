"""The project's own decisions win over the recogniser."""

import pytest
from spacy.language import Language

from pressmark.detect.decided import DecidedNames
from pressmark.detect.highlight import suggest
from pressmark.domain.names import PROJECT_NAMES, KnownName, ProjectNames
from pressmark.domain.span import Layer, Suggestion

Labels = dict[str, str]


def project(known: Labels, *rejected: tuple[str, str]) -> ProjectNames:
    names = {name: KnownName(label, 3, 3) for name, label in known.items()}
    return ProjectNames(names, frozenset(rejected))


def entities(text: str, pipeline: Language, names: ProjectNames | None) -> list[Suggestion]:
    [found] = suggest([text], pipeline, names=names)
    return [one for one in found if one.layer is Layer.ENTITY]


def marked(text: str, pipeline: Language, names: ProjectNames | None) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.label) for one in entities(text, pipeline, names)]


def test_every_occurrence_of_a_known_name_is_marked_as_the_project_did(pipeline: Language) -> None:
    text = "Later novichok, and the Zorbl-led firm. “Zorbl,” he said; he is zorbling."
    found = entities(text, pipeline, project({"Zorbl": "FAC", "novichok": "PRODUCT"}))
    assert [(text[one.start : one.end], one.label, one.origin, one.score) for one in found] == [
        ("novichok", "PRODUCT", PROJECT_NAMES, 0.8),
        ("Zorbl", "FAC", PROJECT_NAMES, 0.8),
        ("Zorbl", "FAC", PROJECT_NAMES, 0.8),
    ]


def test_the_project_wins_over_recogniser_and_word_list(pipeline: Language) -> None:
    text = "Angela Merkel flew to Norway on Tuesday."
    names = project({"Angela Merkel": "ORG", "Norway": "FAC", "Tuesday": "EVENT"})
    assert marked(text, pipeline, names) == [
        ("Angela Merkel", "ORG"),
        ("Norway", "FAC"),
        ("Tuesday", "EVENT"),
    ]


def test_a_known_name_does_not_break_a_longer_one_around_it(pipeline: Language) -> None:
    text = "Angela Merkel met the Bank of England and Merkel left England."
    names = project({"England": "GPE", "Merkel": "ORG"})
    assert marked(text, pipeline, names) == [
        ("Angela Merkel", "PERSON"),
        ("the Bank of England", "ORG"),
        ("Merkel", "ORG"),
        ("England", "GPE"),
    ]


def test_a_longer_known_name_replaces_its_pieces(pipeline: Language) -> None:
    text = "She read about Norway and Sweden Together in Oslo."
    assert marked(text, pipeline, project({"Norway and Sweden Together": "ORG"})) == [
        ("Norway and Sweden Together", "ORG"),
        ("Oslo", "GPE"),
    ]


def test_a_surname_follows_a_name_known_in_the_project(pipeline: Language) -> None:
    text = "It was Qualle Zorbl who came. Zorbl then left."
    found = marked(text, pipeline, project({"Qualle Zorbl": "PERSON"}))
    assert found == [("Qualle Zorbl", "PERSON"), ("Zorbl", "PERSON")]


def test_a_rejected_name_is_suggested_no_more_with_that_label(pipeline: Language) -> None:
    text = "Angela Merkel flew to Oslo in May. Merkel liked Oslo."
    before = marked(text, pipeline, None)
    assert ("Oslo", "GPE") in before
    found = marked(text, pipeline, project({}, ("Oslo", "GPE"), ("May", "PERSON")))
    assert found == [pair for pair in before if pair != ("Oslo", "GPE")]
    assert ("May", "DATE") in found


def test_a_verb_is_no_occurrence_of_a_name(pipeline: Language) -> None:
    text = "Theresa May left. They may go."
    found = marked(text, pipeline, project({"may": "PERSON", "May": "PERSON"}))
    assert found == [("Theresa May", "PERSON")]


def test_numbers_and_plain_words_are_periods_only_where_recognised() -> None:
    names = DecidedNames(project({"2014": "DATE", "weeks": "DATE", "Ramadan": "DATE"}))
    text = "Within weeks of Ramadan 2014 homes were sold."
    assert [text[one.start : one.end] for one in names.find(text)] == ["Ramadan"]


def test_nothing_is_marked_in_lines_of_the_web_page(pipeline: Language) -> None:
    text = "Oslo is calm.\n\nFollow us on Twitter for Oslo news\n\nShe left."
    assert marked(text, pipeline, project({"Oslo": "ORG"})) == [("Oslo", "ORG")]


def test_without_decisions_nothing_changes(pipeline: Language) -> None:
    text = "Angela Merkel flew to Oslo in May."
    assert entities(text, pipeline, ProjectNames()) == entities(text, pipeline, None)


@pytest.mark.parametrize(
    ("kept", "decided", "score"), [(1, 1, 0.667), (12, 12, 0.929), (1, 3, 0.4)]
)
def test_the_score_grows_with_the_decisions(kept: int, decided: int, score: float) -> None:
    assert KnownName("ORG", kept, decided).score == score
