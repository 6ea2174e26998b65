"""labelbuddy: documents with their annotations, as JSON or JSON Lines by the ending of the file.

https://jeromedockes.github.io/labelbuddy, "Documents and labels file formats". Offsets count code
points (`start_char`), and bytes of UTF-8 beside them (`start_byte`). labelbuddy has no relations:
what a span says of itself stands in its `extra_data`, a text that analysts may edit there, as JSON.
The labels are a file of their own, with colours and keys; it is written beside the documents.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import md5
from pathlib import Path
from typing import Any

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.records import Record, span_record
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Span, State
from pressmark.errors import ImportProblem
from pressmark.exchange.about import about_record, is_own
from pressmark.exchange.atomic import replacing
from pressmark.exchange.json_items import beginning, objects
from pressmark.exchange.losses import Losses
from pressmark.exchange.offsets import Offsets, Unit
from pressmark.exchange.regions import (
    ROLES,
    Draft,
    drafted,
    extras,
    flat_label,
    json_line,
    origin_of,
    records_in,
)
from pressmark.exchange.stream import ImportItem, shown

# -- out


def write(path: Path, articles: Iterable[MarkedArticle], scheme: Scheme | None = None) -> Losses:
    """Write one document for each article, and the labels beside them. Raises ExportProblem.

    The file is a list where its name ends in .json, and has one document a line otherwise.
    """
    losses = Losses()
    is_list = path.suffix.lower() == ".json"
    with replacing(path) as target:
        first = True
        target.write(b"[" if is_list else b"")
        for marked in articles:
            line = json_line(_document(marked, losses))
            target.write((b"" if first else b",\n") + line.rstrip(b"\n") if is_list else line)
            first = False
        target.write(b"]\n" if is_list else b"")
    if scheme is not None and (path.is_file() or not path.exists()):
        _write_labels(path.with_suffix(".labels.json"), scheme)
    return losses


def _document(marked: MarkedArticle, losses: Losses) -> Record:
    article = marked.article
    data = article.text.encode("utf-8", "replace")
    return {
        "utf8_text_md5_checksum": md5(data, usedforsecurity=False).hexdigest(),
        "metadata": about_record(article),
        "text": article.text,
        "display_title": article.title or "",
        "list_title": article.title or article.name,
        "annotations": list(_annotations(marked, losses)),
    }


def _annotations(marked: MarkedArticle, losses: Losses) -> Iterator[Record]:
    offsets = Offsets(marked.article.text, Unit.BYTES)
    taken = set()
    for span in marked.spans:
        label = flat_label(span.layer, span.label)
        place = span.start, span.end, label
        if span.state is State.REJECTED:
            why = "left out: labelbuddy cannot tell them from the others"
            losses.span(marked.article, span, why, "rejected span")
        elif place in taken:
            why = "left out: labelbuddy has one annotation with a label in one place"
            losses.span(marked.article, span, why)
        else:
            taken.add(place)
            yield {
                "start_char": span.start,
                "end_char": span.end,
                "start_byte": offsets.to_units(span.start),
                "end_byte": offsets.to_units(span.end),
                "label_name": label,
                "extra_data": _extra_data(span, marked.article),
            }


def _extra_data(span: Span, article: Article) -> str:
    record = span_record(span, article.text)
    mentions = {role: record[role] for role in ROLES if record.get(role) is not None}
    rest = extras(span, article.text)
    rest.pop("speaker_name", None)
    return json.dumps(rest | mentions, ensure_ascii=False, allow_nan=False)


def _write_labels(path: Path, scheme: Scheme) -> None:
    """Write the labels, with those keys that labelbuddy takes: a letter that no other label has."""
    keys: set[str] = set()
    labels = []
    for label in scheme.labels:
        record = {"name": flat_label(label.layer, label.name), "color": label.colour}
        key = label.key.lower()
        if key.isascii() and key.isalpha() and key not in keys:
            keys.add(key)
            record["shortcut_key"] = key
        labels.append(record)
    with replacing(path) as target:
        target.write((json.dumps(labels, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))


# -- in


def recognises(path: Path, head: bytes) -> bool:
    """Whether the objects of a file are documents of labelbuddy."""
    return any(_is_document(record) for record in beginning(path, head))


def _is_document(record: Record) -> bool:
    if "pressmark" in record or "data" in record:
        return False
    if "utf8_text_md5_checksum" in record:
        return True
    annotations = record.get("annotations")
    return isinstance(annotations, list) and all(
        isinstance(one, dict) and "label_name" in one for one in annotations
    )


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file document by document."""
    origin = origin_of("labelbuddy", path)
    for found in objects(path):
        if isinstance(found, ImportProblem):
            yield found
            continue
        line, document = found
        text = document.get("text")
        if not isinstance(text, str):
            why = "the document has no text; export it from labelbuddy together with its text"
            yield ImportProblem(shown(path), why, line)
            continue
        yield from drafted(_draft(text, document), path, line, origin)


def _draft(text: str, document: Record) -> Draft:
    draft = Draft(text, _about(document))
    annotations = records_in(document.get("annotations"))
    in_bytes = any("start_char" not in one for one in annotations)
    offsets = Offsets(text, Unit.BYTES if in_bytes else Unit.POINTS)
    for number, annotation in enumerate(annotations):
        start, end = (_point(annotation, edge, offsets) for edge in ("start", "end"))
        draft.records[number] = {
            **_extras(annotation.get("extra_data")),
            "label": annotation.get("label_name"),
            "start": start,
            "end": end,
        }
    return draft


def _about(document: Record) -> Record:
    metadata = document.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    title = document.get("list_title") or document.get("display_title")
    return metadata if is_own(metadata) else {"title": title} | metadata


def _point(annotation: Mapping[str, Any], edge: str, offsets: Offsets) -> Any:
    """Return an edge in code points; one inside a character is -1, which lies in no text."""
    point = annotation.get(f"{edge}_char")
    byte = annotation.get(f"{edge}_byte")
    if point is not None or type(byte) is not int:
        return point
    found = offsets.to_point(byte)
    return -1 if found is None else found


def _extras(text: Any) -> Record:
    """Return what is attached to an annotation: Pressmark's own record, or else a note."""
    if not isinstance(text, str) or not text.strip():
        return {}
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return {"note": text}
    is_own = isinstance(record, dict) and "state" in record
    return record if is_own else {"note": text}
