"""Numbers that are no figures, told by the characters around them.

Dates, times, years, telephone numbers, sports scores, addresses, list numbers. What only grammar or
a name can tell is in `names`.
"""

import re

from pressmark.detect.clock import is_hour
from pressmark.detect.figures.lexicon import words
from pressmark.detect.figures.numbers import Form
from pressmark.detect.figures.quantity import Quantity
from pressmark.detect.figures.ranges import is_base

_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_MONTH_BEFORE = re.compile(
    rf"\b{_MONTHS} (?:the )?(?:[0-9]{{1,2}}(?: ?[-–] ?|,? (?:and|to|or|through) ))?\Z"
)
_MONTH_AFTER = re.compile(
    rf" (?:of )?{_MONTHS}(?![a-z])|(?: ?[-–] ?| (?:and|to|or) )[0-9]{{1,2}} {_MONTHS}(?![a-z])"
)
_TIME_AFTER = re.compile(
    r":[0-9]| ?(?:[ap]\.m\.|[ap]m\b|o['’]clock|GMT\b|BST\b|E[SD]T\b|P[SD]T\b|UTC\b|hrs\b"
    r"|B\.?C\.?E?\b|A\.?D\.?\b)",
    re.IGNORECASE,
)
_IDIOM_AFTER = re.compile(
    r"-(?:sided|way|off|time|on-|upmanship|faced|pronged|dimensional|party|horse|letter|liner|track"
    r"|size|stop|trick|piece|legged|wheel|something)| figures?\b",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(r" (?:o['’]clock|[ap]\.m\.|[ap]m\b)", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:[Nn]os?\.|NO\.|№) ?\Z")
_AT_ONE = re.compile(r"\b(?:at|from) \Z", re.IGNORECASE)
_TIME_BEFORE = re.compile(r"[0-9]:\Z")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-3])\.[0-5][05]\Z")
_AT = re.compile(r"\b(?:at|until|till|before) \Z")
_LIST_NUMBER = re.compile(r"[.)][ \t]")
_LINE_START = re.compile(r"(?:\A|\n)[ \t]*[(•*-]?[ \t]*\Z")
_ORDINAL_AFTER = re.compile(
    r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE
)
_SLASH_AFTER = re.compile(r"[/⁄][0-9]|-[0-9]+-[0-9]|\([a-z]\)")
_CAPITALISED = r"(?:[A-Z][\w'’]*\.?|of|the|de|la|[0-9]{1,3}(?:st|nd|rd|th))"
_STREET = re.compile(rf"(?:[A-Za-z])?,? ((?:{_CAPITALISED} ){{0,4}}{_CAPITALISED})")
_STREET_FIRST = frozenset(("ave", "avenue", "rue", "via", "calle", "piazza"))
_DASHED_BEFORE = re.compile(r"[0-9][ \u00a0]?[-–—][ \u00a0]?\Z")
_DASHED_AFTER = re.compile(r"[-–—][0-9]")
_NUMBER_WORD_BEFORE = re.compile(
    r"(?:teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve) \Z",
    re.IGNORECASE,
)
_HALF_AFTER = re.compile(
    r" (?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|my\b|your\b|that\b|this\b|those\b|these\b"
    r"|as\b|what\b|a\b|an\b|all\b|were\b|are\b|said\b|have\b|had\b|believe)|[.,;:)]|\Z"
)
_HALF_BEFORE = re.compile(
    r"\b(?:by|in|about|around|almost|nearly|over|than|at least|under|to|and|only|just|roughly) \Z"
    r"|(?:\A|[.!?\n]['\"”’)]* *)\Z",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r" (?:of\b|the\b|less\b|more\b|higher\b|lower\b|as\b|were\b|are\b|said\b|this\b|last\b"
    r"|in\b|on\b|since\b|from\b|to\b|over\b|during\b|after\b|when\b|against\b)|[.,;)]|\Z"
)
_BY = re.compile(
    r"\b(?:by|about|around|almost|nearly|over|than|least|to|under|only|roughly|up|down|fell|fallen"
    r"|rose|risen|dropped|cut|lost|shed|gained|grew|grown|jumped|climbed|declined|slipped|slashed"
    r"|added) \Z"
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|from|during|before|after|late|early|mid|for|of|to|around|circa|"
    r"between|summer|winter|spring|autumn|season|year|and|the) \Z|\bmid-\Z|[(]\Z",
    re.IGNORECASE,
)
_ODDS_AFTER = re.compile(r"(?: to |-to-)[0-9]{1,3}(?![0-9.,]*[0-9%]|[ -]?[a-z]+s\b)")
_ODDS_BEFORE = re.compile(r"[0-9](?: to |-to-)\Z")
_NEAR_DIGITS_BEFORE = re.compile(r"[0-9][ .-]\Z")
_NEAR_DIGITS_AFTER = re.compile(r"[ .-][0-9]|\)[ -]?[0-9]")
_WINDOW = 24


def is_no_number(text: str, quantity: Quantity) -> bool:
    """Whether this is part of a date, a time, an ordinal, a list number or an address.

    Asked before ranges are joined. A number with a unit or currency is always a number, unless a
    month stands beside a bare day of it.
    """
    before = text[max(0, quantity.start - _WINDOW) : quantity.start]
    if quantity.form is Form.FRACTION:
        return _is_no_fraction(text, quantity, before)
    if quantity.unit:
        one = (
            quantity.unit == "point" and text[quantity.start : quantity.end].lower() == "one point"
        )
        return one and bool(_AT_ONE.search(before))
    if quantity.form is Form.WORDS:
        follows = (_ORDINAL_AFTER, _CLOCK_AFTER, _IDIOM_AFTER)
        after = any(pattern.match(text, quantity.end) for pattern in follows)
        hour = is_hour(text, quantity.start, quantity.end)
        return after or hour or _is_spoken_year(text, quantity)
    if quantity.form is not Form.DIGITS:
        return False
    digits = text[quantity.number_start : quantity.number_end]
    return (
        (digits.startswith("0") and digits.isdigit() and len(digits) > 1)
        or bool(_NUMBERED.search(before))
        or _is_day(text, quantity, before, digits)
        or _is_time(text, quantity, before, digits)
        or bool(_SLASH_AFTER.match(text, quantity.end))
        or before.endswith(('="', "='"))
        or _is_list_number(text, quantity, digits)
        or _is_address(text, quantity, digits)
    )


def _is_day(text: str, quantity: Quantity, before: str, digits: str) -> bool:
    """Whether a month stands beside a day, or a year after one: "5 May 2022", "Oct. 31"."""
    if not digits.isdigit():
        return False
    if len(digits) == 4 and re.search(rf"\b{_MONTHS},? (?:[0-9]{{1,2}},? )?\Z", before):
        return True
    if len(digits) > 2 or not 1 <= quantity.base <= 31:
        return False
    return bool(_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(text, quantity.end))


def _is_time(text: str, quantity: Quantity, before: str, digits: str) -> bool:
    if _TIME_AFTER.match(text, quantity.end) or _TIME_BEFORE.search(before):
        return True
    return bool(_CLOCK.match(digits) and _AT.search(before))


def _is_list_number(text: str, quantity: Quantity, digits: str) -> bool:
    """Whether a line starts with this number and a full stop or bracket."""
    if len(digits) > 2 or not _LIST_NUMBER.match(text, quantity.end):
        return False
    return bool(_LINE_START.search(text[max(0, quantity.start - 12) : quantity.start]))


def _is_address(text: str, quantity: Quantity, digits: str) -> bool:
    """Whether capitalised words that end in "Road", "Street" … follow."""
    match = _STREET.match(text, quantity.end) if digits.isdigit() and len(digits) < 6 else None
    if not match:
        return False
    following = [word.rstrip(".").lower() for word in match.group(1).split(" ")]
    return any(word in words().address for word in following[1:]) and following[0] not in (
        "of", "the",
    )  # fmt: skip


def _is_spoken_year(text: str, quantity: Quantity) -> bool:
    """Whether this is one half of "nineteen eighty-four"."""
    if quantity.base > 99 or quantity.scale > 1:
        return False
    before = text[max(0, quantity.start - 12) : quantity.start]
    after = text[quantity.end : quantity.end + 12]
    return bool(_NUMBER_WORD_BEFORE.search(before)) or bool(
        re.match(
            r" (?:ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
            r"|ninety|one|two|three|four|five|six|seven|eight|nine)\b",
            after,
        )
    )


def _is_no_fraction(text: str, quantity: Quantity, before: str) -> bool:
    """Whether "half" or "third" is an adjective, an ordinal or a time here."""
    if quantity.unit or quantity.scale > 1:
        return False
    written = text[quantity.number_start : quantity.number_end].lower()
    if written == "half":
        return not _is_half(text, quantity, before)
    if written[:1].isdigit():
        return not text.startswith(" of ", quantity.end)
    if written.startswith(("a ", "an ")) or written in ("one quarter", "three quarters"):
        after = _PART_AFTER.match(text, quantity.end)
        return not after or not (after.group() == " of" or _BY.search(before))
    return written.startswith("one ") and not _PART_AFTER.match(text, quantity.end)


def _is_half(text: str, quantity: Quantity, before: str) -> bool:
    after = _HALF_AFTER.match(text, quantity.end)
    if not after:
        return False
    if after.group().strip() in (
        "of",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "your",
        "that",
    ):
        return not re.search(
            r"\b(?:first|second|the|other|latter|a|this|last|early|late|top|bottom|better)[ -]\Z",
            before,
            re.IGNORECASE,
        )
    return bool(_HALF_BEFORE.search(before))


def is_year(text: str, quantity: Quantity) -> bool:
    """Whether bare digits look like a year or a span of years, unless something is counted."""
    written = text[quantity.start : quantity.end]
    if quantity.unit or quantity.sign or quantity.scale > 1 or "," in written or "." in written:
        return False
    if quantity.form is not Form.DIGITS or quantity.low is None or quantity.high is None:
        return False
    if quantity.joined:
        return 1500 <= quantity.low <= 2100 and bool(re.match(r"[0-9]{4}(?![0-9])", written))
    return 1000 <= quantity.low <= 2200 and written.isdigit() and len(written) == 4


def is_base_of_rate(text: str, quantity: Quantity) -> bool:
    """Whether it says of how many a rate is told: "12 deaths per 100,000 people"."""
    start = max(0, quantity.start - 11)
    if not text.endswith((" per ", " for every "), start, quantity.start):
        return False
    return quantity.low is not None and is_base(quantity.low)


def is_recent_year(quantity: Quantity) -> bool:
    """Whether it is no round number and so a year even before a plural: "2018 sales"."""
    low = quantity.low
    return low is not None and 1900 < low <= 2050 and low % 100 != 0


def follows_year_word(text: str, quantity: Quantity) -> bool:
    """Whether "in", "since" and the like stand before a number that looks like a year."""
    return bool(_YEAR_BEFORE.search(text[max(0, quantity.start - 12) : quantity.start]))


def is_score(text: str, quantity: Quantity) -> bool:
    """Whether digits are tied by a hyphen or spaces to others, as in "3-1" or "946 0958"."""
    if quantity.unit or quantity.sign or quantity.form is not Form.DIGITS:
        return False
    before = text[max(0, quantity.start - 3) : quantity.start]
    if _DASHED_BEFORE.search(before) or _DASHED_AFTER.match(text, quantity.end):
        return True
    if _ODDS_AFTER.match(text, quantity.end) or _ODDS_BEFORE.search(
        text[max(0, quantity.start - 8) : quantity.start]
    ):
        return True
    written = text[quantity.start : quantity.end]
    if quantity.joined and re.fullmatch(r"[0-9]{1,2}[-–][0-9]{1,2}", written):
        return True
    return bool(_NEAR_DIGITS_BEFORE.search(before) or _NEAR_DIGITS_AFTER.match(text, quantity.end))
