"""Spans for tests, made from the words they cover, and real mouse events on those words."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Attributes, Mention, Span, State, empty_attributes
from pressmark.qt.article_view import ArticleView
from pressmark.qt.article_view.chips import Chip

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Marking:
    """A text and the spans made in it so far; ids count from 1."""

    def __init__(self, text: str, scheme: Scheme) -> None:
        self.text = text
        self.spans: list[Span] = []
        self._scheme = scheme

    def add(
        self,
        words: str,
        label: str,
        state: State = State.SUGGESTED,
        *,
        after: int = 0,
        attributes: Attributes = None,
    ) -> Span:
        """Mark the first occurrence of `words` from the code point `after` on."""
        layer = next(known.layer for known in self._scheme.labels if known.name == label)
        start = self.text.index(words, after)
        number = len(self.spans) + 1
        span = Span(
            SpanId(number),
            ArticleId(1),
            f"s{number}",
            layer,
            label,
            start,
            start + len(words),
            words,
            state,
            "test 1",
            attributes=attributes or empty_attributes(layer),
        )
        self.spans.append(span)
        return span

    def mention(self, words: str) -> Mention:
        """Return the first occurrence of `words` as a mention."""
        start = self.text.index(words)
        return Mention(start, start + len(words))


def middle_of(view: ArticleView, start: int, end: int) -> QPoint:
    """Return the middle of a stretch's first line in the viewport."""
    box = view.sheet.boxes(start, end)[0]
    return _in_viewport(view, QPointF(box.center()))


def edge_of(view: ArticleView, start: int, end: int, *, closing: bool) -> QPoint:
    """Return a point on the left edge of a left-to-right stretch, or the right one."""
    boxes = view.sheet.boxes(start, end)
    box = boxes[-1] if closing else boxes[0]
    x = box.right() if closing else box.left()
    return _in_viewport(view, QPointF(x, box.center().y()))


def _in_viewport(view: ArticleView, point: QPointF) -> QPoint:
    return QPoint(round(point.x()), round(point.y()) - view.verticalScrollBar().value())


def click(view: ArticleView, point: QPoint) -> None:
    """Click with the left button; a later click is never taken for the second of two."""
    QTest.mouseClick(view.viewport(), _LEFT, _NONE, point, delay=-1)


def double_click(view: ArticleView, point: QPoint) -> None:
    """Send what a mouse sends for a double click: press, release, double click, release."""
    click(view, point)
    QTest.mouseDClick(view.viewport(), _LEFT, _NONE, point)
    QTest.mouseRelease(view.viewport(), _LEFT, _NONE, point)


def hover(view: ArticleView, point: QPoint) -> None:
    """Move the mouse without a button."""
    _send(view, QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton)


def drag(
    view: ArticleView,
    start: QPoint,
    end: QPoint,
    modifiers: Qt.KeyboardModifier = _NONE,
    *,
    drop: bool = True,
) -> None:
    """Press at one point, move to another in steps and let go there."""
    _send(view, QEvent.Type.MouseButtonPress, start, _LEFT, _LEFT)
    for step in range(1, 6):
        point = start + (end - start) * step / 5
        none = Qt.MouseButton.NoButton
        _send(view, QEvent.Type.MouseMove, point, none, _LEFT, modifiers)
    if drop:
        none = Qt.MouseButton.NoButton
        _send(view, QEvent.Type.MouseButtonRelease, end, _LEFT, none, modifiers)


def _send(
    view: ArticleView,
    kind: QEvent.Type,
    point: QPoint,
    button: Qt.MouseButton,
    buttons: Qt.MouseButton,
    modifiers: Qt.KeyboardModifier = _NONE,
) -> None:
    """QTest cannot hold a button down while it moves, so the event is made here."""
    port = view.viewport()
    there, everywhere = QPointF(point), QPointF(port.mapToGlobal(point))
    QApplication.sendEvent(port, QMouseEvent(kind, there, everywhere, button, buttons, modifiers))


def settle(view: ArticleView) -> None:
    """Let the view measure the whole article."""
    while view._idle.isActive():
        QApplication.processEvents()


def picture(view: ArticleView, box: QRectF | None = None) -> QImage:
    """Return what is painted in a box of the page, or in the whole viewport."""
    image = view.viewport().grab().toImage()
    if box is None:
        return image
    return image.copy(box.translated(0, -view.verticalScrollBar().value()).toAlignedRect())


def chips_of(view: ArticleView, number: int = 0) -> list[Chip]:
    """Return the chips of a paragraph's first lines."""
    return view.scene.display(number, 0).chips
