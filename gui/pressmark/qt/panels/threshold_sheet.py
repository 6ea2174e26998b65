"""Accepting all that are sure enough: how many that would be is shown before."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
)

from pressmark.qt.deciding_many import DecidingMany
from pressmark.qt.panels.sheet import Sheet
from pressmark.settings import Settings

_SETTING = "least_sure"


class ThresholdSheet(Sheet):
    """Asks for a confidence in per cent; Return accepts the suggestions that reach it."""

    def __init__(self, many: DecidingMany, settings: Settings, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.setAccessibleName(self.tr("Accept what is sure"))
        self._many, self._settings = many, settings
        self.percent = QSpinBox(self)
        self.percent.setRange(0, 100)
        self.percent.setSuffix(" %")
        self.percent.setMinimumWidth(72)
        self.percent.setAccessibleName(self.tr("Confidence in per cent"))
        self.everywhere = QCheckBox(self.tr("in all articles"), self)
        self.apply = QPushButton(self)
        self.apply.setObjectName("accept")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(10)
        layout.addWidget(QLabel(self.tr("Accept what is at least"), self))
        layout.addWidget(self.percent)
        layout.addWidget(QLabel(self.tr("sure"), self))
        layout.addWidget(self.everywhere)
        layout.addWidget(self.apply)
        self.percent.valueChanged.connect(self._count)
        self.everywhere.toggled.connect(self._count)
        self.apply.clicked.connect(self.apply_now)

    def ask(self) -> None:
        """Offer the confidence that was chosen last."""
        self.everywhere.setChecked(False)
        self.percent.setValue(int(self._settings.get(_SETTING, 90)))
        self._count()

    def start_typing(self) -> None:
        """Put the caret into the field."""
        self.percent.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.percent.selectAll()

    def _count(self) -> None:
        everywhere = self.everywhere.isChecked()
        count = len(self._many.sure(self.percent.value() / 100, everywhere=everywhere))
        self.apply.setText(self.tr("Accept %n", "", count) + "   ⏎")
        self.apply.setEnabled(count > 0)

    def apply_now(self) -> None:
        """Accept them."""
        self.percent.interpretText()
        if not self.apply.isEnabled():
            return
        self._settings.put(_SETTING, self.percent.value())
        self.close_sheet()
        least, everywhere = self.percent.value() / 100, self.everywhere.isChecked()
        self._many.accept_sure(least, everywhere=everywhere)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept on Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply_now()
        else:
            super().keyPressEvent(event)
