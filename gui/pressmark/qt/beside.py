"""Where something small goes beside a thing in a window, without covering it or others."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize


def place_beside(
    size: QSize, thing: QRect, room: QRect, avoid: Sequence[QRect] = (), *, gap: int = 8
) -> QRect:
    """Return where something of this size goes: below the thing, else above it or beside it.

    It stays in `room` and leaves free the thing and, where there is a place left, what is to be
    avoided. All rectangles are of one window.
    """
    taken = [thing, *avoid]
    places = [_kept_in(room, QRect(corner, size)) for corner in _corners(size, thing, room, gap)]
    return min(places, key=lambda place: _covered(place, taken))


def _corners(size: QSize, thing: QRect, room: QRect, gap: int) -> Iterator[QPoint]:
    """Yield upper left corners, the best one first."""
    width, height = size.width(), size.height()
    below, above = thing.bottom() + gap, thing.top() - gap - height
    right, left = thing.right() + gap, thing.left() - gap - width
    yield from (QPoint(thing.left(), below), QPoint(thing.left(), above))
    yield from (
        QPoint(right, below),
        QPoint(left, below),
        QPoint(right, above),
        QPoint(left, above),
    )
    middle = thing.center().y() - height // 2
    yield from (QPoint(right, middle), QPoint(left, middle))
    for x in (room.right() - width, room.left()):
        yield from (QPoint(x, room.bottom() - height), QPoint(x, room.top()))


def _kept_in(room: QRect, place: QRect) -> QRect:
    x = max(room.left(), min(place.left(), room.right() + 1 - place.width()))
    y = max(room.top(), min(place.top(), room.bottom() + 1 - place.height()))
    return QRect(QPoint(x, y), place.size())


def _covered(place: QRect, taken: Sequence[QRect]) -> int:
    """Return how much is covered, in square pixels; the thing itself counts for more."""
    areas = (place.intersected(one) for one in taken)
    sizes = [area.width() * area.height() for area in areas]
    return sum(sizes) + 3 * sizes[0]
