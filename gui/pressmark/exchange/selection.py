"""What of a project is exported: which articles, and which of their spans."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pressmark.domain.article import MarkedArticle, Status
from pressmark.domain.span import Span, State
from pressmark.exchange.format import Format
from pressmark.exchange.stream import counted


@dataclass
class Selection:
    """Articles with the spans to export to a format. Iterate once, then ask what was taken.

    The spans that stand are taken, and by choice the undecided. Rejected ones go only where their
    state is told. Training data leaves out excluded articles, and those that nobody has begun:
    without spans they would teach that there is nothing to find. With `done_only` no article goes
    out that is not marked as done.
    """

    source: Iterable[MarkedArticle]
    form: Format
    include_suggestions: bool = False
    done_only: bool = False
    articles: int = field(default=0, init=False)
    spans: int = field(default=0, init=False)
    left_out: int = field(default=0, init=False)

    def __iter__(self) -> Iterator[MarkedArticle]:
        """Yield the articles, each with the spans that go along."""
        for marked in self.source:
            if not self._takes(marked):
                self.left_out += 1
                continue
            spans = [span for span in marked.spans if self._takes_span(span)]
            self.articles += 1
            self.spans += len(spans)
            yield replace(marked, spans=spans)

    def _takes(self, marked: MarkedArticle) -> bool:
        status = marked.article.status
        if self.done_only:
            return status is Status.DONE
        if not self.form.trains:
            return True
        begun = status is Status.DONE or any(self._takes_span(span) for span in marked.spans)
        return begun and status is not Status.EXCLUDED

    def _takes_span(self, span: Span) -> bool:
        if span.state is State.SUGGESTED:
            return self.include_suggestions
        return span.kept or self.form.carries_states

    def told(self) -> str:
        """Say how much was taken and left out: "45 spans of 3 articles; 6 articles left out"."""
        words = f"{counted(self.spans, 'span')} of {counted(self.articles, 'article')}"
        if self.left_out:
            why = "not done" if self.done_only else "not begun or excluded"
            words += f"; {counted(self.left_out, 'article')} {why} left out"
        return words
