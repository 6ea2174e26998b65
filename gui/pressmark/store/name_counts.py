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
_PROPOSED = ("article", "layer", "text", "label", "proposal")
_CHOSEN = "id IN (SELECT value FROM json_each(?)) AND state <> 'suggested'"

# `latest` grows with the decisions and tells which of two labels was given last.
_COUNT = """INSERT INTO names (text, label, kept, rejected, latest)
    VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(id), 0) FROM decisions))
    ON CONFLICT (text, label) DO UPDATE SET kept = kept + excluded.kept,
        rejected = rejected + excluded.rejected, latest = MAX(latest, excluded.latest)"""

_COUNT_MANY = f"""INSERT INTO names (text, label, kept, rejected, latest)
    SELECT text, label, ? * SUM(state <> 'rejected'), ? * SUM(state = 'rejected'),
        (SELECT COALESCE(MAX(id), 0) FROM decisions)
    FROM spans WHERE {_CHOSEN} AND layer = 'entity' GROUP BY text, label
    ON CONFLICT (text, label) DO UPDATE SET kept = kept + excluded.kept,
        rejected = rejected + excluded.rejected, latest = MAX(latest, excluded.latest)"""


def count_names(db: Database, row: dict[str, Any] | None, sign: int) -> None:
    """Count what a row of `spans` decides about names; with `sign` -1 take it back.

    A correction keeps the name that it made, and rejects the one that was proposed.
    """
    if row is None or row["state"] == "suggested":
        return
    for text, label, kept in _decided(db, row):
        db.execute(_COUNT, (text, label, sign * kept, sign * (not kept)))


def count_many_names(db: Database, ids: str, sign: int) -> None:
    """Count what many spans decide about names, as they are now; `ids` is a JSON list of them."""
    db.execute(_COUNT_MANY, (sign, sign, ids))
    changed = db.execute(
        "SELECT article, layer, text, label, proposal FROM spans "
        f"WHERE {_CHOSEN} AND proposal IS NOT NULL",
        (ids,),
    ).fetchall()
    for row in changed:
        for text, label in _refused(db, dict(zip(_PROPOSED, row, strict=True))):
            db.execute(_COUNT, (text, label, 0, sign))


def _decided(db: Database, row: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    if row["layer"] == "entity":
        yield row["text"], row["label"], row["state"] in _KEPT
    for text, label in _refused(db, row):
        yield text, label, False


def _refused(db: Database, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the name that was proposed for a span and corrected, with the label proposed.

    A span with no more than a note has its proposal beside it, too, and refuses nothing.
    """
    proposal = json.loads(row["proposal"] or "{}")
    if proposal.get("layer") == "entity":
        start, end = proposal["start"], proposal["end"]
        covered = db.execute(
            "SELECT SUBSTR(text, ?, ?) FROM texts WHERE article = ?",
            (start + 1, end - start, row["article"]),
        ).fetchone()[0]
        same = (row["layer"], row["text"], row["label"]) == ("entity", covered, proposal["label"])
        if not same:
            yield covered, proposal["label"]
