"""The list of errors: what is wrong, where, and the words around it."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from pressmark.domain.records import Record
from pressmark.domain.span import Layer
from pressmark.domain.text import Bounds

_AROUND = 40
"""Code points of context on each side."""

_LONGEST = 160
"""Code points of a span that are shown; the middle of a longer one is left out."""


class Kind(StrEnum):
    """What can be wrong with a suggestion."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    LABEL = "wrong label"
    BOUNDS = "wrong bounds"
    ATTRIBUTE = "wrong attribute"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error. The offsets and the context are those of the gold span, if there is one.

    `gold` and `found` say what should be and what is: labels, covered texts or an attribute's
    values, None where there is nothing.
    """

    kind: Kind
    layer: Layer
    article: str
    start: int
    end: int
    context: str
    gold: str | None
    found: str | None
    attribute: str | None = None

    def record(self) -> Record:
        """Return it as plain data."""
        return asdict(self)

    def line(self) -> str:
        """Return it as one line of text."""
        place = f"{self.article} {self.start}–{self.end}"
        said = f"{self.gold or 'none'} → {self.found or 'none'}"
        if self.kind in (Kind.MISSED, Kind.SPURIOUS):
            said = self.gold or self.found or ""
        name = f"{self.attribute}: " if self.attribute else ""
        return f"{place}  {name}{said}  {self.context}"


@dataclass(slots=True)
class Mistakes:
    """All errors are counted; of each layer and kind the first `limit` are kept."""

    limit: int = 0
    kept: list[Mistake] = field(default_factory=list)
    counts: Counter[tuple[Layer, Kind]] = field(default_factory=Counter)

    def add(
        self,
        kind: Kind,
        layer: Layer,
        place: "Place",
        gold: str | None = None,
        found: str | None = None,
        attribute: str | None = None,
    ) -> None:
        """Count an error, and keep it while there are few of its kind."""
        self.counts[layer, kind] += 1
        if self.counts[layer, kind] <= self.limit:
            context = in_context(place.text, place.bounds)
            mistake = Mistake(
                kind, layer, place.article, *place.bounds, context, gold, found, attribute
            )
            self.kept.append(mistake)

    def of(self, layer: Layer, kind: Kind) -> list[Mistake]:
        """Return those kept of one layer and kind, in the order of the articles."""
        return [one for one in self.kept if one.layer is layer and one.kind is kind]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an article: the article's id and text, and the bounds in code points."""

    article: str
    text: str
    bounds: Bounds


def in_context(text: str, bounds: Bounds) -> str:
    """Return a stretch between ⟦ and ⟧ with the words around it, on one line."""
    start, end = bounds
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    return one_line(f"{before}⟦{shortened(text[start:end])}⟧{after}")


def shortened(covered: str) -> str:
    """Return a covered text, without its middle where it is long."""
    half = _LONGEST // 2
    return covered if len(covered) <= _LONGEST else f"{covered[:half]} … {covered[-half:]}"


def one_line(text: str) -> str:
    """Return `text` with line ends shown as ⏎, and other white space as single spaces."""
    return " ".join(text.replace("\n", " ⏎ ").split())
