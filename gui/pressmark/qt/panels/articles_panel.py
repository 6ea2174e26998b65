"""The list of articles with a filter above it, and what narrows it as chips."""

from collections.abc import Callable, Collection
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.filtering import ArticleFilter, Condition, Order
from pressmark.domain.ids import ArticleId
from pressmark.qt.conditions import condition_words
from pressmark.qt.desk import Desk
from pressmark.qt.models.articles import ArticlesModel
from pressmark.qt.panels.article_delegate import ArticleDelegate
from pressmark.qt.panels.chips_row import ChipsRow
from pressmark.qt.panels.narrowing import Narrowing
from pressmark.qt.theme import Theme
from pressmark.qt.trailing import Trailing
from pressmark.qt.wording import number, order_words
from pressmark.store import article_list, searching
from pressmark.store.filters import SavedFilter


class ArticlesPanel(QWidget):
    """Shows the articles of a project; the one on the desk is selected, and others may be, too."""

    # Declared for the table of actions, whose rows are typed before this class is complete.
    narrowing: Narrowing

    chosen = Signal(int)
    """An article was clicked or reached by the arrow keys: its id."""

    menu_wanted = Signal(QPoint)
    """What can be done with the selected articles is asked for at this place of the screen."""

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = ArticlesModel(
            lambda numbers: article_list.lines_of(desk.session.project, numbers), self
        )
        self.filter = QLineEdit(self)
        self.narrowing = Narrowing(desk, theme, self)
        self.chips = ChipsRow(self)
        self._count = QLabel(self)
        self.list = QListView(self)
        self._empty = QLabel(self)
        self._delegate = ArticleDelegate(theme)
        self._build()
        self._changed: set[ArticleId] = set()
        self._trailing = Trailing(self._read_again, self)
        desk.listed.connect(self._listed)
        desk.copies_found.connect(self._copies_found)
        desk.keymap.changed.connect(self._show_keys)
        self._show_keys()
        desk.article_shown.connect(self._select_shown)

    def _build(self) -> None:
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter articles"))
        self.filter.textChanged.connect(self.reload)
        self.narrowing.changed.connect(self.reload)
        self.narrowing.filter_chosen.connect(self.apply_filter)
        self.filter.returnPressed.connect(self.list.setFocus)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu_asked)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.selectionModel().currentChanged.connect(self._row_reached)
        self.list.selectionModel().selectionChanged.connect(self._show_count)
        self._count.setObjectName("small")
        self._count.setContentsMargins(12, 0, 12, 6)
        self._count.hide()
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
        layout.addWidget(self.chips)
        layout.addWidget(self._count)
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

    def _copies_found(self, changed: AbstractSet[ArticleId]) -> None:
        """Show copies; a list that moves meanwhile would be no help, unless it is by story."""
        narrowing = self.narrowing
        if narrowing.order is Order.STORY or narrowing.wanted.copied or not self._delegate.marks:
            self.reload()
        else:
            self.model.read_again(changed)

    @property
    def wanted(self) -> ArticleFilter:
        """What is asked for, words included."""
        return replace(self.narrowing.wanted, words=self.filter.text().strip())

    def apply_filter(self, saved: SavedFilter) -> None:
        """List what a saved filter asks for, in its order."""
        self.choose(saved.wanted, saved.order)

    def choose(self, wanted: ArticleFilter, order: Order) -> None:
        """List these articles, words included."""
        blocked = self.filter.blockSignals(True)
        self.filter.setText(wanted.words)
        self.filter.blockSignals(blocked)
        before = self.narrowing.wanted, self.narrowing.order
        self.narrowing.choose(replace(wanted, words=""), order)
        if (self.narrowing.wanted, self.narrowing.order) == before:
            self.reload()  # only the words are others

    def reload(self) -> None:
        """Read the list anew."""
        project, wanted = self._desk.session.project, self.wanted
        shown = None if self._desk.article is None else self._desk.article.id
        kept = self.selected()
        self._desk.wanted = wanted
        self._desk.order = article_list.listed(project, wanted, self.narrowing.order, shown)
        self.model.set_words(
            wanted.words, lambda numbers: searching.excerpts(project, numbers, wanted.words)
        )
        self._delegate.marks = bool(wanted.words) or article_list.has_marks(project)
        self.model.set_listed(self._desk.order)
        self.model.read_again(None)
        self.list.scheduleDelayedItemsLayout()
        self._empty.setText(self._why_empty(filtered=bool(wanted.words) or wanted.narrows))
        self._empty.setVisible(not self._desk.order)
        self.list.setVisible(bool(self._desk.order))
        self._show_chips()
        self._select_shown()
        self._select_again(kept)
        self._show_count()

    def _show_chips(self) -> None:
        """Show what narrows the list, but for the words: these stand above."""
        narrowing, scheme = self.narrowing, self._desk.session.scheme
        conditions: list[tuple[str, Callable[[], None]]] = [
            (condition_words(one, scheme), partial(self._take_away, one))
            for one in narrowing.wanted.conditions
        ]
        if narrowing.order is not Order.IMPORTED:
            words = order_words(narrowing.order)
            back = partial(narrowing.choose, narrowing.wanted, Order.IMPORTED)
            conditions.append((words, back))
        self.chips.show_conditions(conditions)

    def _take_away(self, condition: Condition) -> None:
        narrowing = self.narrowing
        narrowing.choose(narrowing.wanted.without(condition), narrowing.order)

    def _show_count(self) -> None:
        """Say how many articles are listed where some are not, and how many are selected."""
        wanted, selected = self.wanted, len(self.selected())
        parts = []
        if wanted.words or wanted.narrows:
            count = len(self._desk.order)
            parts.append(self.tr("%n articles", "", count).replace(str(count), number(count)))
        if selected > 1:
            parts.append(
                self.tr("%n selected", "", selected).replace(str(selected), number(selected))
            )
        self._count.setText(" · ".join(parts))
        self._count.setVisible(bool(parts))

    # -- several articles

    def selected(self) -> list[ArticleId]:
        """Return the articles that are selected where these are several, else none."""
        selection = self.list.selectionModel().selection()
        ranges = [selection.at(at) for at in range(selection.count())]
        rows = [row for one in ranges for row in range(one.top(), one.bottom() + 1)]
        return [self.model.listed[row] for row in sorted(rows)] if len(rows) > 1 else []

    def select_shown_alone(self) -> None:
        """Select the article on the desk and no other: work goes on there."""
        if self.selected():
            self._select(self.list.selectionModel().currentIndex())

    def _select_again(self, numbers: Collection[ArticleId]) -> None:
        """Select what was selected before the list was read anew, as far as it is there."""
        if not numbers:
            return
        kept, selection = set(numbers), QItemSelection()
        for row, one in enumerate(self.model.listed):
            if one in kept:
                selection.select(self.model.index(row, 0), self.model.index(row, 0))
        flag = QItemSelectionModel.SelectionFlag.Select
        self.list.selectionModel().select(selection, flag)

    def _menu_asked(self, place: QPoint) -> None:
        if self.list.indexAt(place).isValid():
            self.menu_wanted.emit(self.list.viewport().mapToGlobal(place))

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
        if index == self.list.selectionModel().currentIndex():
            return
        self._select(index)
        if index.isValid():
            self.list.scrollTo(index)

    def _select(self, index: QModelIndex) -> None:
        selection = self.list.selectionModel()
        before, several = selection.currentIndex(), bool(self.selected())
        blocked = selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(blocked)
        self.list.update(before)
        self.list.update(index)
        if several:
            self.list.viewport().update()
            self._show_count()

    def _row_reached(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.listed[index.row()])
