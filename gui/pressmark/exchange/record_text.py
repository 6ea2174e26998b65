"""Records of spans as JSON text: what `json.dumps` makes of `span_record`, in a third of the time.

For each span `json.dumps` needs a dict, and asks anew of each of its values what it is. Tests hold
both ways to the same text.
"""

import json
from json.encoder import encode_basestring
from math import isfinite

from pressmark.domain.span import (
    Attributes,
    FigureAttributes,
    Mention,
    Modifier,
    Number,
    QuoteAttributes,
    Span,
    Suggestion,
)


def span_text(span: Span, text: str) -> str:
    """Return a span of the article with this text as a JSON object, without ASCII escapes."""
    said = "" if span.attributes is None else _attributes(span.attributes, text)
    note = "" if span.note is None else f', "note": {encode_basestring(span.note)}'
    proposal = "" if span.proposal is None else f', "proposal": {_proposal(span.proposal, text)}'
    return (
        f'{{"id": {encode_basestring(span.name)}, "layer": "{span.layer}", '
        f'"label": {encode_basestring(span.label)}, "start": {span.start}, "end": {span.end}, '
        f'"text": {encode_basestring(text[span.start : span.end])}, "state": "{span.state}", '
        f'"origin": {encode_basestring(span.origin)}, "score": {_number(span.score)}'
        f"{said}{note}{proposal}}}"
    )


def _proposal(proposal: Suggestion, text: str) -> str:
    said = "" if proposal.attributes is None else _attributes(proposal.attributes, text)
    note = "" if proposal.note is None else f', "note": {encode_basestring(proposal.note)}'
    return (
        f'{{"layer": "{proposal.layer}", "label": {encode_basestring(proposal.label)}, '
        f'"start": {proposal.start}, "end": {proposal.end}, '
        f'"text": {encode_basestring(text[proposal.start : proposal.end])}, '
        f'"origin": {encode_basestring(proposal.origin)}, "score": {_number(proposal.score)}'
        f"{said}{note}}}"
    )


def _attributes(attributes: Attributes, text: str) -> str:
    if isinstance(attributes, QuoteAttributes):
        return (
            f', "utterance": {_string(attributes.utterance)}, '
            f'"speaker": {_speaker(attributes.speaker, text)}, '
            f'"cue": {_mention(attributes.cue, text)}'
        )
    return _figure(attributes, text) if attributes is not None else ""


def _figure(figure: FigureAttributes, text: str) -> str:
    number = figure.number
    place = "null" if number is None else f'{{"start": {number[0]}, "end": {number[1]}}}'
    restates = ""
    if figure.restates is not None:
        restates = f', "restates": {_mention(figure.restates, text)}'
    return (
        f', "number": {place}, "low": {_number(figure.low)}, "high": {_number(figure.high)}, '
        f'"unit": {_string(figure.unit)}, "counted": {_mention(figure.counted, text)}, '
        f'"modifier": {_modifier(figure.modifier)}, '
        f'"vague": {"true" if figure.vague else "false"}{restates}'
    )


def _mention(mention: Mention | None, text: str) -> str:
    if mention is None:
        return "null"
    start, end = mention.start, mention.end
    return f'{{"start": {start}, "end": {end}, "text": {encode_basestring(text[start:end])}}}'


def _speaker(mention: Mention | None, text: str) -> str:
    if mention is None:
        return "null"
    return f'{_mention(mention, text)[:-1]}, "name": {_string(mention.name)}}}'


def _modifier(modifier: Modifier | None) -> str:
    if modifier is None:
        return "null"
    kind = "null" if modifier.kind is None else f'"{modifier.kind}"'
    return f'{{"text": {encode_basestring(modifier.text)}, "class": {kind}}}'


def _string(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


def _number(value: Number | None) -> str:
    if value is None:
        return "null"
    if type(value) is float and isfinite(value):
        return repr(value)
    return json.dumps(value, allow_nan=False)
