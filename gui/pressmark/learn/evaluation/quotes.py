"""Quotes in record form against a corpus: speech, or quote-marked stretches.

Quotes are cut at line ends and trimmed of white space first, so that it does not matter whether a
quote over several paragraphs comes in one piece or in several. Then:

exact    same bounds
edge     same bounds after quotation marks and punctuation are trimmed off, too
partial  one to one, the best Jaccard index over characters first, at least 0.5
chars    the characters covered by any quote

Speaker and cue are scored on the partial pairs whose gold has one: "overlap" shares a character,
"exact" has the same bounds. Labels play no part, except that recall is also given by kind.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from pressmark.domain.records import Record
from pressmark.domain.span import Layer
from pressmark.domain.text import Bounds, trim
from pressmark.learn.evaluation.attributes import touch
from pressmark.learn.evaluation.counts import Quality, Share, Shares
from pressmark.learn.evaluation.matching import Pair, jaccard, pair_by_jaccard, touching
from pressmark.learn.evaluation.mistakes import Kind, Mistakes, Place, shortened
from pressmark.learn.evaluation.records import QuoteRecord

MEASURES = ("exact", "edge", "partial", "chars")

_LINE = re.compile(r"[^\n]+")
_EDGE = "\"'“”‘’„«»` \t\r\xa0,.;:!?…—–-"

_Cut = dict[Bounds, QuoteRecord]


@dataclass(slots=True)
class QuoteScores:
    """The scores of a set of quotes.

    Where `kinds` is not empty, only gold of these kinds is scored, and a found quote counts
    neither way that fits gold of another kind, or is itself of another and fits none.
    """

    mistakes: Mistakes
    kinds: Collection[str] = ()
    articles: int = 0
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    attributes: Shares = field(default_factory=Shares)
    by_kind: Shares = field(default_factory=Shares)
    other: Share = field(default_factory=Share)

    def add(
        self,
        place: Place,
        gold: Iterable[QuoteRecord],
        found: Iterable[QuoteRecord],
        other: Iterable[Bounds] = (),
    ) -> None:
        """Count one article in; `other` are marked stretches that are no quotes."""
        self.articles += 1
        everything, found_cut = cut(place.text, gold), cut(place.text, found)
        wanted = {b: q for b, q in everything.items() if not self.kinds or q.kind in self.kinds}
        pairs = _paired(wanted, found_cut, 0.5)
        if self.kinds:
            found_cut = self._of_these_kinds(everything, wanted, found_cut, pairs)
        self._count(place.text, wanted, found_cut, len(pairs))
        for one, another in sorted(pairs):
            self._add_pair(place, wanted[one], found_cut[another], one, another)
        self._add_unmatched(place, wanted, found_cut, pairs)
        self._add_other(list(other), list(found_cut))

    def quality(self, measure: str) -> Quality:
        """Return precision, recall and F1 by one of `MEASURES`."""
        unit = "chars" if measure == "chars" else "quotes"
        return Quality(self.gold[unit], self.found[unit], self.right[measure])

    def record(self) -> Record:
        """Return the scores as plain data."""
        record: Record = {
            "articles": self.articles,
            "gold": self.gold["quotes"],
            "found": self.found["quotes"],
            **{name: self.quality(name).record() for name in MEASURES},
            "attributes": self.attributes.record(),
            "recall_by_kind": {k: self.by_kind.by_name[k].record() for k in self.known_kinds()},
        }
        if self.other.of:
            record["other_found_as_quotes"] = self.other.record()
        return record

    def known_kinds(self) -> list[str]:
        """Return the kinds of the gold in alphabetical order."""
        return sorted(self.by_kind.by_name)

    def _of_these_kinds(
        self, everything: _Cut, wanted: _Cut, found: _Cut, pairs: Sequence[tuple[Bounds, Bounds]]
    ) -> _Cut:
        """Leave out found quotes that are about gold of other kinds."""
        matched = {another for _, another in pairs}
        others = {bounds: quote for bounds, quote in everything.items() if bounds not in wanted}
        free = {bounds: quote for bounds, quote in found.items() if bounds not in matched}
        drop = {another for _, another in _paired(others, free, 0.01)}
        drop |= {b for b, quote in free.items() if quote.kind and quote.kind not in self.kinds}
        return {bounds: quote for bounds, quote in found.items() if bounds not in drop}

    def _count(self, text: str, gold: _Cut, found: _Cut, pairs: int) -> None:
        edges = [Counter(without_edges(text, bounds) for bounds in side) for side in (gold, found)]
        covered = [_mask(text, side) for side in (gold, found)]
        self.gold.update(quotes=len(gold), chars=covered[0].bit_count())
        self.found.update(quotes=len(found), chars=covered[1].bit_count())
        self.right.update(
            exact=len(gold.keys() & found.keys()),
            edge=(edges[0] & edges[1]).total(),
            partial=pairs,
            chars=(covered[0] & covered[1]).bit_count(),
        )

    def _add_pair(
        self, place: Place, gold: QuoteRecord, found: QuoteRecord, one: Bounds, another: Bounds
    ) -> None:
        self.by_kind.count(str(gold.kind), right=True)
        here = Place(place.article, place.text, one)
        if one != another:
            covered = [shortened(place.text[start:end]) for start, end in (one, another)]
            self.mistakes.add(Kind.BOUNDS, Layer.QUOTE, here, *covered)
        self._add_role(here, "speaker", gold.speaker, found.speaker)
        self._add_role(here, "cue", gold.cue, found.cue)

    def _add_role(self, here: Place, role: str, gold: Bounds | None, found: Bounds | None) -> None:
        if gold is None:
            return
        overlap = touch(gold, found)
        self.attributes.count(f"{role} overlap", overlap)
        self.attributes.count(f"{role} exact", gold == found)
        if gold != found:
            said = here.text[slice(*gold)], here.text[slice(*found)] if found else None
            grade = "exact" if overlap else "overlap"
            self.mistakes.add(Kind.ATTRIBUTE, Layer.QUOTE, here, *said, f"{role} {grade}")

    def _add_unmatched(
        self, place: Place, gold: _Cut, found: _Cut, pairs: Sequence[tuple[Bounds, Bounds]]
    ) -> None:
        for bounds in gold.keys() - {one for one, _ in pairs}:
            self.by_kind.count(str(gold[bounds].kind), right=False)
        for kind, side, matched in (
            (Kind.MISSED, gold, {one for one, _ in pairs}),
            (Kind.SPURIOUS, found, {another for _, another in pairs}),
        ):
            for bounds in sorted(side.keys() - matched):
                label = side[bounds].kind or "quote"
                here = Place(place.article, place.text, bounds)
                said = (label, None) if kind is Kind.MISSED else (None, label)
                self.mistakes.add(kind, Layer.QUOTE, here, *said)

    def _add_other(self, other: Sequence[Bounds], found: Sequence[Bounds]) -> None:
        pairs = touching(other, found)
        hit = {one for one, another in pairs if jaccard(other[one], found[another]) >= 0.5}
        self.other.of += len(other)
        self.other.right += len(hit)


def cut(text: str, quotes: Iterable[QuoteRecord]) -> _Cut:
    """Return the lines of all quotes, trimmed, each with its quote; the first of equal ones."""
    lines: _Cut = {}
    for quote in quotes:
        for match in _LINE.finditer(text, quote.start, quote.end):
            start, end = trim(text, *match.span())
            if start < end:
                lines.setdefault((start, end), quote)
    return lines


def without_edges(text: str, bounds: Bounds) -> Bounds:
    """Take marks, punctuation and white space off both ends."""
    start, end = bounds
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _paired(gold: _Cut, found: _Cut, least: float) -> list[tuple[Bounds, Bounds]]:
    sides = list(gold), list(found)
    pairs: list[Pair] = pair_by_jaccard(*sides, least)
    return [(sides[0][one], sides[1][another]) for one, another in pairs]


def _mask(text: str, stretches: Iterable[Bounds]) -> int:
    """Return a number with a bit set for each character that a stretch covers."""
    covered = bytearray(len(text))
    for start, end in stretches:
        covered[start:end] = b"\1" * (end - start)
    return int.from_bytes(covered, "little")
