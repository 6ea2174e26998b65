"""Finding many known names in a text at once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

_FIRST_WORD = re.compile(r"\w+")
_WORD_START = re.compile(r"(?<![\w@/._#])\w+")
_GOES_ON = re.compile(r"[\w@/]|\.\w")


class Gazetteer:
    """Names, found at word boundaries as they are written, at each place the longest.

    A look-up costs one dictionary access a word, however many names there are.
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
        for word in _WORD_START.finditer(text, start, end):
            if word.start() < behind:
                continue
            for written, name in self._by_first_word.get(word.group(), ()):
                behind = word.start() + len(written)
                if text.startswith(written, word.start(), end) and not _GOES_ON.match(text, behind):
                    yield word.start(), name
                    break
            else:
                behind = word.end()
