"""Quiet notices over the article, in the place of message boxes: nothing has to be clicked away."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

_SHORT, _LONG = 5000, 12000
_MARGIN = 18


class Notice(QLabel):
    """One sentence at the bottom of a widget, that goes by itself or when it is clicked."""

    told = Signal(str)
    """The sentence that is shown now."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setObjectName("notice")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        ground.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, milliseconds: int = _SHORT) -> None:
        """Show a sentence for a while; 0 milliseconds keep it until the next one."""
        self.setText(sentence)
        self._place()
        self.show()
        self.raise_()
        self.told.emit(sentence)
        if milliseconds:
            self._timer.start(milliseconds)
        else:
            self._timer.stop()

    def warn(self, sentence: str) -> None:
        """Show a sentence about something that went wrong, for longer."""
        self.tell(f"⚠  {sentence}", _LONG)

    def _place(self) -> None:
        room = self._ground.rect()
        self.setMaximumWidth(max(120, room.width() - 2 * _MARGIN))
        self.setWordWrap(False)
        self.adjustSize()
        if self.width() >= self.maximumWidth():
            self.setWordWrap(True)
            self.setFixedWidth(self.maximumWidth())
            self.adjustSize()
            self.setMinimumWidth(0)
        left = (room.width() - self.width()) // 2
        self.move(left, room.height() - self.height() - _MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the widget below changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, _: object) -> None:
        """Go when clicked."""
        self.hide()
