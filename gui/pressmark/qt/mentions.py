"""Which stretches of an article may play a part for a span: what picking by keyboard offers.

Offsets are code points. Nothing is parsed: nearness and small word lists put the likeliest first,
and the analyst chooses.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from pressmark.detect.quotes.lexicon import lexicon
from pressmark.domain.span import Layer, Span, State
from pressmark.domain.text import Bounds

MOST = 26
"""As many are offered as there are letters."""

_PARAGRAPHS = 3
_WORDS = 14
_NO_SPEAKERS = frozenset(("DATE", "TIME", "LANGUAGE", "LAW", "EVENT", "WORK_OF_ART", "PRODUCT"))
_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we", "you", "who"))
_IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write", "thought": "think", "felt": "feel",
    "spoke": "speak", "swore": "swear", "read": "read", "according": "say", "sang": "sing",
}  # fmt: skip
_ENDINGS = ("s", "d", "es", "ed", "ing")


def candidates(
    role: str, span: Span, spans: Sequence[Span], words: Sequence[Bounds], text: str
) -> list[Bounds]:
    """Return what may be the "speaker", "cue", "counted" or "modifier" of a span, likeliest first.

    `spans` and `words` are those of the article with this `text`.
    """
    if role == "speaker":
        found = _speakers(span, spans, words, text)
    elif role == "cue":
        found = _cues(span, words, text)
    elif role == "counted":
        found = [*_after(span, words), *_before(span, words)]
    else:
        found = [*_before(span, words)[:6], *_after(span, words)[:6]]
    return list(islice(dict.fromkeys(_lettered(found, text)), MOST))


def _lettered(found: Iterable[Bounds], text: str) -> Iterable[Bounds]:
    return (bounds for bounds in found if text[bounds[0]].isalnum())


def _speakers(
    span: Span, spans: Sequence[Span], words: Sequence[Bounds], text: str
) -> list[Bounds]:
    first, last = _lines_around(text, span, _PARAGRAPHS)
    quoted = [one for one in spans if one.layer is Layer.QUOTE and one.label != "indirect"]
    named = [
        (one.start, one.end)
        for one in spans
        if one.layer is Layer.ENTITY
        and one.label not in _NO_SPEAKERS
        and one.state is not State.REJECTED
        and first <= one.start < last
    ]
    pronouns = [
        word
        for word in words
        if first <= word[0] < last
        and text[slice(*word)].lower() in _PRONOUNS
        and not any(one.start <= word[0] < one.end for one in quoted)
    ]
    return sorted([*named, *pronouns], key=lambda bounds: _distance(span, bounds))


def _cues(span: Span, words: Sequence[Bounds], text: str) -> list[Bounds]:
    first, last = _lines_around(text, span, 0)
    near = [*_after(span, words), *_before(span, words)]
    near = [word for word in near if first <= word[0] < last]
    near.sort(key=lambda word: (not is_cue(text[slice(*word)]), _distance(span, word)))
    return near


def is_cue(word: str) -> bool:
    """Return whether a word looks like a form of a verb that reports speech."""
    verbs = lexicon().reporting | lexicon().quoting
    lowered = word.lower()
    stems = [lowered, _IRREGULAR.get(lowered, "")]
    for ending in _ENDINGS:
        if lowered.endswith(ending):
            stem = lowered[: -len(ending)]
            stems += [stem, f"{stem}e", stem.removesuffix(stem[-1:])]
            if stem.endswith("i"):
                stems.append(f"{stem[:-1]}y")
    return any(stem in verbs for stem in stems)


def _after(span: Span, words: Sequence[Bounds]) -> list[Bounds]:
    return list(islice((word for word in words if word[0] >= span.end), _WORDS))


def _before(span: Span, words: Sequence[Bounds]) -> list[Bounds]:
    return list(islice((word for word in reversed(words) if word[1] <= span.start), _WORDS))


def _distance(span: Span, bounds: Bounds) -> int:
    """Return how far a stretch lies from a span; what stands before it is a little farther."""
    if bounds[0] >= span.end:
        return (bounds[0] - span.end) * 2
    return (span.start - bounds[1]) * 2 + 1 if bounds[1] <= span.start else 1


def _lines_around(text: str, span: Span, count: int) -> Bounds:
    """Return the bounds of the paragraph of a span with `count` that hold text on each side."""
    first, last = span.start, span.end
    for _ in range(count + 1):
        first = _over_blanks(text, text.rfind("\n", 0, max(0, first)), -1)
        last = text.find("\n", last)
        if last < 0:
            last = len(text)
            continue
        last = _over_blanks(text, last, 1)
    return max(0, first), last


def _over_blanks(text: str, at: int, step: int) -> int:
    while 0 <= at + step < len(text) and text[at + step] == "\n":
        at += step
    return at + (step > 0)
