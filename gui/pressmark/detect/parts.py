"""Texts as long as several books, read in parts that each take a bounded amount of memory.

A spaCy Doc takes some 300 bytes a word and more while it grows: 10 MB of text as one Doc took
1.5 GB. What depends on the whole article (one label for a name, who "he" is) holds within a part.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from pressmark.detect.parse import Progress
from pressmark.domain.span import Layer, Mention, QuoteAttributes, Suggestion
from pressmark.domain.text import Bounds

LONGEST_PART = 500_000
"""Code points read as one article, which is some 80,000 words."""

_SEARCHED = 50_000  # code points before the limit in which a paragraph end is looked for


def parts(text: str) -> list[Bounds]:
    """Cut a text into stretches of at most `LONGEST_PART`: at a line end, else at a space.

    They cover the text. A text that is short enough is one part, an empty one too.
    """
    found = []
    start = 0
    while len(text) - start > LONGEST_PART:
        end = _cut(text, start, start + LONGEST_PART)
        found.append((start, end))
        start = end
    return [*found, (start, len(text))]


def _cut(text: str, start: int, limit: int) -> int:
    """Return where a part that begins at `start` ends, by the limit at the latest."""
    least = max(start, limit - _SEARCHED)
    for mark in ("\n", " "):
        place = text.rfind(mark, least, limit)
        if place > start:
            return place + 1
    return limit


def joined(plan: Sequence[Bounds], found: Iterable[list[Suggestion]]) -> list[Suggestion]:
    """Return the suggestions of a text, given those of its parts: layer by layer, in order."""
    if len(plan) == 1:
        return next(iter(found))
    layers: dict[Layer, list[Suggestion]] = {layer: [] for layer in Layer}
    utterances = 0
    for (start, _), suggestions in zip(plan, found, strict=True):
        moved = [_moved(one, start, utterances) for one in suggestions]
        for one in moved:
            layers[one.layer].append(one)
        utterances = max([utterances, *map(_utterance, moved)])
    return [one for suggestions in layers.values() for one in suggestions]


def _moved(one: Suggestion, by: int, utterances: int) -> Suggestion:
    """Move a suggestion; its utterance is counted on from those of the parts before."""
    attributes = one.attributes
    if attributes is not None:
        changes = {
            field.name: _moved_value(getattr(attributes, field.name), by)
            for field in fields(attributes)
        }
        number = _utterance(one)
        if number:
            changes["utterance"] = f"u{utterances + number}"
        attributes = replace(attributes, **changes)
    return replace(one, start=one.start + by, end=one.end + by, attributes=attributes)


def _moved_value(value: Any, by: int) -> Any:
    """Move what has a place: mentions and bounds."""
    if isinstance(value, Mention):
        return replace(value, start=value.start + by, end=value.end + by)
    if isinstance(value, tuple):
        start, end = value
        return start + by, end + by
    return value


def _utterance(one: Suggestion) -> int:
    """Return the number of a suggestion's utterance ("u3" has 3), 0 where it has none."""
    attributes = one.attributes
    named = attributes.utterance if isinstance(attributes, QuoteAttributes) else None
    return int(named[1:]) if named is not None and named[1:].isdecimal() else 0


def counted_on(progress: Progress | None) -> Callable[[], Progress | None]:
    """Return what gives a progress for each of several runs, which goes on where the last ended."""
    base = known = 0

    def report(done: int, of: int) -> None:
        nonlocal known
        known = base + of
        if progress is not None:
            progress(base + done, known)

    def start() -> Progress | None:
        nonlocal base
        base = known
        return None if progress is None else report

    return start
