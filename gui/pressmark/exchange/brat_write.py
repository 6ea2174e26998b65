"""brat standoff out: a folder with a pair of .txt and .ann for each article, and brat's settings.

- `T`: every span, in as many pieces as it has lines, for brat has no line break in a span; the
  pieces of a quotation that is broken by its cue or goes on in the next paragraph are one `T` of
  several pieces;
- `R`: Speaker, Cue, Counted and Restates, to the span in that place or to a `T` of that name;
- `A`: State, Modifier and Vague;
- `#`: notes of analysts as brat's own, and as `Pressmark` what no line of brat can say, in JSON.

Offsets are code points, as brat counts them (`server/src/annotation.py` of brat 1.3 cuts the
decoded text by them). Types have only the letters, digits, - and _ that brat takes.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from pressmark.domain.article import MarkedArticle
from pressmark.domain.records import Record, span_record
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, Mention, QuoteAttributes, Span
from pressmark.domain.text import Bounds
from pressmark.errors import ExportProblem
from pressmark.exchange.brat_settings import (
    annotation_settings,
    layer_and_label,
    type_of,
    visual_settings,
)
from pressmark.exchange.folder import replacing_folder
from pressmark.exchange.losses import Losses

NOTE = "Pressmark"
"""The type of the notes that hold what brat cannot say."""

ROLES = {"speaker": "Speaker", "cue": "Cue", "counted": "Counted", "restates": "Restates"}
"""The relations, by the keys of span records."""

_NO_BREAKS = "kept in articles.json alone: brat has no line break in a span"

BLANK = "blank_spans"
"""Where the listing has the spans that brat cannot hold."""

BREAKS = re.compile("[\n\t\u2028\u2029]+")
"""What a line of an .ann file cannot hold, or is cut at by those who read it."""


def write(path: Path, articles: Iterable[MarkedArticle], scheme: Scheme | None = None) -> Losses:
    """Write a folder, or a ZIP of it where `path` ends in .zip. Raises ExportProblem.

    Returns the spans that brat cannot hold.
    """
    if path.suffix.lower() == ".ann":
        raise ExportProblem(
            f"{path} was not written: brat's files come in a folder. "
            "Give the name of a folder, or one that ends in .zip."
        )
    losses = Losses()
    types: set[tuple[Layer, str]] = set()
    with replacing_folder(path) as folder:
        for marked in articles:
            name = folder.name_for(marked.article)
            types |= {(span.layer, span.label) for span in marked.spans}
            folder.write(f"{name}.txt", _text(marked), beside=True)
            folder.write(f"{name}.ann", _lines(marked).encode("utf-8", "backslashreplace"))
            blank = [span for span in marked.spans if not pieces_of([span], marked.article.text)]
            if blank:
                records = [span_record(span, marked.article.text) for span in blank]
                folder.list_more(name, BLANK, records)
            for span in blank:
                losses.span(marked.article, span, _NO_BREAKS, "blank span")
        folder.write("annotation.conf", annotation_settings(types, scheme).encode(), beside=True)
        folder.write("visual.conf", visual_settings(scheme).encode(), beside=True)
    return losses


def _text(marked: MarkedArticle) -> bytes:
    return marked.article.text.encode("utf-8", "replace")


def pieces(text: str, start: int, end: int) -> list[Bounds]:
    """Return the parts of `[start, end)` between its line breaks and tabs."""
    breaks = [match.span() for match in BREAKS.finditer(text, start, end)]
    edges = [start, *(edge for pair in breaks for edge in pair), end]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


@dataclass
class _File:
    """The lines of one .ann file as they come together."""

    text: str
    textbounds: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    places: dict[tuple[str, Bounds], str] = field(default_factory=dict)
    """The ids of `T` lines that mentions can point to."""
    counts: dict[str, int] = field(default_factory=dict)

    def textbound(self, kind: str, parts: list[Bounds]) -> str:
        """Add a T line and return its id."""
        number = f"T{self._next('T')}"
        places = ";".join(f"{start} {end}" for start, end in parts)
        covered = " ".join(self.text[start:end] for start, end in parts)
        self.textbounds.append(f"{number}\t{kind} {places}\t{covered}")
        return number

    def add(self, letter: str, line: str) -> None:
        """Add a line of another kind; `line` is what follows its id."""
        self.others.append(f"{letter}{self._next(letter)}\t{line}")

    def _next(self, letter: str) -> int:
        self.counts[letter] = self.counts.get(letter, 0) + 1
        return self.counts[letter]


def pieces_of(spans: Iterable[Span], text: str) -> list[Bounds]:
    """Return the pieces of several spans."""
    return [part for span in spans for part in pieces(text, span.start, span.end)]


def _lines(marked: MarkedArticle) -> str:
    text = marked.article.text
    file = _File(text)
    written: list[tuple[str, list[Span]]] = []
    for group in utterances(marked.spans):
        parts = pieces_of(group, text)
        if not parts:
            continue
        number = file.textbound(type_of(group[0].layer, group[0].label), parts)
        written.append((number, group))
        if group[0].layer is not Layer.QUOTE and len(group) == 1:
            file.places.setdefault(("", (group[0].start, group[0].end)), number)
    for number, group in written:
        _add_about(file, number, group)
    return "".join(f"{line}\n" for line in (*file.textbounds, *file.others))


def utterances(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield the spans alone, but quotes that one `T` of several pieces can stand for together.

    These share their utterance and all that is said of them, follow each other without overlap, and
    come in the place of the first.
    """
    rest = list(spans)
    together: dict[object, list[Span]] = {}
    for span in rest:
        if isinstance(span.attributes, QuoteAttributes) and span.attributes.utterance:
            key = (span.label, span.state, span.origin, span.score, span.note, span.attributes)
            together.setdefault(key, []).append(span)
    joined = {
        id(group[0]): group
        for group in together.values()
        if len(group) > 1 and all(one.end < other.start for one, other in pairwise(group))
    }
    later = {id(span) for group in joined.values() for span in group[1:]}
    for span in rest:
        if id(span) not in later:
            yield joined.get(id(span), [span])


def _add_about(file: _File, number: str, group: list[Span]) -> None:
    """Add the lines that say something of a `T`."""
    first = group[0]
    for key, mention in mentions(first):
        parts = pieces(file.text, mention.start, mention.end)
        if parts:
            target = _target(file, key, mention, parts)
            file.add("R", f"{ROLES[key]} Arg1:{number} Arg2:{target}")
    file.add("A", f"State {number} {first.state}")
    if first.figure and first.figure.modifier and first.figure.modifier.kind:
        file.add("A", f"Modifier {number} {first.figure.modifier.kind}")
    if first.figure and first.figure.vague:
        file.add("A", f"Vague {number}")
    if first.note:
        file.add("#", f"AnnotatorNotes {number}\t{' '.join(BREAKS.split(first.note))}")
    records = [_unsaid(span, file.text) for span in group]
    noted = json.dumps(records, ensure_ascii=False, allow_nan=False)
    # Those who cut lines as str.splitlines does would cut here.
    noted = noted.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    file.add("#", f"{NOTE} {number}\t{noted}")


def mentions(span: Span) -> Iterator[tuple[str, Mention]]:
    """Yield the stretches that play a part for a span, with their keys in its record."""
    attributes = span.attributes
    for key in ROLES:
        mention = getattr(attributes, key, None)
        if mention is not None:
            yield key, mention


def _target(file: _File, key: str, mention: Mention, parts: list[Bounds]) -> str:
    """Return the id of the `T` that a relation points to, which is made if there is none."""
    bounds = (mention.start, mention.end)
    for kind in ("", ROLES[key]):
        if (kind, bounds) in file.places:
            return file.places[kind, bounds]
    number = file.textbound(ROLES[key], parts)
    file.places[ROLES[key], bounds] = number
    return number


def _unsaid(span: Span, text: str) -> Record:
    """Return the record of a span without what the other lines say for certain."""
    record = span_record(span, text)
    del record["state"]
    if layer_and_label(type_of(span.layer, span.label)) == (span.layer, span.label):
        del record["layer"], record["label"]
    told = ((key, _untold(value)) for key, value in record.items() if key != "text")
    return {key: value for key, value in told if value is not None}


def _untold(value: Any) -> Any:
    """Return a mention without its text, which stands in the article."""
    if isinstance(value, dict) and "start" in value and "layer" not in value:
        return {key: inner for key, inner in value.items() if key != "text"}
    return value
