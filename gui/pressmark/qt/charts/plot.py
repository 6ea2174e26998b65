"""A chart on the screen: pointed at, or gone through with the arrow keys, it tells its values."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pressmark.domain.charts import Chart
from pressmark.qt.announcing import announce
from pressmark.qt.charts.drawing import Drawing, height_of, row_words
from pressmark.qt.theme import Theme
from pressmark.qt.wording import chart_word

_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_FRAME = 2.0
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right)


class Plot(QWidget):
    """Draws one chart and keeps a current row."""

    reached = Signal(int)
    """Another row is current; -1 for none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.chart: Chart | None = None
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Chart"))

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart."""
        self.chart, self.current = chart, -1
        self.setAccessibleName(chart_word(chart.title))
        self.setMinimumHeight(int(height_of(chart)))
        self.updateGeometry()
        self.update()

    def go_to(self, row: int) -> None:
        """Make a row current and tell it."""
        if self.chart is None or not self.chart.rows or row == self.current:
            return
        self.current = max(-1, min(row, len(self.chart.rows) - 1))
        words = self.words()
        self.setAccessibleDescription(words)
        if self.hasFocus() and words:
            announce(self, words)
        self.reached.emit(self.current)
        self.update()

    def words(self) -> str:
        """Return what the current row says."""
        if self.chart is None or self.current < 0:
            return ""
        return row_words(self.chart, self.chart.rows[self.current])

    def drawing(self) -> Drawing | None:
        """Return the chart as it lies in the widget."""
        if self.chart is None:
            return None
        metrics = QFontMetricsF(self.font())
        return Drawing(self.chart, QRectF(self.rect()), self.theme, metrics)

    def sizeHint(self) -> QSize:
        """As high as the chart needs."""
        return QSize(640, int(height_of(self.chart)) if self.chart else 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart on the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.theme.page)
        drawing = self.drawing()
        if drawing is not None:
            drawing.paint(painter, self.current)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.accent, _FRAME))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the values of the row under the pointer."""
        drawing = self.drawing()
        spots = drawing.spots() if drawing else []
        under = next((spot.row for spot in spots if spot.place.contains(event.position())), -1)
        if under >= 0:
            self.go_to(under)
            QToolTip.showText(event.globalPosition().toPoint(), self.words(), self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the rows with the arrow keys."""
        if event.key() in _BACK:
            self.go_to(max(0, self.current - 1))
        elif event.key() in _ON:
            self.go_to(self.current + 1)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End and self.chart is not None:
            self.go_to(len(self.chart.rows) - 1)
        else:
            super().keyPressEvent(event)
