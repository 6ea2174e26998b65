"""What is decided in one article, carried over to another that has the same paragraphs.

A paragraph counts as the same where every character is, white space at its ends aside.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pressmark.domain import decisions
from pressmark.domain.ids import UNSTORED_SPAN, SpanId
from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    State,
)
from pressmark.domain.text import Bounds, paragraphs


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of a span of the other article; `before` is None for one that is added there."""

    before: Span | None
    after: Span


class _Shared:
    """The paragraphs of a text that stand in another one too, and how far away they lie there."""

    def __init__(self, text: str, other: str) -> None:
        there: dict[str, int] = {}
        for start, end in paragraphs(other):
            there.setdefault(other[start:end], start)
        self._found = [
            (start, end, there[line] - start)
            for start, end in paragraphs(text)
            if (line := text[start:end]) in there
        ]
        self._starts = [start for start, _, _ in self._found]

    def shift(self, start: int, end: int) -> int | None:
        """Return how far away a stretch of a paragraph lies in the other text; None for nowhere."""
        at = bisect_right(self._starts, start) - 1
        if at < 0 or end > self._found[at][1]:
            return None
        return self._found[at][2]


def carried(text: str, spans: Iterable[Span], other: str, present: Sequence[Span]) -> list[Carried]:
    """Return what the decided spans of a text mean for another text with the spans `present`.

    Nothing that is decided there is touched. What stands here is added where nothing is marked in
    its layer; such a span has no origin yet.
    """
    common = _Shared(text, other)
    left = {span.id: span for span in present if not span.decided}
    taken = [span for span in present if span.decided]
    found: list[Carried] = []
    for span in spans:
        shift = common.shift(span.start, span.end) if span.decided else None
        if shift is None:
            continue
        place = (span.start + shift, span.end + shift)
        if any(_meet(place, one, span.layer) for one in taken):
            continue
        twin = _twin(span, shift, left.values())
        after = _decided(span, twin, shift, common) if twin else _added(span, shift, common, left)
        if after is not None:
            if twin:
                del left[twin.id]
            taken.append(after)
            found.append(Carried(twin, after))
    return found


def _meet(place: Bounds, other: Span, layer: Layer) -> bool:
    """Return whether a stretch lies over a span of a layer; a rejected one bars its own place."""
    if other.layer is not layer or other.start >= place[1] or other.end <= place[0]:
        return False
    if other.state is State.REJECTED:
        return (other.start, other.end) == place
    return True


def _twin(span: Span, shift: int, left: Iterable[Span]) -> Span | None:
    """Return the undecided span that stands where a span does, or where it was proposed."""
    places = [(span.layer, span.start + shift, span.end + shift)]
    if span.proposal is not None:
        first = span.proposal
        places.append((first.layer, first.start + shift, first.end + shift))
    for place in places:
        there = [one for one in left if (one.layer, one.start, one.end) == place]
        if there:
            alike = [one for one in there if one.label == span.label]
            return (alike or there)[0]
    return None


def _decided(span: Span, twin: Span, shift: int, common: _Shared) -> Span:
    if span.state is State.REJECTED:
        return decisions.rejected(twin)
    after = decisions.corrected(
        twin,
        layer=span.layer,
        label=span.label,
        bounds=(span.start + shift, span.end + shift, span.text),
        attributes=_moved(span.attributes, twin.attributes, shift, common),
    )
    return decisions.accepted(twin) if after == twin else after


def _added(span: Span, shift: int, common: _Shared, left: dict[SpanId, Span]) -> Span | None:
    """Return a span for a place where nothing is marked, None where something is undecided."""
    place = (span.start + shift, span.end + shift)
    if not span.kept or any(_meet(place, one, span.layer) for one in left.values()):
        return None
    return replace(
        span,
        id=UNSTORED_SPAN,
        name="",
        start=place[0],
        end=place[1],
        state=State.ADDED,
        origin="",
        score=None,
        attributes=_moved(span.attributes, None, shift, common),
        note=None,
        proposal=None,
    )


def _moved(said: Attributes, there: Attributes, shift: int, common: _Shared) -> Attributes:
    """Return what a span says, in places of the other text; what has none is as it was there."""
    if isinstance(said, QuoteAttributes):
        own = there if isinstance(there, QuoteAttributes) else QuoteAttributes()
        return QuoteAttributes(
            own.utterance,
            _mention(said.speaker, own.speaker, common),
            _mention(said.cue, own.cue, common),
        )
    if isinstance(said, FigureAttributes):
        kept = there if isinstance(there, FigureAttributes) else FigureAttributes()
        number = said.number
        return replace(
            said,
            number=None if number is None else (number[0] + shift, number[1] + shift),
            counted=_mention(said.counted, kept.counted, common),
            restates=_mention(said.restates, kept.restates, common),
        )
    return said


def _mention(said: Mention | None, there: Mention | None, common: _Shared) -> Mention | None:
    if said is None:
        return None
    shift = common.shift(said.start, said.end)
    return there if shift is None else replace(said, start=said.start + shift, end=said.end + shift)
