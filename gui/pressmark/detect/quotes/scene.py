"""A parsed article together with its marked stretches: what every later step looks at."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from operator import add

from spacy.tokens import Doc, Token

from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.quotes.marks import Marked, find_marked
from pressmark.detect.tokens import column, starts
from pressmark.domain.text import Bounds

LONGEST_SENTENCE = 400
"""Tokens. What is longer is a list or no language at all: its parse says nothing, and walking it
again and again would cost more than linear time."""

_LINE_END = re.compile("\n")
_NICKNAME = 4  # tokens of a nickname with its marks


@dataclass(frozen=True, slots=True)
class Scene:
    """The article as tokens and stretches.

    `stretches` are in reading order, `tokens` their token bounds. `inside` gives for each token the
    innermost stretch it lies in, -1 for none; `parents` the stretch around each stretch. `readable`
    says for each token whether its sentence is short enough for the parse to count; `lines` are the
    code points where lines begin.
    """

    doc: Doc
    text: str
    stretches: list[Marked]
    tokens: list[Bounds]
    parents: list[int]
    inside: list[int]
    readable: list[bool]
    lines: list[int]

    def bounds(self, start: int, end: int) -> Bounds:
        """Return the code points that the tokens `[start, end)` cover."""
        last = self.doc[end - 1]
        return self.doc[start].idx, last.idx + len(last)

    def line_start(self, place: int) -> int:
        """Return where the line begins that holds the code point `place`."""
        return self.lines[bisect_right(self.lines, place) - 1]

    def is_nickname(self, number: int) -> bool:
        """Whether a stretch of a word or two stands inside a name: Marcia "Cia" Price."""
        first, last = self.tokens[number]
        if last - first > _NICKNAME or first == 0 or last >= len(self.doc):
            return False
        before, after = self.doc[first - 1], self.doc[last]
        return before.pos_ == after.pos_ == "PROPN" and self.text[before.idx].isupper()

    def is_distanced(self, number: int) -> bool:
        """Whether "so-called" or the like stands before a stretch: words at arm's length."""
        first = self.tokens[number][0]
        before = self.text[max(0, self.stretches[number].start - 24) : self.stretches[number].start]
        words = before.split()[-2:]
        return first > 0 and any(word.casefold() in lexicon().distancing for word in words)

    def ends_sentence(self, token: Token) -> bool:
        """Whether a token outside the quote at hand ends a sentence or a paragraph."""
        return token.text in (".", "!", "?") or "\n" in token.text


def set_scene(doc: Doc) -> Scene:
    """Find the marked stretches of a parsed article and place them on its tokens."""
    text = doc.text
    stretches = find_marked(text)
    places = starts(doc)
    ends = list(map(add, places, column(doc, "LENGTH")))
    inside = [-1] * len(doc)
    tokens: list[Bounds] = []
    parents: list[int] = []
    open_stretches: list[int] = []
    for number, each in enumerate(stretches):
        first = min(bisect_right(ends, each.start), len(doc) - 1)
        last = max(bisect_left(places, each.end), first + 1)
        tokens.append((first, last))
        while open_stretches and stretches[open_stretches[-1]].end <= each.start:
            open_stretches.pop()
        parents.append(open_stretches[-1] if open_stretches else -1)
        open_stretches.append(number)
        inside[first:last] = [number] * (last - first)
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    return Scene(doc, text, stretches, tokens, parents, inside, _readable(doc), lines)


def _readable(doc: Doc) -> list[bool]:
    """Say for each token whether it stands in a sentence of bearable length."""
    if not doc.has_annotation("DEP"):
        return [False] * len(doc)
    readable: list[bool] = []
    begun = [index for index, begins in enumerate(column(doc, "SENT_START")) if begins == 1]
    for first, end in pairwise(dict.fromkeys([0, *begun, len(doc)])):
        readable.extend([end - first <= LONGEST_SENTENCE] * (end - first))
    return readable
