"""Labelling by typing: a field at the span, with the labels that match below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from pressmark.domain.scheme import Label, Scheme, matching_labels
from pressmark.domain.span import Layer
from pressmark.qt.panels.sheet import Sheet
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.theme import Theme
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import in_words, layer_word

_LABEL = Qt.ItemDataRole.UserRole
_ROWS = 9
_WIDTH = 264
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class LabelField(Sheet):
    """Offers the labels of all layers, those of the present layer first."""

    chosen = Signal(object)
    """The `Label` that was chosen."""

    def __init__(self, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.setAccessibleName(self.tr("Label by typing"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("First letters of a label"))
        self.field.setAccessibleName(self.tr("Label"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Labels that match"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(QSize(10, 10))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.setFixedWidth(_WIDTH)
        self.field.textEdited.connect(self._offer)
        self.field.returnPressed.connect(self._choose)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._choose())
        self._labels: Sequence[Label] = ()
        self._layer = Layer.ENTITY

    def offer(self, scheme: Scheme, theme: Theme, layer: Layer, present: str) -> None:
        """Offer the labels of a scheme; the one called `present` in `layer` is the present one."""
        self._labels, self._theme = [in_words(label) for label in scheme.labels], theme
        self._layer, self._present = layer, present
        self.field.clear()
        self._offer("")
        self.list.setFixedHeight(min(_ROWS, self.list.count()) * self.list.sizeHintForRow(0) + 6)

    def start_typing(self) -> None:
        """Put the caret into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer(self, typed: str) -> None:
        self.list.clear()
        for label in matching_labels(self._labels, typed, self._layer):
            item = QListWidgetItem(swatch(self._theme.ink(label.colour)), self._words(label))
            item.setToolTip(as_tip(label.help))
            item.setData(_LABEL, label)
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

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.close_sheet()
            self.chosen.emit(item.data(_LABEL))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the caret is in the field; close when it goes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.event(event)
                return True
            if event.key() == Qt.Key.Key_Tab:
                return True
        if (
            isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusOut
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        ):
            self.hide()  # without a word: whoever has the focus now is to keep it
        return False
