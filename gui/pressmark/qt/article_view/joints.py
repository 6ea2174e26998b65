"""Joints: what makes one shape of a quotation that goes on in the next paragraph."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from pressmark.domain.span import Span
from pressmark.qt.article_view.bands import Band
from pressmark.qt.article_view.flow import Flow
from pressmark.qt.article_view.geometry import Segment, segments
from pressmark.qt.article_view.looks import Looks
from pressmark.qt.article_view.page import SpanIndex


def joints_below(
    flow: Flow,
    index: SpanIndex,
    looks: Looks,
    shown: Iterable[Span],
    number: int,
    following: int,
) -> list[Band]:
    """Return the bands in the gap between two paragraphs, from the corner of the first.

    `shown` are the spans of the first that are to be seen. The bands join a span that goes over
    the gap, and two pieces of an utterance of which one ends the first paragraph and the other
    begins the second.
    """
    found = []
    for span in shown:
        joint = looks.of(span).joint
        other = None if joint is None else _continuation(flow, index, span, number, following)
        if joint is not None and other is not None:
            box = _between(flow, span, number, other, following)
            if box is not None:
                found.append(Band(joint, box))
    return found


def _continuation(
    flow: Flow, index: SpanIndex, span: Span, number: int, following: int
) -> Span | None:
    """Return the span that goes on in the second paragraph: itself or a further piece."""
    end, start = flow.page.bounds_of(number)[1], flow.page.bounds_of(following)[0]
    if span.end > end:
        return span
    text = flow.page.text
    if span.quote is None or span.quote.utterance is None or text[span.end : end].strip():
        return None
    for other in index.in_paragraph(following):
        if other.quote is not None and other.quote.utterance == span.quote.utterance:
            return None if text[start : other.start].strip() else other
    return None


def _between(flow: Flow, span: Span, number: int, other: Span, following: int) -> QRectF | None:
    """Return the box from the last band of one to the first band of the other, None beside it."""
    above, below = _part(flow, span, number, -1), _part(flow, other, following, 0)
    if above is None or below is None:
        return None
    left, right = round(max(above.left, below.left)), round(min(above.right, below.right))
    top = round(above.top + flow.metrics_of(number).band_bottom)
    gap = flow.top_of(following) - flow.top_of(number)
    bottom = round(gap + below.top + flow.metrics_of(following).band_top)
    return QRectF(left, top, right - left, bottom - top) if right - left > 1 else None


def _part(flow: Flow, span: Span, number: int, at: int) -> Segment | None:
    """Return the part of a span on the first (0) or last (-1) line of a paragraph it is on."""
    count = flow.laid_out(number).lineCount()
    line = 0 if at == 0 else count - 1
    units = flow.page.units_in(number, span.start, span.end)
    parts = list(segments(flow.lines(number, line, line + 1), *units))
    return parts[at] if parts else None
