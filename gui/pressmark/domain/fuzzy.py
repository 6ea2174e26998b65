"""Fuzzy matching: how well a few typed letters stand for a title, and which of its letters.

Every word that is typed must be found, in any order, its letters in theirs. Letters side by side
and at the beginnings of words count more, as in the palettes of editors.
"""

from collections.abc import Sequence

from pressmark.domain.search import fold

_LETTER = 1.0
_SIDE_BY_SIDE = 5.0
_WORD_START = 6.0
_FIRST = 2.0
_GAP = -1.5
_LENGTH = -0.04
_NEVER = float("-inf")


def match(typed: str, title: str) -> tuple[float, tuple[int, ...]] | None:
    """Return a score, the higher the better, and the places of the letters that match.

    Places are code points of `title`. None where some word of `typed` is not in it.
    """
    letters = "".join(_one(sign) for sign in title)
    score, places = _LENGTH * len(title), set[int]()
    for word in fold(typed).split():
        found = _word(word, letters)
        if found is None:
            return None
        score += found[0]
        places.update(found[1])
    return score, tuple(sorted(places))


def _one(sign: str) -> str:
    """Fold one letter to one letter, so that places stay what they are."""
    return (fold(sign) or "\0")[0]


def _word(word: str, letters: str) -> tuple[float, Sequence[int]] | None:
    """Find the best places of a word's letters, letter by letter over all places at once."""
    if not _is_in(word, letters):
        return None
    starts = [not letters[at - 1 : at].isalnum() for at in range(len(letters))]
    scores: list[float] = []
    came_from: list[list[int]] = []
    for number, letter in enumerate(word):
        row, origins = [_NEVER] * len(letters), [-1] * len(letters)
        far, far_at = _NEVER, -1
        for at, sign in enumerate(letters):
            if at > 1 and number and scores[at - 2] > far:
                far, far_at = scores[at - 2], at - 2
            if sign != letter:
                continue
            here = _LETTER + _WORD_START * starts[at] + _FIRST * (at == 0)
            if not number:
                row[at] = here
                continue
            near = scores[at - 1] + _SIDE_BY_SIDE if at else _NEVER
            row[at], origins[at] = max((near, at - 1), (far + _GAP, far_at))
            row[at] += here
        scores = row
        came_from.append(origins)
    at = max(range(len(letters)), key=scores.__getitem__)
    best, places = scores[at], [at]
    for origins in reversed(came_from[1:]):
        places.append(origins[places[-1]])
    return best, places


def _is_in(word: str, letters: str) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in word)
