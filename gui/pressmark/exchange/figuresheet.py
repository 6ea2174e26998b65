"""A sheet of figures to read: which figure for what, in Markdown, or in CSV by the ending."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.sentences import sentence_around
from pressmark.domain.span import FigureAttributes, Layer, Mention, Span, State, reading_order
from pressmark.exchange.cells import Cell
from pressmark.exchange.losses import Losses
from pressmark.exchange.sheets import ABOUT, about, escaped, write_sheet
from pressmark.exchange.stream import shortened
from pressmark.exchange.values import range_text, value_text

COLUMNS = (
    *ABOUT, "figure", "modifier", "modifier_class", "value", "low", "high", "unit", "counted",
    "sentence", "same_as", "kind", "vague", "state", "start", "end", "note",
)  # fmt: skip

_LONGEST = 400
"""Characters of a sentence that a cell of the Markdown table shows."""

_SAME = "″"
"""Stands for the sentence of the row above."""


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write the figures of all articles. Raises ExportProblem."""

    def found() -> Iterator[tuple[Article, list[Span]]]:
        for marked in articles:
            yield marked.article, [span for span in reading_order(marked.spans) if _is_told(span)]

    write_sheet(path, "Which figure for what", COLUMNS, found(), _row, _section)
    return Losses()


def _is_told(span: Span) -> bool:
    return span.layer is Layer.FIGURE and span.state is not State.REJECTED


def _row(article: Article, span: Span) -> list[Cell]:
    figure = span.figure or FigureAttributes()
    modifier, text = figure.modifier, article.text
    return [
        *about(article),
        span.text,
        modifier.text if modifier else None,
        modifier.kind.value if modifier and modifier.kind else None,
        range_text(figure) or None,
        figure.low,
        figure.high,
        figure.unit,
        _covered(figure.counted, text),
        _sentence(span, text),
        _covered(figure.restates, text),
        span.label,
        "true" if figure.vague else "false",
        span.state.value,
        span.start,
        span.end,
        span.note,
    ]


def _section(article: Article, spans: Sequence[Span]) -> str:
    """Return the figures of an article as a table in Markdown."""
    rows, before = "", ""
    for span in spans:
        sentence = _sentence(span, article.text)
        shown = _SAME if sentence == before else escaped(shortened(sentence, _LONGEST))
        rows += f"| {' | '.join([*_cells(article, span), shown])} |\n"
        before = sentence
    return f"| Figure | Value | For what | Sentence |\n|---|---|---|---|\n{rows}"


def _cells(article: Article, span: Span) -> list[str]:
    figure = span.figure or FigureAttributes()
    words = f"{figure.modifier.text} {span.text}" if figure.modifier else span.text
    undecided = " *(undecided)*" if span.state is State.SUGGESTED else ""
    counted = _covered(figure.counted, article.text) or ""
    same = _covered(figure.restates, article.text)
    if same:
        counted = f"{counted} (the same as {same})".strip()
    note = f" *{escaped(f'Note: {span.note}')}*" if span.note else ""
    return [escaped(words) + undecided, escaped(value_text(figure)), escaped(counted) + note]


def _covered(mention: Mention | None, text: str) -> str | None:
    return None if mention is None else text[mention.start : mention.end]


def _sentence(span: Span, text: str) -> str:
    start, end = sentence_around(text, span.start, span.end)
    return " ".join(text[start:end].split())
