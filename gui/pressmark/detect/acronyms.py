"""Acronyms that stand in brackets behind their expansion: "World Health Organization (WHO)"."""

import re

from pressmark.domain.text import Bounds

_ACRONYM = re.compile(r"(?<=\w) \((?P<short>[A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)")
_WORDS_BEFORE = re.compile(r"[\w’'.]+(?:[ -]+(?:&|[\w’'.]+))*$")
_WORD = re.compile(r"&|[\w’'.]+")
_SMALL = frozenset(
    {"of",
        "for",
        "and",
        "the",
        "on",
        "in",
        "to",
        "at",
        "by",
        "de",
        "des",
        "du",
        "la",
        "le",
        "&",
        "against"}
)  # fmt: skip
_LONGEST = 160  # code points before the bracket that are looked at


def acronyms(text: str) -> list[tuple[Bounds, Bounds]]:
    """Return the bounds of each acronym and of the expansion right before its bracket.

    The expansion is the shortest run of words whose initials spell the acronym; small words may
    count or not. It begins with a capital.
    """
    found = []
    for match in _ACRONYM.finditer(text):
        start = _expansion(text, match.start(), match["short"])
        if start is not None:
            found.append((match.span("short"), (start, match.start())))
    return found


def _expansion(text: str, end: int, short: str) -> int | None:
    """Return where the expansion that ends at `end` begins, None where nothing spells `short`."""
    offset = max(0, end - _LONGEST)
    before = _WORDS_BEFORE.search(text[offset:end])
    if before is None:
        return None
    words = list(_WORD.finditer(before.group()))
    left = [letter for letter in short if letter.isupper()]
    for word in reversed(words):
        small = word.group() in _SMALL
        if left and word.group()[0].upper() == left[-1] and not (small and left[-1].islower()):
            left.pop()
        elif not small:
            return None
        if not left:
            return None if small else offset + before.start() + word.start()
    return None
