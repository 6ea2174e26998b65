"""Quotes of an article with their speakers, cues and utterances."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from pressmark.detect.quotes.attribution import Attribution, attribute
from pressmark.detect.quotes.cues import cue_bounds
from pressmark.detect.quotes.full_names import (
    body_before,
    is_several,
    may_be_person,
    several_before,
)
from pressmark.detect.quotes.kinds import Kind, classify
from pressmark.detect.quotes.merging import add_reported
from pressmark.detect.quotes.names import LastSpeaker, Names
from pressmark.detect.quotes.quote import Quote
from pressmark.detect.quotes.scene import Scene, set_scene
from pressmark.detect.quotes.scores import score
from pressmark.detect.quotes.set_off import find_set_off
from pressmark.detect.quotes.speakers import Persons, speaker_bounds
from pressmark.detect.quotes.turns import find_turns
from pressmark.detect.quotes.utterances import group_utterances
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Mention, QuoteAttributes, Suggestion
from pressmark.domain.text import Bounds

ORIGIN = origin("quotes")
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
    quotes = find_turns(scene) + add_reported(scene, _marked_quotes(scene))
    quotes.extend(find_set_off(scene))
    ordered = sorted(quotes, key=lambda quote: (quote.start, -quote.end, quote.label))
    grouped = group_utterances(scene, ordered)
    return list(_suggestions(scene, Persons(doc, people), grouped))


def _marked_quotes(scene: Scene) -> list[Quote]:
    """Return what stands in marks, without titles of works; scare quotes have no speaker."""
    quotes = []
    attributions = attribute(scene)
    for number, stretch in enumerate(scene.stretches):
        kind = classify(scene, number, attributions)
        if kind is not Kind.TITLE:
            attribution = Attribution() if kind is Kind.SCARE else attributions[number]
            quotes.append(Quote(stretch.start, stretch.end, kind.value, attribution, number))
    return quotes


def _suggestions(scene: Scene, persons: Persons, quotes: Sequence[Quote]) -> Iterator[Suggestion]:
    speakers = _Speakers(scene, persons)
    for quote in quotes:
        speaker = speakers.find(quote)
        attributes = QuoteAttributes(f"u{quote.group}", speaker, _cue(scene, quote.attribution.cue))
        start, end, sure = quote.start, quote.end, score(scene, quote)
        yield Suggestion(Layer.QUOTE, quote.label, start, end, ORIGIN, sure, attributes)


def _cue(scene: Scene, cue: Token | None) -> Mention | None:
    return None if cue is None else Mention(*cue_bounds(scene, cue))


class _Speakers:
    """Turns attributions into mentions with names, quote after quote in reading order."""

    def __init__(self, scene: Scene, persons: Persons) -> None:
        self._scene, self._persons = scene, persons
        self._names = Names()
        self._names.learn(scene, persons)
        self._known: dict[Bounds, str | None] = {}
        self._last: LastSpeaker | None = None
        self._body: str | None = None
        self._several: str | None = None
        self._bodies: dict[str, str] = {}

    def find(self, quote: Quote) -> Mention | None:
        """Return the speaker of a quote; one mention has one name in all its quotes."""
        bounds = self._bounds(quote.attribution)
        if bounds is None:
            return None
        if bounds not in self._known:
            self._known[bounds] = self._name(quote, bounds)
        name = self._known[bounds]
        if quote.number < 0 or self._scene.parents[quote.number] < 0:
            self._remember(name, quote.attribution.speaker, max(quote.end, bounds[1]))
        return Mention(*bounds, name)

    def _remember(self, name: str | None, head: Token | None, end: int) -> None:
        """Keep who spoke: a person for "he" and "she", a body such as a ministry for "it"."""
        if name is None:
            return
        known = self._names.is_person(name)
        if known or head is None or may_be_person(head):
            self._last = LastSpeaker(name, end)
        if head is not None and is_several(head):
            self._several = name
        if not known and head is not None and head.pos_ != "PRON":
            self._body = name
            self._bodies[head.lower_] = name

    def _bounds(self, attribution: Attribution) -> Bounds | None:
        if attribution.name is not None or attribution.speaker is None:
            return attribution.name
        return speaker_bounds(self._scene, self._persons, attribution.speaker)

    def _name(self, quote: Quote, bounds: Bounds) -> str | None:
        attribution = quote.attribution
        if attribution.speaker is None:
            return self._names.of_tag(self._scene.text, bounds)
        if attribution.speaker.lower_ == "it":
            body = body_before(attribution.speaker)
            return self._body if body is None else self._names.bodies.named_in(body)
        if attribution.speaker.lower_ == "they":
            return several_before(attribution.speaker) or self._several
        said = (quote.start, quote.end) if quote.label == "indirect" else (0, 0)
        name = self._names.resolve(self._scene, attribution.speaker, bounds, self._last, said)
        return None if name is None else self._in_full(name)

    def _in_full(self, name: str) -> str:
        """Return the longer name of a body of which only the last word is repeated.

        "The interior ministry said … The ministry added …".
        """
        if name[:1].isupper():
            return self._names.bodies.in_full(name)
        return self._bodies.get(name, name)
