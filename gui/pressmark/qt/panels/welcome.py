"""What stands in the middle while no article lies on the desk: the ways to begin."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.qt.icons import app_icon

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

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
            layout.addWidget(_button(actions[name], words), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)


def _button(action: QAction, words: str) -> QPushButton:
    button = QPushButton(f"{words}   {action.shortcut().toString()}")
    button.setMinimumWidth(280)
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    button.clicked.connect(action.trigger)
    return button
