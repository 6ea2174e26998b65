"""Words and sentences as the formats of linguists want them: each has its own line or element.

Every character that is no white space lies in exactly one token, so that a text can be put together
again from its tokens and what stands between them.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from unicodedata import category

from pressmark.domain.sentences import sentences
from pressmark.domain.text import Bounds, words

_RUN = re.compile(r"\S+")


def tokens(text: str, edges: Iterable[int] = ()) -> list[Bounds]:
    """Return the bounds of the tokens of a text, cut at these offsets (code points), too."""
    starts = (start for start, _ in words(text) if not _within_word(text, start))
    cuts = sorted({*starts, *edges})
    found: list[Bounds] = []
    for run in _RUN.finditer(text):
        start, end = run.span()
        inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        found.extend(pairwise((start, *inner, end)))
    return found


def _within_word(text: str, place: int) -> bool:
    """Whether a combining mark, as Arabic and Hindi have them, joins what is on both sides."""
    if text[place].isascii() or not place:
        return False
    if category(text[place])[0] == "M":
        return not text[place - 1].isspace()
    return category(text[place - 1])[0] == "M" and text[place].isalnum()


def token_sentences(
    text: str, found: Sequence[Bounds], whole: Iterable[Bounds] = ()
) -> list[list[Bounds]]:
    """Return the tokens of each sentence; none ends within one of the stretches `whole`."""
    starts = [start for start, _ in sentences(text)]
    stretches = _joined(whole)
    begins = [start for start, _ in stretches]
    grouped: list[list[Bounds]] = []
    passed = 0
    for token in found:
        reached = bisect_right(starts, token[0])
        within = bisect_left(begins, token[0]) - 1
        inside = within >= 0 and token[0] < stretches[within][1]
        if not grouped or (reached > passed and not inside):
            grouped.append([])
        passed = reached
        grouped[-1].append(token)
    return grouped


def _joined(stretches: Iterable[Bounds]) -> list[Bounds]:
    """Return stretches in order, those that overlap as one."""
    joined: list[Bounds] = []
    for start, end in sorted(stretches):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def on_tokens(found: Sequence[Bounds], starts: Sequence[int], start: int, end: int) -> range:
    """Return the places of the tokens that hold any of `[start, end)`.

    `starts` are the starts of `found`.
    """
    first = bisect_right(starts, start) - 1
    if first < 0 or found[first][1] <= start:
        first += 1
    return range(first, max(first, bisect_left(starts, end)))
