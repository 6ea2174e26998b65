"""How one place of a string looks in the list: tick, words around it, what will happen, article."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressmark.qt.colour import mix
from pressmark.qt.models.places import OUTCOME_ROLE, PLACE_ROLE
from pressmark.qt.theme import Theme
from pressmark.store.same import Place

_PAD = 8
_TICK = 22
_ARTICLE = 150
_OUTCOME = 150

_Index = QModelIndex | QPersistentModelIndex


class PlaceDelegate(QStyledItemDelegate):
    """Paints rows in the colours of a theme; `words` is the string itself.

    Articles are named where places `of_articles` in the whole project are listed.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.words = ""
        self.of_articles = True

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return the height of a row of one line."""
        return QSize(300, QFontMetrics(option.font).lineSpacing() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        place: Place = index.data(PLACE_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        possible = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        painter.save()
        panel = self.theme.colours["panel"]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, mix(panel, self.theme.accent, 0.15))
        if possible:
            self._paint_tick(painter, rect, index)
        inner = rect.adjusted(_PAD + _TICK, 0, -_PAD, 0)
        self._paint_right(painter, inner, option.font, place, str(index.data(OUTCOME_ROLE)))
        inner.setRight(inner.right() - self._right() - _PAD)
        self._paint_context(painter, inner, option.font, place, dimmed=not possible)
        painter.restore()

    def _right(self) -> int:
        """Return how much room is kept for the outcome and the article."""
        return _OUTCOME + (_ARTICLE + _PAD) * self.of_articles

    def _paint_tick(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        box = QRectF(rect.left() + _PAD + 0.5, rect.center().y() - 6.5, 14, 14)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.accent if ticked else self.theme.muted, 1))
        painter.setBrush(self.theme.accent if ticked else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            painter.setPen(QPen(self.theme.page, 2))
            points = [QPointF(3.5, 7.2), QPointF(6, 9.8), QPointF(10.5, 4.4)]
            painter.drawPolyline([box.topLeft() + point for point in points])

    def _paint_right(
        self, painter: QPainter, inner: QRect, font: QFont, place: Place, outcome: str
    ) -> None:
        metrics = QFontMetrics(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        if self.of_articles:
            article = QRect(inner)
            article.setLeft(inner.right() - _ARTICLE)
            painter.setPen(self.theme.muted)
            elided = metrics.elidedText(place.title, Qt.TextElideMode.ElideRight, _ARTICLE)
            painter.drawText(article, middle, elided)
        what = QRect(inner)
        what.setLeft(inner.right() - self._right())
        what.setWidth(_OUTCOME)
        painter.setPen(self.theme.text)
        elided = metrics.elidedText(outcome, Qt.TextElideMode.ElideRight, _OUTCOME)
        painter.drawText(what, middle, elided)

    def _paint_context(
        self, painter: QPainter, inner: QRect, font: QFont, place: Place, *, dimmed: bool
    ) -> None:
        """Draw the string in bold in the middle of the words around it."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        plain, strong = QFontMetrics(font), QFontMetrics(bold)
        words = strong.elidedText(
            self.words, Qt.TextElideMode.ElideMiddle, max(40, inner.width() // 2)
        )
        width = strong.horizontalAdvance(words)
        side = max(0, (inner.width() - width) // 2)
        # Both sides keep their blanks next to the string: the cut is at their far ends.
        before = plain.elidedText(place.before, Qt.TextElideMode.ElideLeft, side)
        left = inner.left() + side - plain.horizontalAdvance(before)
        room = inner.right() - (inner.left() + side + width)
        after = plain.elidedText(place.after, Qt.TextElideMode.ElideRight, room)
        base = inner.center().y() + (plain.ascent() - plain.descent()) // 2 + 1
        quiet: QColor = self.theme.muted
        painter.setPen(quiet)
        painter.setFont(font)
        painter.drawText(left, base, before)
        painter.drawText(inner.left() + side + width, base, after)
        painter.setPen(quiet if dimmed else self.theme.text)
        painter.setFont(bold)
        painter.drawText(inner.left() + side, base, words)
