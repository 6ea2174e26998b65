"""HTML cut into tags and text, in one pass over however broken a page.

The standard library's parser needs minutes for a megabyte of unclosed tags, and on Python 3.11 it
fails on `<![`; see https://github.com/python/cpython/issues/135462 for the former. This one
never looks at a character more than a few times. It follows browsers where pages need it: text of
scripts is no markup, a `>` inside a quoted value ends no tag, a `<` before anything but a letter is
text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

_OPENING = re.compile(r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<end>/)?(?P<tag>[a-zA-Z][\w:-]*))")
_ATTRIBUTE = re.compile(
    r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""",
)
_LONGEST_TAG = 20_000
"""Characters of a tag in which attributes are looked for."""

_RAW = frozenset(("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"))
"""Elements whose content holds no tags (WHATWG, HTML, "raw text" and "escapable raw text")."""


@dataclass(frozen=True, slots=True)
class Start:
    """The beginning of an element, names in lower case."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class End:
    """The end of an element; it need not have begun."""

    tag: str


@dataclass(frozen=True, slots=True)
class Text:
    """Text with its character references resolved."""

    text: str


Token = Start | End | Text


def tokens(source: str) -> Iterator[Token]:
    """Yield the tags and texts of a page in order, comments and declarations left out."""
    place = 0
    while match := _OPENING.search(source, place):
        if match.start() > place:
            yield Text(unescape(source[place : match.start()]))
        place = _end(source, match)
        tag = (match["tag"] or "").lower()
        if match["end"]:
            yield End(tag)
        elif tag:
            yield Start(
                tag, _attributes(source[match.end() : min(place, match.end() + _LONGEST_TAG)])
            )
            if tag in _RAW:
                inside, place = place, _end_of_raw(source, place, tag)
                yield Text(unescape(source[inside:place]))
    if place < len(source):
        yield Text(unescape(source[place:]))


def _end_of_raw(source: str, place: int, tag: str) -> int:
    closing = re.compile(f"</{tag}", re.IGNORECASE).search(source, place)
    return closing.start() if closing else len(source)


def _end(source: str, opening: re.Match[str]) -> int:
    """Return the offset behind the tag, comment or declaration that opens here.

    What is never closed reaches to the end of the page: nothing behind it can be a tag either.
    """
    if opening["comment"]:
        end = source.find("-->", opening.end())
        return len(source) if end < 0 else end + 3
    end = source.find(">", opening.end())
    if opening["tag"] and end >= 0:
        end = _unquoted(source, opening.end(), end)
    return len(source) if end < 0 else end + 1


def _unquoted(source: str, start: int, end: int) -> int:
    """Return the offset of the `>` that ends a tag, given the first one, which may be quoted."""
    for quote in "\"'":
        if source.count(quote, start, end) % 2:
            closing = source.find(quote, end, end + _LONGEST_TAG)
            behind = source.find(">", closing) if closing >= 0 else -1
            return behind if behind >= 0 else end
    return end


def _attributes(inside: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(inside):
        found.setdefault(name.lower(), unescape("".join(values)))
    return found
