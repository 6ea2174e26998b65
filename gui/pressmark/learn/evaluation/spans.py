"""Spans of all layers against gold spans: per layer, per label, per attribute.

Gold and found spans of a layer are paired one to one, largest overlap first
(`matching.pair_labelled`). Three measures are made of the pairs:

exact      same bounds and same label
overlap    at least one code point shared, and the same label
any label  at least one code point shared

A label's gold and found are the spans that carry it, so a pair with two labels is a miss for one
and spurious for the other; a layer's counts are the sums of its labels'. Attributes are scored on
all pairs of a layer, whatever their labels and bounds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pressmark.domain.records import Record
from pressmark.domain.span import Layer, Span
from pressmark.domain.text import Bounds
from pressmark.learn.evaluation.attributes import Verdict, compare, grouped_alike
from pressmark.learn.evaluation.counts import Quality, Shares
from pressmark.learn.evaluation.matching import pair_labelled
from pressmark.learn.evaluation.mistakes import Kind, Mistakes, Place, shortened


@dataclass(slots=True)
class Counts:
    """The counts of one label or layer; `any_label` is kept for layers alone."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    overlap: int = 0
    any_label: int = 0

    def quality(self, right: int) -> Quality:
        """Return precision, recall and F1 where `right` spans are right."""
        return Quality(self.gold, self.found, right)

    def record(self) -> Record:
        """Return the counts and what is made of them as plain data."""
        return {
            "gold": self.gold,
            "found": self.found,
            "exact": self.quality(self.exact).record(),
            "overlap": self.quality(self.overlap).record(),
        }


@dataclass(slots=True)
class LayerScores:
    """All scores of one layer."""

    labels: dict[str, Counts] = field(default_factory=dict)
    any_label: int = 0
    attributes: Shares = field(default_factory=Shares)

    def total(self) -> Counts:
        """Return the counts of all labels together."""
        all_labels = list(self.labels.values())
        return Counts(
            gold=sum(one.gold for one in all_labels),
            found=sum(one.found for one in all_labels),
            exact=sum(one.exact for one in all_labels),
            overlap=sum(one.overlap for one in all_labels),
            any_label=self.any_label,
        )

    def of_label(self, label: str) -> Counts:
        """Return the counts of one label, to be counted on."""
        return self.labels.setdefault(label, Counts())

    def record(self) -> Record:
        """Return the scores as plain data."""
        total = self.total()
        return {
            **total.record(),
            "any_label": total.quality(total.any_label).record(),
            "labels": {label: self.labels[label].record() for label in sorted(self.labels)},
            "attributes": self.attributes.record(),
        }


@dataclass(slots=True)
class SpanScores:
    """The scores of all articles whose gold is spans."""

    mistakes: Mistakes
    articles: int = 0
    layers: dict[Layer, LayerScores] = field(
        default_factory=lambda: {layer: LayerScores() for layer in Layer}
    )

    def add(self, article: str, text: str, gold: Iterable[Span], found: Iterable[Span]) -> None:
        """Count one article in."""
        self.articles += 1
        sides = list(gold), list(found)
        for layer in Layer:
            of_layer = [[span for span in side if span.layer is layer] for side in sides]
            self._add_layer(_Paired(layer, article, text, *of_layer))

    def scored(self) -> dict[Layer, LayerScores]:
        """Return the layers that the gold has: of a layer nobody marked nothing can be said."""
        return {layer: one for layer, one in self.layers.items() if one.total().gold}

    def _add_layer(self, paired: "_Paired") -> None:
        scores = self.layers[paired.layer]
        for span in paired.gold:
            scores.of_label(span.label).gold += 1
        for span in paired.found:
            scores.of_label(span.label).found += 1
        pairs = [(paired.gold[one], paired.found[other]) for one, other in paired.pairs]
        for gold, found in pairs:
            self._add_pair(scores, paired, gold, found)
        for gold, verdict in grouped_alike(pairs) if paired.layer is Layer.QUOTE else ():
            scores.attributes.count(verdict.attribute, verdict.right)
            self._complain(paired, gold, [verdict])
        for span in paired.missed():
            self.mistakes.add(Kind.MISSED, span.layer, paired.place(span), gold=span.label)
        for span in paired.spurious():
            self.mistakes.add(Kind.SPURIOUS, span.layer, paired.place(span), found=span.label)

    def _add_pair(self, scores: LayerScores, paired: "_Paired", gold: Span, found: Span) -> None:
        same_label = gold.label == found.label
        same_bounds = _bounds(gold) == _bounds(found)
        counts = scores.of_label(gold.label)
        counts.exact += same_label and same_bounds
        counts.overlap += same_label
        scores.any_label += 1
        place = paired.place(gold)
        if not same_label:
            self.mistakes.add(Kind.LABEL, paired.layer, place, gold.label, found.label)
        if not same_bounds:
            covered = shortened(gold.text), shortened(found.text)
            self.mistakes.add(Kind.BOUNDS, paired.layer, place, *covered)
        verdicts = list(compare(gold, found, paired.text))
        for verdict in verdicts:
            scores.attributes.count(verdict.attribute, verdict.right)
        self._complain(paired, gold, verdicts)

    def _complain(self, paired: "_Paired", gold: Span, verdicts: Iterable[Verdict]) -> None:
        """List what is wrong, each attribute once: one wrong at all is also not exactly right."""
        told = set()
        for verdict in verdicts:
            name = verdict.attribute.split()[0]
            if not verdict.right and name not in told:
                told.add(name)
                said = verdict.gold, verdict.found, verdict.attribute
                self.mistakes.add(Kind.ATTRIBUTE, paired.layer, paired.place(gold), *said)


@dataclass(slots=True)
class _Paired:
    """The spans of one layer of one article, paired."""

    layer: Layer
    article: str
    text: str
    gold: Sequence[Span]
    found: Sequence[Span]
    pairs: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        sides = [[(_bounds(span), span.label) for span in side] for side in (self.gold, self.found)]
        self.pairs = sorted(pair_labelled(*sides))

    def place(self, span: Span) -> Place:
        return Place(self.article, self.text, _bounds(span))

    def missed(self) -> list[Span]:
        matched = {gold for gold, _ in self.pairs}
        return [span for place, span in enumerate(self.gold) if place not in matched]

    def spurious(self) -> list[Span]:
        matched = {found for _, found in self.pairs}
        return [span for place, span in enumerate(self.found) if place not in matched]


def _bounds(span: Span) -> Bounds:
    return span.start, span.end
