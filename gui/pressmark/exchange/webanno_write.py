"""WebAnno TSV 3.3 out, which INCEpTION reads and writes: a folder with one .tsv for each article.

Written after the format's description in INCEpTION's user guide and what its serializer does where
that says nothing. Offsets count UTF-16 units. Entities are DKPro's `NamedEntity`; quotes and
figures are custom layers, whose speaker, cue and counted noun are slots that point to `Mention`.
A span that begins or ends inside a word gets a sub-token. What is said of an entity beside its
label, and ids, states, origins and scores, have no place; white space at the ends of a span and
before the first word has no row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import FigureAttributes, Layer, QuoteAttributes, Span
from pressmark.domain.text import Bounds, trim
from pressmark.errors import ExportProblem
from pressmark.exchange.atomic import replacing
from pressmark.exchange.folder import replacing_folder
from pressmark.exchange.losses import Losses
from pressmark.exchange.offsets import Offsets, Unit
from pressmark.exchange.tokens import on_tokens, token_sentences, tokens
from pressmark.exchange.webanno_text import (
    FIGURE,
    MENTION,
    MENTIONS,
    NAMED_ENTITY,
    QUOTE,
    escape_text,
    escape_value,
)

HEADER = (
    "#FORMAT=WebAnno TSV 3.3\n"
    f"#T_SP={NAMED_ENTITY}|identifier|value\n"
    f"#T_SP={QUOTE}|label|utterance|ROLE_{QUOTE}:mentions_{QUOTE}MentionsLink|{MENTION}\n"
    f"#T_SP={FIGURE}|label|low|high|unit|modifier|modifierClass|vague"
    f"|ROLE_{FIGURE}:mentions_{FIGURE}MentionsLink|{MENTION}\n"
    f"#T_SP={MENTION}|name\n"
    "\n"
)
"""The columns of every file; INCEpTION has to know the three custom layers before it reads it."""

README = f"""These files are in the format WebAnno TSV 3.3, which INCEpTION imports.

Entities are in INCEpTION's own layer Named entity. Before you import files with quotes and
figures, make these span layers in the settings of the project, granularity "character-level",
overlap "any", and allow them to cross sentence boundaries:

{MENTION}
    name (string): who is meant, in full
{QUOTE}
    label, utterance (strings)
    mentions (link to {MENTION}, role speaker or cue)
{FIGURE}
    label, low, high, unit, modifier, modifierClass, vague (strings)
    mentions (link to {MENTION}, role counted or restates)

articles.json has what is known of the articles: title, source, date, address.
"""

_Values = dict[str, list[str]]
"""For each layer the values of its columns; those of slots are put in later."""


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write a folder, a ZIP of it for a path in .zip, or one article for a path in .tsv.

    Raises ExportProblem. Returns what the format cannot hold.
    """
    losses = Losses()
    if path.suffix.lower() == ".tsv":
        _write_one(path, articles, losses)
        return losses
    with replacing_folder(path) as folder:
        for marked in articles:
            name = folder.name_for(marked.article)
            folder.write(f"{name}.tsv", _file(marked, losses))
        folder.write("README.txt", README.encode())
    return losses


def _write_one(path: Path, articles: Iterable[MarkedArticle], losses: Losses) -> None:
    with replacing(path) as target:
        for number, marked in enumerate(articles):
            if number:
                raise ExportProblem(
                    f"{path} was not written: a .tsv file holds one article. "
                    "Choose a folder, or a name that ends in .zip."
                )
            target.write(_file(marked, losses))


@dataclass(eq=False)
class _Mark:
    """One annotation: its layer, bounds, the values of its columns, and what its slots point to."""

    layer: str
    start: int
    end: int
    values: list[str | None]
    roles: list[tuple[str, "_Mark"]] = field(default_factory=list)
    number: int = 0
    """Its disambiguation id; 0 for none."""
    unit: str = ""
    """The id of the row it begins at."""


@dataclass
class _Row:
    """A token or a part of one with what is annotated on it, by layer."""

    start: int
    end: int
    marks: dict[str, list[_Mark]] = field(default_factory=dict)


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
        for line in text[sentence[0][0] : following].split("\n"):
            lines.append(f"#Text={escape_text(line)}\n")
        for place in range(1, len(sentence) + 1):
            for row, unit in _units(rows[at], f"{number}-{place}"):
                lines.append(_line(row, unit, text, offsets))
            at += 1
    return "".join(lines).encode("utf-8", "replace")


def _marks(marked: MarkedArticle, losses: Losses) -> Iterator[_Mark]:
    """Yield the annotations of an article; mentions that several spans share once."""
    text = marked.article.text
    mentions: dict[tuple[int, int, str | None], _Mark] = {}
    for span in marked.spans:
        start, end = trim(text, span.start, span.end)
        if start >= end:
            losses.span(
                marked.article, span, "left out: the format has no white space", "blank span"
            )
            continue
        if (start, end) != (span.start, span.end):
            losses.span(marked.article, span, "cut to their words at the ends")
        mark = _mark(span, start, end)
        for role in MENTIONS:
            mention = getattr(span.attributes, role, None)
            if mention is None:
                continue
            place = trim(text, mention.start, mention.end)
            if place[0] < place[1]:
                key = (*place, mention.name)
                if key not in mentions:
                    mentions[key] = _Mark(MENTION, *place, [mention.name])
                    yield mentions[key]
                mark.roles.append((role, mentions[key]))
        yield mark


def _mark(span: Span, start: int, end: int) -> _Mark:
    match span.attributes:
        case QuoteAttributes(utterance):
            return _Mark(QUOTE, start, end, [span.label, utterance])
        case FigureAttributes() as figure:
            modifier = figure.modifier
            return _Mark(
                FIGURE,
                start,
                end,
                [
                    span.label,
                    None if figure.low is None else repr(figure.low),
                    None if figure.high is None else repr(figure.high),
                    figure.unit,
                    modifier.text if modifier else None,
                    modifier.kind.value if modifier and modifier.kind else None,
                    "true" if figure.vague else "false",
                ],
            )
    if span.layer is Layer.QUOTE:
        return _Mark(QUOTE, start, end, [span.label, None])
    return _Mark(NAMED_ENTITY, start, end, [None, span.label])


_Rows = list[tuple[_Row, dict[Bounds, _Row]]]
"""For each token its row and the rows of its parts by their bounds."""


def _rows(found: list[Bounds], marks: list[_Mark]) -> _Rows:
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
    for number, bounds in enumerate(sorted(parts), 1):
        yield parts[bounds], f"{name}.{number}"


def _number(rows: _Rows, marks: list[_Mark], sentences: list[list[Bounds]]) -> None:
    """Give annotations the ids that tell them apart where they are stacked or go over several rows.

    Also those that a slot points to, which then cannot be mistaken.
    """
    needed = {id(target) for mark in marks for _, target in mark.roles}
    seen: set[int] = set()
    ordered: list[_Mark] = []
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


def _line(row: _Row, unit: str, text: str, offsets: Offsets) -> str:
    start, end = offsets.to_units(row.start), offsets.to_units(row.end)
    cells = [unit, f"{start}-{end}", text[row.start : row.end]]
    for layer, columns in ((NAMED_ENTITY, 2), (QUOTE, 2), (FIGURE, 7), (MENTION, 1)):
        stacked = row.marks.get(layer, [])
        for column in range(columns):
            cells.append(_cell([_value(mark, column) for mark in stacked]))
        if layer in (QUOTE, FIGURE):
            cells.append(_cell([_roles(mark) for mark in stacked]))
            cells.append(_cell([_targets(mark) for mark in stacked]))
    return "\t".join((*cells, "")) + "\n"


def _cell(stacked: list[str]) -> str:
    return "|".join(stacked) if stacked else "_"


def _value(mark: _Mark, column: int) -> str:
    value = mark.values[column]
    return ("*" if value is None else escape_value(value)) + _suffix(mark)


def _roles(mark: _Mark) -> str:
    return (";".join(role for role, _ in mark.roles) or "_") + _suffix(mark)


def _targets(mark: _Mark) -> str:
    return ";".join(f"{target.unit}{_suffix(target)}" for _, target in mark.roles) or "*"


def _suffix(mark: _Mark) -> str:
    return f"[{mark.number}]" if mark.number else ""
