"""Spans: marked stretches of an article, and what a quote or a figure says about itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pressmark.domain.ids import UNSTORED_ARTICLE, UNSTORED_SPAN, ArticleId, SpanId
from pressmark.domain.text import Bounds


class Layer(StrEnum):
    """The three kinds of thing that are marked."""

    ENTITY = "entity"
    QUOTE = "quote"
    FIGURE = "figure"


class State(StrEnum):
    """How far a span is decided."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the article that plays a part in a quote or a figure.

    `start` and `end` are code points into the article, half-open. `name` is the canonical name of
    who is meant ("Dmitry Peskov" for "he"), for speakers only.
    """

    start: int
    end: int
    name: str | None = None


class ModifierClass(StrEnum):
    """What a modifier does to its figure: "around", "at least", "up to"."""

    APPROX = "approx"
    MIN = "min"
    MAX = "max"


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words that qualify a figure. `kind` is None where they neither bound nor blur it."""

    text: str
    kind: ModifierClass | None = None


@dataclass(frozen=True, slots=True)
class QuoteAttributes:
    """Who said it and by which verb. Pieces of one quotation share `utterance` ("u1", "u2", …)."""

    utterance: str | None = None
    speaker: Mention | None = None
    cue: Mention | None = None


Number = int | float


@dataclass(frozen=True, slots=True)
class FigureAttributes:
    """The value of a figure.

    `number` is the bare number inside the span (code points). `low` and `high` are in `unit`,
    scale words multiplied out, and equal for a plain number; None means not known ("dozens" has no
    upper end). `unit` is a canonical singular ("mile", "pound sterling"). `counted` is the head
    noun phrase of what is counted. `vague` marks words without an exact value. `restates` is the
    figure whose amount this one says again in another unit: "150 metres" for "500ft" behind it.
    """

    number: Bounds | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    counted: Mention | None = None
    modifier: Modifier | None = None
    vague: bool = False
    restates: Mention | None = None


IMPORTED = "imported"
"""The first word of the origin of a span that comes from a file and not from a detector of ours."""


def is_imported(origin: str) -> bool:
    """Whether an origin is that of a file, "imported doccano news.jsonl"."""
    return origin.split(" ", 1)[0] == IMPORTED


Attributes = QuoteAttributes | FigureAttributes | None
"""What a span says beside its label; None for entities."""


def empty_attributes(layer: Layer) -> Attributes:
    """Return the attributes of a new span that says nothing yet."""
    if layer is Layer.QUOTE:
        return QuoteAttributes()
    return FigureAttributes() if layer is Layer.FIGURE else None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A span as a detector proposes it.

    `start` and `end` are code points into the article, half-open. `origin` names the detector and
    its version ("quotes 1"). `score` is between 0 and 1, None where the detector gives none. `note`
    says in a sentence what the detector could not decide.
    """

    layer: Layer
    label: str
    start: int
    end: int
    origin: str
    score: float | None = None
    attributes: Attributes = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A marked stretch of an article in its present state.

    `name` is the span's id in files ("e1"), unique within its article; `text` is the covered text.
    `note` is a remark of the detector or an analyst, which says nothing about the span's state.
    `proposal` is what the detector had suggested, kept once a span is corrected.
    """

    id: SpanId
    article: ArticleId
    name: str
    layer: Layer
    label: str
    start: int
    end: int
    text: str
    state: State
    origin: str
    score: float | None = None
    attributes: Attributes = None
    note: str | None = None
    proposal: Suggestion | None = field(default=None)

    @property
    def decided(self) -> bool:
        """Whether an analyst has decided on this span."""
        return self.state is not State.SUGGESTED

    @property
    def kept(self) -> bool:
        """Whether this span stands: accepted, corrected or added."""
        return self.state in (State.ACCEPTED, State.CORRECTED, State.ADDED)

    def in_state(self, state: State) -> "Span":
        """Return the same span in another state; four times as fast as `replace`."""
        return Span(
            self.id, self.article, self.name, self.layer, self.label, self.start, self.end,
            self.text, state, self.origin, self.score, self.attributes, self.note, self.proposal,
        )  # fmt: skip

    @property
    def quote(self) -> QuoteAttributes | None:
        """The attributes of a quote, None for other layers."""
        return self.attributes if isinstance(self.attributes, QuoteAttributes) else None

    @property
    def figure(self) -> FigureAttributes | None:
        """The attributes of a figure, None for other layers."""
        return self.attributes if isinstance(self.attributes, FigureAttributes) else None


def as_suggestion(span: Span) -> Suggestion:
    """Return what `span` says now in the form a detector would propose it."""
    return Suggestion(
        span.layer, span.label, span.start, span.end, span.origin, span.score, span.attributes,
        span.note,
    )  # fmt: skip


def reading_order(spans: Iterable[Span]) -> list[Span]:
    """Sort by place; of two that start together the longer comes first."""
    return sorted(spans, key=lambda span: (span.start, -span.end, span.id))


def suggested(suggestion: Suggestion, text: str, article: ArticleId = UNSTORED_ARTICLE) -> Span:
    """Return the undecided span of a suggestion, without a name and a row as yet.

    `text` is the text of the whole article.
    """
    return Span(
        id=UNSTORED_SPAN,
        article=article,
        name="",
        layer=suggestion.layer,
        label=suggestion.label,
        start=suggestion.start,
        end=suggestion.end,
        text=text[suggestion.start : suggestion.end],
        state=State.SUGGESTED,
        origin=suggestion.origin,
        score=suggestion.score,
        attributes=suggestion.attributes,
        note=suggestion.note,
    )


PREFIXES = {Layer.ENTITY: "e", Layer.QUOTE: "q", Layer.FIGURE: "f"}
"""The letter that names of spans begin with."""


def named(spans: Sequence[Span], others: Iterable[Span] = ()) -> list[Span]:
    """Give each span without a name, or with one that is taken, a free one ("e7").

    `others` are the spans that the article has already.
    """
    present = list(others)
    taken = {span.name for span in present}
    if not present and len({span.name for span in spans} - {""}) == len(spans):
        return list(spans)
    # A span that went into another layer keeps its name: the prefix counts, not the layer.
    highest = highest_names(span.name for span in [*spans, *present])
    result = []
    for span in spans:
        own = numbered(span, highest) if not span.name or span.name in taken else span
        taken.add(own.name)
        result.append(own)
    return result


def highest_names(names: Iterable[str]) -> dict[str, int]:
    """Return the highest number behind each prefix: "e7" has 7."""
    highest = dict.fromkeys(PREFIXES.values(), 0)
    for name in names:
        prefix, number = name[:1], name[1:]
        if prefix in highest and number.isascii() and number.isdigit():
            highest[prefix] = max(highest[prefix], int(number))
    return highest


def numbered(span: Span, highest: dict[str, int]) -> Span:
    """Name a span with the number after the highest of its prefix, which counts on."""
    prefix = PREFIXES[span.layer]
    highest[prefix] += 1
    return replace(span, name=f"{prefix}{highest[prefix]}")
