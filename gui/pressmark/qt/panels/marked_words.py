"""Words that a list was filtered by, marked where they stand in a row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pressmark.domain.search import Haystack, Query
from pressmark.domain.text import Bounds
from pressmark.qt.theme import Theme

_STRENGTH = 70
_MARGIN = 3

_Index = QModelIndex | QPersistentModelIndex


def mark_words(painter: QPainter, base: QPointF, line: str, words: str, theme: Theme) -> None:
    """Tint the words that begin like one of `words` in a line that is drawn at `base`."""
    if words:
        _tint(painter, base, line, Haystack(line).find_words(words), theme)


def _tint(painter: QPainter, base: QPointF, line: str, found: list[Bounds], theme: Theme) -> None:
    metrics = QFontMetricsF(painter.font())
    colour = QColor(theme.accent)
    colour.setAlpha(_STRENGTH)
    for start, end in found:
        left = base.x() + metrics.horizontalAdvance(line[:start])
        width = metrics.horizontalAdvance(line[start:end])
        top = base.y() - metrics.ascent()
        painter.fillRect(QRectF(left, top, width, metrics.height()), colour)


class MatchDelegate(QStyledItemDelegate):
    """Draws a cell as ever, and tints in it the string that the list was filtered by."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.string = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        super().paint(painter, option, index)
        if not self.string:
            return
        style = option.widget.style() if option.widget is not None else QApplication.style()
        self.initStyleOption(option, index)
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        metrics = option.fontMetrics
        line = metrics.elidedText(
            option.text, Qt.TextElideMode.ElideRight, box.width() - 2 * _MARGIN
        )
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.save()
        painter.setFont(option.font)
        found = Haystack(line).find(Query(self.string))
        _tint(painter, QPointF(box.left() + _MARGIN, base), line, found, self.theme)
        painter.restore()
