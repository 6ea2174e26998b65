"""Quotes of an article with their speakers, cues and utterances."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from pressmark.detect.quotes.attribution import Attribution, attribute
from pressmark.detect.quotes.cues import cue_bounds
from pressmark.detect.quotes.kinds import Kind, classify
from pressmark.detect.quotes.merging import add_reported
from pressmark.detect.quotes.names import Names
from pressmark.detect.quotes.quote import Quote
from pressmark.detect.quotes.scene import Scene, set_scene
from pressmark.detect.quotes.scores import score
from pressmark.detect.quotes.speakers import Persons, speaker_bounds
from pressmark.detect.quotes.turns import find_turns
from pressmark.detect.quotes.utterances import group_utterances
from pressmark.domain.span import Layer, Mention, QuoteAttributes, Suggestion

ORIGIN = "quotes 1"
"""Name and version of this detector."""


def suggest_quotes(doc: Doc, people: Sequence[Suggestion] = ()) -> list[Suggestion]:
    """Return the quotes of a parsed article in reading order.

    `doc.text` is the article's text with its line ends, sentences starting at every paragraph.
    `people` are person entities made consistent over the article; without them the persons among
    `doc.ents` are taken. Offsets are code points into the text. Deterministic.
    """
    if not len(doc):
        return []
    scene = set_scene(doc)
    quotes = find_turns(scene) or add_reported(scene, _marked_quotes(scene))
    ordered = sorted(quotes, key=lambda quote: (quote.start, -quote.end, quote.label))
    grouped = group_utterances(scene, ordered)
    return list(_suggestions(scene, Persons(doc, people), grouped))


def _marked_quotes(scene: Scene) -> list[Quote]:
    """Return what stands in marks, without titles of works; scare quotes have no speaker."""
    quotes = []
    attributions = attribute(scene)
    for number, stretch in enumerate(scene.stretches):
        kind = classify(scene, number, attributions[number])
        if kind is not Kind.TITLE:
            attribution = Attribution() if kind is Kind.SCARE else attributions[number]
            quotes.append(Quote(stretch.start, stretch.end, kind.value, attribution, number))
    return quotes


def _suggestions(scene: Scene, persons: Persons, quotes: Sequence[Quote]) -> Iterator[Suggestion]:
    names = Names()
    names.learn(scene, persons)
    last: str | None = None
    for quote in quotes:
        speaker = _speaker(scene, persons, names, quote.attribution, last)
        last = speaker.name if speaker is not None and speaker.name else last
        attributes = QuoteAttributes(f"u{quote.group}", speaker, _cue(scene, quote.attribution.cue))
        yield Suggestion(
            Layer.QUOTE,
            quote.label,
            quote.start,
            quote.end,
            ORIGIN,
            score(scene, quote),
            attributes,
        )


def _cue(scene: Scene, cue: Token | None) -> Mention | None:
    return None if cue is None else Mention(*cue_bounds(scene, cue))


def _speaker(
    scene: Scene, persons: Persons, names: Names, attribution: Attribution, last: str | None
) -> Mention | None:
    if attribution.name is not None:
        return Mention(*attribution.name, names.of_tag(scene.text, attribution.name))
    if attribution.speaker is None:
        return None
    bounds = speaker_bounds(scene, persons, attribution.speaker)
    return Mention(*bounds, names.resolve(scene, attribution.speaker, bounds, last))
