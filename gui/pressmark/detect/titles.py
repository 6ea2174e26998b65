"""Titles of works in quotation marks."""

import re
from collections.abc import Iterator

from pressmark.detect.lexicon import languages
from pressmark.detect.lines import Lines, title_lines
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Suggestion

TITLES_ORIGIN = origin("titles")
"""Origin of a work that is known by its marks and capitals."""

_MARKED = (
    re.compile(r"“([^“”\n]{2,80})”"),
    re.compile(r"‘([^‘’\n]{2,80})’(?!\w)"),
    re.compile(r'"([^"\n]{2,80})"'),
    re.compile(r"(?<!\w)'([^'\n]{2,80})'(?!\w)"),
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_INSIDE = re.compile(r"[\w'’&:!?, -]*[\w!?]")
_REACH = 4  # words before the marks among which "the film" may stand
_CRIED = re.compile(
    r"\b(?:read|reads|reading|says?|saying|said|chant(?:s|ed|ing)?|shout(?:s|ed|ing)?|slogans?"
    r"|banners?|placards?|signs?|badges?|T-shirts?|hashtags?|mottos?|nicknamed|dubbed"
    r"|called (?:it|him|her))\W{1,3}(?:of |with )?$"
)
_CRIED_REACH = 40  # code points before the marks
_LONG = 3  # words of a title that needs nobody to say so


def titled_works(text: str, marked: Lines) -> Iterator[Suggestion]:
    """Yield what stands in quotation marks and is written as a title, outside headings.

    Every word but the small ones has a capital. A title of fewer than three words, and one that
    is in `marked` as another name, needs a noun such as "film" before it.
    """
    headings = title_lines(text)
    for match in (match for marks in _MARKED for match in marks.finditer(text)):
        start, end = match.span(1)
        if headings.hold(start) or not _is_title(match[1]):
            continue
        if is_cried(text, match.start()):
            continue
        named = marked.at(start) == (start, end)
        if (_is_long(match[1]) and not named) or _is_announced(text, match.start()):
            yield Suggestion(Layer.ENTITY, "WORK_OF_ART", start, end, TITLES_ORIGIN)


def is_cried(text: str, start: int) -> bool:
    """Whether what is quoted from `start` on is a slogan or a nickname: "a banner read"."""
    before = text[max(0, start - _CRIED_REACH) : start].rstrip("'\"‘“")
    return _CRIED.search(before) is not None


def _is_title(words: str) -> bool:
    found = _WORD.findall(words)
    if not found or not _INSIDE.fullmatch(words) or not found[0][0].isupper():
        return False
    large = [word for word in found if word.casefold() not in languages().english]
    return (
        len(large) >= 1
        and words != words.upper()
        and all(word[0].isupper() or word[0].isdigit() for word in large)
    )


def _is_long(words: str) -> bool:
    """Whether it has three words and two capitals, unlike "Timing of what?"."""
    found = _WORD.findall(words)
    capitals = sum(word[0].isupper() for word in found)
    return len(found) >= _LONG and capitals > 1


def _is_announced(text: str, start: int) -> bool:
    before = re.split(r"[.!?\n]", text[max(0, start - 60) : start])[-1]
    return any(word.lower() in lexicon().works for word in _WORD.findall(before)[-_REACH:])
