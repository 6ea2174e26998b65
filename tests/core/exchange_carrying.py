"""What of an article a format carries by its row in the table, as facts that can be compared."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import (
    FigureAttributes,
    Mention,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.domain.text import words
from pressmark.exchange.format import Format, Part
from pressmark.exchange.selection import carried_layers

_OF_ARTICLES = {
    Part.TEXT: "text",
    Part.NAME: "name",
    Part.TITLE: "title",
    Part.SOURCE: "source",
    Part.URL: "url",
    Part.PUBLISHED: "published",
    Part.LANGUAGE: "language",
    Part.STATUS: "status",
    Part.ARTICLE_NOTE: "note",
}

_LABELS = {
    "entity": ("PERSON", "ORG"),
    "quote": ("direct", "partial"),
    "figure": ("count", "money"),
}


def fitted(marked: MarkedArticle, form: Format) -> MarkedArticle:
    """Return an article with such spans only as a format can carry, and others made so."""
    parts = form.carries or frozenset()
    edges = _edges(marked.article.text)
    spans: list[Span] = []
    for span in marked.spans:
        if span.layer not in carried_layers(form):
            continue
        made = span
        if Part.ANY_LABEL not in parts:
            made = replace(made, label=_LABELS[span.layer][len(span.label) % 2], proposal=None)
        if Part.STATE not in parts and span.state is State.REJECTED:
            continue  # a selection leaves these out, too
        if Part.ANY_BOUNDS not in parts and not {made.start, made.end} <= edges:
            continue
        if Part.OVERLAP not in parts and any(_overlap(made, other) for other in spans):
            continue
        if Part.SAME_PLACE not in parts and any(_place(made) == _place(one) for one in spans):
            continue
        spans.append(made)
    return replace(marked, spans=spans)


def _edges(text: str) -> set[int]:
    return {edge for bounds in words(text) for edge in bounds}


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _place(span: Span) -> tuple[object, ...]:
    return span.layer, span.start, span.end


def facts(marked: MarkedArticle, form: Format) -> dict[str, Any]:
    """Return what a format carries of an article; spans without regard to their order."""
    parts = form.carries or frozenset()
    told: dict[str, Any] = {
        part.value: getattr(marked.article, name)
        for part, name in _OF_ARTICLES.items()
        if part in parts
    }
    told["spans"] = sorted((_span(span, parts) for span in marked.spans), key=repr)
    return told


def _span(span: Span, parts: frozenset[Part]) -> tuple[Any, ...]:
    more: list[Any] = []
    simple = {
        Part.SPAN_NAME: span.name,
        Part.STATE: span.state,
        Part.ORIGIN: span.origin,
        Part.SCORE: span.score,
        Part.SPAN_NOTE: span.note,
    }
    more += [value for part, value in simple.items() if part in parts]
    more += _said(span.attributes, parts)
    if Part.PROPOSAL in parts:
        more.append(_proposal(span.proposal, parts))
    return (span.start, span.end, span.layer.value, span.label, *more)


def _proposal(proposal: Suggestion | None, parts: frozenset[Part]) -> Any:
    if proposal is None:
        return None
    said = _said(proposal.attributes, parts)
    return (proposal.start, proposal.end, proposal.layer.value, proposal.label, *said)


def _said(said: object, parts: frozenset[Part]) -> Iterable[Any]:
    if isinstance(said, QuoteAttributes):
        found = {
            Part.SPEAKER: _bounds(said.speaker),
            Part.SPEAKER_NAME: said.speaker.name if said.speaker else None,
            Part.CUE: _bounds(said.cue),
            Part.UTTERANCE: said.utterance,
        }
    elif isinstance(said, FigureAttributes):
        found = {
            Part.NUMBER: said.number,
            Part.VALUE: (said.low, said.high),
            Part.UNIT: said.unit,
            Part.COUNTED: _bounds(said.counted),
            Part.MODIFIER: said.modifier,
            Part.VAGUE: said.vague,
            Part.RESTATES: _bounds(said.restates),
        }
    else:
        return []
    return [value for part, value in found.items() if part in parts]


def _bounds(mention: Mention | None) -> tuple[int, int] | None:
    return None if mention is None else (mention.start, mention.end)
