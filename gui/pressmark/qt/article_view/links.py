"""Connecting lines: from the current span to what plays a part for it, through gaps and margins.

They run where no text is: level in the gap above a line, upright in the margins, and down to their
ends inside that gap. Pixels of the page, counted from the column's left edge.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF

_MARGIN = 8.0
_SLOT = 3.5
_INSET = 7.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """The end of a stretch on one line, as far as a connecting line cares.

    `x` is where a line may land. `rail` is the height of the gap above the line, `below` that of
    the gap under it; `top` and `bottom` are the edges of what is outlined. `place` orders lines;
    `next_place` is that of the line of text after it.
    """

    x: float
    top: float
    bottom: float
    rail: float
    below: float
    place: tuple[int, int]
    next_place: tuple[int, int]


class Link(NamedTuple):
    """A connecting line. `role` is "" between pieces of one quotation.

    `far` is its end away from the current span.
    """

    points: Sequence[QPointF]
    role: str
    far: QPointF
    words: str
    upright: float | None
    """x of the part in the margin, None where there is none."""


def landing(left: float, right: float, *, at_right: bool) -> float:
    """Return where a line lands on a stretch: a little inside one of its ends."""
    inset = min(_INSET, (right - left) / 2)
    return right - inset if at_right else left + inset


def connect(
    near: Anchor, far: Anchor, width: float, slot: int, role: str = "", words: str = ""
) -> Link:
    """Return the line from an anchor of the current span to another.

    `width` is the column's; `slot` counts the lines that share a margin.
    """
    turned = far.place < near.place
    upper, lower = (far, near) if turned else (near, far)
    upright = None
    if upper.place == lower.place:
        points = _over(upper, lower)
    elif upper.next_place == lower.place:
        points = _between(upper, lower)
    else:
        upright = _margin(upper.x, lower.x, width, slot)
        points = _around(upper, lower, upright)
    if turned:
        points.reverse()
    return Link(points, role, points[-1], words, upright)


def _over(one: Anchor, other: Anchor) -> list[QPointF]:
    return [
        QPointF(one.x, one.top),
        QPointF(one.x, one.rail),
        QPointF(other.x, other.rail),
        QPointF(other.x, other.top),
    ]


def _between(upper: Anchor, lower: Anchor) -> list[QPointF]:
    return [
        QPointF(upper.x, upper.bottom),
        QPointF(upper.x, lower.rail),
        QPointF(lower.x, lower.rail),
        QPointF(lower.x, lower.top),
    ]


def _around(upper: Anchor, lower: Anchor, upright: float) -> list[QPointF]:
    return [
        QPointF(upper.x, upper.bottom),
        QPointF(upper.x, upper.below),
        QPointF(upright, upper.below),
        QPointF(upright, lower.rail),
        QPointF(lower.x, lower.rail),
        QPointF(lower.x, lower.top),
    ]


def _margin(upper: float, lower: float, width: float, slot: int) -> float:
    """Return the height of the upright part: in the margin that makes for the shorter way."""
    away = _MARGIN + slot * _SLOT
    return -away if upper + lower <= width else width + away


def crossing(link: Link, y: float) -> bool:
    """Return whether the line's upright part goes through a height of the page."""
    if link.upright is None:
        return False
    heights = [point.y() for point in link.points if point.x() == link.upright]
    return min(heights) < y < max(heights)
