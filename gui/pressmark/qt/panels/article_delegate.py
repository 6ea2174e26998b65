"""How one article looks in the list: title, source and date, what is left, marks, progress."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressmark.domain.article import Status
from pressmark.domain.excerpts import from_the_words
from pressmark.qt.colour import mix
from pressmark.qt.models.articles import EXCERPT_ROLE, SUMMARY_ROLE, copies_words
from pressmark.qt.panels.marked_words import mark_words
from pressmark.qt.theme import Theme
from pressmark.store.articles import Summary

_PAD = 12
_BAR = 3
_STATUS_SIGNS = {
    Status.DONE: "✓",
    Status.FLAGGED: "⚑",
    Status.EXCLUDED: "⊘",
    Status.IN_PROGRESS: "◐",
    Status.NEW: "",
}

_NOTE_SIGN = "✎"
_SIGN, _GAP, _INSIDE = 10, 7, 4
_RIGHT = Qt.TextElideMode.ElideRight

_Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """Paints rows in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.marks = False
        """Whether rows have a line for what was put on articles, or for what was found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Return the height of a row: two lines of title, one or two of small print, the bar."""
        title = QFontMetrics(_bold(option.font)).lineSpacing() * 2
        small = QFontMetrics(_small(option.font)).lineSpacing()
        return QSize(180, title + small * (1 + self.marks) + _BAR + 2 * _PAD + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        summary: Summary | None = index.data(SUMMARY_ROLE)
        if summary is None:
            return  # its article has gone, and the list is about to follow
        rect: QRect = option.rect
        font: QFont = option.font
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, state)
        inner = rect.adjusted(_PAD + 3, _PAD, -_PAD, -_PAD)
        words = getattr(index.model(), "words", "")
        self._paint_title(painter, inner, font, summary, words)
        small = _small(font)
        painter.setFont(small)
        line = QFontMetrics(small).lineSpacing()
        bottom = inner.bottom() - _BAR - 5 - QFontMetrics(small).descent()
        self._paint_about(painter, inner, bottom - line * self.marks, summary)
        if self.marks:
            excerpt = str(index.data(EXCERPT_ROLE) or "")
            if excerpt:
                self._paint_excerpt(painter, inner, bottom, excerpt, words)
            else:
                self._paint_marks(painter, QRect(inner.left(), bottom, inner.width(), 0), summary)
        self._paint_progress(painter, inner, summary)
        painter.setPen(self.theme.rule)
        painter.drawLine(rect.left() + _PAD, rect.bottom(), rect.right() - _PAD, rect.bottom())
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        panel = self.theme.colours["panel"]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, mix(panel, self.theme.accent, 0.13))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self.theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.colours["hover"])

    def _paint_title(
        self, painter: QPainter, inner: QRect, font: QFont, summary: Summary, words: str
    ) -> None:
        bold = _bold(font)
        painter.setFont(bold)
        finished = summary.status in (Status.DONE, Status.EXCLUDED)
        painter.setPen(self.theme.muted if finished else self.theme.text)
        lines = QFontMetrics(bold)
        shown = _two_lines(summary.title, lines, inner.width())
        for number, line in enumerate(shown):
            base = inner.top() + lines.ascent() + number * lines.lineSpacing()
            mark_words(painter, QPointF(inner.left(), base), line, words, self.theme)
            painter.drawText(QPointF(inner.left(), base), line)

    def _paint_about(self, painter: QPainter, inner: QRect, base: int, summary: Summary) -> None:
        """Draw status, note, source and date, and at the end what is left."""
        metrics = painter.fontMetrics()
        count = _left_words(summary)
        width = metrics.horizontalAdvance(count)
        painter.setPen(self.theme.accent if summary.undecided else self.theme.muted)
        painter.drawText(QPointF(inner.right() - width, base), count)
        flagged = summary.status is Status.FLAGGED
        signs = " ".join(filter(None, (_STATUS_SIGNS[summary.status], summary.note and _NOTE_SIGN)))
        painter.setPen(self.theme.colours["error"] if flagged else self.theme.muted)
        painter.drawText(QPointF(inner.left(), base), signs)
        left = metrics.horizontalAdvance(f"{signs} ") + 2 if signs else 0
        day = (summary.published or "")[:10]
        room = inner.width() - width - 8 - left
        source = summary.source or ""
        if source and day:  # the day is to be seen, whatever the source is called
            beside = metrics.horizontalAdvance(f" · {day}")
            source = metrics.elidedText(source, _RIGHT, max(room - beside, 0))
        about = metrics.elidedText(" · ".join(filter(None, (source, day))), _RIGHT, room)
        painter.setPen(self.theme.muted)
        painter.drawText(QPointF(inner.left() + left, base), about)

    def _paint_excerpt(
        self, painter: QPainter, inner: QRect, base: int, excerpt: str, words: str
    ) -> None:
        line = from_the_words(excerpt, words)
        shown = painter.fontMetrics().elidedText(line, _RIGHT, inner.width())
        mark_words(painter, QPointF(inner.left(), base), shown, words, self.theme)
        painter.setPen(self.theme.muted)
        painter.drawText(QPointF(inner.left(), base), shown)

    def _paint_marks(self, painter: QPainter, line: QRect, summary: Summary) -> None:
        """Draw copies and tags from the left, and whom the article is for at the end."""
        metrics = painter.fontMetrics()
        left, right, base = line.left(), line.right(), line.top()
        if summary.assignee:
            name = metrics.elidedText(f"→ {summary.assignee}", _RIGHT, line.width() // 3)
            right -= metrics.horizontalAdvance(name)
            painter.setPen(self.theme.muted)
            painter.drawText(QPointF(right, base), name)
            right -= _GAP
        if summary.copies:
            words = copies_words(summary)
            self._paint_copies_sign(painter, left, base)
            left += _SIGN + 4
            painter.drawText(QPointF(left, base), words)
            left += metrics.horizontalAdvance(words) + _GAP
        for tag in summary.tags:
            left = self._paint_tag(painter, left, right, base, tag)

    def _paint_copies_sign(self, painter: QPainter, left: int, base: int) -> None:
        """Draw two sheets, one behind the other."""
        side = _SIGN - 3
        painter.setPen(self.theme.muted)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left + 3.5, base - _SIGN + 1.5, side, side), 1.5, 1.5)
        painter.drawRoundedRect(QRectF(left + 0.5, base - _SIGN + 4.5, side, side), 1.5, 1.5)

    def _paint_tag(self, painter: QPainter, left: int, right: int, base: int, tag: str) -> int:
        """Draw a tag where there is room for it; return where the next one begins."""
        metrics = painter.fontMetrics()
        room = right - left - 2 * _INSIDE
        if room < metrics.horizontalAdvance("…") * 2:
            return right
        shown = metrics.elidedText(tag, _RIGHT, room)
        width = metrics.horizontalAdvance(shown) + 2 * _INSIDE
        box = QRectF(left, base - metrics.ascent() + 1, width, metrics.ascent() + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(self.theme.colours["panel"], self.theme.text, 0.1))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self.theme.text)
        painter.drawText(QPointF(left + _INSIDE, base), shown)
        return round(left + width + _GAP)

    def _paint_progress(self, painter: QPainter, inner: QRect, summary: Summary) -> None:
        """Draw decided spans as a filled part of a bar; the share that stands is stronger."""
        total = summary.undecided + summary.kept + summary.rejected
        ground = QRectF(inner.left(), inner.bottom() - _BAR, inner.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        self._bar(painter, ground, self.theme.rule)
        if not total:
            return
        decided = QRectF(ground)
        decided.setWidth(ground.width() * (summary.kept + summary.rejected) / total)
        self._bar(painter, decided, mix(self.theme.accent, self.theme.page, 0.45))
        decided.setWidth(ground.width() * summary.kept / total)
        self._bar(painter, decided, self.theme.accent)

    def _bar(self, painter: QPainter, rect: QRectF, colour: QColor) -> None:
        if rect.width() > 0:
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, _BAR / 2, _BAR / 2)


def _left_words(summary: Summary) -> str:
    total = summary.undecided + summary.kept + summary.rejected
    if not total:
        return "" if summary.highlighted else _tr("not highlighted")
    if not summary.undecided:
        return _tr("all decided")
    return _tr("{count} left").format(count=summary.undecided)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ArticleDelegate", text)


def _two_lines(title: str, metrics: QFontMetrics, width: int) -> list[str]:
    """Break a title between words into two lines, the second shortened where it is too long."""
    words, first = title.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        return [metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)]
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return [first, rest] if rest else [first]


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(10, round(small.pixelSize() * 0.86)))
    return small
