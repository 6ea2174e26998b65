"""The scroll bar beside the article: where undecided, current and found spans lie, and asides."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from pressmark.domain.span import Span, State
from pressmark.qt.article_view.scene import Scene
from pressmark.qt.colour import mix, with_alpha

WIDTH = 14
_DELAY = 120
_SLICE = 0.004
_PAUSE = 50
_MARK = 2
_HANDLE = 6
_NEAR = 4
_GEOMETRY = f"""
QScrollBar:vertical {{ width: {WIDTH}px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ min-height: 34px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
"""


class MarksBar(QScrollBar):
    """A flat scroll bar with one tick for each pixel row that has something to decide.

    Found stretches have ticks on its left, the current span goes across, and what lies beside the
    story is shaded. A click jumps to its place, or to the mark it hits.
    """

    jumped = Signal(int)
    """The mark at this code point was clicked."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._scene = scene
        self._undecided: dict[int, list[tuple[Span, float]]] = {}
        self._ticks: list[tuple[int, QColor]] = []
        self._found: dict[int, int] = {}
        self._shades: list[QRectF] = []
        self._ground: QPixmap | None = None
        self._marks = QPixmap()
        self._points: list[tuple[int, int]] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._go_on)
        self._finding: Iterator[None] | None = None
        # The sheet gives the geometry of a bar without arrows; what is painted is ours.
        self.setStyleSheet(_GEOMETRY)

    def refresh(self, changed: Iterable[int] | None = None) -> None:
        """Find the ticks again soon, in the paragraphs that changed alone; None for all."""
        if changed is None:
            self._undecided.clear()
        else:
            for number in changed:
                self._undecided.pop(number, None)
        self._finding = None
        if not self._later.isActive():
            self._later.start(_DELAY)

    def look_again(self) -> None:
        """Take other colours at once: a bar in those of the last theme would be seen."""
        self._finding = self._find_ticks()
        for _ in self._finding:
            pass

    def _go_on(self) -> None:
        """Find ticks for a moment; a long article has more than that."""
        if self._finding is None:
            self._finding = self._find_ticks()
        end = perf_counter() + _SLICE
        for _ in self._finding:
            if perf_counter() > end:
                self._later.start(0)
                return
        self._finding = None

    def _find_ticks(self) -> Iterator[None]:
        """Find all that is painted, with pauses; what was found before is shown till then."""
        scale = self.height() / max(1.0, self._scene.flow.height())
        rows: dict[int, Span] = {}
        for count, number in enumerate(list(self._scene.index.paragraphs())):
            for span, row in self._rows_of(number, scale):
                rows.setdefault(row, span)
            if count % _PAUSE == _PAUSE - 1:
                yield
        self._ticks = [(row * _MARK, self._scene.looks.of(span).ink) for row, span in rows.items()]
        self._found = dict(self._found_rows(scale))
        self._points = [(row * _MARK, span.start) for row, span in rows.items()]
        self._points += [(row * _MARK, start) for row, start in self._found.items()]
        self._shades = list(self._shaded(scale))
        self._ground = None
        self.update()

    def _rows_of(self, number: int, scale: float) -> Iterator[tuple[Span, int]]:
        """Yield the undecided spans that begin in a paragraph, with their rows of pixels.

        Of a paragraph that has one row the first will do: a long article has thousands of spans.
        """
        found = self._undecided.get(number)
        if found is None:
            found = self._undecided[number] = self._found_undecided(number)
        if not found:
            return
        flow = self._scene.flow
        top, height = flow.top_of(number) * scale, flow.height_of(number) * scale
        for span, share in found if height >= _MARK else found[:1]:
            yield span, int(top + height * share) // _MARK

    def _found_undecided(self, number: int) -> list[tuple[Span, float]]:
        """Return the undecided spans that begin in a paragraph, and how far on, from 0 to 1."""
        scene = self._scene
        start, end = scene.page.bounds_of(number)
        return [
            (span, (span.start - start) / max(1, end - start))
            for span in scene.index.unsorted(number)
            if span.state is State.SUGGESTED and span.start >= start and scene.is_shown(span)
        ]

    def _found_rows(self, scale: float) -> Iterator[tuple[int, int]]:
        """Yield the rows of pixels where something was found, with the place of the first."""
        scene, matches, at = self._scene, self._scene.matches, 0
        while at < len(matches):
            start = matches[at][0]
            number = scene.page.paragraph_at(start)
            yield int(self._y_of(start)) // _MARK, start
            at += 1
            if scene.flow.height_of(number) * scale < _MARK:
                at = bisect_left(matches, (scene.page.bounds_of(number)[1], 0), at)

    def _shaded(self, scale: float) -> Iterator[QRectF]:
        """Yield where the runs of paragraphs beside the story lie, once they are all known."""
        flow = self._scene.flow
        if not flow.measured:
            return
        for run in self._scene.page.asides.runs():
            top, last = flow.top_of(run.start), run.stop - 1
            bottom = flow.top_of(last) + flow.height_of(last)
            height = max(1.0, (bottom - top) * scale)
            yield QRectF(0, top * scale, self.width(), height)

    def _y_of(self, point: int) -> float:
        """Return about how far down this bar a character lies."""
        flow, page = self._scene.flow, self._scene.page
        number = page.paragraph_at(point)
        start, end = page.bounds_of(number)
        share = (point - start) / max(1, end - start)
        y = flow.top_of(number) + share * flow.height_of(number)
        return y * self.height() / max(1.0, flow.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground, handle and ticks."""
        theme = self._scene.looks.theme
        painter = QPainter(self)
        if self._ground is None or self._ground.size() != self.size() * self.devicePixelRatio():
            self._ground, self._marks = self._drawn()
        painter.drawPixmap(0, 0, self._ground)
        self._paint_handle(painter)
        painter.drawPixmap(0, 0, self._marks)
        current = self._scene.shown_current()
        if current is not None:
            y = self._y_of(current.start)
            painter.fillRect(QRectF(0, y - 1, self.width(), 3), theme.ring)

    def _drawn(self) -> tuple[QPixmap, QPixmap]:
        """Return what lies under the handle, and over it: a page scrolls faster than it changes."""
        theme = self._scene.looks.theme
        ground, marks = self._empty(theme.page), self._empty(QColor(0, 0, 0, 0))
        painter = QPainter(ground)
        shade = with_alpha(theme.muted, 0.14)
        for box in self._shades:
            painter.fillRect(box, shade)
        painter.end()
        painter.begin(marks)
        for row, ink in self._ticks:
            painter.fillRect(QRectF(self.width() - 6, row, 5, _MARK - 0.5), ink)
        found = mix(theme.find, theme.text, 0.35)
        for row in self._found:
            painter.fillRect(QRectF(1, row * _MARK, 6, _MARK), found)
        painter.end()
        return ground, marks

    def _empty(self, colour: QColor) -> QPixmap:
        image = QPixmap(self.size() * self.devicePixelRatio())
        image.setDevicePixelRatio(self.devicePixelRatio())
        image.fill(colour)
        return image

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump where the bar is pressed; a press on the handle drags it as ever."""
        y = event.position().y()
        if event.button() != Qt.MouseButton.LeftButton or self._handle().contains(4, y):
            super().mousePressEvent(event)
            return
        mark = self._mark_at(y)
        if mark is not None:
            self.jumped.emit(mark)
        else:
            page = self._scene.flow.height() * y / max(1, self.height())
            self.setValue(int(page - self.pageStep() / 2))
        event.accept()

    def _mark_at(self, y: float) -> int | None:
        """Return the code point of the mark nearest to a height, None where none is near."""
        near = min(self._points, key=lambda one: abs(one[0] - y), default=None)
        return near[1] if near is not None and abs(near[0] - y) <= _NEAR else None

    def _handle(self) -> QRectF:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        return QRectF(self.style().subControlRect(control, option, part, self))

    def _paint_handle(self, painter: QPainter) -> None:
        if self.maximum() <= self.minimum():
            return
        box = self._handle()
        theme = self._scene.looks.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        share = 0.34 if self.underMouse() or self.isSliderDown() else 0.18
        painter.setBrush(mix(theme.page, theme.text, share))
        painter.drawRoundedRect(QRectF(1, box.top() + 2, _HANDLE, box.height() - 4), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
