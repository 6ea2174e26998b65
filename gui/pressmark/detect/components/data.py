"""What a spaCy Doc carries of Pressmark's layers, as plain data that survives every way of saving.

- `doc.spans["entities" | "quotes" | "figures"]`: the spans of a layer on whole tokens, `label_` the
  label and `id_` the id;
- `doc.user_data["pressmark"]`: `{"pressmark": 1, "language": …, "spans": […]}` with every span as a
  record of Pressmark JSON Lines, at its exact place. With the Doc's text as `text` it is a line of
  that format. In `.spacy` files of Pressmark the article's fields stand there too.

Docs that were saved give lists back as tuples.
"""

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc, Span

from pressmark.domain.records import Record, read_span, span_record
from pressmark.domain.span import Layer, Suggestion, named, suggested

KEY = "pressmark"
"""Where `doc.user_data` holds what Pressmark knows of the article."""

GROUPS = {Layer.ENTITY: "entities", Layer.QUOTE: "quotes", Layer.FIGURE: "figures"}
"""The keys of `doc.spans`."""

VERSION = 1
"""The version of Pressmark JSON Lines that the records follow."""

_LARGEST_INTEGER = 2**63 - 1
"""The largest integer that msgpack packs in any implementation."""

_ORDER = {layer.value: place for place, layer in enumerate(Layer)}


def write_layer(doc: Doc, layer: Layer, suggestions: Sequence[Suggestion], group: str) -> None:
    """Let these be the Doc's only spans of their layer, in its data and in `doc.spans[group]`.

    Spans of the other layers stay. Ids are given in the order of `suggestions`: "q1", "q2", ….
    """
    text = doc.text
    kept = [record for record in records(doc) if record["layer"] != layer.value]
    others = [read_span(record, text) for record in kept]
    spans = named([suggested(suggestion, text) for suggestion in suggestions], others)
    new = [packable(span_record(span, text)) for span in spans]
    data = {"pressmark": VERSION, "language": doc.lang_, **doc.user_data.get(KEY, {})}
    data["spans"] = sorted([*kept, *new], key=lambda record: _ORDER[record["layer"]])
    doc.user_data[KEY] = data
    doc.spans[group] = [
        on_tokens(doc, span.start, span.end, span.label, span.name) for span in spans
    ]


def records(doc: Doc) -> Sequence[Record]:
    """Return the records of the Doc's spans, layer by layer; none where it has no data."""
    found: Sequence[Record] = doc.user_data.get(KEY, {}).get("spans", ())
    return found


def on_tokens(doc: Doc, start: int, end: int, label: str = "", name: str = "") -> Span:
    """Return the tokens that hold any of `[start, end)`, in code points, as a span."""
    span = doc.char_span(start, end, label=label, span_id=name, alignment_mode="expand")
    if span is None:
        raise ValueError(f"{start} to {end} does not lie in the doc of {len(doc.text)} characters")
    return span


def packable(value: Any) -> Any:
    """Return a record in what msgpack can pack: integers beyond 64 bits become floats."""
    if isinstance(value, dict):
        return {key: packable(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [packable(inner) for inner in value]
    if isinstance(value, int) and abs(value) > _LARGEST_INTEGER:
        return float(value)
    return value
