"""A line over everything that stays while something about the project is not as usual."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class Banner(QFrame):
    """A sentence, and buttons for what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(24, 6, 12, 6)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.words, 1)
        self.hide()

    def say(self, sentence: str, *ways: tuple[str, Callable[[], object]]) -> None:
        """Show a sentence with a button for each way out: its title and what it does."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for title, way in ways:
            button = QPushButton(title, self)
            button.clicked.connect(lambda _=False, way=way: way())
            self._layout.addWidget(button)
            self.buttons.append(button)
        self.show()
