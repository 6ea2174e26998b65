"""What decisions mean for the copies of an article, before they are carried over."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
)

from pressmark.domain.carrying import Carried
from pressmark.domain.span import State
from pressmark.qt.panels.elided import ElidedLabel
from pressmark.qt.panels.ticking_sheet import TickingSheet
from pressmark.qt.wording import isolated, state_word
from pressmark.store.carrying import CarriedOver

_PLAN = Qt.ItemDataRole.UserRole
_NAMED = 6
"""Spans of a state that are named in a row."""


class CarrySheet(TickingSheet):
    """Lists the copies with what becomes of their spans; Return carries over to those ticked."""

    applied = Signal(list)
    """The `CarriedOver` of the copies that are ticked."""

    def __init__(self, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.setAccessibleName(self.tr("Carry decisions over to copies"))
        self._title = ElidedLabel(parent=self)
        self._title.setObjectName("sheet-title")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Copies, ticked where decisions are carried over"))
        self.list.setWordWrap(True)
        self.list.itemChanged.connect(self._tell)
        self.apply.clicked.connect(self.apply_ticked)
        top = QHBoxLayout()
        top.addWidget(self._title)
        self.lay_out(top, self.list)

    def show_plans(self, plans: Sequence[CarriedOver]) -> None:
        """List copies, all of them ticked."""
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for plan in plans:
            item = QListWidgetItem(_words(plan), self.list)
            item.setData(_PLAN, plan)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.blockSignals(blocked)
        self.list.setCurrentRow(0)
        self._title.setText(
            self.tr("What is decided here also stands in %n copies", "", len(plans))
        )
        self._tell()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def chosen(self) -> list[CarriedOver]:
        """Return what is ticked."""
        return [item.data(_PLAN) for item in self._items() if _is_ticked(item)]

    def _tell(self) -> None:
        count = sum(len(plan.spans) for plan in self.chosen())
        self.apply.setText(self.tr("Decide %n spans", "", count) + "   ⏎")
        self.apply.setEnabled(count > 0)

    def apply_ticked(self) -> None:
        """Carry over to the copies that are ticked."""
        chosen = self.chosen()
        if chosen:
            self.close_sheet()
            self.applied.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the sheet; the list has had its arrows before."""
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        item = self.list.currentItem()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply_ticked()
        elif key == Qt.Key.Key_Space and shifted:
            _tick(self._items(), on=not any(map(_is_ticked, self._items())))
        elif key == Qt.Key.Key_Space and item is not None:
            _tick([item], on=not _is_ticked(item))
        else:
            super().keyPressEvent(event)


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked


def _tick(items: Iterable[QListWidgetItem], *, on: bool) -> None:
    for item in items:
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def _words(plan: CarriedOver) -> str:
    """Say which copy it is, and on the next line which spans come into which state."""
    copy = plan.copy
    about = " · ".join(filter(None, (copy.title, copy.source, (copy.published or "")[:10])))
    means = (_means(state, plan.spans) for state in State)
    return f"{about}\n{';  '.join(filter(None, means))}"


def _means(state: State, spans: Iterable[Carried]) -> str:
    texts = [" ".join(one.after.text.split()) for one in spans if one.after.state is state]
    if not texts:
        return ""
    named = ", ".join(isolated(text) for text in texts[:_NAMED])
    form = QCoreApplication.translate("CarrySheet", "{count} {state}: {words}")
    more = "…" if len(texts) > _NAMED else ""
    return form.format(count=len(texts), state=state_word(state), words=named + more)
