"""Who said it, by which verb, and which pieces belong together."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QSizePolicy, QWidget

from pressmark.domain.ids import SpanId
from pressmark.domain.span import Layer, Mention, Span
from pressmark.qt.deciding import ROLES, Deciding
from pressmark.qt.panels.fields import MentionField, ValueField


class UtteranceBox(QComboBox):
    """Shows the present utterance; what else there is to choose is looked up when it is reached."""

    def __init__(self, look_up: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look_up = look_up

    def offer(self, choices: Sequence[tuple[str, str | None]], present: str | None) -> None:
        """Offer utterances, words and name, with the present one shown."""
        self.clear()
        for words, name in choices:
            self.addItem(words, name)
        self.setCurrentIndex(max(0, self.findData(present)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer all before keys can go through them."""
        self._look_up()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """Offer all that there is now."""
        self._look_up()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel scroll the panel: it must not change what it happens to roll over."""
        event.ignore()


class QuoteForm(QWidget):
    """Edits the attributes of the current quote."""

    def __init__(self, deciding: Deciding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deciding = deciding
        keymap = deciding.desk.keymap
        self.speaker = MentionField(ROLES["speaker"], keymap, self)
        self.name = ValueField(
            self.tr("name of the speaker"), lambda text: text.strip() or None, self
        )
        self.cue = MentionField(ROLES["cue"], keymap, self)
        self.utterance = UtteranceBox(self._show_utterances, self)
        self._number: SpanId | None = None
        self._build()

    def _build(self) -> None:
        self.name.setPlaceholderText(self.tr("full name"))
        self.utterance.setAccessibleName(self.tr("utterance"))
        self.utterance.setMinimumContentsLength(8)
        self.utterance.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.utterance.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.utterance.setToolTip(self.tr("Pieces of one quotation share an utterance."))
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        layout.addRow(self.tr("Speaker"), self.speaker)
        layout.addRow(self.tr("Name"), self.name)
        layout.addRow(self.tr("Cue"), self.cue)
        layout.addRow(self.tr("Utterance"), self.utterance)
        deciding = self._deciding
        self.speaker.wanted.connect(lambda: deciding.start_picking("speaker"))
        self.speaker.cleared.connect(lambda: deciding.set_quote(speaker=None))
        self.cue.wanted.connect(lambda: deciding.start_picking("cue"))
        self.cue.cleared.connect(lambda: deciding.set_quote(cue=None))
        self.name.entered.connect(self._name_entered)
        self.utterance.activated.connect(self._utterance_chosen)

    def show_span(self, span: Span, text: str) -> None:
        """Show what a quote says; `text` is the article's text."""
        quote = span.quote
        if quote is None:
            return
        if span.id != self._number:
            self._number = span.id
            self.name.forget()
        picking = self._deciding.picking.name if self._deciding.picking else None
        speaker, cue = quote.speaker, quote.cue
        self.speaker.show_mention(_covered(speaker, text), picking=picking == "speaker")
        self.name.setEnabled(speaker is not None)
        self.name.show_value((speaker.name or "") if speaker else "")
        self.cue.show_mention(_covered(cue, text), picking=picking == "cue")
        present = quote.utterance
        self.utterance.offer([(present or self.tr("on its own"), present)], present)
        if self.utterance.hasFocus():
            self._show_utterances()

    def _show_utterances(self) -> None:
        """Offer all utterances of the article: looked through when somebody wants to choose."""
        span = self._deciding.desk.current
        if span is None or span.quote is None:
            return
        beginnings = self._beginnings(span)
        names = sorted(beginnings, key=_number)
        fresh = f"u{max(map(_number, names), default=0) + 1}"
        choices: list[tuple[str, str | None]] = [(self.tr("on its own"), None)]
        choices += [(f"{name}{beginnings[name]}", name) for name in names]
        choices.append((self.tr("{utterance}: a new one").format(utterance=fresh), fresh))
        self.utterance.offer(choices, span.quote.utterance)

    def _beginnings(self, span: Span) -> dict[str, str]:
        """Return the utterances of the article, each with how it begins outside of `span`."""
        found: dict[str, str] = {}
        for one in self._deciding.desk.spans:
            utterance = one.quote.utterance if one.layer is Layer.QUOTE and one.quote else None
            if utterance is not None and not found.get(utterance):
                words = " ".join(one.text[:40].split())[:24]
                found[utterance] = f": {words}…" if one.id != span.id else ""
        return found

    def _name_entered(self, name: str | None) -> None:
        span = self._deciding.desk.current
        if span is not None and span.quote is not None and span.quote.speaker is not None:
            speaker = span.quote.speaker
            self._deciding.set_quote(speaker=Mention(speaker.start, speaker.end, name))

    def _utterance_chosen(self) -> None:
        self._deciding.set_quote(utterance=self.utterance.currentData())


def _covered(mention: Mention | None, text: str) -> str | None:
    return None if mention is None else text[mention.start : mention.end]


def _number(utterance: str) -> int:
    digits = "".join(letter for letter in utterance if letter in "0123456789")
    return int(digits or 0)
