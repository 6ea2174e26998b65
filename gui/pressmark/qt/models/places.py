"""The places of a string as Qt sees them: one row a `Place`, which can be ticked."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from pressmark.domain.scheme import Scheme
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import label_word, state_word
from pressmark.store.same import Outcome, Place, Verdict

PLACE_ROLE = Qt.ItemDataRole.UserRole
"""Gives a row's `Place`."""

OUTCOME_ROLE = Qt.ItemDataRole.UserRole + 1
"""Gives what will happen there, in words."""

_Index = QModelIndex | QPersistentModelIndex


class PlacesModel(QAbstractListModel):
    """Holds the places of a string and which of them a verdict is to reach."""

    def __init__(self, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = scheme
        self.rows: list[Place] = []
        self.ticked: list[bool] = []
        self._verdict: Verdict | None = None

    def show_places(self, places: Sequence[Place], verdict: Verdict) -> None:
        """Show the places that a verdict concerns; those nobody decided on are ticked."""
        self.beginResetModel()
        self._verdict = verdict
        self.rows = [
            place
            for place in places
            if place.span is not None or verdict.outcome(None) is not Outcome.NOTHING
        ]
        self.ticked = [
            self.may_tick(at) and verdict.unasked(p.span) for at, p in enumerate(self.rows)
        ]
        self.endResetModel()

    def chosen(self) -> list[Place]:
        """Return the places that are ticked."""
        return [place for place, ticked in zip(self.rows, self.ticked, strict=True) if ticked]

    def outcome(self, at: int) -> Outcome:
        """Return what the verdict means for a row."""
        assert self._verdict is not None, "rows come with a verdict"
        return self._verdict.outcome(self.rows[at].span)

    def may_tick(self, at: int) -> bool:
        """Return whether anything would happen there."""
        return self.outcome(at) is not Outcome.NOTHING

    def tick(self, at: int, on: bool) -> None:
        """Tick a row or not."""
        if self.may_tick(at):
            self.ticked[at] = on
            self.dataChanged.emit(self.index(at), self.index(at))

    def tick_all(self, on: bool) -> None:
        """Tick all rows or none."""
        self.ticked = [on and self.may_tick(at) for at in range(len(self.rows))]
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def words_of(self, at: int) -> str:
        """Say what will happen at a row: "accept", "Organisation → Place", "already accepted"."""
        span, outcome = self.rows[at].span, self.outcome(at)
        if outcome is Outcome.NOTHING:
            assert span is not None, "places where nothing is marked are not shown then"
            return _tr("already {state}").format(state=state_word(span.state))
        if outcome is Outcome.RELABEL and span is not None:
            assert self._verdict is not None, "rows come with a verdict"
            before = self._title(span.label)
            return f"{before} → {self._title(self._verdict.label)}"
        words = _word(outcome)
        if span is not None and span.decided and outcome is not Outcome.DELETE:
            return f"{state_word(span.state)} → {words}"
        return words

    def _title(self, name: str) -> str:
        assert self._verdict is not None, "rows come with a verdict"
        label = self.scheme.find(self._verdict.layer, name)
        return name if label is None else label_word(label)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of places."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let those rows be ticked at which something would happen."""
        flags = super().flags(index)
        if self.may_tick(index.row()):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows, reads out or stands for."""
        at = index.row()
        place = self.rows[at]
        if role == PLACE_ROLE:
            return place
        if role == OUTCOME_ROLE:
            return self.words_of(at)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.ticked[at] else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = f"{place.title}: {place.before}{place.after} – {self.words_of(at)}"
            return words if role == Qt.ItemDataRole.DisplayRole else as_tip(words)
        return None


def _word(outcome: Outcome) -> str:
    return {
        Outcome.ACCEPT: _tr("accept"),
        Outcome.REJECT: _tr("reject"),
        Outcome.ADD: _tr("add"),
        Outcome.DELETE: _tr("delete"),
    }[outcome]


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlacesModel", text)
