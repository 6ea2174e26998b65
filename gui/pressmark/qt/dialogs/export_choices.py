"""What goes into an export: which spans, which articles, one file or two sides, a manifest."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.article import Status
from pressmark.domain.filtering import EVERY_ARTICLE, ArticleFilter
from pressmark.domain.span import Layer, State
from pressmark.exchange.export import Split
from pressmark.exchange.format import Format
from pressmark.exchange.selection import KEPT, Choice, carried_layers
from pressmark.qt.wording import layer_title, state_word, status_word

_PAUSE = 150
"""Milliseconds after the last key until articles are counted."""

_SHARE = 10
"""Per cent of the articles in dev."""


class ExportChoices(QWidget):
    """A form; `choice`, `wanted`, `split` and `manifest` tell what is chosen in it."""

    changed = Signal()
    """Something else is chosen, or `problem` is another."""

    def __init__(
        self,
        *,
        has_article: bool,
        sources: Sequence[str] = (),
        filters: Sequence[tuple[str, ArticleFilter]] = (),
        count: Callable[[ArticleFilter], int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`count` tells how many articles meet a filter; `filters` are offered by these titles."""
        super().__init__(parent)
        self._count = count
        self._filters = [(self.tr("All articles"), EVERY_ARTICLE), *filters]
        self.among = QComboBox(self)
        self.layers = {layer: QCheckBox(layer_title(layer), self) for layer in Layer}
        self.states = {state: QCheckBox(state_word(state), self) for state in State}
        self.only_shown = QCheckBox(self.tr("Only the article on the desk"), self)
        self.only_shown.setEnabled(has_article)
        self.reviewed = QCheckBox(self.tr("Only those that are reviewed"), self)
        self.reviewed.setToolTip(self.tr("Done, or with no undecided span of these layers"))
        self.status = QComboBox(self)
        self.source = QComboBox(self)
        self.since, self.until = QLineEdit(self), QLineEdit(self)
        self.words = QLineEdit(self)
        self.matching = QLabel(self)
        self.apart = QCheckBox(self.tr("Train and dev apart; one story is never in both"), self)
        self.share, self.seed = QSpinBox(self), QSpinBox(self)
        self.manifest = QCheckBox(self.tr("A manifest beside it: counts, choices, hashes"), self)
        self._pause = QTimer(self)
        self._carried = frozenset(Layer)
        self._fill(sources)
        self._build()
        self._connect()
        self._shown_toggled()
        self._tell_matching()

    # -- what is chosen

    @property
    def choice(self) -> Choice:
        """Which spans go out."""
        states = frozenset(state for state, box in self.states.items() if _on(box))
        layers = frozenset(layer for layer, box in self.layers.items() if _on(box))
        return Choice(layers, states, reviewed=_on(self.reviewed))

    @property
    def wanted(self) -> ArticleFilter:
        """Which articles go out; nothing is asked of the one on the desk."""
        if self.only_shown.isChecked():
            return EVERY_ARTICLE
        status, source = self.status.currentData(), self.source.currentData()
        own = ArticleFilter(
            frozenset() if status is None else frozenset({Status(status)}),
            frozenset() if source is None else frozenset({source}),
            _day(self.since.text()),
            _day(self.until.text()),
            self.words.text().strip(),
        )
        return self._filters[max(0, self.among.currentIndex())][1].joined(own)

    @property
    def split(self) -> Split | None:
        """How articles are put into train and dev."""
        if not self.apart.isChecked():
            return None
        return Split(self.share.value() / 100, self.seed.value())

    @property
    def problem(self) -> str:
        """Why nothing can be exported so; "" where it can."""
        for field in (self.since, self.until):
            if field.text().strip() and _day(field.text()) is None and field.isEnabled():
                return self.tr("{text} is not a day; write it like 2024-05-31.").format(
                    text=field.text().strip()
                )
        if not self.choice.layers:
            return self.tr("No layer is chosen.")
        return "" if self.choice.states else self.tr("No state is chosen.")

    def suit(self, form: Format) -> None:
        """Offer what a format can carry, and the manifest that usually stands beside it."""
        self._carried = carried_layers(form)
        for layer, box in self.layers.items():
            box.setEnabled(layer in self._carried)
        self.states[State.REJECTED].setEnabled(form.carries_states)
        self.manifest.setChecked(not form.to_read)
        self.changed.emit()

    # -- building

    def _fill(self, sources: Sequence[str]) -> None:
        for box in self.layers.values():
            box.setChecked(True)
        for state, box in self.states.items():
            box.setChecked(state in KEPT or state is State.REJECTED)
        self.status.addItem(self.tr("Any status"), None)
        for status in Status:
            self.status.addItem(status_word(status), status.value)
        self.source.addItem(self.tr("Any source"), None)
        for source in sources:
            self.source.addItem(source, source)
        for title, _ in self._filters:
            self.among.addItem(title)
        for combo in (self.among, self.status, self.source):
            combo.setMinimumContentsLength(14)
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        for field in (self.since, self.until):
            field.setPlaceholderText("2024-05-31")
        self.share.setRange(1, 90)
        self.share.setValue(_SHARE)
        self.share.setSuffix(" %")
        self.seed.setRange(0, 999_999)

    def _build(self) -> None:
        names = (
            (self.among, self.tr("Which articles")),
            (self.status, self.tr("Status")),
            (self.source, self.tr("Source")),
            (self.since, self.tr("From this day on")),
            (self.until, self.tr("Up to this day")),
            (self.words, self.tr("Holding the words")),
            (self.share, self.tr("Share of dev")),
            (self.seed, self.tr("Seed")),
        )
        for control, name in names:
            control.setAccessibleName(name)
        self.matching.setObjectName("small")
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 8, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Layers"), _row(*self.layers.values()))
        form.addRow(self.tr("Spans"), _column(*self.states.values()))
        form.addRow(self.tr("Articles"), self.among)
        form.addRow("", self.only_shown)
        form.addRow("", self.reviewed)
        form.addRow("", _row(self.status, self.source))
        form.addRow(self.tr("From"), _row(self.since, QLabel(self.tr("to")), self.until))
        form.addRow(self.tr("Words"), self.words)
        form.addRow("", self.matching)
        form.addRow(self.tr("Split"), self.apart)
        percent, seed = QLabel(self.tr("dev has")), QLabel(self.tr("seed"))
        form.addRow("", _row(percent, self.share, seed, self.seed))
        form.addRow(self.tr("Beside"), self.manifest)

    def _connect(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell_matching)
        for box in (*self.layers.values(), *self.states.values(), self.reviewed, self.apart):
            box.toggled.connect(self.changed)
        for field in (self.since, self.until, self.words):
            field.textChanged.connect(self._filter_changed)
        for combo in (self.among, self.status, self.source):
            combo.currentIndexChanged.connect(self._filter_changed)
        self.only_shown.toggled.connect(self._shown_toggled)
        self.apart.toggled.connect(self._apart_toggled)
        self._apart_toggled()

    # -- what happens

    def _shown_toggled(self) -> None:
        alone = self.only_shown.isChecked()
        for control in (
            self.reviewed,
            self.among,
            self.status,
            self.source,
            self.since,
            self.until,
            self.words,
        ):
            control.setEnabled(not alone)
        self.apart.setEnabled(not alone)
        if alone:
            self.apart.setChecked(False)
        self._filter_changed()

    def _apart_toggled(self) -> None:
        for box in (self.share, self.seed):
            box.setEnabled(self.apart.isChecked())

    def _filter_changed(self) -> None:
        self._pause.start()
        self.changed.emit()

    def _tell_matching(self) -> None:
        if self.only_shown.isChecked() or self._count is None or self.problem:
            self.matching.setText("")
        else:
            self.matching.setText(
                self.tr("%n articles are like this", "", self._count(self.wanted))
            )


def _on(box: QCheckBox) -> bool:
    return box.isEnabled() and box.isChecked()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _column(*boxes: QCheckBox) -> QVBoxLayout:
    """Return boxes in rows of three."""
    column = QVBoxLayout()
    column.setSpacing(6)
    for at in range(0, len(boxes), 3):
        column.addLayout(_row(*boxes[at : at + 3]))
    return column
