"""Titles of works in quotation marks."""

import re
from collections.abc import Iterator

from pressmark.detect.context import is_given_and_surname
from pressmark.detect.lexicon import languages, people, places
from pressmark.detect.lines import Lines, title_lines
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Suggestion
from pressmark.domain.text import Bounds

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
_WORKS = (
    "album|autobiography|ballet|biopic|blockbuster|comedy|documentary|docuseries|drama|film|memoir|movie"
    "|musical|novel|opera|podcast|rom-com|sitcom|thriller"
)
_SMALL = r"(?:of|and|the|in|for|to|a|an|with|on|at|from|is|vs|or)"
_NAMED = re.compile(
    rf"\b(?:{_WORKS})(?:,? (?:called|titled|entitled))?,? "
    rf"(?P<title>[A-Z][\w’'-]*(?:(?: {_SMALL}){{0,2}} (?:[A-Z][\w’'-]*|\d+)){{0,10}}[!?]?)"
    r"(?![\w’'-])"
)
"""An unmarked title behind what it is: "the drama The Salt Road"."""

_LISTED = re.compile(
    r"\b(?:in|on|of|including|from|as|like|with) "
    rf"(?P<list>(?:[A-Z][\w’'-]*(?:(?: {_SMALL}){{0,2}} [A-Z][\w’'-]*){{0,6}}, ){{1,5}}"
    rf"[A-Z][\w’'-]*(?:(?: {_SMALL}){{0,2}} [A-Z][\w’'-]*){{0,6}}?"
    rf",? and [A-Z][\w’'-]*(?:(?: {_SMALL}){{0,2}} [A-Z][\w’'-]*){{0,6}})"
)
_COMMA = re.compile(r", and |, | and ")
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


def named_works(text: str) -> Iterator[Suggestion]:
    """Yield titles without marks that stand behind what they are, or in a list of works."""
    headings = title_lines(text)
    for match in _NAMED.finditer(text):
        start, end = match.span("title")
        if text.endswith(("’s", "'s"), start, end) and text[end : end + 2] != "  ":
            end -= 2
        if not headings.hold(start) and not _is_none(text[start:end]):
            yield Suggestion(Layer.ENTITY, "WORK_OF_ART", start, end, TITLES_ORIGIN)
    for match in _LISTED.finditer(text):
        yield from _works_of(text, *match.span("list"))


def _is_none(title: str) -> bool:
    """Whether a capitalised word behind a work is another name: "the film Disney made"."""
    label = places().labels.get(title)
    if label is not None:
        return label != "WORK_OF_ART"
    first = title.split(maxsplit=1)[0]
    lone = title == first and first.casefold() in languages().english
    return lone or first in people().titles or is_given_and_surname(title.split())


def _works_of(text: str, start: int, end: int) -> Iterator[Suggestion]:
    """Yield all that is listed beside a well-known work, if nothing in the list is another name."""
    labels, found = [], []
    for part in _parts(text, start, end):
        name = text[slice(*part)]
        labels.append(places().labels.get(name))
        found.append(Suggestion(Layer.ENTITY, "WORK_OF_ART", *part, TITLES_ORIGIN))
    others = {*labels} - {None, "WORK_OF_ART", "PERSON"}
    if labels.count("WORK_OF_ART") and not others:
        yield from found


def _parts(text: str, start: int, end: int) -> Iterator[Bounds]:
    """Yield what commas and "and" keep apart; "Gavin and Stacey" is one where it is well known."""
    known = places().labels
    begin = start
    for joint in _COMMA.finditer(text, start, end):
        rest = text[begin:end]
        if joint.group() == " and " and rest in known:
            break
        yield begin, joint.start()
        begin = joint.end()
    yield begin, end


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
