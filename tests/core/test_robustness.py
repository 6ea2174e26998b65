"""Whatever text there is, all layers together give sound suggestions, in bounded time.

The sizes are such that work that grows with the square of the text would run into the time limit
of the tests.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import pytest
from examples import some
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from pressmark import assets
from pressmark.detect import parse
from pressmark.detect.highlight import suggest
from pressmark.domain.names import KnownName, ProjectNames
from pressmark.domain.records import read_suggestion, suggestion_record
from pressmark.domain.span import FigureAttributes, Layer, QuoteAttributes, Suggestion
from pressmark.domain.text import normalise

NAMES = ProjectNames(
    {"Oslo": KnownName("ORG", 2, 3), "Lena Okafor said": KnownName("EVENT", 1, 1)},
    frozenset({("Friday", "DATE")}),
)


class Stress(NamedTuple):
    """A text that is hard by its size or form, and how many spans it has at least."""

    text: str
    least: int


STRESS = {
    "a long text": Stress((assets.seeds() / "river-flood.txt").read_text("utf-8") * 40, 2000),
    "a paragraph without a space": Stress("Oslo“’s,-3" * 20_000, 1),
    "Chinese without a space": Stress("王小明说他很好，" * 50_000, 0),
    "double marks alone": Stress('"' * 30_000, 0),
    "marks of every kind": Stress("“‘\"'«„`" * 4_000, 0),
    "marks that never close": Stress("'Oslo said " * 8_000, 8_000),
    "digits": Stress("0123456789 " * 20_000, 0),
    "a number as long as a book": Stress("3" * 300_000, 0),
    "emoji": Stress("💩😭📚" * 20_000, 0),
    "two directions": Stress("Lena مرحبا (ليلى حداد) said “نعم” שלום 3,000 " * 1_500, 1_500),
    "empty lines": Stress("\n" * 300_000, 0),
    "brackets": Stress("(Oslo (WHO) " * 5_000, 5_000),
    "capitals": Stress("OSLO TALKS FAIL " * 5_000, 5_000),
    "datelines": Stress("OSLO, Norway (Zorbl Wire) - It rained.\n" * 2_000, 4_000),
    "capitals held together": Stress("Zorbl-" * 40_000, 0),
    "capitals one by one": Stress("Zorbl " * 40_000, 0),
    "makers": Stress("Boeing 7 Ford St. The Duke of " * 6_000, 0),
    "times of day": Stress("at 2.30pm 11am 7:15 " * 8_000, 8_000),
    "names beside names": Stress("Zorbl Quistova, who, Lena Okafor and " * 3_000, 3_000),
}


def assert_sound(text: str, found: Sequence[Suggestion]) -> None:
    """Spans lie in the text, end in no white space, survive as records, and nest in their layer."""
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        covered = text[one.start : one.end]
        assert covered == covered.strip()
        for part in parts(one):
            assert 0 <= part[0] < part[1] <= len(text)
    entities = [one for one in found if one.layer is Layer.ENTITY]
    assert all(one.end <= following.start for one, following in pairwise(entities))
    for layer in (Layer.QUOTE, Layer.FIGURE):
        assert_nested([one for one in found if one.layer is layer])


def parts(one: Suggestion) -> list[tuple[int, int]]:
    attributes = one.attributes
    if isinstance(attributes, QuoteAttributes):
        mentions = (attributes.speaker, attributes.cue)
    elif isinstance(attributes, FigureAttributes):
        mentions = (attributes.counted, None)
    else:
        mentions = (None, None)
    return [(mention.start, mention.end) for mention in mentions if mention is not None]


def assert_nested(found: Sequence[Suggestion]) -> None:
    """Of two spans that share a place, one holds the other."""
    open_ends: list[int] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        while open_ends and open_ends[-1] <= one.start:
            open_ends.pop()
        assert not open_ends or one.end <= open_ends[-1], one
        open_ends.append(one.end)


@pytest.mark.parametrize("name", STRESS)
def test_a_hard_text_is_highlighted(name: str, pipeline: Language) -> None:
    text, least = STRESS[name]
    [found] = suggest([text], pipeline, names=NAMES)
    assert_sound(text, found)
    assert len(found) >= least


PARTS = st.sampled_from(
    [
        "Lena Okafor said ", "'we won't' ", '"It is over," ', "about 3,000 ", "£3.2m ", "\n",
        " ", "\n\n", "between 5 and 10 miles ", "“", "”", "‘", "«", "»", "„", "’s ", "s' ",
        "that ", "in ", "In ", "she told the BBC. ", "💩", "مرحبا ", "(ليلى) ", "王小明", "《海》 ",
        "1990s ", "the '70s ", "(", ")", "per cent", " - ", "twice ", "dozens of ", "\u00a0",
        "\u2028", "7", "Oslo", " and ", "Friday ", "OSLO TALKS ", "MS ROTH: ", "(AP) - ",
        ", who ", "the film ", "'Nine Tall Ships' ", "Dr ", "post-", "more than 40 years ",
        "F-16 jets ", "BMW X5", "Challenger 2 ", "the A38", "HMP ", "Boxing Day ", "the Commons ",
        "Zorbl Police", "St Lena's Church ", "the Duke of ", "2.30pm", "Boeing 737 Max ", "U.N. ",
        "Ford Transit van ", "McDonald's ", "Arsenal, Real Madrid ", "Chelsea ", "cruiser ",
        "according to ", "he added: ", "ist nicht die ", "in French ", "…", ".",
    ]
) | st.text(st.characters(codec="utf-8"), max_size=4)  # fmt: skip

TEXTS = st.lists(PARTS, max_size=14).map(lambda some: normalise("".join(some)))

thorough = settings(max_examples=some(80), deadline=None, suppress_health_check=list(HealthCheck))


@thorough
@given(text=TEXTS)
def test_any_text_gives_sound_suggestions(text: str, pipeline: Language) -> None:
    [found] = suggest([text], pipeline, names=NAMES)
    assert_sound(text, found)
    for one in found:
        assert read_suggestion(suggestion_record(one, text), text) == one
    assert [found] == list(suggest([text], pipeline, names=NAMES))


@settings(thorough, max_examples=some(40))
@given(texts=st.lists(TEXTS, max_size=4), batch=st.integers(1, 60), group=st.integers(1, 200))
def test_the_size_of_batches_changes_nothing(
    texts: list[str], batch: int, group: int, pipeline: Language
) -> None:
    together = list(suggest(texts, pipeline))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parse, "_BATCH", batch)
        assert unscored(suggest(texts, pipeline)) == unscored(together)
    alone = [next(suggest([text], pipeline)) for text in texts]
    assert unscored(alone) == unscored(together)
    split = [one for some in parse.groups(texts, group) for one in suggest(some, pipeline)]
    assert unscored(split) == unscored(together)


def unscored(found: Sequence[list[Suggestion]]) -> list[list[Suggestion]]:
    """Leave the scores out: their last digit differs with the size of a batch of matrices."""
    return [[replace(one, score=None) for one in some] for some in found]
