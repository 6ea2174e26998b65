"""The rows of a WebAnno TSV 3 file, taken apart into a text and annotations.

Follows what INCEpTION's own reader does (`Tsv3XDeserializer`).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pressmark.errors import ImportProblem
from pressmark.exchange.stream import MAX_TEXT, shortened, too_long
from pressmark.exchange.uima_layers import Mark
from pressmark.exchange.webanno_text import split_unescaped, unescape_text, unescape_value

_VERSION = re.compile(r"#FORMAT=WebAnno TSV 3\.(\d+)\s*")
_LAYER = re.compile(r"#T_(SP|RL|CH)=([^|]+)(?:\|(.*))?")
_ROLE = re.compile(r"ROLE_[^_:]*:(?P<name>[^_]*)_.*")
_OFFSETS = re.compile(r"(\d{1,10})-(\d{1,10})")
_NUMBERED = re.compile(r"(.*?)\[(\d+)\]", re.DOTALL)
_TARGET = re.compile(r"([\d.-]+)(?:\[(\d+)\])?")
_JAVA = re.compile(r"\\u+([0-9a-fA-F]{4})")


@dataclass(eq=False)
class _Annotation(Mark):
    """A span of a layer, with the slots as the columns have them; offsets are UTF-16 units."""

    roles: list[str] = field(default_factory=list)
    targets: list[tuple[str, int, str]] = field(default_factory=list)
    """What the slots point to: the id of a row, a disambiguation id or 0, and the layer."""


@dataclass(frozen=True, slots=True)
class _Column:
    kind: str
    layer: str
    feature: str
    is_role: bool = False
    target: str = ""


@dataclass
class Document:
    """What a file holds."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    problems: list[tuple[int, str]] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def read_document(content: str) -> Document:
    """Take a file apart. Raises ImportProblem where its text cannot be made out."""
    lines = [line.removesuffix("\r") for line in content.split("\n")]
    version = _VERSION.fullmatch(lines[0])
    if version is None:
        raise ImportProblem("", "the first line is not #FORMAT=WebAnno TSV 3.x", 1)
    columns: list[_Column] = []
    at = 1
    while at < len(lines) and (match := _LAYER.fullmatch(lines[at])):
        columns += _columns(match[1], match[2], match[3] or "")
        at += 1
    reader = _Reader(columns, java=int(version[1]) < 2)
    for number, line in enumerate(lines[at:], at + 1):
        reader.take(line, number)
    return reader.finish()


def _columns(kind: str, layer: str, declared: str) -> Iterator[_Column]:
    if not declared:
        yield _Column(kind, layer, "")
        return
    role = ""
    for name in declared.split("|"):
        match = _ROLE.fullmatch(name)
        if kind == "SP" and match:
            role = match["name"]
            yield _Column(kind, layer, role, is_role=True)
        elif kind == "SP" and role and "." in name:
            yield _Column(kind, layer, role, target=name)
        else:
            yield _Column(kind, layer, name)


class _Reader:
    """Takes line after line."""

    def __init__(self, columns: list[_Column], *, java: bool) -> None:
        self._columns, self._java = columns, java
        self._empty = ["_"] * len(columns)
        self._first = {column.layer: column for column in reversed(columns)}
        self._document = Document()
        self._annotations: list[_Annotation] = []
        self._parts: list[str] = []
        self._units = 0
        self._sentence: list[str] | None = None
        self._numbered: dict[int, _Annotation] = {}
        self._at: dict[tuple[str, str], list[_Annotation]] = {}
        """The annotations that begin at a row, by its id and their layer."""

    def take(self, line: str, number: int) -> None:
        """Take one line."""
        if line.startswith("#"):
            if line.startswith("#Text="):
                self._sentence = [*(self._sentence or ()), self._text(line[6:])]
            return
        if not line:
            return
        cells = line.split("\t")
        bounds = _OFFSETS.fullmatch(cells[1]) if len(cells) > 2 else None
        if bounds is None:
            self._document.problems.append(
                (number, f"{shortened(line, 60)!r} is no row: an id, offsets and a token begin it")
            )
            return
        start, end = int(bounds[1]), int(bounds[2])
        if self._sentence is not None and "." not in cells[0]:
            self._begin_sentence(start, number)
        if len(cells) < len(self._columns) + 3:
            self._document.problems.append(
                (number, f"the row has {len(cells)} cells, not {len(self._columns) + 3}")
            )
            return
        self._take_row(cells[0], start, end, cells[3:], number)

    def _text(self, escaped: str) -> str:
        if self._java:
            escaped = _JAVA.sub(lambda match: chr(int(match[1], 16)), escaped)
        return unescape_text(escaped)

    def _begin_sentence(self, start: int, number: int) -> None:
        """Add the text of a sentence, which begins at its first token."""
        text = "\n".join(self._sentence or ())
        self._sentence = None
        gap = start - self._units
        if self._parts and gap > 0:
            # A line end is taken for granted behind each sentence that has room for it.
            self._parts.append("\n" + " " * (gap - 1))
        elif gap > 0:
            self._parts.append(" " * gap)
        elif gap < 0:
            raise ImportProblem("", "the sentence begins before the end of the last one", number)
        self._parts.append(text)
        self._units = start + len(text.encode("utf-16-le", "surrogatepass")) // 2
        if self._units > 2 * MAX_TEXT:
            raise ImportProblem("", too_long(self._units), number)

    def _take_row(self, unit: str, start: int, end: int, cells: list[str], number: int) -> None:
        if cells[: len(self._empty)] == self._empty:
            return
        here: dict[tuple[str, int], _Annotation] = {}
        for column, cell in zip(self._columns, cells, strict=False):
            if cell == "_":
                continue
            if column.kind != "SP":
                kind = "relation" if column.kind == "RL" else "chain link"
                is_first = column is self._first[column.layer]
                self._document.left_out[kind] += is_first * len(split_unescaped(cell, "|"))
                continue
            for place, value in enumerate(split_unescaped(cell, "|")):
                self._take_value(column, value, here, (unit, start, end, number), place)

    def _take_value(
        self,
        column: _Column,
        value: str,
        here: dict[tuple[str, int], _Annotation],
        row: tuple[str, int, int, int],
        place: int,
    ) -> None:
        unit, start, end, number = row
        marked = None if column.target else _NUMBERED.fullmatch(value)
        if marked and value.endswith("\\]"):
            marked = None
        name = int(marked[2]) if marked else 0
        one = here.get((column.layer, place)) or self._numbered.get(name)
        if one is None:
            one = _Annotation(column.layer, start, end, line=number)
            self._annotations.append(one)
            self._at.setdefault((unit, column.layer), []).append(one)
        one.end = max(one.end, end)
        here[column.layer, place] = one
        if name:
            self._numbered[name] = one
        self._set(one, column, marked[1] if marked else value)

    def _set(self, one: _Annotation, column: _Column, value: str) -> None:
        if column.is_role:
            if not one.roles and value != "_":
                one.roles = [unescape_value(role) for role in split_unescaped(value, ";")]
        elif column.target:
            if not one.targets and value not in ("*", "_"):
                one.targets = [
                    (match[1], int(match[2] or 0), column.target)
                    for part in value.split(";")
                    if (match := _TARGET.fullmatch(part))
                ]
        elif value != "*" and column.feature:
            one.features.setdefault(column.feature, unescape_value(value))

    def finish(self) -> Document:
        """Return what was read, with slots that point to annotations."""
        self._document.text = "".join(self._parts)
        for one in self._annotations:
            for role, (unit, name, layer) in zip(one.roles, one.targets, strict=False):
                at = self._at.get((unit, layer), [])
                target = self._numbered.get(name) if name else (at[0] if at else None)
                if target is not None:
                    one.slots.append((role, target))
        self._document.marks.extend(self._annotations)
        return self._document
