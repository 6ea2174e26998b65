"""What is done to the article as a whole: how far it is, and taking it out of the list."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from pressmark.domain.article import Status
from pressmark.domain.ids import ArticleId
from pressmark.qt.deciding import Deciding
from pressmark.store import articles, operations


class Shelving(QObject):
    """Marks the article on the desk and puts it away."""

    def __init__(self, deciding: Deciding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deciding = deciding
        self._desk = deciding.desk
        self.meant: Callable[[], list[ArticleId]] = self._shown
        """Returns the articles that are meant; where there is a list, those selected in it."""

    def _shown(self) -> list[ArticleId]:
        return [] if self._desk.article is None else [self._desk.article.id]

    def set_status(self, status: Status) -> None:
        """Set how far the work on the articles is that are meant."""
        ids = self.meant()
        change = self._desk.session.run(operations.set_status, ids, status)
        if change is not None and len(ids) > 1:
            self._deciding.tell(self.tr("{step} – {undo} takes it back."), step=change.title)

    def remove_article(self) -> None:
        """Take the articles that are meant out of the list; undo brings them back."""
        ids = self.meant()
        if ids:
            change = self._desk.session.run(articles.remove_articles, ids)
            if change is not None:
                self._deciding.tell(self.tr("{step} – {undo} brings it back."), step=change.title)

    def finish_article(self) -> None:
        """Mark the article as done and go to the next one; say what was left undecided."""
        left = len(self._desk.spans) - self._desk.listed_spans.decided
        self._desk.session.run(operations.set_status, self._shown(), Status.DONE)
        self._desk.next_article()
        if left:  # behind what the desk tells of the last article
            self._deciding.tell(self.tr("Done, with %n undecided. {undo} takes it back.", "", left))
