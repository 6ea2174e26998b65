"""What stands beside the page follows it a moment later: tests wait for it as a reader does."""

from typing import Any

from PySide6.QtWidgets import QWidget

from pressmark.qt.trailing import Trailing


def followed(qtbot: Any, window: QWidget) -> None:
    """Wait until panels, list and menus of a window show what is on the desk."""
    qtbot.waitUntil(lambda: not any(one.isActive() for one in window.findChildren(Trailing)))
