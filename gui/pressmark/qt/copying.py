"""Deciding in all copies of a paragraph at once: whom a decision concerns beside its span."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from pressmark.domain.copies import Repeats
from pressmark.domain.ids import SpanId
from pressmark.domain.span import Attributes, Layer, QuoteAttributes, Span
from pressmark.domain.text import Bounds
from pressmark.qt.desk import Desk


class Copying:
    """Finds, for the article on the desk, what stands in further copies of a paragraph.

    With `together` off there are no copies: each is decided on its own.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._repeats = Repeats("")
        self._text = ""
        self.together = True

    @property
    def _known(self) -> Repeats:
        text = "" if self._desk.article is None else self._desk.article.text
        if text is not self._text:
            self._text, self._repeats = text, Repeats(text)
        return self._repeats

    def twins(self, span: Span) -> list[tuple[Span, int]]:
        """Return the spans that are decided along with one, and how far on each lies."""
        return self._known.twins(span, self._desk.spans) if self.together else []

    def shifts(self, span: Span) -> dict[SpanId, int]:
        """Return how far on each twin of a span lies, in code points."""
        return {twin.id: shift for twin, shift in self.twins(span)}

    def moves(self, span: Span, start: int, end: int) -> dict[SpanId, int]:
        """Return which twins get new edges along with a span, and how far on each lies.

        At its ends a copy may differ in white space: edges out there have no counterpart.
        """
        inside = self._known.shifts(start, end)
        return {twin: by for twin, by in self.shifts(span).items() if by in inside}

    def with_twins(
        self, spans: Sequence[Span], among: Container[SpanId] | None = None
    ) -> list[SpanId]:
        """Return the ids of spans and of their twins, each once; of twins only those in `among`."""
        found = [span.id for span in spans]
        for span in spans:
            found += [twin for twin in self.shifts(span) if among is None or twin in among]
        return list(dict.fromkeys(found))

    def groups(
        self, together: Sequence[Span], bounds: Bounds | None = None
    ) -> list[tuple[int, list[Span]]]:
        """Return what stands in each further copy as `together` stand in theirs, and how far on.

        A copy counts where the first of them has its twin, and `bounds`, if given, their place.
        """
        first, *others = together
        inside = None if bounds is None else self._known.shifts(*bounds)
        twins = [{shift: twin for twin, shift in self.twins(one)} for one in others]
        return [
            (shift, [twin, *(found[shift] for found in twins if shift in found)])
            for twin, shift in self.twins(first)
            if inside is None or shift in inside
        ]

    def attributes(
        self, wanted: Mapping[SpanId, Attributes], decided: set[SpanId]
    ) -> tuple[dict[SpanId, Attributes], set[SpanId]]:
        """Return what spans and their twins are to say, and which of them count as looked at."""
        said, seen = dict(wanted), set(decided)
        for number, attributes in wanted.items():
            span = self._desk.span(number)
            for twin, shift in [] if span is None else self.twins(span):
                if span is not None and twin.id not in wanted:
                    moved = self._known.moved(attributes, span.start, shift)
                    said[twin.id] = _in_own_utterance(moved, twin)
                    if number in decided:
                        seen.add(twin.id)
        return said, seen

    def additions(
        self, layer: Layer, pieces: Sequence[Bounds], attributes: Attributes
    ) -> list[tuple[Bounds, Attributes]]:
        """Return what else is marked where a stretch of a repeated paragraph is marked by hand.

        A stretch over paragraphs is no copy of anything, and a copy that has the span needs none.
        """
        if not self.together or len(pieces) != 1:
            return []
        start, end = pieces[0]
        shifts = self._known.shifts(start, end)
        if not shifts:
            return []
        marked = {(span.layer, span.start, span.end) for span in self._desk.spans}
        return [
            ((start + by, end + by), self._known.moved(attributes, start, by))
            for by in shifts
            if (layer, start + by, end + by) not in marked
        ]


def _in_own_utterance(attributes: Attributes, twin: Span) -> Attributes:
    """Return what a twin says; the pieces of a repeated quotation belong together copy by copy."""
    if isinstance(attributes, QuoteAttributes) and twin.quote is not None:
        return replace(attributes, utterance=twin.quote.utterance)
    return attributes
