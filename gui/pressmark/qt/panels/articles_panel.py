"""The list of articles with a filter above it."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.ids import ArticleId
from pressmark.qt.desk import Desk
from pressmark.qt.models.articles import ArticlesModel
from pressmark.qt.panels.article_delegate import ArticleDelegate
from pressmark.qt.panels.narrowing import Narrowing
from pressmark.qt.theme import Theme
from pressmark.qt.trailing import Trailing
from pressmark.store import article_list, articles


class ArticlesPanel(QWidget):
    """Shows the articles of a project; the one on the desk is selected."""

    chosen = Signal(int)
    """An article was clicked or reached by the arrow keys: its id."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ArticlesModel(
            lambda numbers: article_list.lines_of(desk.session.project, numbers), self
        )
        self.filter = QLineEdit(self)
        self.narrowing = Narrowing(theme, self)
        self.list = QListView(self)
        self._empty = QLabel(self)
        self._delegate = ArticleDelegate(theme)
        self._build()
        self._changed: set[ArticleId] = set()
        self._trailing = Trailing(self._read_again, self)
        desk.listed.connect(self._listed)
        desk.keymap.changed.connect(self._show_keys)
        self._show_keys()
        desk.article_shown.connect(self._select_shown)

    def _build(self) -> None:
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter articles"))
        self.filter.textChanged.connect(self.reload)
        self.narrowing.changed.connect(self.reload)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.selectionModel().currentChanged.connect(self._row_reached)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setObjectName("small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(10, 10, 10, 10)
        top.setSpacing(6)
        top.addWidget(self.filter, 1)
        top.addWidget(self.narrowing)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1)

    def _show_keys(self) -> None:
        hint = self._desk.keymap.fill(self.tr("Filter by words  ( {filter} )"))
        self.filter.setPlaceholderText(hint)
        self.reload()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme
        self.narrowing.set_theme(theme)
        self.list.viewport().update()

    def start_filtering(self) -> None:
        """Put the caret into the filter."""
        dock = self.parentWidget()
        if isinstance(dock, QDockWidget):
            dock.raise_()  # the list of spans may lie over it
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _listed(self, changed: AbstractSet[ArticleId] | None) -> None:
        """Follow a step: of the articles themselves, or of what is said of some."""
        shown = self._desk.article
        others = changed is None or not changed <= {shown.id if shown else None}
        # The article at work stays where it is: a list that moves under the hands is no help.
        if changed is None or (others and self.narrowing.follows_work):
            self.reload()
        else:
            self._changed |= changed
            self._trailing.wake()

    def _read_again(self) -> None:
        """Show what the list says now of the articles that changed."""
        changed, self._changed = self._changed, set()
        self.model.read_again(changed)

    def reload(self) -> None:
        """Read the list anew."""
        project = self._desk.session.project
        wanted = replace(self.narrowing.wanted, words=self.filter.text().strip())
        order = self.narrowing.order
        shown = None if self._desk.article is None else self._desk.article.id
        self._desk.order = article_list.listed(project, wanted, order, shown)
        self.model.set_words(
            wanted.words, lambda number: articles.excerpt(project, number, wanted.words)
        )
        self.model.set_listed(self._desk.order)
        self.model.read_again(None)
        self._empty.setText(self._why_empty(filtered=bool(wanted.words) or wanted.narrows))
        self._empty.setVisible(not self._desk.order)
        self.list.setVisible(bool(self._desk.order))
        self._select_shown()

    def _why_empty(self, *, filtered: bool) -> str:
        if filtered:
            return self.tr("No article is like that.")
        return self._desk.keymap.fill(
            self.tr(
                "No articles yet.\n\nImport files ({import}), paste one ({paste}),\n"
                "or drop files onto this window."
            )
        )

    def _select_shown(self) -> None:
        shown = self._desk.article
        index = QModelIndex() if shown is None else self.model.index_of(shown.id)
        selection = self.list.selectionModel()
        before = selection.currentIndex()
        if index == before:
            return
        blocked = selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(blocked)
        self.list.update(before)
        self.list.update(index)
        if index.isValid():
            self.list.scrollTo(index)

    def _row_reached(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.listed[index.row()])
