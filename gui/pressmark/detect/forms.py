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
_FORMS: tuple[tuple[str, str] | tuple[str, str, str], ...] = (
    (
        "PERSON",
        r"\b(?:WORDS) of (?:[A-Z][\w’'-]+ and )?[A-Z][\w-]+",
        "Duke|Duchess|Prince|Princess|Earl|Countess|Marquess|Viscount|Baroness",
    ),
    (
        "NORP",
        (
            r"\b(?P<name>WORDS)"
            r" (?=(?:backbench\w*|candidates?|councillors?|lawmakers?|(?:group |party )?leaders?"
            r"|members?|MEPs?|ministers?|MPs?|MSPs?|peers?|politicians?|rebels|senators?|supporters"
            r"|voters)\b)"
        ),
        "Conservative|Green|Liberal|Socialist|Communist|Unionist|Nationalist",
    ),
    (
        "ORG",
        r"\b(?:WORDS)(?!Estate|Housewives|Life|Time|Madrid\b)[A-Z][\w-]+",
        (
            "Real |Sporting |Inter |Dynamo |Borussia |Atletico |Atlético |Olympique |Deportivo "
            "|AC |AS |FC |RB "
        ),
    ),
    (
        "ORG",
        (
            r"(?<![\w’'-] )(?<![\w’'-])(?P<name>(?:WORDS)(?:for|Against|Without)"
            r" [A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
        ),
        (
            "Americans |Citizens |Doctors |Everytown |Families |Farmers |Friends |Justice |Lawyers "
            "|Moms |Mothers |Mums |Parents |Physicians |Reporters |Scientists |Students |Teachers "
            "|Voters |Women |Workers "
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
            rf", (?<=\w, )\d\d, (?:of|from)(?: nearby)?{_ROADS} (?P<name>[A-Z][\w’-]+"
            rf"(?: [A-Z][\w’-]+)?)(?=[,.;]| (?:{_BEHIND_HOME})\b)"
        ),
    ),
    ("GPE", rf"\b(?:WORDS)(?:{_IRISH_COUNTIES})\b", "Co |Co. "),
    ("ORG", r"(?<![\w-])[KW][A-Z]{2,3}(?:WORDS)(?![\w-])", "-TV|-FM|-AM"),
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
            r" (?:WORDS)(?: \d{4})?)(?! [A-Z])"
        ),
        "Act|Agreement|Bill|Charter|Treaty|Protocol|Directive|Accord|Accords|Resolution",
    ),
    # Laws that are called by whom they were made for.
    (
        "LAW",
        (
            r"(?<![\w’'-])(?P<name>(?!Godwin|Moore|Murphy|Parkinson|Sod)[A-Z][\w-]+['’]WORDS)\b"
            r"(?! [A-Z])"
        ),
        "s Law",
    ),
    (
        "EVENT",
        r"\b(?:WORDS)[A-Z][\w-]+(?! [A-Z])",
        "Operation |Cyclone |Hurricane |Typhoon ",
    ),
    ("EVENT", r"\bWORDS(?!Shadow\b)[A-Z][a-z]+(?! [A-Z])", "Storm "),
    (
        "NORP",
        (
            r"(?<=[a-z] )(?P<name>WORDS) (?=(?:and|boys?|candidates?|children|church(?:es)?"
            r"|communit\w+|families|family|girls?|leaders?|man|mayor|members?|men|officers?|or|people|players?"
            r"|president|residents?|students?|voters?|woman|women)\b)"
        ),
        "Black",
    ),
    # What somebody owns that begins with "The" is a work: "Ken Loach's The Price of Coal".
    (
        "WORK_OF_ART",
        (
            r"(?<=[\w.]['’]s )(?P<name>WORDS[A-Z][\w’'-]*(?:(?: (?:a|and|for|in|of|on|the|to))"
            r"{0,2} [A-Z][\w’'-]*){0,8})(?!['’]s [A-Z])"
        ),
        "The ",
    ),
    (
        "WORK_OF_ART",
        r"\b[Tt]he (?P<name>[A-Z][\w’]+(?: [A-Z][\w’]+){0,2})(?= (?:WORDS)\b)",
        "actor|actress",
    ),
    # Units of an army.
    (
        "ORG",
        (
            r"(?<![\w-])\d{1,3}(?:st|nd|rd|th) (?:(?:Separate|Air|Guards) )?(?:Airborne|Armored"
            r"|Armoured|Artillery|Assault|Cavalry|Infantry|Marine|Mechanised|Mechanized|Mountain"
            r"|Motorised|Tank)(?: (?:Battalion|Brigade|Corps|Division|Expeditionary Unit"
            r"|Regiment))?(?! [A-Z])"
        ),
    ),
    # Sovereigns and their families are called by one name, which others have as well.
    (
        "PERSON",
        (
            r"\b(?:WORDS)(?P<name>(?:Abdullah|Albert|Andrew|Anne|Beatrice"
            r"|Camilla|Carl Gustaf|Charles|Charlotte|Diana|Edward|Elizabeth|Eugenie|Felipe|Frederik"
            r"|George|Harald|Harry|Letizia|Louis|Margaret|Mary|Michael|Philip|Philippe|Rania|Salman"
            r"|Victoria|Willem-Alexander|William)(?: [IV]{1,4}\b)?)(?! [A-Z])"
            r"(?!['’]s? [A-Z])(?![\w-])"
        ),
        "King |Queen |Prince |Princess ",
    ),
    # A knight is called by his given name.
    (
        "PERSON",
        r"\b(?:WORDS)(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?! (?:[A-Z]|of\b))",
        "Sir |Dame ",
    ),
    (
        "GPE",
        (
            r"(?<![\w’'-])(?:(?:San|Santa|St\.|New|Palm|Los|El|Fort) )?[A-Z][a-z]+WORDS"
            r"(?=[,.;:)]|['’]s\b| [a-z]|$| (?:Administrator|Clerk|Coroner|Executive|Judge|Manager"
            r"|Mayor|Prosecutor|Sheriff|Supervisor) [A-Z])"
        ),
        " County",
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
        r"\b(?:WORDS)(?:Our|the|The) [A-Z]\w+(?! [A-Z])",
        "Save |Stop |Protect |Defend |Keep |Reclaim |Rejoin ",
    ),
    # Whom a member represents: "MP for Thornby West and Hexley", "Rep. Joan Holt, D-Ohio".
    (
        "GPE",
        (
            r"\bM[SE]?(?:WORDS)(?:the )?(?P<name>[A-Z][\w’-]+(?:,? (?:and |upon |under |on |the )*"
            r"[A-Z][\w’-]+){0,4})"
        ),
        "P for |Ps for ",
    ),
    (
        "GPE",
        (
            r"(?<![\w-])(?:WORDS)(?P<name>(?:(?:New|North|South|West|Rhode|St\.) )?[A-Z][a-z]+\.?"
            r"|[A-Z]\.[A-Z]\.)(?=[,.;) ])"
        ),
        "D-|R-",
    ),
    # Capes and other lands that are called "of" something.
    (
        "LOC",
        (
            r"(?P<name>(?:Mull|Isles?|Vale|Forest|Straits?|Gulf|Bay|Sea|Firth|Point|Bight|Kyles?|Sound|Rock)"
            r" of (?:the )?[A-Z][\w’'-]+)(?! [A-Z])"
        ),
    ),
    ("LOC", r"\b(?:WORDS)[A-Z][\w’-]+(?! [A-Z])", "Loch |Lough |River "),
    ("FAC", r"\b(?:at|in|outside|inside|to|play|filled) [Tt]he (?P<name>WORDS)\b(?! [A-Z])", "O2"),
    (
        "ORG",
        (
            r"\b(?:[Pp]ost(?:ed|ing|s)?|[Ww]r(?:ote|iting|ites)|[Tt]weet(?:ed|ing)?|[Ss]haring|[Ss]hared"
            r"|[Ss]aid|[Ss]tatement|[Mm]essage|[Vv]ideo) (?:\w+ ){0,3}on (?P<name>X)\b(?! [A-Z])"
        ),
        "on X",
    ),
    ("ORG", r"\bon (?P<name>X)(?=[.,;:]?(?m:$)|[,;:] |\. [A-Z])", "on X"),
    (
        "EVENT",
        r"\b(?:at|headlin(?:e[sd]?|ing)|play(?:ed)?) (?P<name>WORDS)\b(?! [A-Z])",
        "Glastonbury|Coachella",
    ),
    (
        "GPE",
        r"\bin (?P<name>WORDS)(?=[,.])",
        "Wembley|Twickenham|Wimbledon|Ascot|Headingley|Edgbaston",
    ),
    # A man with a nickname.
    ("PERSON", r"\b[A-Z][a-z]+ ['‘“\"][A-Z][\w ]{1,15}['’”\"] [A-Z][\w’-]+"),
    # Pubs.
    (
        "FAC",
        r"\b(?P<name>(?:Red|White|Black|Golden|Green|Blue|Royal|Old)(?:WORDS))(?! [A-Z])",
        (
            " Bear| Bell| Boar| Bull| Bush| Dragon| Fox| Hart| Hind| Horse| Lion| Oak| Ship| Stag"
            "| Swan"
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
    ("FAC", r"\bat (?P<name>[A-Z][\w-]+WORDS)\b(?! [A-Z])", " Park"),
    (
        "ORG",
        r"(?<![\w-])[A-Z]{3,6}(?:WORDS)(?![\w-])",
        (" UK| US| Wales| Scotland| England| Ireland| Cymru| Europe| America| Australia| India"),
    ),
    # At the start of a sentence it may be work.
    ("ORG", r"(?:(?<=[a-z,] )|(?<=[a-z,] ['‘“\"]))WORDS(?! [A-Z])(?![\w-])", "Labour"),
    ("ORG", r"\bWORDS(?= (?:councillors?|leader|members|MPs?|MSPs?|peers?|voters)\b)", "Labour"),
    (
        "ORG",
        (
            r"\bWORDS(?= (?:accused|claims|claimed|criticised|faces|government|had|has|insists"
            r"|insisted|is|lost|must|pledged|plans|politicians|promised|said|says|should|wants|was|will|won"
            r"|would)\b)"
        ),
        "Labour",
    ),
    # A paper size, a camera and a chip are called so as well: a British road has an article or a
    # place beside it.
    ("FAC", r"\b[Tt]he (?P<name>[AMB]\d{1,4}(?:\(M\))?)(?![\w-])"),
    (
        "FAC",
        (
            r"on (?<!\won )(?P<name>[AM]\d{1,3}(?:\(M\))?)"
            r"(?= (?:in|near|at|between|north|south|east|west)\b)"
        ),
    ),
    (
        "FAC",
        r"\b(?:Interstate|Route|Highway|U\.?S\.? Route|U\.?S\.? Highway) \d{1,3}\b|\bI-\d{1,3}\b",
        "Interstate |Route |Highway |I-",
    ),
    # Prisons, bases and ships have a word before their name that nothing else has.
    ("FAC", r"\b(?:WORDS)[A-Z][\w-]+", "HMP |HMYOI |RAF |RNAS |Camp |Fort "),
    ("FAC", r"\b(?:WORDS)\d{1,2}\b", "Terminal |Junction "),
    (
        "PRODUCT",
        r"\b(?:WORDS)(?:The )?[A-Z][\w-]+(?: [A-Z][\w.-]+){0,2}",
        "HMS |USS |RMS |MV |SS |HMNZS |HMAS |INS ",
    ),
    (
        "ORG",
        r"(?<![\w-])(?:[A-Z][\w-]+ ){1,3}(?:WORDS)['’]s (?:Office|Department)\b",
        "Sheriff|Attorney|Coroner",
    ),
    (
        "ORG",
        (
            r"(?<![\w-])(?:US|U\.S\.) Attorney['’]s Office(?: for the (?:Northern|Southern|Eastern"
            r"|Western|Central|Middle) District of [A-Z]\w+(?: [A-Z]\w+)?)?"
        ),
        "Attorney",
    ),
)
"""A label, a pattern, and words of which a text holds one where the pattern may fit, if there are.

Looking for some words takes less time than looking for a pattern; for fifty it takes more. They
take the place of `WORDS`.
"""

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
        _form("PRODUCT", rf"\b(?:{craft}) (?P<name>[A-Z][\w-]+)(?=[,.;)]| [a-z])", things().craft),
        _form("ORG", rf"\b[Tt]he (?P<name>{bodies}){_ALONE}", sorted(places().behind_article)),
        *(_form(label, _bodies(label), _heads(label)) for label in ("ORG", "EVENT", "LAW")),
        *(_form(label, _abroad(label), _first(label)) for label in ("LOC", "FAC", "GPE", "ORG")),
        *(_listed(*row) for row in _FORMS),
    )


def _form(label: str, pattern: str, words: Sequence[str] = ()) -> Form:
    named = pattern if "(?P<name>" in pattern else rf"(?P<name>{pattern})"
    return label, tuple(words), re.compile(named)


def _listed(label: str, pattern: str, words: str = "") -> Form:
    known = words.split("|") if words else []
    return _form(label, pattern.replace("WORDS", either(known)), known)


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
