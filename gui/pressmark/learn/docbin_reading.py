"""`.spacy` files in: those of Pressmark whole, those of others with entities and groups of spans.

Of a file of ours the spans are read from its user data, with all that is said of them, as far as
`doc.ents` and `doc.spans` still hold the same: what was labelled anew since then counts. In files
of others `doc.ents` and all groups are read; "quotes" and "figures" are ours, every other group
holds entities. A span in several of them is one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pressmark.detect.components.data import GROUPS, KEY
from pressmark.domain.records import Record
from pressmark.domain.span import Layer
from pressmark.domain.text import trim
from pressmark.errors import ImportProblem
from pressmark.exchange.labelled import Found, marked_article
from pressmark.exchange.regions import layered
from pressmark.exchange.stream import (
    ImportItem,
    ImportNote,
    counted,
    shortened,
    shown,
    unreadable,
)
from pressmark.learn.docbin_parts import DocParts, DocSpan, read_docs

_LAYERS = {group: layer for layer, group in GROUPS.items()}

_Places = set[tuple[str, int, int]]
"""Labels with their bounds."""


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file article by article."""
    source = shown(path)
    number = 0
    try:
        for number, doc in enumerate(read_docs(path), 1):
            yield from _items(doc, path, source, number)
    except OSError as error:
        yield unreadable(path, error)
        return
    except ValueError as error:
        yield ImportProblem(source, shortened(str(error)), None)
        return
    if not number:
        yield ImportProblem(source, "there is no Doc in this file")


def _items(doc: DocParts, path: Path, source: str, number: int) -> Iterator[ImportItem]:
    name = path.stem if number == 1 else f"{path.stem}-{number}"
    data = _data(doc)
    records, notes = _records(doc, data)
    found = [Found(record) for record in records]
    about = data | {"tool": "Pressmark"} if data else None
    yield from marked_article("spacy", path, doc.text, found, about, name)
    if doc.user_data is None:
        notes.append("the user data could not be read")
    if doc.cats:
        notes.append(f"{counted(len(doc.cats), 'category of the text')} left out")
    yield from (ImportNote(source, f"Doc {number}: {note}") for note in notes)


def _data(doc: DocParts) -> dict[str, Any]:
    """Return what Pressmark has written into the user data, {} where there is nothing of it."""
    data = (doc.user_data or {}).get(KEY)
    if not isinstance(data, Mapping) or data.get("pressmark") != 1:
        return {}
    return {str(key): _plain(value) for key, value in data.items()}


def _plain(value: Any) -> Any:
    """Return data with lists for the tuples that msgpack gives back."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value


def _records(doc: DocParts, data: Mapping[str, Any]) -> tuple[list[Record], list[str]]:
    """Return the records of the spans, and notes."""
    spans = data.get("spans")
    kept = [one for one in spans if isinstance(one, dict)] if isinstance(spans, list) else []
    if not kept and not data:
        return _foreign(doc, tuple(Layer)), []
    left_out = data.get("left_out")
    absent = set(map(str, left_out)) if isinstance(left_out, list) else set()
    records: list[Record] = []
    changed: list[Layer] = []
    for layer, group in GROUPS.items():
        own = [one for one in kept if one.get("layer") == layer]
        holds = _places(doc.groups.get(group, ())) == _written(own, doc.text)
        if layer is Layer.ENTITY:
            flat = [one for one in own if str(one.get("id")) not in absent]
            holds = holds and _places(doc.entities) == _written(flat, doc.text)
        if holds:
            records += own
        else:
            changed.append(layer)
            records += _foreign(doc, (layer,))
    if not changed:
        return kept, []
    return records, [
        f"the {layer} spans were changed since the export, and were taken as they are now"
        for layer in changed
    ]


def _places(spans: Iterable[DocSpan]) -> _Places:
    return {(span.label, span.start, span.end) for span in spans}


def _written(records: Iterable[Record], text: str) -> _Places:
    """Return the places that an export gives these spans among the tokens."""
    places: _Places = set()
    for record in records:
        start, end = record.get("start"), record.get("end")
        if type(start) is int and type(end) is int:
            start, end = trim(text, max(start, 0), max(end, 0))
            if start < end:
                places.add((str(record.get("label")), start, end))
    return places


def _foreign(doc: DocParts, layers: Sequence[Layer]) -> list[Record]:
    """Return the records of the spans that spaCy itself has, of these layers."""
    seen: dict[tuple[Layer, str, int, int], Record] = {}
    groups = [(Layer.ENTITY, doc.entities)]
    groups += [(_LAYERS.get(key, Layer.ENTITY), spans) for key, spans in doc.groups.items()]
    for group, spans in groups:
        for span in spans:
            layer, label = group, span.label
            if group is Layer.ENTITY:
                layer, label, _ = layered(span.label)
            key = (layer, label, span.start, span.end)
            if layer in layers and label and key not in seen:
                record: Record = {
                    "layer": layer,
                    "label": label,
                    "start": span.start,
                    "end": span.end,
                }
                seen[key] = record | ({"id": span.name} if span.name else {})
    return list(seen.values())
