"""A sheet with a list in which what a step takes in is ticked before it happens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
)

from pressmark.qt.panels.elided import ElidedLabel
from pressmark.qt.panels.sheet import Sheet


class TickingSheet(Sheet):
    """Has the button that carries the step out; who makes one fills the list."""

    def __init__(self, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.apply = QPushButton(self)
        self.apply.setObjectName("accept")
        self.apply.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def lay_out(self, top: QLayout, list_: QListView) -> None:
        """Put the list below what stands at the top, and the button below it."""
        list_.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.take_keys_of(list_)
        hint = ElidedLabel(
            self.tr("Space ticks, Shift+Space all or none. Esc leaves all as it is."), self
        )
        hint.setObjectName("small")
        bottom = QHBoxLayout()
        bottom.addWidget(hint, 1)
        bottom.addWidget(self.apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(list_, 1)
        layout.addLayout(bottom)
