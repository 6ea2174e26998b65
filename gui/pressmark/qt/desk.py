"""The desk: which article lies on it, which span is current, and the ways to get about."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.domain.article import Article
from pressmark.domain.filtering import EVERY_ARTICLE
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import Layer, Span, State
from pressmark.domain.span_list import SpanList
from pressmark.domain.text import Bounds, count_words, words
from pressmark.errors import UserError
from pressmark.qt.clock import Clock
from pressmark.qt.keymap import Keymap
from pressmark.qt.session import Session
from pressmark.qt.wording import step_sentence
from pressmark.store import article_list, articles, spans
from pressmark.store.changes import ChangeSet

# An article is shown with its first spans; more than these are read in slices that nobody feels.
_FIRST = 100
_FIRST_PAINT = 50  # milliseconds until the rest is read
_SLICE = 200
_SLICE_SECONDS = 0.004


class Desk(QObject):
    """What is being worked on. Everything it holds is read from the project, never changed here."""

    article_shown = Signal()
    """Another article, or none, lies on the desk."""

    spans_changed = Signal()
    """The spans of the article are others than before."""

    spans_put = Signal(list, list)
    """These spans of the article are new or other than before, and spans with these ids are gone.

    `spans_changed` follows, once for all that belongs together.
    """
    shown_changed = Signal()
    """Other layers or states are hidden than before."""

    leaving = Signal()
    """Another span becomes current: what is typed about this one and not entered is kept now."""

    leaving_article = Signal()
    """Another article comes, or the project is closed: the same for the article."""

    current_changed = Signal()
    """Another span, or none, is current."""

    selection_changed = Signal()
    """Other words of the text are selected, or none."""

    listed = Signal(object)
    """What the list says of these articles is other than before; None where the list is another."""

    copies_found = Signal(object)
    """These articles have other copies in the list than before."""

    told = Signal(str)
    """A quiet sentence for the status bar."""

    asked = Signal(str)
    """A sentence on what is waited for; it stays until something is told or `answered`."""

    answered = Signal()
    """What was asked for came, or is waited for no longer."""

    def __init__(self, session: Session, keymap: Keymap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.keymap = keymap
        self.article: Article | None = None
        self.listed_spans = SpanList()
        self.word_count: int | None = 0
        """About how many words the article has; None until a long one is read to its end."""
        self.current_id: SpanId | None = None
        self.selection: Bounds | None = None
        self.hidden: frozenset[Layer] = frozenset()
        self.hidden_states: frozenset[State] = frozenset()
        self.order: list[ArticleId] = []
        self.wanted = EVERY_ARTICLE
        """What is asked for of the articles in `order`."""
        self.clock = Clock()
        self._moving = self._moved = False
        self._unread: Iterator[Span] | None = None
        self._reader = QTimer(self)
        self._reader.timeout.connect(self._read_slice)
        session.changed.connect(self._changed)

    @property
    def spans(self) -> list[Span]:
        """All spans of the article in reading order."""
        self._read_rest()
        return self.listed_spans.ordered

    @property
    def words(self) -> list[Bounds]:
        """The words of the article; found anew each time, as few things need all of them."""
        return [] if self.article is None else words(self.article.text)

    @property
    def current(self) -> Span | None:
        """The span that is current."""
        return self.span(self.current_id)

    def span(self, number: SpanId | None) -> Span | None:
        """Return a span of the article on the desk by its id."""
        found = self.listed_spans.get(number)
        if found is None and number is not None:
            self._read_rest()
            found = self.listed_spans.get(number)
        return found

    def seconds(self) -> float | None:
        """Return how long the current span was looked at since the last step, in seconds."""
        return self.clock.seconds()

    def show(self, number: ArticleId | None) -> None:
        """Put an article on the desk, with its first undecided span current."""
        self.leave()
        self.stop_reading()
        self.article = None
        self.listed_spans = SpanList()
        if number is not None:
            try:
                self.article = articles.read_article(self.session.project, number)
            except UserError as error:
                self.session.failed.emit(str(error))
            else:
                self._unread = spans.reading_on(self.session.project, number)
                self._take(_FIRST)
                self.word_count = None if self._unread else count_words(self.article.text)
        self.article_shown.emit()
        self.select_text(None)
        self.select(self._first_undecided())
        if self._unread is not None:
            self._reader.start(_FIRST_PAINT)

    def leave(self) -> None:
        """Let everything that is typed and not entered be kept."""
        self.leaving.emit()
        self.leaving_article.emit()

    def select_from(self, offset: int) -> None:
        """Make the first undecided span at or behind an offset current, so that nothing scrolls."""
        ahead = (span for span in self.spans if span.start >= offset)
        found = next(self._wanted(ahead, _undecided), None)
        if found is not None:
            self.select(found.id)

    def select(self, number: SpanId | None) -> None:
        """Make a span current."""
        if number != self.current_id:
            self.leaving.emit()
        self.current_id = number
        self.clock.start()
        self._tell_current()

    @contextmanager
    def moving(self) -> Iterator[None]:
        """Tell of another current span once, at the end: what is passed through is not shown."""
        self._moving, self._moved = True, False
        try:
            yield
        finally:
            self._moving = False
            if self._moved:
                self.current_changed.emit()

    def _tell_current(self) -> None:
        if self._moving:
            self._moved = True
        else:
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
        self.told.emit(step_sentence(change.title))
        if change.scheme:
            return  # labels change everywhere
        shown = self.article.id if self.article else None
        if change.articles and shown not in change.articles:
            there = (one for one in sorted(change.articles) if self._is_listed(one))
            self.show(next(there, shown))
        touched = list(filter(None, map(self.span, change.spans)))
        if touched:
            place = self.current.start if self.current else 0
            self.select(min(touched, key=lambda span: abs(span.start - place)).id)

    def set_hidden(self, layers: Iterable[Layer], states: Iterable[State]) -> None:
        """Hide layers and states from the view and from going about."""
        self.hidden, self.hidden_states = frozenset(layers), frozenset(states)
        self.shown_changed.emit()
        if self.current is not None and not self.is_shown(self.current):
            following = next(self._wanted(self._following(), _undecided), None)
            self.select(None if following is None else following.id)

    def _is_listed(self, number: ArticleId) -> bool:
        return article_list.is_listed(self.session.project, number)

    def _changed(self, change: ChangeSet) -> None:
        shown = self.article
        touched = None if change.listing or change.scheme else change.articles
        if shown is None or shown.id not in change.articles:
            self.listed.emit(touched)
            return
        if change.listing and not self._is_listed(shown.id):
            neighbour = self._neighbour(shown.id)
            self.listed.emit(None)
            self.show(neighbour)
            return
        # The text never changes: only the status may have, and the spans.
        summary = articles.summary_of(self.session.project, shown.id)
        self.article = replace(shown, status=summary.status, note=summary.note)
        self._reread(change)
        if change.spans:
            self.clock.start()
        self.listed.emit(touched)
        self.spans_changed.emit()
        if self.current is None:
            self.select(None)
        elif self.current_id in change.spans:
            self._tell_current()

    def _neighbour(self, gone: ArticleId) -> ArticleId | None:
        """Return what follows an article that went in the list, else what stands before it."""
        at = self.order.index(gone) if gone in self.order else 0
        beside = [*self.order[at:], *reversed(self.order[:at])]
        return next((number for number in beside if self._is_listed(number)), None)

    def _reread(self, change: ChangeSet) -> None:
        """Read changed spans anew; those that are not there any more leave the list.

        Where only states are other the change says which: nobody waits for 20,000 to be read.
        """
        assert self.article is not None
        self._read_rest()
        held = [(self.listed_spans.get(number), state) for number, state in change.states.items()]
        here = [span.in_state(state) for span, state in held if span is not None]
        others = change.spans - change.states.keys()
        fresh = spans.read_spans(self.session.project, others)
        here += [span for span in fresh if span.article == self.article.id]
        gone = list(others - {span.id for span in fresh})
        self.listed_spans.change(here, gone)
        self.spans_put.emit(here, gone)

    def _take(self, count: int) -> list[Span]:
        """Read up to `count` more spans of the article; fewer came when they were the last."""
        assert self._unread is not None
        taken = list(islice(self._unread, count))
        self.listed_spans.change(taken)
        if len(taken) < count:
            self.stop_reading()
        return taken

    def stop_reading(self) -> None:
        """Read no more of the article's spans: another one comes, or the project is closed."""
        self._unread = None
        self._reader.stop()

    def _read_slice(self) -> None:
        self._reader.setInterval(0)
        end = perf_counter() + _SLICE_SECONDS
        taken: list[Span] = []
        while self._unread is not None and perf_counter() < end:
            taken += self._take(_SLICE)
        self._tell_read(taken)

    def _read_rest(self) -> None:
        """Read what is left at once: somebody asks for all spans."""
        if self._unread is not None:
            self._tell_read(self._take(sys.maxsize))

    def _tell_read(self, taken: list[Span]) -> None:
        self.spans_put.emit(taken, [])
        if self._unread is None and self.article is not None:
            self.word_count = count_words(self.article.text)
            self.spans_changed.emit()

    def _first_undecided(self) -> SpanId | None:
        some = next(self._wanted(self.listed_spans.ordered, _undecided), None)
        if some is None and self._unread is not None:
            some = next(self._wanted(self.spans, _undecided), None)
        return None if some is None else some.id

    def _following(self) -> Iterator[Span]:
        self._read_rest()
        return self.listed_spans.after(self.current_id)

    def _preceding(self) -> Iterator[Span]:
        self._read_rest()
        return self.listed_spans.before(self.current_id)

    def _go(self, order: Iterable[Span], wanted: Callable[[Span], bool]) -> None:
        found = next(self._wanted(order, wanted), None)
        if found is not None:
            self.select(found.id)
        elif self.article is not None:
            unseen = sum(wanted(span) and not self.is_shown(span) for span in self.spans)
            words = self.tr("Nothing left to decide here. {done}: done, and the next article.")
            if unseen:
                words = self.tr("%n hidden. {show-all} shows everything.", "", unseen)
            self.told.emit(self.keymap.fill(words))

    def _wanted(self, order: Iterable[Span], wanted: Callable[[Span], bool]) -> Iterator[Span]:
        return (span for span in order if wanted(span) and self.is_shown(span))

    def is_shown(self, span: Span) -> bool:
        """Return whether neither the layer nor the state of a span is hidden."""
        return span.layer not in self.hidden and span.state not in self.hidden_states

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
            last, first = self.tr("This is the last article."), self.tr("This is the first one.")
            self.told.emit(last if step > 0 else first)


def _undecided(span: Span) -> bool:
    return not span.decided


def _any(_: Span) -> bool:
    return True
