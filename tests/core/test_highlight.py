"""All layers of an article together."""

import pytest
from examples import some
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pressmark.detect.highlight import DETECTORS, suggest
from pressmark.domain.records import read_suggestion, suggestion_record
from pressmark.domain.span import Layer, QuoteAttributes, Suggestion
from pressmark.domain.text import normalise

STORY = """Harbour plan is 'dead', says Okafor

The harbour authority will not spend £3.2m on a second quay, its chair Lena Okafor said in Oslo.

"Nobody wants this," Okafor told reporters on Friday. "We have lost about 400 jobs."

She said that the quay would close.
"""


def one(text: str, pipeline: Language) -> list[Suggestion]:
    [found] = suggest([text], pipeline)
    return found


def test_every_layer_is_there_one_after_the_other_in_reading_order(pipeline: Language) -> None:
    found = one(STORY, pipeline)
    layers = [suggestion.layer for suggestion in found]
    assert layers == sorted(layers, key=list(Layer).index)
    assert set(layers) == set(Layer)
    for layer in Layer:
        places = [(s.start, -s.end) for s in found if s.layer is layer]
        assert places == sorted(places)


def test_entities_name_the_pipeline_as_their_origin(pipeline: Language) -> None:
    [oslo] = [s for s in one(STORY, pipeline) if STORY[s.start : s.end] == "Oslo"]
    assert oslo.origin.startswith("en_core_web_sm 3.")
    assert oslo.score is not None


def test_quotes_know_the_people_of_the_article(pipeline: Language) -> None:
    start = STORY.index('"Nobody')
    [quote] = [s for s in one(STORY, pipeline) if (s.layer, s.start) == (Layer.QUOTE, start)]
    assert isinstance(quote.attributes, QuoteAttributes)
    assert quote.attributes.speaker is not None
    assert quote.attributes.speaker.name == "Lena Okafor"


def test_a_detector_is_one_row(pipeline: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Suggestion(Layer.ENTITY, "EVENT", 0, 7, "new 1")
    rows = (*DETECTORS, lambda _: [whole])
    monkeypatch.setattr("pressmark.detect.highlight.DETECTORS", rows)
    assert one(STORY, pipeline)[-1] == whole


def test_texts_come_back_in_their_order_whatever_stands_beside_them(pipeline: Language) -> None:
    texts = [STORY, "", "Oslo\n" * 3, "Nothing."]
    together = list(suggest(iter(texts), pipeline))
    assert together == [one(text, pipeline) for text in texts]
    assert together[1] == []
    assert len(together[2]) == 3


def test_suggestions_survive_as_records(pipeline: Language) -> None:
    for suggestion in one(STORY, pipeline):
        assert read_suggestion(suggestion_record(suggestion, STORY), STORY) == suggestion


def test_progress_ends_with_all_paragraphs(pipeline: Language) -> None:
    seen: list[tuple[int, int]] = []
    list(suggest([STORY], pipeline, lambda done, of: seen.append((done, of))))
    assert seen[-1] == (4, 4)


def test_words_of_past_articles_are_forgotten(pipeline: Language) -> None:
    known = len(pipeline.vocab.strings)
    list(suggest([f"Zorbl{number}x met Quist{number}y." for number in range(50)], pipeline))
    assert len(pipeline.vocab.strings) == known


PARTS = st.sampled_from(
    [
        "Lena Okafor said ",
        "'we won't' ",
        '"It is over," ',
        "about 3,000 ",
        "£3.2m ",
        "\n",
        " ",
        "between 5 and 10 miles ",
        "“",
        "”",
        "’s ",
        "that ",
        "she told the BBC. ",
        "💩",
        "مرحبا ",
        "1990s ",
        "(",
        ")",
        "per cent",
        " - ",
        "twice ",
        "dozens of ",
        "\u00a0",
        "\u2028",
        "7",
    ]
)


@settings(max_examples=some(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(parts=st.lists(PARTS, max_size=15))
def test_any_text_gives_spans_inside_it(parts: list[str], pipeline: Language) -> None:
    text = normalise("".join(parts))
    for suggestion in one(text, pipeline):
        record = suggestion_record(suggestion, text)
        assert record["text"] == record["text"].strip() != ""
        assert read_suggestion(record, text) == suggestion
