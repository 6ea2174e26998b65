"""Which heights of the page must be painted again. Pixels of the page; code points of the text."""

from collections.abc import Collection, Iterable, Iterator

from pressmark.domain.text import Bounds
from pressmark.qt.article_view.flow import Flow

_ABOVE, _BELOW = 8, 12
"""Pixels beyond its lines that outlines and connecting lines of a stretch take."""

Heights = tuple[int, int]


def paragraphs(flow: Flow, numbers: Collection[int], sight: Heights) -> Iterator[Heights]:
    """Yield where some paragraphs lie, as far as they are in sight."""
    for number in numbers:
        top = flow.top_of(number)
        yield from _seen(top, top + flow.height_of(number), sight)


def lines(flow: Flow, stretches: Iterable[Bounds], sight: Heights) -> Iterator[Heights]:
    """Yield where the lines of some stretches lie, as far as they are in sight.

    A paragraph may fill the window when one word of it is decided.
    """
    page = flow.page
    for start, end in stretches:
        last_point = max(start, end - 1)
        first, last = page.paragraph_at(start), page.paragraph_at(last_point)
        around = flow.top_of(first), flow.top_of(last) + flow.height_of(last)
        # What is out of sight must not be laid out to find its lines.
        if any(_seen(*around, sight)):
            upper, lower = _line(flow, first, start), _line(flow, last, last_point)
            yield from _seen(upper[0], lower[1], sight)


def _line(flow: Flow, number: int, point: int) -> tuple[float, float]:
    """Return top and bottom of the line that holds a character of a paragraph."""
    if flow.fold_at(number) is None:
        line = flow.line_at(number, flow.page.units_in(number, point, point)[0])
        if line is not None:
            pitch = flow.metrics_of(number).pitch
            top = flow.top_of(number) + line * pitch
            return top, top + pitch
    top = flow.top_of(number)
    return top, top + flow.height_of(number)


def _seen(upper: float, lower: float, sight: Heights) -> Iterator[Heights]:
    top, bottom = int(upper) - _ABOVE, int(lower) + _BELOW
    if top < sight[1] and bottom > sight[0]:
        yield top, bottom
