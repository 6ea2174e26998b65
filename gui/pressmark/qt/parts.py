"""Going from one part of the window to the next by key: the article, the panels, what lies over it.

In the article Tab goes to the next span, so another key has to lead out of it.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

_BY_TAB = Qt.FocusPolicy.TabFocus


def go_to_part(window: QMainWindow, step: int) -> None:
    """Give the focus to the next (1) or the previous (-1) part of the window that takes it."""
    order = [part for part in parts(window) if _entrance(part) is not None]
    if not order:
        return
    at = next((at for at, part in enumerate(order) if _holds_focus(part)), -step)
    entrance = _entrance(order[(at + step) % len(order)])
    assert entrance is not None, "parts without one were left out"
    entrance.setFocus(Qt.FocusReason.TabFocusReason)


def parts(window: QMainWindow) -> list[QWidget]:
    """Return the parts that are in sight, from left to right and from top to bottom."""
    found: list[QWidget] = [dock for dock in window.findChildren(QDockWidget) if _in_sight(dock)]
    found += [one for one in (window.centralWidget(), window.statusBar()) if one is not None]
    return sorted(found, key=lambda part: _place(window, part))


def controls(part: QWidget) -> list[QWidget]:
    """Return what Tab reaches in a part, in its order."""
    found: list[QWidget] = []
    one = part.nextInFocusChain()
    while one is not None and one is not part:
        if part.isAncestorOf(one) and _takes_focus(one):
            found.append(one)
        one = one.nextInFocusChain()
    return found


def _entrance(part: QWidget) -> QWidget | None:
    """Return what gets the focus: what had it last in this part, else the first that can."""
    there = controls(part)
    last = part.focusWidget()
    return last if last in there else next(iter(there), None)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & _BY_TAB
    return bool(by_tab) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def _holds_focus(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def _in_sight(dock: QDockWidget) -> bool:
    """Return whether a dock is shown and not behind another of the same place."""
    return dock.isVisible() and not dock.visibleRegion().isEmpty()


def _place(window: QMainWindow, part: QWidget) -> tuple[int, int]:
    corner = part.mapTo(window, QPoint(0, 0))
    low = part is window.statusBar()
    return (window.width() if low else corner.x()), corner.y()
