"""How names are made that need no list: "F-16", "the M25", "Guild of Weavers"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pressmark.detect.lexicon import places, things

_BEHIND_HOME = (
    "and|appeared|admitted|also|denied|died|faces|had|has|is|pleaded|said|says|told|was|were"
    "|who|will"
)
_ROADS = r"(?! [A-Z][\w’-]+ (?:Avenue|Close|Court|Crescent|Drive|Lane|Place|Road|Street|Way))"
_IRISH_COUNTIES = (
    "Antrim|Armagh|Carlow|Cavan|Clare|Cork|Derry|Donegal|Down|Dublin|Durham|Fermanagh|Galway|Kerry"
    "|Kildare|Kilkenny|Laois|Leitrim|Limerick|Londonderry|Longford|Louth|Mayo|Meath|Monaghan"
    "|Offaly|Roscommon|Sligo|Tipperary|Tyrone|Waterford|Westmeath|Wexford|Wicklow"
)
_FORMS = (
    (
        "PERSON",
        (
            r"\b(?:Duke|Duchess|Prince|Princess|Earl|Countess|Marquess|Viscount|Baroness)"
            r" of (?:[A-Z][\w’'-]+ and )?[A-Z][\w-]+"
        ),
    ),
    (
        "NORP",
        (
            r"\b(?P<name>Conservative|Green|Liberal|Socialist|Communist|Unionist|Nationalist)"
            r" (?=(?:backbench\w*|candidates?|councillors?|lawmakers?|(?:group |party )?leaders?"
            r"|members?|MEPs?|ministers?|MPs?|MSPs?|peers?|politicians?|rebels|senators?|supporters"
            r"|voters)\b)"
        ),
    ),
    (
        "ORG",
        (
            r"\b(?:Real|Sporting|Inter|Dynamo|Borussia|Atletico|Atlético|Olympique|Deportivo"
            r"|AC|AS|FC|RB) (?!Estate|Housewives|Life|Time|Madrid\b)[A-Z][\w-]+"
        ),
    ),
    (
        "ORG",
        (
            r"(?<![\w’'-] )(?<![\w’'-])(?P<name>(?:Americans|Citizens|Doctors|Everytown|Families"
            r"|Farmers|Friends|Justice|Lawyers|Moms|Mothers|Mums|Parents|Physicians|Reporters"
            r"|Scientists|Students|Teachers|Voters|Women|Workers) (?:for|Against|Without)"
            r" [A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
        ),
    ),
    # A byline.
    (
        "PERSON",
        (
            r"(?m:^)(?:EXCLUSIVE:? |[Rr]eport )?(?:[Bb]y|BY) (?P<name>[A-Z][\w’'-]+"
            r"(?: [A-Z][\w’'-]+){1,2})(?=, | and |\n| (?:in|at|for|IN|AT|FOR) [A-Z]|$)"
        ),
    ),
    # Where somebody lives: "Ada Quist, 42, of Broken Hill,".
    (
        "GPE",
        (
            rf"(?<=\w), \d\d, (?:of|from)(?: nearby)?{_ROADS} (?P<name>[A-Z][\w’-]+"
            rf"(?: [A-Z][\w’-]+)?)(?=[,.;]| (?:{_BEHIND_HOME})\b)"
        ),
    ),
    ("GPE", rf"\bCo\.? (?:{_IRISH_COUNTIES})\b"),
    ("ORG", r"(?<![\w-])[KW][A-Z]{2,3}-(?:TV|FM|AM)(?![\w-])"),
    # The line of a result.
    (
        "ORG",
        (
            r"(?m:^)(?P<name>[A-Z][A-Za-z&’' -]{2,28}?) \d{1,2},?"
            r" (?=[A-Z][A-Za-z&’' -]{2,28} \d{1,2}(?m:$))"
        ),
    ),
    (
        "ORG",
        (
            r"(?m:^)[A-Z][A-Za-z&’' -]{2,28}? \d{1,2},?"
            r" (?P<name>[A-Z][A-Za-z&’' -]{2,28}) \d{1,2}(?m:$)"
        ),
    ),
    (
        "LAW",
        (
            r"\b[Tt]he (?P<name>(?:[A-Z][\w’'-]+|\([A-Z][\w ]+\)|and|of|for)"
            r"(?: (?:[A-Z][\w’'-]+|\([A-Z][\w ]+\)|and|of|for|the)){0,7}"
            r" (?:Act|Bill|Treaty|Protocol|Directive|Accords?)(?: \d{4})?)(?! [A-Z])"
        ),
    ),
    # Laws that are called by whom they were made for.
    (
        "LAW",
        (
            r"(?<![\w’'-])(?P<name>(?!Godwin|Moore|Murphy|Parkinson|Sod)[A-Z][\w-]+['’]s Law)\b"
            r"(?! [A-Z])"
        ),
    ),
    ("EVENT", r"\b(?:Operation|Cyclone|Hurricane|Typhoon) [A-Z][\w-]+(?! [A-Z])"),
    # Sovereigns and their families are called by one name, which others have as well.
    (
        "PERSON",
        (
            r"\b(?:King|Queen|Prince|Princess) (?P<name>(?:Abdullah|Albert|Andrew|Anne|Beatrice"
            r"|Camilla|Carl Gustaf|Charles|Charlotte|Diana|Edward|Elizabeth|Eugenie|Felipe|Frederik"
            r"|George|Harald|Harry|Letizia|Louis|Margaret|Mary|Michael|Philip|Philippe|Rania|Salman"
            r"|Victoria|Willem-Alexander|William)(?: [IV]{1,4}\b)?)(?! [A-Z])"
            r"(?!['’]s? [A-Z])(?![\w-])"
        ),
    ),
    # A knight is called by his given name.
    ("PERSON", r"\b(?:Sir|Dame) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?! (?:[A-Z]|of\b))"),
    (
        "GPE",
        (
            r"(?<![\w’'-])(?:(?:San|Santa|St\.|New|Palm|Los|El|Fort) )?[A-Z][a-z]+ County"
            r"(?=[,.;:)]|['’]s\b| [a-z]|$| (?:Administrator|Clerk|Coroner|Executive|Judge|Manager"
            r"|Mayor|Prosecutor|Sheriff|Supervisor) [A-Z])"
        ),
    ),
    # Villages: "in Lower Ashby".
    (
        "GPE",
        (
            r"\b(?:in|at|near|from|of|to|between|and|outside|around|through) (?P<name>(?:Lower"
            r"|Upper|Great|Little|Nether|Market|Castle|Chipping|Kirkby|Much|Higher|Stoke|Bishops?"
            r"|Abbots?|Kings?) [A-Z][a-z]+)(?! [A-Z])(?![\w’'-])"
        ),
    ),
    # Campaigns: "Save Our Fields".
    (
        "ORG",
        r"\b(?:Save|Stop|Protect|Defend|Keep|Reclaim|Rejoin) (?:Our|the|The) [A-Z]\w+(?! [A-Z])",
    ),
    # Whom a member represents: "MP for Thornby West and Hexley", "Rep. Joan Holt, D-Ohio".
    (
        "GPE",
        (
            r"\bM[SE]?Ps? for (?:the )?(?P<name>[A-Z][\w’-]+(?:,? (?:and |upon |under |on |the )*"
            r"[A-Z][\w’-]+){0,4})"
        ),
    ),
    (
        "GPE",
        (
            r"(?<![\w-])[DR]-(?P<name>(?:(?:New|North|South|West|Rhode|St\.) )?[A-Z][a-z]+\.?"
            r"|[A-Z]\.[A-Z]\.)(?=[,.;) ])"
        ),
    ),
    # Capes and other lands that are called "of" something.
    (
        "LOC",
        (
            r"(?P<name>(?:Mull|Isles?|Vale|Forest|Straits?|Gulf|Bay|Sea|Firth|Point|Bight|Kyles?|Sound|Rock)"
            r" of (?:the )?[A-Z][\w’'-]+)(?! [A-Z])"
        ),
    ),
    ("LOC", r"\b(?:Loch|Lough|River) [A-Z][\w’-]+(?! [A-Z])"),
    ("FAC", r"\b(?:at|in|outside|inside|to|play|filled) [Tt]he (?P<name>O2)\b(?! [A-Z])"),
    (
        "ORG",
        (
            r"\b(?:[Pp]ost(?:ed|ing|s)?|[Ww]r(?:ote|iting|ites)|[Tt]weet(?:ed|ing)?|[Ss]haring|[Ss]hared"
            r"|[Ss]aid|[Ss]tatement|[Mm]essage|[Vv]ideo) (?:\w+ ){0,3}on (?P<name>X)\b(?! [A-Z])"
        ),
    ),
    ("ORG", r"\bon (?P<name>X)(?=[.,;:]?(?m:$)|[,;:] |\. [A-Z])"),
    (
        "EVENT",
        r"\b(?:at|headlin(?:e[sd]?|ing)|play(?:ed)?) (?P<name>Glastonbury|Coachella)\b(?! [A-Z])",
    ),
    (
        "GPE",
        r"\bin (?P<name>Wembley|Twickenham|Wimbledon|Ascot|Headingley|Edgbaston)(?=[,.])",
    ),
    # A man with a nickname.
    ("PERSON", r"\b[A-Z][a-z]+ ['‘“\"][A-Z][\w ]{1,15}['’”\"] [A-Z][\w’-]+"),
    # Pubs.
    (
        "FAC",
        (
            r"\b(?P<name>(?:Red|White|Black|Golden|Green|Blue|Royal|Old) (?:Bear|Bell|Boar|Bull"
            r"|Bush|Dragon|Fox|Hart|Hind|Horse|Lion|Oak|Ship|Stag|Swan))(?! [A-Z])"
        ),
    ),
    (
        "FAC",
        (
            r"\b(?:at|in|from|outside|inside|near|to) [Tt]he (?P<name>(?:Bull|Cat|Coach|Crown|Dog"
            r"|Duck|Eagle|Fox|Frog|Goat|Goose|Hare|Hen|Horse|King|Lamb|Plough|Pig|Rose|Ship|Slug"
            r"|Star|Stag|Swan|Wagon) (?:and|&) [A-Z][a-z]+)(?! [A-Z])"
        ),
    ),
    (
        "FAC",
        (
            r"\b(?:bar|club|hotel|inn|nightclub|pub|restaurant|venue)s?,? (?:called |named )?[Tt]he"
            r" (?P<name>[A-Z][\w’'-]+(?: (?:(?:and|&|of|in) (?:the )?)?[A-Z][\w’'-]+){0,3})"
        ),
    ),
    ("FAC", r"\bat (?P<name>[A-Z][\w-]+ Park)\b(?! [A-Z])"),
    (
        "ORG",
        (
            r"(?<![\w-])[A-Z]{3,6} (?:UK|US|Wales|Scotland|England|Ireland|Cymru|Europe|America"
            r"|Australia|India)(?![\w-])"
        ),
    ),
    # At the start of a sentence it may be work.
    ("ORG", r"(?:(?<=[a-z,] )|(?<=[a-z,] ['‘“\"]))Labour(?! [A-Z])(?![\w-])"),
    ("ORG", r"\bLabour(?= (?:councillors?|leader|members|MPs?|MSPs?|peers?|voters)\b)"),
    (
        "ORG",
        (
            r"\bLabour(?= (?:accused|claims|claimed|criticised|faces|government|had|has|insists"
            r"|insisted|is|lost|must|pledged|plans|politicians|promised|said|says|should|wants|was|will|won"
            r"|would)\b)"
        ),
    ),
    # A paper size, a camera and a chip are called so as well: a British road has an article or a
    # place beside it.
    ("FAC", r"\b[Tt]he (?P<name>[AMB]\d{1,4}(?:\(M\))?)(?![\w-])"),
    (
        "FAC",
        r"\bon (?P<name>[AM]\d{1,3}(?:\(M\))?)(?= (?:in|near|at|between|north|south|east|west)\b)",
    ),
    (
        "FAC",
        r"\b(?:Interstate|Route|Highway|U\.?S\.? Route|U\.?S\.? Highway) \d{1,3}\b|\bI-\d{1,3}\b",
    ),
    # Prisons, bases and ships have a word before their name that nothing else has.
    ("FAC", r"\b(?:HMP|HMYOI|RAF|RNAS|Camp|Fort) [A-Z][\w-]+|\b(?:Terminal|Junction) \d{1,2}\b"),
    (
        "PRODUCT",
        r"\b(?:HMS|USS|RMS|MV|SS|HMNZS|HMAS|INS) (?:The )?[A-Z][\w-]+(?: [A-Z][\w.-]+){0,2}",
    ),
    (
        "ORG",
        r"(?<![\w-])(?:[A-Z][\w-]+ ){1,3}(?:Sheriff|Attorney|Coroner)['’]s (?:Office|Department)\b",
    ),
    (
        "ORG",
        (
            r"(?<![\w-])(?:US|U\.S\.) Attorney['’]s Office(?: for the (?:Northern|Southern|Eastern"
            r"|Western|Central|Middle) District of [A-Z]\w+(?: [A-Z]\w+)?)?"
        ),
    ),
)
_ALONE = r"(?=$|\n| [^A-Z\W]|['’]s\b|[,.;:?!)])"
_MODEL_NUMBER = r"(?:[A-Z]{0,2}-?\d{1,4}[A-Za-z]{0,2})(?![\w%£$])(?!,\d|\.\d)"
_VARIANT = r"(?: (?:Pro Max|Pro|Max|Plus|Ultra|Mini|Dreamliner|MAX|Turbo|Mark|Mk)(?: \d{1,2})?)?"
_DESIGNATED = r"(?<![\w/-])(?:{})-\d{{1,4}}[A-Z]{{0,3}}(?![\w-])"
_OF_SEVERAL = (
    "Department",
    "Ministry",
    "Institute",
    "College",
    "Society",
    "Association",
    "Academy",
)
"""Heads of names of bodies that do several things: "Ministry of Agriculture and Food"."""


Form = tuple[str, tuple[str, ...], re.Pattern[str]]
"""A label, words of which a text holds one where the pattern may fit, and the pattern."""


def find_forms(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield label and bounds of what is made like a name, pattern by pattern."""
    for label, words, pattern in _forms():
        if words and not any(word in text for word in words):
            continue
        for match in pattern.finditer(text):
            yield label, *match.span("name")


@cache
def _forms() -> tuple[Form, ...]:
    craft, bodies = either(things().craft), either(places().behind_article)
    return (
        _form("PRODUCT", _models()),
        _form("PRODUCT", _DESIGNATED.format(either(things().designations))),
        _form("PRODUCT", rf"\b(?:{craft}) (?P<name>[A-Z][\w-]+)(?=[,.;)]| [a-z])"),
        _form("ORG", rf"\b[Tt]he (?P<name>{bodies}){_ALONE}"),
        *(_form(label, _bodies(label), _heads(label)) for label in ("ORG", "EVENT", "LAW")),
        *(_form(label, _abroad(label), _first(label)) for label in ("LOC", "FAC", "GPE", "ORG")),
        *(_form(label, pattern) for label, pattern in _FORMS),
    )


def _form(label: str, pattern: str, words: Sequence[str] = ()) -> Form:
    named = pattern if "(?P<name>" in pattern else rf"(?P<name>{pattern})"
    return label, tuple(words), re.compile(named)


def _heads(label: str) -> list[str]:
    return [head for head, of in places().heads.items() if of == label]


def _first(label: str) -> list[str]:
    return [word for word, of in things().abroad.items() if of == label]


def _models() -> str:
    """Return what a maker's name and a model make: "Ford Transit", "Boeing 737 Max", "BMW X5"."""
    lists = things()
    makers, models = either(lists.carmakers), either(lists.models)
    numbered = either(lists.numbered)
    return (
        rf"(?<![\w-])(?:(?:{makers}) (?:{models}(?: {_MODEL_NUMBER})?|{_MODEL_NUMBER})(?![\w-])"
        rf"|(?:{numbered})[ -]{_MODEL_NUMBER}){_VARIANT}"
    )


def _abroad(label: str) -> str:
    """Return what a word of another language names: "Praia do Amado", "Rue de la Paix"."""
    first = either(_first(label))
    small = r"(?:d[aeiou]s?|del|della|dell|des|la|las|le|les|lo|los|of the|of)"
    word = r"(?:[dl]['’])?[A-ZÀ-Þ][\w’-]*"
    begun = rf"(?<![\w’'-])(?:{first})(?: {small}){{0,2}} {word}"
    return rf"{begun}(?:(?: {small}){{1,2}} {word})?(?![\w-])"


def _bodies(label: str) -> str:
    """Return what is called a body of something: "Showmen's Guild of Great Britain"."""
    heads = either(_heads(label))
    word = r"(?!(?:He|She|It|They|The|In|On|At)\b)[A-Z][\w’'-]*"
    behind = rf"(?:of|for)(?: the)? {word}(?:(?: &| of| for| of the| for the)? {word}){{0,4}}"
    and_more = rf"(?:(?:,(?: {word}){{1,2}})*,? and {word}(?: {word})?)?"
    several = rf"(?:{either(_OF_SEVERAL)}) {behind}{and_more}|" if label == "ORG" else ""
    return rf"(?<![\w’'-])(?:[A-Z][\w’'-]* ){{0,4}}(?:{several}(?:{heads}) {behind})"


def either(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longest that fits."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
