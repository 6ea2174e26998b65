"""Quiet notices over the article, in the place of message boxes: nothing has to be clicked away."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from pressmark.exchange.failures import Telling

_SHORT, _LONG = 5000, 12000
_MARGIN = 18
_KEPT = 60


class Severity(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Told:
    """One notice as it is remembered. `details` are what a click on it shows."""

    at: datetime
    severity: Severity
    sentence: str
    details: tuple[Telling, ...] = ()


class Notice(QLabel):
    """One sentence at the bottom of a widget, that goes by itself or when it is clicked."""

    told = Signal(str)
    """The sentence that is shown now, as it is read out."""
    details_wanted = Signal(list)
    """A notice with more to say was clicked: its sentences."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.past: deque[Told] = deque(maxlen=_KEPT)
        self._shown: Told | None = None
        self._asking: Told | None = None
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
        self._say(sentence, Severity.INFO, milliseconds)

    def ask(self, sentence: str) -> None:
        """Show a sentence on what is waited for, until the next one or `end_asking`."""
        self.tell(sentence, 0)
        self._asking = self._shown

    def end_asking(self) -> None:
        """Take away what was asked; what was told since stays."""
        if self._asking is not None and self._asking is self._shown:
            self.hide()
        self._asking = None

    def warn(self, sentence: str, details: Sequence[Telling] = ()) -> None:
        """Show a sentence about something that went wrong, for longer; a click shows `details`."""
        self._say(sentence, Severity.WARNING, _LONG, tuple(details))

    def _say(
        self,
        sentence: str,
        severity: Severity,
        milliseconds: int,
        details: tuple[Telling, ...] = (),
    ) -> None:
        self._shown = Told(datetime.now(UTC).astimezone(), severity, sentence, details)
        self.past.append(self._shown)
        self.setText(f"⚠  {sentence}" if severity is Severity.WARNING else sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor if details else Qt.CursorShape.ArrowCursor)
        self._place()
        self.show()
        self.raise_()
        self.setAccessibleName(self._spoken(sentence, severity))
        self.told.emit(self.accessibleName())
        if milliseconds:
            self._timer.start(milliseconds)
        else:
            self._timer.stop()

    def _spoken(self, sentence: str, severity: Severity) -> str:
        """Return what a screen reader says: it sees no sign in front."""
        if severity is Severity.WARNING:
            return self.tr("Warning: {sentence}").format(sentence=sentence)
        return sentence

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
        """Go when clicked, and say more where there is more."""
        self.hide()
        if self._shown is not None and self._shown.details:
            self.details_wanted.emit(list(self._shown.details))
