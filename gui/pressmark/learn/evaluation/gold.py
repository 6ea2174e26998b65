"""Reading gold: Pressmark JSON Lines, or the record forms of corpora.

A line is one article, in one of these forms:

{"pressmark": 1, …}                              spans of any layer
{"id", "text", "entities": [[start, end, label]]}  the entity layer alone
{"id", "text", "quotes": [{…}], "other"?: [[start, end]]}  see `records.QuoteRecord`
{"id", "text", "figures": [{…}]}                 see `records.FigureRecord`

Of Pressmark's own spans those that stand count (accepted, corrected, added). A file in which no
span is decided is taken as gold with all its suggestions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN
from pressmark.domain.records import Record
from pressmark.domain.span import Layer, Span, State, named
from pressmark.domain.text import Bounds, normalise
from pressmark.errors import ImportProblem, UserError
from pressmark.exchange import jsonl
from pressmark.exchange.json_items import json_object
from pressmark.exchange.stream import ImportNote, shortened, shown, unreadable
from pressmark.exchange.text import name_by_content
from pressmark.learn.evaluation.records import (
    FigureRecord,
    QuoteRecord,
    read_figures,
    read_pairs,
    read_quotes,
)

_SUFFIXES = (".jsonl", ".ndjson")

# Quotes inside a string of JSON are escaped, so this never finds the words of an article.
_DECIDED = re.compile(rb'"state"\s*:\s*"(accepted|corrected|added|rejected)"')


@dataclass(frozen=True, slots=True)
class SpanGold:
    """An article with gold spans."""

    name: str
    text: str
    spans: list[Span]


@dataclass(frozen=True, slots=True)
class QuoteGold:
    """An article of a corpus of quotes. `other` is None in a set of speech (see `records`)."""

    name: str
    text: str
    quotes: list[QuoteRecord]
    other: list[Bounds] | None = None


@dataclass(frozen=True, slots=True)
class FigureGold:
    """An article of a corpus of figures."""

    name: str
    text: str
    figures: list[FigureRecord]


GoldArticle = SpanGold | QuoteGold | FigureGold
"""The text of a corpus may hold control characters that an import replaces one by one: offsets
hold in both, and `domain.text.normalise` gives the text that detectors read."""

GoldItem = GoldArticle | ImportNote | ImportProblem


def json_lines_files(path: Path) -> list[Path]:
    """Return the file itself, or the JSON Lines files in a folder in the order of their names.

    Raises UserError for a folder without any.
    """
    if not path.is_dir():
        return [path]
    files = sorted(
        entry
        for entry in path.iterdir()
        if entry.suffix.lower() in _SUFFIXES and not entry.name.startswith(".") and entry.is_file()
    )
    if not files:
        raise UserError(f"There is no JSON Lines file in the folder {shown(path)}.")
    return files


def read_gold(path: Path) -> Iterator[GoldItem]:
    """Read the gold in a file or folder, article by article; a bad line gives an ImportProblem."""
    for file in json_lines_files(path):
        try:
            decided = _has_decisions(file)
            yield from _read_file(file, decided)
        except OSError as error:
            yield unreadable(file, error)


def _has_decisions(path: Path) -> bool:
    with path.open("rb") as file:
        return any(_DECIDED.search(line) for line in file)


def _read_file(path: Path, decided: bool) -> Iterator[GoldItem]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                article, notes = read_line(line, decided)
            except ValueError as error:
                yield ImportProblem(shown(path), shortened(str(error)), number)
                continue
            yield article
            for note in notes:
                yield ImportNote(shown(path), note, number)


def read_line(line: bytes, decided: bool = True) -> tuple[GoldArticle, list[str]]:
    """Read one article, and notes on what was repaired. Raises ValueError with the reason.

    `decided` tells that the file holds decisions: suggestions are then no gold.
    """
    record = json_object(line)
    if "pressmark" not in record:
        return _read_record(record), []
    marked, notes = jsonl.read_line(line)
    wanted = [span for span in marked.spans if span.kept or not decided]
    return SpanGold(marked.article.name, marked.article.text, wanted), notes


def _read_record(record: Record) -> GoldArticle:
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise ValueError("the line has no text")
    if len(normalise(text)) != len(text):
        raise ValueError(
            "the text has line ends or a byte order mark that an import changes, so that its "
            "offsets would not hold; bring it into the form that `pressmark detect` writes"
        )
    given = record.get("id")
    name = str(given) if isinstance(given, str | int) else name_by_content(text)
    if "quotes" in record:
        other = record.get("other")
        stretches = None if other is None else read_pairs(other, text, "other")
        return QuoteGold(name, text, read_quotes(record["quotes"], text), stretches)
    if "figures" in record:
        return FigureGold(name, text, read_figures(record["figures"], text))
    if "entities" in record:
        return SpanGold(name, text, _read_entities(record["entities"], text))
    raise ValueError("the line is not Pressmark's, and holds no quotes, figures or entities")


def _read_entities(records: Any, text: str) -> list[Span]:
    bounds = read_pairs(records, text, "entities")
    spans = []
    for (start, end), record in zip(bounds, records, strict=True):
        label = record[2] if len(record) == 3 else None
        if not isinstance(label, str) or not label:
            raise ValueError(f"the entity from {start} to {end} has no label")
        spans.append(_entity(start, end, label, text))
    return named(spans)


def _entity(start: int, end: int, label: str, text: str) -> Span:
    return Span(
        id=UNSTORED_SPAN,
        article=UNSTORED_ARTICLE,
        name="",
        layer=Layer.ENTITY,
        label=label,
        start=start,
        end=end,
        text=text[start:end],
        state=State.ACCEPTED,
        origin="gold",
    )
