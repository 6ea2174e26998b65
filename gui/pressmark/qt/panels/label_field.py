"""Labelling by typing: a field at the span, with the labels that match below it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractScrollArea, QListWidgetItem, QVBoxLayout

from pressmark.domain.scheme import Label, Scheme, matching_labels
from pressmark.domain.span import Layer
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.panels.typing_sheet import CHOICE, TypingSheet
from pressmark.qt.theme import Theme
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import in_words, layer_word

_ROWS = 9


class LabelField(TypingSheet):
    """Offers the labels of all layers, those of the present one first. `chosen` tells a `Label`."""

    def __init__(self, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.setAccessibleName(self.tr("Label by typing"))
        self.field.setPlaceholderText(self.tr("First letters of a label"))
        self.field.setAccessibleName(self.tr("Label"))
        self.list.setAccessibleName(self.tr("Labels that match"))
        self.list.setIconSize(QSize(10, 10))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.typed.connect(self._offer)
        self._labels: Sequence[Label] = ()
        self._layer = Layer.ENTITY

    def offer(self, scheme: Scheme, theme: Theme, layer: Layer, present: str) -> None:
        """Offer the labels of a scheme; the one called `present` in `layer` is the present one."""
        self._labels, self._theme = [in_words(label) for label in scheme.labels], theme
        self._layer, self._present = layer, present
        self.field.clear()
        self._offer("")
        self.list.setFixedHeight(min(_ROWS, self.list.count()) * self.list.sizeHintForRow(0) + 6)

    def _offer(self, typed: str) -> None:
        self.list.clear()
        for label in matching_labels(self._labels, typed, self._layer):
            item = QListWidgetItem(swatch(self._theme.ink(label.colour)), self._words(label))
            item.setToolTip(as_tip(label.help))
            item.setData(CHOICE, label)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _words(self, label: Label) -> str:
        """Say what a label is: its layer where it is another, its key, whether it is present."""
        words = label.title
        if label.layer is not self._layer:
            words += f"  · {layer_word(label.layer)}"
        elif label.key:
            words += f"  ({label.key.upper()})"
        present = (label.layer, label.name) == (self._layer, self._present)
        return f"{words}  ✓" if present else words
