"""Finds which connecting lines the current span has, and where their ends lie on the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pressmark.domain.span import Span, reading_order
from pressmark.qt.article_view.flow import Flow
from pressmark.qt.article_view.geometry import segments
from pressmark.qt.article_view.links import Anchor, Link, connect, landing
from pressmark.qt.article_view.roles import Role

_FOLD_X = 3.5
_OUTLINE = 2.0


@dataclass(frozen=True, slots=True)
class Links:
    """Connecting lines, and the tops of paragraphs that they were found with."""

    lines: list[Link]
    tops: list[float]


def find_links(flow: Flow, span: Span, roles: Sequence[Role], related: Sequence[Span]) -> Links:
    """Return the lines from a span to its parts, and between the pieces of its utterance."""
    ends: list[Span | Role] = [span, *roles, *related]
    for start, end in [(one.start, one.end) for one in ends]:
        for number in {flow.page.paragraph_at(start), flow.page.paragraph_at(end - 1)}:
            flow.laid_out(number)  # heights must be known before a place is asked for
    lines = [*_to_roles(flow, span, roles), *_between_pieces(flow, [span, *related], len(roles))]
    return Links(lines, flow.tops())


def _to_roles(flow: Flow, span: Span, roles: Sequence[Role]) -> Iterator[Link]:
    for slot, role in enumerate(roles):
        if span.start <= role.start and role.end <= span.end:
            continue  # it lies in the outline itself
        behind = role.start >= span.start
        near = _anchor(flow, span.start, span.end, closing=behind, middle=False)
        far = _anchor(flow, role.start, role.end, closing=not behind, middle=True)
        if near is not None and far is not None:
            words = flow.page.text[role.start : role.end]
            yield connect(near, far, flow.width, slot, role.name, words)


def _between_pieces(flow: Flow, pieces: Sequence[Span], slot: int) -> Iterator[Link]:
    for before, after in pairwise(reading_order(pieces)):
        near = _anchor(flow, before.start, before.end, closing=True, middle=False)
        far = _anchor(flow, after.start, after.end, closing=False, middle=False)
        if near is not None and far is not None:
            yield connect(near, far, flow.width, slot)


def _anchor(flow: Flow, start: int, end: int, *, closing: bool, middle: bool) -> Anchor | None:
    """Return where a line meets the beginning or end of a stretch."""
    page = flow.page
    number = page.paragraph_at(end - 1 if closing else start)
    run = flow.fold_at(number)
    if run is not None:
        return _anchor_of_fold(flow, run)
    units = page.units_in(number, start, end)
    unit = units[1] - 1 if closing else units[0]
    geometry = flow.around(number, unit, unit + 1)
    parts = list(segments(geometry, *units))
    if not parts:
        return None
    left, right = min(part.left for part in parts), max(part.right for part in parts)
    at_right = closing != geometry.right_to_left
    top, metrics = flow.top_of(number) + geometry.rows[0].top, geometry.metrics
    line = geometry.rows[0].line.lineNumber()
    return Anchor(
        (left + right) / 2 if middle else landing(left, right, at_right=at_right),
        top + metrics.band_top - _OUTLINE,
        top + metrics.band_bottom + _OUTLINE,
        top + metrics.rail,
        top + metrics.pitch + flow.body.rail,
        (number, line),
        _next_place(flow, number, line),
    )


def _anchor_of_fold(flow: Flow, run: range) -> Anchor:
    top = flow.top_of(run.start)
    bottom = top + flow.height_of(run.start)
    place = (run.start, 0)
    following = _next_place(flow, run.stop - 1, flow.laid_out(run.stop - 1).lineCount())
    return Anchor(_FOLD_X, top + 3, bottom - 3, top, bottom, place, following)


def _next_place(flow: Flow, number: int, line: int) -> tuple[int, int]:
    """Return the line of text after a line: empty paragraphs are gone over."""
    if line + 1 < flow.laid_out(number).lineCount():
        return number, line + 1
    return flow.page.after(number), 0
