"""The sheet of all keys, made from the table of actions and the labels of the project."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.scheme import Scheme
from pressmark.qt.actions.action import Action
from pressmark.qt.actions.table import ACTIONS, MENUS

_COLUMNS = 3


class KeysDialog(QDialog):
    """Shows which key does what."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.resize(1080, 820)
        page = QWidget(self)
        columns = QHBoxLayout(page)
        columns.setSpacing(24)
        stacks = [QVBoxLayout() for _ in range(_COLUMNS)]
        for stack in stacks:
            columns.addLayout(stack, 1)
        for menu, column in zip(MENUS, (2, 0, 0, 2, 1, 1, 0), strict=True):
            rows = _label_rows(scheme) if menu == "&Label" else _action_rows(menu)
            stacks[column].addWidget(_group(menu.replace("&", ""), rows))
        for stack in stacks:
            stack.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Keys"))
        area.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)


def _action_rows(menu: str) -> list[tuple[str, str]]:
    return [(shown_keys(one), plain(one.title)) for one in ACTIONS if one.menu == menu and one.keys]


def _label_rows(scheme: Scheme) -> list[tuple[str, str]]:
    return [
        (label.key.upper(), f"{label.title} ({label.layer})")
        for label in scheme.labels
        if label.key
    ]


def shown_keys(action: Action) -> str:
    """Return the keys of an action as this platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return "  ".join(QKeySequence(key).toString(native) for key in action.keys)


def plain(title: str) -> str:
    """Return a title without its mnemonic and dots."""
    return title.replace("&", "").rstrip("…")


def _group(title: str, rows: list[tuple[str, str]]) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 12)
    grid.setColumnStretch(1, 1)
    head = QLabel(title)
    head.setObjectName("keys-title")
    grid.addWidget(head, 0, 0, 1, 2)
    for at, (keys, words) in enumerate(rows, start=1):
        key = QLabel(keys)
        key.setObjectName("key")
        grid.addWidget(key, at, 0, Qt.AlignmentFlag.AlignLeft)
        text = QLabel(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(text, at, 1)
    return box
