"""The form in which spans are stored: what most of them say takes few bytes or none.

A project of a year has millions of suggestions, and each says “suggested” and “entity”. So numbers
stand for layer and state, a name is stored by its number, a score in thousandths, and a phrase of
the JSON of attributes as one control character, which JSON itself never holds. Whoever reads
`spans` sees none of this: generated columns have the values in full, exactly as they were given.
"""

import re
from base64 import b85decode, b85encode
from typing import Any

from sqlite_utils import Database

from pressmark.domain.text import content_hash

Row = dict[str, Any]

# All of this stands in the schema of files that are out, so it is never edited.
_LAYERS = {"entity": 0, "quote": 1, "figure": 2}
_STATES = {"suggested": 0, "accepted": 1, "corrected": 2, "rejected": 3, "added": 4}
_PREFIXES = "eqf"
_LABELS = (
    "PERSON", "ORG", "GPE", "NORP", "DATE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW",
    "LANGUAGE", "TIME", "direct", "partial", "indirect", "scare", "count", "measure", "money",
    "percent", "multiple", "other",
)  # fmt: skip

PHRASES = {
    "figure": {
        "\x01": '{"number": {"start": ',
        "\x02": ', "end": ',
        "\x03": '}, "low": ',
        "\x04": ', "high": ',
        "\x05": ', "unit": null, "counted": {"start": ',
        "\x06": '}, "modifier": null, "vague": false}',
        "\x07": ', "unit": "',
        "\x08": '", "counted": ',
        "\x0e": 'null, "modifier": null, "vague": false}',
    },
    "quote": {
        "\x01": '{"utterance": "',
        "\x02": ', "end": ',
        "\x03": '", "speaker": {"start": ',
        "\x04": ', "name": "',
        "\x05": '"}, "cue": {"start": ',
        "\x06": ', "name": null}, "cue": {"start": ',
    },
}
"""What a character of `attributes_stored` stands for in a layer.

Each takes half a microsecond for each span that is written or checked, and SQLite nests some 25.
"""

_LONGEST_FIRST = {
    layer: sorted(phrases.items(), key=lambda item: -len(item[1]))
    for layer, phrases in PHRASES.items()
}

_BY_NUMBER = {
    layer: {ord(code): phrase for code, phrase in phrases.items()}
    for layer, phrases in PHRASES.items()
}

_NUMBERS = {"layer": _LAYERS, "state": _STATES}
_LABEL_NUMBERS = {label: number for number, label in enumerate(_LABELS)}


def _word(stored: str, numbers: dict[str, int]) -> str:
    cases = " ".join(f"WHEN {number} THEN '{word}'" for word, number in numbers.items())
    return f"CASE {stored} {cases} END"


def _number(column: str, numbers: dict[str, int]) -> str:
    cases = " ".join(f"WHEN '{word}' THEN {number}" for word, number in numbers.items())
    return f"CASE {column} {cases} END"


def _expanded(stored: str, layer: str) -> str:
    for code, phrase in PHRASES[layer].items():
        stored = f"REPLACE({stored}, CHAR({ord(code)}), '{phrase}')"
    return stored


TABLE = f"""CREATE TABLE spans_made (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (id),
    name_stored ANY NOT NULL,
    layer_stored INTEGER NOT NULL,
    label_stored ANY NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    length INTEGER NOT NULL CHECK (length > 0),
    text TEXT NOT NULL,
    state_stored INTEGER NOT NULL,
    detector INTEGER NOT NULL REFERENCES detectors (id),
    score_stored ANY,
    attributes_stored TEXT,
    note TEXT,
    proposal TEXT,
    name TEXT NOT NULL AS (IIF(typeof(name_stored) = 'integer',
        SUBSTR('{_PREFIXES}', layer_stored + 1, 1) || name_stored, name_stored)),
    layer TEXT NOT NULL AS ({_word("layer_stored", _LAYERS)}),
    label TEXT NOT NULL AS (IIF(typeof(label_stored) = 'integer',
        {_word("label_stored", _LABEL_NUMBERS)}, label_stored)),
    "end" INTEGER AS (start + length),
    state TEXT NOT NULL AS ({_word("state_stored", _STATES)}),
    score REAL AS (IIF(typeof(score_stored) = 'integer', score_stored / 1000.0, score_stored)),
    attributes TEXT AS (CASE WHEN attributes_stored IS NULL THEN NULL
        WHEN layer_stored = 1 THEN {_expanded("attributes_stored", "quote")}
        ELSE {_expanded("attributes_stored", "figure")} END)
) STRICT"""
"""The table, until it takes the place of the one before.

SQLite works generated columns out with every row that is written, and so holds their types and
that there is one. Most spans have no attributes, and must not pay for those that have.
"""

STORED_COLUMNS = (
    "id",
    "article",
    "name_stored",
    "layer_stored",
    "label_stored",
    "start",
    "length",
    "text",
    "state_stored",
    "detector",
    "score_stored",
    "attributes_stored",
    "note",
    "proposal",
)

COPY = f"""INSERT INTO spans_made ({", ".join(STORED_COLUMNS)})
    SELECT id, article, short_name(layer, name),
        {_number("layer", _LAYERS)}, short_label(label), start, "end" - start, text,
        {_number("state", _STATES)}, detector, short_score(score),
        IIF(attributes IS NULL, NULL, short_attributes(layer, attributes)), note, proposal
    FROM spans ORDER BY id"""
"""Brings the spans over; the functions in it are those of this module."""


_OF_COLUMNS = re.compile(r"(?<=UPDATE OF )[^()]+?(?= ON )", re.IGNORECASE)


def watching_stored(trigger: str) -> str:
    """Return SQL in which a trigger on columns in full is one on the columns that are written."""

    def renamed(columns: re.Match[str]) -> str:
        names = (name.strip(' "') for name in columns.group().split(","))
        return ", ".join(_WRITTEN.get(name, name) for name in names)

    return _OF_COLUMNS.sub(renamed, trigger)


_WRITTEN = {
    name: f"{name}_stored"
    for name in (
        "name",
        "layer",
        "label",
        "state",
        "score",
        "attributes",
    )
}
_WRITTEN["end"] = "length"


def add_functions(db: Database) -> None:
    """Let SQL call what makes the small form; needed for `COPY` alone."""
    db.conn.create_function("short_name", 2, short_name)
    db.conn.create_function("short_label", 1, short_label)
    db.conn.create_function("short_score", 1, short_score)
    db.conn.create_function("short_attributes", 2, short_attributes)


def short_name(layer: str, name: str) -> int | str:
    """Return the number of a name that has the prefix of its layer, any other as it is."""
    prefix, number = name[:1], name[1:]
    plain = prefix == _PREFIXES[_LAYERS[layer]] and number.isascii() and number.isdigit()
    # "e07" would come back as "e7", and SQLite has no numbers as long as names can be.
    return int(number) if plain and number[0] != "0" and len(number) < 16 else name


def short_label(label: str) -> int | str:
    """Return the number of a label that comes with the program, any other as it is."""
    return _LABEL_NUMBERS.get(label, label)


def short_score(score: float | None) -> float | int | None:
    """Return a score in thousandths where it is a whole number of them."""
    if score is None:
        return None
    thousandths = round(score * 1000)
    return thousandths if thousandths / 1000 == score else score


def short_attributes(layer: str, attributes: str | None) -> str | None:
    """Return the JSON of attributes with characters for phrases."""
    if attributes is not None:
        for code, phrase in _LONGEST_FIRST["quote" if layer == "quote" else "figure"]:
            attributes = attributes.replace(phrase, code)
    return attributes


def short_hash(digest: str) -> str:
    """Return a SHA-256 in 40 signs (base 85) instead of 64; what is none as it is."""
    try:
        return b85encode(bytes.fromhex(digest)).decode() if len(digest) == _HEX else digest
    except ValueError:
        return digest


_HEX = 64


def hash_forms(stored: str) -> tuple[str, str]:
    """Return what a hash that is stored is in files of this and of earlier versions."""
    try:
        return short_hash(stored), stored if len(stored) == _HEX else b85decode(stored).hex()
    except ValueError:
        return stored, stored


def fits_hash(text: str, stored: str) -> bool:
    """Return whether a text has this SHA-256, in either form."""
    return content_hash(text) == hash_forms(stored)[1]


def shorten_hashes(db: Database) -> None:
    """Bring the hashes of all articles into the short form."""
    db.conn.create_function("short_hash", 1, short_hash)
    db.execute("UPDATE articles SET hash = short_hash(hash)")


def full_attributes(layer: str, stored: str) -> str:
    """Return the JSON of attributes that are stored; ten times as fast as SQLite does it."""
    return stored.translate(_BY_NUMBER["quote" if layer == "quote" else "figure"])


def stored(image: Row) -> Row:
    """Return the stored columns of a row image, or of the part of one that changes.

    Name and attributes come with their layer, and an end with its start.
    """
    row: Row = {}
    for column, value in image.items():
        if column == "name":
            row["name_stored"] = short_name(image["layer"], value)
        elif column == "label":
            row["label_stored"] = short_label(value)
        elif column == "end":
            row["length"] = value - image["start"]
        elif column == "score":
            row["score_stored"] = short_score(value)
        elif column == "attributes":
            row["attributes_stored"] = short_attributes(image["layer"], value)
        elif column in _NUMBERS:
            row[f"{column}_stored"] = _NUMBERS[column][value]
        else:
            row[column] = value
    return row


def stored_values(image: Row) -> tuple[Any, ...]:
    """Return the values of `STORED_COLUMNS` for a whole row image; there may be millions."""
    layer, start, attributes = image["layer"], image["start"], image["attributes"]
    return (
        image["id"],
        image["article"],
        short_name(layer, image["name"]),
        _LAYERS[layer],
        short_label(image["label"]),
        start,
        image["end"] - start,
        image["text"],
        _STATES[image["state"]],
        image["detector"],
        short_score(image["score"]),
        None if attributes is None else short_attributes(layer, attributes),
        image["note"],
        image["proposal"],
    )
