"""Offsets from files held against the text: kept, moved where that is beyond doubt, or refused.

Records here are span records as `domain.records` reads them. They are changed in place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from pressmark.domain.records import read_span
from pressmark.domain.span import Span, named
from pressmark.domain.text import normalise
from pressmark.exchange.stream import shortened

_MARK = "\ufeff"
_DROPPED = re.compile("\\A\ufeff+|\r(?=\n)")
"""What `normalise` takes out of a text; everything else it replaces one for one."""

_MENTIONS = ("speaker", "cue", "counted", "restates")


def fit_to_normalised(value: Any, raw: str) -> Any:
    """Return a record whose strings are normalised and whose offsets hold in `normalise(raw)`.

    `raw` is the text that the offsets were made for. The offsets of a text with CRLF line ends,
    for one, move back by one a line.
    """
    dropped = list(_dropped(raw))
    marks = len(raw) - len(raw.lstrip(_MARK))

    def fitted(part: Any, key: str = "") -> Any:
        if isinstance(part, str):
            return normalise(part)
        if isinstance(part, dict):
            record = {normalise(name): fitted(inner, name) for name, inner in part.items()}
            if isinstance(part.get("text"), str) and type(part.get("start")) is int:
                record["text"] = _covered(part["text"], part["start"], marks)
            return record
        if isinstance(part, list):
            return [fitted(inner) for inner in part]
        if key in ("start", "end") and type(part) is int:
            return part - bisect_left(dropped, part)
        return part

    return fitted(value)


def _covered(text: str, start: int, marks: int) -> str:
    """Normalise a covered text: byte order marks are dropped where the article's text begins."""
    return normalise(text) if start < marks else normalise(f".{text}")[1:]


def _dropped(raw: str) -> Iterator[int]:
    """Yield the offsets of the characters that `normalise` drops, in order."""
    for match in _DROPPED.finditer(raw):
        yield from range(*match.span())


def fitted_spans(records: list[Any], text: str) -> tuple[list[Span], int, list[str]]:
    """Return the spans of records, how many had to move, and why each of the others was refused.

    `text` is that of the article, normalised, and the offsets are meant for it. A span that does
    not fit is moved where that is beyond doubt. Spans get names that are unique among them.
    """
    try:
        return named([read_span(record, text) for record in records]), 0, []
    except ValueError:
        pass
    spans, moved, refused = [], 0, []
    hint = distance(records, text)
    for place, record in enumerate(records, 1):
        try:
            moves = anchor(record, text, hint)
            spans.append(read_span(record, text))
            moved += moves
        except ValueError as error:
            refused.append(f"span {record.get('id') or place}: {error}")
    return named(spans), moved, refused


def distance(records: list[Any], text: str) -> int:
    """Return how far the spans of an article have to move: 0 where the first misfit does not say.

    What was put in or cut out before a span moves all spans behind it by as much, so the distance
    of one whose text occurs once tells where those belong whose text occurs often.
    """
    for record in records:
        stretch = _stretch(record)
        if stretch is not None and not _fits(text, *stretch):
            start, _, covered = stretch
            place = text.find(covered)
            if place >= 0 and text.find(covered, place + 1) < 0:
                return place - start
    return 0


def anchor(record: dict[str, Any], text: str, hint: int = 0) -> bool:
    """Move a span and its mentions to where their covered text stands; tell whether any moved.

    A stretch that does not fit moves by the distance of its span, or by `hint`, where it fits
    there, and otherwise to the only place of its text in the article. Raises ValueError for one
    that fits nowhere or could stand in several places. What is missing or of a wrong type is left
    for `read_span` to refuse.
    """
    moved = _anchor_with_mentions(record, text, hint)
    proposal = record.get("proposal")
    if isinstance(proposal, dict):
        moved |= _anchor_with_mentions(proposal, text, hint)
    return moved


def _anchor_with_mentions(record: dict[str, Any], text: str, hint: int) -> bool:
    moved_by = _anchor(record, text, "span", hint)
    moved = moved_by != 0
    for key in _MENTIONS:
        moved |= _anchor(record.get(key), text, key, moved_by or hint) != 0
    number = record.get("number")
    if moved_by and isinstance(number, dict):
        _move(number, moved_by)
    return moved


def _anchor(record: Any, text: str, what: str, hint: int) -> int:
    """Return the distance in characters that one stretch was moved by, 0 where it fits."""
    stretch = _stretch(record)
    if stretch is None or _fits(text, *stretch):
        return 0
    start, end, covered = stretch
    if not (hint and _fits(text, start + hint, end + hint, covered)):
        hint = _only_place(text, covered, what) - start
    record["start"], record["end"] = start + hint, start + hint + len(covered)
    return hint


def _stretch(record: Any) -> tuple[int, int, str] | None:
    """Return start, end and covered text of a record that has all three."""
    if not isinstance(record, dict):
        return None
    start, end, covered = record.get("start"), record.get("end"), record.get("text")
    if type(start) is int and type(end) is int and isinstance(covered, str) and covered:
        return start, end, covered
    return None


def _fits(text: str, start: int, end: int, covered: str) -> bool:
    return start >= 0 and text[start:end] == covered and end - start == len(covered)


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
