"""Finds the controls of windows, panels and dialogs, whatever is in them, for tests that try all.

What a constructor asks for is taken from a real window by its type; `MAKE` has what that cannot
find.
"""

import importlib
import inspect
import pkgutil
import re
import typing
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

import pressmark.qt.dialogs
import pressmark.qt.panels
from pressmark.domain.span import Layer
from pressmark.exchange.intake import Survey
from pressmark.qt.main_window import MainWindow

_KINDS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)

# Qt makes these inside its own widgets, which stand for them.
_INNER = {
    "QLineEditIconButton",
    "QComboBoxPrivateContainer",
    "QComboBoxListView",
    "QCalendarView",
    "QHeaderView",  # what a list is sorted by is chosen beside it as well
}

FILLED_LATER = {
    "Chip": "the row of chips makes one for each condition",
    "CoachCard": "the tour puts words and buttons on it",
}
"""Widgets that say nothing before something else has filled them, and what does."""

MAKE: dict[str, Callable[[MainWindow], object]] = {
    "list[str]": lambda _: ["One sentence.", "Another one."],
    "Sequence[str]": lambda _: ["One sentence.", "Another one."],
    "[str, QAction]": lambda window: window.commands.actions,
    "Mapping": lambda _: {},
    "Sequence": lambda _: [],
    "Collection": lambda _: [],
    "Iterable": lambda _: [],
    "MainWindow": lambda window: window,
    "Scheme": lambda window: window.session.scheme,
    "Survey": lambda _: Survey(Counter({(Layer.ENTITY, "WEATHER"): 3}), spans=3, decided=1),
    "Theme": lambda window: window.theme,
    "Desk": lambda window: window.desk,
    "Span": lambda window: window.desk.spans[0],
    "Callable": lambda _: str,
    "Path": lambda window: window.session.project.path,
    "bool": lambda _: True,
    "int": lambda _: 1,
    "str": lambda _: "Some words",
}
"""How an argument is made whose annotation holds these letters; the first that fits is taken."""


def interactive(root: QWidget) -> list[QWidget]:
    """Return every control in sight under a widget, itself included."""
    every = [root, *root.findChildren(QWidget)]
    return [one for one in every if is_control(one) and one.isVisible()]


def is_control(widget: QWidget) -> bool:
    """Return whether a widget is one that people use, and not a piece of another."""
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return False
    if widget.metaObject().className() in _INNER or _inside_another(widget):
        return False
    if isinstance(widget, QTextEdit | QPlainTextEdit) and widget.isReadOnly():
        return takes_tab(widget)  # else it is a picture of a text
    return isinstance(widget, _KINDS) or takes_tab(widget)


def _inside_another(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    whole = (QAbstractSpinBox, QComboBox, QTabBar)
    return isinstance(parent, whole) or (
        parent is not None and parent.metaObject().className() == "QCalendarWidget"
    )


def takes_tab(widget: QWidget) -> bool:
    """Return whether Tab gives the focus to a widget."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget; a buddy counts, a placeholder does not."""
    if isinstance(widget, QComboBox):  # on Linux Qt gives what is chosen for its name
        labels = widget.window().findChildren(QLabel)
        buddy = next((one.text() for one in labels if one.buddy() is widget), "")
        return widget.accessibleName() or buddy
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def described(widget: QWidget) -> str:
    """Return words that find a widget in the code: its parents, class and names."""
    chain, one = [], widget
    while one is not None and len(chain) < 4:
        chain.append(f"{type(one).__name__}{'#' + one.objectName() if one.objectName() else ''}")
        one = one.parentWidget()
    return f"{' < '.join(chain)} “{name_of(widget)}”"


def widget_classes() -> dict[type[QWidget], ModuleType]:
    """Return every widget that a module of qt/dialogs or qt/panels defines, without mere bases."""
    found = {}
    for package in (pressmark.qt.dialogs, pressmark.qt.panels):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(info.name)
            for one in vars(module).values():
                widget = inspect.isclass(one) and issubclass(one, QWidget)
                if widget and one.__module__ == info.name:
                    found[one] = module
    bases = {base for one in found for base in one.__bases__}
    return {one: module for one, module in found.items() if one not in bases}


def made(kind: type[QWidget], window: MainWindow) -> QWidget:
    """Construct a dialog or a panel for real, with what its constructor asks for."""
    hints = _hints(kind)
    arguments: dict[str, Any] = {}
    for name, parameter in inspect.signature(kind).parameters.items():
        if name == "parent" or parameter.kind is parameter.VAR_KEYWORD:
            continue
        if parameter.default is not parameter.empty:
            continue
        arguments[name] = _argument(kind, name, hints.get(name), window)
    if "parent" in inspect.signature(kind).parameters:
        arguments["parent"] = window
    return kind(**arguments)


def _hints(kind: type[QWidget]) -> dict[str, Any]:
    """Return the types of a constructor's arguments, as texts where they cannot be looked up."""
    try:
        return typing.get_type_hints(kind.__init__, localns={"MainWindow": MainWindow})
    except NameError:
        return dict(kind.__init__.__annotations__)


def _argument(kind: type, name: str, hint: Any, window: MainWindow) -> object:
    if _plain(hint) and hint not in (str, int, bool, Path):
        for one in _parts_of(window):
            if isinstance(one, hint):
                return one
    for letters, make in MAKE.items():
        if letters in _spelt(hint):
            return make(window)
    raise LookupError(f"{kind.__name__}: say in controls.MAKE what its argument {name}: {hint} is")


def _spelt(hint: Any) -> str:
    """Return an annotation as it is written, without the modules of its names."""
    return re.sub(r"[\w.]+\.", "", hint.__name__ if _plain(hint) else str(hint))


def _plain(hint: Any) -> bool:
    return isinstance(hint, type) and not typing.get_args(hint)


def _parts_of(window: MainWindow) -> Iterator[object]:
    """Yield the window, what it has, and what those have."""
    yield window
    for one in list(vars(window).values()):
        yield one
        if type(one).__module__.startswith("pressmark.qt"):
            yield from list(vars(one).values()) if hasattr(one, "__dict__") else ()


def dialogs(window: MainWindow) -> dict[str, QWidget]:
    """Construct every panel that neither the window nor a dialog holds, then every dialog."""
    kinds = [kind for kind in widget_classes() if kind.__name__ not in FILLED_LATER]
    tops = {kind.__name__: made(kind, window) for kind in kinds if issubclass(kind, QDialog)}
    held = {type(one) for top in (window, *tops.values()) for one in top.findChildren(QWidget)}
    rest = {kind.__name__: made(kind, window) for kind in kinds if kind not in held}
    return {name: top for name, top in rest.items() if name not in tops} | tops


def walk_by_tab(
    top: QWidget, press: Callable[[], None], end: QWidget | None = None
) -> list[QWidget]:
    """Press Tab until the focus is where it was or at `end`, and return where it went."""
    found: list[QWidget] = []
    focused = QApplication.focusWidget()
    while focused is not None and focused not in found and top.isAncestorOf(focused):
        found.append(focused)
        if focused is end:
            break
        press()
        focused = QApplication.focusWidget()
    return found
