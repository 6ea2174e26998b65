"""Below an article on a page: who said what in it, and which figure is for what, as tables.

They say in words what marks show by colour and on hovering, for print, for touch and for those who
listen. Each row leads to its mark.
"""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from pressmark.domain.article import MarkedArticle
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import FigureAttributes, Layer, Mention, Span, State, reading_order
from pressmark.exchange.quotesheet import Utterance, utterances
from pressmark.exchange.values import value_text


def anchor(article: int, span: Span) -> str:
    """Return the name of the place of a span in the article of this number on the page."""
    return f"a{article}-{quote(span.name, safe='', errors='replace')}"


def lists(item: MarkedArticle, number: int, scheme: Scheme) -> str:
    """Return the tables of an article that stands on the page as number `number`, "" for none."""
    kept = [span for span in reading_order(item.spans) if span.state is not State.REJECTED]
    text = item.article.text
    scare = scheme.label_for(Layer.QUOTE, "scare")
    quotes = [
        span
        for span in kept
        if span.layer is Layer.QUOTE and (scare is None or span.label != scare.name)
    ]
    said = [_said(one, number) for one in utterances(quotes, text)]
    figures = [_figure(span, text, number) for span in kept if span.layer is Layer.FIGURE]
    tables = _table("Who said what", ("Speaker", "Words"), said)
    tables += _table("Which figure for what", ("Figure", "Value", "For what"), figures)
    if not tables:
        return ""
    return f'<aside class="told" aria-label="Quotes and figures">\n{tables}</aside>\n'


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    head = "".join(f'<th scope="col">{column}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row" dir="auto">{first}</th>'
        + "".join(f'<td dir="auto">{cell}</td>' for cell in rest)
        + "</tr>\n"
        for first, *rest in rows
    )
    return (
        f"<details open><summary>{title} ({len(rows)})</summary>\n<table>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table></details>\n"
    )


def _said(one: Utterance, number: int) -> tuple[str, str]:
    who = _words(one.speaker_name or one.speaker or "–")
    cue = f" <small>({_words(one.cue)})</small>" if one.cue else ""
    undecided = any(piece.state is State.SUGGESTED for piece in one.pieces)
    return who + cue, _link(one.words, one.pieces[0], number, undecided=undecided)


def _figure(span: Span, text: str, number: int) -> tuple[str, str, str]:
    figure = span.figure or FigureAttributes()
    words = f"{figure.modifier.text} {span.text}" if figure.modifier else span.text
    counted, same = _covered(figure.counted, text), _covered(figure.restates, text)
    told = f"{counted} (the same as {same})" if same else counted
    undecided = span.state is State.SUGGESTED
    return (
        _link(words, span, number, undecided=undecided),
        _words(value_text(figure) or "–"),
        _words(told.strip() or "–"),
    )


def _link(words: str, span: Span, number: int, *, undecided: bool) -> str:
    mark = " <small>(undecided)</small>" if undecided else ""
    return f'<a href="#{anchor(number, span)}">{_words(words)}</a>{mark}'


def _covered(mention: Mention | None, text: str) -> str:
    return "" if mention is None else text[mention.start : mention.end]


def _words(text: str) -> str:
    return escape(" ".join(text.split()), quote=True)
