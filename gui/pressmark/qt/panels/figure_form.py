"""The value of a figure, its unit, what it counts and what qualifies it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from pressmark.detect.figures.grammar import read_value
from pressmark.detect.figures.lexicon import units
from pressmark.domain.ids import SpanId
from pressmark.domain.span import (
    FigureAttributes,
    Mention,
    Modifier,
    ModifierClass,
    Number,
    Span,
)
from pressmark.qt.deciding import ROLES, Deciding
from pressmark.qt.panels.fields import MentionField, ValueField

_LONGEST_UNIT = 40
Range = tuple[Number | None, Number | None]


class FigureForm(QWidget):
    """Edits the attributes of the current figure."""

    def __init__(self, deciding: Deciding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deciding = deciding
        keymap = deciding.desk.keymap
        self.low = ValueField(self.tr("lowest value"), read_range, self)
        self.high = ValueField(self.tr("highest value"), read_range, self)
        self.unit = ValueField(self.tr("unit"), read_unit, self)
        self.counted = MentionField(ROLES["counted"], keymap, self)
        self.modifier = MentionField(ROLES["modifier"], keymap, self)
        self.modifier_class = QComboBox(self)
        self.vague = QCheckBox(self.tr("vague"), self)
        self._number: SpanId | None = None
        self.restates = MentionField(ROLES["restates"], keymap, self)
        self._build()

    def _build(self) -> None:
        self.low.setPlaceholderText(self.tr("not known"))
        self.high.setPlaceholderText(self.tr("open"))
        self.unit.setPlaceholderText(self.tr("none"))
        self.unit.setToolTip(self.tr("Singular: mile, percent, pound sterling, year of age."))
        self.modifier_class.setAccessibleName(self.tr("class of the modifier"))
        for title, kind in (
            ("—", None),
            (self.tr("about"), ModifierClass.APPROX),
            (self.tr("at least"), ModifierClass.MIN),
            (self.tr("at most"), ModifierClass.MAX),
        ):
            self.modifier_class.addItem(title, kind)
        self.vague.setToolTip(self.tr("Words without an exact value, such as “dozens”."))
        values = QHBoxLayout()
        values.addWidget(self.low)
        values.addWidget(QLabel(self.tr("to", "between the ends of a range"), self))
        values.addWidget(self.high)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        layout.addRow(self.tr("Value"), values)
        layout.addRow(self.tr("Unit"), self.unit)
        layout.addRow(self.tr("Counts"), self.counted)
        layout.addRow(self.tr("Modifier"), self.modifier)
        layout.addRow(self.tr("Meaning"), self.modifier_class)
        layout.addRow("", self.vague)
        layout.addRow(self.tr("Restates"), self.restates)
        self._connect()

    def _connect(self) -> None:
        deciding = self._deciding
        for field in (self.low, self.high, self.unit):
            field.complained.connect(deciding.desk.told)
        self.low.entered.connect(self._low_entered)
        self.high.entered.connect(self._high_entered)
        self.unit.entered.connect(lambda unit: deciding.set_figure(unit=unit))
        self.counted.wanted.connect(lambda: deciding.start_picking("counted"))
        self.counted.cleared.connect(lambda: deciding.set_figure(counted=None))
        self.modifier.wanted.connect(lambda: deciding.start_picking("modifier"))
        self.modifier.cleared.connect(lambda: deciding.set_figure(modifier=None))
        self.modifier_class.activated.connect(self._class_chosen)
        self.vague.clicked.connect(lambda on: deciding.set_figure(vague=on))
        self.restates.wanted.connect(lambda: deciding.start_picking("restates"))
        self.restates.cleared.connect(lambda: deciding.set_figure(restates=None))

    def show_span(self, span: Span, text: str) -> None:
        """Show what a figure says; `text` is the article's text."""
        figure = span.figure
        if figure is None:
            return
        if span.id != self._number:
            self._number = span.id
            for field in (self.low, self.high, self.unit):
                field.forget()
        picking = self._deciding.picking.name if self._deciding.picking else None
        self.low.show_value(shown_number(figure.low))
        self.high.show_value(shown_number(figure.high))
        self.unit.show_value(figure.unit or "")
        self.counted.show_mention(_covered(figure.counted, text), picking=picking == "counted")
        modifier = figure.modifier
        self.modifier.show_mention(
            modifier.text if modifier else None, picking=picking == "modifier"
        )
        self.modifier_class.setEnabled(modifier is not None)
        self.modifier_class.setCurrentIndex(
            self.modifier_class.findData(modifier.kind if modifier else None)
        )
        self.vague.setChecked(figure.vague)
        self.restates.show_mention(_covered(figure.restates, text), picking=picking == "restates")

    def _low_entered(self, typed: Range) -> None:
        """Take a value; a single number keeps a higher end that was given before."""
        figure = self._figure()
        low, high = typed
        if figure is None:
            return
        if low is not None and low == high and figure.high is not None and low < figure.high:
            high = high if figure.low == figure.high else figure.high
        self._deciding.set_figure(low=low, high=high)

    def _high_entered(self, typed: Range) -> None:
        figure = self._figure()
        if figure is None:
            return
        high = typed[1]
        if high is not None and figure.low is not None and high < figure.low:
            words = self.tr("The end of a range is at least its beginning, {low}.")
            self.high.complain(words.format(low=f"{figure.low:,}"))
            return
        self._deciding.set_figure(high=high)

    def _class_chosen(self) -> None:
        figure = self._figure()
        if figure is not None and figure.modifier is not None:
            kind = self.modifier_class.currentData()
            self._deciding.set_figure(modifier=Modifier(figure.modifier.text, kind))

    def _figure(self) -> FigureAttributes | None:
        span = self._deciding.desk.current
        return span.figure if span is not None else None


def read_range(text: str) -> Range:
    """Read what an analyst types as a value. Raises ValueError with a sentence."""
    if not text.strip():
        return None, None
    value = read_value(text.strip())
    if value is None:
        raise ValueError(
            QCoreApplication.translate(
                "FigureForm",
                "Type a number such as 1,500, 3.2m or 80–100; leave it empty where nobody knows.",
            )
        )
    return value


def read_unit(text: str) -> str | None:
    """Read what an analyst types as a unit: "km" is a kilometre, "miles" a mile, "£" pounds.

    Other words are taken as they are. Raises ValueError with a sentence.
    """
    text = " ".join(text.split())
    if not text:
        return None
    nameless = not any(letter.isalpha() for letter in text) and text not in units().symbols
    if nameless or len(text) > _LONGEST_UNIT or any(letter.isdigit() for letter in text):
        raise ValueError(
            QCoreApplication.translate(
                "FigureForm",
                "Type a unit in the singular such as mile, percent or pound sterling, without a "
                "number.",
            )
        )
    known = units().symbols.get(text) or units().words.get(text.casefold())
    return known.name if known is not None else text


def shown_number(value: Number | None) -> str:
    """Return a value with separators of thousands, "" for none."""
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"


def _covered(mention: Mention | None, text: str) -> str | None:
    return None if mention is None else text[mention.start : mention.end]
