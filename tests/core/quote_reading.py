"""What the tests of the quote detector share: read a text, look at one of its quotes."""

from dataclasses import dataclass

from loaded import loaded_pipeline as pipeline
from pressmark.detect.parse import parse
from pressmark.detect.quotes.suggest import suggest_quotes
from pressmark.domain.span import QuoteAttributes, Suggestion

Row = tuple[str, str, str | None, str | None]
"""Label, covered text, speaker, cue."""


@dataclass(frozen=True)
class Read:
    """A text and the quotes suggested for it."""

    text: str
    quotes: list[Suggestion]

    def rows(self, *labels: str) -> list[Row]:
        return [
            (quote.label, self.text[quote.start : quote.end], self.speaker(quote), self.cue(quote))
            for quote in self.quotes
            if not labels or quote.label in labels
        ]

    def of(self, start: str) -> Suggestion:
        """The quote whose text begins with `start`; of two the longer."""
        return next(q for q in self.quotes if self.text.startswith(start, q.start))

    def speaker(self, quote: Suggestion) -> str | None:
        mention = attributes(quote).speaker
        return None if mention is None else self.text[mention.start : mention.end]

    def cue(self, quote: Suggestion) -> str | None:
        mention = attributes(quote).cue
        return None if mention is None else self.text[mention.start : mention.end]

    def names(self) -> list[str | None]:
        mentions = [attributes(quote).speaker for quote in self.quotes]
        return [None if mention is None else mention.name for mention in mentions]

    def utterances(self) -> list[str | None]:
        return [attributes(quote).utterance for quote in self.quotes]


def attributes(quote: Suggestion) -> QuoteAttributes:
    assert isinstance(quote.attributes, QuoteAttributes)
    return quote.attributes


def read(text: str) -> Read:
    return Read(text, suggest_quotes(next(iter(parse([text], pipeline())))))
