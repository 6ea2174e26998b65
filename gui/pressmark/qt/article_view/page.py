"""The article on the page: its display string in paragraphs, its words, and spans by paragraph.

Offsets are code points into the canonical text unless a name says `unit` (UTF-16).
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from pressmark.domain.ids import SpanId
from pressmark.domain.span import Layer, Span
from pressmark.domain.text import Bounds, snap, words
from pressmark.qt.article_view.asides import Asides
from pressmark.qt.article_view.unseen import Unseen, find_unseen
from pressmark.qt.offsets import OffsetMap, display_text, padded

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)

_MANY = 500
"""Spans of an article above which nobody looks up which paragraphs a change of most touches."""


class Page:
    """One article as it is shown. Paragraphs are its lines; empty ones count."""

    def __init__(self, text: str, title: str | None = None) -> None:
        """`title` is the headline; a first paragraph equal to it is set larger."""
        self.text = text
        self.offsets = OffsetMap(text)
        self.display = display_text(text)
        self.paragraphs = self.display.split("\n")
        self.starts, self.unit_starts = _starts(self.paragraphs, self.offsets)
        self._directions: dict[int, tuple[bool, bool]] = {}
        self.titled = title is not None and self.paragraphs[0].strip() == title.strip() != ""
        self.asides = Asides(self.paragraphs, titled=self.titled)

    @cached_property
    def unit_length(self) -> int:
        """Length of the display string in UTF-16 units."""
        return len(self.display) + self.offsets.astral

    def paragraph_at(self, point: int) -> int:
        """Return the number of the paragraph that holds an offset."""
        return bisect_right(self.starts, point) - 1

    def bounds_of(self, number: int) -> Bounds:
        """Return the bounds of a paragraph without its line end."""
        start = self.starts[number]
        return start, start + len(self.paragraphs[number])

    def after(self, number: int) -> int:
        """Return the next paragraph that is not empty; past the last one there is none."""
        number += 1
        while number < len(self.paragraphs) and not self.paragraphs[number].strip():
            number += 1
        return number

    def before(self, number: int) -> int:
        """Return the paragraph before that is not empty; -1 before the first one."""
        number -= 1
        while number >= 0 and not self.paragraphs[number].strip():
            number -= 1
        return number

    def touched(self, start: int, end: int) -> range:
        """Return the numbers of the paragraphs that `[start, end)` lies in."""
        return range(self.paragraph_at(start), self.paragraph_at(max(start, end - 1)) + 1)

    def units_in(self, number: int, start: int, end: int) -> tuple[int, int]:
        """Return bounds as UTF-16 offsets from the start of a paragraph; they may lie outside."""
        base = self.unit_starts[number]
        return self.offsets.to_utf16(start) - base, self.offsets.to_utf16(end) - base

    def padded(self, number: int) -> str:
        """Return a paragraph with one character for each UTF-16 unit."""
        text = self.paragraphs[number]
        return padded(text) if self.offsets.astral else text

    def unseen(self, number: int) -> list[Unseen]:
        """Return the characters of a paragraph that nobody sees."""
        start, end = self.bounds_of(number)
        return find_unseen(self.text[start:end])

    def is_mixed(self, number: int) -> bool:
        """Return whether a paragraph has letters that run from right to left."""
        return self._direction(number)[0]

    def is_right_to_left(self, number: int) -> bool:
        """Return whether a paragraph runs from right to left: its first strong letter decides."""
        return self._direction(number)[1]

    def _direction(self, number: int) -> tuple[bool, bool]:
        known = self._directions.get(number)
        if known is None:
            text = self.paragraphs[number]
            mixed = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
            backwards = mixed and _first_strong(text) in ("R", "AL")
            known = self._directions[number] = (mixed, backwards)
        return known

    def words_near(self, point: int) -> list[Bounds]:
        """Return the words of the paragraph that holds an offset."""
        return words(self.text, *self.bounds_of(self.paragraph_at(point)))

    def snapped(self, start: int, end: int) -> Bounds | None:
        """Widen `[start, end)` to whole words; None where it touches none."""
        first = last = None
        for number in self.touched(start, end):
            found = snap(words(self.text, *self.bounds_of(number)), start, end)
            if found is not None:
                first = found
                break
        if first is None:
            return None
        for number in reversed(self.touched(first[0], end)):
            last = snap(words(self.text, *self.bounds_of(number)), start, end)
            if last is not None:
                return first[0], last[1]
        return first


def _starts(paragraphs: Sequence[str], offsets: OffsetMap) -> tuple[list[int], list[int]]:
    """Return where each paragraph starts, in code points and in units."""
    points = [0, *accumulate(len(paragraph) + 1 for paragraph in paragraphs)][:-1]
    return points, [offsets.to_utf16(point) for point in points] if offsets.astral else points


def _first_strong(text: str) -> str:
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction
    return "L"


class SpanIndex:
    """The spans of a page by id and by paragraph."""

    def __init__(self, page: Page, spans: Sequence[Span] = ()) -> None:
        self._page = page
        self.by_id: dict[SpanId, Span] = {}
        self._rows: dict[int, set[SpanId]] = {}
        self._sorted: dict[int, list[Span]] = {}
        self._pieces: dict[str, set[SpanId]] = {}
        self.change(spans, ())

    def change(self, changed: Sequence[Span], removed: Iterable[SpanId]) -> set[int]:
        """Put spans in or in place of those with the same id; return the paragraphs touched."""
        touched: set[int] = set()
        for span_id in removed:
            self._take_out(span_id, touched)
        staying = []
        for span in changed:
            old = self.by_id.get(span.id)
            if old is not None and old.start == span.start and old.end == span.end:
                staying.append(span)
                if span.attributes is not old.attributes:
                    self._note_piece(span, old)
            else:
                self._take_out(span.id, touched)
                self._put_in(span, touched)
        self.by_id.update((span.id, span) for span in staying)
        touched |= self._holding(staying)
        for number in touched:
            self._sorted.pop(number, None)
        return touched

    def _holding(self, spans: Sequence[Span]) -> set[int]:
        """Return the paragraphs that spans lie in; of very many, all that have any."""
        if 2 * len(spans) > len(self.by_id) > _MANY:
            return set(self._rows)
        return {number for span in spans for number in self._page.touched(span.start, span.end)}

    def _put_in(self, span: Span, touched: set[int]) -> None:
        self.by_id[span.id] = span
        self._note_piece(span, None)
        for number in self._page.touched(span.start, span.end):
            self._rows.setdefault(number, set()).add(span.id)
            touched.add(number)

    def _take_out(self, span_id: SpanId, touched: set[int]) -> None:
        old = self.by_id.pop(span_id, None)
        if old is not None:
            if utterance := _utterance(old):
                self._pieces[utterance].discard(span_id)
            for number in self._page.touched(old.start, old.end):
                self._rows[number].discard(span_id)
                touched.add(number)

    def _note_piece(self, span: Span, old: Span | None) -> None:
        before, now = None if old is None else _utterance(old), _utterance(span)
        if before != now and before:
            self._pieces[before].discard(span.id)
        if before != now and now:
            self._pieces.setdefault(now, set()).add(span.id)

    def of_utterance(self, utterance: str) -> list[Span]:
        """Return the pieces of an utterance, by place."""
        return sorted(map(self.by_id.__getitem__, self._pieces.get(utterance, ())), key=_place)

    def difference(self, spans: Iterable[Span]) -> tuple[list[Span], list[SpanId]]:
        """Return which of `spans` are new or other than before, and the ids that are gone."""
        changed, seen = [], set()
        for span in spans:
            seen.add(span.id)
            before = self.by_id.get(span.id)
            if before is not span and before != span:
                changed.append(span)
        return changed, [span_id for span_id in self.by_id if span_id not in seen]

    def in_paragraph(self, number: int) -> Sequence[Span]:
        """Return the spans that lie in a paragraph, by place; longer ones first."""
        row = self._sorted.get(number)
        if row is None:
            # Sorted when it is looked at: most paragraphs of a long article are not.
            row = self._sorted[number] = sorted(self.unsorted(number), key=_place)
        return row

    def unsorted(self, number: int) -> Iterable[Span]:
        """Return the spans that lie in a paragraph in any order."""
        return map(self.by_id.__getitem__, self._rows.get(number, ()))

    def paragraphs(self) -> Iterable[int]:
        """Return the numbers of the paragraphs that have spans."""
        return self._rows.keys()

    def at(self, point: int) -> list[Span]:
        """Return the spans that cover a character, the innermost first."""
        row = self.in_paragraph(self._page.paragraph_at(point))
        return sorted((span for span in row if span.start <= point < span.end), key=_depth)


def _utterance(span: Span) -> str | None:
    return None if span.quote is None else span.quote.utterance


def _place(span: Span) -> tuple[int, int, int]:
    return span.start, -span.end, span.id


def _depth(span: Span) -> tuple[int, bool, int]:
    """Shorter is further in; of two on the same words the quote holds the other."""
    return span.end - span.start, span.layer is Layer.QUOTE, span.start
