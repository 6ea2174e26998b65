"""doccano: JSON Lines of labelled examples, in both of its shapes.

A project without relations has `"label": [[start, end, name], …]`, one with relations has
`entities` and `relations` with ids (doccano, backend/data_export/pipeline/factories.py); the second
is written, and read by both kinds of project where the label column is called `entities`. Offsets
are code points. doccano hands on other keys of an example as its meta data, so what is known about
an article stands there.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from pressmark.domain.article import MarkedArticle
from pressmark.domain.records import Record
from pressmark.domain.span import Span, State
from pressmark.errors import ImportProblem
from pressmark.exchange.about import about_record
from pressmark.exchange.atomic import replacing
from pressmark.exchange.json_items import beginning, objects
from pressmark.exchange.losses import Losses
from pressmark.exchange.regions import (
    Draft,
    drafted,
    json_line,
    kept_spans,
    key_of,
    origin_of,
    records_in,
    regions_of,
    tell_lost,
)
from pressmark.exchange.stream import ImportItem, counted, shown

_TRIPLES = ("label", "labels")
_ENDS = ("start_offset", "end_offset")

# -- out


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write one example for each article. Raises ExportProblem."""
    losses = Losses()
    entities = relations = overlapping = undecided = written = 0
    with replacing(path) as target:
        for marked in articles:
            spans = kept_spans(marked, losses, "doccano")
            for span in spans:
                tell_lost(losses, marked.article, span, "doccano")
            example = _example(marked, spans, entities, relations)
            target.write(json_line(example))
            entities += len(example["entities"])
            relations += len(example["relations"])
            overlapping += _overlapping(example["entities"])
            undecided += sum(span.state is State.SUGGESTED for span in spans)
            written += len(spans)
    if written:
        losses.add(
            f"Ids, states, origins and scores of {counted(written, 'span')} are not told: doccano "
            "has no place for them."
        )
    if overlapping:
        losses.add(
            f"{counted(overlapping, 'span')} overlap others: doccano keeps them only in a project "
            "that allows overlapping."
        )
    if undecided:
        losses.add(f"{counted(undecided, 'suggestion')} stand there like what was decided.")
    return losses


def _overlapping(entities: Sequence[Record]) -> int:
    """Return how many spans begin before one that begins earlier has ended."""
    bounds = sorted((one["start_offset"], one["end_offset"]) for one in entities)
    furthest = accumulate((end for _, end in bounds), max)
    return sum(start < end for (start, _), end in zip(bounds[1:], furthest, strict=False))


def _example(
    marked: MarkedArticle, spans: Sequence[Span], spans_before: int, relations_before: int
) -> Record:
    """Return an article as an example; ids go on from those of the articles before it."""
    regions, links = regions_of(spans)
    entities = [
        {
            "id": spans_before + number,
            "label": region.flat,
            "start_offset": region.start,
            "end_offset": region.end,
        }
        for number, region in enumerate(regions, 1)
    ]
    relations = [
        {
            "id": relations_before + number,
            "from_id": entities[link.source]["id"],
            "to_id": entities[link.target]["id"],
            "type": link.role,
        }
        for number, link in enumerate(links, 1)
    ]
    example: Record = {"text": marked.article.text, "entities": entities, "relations": relations}
    return example | about_record(marked.article)


# -- in


def recognises(path: Path, head: bytes) -> bool:
    """Whether the objects of a file are examples of doccano."""
    return any(_is_example(record) for record in beginning(path, head))


def _is_example(record: Record) -> bool:
    if "pressmark" in record or not isinstance(record.get("text", record.get("data")), str):
        return False
    entities = record.get("entities")
    if isinstance(entities, list) and "relations" in record:
        return all(isinstance(one, dict) and _ENDS[0] in one for one in entities)
    triples = [one for key in _TRIPLES for one in _list(record.get(key))]
    return bool(triples) and all(_is_triple(one) for one in triples)


def _is_triple(value: Any) -> bool:
    is_list = isinstance(value, list) and len(value) >= 3
    return is_list and [type(one) for one in value[:3]] == [int, int, str]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file example by example, in either shape."""
    origin = origin_of("doccano", path)
    for found in objects(path):
        if isinstance(found, ImportProblem):
            yield found
            continue
        line, example = found
        text = example.get("text", example.get("data"))
        if not isinstance(text, str):
            yield ImportProblem(shown(path), "the example has no text", line)
            continue
        yield from drafted(_draft(text, example), path, line, origin)


def _draft(text: str, example: Record) -> Draft:
    draft = Draft(text, example)
    for number, triple in enumerate(one for key in _TRIPLES for one in _list(example.get(key))):
        if _is_triple(triple):
            start, end, label = triple[:3]
            draft.records["triple", number] = {"start": start, "end": end, "label": label}
        elif isinstance(triple, str):
            draft.notes.append("a label for the whole text was left out")
        else:
            draft.refused.append(f"label {number + 1} is not of the form [start, end, name]")
    for number, entity in enumerate(records_in(example.get("entities"))):
        key = key_of(entity.get("id"))
        name = ("entity", number) if key is None or key in draft.records else key
        draft.records[name] = {
            "start": entity.get("start_offset"),
            "end": entity.get("end_offset"),
            "label": entity.get("label"),
        }
    for relation in records_in(example.get("relations")):
        ends = key_of(relation.get("from_id")), key_of(relation.get("to_id"))
        draft.links.append((*ends, str(relation.get("type"))))
    return draft
