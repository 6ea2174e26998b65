"""A strip that waits for one key and takes whichever is pressed, also those that Qt lives by."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

_ALONE = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_MODIFIERS = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class KeyCatcher(QLabel):
    """Says what it waits for while it has the focus."""

    caught = Signal(str)
    """A key was pressed, in portable notation."""

    left = Signal()
    """Escape was pressed, or somebody clicked elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("catcher")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def wait_for(self, sentence: str) -> None:
        """Take the focus and wait."""
        self.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        """Claim every key, Tab among them."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the key once more than modifiers are pressed."""
        key = key_of(event)
        if key == "Esc":
            self.left.emit()
        elif key:
            self.caught.emit(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        super().focusOutEvent(event)
        if self.isVisible():
            self.left.emit()


def key_of(event: QKeyEvent) -> str:
    """Return the key that was pressed in portable notation, "" for modifiers alone.

    Shift is left out where it is what makes the sign: "?" is Shift and another key in each layout.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers() & _MODIFIERS
    if key in _ALONE:
        return ""
    if key == Qt.Key.Key_Backtab:
        key, modifiers = Qt.Key.Key_Tab, modifiers | Qt.KeyboardModifier.ShiftModifier
    sign = chr(key) if key < Qt.Key.Key_Escape else ""
    if sign and not sign.isalnum() and not sign.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    sequence = QKeySequence(QKeyCombination(modifiers, key))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
