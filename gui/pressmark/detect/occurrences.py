"""The names of an article, each with the label that was voted for, wherever they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pressmark.detect.consistency import Ballot, Election, goes_on
from pressmark.detect.gazetteer import Gazetteer
from pressmark.detect.lexicon import people, places
from pressmark.detect.lines import Lines
from pressmark.domain.span import Layer, Suggestion

NAMES_ORIGIN = "names 1"
"""Origin of an occurrence found because the name stands elsewhere in the article."""

PLACES_ORIGIN = "places 1"
"""Origin of an occurrence found in the lexicon."""

_SURE = 0.7  # a mention in a line of capitals that nothing else supports is kept from here on
_SHORT = 3  # code points; in a line of capitals US and WHO are words

_NOT_NAMES = frozenset({"DATE", "TIME"})
_NO_NAME = frozenset(
    {"MD",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "RB",
        "RBR",
        "IN",
        "DT",
        "CC",
        "PRP",
        "PRP$",
        "UH",
        "TO"}
)  # fmt: skip
_SEVERAL = re.compile(r"\w[\s\-]\w")
_PIECE = re.compile(r"[^\s\-‐–—/&]+")
_JOINT = re.compile(r"[\-‐–—/&]| and ")


def consistent(doc: Doc, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the entities with one label per name, and every occurrence of each name.

    Dates and times pass unchanged. The result has no overlaps where `found` has none.
    """
    names = [one for one in found if one.label not in _NOT_NAMES]
    names = _without_fragments(names, doc.text)
    election = Election(doc, names)
    kept = [one for one in found if one.label in _NOT_NAMES]
    for name in names:
        kept.extend(_settle(name, election))
    return [*kept, *_unmarked(kept, election)]


def _settle(name: Suggestion, election: Election) -> list[Suggestion]:
    """Give a mention its name's label; take apart two names; drop what nothing supports."""
    parts = _parts(name, election)
    if parts:
        return parts
    ballot = election.ballot(election.text[name.start : name.end])
    if ballot is None:
        return [name]
    if election.capitals.hold(name.start) and not ballot.outside_headings:
        return [name] if name.score is not None and name.score >= _SURE else []
    if ballot.label == name.label:
        return [name]
    return [replace(name, label=ballot.label, score=ballot.share)]


def _parts(name: Suggestion, election: Election) -> list[Suggestion]:
    """Split "Putin-Biden" and "Estonia Truss" into names that stand elsewhere by themselves."""
    surface = election.text[name.start : name.end]
    pieces = [piece for piece in _PIECE.finditer(surface) if piece.group() not in {"and", "the"}]
    if len(pieces) != 2 or surface in places().labels:
        return []
    parts = []
    for piece in pieces:
        label = _label_alone(piece.group(), election)
        if label not in {"PERSON", "GPE"}:
            return []
        start = name.start + piece.start()
        parts.append(replace(name, label=label, start=start, end=start + len(piece.group())))
    joined = _JOINT.search(surface) is not None
    return parts if joined or [part.label for part in parts] == ["GPE", "PERSON"] else []


def _label_alone(word: str, election: Election) -> str | None:
    ballot = election.ballot(word)
    if ballot is not None and word in ballot.surfaces:
        return ballot.label
    return places().labels.get(word)


def _unmarked(kept: Sequence[Suggestion], election: Election) -> Iterator[Suggestion]:
    """Yield the article's and the lexicon's names where nothing is marked yet."""
    known = election.surfaces()
    lexicon = places().labels.keys() - places().ambiguous
    taken = _Taken(kept)
    for start, name in _find(election.text, known.keys() | lexicon, election):
        end = start + len(name)
        if not taken.overlaps(start, end) and _reads_as_name(
            election.doc, start, end, name in known
        ):
            yield _occurrence(start, end, name, known.get(name))


def _without_fragments(names: Sequence[Suggestion], text: str) -> list[Suggestion]:
    """Leave out what is a piece of a well-known longer name or of a title.

    "Don" of "Rostov-on-Don", "State" of "Secretary of State".
    """
    longer = [name for name in (*places().labels, *people().titles) if _SEVERAL.search(name)]
    whole = [(start, start + len(name)) for start, name in Gazetteer(longer).find(text)]
    lines = Lines(whole)
    return [
        name
        for name in names
        if (stretch := lines.at(name.start)) is None
        or stretch == (name.start, name.end)
        or stretch[1] < name.end
    ]


def _find(text: str, names: set[str], election: Election) -> Iterator[tuple[int, str]]:
    for start, name in Gazetteer(names).find(text):
        if not election.capitals.hold(start):
            yield start, name
    shouted = Gazetteer((name for name in names if len(name) > _SHORT), capitals=True)
    for start, end in election.capitals.bounds:
        yield from shouted.find(text, start, end)


def _occurrence(start: int, end: int, name: str, ballot: Ballot | None) -> Suggestion:
    if ballot is None:
        return Suggestion(Layer.ENTITY, places().labels[name], start, end, PLACES_ORIGIN)
    return Suggestion(Layer.ENTITY, ballot.label, start, end, NAMES_ORIGIN, ballot.share)


def _reads_as_name(doc: Doc, start: int, end: int, in_article: bool) -> bool:
    """Whether the grammar lets these words be a name: not "May" as a verb, "London" of a bridge."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    if len(span) == 1 and span[0].tag_ in _NO_NAME:
        return False
    if in_article or not goes_on(span):
        return True
    return doc[span.end].text in people().titles


class _Taken:
    """Stretches that do not overlap, and whether another one overlaps them."""

    def __init__(self, spans: Sequence[Suggestion]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def overlaps(self, start: int, end: int) -> bool:
        index = bisect_left(self._starts, end)
        return index > 0 and self._ends[index - 1] > start
