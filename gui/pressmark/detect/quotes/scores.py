"""How sure the detector is of a quote, from what gave it its speaker.

The numbers are about the shares of right spans with right speakers on the development sets:

    cue after, before the marks                       0.95, 0.87
    same sentence, name before a colon, byline        0.8, 0.8, 0.9
    carried over inside a paragraph                   0.95
    carried over from the paragraph before            0.5
    cue, subject of a sentence before                 0.4, 0.5
    tag of a transcript                               0.95
    nobody found: direct or partial, scare            0.3, 0.7
    indirect, by a plain cue ("said") or another      0.87, 0.7
    a mark missing at one end                         times 0.7
"""

from pressmark.detect.quotes.attribution import Rung
from pressmark.detect.quotes.quote import Quote
from pressmark.detect.quotes.scene import Scene

_BY_RUNG = {
    Rung.AFTER: 0.95,
    Rung.BEFORE: 0.87,
    Rung.SAME_SENTENCE: 0.8,
    Rung.BYLINE: 0.9,
    Rung.COLON: 0.8,
    Rung.SAME_PARAGRAPH: 0.95,
    Rung.PREVIOUS_PARAGRAPH: 0.5,
    Rung.SENTENCE_BEFORE: 0.4,
    Rung.GUESS: 0.5,
    Rung.TURN: 0.95,
    Rung.NONE: 0.3,
}
_INDIRECT = 0.7
_INDIRECT_PLAIN = 0.87
_PLAIN = frozenset({"say", "tell", "add", "note", "accord"})
_SCARE = 0.7
_MARK_MISSING = 0.7


def score(scene: Scene, quote: Quote) -> float:
    """Return a number between 0 and 1."""
    if quote.label == "indirect":
        cue = quote.attribution.cue
        plain = cue is not None and cue.lemma_.lower() in _PLAIN
        return _INDIRECT_PLAIN if plain else _INDIRECT
    value = _SCARE if quote.label == "scare" else _BY_RUNG[quote.attribution.rung]
    if quote.number < 0:
        return value
    stretch = scene.stretches[quote.number]
    whole = stretch.opened and (stretch.closed or stretch.continued)
    return value if whole else round(value * _MARK_MISSING, 3)
