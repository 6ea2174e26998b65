"""An article on ferries with suggestions, and the keys and clicks with which windows are driven."""

from typing import Any

from PySide6.QtCore import QPoint, Qt

from pressmark import assets
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    Suggestion,
)
from pressmark.qt.main_window import MainWindow

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = (
    "Ferry firm hails 💩 record summer\n\n"
    "'We carried 3,000 people,' Ayşe Demir said on Monday. 'We are proud.'\n\n"
    "Demir, 52, has run North Star Ferries since 2011 and owns about 40 boats."
)
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


def place(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def suggestion(layer: Layer, label: str, words: str, attributes: Any = None) -> Suggestion:
    start, end = place(words)
    return Suggestion(layer, label, start, end, f"{layer} 1", 0.8, attributes)


SPEAKER, CUE = Mention(*place("Ayşe Demir"), "Ayşe Demir"), Mention(*place("said"))
SUGGESTIONS = [
    suggestion(
        Layer.QUOTE, "direct", "'We carried 3,000 people,'", QuoteAttributes("u1", SPEAKER, CUE)
    ),
    suggestion(
        Layer.FIGURE, "count", "3,000", FigureAttributes(place("3,000"), 3000, 3000, None, None)
    ),
    suggestion(Layer.ENTITY, "PERSON", "Ayşe Demir"),
    suggestion(Layer.ENTITY, "DATE", "Monday"),
    suggestion(Layer.QUOTE, "direct", "'We are proud.'", QuoteAttributes("u1")),
    suggestion(Layer.ENTITY, "PERSON", "North Star Ferries"),
]


def find(window: MainWindow, words: str) -> Span:
    return next(span for span in window.desk.spans if span.text == words)


def press(qtbot: Any, window: MainWindow, *keys: Any) -> None:
    for key in keys:
        code, modifier = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
        qtbot.keyClick(window.view, code, modifier)


def point_in(window: MainWindow, start: int, end: int) -> QPoint:
    """The middle of a stretch of text in the viewport."""
    return window.view.rect_of(start, end).center()


def drag(qtbot: Any, window: MainWindow, words: str) -> None:
    start, end = place(words)
    box, viewport = window.view.rect_of(start, end), window.view.viewport()
    middle = box.center().y()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 3, middle))
    qtbot.mouseMove(viewport, QPoint(box.center().x(), middle))
    qtbot.mouseMove(viewport, QPoint(box.right() - 3, middle))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 3, middle))
