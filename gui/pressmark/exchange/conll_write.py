"""CoNLL out: a token a line, a blank line between sentences and two between paragraphs, IOB2 tags.

Four columns, as in CoNLL-2003 (Tjong Kim Sang and De Meulder 2003): the token, then in the place of
part of speech and chunk the quotes and the figures, and last the entities. So each layer is flat by
itself, and whoever reads the last column alone gets entities. Each article begins with the line
`-DOCSTART- -X- O O`. Tags of quotes and figures have their layer in them ("B-quote:direct").

What the format has no place for: the white space of the text, spans that overlap within a layer,
and everything said about a span beside its label.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Layer, Span
from pressmark.exchange.atomic import replacing
from pressmark.exchange.losses import Losses
from pressmark.exchange.regions import flat_label, kept_spans
from pressmark.exchange.tokens import on_tokens, token_sentences, tokens

DOCSTART = "-DOCSTART- -X- O O"
"""The line before each article, as CoNLL-2003 has it and spaCy wants it."""

COLUMNS = (Layer.QUOTE, Layer.FIGURE, Layer.ENTITY)
"""The layers of the columns behind the token."""

_SPACE = re.compile(r"\s")


def write(path: Path, articles: Iterable[MarkedArticle]) -> Losses:
    """Write the articles one after another. Raises ExportProblem.

    Returns the spans that are left out: of those of a layer that overlap the longest stands, of
    equals the first.
    """
    losses = Losses()
    written = False
    with replacing(path) as target:
        for marked in articles:
            written = True
            spans = kept_spans(marked, losses, "CoNLL")
            target.write(_lines(replace(marked, spans=spans), losses).encode("utf-8", "replace"))
    if written:
        losses.add(
            "CoNLL has no white space: the texts come back with single blanks between their words."
        )
    return losses


def _lines(marked: MarkedArticle, losses: Losses) -> str:
    text = marked.article.text
    flat = {layer: _flat(marked, layer, losses) for layer in COLUMNS}
    chosen = [span for spans in flat.values() for span in spans]
    found = tokens(text, [edge for span in chosen for edge in (span.start, span.end)])
    starts = [start for start, _ in found]
    columns = [["O"] * len(found) for _ in COLUMNS]
    for column, layer in zip(columns, COLUMNS, strict=True):
        for span in flat[layer]:
            _tag(column, span, on_tokens(found, starts, span.start, span.end), marked, losses)
    lines = [DOCSTART]
    at = passed = 0
    for sentence in token_sentences(text, found, [(span.start, span.end) for span in chosen]):
        lines += ["", ""] if passed and "\n" in text[passed : sentence[0][0]] else [""]
        for start, end in sentence:
            lines.append(" ".join((text[start:end], *(column[at] for column in columns))))
            at += 1
        passed = sentence[-1][1]
    return "\n".join(lines) + "\n\n"


def _tag(
    column: list[str], span: Span, places: range, marked: MarkedArticle, losses: Losses
) -> None:
    if not places:
        losses.span(marked.article, span, "left out: CoNLL has no white space", "blank span")
    tag = _SPACE.sub("_", flat_label(span.layer, span.label))
    for place in places:
        column[place] = f"{'B' if place == places[0] else 'I'}-{tag}"


def _flat(marked: MarkedArticle, layer: Layer, losses: Losses) -> list[Span]:
    """Return the spans of a layer that do not overlap, and note the others as lost."""
    kept: list[Span] = []
    taken: set[int] = set()
    spans = [span for span in marked.spans if span.layer is layer]
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start)):
        if taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            kept.append(span)
        else:
            losses.span(
                marked.article, span, "left out: CoNLL has no overlap in a layer", "nested span"
            )
    return kept
