"""Keys inside of a dialog: it has those of the action of the window that does the like there."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pressmark.qt.keymap import Keymap, native


class OwnKey(QShortcut):
    """Does something in a dialog at the keys of an action, now and when these are others."""

    def __init__(
        self, dialog: QWidget, keymap: Keymap, name: str, run: Callable[[], object]
    ) -> None:
        super().__init__(dialog)
        self._keymap, self._name = keymap, name
        self.activated.connect(run)
        keymap.changed.connect(self._set_keys)
        self._set_keys()

    def _set_keys(self) -> None:
        self.setKeys([QKeySequence(key) for key in self._keymap.where_one_types(self._name)])


def with_key(words: str, keymap: Keymap, name: str) -> str:
    """Return words for a button or a tip with the key behind them: "Bring In  (Ctrl+Return)"."""
    key = next(map(native, keymap.where_one_types(name)), "")
    return f"{words}  ({key})" if key else words
