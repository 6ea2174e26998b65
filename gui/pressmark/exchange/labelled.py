"""What the readers of labelled data share: an article of a text and the spans found in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pressmark.domain.article import MarkedArticle
from pressmark.domain.records import Record, read_span
from pressmark.domain.span import Span, named
from pressmark.domain.text import normalise
from pressmark.errors import ImportProblem
from pressmark.exchange.anchors import anchor, distance, fit_to_normalised
from pressmark.exchange.jsonl import read_record
from pressmark.exchange.stream import ImportItem, ImportNote, counted, shortened
from pressmark.exchange.text import article_of, replaced


@dataclass(frozen=True, slots=True)
class Found:
    """A span as a file has it: its record, with offsets into the file's text, and its line."""

    record: Record
    line: int | None = None


def marked_article(
    raw: str,
    found: Iterable[Found],
    source: str,
    fields: Mapping[str, Any] | None = None,
    name: str = "",
) -> Iterator[ImportItem]:
    """Yield the article of a text with the spans that fit it, then notes and problems.

    `raw` is the text as the file has it. `fields` are those of Pressmark JSON Lines, where the file
    has them; without an id in them the article is called `name`. A span that does not fit is moved
    where its place is beyond doubt, or else refused with its line and the reason.
    """
    spans = list(found)
    try:
        article, notes = _article(raw, fields or {}, name)
    except ValueError as error:
        yield ImportProblem(source, shortened(str(error)))
        return
    records = fit_to_normalised([one.record for one in spans], raw)
    text = article.article.text
    hint = distance(records, text)
    read: list[Span] = []
    problems: list[ImportProblem] = []
    moved = 0
    for one, record in zip(spans, records, strict=True):
        try:
            moved += anchor(record, text, hint)
            read.append(read_span(record, text))
        except ValueError as error:
            problems.append(ImportProblem(source, shortened(str(error)), one.line))
    yield replace(article, spans=named(read))
    if moved:
        notes.append(f"{counted(moved, 'span')} moved to where the covered text stands")
    yield from (ImportNote(source, note) for note in notes)
    yield from problems


def _article(raw: str, fields: Mapping[str, Any], name: str) -> tuple[MarkedArticle, list[str]]:
    text = normalise(raw)
    notes = replaced(raw, text)
    if fields:
        article, more = read_record({"id": name, **fields, "text": raw, "spans": []})
        return article, notes + more
    return MarkedArticle(article_of(raw, name=name)), notes


def remembered(kept: Any, seen: Record) -> Record:
    """Return a span's record: what the file itself says, and beside it what Pressmark noted there.

    `kept` is the record of an export, `seen` what the lines of the format say now. They win, as the
    labelled data may have been worked on with another tool since.
    """
    record = dict(kept) if isinstance(kept, dict) else {}
    for key, value in seen.items():
        old = record.get(key)
        same = (
            isinstance(value, dict)
            and isinstance(old, dict)
            and all(old.get(edge) == value.get(edge) for edge in ("start", "end"))
        )
        record[key] = {**old, **value} if same and old else value
    return record
