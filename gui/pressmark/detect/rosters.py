"""People who are named one after the other: the line-up of a team, the children of a family."""

import re
from collections.abc import Iterator

from pressmark.detect.lexicon import people, places
from pressmark.domain.text import Bounds

_WORD = r"[A-ZÀ-Þ][\w’'-]+"
_LINE_UP = re.compile(
    r"(?m:^)[A-Z][\w&’' -]{2,30}(?: \([^()\n]{3,60}\))?: "
    rf"(?P<names>{_WORD}[^.\n:]{{40,600}})"
)
"""A club, how it plays, and its players: "Northgate (4-4-2): Oakes; Birch, Rowan, …"."""

_PLAYER = re.compile(rf"(?<![\w’'.-])(?:{_WORD}|(?:van|de|der|den|el|al|dos|da) )+(?: {_WORD})*")
_BETWEEN = re.compile(r"[;,]")
_FEWEST = 7  # players of a line-up, and marks between them

_KIN = (
    "aunts?|babies|boys|brothers|children|couple|cousins|daughters|friends|girls|grandchildren"
    "|grandparents|grandsons|granddaughters|kids|nephews|nieces|parents|pals|siblings|sisters|sons"
    "|stepchildren|stepsons|stepdaughters|triplets|twins|uncles|youngsters"
)
_AGED = r"(?:,? (?:aged )?(?:\d{1,2}|[a-z]+(?:-[a-z]+)?)(?=,| and ))?"
_GIVEN = rf"{_WORD}(?: {_WORD})?"
_RELATIVES = re.compile(
    rf"\b(?:{_KIN})(?:,| called| named| -| –)? "
    rf"(?P<names>{_GIVEN}{_AGED}(?:, {_GIVEN}{_AGED}){{0,5}},? and {_GIVEN})(?![\w’'-]| [A-Z])"
)
_NAME = re.compile(_GIVEN)
_RELATIVE = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:(?:baby|beloved|elder|eldest|late|new|older|pet|second"
    r"|twin|young|younger|youngest) )?(?:aunt|boyfriend|brother|cat|cousin|dad|daughter|dog|father"
    r"|fiance|fiancé|fiancee|fiancée|girlfriend|grandad|grandfather|grandmother|grandson"
    r"|granddaughter|husband|mother|mum|nephew|niece|partner|sister|son|stepdaughter|stepson|uncle|wife),?"
    rf" (?P<name>{_WORD})(?=[,.;)]|['’]s\b| (?:and|had|has|is|said|says|told|was|who)\b)"
)


def people_in_turn(text: str) -> Iterator[Bounds]:
    """Yield the names of people in line-ups, and of relatives: "twins Ada and Otto"."""
    if ": " in text and ";" in text:
        yield from _players(text)
    for match in _RELATIVES.finditer(text):
        named = [one.span() for one in _NAME.finditer(text, *match.span("names"))]
        if all(_may_be_person(text[slice(*one)]) for one in named):
            yield from named
    for match in _RELATIVE.finditer(text):
        if _may_be_person(match["name"]):
            yield match.span("name")


def _players(text: str) -> Iterator[Bounds]:
    for match in _LINE_UP.finditer(text):
        start, end = match.span("names")
        if len(_BETWEEN.findall(text, start, end)) < _FEWEST or ";" not in match["names"]:
            continue
        for one in _PLAYER.finditer(text, start, end):
            yield one.span()


def _may_be_person(name: str) -> bool:
    """Whether a name may be a relative's: it is no place, people or body, and no month."""
    label = places().labels.get(name)
    return label in {None, "PERSON"} or name.split(maxsplit=1)[0] in people().given
