"""From tokens back to a text: aligned to one that is given, or put together with blanks."""

import re
from collections.abc import Mapping, Sequence

from pressmark.domain.text import Bounds, is_spaced

_ESCAPED = {
    "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}",
    "``": '"', "''": '"',
}  # fmt: skip
"""What the Penn Treebank writes for brackets and quotation marks."""

_CLOSES = re.compile(
    r"[.,;:!?…)\]}%‰”’»°]+|['’](?:s|S|re|ve|ll|d|m|t|RE|VE|LL|D|M|T)|n['’]t|N['’]T"
)
"""Tokens that stand close to what is before them: marks, and the ends of contractions."""

_OPENS = re.compile(r"[(\[{“‘«¿¡£$€¥₤#]+|(?:US|A|C|HK|NZ)\$")
"""Tokens that what follows stands close to."""

_CLOSE = frozenset("/\u200d")
_STRAIGHT = frozenset("\"'")

_FEW = 40
"""Characters of the given text that may have no token: bullets, marks of direction."""


def unescaped(token: str) -> str:
    """Return a token as it stood in the text."""
    return _ESCAPED.get(token, token)


def rebuilt(tokens: Sequence[str], breaks: Mapping[int, str]) -> tuple[str, list[Bounds]]:
    """Put tokens together; return the text and the bounds of each token in it.

    `breaks` has what parts a sentence from the one before it, by its first token. Straight
    quotation marks open and close in turn.
    """
    parts: list[str] = []
    bounds: list[Bounds] = []
    length = 0
    opened: set[str] = set()
    for at, token in enumerate(tokens):
        if at in breaks:
            gap = breaks[at]
            opened.clear()
        else:
            gap = _gap(tokens[at - 1], token, opened) if at else ""
        if token in _STRAIGHT:
            opened ^= {token}
        parts += [gap, token]
        bounds.append((length + len(gap), length + len(gap) + len(token)))
        length += len(gap) + len(token)
    return "".join(parts), bounds


def _gap(before: str, token: str, opened: set[str]) -> str:
    """Return what stands between two tokens; `opened` are the straight marks that are open."""
    if (token in _STRAIGHT and token in opened) or (before in _STRAIGHT and before in opened):
        return ""
    if _CLOSES.fullmatch(token) or _OPENS.fullmatch(before):
        return ""
    if token in _CLOSE or before in _CLOSE:
        return ""
    if not is_spaced(before[-1]) and not is_spaced(token[0]):
        return ""
    return " "


class Aligned:
    """A given text, in which the tokens of one article after another are looked up."""

    def __init__(self, text: str, name: str) -> None:
        """`name` is that of the text's file as shown."""
        self.name = name
        self.lost_at: str | None = None
        """The first token that was not found."""
        self._text = text
        self._place = 0

    def place(self, tokens: Sequence[str]) -> tuple[str, list[Bounds]] | None:
        """Return the text of an article and the bounds of its tokens in it.

        None where they do not stand there; from then on nothing is looked up any more.
        """
        if self.lost_at is not None:
            return None
        found: list[Bounds] = []
        place = self._place
        for token in tokens:
            start = self._find(token, place)
            if start is None:
                self.lost_at = token
                return None
            place = start + len(token)
            found.append((start, place))
        first = self._place
        self._place = place
        return self._cut(found, first)

    def _cut(self, found: list[Bounds], first: int) -> tuple[str, list[Bounds]]:
        """Return the text from what follows the article before to the end of the last line."""
        end = self._text.find("\n", self._place)
        rest = self._text[self._place :]
        end = len(self._text) if end < 0 or not rest.strip() else end
        while first < found[0][0] and self._text[first].isspace():
            first += 1
        bounds = [(start - first, stop - first) for start, stop in found]
        return self._text[first:end], bounds

    def _find(self, token: str, place: int) -> int | None:
        """Return where a token stands, behind white space and at most a few marks."""
        text = self._text
        skipped = 0
        while place < len(text) and skipped <= _FEW:
            if text.startswith(token, place):
                return place
            if text[place].isalnum():
                return None
            skipped += not text[place].isspace()
            place += 1
        return None
