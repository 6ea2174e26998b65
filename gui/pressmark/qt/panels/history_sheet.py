"""The steps that were taken, newest first: going to one undoes or does again all after it."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from pressmark.domain.ids import StepId
from pressmark.qt.panels.sheet import Sheet
from pressmark.qt.session import Session
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import step_word
from pressmark.store import steps
from pressmark.store.steps import Standing

_STEP = Qt.ItemDataRole.UserRole
_SHOWN = 400


class HistorySheet(Sheet):
    """Lists what stands and, faintly, what was undone; Return or a click goes there."""

    wanted = Signal(int)
    """The step that is to be the newest that stands, 0 for none."""

    def __init__(self, session: Session, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.setAccessibleName(self.tr("History"))
        self._session = session
        title = QLabel(self.tr("Go back to a step"), self)
        title.setObjectName("sheet-title")
        hint = QLabel(
            self.tr("Return goes there. Steps above it are undone, and can be redone."), self
        )
        hint.setObjectName("small")
        self.list = QListWidget(self)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Steps, the newest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._go)
        self.take_keys_of(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self.list, 1)
        layout.addWidget(hint)

    def ask(self) -> None:
        """Show the steps; the one that stands is current."""
        self.list.clear()
        for step in steps.standing(self._session.project, _SHOWN):
            self.list.addItem(self._item(step))
        first = QListWidgetItem(self.tr("before all of these"))
        first.setData(_STEP, 0)
        if self.list.count() < _SHOWN:
            self.list.addItem(first)
        present = next(
            (row for row in range(self.list.count()) if self._is_done(row)), self.list.count() - 1
        )
        self.list.setCurrentRow(present)

    def _item(self, step: Standing) -> QListWidgetItem:
        moment = QDateTime.fromString(step.at, Qt.DateFormat.ISODate).toLocalTime()
        at = QLocale().toString(moment, self.tr("d MMM  HH:mm"))
        words = step_word(step.title)
        item = QListWidgetItem(f"{at}   {words}")
        item.setToolTip(as_tip(f"{words} – {step.annotator}"))
        item.setData(_STEP, step.step)
        if not step.done:
            item.setForeground(self.palette().placeholderText())
            item.setText(f"{item.text()}   ({self.tr('undone')})")
        return item

    def _is_done(self, row: int) -> bool:
        item = self.list.item(row)
        return "(" + self.tr("undone") + ")" not in item.text()

    def _go(self, item: QListWidgetItem) -> None:
        self.close_sheet()
        self.wanted.emit(StepId(item.data(_STEP)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a step on Return."""
        item = self.list.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._go(item)
        else:
            super().keyPressEvent(event)
