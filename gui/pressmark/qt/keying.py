"""The windows about keys: the sheet of all of them, and where they are changed."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from pressmark.qt.commands import Commands
from pressmark.qt.dialogs.keys import KeysDialog
from pressmark.qt.dialogs.keys_editor import KeysEditor
from pressmark.qt.keymap import Keymap
from pressmark.qt.session import Session


class Keying(QObject):
    """Opens each of them once; they stay beside the window until they are closed."""

    def __init__(
        self, keymap: Keymap, session: Session, commands: Commands, window: QWidget
    ) -> None:
        super().__init__(window)
        self._keymap, self._session, self._commands = keymap, session, commands
        self._window = window
        self._open: dict[type[QDialog], QDialog] = {}

    def show_sheet(self) -> None:
        """Show the sheet of all keys."""
        if not self._raised(KeysDialog):
            sheet = KeysDialog(self._keymap, self._session, self._window)
            sheet.edit_wanted.connect(self.edit)
            self._show(sheet)

    def edit(self) -> None:
        """Let the keys be changed."""
        if not self._raised(KeysEditor):
            self._show(KeysEditor(self._keymap, self._commands.actions, self._window))

    def _raised(self, kind: type[QDialog]) -> bool:
        dialog = self._open.get(kind)
        if dialog is None:
            return False
        dialog.raise_()
        dialog.activateWindow()
        return True

    def _show(self, dialog: QDialog) -> None:
        kind = type(dialog)
        self._open[kind] = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _: self._open.pop(kind, None))
        dialog.show()
