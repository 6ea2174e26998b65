"""What was read, before it is brought in: which articles, and what of their pages and tables."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.article import MarkedArticle
from pressmark.domain.text import count_words
from pressmark.qt.dialogs.own_keys import OwnKey, with_key
from pressmark.qt.importing import Batch
from pressmark.qt.keymap import Keymap
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import number

_SHOWN = 50_000
"""Characters of an article that are shown: enough to see what it is, quick to lay out."""

_TITLE = 120

_Index = QModelIndex | QPersistentModelIndex
_CHECK = Qt.ItemDataRole.CheckStateRole


class Arrivals(QAbstractListModel):
    """The articles that were read, each with a box to tick."""

    changed = Signal()
    """Another number of articles is ticked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[tuple[int, MarkedArticle]] = []
        self._batches: Sequence[Batch] = []
        self._left_out: set[tuple[int, int]] = set()
        self._places: list[tuple[int, int]] = []

    def show(self, batches: Sequence[Batch]) -> None:
        """Take what was read; what was left out by its place in a file stays out."""
        self.beginResetModel()
        self._batches = batches
        placed = [
            (at, place, one)
            for at, batch in enumerate(batches)
            for place, one in enumerate(batch.articles)
        ]
        self.rows = [(at, one) for at, _, one in placed]
        self._places = [(at, place) for at, place, _ in placed]
        self.endResetModel()
        self.changed.emit()

    def taken(self) -> list[MarkedArticle]:
        """Return the articles that are ticked."""
        pairs = zip(self.rows, self._places, strict=True)
        return [one for (_, one), place in pairs if place not in self._left_out]

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many articles there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let each row be chosen and ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of an article, its file, or whether it is ticked."""
        if not index.isValid():
            return None
        at, one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            words = one.article.title or " ".join(one.article.text[:_TITLE].split())
            return words[:_TITLE]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._batches[at].name)
        if role == _CHECK:
            out = self._places[index.row()] in self._left_out
            return Qt.CheckState.Unchecked if out else Qt.CheckState.Checked
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick an article, or leave it out."""
        if role != _CHECK:
            return False
        place = self._places[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(place)
        else:
            self._left_out.add(place)
        self.dataChanged.emit(index, index, [role])
        self.changed.emit()
        return True


class PreviewDialog(QDialog):
    """Shows what was read, and lets the user choose what of it comes in."""

    main_text_chosen = Signal(bool)
    """Of all pages the main text is wanted, or else everything."""

    column_chosen = Signal(int, str)
    """The number of a batch, and the column of its table that has the text."""

    def __init__(
        self,
        batches: Sequence[Batch],
        keymap: Keymap,
        *,
        always: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bring In Articles"))
        self.resize(980, 640)
        self._batches = batches
        self._keymap = keymap
        self._split = QSplitter(self)
        self.model = Arrivals(self)
        self.list = QListView(self)
        self.facts = QLabel(self)
        self.text = QPlainTextEdit(self)
        self.main_text = QRadioButton(self.tr("&Main text"), self)
        self.everything = QRadioButton(self.tr("&Everything on the page"), self)
        self.column = QComboBox(self)
        self._column_label = QLabel(self.tr("Text &column"), self)
        self.told = QLabel(self)
        self.again = QCheckBox(self.tr("&Show this for pages, PDFs and tables"), self)
        self.again.setChecked(always)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._build()
        self.show_batches(batches)

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Articles that were read"))
        self.list.setUniformItemSizes(True)
        self.list.setMinimumWidth(260)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.facts.setObjectName("small")
        self.facts.setWordWrap(True)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.told.setObjectName("problem")
        self.told.setWordWrap(True)
        self.main_text.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.main_text)
        group.addButton(self.everything)
        self.main_text.clicked.connect(lambda: self.main_text_chosen.emit(True))
        self.everything.clicked.connect(lambda: self.main_text_chosen.emit(False))
        self._column_label.setBuddy(self.column)
        self.column.activated.connect(self._column_activated)
        self.model.changed.connect(self._count)
        choices = QHBoxLayout()
        for widget in (self.main_text, self.everything, self._column_label, self.column):
            choices.addWidget(widget)
        choices.addStretch(1)
        right = QWidget(self)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.addLayout(choices)
        side.addWidget(self.facts)
        side.addWidget(self.text, 1)
        self._split.addWidget(self.list)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        OwnKey(self, self._keymap, "done", self._bring_in)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.addWidget(self.again, 1)
        below.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(self._split, 1)
        layout.addWidget(self.told)
        layout.addLayout(below)

    def show_batches(self, batches: Sequence[Batch]) -> None:
        """Show what was read, for the first time or with other choices."""
        self._batches = batches
        row = max(0, self.list.currentIndex().row())
        self.set_busy(False)
        self.model.show(batches)
        self.list.setCurrentIndex(self.model.index(min(row, len(self.model.rows) - 1), 0))
        self._show_current()
        complaints = [str(item) for batch in batches for item in batch.told]
        words = self.tr("%n things to look at: {first}", "", len(complaints))
        self.told.setText(words.format(first=complaints[0]) if complaints else "")
        self.told.setToolTip(as_tip("\n".join(complaints[:20])))
        self.told.setVisible(bool(complaints))

    def set_busy(self, busy: bool) -> None:
        """Let nothing be chosen while files are read anew."""
        pages = any(batch.offers_main_text for batch in self._batches)
        for widget in (self.main_text, self.everything):
            widget.setVisible(pages)
            widget.setEnabled(not busy)
        self.column.setEnabled(not busy)
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)
        self._allow(not busy and bool(self.model.taken()))

    def taken(self) -> list[MarkedArticle]:
        """Return the articles that are to come in."""
        return self.model.taken()

    def _current(self) -> tuple[int, MarkedArticle] | None:
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _current_changed(self, *_: object) -> None:
        self._show_current()

    def _show_current(self) -> None:
        current = self._current()
        columns = self._batches[current[0]].columns if current else ()
        self.column.setVisible(bool(columns))
        self._column_label.setVisible(bool(columns))
        if current is None:
            self.facts.clear()
            self.text.clear()
            return
        at, one = current
        batch, article = self._batches[at], one.article
        self.text.setPlainText(article.text[:_SHOWN])
        count = count_words(article.text[:_SHOWN])
        many = self.tr("%n words", "", count).replace(str(count), number(count))
        more = "+" if len(article.text) > _SHOWN else ""
        parts = (article.source, article.author, (article.published or "")[:10], many + more)
        self.facts.setText("  ·  ".join(filter(None, (*parts, batch.name))))
        if columns and batch.begun is not None:
            self.column.clear()
            self.column.addItems(list(columns))
            self.column.setCurrentText(batch.begun.column or "")

    def _column_activated(self, at: int) -> None:
        current = self._current()
        if current is not None:
            self.column_chosen.emit(current[0], self.column.itemText(at))

    def _count(self) -> None:
        count = len(self.model.taken())
        words = with_key(self.tr("Bring In %n Articles", "", count), self._keymap, "done")
        self._ok.setText(words)
        self._allow(count > 0)

    @property
    def _ok(self) -> Any:
        return self.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _allow(self, allowed: bool) -> None:
        self._ok.setEnabled(allowed)

    def _bring_in(self) -> None:
        if self._ok.isEnabled():
            self.accept()
