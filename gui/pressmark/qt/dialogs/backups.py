"""The copies of a project: when each was made and why, to look into or to go back to."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.errors import UserError
from pressmark.qt.complaints import complaint_word
from pressmark.qt.wording import copy_word
from pressmark.store import backups
from pressmark.store.backups import Copy
from pressmark.store.doctor import examine

_ROLE = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """A list of copies, newest first, and what can be done with the current one."""

    look_wanted = Signal(object)
    """The path of a copy that is to be shown."""

    restore_wanted = Signal(object)
    """The path of a copy that is to take the place of the project."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.setObjectName("backups-dialog")
        self.setWindowTitle(self.tr("Backups of {name}").format(name=path.stem))
        self.resize(680, 380)
        self.list = QTreeWidget(self)
        self.words = QLabel(self)
        self._build()
        self._fill(backups.listed(path))

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels(
            [self.tr("Made"), self.tr("Why"), self.tr("Steps"), self.tr("Size")]
        )
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(self._look)
        self.list.currentItemChanged.connect(self.words.clear)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setObjectName("small")
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.words)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.look = box.addButton(self.tr("&Look Into"), action)
        self.check = box.addButton(self.tr("&Check"), action)
        self.restore = box.addButton(self.tr("&Restore"), action)
        self.look.setToolTip(self.tr("Shows the copy; nothing in it can be changed."))
        self.check.setToolTip(self.tr("Looks the whole copy over."))
        self.restore.setToolTip(
            self.tr("Puts the copy in the place of the project, which becomes a copy before.")
        )
        self.look.clicked.connect(self._look)
        self.check.clicked.connect(self._check)
        self.restore.clicked.connect(self._restore)
        box.rejected.connect(self.reject)
        return box

    def _fill(self, copies: list[Copy]) -> None:
        locale = QLocale()
        for copy in copies:
            item = QTreeWidgetItem(self.list)
            at = copy.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            steps = "?" if copy.decisions is None else locale.toString(copy.decisions)
            size = locale.formattedDataSize(copy.size)
            for column, text in enumerate((at, copy_word(copy.reason), steps, size)):
                item.setText(column, text)
            item.setData(0, _ROLE, str(copy.path))
        there = bool(copies)
        for button in (self.look, self.check, self.restore):
            button.setEnabled(there)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        else:
            self.words.setText(
                self.tr("There is no copy yet: one is made on opening after a day's work.")
            )

    @property
    def copy(self) -> Path:
        """The current copy."""
        item = self.list.currentItem()
        assert item is not None, "the buttons wait for a list that has one"
        return Path(item.data(0, _ROLE))

    def _look(self) -> None:
        if self.look.isEnabled():
            copy = self.copy
            self.accept()
            self.look_wanted.emit(copy)

    def _restore(self) -> None:
        copy = self.copy
        self.accept()
        self.restore_wanted.emit(copy)

    def _check(self) -> None:
        """Look the current copy over and say what was found."""
        try:
            found = [finding.sentence for finding in examine(self.copy)]
        except UserError as error:
            found = [complaint_word(str(error))]
        self.words.setText(" ".join(found[:3]) or self.tr("This copy is sound."))
