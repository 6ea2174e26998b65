"""The spans of an article as rows of a table: filtered, sorted, and changed row by row.

Nothing is made for a row before it is shown, and a decision on one of 20,000 spans moves one row.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressmark.domain.excerpts import from_the_string
from pressmark.domain.ids import SpanId
from pressmark.domain.scheme import Scheme
from pressmark.domain.search import fold
from pressmark.domain.span import Layer, Span, State
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import label_short, label_word, share, state_word

SPAN_ROLE = Qt.ItemDataRole.UserRole
"""Gives a row's `Span`."""

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

# Above this many changes a list is made anew at once.
_ONE_BY_ONE = 8


class Column(IntEnum):
    """The columns, and what a click on the head of each sorts by."""

    STATE = 0
    TEXT = 1
    LABEL = 2
    SCORE = 3
    TIMES = 4


class Order(IntEnum):
    """What the rows are sorted by."""

    PLACE = 0
    CONFIDENCE = 1
    FREQUENCY = 2
    LABEL = 3
    STATE = 4


@dataclass(frozen=True, slots=True)
class Filter:
    """Which spans are listed. None leaves all; `states` are those wanted, () for all."""

    layer: Layer | None = None
    label: tuple[Layer, str] | None = None
    states: tuple[State, ...] = ()
    words: str = ""

    def lets(self, span: Span) -> bool:
        """Return whether a span is listed."""
        return (
            (self.layer is None or span.layer is self.layer)
            and (self.label is None or (span.layer, span.label) == self.label)
            and (not self.states or span.state in self.states)
            and (not self.words or self.words in fold(_plain(span)))
        )


class SpansModel(QAbstractTableModel):
    """One row a span that the filter lets through."""

    def __init__(self, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = scheme
        self.titles: Sequence[str] = ("", "", "", "", "")
        self.decoration: Callable[[Span], Any] = lambda _: None
        self.filter = Filter()
        self.order = Order.PLACE
        self.descending = False
        self.rows: list[Span] = []
        self._spans: Sequence[Span] = []
        self._times: Counter[str] = Counter()

    @property
    def total(self) -> int:
        """How many spans there are, listed or not."""
        return len(self._spans)

    def row_of(self, span: Span | None) -> int | None:
        """Return the row of a span as it is listed, None where it is not."""
        if span is None:
            return None
        at = bisect_left(self.rows, self._key(span), key=self._key)
        return at if at < len(self.rows) and self.rows[at].id == span.id else None

    def times(self, span: Span) -> int:
        """Return how many spans of the article have the same text."""
        return self._times[_plain(span)]

    # -- what is listed

    def set_filter(self, wanted: Filter) -> None:
        """List other spans."""
        if wanted != self.filter:
            self.filter = wanted
            self._list_anew()

    def set_order(self, order: Order, *, descending: bool = False) -> None:
        """Sort by something else."""
        if (order, descending) != (self.order, self.descending):
            self.order, self.descending = order, descending
            self._list_anew()

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show these spans, in order of place; rows that are as before are left alone."""
        old, self._spans = self._spans, list(spans)
        changed = _pairs(old, self._spans)
        if changed is None or len(changed) > _ONE_BY_ONE:
            self._times = Counter(map(_plain, self._spans))
            self._list_anew()
            return
        recounted = [pair for pair in changed if _texts(pair)[0] != _texts(pair)[1]]
        for pair in recounted:
            before, after = _texts(pair)
            self._times.subtract([before] if before is not None else [])
            self._times.update([after] if after is not None else [])
        if recounted and self.order is Order.FREQUENCY:
            self._list_anew()
            return
        for before_span, after_span in changed:
            self._change(before_span, after_span)
        if recounted and self.rows:
            last = len(self.rows) - 1
            self.dataChanged.emit(self.index(0, Column.TIMES), self.index(last, Column.TIMES))

    def _change(self, before: Span | None, after: Span | None) -> None:
        row = None if before is None else self.row_of(before)
        listed = after is not None and self.filter.lets(after)
        stays = listed and row is not None and before is not None and after is not None
        if stays and self._key(before) == self._key(after):  # type: ignore[arg-type]
            assert row is not None
            assert after is not None
            self.rows[row] = after
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
            return
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self.rows[row]
            self.endRemoveRows()
        if listed and after is not None:
            at = bisect_left(self.rows, self._key(after), key=self._key)
            self.beginInsertRows(QModelIndex(), at, at)
            self.rows.insert(at, after)
            self.endInsertRows()

    def _list_anew(self) -> None:
        """Filter and sort all spans; where the same rows come out, the selection stays."""
        rows = [span for span in self._spans if self.filter.lets(span)]
        if self.order is not Order.PLACE or self.descending:
            rows.sort(key=self._key)
        if [span.id for span in rows] == [span.id for span in self.rows]:
            self.rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def _key(self, span: Span) -> tuple[Any, ...]:
        """Return what a span is sorted by; equal ones stand in order of place."""
        place = (span.start, -span.end, span.id)
        sign = -1 if self.descending else 1
        if self.order is Order.CONFIDENCE:
            return (span.score is None, sign * (span.score or 0.0), *place)
        if self.order is Order.FREQUENCY:
            return (sign * self.times(span), _plain(span), *place)
        if self.order is Order.LABEL:
            return (list(Layer).index(span.layer), span.label, *place)
        if self.order is Order.STATE:
            return (list(State).index(span.state), *place)
        return (sign * span.start, -span.end, span.id)

    # -- what Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of spans listed."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.titles[section]
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """Return what a cell shows, says on hovering or reads out."""
        span, column = self.rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return self._shown(span, column)
        if role == SPAN_ROLE:
            return span
        if role == _Role.DecorationRole and column == Column.STATE:
            return self.decoration(span)
        if role == _Role.TextAlignmentRole and column in (Column.SCORE, Column.TIMES):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _Role.AccessibleTextRole:
            return self._read_out(span)
        if role == _Role.ToolTipRole:
            return as_tip(self._read_out(span))
        return None

    def _shown(self, span: Span, column: int) -> str:
        if column == Column.TEXT:
            return from_the_string(_plain(span), self.filter.words)
        if column == Column.LABEL:
            label = self.scheme.find(span.layer, span.label)
            return label_short(label) if label else span.label
        if column == Column.SCORE:
            return "" if span.score is None else f"{span.score * 100:.0f}"
        times = self.times(span)
        return f"{times}×" if column == Column.TIMES and times > 1 else ""

    def _read_out(self, span: Span) -> str:
        label = self.scheme.find(span.layer, span.label)
        title = label_word(label) if label else span.label
        words = f"{_plain(span)}\n{title}, {state_word(span.state)}"
        if span.score is None:
            return words
        return words + self.tr(", {percent} sure").format(percent=share(span.score))


def _plain(span: Span) -> str:
    return _on_one_line(span.text)


@lru_cache(maxsize=50_000)
def _on_one_line(text: str) -> str:
    return " ".join(text.split())


_Pair = tuple[Span | None, Span | None]


def _texts(pair: _Pair) -> tuple[str | None, str | None]:
    before, after = pair
    return (None if before is None else _plain(before)), (None if after is None else _plain(after))


def _pairs(old: Sequence[Span], new: Sequence[Span]) -> list[_Pair] | None:
    """Return what differs, each span before and after; None where it is simpler to start over."""
    if abs(len(old) - len(new)) > _ONE_BY_ONE or not old:
        return None
    if len(old) == len(new):
        differing = [(a, b) for a, b in zip(old, new, strict=True) if a is not b]
        if all(a.id == b.id for a, b in differing):
            return [(a, b) for a, b in differing if a != b]
    before = _by_id(old)
    after = _by_id(new)
    pairs: list[_Pair] = [(span, None) for number, span in before.items() if number not in after]
    pairs += [
        (before.get(number), span)
        for number, span in after.items()
        if before.get(number) is not span
    ]
    return pairs


def _by_id(spans: Iterable[Span]) -> dict[SpanId, Span]:
    return {span.id: span for span in spans}
