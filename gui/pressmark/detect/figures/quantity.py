"""A number with its currency or unit, found by characters alone."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from pressmark.detect.figures.lexicon import Unit, units, words
from pressmark.detect.figures.numbers import Form, Found
from pressmark.detect.figures.numerals import ONES, TENS
from pressmark.detect.figures.unit_forms import (
    LETTERS,
    rate_after,
    suspended_word,
    unit_after,
    unit_inside,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number expression: span `[start, end)` with currency and unit, number inside it.

    `low` and `high` are None where they are not known. `unit` is the canonical name with its rate
    ("dollar per barrel"); `kind` is measure, money, percent, multiple
    or other, None without a unit. `sign`
    says that a currency stands before the number. `open_m` marks "3m" where metre or million is
    not yet decided; `base` and `scale` are of the number as written. `joined` marks a range.
    `note` says why a value is left open.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    form: Form
    low: Decimal | None
    high: Decimal | None
    base: Decimal
    scale: Decimal
    unit: str | None = None
    kind: str | None = None
    sign: bool = False
    open_m: bool = False
    joined: bool = False
    note: str | None = None


TIMES = "times"
"""The unit of multiples: "twice" is 2 times, "threefold" 3 times."""

OPEN_POUND = "pound"
"""The unit of "100 pounds" where nothing near says whether money or mass is meant."""

_TIMES = re.compile(
    r"x(?![A-Za-z0-9])|[ -]times(?=[ -](?:as|more|less|the|that|what|this|its|their|his|her|our|my"
    r"|your|over|(?!oth|aft|nev|ev|und|lat|ear|soon)[a-z]+er"
    r"|earnings|book|sales|revenues?|income|salary|profits?|turnover|expected|forward)\b)",
    re.IGNORECASE,
)
_SIGN_WINDOW = 8
_COUNTRY = re.compile(r" (?:US|U\.S\.|USD|AUD|CAD)(?![A-Za-z])")
_INCHES = re.compile(
    r"(?:[ ,-]| and )?([0-9]{1,2}(?:\.[0-9]+)?)(?:[ -]?(?:inches|inch|ins|in)(?![a-z])|″|\")"
)
_FEET_ONLY = re.compile(r"['’′]([0-9]{1,2})(?:[\"”″]|'')(?![0-9])")
_AFTER_METRE = re.compile(r" ?\((?:about |around )?[0-9]| ?/| ?[x×] ?[0-9]")
_PLURAL = re.compile(
    r"(?!(?:is|was|has|as|this|its|his|us|across|towards|less)\b)[a-z]+s|people|men|women|children"
)
_NEXT_WORD = re.compile(r"[ -]([a-z]+)", re.IGNORECASE)
_LEFT_OF_HYPHEN = re.compile(r"([^\W_]+)[-‐‑]\Z")
_LOOSE_MINUS = re.compile(r"(?:\A|[\s(])[-−]\Z")
_THREE_PLACES = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
_THOUSAND = 1000
_LOWEST_AIR, _HIGHEST_AIR = 850, 1100
"""Millibars of air pressure ever measured at sea level, rounded outwards."""

_LONGEST_RUN = 100
_A_RUN = re.compile(r"\b(?:a|an|the|his|her|their|my|our|first|local|fun) \Z", re.IGNORECASE)


def measure(text: str, found: Found) -> Quantity | None:
    """Add currency, unit and rate to a number; None where letters glued to it make it a name.

    Digits with a comma that English does not have are a number only where a unit says so, and their
    value stays open, as does that of "€1.500".
    """
    quantity = _measured(text, found)
    if quantity is None or not (found.comma or _may_be_grouped(text, found, quantity)):
        return quantity
    if quantity.unit is None and quantity.scale == 1:
        return None
    written = text[found.start : found.end].partition(" ")[0]
    sign = "," if found.comma else "."
    note = f"“{written}” may be European, with “{sign}” for “{'.' if found.comma else ','}”."
    return replace(quantity, low=None, high=None, note=note)


def _may_be_grouped(text: str, found: Found, quantity: Quantity) -> bool:
    """Whether "€1.500" may be fifteen hundred: who writes euros often groups with full stops."""
    written = text[quantity.number_start : quantity.number_end]
    return quantity.unit == "euro" and found.scale == 1 and bool(_THREE_PLACES.fullmatch(written))


def _measured(text: str, found: Found) -> Quantity | None:
    plain = Quantity(
        found.start, found.end, found.start, found.end, found.form,
        found.low, found.high, found.base, found.scale,
    )  # fmt: skip
    sign = _sign_before(text, found)
    if sign is not None:
        return _priced(text, plain, *sign)
    unit = unit_after(text, found.end, found.form) or unit_inside(text, found)
    if found.start and _is_glued_before(text, found, measured=unit is not None):
        return None
    if found.form is Form.MULTIPLE:
        return replace(plain, unit=TIMES, kind="multiple")
    if times := _TIMES.match(text, found.end):
        return replace(plain, end=times.end(), unit=TIMES, kind="multiple")
    if feet := _feet_and_inches(text, plain):
        return feet
    if unit is None and found.letter:
        return _with_letter(text, plain)
    if unit is None and found.scale == _THOUSAND and text[found.end - 1] in "kK":
        return _run(text, plain)
    if unit is None and (suspended := suspended_word(text, found.end)):
        return _with_unit_behind(text, plain, suspended)
    if unit is None:
        return None if _is_glued_after(text, found) else _pounds(text, plain)
    return _rated(text, _inches(text, _united(plain, _meant(text, *unit, found), unit[1])))


def _meant(text: str, unit: Unit, end: int, found: Found) -> Unit:
    """Tell "980mb" of air pressure from "500mb" of data, by the values that weather has."""
    if not text.endswith("mb", found.end, end) or _LOWEST_AIR <= found.low <= _HIGHEST_AIR:
        return unit
    return Unit("megabyte")


def _with_unit_behind(text: str, quantity: Quantity, word: tuple[int, int]) -> Quantity:
    """Give "six- and eight-inch" one unit on both sides; the word may be no unit."""
    unit = unit_after(text, word[0] - 1)
    if unit is None or unit[1] < word[1]:
        return quantity
    return replace(quantity, unit=unit[0].name, kind=unit[0].kind)


def _united(quantity: Quantity, unit: Unit, end: int) -> Quantity:
    return replace(quantity, unit=unit.name, kind=unit.kind, end=end)


def _is_glued_before(text: str, found: Found, *, measured: bool) -> bool:
    """Whether the digits continue a word, a path or a longer number: "A380", "F-16", "1/2/2020".

    With a unit behind them (`measured`) a small word before the hyphen is none: "now-18 months".
    """
    before = text[found.start - 1]
    if found.form in (Form.DIGITS, Form.FRACTION) and (before.isalnum() or before in "_/\\@#^=&"):
        return True
    if before not in "-‐‑":
        return False
    left = _LEFT_OF_HYPHEN.search(text[max(0, found.start - 20) : found.start])
    if not left or left.group(1)[0].isdigit():
        return False
    word = left.group(1)
    if measured and word.islower():
        return False
    word = word.lower()
    return word not in _PREFIXES and word not in ONES and word not in TENS


_PREFIXES = frozenset(("sub", "to", "or", "and", "nearly", "almost", "over", "plus", "minus"))


def _is_glued_after(text: str, found: Found) -> bool:
    """Whether letters or digits follow at once: "4x4", "5G", "1980s", "30th"."""
    return bool(LETTERS.match(text, found.end)) or text[found.end : found.end + 2] in ("'s", "’s")


def _sign_before(text: str, found: Found) -> tuple[int, Unit] | None:
    """Return where the currency before the number starts, and the currency."""
    table = units()
    window = max(0, found.start - _SIGN_WINDOW)
    match = table.sign_before.search(text[window : found.start])
    if not match:
        return None
    written = match.group("lettered") or match.group("sign")
    if written == "PS" and not _is_wire_pound(found):
        return None
    return window + match.start(), table.signs[written]


def _is_wire_pound(found: Found) -> bool:
    """Whether "PS" before a number stands for a lost pound sign, and not for a games console."""
    return found.base > 5 or found.scale > 1 or found.base != found.base.to_integral_value()


def _priced(text: str, quantity: Quantity, start: int, currency: Unit) -> Quantity | None:
    """Finish an amount of money; its sign may be repeated behind it: "$5 US", "$5m dollars"."""
    end = quantity.end
    if LETTERS.match(text, end):
        return None
    after = unit_after(text, end, quantity.form)
    if after and (after[0] == currency or currency.name in after[0].name):
        end, currency = after[1], after[0]
    elif match := _COUNTRY.match(text, end):
        end = match.end()
    low, high, base = quantity.low, quantity.high, quantity.base
    if (
        low is not None
        and high is not None
        and _LOOSE_MINUS.search(text[max(0, start - 2) : start])
    ):
        low, high, base, start = -low, -high, -base, start - 1
    money = replace(
        quantity, start=start, end=end, low=low, high=high, base=base,
        unit=currency.name, kind=currency.kind, sign=True,
    )  # fmt: skip
    return _rated(text, money)


def _rated(text: str, quantity: Quantity) -> Quantity:
    """Add "a barrel", "per hour", "/kg" to the unit."""
    rate = rate_after(text, quantity.end)
    if rate is None or quantity.unit is None or " per " in quantity.unit:
        return quantity
    return replace(quantity, unit=f"{quantity.unit} per {rate[0]}", end=rate[1])


def _feet_and_inches(text: str, quantity: Quantity) -> Quantity | None:
    """Read 5'10"; a mark behind a number that is no such pair closes a quotation."""
    match = _FEET_ONLY.match(text, quantity.end)
    if not match or quantity.low is None:
        return None
    value = quantity.low + Decimal(match.group(1)) / 12
    return replace(
        quantity, end=match.end(), number_end=match.end(1),
        low=value, high=value, unit="foot", kind="measure",
    )  # fmt: skip


def _inches(text: str, quantity: Quantity) -> Quantity:
    """Take the inches into "6ft 2in"."""
    match = _INCHES.match(text, quantity.end) if quantity.unit == "foot" else None
    if not match or quantity.low is None or Decimal(match.group(1)) >= 12:
        return quantity
    value = quantity.low + Decimal(match.group(1)) / 12
    return replace(quantity, end=match.end(), number_end=match.end(1), low=value, high=value)


def _with_letter(text: str, quantity: Quantity) -> Quantity:
    """Decide what "37m" is, or leave it open: value and unit None is better than a wrong guess."""
    word = _NEXT_WORD.match(text, quantity.end)
    near = bool(word) and word is not None and word.group(1).lower() in words().metre_after
    if near or _AFTER_METRE.match(text, quantity.end):
        return _rated(text, as_metres(quantity))
    if word and _PLURAL.fullmatch(word.group(1)):
        return quantity
    return replace(quantity, low=None, high=None, open_m=True)


def _run(text: str, quantity: Quantity) -> Quantity | None:
    """Read "a 10k race" in kilometres and "50k" as thousands; "the 5k" may be either."""
    if LETTERS.match(text, quantity.end):
        return None
    word = _NEXT_WORD.match(text, quantity.end)
    if quantity.base > _LONGEST_RUN:
        return quantity
    if word and word.group(1).lower() in words().runs:
        return replace(
            quantity, low=quantity.base, high=quantity.base, scale=Decimal(1),
            unit="kilometre", kind="measure",
        )  # fmt: skip
    plural = word is not None and _PLURAL.fullmatch(word.group(1))
    if plural or not _A_RUN.search(text[max(0, quantity.start - 8) : quantity.start]):
        return quantity
    return replace(quantity, low=None, high=None, note="“k” may be kilometres or thousands.")


def as_metres(quantity: Quantity) -> Quantity:
    """Read the bare "m" behind the number as metre."""
    return replace(
        quantity, low=quantity.base, high=quantity.base, scale=Decimal(1), unit="metre",
        kind="measure", number_end=quantity.number_end - 1, open_m=False,
    )  # fmt: skip


def as_millions(quantity: Quantity) -> Quantity:
    """Read the bare "m" behind the number as million."""
    value = quantity.base * quantity.scale
    return replace(quantity, low=value, high=value, open_m=False)


_POUNDS = re.compile(r"[ \u00a0-](pounds?)(?![^\W_])", re.IGNORECASE)
_OF_MASS = re.compile(r"(?: of [a-z]|-(?!note|coin|fine|deal))", re.IGNORECASE)
_MANY = 1000
"""From thousands on, in words, pounds are hardly ever a weight in news."""

_NEAR = 60
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


def _pounds(text: str, quantity: Quantity) -> Quantity:
    """Read "pounds" as money or mass by the words near it, or leave its unit open."""
    start = quantity.end + 3 * (
        quantity.form is Form.VAGUE and text.startswith(" of", quantity.end)
    )
    match = _POUNDS.match(text, start)
    if not match:
        return quantity
    table = units()
    left = text[max(0, quantity.start - _NEAR) : quantity.start].rpartition("\n")[2]
    right = text[match.end() : match.end() + _NEAR].partition("\n")[0]
    near = {word.lower() for word in _WORD.findall(f"{left} {right}")}
    money = bool(near & table.pound_money) or quantity.scale >= _MANY
    mass = bool(near & table.pound_mass) or bool(_OF_MASS.match(text, match.end()))
    if money == mass:
        return replace(quantity, end=match.end(), unit=OPEN_POUND, kind="other")
    unit = Unit("pound sterling", "money") if money else Unit("pound-mass")
    return _rated(text, _united(quantity, unit, match.end()))
