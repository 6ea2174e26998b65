"""What stands in the middle while no article lies on the desk: the ways to begin."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.qt.icons import app_icon
from pressmark.qt.keymap import Keymap
from pressmark.qt.recent import Recent, RecentProjects
from pressmark.qt.tips import as_tip

_MARK = 88
_WIDTH = 320
_SHOWN = 6


class Welcome(QWidget):
    """Offers the actions that bring articles onto the desk, and the projects of other days."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        keymap: Keymap,
        recents: RecentProjects,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._recents = recents
        self._keymap = keymap
        self._ways: list[tuple[str, str, QPushButton]] = []
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        mark = QLabel(self)
        mark.setPixmap(app_icon().pixmap(_MARK, _MARK))
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        title = QLabel(self.tr("No article on the desk"), self)
        title.setObjectName("welcome-title")
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        hint = QLabel(self.tr("Drop files onto this window, or:"), self)
        hint.setObjectName("small")
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(10)
        for name, words in (
            ("import", self.tr("Import files")),
            ("import-folder", self.tr("Import a folder")),
            ("paste", self.tr("Paste an article")),
            ("open-sample", self.tr("Try the samples")),
            ("open-project", self.tr("Open another project")),
            ("new-project", self.tr("New project")),
        ):
            button = _button(actions[name])
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._ways.append((name, words, button))
        layout.addSpacing(18)
        self._list = QWidget(self)
        self._list.setFixedWidth(_WIDTH)
        self.projects = QVBoxLayout(self._list)
        self.projects.setContentsMargins(0, 0, 0, 0)
        self.projects.setSpacing(2)
        layout.addWidget(self._list, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        recents.changed.connect(self._fill)
        keymap.changed.connect(self._show_keys)
        self._show_keys()

    def _show_keys(self) -> None:
        for name, words, button in self._ways:
            button.setText(self._keymap.behind(words, name, "   "))

    def showEvent(self, event: QShowEvent) -> None:
        """Look which projects are there now."""
        self._fill()
        super().showEvent(event)

    def _fill(self) -> None:
        while (item := self.projects.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows = self._recents.rows()[:_SHOWN]
        if rows:
            head = QLabel(self.tr("Recent projects"), self._list)
            head.setObjectName("heading")
            self.projects.addWidget(head)
        for row in rows:
            self.projects.addWidget(self._row(row))

    def _row(self, row: Recent) -> QWidget:
        line = QWidget(self._list)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        missing = "" if row.there else self.tr("missing · ")
        name = row.path.stem.replace("&", "&&")
        button = QPushButton(f"{name}   {missing}{row.folder}", line)
        button.setObjectName("recent")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setToolTip(as_tip(str(row.path)))
        button.setAccessibleName(self.tr("Open {name}").format(name=row.path.stem))
        button.setEnabled(row.there)
        button.clicked.connect(lambda: self._recents.open(row.path))
        away = QToolButton(line)
        away.setText("×")
        away.setAutoRaise(True)
        away.setToolTip(self.tr("Take it out of this list; the file stays"))
        away.setAccessibleName(self.tr("Forget {name}").format(name=row.path.stem))
        away.clicked.connect(lambda: self._recents.forget(row.path))
        layout.addWidget(button, 1)
        layout.addWidget(away)
        return line


def _button(action: QAction) -> QPushButton:
    button = QPushButton()
    button.setMinimumWidth(_WIDTH)
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    button.clicked.connect(action.trigger)
    return button
