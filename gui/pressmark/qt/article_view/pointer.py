"""What the mouse does on the page: click, select words, drag an edge, pick a mention.

Qt does the selecting; this module snaps it to words and tells clicks, drags and edges apart.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from pressmark.domain.ids import SpanId
from pressmark.domain.span import Layer, Span, State
from pressmark.domain.text import Bounds
from pressmark.qt.article_view.edges import dragged_edge, mention_at

if TYPE_CHECKING:
    from pressmark.qt.article_view.view import ArticleView

_BY_CHARACTER = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class _Gesture(Enum):
    """What the pressed button is doing."""

    NONE = auto()
    TEXT = auto()
    CHIP = auto()
    EDGE = auto()
    FOLD = auto()


class Pointer:
    """The state of the mouse over one view."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._gesture = _Gesture.NONE
        self._anchor = 0
        self._chip: SpanId | None = None
        self._closing = False
        self._before: SpanId | None = None
        self.picking = False

    # -- buttons

    def press(self, event: QMouseEvent) -> bool:
        """Take a press of the left button; return whether Qt should not see it."""
        view, point = self._view, self._view.on_page(event.position())
        if view.sheet.fold_at(point) is not None:
            self._gesture = _Gesture.FOLD
            return True
        if not self.picking:
            edge = self._edge_at(point)
            if edge is not None:
                self._gesture, self._closing = _Gesture.EDGE, edge
                return True
        self._chip = view.sheet.chip_at(point)
        if self._chip is not None:
            self._gesture = _Gesture.CHIP
            return True
        self._gesture = _Gesture.TEXT
        self._anchor = view.position_at(event.position())
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            view.clear_selection()  # a press inside a selection would start a text drag
        return False

    def double_click(self, event: QMouseEvent) -> bool:
        """Take a double click; on a span it is the span's, elsewhere Qt selects a word."""
        point = self._view.on_page(event.position())
        if self._view.sheet.fold_at(point) is not None:
            self._gesture = _Gesture.FOLD
            return True
        spans = [] if self.picking else self.spans_at(point)
        if not spans:
            self._gesture = _Gesture.TEXT
            self._anchor = self._view.position_at(event.position())
            return False
        self._gesture = _Gesture.NONE
        ids = [span.id for span in spans]
        # The first click of the two may have moved on to the next span out: go back.
        target = self._before if self._before in ids else ids[0]
        if target != self._view.current:
            self._view.choose(target)
        self._view.span_double_clicked.emit(target)
        return True

    def release(self, event: QMouseEvent) -> None:
        """End a gesture; Qt has seen the release if it saw the press."""
        gesture, self._gesture = self._gesture, _Gesture.NONE
        point = self._view.on_page(event.position())
        if gesture is _Gesture.EDGE:
            self._drop_edge()
        elif gesture is _Gesture.FOLD:
            run = self._view.sheet.fold_at(point)
            if run is not None:
                self._view.toggle_fold(run.start)
        elif gesture is _Gesture.CHIP and self._view.sheet.chip_at(point) == self._chip:
            self._click(point)
        elif gesture is _Gesture.TEXT:
            selected = self._view.selected_words()
            if selected is None:
                self._click(point)
            else:
                self._select(selected)

    @property
    def owns_press(self) -> bool:
        """Whether Qt must not see moves and releases of the pressed button."""
        return self._gesture in (_Gesture.EDGE, _Gesture.CHIP, _Gesture.FOLD)

    def cancel(self) -> bool:
        """Give up dragging an edge; return whether one was dragged."""
        dragging = self._gesture is _Gesture.EDGE
        if dragging:
            self._gesture = _Gesture.NONE
            self._view.preview(None)
        return dragging

    def _click(self, point: QPointF) -> None:
        view = self._view
        if self.picking:
            target = self._mention(point)
            if target is not None:
                view.mention_picked.emit(*target)
            return
        ids = [span.id for span in self.spans_at(point)]
        self._before = view.current
        if ids:
            again = view.current in ids and self._chip is None
            place = (ids.index(view.current) + 1) % len(ids) if again and view.current else 0
            view.choose(ids[place])
            view.span_clicked.emit(ids[place])

    def _select(self, selected: Bounds) -> None:
        if self.picking:
            self._view.clear_selection()
            self._view.mention_picked.emit(*selected)
        else:
            cursor = self._view.textCursor()
            self._view.select(*selected, backwards=cursor.position() < cursor.anchor())
            self._view.text_selected.emit(*selected)

    def _drop_edge(self) -> None:
        view = self._view
        span, bounds = view.current_span(), view.scene.preview
        view.preview(None)
        if span is not None and bounds is not None and bounds != (span.start, span.end):
            view.edge_dragged.emit(span.id, *bounds)

    # -- moves

    def move(self, event: QMouseEvent) -> None:
        """Follow the mouse; Qt has seen the move unless `owns_press`."""
        point = self._view.on_page(event.position())
        if self._gesture is _Gesture.EDGE:
            self._drag_edge(event)
        elif self._gesture is _Gesture.TEXT:
            self._snap_selection(event)
        elif not event.buttons():
            self.hover(point)

    def _drag_edge(self, event: QMouseEvent) -> None:
        span = self._view.current_span()
        if span is None:
            self._gesture = _Gesture.NONE
            return
        free = bool(event.modifiers() & _BY_CHARACTER)
        position = self._view.position_at(event.position())
        page = self._view.scene.page
        self._view.preview(dragged_edge(page, span, position, closing=self._closing, free=free))

    def _snap_selection(self, event: QMouseEvent) -> None:
        position = self._view.position_at(event.position())
        if position == self._anchor:
            return
        first, last = min(position, self._anchor), max(position, self._anchor)
        found = self._view.scene.page.snapped(first, last)
        if found is not None:
            self._view.select(*found, backwards=position < self._anchor)

    def hover(self, point: QPointF) -> None:
        """Show what lies under the mouse: the cursor's shape, an outline."""
        view = self._view
        if view.sheet.fold_at(point) is not None:
            view.show_hover(None, None)
            view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            return
        chip = view.sheet.chip_at(point)
        spans = self.spans_at(point)
        if self.picking:
            view.show_hover(None, self._mention(point))
            view.viewport().setCursor(Qt.CursorShape.CrossCursor)
            return
        view.show_hover(spans[0].id if spans else None, None)
        if chip is not None:
            view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._edge_at(point) is not None:
            view.viewport().setCursor(Qt.CursorShape.SplitHCursor)
        else:
            view.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def leave(self) -> None:
        """Forget what was hovered."""
        self._view.show_hover(None, None)

    # -- what lies under the mouse

    def spans_at(self, point: QPointF) -> list[Span]:
        """Return the spans under a point, the innermost first; a chip stands for its own."""
        view = self._view
        chip = view.sheet.chip_at(point)
        if chip is not None:
            return [view.scene.index.by_id[chip]]
        character = view.sheet.character_at(point)
        return [] if character is None else view.scene.spans_at(character)

    def _mention(self, point: QPointF) -> Bounds | None:
        """Return what a click picks as a mention: an entity, else the word or name."""
        for span in self.spans_at(point):
            if span.layer is Layer.ENTITY and span.state is not State.REJECTED:
                return span.start, span.end
        character = self._view.sheet.character_at(point)
        return None if character is None else mention_at(self._view.scene.page, character)

    def _edge_at(self, point: QPointF) -> bool | None:
        """Return whether the current span's end (True) or start (False) can be dragged here."""
        span = self._view.current_span()
        if span is None or not self._view.scene.is_shown(span):
            return None
        for closing in (True, False):
            place = self._view.sheet.edge_of(span, closing=closing)
            if place is not None and place.contains(point):
                return closing
        return None
