"""Number words: "two and a half million", "three hundred and five", "a dozen"."""

import re
from dataclasses import dataclass
from decimal import Decimal

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ONES = {word: value for value, word in enumerate(_SMALL)}
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "lakh": Decimal(10**5),
    "crore": Decimal(10**7),
}
MULTIPLIERS = {"hundred": Decimal(100), "dozen": Decimal(12), **SCALES}
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
    "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    "twentieth": 20, "twentieths": 20, "hundredth": 100, "hundredths": 100,
}  # fmt: skip

_LONGEST = 16
_PIECE = re.compile(r"([ \u00a0-])?([A-Za-z]+)")
_KNOWN = frozenset((*ONES, *TENS, *MULTIPLIERS, *PARTS, "and", "a", "an", "point"))


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words: `value` is `base` times `scale`; `end` is in code points."""

    end: int
    base: Decimal
    scale: Decimal

    @property
    def value(self) -> Decimal:
        """The number meant."""
        return self.base * self.scale


@dataclass(frozen=True, slots=True)
class _Piece:
    word: str
    end: int


def read_numeral(text: str, start: int, *, after_between: bool = False) -> Numeral | None:
    """Read the longest number in words that starts at `start`, or None.

    `after_between` says that "between" stands before it, so that its first "and" parts two numbers.
    Looks at no more than 16 words, which keeps a long run of number words linear.
    """
    pieces = _pieces(text, start)
    read = _whole(pieces, after_between)
    if read is None:
        return None
    value, base, scale, used = read
    numeral = Numeral(pieces[used - 1].end, base, scale)
    if not after_between:
        return _with_part(pieces, used, numeral)
    return numeral if value else None


def read_tail(text: str, start: int) -> Numeral | None:
    """Read the scale words after digits: " million", "-hundred thousand", " and a half million".

    Its `base` is what to add to the digits (0 or a half), its `scale` what to multiply by.
    """
    pieces = _pieces(text, start, gap_first=True)
    scale, used = Decimal(1), 0
    while used < min(3, len(pieces)) and pieces[used].word in MULTIPLIERS:
        scale *= MULTIPLIERS[pieces[used].word]
        used += 1
    zero = Numeral(pieces[used - 1].end if used else start, Decimal(0), scale)
    tail = _with_part(pieces, used, zero)
    return tail if tail.end > start else None


def _pieces(text: str, start: int, *, gap_first: bool = False) -> list[_Piece]:
    """Cut off the number words from `start` on, each after one space or hyphen."""
    found: list[_Piece] = []
    position = start
    while len(found) < _LONGEST:
        match = _PIECE.match(text, position)
        wants_gap = bool(found) or gap_first
        if not match or bool(match.group(1)) != wants_gap:
            break
        word = match.group(2).lower()
        if word not in _KNOWN:
            break
        position = match.end()
        found.append(_Piece(word, position))
    return found


def _word(pieces: list[_Piece], at: int) -> str:
    return pieces[at].word if at < len(pieces) else ""


def _whole(
    pieces: list[_Piece], after_between: bool
) -> tuple[Decimal, Decimal, Decimal, int] | None:
    """Read groups with falling scales; return value, base, scale of the last group, words used."""
    total, at, ceiling = Decimal(0), 0, Decimal(10**18)
    base, scale = Decimal(0), Decimal(1)
    while True:
        skip = 1 if at and _word(pieces, at) == "and" and not after_between else 0
        group = _group(pieces, at + skip, after_between)
        if group is None:
            break
        value, used = group
        factor, used = _scale(pieces, used)
        if at and (factor >= ceiling or value * factor >= ceiling):
            break
        base, scale = (value, factor) if not at else (total + value * factor, Decimal(1))
        total, at, ceiling = total + value * factor, used, factor
    return (total, base, scale, at) if at else None


def _scale(pieces: list[_Piece], at: int) -> tuple[Decimal, int]:
    factor = Decimal(1)
    while (word := _word(pieces, at)) in SCALES or (word == "dozen" and factor == 1):
        factor *= MULTIPLIERS[word]
        at += 1
    return factor, at


def _group(pieces: list[_Piece], at: int, after_between: bool) -> tuple[Decimal, int] | None:
    """Read a number below a thousand, "a" before a scale word, or "two point five"."""
    if _word(pieces, at) in ("a", "an"):
        if _word(pieces, at + 1) == "hundred":
            return _hundreds(pieces, at + 2, Decimal(100), after_between)
        return (Decimal(1), at + 1) if _word(pieces, at + 1) in MULTIPLIERS else None
    small = _below_hundred(pieces, at)
    if small is None:
        return None
    value, at = small
    if _word(pieces, at) == "point" and _word(pieces, at + 1) in ONES:
        return _decimals(pieces, value, at + 1)
    if _word(pieces, at) == "hundred" and value:
        return _hundreds(pieces, at + 1, value * 100, after_between)
    return value, at


def _hundreds(
    pieces: list[_Piece], at: int, value: Decimal, after_between: bool
) -> tuple[Decimal, int]:
    """Read what follows "hundred"; in "two hundred and three hundred" that is nothing."""
    joined = _word(pieces, at) == "and"
    rest = None if joined and after_between else _below_hundred(pieces, at + joined)
    if rest is None or rest[0] == 0 or _word(pieces, rest[1]) in ("hundred", "dozen"):
        return value, at
    if _word(pieces, rest[1]) in PARTS:
        return value, at
    return value + rest[0], rest[1]


def _below_hundred(pieces: list[_Piece], at: int) -> tuple[Decimal, int] | None:
    word, following = _word(pieces, at), _word(pieces, at + 1)
    if word in TENS:
        if 0 < ONES.get(following, 0) < 10:
            return Decimal(TENS[word] + ONES[following]), at + 2
        return Decimal(TENS[word]), at + 1
    return (Decimal(ONES[word]), at + 1) if word in ONES else None


def _decimals(pieces: list[_Piece], value: Decimal, at: int) -> tuple[Decimal, int]:
    digits = ""
    while (digit := ONES.get(_word(pieces, at), 10)) < 10:
        digits += str(digit)
        at += 1
    return value + Decimal(f"0.{digits}"), at


def _with_part(pieces: list[_Piece], at: int, numeral: Numeral) -> Numeral:
    """Add "and a half", "and three quarters" and the scale word that may follow."""
    if _word(pieces, at) != "and":
        return numeral
    count = 1 if _word(pieces, at + 1) in ("a", "an") else ONES.get(_word(pieces, at + 1), 0)
    divisor = PARTS.get(_word(pieces, at + 2), 0)
    if not count or divisor not in (2, 3, 4) or count >= divisor:
        return numeral
    end, scale, used = pieces[at + 2].end, numeral.scale, at + 3
    if scale == 1:
        scale, used = _scale(pieces, used)
        end = pieces[used - 1].end
    return Numeral(end, numeral.base + Decimal(count) / divisor, scale)
