"""Where found spans come from: a file of predictions, or a pipeline that reads the gold's text."""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.span import Span, State, Suggestion, named, suggested
from pressmark.domain.text import normalise
from pressmark.errors import UserError
from pressmark.exchange import jsonl
from pressmark.exchange.stream import ImportItem
from pressmark.learn.evaluation.gold import GoldArticle, json_lines_files

Finder = Callable[[GoldArticle], list[Span] | None]
"""Returns the spans found in the text of a gold article; None where nobody looked at it."""


def detected_by(detect: Callable[[str], list[Suggestion]]) -> Finder:
    """Return what highlights the text of each gold article with `detect`."""

    def find(gold: GoldArticle) -> list[Span]:
        text = normalise(gold.text)
        return named([suggested(one, text) for one in detect(text)])

    return find


def json_lines(path: Path) -> Iterator[ImportItem]:
    """Read the JSON Lines in a file or folder, as far as they are asked for."""
    for file in json_lines_files(path):
        yield from jsonl.read(file)


class Predictions:
    """Predicted articles, read no further than the gold has come.

    In the order of the gold one article is held at a time; what comes before its turn is kept
    until it is asked for.
    """

    def __init__(self, articles: Iterator[MarkedArticle]) -> None:
        self._articles = articles
        self._waiting: dict[str, deque[MarkedArticle]] = {}

    def find(self, gold: GoldArticle) -> list[Span] | None:
        """Return the spans of the article with the gold's id, without the rejected ones.

        None where there is no such article. Raises UserError where its text is another.
        """
        marked = self._take(gold.name)
        if marked is None:
            return None
        if marked.article.text != normalise(gold.text):
            raise UserError(_differs(gold, marked.article))
        return [span for span in marked.spans if span.state is not State.REJECTED]

    def _take(self, name: str) -> MarkedArticle | None:
        queue = self._waiting.get(name)
        if queue:
            marked = queue.popleft()
            if not queue:
                del self._waiting[name]
            return marked
        for marked in self._articles:
            if marked.article.name == name:
                return marked
            self._waiting.setdefault(marked.article.name, deque()).append(marked)
        return None


def _differs(gold: GoldArticle, article: Article) -> str:
    both = zip(normalise(gold.text), article.text, strict=False)
    here = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))
    return (
        f"The text of {gold.name} is not the same in the gold and in the predictions (from "
        f"character {here} on); highlight exactly the gold's text and evaluate again."
    )
