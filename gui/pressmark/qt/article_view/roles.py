"""Which stretches of the text play a part for a span: speaker, cue, counted noun, modifier.

Offsets are code points into the article.
"""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from pressmark.domain.span import FigureAttributes, QuoteAttributes, Span
from pressmark.domain.text import Bounds

_REACH = 40
"""How far from its figure, in code points beyond its own length, a modifier is looked for."""


class Role(NamedTuple):
    """A stretch and the part it plays, as shown."""

    start: int
    end: int
    name: str


def roles_of(span: Span, text: str) -> list[Role]:
    """Return the parts that stretches of `text` play for a span, in no special order."""
    if isinstance(span.attributes, QuoteAttributes):
        return _quote_roles(span.attributes)
    if isinstance(span.attributes, FigureAttributes):
        return _figure_roles(span, span.attributes, text)
    return []


def _quote_roles(quote: QuoteAttributes) -> list[Role]:
    roles = []
    if quote.speaker is not None:
        roles.append(Role(quote.speaker.start, quote.speaker.end, _tr("speaker")))
    if quote.cue is not None:
        roles.append(Role(quote.cue.start, quote.cue.end, _tr("cue")))
    return roles


def _figure_roles(span: Span, figure: FigureAttributes, text: str) -> list[Role]:
    roles = []
    if figure.counted is not None:
        roles.append(Role(figure.counted.start, figure.counted.end, _tr("counts")))
    if figure.modifier is not None:
        bounds = _find_modifier(figure.modifier.text, span, text)
        if bounds is not None:
            roles.append(Role(*bounds, _tr("modifier")))
    if figure.restates is not None:
        roles.append(Role(figure.restates.start, figure.restates.end, _tr("restates")))
    return roles


def _find_modifier(modifier: str, span: Span, text: str) -> Bounds | None:
    """Return where the modifier's words stand: before the figure, else right after or in it."""
    reach = len(modifier) + _REACH
    start = text.rfind(modifier, max(0, span.start - reach), span.start)
    if start < 0:
        start = text.find(modifier, span.start, span.end + reach)
    return None if start < 0 or not modifier else (start, start + len(modifier))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ArticleView", text)
