"""Figures in record form against a corpus.

Pairs are one to one, largest overlap first. Then:

exact     same bounds (corpora include the counted noun, Pressmark does not: read the others)
core      same bounds of the bare number
overlap   at least one character shared
value     of the pairs: low and high agree within one ten-thousandth
unit      of the pairs: same unit, or same head of what is counted; none is right for none
modifier  of the pairs: same class, none is right for none

"nq value" and "nq value and unit" look at no places: per text, values are matched as a multiset
(the measure of NewsQuant). Gold marked `ignore` counts neither way elsewhere, nor does what
overlaps it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pressmark.domain.records import Record
from pressmark.domain.span import Layer
from pressmark.domain.text import Bounds
from pressmark.learn.evaluation.attributes import same_value
from pressmark.learn.evaluation.counts import Quality, Shares
from pressmark.learn.evaluation.matching import (
    Pair,
    distance,
    one_to_one,
    overlap,
    touching,
)
from pressmark.learn.evaluation.mistakes import Kind, Mistakes, Place, shortened
from pressmark.learn.evaluation.records import FigureRecord
from pressmark.learn.evaluation.units import common_name, same_unit

MEASURES = ("exact", "core", "overlap", "nq value", "nq value and unit")


@dataclass(slots=True)
class FigureScores:
    """The scores of a set of figures."""

    mistakes: Mistakes
    articles: int = 0
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    attributes: Shares = field(default_factory=Shares)

    def add(self, place: Place, gold: list[FigureRecord], found: list[FigureRecord]) -> None:
        """Count one article in."""
        self.articles += 1
        scored = [figure for figure in gold if not figure.ignore]
        ignored = [_bounds(figure) for figure in gold if figure.ignore]
        pairs = _paired(scored, found)
        for one, other in sorted(pairs):
            self._add_pair(place, scored[one], found[other])
        left = _without(found, {other for _, other in pairs})
        near = {other for _, other in touching(ignored, [_bounds(figure) for figure in left])}
        spurious = _without(left, near)
        self.gold.update(spans=len(scored), values=len(gold))
        self.found.update(spans=len(pairs) + len(spurious), values=len(found))
        self._add_values(gold, found)
        for figure in _without(scored, {one for one, _ in pairs}):
            self._add_mistake(Kind.MISSED, place, figure, gold=_said(figure))
        for figure in spurious:
            self._add_mistake(Kind.SPURIOUS, place, figure, found=_said(figure))

    def quality(self, measure: str) -> Quality:
        """Return precision, recall and F1 by one of `MEASURES`."""
        kind = "values" if measure.startswith("nq") else "spans"
        return Quality(self.gold[kind], self.found[kind], self.right[measure])

    def record(self) -> Record:
        """Return the scores as plain data."""
        return {
            "articles": self.articles,
            "gold": self.gold["spans"],
            "found": self.found["spans"],
            **{name.replace(" ", "_"): self.quality(name).record() for name in MEASURES},
            "attributes": self.attributes.record(),
        }

    def _add_pair(self, place: Place, gold: FigureRecord, found: FigureRecord) -> None:
        self.right.update(
            exact=_bounds(gold) == _bounds(found), core=gold.number == found.number, overlap=1
        )
        if gold.number != found.number:
            numbers = [shortened(place.text[slice(*one.number)]) for one in (gold, found)]
            self._add_mistake(Kind.BOUNDS, place, gold, *numbers)
        units = _unit(gold), _unit(found)
        known = "unit" if gold.unit else "counted" if gold.counted else None
        self._judge(place, gold, "value", _same_value(gold, found), _said(gold), _said(found))
        self._judge(place, gold, "unit", same_unit(*units), *units)
        if known:
            self.attributes.count(f"{known} (when given)", same_unit(*units))
        classes = gold.modifier or None, found.modifier or None
        self._judge(place, gold, "modifier", classes[0] == classes[1], *classes)
        if classes[0]:
            self.attributes.count("modifier (when given)", classes[0] == classes[1])

    def _judge(
        self,
        place: Place,
        figure: FigureRecord,
        attribute: str,
        right: bool,
        gold: str | None,
        found: str | None,
    ) -> None:
        self.attributes.count(attribute, right)
        if not right:
            self._add_mistake(Kind.ATTRIBUTE, place, figure, gold, found, attribute)

    def _add_mistake(
        self,
        kind: Kind,
        place: Place,
        figure: FigureRecord,
        gold: str | None = None,
        found: str | None = None,
        attribute: str | None = None,
    ) -> None:
        here = Place(place.article, place.text, _bounds(figure))
        self.mistakes.add(kind, Layer.FIGURE, here, gold, found, attribute)

    def _add_values(self, gold: Sequence[FigureRecord], found: Sequence[FigureRecord]) -> None:
        """Match the values of a text as a multiset, each gold one with the first that agrees."""
        for measure in ("nq value", "nq value and unit"):
            free = list(found)
            for wanted in gold:
                agreeing = (
                    place
                    for place, other in enumerate(free)
                    if _same_value(wanted, other)
                    and (measure == "nq value" or same_unit(_unit(wanted), _unit(other)))
                )
                place = next(agreeing, None)
                if place is not None:
                    del free[place]
                    self.right[measure] += 1


def _paired(gold: Sequence[FigureRecord], found: Sequence[FigureRecord]) -> list[Pair]:
    """Pair figures: largest overlap, then nearest bounds, then the later ones first."""
    sides = [_bounds(figure) for figure in gold], [_bounds(figure) for figure in found]

    def rank(pair: Pair) -> tuple[int, int, Pair]:
        one, other = sides[0][pair[0]], sides[1][pair[1]]
        return overlap(one, other), -distance(one, other), pair

    return one_to_one(sorted(touching(*sides), key=rank, reverse=True))


def _without(figures: Iterable[FigureRecord], places: set[int]) -> list[FigureRecord]:
    return [figure for place, figure in enumerate(figures) if place not in places]


def _bounds(figure: FigureRecord) -> Bounds:
    return figure.start, figure.end


def _unit(figure: FigureRecord) -> str:
    return common_name(figure.unit, figure.counted)


def _same_value(gold: FigureRecord, found: FigureRecord) -> bool:
    return same_value((gold.low, gold.high), (found.low, found.high))


def _said(figure: FigureRecord) -> str:
    ends = ["?" if end is None else f"{end:,}" for end in (figure.low, figure.high)]
    value = ends[0] if ends[0] == ends[1] else " to ".join(ends)
    return " ".join(filter(None, (value, figure.unit or figure.counted)))
