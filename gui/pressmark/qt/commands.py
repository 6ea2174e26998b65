"""Menus, toolbar, shortcuts and icons, made from the table of actions and the labels."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton

from pressmark.domain.scheme import Label
from pressmark.domain.span import Layer
from pressmark.qt.actions.action import REASONS, Action, Needs
from pressmark.qt.actions.table import ACTIONS, MENUS
from pressmark.qt.focus_keys import FocusKeys, IdleKeys, TypingKeys
from pressmark.qt.icons import icon
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.theme import Theme
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import (
    action_name,
    action_word,
    label_help,
    label_word,
    menu_word,
    reason_word,
    step_word,
)

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

_LABEL_MENU = "&Label"
_LONGEST = 48
_BY_NEED = {need: [row.name for row in ACTIONS if row.needs is need] for need in Needs}


class Commands:
    """The actions of one window. `actions` has them by the names in the table."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._keymap = window.keymap
        self.actions: dict[str, QAction] = {}
        self._label_keys: dict[str, QAction] = {}
        self._offered: dict[Needs, bool] = {}
        self._label_menu = QMenu(window)
        self._build_actions()
        self.recolour(window.theme)
        self._build_label_keys()
        self._set_keys()
        window.addActions(list(self.actions.values()))  # it hears of each change from then on
        escape = self._add_hidden(lambda _: window.escape(), "")
        escape.setShortcut(QKeySequence("Esc"))
        self._build_menus()
        self._build_toolbar()
        self._keymap.changed.connect(self._set_keys)
        window.installEventFilter(FocusKeys(window))
        idle = IdleKeys(window)
        idle.pressed.connect(self._say_why_not)
        window.installEventFilter(idle)
        typing = TypingKeys(window)
        for name in ("undo", "redo"):
            self.actions[name].installEventFilter(typing)

    def offer(self, there: Collection[Needs]) -> None:
        """Enable the actions for which everything needed is there."""
        for need, names in _BY_NEED.items():
            met = need in there
            if self._offered.get(need) is met:
                continue  # asked for at every step, and most steps change little of it
            self._offered[need] = met
            for name in names:
                self.actions[name].setEnabled(met)

    def why_not(self, row: Action) -> str:
        """Return why an action cannot be done now, "" where it can."""
        if self.actions[row.name].isEnabled():
            return ""
        if self._window.session.project.read_only and self._window.desk.article is not None:
            return QCoreApplication.translate("Commanding", "the project can only be read")
        unnamed = QCoreApplication.translate("Commanding", "not possible now")
        return reason_word(REASONS.get(row.needs, "")) or unnamed

    def _say_why_not(self, key: str) -> None:
        """Say why a key did nothing, where it is that of an action."""
        row = self._keymap.action_with(key)
        reason = "" if row is None else self.why_not(row)
        if row is not None and reason:
            words = QCoreApplication.translate("Commanding", "{title}: {reason}.")
            self._window.desk.told.emit(words.format(title=action_name(row), reason=reason))

    def rename(self, name: str, title: str, what: str | None) -> None:
        """Say in an action's title what it will do: "Undo: reject GPE Crimea"."""
        title = action_word(title)
        if what is not None:
            what = step_word(what)
            short = what if len(what) <= _LONGEST else f"{what[: _LONGEST - 1]}…"
            title = f"{title}: {short.replace('&', '&&')}"
        if self.actions[name].text() != title:
            self.actions[name].setText(title)

    def recolour(self, theme: Theme) -> None:
        """Draw the icons in the colours of a theme."""
        ink, faint = theme.colours["text"], theme.colours["disabled"]
        for row in ACTIONS:
            self.actions[row.name].setIcon(icon(row.icon, ink, faint))

    def relabel(self) -> None:
        """Offer the labels that the scheme has now, by key and in the menu."""
        for action in self._label_keys.values():
            self._window.removeAction(action)
            action.deleteLater()
        self._label_keys.clear()
        self._build_label_keys()
        self._set_keys()
        self._label_menu.clear()
        self._fill_menu(self._label_menu, _LABEL_MENU)

    def context_menu(self, names: Sequence[str], *, labels: bool = True) -> QMenu:
        """Return a menu of those actions that are possible, and of all labels unless without.

        "" stands for a line, and a title for what is in the submenu that has it in the menu bar.
        """
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            if not name:
                menu.addSeparator()
            elif name not in self.actions:
                inner = menu.addMenu(menu_word(name))
                inner.addActions([self.actions[r.name] for r in ACTIONS if r.submenu == name])
            elif self.actions[name].isEnabled():
                menu.addAction(self.actions[name])
        if labels:
            self._fill_with_labels(menu.addMenu(menu_word(_LABEL_MENU)))
        return menu

    def _build_actions(self) -> None:
        for row in ACTIONS:
            action = QAction(action_word(row.title), self._window)
            action.setObjectName(row.name)
            action.setStatusTip(action_word(row.tip))
            if row.shown_as is not None:
                action.setCheckable(True)
                action.setIconVisibleInMenu(False)  # it would stand where the tick belongs
                action.setChecked(row.shown_as)
            action.triggered.connect(partial(_run, row.run, self._window))
            self.actions[row.name] = action

    def _build_label_keys(self) -> None:
        """Keys of labels are unique in a layer only, so one action serves all labels of a key."""
        keys = {label.key for label in self._window.session.scheme.labels if label.key}
        for key in sorted(keys):
            self._label_keys[key] = self._add_hidden(self._window.apply_key, key)

    def _add_hidden(self, run: Callable[[str], None], argument: str) -> QAction:
        action = QAction(self._window)
        action.triggered.connect(partial(_run, run, argument))
        self._window.addAction(action)
        return action

    def _set_keys(self) -> None:
        """Give everything the keys it has now; where an action took a label's key, it wins."""
        for row in ACTIONS:
            action = self.actions[row.name]
            action.setShortcuts([QKeySequence(key) for key in self._keymap.keys(row.name)])
            keys = self._keymap.shown_all(row.name)
            tip = action_word(row.tip)
            action.setToolTip(f"{tip}  ({keys})" if keys else tip)
        for key, action in self._label_keys.items():
            taken = self._keymap.action_with(key.upper()) is not None
            action.setShortcut(QKeySequence() if taken else QKeySequence(key.upper()))

    def _build_menus(self) -> None:
        for title in MENUS:
            menu = self._window.menuBar().addMenu(menu_word(title))
            if title == _LABEL_MENU:
                self._label_menu = menu
            self._fill_menu(menu, title)

    def _fill_menu(self, menu: QMenu, title: str) -> None:
        if title == _LABEL_MENU:
            self._fill_with_labels(menu)
        for row in ACTIONS:
            if row.menu == title:
                self._place(row, menu)

    def _place(self, row: Action, menu: QMenu) -> None:
        """Put an action into a menu, or into the submenu that it names."""
        if row.submenu:
            title = menu_word(row.submenu)
            present = (one.menu() for one in menu.actions() if one.text() == title)
            inner = next(present, None)
            if inner is None:
                if row.starts_group and menu.actions():
                    menu.addSeparator()
                inner = menu.addMenu(title)
            assert isinstance(inner, QMenu)
            menu = inner
        if row.starts_group and menu.actions():
            menu.addSeparator()
        action = self.actions[row.name]
        menu.addAction(action)
        if row.choice:
            group = menu.findChild(QActionGroup) or QActionGroup(menu)
            group.addAction(action)

    def _fill_with_labels(self, menu: QMenu) -> None:
        """Put all labels into a menu, which ticks the present one whenever it opens."""
        present: list[tuple[QAction, Label]] = []
        menu.aboutToShow.connect(lambda: self._tick_label(present))
        for layer in Layer:
            menu.addSeparator()
            menu.addAction(_section(layer)).setEnabled(False)  # sections are drawn without words
            for label in self._window.session.scheme.of_layer(layer):
                key = f"\t{label.key.upper()}" if label.key else ""
                patch = swatch(self._window.theme.ink(label.colour))
                action = menu.addAction(patch, label_word(label) + key)
                action.setToolTip(as_tip(label_help(label)))
                action.setStatusTip(label_help(label))
                action.triggered.connect(partial(_run, self._window.apply_label, label))
                present.append((action, label))

    def _tick_label(self, actions: Sequence[tuple[QAction, Label]]) -> None:
        desk = self._window.desk
        span = desk.current if desk.selection is None else None
        for action, label in actions:
            alike = span is not None and (span.layer, span.label) == (label.layer, label.name)
            action.setCheckable(alike)
            action.setChecked(alike)
            action.setIconVisibleInMenu(not alike)  # it would stand where the tick belongs

    def _build_toolbar(self) -> None:
        bar = QToolBar(QCoreApplication.translate("Menus", "Tools"), self._window)
        bar.setObjectName("Tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        for row in ACTIONS:
            if row.bar:
                if row.starts_group and bar.actions():
                    bar.addSeparator()
                bar.addAction(self.actions[row.name])
                button = bar.widgetForAction(self.actions[row.name])
                assert isinstance(button, QToolButton)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window.addToolBar(bar)


def _section(layer: Layer) -> str:
    """Return the words above the labels of a layer."""
    return {
        Layer.ENTITY: QCoreApplication.translate("Menus", "Entity labels"),
        Layer.QUOTE: QCoreApplication.translate("Menus", "Quote labels"),
        Layer.FIGURE: QCoreApplication.translate("Menus", "Figure labels"),
    }[layer]


def _run(run: Callable[[Any], object], argument: object, _checked: bool = False) -> None:
    """Call `run` without the state that `triggered` tells."""
    run(argument)
