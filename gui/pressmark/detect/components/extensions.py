"""What quotes and figures say, at hand on spaCy's spans: `span._.speaker`, `span._.value`, ….

Each is worked out from `doc.user_data` when it is asked for, so nothing more has to be saved. It is
None where the span says nothing of the kind, or is none of Pressmark's.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from spacy.tokens import Span

from pressmark.detect.components.data import on_tokens, records
from pressmark.domain.records import Record

# Worker processes receive the getters pickled, so each is a named function or a partial of one.
Getter = Callable[[Span], Any]


def record_of(span: Span) -> Record | None:
    """Return the whole record of a span, found by its id: exact offsets, text, score, origin, …."""
    if not span.id_:
        return None
    return next((record for record in records(span.doc) if record["id"] == span.id_), None)


def _field(span: Span, *, key: str) -> Any:
    return (record_of(span) or {}).get(key)


def _mention(span: Span, *, key: str) -> Span | None:
    """Return the tokens of a speaker, a cue or what is counted."""
    found = _field(span, key=key)
    return None if found is None else on_tokens(span.doc, found["start"], found["end"])


def _part(span: Span, *, key: str, part: str) -> str | None:
    return (_field(span, key=key) or {}).get(part)


def _value(span: Span) -> int | float | None:
    """Return the value of a figure that has exactly one; a range has `low` and `high`."""
    record = record_of(span) or {}
    return record.get("low") if record.get("low") == record.get("high") else None


GETTERS: dict[str, Getter] = {
    "pressmark": record_of,
    "speaker": partial(_mention, key="speaker"),
    "speaker_name": partial(_part, key="speaker", part="name"),
    "cue": partial(_mention, key="cue"),
    "utterance": partial(_field, key="utterance"),
    "value": _value,
    "low": partial(_field, key="low"),
    "high": partial(_field, key="high"),
    "unit": partial(_field, key="unit"),
    "counted": partial(_mention, key="counted"),
    "modifier": partial(_part, key="modifier", part="text"),
    "vague": partial(_field, key="vague"),
    "restates": partial(_mention, key="restates"),
    "note": partial(_field, key="note"),
}
"""The name of each extension, and what gives its value."""


def register_extensions() -> None:
    """Register the extensions whose names are free; one that somebody else registered stays."""
    for name, getter in GETTERS.items():
        if not Span.has_extension(name):
            Span.set_extension(name, getter=getter)
