"""How long the analyst looked at what is decided."""

from collections.abc import Callable
from time import monotonic

_AWAY_SECONDS = 300.0


class Clock:
    """Counts the seconds since it was started, but for those in which it was paused."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._since = now()
        self._paused: float | None = None

    def start(self) -> None:
        """Count from now on."""
        self._since = self._now()
        if self._paused is not None:
            self._paused = self._since

    def pause(self) -> None:
        """Count no further: the window is not in use."""
        if self._paused is None:
            self._paused = self._now()

    def go_on(self) -> None:
        """Count on."""
        if self._paused is not None:
            self._since += self._now() - self._paused
            self._paused = None

    def seconds(self) -> float | None:
        """Return the seconds counted; None for so many that nobody can have been deciding."""
        now = self._now() if self._paused is None else self._paused
        passed = now - self._since
        return passed if passed < _AWAY_SECONDS else None
