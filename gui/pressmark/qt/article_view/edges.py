"""Where a dragged edge comes to lie, and which words a click picks. Code points throughout."""

from itertools import pairwise

from pressmark.domain.span import Span
from pressmark.domain.text import Bounds
from pressmark.qt.article_view.page import Page


def dragged_edge(page: Page, span: Span, position: int, *, closing: bool, free: bool) -> Bounds:
    """Return the bounds of `span` with its end (`closing`) or start dragged to `position`.

    The edge goes to the nearest edge of a word; `free` lets it go between any two characters. The
    span keeps at least one character, and one that lies in one paragraph stays in it.
    """
    if closing:
        low, high = span.start + 1, _last_end(page, span)
        wanted = position if free else _nearest_end(page, position)
        return span.start, max(low, min(high, wanted))
    low, high = _first_start(page, span), span.end - 1
    wanted = position if free else _nearest_start(page, position)
    return max(low, min(high, wanted)), span.end


def _last_end(page: Page, span: Span) -> int:
    if len(page.touched(span.start, span.end)) > 1:
        return len(page.text)
    return page.bounds_of(page.paragraph_at(span.start))[1]


def _first_start(page: Page, span: Span) -> int:
    if len(page.touched(span.start, span.end)) > 1:
        return 0
    return page.bounds_of(page.paragraph_at(span.start))[0]


def _nearest_end(page: Page, position: int) -> int:
    ends = [end for _, end in page.words_near(position)]
    return min(ends, key=lambda end: (abs(end - position), end), default=position)


def _nearest_start(page: Page, position: int) -> int:
    starts = [start for start, _ in page.words_near(position)]
    return min(starts, key=lambda start: (abs(start - position), start), default=position)


def mention_at(page: Page, character: int) -> Bounds | None:
    """Return the word at a character; a capitalised one with its capitalised neighbours.

    So one click picks "Dmitry Peskov" where no entity is marked, and "he" or "troops" alone. The
    blank behind a word counts as its own, so a click into the middle of a name picks the name.
    """
    found = page.words_near(character)
    for index, (start, end) in enumerate(found):
        if start <= character < end + page.text.startswith((" ", "\u00a0"), end):
            first, last = _name_around(page.text, found, index)
            return found[first][0], found[last][1]
    return None


def _name_around(text: str, found: list[Bounds], index: int) -> tuple[int, int]:
    first = last = index
    if not text[found[index][0]].isupper():
        return first, last
    for before, word in reversed(list(pairwise(found[: index + 1]))):
        if not _continues(text, before, word):
            break
        first -= 1
    for word, after in pairwise(found[index:]):
        if not _continues(text, word, after):
            break
        last += 1
    return first, last


def _continues(text: str, left: Bounds, right: Bounds) -> bool:
    """Return whether two words are capitalised with one blank between them."""
    one_blank = text[left[1] : right[0]] in (" ", "\u00a0")
    return one_blank and text[left[0]].isupper() and text[right[0]].isupper()
