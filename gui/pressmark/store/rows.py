"""Spans and articles as rows of their tables, and back.

A row image is a row as a plain dict: what the decision log keeps before and after a step.
"""

import json
from typing import Any

from sqlite_utils import Database

from pressmark.domain.article import Article, Status
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.records import attributes_record, note_record, read_attributes
from pressmark.domain.span import Attributes, Layer, Span, State, Suggestion

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


def row_span(row: Row, origin: dict[int, str]) -> Span:
    """Return the span of a row image."""
    layer = Layer(row["layer"])
    return Span(
        id=SpanId(row["id"]),
        article=ArticleId(row["article"]),
        name=row["name"],
        layer=layer,
        label=row["label"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        state=State(row["state"]),
        origin=origin[row["detector"]],
        score=row["score"],
        attributes=_loaded(layer, row["attributes"]),
        note=row["note"],
        proposal=None if row["proposal"] is None else _read_proposal(json.loads(row["proposal"])),
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
    )


def _dumped(attributes: Attributes) -> str | None:
    if attributes is None:
        return None
    return json.dumps(attributes_record(attributes, None), ensure_ascii=False)


def _loaded(layer: Layer, text: str | None) -> Attributes:
    return None if text is None else read_attributes(layer, json.loads(text), None)


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
