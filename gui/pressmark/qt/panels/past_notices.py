"""The last notices, for whoever looked away while one was shown."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pressmark.qt.panels.notice import Severity, Told
from pressmark.qt.theme import Theme

_WIDTH, _HEIGHT = 480, 320
_ROLE = Qt.ItemDataRole.UserRole


class PastNotices(QFrame):
    """A list that opens over the status line, the newest notice first; Esc closes it."""

    details_wanted = Signal(list)
    """A notice with more to say was chosen: its sentences."""

    def __init__(self, told: Iterable[Told], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("past-notices")
        self.setAccessibleName(self.tr("Past notices"))
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Past notices, the newest first"))
        self.list.itemActivated.connect(self._activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        rows = list(reversed(list(told)))
        for row in rows:
            self._add(row, theme)
        if not rows:
            layout.addWidget(QLabel(self.tr("Nothing was told yet."), self))
            self.list.hide()
        layout.addWidget(self.list)
        self.list.setCurrentRow(0)
        self.resize(_WIDTH, _HEIGHT if len(rows) > 3 else 160)

    def _add(self, told: Told, theme: Theme) -> None:
        warning = told.severity is Severity.WARNING
        more = self.tr("  (Return shows all)") if told.details else ""
        item = QListWidgetItem(
            f"{told.at:%H:%M}   {'⚠  ' if warning else ''}{told.sentence}{more}", self.list
        )
        item.setData(_ROLE, told)
        if warning:
            item.setForeground(QColor(theme.colours["warning"]))

    def open_above(self, widget: QWidget) -> None:
        """Open over the left end of a widget."""
        corner = widget.mapToGlobal(QPoint(8, 0))
        self.move(corner.x(), corner.y() - self.height() - 4)
        self.show()
        self.list.setFocus()

    def _activated(self, item: QListWidgetItem) -> None:
        told = item.data(_ROLE)
        if told.details:
            self.close()
            self.details_wanted.emit(list(told.details))
