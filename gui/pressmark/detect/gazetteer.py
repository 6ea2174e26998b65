"""Finding many known names in a text at once."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

_FIRST_WORD = re.compile(r"\w+")
_WORD_START = re.compile(r"(?<![\w@/._#])\w+")
_GOES_ON = re.compile(r"[\w@/]|\.\w")


class Gazetteer:
    """Names, found at word boundaries as they are written, at each place the longest.

    A text is cut into words once for all gazetteers; each then looks at the words that begin one
    of its names, however many others there are.
    """

    def __init__(self, names: Iterable[str], *, capitals: bool = False) -> None:
        """With `capitals` the names are looked for in capitals, and given as they were here."""
        self._by_first_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in sorted(names, key=lambda name: (-len(name), name)):
            written = name.upper() if capitals else name
            first = _FIRST_WORD.match(written)
            if first is not None:
                self._by_first_word[first.group()].append((written, name))

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, str]]:
        """Yield the place of each name in `text[start:end]`, and the name; without overlaps."""
        end = len(text) if end is None else end
        behind = start
        for place, word in self._beginnings(text, start, end):
            if place < behind:
                continue
            for written, name in self._by_first_word[word]:
                behind = place + len(written)
                if text.startswith(written, place, end) and not _GOES_ON.match(text, behind):
                    yield place, name
                    break
            else:
                behind = place + len(word)

    def _beginnings(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        """Return the words of `text[start:end]` that begin a name, in order."""
        if not self._by_first_word:
            return []
        places = _word_places(text)
        found = [
            (place, word)
            for word in self._by_first_word.keys() & places.keys()
            for place in _within(places[word], start, end)
        ]
        return sorted(found)


def _within(places: list[int], start: int, end: int) -> list[int]:
    first = bisect_left(places, start) if places[0] < start else 0
    return places[first : bisect_left(places, end)] if places[-1] >= end else places[first:]


@lru_cache(maxsize=1)
def _word_places(text: str) -> dict[str, list[int]]:
    """Return where each word begins that may begin a name."""
    places: dict[str, list[int]] = {}
    for word in _WORD_START.finditer(text):
        places.setdefault(word.group(), []).append(word.start())
    return places
