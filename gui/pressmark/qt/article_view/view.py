"""The article view: an article with its spans, to be read, selected in and pointed at."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from pressmark.domain.ids import SpanId
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Span
from pressmark.domain.text import Bounds
from pressmark.qt.article_view.folding_view import FoldingView
from pressmark.qt.article_view.pointer import Pointer
from pressmark.qt.theme import Theme
from pressmark.qt.wording import share, state_word

_MOVES = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
_KEYS_OF_QT = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)


class ArticleView(FoldingView):
    """Says what the analyst points at and selects; it changes no span itself.

    All offsets, in calls and signals, are code points into the article's text.
    """

    span_clicked = Signal(int)
    span_double_clicked = Signal(int)
    text_selected = Signal(int, int)
    selection_cleared = Signal()
    mention_picked = Signal(int, int)
    edge_dragged = Signal(int, int, int)
    context_wanted = Signal(QPoint, int)
    zoom_wanted = Signal(int)

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(scheme, theme, parent)
        self._pointer = Pointer(self)
        self._selected_by_key = False
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.copyAvailable.connect(self._selection_changed)

    def show_article(self, text: str, spans: Sequence[Span], title: str | None = None) -> None:
        """Show an article from its top. A first paragraph equal to `title` is the headline."""
        self._pointer.cancel()
        super().show_article(text, spans, title)

    # -- selection

    def selected_words(self) -> Bounds | None:
        """Return the selection widened to words; None where nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        to_point = self.scene.page.offsets.to_code_point
        start, end = to_point(cursor.selectionStart()), to_point(cursor.selectionEnd())
        return self.scene.page.snapped(start, end)

    def select(self, start: int, end: int, *, backwards: bool = False) -> None:
        """Select a stretch; `backwards` puts the caret at its start."""
        to_unit = self.scene.page.offsets.to_utf16
        first, last = to_unit(start), to_unit(end)
        cursor = self.textCursor()
        cursor.setPosition(last if backwards else first)
        cursor.setPosition(first if backwards else last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _selection_changed(self, selected: bool) -> None:
        if not selected:
            self._selected_by_key = False
            self.selection_cleared.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the canonical text: Qt would turn non-breaking blanks into others.

        The clipboard deletes the data after Python has ended. An object that Python made would
        then call back into it and bring the program down; one that Qt made does not.
        """
        cursor, to_point = self.textCursor(), self.scene.page.offsets.to_code_point
        start, end = to_point(cursor.selectionStart()), to_point(cursor.selectionEnd())
        data = super().createMimeDataFromSelection()
        data.text()  # Qt fills it in when it is first asked, over whatever is there
        data.clear()
        data.setText(self.scene.page.text[start:end])
        return data

    # -- picking a mention

    def start_picking(self) -> None:
        """Let the next clicks pick mentions (`mention_picked`) until `stop_picking`."""
        self._pointer.picking = True
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    def stop_picking(self) -> None:
        """Go back to clicking spans."""
        self._pointer.picking = False
        self.show_hover(None, None)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def picking(self) -> bool:
        """Whether clicks pick mentions."""
        return self._pointer.picking

    # -- the mouse

    def position_at(self, position: QPointF) -> int:
        """Return the place between two characters nearest to a point of the viewport."""
        unit = self.sheet.hitTest(self.on_page(position), Qt.HitTestAccuracy.FuzzyHit)
        return self.scene.page.offsets.to_code_point(unit)

    def in_sight(self) -> int:
        """Return a place near the top of the viewport, low enough to be seen with its line."""
        if not self.verticalScrollBar().value():
            return 0
        return self.position_at(QPointF(0, self.viewport().height() / 5))

    def preview(self, bounds: Bounds | None) -> None:
        """Outline the current span as if it had these bounds."""
        self._repaint_lines([self._bounds_of(self.current), self.scene.preview, bounds])
        self.scene.preview = bounds

    def show_hover(self, span_id: SpanId | None, target: Bounds | None) -> None:
        """Outline the span under the mouse; underline what a click would pick."""
        if (span_id, target) != (self.scene.hover, self.scene.target):
            found = [self._bounds_of(self.scene.hover), self._bounds_of(span_id)]
            self._repaint_lines([*found, self.scene.target, target])
            self.scene.hover, self.scene.target = span_id, target

    def _bounds_of(self, span_id: SpanId | None) -> Bounds | None:
        span = None if span_id is None else self.scene.index.by_id.get(span_id)
        return None if span is None else (span.start, span.end)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a click, a selection or the dragging of an edge."""
        self._set_caret(None)
        if event.button() != Qt.MouseButton.LeftButton or not self._pointer.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if not self._pointer.owns_press:
            super().mouseMoveEvent(event)
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if not self._pointer.owns_press:
            super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of a double click on a span, or select a word."""
        if event.button() != Qt.MouseButton.LeftButton or not self._pointer.double_click(event):
            super().mouseDoubleClickEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was hovered."""
        self._pointer.leave()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for another size, which Qt would apply behind our back."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the window for a menu, on the current span if it is under the mouse."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.context_wanted.emit(self._place_of_current(), self.current or 0)
            return
        point = self.on_page(QPointF(self.viewport().mapFromGlobal(event.globalPos())))
        ids = [span.id for span in self._pointer.spans_at(point)]
        chosen = self.current if self.current in ids else next(iter(ids), 0)
        self.context_wanted.emit(event.globalPos(), chosen)

    def _place_of_current(self) -> QPoint:
        return self.viewport().mapToGlobal(self.rect_of_current().bottomLeft())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what is known of the spans under the mouse, and what is not seen there."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            point = self.on_page(QPointF(event.pos()))
            lines = [self._describe(span) for span in self._pointer.spans_at(point)]
            unseen = self.sheet.unseen_at(point)
            if unseen is not None:
                lines.append(f"U+{ord(unseen):04X} {unicodedata.name(unseen, '')}")
            QToolTip.showText(event.globalPos(), "\n".join(lines), self)
            return True
        return super().viewportEvent(event)

    def _describe(self, span: Span) -> str:
        parts = [self.scene.looks.of(span).title, state_word(span.state)]
        if span.score is not None:
            parts.append(share(span.score))
        if span.quote is not None and span.quote.speaker is not None:
            speaker = span.quote.speaker
            parts.append(speaker.name or self.scene.page.text[speaker.start : speaker.end])
        return " · ".join(parts)

    # -- the keyboard

    def event(self, event: QEvent) -> bool:
        """Leave every key that is a shortcut of the window to the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select, copy; everything else is the window's."""
        if event.key() == Qt.Key.Key_Escape and self._pointer.cancel():
            return
        if event.key() in _MOVES and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            self._moved_by_key(event)
        elif any(event.matches(key) for key in _KEYS_OF_QT):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _moved_by_key(self, event: QKeyEvent) -> None:
        self.unfold_at(self.scene.page.offsets.to_code_point(self.textCursor().position()))
        self._set_caret(self.textCursor().position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selected_by_key = self.textCursor().hasSelection()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Tell of a selection made with Shift and arrows once Shift is let go."""
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and self._selected_by_key:
            self._selected_by_key = False
            selected = self.selected_words()
            if selected is not None:
                self.select(*selected)
                self.text_selected.emit(*selected)

    def _set_caret(self, unit: int | None) -> None:
        point = None if unit is None else self.scene.page.offsets.to_code_point(unit)
        if point != self.scene.caret:
            places = [(place, place) for place in (self.scene.caret, point) if place is not None]
            self._repaint_lines(places)
            self.scene.caret = point
