"""The document layout that Qt asks: which text lies where, and paint this part of it, please."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPainterPath,
    QTextBlock,
    QTextDocument,
    QTextFrame,
)

from pressmark.domain.ids import SpanId
from pressmark.domain.span import Span
from pressmark.qt.article_view.canvas import paint_paragraph
from pressmark.qt.article_view.flow import Flow
from pressmark.qt.article_view.folds import GUTTER, paint_handle
from pressmark.qt.article_view.geometry import boxes, edge, segments, x_of
from pressmark.qt.article_view.metrics import LANES
from pressmark.qt.article_view.painter import paint_link
from pressmark.qt.article_view.scene import CHUNK, Scene

_EDGE_ZONE = 5.0
_NEAR = 3.0
GAP = 9.0
"""Between the handle of a fold and the column: pixels that belong to the text."""
_Element = QPainterPath.Element


class ArticleLayout(QAbstractTextDocumentLayout):
    """Lays out and paints a scene. One document keeps one layout for its life."""

    def __init__(self, document: QTextDocument, flow: Flow, scene: Scene) -> None:
        super().__init__(document)
        self._flow = flow
        self._scene = scene
        self.view_width = 100

    @property
    def left(self) -> int:
        """Left edge of the column."""
        return int((self.view_width - self._flow.width) / 2)

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Nothing: the text changes only with the whole article."""

    def pageCount(self) -> int:
        """Return 1: the page is as long as the article."""
        return 1

    def documentSize(self) -> QSizeF:
        """Return the size of the page."""
        return QSizeF(self.view_width, self._flow.height())

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: ARG002
        """Return the whole page: there are no other frames."""
        size = self.documentSize()
        return QRectF(0, 0, size.width(), size.height())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return where a paragraph lies, laid out: Qt calls this before it asks for lines."""
        if not self._flow.alive or not block.isValid():
            return QRectF()
        number = block.blockNumber()
        if number >= len(self._flow.page.paragraphs):
            return QRectF()
        return QRectF(self._placed(number), QSizeF(self._flow.width, self._flow.height_of(number)))

    def _placed(self, number: int) -> QPointF:
        """Return the corner of a paragraph, and note it where screen readers look it up."""
        layout = self._flow.laid_out(number)
        corner = QPointF(self.left, self._flow.top_of(number))
        if layout.position() != corner:
            layout.setPosition(corner)
        return corner

    def place_again(self) -> None:
        """Note anew where all paragraphs lie that are laid out: heights above them have changed."""
        for number in self._flow.all_laid_out():
            self._placed(number)

    def hitTest(
        self,
        point: QPointF | QPoint | QPainterPath.Element,
        accuracy: Qt.HitTestAccuracy,  # noqa: ARG002
    ) -> int:
        """Return the position between two characters that is nearest to a point."""
        if not self._flow.alive:
            return 0
        point = QPointF(point.x, point.y) if isinstance(point, _Element) else QPointF(point)
        number, line = self._line_at(point)
        start = self._flow.page.unit_starts[number]
        layout = self._flow.laid_out(number)
        if self._flow.fold_at(number) is not None:
            return start
        if not layout.lineCount():
            return start
        return start + layout.lineAt(line).xToCursor(point.x() - self.left)

    def _line_at(self, point: QPointF) -> tuple[int, int]:
        """Return paragraph and line at a height, the nearest ones above and below the page."""
        number = self._flow.number_at(point.y())
        last = self._flow.laid_out(number).lineCount() - 1
        pitch = self._flow.metrics_of(number).pitch
        line = int((point.y() - self._flow.top_of(number)) // pitch)
        return number, max(0, min(last, line))

    # -- what lies where, in code points

    def character_at(self, point: QPointF) -> int | None:
        """Return the character under a point of the page, None beside the text."""
        number, line = self._line_at(point)
        geometry = self._flow.lines(number, line, line + 1)
        if self._flow.fold_at(number) is not None:
            return None
        if not geometry.rows or point.y() > self._flow.top_of(number) + self._flow.height_of(
            number
        ):
            return None
        row = geometry.rows[0]
        x = point.x() - self.left
        unit = row.line.xToCursor(x)
        for candidate in (unit, unit - 1):
            for part in segments(geometry, candidate, candidate + 1):
                if part.left <= x <= part.right:
                    return self._point_of(number, candidate)
        return self._point_of(number, unit) if row.start < unit < row.end else None

    def _point_of(self, number: int, unit: int) -> int:
        page = self._flow.page
        return page.offsets.to_code_point(page.unit_starts[number] + unit)

    def boxes(self, start: int, end: int, grow: float = 0, lane: int = 0) -> list[QRectF]:
        """Return the rectangles of a stretch on the page."""
        page = self._flow.page
        found: list[QRectF] = []
        for number in page.touched(start, end):
            if self._flow.fold_at(number) is not None:
                continue
            units = page.units_in(number, start, end)
            corner = QPointF(self.left, self._flow.top_of(number))
            geometry = self._flow.around(number, *units)
            found += [box.translated(corner) for box in boxes(geometry, *units, lane, grow)]
        return found

    def chip_at(self, point: QPointF) -> SpanId | None:
        """Return the span whose chip lies at a point."""
        number, line = self._line_at(point)
        if self._flow.fold_at(number) is not None:
            return None
        local = point - QPointF(self.left, self._flow.top_of(number))
        for chip in self._scene.display(number, line // CHUNK).chips:
            if not chip.role and chip.box.adjusted(-1, -2, 1, 1).contains(local):
                return chip.span_id
        return None

    def edge_of(self, span: Span, *, closing: bool) -> QRectF | None:
        """Return where the end or start of a span can be grasped."""
        page = self._flow.page
        number = page.paragraph_at(span.end - 1 if closing else span.start)
        if self._flow.fold_at(number) is not None:
            return None
        units = page.units_in(number, span.start, span.end)
        geometry = self._flow.around(number, *units)
        found = edge(geometry, *units, closing=closing)
        if found is None:
            return None
        metrics = geometry.metrics
        box = QRectF(found[0] - _EDGE_ZONE, found[1] + metrics.band_top, 2 * _EDGE_ZONE, 0)
        box.setHeight(metrics.underline(LANES) - metrics.band_top)
        return box.translated(self.left, self._flow.top_of(number))

    # -- painting

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the part of the page inside the context's clip."""
        # The context's own rectangle dies with it.
        clip = QRectF(context.clip)
        selections = [
            (selection.cursor.selectionStart(), selection.cursor.selectionEnd())
            for selection in context.selections
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_links(painter, clip)
        for number in self._visible(clip):
            corner = QPointF(self.left, self._flow.top_of(number))
            painter.translate(corner)
            if self._flow.page.paragraphs[number]:
                self._placed(number)
                for joint in self._scene.joints(number):
                    painter.fillRect(joint.flat, joint.tint)
                paint_paragraph(painter, self._scene, number, clip.translated(-corner), selections)
            painter.translate(-corner)
            self._paint_handle(painter, number, clip)

    def _paint_links(self, painter: QPainter, clip: QRectF) -> None:
        span = self._scene.shown_current()
        links = self._scene.links()
        if span is None or not links:
            return
        theme, ink = self._scene.looks.theme, self._scene.looks.of(span).ink
        bare = not self._flow.typography.chips
        painter.translate(self.left, 0)
        for link in links:
            heights = [point.y() for point in link.points]
            if min(heights) - 4 < clip.bottom() and max(heights) + 4 > clip.top():
                paint_link(painter, link, ink, theme.page, bare=bare)
        painter.translate(-self.left, 0)

    def _paint_handle(self, painter: QPainter, number: int, clip: QRectF) -> None:
        """Paint what folds a run, with its first paragraph or the first one in sight."""
        if self._flow.fold_at(number) is not None:
            return
        run = self._flow.page.asides.run_at(number)
        if run is None or (number > run.start and self._flow.top_of(number) > clip.top()):
            return
        top = self._flow.top_of(run.start)
        height = self._flow.top_of(run.stop - 1) + self._flow.height_of(run.stop - 1) - top
        painter.translate(self.left, top)
        paint_handle(painter, self._scene, height, self._flow.body.pitch)
        painter.translate(-self.left, -top)

    def unseen_at(self, point: QPointF) -> str | None:
        """Return the character nobody sees whose sign lies at a point."""
        number, line = self._line_at(point)
        if self._flow.fold_at(number) is not None or not self._scene.unseen_shown:
            return None
        x = point.x() - self.left
        for row in self._flow.lines(number, line, line + 1).rows:
            for one in self._flow.page.unseen(number):
                if row.start <= one.unit < row.end:
                    ends = x_of(row.line, one.unit), x_of(row.line, one.unit + 1)
                    if min(ends) - _NEAR <= x <= max(ends) + _NEAR:
                        return one.character
        return None

    def fold_at(self, point: QPointF) -> range | None:
        """Return the run whose folded line or handle lies at a point of the page."""
        number = self._flow.number_at(point.y())
        if not 0 <= point.y() - self._flow.top_of(number) < self._flow.height_of(number):
            return None
        folded = self._flow.fold_at(number)
        across = point.x() - self.left
        if folded is not None:
            return folded if -GUTTER <= across <= self._flow.width else None
        return self._flow.page.asides.run_at(number) if -GUTTER <= across < -GAP else None

    def _visible(self, clip: QRectF) -> Iterator[int]:
        number = self._flow.number_at(clip.top())
        while number < len(self._flow.page.paragraphs):
            if self._flow.top_of(number) > clip.bottom():
                return
            yield number
            number += 1
