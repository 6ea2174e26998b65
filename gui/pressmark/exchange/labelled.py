"""What readers of labelled data with lines of their own share: an article and the spans in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.records import Record, read_span
from pressmark.domain.span import Span, named
from pressmark.errors import ImportProblem
from pressmark.exchange.about import read_about
from pressmark.exchange.anchors import anchor, distance, fit_to_normalised
from pressmark.exchange.regions import origin_of
from pressmark.exchange.stream import ImportItem, ImportNote, counted, shortened, shown
from pressmark.exchange.text import article_of, replaced


@dataclass(frozen=True, slots=True)
class Found:
    """A span as a file has it: its record, with offsets into the file's text, and its line."""

    record: Record
    line: int | None = None


def marked_article(
    form: str,
    path: Path,
    raw: str,
    found: Iterable[Found],
    about: Mapping[str, Any] | None = None,
    name: str = "",
) -> Iterator[ImportItem]:
    """Yield the article of a text with the spans that fit it, then notes and problems.

    `form` names the format, `raw` is the text as the file has it, `about` what is known of the
    article; without an id in it the article is called `name`, or like the file. A span that does
    not fit is moved where its place is beyond doubt, or else refused with its line and the reason.
    """
    source, origin = shown(path), origin_of(form, path)
    spans = list(found)
    try:
        article, notes = _article(raw, about or {}, name or path.stem)
    except ValueError as error:
        yield ImportProblem(source, shortened(str(error)))
        return
    records = [one.record for one in spans]
    if article.text != raw:
        records = fit_to_normalised(records, raw)
    hint = distance(records, article.text)
    read: list[Span] = []
    problems: list[ImportProblem] = []
    moved = 0
    for one, record in zip(spans, records, strict=True):
        record.setdefault("origin", origin)
        try:
            moves = anchor(record, article.text, hint)
            read.append(read_span(record, article.text))
            moved += moves
        except ValueError as error:
            problems.append(ImportProblem(source, shortened(str(error)), one.line))
    yield MarkedArticle(article, named(read))
    if moved:
        notes.append(f"{counted(moved, 'span')} moved to where the covered text stands")
    yield from (ImportNote(source, note) for note in notes)
    yield from problems


def _article(raw: str, about: Mapping[str, Any], name: str) -> tuple[Article, list[str]]:
    own = about.get("id")
    article = article_of(raw, name=own if isinstance(own, str) and own else name)
    fields, notes = read_about(about)
    return replace(article, **fields), [*replaced(raw, article.text), *notes]


def remembered(kept: Record, seen: Record) -> Record:
    """Return a span's record: what the file itself says, and beside it what Pressmark noted there.

    `kept` is the record of an export, `seen` what the lines of the format say now. They win, as the
    labelled data may have been worked on with another tool since.
    """
    record = dict(kept)
    for key, value in seen.items():
        old = record.get(key)
        same = (
            isinstance(value, dict)
            and isinstance(old, dict)
            and all(old.get(edge) == value.get(edge) for edge in ("start", "end"))
        )
        record[key] = {**old, **value} if same and old else value
    return record
