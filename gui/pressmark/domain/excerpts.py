"""The part of a long line that is shown where there is room for little of it."""

from pressmark.domain.search import Haystack, Query

_BEFORE = 14
"""Code points in front of the first word that was found."""


def from_the_words(text: str, words: str) -> str:
    """Return a line from a little before the first of the words on: they are to be seen."""
    found = Haystack(text).find_words(words)
    return _from(text, found[0][0]) if found else text


def from_the_string(text: str, string: str) -> str:
    """Return a line from the word with a string on, where that would be out of sight."""
    found = Haystack(text).find(Query(string))
    if not found or found[0][0] <= _BEFORE:
        return text
    return f"…{text[text.rfind(' ', 0, found[0][0]) + 1 :]}"


def _from(text: str, start: int) -> str:
    if start <= _BEFORE:
        return text
    cut = text.rfind(" ", 0, start - _BEFORE // 2) + 1
    return f"…{text[max(cut, start - _BEFORE) :]}"
