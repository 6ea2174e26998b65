"""A text as long as books is read in parts, and its suggestions fit the whole."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pressmark import assets
from pressmark.detect import parts as module
from pressmark.detect.highlight import suggest
from pressmark.detect.parts import counted_on, joined, parts
from pressmark.domain.records import read_suggestion, suggestion_record
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Suggestion,
)

LIMIT = 1_000


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_PART", LIMIT)
    monkeypatch.setattr(module, "_SEARCHED", LIMIT // 2)


@given(text=st.text(alphabet="ab \n💩", max_size=80), limit=st.integers(1, 12))
@settings(suppress_health_check=list(HealthCheck))
def test_parts_cover_the_text_and_are_short(text: str, limit: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LONGEST_PART", limit)
        patch.setattr(module, "_SEARCHED", limit // 2)
        found = parts(text)
    assert "".join(text[start:end] for start, end in found) == text
    assert all(0 < end - start <= limit for start, end in found) or not text


@pytest.mark.usefixtures("short_parts")
def test_parts_end_with_lines_where_they_can() -> None:
    text = "A line.\n" * 1_000
    assert all(text[end - 1] == "\n" for _, end in parts(text))


@pytest.mark.usefixtures("short_parts")
def test_the_parts_of_a_text_are_highlighted_as_articles_and_put_together(
    pipeline: Language,
) -> None:
    text = (assets.seeds() / "harbour-tunnel.txt").read_text("utf-8")
    plan = parts(text)
    assert len(plan) > 2
    [found] = suggest([text], pipeline)
    alone = [next(suggest([text[start:end]], pipeline)) for start, end in plan]
    assert found == joined(plan, alone)
    assert len(found) == sum(map(len, alone))
    for one in found:
        assert read_suggestion(suggestion_record(one, text), text) == one
    layers = [one.layer for one in found]
    assert layers == sorted(layers, key=list(Layer).index)


@pytest.mark.usefixtures("short_parts")
def test_a_text_between_others_keeps_its_place(pipeline: Language) -> None:
    long = (assets.seeds() / "harbour-tunnel.txt").read_text("utf-8")
    texts = ["Lena Okafor lives in Oslo.", long, "", "Oslo is cold.", long]
    found = list(suggest(texts, pipeline))
    assert found == [next(suggest([text], pipeline)) for text in texts]


def test_all_that_has_a_place_is_moved() -> None:
    quote = Suggestion(
        Layer.QUOTE, "direct", 2, 5, "quotes", 0.5,
        QuoteAttributes("u2", Mention(6, 8, "Lena"), Mention(9, 10)),
    )  # fmt: skip
    figure = Suggestion(
        Layer.FIGURE, "count", 1, 3, "figures", None,
        FigureAttributes(number=(1, 3), low=5, counted=Mention(4, 9, "ships")),
    )  # fmt: skip
    [*_, count] = moved = joined([(0, 20), (20, 40)], [[quote], [quote, figure]])
    assert [one.attributes.utterance for one in moved[:2]] == ["u2", "u4"]  # type: ignore[union-attr]
    assert moved[1].attributes == QuoteAttributes("u4", Mention(26, 28, "Lena"), Mention(29, 30))
    assert (count.start, count.end) == (21, 23)
    assert count.attributes == FigureAttributes(
        number=(21, 23), low=5, counted=Mention(24, 29, "ships")
    )


def test_progress_goes_on_over_several_runs() -> None:
    told: list[tuple[int, int]] = []
    start = counted_on(lambda done, of: told.append((done, of)))
    for size in (2, 3):
        report = start()
        assert report is not None
        report(1, size)
        report(size, size)
    assert told == [(1, 2), (2, 2), (3, 5), (5, 5)]
    assert counted_on(None)() is None
