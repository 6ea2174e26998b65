"""Everything about the current span, and everything in it can be edited."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.names import PROJECT_NAMES
from pressmark.domain.scheme import Label
from pressmark.domain.span import Layer, Span, State, Suggestion, as_suggestion
from pressmark.qt.deciding import Deciding
from pressmark.qt.panels.fields import ValueField, heading, rule
from pressmark.qt.panels.figure_form import FigureForm
from pressmark.qt.panels.quote_form import QuoteForm
from pressmark.qt.theme import Theme
from pressmark.qt.tips import as_tip
from pressmark.qt.trailing import Trailing
from pressmark.qt.wording import label_help, label_word, layer_title, share, state_word
from pressmark.store import names

_SHOWN_TEXT = 260
# A button that was clicked must not take the Space bar from the window's actions.
_BY_KEY = Qt.FocusPolicy.TabFocus


class SpanPanel(QScrollArea):
    """Shows the current span and offers every way to change it."""

    left = Signal()
    """A field was left by Return or Esc: the keys are the article's again."""

    def __init__(self, deciding: Deciding, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deciding = deciding
        self._desk = deciding.desk
        self._keymap = deciding.desk.keymap
        self._theme = theme
        self._label_pages: dict[Layer, QWidget] = {}
        self._edges: dict[tuple[str, int], QToolButton] = {}
        self._build()
        self._trailing = Trailing(self.reload, self)
        self._desk.current_changed.connect(self._follow)
        deciding.picking_changed.connect(self.reload)
        self._keymap.changed.connect(self._show_keys)
        self._show_keys()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("span-panel")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside it takes the focus
        self.setAccessibleName(self.tr("Current span"))
        page = QWidget(self)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(16, 14, 16, 14)
        self._nothing = QLabel(page)
        self._nothing.setWordWrap(True)
        self._nothing.setObjectName("small")
        self._body = QWidget(page)
        outer.addWidget(self._nothing)
        outer.addWidget(self._body)
        outer.addStretch(1)
        self._build_body(QVBoxLayout(self._body))
        for button in self._body.findChildren(QAbstractButton):
            button.setFocusPolicy(_BY_KEY)
        self.setWidget(page)

    def _build_body(self, layout: QVBoxLayout) -> None:
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._build_head())
        layout.addWidget(self._text)
        layout.addLayout(self._build_decisions())
        layout.addWidget(rule(self))
        layout.addWidget(heading(self.tr("Label"), self))
        layout.addLayout(self._build_layers())
        self._labels = QVBoxLayout()
        layout.addLayout(self._labels)
        layout.addWidget(rule(self))
        layout.addWidget(heading(self.tr("Edges"), self))
        layout.addLayout(self._build_edges())
        self._attributes_rule, self._attributes_title = rule(self), heading("", self)
        layout.addWidget(self._attributes_rule)
        layout.addWidget(self._attributes_title)
        self.quote_form = QuoteForm(self._deciding, self)
        self.figure_form = FigureForm(self._deciding, self)
        layout.addWidget(self.quote_form)
        layout.addWidget(self.figure_form)
        layout.addWidget(rule(self))
        self.note = ValueField(self.tr("note on this span"), lambda text: text.strip(), self)
        self.note.setPlaceholderText(self.tr("Note on this span"))
        self.note.entered.connect(self._deciding.set_note)
        self._desk.leaving.connect(self._keep_typed)
        layout.addWidget(self.note)
        for field in self.findChildren(ValueField):
            field.left.connect(self.left)
        self._why = QLabel(self)
        self._why.setObjectName("small")
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self._why)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        self._label = QLabel(self)
        self._label.setObjectName("chip")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel(self)
        self._state.setObjectName("small")
        self._text = QLabel(self)
        self._text.setObjectName("covered")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._state)
        return head

    def _build_decisions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.accept = QPushButton(self)
        self.accept.setObjectName("accept")
        self.accept.clicked.connect(self._deciding.accept)
        self.reject = QPushButton(self)
        self.reject.clicked.connect(self._deciding.reject)
        row.addWidget(self.accept)
        row.addWidget(self.reject)
        return row

    def _build_layers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self._layers = QButtonGroup(self)
        tips = {
            Layer.ENTITY: self.tr("Show the entity labels"),
            Layer.QUOTE: self.tr("Show the quote labels"),
            Layer.FIGURE: self.tr("Show the figure labels"),
        }
        for layer, tip in tips.items():
            button = QPushButton(layer_title(layer), self)
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setToolTip(tip)
            button.clicked.connect(lambda _, chosen=layer: self._show_labels(chosen))
            self._layers.addButton(button, list(Layer).index(layer))
            row.addWidget(button)
        return row

    def _build_edges(self) -> QGridLayout:
        grid = QGridLayout()
        self.start, self.end = QSpinBox(self), QSpinBox(self)
        rows = (
            ("start", self.start, self.tr("Start"), self.tr("start in characters")),
            ("end", self.end, self.tr("End"), self.tr("end in characters")),
        )
        for row, (edge, box, title, name) in enumerate(rows):
            grid.addWidget(QLabel(title, self), row, 0)
            box.setAccessibleName(name)
            box.setKeyboardTracking(False)
            box.setMinimumWidth(64)
            box.valueChanged.connect(self._bounds_entered)
            grid.addWidget(box, row, 1)
            grid.addWidget(self._edge_button(edge, -1), row, 2)
            grid.addWidget(self._edge_button(edge, 1), row, 3)
        grid.setColumnStretch(1, 1)
        return grid

    def _edge_button(self, edge: str, direction: int) -> QToolButton:
        button = QToolButton(self)
        button.clicked.connect(lambda: self._deciding.edging.move(edge, direction))
        self._edges[edge, direction] = button
        return button

    def _show_keys(self) -> None:
        """Write the present keys onto the buttons."""
        self._nothing.setText(
            self._keymap.fill(
                self.tr(
                    "No span is current.\n\nClick one in the text, or press {next-undecided} to go "
                    "to the next undecided one. To add one, drag over the words and press "
                    "{add-entity}, {add-quote} or {add-figure}."
                )
            )
        )
        self.accept.setText(self._keymap.behind(self.tr("Accept"), "accept"))
        tips = {
            ("start", -1): self.tr("Move the start one word to the left"),
            ("start", 1): self.tr("Move the start one word to the right"),
            ("end", -1): self.tr("Move the end one word to the left"),
            ("end", 1): self.tr("Move the end one word to the right"),
        }
        for (edge, direction), button in self._edges.items():
            sign, side = ("◂", "left") if direction < 0 else ("▸", "right")
            button.setText(self._keymap.behind(sign, f"{edge}-{side}", " "))
            tip = tips[edge, direction]
            button.setToolTip(self._keymap.behind(tip, f"{edge}-{side}"))
            button.setAccessibleName(tip)
        self.reload()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.relabel()

    def relabel(self) -> None:
        """Offer the labels that the scheme has now."""
        self._forget_labels()
        self.reload()

    def edit_value(self) -> None:
        """Put the caret into the value of a figure."""
        self._trailing.catch_up()
        self.figure_form.low.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.figure_form.low.selectAll()

    def _keep_typed(self) -> None:
        """Take what is typed about this span before another becomes current."""
        for field in self.findChildren(ValueField):
            field.keep()

    def edit_note(self) -> None:
        """Put the caret into the note."""
        self._trailing.catch_up()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.selectAll()

    def _follow(self) -> None:
        """Show another span: at once where the hands are in this panel, else behind the page."""
        self._trailing.wake()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._trailing.catch_up()

    def reload(self) -> None:
        """Show the current span as it is now."""
        span, article = self._desk.current, self._desk.article
        self._nothing.setVisible(span is None)
        self._body.setVisible(span is not None)
        if span is None or article is None:
            return
        self._body.setEnabled(not self._desk.session.project.read_only)
        self._show_head(span)
        self._show_labels(span.layer)
        self._show_edges(span, len(article.text))
        self._show_attributes(span, article.text)
        self.note.show_value(" ".join((span.note or "").split()))
        self._why.setText(why(span, self._marked_so(span)))

    def _show_head(self, span: Span) -> None:
        label = self._desk.session.scheme.find(span.layer, span.label)
        title = label_word(label) if label else span.label
        colour = self._theme.ink(label.colour) if label else self._theme.muted
        self._label.setText(title)
        style = (
            f"background:{colour.name()};color:{self._theme.page.name()};"
            "border-radius:4px;padding:2px 8px;font-weight:600;"
        )
        if style != self._label.styleSheet():  # Qt reads a style sheet anew even when it is equal
            self._label.setStyleSheet(style)
        self._state.setText(state_word(span.state))
        text = " ".join(span.text.split())
        self._text.setText(text if len(text) <= _SHOWN_TEXT else f"{text[:_SHOWN_TEXT]}…")
        self.accept.setEnabled(span.state in (State.SUGGESTED, State.REJECTED))
        behind = self._keymap.behind
        added = span.state is State.ADDED
        delete, reject = behind(self.tr("Delete"), "delete"), behind(self.tr("Reject"), "reject")
        self.reject.setText(delete if added else reject)
        self.reject.setEnabled(span.state is not State.REJECTED)

    def _show_labels(self, layer: Layer) -> None:
        self._layers.button(list(Layer).index(layer)).setChecked(True)
        if layer not in self._label_pages:
            self._label_pages[layer] = self._label_page(layer)
        for other, page in self._label_pages.items():
            page.setVisible(other is layer)
        span = self._desk.current
        for button in self._label_pages[layer].findChildren(QPushButton):
            name = button.property("label")
            button.setChecked(span is not None and (span.layer, span.label) == (layer, name))

    def _label_page(self, layer: Layer) -> QWidget:
        """Return the buttons of a layer, made once: going from span to span must not build any."""
        page = QWidget(self._body)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for at, label in enumerate(self._desk.session.scheme.of_layer(layer)):
            grid.addWidget(self._label_button(label, page), at // 2, at % 2)
        self._labels.addWidget(page)
        return page

    def _forget_labels(self) -> None:
        for page in self._label_pages.values():
            self._labels.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._label_pages.clear()

    def _label_button(self, label: Label, page: QWidget) -> QPushButton:
        key = f"  {label.key.upper()}" if label.key else ""
        button = QPushButton(f"{label_word(label)}{key}", page)
        button.setProperty("label", label.name)
        button.setObjectName("label")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setIcon(swatch(self._theme.ink(label.colour)))
        button.setIconSize(QSize(10, 10))
        button.setFocusPolicy(_BY_KEY)
        button.setToolTip(as_tip(label_help(label)))
        button.clicked.connect(lambda: self._label_clicked(label))
        return button

    def _label_clicked(self, label: Label) -> None:
        self._deciding.apply_label(label)
        self.reload()

    def _show_edges(self, span: Span, length: int) -> None:
        for box, value in ((self.start, span.start), (self.end, span.end)):
            blocked = box.blockSignals(True)
            box.setRange(0, length)
            box.setValue(value)
            box.blockSignals(blocked)

    def _show_attributes(self, span: Span, text: str) -> None:
        self.quote_form.setVisible(span.quote is not None)
        self.figure_form.setVisible(span.figure is not None)
        self._attributes_rule.setVisible(span.attributes is not None)
        self._attributes_title.setVisible(span.attributes is not None)
        said, says = self.tr("Who said it"), self.tr("What it says")
        self._attributes_title.setText(said if span.quote else says)
        self.quote_form.show_span(span, text)
        self.figure_form.show_span(span, text)

    def _marked_so(self, span: Span) -> str:
        """Say how often the project marks a name as it was suggested here."""
        article, first = self._desk.article, span.proposal or as_suggestion(span)
        if article is None or first.origin != PROJECT_NAMES:
            return ""
        session = self._desk.session
        name = article.text[first.start : first.end]
        label = session.scheme.find(first.layer, first.label)
        times = names.times_kept(session.project, name, first.label)
        few = {1: self.tr("once"), 2: self.tr("twice")}
        often = few.get(times) or self.tr("%n times", "", times)
        words = self.tr("Marked as {label} {often} in this project.")
        return words.format(label=label_word(label) if label else first.label, often=often)

    def _bounds_entered(self) -> None:
        self._deciding.edging.enter(self.start.value(), self.end.value())
        self.reload()


def why(span: Span, marked_so: str = "") -> str:
    """Say where a span comes from, how sure its detector was, and what was changed.

    `marked_so` says it instead for a name that the project had decided on.
    """
    if span.state is State.ADDED:
        return _tr("Added by hand.")
    if marked_so:
        words = marked_so
    elif span.score is None:
        words = _tr("Suggested by {origin}.").format(origin=span.origin)
    else:
        words = _tr("Suggested by {origin}, {percent} sure.")
        words = words.format(origin=span.origin, percent=share(span.score))
    if span.proposal is not None:
        proposed = _tr("Proposed: {what}.").format(what=_proposed(span, span.proposal))
        words += f" {proposed}"
    return words


def _proposed(span: Span, proposal: Suggestion) -> str:
    parts = []
    if proposal.label != span.label:
        parts.append(proposal.label)
    if (proposal.start, proposal.end) != (span.start, span.end):
        words = _tr("characters {start} to {end}")
        parts.append(words.format(start=proposal.start, end=proposal.end))
    if proposal.attributes != span.attributes:
        parts.append(_tr("other attributes"))
    if proposal.note != span.note:
        parts.append(_tr("another note") if proposal.note else _tr("no note"))
    return ", ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SpanPanel", text)


def swatch(colour: QColor) -> QIcon:
    """Return a round patch of a colour."""
    pixmap = QPixmap(20, 20)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(1, 1, 18, 18)
    painter.end()
    return QIcon(pixmap)
