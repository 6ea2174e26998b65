"""Small widgets of which the forms in the span panel are made."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from pressmark.qt.deciding import Role
from pressmark.qt.keymap import Keymap
from pressmark.qt.tips import as_tip
from pressmark.qt.wording import role_word


class MentionField(QWidget):
    """Shows a mention; a click starts picking another from the text, × takes it away."""

    wanted = Signal()
    """Another mention is to be picked."""

    cleared = Signal()
    """There is to be none."""

    def __init__(self, role: Role, keymap: Keymap, parent: QWidget | None = None) -> None:
        """`role` is named like the action that starts picking it."""
        super().__init__(parent)
        what, action = role_word(role.title), role.name
        self._hint = self.tr("Pick the {role} from the text").format(role=what)
        self._action, self._keymap = action, keymap
        self._shown: tuple[str | None, bool] = (None, False)
        self.button = QPushButton(self)
        self.button.setObjectName("mention")
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.setAccessibleName(self.tr("{role}: pick from the text").format(role=what))
        self.button.clicked.connect(self.wanted)
        self.clear = QToolButton(self)
        self.clear.setText("×")
        self.clear.setAutoRaise(True)
        self.clear.setToolTip(self.tr("No {role}").format(role=what))
        self.clear.setAccessibleName(self.tr("no {role}").format(role=what))
        self.clear.clicked.connect(self.cleared)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.button, 1)
        layout.addWidget(self.clear)
        keymap.changed.connect(self._show_keys)
        self._show_keys()

    def _show_keys(self) -> None:
        key = self._keymap.shown(self._action)
        self.button.setToolTip(f"{self._hint}  ({key})" if key else self._hint)
        text, picking = self._shown
        self.show_mention(text, picking=picking)

    def show_mention(self, text: str | None, *, picking: bool = False) -> None:
        """Show the words of a mention, None for none; `picking` asks for a click in the text."""
        self._shown = (text, picking)
        key = self._keymap.shown(self._action)
        if picking:
            shown = self.tr("click it in the text …")
        elif text is None:
            words = self.tr("pick …")
            shown = f"{words}   ({key})" if key else words
        else:
            shown = " ".join(text.split())
        self.button.setText(shown.replace("&", "&&"))
        if self.button.property("missing") is not (text is None):
            self.button.setProperty("missing", text is None)
            self.button.style().unpolish(self.button)
            self.button.style().polish(self.button)
        self.clear.setVisible(text is not None and not picking)


class ValueField(QLineEdit):
    """A line that takes effect when it is left or Return is pressed, if its text can be read.

    `read` returns the value of a text, and raises ValueError with a sentence otherwise.
    """

    entered = Signal(object)
    """The value that was typed."""

    complained = Signal(str)
    """A sentence on why what was typed cannot be taken."""

    left = Signal()
    """Return took what was typed, or Esc gave it up: the keys are the article's again."""

    def __init__(self, what: str, read: Callable[[str], object], parent: QWidget | None = None):
        super().__init__(parent)
        self._read = read
        self._shown = ""
        self.setAccessibleName(what)
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(lambda _: self.complain(""))

    def show_value(self, text: str) -> None:
        """Show a value, unless another is being typed."""
        self._shown = text
        if not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.complain("")

    def keep(self) -> None:
        """Take what was typed and not entered, where it can be taken."""
        if self.isModified():
            self._finish()

    def forget(self) -> None:
        """Give up what is being typed: it was about another span."""
        self.setModified(False)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape give up what was typed, and Return take it; both lead back to the article."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.complain("")
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.property("wrong"):
            self.left.emit()

    def _finish(self) -> None:
        if self.text() == self._shown:
            return
        try:
            value = self._read(self.text())
        except ValueError as error:
            self.complain(str(error))
            return
        self.setModified(False)
        self.entered.emit(value)

    def complain(self, sentence: str) -> None:
        """Show that what was typed cannot be taken, "" that it can."""
        self.setToolTip(as_tip(sentence))
        if sentence:
            self.complained.emit(sentence)
        if bool(self.property("wrong")) != bool(sentence):
            self.setProperty("wrong", bool(sentence))
            self.style().unpolish(self)
            self.style().polish(self)


def make_room(button: QPushButton) -> None:
    """Let a button be as wide as its words are while it is chosen: they are bold then."""
    button.ensurePolished()
    button.setMinimumWidth(0)
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)
    words = button.text()
    plain = button.fontMetrics().horizontalAdvance(words)
    extra = QFontMetrics(bold).horizontalAdvance(words) - plain
    button.setMinimumWidth(button.sizeHint().width() + max(0, extra))


def heading(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a small heading."""
    label = QLabel(text, parent)
    label.setObjectName("heading")
    return label


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a thin line between groups."""
    line = QFrame(parent)
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line
