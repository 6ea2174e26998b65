"""Drawing a chart with the painter: in the window and into a picture file alike.

Sizes are pixels of the painter's own coordinates.
"""

from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from pressmark.domain.charts import Chart, Row, Shape, Value, value_text
from pressmark.qt.colour import mix
from pressmark.qt.theme import Theme
from pressmark.qt.wording import chart_word, isolated

BAR = 26.0
"""The height of a line of a bar chart."""

PLOT = 300.0
"""The height of a chart over time."""

_LEGEND = 26.0
_PAD = 8.0
_NAMES = 0.36
_TICKS = 4
_POINT = 3.0
_WIDEST = 64.0
_RING = 2.0

_COLOURS = {"accepted": "good", "rejected": "error", "added": "warning", "kept": "good"}
"""What a column is drawn in, by the names of the theme; anything else is in the accent."""

_PATTERNS = {
    "corrected": Qt.BrushStyle.BDiagPattern,
    "rejected": Qt.BrushStyle.NoBrush,
    "added": Qt.BrushStyle.Dense4Pattern,
}
"""Colour alone tells nobody anything: solid is accepted and hollow rejected, as in the article."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a row of a chart is drawn, to be pointed at."""

    place: QRectF
    row: int


def height_of(chart: Chart) -> float:
    """Return how high a chart is drawn."""
    legend = _LEGEND if chart.drawn > 1 else 0.0
    bars = BAR * len(chart.rows) + 2 * _PAD
    return legend + (bars if chart.shape is Shape.BARS else PLOT)


class Drawing:
    """One chart in one place. `current` is the row that stands out, -1 for none."""

    def __init__(self, chart: Chart, place: QRectF, theme: Theme, metrics: QFontMetricsF) -> None:
        self.chart = chart
        self.theme = theme
        self._metrics = metrics
        legend = _LEGEND if chart.drawn > 1 else 0.0
        self._whole = place
        self._body = place.adjusted(_PAD, _PAD + legend, -_PAD, -_PAD)
        self._top = _nice(chart.largest)

    # -- where things are

    def spots(self) -> list[Spot]:
        """Return the place of each row, in order."""
        if self.chart.shape is Shape.BARS:
            body = self._body
            return [
                Spot(QRectF(body.left(), body.top() + BAR * at, body.width(), BAR), at)
                for at in range(len(self.chart.rows))
            ]
        plot = self._plot()
        width = plot.width() / max(1, len(self.chart.rows))
        return [
            Spot(QRectF(plot.left() + width * at, plot.top(), width, plot.height()), at)
            for at in range(len(self.chart.rows))
        ]

    def _plot(self) -> QRectF:
        """Return where lines and columns are drawn: between the two axes."""
        left = max(self._metrics.horizontalAdvance(value_text(v)) for v in self._tick_values())
        return self._body.adjusted(left + _PAD, _PAD, -_PAD, -self._metrics.height() - _PAD)

    def _tick_values(self) -> list[Value]:
        step = self._top / _TICKS
        whole = step == floor(step)
        return [int(step * at) if whole else step * at for at in range(_TICKS + 1)]

    # -- drawing

    def paint(self, painter: QPainter, current: int = -1) -> None:
        """Draw all of it."""
        if self.chart.drawn > 1:
            self._paint_legend(painter)
        if self.chart.shape is Shape.BARS:
            for spot in self.spots():
                self._paint_bar(painter, spot, current == spot.row)
            return
        self._paint_axes(painter)
        if self.chart.shape is Shape.LINE:
            self._paint_line(painter, current)
        else:
            self._paint_columns(painter, current)

    def _fill(self, column: int) -> tuple[QColor, QBrush]:
        name = self.chart.columns[column]
        colour = self.theme.colours[_COLOURS.get(name, "accent")]
        return colour, QBrush(colour, _PATTERNS.get(name, Qt.BrushStyle.SolidPattern))

    def _paint_piece(self, painter: QPainter, place: QRectF, column: int) -> None:
        colour, fill = self._fill(column)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(fill)
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_legend(self, painter: QPainter) -> None:
        at = self._body.left()
        top = self._whole.top() + _PAD
        for column, name in enumerate(self.chart.columns[: self.chart.drawn]):
            self._paint_piece(painter, QRectF(at, top + 3, 14, 12), column)
            words = chart_word(name)
            painter.setPen(self.theme.colours["text"])
            width = self._metrics.horizontalAdvance(words)
            painter.drawText(QPointF(at + 20, top + 3 + self._metrics.ascent()), words)
            at += 20 + width + 18

    def _paint_bar(self, painter: QPainter, spot: Spot, current: bool) -> None:
        row, place = self.chart.rows[spot.row], spot.place
        if current:
            self._paint_current(painter, place)
        names = place.width() * _NAMES
        text = painter.fontMetrics().elidedText(
            isolated(shown_name(self.chart, row)), Qt.TextElideMode.ElideRight, int(names - _PAD)
        )
        painter.setPen(self.theme.colours["text"])
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(place.left() + 4, place.top(), names, BAR), left | middle, text)
        total = self.chart.total(row)
        words = value_text(int(total) if total == int(total) else total)
        room = place.width() - names - self._metrics.horizontalAdvance("0,000,000") - _PAD
        at = place.left() + names
        for column, value in enumerate(row.values[: self.chart.drawn]):
            width = room * (value or 0) / (self.chart.largest or 1)
            if width > 0:
                piece = QRectF(at, place.top() + 5, max(width, 2.0), BAR - 10)
                self._paint_piece(painter, piece, column)
            at += width
        painter.setPen(self.theme.colours["muted"])
        painter.drawText(QRectF(at + 6, place.top(), place.width(), BAR), left | middle, words)

    def _paint_axes(self, painter: QPainter) -> None:
        plot, high = self._plot(), self._metrics.height()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in self._tick_values():
            y = self._y(value or 0)
            painter.setPen(QPen(mix(self.theme.colours["border"], self.theme.page, 0.3), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self.theme.colours["muted"])
            box = QRectF(self._body.left(), y - high / 2, plot.left() - self._body.left() - 6, high)
            painter.drawText(box, right, value_text(value))
        self._paint_names(painter, plot)

    def _paint_names(self, painter: QPainter, plot: QRectF) -> None:
        """Write below the axis as many names as there is room for."""
        names = [chart_word(row.name) for row in self.chart.rows]
        widest = max(self._metrics.horizontalAdvance(name) for name in names) + 14
        each = max(1, ceil(widest * len(names) / max(1.0, plot.width())))
        for spot, name in list(zip(self.spots(), names, strict=True))[::each]:
            wide = self._metrics.horizontalAdvance(name)
            x = spot.place.center().x() - wide / 2
            x = min(max(x, plot.left()), self._whole.right() - wide - 2)
            painter.drawText(QPointF(x, plot.bottom() + self._metrics.ascent() + 6), name)

    def _y(self, value: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * value / (self._top or 1)

    def _paint_line(self, painter: QPainter, current: int) -> None:
        points = [
            QPointF(spot.place.center().x(), self._y(self.chart.total(row)))
            for spot, row in zip(self.spots(), self.chart.rows, strict=True)
        ]
        colour, _ = self._fill(0)
        below = [QPointF(points[-1].x(), self._y(0)), QPointF(points[0].x(), self._y(0))]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(colour, self.theme.page, 0.8))
        painter.drawPolygon(QPolygonF([*points, *below]))
        painter.setPen(QPen(colour, 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(colour)
        every = len(points) <= self._plot().width() / (4 * _POINT)
        for at, point in enumerate(points):
            if at == current:
                self._paint_current(painter, self.spots()[at].place)
                painter.setPen(QPen(colour, 2))
                painter.setBrush(colour)
            if every or at == current:
                size = _POINT * (2 if at == current else 1)
                painter.drawEllipse(point, size, size)

    def _paint_columns(self, painter: QPainter, current: int) -> None:
        for spot, row in zip(self.spots(), self.chart.rows, strict=True):
            if spot.row == current:
                self._paint_current(painter, spot.place)
            gap = max(spot.place.width() * 0.1, (spot.place.width() - _WIDEST) / 2)
            base = self._y(0)
            top = self._y(self.chart.total(row))
            if base - top >= 1:
                place = QRectF(
                    spot.place.left() + gap, top, spot.place.width() - 2 * gap, base - top
                )
                self._paint_piece(painter, place, 0)

    def _paint_current(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(QPen(self.theme.ring, _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.adjusted(1, 1, -1, -1))


def shown_name(chart: Chart, row: Row) -> str:
    """Return the name of a row in the language of the window; names of the project stay."""
    own = chart.name in ("articles", "spans", "sizes")
    return chart_word(row.name) if own else row.name


def row_words(chart: Chart, row: Row) -> str:
    """Return a row as it is told and read aloud: "2024-05-01: 12 decisions, 3.1 …"."""
    values = (
        f"{chart_word(name)} {value_text(value)}"
        for name, value in zip(chart.columns, row.values, strict=True)
    )
    return f"{shown_name(chart, row)}: {', '.join(values)}"


def _nice(largest: float) -> float:
    """Return the top of an axis: the next of 1, 2, 4, 5, 8 with noughts."""
    if largest <= 0:
        return 1.0
    unit = 10.0 ** floor(log10(largest))
    return next((unit * one for one in (1, 2, 4, 5, 8, 10) if largest <= unit * one), unit * 10)
