"""The sheet of all keys, made from the table of actions, the labels and the gestures."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.scheme import Scheme
from pressmark.domain.search import fold
from pressmark.domain.span import Layer
from pressmark.qt.actions.gestures import GESTURES
from pressmark.qt.actions.table import ACTIONS, MENUS
from pressmark.qt.keymap import Keymap, native
from pressmark.qt.session import Session
from pressmark.qt.wording import action_name, action_path, label_word

_COLUMN = 330
_LONG = 26
_HEAD = 2
"""How many rows the head of a group and the gap above it take."""

Row = tuple[tuple[str, ...], str]
"""The keys, each on its own, and what they do."""


@dataclass(frozen=True, slots=True)
class Group:
    """What stands together under one head."""

    title: str
    rows: tuple[Row, ...]

    def holding(self, words: str) -> "Group":
        """Return the group with those rows only that have all of the words, or one as their key.

        Without words it leaves out what has no key.
        """
        wanted = fold(words).split()
        if not wanted:
            return Group(self.title, tuple(row for row in self.rows if row[0]))
        rows = [row for row in self.rows if all(_has(row, self.title, word) for word in wanted)]
        return Group(self.title, tuple(rows))


def _has(row: Row, title: str, word: str) -> bool:
    keys, words = row
    return word in fold(f"{title} {words}") or any(word in fold(key) for key in keys)


def groups(keymap: Keymap, scheme: Scheme) -> list[Group]:
    """Return all that the sheet shows, menu by menu."""
    found = []
    for menu in MENUS:
        if menu == "&Label":
            found += _label_groups(scheme)
        paths: dict[str, list[Row]] = {}
        for one in ACTIONS:
            if one.menu == menu:
                keys = tuple(map(native, keymap.keys(one.name)))
                paths.setdefault(action_path(one), []).append((keys, action_name(one)))
        found += [Group(path, tuple(rows)) for path, rows in paths.items()]
    gestures: tuple[Row, ...] = tuple(
        ((_gesture(keys),), _gesture(words)) for keys, words in GESTURES
    )
    return [*found, Group(_tr("With the mouse"), gestures)]


def _gesture(words: str) -> str:
    return QCoreApplication.translate("Gestures", words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeysDialog", text)


def _label_groups(scheme: Scheme) -> list[Group]:
    titles = {
        Layer.ENTITY: _tr("Entity labels"),
        Layer.QUOTE: _tr("Quote labels"),
        Layer.FIGURE: _tr("Figure labels"),
    }
    found = []
    for layer, title in titles.items():
        labels = [label for label in scheme.of_layer(layer) if label.key]
        rows: tuple[Row, ...] = tuple(
            ((native(one.key.upper()),), label_word(one)) for one in labels
        )
        if rows:
            found.append(Group(title, rows))
    return found


class KeysDialog(QDialog):
    """Shows which key does what, now; it stays open beside the window and follows every change."""

    edit_wanted = Signal()
    """The keys are to be changed."""

    def __init__(self, keymap: Keymap, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap, self._session = keymap, session
        self._shown_columns = 0
        self.setWindowTitle(self.tr("Keys"))
        self.resize(1100, 840)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Search for a key or what it does"))
        self.words.setAccessibleName(self.tr("Search for a key or what it does"))
        self.words.setClearButtonEnabled(True)
        self.edit = QPushButton(self.tr("Change Keys…"), self)
        self.edit.setAutoDefault(False)
        self.edit.clicked.connect(self.edit_wanted)
        self._area = QScrollArea(self)
        self._area.setObjectName("keys-sheet")
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Keys"))
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QHBoxLayout()
        top.setContentsMargins(20, 16, 20, 10)
        top.setSpacing(10)
        top.addWidget(self.words, 1)
        top.addWidget(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._area, 1)
        self.words.textChanged.connect(self.reload)
        keymap.changed.connect(self.reload)
        session.scheme_changed.connect(self.reload)
        self.words.setFocus()
        self.reload()

    def reload(self) -> None:
        """Show the present keys that answer to what is searched for."""
        words = self.words.text()
        found = [one.holding(words) for one in groups(self._keymap, self._session.scheme)]
        found = [one for one in found if one.rows]
        self._shown_columns = self._columns()
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(20, 4, 20, 16)
        columns.setSpacing(28)
        for part in _spread(found, self._shown_columns):
            column = QVBoxLayout()
            column.setSpacing(0)
            for group in part:
                column.addWidget(_box(group))
            column.addStretch(1)
            columns.addLayout(column, 1)
        if not found:
            columns.addWidget(QLabel(self.tr("No key and no action answers to this."), page))
        self._area.setWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as there is room for."""
        super().resizeEvent(event)
        if self._columns() != self._shown_columns:
            self.reload()

    def _columns(self) -> int:
        return max(1, self.width() // _COLUMN)


def _spread(found: Sequence[Group], count: int) -> list[list[Group]]:
    """Lay groups into columns, in their order, so that the longest column is as short as it can."""
    weights = [len(group.rows) + _HEAD for group in found]
    limit = max([*weights, -(-sum(weights) // count)], default=1)
    while True:
        columns: list[list[Group]] = [[]]
        filled = 0
        for group, weight in zip(found, weights, strict=True):
            if filled + weight > limit and columns[-1]:
                columns.append([])
                filled = 0
            columns[-1].append(group)
            filled += weight
        if len(columns) <= count:
            return columns + [[] for _ in range(count - len(columns))]
        limit += 1


def _box(group: Group) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 16)
    column.setSpacing(5)
    head = QLabel(group.title)
    head.setObjectName("keys-title")
    column.addWidget(head)
    for keys, words in group.rows:
        text = QLabel(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(len(words) > _LONG)
        text.setAccessibleName(f"{words}: {', '.join(keys) or _tr('no key')}")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(text, 1)
        for key in keys or ("–",):
            chip = QLabel(key)
            chip.setObjectName("key" if keys else "small")
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
    return box
