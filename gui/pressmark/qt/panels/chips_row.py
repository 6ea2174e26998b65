"""What narrows a list, as chips that can be taken away one by one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QToolButton, QWidget

_GAP = 4
_MARGINS = (10, 0, 10, 8)


class _Flow(QLayout):
    """Puts widgets side by side, and what has no room into the next line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(*_MARGINS)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        """Return one of them."""
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        """Give one back."""
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The narrower the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the smallest size: the width is that of the list."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of a line with little in it."""
        left, top, right, bottom = _MARGINS
        height = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(left + right, height + top + bottom)

    def setGeometry(self, rect: QRect) -> None:
        """Put all in their places."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        inner = rect.adjusted(_MARGINS[0], _MARGINS[1], -_MARGINS[2], 0)
        x, y, line = inner.left(), inner.top(), 0
        for item in self._items:
            size = item.sizeHint().boundedTo(QSize(max(inner.width(), 1), 1000))
            if x > inner.left() and x + size.width() > inner.right() + 1:
                x, y, line = inner.left(), y + line + _GAP, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + _GAP, max(line, size.height())
        return y + line + _MARGINS[3] - rect.top()


class Chip(QToolButton):
    """Says what is asked for; a click, Delete or Backspace takes it away."""

    def __init__(self, words: str, take_away: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.setText(f"{words}  ✕")
        self.setToolTip(self.tr("Take away: {condition}").format(condition=words))
        self.setAccessibleName(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _: take_away())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on the keys that delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)


class ChipsRow(QWidget):
    """Shows conditions; nothing of it is seen where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self._flow = _Flow(self)
        self.hide()

    def show_conditions(self, conditions: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Show what is asked for: words for each condition, and what takes it away."""
        focused = next((at for at, one in enumerate(self.chips) if one.hasFocus()), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [Chip(words, take, self) for words, take in conditions]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self.chips))
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus()
        self.updateGeometry()
