"""A `.spacy` file that is written Doc by Doc: memory is that of one Doc, however many there are.

`DocBin` keeps all Docs until it packs them in one piece. What it would pack is one map of msgpack
in one stream of zlib. Each part of that map grows here in a file of its own, compressed already,
and in the end the parts are laid one behind the other: pieces of raw deflate may be, where each
ends in a full flush (RFC 1951, 3.2; RFC 1950 for what stands around them). Written after
`DocBin.to_bytes`, `SpanGroups.to_bytes` and `SpanGroup.to_bytes` of spaCy 3.8.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from spacy import attrs
from spacy.tokens import Doc, DocBin, SpanGroup
from srsly.msgpack import Packer

from pressmark.errors import ExportProblem

_SPAN = struct.Struct(">QQQllll")
"""A span in a group, as `docbin_parts` reads it."""

_MOST = 2**32 - 1
"""Bytes of a part, and values of a list, that msgpack can count."""

_REMEMBERED = 200_000
"""Words that are known to be in the file already; a word may stand there twice, too."""

_COPIED = 1 << 20
"""Bytes of a part that are copied at once."""

_LISTS = ("strings", "cats", "flags", "span_groups", "user_data")
_BYTES = ("tokens", "spaces", "lengths")


class DocBinStream:
    """Takes Docs one by one, and yields the file. Use it as a context."""

    def __init__(self, folder: Path, name: str, attributes: Iterable[str]) -> None:
        """`folder` holds the parts in files of this `name` and must outlive the stream."""
        plain = DocBin(attrs=attributes)
        self._version = plain.version
        self._attributes: list[int | str] = list(plain.attrs)
        self._parts = {key: _Part(folder / f"{name}-{key}") for key in (*_BYTES, *_LISTS)}
        self._known: set[int] = set()
        # One packer for all: each new one looks through all packages that are installed.
        self._packer = Packer(use_bin_type=True)

    def __enter__(self) -> "DocBinStream":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for part in self._parts.values():
            part.close()

    def add(self, doc: Doc) -> None:
        """Take a Doc with its entities, groups of spans and user data. Raises OSError."""
        tokens = doc.to_array(self._attributes)
        texts = set(tokens[:, 0].tolist())
        texts.update(one for span in doc.ents for one in (span.label, span.id))
        texts.update(
            one for group in doc.spans.values() for span in group for one in (span.label, span.id)
        )
        self._name(texts, doc)
        self._parts["tokens"].write(tokens.astype("<u8").tobytes())
        self._parts["spaces"].write(doc.to_array(attrs.SPACY).astype(bool).tobytes())
        self._parts["lengths"].write(struct.pack("<i", len(doc)))
        self._put("cats", doc.cats)
        self._put("flags", {"has_unknown_spaces": doc.has_unknown_spaces})
        self._put("span_groups", self._groups(doc))
        self._put("user_data", self._packed(doc.user_data))

    def _name(self, texts: set[int], doc: Doc) -> None:
        """Write the words behind hashes that are not known yet, in an order of their own."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        new = sorted(texts - self._known - {0})
        self._known.update(new)
        for one in new:
            self._put("strings", doc.vocab.strings[one])

    def _put(self, key: str, value: object) -> None:
        self._parts[key].write(self._packed(value))
        self._parts[key].count += 1

    def _packed(self, value: object) -> bytes:
        return bytes(self._packer.pack(value))

    def _groups(self, doc: Doc) -> bytes:
        """Return the groups of spans as one map: each group's bytes, and the keys that it has."""
        groups: dict[bytes, list[str]] = {}
        for key, group in doc.spans.items():
            groups.setdefault(self._group(group), []).append(key)
        return self._packed(groups or [])

    def _group(self, group: SpanGroup) -> bytes:
        spans = [
            _SPAN.pack(
                one.id, one.kb_id, one.label, one.start, one.end, one.start_char, one.end_char
            )
            for one in group
        ]
        return self._packed({"name": group.name, "attrs": group.attrs, "spans": spans})

    def file(self, path: Path) -> Iterator[bytes]:
        """Yield the whole file, which is to be `path`, in pieces; nothing can be added behind.

        Raises ExportProblem where a part is too large for the format.
        """
        if any(max(part.size, part.count) > _MOST for part in self._parts.values()):
            raise ExportProblem(
                f"{path} was not written: a .spacy file holds 134 million tokens at most. "
                "Choose fewer articles."
            )
        total = 1
        yield zlib.compress(b"")[:2]
        for part in self._segments():
            total = _joined(total, part.check, part.size)
            yield from part.pieces()
        yield zlib.compressobj(wbits=-zlib.MAX_WBITS).flush()
        yield total.to_bytes(4, "big")

    def _segments(self) -> Iterator["_Part | _Head"]:
        """Yield the parts of the map, and what says what they are."""
        yield _Head(bytes([0x80 | 2 + len(self._parts)]))
        yield _Head(self._packed("version") + self._packed(self._version))
        yield _Head(self._packed("attrs") + self._packed(self._attributes))
        for key, part in self._parts.items():
            kind, length = (b"\xc6", part.size) if key in _BYTES else (b"\xdd", part.count)
            yield _Head(self._packed(key) + kind + length.to_bytes(4, "big"))
            yield part


class _Part:
    """A part of the file that grows on the disk: its bytes are counted before they are packed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("xb")
        self._packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        self.size = self.count = 0
        self.check = 1

    def write(self, data: bytes) -> None:
        """Append `data`."""
        self.size += len(data)
        self.check = zlib.adler32(data, self.check)
        self._file.write(self._packer.compress(data))

    def pieces(self) -> Iterator[bytes]:
        """End the part, and yield it."""
        self._file.write(self._packer.flush(zlib.Z_FULL_FLUSH))
        self.close()
        with self._path.open("rb") as file:
            while piece := file.read(_COPIED):
                yield piece

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class _Head:
    """What stands between two parts."""

    def __init__(self, data: bytes) -> None:
        self._data, self.size, self.check = data, len(data), zlib.adler32(data)

    def pieces(self) -> Iterable[bytes]:
        """Return it packed."""
        packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        return [packer.compress(self._data) + packer.flush(zlib.Z_FULL_FLUSH)]


_PRIME = 65521


def _joined(first: int, second: int, size: int) -> int:
    """Return the Adler-32 of two stretches from theirs; the second has `size` bytes.

    The formula is that of `adler32_combine` in zlib: the sum of the first counts in each of the
    second's sums of sums.
    """
    low = (first & 0xFFFF) + (second & 0xFFFF) - 1
    high = (first >> 16) + (second >> 16) + size % _PRIME * ((first & 0xFFFF) - 1)
    return high % _PRIME << 16 | low % _PRIME
