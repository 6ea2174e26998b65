"""What a marked stretch is: a direct quote, a partial one, words at arm's length, or a title."""

import re
from enum import StrEnum

from spacy.tokens import Token

from pressmark.detect.quotes.attribution import Attribution, Rung
from pressmark.detect.quotes.scene import Scene


class Kind(StrEnum):
    """The kinds of marked stretch. A title is no quote and is not suggested."""

    DIRECT = "direct"
    PARTIAL = "partial"
    SCARE = "scare"
    TITLE = "title"


_SENTENCE_WORDS = 4
_TITLE_WORDS = 6
_EDGE = " \xa0'\"“”‘’„«»`"
_NUMBER = re.compile(r"[\d\W]*")


def classify(scene: Scene, number: int, attribution: Attribution) -> Kind:
    """Return the kind of a stretch."""
    first, last = scene.tokens[number]
    words = [token for token in scene.doc[first:last] if not token.is_punct and not token.is_space]
    inner = _inner(scene, number)
    if not words or _NUMBER.fullmatch(inner):
        return Kind.TITLE
    whole = _is_sentence(words, inner)
    if _is_title(words, inner, attribution):
        return Kind.TITLE
    if whole:
        return Kind.DIRECT
    return Kind.PARTIAL if attribution.known else Kind.SCARE


def _inner(scene: Scene, number: int) -> str:
    stretch = scene.stretches[number]
    return scene.text[stretch.start : stretch.end].strip(_EDGE)


def _is_sentence(words: list[Token], inner: str) -> bool:
    """Whether quoted words make a clause of their own."""
    ends = inner[-1:] in ".,!?…"
    if len(words) < _SENTENCE_WORDS:
        return False
    has_verb = any(token.pos_ in ("VERB", "AUX") for token in words)
    return (ends or has_verb) and (inner[:1].isupper() or ends)


def _is_title(words: list[Token], inner: str, attribution: Attribution) -> bool:
    """Whether a stretch names a work, a show, a campaign."""
    capital = all(token.is_title or token.is_stop or token.pos_ == "NUM" for token in words)
    if len(words) > _TITLE_WORDS or not capital or inner[-1:] in (".", "!", "?"):
        return False
    return attribution.rung > Rung.SAME_SENTENCE
