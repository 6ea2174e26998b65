"""The command palette: a line to type in, and below it all that answers to what is typed."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.qt.announcing import announce
from pressmark.qt.colour import mix
from pressmark.qt.models.entries import ENTRY_ROLE, EntriesModel, Entry, Pages
from pressmark.qt.theme import Theme

_WIDTH, _TOP, _ROW, _SHOWN = 640, 64, 32, 11
_PAD, _ICON, _HEADING = 12, 16, 24
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _SHOWN - 1,
    Qt.Key.Key_PageUp: 1 - _SHOWN,
}

_Index = QModelIndex | QPersistentModelIndex


class _Line(QLineEdit):
    """Takes every key while it has the focus: none of them is meant for the article below."""

    stepped = Signal(int)
    entered = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim all keys but those with Ctrl, of which one opens and closes the palette."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down, run with Return, leave with Escape."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave when somebody clicks elsewhere."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason):
            self.left.emit()


class _Delegate(QStyledItemDelegate):
    """Paints an entry: icon, title with the typed letters in it, detail, keys or the reason."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return the height of a row, and of the heading above it."""
        return QSize(_WIDTH - 40, _height(index.data(ENTRY_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        entry: Entry = index.data(ENTRY_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = self.theme.colours["panel"]
        if entry.heading:
            self._paint_heading(painter, rect, font, entry.heading)
            rect = rect.adjusted(0, _HEADING, 0, 0)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mix(panel, self.theme.accent, 0.16))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colours["hover"])
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)
        inner = rect.adjusted(_PAD + 4, 0, -_PAD - 4, 0)
        icon_mode = QIcon.Mode.Disabled if entry.reason else QIcon.Mode.Normal
        place = QRect(inner.left(), rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        entry.icon.paint(painter, place, Qt.AlignmentFlag.AlignCenter, icon_mode)
        inner.setLeft(inner.left() + _ICON + 10)
        inner.setRight(self._paint_right(painter, inner, font, entry) - 12)
        self._paint_title(painter, inner, font, entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, font: QFont, words: str) -> None:
        small = _small(font)
        small.setWeight(QFont.Weight.DemiBold)
        painter.setFont(small)
        painter.setPen(self.theme.muted)
        box = QRect(rect.left() + _PAD + 4, rect.top(), rect.width() - 2 * _PAD - 8, _HEADING)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_right(self, painter: QPainter, inner: QRect, font: QFont, entry: Entry) -> int:
        """Draw the key, or why it would do nothing now; return where that begins."""
        words = entry.reason or entry.keys
        if not words:
            return inner.right()
        painter.setFont(_small(font))
        metrics = QFontMetrics(painter.font())
        width = metrics.horizontalAdvance(words)
        box = QRect(inner.right() - width - 5, inner.center().y() - 9, width + 10, 19)
        if entry.reason:
            painter.setPen(self.theme.muted)
        else:
            painter.setPen(self.theme.colours["border"])
            painter.setBrush(self.theme.colours["window"])
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(self.theme.colours["text"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.left()

    def _paint_title(self, painter: QPainter, inner: QRect, font: QFont, entry: Entry) -> None:
        plain, bold = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        colours = self.theme.colours
        metrics = QFontMetrics(bold)
        base = inner.center().y() + (metrics.ascent() - metrics.descent()) // 2 + 1
        x, room = inner.left(), inner.right()
        for words, marked in _runs(entry.title, entry.marked):
            painter.setFont(bold if marked else plain)
            ink = colours["accent"] if marked else colours["text"]
            painter.setPen(colours["disabled"] if entry.reason else ink)
            metrics = QFontMetrics(painter.font())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room - x)
            painter.drawText(x, base, shown)
            x += metrics.horizontalAdvance(shown)
            if shown != words:
                return
        painter.setFont(_small(font))
        painter.setPen(self.theme.muted)
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(entry.detail, Qt.TextElideMode.ElideRight, room - x - 10)
        painter.drawText(x + 10, base, shown)


def _runs(title: str, marked: tuple[int, ...]) -> list[tuple[str, bool]]:
    """Cut a title into runs of letters that were typed and those that were not."""
    places, runs = set(marked), list[tuple[str, bool]]()
    for at, letter in enumerate(title):
        if runs and runs[-1][1] == (at in places):
            runs[-1] = (runs[-1][0] + letter, runs[-1][1])
        else:
            runs.append((letter, at in places))
    return runs


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(10, round(small.pixelSize() * 0.88)))
    return small


class _Rows(QListView):
    """The mouse finds entries, and no headings."""

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the entry at a point; none where a heading is."""
        index = super().indexAt(point)
        if not index.isValid() or not index.data(ENTRY_ROLE).heading:
            return index
        return index if point.y() >= self.visualRect(index).top() + _HEADING else QModelIndex()


def _height(entry: Entry) -> int:
    return _ROW + _HEADING if entry.heading else _ROW


class CommandPalette(QFrame):
    """Lies over the window and takes the keys until something is chosen or it is left."""

    asked = Signal(str)
    """Something else is typed."""

    chosen = Signal(object)
    """An `Entry` was run."""

    left = Signal()
    """It is to go."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("command-palette")
        self.model = EntriesModel(self)
        self.line = _Line(self)
        self.list = _Rows(self)
        self._delegate = _Delegate(theme, self)
        self._empty = QLabel(self)
        self._build()
        self.hide()

    def _build(self) -> None:
        self.line.setObjectName("command-line")
        self.line.setFrame(False)
        self.line.setPlaceholderText(self.tr("Type what to do, a label, or words of a title"))
        self.line.setAccessibleName(self.tr("Everything that can be done"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("What answers to it"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty.setText(self.tr("Nothing answers to this."))
        self._empty.setObjectName("small")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setFixedHeight(2 * _ROW)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 6)
        layout.setSpacing(4)
        for part in (self.line, self.list, self._empty):
            layout.addWidget(part)
        self.line.textChanged.connect(self.asked)
        self.line.stepped.connect(self._step)
        self.line.entered.connect(self._entered)
        self.line.left.connect(self.left)
        self.list.clicked.connect(self._clicked)
        self.list.selectionModel().currentChanged.connect(self._reached)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.theme = theme

    def open(self) -> None:
        """Lie over the upper part of the window, empty, with the caret in the line."""
        self.line.clear()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_entries(self, first: list[Entry], pages: Pages) -> None:
        """Offer these entries, and the pages as far as somebody goes down."""
        self.model.show_entries(first, pages)
        while len(self.model.rows) < _SHOWN and self.model.canFetchMore(QModelIndex()):
            self.model.fetchMore(QModelIndex())
        rows = len(self.model.rows)
        self.list.setVisible(rows > 0)
        self._empty.setVisible(rows == 0)
        shown = sum(map(_height, self.model.rows[:_SHOWN]))
        self.list.setFixedHeight(min(shown, _SHOWN * _ROW + _HEADING))
        self.list.setCurrentIndex(self.model.index(0))
        self.list.scrollToTop()
        self.place()

    def place(self) -> None:
        """Take the middle of the window."""
        room = self.parentWidget()
        assert room is not None, "it lies over the window"
        self.setFixedWidth(min(_WIDTH, room.width() - 40))
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, min(_TOP, room.height() // 8))

    def current(self) -> Entry | None:
        """Return the entry that Return would run."""
        index = self.list.currentIndex()
        return index.data(ENTRY_ROLE) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current entry in sight."""
        super().resizeEvent(event)
        self.list.scrollTo(self.list.currentIndex())

    def _step(self, step: int) -> None:
        """Go up or down; a single step goes round the ends, further entries are fetched below."""
        rows, at = len(self.model.rows), self.list.currentIndex().row() + step
        while at >= rows and self.model.canFetchMore(QModelIndex()):
            self.model.fetchMore(QModelIndex())
            rows = len(self.model.rows)
        if rows:
            at = at % rows if abs(step) == 1 else max(0, min(at, rows - 1))
            self.list.setCurrentIndex(self.model.index(at))

    def _reached(self, index: QModelIndex) -> None:
        """The caret stays in the line: a screen reader has to be told what Return would do."""
        if index.isValid() and self.isVisible():
            announce(self.line, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _entered(self) -> None:
        entry = self.current()
        if entry is not None:
            self.chosen.emit(entry)

    def _clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ENTRY_ROLE))
