"""The paragraphs one below the other: heights estimated at first, exact once laid out.

Opening an article must not lay out all of it: 100,000 words take a second. What is painted is laid
out at once, the rest is measured in idle slices, and layouts far from the page are let go.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from time import perf_counter

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextLayout, QTextOption
from shiboken6 import isValid

from pressmark.qt.article_view.geometry import Geometry, rows_of
from pressmark.qt.article_view.metrics import LineMetrics, Typography
from pressmark.qt.article_view.page import Page

MARGIN = 30
_TITLE_SCALE = 1.42
_KEPT = 700
_NEAR = 120


class Flow:
    """Heights and layouts of the paragraphs of one page at one width. Pixels."""

    def __init__(self, document: QTextDocument) -> None:
        self.typography = Typography()
        self.width = 100.0
        self.page = Page("")
        self._document = document
        self._folded: dict[int, range] = {}
        self._plain = _option(Qt.LayoutDirection.LeftToRight)
        self._mirrored = _option(Qt.LayoutDirection.RightToLeft)
        self._set_metrics()
        self.reflow(self.width)

    @property
    def alive(self) -> bool:
        """Whether the document can still be asked.

        A window that is taken down tells its text field of the lost focus, which asks the layout
        once more: PySide has let go of the document by then, and an error would end the process.
        """
        return isValid(self._document)

    def set_typography(self, typography: Typography) -> None:
        """Change size, family or density; `reflow` must follow."""
        self.typography = typography
        self._set_metrics()

    def _set_metrics(self) -> None:
        self.body = LineMetrics(self.typography)
        self.title = LineMetrics(self.typography, _TITLE_SCALE)
        # A block's own layout ignores setFont: it takes the document's default font.
        self._document.setDefaultFont(self.body.font)

    def show(self, page: Page, width: float) -> None:
        """Start over with another page, which the document is given next."""
        self.page = page
        self._folded = {}
        self.reflow(width)

    def forget_layouts(self) -> None:
        """Take no paragraph for laid out: the document has new ones."""
        for number in self._laid_out:
            self._exact[number] = 0
        self._laid_out.clear()
        self._measured = 0

    def reflow(self, width: float) -> None:
        """Start over at another width."""
        self.width = width
        self._heights = self._estimates()
        self._exact = bytearray(len(self._heights))
        self._laid_out: dict[int, None] = {}
        self._measured = 0
        self._tops: list[float] | None = None

    def _estimates(self) -> list[float]:
        """Return about how high each paragraph is; in one breath, as a long article has thousands.

        A letter takes about half an em.
        """
        per_line, pitch, blank = self._per_line(), self.body.pitch, self.body.blank
        heights: list[float] = [
            pitch * (int(len(text) / per_line) + 1) if text else blank
            for text in self.page.paragraphs
        ]
        for number in (0, *self._folded):
            heights[number] = self._estimate(number)
        return heights

    def _per_line(self) -> float:
        return max(8.0, self.width / (self.body.em * 0.46))

    def _estimate(self, number: int) -> float:
        text = self.page.paragraphs[number]
        if number in self._folded:
            return self._height_in_fold(number)
        if not text:
            return self.body.blank
        return self.metrics_of(number).pitch * (int(len(text) / self._per_line()) + 1)

    def metrics_of(self, number: int) -> LineMetrics:
        """Return the line metrics of a paragraph."""
        return self.title if number == 0 and self.page.titled else self.body

    def set_folded(self, runs: Iterable[range]) -> None:
        """Fold runs of paragraphs: the first of each shows one line, the others take no room.

        Qt's own keys go past paragraphs that are not visible.
        """
        folded = {number: run for run in runs for number in run}
        changed = [
            number
            for number in self._folded.keys() | folded.keys()
            if self._folded.get(number) != folded.get(number)
        ]
        self._folded = folded
        for number in changed:
            self._heights[number] = self._estimate(number)
            self._exact[number] = 0
            self._laid_out.pop(number, None)
            self._document.findBlockByNumber(number).setVisible(number not in folded)
        if changed:
            self._measured, self._tops = min(self._measured, *changed), None

    def fold_at(self, number: int) -> range | None:
        """Return the folded run that a paragraph lies in."""
        return self._folded.get(number)

    @property
    def folds(self) -> set[range]:
        """The folded runs."""
        return set(self._folded.values())

    def _height_in_fold(self, number: int) -> float:
        return self.body.fold if number == self._folded[number].start else 0.0

    @property
    def settled(self) -> bool:
        """Whether `tops` holds since it was last asked for."""
        return self._tops is not None

    def tops(self) -> list[float]:
        """Return the top of each paragraph below the first, and the end of the last."""
        if self._tops is None:
            self._tops = [0.0, *accumulate(self._heights)]
        return self._tops

    def top_of(self, number: int) -> float:
        """Return the top of a paragraph."""
        return MARGIN + self.tops()[number]

    def height_of(self, number: int) -> float:
        """Return the height of a paragraph as far as it is known."""
        return self._heights[number]

    def height(self) -> float:
        """Return the height of the page with its margins.

        One more line at its end lets the last jumps put a whole line at the top as well.
        """
        return self.tops()[-1] + 2 * MARGIN + self.body.pitch

    def number_at(self, y: float) -> int:
        """Return the paragraph at a height; above and below the page the first and the last."""
        found = bisect_right(self.tops(), y - MARGIN) - 1
        return max(0, min(len(self._heights) - 1, found))

    def laid_out(self, number: int) -> QTextLayout:
        """Return the layout of a paragraph, with lines. Qt's keys and accessibility read it too."""
        layout = self._document.findBlockByNumber(number).layout()
        if number not in self._laid_out or not layout.lineCount():
            metrics = self.metrics_of(number)
            layout.setTextOption(self._option_of(number))
            layout.setCacheEnabled(True)
            if metrics is self.title:
                layout.setFormats([_whole(self.page.paragraphs[number], metrics)])
            height = self._break_lines(layout, metrics)
            self._laid_out[number] = None
            self._set_height(number, height)
            if len(self._laid_out) > _KEPT:
                self._let_go(number)
        return layout

    def all_laid_out(self) -> list[int]:
        """Return the paragraphs that have lines now."""
        return list(self._laid_out)

    def _let_go(self, near: int) -> None:
        for number in list(self._laid_out):
            if abs(number - near) > _NEAR:
                self._document.findBlockByNumber(number).layout().clearLayout()
                del self._laid_out[number]

    def _option_of(self, number: int) -> QTextOption:
        return self._mirrored if self.page.is_right_to_left(number) else self._plain

    def _break_lines(self, layout: QTextLayout, metrics: LineMetrics) -> float:
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            # A fallback font may raise the line's ascent: the baseline is what must not move.
            line.setPosition(QPointF(0, height + metrics.base - line.ascent()))
            height += metrics.pitch
        layout.endLayout()
        return height

    def _set_height(self, number: int, height: float) -> None:
        if number in self._folded:
            height = self._height_in_fold(number)
        elif not self.page.paragraphs[number]:
            height = self.body.blank
        if self._heights[number] != height:
            self._heights[number] = height
            self._tops = None
        self._exact[number] = 1

    @property
    def measured(self) -> bool:
        """Whether all paragraphs were looked at: heights are exact, asides are known."""
        return self._measured >= len(self.page.paragraphs)

    def measure_some(self, seconds: float) -> bool:
        """Measure paragraphs for a while; return whether all are exact now."""
        end = perf_counter() + seconds
        paragraphs = self.page.paragraphs
        while self._measured < len(paragraphs):
            number = self._measured
            self._measured += 1
            self.page.asides.holds(number)  # known in slices, it is not asked of all at once
            if not self._exact[number]:
                self._measure(number)
                if perf_counter() > end:
                    break
        return self.measured

    def _measure(self, number: int) -> None:
        text, metrics = self.page.paragraphs[number], self.metrics_of(number)
        height = 0.0
        if text and number not in self._folded:
            layout = QTextLayout(text, metrics.font)
            layout.setTextOption(self._option_of(number))
            height = self._break_lines(layout, metrics)
        self._set_height(number, height)

    def lines(self, number: int, first: int, last: int) -> Geometry:
        """Return the geometry of the lines `first` to `last` (exclusive) of a paragraph."""
        metrics = self.metrics_of(number)
        rows = rows_of(self.laid_out(number), metrics.pitch, first, last)
        page = self.page
        return Geometry(
            rows,
            page.padded(number),
            page.is_mixed(number),
            page.is_right_to_left(number),
            metrics,
        )

    def line_at(self, number: int, unit: int) -> int | None:
        """Return which line of a paragraph holds a unit; None where it has no lines."""
        line = self.laid_out(number).lineForTextPosition(unit)
        return line.lineNumber() if line.isValid() else None

    def around(self, number: int, start: int, end: int) -> Geometry:
        """Return the geometry of the lines that hold `[start, end)`, units of the paragraph."""
        layout = self.laid_out(number)
        length = len(self.page.paragraphs[number]) + self.page.offsets.astral
        first = layout.lineForTextPosition(max(0, min(start, length)))
        last = layout.lineForTextPosition(max(0, end - 1))
        stop = last.lineNumber() + 1 if last.isValid() else layout.lineCount()
        return self.lines(number, first.lineNumber() if first.isValid() else 0, stop)


def _option(direction: Qt.LayoutDirection) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(36)
    option.setTextDirection(direction)
    if direction is Qt.LayoutDirection.RightToLeft:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _whole(text: str, metrics: LineMetrics) -> QTextLayout.FormatRange:
    """Return a format for a whole paragraph: the only way to give a block a font of its own."""
    characters = QTextCharFormat()
    characters.setFont(metrics.font)
    whole = QTextLayout.FormatRange()
    whole.start, whole.length, whole.format = 0, 2 * len(text), characters
    return whole
