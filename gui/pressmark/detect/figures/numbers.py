"""Numbers in running text, by their characters alone: digits, words, fractions, vague words.

One pass over the text; each number looks at a bounded stretch around itself, so that the time is
linear whatever the text. Offsets are code points, half-open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from pressmark.detect.figures.numerals import (
    MULTIPLIERS,
    ONES,
    PARTS,
    SCALES,
    TENS,
    Numeral,
    read_numeral,
    read_tail,
)


class Form(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Found:
    """A number in a text: `low` and `high` are its value, None where it has no upper end.

    `base` is the number before its scale word and `scale` what that multiplies by (1 for none).
    `letter` is the bare letter "m" glued to the digits, which may be no scale but metres. `comma`
    says that the digits have a comma where English has none: "3,4" may be 3.4.
    """

    start: int
    end: int
    form: Form
    low: Decimal
    high: Decimal | None
    base: Decimal
    scale: Decimal = Decimal(1)
    letter: str = ""
    comma: bool = False


LONGEST_DIGITS = 30
"""More digits than this are an identifier, not a quantity."""

_VAGUE = {
    "tens": Decimal(10), "dozens": Decimal(12), "scores": Decimal(20), "hundreds": Decimal(100),
    **{f"{word}s": value for word, value in SCALES.items()},
}  # fmt: skip
_MULTIPLES = {
    "twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3, "quadruple": 4,
    "doubled": 2, "doubles": 2, "doubling": 2, "tripled": 3, "triples": 3, "tripling": 3,
    "trebled": 3, "trebles": 3, "trebling": 3, "quadrupled": 4, "quadruples": 4, "quadrupling": 4,
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7,
    "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip
_GLYPHS = {
    "½": Decimal(1) / 2, "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3, "¼": Decimal(1) / 4,
    "¾": Decimal(3) / 4, "⅕": Decimal(1) / 5, "⅖": Decimal(2) / 5, "⅗": Decimal(3) / 5,
    "⅘": Decimal(4) / 5, "⅙": Decimal(1) / 6, "⅚": Decimal(5) / 6, "⅛": Decimal(1) / 8,
    "⅜": Decimal(3) / 8, "⅝": Decimal(5) / 8, "⅞": Decimal(7) / 8,
}  # fmt: skip
_GLUED_SCALES = {
    "k": 3, "K": 3, "m": 6, "M": 6, "mn": 6, "Mn": 6, "mln": 6, "mil": 6, "MM": 6, "mm": 6,
    "bn": 9, "Bn": 9, "BN": 9, "bln": 9, "b": 9, "B": 9, "tn": 12, "Tn": 12, "trn": 12, "tr": 12,
    "T": 12, "t": 12, "cr": 7,
}  # fmt: skip
_MONEY_ONLY = frozenset(("b", "B", "T", "t", "MM", "mm", "tr", "mil", "cr"))
"""Letters that are a scale only after a currency sign, and a unit or part of a name elsewhere."""

# Frequent small words count only before the words that make them a number: that saves most of the
# time on ordinary text.
_SCALE_WORDS = "|".join(MULTIPLIERS)
_STARTS = "|".join(sorted((*ONES, *TENS, *_VAGUE, *_MULTIPLES, "half"), key=len, reverse=True))
_HALVED = "hour|minute|day|week|month|year|decade|century|mile|metre|meter|kilometre|acre|pint"
_AND_A_HALF = re.compile(rf"an? ({_HALVED}) and a half", re.IGNORECASE)
_THREE_HALVES = Decimal(3) / 2
_START = re.compile(
    rf"[0-9]+(?:[.,][0-9]+)*|[{''.join(_GLYPHS)}]"
    rf"|(?<![^\W_])(?=[a-z])(?:(?:{_STARTS})(?![^\W_])"
    rf"|quarter(?=(?:[ -]| of a )(?:percentage[ -])?points?(?![^\W_]))"
    rf"|an?(?= (?:{_HALVED}) and a half(?![^\W_]))"
    rf"|an?(?=[ -](?:{_SCALE_WORDS}|few|couple|{'|'.join(PARTS)}))"
    rf"|(?:several|few|couple|many)(?= (?:of )?(?:{_SCALE_WORDS})))",
    re.IGNORECASE,
)
_GROUPED = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]+)(?:\.[0-9]+)?\Z"
)
_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}\Z")
_EUROPEAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}\Z|[0-9]{1,3}(?:\.[0-9]{3}){2,}\Z")
_SPACED = re.compile(
    "(?:[\u00a0\u2009\u202f][0-9]{3}(?![0-9]))+|(?: [0-9]{3}(?![0-9.,]))* 000(?![0-9])"
)
_SCALE = re.compile(
    r"[ \u00a0]?(?:mln|bln|trn|bn|mn|tn)(?![A-Za-z0-9])|[A-Za-z]{1,3}(?![A-Za-z0-9²³/])"
)
_MIXED = re.compile(
    rf"[ \u00a0]?([{''.join(_GLYPHS)}])|[ \u00a0-]([1-7])[/⁄]([2348]|16)(?![0-9/⁄])"
)
_SLASH = re.compile(r"[/⁄](2|3|4|5|8|10|16|32|64|100|128)(?![0-9A-Za-z/⁄.,]*[0-9A-Za-z/⁄])")
_POWER = re.compile(r" ?[×x] ?10\^?([-−⁻])?([0-9]{1,3})(?![0-9])")
_MINUS = re.compile(r"(?:\b(?:minus|negative)[ -]|(?<![\w.,%)\]-])[-−])\Z", re.IGNORECASE)
_OF = re.compile(r" of (?:the )?(thousands|millions|billions|trillions)(?![^\W_])", re.IGNORECASE)
_FOLD = re.compile(r"[ -]?fold(?![^\W_])", re.IGNORECASE)
_PART = re.compile(r"[ -]([a-z]+)(?![^\W_])", re.IGNORECASE)
_HALF = re.compile(
    r"[ -](?:a[ -])?(hundred|thousand|million|billion|trillion|dozen)(?![^\W_])", re.IGNORECASE
)
_SEVERAL = re.compile(
    r" (?:of )?(hundred|dozen|thousand|million|billion|trillion)"
    r"(?: (thousand|million|billion|trillion))?(?![^\W_])",
    re.IGNORECASE,
)
_MANY = {
    "tens": re.compile(r" of ", re.IGNORECASE),
    "scores": re.compile(r" (?:of|are|were|have|had|more|died|remain|others) ", re.IGNORECASE),
}
_PLACES = re.compile(r"-figures?(?![^\W_])", re.IGNORECASE)
_MOST_PLACES = 12
_IN_A_ROW = re.compile(
    r"\b(?:first|last|past|next|previous|prior|final|other|these|those|for|straight) \Z",
    re.IGNORECASE,
)
_OF_A = re.compile(r" of an? (hundred|thousand|million|billion|trillion)(?![^\W_])", re.IGNORECASE)


def scan(text: str) -> Iterator[Found]:
    """Find the numbers of `text` in reading order; they do not overlap."""
    position = 0
    while match := _START.search(text, position):
        found = _read(text, match)
        position = match.end()
        if found is not None:
            yield found
            position = max(position, found.end)


def _read(text: str, match: re.Match[str]) -> Found | None:
    first = match.group()[0]
    if first in _GLYPHS:
        return _glyph(text, match)
    if first.isdigit():
        return _digits(text, match)
    word = match.group().lower()
    if word in ("a", "an"):
        return _article(text, match)
    if word in ("several", "few", "couple", "many"):
        return _several(text, match)
    if word == "half":
        return _half(text, match)
    if word == "quarter":
        quarter = Decimal(1) / 4
        return Found(match.start(), match.end(), Form.FRACTION, quarter, quarter, quarter)
    if word in _VAGUE:
        return _vague(text, match)
    if word in _MULTIPLES:
        value = Decimal(_MULTIPLES[word])
        return Found(match.start(), match.end(), Form.MULTIPLE, value, value, value)
    return _words(text, match.start())


def _digits(text: str, match: re.Match[str]) -> Found | None:
    """Read digits with all that belongs to them: sign, groups, fraction, power, scale."""
    digits, start, end = match.group(), match.start(), match.end()
    if len(digits) > LONGEST_DIGITS:
        return None
    if not _GROUPED.match(digits):
        return _foreign(text, start, end, digits)
    if spaced := _SPACED.match(text, end) if len(digits) <= 3 else None:
        digits, end = digits + "".join(spaced.group().split()), spaced.end()
    if text[start - 1 : start] == "." and not text[max(0, start - 2) : start - 1].isalnum():
        digits, start = f"0.{digits}", start - 1
    if start and digits.isdigit() and text[start - 1] in ".,":
        return (
            None
            if text[max(0, start - 2) : start - 1].isdigit()
            else _finish(text, start, end, digits)
        )
    return _finish(text, start, end, digits)


def _foreign(text: str, start: int, end: int, digits: str) -> Found | None:
    """Read "1.234,56" as 1234.56; "3,4" as 3.4 with `comma` set, since a list has commas too."""
    if _EUROPEAN.match(digits):
        return _finish(text, start, end, digits.replace(".", "").replace(",", "."))
    if not _COMMA.match(digits):
        return None
    found = _finish(text, start, end, digits.replace(",", "."))
    return found and replace(found, comma=True)


def _finish(text: str, start: int, end: int, digits: str) -> Found | None:
    if digits.count(".") > 1:
        return None  # ".3.5" is a section or a version
    base, form = Decimal(digits.replace(",", "")), Form.DIGITS
    if mixed := _MIXED.match(text, end):
        base, end = base + _mixed_value(mixed), mixed.end()
    elif slash := _SLASH.match(text, end):
        divisor = int(slash.group(1))
        if not 0 < base < divisor or text[max(0, start - 1) : start] in ("/", "⁄"):
            return None
        base, end, form = base / divisor, slash.end(), Form.FRACTION
    elif power := _POWER.match(text, end):
        exponent = int(power.group(2)) * (-1 if power.group(1) else 1)
        base, end = base.scaleb(exponent), power.end()
    scaled = _scaled(text, Found(start, end, form, base, base, base))
    if fold := _FOLD.match(text, scaled.end):
        return replace(scaled, end=fold.end(), form=Form.MULTIPLE)
    return _signed(text, scaled)


def _mixed_value(match: re.Match[str]) -> Decimal:
    if match.group(1):
        return _GLYPHS[match.group(1)]
    return Decimal(match.group(2)) / Decimal(match.group(3))


def _scaled(text: str, found: Found) -> Found:
    """Add "m", "bn", " million", "-hundred thousand", " and a half million"."""
    match = _SCALE.match(text, found.end)
    written = match.group().strip() if match else ""
    if match and written in _GLUED_SCALES and not _is_unit_letter(text, found.start, written):
        scale, end = Decimal(10) ** _GLUED_SCALES[written], match.end()
        letter = written if written == "m" or (written == "M" and found.base == 3) else ""
        return _times(found, found.base, scale, end, letter)
    if tail := read_tail(text, found.end):
        return _times(found, found.base + tail.base, tail.scale, tail.end)
    return found


def _is_unit_letter(text: str, start: int, letter: str) -> bool:
    """Whether this letter is no scale here, for want of a currency sign before the digits."""
    if letter not in _MONEY_ONLY:
        return False
    before = text[max(0, start - 2) : start].rstrip()
    return not before or not (before[-1] in "$£€¥₹₽₪₩" or before[-2:] in ("RM", "Rs", "PS"))


def _times(found: Found, base: Decimal, scale: Decimal, end: int, letter: str = "") -> Found:
    value = base * scale
    return replace(found, end=end, low=value, high=value, base=base, scale=scale, letter=letter)


def _signed(text: str, found: Found) -> Found:
    sign = _MINUS.search(text[max(0, found.start - 9) : found.start])
    if not sign:
        return found
    start = found.start - len(sign.group())
    return replace(found, start=start, low=-found.low, high=-found.low, base=-found.base)


def _glyph(text: str, match: re.Match[str]) -> Found:
    value = _GLYPHS[match.group()]
    found = Found(match.start(), match.end(), Form.FRACTION, value, value, value)
    return _scaled(text, found)


def _words(text: str, start: int) -> Found | None:
    """Read number words, or a fraction that they begin: "two-thirds"."""
    between = text[max(0, start - 8) : start].lower().endswith("between ")
    numeral = read_numeral(text, start, after_between=between)
    if numeral is None:
        return None
    value = numeral.value
    if places := _PLACES.match(text, numeral.end):
        return _of_places(start, places.end(), numeral)
    part = _PART.match(text, numeral.end)
    if part and _is_part(text, start, numeral.value, part):
        value /= PARTS[part.group(1).lower()]
        return _of_a(text, Found(start, part.end(), Form.FRACTION, value, value, value))
    found = Found(start, numeral.end, Form.WORDS, value, value, numeral.base, numeral.scale)
    if fold := _FOLD.match(text, found.end):
        return replace(found, end=fold.end(), form=Form.MULTIPLE)
    return _signed(text, found)


def _of_places(start: int, end: int, numeral: Numeral) -> Found | None:
    """Read "six-figure": all from 100,000 to 999,999."""
    if not 3 <= numeral.value <= _MOST_PLACES:
        return None
    low = Decimal(10) ** (int(numeral.value) - 1)
    return Found(start, end, Form.VAGUE, low, low * 10 - 1, low)


def _is_part(text: str, start: int, count: Decimal, match: re.Match[str]) -> bool:
    """Whether a word after a number makes a fraction: "two thirds" does, "two third" not.

    Nor does "five quarters": as many as make a whole, or follow each other, are parts of a year.
    """
    word = match.group(1).lower()
    if word not in PARTS or not 0 < count < PARTS[word]:
        return False
    if word == "quarters" and match.group().startswith(" "):
        before = text[max(0, start - 12) : start]
        if count == 2 or _IN_A_ROW.search(before):
            return text.startswith(" of ", match.end()) and count == 3
    plural = word.endswith("s")
    return plural if count != 1 else not plural and word != "half"


def _of_a(text: str, found: Found) -> Found:
    """Multiply out "three quarters of a million"."""
    match = _OF_A.match(text, found.end)
    if not match:
        return found
    return _times(found, found.base, MULTIPLIERS[match.group(1).lower()], match.end())


def _article(text: str, match: re.Match[str]) -> Found | None:
    """Read what "a" or "an" begins: "a dozen", "a third", "a couple of hundred"."""
    start = match.start()
    if unit := _AND_A_HALF.match(text, start):
        return Found(start, unit.end(), Form.WORDS, _THREE_HALVES, _THREE_HALVES, _THREE_HALVES)
    if numeral := read_numeral(text, start):
        value = numeral.value
        return Found(start, numeral.end, Form.WORDS, value, value, numeral.base, numeral.scale)
    part = _PART.match(text, match.end())
    word = part.group(1).lower() if part else ""
    if not part or not part.group().startswith(" "):
        return None
    if word in ("few", "couple"):
        return _several_hundred(text, start, part.end())
    if word in PARTS and not word.endswith("s") and word not in ("half", "hundredth"):
        value = Decimal(1) / PARTS[word]
        return _of_a(text, Found(start, part.end(), Form.FRACTION, value, value, value))
    return None


def _several(text: str, match: re.Match[str]) -> Found | None:
    return _several_hundred(text, match.start(), match.end())


def _several_hundred(text: str, start: int, end: int) -> Found | None:
    """Read "several hundred thousand": twice that or more, with no upper end."""
    match = _SEVERAL.match(text, end)
    if not match:
        return None
    factor = MULTIPLIERS[match.group(1).lower()] * MULTIPLIERS.get(
        (match.group(2) or "").lower(), 1
    )
    return Found(start, match.end(), Form.VAGUE, 2 * factor, None, Decimal(2), factor)


def _half(text: str, match: re.Match[str]) -> Found:
    half = Decimal(1) / 2
    found = Found(match.start(), match.end(), Form.FRACTION, half, half, half)
    scale = _HALF.match(text, match.end())
    if not scale:
        return _of_a(text, found)
    whole = _times(found, half, MULTIPLIERS[scale.group(1).lower()], scale.end())
    return replace(whole, form=Form.WORDS)


def _vague(text: str, match: re.Match[str]) -> Found | None:
    """Read "dozens", "tens of thousands": twice the word or more, with no upper end."""
    word, end = match.group().lower(), match.end()
    factor = _VAGUE[word]
    if of := _OF.match(text, end):
        factor, end = factor * _VAGUE[of.group(1).lower()], of.end()
    elif word in ("tens", "scores") and not _MANY[word].match(text, end):
        return None
    return Found(match.start(), end, Form.VAGUE, 2 * factor, None, Decimal(2), factor)
