"""How sure the detector is of a quote, from what gave it its speaker.

The numbers are shares of right spans with right speakers on the development sets, rounded:

    cue right after or before the marks          0.95, 0.9
    same sentence, byline, transcript turn       0.9, 0.9, 0.9
    name before a colon                          0.8
    carried over inside a paragraph              0.85
    carried over from the paragraph before       0.7
    cue or subject of a sentence before          0.5, 0.35
    nobody found: direct, scare                  0.4, 0.6
    indirect clause                              0.75
    a mark missing at one end                    times 0.7
"""

from pressmark.detect.quotes.attribution import Rung
from pressmark.detect.quotes.quote import Quote
from pressmark.detect.quotes.scene import Scene

_BY_RUNG = {
    Rung.AFTER: 0.95,
    Rung.BEFORE: 0.9,
    Rung.SAME_SENTENCE: 0.9,
    Rung.BYLINE: 0.9,
    Rung.COLON: 0.8,
    Rung.SAME_PARAGRAPH: 0.85,
    Rung.PREVIOUS_PARAGRAPH: 0.7,
    Rung.SENTENCE_BEFORE: 0.5,
    Rung.GUESS: 0.35,
    Rung.TURN: 0.9,
    Rung.NONE: 0.4,
}
_INDIRECT = 0.75
_SCARE = 0.6
_MARK_MISSING = 0.7


def score(scene: Scene, quote: Quote) -> float:
    """Return a number between 0 and 1."""
    if quote.label == "indirect":
        return _INDIRECT
    value = _SCARE if quote.label == "scare" else _BY_RUNG[quote.attribution.rung]
    if quote.number < 0:
        return value
    stretch = scene.stretches[quote.number]
    whole = stretch.opened and (stretch.closed or stretch.continued)
    return value if whole else round(value * _MARK_MISSING, 3)
