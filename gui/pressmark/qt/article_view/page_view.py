"""The page as a widget: shows an article with its spans and keeps its place when things change."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from pressmark.domain.ids import SpanId
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, Span, State
from pressmark.domain.text import Bounds
from pressmark.qt.article_view import dirty
from pressmark.qt.article_view.ahead import Ahead
from pressmark.qt.article_view.flow import MARGIN, Flow
from pressmark.qt.article_view.layout import ArticleLayout
from pressmark.qt.article_view.leaving import paint_leaving
from pressmark.qt.article_view.looks import Looks
from pressmark.qt.article_view.marks_bar import MarksBar
from pressmark.qt.article_view.page import Page
from pressmark.qt.article_view.scene import Chips, Scene
from pressmark.qt.theme import Theme

_SLICE = 0.004
_FIRST_PAINT = 50
"""Milliseconds that idle work waits: first the page is to be seen."""
_GUTTER = 24
_MANY = 50
_PEEP = 2
"""Pixels above the line that a jump puts at the top of the viewport."""


class PageView(QTextEdit):
    """Shows one article. All offsets are code points into its text."""

    _q_ensureVisible = Signal(QRectF)  # noqa: N815 - Qt asks by this name, for screen readers

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme, self._theme = scheme, theme
        self._flow = Flow(self.document())
        self.scene = Scene(self._flow, Looks(scheme, theme))
        self.sheet = ArticleLayout(self.document(), self._flow, self.scene)
        self.document().setDocumentLayout(self.sheet)
        self._marks = MarksBar(self.scene, self)
        self.setVerticalScrollBar(self._marks)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._measure)
        self._ahead = Ahead(self.scene, self)
        self.folding = False
        """Whether articles are shown with all that lies beside the story folded."""
        self._set_up()
        self._apply_palette()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Article text"))
        self._marks.setAccessibleName(self.tr("Place in the article"))
        self._q_ensureVisible.connect(self._scroll_into_sight)
        self._marks.valueChanged.connect(self._scrolled)
        self._marks.jumped.connect(self.reveal)

    # -- what is shown

    def show_article(self, text: str, spans: Sequence[Span], title: str | None = None) -> None:
        """Show an article from its top. A first paragraph equal to `title` is the headline."""
        page = Page(text, title)
        self._ahead.stop()
        self.scene.show(page, spans)
        self._flow.show(page, self._column())
        self.document().setPlainText(page.display)
        assert self.document().characterCount() - 1 == page.unit_length, "Qt changed the text"
        self._flow.forget_layouts()
        if self.folding:
            self._flow.set_folded(page.asides.runs())
        self.moveCursor(QTextCursor.MoveOperation.Start)  # Qt leaves the caret at the end
        self._resized(None)
        self.verticalScrollBar().setValue(0)
        self._idle.start(_FIRST_PAINT)

    def clear_article(self) -> None:
        """Show nothing."""
        self.show_article("", ())

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Show these spans instead; only what differs is worked out again, nothing moves."""
        self.change_spans(*self.scene.index.difference(spans))

    def change_spans(self, changed: Sequence[Span], removed: Iterable[SpanId] = ()) -> None:
        """Put spans in, or in place of those with the same id; take others out."""
        gone, before = list(removed), self.scene.stretches()
        in_place = not gone and self.scene.stay_in_place(changed)
        touched = self.scene.change(changed, gone)
        self._repaint_lines([*before, *self.scene.stretches()])
        if len(changed) > _MANY:
            self.viewport().update()
        elif in_place:
            self._repaint_lines([(span.start, span.end) for span in changed])
        else:
            self._repaint_paragraphs(touched)
        self._marks.refresh(touched)
        self._look_ahead()

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
        self._marks.look_again()

    def _update_all(self) -> None:
        self.viewport().update()
        self._marks.refresh()

    def _apply_palette(self) -> None:
        palette = self._theme.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.page)
        palette.setColor(QPalette.ColorRole.Text, self._theme.text)
        self.setPalette(palette)

    def set_hidden(self, layers: Collection[Layer], states: Collection[State]) -> None:
        """Hide the spans of some layers and states; they cannot be clicked either.

        The current span is shown whatever its state.
        """
        self.scene.hidden, self.scene.hidden_states = frozenset(layers), frozenset(states)
        self.scene.forget()
        self._update_all()

    def show_unseen(self, shown: bool) -> None:
        """Show or hide signs where characters stand that nobody sees."""
        self.scene.unseen_shown = shown
        self.scene.forget()
        self._update_all()

    def set_chips(self, which: str) -> None:
        """Show "all" chips, that of the "current" span, or "none" (lines move closer)."""
        self.scene.chips = Chips(which)
        self.scene.forget()
        self.set_typography(chips=self.scene.chips is not Chips.NONE)

    def set_zoom(self, pixels: int) -> None:
        """Set the text in another size."""
        self.set_typography(pixels=pixels)

    def set_reading_font(self, family: str | None) -> None:
        """Set the text in another family, None for ours."""
        self.set_typography(family=family)

    def set_column(self, ems: float) -> None:
        """Set the width of the column, in multiples of the size of the text."""
        self.set_typography(column=ems)

    def set_leading(self, ems: float) -> None:
        """Move the lines further apart, by this multiple of the size of the text."""
        self.set_typography(leading=ems)

    def set_typography(self, **changes: Any) -> None:
        """Change size, family, column, leading or chips (see `Typography`), all at once."""
        wanted = replace(self._flow.typography, **changes)
        if wanted != self._flow.typography:
            self._flow.set_typography(wanted)
            self._reflow()
        else:
            self._update_all()

    def set_matches(self, matches: Sequence[Bounds], present: Bounds | None = None) -> None:
        """Show what was searched for, in order of place; `present` is where the search stands."""
        self.scene.matches, self.scene.match = matches, present
        self.viewport().update()
        self._marks.refresh(())

    # -- folding what lies beside the story

    def unfold_at(self, offset: int) -> None:
        """Unfold the run that a character lies in, if it is folded."""
        run = self._flow.fold_at(self.scene.page.paragraph_at(offset))
        if run is not None:
            self.set_folded(self._flow.folds - {run})

    def set_folded(self, runs: Iterable[range]) -> None:
        """Fold these runs of paragraphs and no others; what is in sight stays where it is."""
        number, beyond = self._top_place()
        self._flow.set_folded(runs)
        self.scene.forget()
        run = self._flow.fold_at(number)
        self._resized((number, beyond) if run is None else (run.start, min(beyond, 0)))
        self._idle.start(_FIRST_PAINT)

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
            before = self.scene.stretches()
            self.scene.set_current(span_id)
            self._repaint_lines([*before, *self.scene.stretches()])
            self._marks.update()
        span = self.current_span()
        if span is not None and reveal:
            self.reveal(span.start)

    def choose(self, span_id: SpanId) -> None:
        """Make a span current that was pointed at: it is in sight already."""
        self.set_current(span_id, reveal=False)

    def put_caret(self, offset: int) -> None:
        """Put the caret of a screen reader to a place, unless something is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.setPosition(self.scene.page.offsets.to_utf16(offset))
            self.setTextCursor(cursor)

    def _scroll_into_sight(self, box: QRectF) -> None:
        """Scroll to a box of the page that a screen reader wants to see."""
        self.verticalScrollBar().setValue(int(box.top() - self.viewport().height() / 3))

    def reveal(self, offset: int, *, unfolding: bool = True) -> None:
        """Scroll so that a character is seen, not more than needed, with some text above it."""
        if unfolding:
            self.unfold_at(offset)
        boxes = self.sheet.boxes(offset, offset + 1)
        number = self.scene.page.paragraph_at(offset)
        top = boxes[0].top() if boxes else self._flow.top_of(number)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        pitch = self._flow.metrics_of(number).pitch
        if top < bar.value() + pitch or top > bar.value() + height - 2 * pitch:
            self._tell_size()
            bar.setValue(self._aligned(top - height / 3))

    def top_offset(self) -> int:
        """Return the start of the uppermost paragraph in sight: the place to come back to."""
        return self.scene.page.starts[self._flow.number_at(self.verticalScrollBar().value())]

    def scroll_to(self, offset: int) -> None:
        """Scroll so that the paragraph of a character stands at the top."""
        self._tell_size()
        number = self.scene.page.paragraph_at(offset)
        self.verticalScrollBar().setValue(self._aligned(self._flow.top_of(number) - MARGIN / 2))

    def _aligned(self, y: float) -> int:
        """Return the scroll position at the top of the line at a height: no line is cut there."""
        y = min(y, self.verticalScrollBar().maximum())
        if y <= MARGIN:
            return 0
        number = self._flow.number_at(y)
        self._flow.laid_out(number)
        top, pitch = self._flow.top_of(number), self._flow.metrics_of(number).pitch
        if self._flow.page.paragraphs[number]:
            top += max(0, int((y - top) / pitch)) * pitch
        return int(top) - _PEEP

    def place(self) -> tuple[int, float]:
        """Return where the page stands: the uppermost paragraph's start, and pixels beyond its top.

        `go_to` comes back to it, at another width and size as well as can be.
        """
        number, beyond = self._top_place()
        return self.scene.page.starts[number], beyond

    def go_to(self, offset: int, beyond: float) -> None:
        """Scroll to a place that `place` gave."""
        number = self.scene.page.paragraph_at(offset)
        self._flow.laid_out(number)
        self._resized((number, min(beyond, self._flow.height_of(number))))

    # -- geometry

    def on_page(self, position: QPointF) -> QPointF:
        """Return a point of the viewport as a point of the page."""
        return position + QPointF(0, self.verticalScrollBar().value())

    def rect_of_current(self) -> QRect:
        """Return where the current span's first line lies in the viewport; palettes open there."""
        span = self.current_span()
        return self.rect_of(span.start, span.end) if span else self.rect_of(0, 0)

    def rect_of(self, start: int, end: int) -> QRect:
        """Return where the first line of a stretch lies in the viewport; its middle for nothing."""
        boxes = self.sheet.boxes(start, end) if start < end else []
        if not boxes:
            return QRect(self.viewport().rect().center(), self.viewport().rect().center())
        return boxes[0].translated(0, -self.verticalScrollBar().value()).toRect()

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
        before = self._flow.height_of(number)
        self.scene.forget()
        self._flow.reflow(self._column())
        self._flow.laid_out(number)
        if beyond > 0:  # the margin above the first paragraph does not grow with it
            beyond *= self._flow.height_of(number) / max(1.0, before)
        self._resized((number, beyond))
        self._idle.start(_FIRST_PAINT)

    def _resized(self, place: tuple[int, float] | None) -> None:
        self._tell_size()
        if place is not None:
            self._hold(place)
        self._update_all()

    def _tell_size(self) -> None:
        """Let the scroll bar know how long the page is now."""
        self.sheet.view_width = self.viewport().width()
        self.sheet.documentSizeChanged.emit(self.sheet.documentSize())

    def _hold(self, place: tuple[int, float]) -> None:
        """Scroll so that a place stays where it was on the screen."""
        number, beyond = place
        value = int(self._flow.top_of(number) + beyond)
        if self.verticalScrollBar().value() != value:
            self.verticalScrollBar().setValue(value)

    def _measure(self) -> None:
        self._idle.setInterval(0)
        place = self._top_place()
        done = self._flow.measure_some(_SLICE)
        if not self._flow.settled:
            self._tell_size()
            self._hold(place)
        if done:
            self._idle.stop()
            self.sheet.place_again()
            self._marks.refresh(())
            self._look_ahead()

    def _look_ahead(self) -> None:
        """Work out what lies near the sight, once heights are known."""
        if self._flow.measured:
            self._ahead.begin(self.verticalScrollBar().value(), self.viewport().height())

    def _scrolled(self) -> None:
        """Paint the margins again where they tell of something out of sight."""
        self._look_ahead()
        if self.scene.links():
            edge, width = self.sheet.left, self.viewport().width()
            self.viewport().update(0, 0, edge, self.viewport().height())
            self.viewport().update(width - edge, 0, edge, self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and over it where connecting lines leave the sight."""
        self._paint_ground(event.rect())
        super().paintEvent(event)
        span = self.scene.shown_current()
        links = self.scene.links() if self._flow.alive else []
        if span is not None and links:
            painter = QPainter(self.viewport())
            painter.translate(self.sheet.left, -self.verticalScrollBar().value())
            sight = QRectF(self.viewport().rect()).translated(-painter.transform().dx(), 0)
            sight.translate(0, self.verticalScrollBar().value())
            paint_leaving(painter, links, sight, self.scene.looks.of(span).ink, self._flow.body)

    def _paint_ground(self, box: QRect) -> None:
        """Paint the page's own ground, so that Qt paints nothing of what lies under it.

        A style sheet takes the ground from the viewport, and this attribute each time that it is
        applied: with every repaint Qt would begin at the window, and could not scroll by moving.
        """
        viewport = self.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        with QPainter(viewport) as painter:
            painter.fillRect(box, self._theme.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew where the column's width changes."""
        if self._column() != self._flow.width:
            super().resizeEvent(event)
            self._reflow()
        else:
            super().resizeEvent(event)
            self._resized(None)

    def _repaint_lines(self, stretches: Sequence[Bounds | None]) -> None:
        """Paint the lines of some stretches again."""
        if len(stretches) > _MANY:
            self.viewport().update()
        else:
            found = (stretch for stretch in stretches if stretch is not None)
            self._repaint(dirty.lines(self._flow, found, self._sight()))

    def _repaint_paragraphs(self, numbers: Collection[int]) -> None:
        """Paint some paragraphs again."""
        if len(numbers) > _MANY:
            self.viewport().update()
        else:
            self._repaint(dirty.paragraphs(self._flow, numbers, self._sight()))

    def _repaint(self, heights: Iterable[dirty.Heights]) -> None:
        scrolled, width = self.verticalScrollBar().value(), self.viewport().width()
        for top, bottom in heights:
            self.viewport().update(0, top - scrolled, width, bottom - top)

    def _sight(self) -> dirty.Heights:
        """Return which heights of the page are in sight."""
        top = self.verticalScrollBar().value()
        return top, top + self.viewport().height()
