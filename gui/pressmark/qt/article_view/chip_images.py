"""Paints chips. Each kind of chip is drawn once and kept as an image: a page has a hundred."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from pressmark.domain.span import State
from pressmark.qt.article_view.chips import Chip
from pressmark.qt.article_view.looks import Look, Sign
from pressmark.qt.article_view.metrics import LineMetrics
from pressmark.qt.colour import mix
from pressmark.qt.theme import Theme

_MOST = 1000

_Key = tuple[Look, str, str, bool, bool, int, float]


class ChipImages:
    """The images of the chips of one theme and text size."""

    def __init__(self) -> None:
        self._made: dict[_Key, QPixmap] = {}

    def draw(
        self, painter: QPainter, chip: Chip, theme: Theme, metrics: LineMetrics, *, current: bool
    ) -> None:
        """Draw one chip at its place; `current` for the chip of the current span."""
        ratio = painter.device().devicePixelRatio()
        width = round(chip.box.width())
        key = (chip.look, chip.text, chip.role, chip.incomplete, current, width, ratio)
        image = self._made.get(key)
        if image is None:
            if len(self._made) > _MOST:
                self._made.clear()
            image = self._made[key] = _image(chip, theme, metrics, current=current, ratio=ratio)
        painter.drawPixmap(chip.box.topLeft(), image)


def _image(
    chip: Chip, theme: Theme, metrics: LineMetrics, *, current: bool, ratio: float
) -> QPixmap:
    image = QPixmap((chip.box.size() * ratio).toSize())
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-chip.box.topLeft())
    paint_chip(painter, chip, theme, metrics, current=current)
    painter.end()
    return image


def paint_chip(
    painter: QPainter, chip: Chip, theme: Theme, metrics: LineMetrics, *, current: bool
) -> None:
    """Paint one chip with lines and letters, as paper and PDF want it."""
    painter.setFont(metrics.chip_font)
    if chip.role:
        _paint_role(painter, chip, theme, metrics)
    else:
        _paint_own(painter, chip, theme, metrics, current=current)


def _paint_role(painter: QPainter, chip: Chip, theme: Theme, metrics: LineMetrics) -> None:
    ink = mix(chip.look.ink, theme.ring, 0.15)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(theme.page, chip.look.ink, 0.16))
    painter.drawRoundedRect(chip.box, chip.box.height() / 2, chip.box.height() / 2)
    _paint_text(painter, chip, ink, metrics, chip.box.left())


def _paint_own(
    painter: QPainter, chip: Chip, theme: Theme, metrics: LineMetrics, *, current: bool
) -> None:
    look = chip.look
    ink = mix(look.ink, theme.ring, 0.25) if current else look.ink
    border = ink if current else mix(ink, theme.page, 0.30)
    radius = metrics.chip_height * 0.3
    if look.filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(chip.box, radius, radius)
    else:
        painter.setPen(QPen(border, 1.3 if current else 1.0))
        painter.setBrush(theme.page)
        painter.drawRoundedRect(chip.box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    if chip.text:
        letters = theme.page if look.filled else ink
        left = _paint_signs(painter, chip, letters, metrics)
        _paint_text(painter, chip, letters, metrics, left)


def _paint_text(
    painter: QPainter, chip: Chip, colour: QColor, metrics: LineMetrics, left: float
) -> None:
    width = metrics.text_width(chip.text)
    start = left + (chip.box.right() - left - width) / 2
    baseline = chip.box.bottom() - (chip.box.height() - metrics.cap_height) / 2
    painter.setPen(colour)
    painter.drawText(QPointF(start, baseline), chip.text)
    if chip.look.state is State.REJECTED and not chip.role:
        middle = baseline - metrics.cap_height / 2
        painter.drawLine(QLineF(start - 2, middle, start + width + 2, middle))


def _paint_signs(painter: QPainter, chip: Chip, colour: QColor, metrics: LineMetrics) -> float:
    """Draw the signs at the left of a chip; return where its text may begin."""
    size, left = metrics.sign, chip.box.left()
    signs = [sign for sign in (chip.look.sign,) if sign is not None]
    if not signs and not chip.incomplete:
        return left
    painter.setPen(QPen(colour, max(1.1, size * 0.2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left += metrics.chip_height * 0.30
    top = chip.box.top() + (chip.box.height() - size) / 2
    for sign in signs:
        painter.drawLines(_sign_lines(sign, QRectF(left, top, size, size)))
        left += size * 1.2
    if chip.incomplete:
        painter.drawEllipse(QRectF(left, top, size, size).adjusted(0.6, 0.6, -0.6, -0.6))
        left += size * 1.2
    return left - metrics.chip_height * 0.30


def _sign_lines(sign: Sign, box: QRectF) -> list[QLineF]:
    """Return a plus, or a pencil over the line it has drawn."""
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    middle = box.center()
    if sign is Sign.PLUS:
        return [
            QLineF(left, middle.y(), right, middle.y()),
            QLineF(middle.x(), top, middle.x(), bottom),
        ]
    third = box.width() / 3
    return [
        QLineF(left, bottom - third, right - third, top),
        QLineF(right - third, top, right, top + third),
        QLineF(right, top + third, left + third, bottom),
        QLineF(left + third, bottom, left, bottom),
        QLineF(left, bottom, left, bottom - third),
    ]
