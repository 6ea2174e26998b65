"""Which lines of an article are headings, in capitals throughout, or no part of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from string import ascii_lowercase

from pressmark.detect.lexicon import boilerplate
from pressmark.domain.span import Suggestion
from pressmark.domain.text import Bounds, paragraphs

_WORD = re.compile(r"[^\W\d_]{4,}")
_LETTER = re.compile(r"[^\W\d_]")
_WITHOUT_SMALL = dict.fromkeys(map(ord, ascii_lowercase))
_ENDED = re.compile(r"[.!?…]['\"”’)\]]*$")

_HEADING_SHARE = 0.75
_CAPITAL_SHARE = 0.85
_LONGEST_BOILERPLATE = 300  # code points


@dataclass(frozen=True)
class Lines:
    """Some stretches of a text, in order and without overlaps."""

    bounds: Sequence[Bounds]
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note where the lines begin: a key function would be called at each step of a search."""
        object.__setattr__(self, "_starts", [start for start, _ in self.bounds])

    def at(self, place: int) -> Bounds | None:
        """Return the line that an offset into the text lies in, None where it lies in none."""
        index = bisect_right(self._starts, place) - 1
        return self.bounds[index] if index >= 0 and place < self.bounds[index][1] else None

    def hold(self, place: int) -> bool:
        """Whether an offset into the text lies in one of the lines."""
        return self.at(place) is not None

    def overlap(self, start: int, end: int) -> bool:
        """Whether one of the lines and `[start, end)` share a place."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self.bounds[index][1] > start

    def surround(self, start: int, end: int) -> bool:
        """Whether `[start, end)` lies in one of the lines, and is shorter."""
        line = self.at(start)
        return line is not None and end <= line[1] and (start, end) != line


def apart(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Return suggestions that do not overlap: of two the one that begins first, else the longer."""
    kept: list[Suggestion] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


# Several rules ask for the lines of one article, one after the other.
@lru_cache(maxsize=1)
def capital_lines(text: str) -> Lines:
    """Return the lines of two words and more that are written in capitals."""
    return _lines(text, _in_capitals)


@lru_cache(maxsize=1)
def title_lines(text: str) -> Lines:
    """Return the lines that begin nearly every longer word with a capital, and do not end.

    The first of several lines is the headline and may end with a full stop.
    """
    lines = paragraphs(text)
    headline = lines[0] if len(lines) > 1 else None
    return Lines(
        [
            (start, end)
            for start, end in lines
            if _in_title_case(text[start:end])
            and ((start, end) == headline or not _ENDED.search(text, start, end))
        ]
    )


def boilerplate_lines(text: str) -> Lines:
    """Return the lines that belong to the web page and not to the article."""
    return _lines(text, _is_boilerplate)


def _lines(text: str, wanted: Callable[[str], bool]) -> Lines:
    return Lines([(start, end) for start, end in paragraphs(text) if wanted(text[start:end])])


def _is_boilerplate(line: str) -> bool:
    return len(line) <= _LONGEST_BOILERPLATE and boilerplate().fullmatch(line) is not None


def _in_capitals(line: str) -> bool:
    others = len(line.translate(_WITHOUT_SMALL))
    if len(line) - others > others:
        return False  # nearly every line, and telling its letters apart takes long
    letters = [letter for letter in _LETTER.findall(line) if letter.upper() != letter.lower()]
    upper = sum(letter.isupper() for letter in letters)
    return len(letters) >= 8 and " " in line and upper >= _CAPITAL_SHARE * len(letters)


def _in_title_case(line: str) -> bool:
    words: list[str] = _WORD.findall(line)
    if not 4 <= len(words) <= 30:
        return False
    capitalised = sum(word[0].isupper() and not word.isupper() for word in words)
    return capitalised >= _HEADING_SHARE * len(words)
