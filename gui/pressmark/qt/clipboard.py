"""A quote on the clipboard, with its speaker."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from pressmark.domain.article import Article
from pressmark.domain.span import Span

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』"


class Clipboard(QObject):
    """Copies from the desk of a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._desk = window.desk

    def copy_quote(self) -> None:
        """Copy the current quote, all its pieces, with the name of its speaker."""
        span, article = self._desk.current, self._desk.article
        if span is None or article is None or span.quote is None:
            self._desk.told.emit(self.tr("Go to a quote first: only it has a speaker."))
            return
        self._put(quote_text(span, self._desk.spans, article))

    def _put(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        short = " ".join(text.split())
        short = short if len(short) <= 60 else f"{short[:59]}…"
        self._desk.told.emit(self.tr("On the clipboard: {text}").format(text=short))


def quote_text(span: Span, spans: list[Span], article: Article) -> str:
    """Return a quote as people pass it on: Ana Oré: “We will run 12 boats.”

    The pieces of one utterance go together. Reported speech has no marks and gets none.
    """
    quote = span.quote
    assert quote is not None, "only quotes are passed on"
    together = [one for one in spans if one.id == span.id or _goes_with(one, span)]
    words = " … ".join(" ".join(one.text.split()).strip(_MARKS) for one in together)
    marked = any(one.text.strip()[:1] in _MARKS for one in together)
    said = f"“{words}”" if marked else words
    speaker = quote.speaker
    if speaker is None:
        return said
    name = speaker.name or " ".join(article.text[speaker.start : speaker.end].split())
    return f"{name}: {said}"


def _goes_with(one: Span, span: Span) -> bool:
    """Whether a span is another piece of the same quotation, and not rejected."""
    if one.quote is None or span.quote is None or span.quote.utterance is None:
        return False
    same = (one.quote.utterance, one.label) == (span.quote.utterance, span.label)
    return same and (one.kept or not one.decided)
