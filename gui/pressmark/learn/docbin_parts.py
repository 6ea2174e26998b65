"""What is in a `.spacy` file, as plain data: its texts, entities, groups of spans and user data.

spaCy's own loader is not used on files from elsewhere. It makes C arrays of the numbers in them
without a look at their bounds, and arrays of NumPy of what names itself one. Here a file is
msgpack and nothing else, nothing in it is called, and each offset is held against its text. Written
after `DocBin.to_bytes`, `SpanGroups.to_bytes` and `SpanGroup.to_bytes` of spaCy 3.8.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy import attrs
from spacy.strings import StringStore
from srsly import msgpack
from srsly.msgpack.exceptions import UnpackException

from pressmark.domain.text import Bounds

_LARGEST = 1_000_000_000
"""Bytes that a file may have once it is unpacked."""

_SPAN = struct.Struct(">QQQllll")
"""A span in a group: id, knowledge base id, label, then first token and the one behind the last,
and the same in characters."""

_IN, _BEGIN = 1, 3
"""The values of ENT_IOB inside an entity and at its first token."""


@dataclass(frozen=True, slots=True)
class DocSpan:
    """A span of a Doc: label and id, and its bounds in code points."""

    label: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DocParts:
    """What a Doc of a file holds. `user_data` is None where it cannot be read."""

    text: str
    entities: list[DocSpan]
    groups: dict[str, list[DocSpan]]
    user_data: Mapping[Any, Any] | None
    cats: Mapping[str, Any]


def read_docs(data: bytes) -> Iterator[DocParts]:
    """Yield the Docs of a file. Raises ValueError with the reason where it is no good one."""
    try:
        yield from _Docs(_unpacked(_inflated(data))).all()
    except (LookupError, TypeError, struct.error, AttributeError) as error:
        raise ValueError(f"this is no DocBin of spaCy, or a damaged one ({error})") from error


def _inflated(data: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        inflated = unpacker.decompress(data, _LARGEST)
    except zlib.error:
        raise ValueError("this is no DocBin of spaCy, or a damaged one") from None
    if unpacker.unconsumed_tail:
        raise ValueError("the file is larger than 1 GB once it is unpacked, and was not read")
    if not unpacker.eof:
        raise ValueError("the file breaks off in the middle")
    return inflated


def _unpacked(packed: bytes) -> Any:
    """Return what msgpack holds, as dicts, tuples and plain values."""
    try:
        # With a hook for pairs srsly leaves out its hooks that make other things than plain data.
        return msgpack.unpackb(packed, raw=False, use_list=False, object_pairs_hook=dict)
    except (ValueError, UnpackException, RecursionError) as error:
        raise ValueError(f"this is no DocBin of spaCy, or a damaged one ({error})") from error


class _Docs:
    """The Docs of an unpacked DocBin."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content
        self._attributes = tuple(content["attrs"])
        store = StringStore()
        self._strings = {store.add(one): one for one in map(str, content["strings"])} | {0: ""}
        self._lengths = struct.unpack(f"<{len(content['lengths']) // 4}i", content["lengths"])
        self._at = 0

    def all(self) -> Iterator[DocParts]:
        """Yield them in order."""
        for number, length in enumerate(self._lengths):
            rows = self._rows(length)
            bounds, text = self._text(rows, number, self._at)
            self._at += length
            yield DocParts(
                text=text,
                entities=self._entities(rows, bounds),
                groups=self._groups(self._of(number, "span_groups"), bounds),
                user_data=self._user_data(self._of(number, "user_data")),
                cats=self._of(number, "cats") or {},
            )

    def _of(self, number: int, key: str) -> Any:
        values = self._content.get(key)
        return values[number] if values is not None and number < len(values) else None

    def _rows(self, length: int) -> list[dict[str, int]]:
        """Return the attributes of the tokens of the next Doc that matter here."""
        if length < 0:
            raise ValueError("a Doc has fewer tokens than none")
        width = len(self._attributes)
        wanted = {
            name: self._attributes.index(attrs.IDS[name])
            for name in ("ORTH", "ENT_IOB", "ENT_TYPE", "ENT_ID")
            if attrs.IDS[name] in self._attributes
        }
        row = struct.Struct(f"<{width}Q")
        start = self._at * row.size
        tokens = self._content["tokens"][start : start + length * row.size]
        if len(tokens) != length * row.size:
            raise ValueError("the file has fewer tokens than it says")
        return [
            {name: values[place] for name, place in wanted.items()}
            for values in row.iter_unpack(tokens)
        ]

    def _text(
        self, rows: Sequence[Mapping[str, int]], number: int, first: int
    ) -> tuple[list[Bounds], str]:
        """Return the bounds of the tokens, and the text."""
        unknown = (self._of(number, "flags") or {}).get("has_unknown_spaces")
        spaces = self._content["spaces"][first : first + len(rows)]
        parts: list[str] = []
        bounds: list[Bounds] = []
        at = 0
        for place, row in enumerate(rows):
            word = self._strings[row["ORTH"]]
            spaced = unknown or (place < len(spaces) and spaces[place])
            bounds.append((at, at + len(word)))
            parts += [word, " "] if spaced else [word]
            at += len(word) + bool(spaced)
        return bounds, "".join(parts)

    def _entities(self, rows: Sequence[Mapping[str, int]], bounds: list[Bounds]) -> list[DocSpan]:
        """Return the entities: a B, or an I behind something else, begins one."""
        found: list[DocSpan] = []
        open_: tuple[int, int, int] | None = None
        for place, row in enumerate([*rows, {}]):
            kind, iob = row.get("ENT_TYPE", 0), row.get("ENT_IOB", 0)
            inside = iob in (_IN, _BEGIN) and kind != 0
            if open_ is not None and not (inside and iob == _IN and kind == open_[1]):
                first, label, name = open_
                found.append(
                    DocSpan(
                        self._string(label),
                        self._string(name),
                        bounds[first][0],
                        bounds[place - 1][1],
                    )
                )
                open_ = None
            if inside and open_ is None:
                open_ = (place, kind, row.get("ENT_ID", 0))
        return found

    def _string(self, number: int) -> str:
        return self._strings.get(number, "")

    def _groups(self, packed: Any, bounds: list[Bounds]) -> dict[str, list[DocSpan]]:
        if not packed:
            return {}
        groups = _unpacked(packed)
        named: list[tuple[bytes, Sequence[str]]] = (
            list(groups.items()) if isinstance(groups, dict) else [(one, ()) for one in groups]
        )
        found: dict[str, list[DocSpan]] = {}
        for inner, keys in named:
            group = _unpacked(inner)
            spans = [self._span(one, bounds) for one in group["spans"]]
            for key in keys or (group["name"],):
                found[str(key)] = spans
        return found

    def _span(self, packed: bytes, bounds: list[Bounds]) -> DocSpan:
        name, _, label, first, behind, _, _ = _SPAN.unpack(packed)
        if not 0 <= first < behind <= len(bounds):
            raise ValueError("a span lies outside its Doc")
        return DocSpan(
            self._string(label), self._string(name), bounds[first][0], bounds[behind - 1][1]
        )

    def _user_data(self, packed: Any) -> Mapping[Any, Any] | None:
        if not packed:
            return {}
        try:
            found = _unpacked(packed)
        except ValueError:
            return None
        return found if isinstance(found, dict) else None
