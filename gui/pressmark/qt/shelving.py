"""What is done to the article as a whole: how far it is, and taking it out of the list."""

from PySide6.QtCore import QObject

from pressmark.domain.article import Status
from pressmark.qt.deciding import Deciding
from pressmark.store import articles, operations


class Shelving(QObject):
    """Marks the article on the desk and puts it away."""

    def __init__(self, deciding: Deciding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deciding = deciding
        self._desk = deciding.desk

    def set_status(self, status: Status) -> None:
        """Set how far the work on this article is."""
        if self._desk.article is not None:
            self._desk.session.run(operations.set_status, [self._desk.article.id], status)

    def remove_article(self) -> None:
        """Take the article out of the list; undo brings it back."""
        article = self._desk.article
        if article is not None:
            change = self._desk.session.run(articles.remove_article, article.id)
            if change is not None:
                self._deciding.tell(self.tr("{step} – {undo} brings it back."), step=change.title)

    def finish_article(self) -> None:
        """Mark the article as done and go to the next one; say what was left undecided."""
        left = len(self._desk.spans) - self._desk.listed_spans.decided
        self.set_status(Status.DONE)
        self._desk.next_article()
        if left:  # behind what the desk tells of the last article
            self._deciding.tell(self.tr("Done, with %n undecided. {undo} takes it back.", "", left))
