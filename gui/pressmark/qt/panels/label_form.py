"""The form for one label: its words, key, colour and guideline, or what its spans become."""

from collections.abc import Sequence
from math import cos, dist, sin

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.drafts import Draft
from pressmark.domain.scheme import Label
from pressmark.qt.colour import contrast, oklch
from pressmark.qt.theme import Theme

_ALIKE = 0.055
"""Distance of two inks in OKLab below which they are hard to tell apart."""


class LabelForm(QStackedWidget):
    """Shows a draft. What is typed is told at once, as the fields that it changes."""

    changed = Signal(str, str)
    """The name of a field of the label, and its new text."""

    restored = Signal()
    """A removed label is to be kept after all."""

    becoming = Signal(object)
    """The `Draft` that spans of a removed label become, None for rejected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.title = QLineEdit(self)
        self.short = QLineEdit(self)
        self.key = QLineEdit(self)
        self.colour = QLineEdit(self)
        self.help = QLineEdit(self)
        self.guideline = QPlainTextEdit(self)
        self.contrast = QLabel(self)
        self.becomes = QComboBox(self)
        self.keep = QPushButton(self.tr("Keep This Label"), self)
        self._gone = QLabel(self)
        self._pick = QPushButton(self.tr("Choose…"), self)
        self._themes = (Theme.load("light"), Theme.load("dark"))
        self._draft: Draft | None = None
        self._others: Sequence[Draft] = ()
        self.addWidget(self._build_fields())
        self.addWidget(self._build_removed())

    def _build_fields(self) -> QWidget:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        small = QHBoxLayout()
        small.setSpacing(8)
        for field, width in ((self.short, 90), (self.key, 44)):
            field.setFixedWidth(width)
        self.key.setMaxLength(1)
        key_label = QLabel(self.tr("Key"), page)
        key_label.setBuddy(self.key)
        small.addWidget(self.short)
        small.addSpacing(8)
        small.addWidget(key_label)
        small.addWidget(self.key)
        small.addStretch(1)
        colours = QHBoxLayout()
        colours.setSpacing(8)
        self.colour.setFixedWidth(90)
        self._pick.setAutoDefault(False)
        self._pick.clicked.connect(self._pick_colour)
        self.contrast.setObjectName("small")
        self.contrast.setWordWrap(True)
        colours.addWidget(self.colour)
        colours.addWidget(self._pick)
        colours.addWidget(self.contrast, 1)
        self.guideline.setTabChangesFocus(True)
        self.guideline.setPlaceholderText(
            self.tr("When to mark, with an example and a counter-example. Markdown: *so*, **so**.")
        )
        rows = (
            (self.tr("Title"), self.title),
            (self.tr("Name in files"), self.name),
            (self.tr("Short form"), small),
            (self.tr("Colour"), colours),
            (self.tr("Help"), self.help),
            (self.tr("Guideline"), self.guideline),
        )
        for words, row in rows:
            form.addRow(words, row)
        self._name_fields()
        return page

    def _name_fields(self) -> None:
        named = {
            "title": self.tr("Title of the label"),
            "name": self.tr("Name of the label in files"),
            "short": self.tr("Short form, for chips"),
            "key": self.tr("Key of the label"),
            "colour": self.tr("Colour as #rrggbb"),
            "help": self.tr("Help in one sentence"),
            "guideline": self.tr("Guideline in Markdown"),
        }
        for field, words in named.items():
            widget = getattr(self, field)
            widget.setAccessibleName(words)
            widget.setToolTip(words)
            if isinstance(widget, QLineEdit):
                widget.textEdited.connect(lambda text, which=field: self._edited(which, text))
        self.guideline.textChanged.connect(
            lambda: self._edited("guideline", self.guideline.toPlainText())
        )
        self._pick.setAccessibleName(self.tr("Choose a colour"))

    def _build_removed(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._gone.setWordWrap(True)
        self.becomes.setAccessibleName(self.tr("What the spans of this label become"))
        self.becomes.activated.connect(
            lambda index: self.becoming.emit(self.becomes.itemData(index))
        )
        self.keep.setAutoDefault(False)
        self.keep.clicked.connect(self.restored)
        layout.addWidget(self._gone)
        layout.addWidget(self.becomes, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return page

    def start(self) -> None:
        """Put the caret where a new label is described first."""
        self.title.setFocus()
        self.title.selectAll()

    def finish(self) -> None:
        """Take over what an input method may still hold back."""
        if self.isAncestorOf(self.focusWidget() or self):
            self.setFocus()

    def show_draft(self, draft: Draft, others: Sequence[Draft], count: int) -> None:
        """Show a label; `others` are those its spans could become, `count` how many it has."""
        self._draft, self._others = draft, others
        self.setCurrentIndex(1 if draft.removed else 0)
        if draft.removed:
            self._show_removed(draft, others, count)
            return
        label = draft.label
        for field in ("name", "title", "short", "key", "colour", "help"):
            widget = getattr(self, field)
            if widget.text() != getattr(label, field):
                widget.setText(getattr(label, field))
        if self.guideline.toPlainText() != label.guideline:
            blocked = self.guideline.blockSignals(True)
            self.guideline.setPlainText(label.guideline)
            self.guideline.blockSignals(blocked)
        self._show_contrast(label)

    def _show_removed(self, draft: Draft, others: Sequence[Draft], count: int) -> None:
        self.becomes.clear()
        self.becomes.addItem(self.tr("are rejected"), None)
        for other in others:
            self.becomes.addItem(self.tr("become {title}").format(title=other.label.title), other)
        at = next((n for n, one in enumerate(others, start=1) if one is draft.becomes), 0)
        self.becomes.setCurrentIndex(at)
        words = self.tr("“{title}” will be removed when you save.").format(title=draft.label.title)
        spans = self.tr("Spans of the project that have it: %n. They", "", count)
        nothing = self.tr("No span has it. New suggestions of this kind")
        self._gone.setText(f"{words}\n\n{spans if count else nothing} …")

    def _edited(self, field: str, text: str) -> None:
        if self._draft is None or self._draft.removed:
            return
        if field == "key":
            text = text.strip().lower()
        self.changed.emit(field, text)
        self._show_contrast(self._draft.label)

    def _pick_colour(self) -> None:
        dialog = QColorDialog(QColor(self.colour.text()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._colour_picked)
        dialog.open()

    def _colour_picked(self, colour: QColor) -> None:
        self.colour.setText(colour.name())
        self._edited("colour", colour.name())

    def _show_contrast(self, label: Label) -> None:
        colour = QColor(label.colour)
        if not colour.isValid() or len(label.colour) != len("#rrggbb"):
            self.contrast.setText("")
            return
        light, dark = (contrast(t.ink(label.colour), t.page) for t in self._themes)
        words = self.tr("Letters reach {light} : 1 on light and {dark} : 1 on dark pages.").format(
            light=f"{light:.1f}", dark=f"{dark:.1f}"
        )
        alike = [one.label.title for one in self._others if _alike(self._themes[0], label, one)]
        if alike:
            words += " " + self.tr("Hard to tell from {title}.").format(title=alike[0])
        self.contrast.setText(words)


def _alike(theme: Theme, label: Label, other: Draft) -> bool:
    """Whether two labels have inks that are close to each other."""
    first, second = (oklch(theme.ink(one.colour)) for one in (label, other.label))
    return dist(_flat(*first), _flat(*second)) < _ALIKE


def _flat(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    return lightness, chroma * cos(hue), chroma * sin(hue)
