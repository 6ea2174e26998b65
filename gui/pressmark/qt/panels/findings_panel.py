"""What the consistency check has found, by check, with its places and what can be done at once."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.checking.finding import Finding, Fix
from pressmark.domain.checking.table import CHECKS
from pressmark.qt.wording import check_word, finding_word, isolated, number, state_word
from pressmark.store.checking import Spot

_ROLE = Qt.ItemDataRole.UserRole
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIXES = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_OWN = (*_RETURNS, *_FIXES, Qt.Key.Key_Delete, Qt.Key.Key_F5, Qt.Key.Key_Left, Qt.Key.Key_Right)
_HEIGHT = 150


class FindingsTree(QTreeWidget):
    """The list itself, which takes the keys that mean something for a finding."""

    pressed_key = Signal(int)
    """One of the keys that are the list's own."""

    def event(self, event: QEvent) -> bool:
        """Keep these keys from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on keys that mean something; arrows open and close."""
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if _is_own(event) and event.key() not in arrows:
            self.pressed_key.emit(event.key())
        else:
            super().keyPressEvent(event)


def _is_own(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in _OWN
        and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    )


class FindingsPanel(QWidget):
    """Return goes to a place, 1 to 3 put a finding right, Delete ignores it, F5 looks again."""

    wanted = Signal(object)
    """A `Spot` to go to."""

    fix_wanted = Signal(object)
    """A `Fix` of the current finding is to be shown and carried out."""

    ignore_wanted = Signal(object)
    """A `Finding` is not to be shown any more."""

    again_wanted = Signal()
    """The project is to be checked again."""

    opened = Signal(object)
    """A `Finding` shows its places, which somebody has to `fill` in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.tree = FindingsTree(self)
        self.fixes = [QPushButton(self) for _ in _FIXES]
        self.ignore = QPushButton(self.tr("Ignore   Del"), self)
        self.again = QPushButton(self.tr("Look Again   F5"), self)
        self._build()

    def _build(self) -> None:
        self.setMinimumHeight(_HEIGHT)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(self.tr("Findings"))
        self.tree.currentItemChanged.connect(self._offer)
        self.tree.itemExpanded.connect(self._expanded)
        self.tree.itemDoubleClicked.connect(lambda *_: self._go())
        self.tree.pressed_key.connect(self._key_pressed)
        for at, button in enumerate(self.fixes):
            button.clicked.connect(lambda _=False, at=at: self._fix(at))
        self.ignore.clicked.connect(self._ignore)
        self.again.clicked.connect(self.again_wanted)
        row = QHBoxLayout()
        for button in (*self.fixes, self.ignore):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self.words)
        layout.addWidget(self.tree, 1)
        layout.addLayout(row)
        self._offer()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List findings by check; the one that was current stays so, else what takes its place."""
        before, at = self.finding, self._position()
        self.tree.clear()
        titles: Mapping[str, str] = {check.name: check_word(check.title) for check in CHECKS}
        items: list[QTreeWidgetItem] = []
        for name, group in groupby(findings, key=lambda one: one.check):
            top = QTreeWidgetItem(self.tree)
            items += [self._add(top, finding) for finding in group]
            top.setText(0, f"{titles[name]}   {number(top.childCount())}")
            top.setExpanded(True)
        same = next((item for item in items if _named(item, before)), None)
        if items:
            self.tree.setCurrentItem(same or items[min(at, len(items) - 1)])
        self._offer()

    def _add(self, top: QTreeWidgetItem, finding: Finding) -> QTreeWidgetItem:
        item = QTreeWidgetItem(top, [finding_word(finding.sentence)])
        item.setData(0, _ROLE, finding)
        item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        return item

    def _position(self) -> int:
        """Return how many findings stand before the current one."""
        item = self._finding_item()
        check = item.parent() if item is not None else None
        if item is None or check is None:
            return 0
        tops = map(self.tree.topLevelItem, range(self.tree.indexOfTopLevelItem(check)))
        return sum(top.childCount() for top in tops if top) + check.indexOfChild(item)

    def fill(self, spots: Sequence[Spot], further: int) -> None:
        """Show the places of the current finding; `further` ones are left out."""
        item = self._finding_item()
        if item is None or item.childCount():
            return
        for spot in spots:
            words = " ".join(spot.span.text.split())
            said = f"{spot.span.label}, {state_word(spot.span.state)}"
            text = f"{isolated(words)}   {said}   {isolated(spot.title)}"
            QTreeWidgetItem(item, [text]).setData(0, _ROLE, spot)
        if further:
            more = self.tr("and %n more places", "", further)
            QTreeWidgetItem(item, [more]).setFlags(Qt.ItemFlag.ItemIsEnabled)

    # -- what is current

    def _finding_item(self) -> QTreeWidgetItem | None:
        item = self.tree.currentItem()
        while item is not None and not isinstance(item.data(0, _ROLE), Finding):
            item = item.parent()
        return item

    @property
    def finding(self) -> Finding | None:
        """The finding that is current, or that has the current place."""
        item = self._finding_item()
        return None if item is None else item.data(0, _ROLE)

    def _offer(self) -> None:
        """Offer what can be done about the current finding."""
        finding = self.finding
        fixes: Sequence[Fix] = () if finding is None else finding.fixes
        for at, button in enumerate(self.fixes):
            button.setVisible(at < len(fixes))
            if at < len(fixes):
                button.setText(f"{finding_word(fixes[at].title)}…   {at + 1}")
        self.ignore.setEnabled(finding is not None)

    # -- what is done

    def _key_pressed(self, key: int) -> None:
        if key in _RETURNS:
            self._go()
        elif key == Qt.Key.Key_Delete:
            self._ignore()
        elif key == Qt.Key.Key_F5:
            self.again_wanted.emit()
        else:
            self._fix(_FIXES.index(Qt.Key(key)))

    def _expanded(self, item: QTreeWidgetItem) -> None:
        if isinstance(item.data(0, _ROLE), Finding):
            self.tree.setCurrentItem(item)
            self.opened.emit(item.data(0, _ROLE))

    def _go(self) -> None:
        """Go to the current place, or open the current finding and go to its first one."""
        item: QTreeWidgetItem | None = self.tree.currentItem()
        if item is not None and isinstance(item.data(0, _ROLE), Finding):
            item.setExpanded(True)
            self.opened.emit(item.data(0, _ROLE))
            item = item.child(0)
        if item is not None and isinstance(item.data(0, _ROLE), Spot):
            self.tree.setCurrentItem(item)
            self.wanted.emit(item.data(0, _ROLE))

    def _fix(self, at: int) -> None:
        finding = self.finding
        if finding is not None and at < len(finding.fixes):
            self.fix_wanted.emit(finding.fixes[at])

    def _ignore(self) -> None:
        if self.finding is not None:
            self.ignore_wanted.emit(self.finding)


def _named(item: QTreeWidgetItem, finding: Finding | None) -> bool:
    own: Finding = item.data(0, _ROLE)
    return finding is not None and (own.check, own.key) == (finding.check, finding.key)
