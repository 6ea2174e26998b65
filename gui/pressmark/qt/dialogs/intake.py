"""Labelled data of others before it comes in: what its labels become, and whether it counts."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.drafts import fresh_label
from pressmark.domain.scheme import Label, LabelKey, Scheme
from pressmark.domain.span import Layer
from pressmark.exchange.intake import Intake, Manner, Survey, likely_label
from pressmark.exchange.stream import shortened
from pressmark.qt.keymap import native
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.theme import Theme
from pressmark.qt.wording import label_word, layer_word, number

_NAME, _EXAMPLE = 26, 30
"""Characters of a label, and of the words that show how it is used."""

_ROWS = 9
"""Rows in sight without scrolling."""

_WIDTH, _NARROW = 760, 480

Choice = Label | Layer | None
"""What a label of the file becomes: a label of the project, a new one in a layer, or nothing."""


class BecomesBox(QComboBox):
    """Chooses what a label becomes: new, nothing, or a label of the project."""

    def __init__(self, key: LabelKey, scheme: Scheme, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.proposal: Choice = likely_label(scheme, key) or key[0]
        self._choices: list[Choice] = []
        self.setIconSize(QSize(10, 10))
        self.setMaxVisibleItems(20)
        self.setMinimumContentsLength(22)
        for layer in sorted(Layer, key=lambda layer: layer is not key[0]):
            words = self.tr("New label: {layer}").format(layer=layer_word(layer))
            self._offer(layer, words)
        self._offer(None, self.tr("Leave its spans out"))
        for layer in Layer:
            self.insertSeparator(self.count())
            self._choices.append(None)
            for label in scheme.of_layer(layer):
                self._offer(label, f"{label_word(label)}  ({layer_word(layer)})")
                self.setItemIcon(self.count() - 1, swatch(theme.ink(label.colour)))
        self.choose(self.proposal)

    def _offer(self, choice: Choice, words: str) -> None:
        self.addItem(words)
        self._choices.append(choice)

    def choose(self, choice: Choice) -> None:
        """Take one of what is offered."""
        self.setCurrentIndex(self._choices.index(choice))

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return self._choices[self.currentIndex()]


class IntakeDialog(QDialog):
    """Asks what becomes of labels that the project has not, and how spans come in."""

    def __init__(
        self, survey: Survey, scheme: Scheme, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labelled Data"))
        self._survey, self._scheme, self._theme = survey, scheme, theme
        self.boxes = [BecomesBox(key, scheme, theme, self) for key in survey.unknown]
        self.as_told = QRadioButton(self)
        self.suggestions = QRadioButton(self.tr("as suggestions, to be decided here"), self)
        self.decisions = QRadioButton(self.tr("as decisions, accepted as they are"), self)
        self.sum = QLabel(self)
        self._build()
        self._tell()

    def _build(self) -> None:
        self.setMinimumWidth(_WIDTH if self.boxes else _NARROW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        if self.boxes:
            layout.addWidget(self._build_words())
            layout.addWidget(self._build_rows(), 1)
            layout.addLayout(self._build_tools())
            layout.addSpacing(6)
        layout.addWidget(self._build_manner())
        layout.addSpacing(4)
        layout.addLayout(self._build_buttons())

    def _build_words(self) -> QLabel:
        words = QLabel(
            self.tr(
                "%n labels are not among those of the project. Each becomes:", "", len(self.boxes)
            ),
            self,
        )
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return words

    def _build_rows(self) -> QScrollArea:
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, box in enumerate(self.boxes):
            name = QLabel(self._called(box.key), inner)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setBuddy(box)
            box.setAccessibleDescription(self._used(box.key))
            box.currentIndexChanged.connect(self._tell)
            grid.addWidget(name, row, 0)
            grid.addWidget(self._small(self._used(box.key), inner), row, 1)
            grid.addWidget(box, row, 2)
        grid.setRowStretch(len(self.boxes), 1)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        high = self.boxes[0].sizeHint().height() + grid.verticalSpacing()
        area.setMinimumHeight(high * min(len(self.boxes), _ROWS) + 4)
        return area

    def _small(self, words: str, parent: QWidget) -> QLabel:
        label = QLabel(words, parent)
        label.setObjectName("small")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _called(self, key: LabelKey) -> str:
        layer, name = key
        name = shortened(name, _NAME)
        return name if layer is Layer.ENTITY else f"{name}  ({layer_word(layer)})"

    def _used(self, key: LabelKey) -> str:
        """Return how often a label is used, and for what: "12 × “Snow”"."""
        words = " ".join(self._survey.examples.get(key, "").split())
        quoted = self.tr("“{words}”").format(words=shortened(words, _EXAMPLE))
        return f"{number(self._survey.unknown[key])} × {quoted}"

    def _build_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        choices: tuple[tuple[str, Callable[[BecomesBox], Choice]], ...] = (
            (self.tr("As Proposed"), lambda box: box.proposal),
            (self.tr("All New"), lambda box: box.key[0]),
            (self.tr("Leave All Out"), lambda _: None),
        )
        for title, choose in choices:
            button = QPushButton(title, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, choose=choose: self._choose_all(choose))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _choose_all(self, choose: Callable[[BecomesBox], Choice]) -> None:
        for box in self.boxes:
            box.choose(choose(box))

    def _build_manner(self) -> QWidget:
        group, whole = QButtonGroup(self), QWidget(self)
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(QLabel(self.tr("Spans come in"), whole))
        for button in (self.as_told, self.suggestions, self.decisions):
            group.addButton(button)
            layout.addWidget(button)
        decided, undecided = self._survey.decided, self._survey.spans - self._survey.decided
        told = self.tr("as they are in the file ({decided} decided, {undecided} undecided)")
        self.as_told.setText(told.format(decided=number(decided), undecided=number(undecided)))
        (self.as_told if decided else self.suggestions).setChecked(True)
        self.as_told.setVisible(decided > 0)
        return whole

    def _build_buttons(self) -> QHBoxLayout:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        bring_in = buttons.button(QDialogButtonBox.StandardButton.Ok)
        bring_in.setText(f"{self.tr('Bring In')}  ({native('Ctrl+Return')})")
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.sum.setObjectName("small")
        row = QHBoxLayout()
        row.addWidget(self.sum, 1)
        row.addWidget(buttons)
        return row

    def _tell(self) -> None:
        """Say how many spans come in and stay out, as things are chosen now."""
        left = sum(self._survey.unknown[box.key] for box in self.boxes if box.choice is None)
        words = self.tr("%n spans come in", "", self._survey.spans - left)
        if left:
            words += ", " + self.tr("%n left out", "", left)
        self.sum.setText(f"{words}.")

    def intake(self) -> Intake:
        """Return what brings the data in as it was chosen."""
        becomes: dict[LabelKey, Label | None] = {}
        present = list(self._scheme.labels)
        for box in self.boxes:
            choice = box.choice
            if isinstance(choice, Layer):
                choice = fresh_label(choice, box.key[1], present)
                present.append(choice)
            becomes[box.key] = choice
        return Intake(self._scheme, self.manner, becomes)

    @property
    def manner(self) -> Manner | None:
        """How spans come in."""
        if self.suggestions.isChecked():
            return Manner.SUGGESTIONS
        return Manner.DECISIONS if self.decisions.isChecked() else None
