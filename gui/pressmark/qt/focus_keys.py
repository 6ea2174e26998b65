"""Who gets a key: the window's actions, or the control that has the focus.

Qt gives every key that is a shortcut to the action, even Return in a field and Space on a button.
Bare keys that a control lives by are left to it; the article has no use for them and passes on.
Where one types, the keys that take a step back take the typing back, whichever keys these are.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from pressmark.qt.dialogs.key_catcher import key_of

_Key = Qt.Key
_ROWS = frozenset({_Key.Key_Up, _Key.Key_Down})
_ARROWS = _ROWS | {_Key.Key_Left, _Key.Key_Right}
_PAGES = frozenset({_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown})
_RETURNS = frozenset({_Key.Key_Return, _Key.Key_Enter})
_TABS = frozenset({_Key.Key_Tab, _Key.Key_Backtab})
_SPACE = frozenset({_Key.Key_Space})

_KEPT: tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...] = (
    (QAbstractItemView, _TABS | _ROWS | _PAGES),
    (QLineEdit, _TABS | _ARROWS | _PAGES | _RETURNS | _SPACE),
    (QAbstractSpinBox, _TABS | _ARROWS | _PAGES | _RETURNS),
    (QComboBox, _TABS | _ARROWS | _PAGES | _SPACE | _RETURNS),
    (QTabBar, _TABS | _ARROWS),
    (QAbstractButton, _TABS | _SPACE | _RETURNS),
)
_BARE = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


class FocusKeys(QObject):
    """A filter on the window: it sees the keys that no widget inside has claimed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key for the control that has the focus, if that control lives by it."""
        claimed = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() in _BARE
            and lives_by(QApplication.focusWidget(), event.key())
        )
        if claimed:
            event.accept()
            return True
        return super().eventFilter(watched, event)


class IdleKeys(QObject):
    """A filter on the window: it sees the keys that nobody had a use for.

    The key of an action that is not possible now is one of them; silence would look like a fault.
    """

    pressed = Signal(str)
    """A key that did nothing, in portable notation."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a key, and let it pass."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = key_of(event)
            if key:
                self.pressed.emit(key)
        return super().eventFilter(watched, event)


class TypingKeys(QObject):
    """A filter on undo and redo: their keys take the typing back while one types.

    The usual keys a field claims for itself; these are the analyst's own.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a key do to the field what the action would do to the project."""
        if event.type() == QEvent.Type.Shortcut:
            field = _typed_in(QApplication.focusWidget())
            if field is not None:
                step = field.undo if watched.objectName() == "undo" else field.redo
                step()
                return True
        return super().eventFilter(watched, event)


def _typed_in(control: QWidget | None) -> QLineEdit | QPlainTextEdit | None:
    """Return the field that one types in: the control, or the line inside it."""
    if isinstance(control, QAbstractSpinBox):
        control = control.findChild(QLineEdit)
    fits = isinstance(control, QLineEdit | QPlainTextEdit) and not control.isReadOnly()
    return control if fits else None  # type: ignore[return-value]  # a field, then


def lives_by(control: QWidget | None, key: int) -> bool:
    """Return whether a control takes a bare key itself; Tab leads out of all but the article."""
    if key in _TABS:
        return control is not None and control.objectName() != "article"
    return any(isinstance(control, kind) and key in keys for kind, keys in _KEPT)
