"""The button beside the filter: which articles are listed, and in which order."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from pressmark.domain.article import Status
from pressmark.domain.filtering import EVERY_ARTICLE, NOBODY, ArticleFilter, Order
from pressmark.qt.desk import Desk
from pressmark.qt.dialogs.checklist import ChecklistDialog
from pressmark.qt.dialogs.days import DaysDialog
from pressmark.qt.icons import icon
from pressmark.qt.theme import Theme
from pressmark.qt.wording import label_word, layer_word, order_words, share, status_word
from pressmark.store import article_list, filters

_IN_MENU = 20
"""What a menu offers at most; of more, those that are chosen and the first ones."""

_CONFIDENCES = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9)

_Choice = tuple[Any, str]
"""A value of a condition, and what it is called."""


class Narrowing(QToolButton):
    """Opens a menu of conditions and orders; `wanted` and `order` are what is chosen.

    The words of a filter are not among its own: they stand in the line beside it.
    """

    changed = Signal()

    filter_chosen = Signal(object)
    """A `SavedFilter` was chosen."""

    save_wanted = Signal()
    """What is chosen is to be kept under a name."""

    manage_wanted = Signal()
    """Saved filters are to be renamed or deleted."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
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
        self._copied = self._add(self.tr("Only with copies"))
        self._mine = self._add(self.tr("Only mine"))
        self._menu.addSeparator()
        self._add_submenu(self.tr("Source"), partial(self._fill, "sources", self._sources))
        self._add_submenu(self.tr("Date"), self._fill_days)
        self._add_submenu(self.tr("Label"), partial(self._fill, "labels", self._labels))
        self._add_submenu(self.tr("Confidence below"), self._fill_confidences)
        self._add_submenu(self.tr("Tag"), partial(self._fill, "tags", self._tags))
        self._add_submenu(self.tr("For whom"), partial(self._fill, "assignees", self._assignees))
        self._menu.addSeparator()
        group = QActionGroup(self)
        for order in Order:
            action = self._orders[order] = self._add(order_words(order))
            group.addAction(action)
        self._menu.addSeparator()
        self._add_submenu(self.tr("Saved filters"), self._fill_saved)
        self._all = self._menu.addAction(self.tr("Show all, as they came in"))
        self._all.triggered.connect(lambda: self.choose(EVERY_ARTICLE, Order.IMPORTED))
        self.choose(self.wanted, self.order)

    def _add(self, title: str) -> QAction:
        action = self._menu.addAction(title)
        action.setCheckable(True)
        action.triggered.connect(self._chosen)
        return action

    def _add_submenu(self, title: str, fill: Callable[[QMenu], None]) -> None:
        """Add a menu that is filled whenever it opens: what it offers is in the project."""
        menu = self._menu.addMenu(title)
        menu.aboutToShow.connect(partial(_refill, menu, fill))

    def _chosen(self) -> None:
        """Take what is ticked; all statuses and none are the same."""
        ticked = frozenset(one for one, action in self._statuses.items() if action.isChecked())
        self.choose(
            replace(
                self.wanted,
                statuses=frozenset() if len(ticked) == len(self._statuses) else ticked,
                undecided=self._undecided.isChecked(),
                noted=self._noted.isChecked(),
                copied=self._copied.isChecked(),
                assignees=self._with_mine(self._mine.isChecked()),
            ),
            next(one for one, action in self._orders.items() if action.isChecked()),
        )

    # -- mine

    @property
    def _me(self) -> str:
        return self._desk.session.project.annotator

    @property
    def only_mine(self) -> bool:
        """Whether only articles for whoever works here are listed."""
        return self.wanted.assignees == frozenset({self._me})

    def _with_mine(self, mine: bool) -> frozenset[str]:
        if mine == self.only_mine:
            return self.wanted.assignees
        return frozenset({self._me}) if mine else frozenset()

    def switch_mine(self) -> None:
        """List only what is for whoever works here, or leave that condition."""
        self.choose(replace(self.wanted, assignees=self._with_mine(not self.only_mine)), self.order)

    # -- what the project offers

    def _sources(self) -> list[_Choice]:
        return [(one, one) for one in article_list.sources(self._desk.session.project)]

    def _tags(self) -> list[_Choice]:
        return [(one, one) for one in article_list.tags(self._desk.session.project)]

    def _assignees(self) -> list[_Choice]:
        names = article_list.annotators(self._desk.session.project)
        return [(NOBODY, self.tr("nobody")), *((one, one) for one in names)]

    def _labels(self) -> list[_Choice]:
        form = self.tr("{label} ({layer})")
        return [
            (
                (label.layer, label.name),
                form.format(label=label_word(label), layer=layer_word(label.layer)),
            )
            for label in self._desk.session.scheme.labels
        ]

    def _fill(self, field: str, offer: Callable[[], Sequence[_Choice]], menu: QMenu) -> None:
        """Offer the values of a condition, as many as a menu takes."""
        choices, chosen = offer(), getattr(self.wanted, field)
        present = {value for value, _ in choices}
        choices = [*((one, str(one)) for one in sorted(chosen - present)), *choices]
        shown = choices
        if len(choices) > _IN_MENU:
            first = [one for one in choices if one[0] not in chosen][: _IN_MENU - len(chosen)]
            shown = [one for one in choices if one[0] in chosen or one in first]
        for value, words in shown:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in chosen)
            action.triggered.connect(partial(self._switch, field, value))
        if not choices:
            menu.addAction(self.tr("There are none")).setEnabled(False)
        if len(shown) < len(choices):
            menu.addSeparator()
            more = menu.addAction(self.tr("All %n…", "", len(choices)))
            more.triggered.connect(partial(self._ask, field, choices))

    def _switch(self, field: str, value: Any) -> None:
        """Ask for a value, or no more."""
        before: frozenset[Any] = getattr(self.wanted, field)
        self._set(field, before ^ {value})

    def _set(self, field: str, value: Any) -> None:
        changed: dict[str, Any] = {field: value}
        self.choose(replace(self.wanted, **changed), self.order)

    def _ask(self, field: str, choices: Sequence[_Choice]) -> None:
        dialog = ChecklistDialog(choices, getattr(self.wanted, field), self.window())
        dialog.ticked.connect(lambda values: self._set(field, frozenset(values)))
        dialog.open()

    def _fill_days(self, menu: QMenu) -> None:
        today = datetime.now(UTC).astimezone().date()
        for words, since in (
            (self.tr("Today"), today),
            (self.tr("The last 7 days"), today - timedelta(days=6)),
            (self.tr("The last 30 days"), today - timedelta(days=29)),
            (self.tr("This year"), date(today.year, 1, 1)),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked((self.wanted.since, self.wanted.until) == (since, None))
            action.triggered.connect(partial(self._choose_days, since, None))
        menu.addSeparator()
        menu.addAction(self.tr("From and to…")).triggered.connect(self.ask_days)

    def ask_days(self) -> None:
        """Ask for the first and the last day."""
        dialog = DaysDialog(self.wanted.since, self.wanted.until, self.window())
        dialog.chosen.connect(self._choose_days)
        dialog.open()

    def _choose_days(self, since: date | None, until: date | None) -> None:
        self.choose(replace(self.wanted, since=since, until=until), self.order)

    def _fill_confidences(self, menu: QMenu) -> None:
        for least in _CONFIDENCES:
            action = menu.addAction(share(least))
            action.setCheckable(True)
            action.setChecked(self.wanted.below == least)
            action.triggered.connect(partial(self._switch_confidence, least))

    def _switch_confidence(self, least: float) -> None:
        self._set("below", None if self.wanted.below == least else least)

    # -- saved filters

    def _fill_saved(self, menu: QMenu) -> None:
        known = filters.saved_filters(self._desk.session.project)
        for one in known:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.triggered.connect(partial(self.filter_chosen.emit, one))
        menu.addSeparator()
        menu.addAction(self.tr("Save this one…")).triggered.connect(self.save_wanted)
        manage = menu.addAction(self.tr("Rename and delete…"))
        manage.setEnabled(bool(known))
        manage.triggered.connect(self.manage_wanted)

    # -- what is chosen

    @property
    def follows_work(self) -> bool:
        """Whether what is decided changes which articles are listed, or their order."""
        return self.wanted.narrows or self.order in (Order.UNDECIDED, Order.UNCERTAIN)

    def choose(self, wanted: ArticleFilter, order: Order) -> None:
        """List these articles, and tick what is chosen."""
        before = self.wanted, self.order
        self.wanted, self.order = wanted, order
        for status, action in self._statuses.items():
            action.setChecked(status in wanted.statuses)
        self._undecided.setChecked(wanted.undecided)
        self._noted.setChecked(wanted.noted)
        self._copied.setChecked(wanted.copied)
        self._mine.setChecked(self.only_mine)
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


def _refill(menu: QMenu, fill: Callable[[QMenu], None]) -> None:
    menu.clear()
    fill(menu)
