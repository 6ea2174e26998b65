"""The button beside the filter: which articles are listed, and in which order."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from pressmark.domain.article import Status
from pressmark.domain.filtering import EVERY_ARTICLE, ArticleFilter, Order
from pressmark.qt.icons import icon
from pressmark.qt.theme import Theme
from pressmark.qt.wording import order_words, status_word


class Narrowing(QToolButton):
    """Opens a menu of conditions and orders; `wanted` and `order` are what is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted, self.order = EVERY_ARTICLE, Order.IMPORTED
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
        self._all.triggered.connect(lambda: self.choose(EVERY_ARTICLE, Order.IMPORTED))
        self.choose(self.wanted, self.order)

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
            ),
            next(one for one, action in self._orders.items() if action.isChecked()),
        )

    @property
    def follows_work(self) -> bool:
        """Whether what is decided changes which articles are listed, or their order."""
        return self.wanted.narrows or self.order is Order.UNDECIDED

    def choose(self, wanted: ArticleFilter, order: Order) -> None:
        """List these articles, and tick what is chosen."""
        before = self.wanted, self.order
        self.wanted, self.order = wanted, order
        for status, action in self._statuses.items():
            action.setChecked(status in wanted.statuses)
        self._undecided.setChecked(wanted.undecided)
        self._noted.setChecked(wanted.noted)
        self._orders[order].setChecked(True)
        self._show_whether_narrowed()
        if (wanted, order) != before:
            self.changed.emit()

    def _show_whether_narrowed(self) -> None:
        narrowed = (self.wanted, self.order) != (EVERY_ARTICLE, Order.IMPORTED)
        self._all.setEnabled(narrowed)
        if self.property("narrowed") is not narrowed:
            self.setProperty("narrowed", narrowed)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the colours of a theme."""
        self.setIcon(icon("filter", theme.colours["text"], theme.colours["disabled"]))
