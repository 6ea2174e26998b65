"""The labels at the hand: a small palette that opens beside a fresh selection."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QGridLayout, QLabel, QToolButton, QWidget

from pressmark.domain.scheme import Label, Scheme
from pressmark.domain.span import Layer
from pressmark.qt.beside import place_beside
from pressmark.qt.panels.fields import heading
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.theme import Theme
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import label_help, label_word, layer_title

_COLUMNS = 4


class LabelPalette(QFrame):
    """Offers every label; it takes no keys, so that the window's keys go on working."""

    chosen = Signal(object)
    """The `Label` that was clicked."""

    def __init__(self, ground: QAbstractScrollArea, window: QWidget) -> None:
        """It lies at `ground` and, where there is no room, over what is beside that."""
        super().__init__(window)
        self._ground, self._window = ground, window
        self.setObjectName("palette")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(6, 6, 6, 6)
        self._grid.setSpacing(2)
        self.buttons: list[QToolButton] = []
        self._headings: list[QLabel] = []
        self.hide()

    def set_labels(self, scheme: Scheme, theme: Theme) -> None:
        """Offer the labels of a scheme, layer by layer."""
        for button in self.buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons.clear()
        row = 0
        for shown in self._headings:
            self._grid.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._headings.clear()
        for layer in Layer:
            labels = scheme.of_layer(layer)
            if not labels:
                continue
            self._headings.append(self._heading(layer))
            self._grid.addWidget(self._headings[-1], row, 0, 1, _COLUMNS)
            row += 1
            for at, label in enumerate(labels):
                button = self._button(label, theme)
                self._grid.addWidget(button, row + at // _COLUMNS, at % _COLUMNS)
                self.buttons.append(button)
            row += (len(labels) + _COLUMNS - 1) // _COLUMNS

    def _heading(self, layer: Layer) -> QLabel:
        shown = heading(layer_title(layer), self)
        shown.setContentsMargins(8, 4, 0, 0)
        return shown

    def _button(self, label: Label, theme: Theme) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(swatch(theme.ink(label.colour)))
        button.setIconSize(QSize(9, 9))
        key = label.key.upper() if label.layer is Layer.ENTITY else ""
        button.setText(f"{label_word(label)}  {key}".strip())
        button.setToolTip(as_tip(label_help(label)))
        button.clicked.connect(lambda: self.chosen.emit(label))
        return button

    def open_beside(self, place: QRect) -> None:
        """Open at `place`, in coordinates of the ground, and leave it free."""
        self.adjustSize()
        port = self._ground.viewport()  # its scroll bar stays on top
        thing = QRect(port.mapTo(self._window, place.topLeft()), place.size())
        near = QRect(port.mapTo(self._window, QPoint()), port.size()).adjusted(8, 8, -8, -8)
        everywhere = self._window.rect().adjusted(8, 8, -8, -8)
        found = place_beside(self.size(), thing, near)
        if found.intersects(thing) or not near.contains(found):
            found = place_beside(self.size(), thing, everywhere)
        self.move(found.topLeft())
        self._window.installEventFilter(self)
        self.show()
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look at nothing of the window while it is closed: a window hears of much."""
        self._window.removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go when the window changes its size: the place at the hand is another then."""
        if event.type() == QEvent.Type.Resize:
            self.hide()
        return super().eventFilter(watched, event)
