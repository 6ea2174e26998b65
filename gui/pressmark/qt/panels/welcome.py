"""What stands in the middle while no article lies on the desk: the ways to begin."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.qt.icons import app_icon
from pressmark.qt.keymap import Keymap

_WAYS = (
    ("import", "Import files"),
    ("import-folder", "Import a folder"),
    ("paste", "Paste an article"),
    ("open-sample", "Try the samples"),
    ("open-project", "Open another project"),
    ("new-project", "New project"),
)
_MARK = 88


class Welcome(QWidget):
    """Offers the actions that bring articles onto the desk."""

    def __init__(
        self, actions: Mapping[str, QAction], keymap: Keymap, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self._ways: list[tuple[str, str, QPushButton]] = []
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        mark = QLabel(self)
        mark.setPixmap(app_icon().pixmap(_MARK, _MARK))
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        title = QLabel("No article on the desk", self)
        title.setObjectName("welcome-title")
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        hint = QLabel("Drop files onto this window, or:", self)
        hint.setObjectName("small")
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(10)
        for name, words in _WAYS:
            button = _button(actions[name])
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._ways.append((name, words, button))
        layout.addStretch(3)
        keymap.changed.connect(self._show_keys)
        self._show_keys()

    def _show_keys(self) -> None:
        for name, words, button in self._ways:
            button.setText(self._keymap.behind(words, name, "   "))


def _button(action: QAction) -> QPushButton:
    button = QPushButton()
    button.setMinimumWidth(280)
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    button.clicked.connect(action.trigger)
    return button
