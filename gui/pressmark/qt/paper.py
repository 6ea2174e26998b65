"""A marked article on paper: the layout of the window, cut into pages where lines end.

Everything is drawn as lines and letters, so that it stays sharp and can be searched in a PDF.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QCoreApplication, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from pressmark.domain.article import Article
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, Span, State
from pressmark.qt.article_view.chip_images import ChipImages, paint_chip
from pressmark.qt.article_view.chips import Chip
from pressmark.qt.article_view.flow import Flow
from pressmark.qt.article_view.layout import ArticleLayout
from pressmark.qt.article_view.looks import Look, Looks
from pressmark.qt.article_view.metrics import LineMetrics, Typography
from pressmark.qt.article_view.page import Page
from pressmark.qt.article_view.scene import Scene
from pressmark.qt.theme import Theme, window_font

# The page is laid out in pixels of 1/96 inch; text of 14 of them is set in 10.5 points.
_DPI = 96.0
_TEXT = 14
_SMALL = 10
_FOOT = 26.0
_GAP = 8.0

MARGINS = QMarginsF(16, 16, 16, 16)
"""Margins of a page in millimetres."""


def _state_words(state: State) -> str:
    return {
        State.SUGGESTED: _tr("suggested: dashed and hollow"),
        State.ACCEPTED: _tr("accepted: solid"),
        State.CORRECTED: _tr("corrected: double, with a pencil"),
        State.ADDED: _tr("added by hand: with a plus"),
        State.REJECTED: _tr("rejected: dotted"),
    }[state]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Paper", text)


class _DrawnChips(ChipImages):
    """Draws chips anew each time: an image of one would blur on paper."""

    def draw(
        self, painter: QPainter, chip: Chip, theme: Theme, metrics: LineMetrics, *, current: bool
    ) -> None:
        """Draw one chip at its place."""
        paint_chip(painter, chip, theme, metrics, current=current)


class Row(NamedTuple):
    """One line of the article: its top and bottom, and where in its paragraph it stands."""

    top: float
    bottom: float
    line: int
    lines: int


@dataclass(frozen=True)
class Sheet:
    """What is to be printed. Hidden layers and states are left out, as they are in the window."""

    article: Article
    spans: Sequence[Span]
    scheme: Scheme
    hidden: frozenset[Layer] = frozenset()
    hidden_states: frozenset[State] = frozenset({State.REJECTED})

    def shown(self) -> list[Span]:
        """Return the spans that are printed."""
        return [
            span
            for span in self.spans
            if span.layer not in self.hidden and span.state not in self.hidden_states
        ]


def pdf_bytes(sheet: Sheet) -> bytes:
    """Return the article as a PDF of A4 pages."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    print_sheet(_pdf_writer(buffer, sheet.article.title or sheet.article.name), sheet)
    return bytes(buffer.data().data())


def _pdf_writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            MARGINS,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setResolution(1200)
    writer.setTitle(title)
    writer.setCreator("Pressmark")
    return writer


def print_sheet(device: QPagedPaintDevice, sheet: Sheet) -> int:
    """Paint an article with its marks on a printer or into a PDF; return the number of pages.

    0 where the device cannot be written.
    """
    painter = QPainter()
    if not painter.begin(device):
        return 0
    try:
        return _Paper(painter, device, sheet).paint()
    finally:
        painter.end()


class _Paper:
    """One printing: the layout at the width of the page, and the pages it is cut into."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice, sheet: Sheet) -> None:
        self._painter, self._device, self._sheet = painter, device, sheet
        scale = device.logicalDpiX() / _DPI
        painter.scale(scale, scale)
        area = device.pageLayout().paintRectPixels(device.logicalDpiX())
        self.width, self.height = area.width() / scale, area.height() / scale
        self._theme = Theme.load("light")
        self._looks = Looks(sheet.scheme, self._theme)
        self._small = window_font(_SMALL)
        self._build()

    def _build(self) -> None:
        article, sheet = self._sheet.article, self._sheet
        self._page = Page(article.text, article.title)
        self._document = QTextDocument()
        self._flow = Flow(self._document)
        self._flow.set_typography(Typography(pixels=_TEXT, column=self.width / _TEXT))
        for metrics in (self._flow.body, self._flow.title):
            # Qt takes spacing in pixels for pixels of the device, of which an inch has 1200.
            metrics.chip_font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100)
        self._scene = Scene(self._flow, self._looks)
        self._layout = ArticleLayout(self._document, self._flow, self._scene)
        self._document.setDocumentLayout(self._layout)
        self._scene.show(self._page, sheet.shown())
        self._scene.images = _DrawnChips()
        self._flow.show(self._page, self.width)
        self._document.setPlainText(self._page.display)
        self._flow.reflow(self.width)
        self._layout.view_width = int(self.width)

    def paint(self) -> int:
        """Paint all pages."""
        head = self._paint_head()
        rows = self._rows()
        pages = cut(rows, self.height - _FOOT, head)
        legend = self._legend_height()
        total = len(pages) + (not self._legend_fits(pages, head, legend))
        y = head
        for number, page in enumerate(pages, start=1):
            if number > 1:
                self._device.newPage()
                y = 0.0
            if page:
                self._paint_slice(page[0].top, page[-1].bottom, y)
                y += page[-1].bottom - page[0].top
            self._paint_foot(number, total)
        if total > len(pages):
            self._device.newPage()
            self._paint_foot(total, total)
            y = 0.0
        self._paint_legend(y + 2 * _GAP)
        return total

    def _rows(self) -> list[Row]:
        """Lay every paragraph out and return its lines; their places hold once all are."""
        flow, counts = self._flow, []
        for number, text in enumerate(self._page.paragraphs):
            counts.append(flow.laid_out(number).lineCount() if text else 0)
        rows: list[Row] = []
        for number, count in enumerate(counts):
            top, pitch = flow.top_of(number), flow.metrics_of(number).pitch
            rows += [
                Row(top + at * pitch, top + (at + 1) * pitch, at, count) for at in range(count)
            ]
        return rows

    def _paint_slice(self, top: float, bottom: float, y: float) -> None:
        painter = self._painter
        painter.save()
        painter.translate(0, y - top)
        clip = QRectF(-_TEXT, top, self.width + 2 * _TEXT, bottom - top)
        painter.setClipRect(clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        self._layout.draw(painter, context)
        painter.restore()

    # -- around the text

    def _paint_head(self) -> float:
        """Paint where the article comes from, and a title that its text lacks."""
        article, y = self._sheet.article, 0.0
        date = (article.published or "")[:10]
        parts = (article.source, article.author, date, article.url)
        words = "  ·  ".join(filter(None, parts))
        if words:
            y = self._line(words, self._small, y, self._theme.muted)
        if article.title and not self._page.titled:
            bold = window_font(_TEXT + 3)
            bold.setWeight(QFont.Weight.DemiBold)
            y = self._line(article.title, bold, y + _GAP, self._theme.text)
        return y + _GAP if y else 0.0

    def _line(self, words: str, font: QFont, y: float, colour: QColor) -> float:
        metrics = QFontMetricsF(font)
        self._painter.setFont(font)
        self._painter.setPen(colour)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width)
        self._painter.drawText(QPointF(0, y + metrics.ascent()), shown)
        return y + metrics.lineSpacing()

    def _paint_foot(self, number: int, total: int) -> None:
        painter, metrics = self._painter, QFontMetricsF(self._small)
        painter.setFont(self._small)
        painter.setPen(self._theme.muted)
        base = self.height - metrics.descent()
        pages = f"{number} / {total}"
        room = self.width - metrics.horizontalAdvance(pages) - 2 * _GAP
        title = self._sheet.article.title or self._sheet.article.name
        elided = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(0, base), elided)
        painter.drawText(QPointF(self.width - metrics.horizontalAdvance(pages), base), pages)

    # -- the legend

    def _legend_fits(self, pages: Sequence[Sequence[Row]], head: float, legend: float) -> bool:
        last = pages[-1]
        used = (last[-1].bottom - last[0].top if last else 0.0) + (head if len(pages) == 1 else 0)
        return used + legend <= self.height - _FOOT

    def _legend_items(self) -> list[tuple[str, Look | None]]:
        """Return the words of the legend, with the look of a label or none."""
        spans = self._sheet.shown()
        first = {(span.layer, span.label): span for span in reversed(spans)}
        order = {
            (label.layer, label.name): at for at, label in enumerate(self._sheet.scheme.labels)
        }
        keys = sorted(first, key=lambda key: (order.get(key, len(order)), key))
        items: list[tuple[str, Look | None]] = []
        for key in keys:
            look = self._looks.of(first[key])
            items.append((look.title, look))
        states = {span.state for span in spans}
        return items + [(_state_words(state), None) for state in State if state in states]

    def _legend_height(self) -> float:
        return self._lay_legend(0.0, paint=False) + 2 * _GAP

    def _paint_legend(self, y: float) -> None:
        self._lay_legend(y, paint=True)

    def _lay_legend(self, y: float, *, paint: bool) -> float:
        """Set the words of the legend line by line; return where they end."""
        metrics, items = QFontMetricsF(self._small), self._legend_items()
        if not items:
            return y
        height, x = metrics.height() + 4, 0.0
        if paint:
            self._painter.setPen(self._theme.rule)
            self._painter.drawLine(QPointF(0, y - _GAP), QPointF(self.width, y - _GAP))
        for words, look in items:
            width = metrics.horizontalAdvance(words) + (2 * _GAP if look else _GAP)
            if x and x + width > self.width:
                x, y = 0.0, y + height + 4
            if paint:
                self._paint_item(words, look, QRectF(x, y, width - _GAP, height), metrics)
            x += width + (0 if look else _GAP)
        return y + height

    def _paint_item(
        self, words: str, look: Look | None, box: QRectF, metrics: QFontMetricsF
    ) -> None:
        painter = self._painter
        painter.setFont(self._small)
        if look is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.ink)
            painter.drawRoundedRect(box, 3, 3)
        painter.setPen(self._theme.page if look is not None else self._theme.muted)
        left = box.left() + (_GAP / 2 if look is not None else 0)
        painter.drawText(QPointF(left, box.top() + 2 + metrics.ascent()), words)


def cut(rows: Sequence[Row], height: float, head: float) -> list[list[Row]]:
    """Cut lines into pages: `head` pixels of the first are taken.

    No page ends with the first line of a paragraph or begins with the last one.
    """
    pages: list[list[Row]] = []
    start = 0
    while start < len(rows):
        room = height - (0 if pages else head)
        end = start + 1
        while end < len(rows) and rows[end].bottom - rows[start].top <= room:
            end += 1
        if end < len(rows):
            end = _better(rows, start, end)
        pages.append(list(rows[start:end]))
        start = end
    return pages or [[]]


def _better(rows: Sequence[Row], start: int, end: int) -> int:
    """Return where to cut so that no line of a paragraph is left alone."""
    wanted = end
    if 0 < rows[wanted].line == rows[wanted].lines - 1:
        wanted -= 1
    if rows[wanted - 1].line == 0 and rows[wanted - 1].lines > 1:
        wanted -= 1
    return wanted if wanted > start else end
