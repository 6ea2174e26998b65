"""The spans of one article in reading order, found by id and by place, and counted."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pressmark.domain.ids import SpanId
from pressmark.domain.span import Layer, Span, State, reading_order

# Up to this many spans are put in the place of others one by one, more in one go.
_FEW = 64

_NOWHERE = (-1, 0, 0)


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
        fresh = {span.id: span for span in changed}
        leaving = {*removed, *fresh} & self._by_id.keys()
        gone = {number: self._by_id.pop(number) for number in leaving}
        self._by_id.update(fresh)
        self._counts.subtract(_counted(gone.values()))
        self._counts.update(_counted(changed))
        if _same_places(gone, fresh):
            self._put_in_place(gone, fresh)
        elif not gone and self._all_follow(changed):
            self.ordered = [*self.ordered, *reading_order(changed)]
        else:
            self._sort_in(gone.values(), changed)

    def _put_in_place(self, gone: Mapping[SpanId, Span], fresh: Mapping[SpanId, Span]) -> None:
        if len(fresh) > _FEW:
            self.ordered = [fresh.get(span.id, span) for span in self.ordered]
            return
        self.ordered = self.ordered.copy()
        for number, span in gone.items():
            self.ordered[self._place(span)] = fresh[number]

    def _sort_in(self, gone: Collection[Span], changed: Collection[Span]) -> None:
        """Sort the part of the list anew that lies between the first change and the last."""
        keys = [_key(span) for span in chain(gone, changed)]
        first = bisect_left(self.ordered, min(keys, default=_NOWHERE), key=_key)
        last = bisect_right(self.ordered, max(keys, default=_NOWHERE), key=_key)
        leaving = {span.id for span in gone}
        part = [span for span in self.ordered[first:last] if span.id not in leaving]
        sorted_in = reading_order([*part, *changed])
        self.ordered = [*self.ordered[:first], *sorted_in, *self.ordered[last:]]

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


def _counted(spans: Iterable[Span]) -> Counter[tuple[Layer, bool]]:
    return Counter([(span.layer, span.state is not State.SUGGESTED) for span in spans])


def _same_places(gone: Mapping[SpanId, Span], fresh: Mapping[SpanId, Span]) -> bool:
    """Return whether spans are only replaced, each by one at its very place."""
    if len(gone) != len(fresh):
        return False
    for number, old in gone.items():  # 20,000 at a time: no tuples and no calls
        new = fresh.get(number)
        if new is None or new.start != old.start or new.end != old.end:
            return False
    return True


def _key(span: Span) -> tuple[int, int, int]:
    """Sort as `reading_order` does."""
    return span.start, -span.end, span.id
