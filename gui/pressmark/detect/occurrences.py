"""The names of an article, each with the label that was voted for, wherever they stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from pressmark.detect.consistency import Ballot, Election
from pressmark.detect.context import goes_on, is_given_and_surname, without_article
from pressmark.detect.evidence import goes_with, plays, votes
from pressmark.detect.extents import NAMED
from pressmark.detect.gazetteer import Gazetteer
from pressmark.detect.known import LEXICON_ORIGIN
from pressmark.detect.lexicon import languages, people, places
from pressmark.detect.lines import Lines
from pressmark.detect.mending import mend
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Suggestion

NAMES_ORIGIN = origin("names")
"""Origin of an occurrence found because the name stands elsewhere in the article."""

_SURE = 0.7  # a mention in a heading that nothing else supports is kept from here on
_THERE = re.compile(r"\b(?:in|near|around|across|outside|throughout)(?: the)? $")
_WAY = re.compile(r" to (?P<place>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?)")
_TOLD = re.compile(r"\b(?:told|tells)(?: the)? $")
_THERE_REACH = 16  # code points
_PLACES = frozenset({"GPE", "LOC"})
_EITHER = _PLACES | {"ORG", "WORK_OF_ART"}
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
        "TO", "WP", "WRB", "WDT"}
)  # fmt: skip
_PIECE = re.compile(r"[^\s\-‐–—/&]+")
_JOINT = re.compile(r"[\-‐–—/&]| and ")


def consistent(doc: Doc, text: str, found: Sequence[Suggestion]) -> list[Suggestion]:
    """Return the entities of a text with one label per name, and every occurrence of each name.

    Dates and times pass unchanged. The result has no overlaps where `found` has none.
    """
    names = mend(doc, text, [one for one in found if one.label not in _NOT_NAMES])
    election = Election(doc, text, names)
    taken = Lines([(name.start, name.end) for name in names])
    periods = (_behind(one, taken) for one in found if one.label in _NOT_NAMES)
    kept = [one for one in periods if one is not None]
    for name in names:
        kept.extend(_settle(name, election))
    return [*kept, *_unmarked(kept, election)]


def _behind(period: Suggestion, taken: Lines) -> Suggestion | None:
    """Return a period without the name it begins with: "Lidl eighteen months ago"."""
    name = taken.at(period.start)
    start = period.start if name is None else name[1] + 1
    if start >= period.end or taken.overlap(start, period.end):
        return None
    return replace(period, start=start)


def _settle(name: Suggestion, election: Election) -> list[Suggestion]:
    """Give a mention its name's label; take apart two names; drop what nothing supports."""
    parts = _parts(name, election)
    if parts:
        return parts
    name = _without_epithet(name, election)
    surface = without_article(election.text[name.start : name.end])
    usual = places().labels.get(surface)
    if surface in places().ambiguous and goes_with(election.text, name.end, usual):
        return [replace(name, label=usual or name.label)]
    ballot = election.ballot(surface)
    unsettled = surface not in election.clubs and _speaks_for_itself(surface, name.label)
    town = "GPE" in {name.label, ballot.label if ballot is not None else None}
    if town and election.has_team(surface) and plays(election.text, name.start, name.end):
        return [replace(name, label="ORG")]
    if surface in election.towns and _is_inside(election, name.start):
        return [replace(name, label="GPE")]
    if unsettled:
        return [_by_itself(surface, name, election)]
    if ballot is None:
        return [name]
    if election.is_heading(name.start) and not ballot.outside_headings:
        sure = name.score is not None and name.score >= _SURE
        return [name] if sure and not _holds_a_name(surface, election) else []
    if ballot.label == name.label:
        return [name]
    return [replace(name, label=ballot.label, score=ballot.share)]


def _without_epithet(name: Suggestion, election: Election) -> Suggestion:
    """Take the words off a person before a name that stands elsewhere: "Honest Abe Lincoln"."""
    words = election.text[name.start : name.end].split(" ")
    if name.label != "PERSON" or len(words) < 3 or words[0] in people().given:
        return name
    full = " ".join(words[-2:])
    ballot = election.ballot(full)
    if words[-2] not in people().given or ballot is None or ballot.label != "PERSON":
        return name
    return replace(name, start=name.end - len(full))


def _speaks_for_itself(surface: str, label: str) -> bool:
    """Whether a name may be another thing at each place.

    A man's here and a town's there: Jordan, Washington. A people and its language: French.
    """
    usual = places().labels.get(surface)
    if surface in places().ambiguous:
        return label in {"PERSON", usual}
    return (label, usual) == ("LANGUAGE", "NORP")


def _by_itself(surface: str, name: Suggestion, election: Election) -> Suggestion:
    """Let the words beside a mention decide of a name that may be another at each place."""
    usual = places().labels.get(surface)
    if name.label != "PERSON" or usual in {None, "PERSON"}:
        return name
    there = _is_there(election, name.start, surface) or _begins_way(election, name)
    if usual in _PLACES and there and " " not in surface:
        return replace(name, label=usual)
    if usual == "NORP" and surface in languages().tongues and not election.is_surname(surface):
        return replace(name, label="NORP")
    cast: dict[str, float] = {}
    for label, weight in votes(election.text, name.start, name.end):
        cast[label] = cast.get(label, 0) + weight
    best = max(cast, key=lambda label: cast[label], default=None)
    return name if best != usual else replace(name, label=best)


def _holds_a_name(surface: str, election: Election) -> bool:
    """Whether a stretch of a heading is more than a name: "Putin Warns Biden"."""
    words = [piece.group() for piece in _PIECE.finditer(surface)]
    return len(words) > 1 and any(_label_alone(word.title(), election) for word in words)


def _parts(name: Suggestion, election: Election) -> list[Suggestion]:
    """Split "Putin-Biden" and "Estonia Truss" into names that stand elsewhere by themselves."""
    surface = election.text[name.start : name.end]
    pair = _pair_of_people(surface, name, election)
    if pair:
        return pair
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
    stuck = name.label != "PERSON" and [part.label for part in parts] == ["GPE", "PERSON"]
    return parts if joined or stuck else []


def _pair_of_people(surface: str, name: Suggestion, election: Election) -> list[Suggestion]:
    """Split "Prigozhin and Dmitry Utkin", of which one stands elsewhere and one is a full name."""
    first, _, second = surface.partition(" and ")
    people = [
        _label_alone(side, election) == "PERSON" or is_given_and_surname(side.split())
        for side in (first, second)
    ]
    if not second or not all(people):
        return []
    behind = name.start + len(first)
    return [
        replace(name, label="PERSON", end=behind),
        replace(name, label="PERSON", start=behind + len(" and ")),
    ]


def _label_alone(word: str, election: Election) -> str | None:
    ballot = election.ballot(word)
    if ballot is not None and word in ballot.surfaces:
        return ballot.label
    return places().labels.get(word)


def _unmarked(kept: Sequence[Suggestion], election: Election) -> Iterator[Suggestion]:
    """Yield the article's and the lexicon's names where nothing is marked yet."""
    known = election.surfaces()
    taken = Lines(sorted((one.start, one.end) for one in kept))
    behind = 0
    for start, name in _find(election, known.keys()):
        end = start + len(name)
        alone = name not in known and not election.is_heading(start)
        if start < behind or taken.overlap(start, end):
            continue
        unsure = name in places().ambiguous and name not in election.clubs
        if unsure and name not in known and not _is_there(election, start, name):
            continue
        spoken = name in people().given and NAMED.match(election.text, end) is not None
        told = goes_with(election.text, end, places().labels.get(name))
        if spoken or told or reads_as_name(election.doc, start, end, alone=alone):
            made = _occurrence(start, end, name, known.get(name))
            team = (
                made.label == "GPE" and election.has_team(name) and plays(election.text, start, end)
            )
            yield replace(made, label="ORG") if team else made
            behind = end


def _find(election: Election, known: Iterable[str]) -> list[tuple[int, str]]:
    """Find the article's and the lexicon's names, the longer first where two begin together."""
    found = {
        (start, name)
        for gazetteer in (Gazetteer(known), _lexicon(capitals=False), Gazetteer(election.clubs))
        for start, name in gazetteer.find(election.text)
        if not election.capitals.hold(start)
    }
    surnames = (name for name, ballot in election.surfaces().items() if ballot.label == "PERSON")
    found.update(Gazetteer(filter(_is_long, surnames), capitals=True).find(election.text))
    if election.capitals.bounds:
        shouted = Gazetteer(filter(_is_long, known), capitals=True)
        for start, end in election.capitals.bounds:
            found.update(shouted.find(election.text, start, end))
            found.update(_lexicon(capitals=True).find(election.text, start, end))
    return sorted(found, key=lambda at: (at[0], -len(at[1])))


def _is_long(name: str) -> bool:
    return len(name) > _SHORT


@cache
def _lexicon(*, capitals: bool) -> Gazetteer:
    """Return the unambiguous names of the lexicon, and places that are other things as well.

    For lines of capitals those alone that nothing else is called, without short ones.
    """
    names = places().labels.keys() - places().ambiguous
    if not capitals:
        names |= {name for name in places().ambiguous if places().labels.get(name) in _EITHER}
    shortest = _SHORT if capitals else 0
    return Gazetteer((name for name in names if len(name) > shortest), capitals=capitals)


def _is_inside(election: Election, start: int) -> bool:
    """Whether something is in or near what stands at a place."""
    return _THERE.search(election.text[max(0, start - _THERE_REACH) : start]) is not None


def _is_there(election: Election, start: int, name: str) -> bool:
    """Whether the words before a name that may be another thing fit what it usually is.

    Something is in or near a place, and somebody told a paper or a show.
    """
    if election.is_heading(start):
        return False
    usual = places().labels.get(name)
    if goes_with(election.text, start + len(name), usual):
        return True
    if usual in _PLACES:
        return _is_inside(election, start)
    if _TOLD.search(election.text[max(0, start - _THERE_REACH) : start]):
        return True
    said = {label for label, _ in votes(election.text, start, start + len(name))}
    return said == {usual}


def _begins_way(election: Election, name: Suggestion) -> bool:
    """Whether a way leads from a place to another: "from Barry to Minehead"."""
    way = _WAY.match(election.text, name.end)
    leaves = election.text.endswith("from ", 0, name.start)
    return leaves and way is not None and _label_alone(way["place"], election) in _PLACES


def _occurrence(start: int, end: int, name: str, ballot: Ballot | None) -> Suggestion:
    if ballot is None:
        return Suggestion(Layer.ENTITY, places().labels[name], start, end, LEXICON_ORIGIN)
    return Suggestion(Layer.ENTITY, ballot.label, start, end, NAMES_ORIGIN, ballot.share)


def reads_as_name(doc: Doc, start: int, end: int, *, alone: bool) -> bool:
    """Whether the grammar lets these words be a name: not "May" as a verb.

    Where they must stand `alone`, a further capitalised noun makes another name of them.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    if len(span) == 1 and span[0].tag_ in _NO_NAME:
        return False
    return not alone or not goes_on(span) or doc[span.end].text in people().titles
