"""The unit written behind a number, and what it is counted per, found by characters alone."""

import re

from pressmark.detect.figures.lexicon import Unit, units
from pressmark.detect.figures.numbers import Form, Found

_FORM_PIECE = r"(?:[^\W\d_]+[²³23]?(?:/[a-z]+)?|[%％﹪°º′″¢$£€¥₹₽₪₩฿₺₴℃℉])"
_FORM = re.compile(
    rf"(?P<gap>[ \u00a0\u2009\u202f-]?)(?P<first>{_FORM_PIECE}\.?(?:[A-Za-z]\.)*)"
    rf"(?P<second>[ -]?{_FORM_PIECE})?(?P<third>[ -]{_FORM_PIECE})?(?P<fourth>[ -]{_FORM_PIECE})?"
)
_OF_UNIT = re.compile(r"(?: of)?(?: an?| the)?(?=[ -])", re.IGNORECASE)
_RATE = re.compile(
    r"(?: (?:per|an|a|each|every)[ -]|/ ?|-(?:per|an|a)-| ?p/)([A-Za-z]+[23]?(?: [a-z]+)?)(?![\w-])"
    r"(?! (?:ago|earlier|before|later|after)\b)",
    re.IGNORECASE,
)
_NOT_SECONDS = re.compile(r"[ -](?:half|place|placed|leg|city|team|row|goal|largest|biggest)\b")
_SPACED_DEGREES = re.compile(r" ([CF])(?= [a-z(]|[.,;:)]|\Z|\n)")
_FARADS = 20
"""Smaller amounts in "F" with a space before it are farads as often as degrees."""
_GOES_ON = re.compile(r" ?[a-z0-9(]")
_TWENTY_FIRST = re.compile(r"(?:\A|[^1])1st\Z", re.IGNORECASE)
_SUSPENDED = re.compile(
    r"-(?:,| (?:and|or|to))(?: [\w.]{1,24}-?,?){0,4}? [\w.]{1,24}-(?P<word>[a-z]{1,24})(?![^\W_])",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[A-Za-z_0-9]")
"""What may not follow a unit, or a number without one."""

_SINCE = frozenset(("ago", "earlier", "before", "later", "after"))


def unit_after(text: str, end: int, form: Form = Form.DIGITS) -> tuple[Unit, int] | None:
    """Return the unit written at `end`, and where it ends; the longest form wins."""
    match = _FORM.match(text, end)
    if not match:
        return None
    if match.group("first").lower() in ("of", "a", "an"):
        return _unit_after_of(text, end, form)
    for last in ("fourth", "third", "second", "first"):
        if match.group(last) is not None:
            stop = match.end(last)
            unit = _lookup(text[match.start("first") : stop], match.group("gap"), form)
            if unit and not LETTERS.match(text, stop) and not _is_no_unit(text, unit, stop):
                ends = text[stop - 1] == "." and not _GOES_ON.match(text, stop)
                return unit, stop - ends
    first = match.group("first")
    amount, slash, _ = first.partition("/")
    if slash and (unit := _lookup(amount, match.group("gap"), form)):
        return unit, match.start("first") + len(amount)
    if first.endswith("."):
        unit = _lookup(first.rstrip("."), match.group("gap"), form)
        if unit:
            return unit, match.start("first") + len(first.rstrip("."))
    return None


def unit_inside(text: str, found: Found) -> tuple[Unit, int] | None:
    """Return the unit of "an hour and a half", or of "100 C" where a space parts the two."""
    if found.form is Form.WORDS and text.endswith(" and a half", found.start, found.end):
        unit = units().words.get(text[found.start : found.end].lower().split(" ")[1])
        return (unit, found.end) if unit is not None else None
    degrees = _SPACED_DEGREES.match(text, found.end) if found.form is Form.DIGITS else None
    if degrees is None or (degrees.group(1) == "F" and abs(found.low) < _FARADS):
        return None
    return units().glued[degrees.group(1)], degrees.end()


def _lookup(written: str, gap: str, form: Form) -> Unit | None:
    table = units()
    unit = table.words.get(written.casefold().replace("-", " "))
    if unit is None and form is Form.DIGITS:
        unit = table.symbols.get(written)
        if unit is None and not gap:
            unit = table.glued.get(written)
    return unit


def _is_no_unit(text: str, unit: Unit, end: int) -> bool:
    """Whether it is an ordinal ("21st", "two second half goals") or a time ("5 p.m.")."""
    if unit.name == "stone" and _TWENTY_FIRST.search(text[max(0, end - 4) : end]):
        return True
    if unit.name == "penny" and text.startswith((".m", ". m"), end):
        return True
    return unit.name == "second" and bool(_NOT_SECONDS.match(text, end))


def _unit_after_of(text: str, end: int, form: Form) -> tuple[Unit, int] | None:
    """Return the unit of "thousands of dollars" and "half a mile"."""
    match = _OF_UNIT.match(text, end)
    if form not in (Form.VAGUE, Form.FRACTION) or not match or match.end() == end:
        return None
    if form is Form.VAGUE and match.group().lower() != " of":
        return None
    found = _FORM.match(text, match.end())
    if not found or found.group("first").lower() in ("of", "a", "an"):
        return None
    if form is Form.FRACTION and not match.group().lower().endswith((" a", " an")):
        return None
    return unit_after(text, match.end(), Form.WORDS)


def rate_after(text: str, end: int) -> tuple[str, int] | None:
    """Return what an amount that ends at `end` is counted per, and where that ends."""
    match = _RATE.match(text, end)
    if not match:
        return None
    rates, written = units().rates, match.group(1)
    if written.lower() in rates:
        return rates[written.lower()], match.end()
    first, _, second = written.partition(" ")
    if first.lower() in rates and second.lower() not in _SINCE:
        return rates[first.lower()], match.start(1) + len(first)
    return None


def suspended_word(text: str, end: int) -> tuple[int, int] | None:
    """Return where the word stands that "two-" at `end` leaves to "or six-door" behind it."""
    match = _SUSPENDED.match(text, end)
    return match.span("word") if match else None
