"""Spans as plain records: the form of Pressmark JSON Lines, the project file and the worker.

A record is what `json.loads` returns. Writing never fails; reading raises `ValueError` with the
name of the field that is wrong. All offsets are code points, half-open. `text` is the text of the
whole article; the project file gives None where it keeps no covered texts beside mentions.
"""

import sys
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN
from pressmark.domain.making import maker
from pressmark.domain.span import (
    IMPORTED,
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

# An enum's own look-ups, by value and by name, take as long as all the rest of a short record.
_LAYERS = {layer.value: layer for layer in Layer}
_STATES = {state.value: state for state in State}
_ENTITY, _QUOTE, _FIGURE = Layer
_CLASSES = {kind.value: kind for kind in ModifierClass}

_span, _made_mention, _made_modifier = maker(Span), maker(Mention), maker(Modifier)
_quote, _figure = maker(QuoteAttributes), maker(FigureAttributes)


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


def read_spans(records: Sequence[Any], text: str) -> list[Span]:
    """Read the spans of the article with this text, as `read_span` does. Raises ValueError."""
    try:
        return [_read_plain_span(record, text) for record in records]
    except (KeyError, TypeError):
        return [read_span(record, text) for record in records]


def read_span(record: Mapping[str, Any], text: str) -> Span:
    """Read a span of the article with this text. Raises ValueError naming the wrong field.

    The row ids are 0; a missing state is "suggested", a missing origin "imported", a missing id "".
    """
    try:
        return _read_plain_span(record, text)
    except (KeyError, TypeError):
        return _read_any_span(record, text)


def _read_plain_span(record: Mapping[str, Any], text: str) -> Span:
    """Read a span as we write it, in half the time. Raises KeyError or TypeError for any other."""
    start, end, covered = record["start"], record["end"], record["text"]
    name, label, origin = record["id"], record["label"], record["origin"]
    score, get = record["score"], record.get
    if not (
        (type(start) is int and type(end) is int)
        and (0 <= start < end <= len(text) and text[start:end] == covered)
        and (type(name) is str and type(label) is str and type(origin) is str and label)
        and (score is None or (type(score) is float and 0 <= score <= 1))
    ):
        raise TypeError
    layer, note, proposal = _LAYERS[record["layer"]], get("note"), get("proposal")
    return _span(
        UNSTORED_SPAN,
        UNSTORED_ARTICLE,
        name,
        layer,
        label,
        start,
        end,
        covered,
        _STATES[record["state"]],
        origin,
        score,
        None if layer is _ENTITY else read_attributes(layer, record, text),
        None if note is None else _string(note, "note") or None,
        None if proposal is None else read_suggestion(proposal, text),
    )


def _read_any_span(record: Mapping[str, Any], text: str) -> Span:
    start, end = read_bounds(record, text, "span")
    layer = _choice(_LAYERS, record.get("layer"), "layer")
    proposal = record.get("proposal")
    return Span(
        id=UNSTORED_SPAN,
        article=UNSTORED_ARTICLE,
        name=_string(record.get("id", ""), "id"),
        layer=layer,
        label=_label(record.get("label")),
        start=start,
        end=end,
        text=text[start:end],
        state=_choice(_STATES, record.get("state", "suggested"), "state"),
        origin=_string(record.get("origin", IMPORTED), "origin"),
        score=_score(record.get("score")),
        attributes=read_attributes(layer, record, text),
        note=_optional_string(record.get("note"), "note") or None,
        proposal=None if proposal is None else read_suggestion(proposal, text),
    )


def read_suggestion(record: Mapping[str, Any], text: str) -> Suggestion:
    """Read a suggestion for the article with this text. Raises ValueError."""
    start, end = read_bounds(record, text, "span")
    layer = _choice(_LAYERS, record.get("layer"), "layer")
    return Suggestion(
        layer=layer,
        label=_label(record.get("label")),
        start=start,
        end=end,
        origin=_string(record.get("origin", IMPORTED), "origin"),
        score=_score(record.get("score")),
        attributes=read_attributes(layer, record, text),
        note=_optional_string(record.get("note"), "note") or None,
    )


def read_attributes(layer: Layer, record: Mapping[str, Any], text: str | None) -> Attributes:
    """Read what a quote or figure says; keys that are missing count as null. Raises ValueError."""
    if layer is _QUOTE:
        return _read_quote(record, text)
    if layer is _FIGURE:
        return _read_figure(record, text)
    return None


def _read_quote(record: Mapping[str, Any], text: str | None) -> QuoteAttributes:
    get = record.get
    utterance, speaker, cue = get("utterance"), get("speaker"), get("cue")
    return _quote(
        None if utterance is None else _string(utterance, "utterance"),
        None if speaker is None else _read_mention(speaker, "speaker", text),
        None if cue is None else _read_mention(cue, "cue", text),
    )


def _read_figure(record: Mapping[str, Any], text: str | None) -> FigureAttributes:
    get = record.get
    number, low, high, unit = get("number"), get("low"), get("high"), get("unit")
    counted, modifier, restates = get("counted"), get("modifier"), get("restates")
    return _figure(
        None if number is None else read_bounds(number, text, "number"),
        None if low is None else _number(low, "low"),
        None if high is None else _number(high, "high"),
        None if unit is None else _string(unit, "unit"),
        None if counted is None else _read_mention(counted, "counted", text),
        None if modifier is None else _read_modifier(modifier),
        get("vague") is True,
        None if restates is None else _read_mention(restates, "restates", text),
    )


def read_bounds(record: Any, text: str | None, what: str) -> Bounds:
    """Read `start` and `end` and hold them against the text. Raises ValueError."""
    try:
        start, end, covered = record["start"], record["end"], record.get("text")
    except (KeyError, TypeError, AttributeError):
        raise ValueError(_not_bounds(record, what)) from None
    if type(start) is not int or type(end) is not int:
        raise ValueError(_not_bounds(record, what))
    if text is None:
        return start, end
    if not 0 <= start < end <= len(text):
        raise ValueError(
            f"the {what} from {start} to {end} does not lie in the text of {len(text)} characters"
        )
    if covered is not None and covered != text[start:end]:
        raise ValueError(
            f"the {what} from {start} to {end} covers {text[start:end]!r}, not {covered!r}"
        )
    return start, end


def _not_bounds(record: Any, what: str) -> str:
    if isinstance(record, Mapping):
        return f"the {what} needs whole numbers as start and end"
    return f"the {what} is not an object with start and end"


def _read_mention(value: Any, what: str, text: str | None) -> Mention:
    start, end = read_bounds(value, text, what)
    name = value.get("name")
    if name is not None and type(name) is not str:
        raise ValueError(f"the name of the {what} is not a string")
    return _made_mention(start, end, name)


def _read_modifier(value: Any) -> Modifier:
    if not isinstance(value, dict):
        raise ValueError("the modifier is not an object with text and class")
    text, kind = value.get("text"), value.get("class")
    return _made_modifier(
        _string(text, "text of the modifier"),
        None if kind is None else _choice(_CLASSES, kind, "class of the modifier"),
    )


def _choice(known: Mapping[str, _Choice], value: Any, what: str) -> _Choice:
    found = known.get(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError(f"the {what} is {value!r}, not one of {', '.join(known)}")
    return found


def _label(label: Any) -> str:
    if not isinstance(label, str):
        raise ValueError("the label is not a string")
    if not label:
        raise ValueError("the label is empty")
    return label


def _string(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"the {what} is not a string")
    return value


def _optional_string(value: Any, what: str) -> str | None:
    return None if value is None else _string(value, what)


def _number(value: Any, what: str) -> Number:
    if type(value) is not int and type(value) is not float:
        raise ValueError(f"the {what} value is not a number")
    if not -_LARGEST <= value <= _LARGEST:
        raise ValueError(f"the {what} value is not a number that a file can hold")
    return value


def _score(value: Any) -> float | None:
    if value is None:
        return None
    score = _number(value, "score")
    if not 0 <= score <= 1:
        raise ValueError(f"the score {score} does not lie between 0 and 1")
    return float(score)
