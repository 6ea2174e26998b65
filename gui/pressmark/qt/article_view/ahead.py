"""Works out what lies near the sight while nobody waits: scrolling then has only to paint it."""

from collections.abc import Iterator
from itertools import chain
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from pressmark.qt.article_view.scene import CHUNK, Scene

_DELAY = 12
"""Milliseconds after the last move: within the pause between two repeats of a held key."""
_SLICE = 0.003
_SIGHTS = 16
"""How many heights of the viewport are worked out below and above it."""
_MOST = 150
"""Paragraphs on either side; the scene keeps somewhat more than twice as many."""


class Ahead(QTimer):
    """Fills the scene with display lists from the sight outwards, below first."""

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._left: Iterator[None] = iter(())
        self.timeout.connect(self._go_on)

    def begin(self, top: float, height: float) -> None:
        """Begin anew, soon: what is in sight has moved or changed. Pixels of the page."""
        self._left = self._outwards(top, height)
        self.start(_DELAY)

    def _go_on(self) -> None:
        self.setInterval(0)
        end = perf_counter() + _SLICE
        for _ in self._left:
            if perf_counter() > end:
                return
        self.stop()

    def _outwards(self, top: float, height: float) -> Iterator[None]:
        flow = self._scene.flow
        first, last = flow.number_at(top), flow.number_at(top + height)
        reach = _SIGHTS * height
        count = len(flow.page.paragraphs)
        below = range(first, min(count, last + _MOST))
        above = range(first - 1, max(-1, first - _MOST), -1)
        for number in chain(below, above):
            if top - reach < flow.top_of(number) + flow.height_of(number) and (
                flow.top_of(number) < top + height + reach
            ):
                yield from self._worked_out(number, top - reach, top + height + reach)

    def _worked_out(self, number: int, upper: float, lower: float) -> Iterator[None]:
        """Work out the lists of one paragraph as far as they lie between two heights."""
        flow = self._scene.flow
        if flow.fold_at(number) is not None or not flow.page.paragraphs[number]:
            return
        lines = flow.laid_out(number).lineCount()
        start, chunk = flow.top_of(number), CHUNK * flow.metrics_of(number).pitch
        for part in range(-(-lines // CHUNK)):
            near = start + (part + 1) * chunk > upper and start + part * chunk < lower
            if near and not self._scene.knows(number, part):
                self._scene.display(number, part)
                self._scene.joints(number)
                yield
