"""Which gold span and which found span are the same thing, one to one.

Bounds are code points, half-open. Pairs are indices: (place in gold, place in found).
"""

from collections.abc import Iterable, Iterator, Sequence

from pressmark.domain.text import Bounds

Pair = tuple[int, int]


def overlap(one: Bounds, other: Bounds) -> int:
    """Return how many code points two stretches share; 0 or less where they share none."""
    return min(one[1], other[1]) - max(one[0], other[0])


def jaccard(one: Bounds, other: Bounds) -> float:
    """Return the shared code points over those from the first start to the last end, 0 to 1."""
    shared = overlap(one, other)
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def distance(one: Bounds, other: Bounds) -> int:
    """Return by how many code points the bounds of two stretches differ, both ends added."""
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def touching(gold: Sequence[Bounds], found: Sequence[Bounds]) -> Iterator[Pair]:
    """Yield every pair that shares a code point, in no particular order.

    One sweep over the text: the time grows with the number of spans (sorting) and of pairs.
    """
    sides = (gold, found)
    still_open: tuple[list[int], list[int]] = ([], [])
    starts = sorted(
        (bounds[0], side, place) for side in (0, 1) for place, bounds in enumerate(sides[side])
    )
    for start, side, place in starts:
        there, others = sides[1 - side], still_open[1 - side]
        others[:] = [other for other in others if there[other][1] > start]
        for other in others:
            yield (other, place) if side else (place, other)
        still_open[side].append(place)


def one_to_one(ranked: Iterable[Pair]) -> list[Pair]:
    """Take pairs from the best to the worst, each span once; what is left of both is unmatched."""
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for gold, found in ranked:
        if gold not in taken[0] and found not in taken[1]:
            taken[0].add(gold)
            taken[1].add(found)
            pairs.append((gold, found))
    return pairs


def pair_labelled(
    gold: Sequence[tuple[Bounds, str]], found: Sequence[tuple[Bounds, str]]
) -> list[Pair]:
    """Pair spans with labels: the largest overlap first, whatever their labels.

    Of equal overlaps the nearer bounds win, then the same label, then the order given. A span with
    the same bounds and label on the other side is thus never lost to a lesser one: the exact
    matches are among these pairs.
    """

    def rank(pair: Pair) -> tuple[int, int, bool, int, int]:
        (one, label), (other, other_label) = gold[pair[0]], found[pair[1]]
        return -overlap(one, other), distance(one, other), label != other_label, *pair

    bounds = [one for one, _ in gold], [one for one, _ in found]
    return one_to_one(sorted(touching(*bounds), key=rank))


def pair_by_jaccard(
    gold: Sequence[Bounds], found: Sequence[Bounds], least: float = 0.5
) -> list[Pair]:
    """Pair stretches whose Jaccard index is at least `least`, the best first, then in text order.

    Each side has a stretch once at most.
    """
    ranked = []
    for pair in touching(gold, found):
        one, other = gold[pair[0]], found[pair[1]]
        index = jaccard(one, other)
        if index >= least:
            ranked.append((-index, one, other, pair))
    return one_to_one(pair for *_, pair in sorted(ranked))
