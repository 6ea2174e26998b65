"""The desk: which article lies on it, which span is current, and the ways to get about."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pressmark.domain.article import Article
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import Layer, Span, reading_order
from pressmark.domain.text import Bounds, words
from pressmark.errors import UserError
from pressmark.qt.clock import Clock
from pressmark.qt.session import Session
from pressmark.store import articles, spans
from pressmark.store.articles import Summary
from pressmark.store.steps import ChangeSet


class Desk(QObject):
    """What is being worked on. Everything it holds is read from the project, never changed here."""

    article_shown = Signal()
    """Another article, or none, lies on the desk."""

    spans_changed = Signal()
    """The spans of the article are others than before."""

    current_changed = Signal()
    """Another span, or none, is current."""

    selection_changed = Signal()
    """Other words of the text are selected, or none."""

    listed = Signal()
    """The list of articles, or a number in it, is another."""

    told = Signal(str)
    """A quiet sentence for the status bar."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.article: Article | None = None
        self.spans: list[Span] = []
        self.words: list[Bounds] = []
        self.current_id: SpanId | None = None
        self.selection: Bounds | None = None
        self.hidden: set[Layer] = set()
        self.order: list[ArticleId] = []
        self.clock = Clock()
        session.changed.connect(self._changed)

    @property
    def current(self) -> Span | None:
        """The span that is current."""
        return self.span(self.current_id)

    def span(self, number: SpanId | None) -> Span | None:
        """Return a span of the article on the desk by its id."""
        return next((span for span in self.spans if span.id == number), None)

    def summaries(self) -> list[Summary]:
        """Return all articles of the project in list order."""
        return articles.summaries(self.session.project)

    def seconds(self) -> float | None:
        """Return how long the current span was looked at since the last step, in seconds."""
        return self.clock.seconds()

    def show(self, number: ArticleId | None) -> None:
        """Put an article on the desk, with its first undecided span current."""
        self.article, self.spans, self.words = None, [], []
        if number is not None:
            try:
                self.article = articles.read_article(self.session.project, number)
            except UserError as error:
                self.session.failed.emit(str(error))
            else:
                self.spans = spans.of_article(self.session.project, number)
                self.words = words(self.article.text)
        self.article_shown.emit()
        self.select_text(None)
        first = next(self._wanted(self.spans, _undecided), None)
        self.select(first.id if first else None)

    def select(self, number: SpanId | None) -> None:
        """Make a span current."""
        self.current_id = number
        self.clock.start()
        self.current_changed.emit()

    def select_text(self, bounds: Bounds | None) -> None:
        """Note which words are selected; what is added next covers them."""
        if bounds != self.selection:
            self.selection = bounds
            self.selection_changed.emit()

    def next_undecided(self) -> None:
        """Go to the next undecided span, from the end on to the first one."""
        self._go(self._following(), _undecided)

    def previous_undecided(self) -> None:
        """Go to the undecided span before this one."""
        self._go(self._preceding(), _undecided)

    def next_span(self) -> None:
        """Go to the next span, decided or not."""
        self._go(self._following(), _any)

    def previous_span(self) -> None:
        """Go to the span before this one, decided or not."""
        self._go(self._preceding(), _any)

    def next_article(self) -> None:
        """Put the next article of the list on the desk."""
        self._step_article(1)

    def previous_article(self) -> None:
        """Put the article before this one on the desk."""
        self._step_article(-1)

    def follow(self, change: ChangeSet | None) -> None:
        """Go to where a step changed something, so that undo is never out of sight."""
        if change is None:
            return
        self.told.emit(change.title)
        shown = self.article.id if self.article else None
        if change.articles and shown not in change.articles:
            present = {summary.id for summary in self.summaries()}
            self.show(min(change.articles & present, default=shown))
        touched = [span.id for span in self.spans if span.id in change.spans]
        if touched:
            self.select(touched[0])

    def set_layer_hidden(self, layer: Layer, hidden: bool) -> None:
        """Hide a layer from the view and from going about."""
        self.hidden = self.hidden | {layer} if hidden else self.hidden - {layer}
        self.spans_changed.emit()

    def _changed(self, change: ChangeSet) -> None:
        shown = self.article
        if shown is None or shown.id not in change.articles:
            self.listed.emit()
            return
        if change.listing and shown.id not in {summary.id for summary in self.summaries()}:
            self.listed.emit()
            self.show(None)
            return
        # The text never changes: only the status may have, and the spans.
        summary = articles.summary_of(self.session.project, shown.id)
        self.article = replace(shown, status=summary.status, note=summary.note)
        self.spans = self._merged(change.spans)
        if change.spans:
            self.clock.start()
        self.listed.emit()
        self.spans_changed.emit()
        if self.current is None:
            self.select(None)
        elif self.current_id in change.spans:
            self.current_changed.emit()

    def _merged(self, changed: frozenset[SpanId]) -> list[Span]:
        """Return the spans of the article, those in `changed` read anew."""
        assert self.article is not None
        staying = [span for span in self.spans if span.id not in changed]
        fresh = spans.read_spans(self.session.project, changed)
        here = [span for span in fresh if span.article == self.article.id]
        return reading_order([*staying, *here])

    def _following(self) -> list[Span]:
        at = self._place()
        return [*self.spans[at + 1 :], *self.spans[: max(at, 0)]]

    def _preceding(self) -> list[Span]:
        at = self._place()
        before = self.spans[: at if at >= 0 else len(self.spans)]
        return [*reversed(before), *reversed(self.spans[at + 1 :] if at >= 0 else [])]

    def _place(self) -> int:
        for at, span in enumerate(self.spans):
            if span.id == self.current_id:
                return at
        return -1

    def _go(self, order: list[Span], wanted: Callable[[Span], bool]) -> None:
        found = next(self._wanted(order, wanted), None)
        if found is not None:
            self.select(found.id)
        elif self.article is not None:
            self.told.emit("Nothing left to decide here. Ctrl+Return: done, and the next article.")

    def _wanted(self, order: list[Span], wanted: Callable[[Span], bool]) -> Iterator[Span]:
        return (span for span in order if wanted(span) and span.layer not in self.hidden)

    def _step_article(self, step: int) -> None:
        if not self.order:
            return
        shown = self.article.id if self.article else None
        if shown not in self.order:
            self.show(self.order[0])
            return
        at = self.order.index(shown) + step
        if 0 <= at < len(self.order):
            self.show(self.order[at])
        else:
            self.told.emit("This is the last article." if step > 0 else "This is the first one.")


def _undecided(span: Span) -> bool:
    return not span.decided


def _any(_: Span) -> bool:
    return True
