"""doccano: JSON Lines of labelled examples, in both of its shapes.

A project without relations has `"label": [[start, end, name], …]`, one with relations has
`entities` and `relations` with ids (doccano, backend/data_export/pipeline/factories.py); the second
is written, and read by both kinds of project where the label column is called `entities`. Offsets
are code points. doccano hands on other keys of an example as its meta data, so what is known about
an article stands there.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from pressmark.domain.article import MarkedArticle
from pressmark.domain.records import Record
from pressmark.domain.span import FigureAttributes, QuoteAttributes, Span, State
from pressmark.errors import ImportProblem
from pressmark.exchange.about import about_record
from pressmark.exchange.atomic import replacing
from pressmark.exchange.json_items import beginning, objects
from pressmark.exchange.regions import Draft, drafted, key_of, origin_of, records_in, regions_of
from pressmark.exchange.stream import ImportItem, counted, shown

_TRIPLES = ("label", "labels")

# -- out


def write(path: Path, articles: Iterable[MarkedArticle]) -> list[str]:
    """Write one example for each article. Raises ExportProblem; returns what was lost."""
    losses = _Losses()
    spans_before = relations_before = 0
    with replacing(path) as target:
        for marked in articles:
            kept = [span for span in marked.spans if span.state is not State.REJECTED]
            losses.count(marked.spans, kept)
            example = _example(marked, kept, spans_before, relations_before)
            spans_before += len(example["entities"])
            relations_before += len(example["relations"])
            line = json.dumps(example, ensure_ascii=False, allow_nan=False)
            line = line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
            target.write((line + "\n").encode("utf-8", "backslashreplace"))
    return losses.told()


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
