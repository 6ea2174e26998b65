"""Keeping the table `names`: how often each name was kept and rejected with each label.

Every change to the spans passes through here, so undo counts backwards. Triggers could not do it:
with `trusted_schema` off they may not read the JSON of a proposal.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

BEGINNING = 8
"""Code points by which names are looked up."""

_KEPT = frozenset({"accepted", "corrected", "added"})
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
    refused = Counter(_refused_by_many(db, ids))
    db.conn.executemany(_COUNT, [(*name, 0, sign * times) for name, times in refused.items()])


def _refused_by_many(db: Database, ids: str) -> Iterator[tuple[str, str]]:
    """Yield the names that were proposed for spans and corrected; each text is read once."""
    corrected = db.execute(
        "SELECT article, json_extract(proposal, '$.start'), json_extract(proposal, '$.end'), "
        "json_extract(proposal, '$.label'), layer, text, label FROM spans "
        f"WHERE {_CHOSEN} AND proposal IS NOT NULL "
        "AND json_extract(proposal, '$.layer') = 'entity'",
        (ids,),
    ).fetchall()
    texts = {
        article: db.execute("SELECT text FROM texts WHERE article = ?", (article,)).fetchone()[0]
        for article in {row[0] for row in corrected}
    }
    for article, start, end, label, *now in corrected:
        covered = texts[article][start:end]
        if now != ["entity", covered, label]:
            yield covered, label


def _decided(db: Database, row: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    if row["layer"] == "entity":
        yield row["text"], row["label"], row["state"] in _KEPT
    proposal = json.loads(row["proposal"] or "{}")
    if proposal.get("layer") == "entity":
        covered = _covered(db, row, proposal["start"], proposal["end"])
        # A mere note leaves the proposal beside the span, too, and refuses nothing.
        if (row["layer"], row["text"], row["label"]) != ("entity", covered, proposal["label"]):
            yield covered, proposal["label"], False


def _covered(db: Database, row: dict[str, Any], start: int, end: int) -> str:
    """Return the name that was proposed for a span; of long texts SQLite is slow to cut one out."""
    if (start, end) == (row["start"], row["end"]):
        return str(row["text"])
    cut = "SELECT SUBSTR(text, ?, ?) FROM texts WHERE article = ?"
    return str(db.execute(cut, (start + 1, end - start, row["article"])).fetchone()[0])
