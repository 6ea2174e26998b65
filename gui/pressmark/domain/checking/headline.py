"""A headline that says something else than its story: a name in other letters, another figure."""

import re
from collections.abc import Iterator

from pressmark.domain.checking.figures import subject, value_of
from pressmark.domain.checking.finding import Facts, Finding, Fix, Remedy, key_of, shown
from pressmark.domain.checking.names import words_alike
from pressmark.domain.search import fold
from pressmark.domain.span import Layer, Span

_WORD = re.compile(r"[^\W\d_]+")
_CLOSE = 1.5
_ROUNDED = 0.1
"""Headlines round: by a tenth."""


class Headline:
    """Holds the headline of each article against the rest of it."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def see(self, facts: Facts) -> None:
        """Take in an article; one without a title has nothing to be held against."""
        if facts.article.title:
            self._found += _names(facts, facts.article.title)
            self._found += _figures(facts)

    def findings(self) -> Iterator[Finding]:
        """Yield what the headline and the story say differently."""
        yield from self._found


def _names(facts: Facts, title: str) -> Iterator[Finding]:
    """Yield words of the title that a name of the story is but for a letter.

    A word that the story has, too, is no slip, and neither are initials: US and USS.
    """
    known = set(_WORD.findall(fold(facts.article.text[facts.headline_end :])))
    own = {fold(word) for word in _WORD.findall(title)}
    named: list[tuple[str, Span]] | None = None
    for word in _WORD.findall(title):
        if not word[0].isupper() or word.isupper() or fold(word) in known:
            continue
        named = _names_below(facts, own) if named is None else named
        span = next((one for part, one in named if words_alike(fold(word), part)), None)
        if span is not None:
            note = f"The headline has “{word}”."
            yield Finding(
                "headline",
                key_of(facts.article.id, word),
                f"The headline has “{word}”, the story “{shown(span.text)}”.",
                (span.id,),
                (Fix(Remedy.NOTE, f"Note: {note}", (span.id,), words=note),),
            )


def _names_below(facts: Facts, own: set[str]) -> list[tuple[str, Span]]:
    """Return the words of names in the story, folded, but those that the headline has as well."""
    first = facts.headline_end
    words = (
        (part, span)
        for span in facts.of_layer(Layer.ENTITY)
        if span.start >= first
        for part in _WORD.findall(span.text)
    )
    folded = {fold(part): span for part, span in reversed(list(words)) if part[0].isupper()}
    return [(part, span) for part, span in reversed(folded.items()) if part not in own]


def _figures(facts: Facts) -> Iterator[Finding]:
    """Yield figures of the headline that no figure of the story about the same thing bears out."""
    figures, end = facts.of_layer(Layer.FIGURE), facts.headline_end
    above = [span for span in figures if span.end <= end]
    below = [span for span in figures if span.start >= end]
    for span in above:
        about, value = subject(facts, span), value_of(span)
        if about is None or not about[0] or value is None or _is_open(span):
            continue
        same = [one for one in below if subject(facts, one) == about]
        if not same or any(_bears_out(one, value) for one in same):
            continue
        near = [one for one in same if _is_near(value_of(one), value)]
        if near:
            note = f"The headline has “{shown(span.text)}”."
            yield Finding(
                "headline",
                key_of(facts.article.id, span.start, near[0].start),
                f"The headline has “{shown(span.text)}”, the story “{shown(near[0].text)}” for the "
                "same thing.",
                (span.id, near[0].id),
                (Fix(Remedy.NOTE, f"Note: {note}", (near[0].id,), Layer.FIGURE, words=note),),
            )


def _is_open(span: Span) -> bool:
    return span.figure is not None and span.figure.modifier is not None


def _bears_out(span: Span, value: float) -> bool:
    figure = span.figure
    if figure is None or figure.vague:
        return True
    low = figure.high if figure.low is None else figure.low
    high = figure.low if figure.high is None else figure.high
    if low is None or high is None:
        return True
    return low * (1 - _ROUNDED) <= value <= high * (1 + _ROUNDED)


def _is_near(value: float | None, other: float) -> bool:
    """Whether two values could mean the same: near each other, or with the same digits."""
    if not value or not other:
        return False
    ratio = max(value / other, other / value)
    return ratio <= _CLOSE or round(ratio, 6) in (10, 100, 1000, 1e6)
