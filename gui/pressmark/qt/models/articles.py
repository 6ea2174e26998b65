"""The list of articles as Qt sees it: one row an article."""

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QStandardItemModel

from pressmark.domain.ids import ArticleId
from pressmark.domain.search import Haystack
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import status_word
from pressmark.store.articles import Summary

SUMMARY_ROLE = Qt.ItemDataRole.UserRole
"""Gives a row's `Summary`."""

EXCERPT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Gives a line of the text with the words that were filtered by, "" where the title has them."""

_TOGETHER = 64
"""Rows that are read together: more than a screen shows."""

_IN_SIGHT = 12
"""Rows whose texts are looked through together: about as many as a screen shows."""

_MOST = 2000
"""Rows that are kept."""

_FEW = 20
"""Rows that are looked for one by one where they have changed."""

_Index = QModelIndex | QPersistentModelIndex

Excerpts = Callable[[Sequence[ArticleId]], Mapping[ArticleId, str]]
"""Gives a line of each of some texts, around the words that are filtered by."""


class ArticlesModel(QStandardItemModel):
    """The numbers of the articles in their order; what a row says is read when it is seen.

    Qt's own model has no items, but knows how many rows there are: the view asks twice for each of
    them whenever the list is another, and of 100,000 rows Python answers in half a second.
    """

    def __init__(
        self,
        read: Callable[[Sequence[ArticleId]], Mapping[ArticleId, Summary]],
        parent: QObject | None = None,
    ) -> None:
        """`read` gives the summaries of some articles."""
        super().__init__(parent)
        self.listed: list[ArticleId] = []
        self._read = read
        self._known: dict[ArticleId, Summary] = {}
        self.words = ""
        self._excerpt: Excerpts = lambda _: {}
        self._excerpts: dict[ArticleId, str] = {}

    def set_words(self, words: str, excerpts: Excerpts) -> None:
        """Note what is filtered by; `excerpts` is asked for rows that are seen, and once."""
        if words != self.words:
            self.words, self._excerpt = words, excerpts
            self._excerpts.clear()
            if self.listed:
                self._tell_all()

    def _tell_all(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.listed) - 1, 0))

    def _excerpt_of(self, row: Summary) -> str:
        if not self.words or _all_in(row.title, self.words):
            return ""
        if row.id not in self._excerpts:
            at = self.listed.index(row.id)
            self._excerpts.update(self._excerpt(self.listed[at : at + _IN_SIGHT]))
        return self._excerpts.get(row.id, "")

    def set_listed(self, listed: Sequence[ArticleId]) -> None:
        """Show these articles."""
        if listed != self.listed:
            self.beginResetModel()
            self.listed = list(listed)
            blocked = self.blockSignals(True)
            self.setColumnCount(1)
            self.setRowCount(len(self.listed))
            self.blockSignals(blocked)
            self.endResetModel()

    def read_again(self, changed: Collection[ArticleId] | None) -> None:
        """What these rows say is other than before; None for all."""
        if changed is None or len(changed) > _FEW:
            self._known.clear()
            if self.listed:
                self._tell_all()
            return
        for number in changed:
            # What nobody has seen need not be found in a list of a hundred thousand.
            if self._known.pop(number, None) is not None and number in self.listed:
                index = self.index(self.listed.index(number), 0)
                self.dataChanged.emit(index, index)

    def summary(self, at: int) -> Summary | None:
        """Return what a row says, None where its article is gone; its neighbours are read along."""
        number = self.listed[at]
        if number not in self._known:
            if len(self._known) > _MOST:
                self._known.clear()
            first = at - at % _TOGETHER
            self._known.update(self._read(self.listed[first : first + _TOGETHER]))
        return self._known.get(number)

    def index_of(self, article: ArticleId) -> QModelIndex:
        """Return the index of an article, an invalid one where it is not listed."""
        if article not in self.listed:
            return QModelIndex()
        return self.index(self.listed.index(article), 0)

    def flags(self, index: _Index) -> Qt.ItemFlag:  # noqa: ARG002
        """Rows can be chosen, and not edited or dragged."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows, says on hovering, reads out or stands for."""
        row = self.summary(index.row())
        if row is None:
            return None
        if role == SUMMARY_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == EXCERPT_ROLE:
            return self._excerpt_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            found = self._excerpt_of(row)
            spoken = [row.title, status_word(row.status), progress_words(row), *marks_words(row)]
            return ", ".join([*spoken, found] if found else spoken)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            about = " · ".join(filter(None, (row.source, (row.published or "")[:10])))
            progress = f"{status_word(row.status)}; {progress_words(row)}"
            lines = (row.title, about, progress, "; ".join(marks_words(row)), row.note)
            words = "\n".join(filter(None, lines))
            return as_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None


def _all_in(title: str, words: str) -> bool:
    """Return whether each word begins one of the title."""
    known = Haystack(title)
    return all(known.find_words(word) for word in words.split())


def copies_words(row: Summary) -> str:
    """Say how many further articles share the text: "2 copies"."""
    return QCoreApplication.translate("ArticlesModel", "%n copies", "", row.copies)


def marks_words(row: Summary) -> list[str]:
    """Say what was put on an article: its copies, its tags, whom it is for."""
    words = [copies_words(row)] if row.copies else []
    words += [f"#{tag}" for tag in row.tags]
    if row.assignee:
        form = QCoreApplication.translate("ArticlesModel", "for {name}")
        words.append(form.format(name=row.assignee))
    return words


def progress_words(row: Summary) -> str:
    """Say how far an article is: "12 undecided, 30 decided"."""
    if not row.highlighted and not row.undecided + row.kept + row.rejected:
        return QCoreApplication.translate("ArticlesModel", "not highlighted yet")
    words = QCoreApplication.translate("ArticlesModel", "{undecided} undecided, {decided} decided")
    return words.format(undecided=row.undecided, decided=row.kept + row.rejected)
