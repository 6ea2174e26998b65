"""WebAnno TSV 3.3 out, which INCEpTION reads and writes: a folder with one .tsv for each article.

Written after the format's description in INCEpTION's user guide, and after what its serializer does
where that says nothing. Offsets count UTF-16 units. A span that begins or ends inside a word gets a
sub-token. What is said of an entity beside its label, and ids, states, origins and scores, have no
place; white space at the ends of a span and before the first word has no row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Span
from pressmark.domain.text import Bounds, trim
from pressmark.exchange.folder import one_article, replacing_folder
from pressmark.exchange.losses import Losses
from pressmark.exchange.offsets import Offsets, Unit
from pressmark.exchange.tokens import on_tokens, token_sentences, tokens
from pressmark.exchange.uima_layers import (
    FEATURES,
    LINKED,
    MENTION,
    README,
    SLOTS,
    Mark,
    carried,
    link_type,
)
from pressmark.exchange.uima_layers import marks as annotations
from pressmark.exchange.webanno_text import escape_text, escape_value


def _header() -> str:
    lines = ["#FORMAT=WebAnno TSV 3.3"]
    for layer, features in FEATURES.items():
        slots = [f"ROLE_{layer}:{SLOTS}_{link_type(layer)}", MENTION] if layer in LINKED else []
        lines.append("#T_SP=" + "|".join((layer, *features, *slots)))
    return "\n".join((*lines, "", ""))


HEADER = _header()
"""The columns of every file; INCEpTION has to know the three custom layers before it reads it."""

_ABOUT = "These files are in the format WebAnno TSV 3.3.\n\n"


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write a folder, a ZIP of it for a path in .zip, or one article for a path in .tsv.

    Raises ExportProblem. Returns what the format cannot hold.
    """
    losses = Losses()
    if path.suffix.lower() == ".tsv":
        one_article(path, (_file(marked, losses) for marked in articles))
        return losses
    with replacing_folder(path) as folder:
        for marked in articles:
            name = folder.name_for(marked.article)
            folder.write(f"{name}.tsv", _file(marked, losses))
        folder.write("README.txt", (_ABOUT + README).encode(), beside=True)
    return losses


@dataclass
class _Row:
    """A token or a part of one with what is annotated on it, by layer."""

    start: int
    end: int
    marks: dict[str, list[Mark]] = field(default_factory=dict)


def _file(marked: MarkedArticle, losses: Losses) -> bytes:
    text = marked.article.text
    if text[:1].isspace():
        losses.article(marked.article, "begins with white space, which became blanks")
    marks = list(_marks(marked, losses))
    found = tokens(text)
    sentences = token_sentences(text, found)
    rows = _rows(found, marks)
    _number(rows, marks, sentences)
    offsets = Offsets(text, Unit.UTF16)
    lines = [HEADER]
    at = 0
    for number, sentence in enumerate(sentences, 1):
        following = sentences[number][0][0] if number < len(sentences) else len(text)
        lines.append("\n")
        said = text[sentence[0][0] : following].split("\n")
        lines += [f"#Text={escape_text(line)}\n" for line in said]
        for place in range(1, len(sentence) + 1):
            for row, unit in _units(rows[at], f"{number}-{place}"):
                lines.append(_line(row, unit, text, offsets))
            at += 1
    return "".join(lines).encode("utf-8", "replace")


def _marks(marked: MarkedArticle, losses: Losses) -> Iterator[Mark]:
    """Yield the annotations of an article, without white space at their ends."""
    text = marked.article.text

    def words(start: int, end: int) -> Bounds | None:
        start, end = trim(text, start, end)
        return (start, end) if start < end else None

    def lose(span: Span) -> None:
        losses.span(marked.article, span, "left out: the format has no white space", "blank span")

    spans = carried(marked, losses)
    for span in spans:
        if span.text.strip() != span.text and span.text.strip():
            losses.span(marked.article, span, "cut to their words: the format has no white space")
    return annotations(spans, words, lose)


_Rows = list[tuple[_Row, dict[Bounds, _Row]]]
"""For each token its row and the rows of its parts by their bounds."""


def _rows(found: list[Bounds], marks: list[Mark]) -> _Rows:
    """Put each annotation on the tokens, or parts of tokens, that it covers."""
    rows: _Rows = [(_Row(start, end), {}) for start, end in found]
    starts = [start for start, _ in found]
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        for place in on_tokens(found, starts, mark.start, mark.end):
            token, parts = rows[place]
            start, end = max(token.start, mark.start), min(token.end, mark.end)
            row = token
            if (start, end) != (token.start, token.end):
                row = parts.setdefault((start, end), _Row(start, end))
            row.marks.setdefault(mark.layer, []).append(mark)
    return rows


def _units(row: tuple[_Row, dict[Bounds, _Row]], name: str) -> Iterator[tuple[_Row, str]]:
    """Yield the row of a token and of its parts, with their ids."""
    token, parts = row
    yield token, name
    if parts:
        for number, bounds in enumerate(sorted(parts), 1):
            yield parts[bounds], f"{name}.{number}"


def _number(rows: _Rows, marks: list[Mark], sentences: list[list[Bounds]]) -> None:
    """Give annotations the ids that tell them apart where they are stacked or go over several rows.

    Also those that a slot points to, which then cannot be mistaken.
    """
    needed = {id(target) for mark in marks for _, target in mark.slots}
    seen: set[int] = set()
    ordered: list[Mark] = []
    at = 0
    for number, sentence in enumerate(sentences, 1):
        for place in range(1, len(sentence) + 1):
            for row, unit in _units(rows[at], f"{number}-{place}"):
                for stacked in row.marks.values():
                    for mark in stacked:
                        if id(mark) not in seen:
                            seen.add(id(mark))
                            ordered.append(mark)
                            mark.unit = unit
                        else:
                            needed.add(id(mark))
                        if len(stacked) > 1:
                            needed.add(id(mark))
            at += 1
    given = 0
    for mark in ordered:
        if id(mark) in needed:
            given += 1
            mark.number = given


_EMPTY = {
    layer: "\t".join("_" * (len(features) + 2 * (layer in LINKED)))
    for layer, features in FEATURES.items()
}
"""The cells of a layer on a row where it has nothing."""

_NOTHING = "\t".join(_EMPTY.values())


def _line(row: _Row, unit: str, text: str, offsets: Offsets) -> str:
    start, end = offsets.to_units(row.start), offsets.to_units(row.end)
    if not row.marks:
        return f"{unit}\t{start}-{end}\t{text[row.start : row.end]}\t{_NOTHING}\t\n"
    cells = [unit, f"{start}-{end}", text[row.start : row.end]]
    for layer, empty in _EMPTY.items():
        stacked = row.marks.get(layer)
        cells.append(_stacked(stacked) if stacked else empty)
    return "\t".join((*cells, "\n"))


def _stacked(marks: list[Mark]) -> str:
    """Return the cells of a layer on a row."""
    if len(marks) == 1:
        return "\t".join(_cells(marks[0]))
    return "\t".join(map("|".join, zip(*map(_cells, marks), strict=True)))


def _cells(mark: Mark) -> list[str]:
    """Return the cells of an annotation, which are the same on each of its rows."""
    if not mark.cells:
        mark.cells = [_value(mark, name) for name in FEATURES[mark.layer]]
        if mark.layer in LINKED:
            mark.cells += [_roles(mark), _targets(mark)]
    return mark.cells


def _value(mark: Mark, feature: str) -> str:
    value = mark.features[feature]
    return ("*" if value is None else escape_value(value)) + _suffix(mark)


def _roles(mark: Mark) -> str:
    return (";".join(role for role, _ in mark.slots) or "_") + _suffix(mark)


def _targets(mark: Mark) -> str:
    return ";".join(f"{target.unit}{_suffix(target)}" for _, target in mark.slots) or "*"


def _suffix(mark: Mark) -> str:
    return f"[{mark.number}]" if mark.number else ""
