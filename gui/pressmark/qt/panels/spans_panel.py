"""The list of all spans of the article: filtered, sorted, and decided on many at a time."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.scheme import Label, Scheme
from pressmark.domain.search import fold
from pressmark.domain.span import Layer, Span, State
from pressmark.qt.keymap import Keymap
from pressmark.qt.models.spans import SPAN_ROLE, Column, Filter, Order, SpansModel
from pressmark.qt.panels.marked_words import MatchDelegate
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.panels.state_signs import state_sign
from pressmark.qt.theme import Theme
from pressmark.qt.wording import label_word, layer_title, number

_ROW = 26
_WIDTHS = {Column.STATE: 26, Column.LABEL: 58, Column.SCORE: 40, Column.TIMES: 38}
# In the order in which the boxes offer them.
_LAYERS = (None, *Layer)
_STATES: tuple[tuple[State, ...], ...] = (
    (),
    (State.SUGGESTED,),
    (State.ACCEPTED, State.CORRECTED, State.ADDED),
    (State.ACCEPTED,),
    (State.CORRECTED,),
    (State.ADDED,),
    (State.REJECTED,),
)
_ORDERS = tuple(Order)
_DECISIONS = {"accept": "accept", "reject": "reject", "delete": "reject"}
_BY_COLUMN = {
    Column.STATE: Order.STATE,
    Column.TEXT: Order.PLACE,
    Column.LABEL: Order.LABEL,
    Column.SCORE: Order.CONFIDENCE,
    Column.TIMES: Order.FREQUENCY,
}


class SpansTable(QTableView):
    """Takes the keys of decisions while several rows are selected: they are meant for all."""

    decided = Signal(str)
    """"accept" or "reject" was pressed for the selected rows."""

    labelled = Signal(str)
    """The key of a label was pressed for the selected rows."""

    left = Signal()
    """Return was pressed: on to the text."""

    def __init__(self, spans: SpansModel, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spans = spans
        self.setModel(spans)
        self._keymap = keymap
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(_ROW)
        rows.setDefaultSectionSize(_ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def chosen(self) -> list[Span]:
        """Return the spans of the selected rows, from the top."""
        ranges = self.selectionModel().selection()
        parts = [ranges.at(number) for number in range(ranges.size())]
        rows = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        return [self.spans.rows[row] for row in rows]

    def is_choosing(self) -> bool:
        """Return whether several rows are selected."""
        return self.count() > 1

    def count(self) -> int:
        """Return how many rows are selected; cheap for however many."""
        ranges = self.selectionModel().selection()
        return sum(ranges.at(number).height() for number in range(ranges.size()))

    def event(self, event: QEvent) -> bool:
        """Claim the keys that are meant for all selected rows."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (_is_return(event) or (self.is_choosing() and self._meant(event)))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide on the selected rows; go to the text with Return."""
        meant = self._meant(event) if self.is_choosing() else ""
        if _is_return(event):
            self.left.emit()
        elif meant in ("accept", "reject"):
            self.decided.emit(meant)
        elif meant:
            self.labelled.emit(meant)
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> str:
        """Return the decision or the label's key that was pressed, "" for any other key."""
        key = QKeySequence(event.keyCombination()).toString(
            QKeySequence.SequenceFormat.PortableText
        )
        action = self._keymap.action_with(key)
        if action is not None:
            return _DECISIONS.get(action.name, "")
        labels = self._keymap.labels_with(key)
        return labels[0].key if labels else ""


def _is_return(event: QKeyEvent) -> bool:
    bare = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    return bare and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SpansPanel(QWidget):
    """The list with its filters above it and the decisions below."""

    pointed = Signal(int)
    """A row was reached: the id of its span."""

    decided = Signal(str)
    """"accept" or "reject" is to be done with `chosen()`."""

    labelled = Signal(object)
    """`chosen()` are to get this `Label`."""

    def __init__(
        self, scheme: Scheme, keymap: Keymap, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scheme, self._keymap, self._theme = scheme, keymap, theme
        self._labels: list[Label | None] = [None]
        self._inks: dict[tuple[Layer, str], QColor] = {}
        self.model = SpansModel(scheme, self)
        self.model.decoration = self._sign
        self.model.titles = (
            "",
            self.tr("Text"),
            self.tr("Label"),
            self.tr("%"),
            self.tr("×"),
        )
        self.table = SpansTable(self.model, keymap, self)
        self._matches = MatchDelegate(theme, self)
        self.table.setItemDelegateForColumn(Column.TEXT, self._matches)
        self.words = QLineEdit(self)
        self.layer, self.label, self.state, self.order = (QComboBox(self) for _ in range(4))
        self.count = QLabel(self)
        self.accept, self.reject, self.relabel = (QPushButton(self) for _ in range(3))
        self._build()
        self._connect()
        self._show_keys()

    # -- how it is made

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._build_filters())
        layout.addWidget(self.table, 1)
        layout.addLayout(self._build_decisions())
        self.table.setObjectName("spans")
        self.table.setAccessibleName(self.tr("Spans of the article"))
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        # With the table's own it would ask for every row whether all columns are selected.
        head.setSelectionModel(QItemSelectionModel(self.model, head))
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(20)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)

    def _build_filters(self) -> QVBoxLayout:
        top = QVBoxLayout()
        top.setContentsMargins(10, 10, 10, 6)
        top.setSpacing(5)
        self.words.setPlaceholderText(self.tr("Filter spans by their text"))
        self.words.setAccessibleName(self.tr("Filter spans by their text"))
        self.words.setClearButtonEnabled(True)
        top.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(5)
        for box, name in (
            (self.layer, self.tr("Layer of the spans listed")),
            (self.label, self.tr("Label of the spans listed")),
            (self.state, self.tr("State of the spans listed")),
        ):
            self._narrow(box, name)
            row.addWidget(box, 1)
        top.addLayout(row)
        row = QHBoxLayout()
        self.count.setObjectName("small")
        self._narrow(self.order, self.tr("What the spans are sorted by"))
        row.addWidget(self.count, 1)
        row.addWidget(self.order, 1)
        top.addLayout(row)
        self._fill_boxes()
        return top

    def _narrow(self, box: QComboBox, name: str) -> None:
        box.setObjectName("narrow")
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumContentsLength(3)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _fill_boxes(self) -> None:
        self.layer.addItems(
            [self.tr("Layers"), self.tr("Entities"), self.tr("Quotes"), self.tr("Figures")]
        )
        self.state.addItems(
            [
                self.tr("States"),
                self.tr("Undecided"),
                self.tr("Kept"),
                self.tr("Accepted"),
                self.tr("Corrected"),
                self.tr("Added"),
                self.tr("Rejected"),
            ]
        )
        self.order.addItems(
            [
                self.tr("By place"),
                self.tr("Least sure first"),
                self.tr("Most frequent first"),
                self.tr("By label"),
                self.tr("By state"),
            ]
        )
        self._fill_labels()

    def _fill_labels(self) -> None:
        """Offer the labels of the chosen layer."""
        layer = _LAYERS[self.layer.currentIndex()]
        present = self._labels[max(0, self.label.currentIndex())]
        kept = [one for one in self._scheme.labels if layer is None or one.layer is layer]
        self._labels = [None, *kept]
        self.label.blockSignals(True)
        self.label.clear()
        self.label.addItem(self.tr("Labels"))
        for one in kept:
            self.label.addItem(swatch(self._theme.ink(one.colour)), label_word(one))
        self.label.setCurrentIndex(self._labels.index(present) if present in self._labels else 0)
        self.label.blockSignals(False)

    def set_scheme(self, scheme: Scheme) -> None:
        """Offer other labels; the list is shown anew."""
        self._scheme = self.model.scheme = scheme
        self._inks.clear()
        self._fill_labels()
        self._filter()

    def _build_decisions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 8)
        row.setSpacing(5)
        for button in (self.accept, self.reject, self.relabel):
            button.setObjectName("bulk")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button, 1)
        self.relabel.setText(self.tr("Label"))
        self.relabel.setToolTip(self.tr("Give the selected spans another label"))
        return row

    def _connect(self) -> None:
        self.words.textChanged.connect(self._filter)
        self.words.returnPressed.connect(self.table.setFocus)
        self.layer.currentIndexChanged.connect(self._layer_chosen)
        self.label.currentIndexChanged.connect(self._filter)
        self.state.currentIndexChanged.connect(self._filter)
        self.order.currentIndexChanged.connect(self._order_chosen)
        self.table.horizontalHeader().sectionClicked.connect(self._head_clicked)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._row_reached)
        selection.selectionChanged.connect(self._selection_changed)
        self.table.decided.connect(self.decided)
        self.table.labelled.connect(self._key_pressed)
        self.accept.clicked.connect(lambda: self.decided.emit("accept"))
        self.reject.clicked.connect(lambda: self.decided.emit("reject"))
        self.relabel.clicked.connect(self._open_labels)
        self._keymap.changed.connect(self._show_keys)
        self.model.modelReset.connect(self._selection_changed)

    # -- what is shown

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = self._matches.theme = theme
        self._inks.clear()
        self._fill_labels()
        self.table.viewport().update()

    def show_spans(self, spans: list[Span]) -> None:
        """List these spans, as far as the filters let them through."""
        self.model.set_spans(spans)
        self._selection_changed()

    def follow(self, span: Span | None) -> None:
        """Go to the row of a span, unless several rows are being selected."""
        row = self.model.row_of(span)
        selection = self.table.selectionModel()
        if self.table.is_choosing():
            return
        blocked = selection.blockSignals(True)
        if row is None:
            selection.clear()
        elif row != selection.currentIndex().row() or not selection.hasSelection():
            flags = (
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows
            )
            selection.setCurrentIndex(self.model.index(row, 0), flags)
        selection.blockSignals(blocked)
        if row is not None:
            self.table.scrollTo(self.model.index(row, 0))
        self.table.viewport().update()
        self._selection_changed()

    def chosen(self) -> list[Span]:
        """Return the spans of the selected rows."""
        return self.table.chosen()

    def _sign(self, span: Span) -> QPixmap:
        name = (span.layer, span.label)
        if name not in self._inks:
            label = self._scheme.find(*name)
            self._inks[name] = self._theme.ink(label.colour) if label else self._theme.muted
        return state_sign(self._inks[name], self._theme.page, span.state)

    def _show_keys(self) -> None:
        self.accept.setText(self._keymap.behind(self.tr("Accept"), "accept"))
        self.reject.setText(self._keymap.behind(self.tr("Reject"), "reject"))

    # -- what is clicked and typed

    def _filter(self) -> None:
        self._matches.string = self.words.text().strip()
        label = self._labels[self.label.currentIndex()]
        self.model.set_filter(
            Filter(
                _LAYERS[self.layer.currentIndex()],
                None if label is None else (label.layer, label.name),
                _STATES[self.state.currentIndex()],
                fold(self.words.text().strip()),
            )
        )
        self._selection_changed()

    def _layer_chosen(self) -> None:
        self._fill_labels()
        self._filter()

    def _order_chosen(self) -> None:
        order = _ORDERS[self.order.currentIndex()]
        self.model.set_order(order, descending=order is Order.FREQUENCY)

    def _head_clicked(self, column: int) -> None:
        """Sort by the column; a second click turns the order round."""
        order = _BY_COLUMN[Column(column)]
        if order is self.model.order:
            self.model.set_order(order, descending=not self.model.descending)
        else:
            self.order.setCurrentIndex(_ORDERS.index(order))

    def _row_reached(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.pointed.emit(index.data(SPAN_ROLE).id)

    def _selection_changed(self) -> None:
        selected, listed = self.table.count(), len(self.model.rows)
        for button in (self.accept, self.reject, self.relabel):
            button.setEnabled(selected > 0)
        if selected > 1:
            self.count.setText(self.tr("%n selected", "", selected))
        elif listed == self.model.total:
            self.count.setText(self.tr("%n spans", "", listed))
        else:
            words = self.tr("{listed} of {total} spans")
            self.count.setText(words.format(listed=number(listed), total=number(self.model.total)))

    def _key_pressed(self, key: str) -> None:
        """Take a label's key in the layer of the first span that is selected."""
        layer = self.chosen()[0].layer
        for label in self._scheme.of_layer(layer):
            if label.key == key:
                self.labelled.emit(label)
                return

    def _open_labels(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for layer in dict.fromkeys(span.layer for span in self.chosen()):
            menu.addSeparator()
            menu.addAction(layer_title(layer)).setEnabled(False)  # sections are drawn without words
            for label in self._scheme.of_layer(layer):
                self._add_label(menu, label)
        menu.popup(self.relabel.mapToGlobal(self.relabel.rect().topLeft()))

    def _add_label(self, menu: QMenu, label: Label) -> None:
        action = menu.addAction(swatch(self._theme.ink(label.colour)), label_word(label))
        action.triggered.connect(lambda: self.labelled.emit(label))
