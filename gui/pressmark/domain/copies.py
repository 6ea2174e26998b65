"""Copies: paragraphs that stand in an article more than once, and what is marked alike in them.

Web pages repeat captions and pulled-out lines. What is decided in one of them holds in the others.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from pressmark.domain.span import Attributes, FigureAttributes, Mention, QuoteAttributes, Span
from pressmark.domain.text import Bounds, paragraphs, trim


class Repeats:
    """The paragraphs of one text that stand in it more than once, white space at the ends aside."""

    def __init__(self, text: str) -> None:
        self._text = text
        starts: dict[str, list[int]] = {}
        for start, end in paragraphs(text):
            starts.setdefault(text[start:end], []).append(start)
        self._starts = {line: found for line, found in starts.items() if len(found) > 1}

    def later(self) -> set[int]:
        """Return where each paragraph begins that has stood in the text before."""
        return {start for found in self._starts.values() for start in found[1:]}

    def shifts(self, start: int, end: int) -> list[int]:
        """Return how far away each further copy of the paragraph around `[start, end)` lies.

        A stretch over several paragraphs has no copies.
        """
        first, last = self.paragraph(start)
        if not first <= start < end <= last:
            return []
        found = self._starts.get(self._text[first:last], ())
        return [other - first for other in found if other != first]

    def paragraph(self, offset: int) -> Bounds:
        """Return the bounds of the paragraph that holds an offset, without white space around."""
        first = self._text.rfind("\n", 0, offset) + 1
        last = self._text.find("\n", offset)
        return trim(self._text, first, len(self._text) if last < 0 else last)

    def twins(self, span: Span, spans: Sequence[Span]) -> list[tuple[Span, int]]:
        """Return the spans that lie in other copies as `span` does in its own, with their shifts.

        `spans` are those of the article in reading order. A twin has the same layer; of two it is
        the one with the same label.
        """
        found = []
        for shift in self.shifts(span.start, span.end):
            place = (span.layer, span.start + shift, span.end + shift)
            there = [one for one in _from(spans, place[1]) if _place(one) == place]
            if there:
                alike = [one for one in there if one.label == span.label]
                found.append(((alike or there)[0], shift))
        return found

    def moved(self, attributes: Attributes, start: int, shift: int) -> Attributes:
        """Return what a span at `start` says as its twin says it.

        What lies in its own paragraph moves along with the span.
        """
        within = self.paragraph(start)
        if isinstance(attributes, QuoteAttributes):
            speaker = _moved(attributes.speaker, within, shift)
            return replace(attributes, speaker=speaker, cue=_moved(attributes.cue, within, shift))
        if isinstance(attributes, FigureAttributes):
            number = attributes.number
            if number is not None:
                number = (number[0] + shift, number[1] + shift)
            return replace(
                attributes,
                number=number,
                counted=_moved(attributes.counted, within, shift),
                restates=_moved(attributes.restates, within, shift),
            )
        return attributes


def _from(spans: Sequence[Span], start: int) -> Sequence[Span]:
    """Return the spans that begin at an offset."""
    first = bisect_left(spans, start, key=_start)
    return spans[first : bisect_left(spans, start + 1, key=_start)]


def _start(span: Span) -> int:
    return span.start


def _place(span: Span) -> tuple[str, int, int]:
    return span.layer, span.start, span.end


def _moved(mention: Mention | None, within: Bounds, shift: int) -> Mention | None:
    if mention is None or not within[0] <= mention.start < mention.end <= within[1]:
        return mention
    return replace(mention, start=mention.start + shift, end=mention.end + shift)
