"""Paragraphs beside the story: lines of the page, and copies of what has been read already.

They are numbered as paragraphs of a page. What follows one upon another, empty lines between them
included, is one run: it folds as a whole.
"""

from collections.abc import Iterator, Sequence

from pressmark.detect.furniture import is_page_line


class Asides:
    """Tells which paragraphs of one article lie beside its story, each when first asked.

    An article of 100,000 words must not be looked through before its first lines are painted.
    """

    def __init__(self, paragraphs: Sequence[str], *, titled: bool) -> None:
        self._paragraphs = paragraphs
        self._titled = titled
        self._known: dict[int, bool] = {}
        self._copies: set[int] = set()
        self._seen: set[str] = set()
        self._looked_at = 0
        self._runs: dict[int, range] = {}
        self._all: list[range] | None = None

    def holds(self, number: int) -> bool:
        """Return whether a paragraph lies beside the story. The headline never does."""
        known = self._known.get(number)
        if known is None:
            line = self._paragraphs[number].strip()
            told = bool(line) and (self._is_copy(number) or is_page_line(line))
            known = self._known[number] = told and not (self._titled and number == 0)
        return known

    def _is_copy(self, number: int) -> bool:
        while self._looked_at <= number:
            line = self._paragraphs[self._looked_at].strip()
            if line in self._seen:
                self._copies.add(self._looked_at)
            self._seen.add(line)
            self._looked_at += 1
        return number in self._copies

    def run_at(self, number: int) -> range | None:
        """Return the run that a paragraph lies in, None for a paragraph of the story."""
        if number in self._runs:
            return self._runs[number]
        if not self._continues(number):
            return None
        run = self._around(number)
        self._runs.update(dict.fromkeys(run, run))
        return self._runs.get(number)

    def _around(self, number: int) -> range:
        """Return the run around a paragraph that a run may go through; an empty one for none."""
        first = last = number
        while first > 0 and self._continues(first - 1):
            first -= 1
        while last + 1 < len(self._paragraphs) and self._continues(last + 1):
            last += 1
        while first <= last and not self.holds(first):
            first += 1
        while last > first and not self.holds(last):
            last -= 1
        return range(first, last + 1)

    def _continues(self, number: int) -> bool:
        return self.holds(number) or not self._paragraphs[number].strip()

    def runs(self) -> list[range]:
        """Return all runs in order."""
        if self._all is None:
            self._all = list(self._find_runs())
        return self._all

    def _find_runs(self) -> Iterator[range]:
        number = 0
        while number < len(self._paragraphs):
            run = self.run_at(number) if self.holds(number) else None
            if run is not None:
                yield run
            number = run.stop if run is not None else number + 1

    def lines(self, run: range) -> list[str]:
        """Return the lines of a run that are not empty, trimmed."""
        return [line for number in run if (line := self._paragraphs[number].strip())]
