"""What is known about an article beside its text, in the files of other tools.

They keep such things as a record of any keys. What Pressmark writes there is told by its name
under `tool` and read as it is; under the common names of others stand all sorts of things.
"""

from collections.abc import Mapping
from typing import Any

from pressmark.domain.article import Article, Status
from pressmark.domain.records import Record
from pressmark.domain.text import normalise
from pressmark.exchange.jsonl import published_on, said

_TOOL = "Pressmark"
_FIELDS = ("title", "source", "url", "published", "language", "note", "author")
"""Keys that are called as the fields of an article."""


def about_record(article: Article) -> Record:
    """Return what is known about an article, under the names of Pressmark JSON Lines."""
    record: Record = {"id": article.name}
    for key in _FIELDS:
        value = getattr(article, key, None)
        if value is not None:
            record[key] = value
    return record | {"status": article.status.value, "tool": _TOOL}


def is_own(record: Mapping[str, Any]) -> bool:
    """Whether Pressmark wrote a record about an article."""
    return record.get("tool") == _TOOL


def read_about(record: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the fields of an article that a record tells, and notes on what was left out."""
    if is_own(record):
        return _own(record), []
    fields: dict[str, Any] = {
        key: said(dict(record), key) for key in ("title", "source", "url", "language", "author")
    }
    fields["published"], notes = published_on(dict(record))
    return {key: value for key, value in fields.items() if value and _has(key)}, notes


def _own(record: Mapping[str, Any]) -> dict[str, Any]:
    fields: dict[str, Any] = {
        key: normalise(value) if isinstance(value := record.get(key), str) else None
        for key in _FIELDS
        if _has(key)
    }
    status = record.get("status")
    if status in list(Status):
        fields["status"] = Status(status)
    return fields | {"language": fields["language"] or "en"}


def _has(field: str) -> bool:
    return field in Article.__slots__
