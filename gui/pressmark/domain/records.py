"""Spans as plain records: the form of Pressmark JSON Lines, the project file and the worker.

A record is what `json.loads` returns. Writing never fails; reading raises `ValueError` with the
name of the field that is wrong. All offsets are code points, half-open. `text` is the text of the
whole article; the project file gives None where it keeps no covered texts beside mentions.
"""

import sys
from collections.abc import Mapping
from typing import Any, TypeVar

from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN
from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Layer,
    Mention,
    Modifier,
    ModifierClass,
    Number,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.domain.text import Bounds

Record = dict[str, Any]

_LARGEST = sys.float_info.max

_Choice = TypeVar("_Choice", Layer, State, ModifierClass)


def suggestion_record(suggestion: Suggestion, text: str) -> Record:
    """Return a suggestion as a record; `text` is the article's text."""
    return {
        "layer": suggestion.layer.value,
        "label": suggestion.label,
        "start": suggestion.start,
        "end": suggestion.end,
        "text": text[suggestion.start : suggestion.end],
        "state": State.SUGGESTED.value,
        "origin": suggestion.origin,
        "score": suggestion.score,
        **attributes_record(suggestion.attributes, text),
        **note_record(suggestion.note),
    }


def span_record(span: Span, text: str) -> Record:
    """Return a span as a record; a corrected one carries its `proposal` at the end."""
    record = {
        "id": span.name,
        "layer": span.layer.value,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "text": text[span.start : span.end],
        "state": span.state.value,
        "origin": span.origin,
        "score": span.score,
        **attributes_record(span.attributes, text),
        **note_record(span.note),
    }
    if span.proposal is not None:
        proposal = suggestion_record(span.proposal, text)
        record["proposal"] = {key: proposal[key] for key in proposal if key != "state"}
    return record


def note_record(note: str | None) -> Record:
    """Return the key of a note; a span without one has no such key, as in older files."""
    return {} if note is None else {"note": note}


def attributes_record(attributes: Attributes, text: str | None) -> Record:
    """Return the keys that quotes and figures add to a record, `restates` where there is one."""
    if isinstance(attributes, QuoteAttributes):
        return {
            "utterance": attributes.utterance,
            "speaker": _mention(attributes.speaker, text, named=True),
            "cue": _mention(attributes.cue, text),
        }
    if isinstance(attributes, FigureAttributes):
        return {
            "number": _bounds(attributes.number),
            "low": attributes.low,
            "high": attributes.high,
            "unit": attributes.unit,
            "counted": _mention(attributes.counted, text),
            "modifier": _modifier(attributes.modifier),
            "vague": attributes.vague,
            **_restates(attributes.restates, text),
        }
    return {}


def _restates(mention: Mention | None, text: str | None) -> Record:
    return {} if mention is None else {"restates": _mention(mention, text)}


def _mention(mention: Mention | None, text: str | None, *, named: bool = False) -> Record | None:
    if mention is None:
        return None
    record: Record = {"start": mention.start, "end": mention.end}
    if text is not None:
        record["text"] = text[mention.start : mention.end]
    if named:
        record["name"] = mention.name
    return record


def _bounds(bounds: Bounds | None) -> Record | None:
    return None if bounds is None else {"start": bounds[0], "end": bounds[1]}


def _modifier(modifier: Modifier | None) -> Record | None:
    if modifier is None:
        return None
    return {"text": modifier.text, "class": None if modifier.kind is None else modifier.kind.value}


def read_span(record: Mapping[str, Any], text: str) -> Span:
    """Read a span of the article with this text. Raises ValueError naming the wrong field.

    The row ids are 0; a missing state is "suggested", a missing origin "imported", a missing id "".
    """
    start, end = read_bounds(record, text, "span")
    layer = _choice(Layer, record.get("layer"), "layer")
    proposal = record.get("proposal")
    return Span(
        id=UNSTORED_SPAN,
        article=UNSTORED_ARTICLE,
        name=_string(record.get("id", ""), "id"),
        layer=layer,
        label=_label(record),
        start=start,
        end=end,
        text=text[start:end],
        state=_choice(State, record.get("state", "suggested"), "state"),
        origin=_string(record.get("origin", "imported"), "origin"),
        score=_score(record.get("score")),
        attributes=read_attributes(layer, record, text),
        note=_optional_string(record.get("note"), "note") or None,
        proposal=None if proposal is None else read_suggestion(proposal, text),
    )


def read_suggestion(record: Mapping[str, Any], text: str) -> Suggestion:
    """Read a suggestion for the article with this text. Raises ValueError."""
    start, end = read_bounds(record, text, "span")
    layer = _choice(Layer, record.get("layer"), "layer")
    return Suggestion(
        layer=layer,
        label=_label(record),
        start=start,
        end=end,
        origin=_string(record.get("origin", "imported"), "origin"),
        score=_score(record.get("score")),
        attributes=read_attributes(layer, record, text),
        note=_optional_string(record.get("note"), "note") or None,
    )


def read_attributes(layer: Layer, record: Mapping[str, Any], text: str | None) -> Attributes:
    """Read what a quote or figure says; keys that are missing count as null. Raises ValueError."""
    if layer is Layer.QUOTE:
        return QuoteAttributes(
            utterance=_optional_string(record.get("utterance"), "utterance"),
            speaker=_read_mention(record, "speaker", text),
            cue=_read_mention(record, "cue", text),
        )
    if layer is Layer.FIGURE:
        number = record.get("number")
        return FigureAttributes(
            number=None if number is None else read_bounds(number, text, "number"),
            low=_number(record.get("low"), "low"),
            high=_number(record.get("high"), "high"),
            unit=_optional_string(record.get("unit"), "unit"),
            counted=_read_mention(record, "counted", text),
            modifier=_read_modifier(record.get("modifier")),
            vague=record.get("vague") is True,
            restates=_read_mention(record, "restates", text),
        )
    return None


def read_bounds(record: Any, text: str | None, what: str) -> Bounds:
    """Read `start` and `end` and hold them against the text. Raises ValueError."""
    if not isinstance(record, Mapping):
        raise ValueError(f"the {what} is not an object with start and end")
    start, end = _offset(record.get("start"), what), _offset(record.get("end"), what)
    if text is None:
        return start, end
    if not 0 <= start < end <= len(text):
        raise ValueError(
            f"the {what} from {start} to {end} does not lie in the text of {len(text)} characters"
        )
    covered = record.get("text")
    if covered is not None and covered != text[start:end]:
        raise ValueError(
            f"the {what} from {start} to {end} covers {text[start:end]!r}, not {covered!r}"
        )
    return start, end


def _offset(value: Any, what: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError(f"the {what} needs whole numbers as start and end")


def _read_mention(record: Mapping[str, Any], key: str, text: str | None) -> Mention | None:
    value = record.get(key)
    if value is None:
        return None
    start, end = read_bounds(value, text, key)
    return Mention(start, end, _optional_string(value.get("name"), f"name of the {key}"))


def _read_modifier(value: Any) -> Modifier | None:
    if value is None:
        return None
    if not isinstance(value, Mapping):
        raise ValueError("the modifier is not an object with text and class")
    kind = value.get("class")
    return Modifier(
        _string(value.get("text"), "text of the modifier"),
        None if kind is None else _choice(ModifierClass, kind, "class of the modifier"),
    )


def _choice(kind: type[_Choice], value: Any, what: str) -> _Choice:
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(kind)
        raise ValueError(f"the {what} is {value!r}, not one of {known}") from None


def _label(record: Mapping[str, Any]) -> str:
    label = _string(record.get("label"), "label")
    if not label:
        raise ValueError("the label is empty")
    return label


def _string(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"the {what} is not a string")
    return value


def _optional_string(value: Any, what: str) -> str | None:
    return None if value is None else _string(value, what)


def _number(value: Any, what: str) -> Number | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"the {what} value is not a number")
    if not abs(value) <= _LARGEST:
        raise ValueError(f"the {what} value is not a number that a file can hold")
    return value


def _score(value: Any) -> float | None:
    score = _number(value, "score")
    if score is not None and not 0 <= score <= 1:
        raise ValueError(f"the score {score} does not lie between 0 and 1")
    return None if score is None else float(score)
