"""What the command palette offers: one row an entry, further ones fetched when they are wanted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""Gives a row's `Entry`."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done or gone to.

    `name` is what it is remembered by. `detail` stands behind the title, `keys` at the right.
    `reason` says why it cannot be done now, "" where it can. `heading` stands above the first of a
    group. `marked` are the places of the letters
    of the title that were typed.
    """

    name: str
    title: str
    detail: str
    keys: str
    icon: QIcon
    run: Callable[[], object]
    reason: str = ""
    heading: str = ""
    marked: tuple[int, ...] = ()


Pages = Iterator[list[Entry]]
"""Further entries, a page at a time; each is looked for when it is asked for."""


class EntriesModel(QAbstractListModel):
    """The entries found so far; scrolling to the end fetches the next page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Entry] = []
        self._pages: Pages | None = None

    def show_entries(self, first: list[Entry], pages: Pages) -> None:
        """Show these entries, and then those of the pages as far as somebody goes down."""
        self.beginResetModel()
        self.rows, self._pages = first, pages
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of entries found so far."""
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: _Index) -> bool:
        """Return whether there may be more."""
        return not parent.isValid() and self._pages is not None

    def fetchMore(self, parent: _Index) -> None:  # noqa: ARG002
        """Fetch the next page that is not empty."""
        page = next((page for page in self._pages or () if page), None)
        if page is None:
            self._pages = None
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
        self.rows += page
        self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows, reads out or stands for."""
        entry = self.rows[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = ", ".join(filter(None, (entry.title, entry.detail, entry.keys, entry.reason)))
            return f"{entry.heading}: {words}" if entry.heading else words
        return None
