"""What a check has found, and what can be done about it at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from pressmark.domain.article import Article
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import Attributes, Layer, Span


class Remedy(StrEnum):
    """What a fix does with its spans."""

    ACCEPT = "accept"
    REJECT = "reject"
    RELABEL = "relabel"
    SPEAKER = "speaker"
    VALUE = "value"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to put a finding right, as one step: `title` says it, `spans` are what changes.

    `label` is the new label of the layer for `RELABEL`, `words` the note for `NOTE`; `attributes`
    has what quotes and figures say afterwards.
    """

    remedy: Remedy
    title: str
    spans: tuple[SpanId, ...]
    layer: Layer = Layer.ENTITY
    label: str = ""
    words: str = ""
    attributes: Mapping[SpanId, Attributes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not fit. `check` is the name of the rule and `key` what it is about.

    Both together stay the same however often one looks: by them a finding is ignored.
    """

    check: str
    key: str
    sentence: str
    spans: tuple[SpanId, ...]
    fixes: tuple[Fix, ...] = ()


@dataclass(frozen=True)
class Facts:
    """One article as checks see it: with its decided spans, in reading order."""

    article: Article
    spans: tuple[Span, ...]
    kept: tuple[Span, ...]
    rejected: tuple[Span, ...]

    @classmethod
    def of(cls, article: Article, spans: Iterable[Span]) -> "Facts":
        """Return the facts of an article; undecided spans are left out."""
        decided = tuple(span for span in spans if span.decided)
        kept = tuple(span for span in decided if span.kept)
        return cls(article, decided, kept, tuple(span for span in decided if not span.kept))

    @property
    def headline_end(self) -> int:
        """Where the headline ends in the text, in code points; 0 where the text begins without."""
        title = (self.article.title or "").strip()
        return len(title) if title and self.article.text.startswith(title) else 0

    def of_layer(self, layer: Layer) -> list[Span]:
        """Return the kept spans of a layer."""
        return [span for span in self.kept if span.layer is layer]


class Rule(Protocol):
    """A check at work: it sees article after article, and says in the end what it has found."""

    def see(self, facts: Facts) -> None:
        """Take in an article."""

    def findings(self) -> Iterator[Finding | None]:
        """Yield what was found in all that was seen; None is a breath of a long search."""


def key_of(article: ArticleId, *parts: object) -> str:
    """Return the key of a finding that concerns one article."""
    return " | ".join([str(int(article)), *map(str, parts)])


def shown(words: str, longest: int = 60) -> str:
    """Return words of a text in one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
