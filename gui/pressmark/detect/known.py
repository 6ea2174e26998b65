"""Whole names that the word lists know, or that their form gives away: "Challenger 2", "the A38".

The recogniser cuts such names anywhere: "British Army Challenger" is one organisation to it.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache

from pressmark.detect.forms import either, find_forms
from pressmark.detect.gazetteer import Gazetteer
from pressmark.detect.lexicon import clues, languages, people, places, things
from pressmark.detect.lines import Lines, apart
from pressmark.detect.rosters import people_in_turn
from pressmark.detect.versions import origin
from pressmark.domain.span import Layer, Suggestion

LEXICON_ORIGIN = origin("lexicon")
"""Origin of a name that was found with the help of a word list."""

FORMS_ORIGIN = origin("forms")
"""Origin of a name known by how it is made: "F-16", "Humberside Police", "the M25"."""

_PERIODS = frozenset({"DATE", "TIME"})
_SAINT = re.compile(
    r"\bSt\.? [A-Z][\w-]+(?:['’]s)?"
    r" (?P<ending>Church|Cathedral|Hospital|School|Primary School|College|Hospice)\b"
)
_BEFORE_THING = re.compile(r"[A-Z][\w’-]*(?:[ -][A-Z\d][\w-]*){0,2}$")
_SENTENCE = re.compile(r"(?:\A|[\n.!?:…]\s*['\"“‘]?|[•]\s*)$")
_CAPITALISED = r"(?:St\.? )?[A-Z][\w’'-]*"
_NAME = rf"{_CAPITALISED}(?: (?:of |and |& )?{_CAPITALISED}){{0,3}}"
_SMALL_EXTRA = re.compile(r"\b[Tt]he\b|['’]s\b")
_AT_PLACE = re.compile(r" (?:in|at|near|outside) (?=[A-Z])")
_AGED = re.compile(r",? (?:who\b|\d\d[,.]|said\b|says\b|told\b)")
_HOLD_OF = frozenset(
    ("Borough", "City", "County", "Diocese", "Duke", "Earl", "House", "Port", "Vale")
)
"""Capitalised words that "of" goes on, beside those of the lexicon."""
_OWNER = re.compile(r"(?P<name>[A-Z][\w-]+)['’]s")
_OWNED_BY_BODY = re.compile(r"(?:[A-Z][\w-]+ )+(?P<ending>[A-Z][\w-]+)['’]s (?=\S+ )")
_ROADS = (["Road"], ["Street"], ["Avenue"], ["Lane"], ["Close"], ["Drive"], ["Crescent"])
_IN_BODIES = frozenset({"General", "Justice", "Major", "Private"})
"""Titles that begin names of bodies as well: "General Workers Union"."""
_TRADE = re.compile(r"(?:ers?|ors?|dog|line)$")
_SERVING = (
    ["Authority"],
    ["Board"],
    ["Chamber"],
    ["Constabulary"],
    ["Council"],
    ["Police"],
    ["Service"],
    ["Trust"],
)
"""Last words of bodies that often serve two places."""
_IN_PLACE = re.compile(r"\b(?:in|at|near|from|between|of|around|across|,) $")
_IN_PLACE_REACH = 10  # code points
_AND = re.compile(r"^(?:and|to|in|at|from|on)\b|\b(?:and|to|in|at|from|on)$")
_CLUBS_OF_A_LEAGUE = 3  # that a report on football names at least
_REACH = 60  # code points before a noun in which a name stands


def known_names(text: str, small: Set[str]) -> list[Suggestion]:
    """Return names that are whole as they stand, in order and without overlaps.

    `small` are the words that the text writes without a capital.
    Periods such as "Boxing Day" are among them, for they end the names beside them.
    """
    formed = list(_by_suffix(text, small))
    longer = Lines([(one.start, one.end) for one in apart(formed)])
    listed = apart([*_listed(text), *_by_pattern(text), *_clubs_in_short(text)])
    certain = [one for one in listed if not longer.surround(one.start, one.end)]
    taken = Lines([(one.start, one.end) for one in certain])
    guessed = [
        one for one in (*formed, *_by_noun(text, small)) if not taken.overlap(one.start, one.end)
    ]
    return apart([*certain, *guessed])


def put_over(
    text: str, names: Sequence[Suggestion], known: Sequence[Suggestion]
) -> list[Suggestion]:
    """Let `known` names replace what they cut, and what is no more than them; in reading order.

    A name that goes on beyond a known one stays: "Las Vegas Review-Journal".
    """
    alone = {text[name.start : name.end] for name in names}
    kept = [
        right for name in names if (right := _beside(text, name, _touching(name, known), alone))
    ]
    stays = Lines([(name.start, name.end) for name in kept])
    new = [one for one in known if one.label not in _PERIODS]
    found = [one for one in new if not stays.overlap(one.start, one.end)]
    return sorted([*kept, *found], key=lambda name: (name.start, -name.end))


def _touching(name: Suggestion, known: Sequence[Suggestion]) -> list[Suggestion]:
    index = _first_behind(known, name.start)
    touching = []
    while index < len(known) and known[index].start < name.end:
        touching.append(known[index])
        index += 1
    return touching


def _first_behind(known: Sequence[Suggestion], place: int) -> int:
    """Return the index of the first of `known` that ends behind a place."""
    low, high = 0, len(known)
    while low < high:
        middle = (low + high) // 2
        if known[middle].end > place:
            high = middle
        else:
            low = middle + 1
    return low


def _beside(
    text: str, name: Suggestion, known: Sequence[Suggestion], alone: Set[str]
) -> Suggestion | None:
    """Return a name beside the known ones that it touches; None where it gives way to them.

    It does where the rest of it is nothing, or a name that stands `alone` elsewhere.
    """
    if not known:
        return name
    if known[0].start < name.start or known[-1].end > name.end:
        return None
    rest, at = "", name.start
    for one in known:
        rest += text[at : one.start]
        at = one.end
    extra = _SMALL_EXTRA.sub(" ", rest + text[at : name.end]).strip()
    if _AT_PLACE.match(text, known[0].end, name.end) and known[0].start <= name.start + 4:
        return None  # "the Mini Cooper at Cowley"
    if _known_alone(extra, alone) or (extra.isdecimal() and known[0].label == "ORG"):
        return None
    if any(letter.isupper() or letter.isdigit() for letter in extra):
        return name
    if len(known) > 1 or extra:
        return None
    same = name.label == known[0].label
    return name if same else replace(name, label=known[0].label, origin=known[0].origin)


def _known_alone(extra: str, alone: Set[str]) -> bool:
    """Whether what is left of a name is one by itself: "Cambridge and" of "Cambridge and Guy's"."""
    plain = _AND.sub("", extra).strip()
    label = places().labels.get(plain) if _AND.search(extra) else None
    return bool(plain) and (plain in alone or label is not None)


def club_names(text: str) -> frozenset[str]:
    """Return the clubs with a name of another thing, if the text is about sport: "Chelsea".

    It is where it names two clubs or leagues that have no such name, and more of them let a town
    be its club, too: "Brighton".
    """
    named = {name for _, name in _sure_clubs().find(text)}
    towns = places().club_towns if len(named) >= _CLUBS_OF_A_LEAGUE else frozenset()
    return places().clubs & places().ambiguous | towns if len(named) > 1 else frozenset()


def is_about_sport(text: str) -> bool:
    """Whether a text names two clubs or leagues that are called as nothing else is."""
    return len({name for _, name in _sure_clubs().find(text)}) > 1


@cache
def _sure_clubs() -> Gazetteer:
    return Gazetteer(places().clubs - places().ambiguous)


def _listed(text: str) -> Iterator[Suggestion]:
    for start, name in _long_names().find(text):
        yield _suggestion(places().labels[name], start, start + len(name), LEXICON_ORIGIN)


@cache
def _long_names() -> Gazetteer:
    """Return the unambiguous names of more than one word, or with marks or digits in them."""
    names = places().labels.keys() - places().ambiguous
    return Gazetteer(name for name in names if not name.isalpha())


def _by_pattern(text: str) -> Iterator[Suggestion]:
    for label, start, end in find_forms(text):
        lead = _lead(text[start:end]) if label in {"LAW", "ORG", "FAC"} else 0
        behind = end if label == "GPE" else _before_other(text, start + lead, end)
        listed = label
        if label in {"GPE", "WORK_OF_ART"}:
            listed = places().labels.get(text[start:end], label)
        yield _suggestion(listed, start + lead, behind, FORMS_ORIGIN)
    for bounds in people_in_turn(text):
        yield _suggestion("PERSON", *bounds, FORMS_ORIGIN)
    for match in _SAINT.finditer(text):
        label = things().endings[match["ending"]]
        yield _suggestion(label, *match.span(), FORMS_ORIGIN)


def _clubs_in_short(text: str) -> Iterator[Suggestion]:
    """Yield "Villa" where a report on sport names Aston Villa as well."""
    clubs = [pair for pair in places().clubs_in_short.items() if pair[0] in text]
    for full, short in clubs if clubs and is_about_sport(text) else ():
        before = full.removesuffix(short)
        for match in re.finditer(rf"(?<!{before})(?<![\w’'-]){short}(?![\w-]| [A-Z])", text):
            yield _suggestion("ORG", *match.span(), LEXICON_ORIGIN)


def _by_suffix(text: str, small: Set[str]) -> Iterator[Suggestion]:
    """Yield names whose last word says what they are: "Humberside Police", "Mill Lane"."""
    for match in _suffixed().finditer(text):
        start = match.start() + _lead(match.group())
        if not _serves_both(text, start, match.end()):
            start += _behind_joint(text[start : match.end()])
        start += _behind_trade(text, start, match.end())
        if _is_somebody(text, start, match.end()):
            continue
        plain = text[start : match.end()].split(maxsplit=1)[0].lower() in small
        if start < match.start("ending") and not (plain and _begins(text, start)):
            yield _suggestion(things().endings[match["ending"]], start, match.end(), FORMS_ORIGIN)


def _behind_joint(name: str) -> int:
    """Return where a name begins in "Garrick of Cardiff University": behind the "of".

    In "House of Lords Committee" it is the whole.
    """
    before, of, _ = name.rpartition(" of ")
    if of and before.split()[-1] not in places().heads.keys() | _HOLD_OF:
        return len(before + of)
    before, joint, rest = name.partition(" and ")
    road = rest.rsplit(maxsplit=1)[-1:] in _ROADS
    return len(before + joint) if joint and (road or before in places().labels) else 0


def _serves_both(text: str, start: int, end: int) -> bool:
    """Whether a body of two places has one name: "the Thornby and Hexley Hospital Trust".

    "In Thornby and Hexley Hospital" has two.
    """
    before, joint, rest = text[start:end].partition(" and ")
    body = rest.rsplit(maxsplit=1)[-1:] in _SERVING
    lead = _IN_PLACE.search(text[max(0, start - _IN_PLACE_REACH) : start])
    return bool(joint) and body and before in places().labels and lead is None


def _behind_trade(text: str, start: int, end: int) -> int:
    """Return how long "Developer " is where it begins a sentence with "Developer Brenk Homes"."""
    first, _, rest = text[start:end].partition(" ")
    told = " " in rest and _TRADE.search(first) is not None and _begins(text, start)
    noun = first.lower()
    return len(first) + 1 if told and (noun in places().before or noun in clues().nouns) else 0


def _is_somebody(text: str, start: int, end: int) -> bool:
    """Whether a given name and a word like "Castle" or "Lane" are a person's, as said beside it."""
    first, _, last = text[start:end].partition(" ")
    if first not in people().given or " " in last:
        return False
    before = text[max(0, start - _REACH) : start].split()[-1:]
    return is_office(before) or _AGED.match(text, end) is not None


def is_office(words: Sequence[str]) -> bool:
    """Whether a word, if any, stands before the name of a person: "Judge", "actor"."""
    return any(word in people().titles or word in people().roles for word in words)


def _before_other(text: str, start: int, end: int) -> int:
    """Return where a body's name ends: before the "and" that another name follows."""
    first, joint, other = text[start:end].rpartition(" and ")
    return start + len(first) if joint and other in places().labels else end


def _lead(name: str) -> int:
    """Return how many characters stand before a name: plain words, titles, "London's"."""
    body = _OWNED_BY_BODY.match(name)
    if body is not None and body["ending"] in things().endings:
        return body.end()
    lead = 0
    for word in re.finditer(r"\S+ ", name):
        plain = word.group().strip()
        owner = _OWNER.fullmatch(plain)
        owned = owner is not None and plain not in places().possessive and _is_owner(owner["name"])
        named = plain not in people().epithets and (
            plain not in people().titles or plain in _IN_BODIES
        )
        if not owned and named and plain.lower() not in languages().english:
            break
        lead = word.end()
    return lead


def _is_owner(name: str) -> bool:
    return places().labels.get(name) in {"GPE", "ORG", "LOC"}


@cache
def _suffixed() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-]){_NAME} (?P<ending>{either(things().endings)})(?![\w-])")


def _by_noun(text: str, small: Set[str]) -> Iterator[Suggestion]:
    """Yield things by the noun behind their name: "Shahed drones"; a maker's name is none."""
    for noun in _nouns().finditer(text):
        before = _BEFORE_THING.search(text[max(0, noun.start() - _REACH) : noun.start()])
        if before is None:
            continue
        start = noun.start() - len(before.group()) + _known_lead(before.group())
        name = text[start : noun.start()]
        if noun["place"]:
            if _is_place_name(name):
                yield _suggestion("FAC", start, noun.start(), FORMS_ORIGIN)
            continue
        if not name or _is_other(name) or not (noun["thing"] or _is_thing(name)):
            continue
        if not (name.split()[0].lower() in small and _begins(text, start)):
            yield _suggestion("PRODUCT", start, noun.start(), FORMS_ORIGIN)


def _is_place_name(name: str) -> bool:
    """Whether a pub or hotel is called so: two words or more, none of them another's name."""
    words = name.split()
    return len(words) > 1 and not _is_other(name) and places().labels.get(name) is None


def _known_lead(name: str) -> int:
    """Return how much of the words before a noun is a name of another kind: "Russian T-90"."""
    lead = 0
    for word in re.finditer(r"[^\s]+\s?", name):
        if places().labels.get(word.group().strip(), "PRODUCT") != "PRODUCT":
            lead = word.end()
    return lead


def _is_thing(name: str) -> bool:
    return places().labels.get(name) == "PRODUCT"


def _begins(text: str, start: int) -> bool:
    """Whether a sentence begins at an offset, so that its capital says nothing."""
    return _SENTENCE.search(text[max(0, start - 4) : start]) is not None


def _is_other(name: str) -> bool:
    words = name.split()
    plain = words[0].lower() in languages().english or words[-1] in people().not_people
    return plain or words[0] in people().titles or words[0] in people().given


@cache
def _nouns() -> re.Pattern[str]:
    """Return the place between a name and a noun for a thing, or one for many things."""
    things_alone, others = either(things().nouns), either(things().vague_nouns)
    inns = (
        "pub|inn|nightclub|restaurant|hotel|bar|cafe|tearoom|steakhouse|brasserie|cinema|care home"
    )
    return re.compile(
        rf"(?<=[\w-])(?= (?:(?P<thing>{things_alone})|(?P<place>{inns})|{others})(?![\w-]))"
    )


def _suggestion(label: str, start: int, end: int, origin: str) -> Suggestion:
    return Suggestion(Layer.ENTITY, label, start, end, origin)
