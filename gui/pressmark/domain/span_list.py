"""The spans of one article in reading order, found by id and by place, and counted."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from pressmark.domain.ids import SpanId
from pressmark.domain.span import Layer, Span, reading_order

# Up to this many changes are put in one by one, more by sorting anew.
_FEW = 64


class SpanList:
    """Knows the spans of an article; a change costs what it changes and not what is there.

    `ordered` is a list of its own after each change, so that whoever holds it keeps what was.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.ordered: list[Span] = []
        self._by_id: dict[SpanId, Span] = {}
        self._counts: Counter[tuple[Layer, bool]] = Counter()
        self.change(list(spans))

    def __len__(self) -> int:
        return len(self.ordered)

    def get(self, number: SpanId | None) -> Span | None:
        """Return a span by its id, None where there is none."""
        return None if number is None else self._by_id.get(number)

    def undecided(self, layer: Layer) -> int:
        """Return how many spans of a layer are undecided."""
        return self._counts[layer, False]

    @property
    def decided(self) -> int:
        """How many spans are decided."""
        return sum(self._counts[layer, True] for layer in Layer)

    def change(self, changed: Sequence[Span], removed: Iterable[SpanId] = ()) -> None:
        """Put spans in, or in place of those with the same id; take others out."""
        leaving = {*removed, *(span.id for span in changed)} & self._by_id.keys()
        gone = [self._by_id.pop(number) for number in leaving]
        self._by_id.update((span.id, span) for span in changed)
        self._counts.subtract((span.layer, span.decided) for span in gone)
        self._counts.update((span.layer, span.decided) for span in changed)
        if not gone and self._all_follow(changed):
            self.ordered = [*self.ordered, *reading_order(changed)]
            return
        if len(gone) + len(changed) > _FEW:
            self.ordered = reading_order(self._by_id.values())
            return
        self.ordered = self.ordered.copy()
        for span in gone:
            del self.ordered[self._place(span)]
        for span in changed:
            insort(self.ordered, span, key=_key)

    def after(self, number: SpanId | None) -> Iterator[Span]:
        """Yield the spans behind one, then from the first on up to it; all where it is None."""
        at = self._index(number, -1)
        ahead = (self.ordered[place] for place in range(at + 1, len(self.ordered)))
        return chain(ahead, (self.ordered[place] for place in range(max(at, 0))))

    def before(self, number: SpanId | None) -> Iterator[Span]:
        """Yield the spans ahead of one backwards, then from the last on back to it."""
        last = len(self.ordered) - 1
        at = self._index(number, last + 1)
        behind = (self.ordered[place] for place in range(at - 1, -1, -1))
        return chain(behind, (self.ordered[place] for place in range(last, at, -1)))

    def _all_follow(self, new: Sequence[Span]) -> bool:
        """Return whether spans come after all that are there, as those of an article being read."""
        last = _key(self.ordered[-1]) if self.ordered else None
        return last is None or all(_key(span) > last for span in new)

    def _index(self, number: SpanId | None, otherwise: int) -> int:
        span = self.get(number)
        return otherwise if span is None else self._place(span)

    def _place(self, span: Span) -> int:
        return bisect_left(self.ordered, _key(span), key=_key)


def _key(span: Span) -> tuple[int, int, int]:
    """Sort as `reading_order` does."""
    return span.start, -span.end, span.id
