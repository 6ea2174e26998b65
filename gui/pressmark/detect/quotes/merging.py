"""Reported clauses and marked quotes put together."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressmark.detect.quotes.attribution import Attribution, Rung
from pressmark.detect.quotes.indirect import Clause, clause_with, find_clauses, goes_on
from pressmark.detect.quotes.quote import Quote
from pressmark.detect.quotes.scene import Scene
from pressmark.domain.text import Bounds

_AND = frozenset({",", "and", "or", "but", "a", "an", "the", "as"})
_BETWEEN = 16  # code points between quotes that "and" joins
_ENDERS = (".", ",", "!", "?", "…", "—", "–", "-")
_TAIL = 2  # words of a clause behind a quote that make it more than the quote
_COVERS = 0.7  # share of a clause that a direct quote covers when it is all there is to the clause


def add_reported(scene: Scene, marked: Sequence[Quote]) -> list[Quote]:
    """Return the marked quotes and the indirect ones around and beside them.

    Quoted words inside a reported clause take its speaker and cue. Indirect quotes do not overlap
    each other; of two clauses that do, the longer stays.
    """
    quotes = list(marked)
    outer = [place for place, quote in enumerate(quotes) if scene.parents[quote.number] < 0]
    taken = _Taken()
    for clause in sorted(find_clauses(scene), key=lambda each: (each.start - each.end, each.start)):
        touched = _touched(quotes, outer, clause)
        touched += _joined(scene, quotes, outer, touched, clause)
        bounds = _widened(scene, clause, [quotes[place] for place in touched])
        if bounds is not None and bounds[1] > clause.end:
            bounds = (
                bounds[0],
                goes_on(scene, bounds[1], scene.tokens[quotes[touched[-1]].number][1]),
            )
        if bounds is None or not taken.add(bounds):
            continue
        attribution = Attribution(clause.speaker, clause.cue, Rung.BEFORE)
        for place in touched:
            distanced = scene.is_distanced(quotes[place].number)
            quoted = quotes[place].label in ("partial", "scare") or _has_tail(
                scene, quotes[place], bounds[1]
            )
            if quoted and not distanced:
                quotes[place] = replace(quotes[place], label="partial", attribution=attribution)
        quotes.append(Quote(*bounds, "indirect", attribution))
    quotes.extend(_around_fragments(scene, marked, quotes, taken))
    return quotes


def _around_fragments(
    scene: Scene, marked: Sequence[Quote], quotes: Sequence[Quote], taken: "_Taken"
) -> Iterator[Quote]:
    """Yield the clauses around quoted words that follow their cue and lie in no clause yet."""
    for quote in quotes[: len(marked)]:
        attribution = quote.attribution
        if quote.label != "partial" or attribution.rung is not Rung.BEFORE:
            continue
        if (
            attribution.cue is None
            or attribution.speaker is None
            or scene.parents[quote.number] >= 0
        ):
            continue
        place = scene.tokens[quote.number]
        clause = clause_with(scene, place, attribution.cue, attribution.speaker)
        if clause is not None and taken.add((clause.start, clause.end)):
            yield Quote(clause.start, clause.end, "indirect", quote.attribution)


class _Taken:
    """Stretches without overlap, kept sorted so that a new one is checked quickly."""

    def __init__(self) -> None:
        self._bounds: list[Bounds] = []

    def add(self, bounds: Bounds) -> bool:
        """Add a stretch; return False and leave it out where it overlaps one that is there."""
        place = bisect_left(self._bounds, bounds)
        if place < len(self._bounds) and self._bounds[place][0] < bounds[1]:
            return False
        if place > 0 and self._bounds[place - 1][1] > bounds[0]:
            return False
        self._bounds.insert(place, bounds)
        return True


def _touched(quotes: Sequence[Quote], outer: Sequence[int], clause: Clause) -> list[int]:
    """Return the places of the outermost quotes that share text with a clause."""
    first = bisect_left(outer, clause.start, key=lambda place: quotes[place].end)
    touched = []
    for place in outer[first:]:
        if quotes[place].start >= clause.end:
            break
        if quotes[place].end > clause.start:
            touched.append(place)
    return touched


def _joined(
    scene: Scene,
    quotes: Sequence[Quote],
    outer: Sequence[int],
    touched: Sequence[int],
    clause: Clause,
) -> list[int]:
    """Return the places of quotes joined to the last words of a clause: "that 'a' but 'b'"."""
    if not touched or quotes[touched[-1]].end < clause.end:
        return []
    joined: list[int] = []
    end = quotes[touched[-1]].end
    for index in range(bisect_left(outer, touched[-1]) + 1, len(outer)):
        quote = quotes[outer[index]]
        between = scene.text[end : min(quote.start, end + _BETWEEN)]
        same = quote.attribution.cue in (None, clause.cue)
        if quote.label == "direct" or not same or "\n" in between:
            break
        if quote.start > end + _BETWEEN or not _AND.issuperset(between.split()):
            break
        joined.append(outer[index])
        end = quote.end
    return joined


def _has_tail(scene: Scene, quote: Quote, end: int) -> bool:
    """Whether a clause goes on behind a quote in its sentence: "'It is late' for that, he said"."""
    if quote.number < 0 or quote.attribution.rung is not Rung.AFTER:
        return False
    inside = scene.text[quote.start : quote.end - 1].rstrip()
    if inside[-1:] in _ENDERS or scene.text[quote.end : quote.end + 1] != " ":
        return False
    tail = scene.text[quote.end : end]
    return "\n" not in tail and len(tail.split()) >= _TAIL


def _widened(scene: Scene, clause: Clause, touched: Sequence[Quote]) -> Bounds | None:
    """Return a clause's bounds with the quotes it touches; None where these leave nothing of it."""
    start, end = clause.start, clause.end
    for quote in touched:
        if quote.start <= start and quote.end >= end:
            return None
        if quote.label == "direct" and not _has_tail(scene, quote, end):
            shared = min(end, quote.end) - max(start, quote.start)
            if quote.attribution.cue != clause.cue or shared > _COVERS * (end - start):
                return None
            if scene.text[start : max(start, quote.start)].rstrip().endswith(":"):
                return None  # "said, speaking from the dock: 'Never again.'"
    starts, ends = [quote.start for quote in touched], [quote.end for quote in touched]
    return min([start, *starts]), max([end, *ends])
