"""How a label looks: the real article view, once on a light page and once on a dark one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import Label, Scheme
from pressmark.domain.span import Span, State, empty_attributes
from pressmark.qt.article_view.page_view import PageView
from pressmark.qt.theme import Theme

_HEIGHT = 84
_PIXELS = 13


class LabelPreview(QWidget):
    """Shows five words, one in each state, marked with the label that is edited."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {
            State.SUGGESTED: self.tr("suggested"),
            State.ACCEPTED: self.tr("accepted"),
            State.CORRECTED: self.tr("corrected"),
            State.ADDED: self.tr("added"),
            State.REJECTED: self.tr("rejected"),
        }
        self._text = "  ".join(self._words.values())
        self.pages = [PageView(scheme, Theme.load(name), self) for name in ("light", "dark")]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        names = (self.tr("Look on a light page"), self.tr("Look on a dark page"))
        for page, words in zip(self.pages, names, strict=True):
            page.setAccessibleName(words)
            page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            page.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            page.setFixedHeight(_HEIGHT)
            page.set_zoom(_PIXELS)
            page.viewport().setCursor(Qt.CursorShape.ArrowCursor)
            layout.addWidget(page, 1)

    def show_label(self, scheme: Scheme, label: Label | None) -> None:
        """Show a label of a scheme, None for none."""
        self.setVisible(label is not None)
        if label is None:
            return
        spans = [self._span(label, state, word) for state, word in self._words.items()]
        for page in self.pages:
            page.set_scheme(scheme)
            page.show_article(self._text, spans)

    def _span(self, label: Label, state: State, word: str) -> Span:
        start = self._text.index(word)
        return Span(
            id=SpanId(list(State).index(state) + 1),
            article=ArticleId(1),
            name="",
            layer=label.layer,
            label=label.name,
            start=start,
            end=start + len(word),
            text=word,
            state=state,
            origin="",
            attributes=empty_attributes(label.layer),
        )
