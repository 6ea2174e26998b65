"""A year's wire, made of few articles: as many new ones as wanted, with suggestions like real ones.

Paragraphs of the articles that there are come together anew, with the suggestions that the
detectors have for them, until an article has as many as wanted. Half of the names become invented
ones of the same length, so that words and names differ from article to article and every offset
stays. What a quote or figure refers to in another paragraph is left out, and no article is about
anything. One article in ten is decided, one suggestion in eight of it rejected.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN
from pressmark.domain.span import (
    PREFIXES,
    Attributes,
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.domain.text import Bounds, paragraphs

SPANS = 40
"""Suggestions of each article."""

_RELEASES = Path(__file__).parents[3] / "shared" / "corpus" / "press_releases.jsonl"
_SYLLABLES = ("ba", "den", "ka", "lor", "mi", "nes", "os", "pra", "qui", "ran", "sol", "tev")
_WORDS_OF_LENGTH = 3000


@dataclass(frozen=True)
class Piece:
    """A paragraph with its suggestions, whose offsets count from its beginning."""

    text: str
    suggestions: list[Suggestion]
    names: list[Bounds]
    """Where entities stand, none inside of another: their words may become others."""


@dataclass(frozen=True)
class Release:
    """An article that paragraphs are taken from."""

    title: str
    source: str
    text: str


def releases() -> list[Release]:
    """Return real press releases where they are there, else the samples."""
    if _RELEASES.is_file():
        lines = _RELEASES.read_text(encoding="utf-8").splitlines()
    else:
        lines = [
            path.read_text(encoding="utf-8").splitlines()[0]
            for path in sorted(assets.seeds().glob("*.jsonl"))
        ]
    records = [json.loads(line) for line in lines]
    return [Release(one["title"], one["source"], one["text"]) for one in records]


def pieces() -> list[Piece]:
    """Return the paragraphs of all releases with what the detectors suggest for them."""
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import load_pipeline

    texts = [release.text for release in releases()]
    return [
        _piece(text, bounds, found)
        for text, found in zip(texts, suggest(texts, load_pipeline()), strict=True)
        for bounds in paragraphs(text)
    ]


def _piece(text: str, bounds: Bounds, found: list[Suggestion]) -> Piece:
    start, end = bounds
    inside = [one for one in found if start <= one.start and one.end <= end]
    own = [
        replace(
            one,
            start=one.start - start,
            end=one.end - start,
            attributes=_moved(_within(one.attributes, bounds), -start),
        )
        for one in inside
    ]
    return Piece(text[start:end], own, _outermost(own))


def _outermost(own: list[Suggestion]) -> list[Bounds]:
    names: list[Bounds] = []
    for one in sorted(own, key=lambda one: (one.start, -one.end)):
        if one.layer is Layer.ENTITY and (not names or names[-1][1] <= one.start):
            names.append((one.start, one.end))
    return names


def _within(said: Attributes, bounds: Bounds) -> Attributes:
    """Return attributes without what they refer to outside of a paragraph."""

    def kept(mention: Mention | None) -> Mention | None:
        inside = mention is not None and bounds[0] <= mention.start and mention.end <= bounds[1]
        return mention if inside else None

    if isinstance(said, QuoteAttributes):
        return replace(said, speaker=kept(said.speaker), cue=kept(said.cue))
    if isinstance(said, FigureAttributes):
        return replace(said, counted=kept(said.counted), restates=kept(said.restates))
    return None


def _moved(said: Attributes, by: int) -> Attributes:
    if isinstance(said, QuoteAttributes):
        return QuoteAttributes(said.utterance, _shifted(said.speaker, by), _shifted(said.cue, by))
    if isinstance(said, FigureAttributes):
        number = said.number and (said.number[0] + by, said.number[1] + by)
        counted, restates = _shifted(said.counted, by), _shifted(said.restates, by)
        return replace(said, number=number, counted=counted, restates=restates)
    return None


def _shifted(mention: Mention | None, by: int) -> Mention | None:
    return mention and Mention(mention.start + by, mention.end + by, mention.name)


class Wire:
    """Makes articles; the same ones for the same `seed`."""

    def __init__(self, seed: int = 1) -> None:
        self._pieces = [piece for piece in pieces() if piece.suggestions]
        self._releases = releases()
        self._seed = seed

    def articles(self, count: int, spans: int = SPANS) -> Iterator[MarkedArticle]:
        """Yield articles with this many spans each; the same texts without them for 0."""
        chance = random.Random(self._seed)  # noqa: S311
        for number in range(count):
            text, found = self._body(chance, number, spans or SPANS)
            yield MarkedArticle(self._article(number, text), found if spans else [])

    def _article(self, number: int, text: str) -> Article:
        release = self._releases[number % len(self._releases)]
        return Article(
            id=UNSTORED_ARTICLE,
            name=f"wire-{number:06}",
            text=text,
            title=f"{release.title} ({number:,})",
            source=release.source,
            url=f"https://wire.example.org/releases/{number:06}",
            published=(date(2023, 1, 1) + timedelta(days=number * 7919 % 1000)).isoformat(),
            status=_status(number),
        )

    def _body(self, chance: random.Random, number: int, spans: int) -> tuple[str, list[Span]]:
        """Return a text of paragraphs that hold this many spans, and these in the text."""
        chosen: list[Piece] = []
        held = 0
        while held < spans:
            chosen.append(chance.choice(self._pieces))
            held += len(chosen[-1].suggestions)
        others: dict[str, str] = {}
        found: list[Span] = []
        highest = dict.fromkeys(PREFIXES.values(), 0)
        text = f"Release {number:06}"
        for piece in chosen:
            text += "\n\n"
            start = len(text)
            text += _renamed(piece, others, chance)
            found += [_placed(one, start, text, highest, number) for one in piece.suggestions]
        return text, found[:spans]


def _placed(one: Suggestion, by: int, text: str, highest: dict[str, int], number: int) -> Span:
    prefix = PREFIXES[one.layer]
    highest[prefix] += 1
    start, end = one.start + by, one.end + by
    return Span(
        UNSTORED_SPAN, UNSTORED_ARTICLE, f"{prefix}{highest[prefix]}", one.layer, one.label, start,
        end, text[start:end], _state(number, start), one.origin, one.score,
        one.attributes and _moved(one.attributes, by), one.note,
    )  # fmt: skip


def _renamed(piece: Piece, others: dict[str, str], chance: random.Random) -> str:
    """Return a paragraph with half of its names invented, the same way all over the article."""
    parts: list[str] = []
    at = 0
    for start, end in piece.names:
        name = piece.text[start:end]
        if name not in others:
            others[name] = _invented(name, chance) if chance.random() < 0.5 else name
        parts += piece.text[at:start], others[name]
        at = end
    return "".join([*parts, piece.text[at:]])


def _invented(name: str, chance: random.Random) -> str:
    """Return another name, with words as long; those with figures and short ones stay."""
    words = name.split(" ")
    return " ".join(
        _word(len(word), int(_WORDS_OF_LENGTH * chance.random() ** 3)).capitalize()
        if word.isalpha() and word[0].isupper() and len(word) > 3
        else word
        for word in words
    )


@cache
def _word(length: int, number: int) -> str:
    chance = random.Random(number)  # noqa: S311
    return "".join(chance.choice(_SYLLABLES) for _ in range(length))[:length]


def _status(number: int) -> Status:
    if number % 10 == 0:
        return Status.DONE
    return {3: Status.FLAGGED, 7: Status.EXCLUDED}.get(number % 100, Status.NEW)


def _state(number: int, start: int) -> State:
    """Return what a span of an article is: all of one article in ten are decided."""
    if number % 10:
        return State.SUGGESTED
    return State.REJECTED if start % 8 == 7 else State.ACCEPTED
