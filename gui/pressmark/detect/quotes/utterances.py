"""Which pieces belong to one quotation: continued over paragraphs, or broken by their cue."""

from collections.abc import Sequence
from dataclasses import replace

from pressmark.detect.quotes.attribution import Rung
from pressmark.detect.quotes.quote import Quote
from pressmark.detect.quotes.scene import Scene
from pressmark.domain.text import Bounds


def group_utterances(scene: Scene, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes, in reading order, with the number of their utterance.

    A piece joins the one before where that was left open at its paragraph's end, where both hang on
    the same cue, or where it goes on after the cue in the same paragraph without a new one. A piece
    inside a reported clause shares the clause's utterance.
    """
    grouped: list[Quote] = []
    by_stretch: dict[int, int] = {}
    by_cue: dict[int, int] = {}
    by_turn: dict[Bounds, int] = {}
    last = 0
    for quote in quotes:
        group = _joined(scene, quote, by_stretch, by_cue)
        if quote.attribution.rung is Rung.TURN and quote.attribution.name is not None:
            group = group or by_turn.get(quote.attribution.name)
        if group is None:
            last += 1
            group = last
        if quote.attribution.rung is Rung.TURN and quote.attribution.name is not None:
            by_turn[quote.attribution.name] = group
        if quote.number >= 0:
            by_stretch[quote.number] = group
        if quote.attribution.cue is not None and _own_cue(quote):
            by_cue.setdefault(quote.attribution.cue.i, group)
        grouped.append(replace(quote, group=group))
    return grouped


def _own_cue(quote: Quote) -> bool:
    return quote.attribution.rung in (Rung.AFTER, Rung.BEFORE, Rung.SAME_SENTENCE)


def _joined(
    scene: Scene, quote: Quote, by_stretch: dict[int, int], by_cue: dict[int, int]
) -> int | None:
    """Return the utterance that a piece goes on with, None where it begins one."""
    before = quote.number - 1
    while before >= 0 and scene.parents[before] != scene.parents[quote.number]:
        before = scene.parents[before]
    if quote.number >= 0 and before in by_stretch and scene.stretches[before].continued:
        return by_stretch[before]
    cue = quote.attribution.cue
    if cue is not None and cue.i in by_cue:
        return by_cue[cue.i]
    if quote.attribution.rung is Rung.SAME_PARAGRAPH:
        return by_stretch.get(quote.attribution.source)
    return None
