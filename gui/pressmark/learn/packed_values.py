"""Values of msgpack in a file, of which one at a time is in memory.

Only the lengths in front of values are read on the way to one of them, and held against the size of
the file. https://github.com/msgpack/msgpack/blob/master/spec.md tells the first byte of each kind.
"""

from typing import Any, BinaryIO

from srsly import msgpack
from srsly.msgpack.exceptions import UnpackException

_LARGEST = 500_000_000
"""Bytes of a value that is held in memory."""

_WIDTHS = {
    0xC0: 0, 0xC2: 0, 0xC3: 0, 0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1,
    0xD1: 2, 0xD2: 4, 0xD3: 8, 0xD4: 2, 0xD5: 3, 0xD6: 5, 0xD7: 9, 0xD8: 17,
}  # fmt: skip
"""Bytes behind the first one of values that have always as many."""

_COUNTED = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4, 0xC7: 1, 0xC8: 2, 0xC9: 4}
"""Bytes that count the bytes of binary data, text and extensions."""

_LISTS = {0xDC: 2, 0xDD: 4}
_MAPS = {0xDE: 2, 0xDF: 4}
"""Bytes that count the values of a list and the pairs of a map."""

_DATA = frozenset({0xC4, 0xC5, 0xC6})


def plain(packed: bytes) -> Any:
    """Return what msgpack holds, as dicts, tuples and plain values. Raises ValueError."""
    try:
        # With a hook for pairs srsly leaves out its hooks that make other things than plain data.
        return msgpack.unpackb(packed, raw=False, use_list=False, object_pairs_hook=dict)
    except (ValueError, UnpackException, RecursionError) as error:
        raise ValueError(str(error)) from error


class PackedValues:
    """A place in a file of msgpack that goes on with each value. All methods raise ValueError."""

    def __init__(self, file: BinaryIO, size: int, at: int = 0) -> None:
        """`size` is that of the file in bytes."""
        self._file, self._size = file, size
        self.at = at
        file.seek(at)

    def begin_map(self) -> int:
        """Go into a map, and return how many pairs it has."""
        return self._begin(0x80, _MAPS, "map")

    def begin_list(self) -> int:
        """Go into a list, and return how many values it has."""
        return self._begin(0x90, _LISTS, "list")

    def _begin(self, short: int, long: dict[int, int], kind: str) -> int:
        first = self._number(1)
        if first & 0xF0 == short:
            return first & 0x0F
        if first not in long:
            raise ValueError(f"a {kind} was expected")
        return self._number(long[first])

    def data(self) -> tuple[int, int]:
        """Pass binary data; return where it begins, and how many bytes it has."""
        first = self._number(1)
        if first not in _DATA:
            raise ValueError("data was expected")
        length = self._number(_COUNTED[first])
        begin = self.at
        self._pass(length)
        return begin, length

    def value(self) -> Any:
        """Return the next value."""
        begin = self.at
        self.skip()
        length = self.at - begin
        if length > _LARGEST:
            raise ValueError(f"a value is larger than {_LARGEST // 1_000_000} MB")
        self._file.seek(begin)
        return plain(self._file.read(length))

    def skip(self) -> None:
        """Pass the next value, whatever it is."""
        left = 1
        while left:
            left += self._pass_one() - 1

    def _pass_one(self) -> int:
        """Pass a value but for those in it; return how many these are."""
        first = self._number(1)
        if first <= 0x7F or first >= 0xE0:
            return 0
        if first <= 0x8F:
            return 2 * (first & 0x0F)
        if first <= 0x9F:
            return first & 0x0F
        if first in _LISTS:
            return self._number(_LISTS[first])
        if first in _MAPS:
            return 2 * self._number(_MAPS[first])
        if first <= 0xBF:
            self._pass(first & 0x1F)
        elif first in _COUNTED:
            extension = 0xC7 <= first <= 0xC9
            self._pass(self._number(_COUNTED[first]) + extension)
        elif first in _WIDTHS:
            self._pass(_WIDTHS[first])
        else:
            raise ValueError(f"no value begins with {first:#x}")
        return 0

    def _number(self, width: int) -> int:
        data = self._file.read(width)
        if len(data) < width:
            raise ValueError("it breaks off in the middle")
        self.at += width
        return int.from_bytes(data, "big")

    def _pass(self, length: int) -> None:
        self.at += length
        if self.at > self._size:
            raise ValueError("it breaks off in the middle")
        self._file.seek(self.at)
