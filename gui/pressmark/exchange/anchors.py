"""Offsets from files held against the text: kept, moved where that is beyond doubt, or refused.

Records here are span records as `domain.records` reads them. They are changed in place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from pressmark.domain.text import normalise
from pressmark.exchange.stream import shortened

_DROPPED = re.compile("\\A\ufeff+|\r(?=\n)")
"""What `normalise` takes out of a text; everything else it replaces one for one."""

_MENTIONS = ("speaker", "cue", "counted")


def fit_to_normalised(value: Any, raw: str) -> Any:
    """Return a record whose strings are normalised and whose offsets hold in `normalise(raw)`.

    `raw` is the text that the offsets were made for. The offsets of a text with CRLF line ends,
    for one, move back by one a line.
    """
    dropped = list(_dropped(raw))

    def fitted(part: Any, key: str = "") -> Any:
        if isinstance(part, str):
            return normalise(part)
        if isinstance(part, dict):
            return {normalise(name): fitted(inner, name) for name, inner in part.items()}
        if isinstance(part, list):
            return [fitted(inner) for inner in part]
        if key in ("start", "end") and type(part) is int:
            return part - bisect_left(dropped, part)
        return part

    return fitted(value)


def _dropped(raw: str) -> Iterator[int]:
    """Yield the offsets of the characters that `normalise` drops, in order."""
    for match in _DROPPED.finditer(raw):
        yield from range(*match.span())


def anchor(record: dict[str, Any], text: str) -> bool:
    """Move a span and its mentions to where their covered text stands; tell whether any moved.

    A stretch moves where its covered text occurs exactly once in the article, or where it fits at
    the very distance that its span moved by. Raises ValueError for one that fits nowhere or could
    stand in several places. What is missing or of a wrong type is left for `read_span` to refuse.
    """
    distance = _anchor(record, text, "span", 0)
    moved = distance != 0
    for key in _MENTIONS:
        moved |= _anchor(record.get(key), text, key, distance) != 0
    number = record.get("number")
    if distance and isinstance(number, dict):
        _move(number, distance)
    proposal = record.get("proposal")
    if isinstance(proposal, dict):
        moved |= anchor(proposal, text)
    return moved


def _anchor(record: Any, text: str, what: str, hint: int) -> int:
    """Return the distance in characters that one stretch was moved by, 0 where it fits."""
    if not isinstance(record, dict):
        return 0
    start, end, covered = record.get("start"), record.get("end"), record.get("text")
    if type(start) is not int or type(end) is not int or not isinstance(covered, str):
        return 0
    if text[max(start, 0) : max(end, 0)] == covered or not covered:
        return 0
    if hint and start + hint >= 0 and text[start + hint : end + hint] == covered:
        place = start + hint
    else:
        place = _only_place(text, covered, what)
    record["start"], record["end"] = place, place + len(covered)
    return place - start


def _only_place(text: str, covered: str, what: str) -> int:
    place = text.find(covered)
    shown = shortened(covered, 60)
    if place < 0:
        raise ValueError(f"the {what} {shown!r} does not stand in the text")
    if text.find(covered, place + 1) >= 0:
        raise ValueError(
            f"the {what} {shown!r} does not stand where it should, and stands in several places"
        )
    return place


def _move(bounds: dict[str, Any], distance: int) -> None:
    for key in ("start", "end"):
        if type(bounds.get(key)) is int:
            bounds[key] += distance
