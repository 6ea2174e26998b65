"""Paints one paragraph of a scene, from the bands under its text to the chips above its lines."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from pressmark.domain.span import Span
from pressmark.qt.article_view import painter as paint
from pressmark.qt.article_view.folds import paint_fold
from pressmark.qt.article_view.geometry import Geometry, boxes, x_of
from pressmark.qt.article_view.outlines import ring, thin
from pressmark.qt.article_view.scene import CHUNK, Scene

_BLEED = 40
FADE = 0.45
"""How strong the tints are in paragraphs beside the story, whose text is dimmed."""
_BEYOND = 2
"""Lines above and below the clip that outlines take in, so that their ends fall outside it."""


def paint_paragraph(
    painter: QPainter,
    scene: Scene,
    number: int,
    clip: QRectF,
    selections: Sequence[tuple[int, int]],
) -> None:
    """Paint what lies in `clip`; the painter stands at the paragraph's corner.

    `selections` are UTF-16 offsets into the whole page.
    """
    run = scene.flow.fold_at(number)
    if run is not None:
        if number == run.start:
            paint_fold(painter, scene, run, selected=_touch(scene, run, selections))
        return
    layout, pitch = scene.flow.laid_out(number), scene.flow.metrics_of(number).pitch
    first = max(0, int(clip.top() // pitch))
    last = min(layout.lineCount() - 1, int(clip.bottom() // pitch))
    if last >= first:
        canvas = _Canvas(painter, scene, number, first, last)
        aside = scene.page.asides.holds(number)
        canvas.paint_under(selections, fade=FADE if aside else 1.0)
        painter.setPen(scene.looks.theme.dim if aside else scene.looks.theme.text)
        painter_clip = clip.adjusted(-_BLEED, -pitch, _BLEED, pitch)
        layout.draw(painter, -layout.position(), [], painter_clip)
        canvas.paint_over(layout)


def _touch(scene: Scene, run: range, selections: Sequence[tuple[int, int]]) -> bool:
    """Return whether something in a run of paragraphs is selected."""
    starts = scene.page.unit_starts
    first = starts[run.start]
    last = starts[run.stop] if run.stop < len(starts) else scene.page.unit_length + 1
    return any(start < last and end > first for start, end in selections)


class _Canvas:
    """The lines `first` to `last` of one paragraph while they are painted."""

    def __init__(self, painter: QPainter, scene: Scene, number: int, first: int, last: int) -> None:
        self.painter, self.scene, self.number = painter, scene, number
        self._first, self._last = first, last
        chunks = range(first // CHUNK, last // CHUNK + 1)
        self.shown = [scene.display(number, chunk) for chunk in chunks]

    @cached_property
    def geometry(self) -> Geometry:
        """Most paragraphs have nothing on them that needs it, and asking Qt for it is slow."""
        first, last = max(0, self._first - _BEYOND), self._last + 1 + _BEYOND
        return self.scene.flow.lines(self.number, first, last)

    def paint_under(self, selections: Sequence[tuple[int, int]], fade: float) -> None:
        """Paint bands at an opacity of `fade`, what was searched for, and what is selected."""
        scene, theme = self.scene, self.scene.looks.theme
        for part in self.shown:
            paint.paint_under(self.painter, part, scene.ends, fade)
        bounds = scene.page.bounds_of(self.number)
        for match in scene.matches_in(*bounds):
            paint.paint_boxes(self.painter, self._boxes(*match), theme.find)
            if match == scene.match:
                scene.outlines.paint(self.painter, self._boxes(*match), thin(theme.ring, 1.0))
        base, end = (scene.page.offsets.to_utf16(edge) for edge in bounds)
        for first, last in selections:
            if last <= base or first >= end:
                continue
            found = boxes(self.geometry, first - base, last - base)
            paint.paint_boxes(self.painter, found, theme.selection)

    def paint_over(self, layout: QTextLayout) -> None:
        """Paint outlines, chips and the caret."""
        scene, theme = self.scene, self.scene.looks.theme
        metrics = scene.flow.metrics_of(self.number)
        for part in self.shown:
            if part.unseen:
                self.painter.setPen(QPen(theme.muted, 1))
                self.painter.drawLines(part.unseen)
        current = scene.shown_current()
        if current is not None:
            self._paint_parts(current)
            self._paint_ring(current)
        hover = None if scene.hover is None else scene.index.by_id.get(scene.hover)
        if hover is not None and hover is not current:
            self._outline(hover.start, hover.end, scene.looks.of(hover).ink, 0.7)
        if scene.target is not None and self._holds(*scene.target):
            paint.paint_target(self.painter, self._boxes(*scene.target), theme.accent)
        for part in self.shown:
            for chip in part.chips:
                mine = chip.span_id == scene.current
                scene.images.draw(self.painter, chip, theme, metrics, current=mine)
        self._paint_caret(layout)

    def _paint_parts(self, current: Span) -> None:
        ink = self.scene.looks.of(current).ink
        for related in self.scene.related:
            self._outline(related.start, related.end, ink, 0.5)
        for role in self.scene.roles:
            self._outline(role.start, role.end, ink, 0.85)

    def _paint_ring(self, current: Span) -> None:
        bounds = self.scene.preview or (current.start, current.end)
        if self._holds(*bounds):
            lane = max((part.lanes.get(current.id, 0) for part in self.shown), default=0)
            units = self.scene.page.units_in(self.number, *bounds)
            found = boxes(self.geometry, *units, lane, 2.2)
            looks = self.scene.looks
            lines = ring(looks.of(current).ink, looks.theme)
            self.scene.outlines.paint(self.painter, found, lines)

    def _outline(self, start: int, end: int, ink: QColor, alpha: float) -> None:
        if self._holds(start, end):
            found = self._boxes(start, end, 1.2)
            self.scene.outlines.paint(self.painter, found, thin(ink, alpha))

    def _holds(self, start: int, end: int) -> bool:
        """Return whether any of `[start, end)` lies in this paragraph."""
        first, last = self.scene.page.bounds_of(self.number)
        return start < last and end > first

    def _boxes(self, start: int, end: int, grow: float = 0) -> list[QRectF]:
        units = self.scene.page.units_in(self.number, start, end)
        return boxes(self.geometry, *units, 0, grow)

    def _paint_caret(self, layout: QTextLayout) -> None:
        caret, page = self.scene.caret, self.scene.page
        if caret is None or page.paragraph_at(caret) != self.number:
            return
        unit = page.units_in(self.number, caret, caret)[0]
        line = layout.lineForTextPosition(unit)
        if line.isValid():
            metrics = self.geometry.metrics
            x = x_of(line, unit)
            top = line.lineNumber() * metrics.pitch + metrics.band_top
            box = QRectF(x - 0.8, top, 1.6, metrics.band_bottom - metrics.band_top)
            self.painter.fillRect(box, self.scene.looks.theme.accent)
