"""What is in a `.spacy` file, as plain data: its texts, entities, groups of spans and user data.

spaCy's own loader is not used on files from elsewhere. It makes C arrays of the numbers in them
without a look at their bounds, and arrays of NumPy of what names itself one. Here a file is
msgpack and nothing else, nothing in it is called, and each offset is held against its text. Written
after `DocBin.to_bytes`, `SpanGroups.to_bytes` and `SpanGroup.to_bytes` of spaCy 3.8.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from spacy import attrs
from spacy.strings import get_string_id

from pressmark.domain.text import Bounds
from pressmark.learn.packed_values import PackedValues, plain

_LARGEST = 20_000_000_000
"""Bytes that a file may have once it is unpacked."""

_FREE = 100_000_000
"""Bytes up to which it does not matter how much larger a file gets by unpacking."""

_RATIO = 100
"""How much larger it may get otherwise. Ours get 15 times as large; bombs start at 1,000."""

_CHUNK = 1 << 20
"""Bytes that are unpacked at once."""

_SPAN = struct.Struct(">QQQllll")
"""A span in a group: id, knowledge base id, label, then first token and the one behind the last,
and the same in characters."""

_IN, _BEGIN = 1, 3
"""The values of ENT_IOB inside an entity and at its first token."""

_LISTS = ("flags", "span_groups", "user_data", "cats")
"""Parts that have a value for each Doc."""


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


def read_docs(path: Path) -> Iterator[DocParts]:
    """Yield the Docs of a file. Raises ValueError with the reason where it is no good one.

    What it unpacks to lies on the disk meanwhile; memory is that of one Doc and of all words.
    Raises OSError, too.
    """
    with TemporaryDirectory(prefix="pressmark-") as folder, ExitStack() as stack:
        inflated = Path(folder, "docs")
        _inflate(path, inflated)
        try:
            yield from _Docs(inflated, stack).all()
        except (LookupError, TypeError, struct.error, AttributeError) as error:
            raise _damaged(error) from error


def _damaged(error: Exception) -> ValueError:
    return ValueError(f"this is no DocBin of spaCy, or a damaged one ({error})")


def _inflate(path: Path, inflated: Path) -> None:
    unpacker = zlib.decompressobj()
    most = min(_LARGEST, max(_FREE, _RATIO * path.stat().st_size))
    size = 0
    with path.open("rb") as source, inflated.open("xb") as target:
        while data := unpacker.unconsumed_tail or source.read(_CHUNK):
            try:
                piece = unpacker.decompress(data, _CHUNK)
            except zlib.error:
                raise ValueError("this is no DocBin of spaCy, or a damaged one") from None
            size += len(piece)
            if size > most:
                raise ValueError(
                    f"the file has more than {most // 1_000_000} MB once it is unpacked, and was "
                    "not read"
                )
            target.write(piece)
            if unpacker.eof:
                return
    raise ValueError("the file breaks off in the middle")


def _unpacked(packed: bytes) -> Any:
    try:
        return plain(packed)
    except ValueError as error:
        raise _damaged(error) from error


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The attributes of a Doc's tokens that matter here: a value for each token."""

    words: Sequence[int]
    marks: Sequence[int]
    labels: Sequence[int]
    names: Sequence[int]


class _Docs:
    """The Docs of an unpacked DocBin, which is one map whose parts are read side by side."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        """`stack` closes the files."""
        self._path, self._stack = path, stack
        try:
            self._places = self._survey()
            self._attributes = tuple(self._part("attrs").value())
            strings = map(str, self._part("strings").value())
            self._strings = {get_string_id(one): one for one in strings} | {0: ""}
            self._lists = {key: self._list(key) for key in _LISTS if key in self._places}
            self._tokens = self._data("tokens")
            self._spaces = self._data("spaces")
            lengths = self._data("lengths")
        except ValueError as error:
            raise _damaged(error) from error
        self._lengths = struct.unpack(f"<{lengths.left // 4}i", lengths.read(lengths.left // 4 * 4))

    def _open(self) -> BinaryIO:
        return self._stack.enter_context(self._path.open("rb"))

    def _survey(self) -> dict[str, int]:
        """Return where the parts of the map begin."""
        values = PackedValues(self._open(), self._path.stat().st_size)
        places: dict[str, int] = {}
        for _ in range(values.begin_map()):
            key = values.value()
            places[str(key)] = values.at
            values.skip()
        return places

    def _part(self, key: str) -> PackedValues:
        return PackedValues(self._open(), self._path.stat().st_size, self._places[key])

    def _list(self, key: str) -> tuple[PackedValues, int]:
        values = self._part(key)
        return values, values.begin_list()

    def _data(self, key: str) -> "_Stretch":
        begin, length = self._part(key).data()
        return _Stretch(self._open(), begin, length)

    def all(self) -> Iterator[DocParts]:
        """Yield them in order."""
        for number, length in enumerate(self._lengths):
            tokens = self._next_tokens(length)
            held = {key: self._next(key, number) for key in _LISTS}
            bounds, text = self._text(tokens, held["flags"])
            yield DocParts(
                text=text,
                entities=self._entities(tokens, bounds),
                groups=self._groups(held["span_groups"], bounds),
                user_data=self._user_data(held["user_data"]),
                cats=held["cats"] or {},
            )

    def _next(self, key: str, number: int) -> Any:
        """Return what a list has for the Doc of this number, None for nothing."""
        values, count = self._lists.get(key, (None, 0))
        if values is None or number >= count:
            return None
        try:
            return values.value()
        except ValueError as error:
            raise _damaged(error) from error

    def _next_tokens(self, length: int) -> _Tokens:
        if length < 0:
            raise ValueError("a Doc has fewer tokens than none")
        width = len(self._attributes)
        if self._tokens.left < length * width * 8:
            raise ValueError("the file has fewer tokens than it says")
        values = struct.unpack(f"<{length * width}Q", self._tokens.read(length * width * 8))

        def column(name: str) -> Sequence[int]:
            if attrs.IDS[name] not in self._attributes:
                return (0,) * length
            return values[self._attributes.index(attrs.IDS[name]) :: width]

        if attrs.ORTH not in self._attributes:
            raise ValueError("the file does not have the words of its tokens")
        return _Tokens(column("ORTH"), column("ENT_IOB"), column("ENT_TYPE"), column("ENT_ID"))

    def _text(self, tokens: _Tokens, flags: Mapping[str, Any] | None) -> tuple[list[Bounds], str]:
        """Return the bounds of the tokens, and the text."""
        unknown = (flags or {}).get("has_unknown_spaces")
        spaces = self._spaces.read(len(tokens.words))
        spaces = b"\1" * len(tokens.words) if unknown else spaces.ljust(len(tokens.words), b"\0")
        parts: list[str] = []
        bounds: list[Bounds] = []
        at = 0
        for orth, spaced in zip(tokens.words, spaces, strict=True):
            word = self._strings[orth]
            bounds.append((at, at + len(word)))
            parts += [word, " "] if spaced else [word]
            at += len(word) + bool(spaced)
        return bounds, "".join(parts)

    def _entities(self, tokens: _Tokens, bounds: list[Bounds]) -> list[DocSpan]:
        """Return the entities: a B, or an I behind something else, begins one."""
        found: list[DocSpan] = []
        open_: tuple[int, int, int] | None = None
        values = zip([*tokens.labels, 0], [*tokens.marks, 0], [*tokens.names, 0], strict=True)
        for place, (kind, iob, name) in enumerate(values):
            inside = iob in (_IN, _BEGIN) and kind != 0
            if open_ is not None and not (inside and iob == _IN and kind == open_[1]):
                first, label, own = open_
                start, end = bounds[first][0], bounds[place - 1][1]
                found.append(DocSpan(self._string(label), self._string(own), start, end))
                open_ = None
            if inside and open_ is None:
                open_ = (place, kind, name)
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


class _Stretch:
    """Bytes of a file that are read one after another."""

    def __init__(self, file: BinaryIO, begin: int, length: int) -> None:
        self._file, self.left = file, length
        file.seek(begin)

    def read(self, length: int) -> bytes:
        """Return the next bytes, fewer at the end."""
        data = self._file.read(min(length, self.left))
        self.left -= len(data)
        return data
