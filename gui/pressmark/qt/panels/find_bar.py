"""The slim bar over the article: what is searched for, how, and how much of it there is."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from pressmark.qt.announcing import announce
from pressmark.qt.tips import as_tip

_ICON = QSize(16, 16)
_FIELD = 280


class FindField(QLineEdit):
    """A line in which Return goes on and Shift+Return goes back."""

    stepped = Signal(int)
    """The next place (1) or the one before (-1) is wanted."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Return and the arrows up and down for steps."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """A field, the switches, a count, and buttons for the next place and the one before."""

    closed = Signal()
    """The bar is to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.field = FindField(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(_FIELD)
        self.count = QLabel(self)
        self.count.setObjectName("find-count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(24, 5, 12, 5)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.field, 1)
        self.hide()

    def set_actions(self, switches: Sequence[QAction], steps: Sequence[QAction]) -> None:
        """Offer the switches beside the field, and the steps at the end."""
        buttons = [self._button(action) for action in (*switches, *steps)]
        for button in buttons[: len(switches)]:
            self._layout.addWidget(button)
        self._layout.addSpacing(8)
        self._layout.addWidget(self.count, 1)
        for button in buttons[len(switches) :]:
            self._layout.addWidget(button)
        close = QToolButton(self)
        close.setText("×")
        close.setToolTip(self.tr("Close; what was found stays selected  (Esc)"))
        close.setAccessibleName(self.tr("Close the search"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.closed)
        self._layout.addWidget(close)
        # They were made after the other panels; Tab goes on with them all the same.
        for before, after in pairwise([self.field, *buttons, close]):
            QWidget.setTabOrder(before, after)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setIconSize(_ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text().replace("&", ""))
        return button

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """Show a count, or why there is none."""
        self.count.setText(sentence)
        self.count.setToolTip(as_tip(sentence))
        announce(self.field, sentence)
        for part in (self.count, self.field):
            if bool(part.property("wrong")) != wrong:
                part.setProperty("wrong", wrong)
                part.style().unpolish(part)
                part.style().polish(part)

    def holds_focus(self) -> bool:
        """Return whether what is typed goes here."""
        focus = self.window().focusWidget()
        return self.isVisible() and focus is not None and self.isAncestorOf(focus)
