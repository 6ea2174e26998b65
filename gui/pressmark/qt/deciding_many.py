"""Decisions on many spans at once: a sentence, a paragraph, all that are sure, the same string."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.sentences import sentence_around
from pressmark.domain.span import Span, State
from pressmark.domain.text import Bounds
from pressmark.qt.deciding import Deciding
from pressmark.qt.desk import Desk
from pressmark.qt.wording import step_sentence
from pressmark.store import bulk, same
from pressmark.store.same import Place, Verdict


class DecidingMany(QObject):
    """Each decision is one step, named after what it covered."""

    def __init__(self, deciding: Deciding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deciding = deciding
        self.desk: Desk = deciding.desk
        self.session = deciding.session

    def accept_sentence(self) -> None:
        """Accept what is still undecided in the sentence of the current span."""
        span, article = self._deciding.needed(), self.desk.article
        if span is not None and article is not None:
            bounds = sentence_around(article.text, span.start, span.end)
            self._accept_within(bounds, "of the sentence")

    def accept_paragraph(self) -> None:
        """Accept what is still undecided in the paragraph of the current span."""
        span, article = self._deciding.needed(), self.desk.article
        if span is not None and article is not None:
            start = article.text.rfind("\n", 0, span.start) + 1
            end = article.text.find("\n", span.start)
            bounds = (start, end if end >= 0 else len(article.text))
            self._accept_within(bounds, "of the paragraph")

    def accept_article(self) -> None:
        """Accept what is still undecided in the article."""
        self._accept_all([span.id for span in self._open_spans()], "of the article")

    def _accept_within(self, bounds: Bounds, where: str) -> None:
        start, end = bounds
        left = self._open_spans()
        inside = [span for span in left if start <= span.start < end]
        ids = [span.id for span in inside]
        if len(inside) < len(left):  # the same words in copies of the paragraph, where undecided
            ids = self._deciding.copying.with_twins(inside, {span.id for span in left})
        self._accept_all(ids, where)

    def _accept_all(self, ids: Collection[SpanId], where: str) -> None:
        if not ids:
            self.desk.told.emit(self.tr("Nothing here is left to accept."))
        else:
            self.accept(ids, where)

    def accept(self, ids: Collection[SpanId], where: str) -> None:
        """Accept spans as one step and go on; `where` completes its name."""
        change = self.session.run(bulk.accept, ids, where, self.desk.seconds())
        if change is not None:
            self._deciding.go_on()
            self._tell(change.title)

    def _open_spans(self) -> list[Span]:
        """Return the undecided spans that are shown: what is hidden is not accepted unseen."""
        return [span for span in self.desk.spans if not span.decided and self.desk.is_shown(span)]

    # -- all that are sure enough

    def sure(self, least: float, *, everywhere: bool) -> list[SpanId]:
        """Return the undecided spans that are at least this sure (0 to 1), here or everywhere."""
        article = self.desk.article
        if article is None or State.SUGGESTED in self.desk.hidden_states:
            return []
        only = None if everywhere else article.id
        return bulk.undecided(self.session.project, least, only, self.desk.hidden)

    def accept_sure(self, least: float, *, everywhere: bool) -> None:
        """Accept the undecided spans that are at least this sure (0 to 1)."""
        where = f"at least {least:.0%} sure"
        self.accept(self.sure(least, everywhere=everywhere), where)

    # -- the same string

    def verdict(self, span: Span, *, keeps: bool) -> Verdict:
        """Return what is decided about the text of a span."""
        return Verdict(span.layer, span.label, keeps)

    def places(self, span: Span, only: ArticleId | None) -> list[Place]:
        """Return where the text of a span stands, in one article or in all."""
        return same.same_as(self.session.project, span, only)

    def decide_everywhere(self, span: Span, verdict: Verdict, places: Sequence[Place]) -> None:
        """Apply a verdict to places, as one step, and go on."""
        change = self.session.run(
            same.decide_everywhere, span, verdict, places, self.desk.seconds()
        )
        if change is not None:
            current = self.desk.current
            if current is not None and current.decided:
                self._deciding.go_on()
            self._tell(change.title)

    def _tell(self, title: str) -> None:
        words = self.desk.keymap.fill(self.tr("{title} – {undo} takes it back."))
        self.desk.told.emit(words.format(title=step_sentence(title)))
