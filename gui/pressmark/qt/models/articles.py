"""The list of articles as Qt sees it: one row a `Summary`."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from pressmark.domain.ids import ArticleId
from pressmark.domain.search import Haystack
from pressmark.qt.wording import status_word
from pressmark.store.articles import Summary

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
"""Gives a row's `Summary`."""

EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Gives a line of the text with the words that were filtered by, "" where the title has them."""

_Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """Rows are replaced whole when articles come or go, and one by one when numbers change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Summary] = []
        self.words = ""
        self._excerpt: Callable[[ArticleId], str] = lambda _: ""
        self._excerpts: dict[ArticleId, str] = {}

    def set_words(self, words: str, excerpt: Callable[[ArticleId], str]) -> None:
        """Note what is filtered by; `excerpt` is asked once for each row that is seen."""
        if words != self.words:
            self.words, self._excerpt = words, excerpt
            self._excerpts.clear()
            if self.rows:
                self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def _excerpt_of(self, row: Summary) -> str:
        if not self.words or _all_in(row.title, self.words):
            return ""
        if row.id not in self._excerpts:
            self._excerpts[row.id] = self._excerpt(row.id)
        return self._excerpts[row.id]

    def set_rows(self, rows: Sequence[Summary]) -> None:
        """Show these articles."""
        if [row.id for row in rows] != [row.id for row in self.rows]:
            self.beginResetModel()
            self.rows = list(rows)
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(self.rows, rows, strict=True)):
            if old != new:
                self.rows[at] = new
                self.dataChanged.emit(self.index(at), self.index(at))

    def index_of(self, article: ArticleId) -> QModelIndex:
        """Return the index of an article, an invalid one where it is not listed."""
        for at, row in enumerate(self.rows):
            if row.id == article:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows, says on hovering, reads out or stands for."""
        row = self.rows[index.row()]
        if role == SUMMARY_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == EXCERPT_ROLE:
            return self._excerpt_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            found = self._excerpt_of(row)
            words = f"{row.title}, {status_word(row.status)}, {progress_words(row)}"
            return f"{words}, {found}" if found else words
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            note = f"\n{row.note}" if row.note else ""
            return f"{row.title}\n{status_word(row.status)}; {progress_words(row)}{note}"
        return None


def _all_in(title: str, words: str) -> bool:
    """Return whether each word begins one of the title."""
    known = Haystack(title)
    return all(known.find_words(word) for word in words.split())


def progress_words(row: Summary) -> str:
    """Say how far an article is: "12 undecided, 30 decided"."""
    if not row.highlighted and not row.undecided + row.kept + row.rejected:
        return QCoreApplication.translate("ArticlesModel", "not highlighted yet")
    words = QCoreApplication.translate("ArticlesModel", "{undecided} undecided, {decided} decided")
    return words.format(undecided=row.undecided, decided=row.kept + row.rejected)
