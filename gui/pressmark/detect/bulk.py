"""Highlighting many articles: the window and the command line do it in this one way.

Processes compute (`detect.crew`), the one who has the articles open writes. Articles go out in
shares of some 15,000 code points, and their texts are read when they do, so that memory follows the
number of processes and not of articles. A share whose process dies comes back, and each article of
it that was not done is tried alone; one that ends its process again is set aside, as is one that
keeps its process silent for minutes. An article that somebody opens goes before all others. Nothing
here knows a clock or a thread: whoever owns it calls `take` for each event of the crew.
"""

import json
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from pressmark.detect.crew import Crew, Ended, Event
from pressmark.detect.listener import Listener
from pressmark.detect.share import Share
from pressmark.detect.source import Source
from pressmark.domain.ids import ArticleId
from pressmark.domain.portions import Portion
from pressmark.domain.rate import Rate
from pressmark.domain.records import read_suggestion
from pressmark.domain.setup import UNKNOWN_SETUP, Setup
from pressmark.errors import UserError

SHARE = 15_000
"""Code points given to a process at a time: enough to batch, few to wait for."""

_MOST_IN_SHARE = 60
_A_PROCESS_FOR = 8
"""Articles that are worth another process: loading its pipeline takes as long as reading some."""

_AT_A_TIME = 2
"""Shares that a process has: one in hand, one ready."""

_TRIES = 2
"""A process that dies on the same article again will die a third time."""

_STARTS = 3
"""Processes in a row that may die before they have loaded their pipeline."""


class Bulk:
    """The queue of articles, and who works at which. Close it."""

    def __init__(
        self,
        source: Source,
        listener: Listener,
        pipeline: str | None = None,
        workers: int = 1,
        arrived: Callable[[], object] | None = None,
    ) -> None:
        """`arrived` is called after each new event of the crew, in a thread of the crew's."""
        self.workers = workers
        self.paused = False
        self.asked = 0
        """How many articles were asked for since there was nothing to do."""
        self.rate = Rate()
        self._source, self._listener, self._arrived = source, listener, arrived
        self.crew = Crew(pipeline, arrived)
        self._first: deque[ArticleId] = deque()
        self._waiting: deque[ArticleId] = deque()
        self._queued: set[ArticleId] = set()
        self._given: dict[int, deque[Share]] = {}
        self._setups: dict[int, Setup] = {}
        self._deaths: Counter[ArticleId] = Counter()
        self._stillborn = 0
        self._closed = False

    # -- what is wanted

    @property
    def left(self) -> int:
        """How many articles are not done yet."""
        return len(self._queued) + sum(len(share.texts) for share in self._shares())

    @property
    def loaded(self) -> int:
        """How many processes have loaded their pipeline."""
        return len(self._setups)

    def ask(self, numbers: Iterable[ArticleId]) -> None:
        """Highlight articles, after those that wait already."""
        if self._closed:
            return
        self._begin()
        under_way = {number for share in self._shares() for number in share.texts}
        for number in numbers:
            if number not in self._queued and number not in under_way:
                self._waiting.append(number)
                self._queued.add(number)
                self.asked += 1
        self._feed()

    def ask_first(self, number: ArticleId) -> None:
        """Highlight an article before all others, also where the work is paused."""
        if self._closed:
            return
        self._begin()
        self._withdraw_with(number)
        if any(number in share.texts for share in self._shares()):
            return
        self.asked += number not in self._queued
        self._queued.add(number)
        self._first.append(number)
        if self.crew.workers and self._with_room() is None:
            self._withdraw_one()
        self._feed()

    def pause(self) -> None:
        """Give out nothing more; what the processes have in hand is done."""
        self.paused = True
        self.rate.pause()
        for number in list(self._given):
            self._withdraw(number)

    def go_on(self) -> None:
        """Go on after a pause."""
        self.paused = False
        self.rate.go_on()
        self._feed()

    def cancel(self) -> None:
        """Forget all that waits and stop what is under way; what is done stays."""
        self._forget()
        self.paused = False
        for number in [number for number, shares in self._given.items() if shares]:
            self._end(number)
        self._listener.queue_changed()

    def use(self, pipeline: str | None) -> None:
        """Let another pipeline make suggestions; what is under way is begun again."""
        self.crew.pipeline = pipeline
        for number, shares in list(self._given.items()):
            self._take_back(shares)
            self._end(number)
        self._feed()

    def warm_up(self, workers: int = 1) -> None:
        """Start so many processes, where there are fewer, to be ready when they are needed."""
        self._staff(workers)

    def run(self) -> None:
        """Work until nothing is left, in this thread."""
        while self.left:
            self.take(self.crew.events.get())

    def close(self) -> None:
        """End all processes; nothing can be asked for any more."""
        self._closed = True
        self._forget()
        self._given.clear()
        self.crew.close()

    # -- what the processes say

    def take(self, event: Event) -> None:
        """Follow an event of the crew."""
        if not self.crew.is_known(event):
            return
        if isinstance(event, Ended):
            self._ended(event)
            return
        reply = json.loads(event.line)
        if "suggestions" in reply:
            self._found(event.worker, reply)
        elif "free" in reply:
            self._given[event.worker].popleft()
            self._feed()
        elif "done" in reply:
            self._listener.progressed(ArticleId(reply["id"]), reply["done"], reply["of"])
        elif "ready" in reply:
            self._stillborn = 0
            self._setups[event.worker] = Setup(reply["pipeline"], reply["detectors"])
            self._listener.ready(self._setups[event.worker])
        else:
            self._give_up(str(reply["failed"]))

    def _found(self, worker: int, reply: dict[str, Any]) -> None:
        number, share = ArticleId(reply["id"]), self._given[worker][0]
        text = share.texts[number]
        found = [read_suggestion(record, text) for record in reply["suggestions"]]
        portion = Portion(found, reply["start"], reply["end"], last=reply["last"])
        if not self._listener.found(number, text, portion, self._setups[worker]):
            self.cancel()
            return
        if portion.last:
            del share.texts[number]
            self._deaths.pop(number, None)
            self.rate.note()
            self._listener.queue_changed()

    def _ended(self, event: Ended) -> None:
        """A process died: what it had in hand is tried article by article, the rest comes back."""
        shares = self._given[event.worker]
        setup = self._setups.get(event.worker, UNKNOWN_SETUP)
        self._stillborn += not event.loaded
        if event.working:
            numbers = list(shares.popleft().texts)
            # What alone was too slow would be so again, and each try takes minutes.
            tries = 1 if event.late and len(numbers) == 1 else _TRIES
            self._suspect(numbers, tries, setup, event.why)
        self._take_back(shares)
        self._end(event.worker)
        if self._stillborn >= _STARTS:
            self._give_up(_not_started(event.why or "no reason given"))
            return
        self._listener.queue_changed()
        self._feed()

    def _suspect(self, numbers: list[ArticleId], tries: int, setup: Setup, why: str) -> None:
        self._deaths.update(numbers)
        for number in numbers:
            if self._deaths[number] >= tries:
                del self._deaths[number]
                self._listener.set_aside(number, setup, why)
            else:
                self._first.append(number)
                self._queued.add(number)

    def _give_up(self, sentence: str) -> None:
        self._stillborn = 0
        self._forget()
        for number in list(self._given):
            self._end(number)
        self._listener.gave_up(sentence)
        self._listener.queue_changed()

    # -- who gets what

    def _begin(self) -> None:
        if not self.left:
            self.asked = 0
            self.rate = Rate()
            self.paused = False

    def _feed(self) -> None:
        """Give every process what it can hold; let those go that have nothing to do any more."""
        if not self.left:
            for number in list(self.crew.workers)[1:]:
                self._end(number)
            return
        self._staff(min(self.workers, 1 + len(self._queued) // _A_PROCESS_FOR))
        while (idle := self._with_room()) is not None:
            share = self._next_share() or self._spared(idle)
            if share is None:
                break
            self._given[idle].append(share)
            self.crew.workers[idle].give(share.request(), share.patience())

    def _staff(self, wanted: int) -> None:
        try:
            while len(self.crew.workers) < wanted:
                self._given[self.crew.start()] = deque()
        except OSError as error:
            self._give_up(_not_started(str(error)))

    def _with_room(self) -> int | None:
        """Return the process that has least to do, None where none can be given more."""
        able = [
            number
            for number, worker in self.crew.workers.items()
            if worker.has_room and len(self._given[number]) < _AT_A_TIME
        ]
        return min(able, key=lambda number: len(self._given[number]), default=None)

    def _next_share(self) -> Share | None:
        """Return what comes next: alone where it is urgent or suspected, else several articles."""
        alone = dict(islice(self._readable(self._first), 1))
        texts = alone or self._several()
        if not texts:
            return None
        try:
            known = self._source.names_in("\n".join(texts.values()))
        except UserError as error:
            self._give_up(str(error))
            return None
        return Share(texts, known, urgent=bool(alone))

    def _several(self) -> dict[ArticleId, str]:
        texts: dict[ArticleId, str] = {}
        if self.paused:
            return texts
        # The last articles are shared out, so that no process is left with all of them.
        most = min(_MOST_IN_SHARE, 1 + len(self._queued) // (2 * len(self.crew.workers)))
        size = 0
        for number, text in self._readable(self._waiting):
            texts[number] = text
            size += len(text)
            if size >= SHARE or len(texts) >= most:
                break
        return texts

    def _readable(self, queue: deque[ArticleId]) -> Iterator[tuple[ArticleId, str]]:
        """Take articles that are still wanted off a queue, with their texts."""
        while queue:
            number = queue.popleft()
            if number not in self._queued:
                continue
            self._queued.discard(number)
            try:
                text = self._source.text_of(number)
            except UserError as error:
                self._listener.unreadable(number, str(error))
                continue
            if text is not None:
                yield number, text

    def _spared(self, idle: int) -> Share | None:
        """Return what another process holds ready, for one that has nothing to do."""
        if self._given.get(idle):
            return None
        for number, shares in self._given.items():
            if len(shares) > 1 and self.crew.workers[number].withdraw():
                return shares.pop()
        return None

    def _shares(self) -> Iterator[Share]:
        return (share for shares in self._given.values() for share in shares)

    def _withdraw(self, worker: int) -> bool:
        """Take the share back that a process holds ready."""
        if not self.crew.workers[worker].withdraw():
            return False
        self._take_back([self._given[worker].pop()])
        return True

    def _withdraw_one(self) -> None:
        for number in self._given:
            if self._withdraw(number):
                return

    def _withdraw_with(self, article: ArticleId) -> None:
        """Take an article back that a process holds ready: it is urgent now."""
        for number, shares in self._given.items():
            if shares and article in shares[-1].texts:
                self._withdraw(number)

    def _take_back(self, shares: Iterable[Share]) -> None:
        """Put what was given out in front of what waits, in its order."""
        for share in reversed(list(shares)):
            (self._first if share.urgent else self._waiting).extendleft(reversed(share.texts))
            self._queued.update(share.texts)

    def _end(self, worker: int) -> None:
        self._given.pop(worker)
        self._setups.pop(worker, None)
        self.crew.end(worker)

    def _forget(self) -> None:
        self._first.clear()
        self._waiting.clear()
        self._queued.clear()
        self._deaths.clear()


def _not_started(why: str) -> str:
    return f"The detection process did not start ({why}); try again or reinstall Pressmark."
