"""All charts of a project as one picture."""

import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QPainter

from pressmark.domain.charts import Chart
from pressmark.qt.charts.drawing import Drawing, height_of
from pressmark.qt.theme import Theme, window_font
from pressmark.qt.wording import chart_word
from pressmark.settings import write_atomically

_WIDTH = 900.0
_SCALE = 2
_TITLE, _GAP, _EDGE = 34.0, 22.0, 20.0


def picture_of(charts: list[Chart], theme: Theme) -> QImage:
    """Return charts below each other, with their titles, at twice the pixels of a screen."""
    high = sum(_TITLE + height_of(chart) + _GAP for chart in charts) + 2 * _EDGE
    image = QImage(
        int(_WIDTH * _SCALE), int(high * _SCALE), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(_SCALE)
    image.fill(theme.page)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    at = _EDGE
    for chart in charts:
        at = _paint(painter, chart, at, theme)
    painter.end()
    return image


def _paint(painter: QPainter, chart: Chart, top: float, theme: Theme) -> float:
    """Draw one chart and return where the next begins."""
    heading = window_font(17)
    heading.setBold(True)
    painter.setFont(heading)
    painter.setPen(theme.colours["text"])
    painter.drawText(QPointF(_EDGE, top + 20), chart_word(chart.title))
    font = window_font(13)
    painter.setFont(font)
    place = QRectF(_EDGE, top + _TITLE, _WIDTH - 2 * _EDGE, height_of(chart))
    Drawing(chart, place, theme, QFontMetricsF(font)).paint(painter)
    return top + _TITLE + place.height() + _GAP


def write_picture(charts: list[Chart], theme: Theme, path: Path) -> None:
    """Write charts as PNG. Raises OSError where the file cannot be written."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture_of(charts, theme).save(buffer, "PNG")  # type: ignore[call-overload]
    write_atomically(path, bytes(buffer.data().data()))


def write_without_window(charts: list[Chart], path: Path) -> None:
    """Write charts as PNG where no window is. Raises OSError."""
    present = QGuiApplication.instance()
    application = present or QGuiApplication(sys.argv[:1])
    write_picture(charts, Theme.load("light"), path)
    assert application is not None, "fonts need it until here"
