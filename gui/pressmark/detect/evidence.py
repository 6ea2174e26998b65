"""What the words around a mention say about it: "Brenk's shares", "the village of Brenk".

The recogniser knows names; of one it has never seen it guesses. A reader goes by what stands
beside it, at any of its mentions.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pressmark.detect.lexicon import clues, people, places

Vote = tuple[str, float]
"""A label and how much speaks for it."""

_STRONG, _PLAIN, _SOURCE, _WEAK = 2.5, 1.5, 1.0, 0.5
_REACH = 90  # code points beside a name that are read
_NEAR = 48  # code points before it in which a word or three stand
_NO_BREAK = "\u00a0"
_WORD_BEFORE = re.compile(r"(?:^|[^\w’'-])(?P<word>[a-z][\w’'-]*)[ \u00a0]$")
_APPOSED = re.compile(
    r",? (?P<article>(?:the|an?|its|his|her|their|one of [a-z]+|[A-Z]\w+(?: [A-Z]\w+)?['’]s)) "
    r"(?P<words>(?!who\b|which\b)[£$€]?[\w’'&.-]+"
    r"(?: (?!(?:who|which|that|of|in|for|and|at|from|with|on|by)\b)[\w’'&-]+){0,6})"
    r"(?=[,.;:)]|$| (?:which|that|who|of|in|for|behind|based|whose|with|and|from|at|on)\b)"
)
_REVERSED = re.compile(
    r"(?<!\bon )(?<!\bof )(?<!\bin )(?<!\bto )(?<!\bat )(?<!\bfor )(?<!\bfrom )(?<!\bwith )"
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[\w’'-]+ ){0,3}?(?P<noun>[a-z-]+)"
    r"(?: (?:in|of|for|behind|under) [^,.;:\n]{1,30})?, (?:the )?$"
)
_OWNS = re.compile(r"['’]s? (?P<nouns>[\w-]+(?: [\w-]+)?(?: [\w-]+)?)")
_NEXT = re.compile(r" (?P<word>[a-z][\w-]*)")
_WHICH = re.compile(
    r", (?:which|whose) (?:[\w-]+ ){0,2}?(?:owns?|owned|makes?|runs|ran|employs|operates|sells"
    r"|supplies|manages|publishes|insures|built|shares|stores|players|shops|staff|fleet|brands"
    r"|members|readers)\b"
)
_OF_SHOW = re.compile(
    r" (?:actors?|actress|bosses|cast|champion|contestants?|dancers?|documentary|episodes?|fans"
    r"|final|finale|finalist|host|hosts|hunk|judges?|legend|presenters?|probe|pros?|spin-off|stars?"
    r"|storyline|viewers|winners?)\b"
)
_OF_BODY = re.compile(
    r" (?:(?:acting|assistant|deputy|former|joint|national|regional) )?(?:boss|bosses"
    r"|chief executive|convenor|director|general secretary|leaders?|members?|officers?|officials?"
    r"|organisers?|reps?|representatives?|shop stewards?|spokes\w+|union)\b"
)
_WHO = re.compile(r",? who(?:se)?\b")
_LINKED = re.compile(r"\b(?:of|from|at|in|for|to|with)(?: the)? $")
_ARTICLE_VERB = re.compile(r" (?:has|had|have|reported|revealed|understands|reports|said|says) ")
_ACCORDING = re.compile(r"\b[Aa]ccording to $")
_ARTICLE = re.compile(r".{0,4}?\b[Tt]he (?P<rest>.+)", re.DOTALL)
_ADDRESS = re.compile(
    r"\b(?:Road|Street|Lane|Crescent|Avenue|Close|Drive|Way|Grove|Gardens|Terrace|Place), (?:in )?$"
)
_OWN_MAN = re.compile(r"['’]s [A-Z][\w-]+ [A-Z][\w-]+(?! [A-Z])")
_YEARS = re.compile(r",? an? \d\d-year-old\b|, \d\d, ")
_LISTED_BEFORE = re.compile(r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:,| and|, and) $")
_LISTED_BEHIND = re.compile(r"(?:,| and|, and) (?P<name>[A-Z][\w-]+)")
_TOLD_THE = re.compile(
    r"\b(?:told|tells|tell|telling) the $"
    r"|\b(?:article|column|interview|editorial) (?:in|for|with) the $"
)
_BUILDING = re.compile(r"\b(?:outside|inside|opposite) the $")
_WITHIN = re.compile(r" in (?P<place>[A-Z]\w+(?: [A-Z]\w+)?)")
_TO = re.compile(r"\b(?:from|at|near|to|outside|reached) $")
_AT = re.compile(
    r"\b(?:at|in|from|near|to|of|around) $"
    r"|\b(?:at|in|from|near|around) [A-Z][^.;]{2,40}(?:,| and) $"
)
_TOWN = re.compile(
    r"[A-Z][a-z]{1,9}(?:mouth|combe|ham|ton|ley|bury|ford|worth|wick|thorpe|stead|minster|chester|caster|cester|pool"
    r"|hurst|bourne|stow|thwaite|borough|burgh|ness|wold|bridge|field|church|well|bath|by)"
    r"|(?:Aber|Llan|Inver|Bally|Kil|Tre|Pen)[a-z]{3,12}"
)
_COMPATRIOT = re.compile(r"\b(?P<people>[A-Z][a-z]+) (?P<noun>[a-z-]+) $")
_AROUND = re.compile(r"\b(?:around|across|via|towards|through) $")
_PLAYED = re.compile(
    r"\b(?:beat|beating|beaten by|thrashed|hammered|defeated|edged|eliminated"
    r"|(?:win|victory|lead|draw) (?:over|against)|defeats? (?:to|by|against)"
    r"|lost to|drew with|away to|at home to|on loan from|signed from) $"
)
_PLAYING = re.compile(
    r" (?:beat|drew|lost to|won \d|thrashed|equalised|goalkeeper|striker|defender|midfielder"
    r"|all-rounder|batsman|batter|bowler|flanker|fly-half|prop|scrum-half|seamer|spinner|wicketkeeper"
    r"|winger|captain|will (?:meet|face|play)|\d-\d)\b"
)
_FROM = re.compile(
    r"\b(?!letter|order|offer|answer|water|transfer|paper|member|number|power|other|after|under|over)"
    r"(?:[a-z-]+(?:er|or|ist|man|woman|men|women|ian)|nurse|mother|father|couple|family|fan|fans|girl|boy|student|teen"
    r"|mum|dad|grandmother|grandfather|grandma|student|students|people|voter|voters) from $"
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_IN_WORD = re.compile(r"\w$")
_AFTER_HOME = re.compile(r"(?:[,.;)’'\"”]| who\b|$)")


def votes(text: str, start: int, end: int) -> Iterator[Vote]:
    """Yield what the text beside the name at `[start, end)` says about it.

    Nothing is read beyond the line that the name stands in.
    """
    before = text[max(0, start - _REACH) : start].rsplit("\n", 1)[-1].replace(_NO_BREAK, " ")
    behind = text[end : end + _REACH].split("\n", 1)[0].replace(_NO_BREAK, " ")
    yield from _from_before(before)
    near = before[-_NEAR:]
    linked = _LINKED.search(near) is not None
    yield from _from_behind(behind, linked=linked)
    for label, weight in _from_apposition(before, behind):
        if label != "PERSON" or not linked:
            yield label, weight
    if near.endswith(" from ") and _FROM.search(near) and _AFTER_HOME.match(behind):
        yield "GPE", _PLAIN
    yield from _from_list(before, behind)
    if _TOWN.fullmatch(text, start, end) and _AT.search(before):
        yield "GPE", _SOURCE
    within = _WITHIN.match(behind)
    small = text[start:end].count(" ") < 2 and text[start].isupper()
    if small and within is not None and _TO.search(near) and _is_place(within["place"]):
        yield "GPE", _SOURCE
    article = _ARTICLE.match(before[-4:] + text[start:end])
    if article is not None and " " in article["rest"] and _ARTICLE_VERB.match(behind):
        yield "ORG", _WEAK


def goes_with(text: str, end: int, label: str | None) -> bool:
    """Whether the words behind a name that may be a plain word are those of a show or a body.

    "Strictly star", "Unite general secretary".
    """
    pattern = {"WORK_OF_ART": _OF_SHOW, "ORG": _OF_BODY}.get(label or "")
    return pattern is not None and pattern.match(text, end) is not None


def plays(text: str, start: int, end: int) -> bool:
    """Whether a place at `[start, end)` stands for its team: "beat Brenk 2-1"."""
    before = text[max(0, start - _REACH) : start].rsplit("\n", 1)[-1]
    behind = text[end : end + _REACH].split("\n", 1)[0]
    return _PLAYED.search(before) is not None or _PLAYING.match(behind) is not None


def _from_before(before: str) -> Iterator[Vote]:
    """Yield what the words right before it say; all that speaks ends with a space."""
    if not before.endswith(" "):
        return
    before = before[-_NEAR:]
    word = _WORD_BEFORE.search(before)
    if word is not None:
        label = clues().nouns.get(word["word"])
        if label is not None and label not in {"GPE", "LOC"}:
            yield label, _PLAIN
    if _ADDRESS.search(before):
        yield "GPE", _STRONG
    link = _link_before(before)
    if link is not None:
        yield clues().links[link], _PLAIN
    compatriot = _COMPATRIOT.search(before)
    if (
        compatriot is not None
        and places().labels.get(compatriot["people"]) == "NORP"
        and compatriot["noun"] not in clues().nouns
    ):
        yield "PERSON", _SOURCE
    if _AROUND.search(before):
        yield "GPE", _WEAK
    if before.endswith(" the ") and _TOLD_THE.search(before):
        yield "ORG", _PLAIN
    if before.endswith(" the ") and _BUILDING.search(before):
        yield "FAC", _SOURCE
    if _ACCORDING.search(before):
        yield "ORG", _SOURCE


def _from_behind(behind: str, *, linked: bool) -> Iterator[Vote]:
    """Yield what follows; behind "Garrick of Cardiff University", `linked`, "who" is Garrick."""
    owns = _OWNS.match(behind)
    if owns is not None:
        label = _owner(owns["nouns"].split())
        if label is not None:
            yield label, _PLAIN
    noun = _NEXT.match(behind)
    if noun is not None and noun["word"] in clues().behind:
        label = clues().behind[noun["word"]]
        yield label, _STRONG if label in {"WORK_OF_ART", "PRODUCT"} else _PLAIN
    if _any_verb().match(behind):
        for label, verb in _verbs():
            if verb.match(behind):
                yield label, _PLAIN
    if _OWN_MAN.match(behind):
        yield "ORG", _SOURCE
    if _YEARS.match(behind):
        yield "PERSON", _STRONG
    if _WHICH.match(behind):
        yield "ORG", _STRONG
    elif _WHO.match(behind) and not linked:
        yield "PERSON", _PLAIN


def _is_place(words: str) -> bool:
    return "GPE" in {places().labels.get(words), places().labels.get(words.split(maxsplit=1)[0])}


def _from_list(before: str, behind: str) -> Iterator[Vote]:
    """Yield what well-known names beside it in a list are: "Holyhead, Brenk and Cardiff"."""
    listed = before.endswith((", ", " and "))
    for found in (_LISTED_BEFORE.search(before) if listed else None, _LISTED_BEHIND.match(behind)):
        if found is None or found["name"] in places().ambiguous:
            continue
        label = places().labels.get(found["name"])
        if label in {"GPE", "ORG"}:
            yield label, _WEAK


def _owner(nouns: Sequence[str]) -> str | None:
    """Return what the owner of something is: the longest run of words decides."""
    for count in (3, 2, 1):
        label = clues().owned.get(" ".join(nouns[:count]))
        if label is not None:
            return label
    return None


def _from_apposition(before: str, behind: str) -> Iterator[Vote]:
    apposed = _APPOSED.match(behind) if behind.startswith(",") else None
    if apposed is not None:
        label = _of_noun(apposed["words"].split()[-1])
        if label is not None:
            yield label, _STRONG
    named = _REVERSED.search(before) if behind[:1] in {",", "."} else None
    if named is not None:
        label = _of_noun(named["noun"])
        if label in {"PRODUCT", "WORK_OF_ART", "PERSON"}:
            yield label, _STRONG


def _of_noun(noun: str) -> str | None:
    """Return what a plain noun calls a name."""
    noun = noun.lower()
    return clues().nouns.get(noun) or ("PERSON" if noun in people().roles else None)


def _link_before(before: str) -> str | None:
    """Return the longest of the words that link, right before a name or its "the"."""
    words = before.lower().removesuffix(" ").removesuffix(" the")
    last = _LAST_WORD.search(words)
    for link in _links().get(last.group(), ()) if last is not None else ():
        lead = words[: -len(link)]
        if words.endswith(link) and not _IN_WORD.search(lead):
            return link
    return None


@cache
def _links() -> dict[str, list[str]]:
    """Return the words that link by the last of them, the longest first."""
    links: dict[str, list[str]] = {}
    for link in sorted(clues().links, key=len, reverse=True):
        links.setdefault(link.rpartition(" ")[2], []).append(link)
    return links


@cache
def _any_verb() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{verb.pattern})" for _, verb in _verbs()))


@cache
def _verbs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (label, re.compile(rf" {pattern}"))
        for label, patterns in clues().verbs.items()
        for pattern in patterns
    )
