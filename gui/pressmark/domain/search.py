"""Searching in a text: what is typed becomes a pattern, and a pattern gives bounds.

Plain searches are literal, and where case is let go they see through accents, kinds of quotation
marks, soft hyphens and non-breaking blanks, too: "ayse" finds "Ayşe". All offsets are code points.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pressmark.domain.text import Bounds

# Letters with a stroke through them have no decomposition in Unicode, but a plain look-alike.
_PLAIN = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "\n": "\n",
    }
)  # fmt: skip
_UNSEEN = ("Mn", "Me", "Cf")


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for, and how."""

    text: str
    case: bool = False
    word: bool = False
    regex: bool = False


class Haystack:
    """A text that is searched again and again: its folded form is made once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> str:
        """The text without case, accents and what is not seen."""
        return fold(self.text)

    @cached_property
    def _origins(self) -> list[int] | None:
        """Where each character of the folded text comes from; None where both are in step."""
        signs = set("".join(_UNLIKE.findall(self.text)))
        uneven = "".join(sign for sign in signs if len(_folded(sign)) != 1)
        if not uneven:
            return None
        origins: list[int] = []
        behind = 0
        for match in re.finditer(f"[{re.escape(uneven)}]", self.text):
            at = match.start()
            origins.extend(range(behind, at))
            origins.extend([at] * len(_folded(match.group())))
            behind = at + 1
        return [*origins, *range(behind, len(self.text) + 1)]

    def find(self, query: Query) -> list[Bounds]:
        """Return the bounds of all matches of a query that is not regex, in order of place."""
        if not query.text:
            return []
        if query.case:
            pattern = _literal(query.text, word=query.word)
            return [match.span() for match in re.finditer(pattern, self.text)]
        wanted = fold(query.text)
        return self._matches(_literal(wanted, word=query.word)) if wanted else []

    def find_words(self, words: str) -> list[Bounds]:
        """Return the bounds of the words that begin like one of `words`, as a filter takes them."""
        pattern = _pattern_of(words)
        return self._matches(pattern) if pattern else []

    def find_word(self, words: str) -> Bounds | None:
        """Return the bounds of one word that begins like one of `words`, an early one.

        It is looked for in the text as it is before all of it is folded, which takes long.
        """
        plain = self.text.lower()
        pattern = _pattern_of(words)
        found = re.search(pattern, plain) if pattern and len(plain) == len(self.text) else None
        return found.span() if found else next(iter(self.find_words(words)), None)

    def _matches(self, pattern: str) -> list[Bounds]:
        """Return where a pattern matches the folded text, in places of the text itself."""
        found = [match.span() for match in re.finditer(pattern, self.folded)]
        origins = self._origins
        if origins is None:
            return found
        return list(_unfolded(found, origins))


_WORD = re.compile(r"\w+")


@lru_cache(maxsize=64)
def _pattern_of(words: str) -> str:
    """Return the pattern of words that begin like one of `words`, "" for none."""
    parts = [_WORD.findall(fold(word)) for word in words.split()]
    wanted = [r"\W+".join(map(re.escape, part)) for part in parts if part]
    return rf"\b(?:{'|'.join(wanted)})\w*" if wanted else ""


def _unfolded(found: Iterable[Bounds], origins: list[int]) -> Iterator[Bounds]:
    for start, end in found:
        first, last = origins[start], origins[end]
        # A match may end inside a character that became two: "ß" is "ss".
        yield first, last if last > origins[end - 1] else last + 1


def _literal(text: str, *, word: bool) -> str:
    return _whole(re.escape(text)) if word else re.escape(text)


def _whole(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def regex_of(query: Query) -> re.Pattern[str]:
    """Compile a query that is regex; `^` and `$` hold for paragraphs.

    Raises ValueError with a sentence where it is none.
    """
    flags = re.MULTILINE | (0 if query.case else re.IGNORECASE)
    try:
        re.compile(query.text, flags)
        return re.compile(_whole(query.text) if query.word else query.text, flags)
    except (re.error, OverflowError, RecursionError) as error:
        reason = error.msg if isinstance(error, re.error) else str(error)
        raise ValueError(f"Not a pattern: {reason}.") from error


def find_regex(query: Query, text: str) -> list[Bounds]:
    """Return the bounds of all matches that are not empty. May take for ever. Raises ValueError."""
    return [match.span() for match in regex_of(query).finditer(text) if match.group()]


def fold(text: str) -> str:
    """Return a text without case, accents, kinds of marks and what is not seen."""
    if text.isascii():
        return text.lower()
    plain = _UNLIKE.sub(_folded_run, text)
    # `bytes.lower` knows the letters of ASCII alone, and takes a hundredth of `str.translate`.
    return plain.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


_UNLIKE = re.compile(r"[^\x00-\x08\n\x0e-\x1b\x20-\x7f]+")
"""What may fold to something else than itself in lower case."""


def _folded_run(run: re.Match[str]) -> str:
    return "".join(map(_folded, run.group()))


@lru_cache(maxsize=8192)
def _folded(sign: str) -> str:
    """Return a character without case, accents and kind; "" for what is not seen."""
    if sign.isspace() and sign != "\n":
        return " "
    plain = unicodedata.normalize("NFKD", sign).casefold().translate(_PLAIN)
    return "".join(one for one in plain if unicodedata.category(one) not in _UNSEEN)
