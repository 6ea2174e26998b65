"""The panels at the sides of the window: where they lie, and which are shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

if TYPE_CHECKING:
    from pressmark.qt.main_window import MainWindow

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
_LIST_WIDTH, _SPAN_WIDTH = 280, 340


class Docks:
    """Articles and spans share the left side, the current span and its guideline the right one."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        window.setDockOptions(QMainWindow.DockOption(0))  # nothing here moves by itself
        window.articles_panel.setMinimumWidth(250)
        window.span_panel.setMinimumWidth(340)
        self.articles = self._add("Articles", _tr("Articles"), window.articles_panel, _LEFT)
        self.spans = self._add("Spans", _tr("Spans"), window.spans_panel, _LEFT)
        window.tabifyDockWidget(self.articles, self.spans)
        window.setTabPosition(_LEFT, QTabWidget.TabPosition.North)
        self.articles.raise_()
        self.span = self._add("Span", _tr("Span"), window.span_panel, _RIGHT)

    def add_guidelines(self, panel: QWidget) -> None:
        """Put the guidelines below the current span; they are hidden at first."""
        self.guidelines = self._add("Guidelines", _tr("Guidelines"), panel, _RIGHT)
        self.guidelines.hide()

    def add_findings(self, panel: QWidget) -> None:
        """Put the findings of the check below the article; they are hidden at first."""
        self.findings = self._add("Findings", _tr("Findings"), panel, _BOTTOM)
        self.findings.hide()

    def _add(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(panel)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        dock.setTitleBarWidget(QWidget(dock))
        self._window.addDockWidget(area, dock)
        return dock

    def give_room(self) -> None:
        """Make both sides as wide as they are in a new window."""
        sides, widths = [self.articles, self.span], [_LIST_WIDTH, _SPAN_WIDTH]
        self._window.resizeDocks(sides, widths, Qt.Orientation.Horizontal)

    def show_chosen(self) -> None:
        """Show the panels that are switched on."""
        switches = (
            ("show-list", self.articles),
            ("show-span", self.span),
            ("guidelines", self.guidelines),
        )
        for name, dock in switches:
            dock.setVisible(self._window.commands.actions[name].isChecked())


def _tr(text: str) -> str:
    return QCoreApplication.translate("Docks", text)
