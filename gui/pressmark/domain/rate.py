"""How quickly many things are done, one after another, and how long the rest will take."""

from collections import deque
from time import monotonic

_SECONDS = 60.0
_LEAST = 3
_MOST = 1000


class Rate:
    """Counts what was done in the last minute of work; a pause is no work. Times are seconds."""

    def __init__(self, now: float | None = None) -> None:
        self._start = monotonic() if now is None else now
        self._done: deque[float] = deque(maxlen=_MOST)
        self._paused: float | None = None

    def note(self, now: float | None = None) -> None:
        """Note that one more is done."""
        now = monotonic() if now is None else now
        self._done.append(now)
        while self._done[0] < now - _SECONDS:
            self._start = self._done.popleft()

    def pause(self, now: float | None = None) -> None:
        """Let no time pass until `go_on`."""
        if self._paused is None:
            self._paused = monotonic() if now is None else now

    def go_on(self, now: float | None = None) -> None:
        """Go on counting: what was done before the pause is as if it had been done just now."""
        if self._paused is None:
            return
        passed = (monotonic() if now is None else now) - self._paused
        self._start += passed
        self._done = deque((one + passed for one in self._done), maxlen=_MOST)
        self._paused = None

    @property
    def a_second(self) -> float | None:
        """How many are done in a second, None while that is not known."""
        if len(self._done) < _LEAST:
            return None
        first = self._start if len(self._done) < _MOST else self._done[0]
        passed = self._done[-1] - first
        return len(self._done) / passed if passed > 0 else None

    def seconds_for(self, count: int) -> float | None:
        """Return how long `count` more will take, None while that is not known."""
        rate = self.a_second
        return None if rate is None else count / rate
