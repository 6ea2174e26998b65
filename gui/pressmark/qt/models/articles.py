"""The list of articles as Qt sees it: one row a `Summary`."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from pressmark.domain.ids import ArticleId
from pressmark.qt.wording import status_word
from pressmark.store.articles import Summary

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
"""Gives a row's `Summary`."""

_Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """Rows are replaced whole when articles come or go, and one by one when numbers change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Summary] = []

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
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {status_word(row.status)}, {progress_words(row)}"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            note = f"\n{row.note}" if row.note else ""
            return f"{row.title}\n{status_word(row.status)}; {progress_words(row)}{note}"
        return None


def progress_words(row: Summary) -> str:
    """Say how far an article is: "12 undecided, 30 decided"."""
    if not row.highlighted and not row.undecided + row.kept + row.rejected:
        return QCoreApplication.translate("ArticlesModel", "not highlighted yet")
    words = QCoreApplication.translate("ArticlesModel", "{undecided} undecided, {decided} decided")
    return words.format(undecided=row.undecided, decided=row.kept + row.rejected)
