"""CoNLL in: a token a line with its tags, a blank line between sentences.

CoNLL-2003 and its kin with any number of columns between white space or tabs; the last column of
tags counts, and beside it the columns of quotes and figures that Pressmark writes. IOB1, IOB2,
IOBES and BILOU are told apart by their tags. Where a `.txt` of the same name stands beside the file
its text is taken; else a text is put together from the tokens, with blanks where English has them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from pressmark.domain.span import Layer
from pressmark.errors import ImportProblem
from pressmark.exchange.conll_text import Aligned, rebuilt, unescaped
from pressmark.exchange.encodings import decode
from pressmark.exchange.labelled import Found, marked_article
from pressmark.exchange.regions import layered
from pressmark.exchange.stream import (
    MAX_TEXT,
    ImportItem,
    ImportNote,
    counted,
    shown,
    too_long,
    unreadable,
)

_TAG = re.compile(r"([BILUESMO])(?:[-_](.+))?")
_NEW = re.compile(r"-DOCSTART-|# newdoc(?: id = (?P<id>.*))?|#begin document \((?P<name>[^)]*)\)")
_LONGEST_LINE = 1_000_000
"""Bytes of a line; the longest token of a text is far shorter."""

_LOOKED_AT = 60
"""Lines that `recognises` looks at."""

_UNNAMED = "ENTITY"
"""The label of tags that are a letter alone."""


def recognises(path: Path, head: bytes) -> bool:
    """Tell whether text is in lines of tokens with tags, by its first lines."""
    del path
    lines = head.decode("utf-8-sig", "replace").splitlines()[:_LOOKED_AT]
    said = [line for line in lines[:-1] or lines if line.strip()]
    if not said:
        return False
    if said[0].startswith("-DOCSTART-"):
        return True
    rows = [_fields(line) for line in said if not line.startswith("#")]
    tagged = [row for row in rows if len(row) > 1 and _TAG.fullmatch(row[-1])]
    widths = {len(row) for row in tagged}
    return len(tagged) >= 3 and len(widths) == 1 and len(tagged) >= 0.9 * len(rows)


@dataclass
class _Survey:
    """What all lines of a file together tell about it."""

    widths: Counter[int] = field(default_factory=Counter)
    cells: dict[int, dict[int, Counter[str]]] = field(default_factory=dict)
    """For lines of each width the values in each column, as far as they are few."""
    paragraphs: bool = False
    """Whether two blank lines stand between some sentences."""

    @property
    def width(self) -> int:
        """How many columns the lines of tokens have."""
        return self.widths.most_common(1)[0][0] if self.widths else 0

    @property
    def token(self) -> int:
        """The column of the token: the second where the first counts them."""
        cells = self.cells.get(self.width, {})
        numbered = self.width > 2 and all(map(str.isdigit, cells[0]))
        return int(numbered and not all(map(_TAG.fullmatch, cells[1])))

    def columns(self) -> list[int]:
        """Return the columns to be read, the last column of tags in front."""
        cells = self.cells.get(self.width, {})
        columns = [column for column in sorted(cells, reverse=True) if column > self.token]
        tagged = [column for column in columns if all(map(_TAG.fullmatch, cells[column]))]
        ours = [column for column in tagged[1:] if _is_ours(cells[column])]
        plain = [column for column in columns if _is_plain(cells[column])]
        return [*tagged[:1], *ours] or plain[:1]

    def add(self, fields: list[str]) -> None:
        """Take in a line."""
        if len(fields) > _WIDEST or (len(self.cells) == _WIDTHS and len(fields) not in self.cells):
            return
        self.widths[len(fields)] += 1
        cells = self.cells.get(len(fields))
        if cells is None:
            cells = self.cells[len(fields)] = {at: Counter() for at in range(len(fields))}
        for values, value in zip(cells.values(), fields, strict=True):
            if value in values or len(values) < _KEPT:
                values[value] += 1


_MANY = 100
"""Different values of a column above which they are words and no labels."""

_KEPT = 500
"""Different values of a column that are kept."""

_WIDEST, _WIDTHS = 60, 12
"""Columns of a line, and different numbers of them, that are looked at."""


def _is_plain(values: Counter[str]) -> bool:
    """Whether these are labels without B and I, of tokens most of which have an O."""
    return values.most_common(1)[0][0] == "O" and len(values) <= _MANY


def _is_ours(values: Iterable[str]) -> bool:
    """Whether the tags of a column are those of quotes or figures as Pressmark writes them."""
    types = [match[2] for value in values if (match := _TAG.fullmatch(value)) and match[2]]
    return bool(types) and all(layered(one)[0] is not Layer.ENTITY for one in types)


def _fields(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("\t")] if "\t" in line else line.split()


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file article by article; a new one begins at a line of -DOCSTART-."""
    source = shown(path)
    try:
        survey = _survey(path)
        columns = survey.columns()
        if not columns:
            yield ImportProblem(source, "there is no column of tags such as B-PER, I-PER and O")
            return
        aligned = _given_text(path)
        scheme = _Scheme()
        number = 0
        with path.open("rb") as file:
            for document in _documents(file, survey, columns):
                number += 1
                name = path.stem if number == 1 else f"{path.stem}-{number}"
                yield from _read_document(document, name, path, aligned, scheme)
        if aligned is not None and number:
            yield from _told_of_text(aligned, source)
        yield from (ImportNote(source, told) for told in scheme.told())
        if not number:
            yield ImportProblem(source, "there are no tokens in it")
    except OSError as error:
        yield unreadable(path, error)


def _given_text(path: Path) -> Aligned | None:
    beside = path.with_suffix(".txt")
    if beside == path or not beside.is_file() or beside.stat().st_size > MAX_TEXT:
        return None
    return Aligned(decode(beside.read_bytes()).text, shown(beside))


def _told_of_text(aligned: Aligned, source: str) -> Iterator[ImportNote]:
    if aligned.lost_at is None:
        yield ImportNote(source, f"the text was taken from {aligned.name}")
    else:
        yield ImportNote(
            source,
            f"the tokens do not stand in {aligned.name} from {aligned.lost_at!r} on; from there "
            "the text was put together from the tokens",
        )


def _lines(file: BinaryIO) -> Iterator[tuple[int, str]]:
    """Yield the lines with their numbers; of one that is too long the beginning."""
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        text = line.decode("utf-8-sig" if number == 1 else "utf-8", "replace").rstrip("\r\n")
        while line and not line.endswith(b"\n"):
            line = file.readline(_LONGEST_LINE)
        yield number, text


def _survey(path: Path) -> _Survey:
    survey = _Survey()
    blank = 0
    with path.open("rb") as file:
        for _, line in _lines(file):
            if not line.strip():
                blank += 1
                continue
            if _NEW.match(line) is None:
                survey.paragraphs |= blank > 1 and bool(survey.widths)
                survey.add(_fields(line))
            blank = 0
    return survey


@dataclass
class _Document:
    """The tokens of one article."""

    name: str = ""
    tokens: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    breaks: dict[int, str] = field(default_factory=dict)
    """What parts a sentence from the one before, by the number of its first token."""
    tags: list[list[str]] = field(default_factory=list)
    size: int = 0


def _documents(file: BinaryIO, survey: _Survey, columns: Sequence[int]) -> Iterator[_Document]:
    width, token, last = survey.width, survey.token, max(columns)
    document = _Document(tags=[[] for _ in columns])
    blank = 0
    for number, line in _lines(file):
        if not line.strip():
            blank += 1
            continue
        new = _NEW.match(line)
        if new:
            if document.tokens:
                yield document
            document = _Document(new["id"] or new["name"] or "", tags=[[] for _ in columns])
            blank = 0
            continue
        fields = _fields(line)
        if len(fields) != width and (line.startswith("#") or len(fields) <= last):
            continue
        if blank and document.tokens:
            gap = "\n\n" if blank > 1 else " " if survey.paragraphs else "\n"
            document.breaks[len(document.tokens)] = gap
        blank = 0
        document.size += len(fields[token]) + 1
        if document.size <= MAX_TEXT:
            document.tokens.append(unescaped(fields[token]))
            document.lines.append(number)
            for tags, column in zip(document.tags, columns, strict=True):
                tags.append(fields[column])
    if document.tokens:
        yield document


def _read_document(
    document: _Document, name: str, path: Path, aligned: Aligned | None, scheme: "_Scheme"
) -> Iterator[ImportItem]:
    if document.size > MAX_TEXT:
        yield ImportProblem(shown(path), too_long(document.size), document.lines[0])
        return
    placed = aligned.place(document.tokens) if aligned is not None else None
    text, bounds = placed or rebuilt(document.tokens, document.breaks)
    found = [
        Found(
            {
                "layer": layer,
                "label": label,
                "start": bounds[first][0],
                "end": bounds[last][1],
            },
            document.lines[first],
        )
        for tags in document.tags
        for first, last, tag in scheme.chunks(tags, document.breaks)
        for layer, label, _ in [layered(tag)]
    ]
    yield from marked_article("conll", path, text, found, name=document.name or name)


class _Scheme:
    """Reads tags into chunks, and notes what scheme they are of.

    One rule reads all schemes: a chunk begins at B, S and U, and at any other tag that follows
    nothing of its type; it ends at E, L, S and U, and before the next beginning (`conlleval` of the
    shared task of 2000 and 2003).
    """

    def __init__(self) -> None:
        self._letters: Counter[str] = Counter()
        self._begun_by_i = 0
        self._begun_by_b = 0

    def chunks(
        self, tags: Sequence[str], breaks: Iterable[int] = ()
    ) -> Iterator[tuple[int, int, str]]:
        """Yield first and last token of each chunk, and its type. `breaks` begin sentences."""
        begins = set(breaks)
        for value, count in Counter(tags).items():
            self._letters[_split(value)[0]] += count
        first, kind = -1, ""
        for at, value in enumerate([*tags, "O"]):
            if value == "O" and first < 0:
                continue
            letter, own = _split(value)
            goes_on = letter in "IELM" and own == kind and at not in begins
            if first >= 0 and not goes_on:
                yield first, at - 1, kind
            if not goes_on:
                self._count(letter, own == kind and first >= 0 and at not in begins)
                first, kind = (-1, "") if letter == "O" else (at, own)
            if letter in "ELSU" and first >= 0:
                yield first, at, kind
                first, kind = -1, ""

    def _count(self, letter: str, follows_own: bool) -> None:
        self._begun_by_i += letter == "I"
        self._begun_by_b += letter == "B" and not follows_own

    def told(self) -> list[str]:
        """Say which scheme was read, where it is not IOB2."""
        if self._letters["L"] or self._letters["U"]:
            return ["the tags were read as BILOU"]
        if self._letters["E"] or self._letters["S"]:
            return ["the tags were read as IOBES"]
        if not self._begun_by_i:
            return []
        if not self._begun_by_b:
            return ["the tags were read as IOB1"]
        begun = counted(self._begun_by_i, "span")
        return [f"the tags are of no one scheme: {begun} begun by I was read as if by B"]


@lru_cache(maxsize=1000)
def _split(value: str) -> tuple[str, str]:
    """Return letter and type of a tag; a label without a letter continues or begins itself."""
    match = _TAG.fullmatch(value)
    if match is None:
        return "I", value
    return match[1], "" if match[1] == "O" else match[2] or _UNNAMED
