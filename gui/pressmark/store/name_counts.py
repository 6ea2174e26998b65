"""Keeping the table `names`: how often each name was kept and rejected with each label.

Every change to the spans passes through here, so undo counts backwards. Triggers could not do it:
with `trusted_schema` off they may not read the JSON of a proposal.
"""

import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

BEGINNING = 8
"""Code points by which names are looked up."""

_KEPT = frozenset({"accepted", "corrected", "added"})

# `latest` grows with the decisions and tells which of two labels was given last.
_ADDING = """ ON CONFLICT (text, label) DO UPDATE SET kept = kept + excluded.kept,
        rejected = rejected + excluded.rejected, latest = MAX(latest, excluded.latest)"""
_COUNT = f"""INSERT INTO names (text, label, kept, rejected, latest)
    VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(id), 0) FROM decisions)){_ADDING}"""


def count_names(db: Database, row: dict[str, Any] | None, sign: int) -> None:
    """Count what a row of `spans` decides about names; with `sign` -1 take it back.

    A correction keeps the name that it made, and rejects the one that was proposed.
    """
    if row is None or row["state"] == "suggested":
        return
    for text, label, kept in _decided(db, row):
        db.execute(_COUNT, (text, label, sign * kept, sign * (not kept)))


def _decided(db: Database, row: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    if row["layer"] == "entity":
        yield row["text"], row["label"], row["state"] in _KEPT
    proposal = json.loads(row["proposal"] or "{}")
    if proposal.get("layer") == "entity":
        start, end = proposal["start"], proposal["end"]
        covered = db.execute(
            "SELECT SUBSTR(text, ?, ?) FROM texts WHERE article = ?",
            (start + 1, end - start, row["article"]),
        ).fetchone()[0]
        yield covered, proposal["label"], False


_COUNT_OWN = """INSERT INTO names (text, label, kept, rejected, latest)
    SELECT text, label, :sign * SUM(state <> 'rejected'), :sign * SUM(state = 'rejected'),
        (SELECT COALESCE(MAX(id), 0) FROM decisions)
    FROM spans WHERE id IN (SELECT value FROM json_each(:ids))
        AND layer = 'entity' AND state <> 'suggested'
    GROUP BY text, label"""
_COUNT_PROPOSED = """INSERT INTO names (text, label, kept, rejected, latest)
    SELECT SUBSTR(texts.text, json_extract(proposal, '$.start') + 1,
            json_extract(proposal, '$.end') - json_extract(proposal, '$.start')),
        json_extract(proposal, '$.label'), 0, :sign * COUNT(*),
        (SELECT COALESCE(MAX(id), 0) FROM decisions)
    FROM spans JOIN texts ON texts.article = spans.article
    WHERE spans.id IN (SELECT value FROM json_each(:ids)) AND state <> 'suggested'
        AND proposal IS NOT NULL AND json_extract(proposal, '$.layer') = 'entity'
    GROUP BY 1, 2"""


def count_names_of(db: Database, ids: str, sign: int) -> None:
    """Count as `count_names` does for all spans of a JSON array of ids, in two statements."""
    for statement in (_COUNT_OWN, _COUNT_PROPOSED):
        db.execute(statement + _ADDING, {"ids": ids, "sign": sign})
