"""Quotes that nobody said."""

from collections.abc import Iterator
from dataclasses import replace

from pressmark.domain.checking.finding import Facts, Finding, Fix, Remedy, key_of, shown
from pressmark.domain.span import Layer, Span

_SAID = ("direct", "partial", "indirect")


class NoSpeaker:
    """Finds quotes without a speaker; scare quotes have none, and one piece may have it for all."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def see(self, facts: Facts) -> None:
        """Take in the quotes of an article."""
        quotes = facts.of_layer(Layer.QUOTE)
        spoken = {one.quote.utterance for one in quotes if one.quote and one.quote.speaker}
        before: Span | None = None
        for span in quotes:
            quote = span.quote
            if quote is None:
                continue
            if quote.speaker is not None:
                before = span
            elif span.label in _SAID and (quote.utterance is None or quote.utterance not in spoken):
                self._found.append(_finding(facts, span, before))

    def findings(self) -> Iterator[Finding]:
        """Yield each quote without a speaker."""
        yield from self._found


def _finding(facts: Facts, span: Span, before: Span | None) -> Finding:
    fixes = []
    between = facts.article.text[before.end : span.start] if before else "\n"
    if before is not None and "\n" not in between and before.quote and span.quote:
        speaker = before.quote.speaker
        assert speaker is not None, "only quotes with a speaker are remembered"
        name = speaker.name or facts.article.text[speaker.start : speaker.end]
        fixes.append(
            Fix(
                Remedy.SPEAKER,
                f"Said by {shown(name)}, as before",
                (span.id,),
                Layer.QUOTE,
                attributes={span.id: replace(span.quote, speaker=speaker)},
            )
        )
    if span.label == "partial":
        fixes.append(Fix(Remedy.RELABEL, "Label as scare", (span.id,), Layer.QUOTE, "scare"))
    return Finding(
        "no-speaker",
        key_of(facts.article.id, span.start, span.end),
        f"Nobody says {shown(span.text)}",
        (span.id,),
        tuple(fixes),
    )
