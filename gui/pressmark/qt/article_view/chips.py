"""Chips: the small labels in the gap above a line. They never cover text or one another.

A chip that finds its place taken moves along its own span; failing that it takes the short label,
then becomes a dot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF

from pressmark.domain.ids import SpanId
from pressmark.qt.article_view.looks import Look
from pressmark.qt.article_view.metrics import LineMetrics

_GAP = 2.5
_ANCHOR = 7.0
_OVERHANG = 1.2
_MARGIN = 14.0
_LEFTWARDS = 0.55
_FAR = 1e9


class Wish(NamedTuple):
    """A chip that wants to stand at the start of a stretch on one line.

    `role` is the part the stretch plays for the current span ("speaker"), "" for a span's own chip.
    """

    top: float
    left: float
    right: float
    length: int
    look: Look
    span_id: SpanId
    incomplete: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """A placed chip; `text` is "" for a dot."""

    box: QRectF
    text: str
    look: Look
    span_id: SpanId
    incomplete: bool
    role: str


def place_chips(wishes: Sequence[Wish], metrics: LineMetrics) -> list[Chip]:
    """Place chips from left to right, line by line."""
    order = sorted(wishes, key=lambda wish: (wish.top, wish.left, not wish.role, -wish.length))
    placed: list[Chip] = []
    taken, top = -_MARGIN, -_FAR
    for index, wish in enumerate(order):
        if wish.top != top:
            top, taken = wish.top, -_MARGIN
        chip = _fit(wish, taken, _limit(order, index, metrics) - _GAP, metrics)
        placed.append(chip)
        taken = chip.box.right() + _GAP
    return placed


def place_mirrored(wishes: Sequence[Wish], metrics: LineMetrics, width: float) -> list[Chip]:
    """Place chips from right to left, for a column of this width."""
    turned = [wish._replace(left=width - wish.right, right=width - wish.left) for wish in wishes]
    return [
        Chip(
            QRectF(width - chip.box.right(), chip.box.y(), chip.box.width(), chip.box.height()),
            chip.text,
            chip.look,
            chip.span_id,
            chip.incomplete,
            chip.role,
        )
        for chip in place_chips(turned, metrics)
    ]


def _limit(order: Sequence[Wish], index: int, metrics: LineMetrics) -> float:
    """Return how far right a chip may reach.

    The next chip gives way along its own span as long as it keeps room for its short label.
    """
    wish = order[index]
    if index + 1 >= len(order) or order[index + 1].top != wish.top:
        return _FAR
    following = order[index + 1]
    after = _FAR
    if index + 2 < len(order) and order[index + 2].top == wish.top:
        after = order[index + 2].left
    needed = metrics.chip_width(following.role or following.look.short, _signs(following))
    return max(following.left, min(following.right - _ANCHOR, after - _GAP - needed))


def _fit(wish: Wish, taken: float, limit: float, metrics: LineMetrics) -> Chip:
    """Take the longest text that has room between `taken` and `limit`.

    The title is taken only where it stays over its own span. The short label may hang over to the
    left by half, where a quote begins right before a name.
    """
    left, signs = max(wish.left, taken), _signs(wish)
    own = min(limit, wish.right + _OVERHANG * metrics.em)
    for text, right in _choices(wish, limit, own):
        width = metrics.chip_width(text, signs)
        if left + width <= right:
            return _chip(wish, text, left, width, metrics)
    width = metrics.chip_width(wish.role or wish.look.short, signs)
    start = limit - width
    if start >= max(taken, wish.left - _LEFTWARDS * width):
        return _chip(wish, wish.role or wish.look.short, start, width, metrics)
    return _chip(wish, "", left, metrics.dot, metrics)


def _chip(wish: Wish, text: str, left: float, width: float, metrics: LineMetrics) -> Chip:
    height = metrics.chip_height if text else metrics.dot
    top = wish.top + metrics.band_top - metrics.chip_gap - height
    box = QRectF(round(left), top, width, height)
    return Chip(box, text, wish.look, wish.span_id, wish.incomplete, wish.role)


def _choices(wish: Wish, limit: float, own: float) -> list[tuple[str, float]]:
    """Return the texts a chip may take, each with how far right it may reach."""
    if wish.role:
        return [(wish.role, limit)]
    return [(wish.look.title, own), (wish.look.short, limit)]


def _signs(wish: Wish) -> int:
    """Return how many signs stand in a chip: what was done to the span, and what it lacks."""
    return (wish.look.sign is not None) + wish.incomplete if not wish.role else 0
