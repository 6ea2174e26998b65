"""Attributes of a matched pair: what the gold says about the span against what was found.

Quotes. Speaker and cue are scored where the gold has one, in two grades: "overlap" (the mentions
share a code point) and "exact" (same bounds); the speaker's name where the gold has a name (case
and white space apart). No mention found is wrong.

Figures. Value, unit, counted noun, modifier class and vagueness are scored on every pair: where
the gold has none, none is right, for what is made up misleads as much as what is wrong. "(when
given)" counts the pairs whose gold has one. Values agree within one ten-thousandth, counted nouns
where they share a code point.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark.domain.span import FigureAttributes, Mention, Number, Span
from pressmark.domain.text import Bounds
from pressmark.learn.evaluation.matching import overlap

_CLOSE = 1e-4


@dataclass(frozen=True, slots=True)
class Verdict:
    """One attribute of one pair. `gold` and `found` are its values in words."""

    attribute: str
    right: bool
    gold: str | None
    found: str | None


def compare(gold: Span, found: Span, text: str) -> Iterator[Verdict]:
    """Yield a verdict on each attribute of a matched pair; `text` is the article's."""
    if gold.quote and found.quote:
        yield from _mention("speaker", gold.quote.speaker, found.quote.speaker, text)
        yield from _name(gold.quote.speaker, found.quote.speaker)
        yield from _mention("cue", gold.quote.cue, found.quote.cue, text)
    if gold.figure and found.figure:
        yield from _figure(gold.figure, found.figure, text)


def _mention(
    role: str, gold: Mention | None, found: Mention | None, text: str
) -> Iterator[Verdict]:
    if gold is None:
        return
    said = _covered(gold, text), _covered(found, text)
    yield Verdict(f"{role} overlap", touch(_bounds(gold), _bounds(found)), *said)
    yield Verdict(f"{role} exact", _bounds(gold) == _bounds(found), *said)


def _name(gold: Mention | None, found: Mention | None) -> Iterator[Verdict]:
    if gold is not None and gold.name:
        name = found.name if found else None
        yield Verdict("speaker name", _folded(gold.name) == _folded(name), gold.name, name)


def _figure(gold: FigureAttributes, found: FigureAttributes, text: str) -> Iterator[Verdict]:
    values = (gold.low, gold.high), (found.low, found.high)
    yield Verdict("value", same_value(*values), _range(values[0]), _range(values[1]))
    yield from _given("unit", gold.unit, found.unit, _folded(gold.unit) == _folded(found.unit))
    counted = gold.counted, found.counted
    said = _covered(counted[0], text), _covered(counted[1], text)
    same = counted == (None, None) or touch(_bounds(counted[0]), _bounds(counted[1]))
    yield from _given("counted", *said, same)
    classes = _modifier(gold), _modifier(found)
    yield from _given("modifier", *classes, classes[0] == classes[1])
    vague = gold.vague, found.vague
    yield Verdict("vague", vague[0] == vague[1], *("vague" if one else None for one in vague))
    yield from _restates(gold.restates, found.restates, text)


def _restates(gold: Mention | None, found: Mention | None, text: str) -> Iterator[Verdict]:
    """Yield a verdict where either restates a figure; most figures restate none."""
    if gold is not None or found is not None:
        same = touch(_bounds(gold), _bounds(found))
        yield Verdict("restates", same, _covered(gold, text), _covered(found, text))


def _given(name: str, gold: str | None, found: str | None, right: bool) -> Iterator[Verdict]:
    """Yield a verdict, and once more under its own name where the gold has a value."""
    yield Verdict(name, right, gold, found)
    if gold is not None:
        yield Verdict(f"{name} (when given)", right, gold, found)


def same_value(
    gold: tuple[Number | None, Number | None], found: tuple[Number | None, Number | None]
) -> bool:
    """Tell whether low and high agree: both absent, or within one ten-thousandth of the gold."""
    return all(_close(one, other) for one, other in zip(gold, found, strict=True))


def _close(gold: Number | None, found: Number | None) -> bool:
    if gold is None or found is None:
        return gold is found
    return abs(gold - found) <= _CLOSE * max(1e-9, abs(gold))


def touch(one: Bounds | None, other: Bounds | None) -> bool:
    """Tell whether both are there and share a code point."""
    return one is not None and other is not None and overlap(one, other) > 0


def grouped_alike(pairs: Sequence[tuple[Span, Span]]) -> Iterator[tuple[Span, Verdict]]:
    """Judge the utterances of the matched quotes of one article.

    Of each quote that has other matched pieces in its utterance, by the gold or by what was found:
    are these pieces the same ones? Quotes that stand alone on both sides say nothing and are left
    out.
    """
    groups = [_groups([pair[side] for pair in pairs]) for side in (0, 1)]
    for place, (gold, found) in enumerate(pairs):
        wanted, got = groups[0][place], groups[1][place]
        if len(wanted) > 1 or len(got) > 1:
            said = f"{len(wanted)} pieces", f"{len(got)} pieces"
            both = gold.quote and gold.quote.utterance, found.quote and found.quote.utterance
            ids = [f"{name or 'alone'} ({size})" for name, size in zip(both, said, strict=True)]
            yield gold, Verdict("utterance", wanted == got, *ids)


def _groups(quotes: Sequence[Span]) -> list[frozenset[int]]:
    """Return for each quote the places of all that share its utterance, itself among them."""
    members: dict[object, list[int]] = {}
    keys = [(quote.quote and quote.quote.utterance) or place for place, quote in enumerate(quotes)]
    for place, key in enumerate(keys):
        members.setdefault(key, []).append(place)
    groups = {key: frozenset(places) for key, places in members.items()}
    return [groups[key] for key in keys]


def _bounds(mention: Mention | None) -> Bounds | None:
    return None if mention is None else (mention.start, mention.end)


def _covered(mention: Mention | None, text: str) -> str | None:
    return None if mention is None else text[mention.start : mention.end]


def _modifier(figure: FigureAttributes) -> str | None:
    return figure.modifier.kind.value if figure.modifier and figure.modifier.kind else None


def _folded(name: str | None) -> str | None:
    return None if name is None else " ".join(name.casefold().split())


def _range(value: tuple[Number | None, Number | None]) -> str:
    low, high = ("?" if end is None else f"{end:,}" for end in value)
    return low if low == high else f"{low} to {high}"
