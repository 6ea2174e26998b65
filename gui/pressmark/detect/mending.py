"""Names that the recogniser cuts wrongly, mended before they are compared."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Token

from pressmark.detect.consistency import is_given_and_surname
from pressmark.detect.gazetteer import Gazetteer
from pressmark.detect.lexicon import people, places
from pressmark.detect.lines import Lines, title_lines
from pressmark.domain.span import Layer, Suggestion

LEXICON_ORIGIN = "lexicon 1"
"""Origin of a name that was found with the help of a word list."""

_SEVERAL_WORDS = re.compile(r"\w[\s\-]\w")
_NEXT_WORD = re.compile(r" (\w+)\b")


def mend(doc: Doc, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the names with the wrongly cut ones put right, in reading order."""
    text = doc.text
    whole = _without_fragments(text, _with_suffixes(text, names))
    found = list(_full_names(doc, whole))
    stretches = Lines([(full.start, full.end) for full in found])
    kept = [name for name in whole if not stretches.hold(name.start)]
    return sorted([*kept, *found], key=lambda name: (name.start, -name.end))


def _with_suffixes(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Let "London" reach over "Bridge", whatever the recogniser called that."""
    mended: list[Suggestion] = []
    for name in names:
        if not mended or name.start >= mended[-1].end:
            mended.append(_with_suffix(text, name))
    return mended


def _with_suffix(text: str, name: Suggestion) -> Suggestion:
    if name.label not in {"GPE", "LOC", "PERSON"}:
        return name
    first, *others = text[name.start : name.end].split()
    if others and others[-1] in places().suffixes and first not in people().given:
        return replace(name, label=places().suffixes[others[-1]])
    word = _NEXT_WORD.match(text, name.end)
    if word is None or word.group(1) not in places().suffixes:
        return name
    return replace(name, end=word.end(), label=places().suffixes[word.group(1)])


def _without_fragments(text: str, names: Sequence[Suggestion]) -> list[Suggestion]:
    """Leave out what is a piece of a well-known longer name or of a title.

    "Don" of "Rostov-on-Don", "State" of "Secretary of State".
    """
    stretches = Lines([(at, at + len(name)) for at, name in _long_names().find(text)])
    return [name for name in names if not _is_fragment(name, stretches)]


@cache
def _long_names() -> Gazetteer:
    """Return the names and titles of more than one word."""
    return Gazetteer(
        name for name in (*places().labels, *people().titles) if _SEVERAL_WORDS.search(name)
    )


def _is_fragment(name: Suggestion, stretches: Lines) -> bool:
    stretch = stretches.at(name.start)
    return (
        stretch is not None
        and name.end <= stretch[1]
        and name.end - name.start < stretch[1] - stretch[0]
    )


def _full_names(doc: Doc, names: Sequence[Suggestion]) -> Iterator[Suggestion]:
    """Yield names of people that begin with a given name, where the recogniser has no more."""
    headings = title_lines(doc.text)
    marked = Lines([(name.start, name.end) for name in names])
    behind = 0
    for token in doc:
        if token.text not in people().given or token.idx < behind or headings.hold(token.idx):
            continue
        words = [token, *_proper_nouns_behind(token)]
        start, end = token.idx, words[-1].idx + len(words[-1])
        if is_given_and_surname([word.text for word in words]) and _is_more(start, end, marked):
            yield Suggestion(Layer.ENTITY, "PERSON", start, end, LEXICON_ORIGIN)
            behind = end


def _is_more(start: int, end: int, marked: Lines) -> bool:
    """Whether all that is marked in `[start, end)` is less than it, and lies inside."""
    first, last = marked.at(start), marked.at(end - 1)
    return (
        (first is None or first[0] == start)
        and (last is None or last[1] == end)
        and (first is None or first[1] < end)
    )


def _proper_nouns_behind(token: Token) -> Iterator[Token]:
    for following in token.doc[token.i + 1 : token.i + 3]:
        named = following.tag_ == "NNP" and following.text[0].isupper()
        if not named or following.text in people().titles or following.is_sent_start:
            return
        yield following
