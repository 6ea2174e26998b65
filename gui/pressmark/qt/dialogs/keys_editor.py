"""Where the keys are changed: every action by menu, the key it is to have, and who has it now."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.search import fold
from pressmark.qt.actions.action import Action
from pressmark.qt.actions.table import ACTIONS, MENUS
from pressmark.qt.dialogs.key_catcher import KeyCatcher
from pressmark.qt.dialogs.own_keys import OwnKey
from pressmark.qt.keymap import RESERVED, Keymap, native
from pressmark.qt.presets import OWN, presets
from pressmark.qt.wording import action_name, action_word, label_word, menu_word

_NAME = Qt.ItemDataRole.UserRole


class KeysTree(QTreeWidget):
    """Actions by menu; Return changes a key, Delete takes it away."""

    removed = Signal()
    """The keys of the current row are to go."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Delete and Backspace for the key of the row."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class KeysEditor(QDialog):
    """Changes hold at once, in the window and in the settings; nothing has to be confirmed."""

    def __init__(
        self, keymap: Keymap, actions: dict[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keymap, self._actions = keymap, actions
        self._items: dict[str, QTreeWidgetItem] = {}
        self._menus: dict[str, str] = {}
        self._adding = False
        self._answer: Callable[[], None] | None = None
        self.setWindowTitle(self.tr("Change Keys"))
        self.resize(640, 700)
        self.words, self.preset = QLineEdit(self), QComboBox(self)
        self.tree, self.catcher, self.told = KeysTree(self), KeyCatcher(self), QLabel(self)
        self.yes, self.no = QPushButton(self), QPushButton(self)
        self.change, self.add, self.remove, self.reset, self.reset_all = (
            QPushButton(self) for _ in range(5)
        )
        self._build()
        self._fill()
        self._connect()
        self._show_keys()
        self._tell("")

    # -- how it is made

    def _build(self) -> None:
        hint = self.tr("Search for an action or a key")
        self.words.setPlaceholderText(hint)
        self.words.setAccessibleName(hint)
        self.words.setClearButtonEnabled(True)
        self.preset.setAccessibleName(self.tr("Keys as in"))
        top = QHBoxLayout()
        top.addWidget(self.words, 1)
        label = QLabel(self.tr("Keys &as in"), self)
        label.setBuddy(self.preset)
        top.addWidget(label)
        top.addWidget(self.preset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.catcher)
        layout.addLayout(self._build_answer())
        layout.addLayout(self._build_buttons())

    def _build_answer(self) -> QHBoxLayout:
        self.told.setObjectName("told")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        for button in (self.yes, self.no):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.no.setText(self.tr("Leave It"))
        return row

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.accept)
        for button, title, tip in (
            (self.change, self.tr("&Change…"), self.tr("Press another key for this action")),
            (self.add, self.tr("A&dd…"), self.tr("Press one more key for this action")),
            (self.remove, self.tr("&Remove"), self.tr("Take the keys of this action away")),
            (self.reset, self.tr("R&eset"), self.tr("Give this action its own keys back")),
            (self.reset_all, self.tr("Reset A&ll"), self.tr("Give up all changes of yours")),
            (close, self.tr("Close"), self.tr("Close; everything is kept already")),
        ):
            button.setText(title)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(4, 1)
        return row

    def _fill(self) -> None:
        self.preset.addItem("Pressmark")
        self.preset.addItems([preset.title for preset in presets()])
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(14)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        for menu in MENUS:
            rows = [row for row in ACTIONS if row.menu == menu]
            if rows:
                self._add_menu(menu_word(menu).replace("&", ""), rows)

    def _add_menu(self, title: str, rows: list[Action]) -> None:
        head = QTreeWidgetItem(self.tree, [title])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, bold)
        for row in rows:
            inner = menu_word(row.submenu).replace("&", "") if row.submenu else ""
            item = QTreeWidgetItem(
                head, [f"{inner}: {action_name(row)}" if inner else action_name(row)]
            )
            item.setData(0, _NAME, row.name)
            item.setIcon(0, self._actions[row.name].icon())
            item.setToolTip(0, action_word(row.tip))
            self._items[row.name], self._menus[row.name] = item, title
        head.setExpanded(True)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._search)
        self.words.returnPressed.connect(self.tree.setFocus)
        self.preset.activated.connect(self._preset_chosen)
        self.tree.currentItemChanged.connect(self._row_reached)
        self.tree.itemActivated.connect(lambda *_: self._catch(adding=False))
        self.catcher.caught.connect(self._caught)
        self.catcher.left.connect(self._left)
        self.change.clicked.connect(lambda: self._catch(adding=False))
        self.add.clicked.connect(lambda: self._catch(adding=True))
        self.remove.clicked.connect(self._remove)
        self.tree.removed.connect(self._remove)
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self.yes.clicked.connect(self._answered)
        self.no.clicked.connect(self._left)
        self._keymap.changed.connect(self._show_keys)
        OwnKey(self, self._keymap, "find", self._go_to_search)

    # -- what is shown

    def _show_keys(self) -> None:
        plain, bold = QFont(self.font()), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for name, item in self._items.items():
            item.setText(1, self._keymap.shown_all(name) or "–")
            item.setFont(1, bold if self._keymap.is_own(name) else plain)
        names = [OWN, *(preset.name for preset in presets())]
        present = self._keymap.preset
        self.preset.setCurrentIndex(names.index(present) if present in names else 0)
        self._row_reached()
        self._search()

    def _row_reached(self) -> None:
        name = self._name()
        keys = () if name is None else self._keymap.keys(name)
        self.change.setEnabled(name is not None)
        self.add.setEnabled(name is not None and bool(keys))
        self.remove.setEnabled(bool(keys))
        self.reset.setEnabled(name is not None and self._keymap.is_own(name))
        self.reset_all.setEnabled(any(map(self._keymap.is_own, self._items)))

    def _search(self) -> None:
        """Leave the actions that answer to all words, and the first of them current."""
        wanted = fold(self.words.text()).split()
        first = None
        for item in self._items.values():
            words = fold(f"{item.text(0)} {item.text(1)} {self._menus[item.data(0, _NAME)]}")
            item.setHidden(not all(word in words for word in wanted))
            if first is None and not item.isHidden():
                first = item
        for at in range(self.tree.topLevelItemCount()):
            menu = self.tree.topLevelItem(at)
            assert menu is not None
            rows = [menu.child(row) for row in range(menu.childCount())]
            menu.setHidden(all(row is not None and row.isHidden() for row in rows))
        current = self.tree.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.tree.setCurrentItem(first)

    def _tell(self, sentence: str, yes: str = "", answer: Callable[[], None] | None = None) -> None:
        """Say something; with `yes` there is a button for it, which does `answer`."""
        self._answer = answer
        self.told.setText(sentence)
        self.yes.setText(yes)
        for button in (self.yes, self.no):
            button.setVisible(answer is not None)
        if answer is not None:
            self.yes.setFocus()

    # -- what is done

    def _name(self) -> str | None:
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _NAME)

    def _words(self, name: str) -> str:
        return self._items[name].text(0)

    def _catch(self, *, adding: bool) -> None:
        """Wait for a key for the current action."""
        name = self._name()
        if name is None:
            return
        self._adding = adding
        self._tell("")
        words = self.tr("Press the key for “{action}”. Esc leaves it as it is.")
        self.catcher.wait_for(words.format(action=self._words(name)))

    def _caught(self, key: str) -> None:
        name = self._name()
        assert name is not None, "a row is current while a key is waited for"
        self._end_waiting()
        labels = self._keymap.labels_with(key)
        holder = self._keymap.action_with(key)
        if key in RESERVED or labels:
            titles = ", ".join(dict.fromkeys(map(label_word, labels)))
            words = self.tr("{key} is the key of {titles}; change it with the labels first.")
            self._tell(words.format(key=native(key), titles=titles))
        elif holder is None or holder.name == name:
            self._give(name, key)
        else:
            words = self.tr("{key} is the key of “{action}” already.")
            self._tell(
                words.format(key=native(key), action=action_name(holder)),
                self.tr("Take It"),
                lambda: self._give(name, key),
            )

    def _give(self, name: str, key: str) -> None:
        present = self._keymap.keys(name) if self._adding else ()
        self._keymap.set_keys(name, [*present, key])
        words = self.tr("“{action}” has {keys}.")
        keys = self._keymap.shown_all(name)
        self._tell(words.format(action=self._words(name), keys=keys))

    def _answered(self) -> None:
        answer = self._answer
        self._tell("")
        self.tree.setFocus()
        if answer is not None:
            answer()

    def _left(self) -> None:
        self._end_waiting()
        self._tell("")

    def _end_waiting(self) -> None:
        self.catcher.hide()
        self.tree.setFocus()

    def _remove(self) -> None:
        name = self._name()
        if name is not None and self._keymap.keys(name):
            self._keymap.set_keys(name, [])
            self._tell(self.tr("“{action}” has no key now.").format(action=self._words(name)))

    def _reset(self) -> None:
        name = self._name()
        if name is not None:
            self._keymap.reset(name)
            self._tell("")

    def _reset_all(self) -> None:
        before = self._keymap.state()
        self._keymap.reset_all()
        self._offer_back(self.tr("Your own keys are given up."), before)

    def _preset_chosen(self, at: int) -> None:
        before = self._keymap.state()
        self._keymap.use(OWN if at == 0 else presets()[at - 1].name)
        words = self.tr("The keys are as in {tool} now.")
        self._offer_back(words.format(tool=self.preset.itemText(at)), before)

    def _offer_back(self, sentence: str, before: object) -> None:
        self._tell(sentence, self.tr("Take It Back"), lambda: self._keymap.restore(before))

    def _go_to_search(self) -> None:
        self.words.setFocus()
        self.words.selectAll()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once: what is asked was done already, and stays done."""
        self._answer = None
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape first gives up what is asked, then closes."""
        if self._answer is not None:
            self._left()
        else:
            super().reject()
