"""The scroll bar beside the article: where undecided, current and found spans lie."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from pressmark.domain.span import Span, State
from pressmark.qt.article_view.scene import Scene
from pressmark.qt.colour import mix

WIDTH = 14
_DELAY = 120
_MARK = 2
_HANDLE = 6
_GEOMETRY = f"""
QScrollBar:vertical {{ width: {WIDTH}px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ min-height: 34px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
"""


class MarksBar(QScrollBar):
    """A flat scroll bar with one tick for each pixel row that has something to decide."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._scene = scene
        self._ticks: list[tuple[int, QColor]] = []
        self._matches_basis: tuple[int, int, float] | None = None
        self._match_ys: set[int] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY)
        self._later.timeout.connect(self._find_ticks)
        # The sheet gives the geometry of a bar without arrows; what is painted is ours.
        self.setStyleSheet(_GEOMETRY)

    def refresh(self) -> None:
        """Find the ticks again soon; a row of decisions costs one search."""
        if not self._later.isActive():
            self._later.start()

    def _find_ticks(self) -> None:
        scale = self.height() / max(1.0, self._scene.flow.height())
        rows: dict[int, QColor] = {}
        for number in self._scene.index.paragraphs():
            for span, y in self._places(number):
                rows.setdefault(int(y * scale) // _MARK, self._scene.looks.of(span).ink)
        self._ticks = [(row * _MARK, ink) for row, ink in rows.items()]
        self.update()

    def _places(self, number: int) -> Iterator[tuple[Span, float]]:
        """Yield the undecided spans that begin in a paragraph and about how far down they lie."""
        scene = self._scene
        start, end = scene.page.bounds_of(number)
        top, height = scene.flow.top_of(number), scene.flow.height_of(number)
        for span in scene.index.in_paragraph(number):
            if span.state is State.SUGGESTED and span.start >= start and scene.is_shown(span):
                yield span, top + height * (span.start - start) / max(1, end - start)

    def _y_of(self, point: int) -> float:
        """Return about how far down this bar a character lies."""
        flow, page = self._scene.flow, self._scene.page
        number = page.paragraph_at(point)
        start, end = page.bounds_of(number)
        share = (point - start) / max(1, end - start)
        y = flow.top_of(number) + share * flow.height_of(number)
        return y * self.height() / max(1.0, flow.height())

    def _match_rows(self) -> Collection[int]:
        """Return how far down found places lie, a pixel row once: every letter may be found."""
        basis = (id(self._scene.matches), self.height(), self._scene.flow.height())
        if basis != self._matches_basis:
            self._matches_basis = basis
            self._match_ys = {round(self._y_of(start)) for start, _ in self._scene.matches}
        return self._match_ys

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint ground, handle and ticks."""
        theme = self._scene.looks.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.page)
        self._paint_handle(painter)
        right = self.width()
        for row, ink in self._ticks:
            painter.fillRect(QRectF(right - 6, row, 5, _MARK - 0.5), ink)
        for row in self._match_rows():
            painter.fillRect(QRectF(2, row, 4, _MARK), theme.find)
        current = self._scene.current_span()
        if current is not None:
            y = self._y_of(current.start)
            painter.fillRect(QRectF(0, y - 1, right, 3), theme.ring)

    def _paint_handle(self, painter: QPainter) -> None:
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        box = QRectF(self.style().subControlRect(control, option, part, self))
        theme = self._scene.looks.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        share = 0.34 if self.underMouse() or self.isSliderDown() else 0.18
        painter.setBrush(mix(theme.page, theme.text, share))
        painter.drawRoundedRect(QRectF(1, box.top() + 2, _HANDLE, box.height() - 4), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
