"""What is under way in the article and takes plain keys: picking a mention, cutting a span."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from pressmark.qt.article_view.view import ArticleView

_OWN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Mode(QObject):
    """While it is active, keys without Ctrl and Alt are its own; others stay the window's."""

    def __init__(self, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self.view = view
        self.active = False
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def key_pressed(self, event: QKeyEvent) -> None:
        """Take a key; what it means is the mode's own affair."""

    def clicked(self, _: QPointF) -> bool:
        """Take a click of the left button into the article; return whether it is used up."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take plain keys and clicks while active."""
        if not self.active:
            return False
        if isinstance(event, QKeyEvent) and watched is self.view:
            return self._key(event)
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonPress
            and event.button() == Qt.MouseButton.LeftButton
        ):
            return self.clicked(event.position())
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~_OWN:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.key_pressed(event)
            return True
        return False
