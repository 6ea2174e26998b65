"""CSV: one row a span, for spreadsheets and data frames.

RFC 4180 (comma, CRLF, quotes doubled) in UTF-8 with a byte order mark: Excel takes a file without
it for Windows-1252, and pandas and LibreOffice skip it. Numbers stay numbers, true and false are
lower case, and what is not known is an empty cell.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.span import Mention, Span
from pressmark.exchange.atomic import replacing
from pressmark.exchange.cells import Cell, harmless
from pressmark.exchange.losses import Losses

COLUMNS = (
    "article", "title", "published", "source", "url",
    "span", "layer", "label", "state", "start", "end", "text",
    "speaker", "speaker_name", "cue", "utterance",
    "low", "high", "unit", "counted", "modifier", "modifier_class", "vague",
    "origin", "score", "context", "restates", "note",
)  # fmt: skip
"""The header. Offsets are code points, half-open; `context` is the span within its line."""

_CONTEXT = 80
"""Characters of context on either side."""


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write one row a span, in the order of the articles and their spans. Raises ExportProblem.

    Articles that have no span have no row.
    """
    losses = Losses()
    with replacing(path) as target:
        target.write(b"\xef\xbb\xbf" + _lines([list(COLUMNS)]))
        for marked in articles:
            target.write(_lines(rows(marked)))
            if not marked.spans:
                losses.article(marked.article, "without spans left out: a row is a span")
    return losses


def rows(marked: MarkedArticle) -> Iterator[list[Cell]]:
    """Yield the cells of each span, as many as there are COLUMNS, formulas made harmless."""
    for cells in plain_rows(marked):
        yield [harmless(cell) if isinstance(cell, str) else cell for cell in cells]


def plain_rows(marked: MarkedArticle) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of each span as they are, for files that tell texts from formulas."""
    for span in marked.spans:
        yield (*_article_cells(marked.article), *_span_cells(span, marked.article.text))


def _lines(cells: Iterable[list[Cell]]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(cells)
    return buffer.getvalue().encode("utf-8", "replace")


def _article_cells(article: Article) -> tuple[Cell, ...]:
    return article.name, article.title, article.published, article.source, article.url


def _span_cells(span: Span, text: str) -> tuple[Cell, ...]:
    return (
        span.name,
        span.layer.value,
        span.label,
        span.state.value,
        span.start,
        span.end,
        span.text,
        *_quote_cells(span, text),
        *_figure_cells(span, text),
        span.origin,
        span.score,
        _context(span, text),
        _covered(span.figure.restates, text) if span.figure else None,
        span.note,
    )


def _quote_cells(span: Span, text: str) -> tuple[Cell, ...]:
    quote = span.quote
    if quote is None:
        return (None,) * 4
    return (
        _covered(quote.speaker, text),
        quote.speaker.name if quote.speaker else None,
        _covered(quote.cue, text),
        quote.utterance,
    )


def _figure_cells(span: Span, text: str) -> tuple[Cell, ...]:
    figure = span.figure
    if figure is None:
        return (None,) * 7
    modifier = figure.modifier
    return (
        figure.low,
        figure.high,
        figure.unit,
        _covered(figure.counted, text),
        modifier.text if modifier else None,
        modifier.kind.value if modifier and modifier.kind else None,
        "true" if figure.vague else "false",
    )


def _covered(mention: Mention | None, text: str) -> str | None:
    return None if mention is None else text[mention.start : mention.end]


def _context(span: Span, text: str) -> str:
    """Return the span with what stands around it on its line."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _CONTEXT)
    line_end = text.find("\n", span.end)
    end = min(len(text) if line_end < 0 else line_end, span.end + _CONTEXT)
    return text[start:end].strip()
