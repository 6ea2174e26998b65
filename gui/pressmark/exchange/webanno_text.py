"""The escapes of WebAnno TSV 3."""

import re

_IN_VALUES = re.compile(r"->|[\\\[\]|_;\t\n*]")
_LETTERS = {"\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b"}
_CHARACTERS = {letter: character for character, letter in _LETTERS.items()}
_IN_TEXT = re.compile(r"[\x00-\x08\x0c-\x1f\t\n\\]")
_ESCAPED_VALUE = re.compile(r"\\(->|[\\\[\]|_;tn*])")
_ESCAPED_TEXT = re.compile(r"\\([\x00-\x1f\\tnfrb])")


def escape_value(value: str) -> str:
    """Return a value so that it can stand in a column."""
    return _IN_VALUES.sub(lambda match: "\\" + _LETTERS.get(match[0], match[0]), value)


def unescape_value(value: str) -> str:
    """Return the value that stands in a column."""
    return _ESCAPED_VALUE.sub(lambda match: _CHARACTERS.get(match[1], match[1]), value)


def escape_text(text: str) -> str:
    """Return a line of text so that it can stand after `#Text=`."""
    return _IN_TEXT.sub(lambda match: "\\" + _LETTERS.get(match[0], match[0]), text)


def unescape_text(text: str) -> str:
    """Return the line of text that stands after `#Text=`."""
    return _ESCAPED_TEXT.sub(lambda match: _CHARACTERS.get(match[1], match[1]), text)


def split_unescaped(value: str, separator: str) -> list[str]:
    """Split a value at each separator that no backslash stands before."""
    if separator not in value:
        return [value]
    parts, start, at = [], 0, 0
    while at < len(value):
        if value[at] == "\\":
            at += 2
            continue
        if value[at] == separator:
            parts.append(value[start:at])
            start = at + 1
        at += 1
    return [*parts, value[start:]]
