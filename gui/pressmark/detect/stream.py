"""Texts of no project, one after another, highlighted by several processes.

It is the way of `detect.bulk`: the same queue and the same processes, with suggestions that are
given back in the order of the texts instead of being put into a project.
"""

from collections.abc import Iterable, Iterator
from itertools import count

from pressmark.detect.bulk import SHARE, Bulk
from pressmark.detect.listener import Listener
from pressmark.detect.pipeline import DEFAULT_PIPELINE, require_pipeline
from pressmark.detect.source import Source
from pressmark.domain.ids import ArticleId
from pressmark.domain.portions import Portion
from pressmark.domain.setup import Setup
from pressmark.domain.span import Layer, Suggestion
from pressmark.errors import UserError

_AHEAD = 6 * SHARE
"""Code points read ahead for each process: what it has, what it gets next, what waits its turn."""


class Stream(Source, Listener):
    """Processes that highlight texts side by side. Close it."""

    def __init__(self, workers: int, pipeline: str | None = None) -> None:
        """Start the processes; they load the pipeline at once. Raises PipelineMissing."""
        require_pipeline(pipeline or DEFAULT_PIPELINE)
        self.bulk = Bulk(self, self, pipeline, workers)
        self._numbers = count(1)
        self._texts: dict[ArticleId, str] = {}
        self._found: dict[ArticleId, list[Suggestion]] = {}
        self._failed: dict[ArticleId, str] = {}
        self._done: set[ArticleId] = set()
        self._complaint: str | None = None
        self.warm_up()

    def warm_up(self) -> None:
        """Start the processes that are not there."""
        self.bulk.warm_up(self.bulk.workers)

    def wait_for_all(self) -> None:
        """Start the processes that are not there, and wait until each has loaded its pipeline."""
        self.warm_up()
        while self.bulk.loaded < len(self.bulk.crew.workers):
            self._take()

    def suggest(self, texts: Iterable[str]) -> Iterator[list[Suggestion] | str]:
        """Give the suggestions for each text in order, as `highlight.suggest` does.

        For a text that ends its process, or never ends, there is the reason instead. Use one such
        stream at a time, and use it up. Raises UserError where nothing can be highlighted at all.
        """
        size = 0
        for text in texts:
            number = ArticleId(next(self._numbers))
            self._texts[number], self._found[number] = text, []
            size += len(text)
            self.bulk.ask([number])
            while size > _AHEAD * self.bulk.workers or not self.bulk.crew.events.empty():
                self._take()
                for length, found in self._in_order():
                    size -= length
                    yield found
        while self._texts:
            self._take()
            yield from (found for _, found in self._in_order())

    def close(self) -> None:
        """End the processes."""
        self.bulk.close()

    def _take(self) -> None:
        if self._complaint is None:
            self.bulk.take(self.bulk.crew.events.get())
        if self._complaint is not None:
            raise UserError(self._complaint)

    def _in_order(self) -> Iterator[tuple[int, list[Suggestion] | str]]:
        """Yield what is done and has nothing undone before it, with the length of its text."""
        while self._texts and (first := next(iter(self._texts))) in self._done:
            self._done.remove(first)
            found, text = self._found.pop(first), self._texts.pop(first)
            failure = self._failed.pop(first, None)
            yield len(text), _by_layer(found) if failure is None else failure

    # -- what the bulk asks and tells

    def text_of(self, article: ArticleId) -> str:
        """Return a text that is not done."""
        return self._texts[article]

    def found(self, article: ArticleId, text: str, portion: Portion, setup: Setup) -> bool:
        """Keep a portion until it is its text's turn."""
        del text, setup
        if portion.start == 0:
            self._found[article].clear()  # of a process that ended in the middle of it
        self._found[article].extend(portion.suggestions)
        if portion.last:
            self._done.add(article)
        return True

    def set_aside(self, article: ArticleId, setup: Setup, reason: str) -> None:
        """Keep why a text could not be highlighted."""
        del setup
        self._failed[article] = reason or "no reason given"
        self._done.add(article)

    def gave_up(self, sentence: str) -> None:
        """Keep why nothing could be highlighted."""
        self._complaint = sentence


def _by_layer(found: list[Suggestion]) -> list[Suggestion]:
    """Return suggestions layer by layer, as detectors give them; portions have them by place."""
    layers = list(Layer)
    return sorted(found, key=lambda one: layers.index(one.layer))
