"""Spans and articles as rows of their tables, and back.

A row image is a row as a plain dict: what the decision log keeps before and after a step.
"""

import json
from typing import Any

from sqlite_utils import Database

from pressmark.domain.article import Article, Status
from pressmark.domain.ids import ArticleId
from pressmark.domain.records import attributes_record, note_record, read_attributes
from pressmark.domain.span import Attributes, Layer, Span, State, Suggestion
from pressmark.domain.tags import read_tags

Row = dict[str, Any]

SPAN_COLUMNS = (
    "id",
    "article",
    "name",
    "layer",
    "label",
    "start",
    "end",
    "text",
    "state",
    "detector",
    "score",
    "attributes",
    "note",
    "proposal",
)

HAND = "hand"
"""The origin of spans that an analyst added."""


def detector_id(db: Database, origin: str) -> int:
    """Return the row of the detector that `origin` ("quotes 1") names, made if it is new."""
    name, _, version = origin.rpartition(" ")
    if not name:
        name, version = origin, ""
    db.execute("INSERT OR IGNORE INTO detectors (name, version) VALUES (?, ?)", (name, version))
    return int(
        db.execute(
            "SELECT id FROM detectors WHERE name = ? AND version = ?", (name, version)
        ).fetchone()[0]
    )


def origins(db: Database) -> dict[int, str]:
    """Return the origin of each detector row."""
    rows = db.execute("SELECT id, name, version FROM detectors")
    return {number: f"{name} {version}".strip() for number, name, version in rows}


def span_row(span: Span, detector: int) -> Row:
    """Return the row image of a span; `id` is None for one that is not stored yet."""
    return {
        "id": span.id or None,
        "article": span.article,
        "name": span.name,
        "layer": span.layer.value,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "text": span.text,
        "state": span.state.value,
        "detector": detector,
        "score": span.score,
        "attributes": _dumped(span.attributes),
        "note": span.note,
        "proposal": None if span.proposal is None else _proposal(span.proposal),
    }


# An enum's own look-up takes as long as all the rest of a row.
_LAYERS = {layer.value: layer for layer in Layer}
_STATES = {state.value: state for state in State}


def row_span(row: tuple[Any, ...], origin: dict[int, str]) -> Span:
    """Return the span of a row with the columns `SPAN_COLUMNS`."""
    layer, attributes, proposal = _LAYERS[row[3]], row[11], row[13]
    return Span(
        row[0],
        row[1],
        row[2],
        layer,
        row[4],
        row[5],
        row[6],
        row[7],
        _STATES[row[8]],
        origin[row[9]],
        row[10],
        None if attributes is None else read_attributes(layer, json.loads(attributes), None),
        row[12],
        None if proposal is None else _read_proposal(json.loads(proposal)),
    )


def row_article(row: Row) -> Article:
    """Return the article of a row of `articles` joined with its text."""
    return Article(
        id=ArticleId(row["id"]),
        name=row["name"],
        text=row["text"],
        title=row["title"],
        source=row["source"],
        url=row["url"],
        published=row["published"],
        language=row["language"],
        status=Status(row["status"]),
        note=row["note"],
        author=row["author"],
        tags=read_tags(row["tags"]),
        assignee=row["assignee"],
    )


def _dumped(attributes: Attributes) -> str | None:
    if attributes is None:
        return None
    return json.dumps(attributes_record(attributes, None), ensure_ascii=False)


def _proposal(proposal: Suggestion) -> str:
    record = {
        "layer": proposal.layer.value,
        "label": proposal.label,
        "start": proposal.start,
        "end": proposal.end,
        "origin": proposal.origin,
        "score": proposal.score,
        **attributes_record(proposal.attributes, None),
        **note_record(proposal.note),
    }
    return json.dumps(record, ensure_ascii=False)


# What a span says now in the form of `_proposal`. Attributes come as they are: `json_patch` would
# leave out what is null. SQLite writes 15 digits of a number by itself, which is not the same one.
AS_PROPOSAL = """
    RTRIM(json_object('layer', layer, 'label', label, 'start', start, 'end', "end", 'origin',
        (SELECT TRIM(name || ' ' || version) FROM detectors WHERE id = detector)), '}')
    || ', "score": ' || IIF(score IS NULL, 'null', printf('%!.17g', score))
    || COALESCE(', ' || SUBSTR(attributes, 2, LENGTH(attributes) - 2), '')
    || COALESCE(', "note": ' || json_quote(note), '') || '}'"""


def _read_proposal(record: Row) -> Suggestion:
    layer = Layer(record["layer"])
    return Suggestion(
        layer=layer,
        label=record["label"],
        start=record["start"],
        end=record["end"],
        origin=record["origin"],
        score=record["score"],
        attributes=read_attributes(layer, record, None),
        note=record.get("note"),
    )
