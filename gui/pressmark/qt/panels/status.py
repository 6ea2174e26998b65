"""The line at the bottom: where the work stands, what is under way, and the keys at hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from pressmark.domain.span import Layer
from pressmark.qt.desk import Desk
from pressmark.qt.keymap import Keymap


class StatusLine(QStatusBar):
    """Shows counts for the article, and progress that can be cancelled."""

    cancelled = Signal()
    """What is under way is to stop."""

    pause_switched = Signal()
    """What is under way is to pause, or to go on."""

    clicked = Signal()
    """The line was clicked: the last notices are wanted."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self.setSizeGripEnabled(False)
        self._counts = QLabel(self)
        self._counts.setObjectName("small")
        self._counts.setContentsMargins(12, 0, 0, 0)
        self._keys = QLabel(self)
        self._keys.setObjectName("small")
        self._keys.setContentsMargins(12, 0, 12, 0)
        self._work = QLabel(self)
        self._work.setObjectName("small")
        self.progress = QProgressBar(self)
        self.progress.setFixedSize(140, 6)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far the work is that is under way"))
        self._pace = QLabel(self)
        self._pace.setObjectName("small")
        self.pause = QToolButton(self)
        self.pause.clicked.connect(self.pause_switched)
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        self.addWidget(self._counts, 1)
        for widget in self._working():
            self.addPermanentWidget(widget)
        self.addPermanentWidget(self._keys)
        self.show_progress("", 0, 0)
        self.show_pause(offered=False, paused=False)
        keymap.changed.connect(self._show_keys)
        self._show_keys()

    def _working(self) -> tuple[QWidget, ...]:
        return self._work, self.progress, self._pace, self.pause, self._cancel

    def _show_keys(self) -> None:
        """Name the keys that are used most; an action without a key is left out."""
        hints = (
            ("next-undecided", self.tr("next")),
            ("accept", self.tr("accept")),
            ("reject", self.tr("reject")),
            ("", self.tr("digits label")),
            ("palette", self.tr("anything")),
            ("keys", self.tr("all keys")),
        )
        shown = (
            f"{self._keymap.shown(name)} {words}".strip()
            for name, words in hints
            if not name or self._keymap.shown(name)
        )
        self._keys.setText("   ".join(shown))
        stop = self._keymap.behind(self.tr("Stop this; what is done stays."), "cancel")
        self._cancel.setToolTip(stop)
        rest = self.tr("Let the processors rest, or go on; what is done stays.")
        self.pause.setToolTip(self._keymap.behind(rest, "pause"))
        self.setToolTip(self._keymap.behind(self.tr("Click for the last notices"), "notices"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click anywhere on the line."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def show_state(self, desk: Desk) -> None:
        """Show how much of the article is decided."""
        if desk.article is None:
            self._counts.setText("")
            return
        shown = desk.listed_spans
        counts = {layer: shown.undecided(layer) for layer in Layer}
        left = (
            (counts[Layer.ENTITY], self.tr("%n entities", "", counts[Layer.ENTITY])),
            (counts[Layer.FIGURE], self.tr("%n figures", "", counts[Layer.FIGURE])),
            (counts[Layer.QUOTE], self.tr("%n quotes", "", counts[Layer.QUOTE])),
        )
        undecided = ", ".join(words for count, words in left if count) or self.tr("nothing")
        words = self.tr("{what} to decide · {done} of {total} decided")
        self._counts.setText(words.format(what=undecided, done=shown.decided, total=len(shown)))

    def show_progress(self, what: str, done: int, of: int) -> None:
        """Show what is under way, "" for nothing; `of` is 0 where the amount is not known."""
        for widget in (self._work, self.progress, self._cancel):
            widget.setVisible(bool(what))
        words = self.tr("{what} {done} of {total}")
        self._work.setText(words.format(what=what, done=done, total=of) if of else what)
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def show_pace(self, words: str) -> None:
        """Show how quick the work is and how long it takes; "" where that is not known."""
        self._pace.setText(words)
        self._pace.setVisible(bool(words))

    def show_pause(self, *, offered: bool, paused: bool) -> None:
        """Offer to pause the work, or to go on."""
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.setVisible(offered)
