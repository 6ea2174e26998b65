"""The article view: an article with its spans, to be read, selected in and pointed at."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from pressmark.domain.ids import SpanId
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, Span
from pressmark.domain.text import Bounds
from pressmark.qt.article_view.flow import MARGIN, Flow
from pressmark.qt.article_view.layout import ArticleLayout
from pressmark.qt.article_view.looks import Looks
from pressmark.qt.article_view.marks_bar import MarksBar
from pressmark.qt.article_view.metrics import Typography
from pressmark.qt.article_view.page import Page
from pressmark.qt.article_view.pointer import Pointer
from pressmark.qt.article_view.scene import Chips, Scene
from pressmark.qt.theme import Theme

_SLICE = 0.004
_GUTTER = 24
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


class ArticleView(QTextEdit):
    """Shows one article and says what the analyst points at; it changes no span itself.

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
        super().__init__(parent)
        self._scheme, self._theme = scheme, theme
        self._flow = Flow(self.document())
        self.scene = Scene(self._flow, Looks(scheme, theme))
        self.sheet = ArticleLayout(self.document(), self._flow, self.scene)
        self.document().setDocumentLayout(self.sheet)
        self._marks = MarksBar(self.scene, self)
        self.setVerticalScrollBar(self._marks)
        self._pointer = Pointer(self)
        self._selected_by_key = False
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._measure)
        self._set_up()
        self._apply_palette()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Article text"))
        self.copyAvailable.connect(self._selection_changed)

    # -- what is shown

    def show_article(self, text: str, spans: Sequence[Span], title: str | None = None) -> None:
        """Show an article from its top. A first paragraph equal to `title` is the headline."""
        self._pointer.cancel()
        page = Page(text, title)
        self.scene.show(page, spans)
        self._flow.show(page, self._column())
        self.document().setPlainText(page.display)
        assert self.document().characterCount() - 1 == page.unit_length, "Qt changed the text"
        self._flow.reflow(self._column())
        self._resized(None)
        self.verticalScrollBar().setValue(0)
        self._idle.start()

    def clear_article(self) -> None:
        """Show nothing."""
        self.show_article("", ())

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show these spans instead; only what differs is worked out again, nothing moves."""
        self.change_spans(*self.scene.index.difference(spans))

    def change_spans(self, changed: Sequence[Span], removed: Iterable[SpanId] = ()) -> None:
        """Put spans in, or in place of those with the same id; take others out."""
        self._repaint(self.scene.change(changed, removed))
        self._marks.refresh()

    def set_scheme(self, scheme: Scheme) -> None:
        """Use other labels."""
        self._scheme = scheme
        self._look_again()

    def set_theme(self, theme: Theme) -> None:
        """Use other colours."""
        self._theme = theme
        self._apply_palette()
        self._look_again()

    def _look_again(self) -> None:
        self.scene.looks = Looks(self._scheme, self._theme)
        self.scene.forget()
        self._update_all()

    def _update_all(self) -> None:
        self.viewport().update()
        self._marks.refresh()

    def _apply_palette(self) -> None:
        palette = self._theme.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.page)
        palette.setColor(QPalette.ColorRole.Text, self._theme.text)
        self.setPalette(palette)

    def set_hidden_layers(self, layers: Collection[Layer]) -> None:
        """Hide the spans of some layers; they cannot be clicked either."""
        self.scene.hidden = frozenset(layers)
        self.scene.forget()
        self._update_all()

    def show_rejected(self, shown: bool) -> None:
        """Show or hide rejected spans; the current one is always shown."""
        self.scene.rejected_shown = shown
        self.scene.forget()
        self._update_all()

    def set_chips(self, which: str) -> None:
        """Show "all" chips, that of the "current" span, or "none" (lines move closer)."""
        self.scene.chips = Chips(which)
        self._set_typography(chips=self.scene.chips is not Chips.NONE)

    def set_zoom(self, pixels: int) -> None:
        """Set the text in another size."""
        self._set_typography(pixels=pixels)

    def set_reading_font(self, family: str | None) -> None:
        """Set the text in another family, None for ours."""
        self._set_typography(family=family)

    def set_column(self, ems: float) -> None:
        """Set the width of the column, in multiples of the size of the text."""
        self._set_typography(column=ems)

    def _set_typography(self, **changes: object) -> None:
        present = self._flow.typography
        values = {name: getattr(present, name) for name in Typography.__dataclass_fields__}
        self._flow.set_typography(Typography(**{**values, **changes}))
        self._reflow()

    def set_matches(self, matches: Sequence[Bounds], present: Bounds | None = None) -> None:
        """Show what was searched for, in order of place; `present` is where the search stands."""
        self.scene.matches, self.scene.match = matches, present
        self.viewport().update()
        self._marks.update()

    # -- the current span

    @property
    def current(self) -> SpanId | None:
        """The current span's id."""
        return self.scene.current

    def current_span(self) -> Span | None:
        """Return the current span."""
        return self.scene.current_span()

    def set_current(self, span_id: SpanId | None, reveal: bool = True) -> None:
        """Outline a span and the stretches that play a part for it."""
        if span_id != self.scene.current:
            self._repaint(self.scene.set_current(span_id))
            self._marks.update()
        span = self.current_span()
        if span is not None:
            if reveal:
                self.reveal(span.start)
            self._announce(span)

    def choose(self, span_id: SpanId) -> None:
        """Make a span current that was pointed at: it is in sight already."""
        self.set_current(span_id, reveal=False)

    def _announce(self, span: Span) -> None:
        if QAccessible.isActive():
            look = self.scene.looks.of(span)
            words = f"{look.title}, {span.state}: {span.text[:120]}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def reveal(self, offset: int) -> None:
        """Scroll so that a character is seen, not more than needed."""
        boxes = self.sheet.boxes(offset, offset + 1)
        number = self.scene.page.paragraph_at(offset)
        top = boxes[0].top() if boxes else self._flow.top_of(number)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        pitch = self._flow.metrics_of(number).pitch
        if top < bar.value() + pitch or top > bar.value() + height - 2 * pitch:
            self._resized(None)
            bar.setValue(int(top - height / 3))

    def top_offset(self) -> int:
        """Return the start of the uppermost paragraph in sight: the place to come back to."""
        return self.scene.page.starts[self._flow.number_at(self.verticalScrollBar().value())]

    def scroll_to(self, offset: int) -> None:
        """Scroll so that the paragraph of a character stands at the top."""
        self._resized(None)
        number = self.scene.page.paragraph_at(offset)
        self.verticalScrollBar().setValue(int(self._flow.top_of(number)) - MARGIN // 2)

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
        """Copy the canonical text: Qt would turn non-breaking blanks into others."""
        cursor, to_point = self.textCursor(), self.scene.page.offsets.to_code_point
        start, end = to_point(cursor.selectionStart()), to_point(cursor.selectionEnd())
        data = QMimeData()
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

    def on_page(self, position: QPointF) -> QPointF:
        """Return a point of the viewport as a point of the page."""
        return position + QPointF(0, self.verticalScrollBar().value())

    def position_at(self, position: QPointF) -> int:
        """Return the place between two characters nearest to a point of the viewport."""
        unit = self.sheet.hitTest(self.on_page(position), Qt.HitTestAccuracy.FuzzyHit)
        return self.scene.page.offsets.to_code_point(unit)

    def preview(self, bounds: Bounds | None) -> None:
        """Outline the current span as if it had these bounds."""
        self.scene.preview = bounds
        self.viewport().update()

    def show_hover(self, span_id: SpanId | None, target: Bounds | None) -> None:
        """Outline the span under the mouse; underline what a click would pick."""
        if (span_id, target) != (self.scene.hover, self.scene.target):
            self.scene.hover, self.scene.target = span_id, target
            self.viewport().update()

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

    def rect_of_current(self) -> QRect:
        """Return where the current span's first line lies in the viewport; palettes open there."""
        span = self.current_span()
        boxes = [] if span is None else self.sheet.boxes(span.start, span.end)
        if not boxes:
            return QRect(self.viewport().rect().center(), self.viewport().rect().center())
        return boxes[0].translated(0, -self.verticalScrollBar().value()).toRect()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what is known of the span under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spans = self._pointer.spans_at(self.on_page(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), "\n".join(map(self._describe, spans)), self)
            return True
        return super().viewportEvent(event)

    def _describe(self, span: Span) -> str:
        parts = [self.scene.looks.of(span).title, str(span.state)]
        if span.score is not None:
            parts.append(f"{span.score:.0%}")
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
            self.scene.caret = point
            self.viewport().update()

    # -- geometry

    def _column(self) -> int:
        typography = self._flow.typography
        wanted = typography.pixels * typography.column
        return max(60, int(min(wanted, self.viewport().width() - 2 * _GUTTER)))

    def _top_place(self) -> tuple[int, float]:
        """Return the uppermost paragraph in sight and how far it is scrolled."""
        value = self.verticalScrollBar().value()
        number = self._flow.number_at(value)
        return number, value - self._flow.top_of(number)

    def _reflow(self) -> None:
        number, beyond = self._top_place()
        share = beyond / max(1.0, self._flow.height_of(number))
        self.scene.forget()
        self._flow.reflow(self._column())
        self._flow.laid_out(number)
        self._resized((number, share * self._flow.height_of(number)))
        self._idle.start()

    def _resized(self, place: tuple[int, float] | None) -> None:
        self.sheet.view_width = self.viewport().width()
        self.sheet.documentSizeChanged.emit(self.sheet.documentSize())
        if place is not None:
            self._hold(place)
        self._update_all()

    def _hold(self, place: tuple[int, float]) -> None:
        """Scroll so that a place stays where it was on the screen."""
        number, beyond = place
        value = int(self._flow.top_of(number) + beyond)
        if self.verticalScrollBar().value() != value:
            self.verticalScrollBar().setValue(value)

    def _measure(self) -> None:
        place = self._top_place()
        done = self._flow.measure_some(_SLICE)
        if not self._flow.settled:
            self.sheet.documentSizeChanged.emit(self.sheet.documentSize())
            self._hold(place)
        if done:
            self._idle.stop()
            self._marks.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew where the column's width changes."""
        if self._column() != self._flow.width:
            super().resizeEvent(event)
            self._reflow()
        else:
            super().resizeEvent(event)
            self._resized(None)

    def _repaint(self, numbers: Collection[int]) -> None:
        """Paint some paragraphs again, as far as they are in sight."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if len(numbers) > 50:
            self.viewport().update()
            return
        for number in numbers:
            upper = int(self._flow.top_of(number)) - top - 8
            lower = upper + int(self._flow.height_of(number)) + 20
            if upper < height and lower > 0:
                self.viewport().update(0, upper, self.viewport().width(), lower - upper)
