"""What a project's spans and decisions come to, added up piece by piece, and told as charts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import floor, log10
from statistics import median
from typing import TypeVar

from pressmark.domain.charts import Chart, Row, Shape

PAUSE = 300.0
"""Seconds without a decision after which nobody is thought to have worked."""

# So many hours are told one by one; work that lasted longer is told by days.
_HOURS_APART = 48
_MOST_STRINGS = 30
_MOST_UNITS = 20
_Key = TypeVar("_Key", str, tuple[str, str])

_JUDGED = ("accepted", "corrected", "rejected")

SIZES = (
    "below 1",
    "1 to 10",
    "10 to 100",
    "100 to 1,000",
    "1,000 to 10,000",
    "10,000 to 100,000",
    "100,000 to a million",
    "1 to 10 million",
    "10 to 100 million",
    "100 million to a billion",
    "a billion and more",
)
"""What the powers of ten are called that values of figures reach."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step that stands: when, by whom, how many spans it decided, how long each took.

    `at` is local time. `seconds` is None where it is not known, or where the step decided several
    spans. `done` says how many articles it marked as done, less those it took back.
    """

    at: datetime
    annotator: str
    kind: str
    spans: int
    seconds: float | None = None
    done: int = 0


@dataclass
class _Pace:
    """What was done in some time: decisions, seconds of work, and seconds for one decision."""

    decided: int = 0
    worked: float = 0.0
    seconds: list[float] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    done: int = 0

    @property
    def hourly(self) -> float | None:
        """Decisions in an hour of work; None below a minute of it, which tells nothing."""
        return round(self.decided * 3600 / self.worked, 1) if self.worked >= 60 else None

    @property
    def each(self) -> float | None:
        """The median of seconds for one decision."""
        return round(median(self.seconds), 2) if self.seconds else None


@dataclass
class Statistics:
    """Counts of a project. Portions of it are added in any order, steps in that of the log."""

    statuses: dict[str, int] = field(default_factory=dict)
    """How many articles have each status."""

    undecided: int = 0
    kept: int = 0
    rejected: int = 0

    judged_labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Suggestions by the label that was suggested and by state."""

    judged_detectors: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Suggestions by detector and state."""

    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Kept spans by layer and label."""

    strings: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """Entities and figures that were not right, by words, suggested label and state."""

    units: Counter[str] = field(default_factory=Counter)
    sizes: Counter[int] = field(default_factory=Counter)
    """Kept figures by the power of ten that they reach."""

    hours: dict[datetime, _Pace] = field(default_factory=lambda: defaultdict(_Pace))
    annotators: dict[str, _Pace] = field(default_factory=lambda: defaultdict(_Pace))
    _last: dict[str, datetime] = field(default_factory=dict)

    def add_step(self, step: Step) -> None:
        """Count a step. Time since the one before counts as work where it is no pause."""
        hour = step.at.replace(minute=0, second=0, microsecond=0)
        before = self._last.get(step.annotator)
        gap = (step.at - before).total_seconds() if before else PAUSE + 1
        worked = gap if 0 <= gap <= PAUSE else min(step.seconds or 0.0, PAUSE)
        self._last[step.annotator] = step.at
        for pace in (self.hours[hour], self.annotators[step.annotator]):
            pace.decided += step.spans
            pace.worked += worked
            pace.kinds[step.kind] += step.spans
            pace.done += step.done
            if step.seconds is not None:
                pace.seconds.append(step.seconds)

    def add_figure(self, unit: str | None, value: float | None, count: int) -> None:
        """Count kept figures of a unit and a value."""
        self.units[unit or "none"] += count
        if value is not None:
            self.sizes[_size(value)] += count

    def charts(self) -> list[Chart]:
        """Return all there is to show, empty charts left out."""
        every = (
            self._articles(),
            self._spans(),
            self._progress(),
            self._pace(),
            self._by_annotator(),
            _acceptance("labels", "Acceptance by label", "label", self.judged_labels),
            _acceptance("detectors", "Acceptance by detector", "detector", self.judged_detectors),
            self._corrected(),
            self._distribution(),
            self._by_unit(),
            self._by_size(),
        )
        return [chart for chart in every if chart.rows]

    def _articles(self) -> Chart:
        rows = tuple(Row(name, (count,)) for name, count in self.statuses.items())
        return Chart("articles", "Articles by status", Shape.BARS, "status", ("articles",), rows)

    def _spans(self) -> Chart:
        counts = (("undecided", self.undecided), ("kept", self.kept), ("rejected", self.rejected))
        rows = tuple(Row(name, (count,)) for name, count in counts if any(c for _, c in counts))
        return Chart("spans", "Spans decided so far", Shape.BARS, "state", ("spans",), rows)

    def _over_time(self) -> Iterator[tuple[str, _Pace]]:
        """Yield name and pace of each hour or day in order, those without work as well."""
        if not self.hours:
            return
        first, last = min(self.hours), max(self.hours)
        by_hour = last - first < timedelta(hours=_HOURS_APART)
        joined: dict[str, _Pace] = {}
        for name in _names(first, last, by_hour=by_hour):
            joined[name] = _Pace()
        for hour in sorted(self.hours):
            _join(joined[_named(hour, by_hour=by_hour)], self.hours[hour])
        yield from joined.items()

    def _progress(self) -> Chart:
        rows, decided, done = [], 0, 0
        for name, pace in self._over_time():
            decided, done = decided + pace.decided, done + pace.done
            rows.append(Row(name, (decided, done, pace.decided)))
        columns = ("decisions so far", "articles done", "decisions then")
        return Chart(
            "progress", "Progress over time", Shape.LINE, "time", columns, tuple(rows), drawn=1
        )

    def _pace(self) -> Chart:
        rows = tuple(
            Row(name, (pace.hourly, pace.each, round(pace.worked / 3600, 2)))
            for name, pace in self._over_time()
        )
        columns = ("decisions per hour", "seconds per decision", "hours of work")
        return Chart("pace", "Decisions per hour", Shape.COLUMNS, "time", columns, rows)

    def _by_annotator(self) -> Chart:
        kinds = ("accept", "correct", "reject", "add")
        rows = tuple(
            Row(
                name,
                (
                    *(pace.kinds[kind] for kind in kinds),
                    pace.hourly,
                    pace.each,
                    round(pace.worked / 3600, 2),
                ),
            )
            for name, pace in sorted(self.annotators.items())
        )
        columns = (
            "accepted", "corrected", "rejected", "added",
            "decisions per hour", "seconds per decision", "hours of work",
        )  # fmt: skip
        return Chart(
            "annotators", "Decisions by annotator", Shape.BARS, "annotator", columns, rows, drawn=4
        )

    def _corrected(self) -> Chart:
        judged: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for (words, label, state), count in self.strings.items():
            judged[words, label][state] += count
        ranked = sorted(judged.items(), key=lambda one: (-one[1].total(), one[0]))
        rows = tuple(
            Row(f"{' '.join(words.split())} ({label})", (by["corrected"], by["rejected"]))
            for (words, label), by in ranked[:_MOST_STRINGS]
        )
        columns = ("corrected", "rejected")
        return Chart(
            "strings", "Most corrected strings", Shape.BARS, "string", columns, rows, drawn=2
        )

    def _distribution(self) -> Chart:
        rows = tuple(
            Row(f"{layer} {label}", (count,)) for (layer, label), count in _ranked(self.labels)
        )
        return Chart("kept", "Labels of kept spans", Shape.BARS, "label", ("spans",), rows)

    def _by_unit(self) -> Chart:
        rows = tuple(Row(unit, (count,)) for unit, count in _ranked(self.units)[:_MOST_UNITS])
        return Chart("units", "Figures by unit", Shape.BARS, "unit", ("figures",), rows)

    def _by_size(self) -> Chart:
        present = range(min(self.sizes), max(self.sizes) + 1) if self.sizes else ()
        rows = tuple(Row(SIZES[size], (self.sizes[size],)) for size in present)
        return Chart("sizes", "Figures by size", Shape.COLUMNS, "size", ("figures",), rows)


def _acceptance(name: str, title: str, heading: str, judged: Counter[tuple[str, str]]) -> Chart:
    """Return how suggestions fared. Who corrects a suggestion did not find it right."""
    rows = []
    by: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for (key, state), count in judged.items():
        by[key][_JUDGED.index(state)] += count
    for key, counts in sorted(by.items(), key=lambda one: (-sum(one[1]), one[0])):
        rows.append(Row(key, (*counts, round(100 * counts[0] / sum(counts), 1))))
    columns = (*_JUDGED, "per cent accepted")
    return Chart(name, title, Shape.BARS, heading, columns, tuple(rows), drawn=3)


def _ranked(counts: Counter[_Key]) -> list[tuple[_Key, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _size(value: float) -> int:
    """Return which of `SIZES` a value has; the sign does not matter."""
    if abs(value) < 1:
        return 0
    return min(floor(log10(abs(value)) + 1e-9) + 1, len(SIZES) - 1)


def _join(one: _Pace, other: _Pace) -> None:
    one.decided += other.decided
    one.worked += other.worked
    one.done += other.done
    one.seconds += other.seconds


def _names(first: datetime, last: datetime, *, by_hour: bool) -> Iterable[str]:
    step = timedelta(hours=1) if by_hour else timedelta(days=1)
    at = first if by_hour else first.replace(hour=0)
    while at <= last:
        yield _named(at, by_hour=by_hour)
        at += step


def _named(at: datetime, *, by_hour: bool) -> str:
    return at.strftime("%Y-%m-%d %H:00" if by_hour else "%Y-%m-%d")
