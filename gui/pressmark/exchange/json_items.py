"""Objects of a JSON file one by one: of JSON Lines, of a list, or of a list over many lines.

Files of other tools are read more leniently than Pressmark's own: NaN and Infinity, which pandas
writes for empty cells, count as null. Memory is that of the longest object and not of the file.
"""

import codecs
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from pressmark.errors import ImportProblem
from pressmark.exchange.jsonl import LONGEST_LINE, lines
from pressmark.exchange.stream import shortened, shown, unreadable

Found = tuple[int, dict[str, Any]]
"""An object and the line on which it begins, counted from 1."""

_DECODER = json.JSONDecoder(parse_constant=lambda _: None)
_SPACE = " \t\r\n"
_CHUNK = 1 << 20
"""Bytes of a list that are read at once."""

_TORN = 16
"""Characters before the end of what is read in which a mistake may be that of the cut."""


def objects(path: Path) -> Iterator[Found | ImportProblem]:
    """Yield the objects of a file with their lines; what cannot be read gives an ImportProblem.

    A bad line of JSON Lines is left out alone; behind a mistake in a list nothing can be read.
    """
    try:
        with path.open("rb") as file:
            found = False
            for item in _of_list(file, path) if _is_list(file) else _of_lines(file, path):
                found = True
                yield item
    except OSError as error:
        yield unreadable(path, error)
        return
    if not found:
        yield ImportProblem(shown(path), "there is no article in the file")


def first_objects(head: bytes) -> list[dict[str, Any]]:
    """Return the objects that a file begins with, as far as its first bytes hold them whole."""
    text = head.decode("utf-8-sig", "ignore")
    found: list[dict[str, Any]] = []
    at = _skip(text, 0, _SPACE + "[")
    while at < len(text) and len(found) < _TORN:
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        if isinstance(value, dict):
            found.append(value)
        at = _skip(text, at, _SPACE + ",")
    return found


def beginning(path: Path, head: bytes) -> list[dict[str, Any]]:
    """Return the first objects of a file, of which `head` has the first bytes; [] without any.

    An article may be longer than `head`: then the first object is read whole.
    """
    found = first_objects(head)
    if found:
        return found
    return [item[1] for item in islice(objects(path), 1) if isinstance(item, tuple)]


def _is_list(file: BinaryIO) -> bool:
    """Whether a file holds a list, or one object over many lines; it is read from its begin."""
    head = file.read(_CHUNK).removeprefix(codecs.BOM_UTF8).lstrip()
    file.seek(0)
    if head.startswith(b"["):
        return True
    return head.startswith(b"{") and not head[1:].split(b"\n", 1)[0].strip()


def _of_lines(file: BinaryIO, path: Path) -> Iterator[Found | ImportProblem]:
    for number, line in lines(file):
        if line is None:
            limit = LONGEST_LINE // 1_000_000
            yield ImportProblem(shown(path), f"the line is longer than {limit} MB", number)
            continue
        try:
            yield number, json_object(line)
        except ValueError as error:
            yield ImportProblem(shown(path), shortened(str(error)), number)


def json_object(line: bytes) -> dict[str, Any]:
    """Read a line that holds one object. Raises ValueError with the reason where it does not."""
    try:
        value = _DECODER.decode(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"the line is not in UTF-8 (byte {error.start + 1})") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"the line is not JSON ({error.msg}, character {error.pos + 1})") from None
    except RecursionError:
        raise ValueError("the line is nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError("the line holds no JSON object")
    return value


def _of_list(file: BinaryIO, path: Path) -> Iterator[Found | ImportProblem]:
    source = _Window(file)
    try:
        while source.reach_value():
            line, value = source.line, source.value()
            if isinstance(value, dict):
                yield line, value
            else:
                yield ImportProblem(shown(path), "an item of the list is no JSON object", line)
    except UnicodeDecodeError as error:
        yield ImportProblem(shown(path), f"the file is not in UTF-8 ({error.reason})")
    except ValueError as error:
        words = f"{shortened(str(error))}; what follows was not read"
        yield ImportProblem(shown(path), words, source.line)


class _Window:
    """The stretch of a file that is in memory, from the value that comes next."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._at = 0
        self._ended = False
        self._opened = False
        self.line = 1

    def reach_value(self) -> bool:
        """Go to the next value, over commas and brackets of the list; False at the end."""
        while True:
            at = _skip(self._text, self._at, _SPACE + ",]" if self._opened else _SPACE)
            if not self._opened and at < len(self._text):
                self._opened = True
                at += self._text[at] == "["
                at = _skip(self._text, at, _SPACE + ",]")
            self.line += self._text.count("\n", self._at, at)
            self._at = at
            if at < len(self._text):
                return True
            if self._ended:
                return False
            self._read_more()

    def value(self) -> Any:
        """Return the value that begins here. Raises ValueError."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._ended or not self._may_be_torn(error):
                    self.line += self._text.count("\n", self._at, error.pos)
                    place = error.pos - self._text.rfind("\n", 0, error.pos)
                    raise ValueError(
                        f"the file is not JSON ({error.msg}, character {place} of its line)"
                    ) from None
                self._read_more()
            except RecursionError:
                raise ValueError("the item is nested too deeply") from None
            else:
                self.line += self._text.count("\n", self._at, end)
                self._at = end
                return value

    def _may_be_torn(self, error: json.JSONDecodeError) -> bool:
        return error.pos >= len(self._text) - _TORN or error.msg.startswith("Unterminated")

    def _read_more(self) -> None:
        """Read as much again as is there, so that a long value is gone through twice at most."""
        left = self._text[self._at :]
        if len(left) > LONGEST_LINE:
            raise ValueError(f"an item is longer than {LONGEST_LINE // 1_000_000} MB")
        data = self._file.read(max(_CHUNK, len(left)))
        self._ended = not data
        self._text, self._at = left + self._decoder.decode(data, final=self._ended), 0


def _skip(text: str, at: int, characters: str) -> int:
    while at < len(text) and text[at] in characters:
        at += 1
    return at
