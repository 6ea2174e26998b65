"""What a screen reader says while the analyst works: spans, decisions, notices.

Qt reads out controls and text by itself. What changes elsewhere than where the focus is has to be
said: the focus stays in the article while spans become current and are decided by key.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from pressmark.domain.span import Span
from pressmark.qt.article_view import ArticleView
from pressmark.qt.desk import Desk
from pressmark.qt.panels.notice import Notice
from pressmark.qt.wording import label_word, state_word, status_word
from pressmark.store import articles
from pressmark.store.changes import ChangeSet

_SHOWN = 120

# Said in this order: what was done, then where the work is now, then what there is to know.
_ORDER = ("article", "decision", "span", "selection", "notice")


class Announcer(QObject):
    """Says each thing once, whatever was shown anew for it; silent where nobody listens."""

    announced = Signal(str)
    """What has been given to the screen reader."""

    def __init__(self, desk: Desk, view: ArticleView, notice: Notice) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._waiting: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._speak)
        desk.article_shown.connect(self._article_shown)
        desk.current_changed.connect(self._current_changed)
        desk.selection_changed.connect(self._selection_changed)
        desk.session.changed.connect(self._decided)
        notice.told.connect(lambda sentence: self.say("notice", sentence))

    def say(self, what: str, words: str) -> None:
        """Have words said soon, in the place of others of the same kind that still wait."""
        if QAccessible.isActive():
            self._waiting[what] = words
            self._timer.start()

    def _speak(self) -> None:
        """Say all that has come together as one: a reader may drop all but the newest."""
        parts = [self._waiting.pop(what) for what in _ORDER if self._waiting.get(what)]
        self._waiting.clear()
        if parts:
            words = " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))
            self.announced.emit(words)

    def _article_shown(self) -> None:
        if not QAccessible.isActive():
            return
        article = self._desk.article
        if article is None:
            self.say("article", self.tr("No article."))
            return
        title = articles.summary_of(self._desk.session.project, article.id).title
        self.say("article", f"{title}, {status_word(article.status)}")

    def _current_changed(self) -> None:
        if not QAccessible.isActive():
            return
        span = self._desk.current
        words = self.tr("No span is current.") if span is None else self.told_of(span)
        self._view.setAccessibleDescription("" if span is None else words)
        self.say("span", words)
        if span is not None:
            self._view.put_caret(span.start)

    def _selection_changed(self) -> None:
        article, bounds = self._desk.article, self._desk.selection
        if article is not None and bounds is not None:
            words = self.tr("Selected: {words}")
            self.say("selection", words.format(words=_short(article.text[slice(*bounds)])))

    def told_of(self, span: Span) -> str:
        """Return label, state and words of a span, and where it stands in what is to be done."""
        head = f"{self._title(span)}, {state_word(span.state)}: {_short(span.text)}"
        left = [one.id for one in self._desk.spans if not one.decided]
        if span.id in left:
            place = self.tr("{place} of {count} undecided")
            return f"{head}, {place.format(place=left.index(span.id) + 1, count=len(left))}"
        rest = self.tr("%n undecided", "", len(left))
        return f"{head}, {rest}"

    def _title(self, span: Span) -> str:
        label = self._desk.session.scheme.find(span.layer, span.label)
        return span.label if label is None else label_word(label)

    def _decided(self, change: ChangeSet) -> None:
        """Say what became of the spans of a step; of many only how many."""
        if len(change.spans) > 1:
            self.say("decision", self.tr("%n spans changed", "", len(change.spans)))
        for number in change.spans if len(change.spans) == 1 else ():
            span = self._desk.span(number)
            self.say("decision", self.tr("deleted") if span is None else state_word(span.state))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
