"""A quiet word to whoever accepts faster than anyone can read."""

from collections import deque
from time import monotonic

from pressmark.domain.span import Span
from pressmark.domain.text import count_words

WORDS_A_MINUTE = 238
"""What adults read silently of English non-fiction, on average: M. Brysbaert, "How many words do
we read per minute?", Journal of Memory and Language 109 (2019), 104047."""

_ALLOWED = 3
"""How many times as fast as that nobody reads, skimming included."""

_ACCEPTS = 8
_LEAST_WORDS = 12
_QUIET_SECONDS = 300.0


class Pace:
    """Watches how much text lies between accepted spans and how long they took.

    Only several accepts in a row count, from the moment of the one before the first: a paragraph
    that was read as a whole may then be accepted quickly. Times are seconds.
    """

    def __init__(self) -> None:
        self.watching = True
        self._seen: deque[tuple[float, Span]] = deque(maxlen=_ACCEPTS + 1)
        self._told = -_QUIET_SECONDS

    def start(self) -> None:
        """Begin anew: another article is read now."""
        self._seen.clear()

    def accepted(self, span: Span, text: str, now: float | None = None) -> bool:
        """Note an accept; return whether a hint is due. `text` is that of the article."""
        now = monotonic() if now is None else now
        if self._seen and self._seen[-1][1].article != span.article:
            self.start()
        self._seen.append((now, span))
        if not self.watching or len(self._seen) <= _ACCEPTS or now - self._told < _QUIET_SECONDS:
            return False
        passed = now - self._seen[0][0]
        if self._words_between(text) <= passed * WORDS_A_MINUTE * _ALLOWED / 60:
            return False
        self._told = now
        self.start()
        return True

    def _words_between(self, text: str) -> int:
        """Return how many words the accepted stretch has; few are told from a glance."""
        accepted = [span for _, span in self._seen][1:]
        start = min(span.start for span in accepted)
        end = max(span.end for span in accepted)
        count = count_words(text[start:end])
        return count if count >= _LEAST_WORDS else 0
