"""What each quotation mark can be, judged by its neighbours: opener, closer, or neither.

The costs are small numbers on one scale: 0 is what a careful typesetter would have meant, 1 a
common slip, 3 something seen rarely; `FORBIDDEN` never happens.
"""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pressmark.assets import resources

FORBIDDEN = 100.0

CLOSES: dict[str, dict[str, float]] = {
    '"': {'"': 0, "”": 1, "“": 2, "''": 1},
    "“": {"”": 0, '"': 1, "“": 2, "''": 1},
    "„": {"“": 0, "”": 0, '"': 1},
    "”": {"”": 0.5},
    "``": {"''": 0, '"': 0.5, "”": 0.5},
    "''": {"''": 0, '"': 1},
    "'": {"'": 0, "’": 1},
    "‘": {"’": 0, "'": 1},
    "‚": {"‘": 0, "’": 0, "'": 1},
    "’": {"’": 0.5},
    "`": {"'": 0, "’": 0},
    "«": {"»": 0},
    "»": {"«": 0, "»": 0.5},
    "‹": {"›": 0},
    "›": {"‹": 0},
    "「": {"」": 0},
    "『": {"』": 0},
}
"""For each opening mark the marks that can close it, with the cost of the mismatch."""

_MARK = re.compile("``|''|[\"“”„‟«»‹›'‘’‚‛`「」『』＂]")
_SAME = {"‟": "“", "‛": "‘", "＂": '"'}
_DOUBLED = re.compile(r"``|(?<![\w'])''(?=[^\s'])")

# 6'2", 6' 2'': the marks of feet and inches; 'n' in rock 'n' roll.
_MEASURE = re.compile(r"(?<![\d.])\d{1,3}['’]\s?\d{1,2}(?:[.½]\d?)?(?:\"|”|'')?")
_AND = re.compile(r"(?<=[\s\w])['‘’][nN]['’](?=[\s\w])")

# What a mark costs as opener and as closer by its neighbours' classes (see `_left`, `_right`).
_OPENING = {
    "SW": 0.0, "OW": 0.0, "DW": 0.3, "CW": 0.3, "PW": 1.5, "WW": 3.0,
    "SS": 2.0, "OS": 2.5, "CS": 2.5, "SP": 2.0, "SE": 0.0, "OE": 0.3, "CE": 0.3, "SD": 0.5,
    "OD": 0.5,
}  # fmt: skip
_CLOSING = {
    "WS": 0.0, "PS": 0.0, "DS": 0.0, "CS": 0.5, "WP": 0.0, "PP": 0.0, "DP": 0.0, "CP": 0.5,
    "WE": 0.0, "PE": 0.0, "WD": 0.0, "PD": 0.0, "DD": 1.0, "SS": 2.0, "SP": 1.5, "SE": 3.0,
    "SD": 2.0, "SW": 4.0, "DW": 1.5, "PW": 1.0, "CW": 2.0, "WW": 2.5, "OS": 2.0, "OP": 2.0,
}  # fmt: skip
_DROPPED_G = re.compile(r"[a-z]*(?:[a-z]{2}[^aeioukl]|[oy]|[aeiou][kl]|[kl]{2}|[nlr]k)in")
_RARE = 6.0

_OPEN_BRACKETS = "([{<"
_CLOSE_BRACKETS = ")]}>"
_DASHES = "-‐‑‒–—―/"
_STOPS = ".,;!?…%°™®©*†"

_STRAY = 3.0  # a mark that looks like a quotation mark and is none
_STRAY_SINGLE = 1.5  # the same for a single opener: names such as 'Abd, unlisted elisions
_WORD_REACH = 24  # code points looked at for the word beside a mark
_INVISIBLE_REACH = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark or apostrophe at `[start, end)` with the costs of what it may be."""

    start: int
    end: int
    glyph: str
    opening: float
    closing: float
    neither: float


@dataclass(frozen=True, slots=True)
class _Words:
    leading: frozenset[str]
    trailing: frozenset[str]
    after_closer: frozenset[str]


@cache
def _words() -> _Words:
    path = resources() / "lexicons" / "quotes_marks.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return _Words(
        frozenset(data["leading_elisions"]),
        frozenset(data["trailing_elisions"]),
        frozenset(data["after_closer"]),
    )


def find_marks(text: str, start: int, end: int) -> list[Mark]:
    """Return the marks of one paragraph in order; apostrophes inside words are left out."""
    if _MARK.search(text, start, end) is None:
        return []
    doubled = any(
        match.group() == "``" or _word_after(text, match.end()) not in _words().leading
        for match in _DOUBLED.finditer(text, start, end)
    )
    skipped = _no_marks(text, start, end)
    places = [
        place for place in _places(text, start, end, doubled=doubled) if place[0] not in skipped
    ]
    lefts, rights = _neighbours(text, start, end, places)
    found = []
    for (at, stop), left, right in zip(places, lefts, rights, strict=True):
        glyph = text[at:stop]
        mark = _judge(text, at, stop, _SAME.get(glyph, glyph), (left, right))
        if mark is not None:
            found.append(mark)
    return found


def _places(text: str, start: int, end: int, *, doubled: bool) -> list[tuple[int, int]]:
    """Return the bounds of mark characters; '' is one mark only where it is `doubled` use."""
    places = []
    for match in _MARK.finditer(text, start, end):
        if match.group() == "''" and not doubled:
            places.append((match.start(), match.start() + 1))
            places.append((match.start() + 1, match.end()))
        else:
            places.append(match.span())
    return places


def _no_marks(text: str, start: int, end: int) -> set[int]:
    """Return the places of marks that belong to feet and inches or to 'n'."""
    skipped: set[int] = set()
    for pattern in (_MEASURE, _AND):
        for match in pattern.finditer(text, start, end):
            skipped.update(range(match.start(), match.end()))
    return skipped


def _neighbours(
    text: str, start: int, end: int, places: Sequence[tuple[int, int]]
) -> tuple[list[str], list[str]]:
    """Return the classes left and right of each mark; marks side by side share theirs."""
    lefts: list[str] = []
    for number, (at, _) in enumerate(places):
        joined = number > 0 and places[number - 1][1] == at
        lefts.append(lefts[-1] if joined else _left(text, start, at))
    rights: list[str] = []
    for number in range(len(places) - 1, -1, -1):
        stop = places[number][1]
        joined = number + 1 < len(places) and places[number + 1][0] == stop
        rights.append(rights[-1] if joined else _right(text, stop, end))
    return lefts, rights[::-1]


def _left(text: str, start: int, at: int) -> str:
    """Return the class of what stands before `at`: Space, Open, Dash, Colon, Punctuation, Word."""
    for place in range(at - 1, max(start, at - _INVISIBLE_REACH) - 1, -1):
        character = text[place]
        if unicodedata.category(character) != "Cf":
            return "C" if character == ":" else _class(character, _OPEN_BRACKETS, "O")
    return "S"


def _right(text: str, stop: int, end: int) -> str:
    """Return the class of what follows `stop`: Space, Word, Punctuation, Ellipsis, Dash."""
    for place in range(stop, min(end, stop + _INVISIBLE_REACH)):
        character = text[place]
        if unicodedata.category(character) == "Cf":
            continue
        if character == "…" or text.startswith("..", place):
            return "E"
        if character == ":":
            return "P"
        kind = _class(character, _CLOSE_BRACKETS, "P")
        return "W" if kind == "O" else kind
    return "S"


def _class(character: str, brackets: str, bracket: str) -> str:
    if character.isspace():
        return "S"
    if character in _DASHES:
        return "D"
    if character in brackets:
        return bracket
    if character in _STOPS or character in _OPEN_BRACKETS + _CLOSE_BRACKETS:
        return "O" if character in _OPEN_BRACKETS else "P"
    if character.isalnum() or unicodedata.category(character).startswith("M"):
        return "W"
    return "O" if unicodedata.category(character) in ("Sc", "Po", "Sm") else "W"


def _judge(text: str, at: int, stop: int, glyph: str, sides: tuple[str, str]) -> Mark | None:
    """Return a mark with its costs; None for an apostrophe inside a word."""
    beside = "".join(sides)
    opening, closing = _OPENING.get(beside, _RARE), _CLOSING.get(beside, _RARE)
    if glyph in ("'", "’", "‘", "`"):
        return _judge_single(text, at, glyph, beside, (opening, closing))
    neither = _STRAY
    if glyph == '"':
        if text[at - 1 : at].isdigit() and beside[1] in "SP":
            closing, neither = closing + 0.4, 0.6
    elif glyph in CLOSES and glyph not in ("”", "»", "''"):
        opening, closing = opening * 0.3, closing * 0.5
    else:
        opening = opening + 1.0 if glyph in CLOSES else FORBIDDEN
        closing = closing * 0.3
    return Mark(at, stop, glyph, opening, closing, neither)


def _judge_single(
    text: str, at: int, glyph: str, beside: str, costs: tuple[float, float]
) -> Mark | None:
    """Judge a single mark, which may be an apostrophe."""
    if beside == "WW" and glyph != "`":
        return None if glyph != "‘" else Mark(at, at + 1, glyph, 2.0, FORBIDDEN, 0.5)
    opening, closing = costs
    if beside[0] in "SODC" and beside[1] not in "SP":
        return _judge_leading(text, at, glyph, (opening, closing))
    if glyph == "`" or (glyph == "‘" and beside[0] == "S"):
        return Mark(at, at + 1, glyph, opening, FORBIDDEN, 1.0)
    extra, neither = _trailing(text, at, beside)
    opening = opening + 2.0 if glyph == "’" else opening
    return Mark(at, at + 1, glyph, opening, closing + extra, neither)


def _judge_leading(text: str, at: int, glyph: str, costs: tuple[float, float]) -> Mark:
    """Judge a single mark before a word: an opener, or letters left out ('em, '90s)."""
    opening, closing = costs
    word = _word_after(text, at + 1)
    elided = word in _words().leading or re.fullmatch(r"\d\d(?:s|ers?)?", word) is not None
    neither = 0.3 if elided else _STRAY_SINGLE
    if elided:
        opening += 0.6
    if glyph == "’":
        opening, neither = opening + 2.5, 0.2
    elif glyph in ("‘", "`"):
        closing = closing if glyph == "‘" else FORBIDDEN
    return Mark(at, at + 1, glyph, opening, closing, neither)


def _trailing(text: str, at: int, beside: str) -> tuple[float, float]:
    """Return what closing costs more, and what being an apostrophe costs, after a word."""
    if beside[0] != "W":
        return 0.0, _STRAY
    word = _word_before(text, at)
    if text[at - 1] in "'’":
        return 0.0, 2.0
    if word[-1:].isdigit():
        return 0.3, 0.5
    if word in _words().trailing or _drops_g(word):
        return 0.4, 0.3
    if word[-1:] not in "sxz":
        return 0.0, 2.0
    if beside[1] != "S":
        return 0.0, 1.0
    following = _word_after(text, at + 2)
    if not following:
        return 0.0, 1.0
    return (0.0, 1.5) if following in _words().after_closer else (0.5, 0.4)


def _drops_g(word: str) -> bool:
    """Whether a word looks like goin, nothin, darlin rather than like plain, again, Berlin."""
    return _DROPPED_G.fullmatch(word) is not None


def _word_before(text: str, at: int) -> str:
    found = re.search(r"[\w'’]*$", text[max(0, at - _WORD_REACH) : at])
    return found.group().strip("'’").casefold() if found else ""


def _word_after(text: str, at: int) -> str:
    found = re.match(r"\w+(?:['’]\w+)?", text[at : at + _WORD_REACH])
    return found.group().casefold().replace("’", "'") if found else ""
