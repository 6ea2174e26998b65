"""Suggestions for an article in portions: put in one after another, none of them is felt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark.domain.span import Suggestion


@dataclass(frozen=True, slots=True)
class Portion:
    """All suggestions that begin in `[start, end)`, code points; `last` where nothing follows.

    The portions of an article cover it, its end included.
    """

    suggestions: Sequence[Suggestion]
    start: int
    end: int
    last: bool


def whole(suggestions: Sequence[Suggestion], length: int) -> Portion:
    """Return all suggestions for an article of this length, in code points, as one portion."""
    return Portion(suggestions, 0, length + 1, last=True)


def portions(suggestions: Sequence[Suggestion], length: int, most: int) -> Iterator[Portion]:
    """Yield suggestions by place, about `most` at a time: those that begin together stay so."""
    ordered = sorted(suggestions, key=_place)
    start = at = 0
    while len(ordered) - at > most:
        stop = at + most
        while stop < len(ordered) and ordered[stop].start == ordered[stop - 1].start:
            stop += 1
        if stop == len(ordered):
            break
        end = ordered[stop].start
        yield Portion(ordered[at:stop], start, end, last=False)
        start, at = end, stop
    yield Portion(ordered[at:], start, length + 1, last=True)


def _place(suggestion: Suggestion) -> tuple[int, int]:
    return suggestion.start, -suggestion.end
