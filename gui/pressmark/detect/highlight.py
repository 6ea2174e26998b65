"""All suggestions for articles: every layer, from texts to plain data.

`DETECTORS` is the table of what is run; another detector is one more row.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from pressmark.detect.decided import DecidedNames
from pressmark.detect.entities import suggest_entities
from pressmark.detect.figures.suggest import suggest_figures
from pressmark.detect.parse import Progress, groups, parse
from pressmark.detect.parts import counted_on, joined, parts
from pressmark.detect.pipeline import origin_name
from pressmark.detect.quotes.suggest import suggest_quotes
from pressmark.detect.vocabulary import remember_words
from pressmark.domain.names import ProjectNames
from pressmark.domain.span import Layer, Suggestion


@dataclass(frozen=True)
class Reading:
    """What a detector is given: a parsed article and what the detectors before it found."""

    doc: Doc
    origin: str
    """Name and version of the pipeline."""
    found: list[Suggestion]
    names: DecidedNames = field(default_factory=DecidedNames)
    """What the project decided on names."""

    def speakers(self) -> list[Suggestion]:
        """Return the entities found so far that speak: persons and bodies."""
        return [
            suggestion
            for suggestion in self.found
            if suggestion.layer is Layer.ENTITY and suggestion.label in {"PERSON", "ORG"}
        ]


Detector = Callable[[Reading], list[Suggestion]]

DETECTORS: tuple[Detector, ...] = (
    lambda reading: suggest_entities(reading.doc, reading.origin, reading.names),
    lambda reading: suggest_quotes(reading.doc, reading.speakers()),
    lambda reading: suggest_figures(reading.doc),
)
"""Run in this order; each sees what those before it found."""


def suggest(
    texts: Iterable[str],
    pipeline: Language,
    progress: Progress | None = None,
    names: ProjectNames | None = None,
) -> Iterator[list[Suggestion]]:
    """Give the suggestions for each text, in order: layer by layer, each in reading order.

    `progress` is called with the number of paragraphs done and of paragraphs known so far. `names`
    are those that the project decided on. Texts are read ahead in groups (`parse.groups`); what
    spaCy remembers of a group's words is freed after it, so an endless stream needs no more memory
    than a short one. A text as long as several books is read in parts (`parts.parts`), each of them
    as an article of its own.
    """
    origin, decided = origin_name(pipeline), DecidedNames(names)
    for group in groups(texts):
        plans = [parts(text) for text in group]
        pieces = (
            text[slice(*part)] for text, plan in zip(group, plans, strict=True) for part in plan
        )
        found = _suggest_all(pieces, pipeline, counted_on(progress), origin, decided)
        for plan in plans:
            yield joined(plan, [next(found) for _ in plan])


def _suggest_all(
    texts: Iterable[str],
    pipeline: Language,
    progress: Callable[[], Progress | None],
    origin: str,
    names: DecidedNames,
) -> Iterator[list[Suggestion]]:
    for group in groups(texts):
        remember_words(group, pipeline)
        with pipeline.memory_zone():
            found = [_suggest(doc, origin, names) for doc in parse(group, pipeline, progress())]
        yield from found


def _suggest(doc: Doc, origin: str, names: DecidedNames) -> list[Suggestion]:
    found: list[Suggestion] = []
    for detect in DETECTORS:
        new = detect(Reading(doc, origin, found, names))
        found += sorted(new, key=lambda suggestion: (suggestion.start, -suggestion.end))
    return found
