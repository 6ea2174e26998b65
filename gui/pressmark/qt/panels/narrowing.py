"""The button beside the filter: which articles are listed, and in which order."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from pressmark.domain.article import Status
from pressmark.qt.icons import icon
from pressmark.qt.theme import Theme
from pressmark.qt.wording import status_word
from pressmark.store.article_list import Order, Wanted

ORDERS = {
    Order.IMPORTED: "As they came in",
    Order.NEWEST: "Newest first",
    Order.OLDEST: "Oldest first",
    Order.UNDECIDED: "Most undecided first",
    Order.TITLE: "By title",
}
"""What the orders are called."""


class Narrowing(QToolButton):
    """Opens a menu of statuses, other conditions and orders; `wanted` is what is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self.setObjectName("narrowing")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("Which articles are listed, and in which order"))
        self.setToolTip(self.tr("Which articles are listed, and in which order"))
        self._statuses: dict[Status, QAction] = {}
        self._orders: dict[Order, QAction] = {}
        self._menu = QMenu(self)
        self._build()
        self.setMenu(self._menu)
        self.set_theme(theme)

    def _build(self) -> None:
        for status in Status:
            self._statuses[status] = self._add(status_word(status))
        self._menu.addSeparator()
        self._undecided = self._add(self.tr("Only with undecided spans"))
        self._noted = self._add(self.tr("Only with a note"))
        self._menu.addSeparator()
        group = QActionGroup(self)
        for order in Order:
            action = self._orders[order] = self._add(order_words(order))
            group.addAction(action)
        self._menu.addSeparator()
        self._all = self._menu.addAction(self.tr("Show all, as they came in"))
        self._all.triggered.connect(lambda: self.choose(Wanted()))
        self.choose(self.wanted)

    def _add(self, title: str) -> QAction:
        action = self._menu.addAction(title)
        action.setCheckable(True)
        action.triggered.connect(self._chosen)
        return action

    def _chosen(self) -> None:
        """Take what is ticked; all statuses and none are the same."""
        ticked = frozenset(one for one, action in self._statuses.items() if action.isChecked())
        self.choose(
            replace(
                self.wanted,
                statuses=frozenset() if len(ticked) == len(self._statuses) else ticked,
                undecided=self._undecided.isChecked(),
                noted=self._noted.isChecked(),
                order=next(one for one, action in self._orders.items() if action.isChecked()),
            )
        )

    def choose(self, wanted: Wanted) -> None:
        """List these articles, and tick what is chosen."""
        before, self.wanted = self.wanted, wanted
        for status, action in self._statuses.items():
            action.setChecked(status in wanted.statuses)
        self._undecided.setChecked(wanted.undecided)
        self._noted.setChecked(wanted.noted)
        self._orders[wanted.order].setChecked(True)
        self._all.setEnabled(wanted != Wanted())
        self._show_whether_narrowed()
        if wanted != before:
            self.changed.emit()

    def _show_whether_narrowed(self) -> None:
        narrowed = self.wanted != Wanted()
        if self.property("narrowed") is not narrowed:
            self.setProperty("narrowed", narrowed)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the colours of a theme."""
        self.setIcon(icon("filter", theme.colours["text"], theme.colours["disabled"]))


def order_words(order: Order) -> str:
    """Return the name of an order in the user's language."""
    return QCoreApplication.translate("Orders", ORDERS[order])
