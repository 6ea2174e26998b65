"""Moving the edges of a span by words or characters: each move is one step."""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pressmark.domain.ids import SpanId
from pressmark.domain.text import Bounds, words
from pressmark.qt.graphemes import snapped, stepped, widened
from pressmark.store import operations

if TYPE_CHECKING:
    from pressmark.qt.deciding import Deciding


class Edging(QObject):
    """Gives the current span, or one that is dragged, other edges."""

    def __init__(self, deciding: "Deciding") -> None:
        super().__init__(deciding)
        self._deciding = deciding
        self._desk = deciding.desk

    def move(self, edge: str, direction: int, *, by_word: bool = True) -> None:
        """Move the "start" or "end" of the current span one word or character left or right."""
        span = self._deciding.needed()
        if span is None:
            return
        start, end = span.start, span.end
        if edge == "start":
            start = self._stepped(start, direction, 0, by_word=by_word)
        else:
            end = self._stepped(end, direction, 1, by_word=by_word)
        self.set_bounds(span.id, start, end)

    def set_bounds(self, number: int, start: int, end: int) -> None:
        """Give a span other edges, inside its paragraph; a character that they cut is taken in."""
        article = self._desk.article
        if article is not None:
            start, end = widened(article.text, (start, end))
        if article is None or start >= end:
            self._deciding.tell(self.tr("A span keeps at least one word; delete it with {delete}."))
            return
        if "\n" in article.text[start:end]:
            self._desk.told.emit(
                self.tr("A span ends with its paragraph; mark each paragraph on its own.")
            )
            return
        span = self._desk.span(SpanId(number))
        if span is not None:
            copies = self._deciding.copying.moves(span, start, end)
            self._desk.session.run(
                operations.set_bounds, span.id, start, end, self._desk.seconds(), copies
            )

    def enter(self, start: int, end: int) -> None:
        """Give the current span edges from fields: inside a character they go on as they moved."""
        span, article = self._desk.current, self._desk.article
        if span is not None and article is not None:
            start = snapped(article.text, start, 1 if start > span.start else -1)
            end = snapped(article.text, end, -1 if end < span.end else 1)
            self.set_bounds(span.id, start, end)

    def _stepped(self, offset: int, direction: int, edge: int, *, by_word: bool) -> int:
        """Return the next place for an edge: 0 for starts of words, 1 for their ends."""
        assert self._desk.article is not None, "a span lies in an article"
        one_on = stepped(self._desk.article.text, offset, direction)
        if not by_word:
            return one_on
        places = [word[edge] for word in self._words_around(offset)]
        at = bisect_right(places, offset) if direction > 0 else bisect_left(places, offset) - 1
        return places[at] if 0 <= at < len(places) else one_on

    def _words_around(self, offset: int) -> list[Bounds]:
        """Return the words of the paragraph at an offset: a span stays in its own."""
        assert self._desk.article is not None, "a span lies in an article"
        text = self._desk.article.text
        end = text.find("\n", offset)
        return words(text, text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)
