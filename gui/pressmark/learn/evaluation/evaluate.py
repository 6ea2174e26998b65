"""Evaluating: gold articles come in one by one, what was found in them is counted."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from pressmark.domain.records import Record
from pressmark.domain.span import Layer, Span
from pressmark.errors import ImportProblem, UserError
from pressmark.exchange.atomic import replacing
from pressmark.exchange.stream import ImportNote, counted, shown
from pressmark.learn.evaluation.figures import FigureScores
from pressmark.learn.evaluation.gold import (
    FigureGold,
    GoldArticle,
    GoldItem,
    QuoteGold,
    SpanGold,
    read_gold,
)
from pressmark.learn.evaluation.mistakes import Mistakes, Place
from pressmark.learn.evaluation.predictions import Finder
from pressmark.learn.evaluation.quotes import QuoteScores
from pressmark.learn.evaluation.records import figure_records, marked_records, speech_records
from pressmark.learn.evaluation.spans import SpanScores

Tell = Callable[[ImportNote | ImportProblem], None]


@dataclass(slots=True)
class Evaluation:
    """The scores of a run. Gold of each form has its own; those without an article stay empty.

    `kinds` narrows sets of speech and of marked quotes to some kinds of the gold (see
    `quotes.QuoteScores`).
    """

    mistakes: Mistakes = field(default_factory=Mistakes)
    kinds: Collection[str] = ()
    missing: list[str] = field(default_factory=list)
    """Ids of gold articles for which there is no prediction: all their spans count as missed."""
    found: int = 0
    """How many spans were found in all, of any layer."""
    spans: SpanScores = field(init=False)
    speech: QuoteScores = field(init=False)
    marked: QuoteScores = field(init=False)
    figures: FigureScores = field(init=False)

    def __post_init__(self) -> None:
        self.spans = SpanScores(self.mistakes)
        self.speech = QuoteScores(self.mistakes, self.kinds)
        self.marked = QuoteScores(self.mistakes, self.kinds)
        self.figures = FigureScores(self.mistakes)

    @classmethod
    def of(cls, errors: int, kinds: str) -> "Evaluation":
        """Return an empty one that keeps `errors` errors of each kind; `kinds` are "a,b,c"."""
        return cls(Mistakes(errors), frozenset(filter(None, kinds.split(","))))

    @property
    def articles(self) -> int:
        """How many articles were counted in."""
        scores = (self.spans, self.speech, self.marked, self.figures)
        return sum(one.articles for one in scores)

    def add(self, gold: GoldArticle, found: list[Span]) -> None:
        """Count one article in."""
        self.found += len(found)
        place = Place(gold.name, gold.text, (0, len(gold.text)))
        if isinstance(gold, SpanGold):
            self.spans.add(gold.name, gold.text, gold.spans, found)
        elif isinstance(gold, FigureGold):
            self.figures.add(place, gold.figures, figure_records(found, gold.text))
        elif gold.other is None:
            self.speech.add(place, gold.quotes, speech_records(found, gold.text))
        else:
            self.marked.add(place, gold.quotes, marked_records(found), gold.other)

    def dropped_layers(self) -> list[Layer]:
        """Return the layers that were found and have no gold span, hence are not scored."""
        scored = self.spans.scored()
        layers = self.spans.layers.items()
        return [layer for layer, one in layers if one.labels and layer not in scored]


def evaluate_file(
    gold: Path, find: Finder, evaluation: Evaluation, tell: Tell, records: Path | None = None
) -> None:
    """Count the gold of a file or folder in, one article at a time.

    `tell` gets what could not be read and what the scores leave out. `records` is a file to write
    with what was found, in the gold's own form. Raises UserError where there is no gold article.
    """
    with nullcontext() if records is None else replacing(records) as target:
        for article in _articles(read_gold(gold), tell):
            found = _found(article, find, evaluation)
            evaluation.add(article, found)
            if target is not None:
                target.write(_line(found_record(article, found)))
        if not evaluation.articles:
            raise UserError(f"There is no gold article in {shown(gold)}; nothing was evaluated.")
    for note in _left_out(evaluation):
        tell(ImportNote(shown(gold), note))


def _found(article: GoldArticle, find: Finder, evaluation: Evaluation) -> list[Span]:
    found = find(article)
    if found is None:
        evaluation.missing.append(article.name)
    return found or []


def _left_out(evaluation: Evaluation) -> Iterator[str]:
    """Yield sentences on what the scores cannot show."""
    if not evaluation.found:
        yield "not one span is predicted; predictions have to be Pressmark JSON Lines"
    if evaluation.missing:
        names = ", ".join(evaluation.missing[:3]) + (" …" if len(evaluation.missing) > 3 else "")
        count = counted(len(evaluation.missing), "article")
        yield f"nothing is predicted for {count} ({names}), so all of it counts as missed"
    for layer in evaluation.dropped_layers():
        yield f"no {layer} is marked in it, so that layer is not scored"


def _line(record: Record) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode("utf-8") + b"\n"


def _articles(gold: Iterable[GoldItem], tell: Tell) -> Iterator[GoldArticle]:
    for item in gold:
        if isinstance(item, ImportNote | ImportProblem):
            tell(item)
        else:
            yield item


def found_record(gold: GoldArticle, found: list[Span]) -> Record:
    """Return what was found in the record form of the gold; all three layers for spans."""
    record: Record = {"id": gold.name, "text": gold.text}
    if isinstance(gold, QuoteGold):
        quotes = speech_records(found, gold.text) if gold.other is None else marked_records(found)
        return record | {"quotes": [quote.record() for quote in quotes]}
    figures = [figure.record() for figure in figure_records(found, gold.text)]
    if isinstance(gold, FigureGold):
        return record | {"figures": figures}
    entities = [[one.start, one.end, one.label] for one in found if one.layer is Layer.ENTITY]
    spoken = [quote.record() for quote in speech_records(found, gold.text)]
    return record | {"entities": entities, "quotes": spoken, "figures": figures}
