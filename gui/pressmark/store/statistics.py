"""Counting what a project's spans and decisions come to.

The file is held by one connection, so nothing can be counted in another thread or process. It is
counted in portions of a few milliseconds instead, between which the window lives on.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from pressmark.domain.statistics import Statistics, Step
from pressmark.store.lean import full_attributes
from pressmark.store.project import Project, told_plainly
from pressmark.store.rows import HAND, origins

# What is counted in one go.
_ARTICLES = 1000
_SPANS = 300
_STEPS = 200

_AMONG = "article IN (SELECT value FROM json_each(?))"

_JUDGED = f"""SELECT layer, label, COALESCE(json_extract(proposal, '$.label'), label), detector,
        state, COUNT(*)
    FROM spans WHERE {_AMONG} AND state <> 'suggested' GROUP BY 1, 2, 3, 4, 5"""

_WRONG = f"""SELECT text, COALESCE(json_extract(proposal, '$.label'), label), state, COUNT(*)
    FROM spans WHERE {_AMONG} AND state IN ('corrected', 'rejected') AND layer <> 'quote'
    GROUP BY 1, 2, 3"""

# JSON is read here and not in SQL, which would put it together anew for each of its keys.
_FIGURES = f"""SELECT attributes_stored FROM spans WHERE {_AMONG} AND layer = 'figure'
    AND state IN ('accepted', 'corrected', 'added') AND attributes_stored IS NOT NULL"""

# A step decided the spans that it left decided, or that it took away.
_DECIDED = """SELECT SUM(CASE
        WHEN json_type(value, '$.rows') = 'array' THEN
            IIF(json_extract(value, '$.after.state') IS 'suggested', 0,
                json_array_length(value, '$.rows'))
        WHEN json_extract(value, '$.table') = 'spans' THEN
            COALESCE(json_extract(value, '$.after.state'), '') <> 'suggested'
        ELSE 0 END) FROM json_each(changes)"""
_DONE = """SELECT SUM((json_extract(value, '$.after.status') IS 'done')
        - (json_extract(value, '$.before.status') IS 'done')) FROM json_each(changes)"""
_KINDS = "('accept', 'reject', 'correct', 'add', 'split', 'merge')"

# Imports and changes of labels have long lists of changes, and decide nothing.
_LOG = f"""SELECT at, name, kind, seconds, IIF(kind IN {_KINDS}, ({_DECIDED}), 0),
        IIF(kind = 'status', ({_DONE}), 0)
    FROM history JOIN decisions ON decisions.id = step JOIN annotators ON annotators.id = annotator
    WHERE done = 1 AND step > ? AND step <= ? AND (kind = 'status' OR kind IN {_KINDS})
    ORDER BY step"""


class Counting:
    """Counts one project. `portions` does the work; `statistics` has what is counted so far."""

    def __init__(self, project: Project) -> None:
        self.statistics = Statistics()
        self._project = project
        self._db = project.db

    def portions(self) -> Iterator[float]:
        """Count portion after portion; yield the share that is done. Raises ProjectProblem."""
        with told_plainly(self._project.path):
            articles, last = (self._last("articles", "id"), self._last("history", "step"))
            whole = max(1, articles + last)
            origin = origins(self._db)
            for start in range(0, articles, _ARTICLES):
                for ids in self._count_articles(start, start + _ARTICLES):
                    self._count_spans(json.dumps(ids), origin)
                    yield ids[-1] / whole
                yield min(start + _ARTICLES, articles) / whole
            for start in range(0, last, _STEPS):
                self._count_steps(start, start + _STEPS)
                yield (articles + min(start + _STEPS, last)) / whole

    def _last(self, table: str, column: str) -> int:
        return int(
            self._db.execute(f"SELECT COALESCE(MAX({column}), 0) FROM {table}").fetchone()[0]
        )

    def _count_articles(self, after: int, until: int) -> list[list[int]]:
        """Count articles; return those with decided spans, some together: the others need no more.

        What `articles` says of its spans is kept up with every decision.
        """
        rows = self._db.execute(
            "SELECT id, status, undecided, kept, rejected FROM articles "
            "WHERE id > ? AND id <= ? AND NOT removed ORDER BY id",
            (after, until),
        )
        counted, portions, spans = self.statistics, list[list[int]](), _SPANS
        for number, status, undecided, kept, rejected in rows:
            counted.statuses[status] = counted.statuses.get(status, 0) + 1
            counted.undecided += undecided
            counted.kept += kept
            counted.rejected += rejected
            if kept + rejected == 0:
                continue
            if spans >= _SPANS:
                portions.append([])
                spans = 0
            portions[-1].append(number)
            spans += undecided + kept + rejected
        return portions

    def _count_spans(self, ids: str, origin: dict[int, str]) -> None:
        counted = self.statistics
        for layer, label, proposed, detector, state, count in self._db.execute(_JUDGED, (ids,)):
            if state != "rejected":
                counted.labels[layer, label] += count
            if state != "added" and origin[detector] != HAND:
                counted.judged_labels[proposed, state] += count
                counted.judged_detectors[origin[detector], state] += count
        for words, label, state, count in self._db.execute(_WRONG, (ids,)):
            counted.strings[words, label, state] += count
        for (stored,) in self._db.execute(_FIGURES, (ids,)):
            said = json.loads(full_attributes("figure", stored))
            value = said["high"] if said["low"] is None else said["low"]
            counted.add_figure(said["unit"], value, 1)

    def _count_steps(self, after: int, until: int) -> None:
        for at, name, kind, seconds, spans, done in self._db.execute(_LOG, (after, until)):
            local = datetime.fromisoformat(at).astimezone().replace(tzinfo=None)
            each = seconds if spans == 1 else None
            if spans or done:
                self.statistics.add_step(Step(local, name, kind, spans or 0, each, done or 0))


def statistics_of(
    project: Project, watch: Callable[[Iterator[float]], Iterable[float]] = iter
) -> Statistics:
    """Count all of a project at once, for who can wait and may `watch` the share that is done.

    Raises ProjectProblem.
    """
    counting = Counting(project)
    deque(watch(counting.portions()), 0)
    return counting.statistics
