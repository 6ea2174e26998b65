"""JSON Lines: Pressmark's own format, version 1, and any other with a `text` on each line.

One article a line in UTF-8. In Pressmark's own lines nothing is guessed: a line with anything that
does not fit is refused as a whole, so that no span is lost unnoticed. Lines of other tools give
the text and what is known about it; their labels are read by the formats of those tools.
"""

import codecs
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.records import Record, read_span, read_spans, span_record
from pressmark.domain.span import Span, named
from pressmark.domain.tags import Tags, tags_of
from pressmark.domain.text import normalise
from pressmark.errors import ImportProblem
from pressmark.exchange.anchors import anchor, distance, fit_to_normalised
from pressmark.exchange.atomic import replacing
from pressmark.exchange.record_text import span_text
from pressmark.exchange.stream import ImportItem, ImportNote, counted, shortened, shown, unreadable
from pressmark.exchange.text import article_of, replaced

VERSION = 1

LONGEST_LINE = 200_000_000
"""Bytes of a line that are read at all; the memory a reader needs is a few times this."""

_BUFFER = 1 << 20
"""Bytes that are read at once: many lines have more than the 8 KB that Python would take."""

# What in the bytes of a line can become a character that normalising changes: escapes of control
# characters, surrogates or a byte order mark, and U+007F to U+009F as they are. As one expression
# for both cases it would take ten times as long.
_ESCAPE = re.compile(rb"\\(?:[rbf]|u(?:00[0189]|007[fF]|[dD][89a-fA-F]|[fF][eE][fF][fF]))")
_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")

_LABELS_OF_OTHERS = ("spans", "label", "labels", "entities", "annotations")


def article_record(marked: MarkedArticle) -> Record:
    """Return an article with its spans as one record of the format, keys in their order.

    The author of the article, a note on it, its tags and whom it is for are further keys at the
    end, where there are any.
    """
    article = marked.article
    record = _head(article)
    record["spans"] = [span_record(span, article.text) for span in marked.spans]
    return record | _tail(article)


def _head(article: Article) -> Record:
    return {
        "pressmark": VERSION,
        "id": article.name,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "status": article.status.value,
        "text": article.text,
    }


def _tail(article: Article) -> Record:
    """Return the keys that stand at the end of a record, where there is something to say."""
    known = {
        "author": article.author,
        "note": article.note,
        "tags": list(article.tags) or None,
        "assignee": article.assignee,
    }
    return {key: value for key, value in known.items() if value is not None}


def article_line(marked: MarkedArticle) -> str:
    """Return an article as one line of the format, with its line end."""
    article = marked.article
    head = _dumped(_head(article)).removesuffix("}")
    spans = ", ".join([span_text(span, article.text) for span in marked.spans])
    tail = "".join(f', "{key}": {_dumped(value)}' for key, value in _tail(article).items())
    # JSON allows U+2028 and U+2029 as they are, yet readers that cut lines as str.splitlines does
    # would cut there. They occur inside strings only, where an escape says the same.
    line = f'{head}, "spans": [{spans}]{tail}}}\n'
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


_dumped = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def write(path: Path, articles: Iterable[MarkedArticle]) -> list[str]:
    """Write the articles, one a line. Raises ExportProblem; the format can carry everything."""
    with replacing(path) as target:
        for marked in articles:
            target.write(article_line(marked).encode("utf-8", "backslashreplace"))
    return []


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file line by line; a line that cannot be read gives an ImportProblem."""
    found = False
    try:
        with path.open("rb", buffering=_BUFFER) as file:
            for number, line in lines(file):
                found = True
                yield from _items(line, shown(path), number)
    except OSError as error:
        yield unreadable(path, error)
        return
    if not found:
        yield ImportProblem(shown(path), "the file is empty")


def lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines that are not blank with their numbers from 1; None for one too long."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            _skip_rest(file, line)
            yield number, None
        elif line.strip():
            yield number, line


def _skip_rest(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(1_000_000)


def _items(line: bytes | None, source: str, number: int) -> Iterator[ImportItem]:
    """Yield what one line holds: the article and notes on it, or a problem."""
    if line is None:
        limit = LONGEST_LINE // 1_000_000
        yield ImportProblem(source, f"the line is longer than {limit} MB", number)
        return
    try:
        marked, notes = read_line(line)
    except ValueError as error:
        yield ImportProblem(source, shortened(str(error)), number)
        return
    yield marked
    for note in notes:
        yield ImportNote(source, note, number)


def read_line(line: bytes) -> tuple[MarkedArticle, list[str]]:
    """Read one line: the article, and notes on what was repaired or left out.

    Raises ValueError with the reason where the line is refused.
    """
    try:
        return _read_line(line)
    except RecursionError:
        raise ValueError("the line is nested too deeply") from None


def _read_line(line: bytes) -> tuple[MarkedArticle, list[str]]:
    record = _load(line)
    notes: list[str] = []
    if _is_unusual(line):
        record, notes = _usual(record)
    version = record.get("pressmark")
    if version is None:
        marked, more = _read_plain(record)
    elif type(version) is int and version == VERSION:
        marked, more = _read_own(record)
    else:
        raise ValueError(_unknown_version(version))
    return marked, notes + more


def _is_unusual(line: bytes) -> bool:
    """Return whether a line may hold a character that normalising changes."""
    return (
        _ESCAPE.search(line) is not None
        or b"\x7f" in line
        or (b"\xc2" in line and _CONTROL.search(line) is not None)
        or (b"\xef" in line and codecs.BOM_UTF8 in line)
    )


def _load(line: bytes) -> Record:
    try:
        record = _DECODER.decode(line.removeprefix(codecs.BOM_UTF8).decode().rstrip("\r\n"))
    except UnicodeDecodeError as error:
        raise ValueError(f"the line is not in UTF-8 (byte {error.start + 1})") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"the line is not JSON ({error.msg}, character {error.pos + 1})") from None
    if not isinstance(record, dict):
        raise ValueError("the line holds no JSON object")
    _text(record)
    return record


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"the line holds {name}, which is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant)


def _text(record: Record) -> str:
    text = record.get("text")
    if text is None:
        raise ValueError("the line has no text")
    if not isinstance(text, str):
        raise ValueError("the text is not a string")
    return text


def _unknown_version(version: Any) -> str:
    if isinstance(version, int) and version > VERSION:
        return (
            f"the line is in version {version} of the format, and this Pressmark reads version "
            f"{VERSION}; a newer Pressmark reads it"
        )
    return f"the line is in an unknown version of the format ({version!r})"


def _usual(record: Record) -> tuple[Record, list[str]]:
    """Normalise all strings of a record and move its offsets along; say what was replaced."""
    text = _text(record)
    usual: Record = fit_to_normalised(record, text)
    return usual, replaced(text, usual["text"])


def _read_own(record: Record) -> tuple[MarkedArticle, list[str]]:
    plain = article_of(_text(record), name=_string(record, "id") or "")
    article = Article(
        plain.id,
        plain.name,
        plain.text,
        title=_string(record, "title"),
        source=_string(record, "source"),
        url=_string(record, "url"),
        published=_string(record, "published"),
        language=_string(record, "language") or "en",
        status=_status(record.get("status")),
        note=_string(record, "note") or None,
        author=_string(record, "author"),
        tags=_tags(record.get("tags")),
        assignee=_string(record, "assignee") or None,
    )
    spans, moved = _read_spans(record.get("spans"), article.text)
    unique = named(spans)
    notes = []
    if moved:
        notes.append(f"{counted(moved, 'span')} moved to where the covered text stands")
    if unique != spans and (renamed := _renamed(spans, unique)):
        notes.append(f"{counted(renamed, 'span')} renamed, as another had the same id")
    return MarkedArticle(article, unique), notes


def _renamed(before: Sequence[Span], after: Sequence[Span]) -> int:
    """Return how many spans lost a name that they had."""
    return sum(old.name not in ("", new.name) for old, new in zip(before, after, strict=True))


def _string(record: Record, key: str) -> str | None:
    value = record.get(key)
    if value is None or isinstance(value, str):
        return value
    raise ValueError(f"the {key} is not a string")


def _tags(value: Any) -> Tags:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError("the tags are not a list of strings")
    return tags_of(value)


def _status(value: Any) -> Status:
    if value is None:
        return Status.NEW
    try:
        return Status(value)
    except ValueError:
        raise ValueError(f"the status is {value!r}, not one of {', '.join(Status)}") from None


def _read_spans(records: Any, text: str) -> tuple[list[Span], int]:
    """Read the spans of an article; also how many had to be moved. Raises ValueError."""
    if records is None:
        return [], 0
    if not isinstance(records, list):
        raise ValueError("the spans are not a list")
    try:
        return read_spans(records, text), 0
    except ValueError:
        return _read_moved_spans(records, text)


def _read_moved_spans(records: list[Record], text: str) -> tuple[list[Span], int]:
    """Read spans of which some do not fit, and move these where that is beyond doubt."""
    for place, record in enumerate(records, 1):
        if not isinstance(record, dict):
            raise ValueError(f"span {place} is not an object")
    spans, moved = [], 0
    hint = distance(records, text)
    for place, record in enumerate(records, 1):
        try:
            moved += anchor(record, text, hint)
            spans.append(read_span(record, text))
        except ValueError as error:
            raise ValueError(f"span {record.get('id') or place}: {error}") from None
    return spans, moved


def _read_plain(record: Record) -> tuple[MarkedArticle, list[str]]:
    """Read an object of another tool: its text, and what is known about it where that is plain."""
    name = record.get("id")
    article = article_of(
        _text(record),
        name=str(name) if isinstance(name, str | int) else "",
        title=said(record, "title"),
    )
    published, notes = published_on(record)
    article = replace(
        article,
        source=said(record, "source"),
        url=said(record, "url"),
        author=said(record, "author"),
        published=published,
        language=said(record, "language") or article.language,
    )
    left = [key for key in _LABELS_OF_OTHERS if record.get(key)]
    if left:
        notes.append(f"the labels of another tool under {left[0]!r} were left out")
    return MarkedArticle(article), notes


def said(record: Record, key: str) -> str | None:
    """Return a string on one line; other tools put all sorts of things under common names."""
    value = record.get(key)
    return normalise(value).replace("\n", " ").strip() or None if isinstance(value, str) else None


def published_on(record: Record) -> tuple[str | None, list[str]]:
    """Return the date in ISO 8601, and a note where there is one that is not."""
    value = record.get("published") or record.get("date")
    if value is None:
        return None, []
    shown = shortened(str(value), 60)
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        return None, [f"the date {shown!r} is not of the form 2024-05-03 and was left out"]
    return str(value), []
