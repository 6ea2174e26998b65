"""Noticing that a process says nothing any more: a text may keep a detector busy for ever.

Time is counted in looks and not by the clock, so that a computer that slept, or a program that was
held, does not count as a process that is lost.
"""

import threading
from collections.abc import Callable

_LOOKS = 10
"""How often in a row nothing may be heard until it is too long."""


class Watch:
    """Looks after one request in a thread of its own. `end` it when the request is done."""

    def __init__(self, patience: float, lost: Callable[["Watch"], object]) -> None:
        """`lost` is called once, in that thread, after so many seconds without a word."""
        self.patience = patience
        self._lost = lost
        self._silent = 0
        self._over = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def heard(self) -> None:
        """Note that something was said."""
        self._silent = 0

    def end(self) -> None:
        """Look no longer."""
        self._over.set()

    def _look(self) -> None:
        while not self._over.wait(self.patience / _LOOKS):
            self._silent += 1
            if self._silent >= _LOOKS:
                self._lost(self)
                return
