"""What of a project is exported: which articles, and which of their spans."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pressmark.domain.article import MarkedArticle, Status
from pressmark.domain.span import Layer, Span, State
from pressmark.exchange.format import Format, Part
from pressmark.exchange.missing import Missing
from pressmark.exchange.stream import counted

KEPT = frozenset({State.ACCEPTED, State.CORRECTED, State.ADDED})
"""The states of spans that stand."""

ALL_LAYERS = frozenset(Layer)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which spans go out, and which articles as far as their spans tell.

    Without `states` the spans that stand are taken, rejected ones only where their state is told,
    and with `suggestions` the undecided. With `reviewed` only articles go out that are marked as
    done, or that have decided and no undecided spans in these layers; with `done` only the former.
    """

    layers: frozenset[Layer] = ALL_LAYERS
    states: frozenset[State] | None = None
    suggestions: bool = False
    reviewed: bool = False
    done: bool = False

    def states_for(self, form: Format) -> frozenset[State]:
        """Return the states of the spans that go into a file of this format."""
        if self.states is not None:
            return self.states
        more = {State.SUGGESTED} if self.suggestions else set()
        return KEPT | more | ({State.REJECTED} if form.carries_states else set())


ALL = Choice()
"""The spans of all layers that stand."""


@dataclass
class Selection:
    """Articles with the spans to export to a format. Iterate, then ask what was taken.

    Training data leaves out excluded articles, and those that nobody has begun: without spans they
    would teach that there is nothing to find.
    """

    source: Iterable[MarkedArticle]
    form: Format
    choice: Choice = ALL
    articles: int = field(default=0, init=False)
    left_out: int = field(default=0, init=False)
    counts: Counter[tuple[Layer, str, State]] = field(default_factory=Counter, init=False)
    missing: Missing = field(init=False)

    def __post_init__(self) -> None:
        self._states = self.choice.states_for(self.form)
        self.missing = Missing(self.form)

    def __iter__(self) -> Iterator[MarkedArticle]:
        """Yield the articles, each with the spans that go along."""
        for marked in self.source:
            spans = [span for span in marked.spans if self._takes_span(span)]
            if not self._takes(marked, spans):
                self.left_out += 1
                continue
            self.articles += 1
            self.counts.update([(span.layer, span.label, span.state) for span in spans])
            chosen = replace(marked, spans=spans)
            self.missing.count(chosen)
            yield chosen

    @property
    def spans(self) -> int:
        """How many spans were taken so far."""
        return self.counts.total()

    def _takes(self, marked: MarkedArticle, spans: list[Span]) -> bool:
        status = marked.article.status
        if self.choice.done:
            return status is Status.DONE
        if self.choice.reviewed and not self._is_reviewed(marked):
            return False
        if not self.form.trains:
            return True
        return bool(status is Status.DONE or spans) and status is not Status.EXCLUDED

    def _is_reviewed(self, marked: MarkedArticle) -> bool:
        if marked.article.status is Status.DONE:
            return True
        own = [span for span in marked.spans if span.layer in self.choice.layers]
        return bool(own) and all(span.decided for span in own)

    def _takes_span(self, span: Span) -> bool:
        return span.state in self._states and span.layer in self.choice.layers

    def told(self) -> str:
        """Say how much was taken and left out: "45 spans of 3 articles; 6 articles left out"."""
        words = f"{counted(self.spans, 'span')} of {counted(self.articles, 'article')}"
        if self.left_out:
            words += f"; {counted(self.left_out, 'article')} {self.why_left_out} left out"
        return words

    @property
    def why_left_out(self) -> str:
        """Why articles were left out: "not done"."""
        if self.choice.done:
            return "not done"
        return "not reviewed" if self.choice.reviewed else "not begun or excluded"


def carried_layers(form: Format) -> frozenset[Layer]:
    """Return the layers that a format can carry; all where nobody has said."""
    if form.carries is None:
        return ALL_LAYERS
    parts = {Part.ENTITY: Layer.ENTITY, Part.QUOTE: Layer.QUOTE, Part.FIGURE: Layer.FIGURE}
    return frozenset(layer for part, layer in parts.items() if part in form.carries)
