"""Highlighting as the window offers it: which articles, how far it is, and where results go."""

from collections.abc import Callable, Sequence
from time import monotonic, perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.detect.versions import present_setup
from pressmark.domain.ids import ArticleId
from pressmark.domain.portions import Portion
from pressmark.domain.setup import Setup
from pressmark.errors import PipelineMissing
from pressmark.qt.complaints import complaint_word
from pressmark.qt.desk import Desk
from pressmark.qt.detection import Detection
from pressmark.qt.wording import pace_words
from pressmark.store import articles, highlights, spans
from pressmark.store.changes import ChangeSet

# About five minutes of work on a slow machine.
_UNASKED = 300

_SHOW_EVERY = 0.25  # seconds between two looks at the progress
_TELL_EVERY = 1.0  # seconds between two looks at the list, whose rows change with every article
_TELL_SHARE = 20  # a telling that takes long comes more rarely: this many times as long passes


class Highlighting(QObject):
    """Asks the detection processes about articles and puts what they find into the project."""

    progressed = Signal(str, int, int)
    """What is under way ("" for nothing), how much is done, and of how much (0 for not known)."""

    paced = Signal(str)
    """How quick the work is and how long it will take, "" where that is not known."""

    working_changed = Signal()
    """Work began, ended, was paused or goes on."""

    arrived = Signal()
    """Suggestions for the article on the desk have come, and no span of it is current."""

    def __init__(self, desk: Desk, detection: Detection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.detection = detection
        detection.put = self._put
        self._state = (False, False)
        self._shown_at = 0.0
        self._told_of: Setup | None = None
        self._untold: set[ArticleId] = set()
        self._telling = _once(self, self._tell)
        self._beginning = _once(self, self.begin)
        detection.ready.connect(self._ready)
        detection.set_aside.connect(self._set_aside)
        detection.failed.connect(desk.session.failed)
        detection.progressed.connect(self._paragraph_done)
        detection.queue_changed.connect(self._queue_changed)
        desk.article_shown.connect(self._highlight_new)

    @property
    def working(self) -> bool:
        """Whether something can be cancelled."""
        return self.detection.waiting > 0

    @property
    def paused(self) -> bool:
        """Whether the work waits until somebody lets it go on."""
        return self.working and self.detection.bulk.paused

    @property
    def pausable(self) -> bool:
        """Whether there is so much to do that it can be paused."""
        return self.working and self.detection.asked > 1

    # -- what is wanted

    def highlight_shown(self) -> None:
        """Suggest spans for the article on the desk anew."""
        article = self._desk.article
        if article is not None and not self._desk.session.project.read_only:
            self._ask_first(article.id)

    def highlight_all(self) -> None:
        """Suggest spans for all articles that have none yet, and those that wait for new ones."""
        project = self._desk.session.project
        wanted = {*highlights.waiting(project), *highlights.unhighlighted(project)}
        if not wanted:
            self._desk.told.emit(self.tr("All articles are highlighted already."))
        self.highlight(sorted(wanted))

    def highlight_outdated(self) -> None:
        """Suggest anew where older detectors or another pipeline did, but for what is done."""
        setup = self._present_setup()
        wanted = [] if setup is None else highlights.outdated(self._desk.session.project, setup)
        if setup is not None and not wanted:
            self._desk.told.emit(self.tr("All suggestions are by the present detectors."))
        self.highlight(wanted)

    def highlight(self, numbers: Sequence[ArticleId]) -> None:
        """Suggest spans for these articles; what is not done today goes on with the next start."""
        if numbers:
            self._desk.session.run(highlights.ask, numbers)
            self._ask(numbers)

    def switch_pause(self) -> None:
        """Pause, or go on."""
        if self.paused:
            self.detection.bulk.go_on()
        elif self.pausable:
            self.detection.bulk.pause()
        self._queue_changed()

    def cancel(self) -> None:
        """Stop, and ask for no more; articles that are done keep their suggestions."""
        if self.working:
            self._desk.session.run(highlights.drop)
        self._stop()

    def begin_after(self, milliseconds: int) -> None:
        """Begin a little later, unless the window is closed before."""
        self._beginning.start(milliseconds)

    def end(self) -> None:
        """Begin nothing more, and end the detection processes."""
        self._beginning.stop()
        self._telling.stop()
        self.detection.close()

    def begin(self) -> None:
        """Get ready, go on with what was asked for, and highlight what is new unasked.

        That is left to the analyst where it is so much that it takes long.
        """
        if self.detection.closed:
            return  # the window was closed before it had come to rest
        self.detection.start()
        project = self._desk.session.project
        if project.read_only:
            return
        waiting = highlights.waiting(project)
        new = highlights.unhighlighted(project, self._present_setup())
        if len(waiting) > 1:
            words = self.tr("Highlighting goes on with %n articles.", "", len(waiting))
            self._desk.told.emit(words)
        self._ask(sorted({*waiting, *(new if len(new) <= _UNASKED else ())}))

    def _ask(self, numbers: Sequence[ArticleId]) -> None:
        self.detection.bulk.ask(numbers)
        self._queue_changed()

    def _ask_first(self, number: ArticleId) -> None:
        self.detection.bulk.ask_first(number)
        self._queue_changed()

    def _stop(self) -> None:
        self.detection.bulk.cancel()

    def _present_setup(self) -> Setup | None:
        """Return what is highlighted with; None where that is not installed, as will be told."""
        try:
            return present_setup(self.detection.bulk.crew.pipeline)
        except PipelineMissing:
            return None

    def _highlight_new(self) -> None:
        """An article that is opened for the first time is highlighted unasked, before others."""
        article = self._desk.article
        project = self._desk.session.project
        if article is None or project.read_only:
            return
        if articles.summary_of(project, article.id).highlighted:
            return
        setup = self._present_setup()
        if setup is None or article.id not in highlights.set_aside_with(project, setup):
            self._ask_first(article.id)

    # -- what comes

    def _put(self, article: ArticleId, text: str, portion: Portion, setup: Setup) -> bool:
        """Put a portion into its article; one that is not on the desk is told of later."""
        session, shown = self._desk.session, self._desk.article
        if shown is None or shown.id != article:
            done = session.carry_out(spans.put_portion, article, text, portion, setup) is not None
            self._tell_later(article)
            return done
        # Where the disk is full or gone what follows would fail too, and not end the article.
        if session.run(spans.put_portion, article, text, portion, setup) is None:
            return False
        if self._desk.current is None:
            self.arrived.emit()
        return True

    def _tell_later(self, article: ArticleId) -> None:
        self._untold.add(article)
        if not self._telling.isActive():
            self._telling.start(round(_TELL_EVERY * 1000))

    def _tell(self) -> None:
        """Let everyone know of the articles that are others now, but not with each of them."""
        self._telling.stop()
        if not self._untold:
            return
        change = ChangeSet("", frozenset(self._untold), frozenset(), listing=False)
        self._untold.clear()
        begun = perf_counter()
        self._desk.session.changed.emit(change)
        self._telling.start(round(1000 * max(_TELL_EVERY, _TELL_SHARE * (perf_counter() - begun))))

    def _set_aside(self, number: int, setup: Setup, reason: str) -> None:
        session = self._desk.session
        session.run(highlights.set_aside, ArticleId(number), setup, reason)
        title = articles.summary_of(session.project, ArticleId(number)).title
        words = self.tr("“{title}” could not be highlighted ({reason}); mark it by hand.")
        why = complaint_word(reason) or self.tr("no reason given")
        session.failed.emit(words.format(title=title, reason=why))

    def _ready(self, setup: Setup) -> None:
        """Say once what other detectors have suggested than those that are there now."""
        project = self._desk.session.project
        if setup == self._told_of or project.read_only:
            return
        self._told_of = setup
        if older := len(highlights.outdated(project, setup)):
            words = self.tr(
                "%n articles were highlighted by older detectors or another pipeline. "
                "{highlight-outdated} suggests anew.",
                "",
                older,
            )
            self._desk.told.emit(self._desk.keymap.fill(words))

    # -- how far it is

    def _paragraph_done(self, number: int, done: int, of: int) -> None:
        shown = self._desk.article
        if self.detection.asked == 1 and shown is not None and shown.id == number:
            self.progressed.emit(self.tr("Highlighting the article"), done, of)

    def _queue_changed(self) -> None:
        state = (self.working, self.paused)
        changed, self._state = state != self._state, state
        if not self.working:
            self._tell()
        if changed or monotonic() - self._shown_at >= _SHOW_EVERY:
            self._show()
        if changed:
            self.working_changed.emit()

    def _show(self) -> None:
        self._shown_at = monotonic()
        left, asked, rate = self.detection.waiting, self.detection.asked, self.detection.bulk.rate
        if not left:
            self.progressed.emit("", 0, 0)
        elif asked > 1:
            what = self.tr("Highlighting is paused")
            what = what if self.paused else self.tr("Highlighting articles")
            self.progressed.emit(what, asked - left, asked)
        else:
            self.progressed.emit(self.tr("Highlighting the article"), 0, 0)
        shown = self.pausable and not self.paused
        self.paced.emit(pace_words(rate.a_second, rate.seconds_for(left)) if shown else "")


def _once(parent: QObject, action: Callable[[], object]) -> QTimer:
    """Return a timer that does something once after it is started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(action)
    return timer
