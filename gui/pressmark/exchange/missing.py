"""Counting what articles say and a format cannot carry, by what its row in the table tells."""

from collections import Counter
from collections.abc import Callable

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.span import FigureAttributes, Layer, QuoteAttributes, Span, State
from pressmark.exchange.format import Format, Part
from pressmark.exchange.stream import counted

# What is not here is told by the writers: they alone know which spans overlap or fall inside words,
# and ids that a file does not keep are no loss to anybody.
_OF_ARTICLES: dict[Part, Callable[[Article], object]] = {
    Part.SOURCE: lambda one: one.source,
    Part.URL: lambda one: one.url,
    Part.PUBLISHED: lambda one: one.published,
    Part.STATUS: lambda one: one.status is not Status.NEW,
    Part.ARTICLE_NOTE: lambda one: one.note,
}
_OF_SPANS: dict[Part, Callable[[Span], object]] = {
    Part.STATE: lambda one: one.state is not State.ACCEPTED,
    Part.SCORE: lambda one: one.score is not None,
    Part.SPAN_NOTE: lambda one: one.note,
    Part.PROPOSAL: lambda one: one.proposal,
}
_LAYERS = {
    Part.ENTITY: Layer.ENTITY,
    Part.QUOTE: Layer.QUOTE,
    Part.FIGURE: Layer.FIGURE,
}
_OF_QUOTES: dict[Part, Callable[[QuoteAttributes], object]] = {
    Part.SPEAKER: lambda one: one.speaker,
    Part.SPEAKER_NAME: lambda one: one.speaker is not None and one.speaker.name,
    Part.CUE: lambda one: one.cue,
    Part.UTTERANCE: lambda one: one.utterance,
}
_OF_FIGURES: dict[Part, Callable[[FigureAttributes], object]] = {
    Part.NUMBER: lambda one: one.number,
    Part.VALUE: lambda one: one.low is not None or one.high is not None,
    Part.UNIT: lambda one: one.unit,
    Part.COUNTED: lambda one: one.counted,
    Part.MODIFIER: lambda one: one.modifier,
    Part.VAGUE: lambda one: one.vague,
    Part.RESTATES: lambda one: one.restates,
}


class Missing:
    """Counts, article by article, what a file of a format will not have."""

    def __init__(self, form: Format) -> None:
        carried = form.carries if form.carries is not None else frozenset(Part)
        self.parts = [part for part in Part if part not in carried]
        self._title = form.title
        self._layers = {layer: part for part, layer in _LAYERS.items() if part in self.parts}
        self._articles = [(part, _OF_ARTICLES[part]) for part in self.parts if part in _OF_ARTICLES]
        self._spans = [(part, _OF_SPANS[part]) for part in self.parts if part in _OF_SPANS]
        self._quotes = [(part, _OF_QUOTES[part]) for part in self.parts if part in _OF_QUOTES]
        self._figures = [(part, _OF_FIGURES[part]) for part in self.parts if part in _OF_FIGURES]
        self.of_articles: Counter[Part] = Counter()
        self.of_spans: Counter[Part] = Counter()

    def count(self, marked: MarkedArticle) -> None:
        """Count what of one article gets lost."""
        self.of_articles.update([part for part, says in self._articles if says(marked.article)])
        if not (self._layers or self._spans or self._quotes or self._figures):
            return
        for span in marked.spans:
            layer = self._layers.get(span.layer)
            if layer is not None:  # what it says is lost with it
                self.of_spans[layer] += 1
                continue
            self.of_spans.update([part for part, says in self._spans if says(span)])
            said = span.attributes
            if isinstance(said, QuoteAttributes):
                self.of_spans.update([part for part, says in self._quotes if says(said)])
            elif said is not None:
                self.of_spans.update([part for part, says in self._figures if says(said)])

    def told(self) -> list[str]:
        """Return a sentence on all that was lost so; [] where nothing was."""
        lost = [f"{part} ({counted(n, 'article')})" for part, n in self.of_articles.items()]
        lost += [f"{part} ({counted(n, 'span')})" for part, n in self.of_spans.items()]
        return [f"Not carried by {self._title}: {', '.join(lost)}."] if lost else []
