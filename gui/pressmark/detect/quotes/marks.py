"""Which characters are quotation marks, and which two belong together.

Works on characters alone, paragraph by paragraph, before any parse. Each mark gets three costs
from what stands at its left and right: opening a quote, closing one, being none (an apostrophe, an
inch, a stray). The cheapest reading of the whole paragraph wins, found by dynamic programming over
the stack of open marks. That decides possessives and elisions together with the marks around them,
where a rule for each single mark, or parity, goes wrong. Time and memory are linear in the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pressmark.detect.quotes.roles import CLOSES, FORBIDDEN, Mark, find_marks
from pressmark.domain.text import Bounds, paragraphs

_DEPTH = 4  # quotes in quotes in quotes, and one to spare
_READINGS = 8  # cheapest readings kept at each mark

_ABANDONED = 2.5  # an opener inside a quote that closes around it
_CONTINUES = 0.05  # left open at the end of a paragraph, and the next one opens again
_CONTINUES_LATER = 0.6  # the same, but the quote began in the middle of its paragraph
_CONTINUES_FRAGMENT = 1.5  # the same, and with a small letter
_BEGINS = 1.0  # left open, but it starts the paragraph
_INTRODUCED = 1.2  # left open, but a colon or comma leads in to it
_UNREOPENED = 1.5  # the paragraph before was left open, and this one does not open again
# A straight mark inside its own kind; other marks cost 1. Single ones nest in hurried British copy.
_AGAIN = {'"': 2.2, "''": 2.2, "'": 1.2, "’": 1.2, "”": 2.2, "»": 2.2}
_LOST_CLOSER = 0.2  # an opener that is passed over although the same mark is open
_SHORTEST_OPEN = 12  # code points that a quote without its closer covers at the least


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks, marks included, in code points, half-open.

    `opened` and `closed` say whether the mark at that end is there; where it is not the stretch
    ends with its paragraph. `depth` is 0 for an outermost quote. `continued` is true where the
    next paragraph goes on with the same quotation. `mark` is the opening mark.
    """

    start: int
    end: int
    depth: int
    mark: str
    opened: bool = True
    closed: bool = True
    continued: bool = False


class _Node(NamedTuple):
    """A pair of marks in a reading and the pairs before it: a list that readings share."""

    opener: int
    closer: int
    depth: int
    before: "_Node | None"


class _Reading(NamedTuple):
    """One way to read the marks so far. `stack` holds indices of open marks, -1 a virtual one."""

    cost: float
    stack: tuple[int, ...]
    pairs: _Node | None


def find_marked(text: str) -> list[Marked]:
    """Return what stands between quotation marks in reading order, of two outer ones first.

    Stretches nest properly and do not cross paragraph ends.
    """
    bounds = paragraphs(text)
    marks = [find_marks(text, start, end) for start, end in bounds]
    found: list[Marked] = []
    carried: str | None = None
    for place, (start, end) in enumerate(bounds):
        following = _opening(bounds, marks, place + 1)
        if not marks[place]:
            carried = None
            continue
        paragraph = _Paragraph(text, (start, end), marks[place], following, carried)
        stretches = sorted(paragraph.read(), key=lambda each: (each.start, -each.end))
        found.extend(stretches)
        carried = next((each.mark for each in stretches if not each.closed), None)
    return found


def _opening(bounds: Sequence[Bounds], marks: Sequence[Sequence[Mark]], place: int) -> str | None:
    """Return the mark that a paragraph opens with, None where it begins otherwise."""
    if place >= len(bounds) or not marks[place]:
        return None
    first = marks[place][0]
    opens = first.start == bounds[place][0] and first.opening < FORBIDDEN
    return first.glyph if opens else None


class _Paragraph:
    """The marks of one paragraph and the search for their cheapest reading."""

    def __init__(
        self,
        text: str,
        bounds: Bounds,
        marks: Sequence[Mark],
        following: str | None,
        carried: str | None,
    ) -> None:
        self._text = text
        self._start, self._end = bounds
        self._marks = marks
        self._following = following
        reopened = marks[0].start == self._start and marks[0].opening < FORBIDDEN
        self._carried = None if reopened else carried

    def read(self) -> Iterator[Marked]:
        """Yield the stretches of the cheapest reading."""
        readings = [_Reading(0.0, (), None)]
        if self._carried is not None:
            readings.append(_Reading(_UNREOPENED, (-1,), None))
        for index in range(len(self._marks)):
            readings = self._step(readings, index)
        best = min(readings, key=lambda reading: reading.cost + self._ending(reading.stack))
        yield from self._left_open(best.stack)
        node = best.pairs
        while node is not None:
            yield from self._stretch(node)
            node = node.before

    def _step(self, readings: Sequence[_Reading], index: int) -> list[_Reading]:
        """Return the cheapest readings after one more mark, one for each stack of glyphs."""
        best: dict[tuple[str, ...], _Reading] = {}
        for reading in readings:
            for following in self._options(reading, index):
                key = tuple(self._glyph(each) for each in following.stack)
                if key not in best or following.cost < best[key].cost:
                    best[key] = following
        if len(best) <= _READINGS:
            return list(best.values())
        return sorted(best.values(), key=lambda reading: reading.cost)[:_READINGS]

    def _options(self, reading: _Reading, index: int) -> Iterator[_Reading]:
        """Yield what a mark can be: a closer, an opener, or no quotation mark."""
        mark, stack = self._marks[index], reading.stack
        if mark.closing < FORBIDDEN:
            place = self._matching(stack, mark)
            if place is not None:
                fit = CLOSES[self._glyph(stack[place])][mark.glyph]
                above = len(stack) - 1 - place
                cost = reading.cost + mark.closing + fit + _ABANDONED * above
                pair = _Node(stack[place], index, place, reading.pairs)
                yield _Reading(cost, stack[:place], pair)
        if mark.opening < FORBIDDEN and len(stack) < _DEPTH:
            cost = reading.cost + mark.opening + self._again(stack, mark)
            yield _Reading(cost, (*stack, index), reading.pairs)
        yield _Reading(reading.cost + self._ignoring(stack, mark), stack, reading.pairs)

    def _ignoring(self, stack: tuple[int, ...], mark: Mark) -> float:
        """Return the cost of no quotation mark: more for a clear opener inside its own kind."""
        lost = mark.opening == 0 and any(self._glyph(each) == mark.glyph for each in stack)
        return mark.neither + (_LOST_CLOSER if lost else 0.0)

    def _matching(self, stack: tuple[int, ...], mark: Mark) -> int | None:
        """Return the place of the innermost open mark that `mark` can close."""
        for place in range(len(stack) - 1, -1, -1):
            if mark.glyph in CLOSES[self._glyph(stack[place])]:
                return place
        return None

    def _again(self, stack: tuple[int, ...], mark: Mark) -> float:
        """Return the cost of opening with a mark that is open already."""
        if not any(self._glyph(each) == mark.glyph for each in stack):
            return 0.0
        return _AGAIN.get(mark.glyph, 1.0)

    def _glyph(self, index: int) -> str:
        if index >= 0:
            return self._marks[index].glyph
        return self._carried or ""

    def _ending(self, stack: tuple[int, ...]) -> float:
        """Return the cost of ending the paragraph with these marks open."""
        if not stack:
            return 0.0
        return self._open_cost(stack[0]) + _ABANDONED * (len(stack) - 1)

    def _open_cost(self, index: int) -> float:
        if index < 0:
            return FORBIDDEN
        mark = self._marks[index]
        before = self._text[max(self._start, mark.start - 3) : mark.start].rstrip()
        begins, introduced = mark.start == self._start, before.endswith((":", ","))
        if self._following == mark.glyph:
            if begins or introduced:
                return _CONTINUES
            return _CONTINUES_FRAGMENT if self._text[mark.end].islower() else _CONTINUES_LATER
        if self._end - mark.start <= _SHORTEST_OPEN:
            return FORBIDDEN
        if begins:
            return _BEGINS
        return _INTRODUCED if introduced else FORBIDDEN

    def _left_open(self, stack: tuple[int, ...]) -> Iterator[Marked]:
        if not stack or self._open_cost(stack[0]) >= FORBIDDEN:
            return
        mark = self._marks[stack[0]]
        if self._says_something(mark.end, self._end):
            continued = self._following == mark.glyph
            yield Marked(mark.start, self._end, 0, mark.glyph, closed=False, continued=continued)

    def _stretch(self, node: _Node) -> Iterator[Marked]:
        """Yield a pair as a stretch unless nothing that can be read stands between its marks."""
        opened = node.opener >= 0
        start = self._marks[node.opener].start if opened else self._start
        inside = self._marks[node.opener].end if opened else self._start
        closer = self._marks[node.closer]
        if self._says_something(inside, closer.start):
            yield Marked(start, closer.end, node.depth, self._glyph(node.opener), opened=opened)

    def _says_something(self, start: int, end: int) -> bool:
        """Whether there is a letter or digit to be read in `[start, end)`."""
        return any(self._text[place].isalnum() for place in range(start, end))
