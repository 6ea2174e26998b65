"""Our counts are those of nervaluate, another's evaluation of named entities.

Its strategies: strict (bounds and label), exact (bounds), partial (touching), ent_type (touching,
same label). Its ends are inclusive. It pairs spans in the order in which they come, we the largest
overlap first: hence the two agree wherever no span touches two others, and everywhere once
nervaluate meets the spans in the order of our pairs.
"""

from collections.abc import Sequence
from typing import Any

from exchange_samples import marked_span
from hypothesis import given
from hypothesis import strategies as st
from nervaluate import Evaluator
from nervaluate.entities import EvaluationResult

from pressmark.domain.span import Layer
from pressmark.domain.text import Bounds
from pressmark.learn.evaluation.counts import Quality
from pressmark.learn.evaluation.matching import pair_labelled, touching
from pressmark.learn.evaluation.mistakes import Mistakes
from pressmark.learn.evaluation.spans import Counts, SpanScores

LABELS = ("PERSON", "ORG", "GPE")
LENGTH = 60  # code points of the text; nervaluate ignores overlaps under 1 % of the gold span
Labelled = tuple[Bounds, str]


def bounds() -> st.SearchStrategy[Bounds]:
    return st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(
        lambda pair: (pair[0], min(LENGTH, pair[0] + pair[1]))
    )


def spans() -> st.SearchStrategy[list[Labelled]]:
    one = st.tuples(bounds(), st.sampled_from(LABELS))
    return st.lists(one, max_size=8, unique_by=lambda span: span[0])


def ours(gold: Sequence[Labelled], found: Sequence[Labelled]) -> Counts:
    text = "x" * LENGTH
    scores = SpanScores(Mistakes())
    sides = [
        [marked_span("e", Layer.ENTITY, label, place, text=text) for place, label in side]
        for side in (gold, found)
    ]
    scores.add("a", text, *sides)
    return scores.layers[Layer.ENTITY].total()


def theirs(gold: Sequence[Labelled], found: Sequence[Labelled]) -> dict[str, EvaluationResult]:
    sides: list[Any] = [
        [[{"label": label, "start": a, "end": b - 1} for (a, b), label in side]]
        for side in (gold, found)
    ]
    result = Evaluator(*sides, tags=list(LABELS), loader="dict").evaluate()
    return dict(result["overall"])


def conflicting(gold: Sequence[Labelled], found: Sequence[Labelled]) -> bool:
    """Whether a span touches two of the other side."""
    pairs = list(touching([b for b, _ in gold], [b for b, _ in found]))
    return any(len({pair[side] for pair in pairs}) < len(pairs) for side in (0, 1))


def assert_same(mine: Quality, other: EvaluationResult) -> None:
    assert (mine.found, mine.gold) == (other.actual, other.possible)
    assert mine.right == other.correct
    assert abs(mine.precision - other.precision) < 1e-9
    assert abs(mine.recall - other.recall) < 1e-9
    assert abs(mine.f1 - other.f1) < 1e-9


@st.composite
def peaceful(draw: st.DrawFn) -> tuple[list[Labelled], list[Labelled]]:
    """Gold and found spans of which none touches two of the other side."""
    gold, found = draw(spans()), []
    for span in [*draw(spans()), *draw(st.lists(st.sampled_from(gold)) if gold else st.just([]))]:
        if not conflicting(gold, [*found, span]):
            found.append(span)
    return gold, found


@given(peaceful())
def test_where_no_span_touches_two_all_measures_agree(
    both: tuple[list[Labelled], list[Labelled]],
) -> None:
    counts, result = ours(*both), theirs(*both)
    assert_same(counts.quality(counts.exact), result["strict"])
    assert_same(counts.quality(counts.overlap), result["ent_type"])
    assert counts.any_label == result["partial"].correct + result["partial"].partial


@given(spans(), spans())
def test_in_the_order_of_our_pairs_nervaluate_finds_the_same(
    gold: list[Labelled], found: list[Labelled]
) -> None:
    pairs = pair_labelled(gold, found)
    ordered = []
    for side, place in ((gold, 0), (found, 1)):
        first = [pair[place] for pair in pairs]
        ordered.append([side[i] for i in [*first, *(set(range(len(side))) - set(first))]])
    counts, result = ours(gold, found), theirs(*ordered)
    assert_same(counts.quality(counts.exact), result["strict"])
    assert counts.any_label == result["partial"].correct + result["partial"].partial
    assert counts.gold - counts.any_label == result["partial"].missed
    assert counts.found - counts.any_label == result["partial"].spurious


@given(spans(), spans())
def test_no_exact_match_is_lost_to_a_larger_overlap(
    gold: list[Labelled], found: list[Labelled]
) -> None:
    assert ours(gold, found).exact == len(set(gold) & set(found))


@given(spans(), spans())
def test_the_sweep_finds_all_pairs_that_touch(gold: list[Labelled], found: list[Labelled]) -> None:
    sides = [bounds for bounds, _ in gold], [bounds for bounds, _ in found]
    naive = {
        (i, j)
        for i, one in enumerate(sides[0])
        for j, other in enumerate(sides[1])
        if min(one[1], other[1]) > max(one[0], other[0])
    }
    swept = list(touching(*sides))
    assert len(swept) == len(naive)
    assert set(swept) == naive
