"""Highlighting as the window offers it: which articles, how far it is, and where results go."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.domain.ids import ArticleId
from pressmark.domain.portions import Portion
from pressmark.errors import UserError
from pressmark.qt.desk import Desk
from pressmark.qt.detection import Detection
from pressmark.store import article_list, articles, names, spans
from pressmark.store.project import Project
from pressmark.store.steps import ChangeSet

# About five minutes of work on a slow machine.
_UNASKED = 300


class Highlighting(QObject):
    """Asks the detection process about articles and puts what it finds into the project."""

    progressed = Signal(str, int, int)
    """What is under way ("" for nothing), how much is done, and of how much (0 for not known)."""

    arrived = Signal()
    """Suggestions for the article on the desk have come, and no span of it is current."""

    def __init__(self, desk: Desk, detection: Detection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.detection = detection
        detection.names_in = lambda text: names.names_in(desk.session.project, text)
        self._asked: set[ArticleId] = set()
        self._known: tuple[ArticleId | None, str] = (None, "")
        self._beginning = QTimer(self)
        self._beginning.setSingleShot(True)
        self._beginning.timeout.connect(self.begin)
        detection.found.connect(self._found)
        detection.failed.connect(desk.session.failed)
        detection.failed.connect(self._done_if_idle)
        detection.progressed.connect(self._paragraph_done)
        detection.queue_changed.connect(self._queue_changed)
        desk.article_shown.connect(self._highlight_new)

    @property
    def working(self) -> bool:
        """Whether something can be cancelled."""
        return self.detection.waiting > 0

    def highlight_shown(self) -> None:
        """Suggest spans for the article on the desk anew."""
        article = self._desk.article
        if article is not None and not self._desk.session.project.read_only:
            self._ask(article.id, article.text, first=True)

    def highlight_all(self) -> None:
        """Suggest spans for all articles that have none yet."""
        waiting = article_list.without_suggestions(self._desk.session.project)
        if not waiting:
            self._desk.told.emit(self.tr("All articles are highlighted already."))
        self.highlight(waiting)

    def highlight(self, numbers: Sequence[ArticleId]) -> None:
        """Suggest spans for these articles, one after another."""
        project = self._desk.session.project
        for number in numbers:
            try:
                self._ask(number, articles.read_article(project, number).text)
            except UserError as error:
                self._desk.session.failed.emit(str(error))

    def begin_after(self, milliseconds: int) -> None:
        """Begin a little later, unless the window is closed before."""
        self._beginning.start(milliseconds)

    def end(self) -> None:
        """Begin nothing more, and end the detection process."""
        self._beginning.stop()
        self.detection.close()

    def begin(self) -> None:
        """Get ready, and highlight what is new unasked, unless it is so much that it takes long."""
        if self.detection.closed:
            return  # the window was closed before it had come to rest
        self.detection.start()
        project = self._desk.session.project
        waiting = article_list.without_suggestions(project)
        if len(waiting) <= _UNASKED and not project.read_only:
            self.highlight(waiting)

    def cancel(self) -> None:
        """Stop; articles that are done keep their suggestions."""
        self._asked.clear()
        self.detection.cancel()

    def _ask(self, number: ArticleId, text: str, *, first: bool = False) -> None:
        if number not in self._asked:
            self._asked.add(number)
            self.detection.ask(number, text, first=first)

    def _highlight_new(self) -> None:
        """An article that is opened for the first time is highlighted unasked."""
        article = self._desk.article
        if article is None or self._desk.session.project.read_only:
            return
        if not articles.summary_of(self._desk.session.project, article.id).highlighted:
            self._ask(article.id, article.text, first=True)

    def _found(self, number: int, portion: Portion) -> None:
        article = ArticleId(number)
        if portion.last:
            self._asked.discard(article)
        session = self._desk.session
        if session.run(self._put, article, portion) is None:
            # The disk is full or gone: what follows would fail too, and must not end the article.
            self.cancel()
            return
        shown = self._desk.article
        if shown is not None and shown.id == article and self._desk.current is None:
            self.arrived.emit()

    def _put(self, project: Project, article: ArticleId, portion: Portion) -> ChangeSet:
        """Put a portion into its article, whose text is kept: portions come one after another."""
        known, text = self._known
        if known != article:
            text = articles.read_article(project, article).text
            self._known = (article, text)
        return spans.put_portion(project, article, text, portion)

    def _paragraph_done(self, number: int, done: int, of: int) -> None:
        shown = self._desk.article
        if self.detection.asked == 1 and shown is not None and shown.id == number:
            self.progressed.emit(self.tr("Highlighting the article"), done, of)

    def _queue_changed(self) -> None:
        waiting, asked = self.detection.waiting, self.detection.asked
        if not waiting:
            self._asked.clear()
            self.progressed.emit("", 0, 0)
        elif asked > 1:
            self.progressed.emit(self.tr("Highlighting articles"), asked - waiting, asked)
        else:
            self.progressed.emit(self.tr("Highlighting the article"), 0, 0)

    def _done_if_idle(self, _: str) -> None:
        if not self.detection.waiting:
            self.progressed.emit("", 0, 0)
