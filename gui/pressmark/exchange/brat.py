"""brat standoff in: pairs of .txt and .ann, one pair or a folder of them.

Files of the BioNLP shared tasks, which brat reads as well, have their lines in an .a1 and an .a2;
they are read one behind the other, and lines are counted so. The lines are read as brat's own
server reads them (`server/src/annotation.py`, brat 1.3). Types are
labels; Speaker and Cue start from quotes, Counted and Restates from figures, as relations or as
roles of events. Offsets are code points; where those do not fit and UTF-16 units do, the file is of
a tool that counts these. What has no place here is counted and told.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pressmark.domain.records import Record
from pressmark.domain.span import Layer
from pressmark.domain.text import Bounds, normalise
from pressmark.errors import ImportProblem
from pressmark.exchange.brat_lines import Lines, Textbound, read_lines
from pressmark.exchange.brat_settings import layer_and_label, type_of
from pressmark.exchange.brat_write import BLANK, BREAKS, NOTE, ROLES, pieces
from pressmark.exchange.encodings import decode
from pressmark.exchange.labelled import Found, marked_article, remembered
from pressmark.exchange.listing import listed_articles
from pressmark.exchange.offsets import Offsets, Unit
from pressmark.exchange.regions import records_in
from pressmark.exchange.stream import (
    MAX_TEXT,
    ImportItem,
    ImportNote,
    counted,
    shown,
    too_long,
    unreadable,
)

_LAYERS = {
    "Speaker": Layer.QUOTE,
    "Cue": Layer.QUOTE,
    "Counted": Layer.FIGURE,
    "Restates": Layer.FIGURE,
}
"""The layer of what a relation starts from."""

_KEYS = {name: key for key, name in ROLES.items()}

_ENDINGS = (".ann", ".a1")
"""Of the files with annotations that stand beside a text."""

_LONGEST = 200_000_000
"""Bytes of an .ann file that is read."""


def recognises(path: Path, head: bytes) -> bool:
    """Tell whether a text is one half of a pair."""
    del head
    if path.suffix.lower() == ".txt":
        return any(path.with_suffix(ending).is_file() for ending in _ENDINGS)
    return path.suffix.lower() in _ENDINGS


def read(path: Path) -> Iterator[ImportItem]:
    """Read a pair by either of its files, or all pairs below a folder in order of their names."""
    if path.is_dir():
        yield from _read_folder(path)
        return
    fields = listed_articles(path.parent)
    annotated = next(
        (one for one in map(path.with_suffix, _ENDINGS) if one.is_file()), path.with_suffix(".ann")
    )
    yield from _read_pair(path.with_suffix(".txt"), annotated, fields)


def _read_folder(folder: Path) -> Iterator[ImportItem]:
    found = sorted(
        entry for ending in _ENDINGS for entry in folder.rglob(f"*{ending}") if entry.is_file()
    )
    if not found:
        yield ImportProblem(shown(folder), "there are no .ann files in this folder")
    fields: dict[Path, dict[str, Any]] = {}
    for annotated in found:
        if annotated.parent not in fields:
            fields = {annotated.parent: listed_articles(annotated.parent)}
        pair = annotated.with_suffix(".txt"), annotated
        yield from _read_pair(*pair, fields[annotated.parent])


def _read_pair(text: Path, annotated: Path, fields: Mapping[str, Any]) -> Iterator[ImportItem]:
    try:
        more = [annotated.with_suffix(".a2")] if annotated.suffix.lower() == ".a1" else []
        files = [annotated, *(one for one in more if one.is_file())]
        for file, limit in ((text, MAX_TEXT), *((one, _LONGEST) for one in files)):
            if file.stat().st_size > limit:
                yield ImportProblem(shown(file), too_long(file.stat().st_size))
                return
        decoded = decode(text.read_bytes())
        parts = [one.read_bytes().decode("utf-8-sig").removesuffix("\n") for one in files]
        lines = read_lines("\n".join(parts))
    except UnicodeDecodeError:
        yield ImportProblem(shown(annotated), "the file is not in UTF-8, as brat's files are")
        return
    except OSError as error:
        yield unreadable(text if not text.exists() else annotated, error)
        return
    raw = decoded.text
    if not _fit(lines, raw) and _fit(lines, normalise(raw)):
        raw = normalise(raw)  # the line ends were changed on the way, as Git does it
    counts16 = _counts_utf16(lines, raw)
    if counts16:
        _to_points(lines, raw)
    spans = list(_spans(lines, raw))
    source = shown(annotated)
    about = fields.get(text.stem, {})
    spans += [Found(record) for record in records_in(about.get(BLANK))]
    yield from marked_article("brat", annotated, raw, spans, about)
    yield from (ImportNote(shown(text), note) for note in decoded.notes)
    if counts16:
        yield ImportNote(source, "the offsets count UTF-16 units and were converted")
    yield from _told(lines, source)


def _told(lines: Lines, source: str) -> Iterator[ImportNote | ImportProblem]:
    for line, reason in lines.problems:
        yield ImportProblem(source, reason, line)
    for kind, count in lines.left_out.items():
        yield ImportNote(source, f"{counted(count, kind)} left out: Pressmark has none of them")


def _counts_utf16(lines: Lines, raw: str) -> bool:
    """Tell whether the offsets fit in UTF-16 units alone."""
    offsets = Offsets(raw, Unit.UTF16)
    if offsets.same:
        return False
    wrong = [one for one in lines.textbounds.values() if not _covers(one, one.parts, raw)]
    return bool(wrong) and all(
        _covers(one, converted, raw)
        for one in lines.textbounds.values()
        if (converted := _converted(one.parts, offsets))
    )


def _fit(lines: Lines, raw: str) -> bool:
    return all(_covers(one, one.parts, raw) for one in lines.textbounds.values())


def _covers(one: Textbound, parts: list[Bounds], raw: str) -> bool:
    return one.text in ("", " ".join(raw[start:end] for start, end in parts))


def _converted(parts: list[Bounds], offsets: Offsets) -> list[Bounds]:
    """Return bounds in code points; those that lie nowhere become the end of the text."""
    points = [(offsets.to_point(start), offsets.to_point(end)) for start, end in parts]
    return [(a, b) for a, b in points if a is not None and b is not None]


def _to_points(lines: Lines, raw: str) -> None:
    offsets = Offsets(raw, Unit.UTF16)
    for one in lines.textbounds.values():
        one.parts = _converted(one.parts, offsets) or one.parts


def _spans(lines: Lines, raw: str) -> Iterator[Found]:
    """Yield the spans of a file; mentions that nothing but a relation names are none."""
    related: dict[str, dict[str, str]] = {}
    only_mentions: dict[str, set[str]] = {}
    for relation in lines.relations:
        if relation.kind in _KEYS:
            related.setdefault(relation.source, {})[relation.kind] = relation.target
            only_mentions.setdefault(relation.target, set()).add(relation.kind)
    for number, one in lines.textbounds.items():
        if one.kind in only_mentions.get(number, ()) and number not in related:
            continue
        mentions = {
            name: lines.textbounds[target]
            for name, target in related.get(number, {}).items()
            if target in lines.textbounds
        }
        yield from _found(number, one, mentions, lines, raw)


def _found(
    number: str, one: Textbound, mentions: Mapping[str, Textbound], lines: Lines, raw: str
) -> Iterator[Found]:
    """Yield the spans that a `T` stands for: one, or the pieces of it."""
    layer, label = layer_and_label(one.kind)
    if layer is Layer.ENTITY:
        layer = next((_LAYERS[name] for name in mentions), layer)
    kept = _kept(number, lines)
    first = kept[0] if kept else {}
    seen = _labelled(first, one.kind, layer, label)
    seen |= _about(number, mentions, lines, seen["layer"], first, raw)
    if not _covers(one, one.parts, raw):
        parts = list(zip(one.parts, _texts(one), strict=True))
    elif _parts_of(kept, raw) == one.parts:
        yield from (Found(remembered(record, seen), one.line) for record in kept)
        return
    else:
        parts = [((a, b), raw[a:b]) for a, b in _joined(one.parts, seen["layer"], raw)]
    if seen["layer"] is Layer.QUOTE and len(parts) > 1:
        seen["utterance"] = first.get("utterance") or number
    for place, ((start, end), text) in enumerate(parts):
        record = remembered(first, seen | {"start": start, "end": end, "text": text})
        if place:
            record.pop("id", None)
        yield Found(record, one.line)


def _labelled(kept: Record, kind: str, layer: Layer, label: str) -> Record:
    """Return layer and label: those noted where brat's type is still the one made of them."""
    try:
        noted = Layer(kept["layer"]), str(kept["label"])
    except (KeyError, ValueError):
        noted = layer, label
    if type_of(*noted) == kind:
        layer, label = noted
    return {"layer": layer, "label": label}


def _about(
    number: str,
    mentions: Mapping[str, Textbound],
    lines: Lines,
    layer: Layer,
    kept: Record,
    raw: str,
) -> Record:
    """Return what relations, attributes and notes say of a `T` now."""
    about: Record = {}
    for name, key in _KEYS.items():
        if _LAYERS[name] is layer:
            about[key] = _mention(mentions.get(name), kept.get(key), raw)
    said = lines.attributes.get(number, {})
    if "State" in said:
        about["state"] = said["State"]
    if layer is Layer.FIGURE:
        about["vague"] = "Vague" in said
        modifier = kept.get("modifier")
        if isinstance(modifier, dict):
            about["modifier"] = {**modifier, "class": said.get("Modifier")}
    note = next((text for kind, text in lines.notes.get(number, ()) if kind != NOTE), "")
    if note and note != " ".join(BREAKS.split(str(kept.get("note", "")))):
        about["note"] = note
    return about


def _mention(found: Textbound | None, kept: Any, raw: str) -> Record | None:
    """Return the record of a mention, with what was noted of it where it still stands there."""
    bounds = _parts_of([kept], raw) if isinstance(kept, dict) else None
    if found is None:
        return kept if bounds == [] else None  # nothing but line breaks, which no `T` can be
    if bounds == found.parts:
        return dict(kept)
    start, end = found.parts[0][0], found.parts[-1][1]
    return {"start": start, "end": end, "text": " ".join(_texts(found)) or raw[start:end]}


def _parts_of(records: list[Record], raw: str) -> list[Bounds] | None:
    """Return the pieces that an export makes of these records; None where they have no bounds."""
    parts: list[Bounds] = []
    for record in records:
        start, end = record.get("start"), record.get("end")
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(raw):
            return None
        parts += pieces(raw, start, end)
    return parts


def _kept(number: str, lines: Lines) -> list[Record]:
    """Return the records that an export of ours noted on a `T`."""
    for kind, text in lines.notes.get(number, ()):
        if kind == NOTE:
            try:
                records = json.loads(text)
            except (ValueError, RecursionError):
                return []
            if isinstance(records, list) and all(isinstance(each, dict) for each in records):
                return records
    return []


def _texts(one: Textbound) -> list[str]:
    """Return the covered text of each piece, as the line gives it."""
    if len(one.parts) == 1:
        return [one.text]
    texts, at = [], 0
    for start, end in one.parts:
        texts.append(one.text[at : at + end - start])
        at += end - start + 1
    return texts


def _joined(parts: list[Bounds], layer: Layer, raw: str) -> list[Bounds]:
    """Return pieces with those as one that only a line break parts, which brat has in no span.

    The pieces of a quotation are one a paragraph.
    """
    joined: list[Bounds] = []
    for start, end in sorted(parts):
        gap = raw[joined[-1][1] : start] if joined else ""
        if layer is not Layer.QUOTE and gap and BREAKS.search(gap) and not gap.strip():
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined
