"""Figures that say the one before them again in another unit: "150 metres (500ft)", "£3m ($4m)"."""

import re

from pressmark.detect.figures.lexicon import Size, units, words
from pressmark.detect.figures.quantity import Quantity, as_metres
from pressmark.domain.span import FigureAttributes, Number, Suggestion

_OPENING = re.compile(
    r"[ \u00a0]?[(\[](?:or |the equivalent of |equivalent to |equal to |i\.e\.,? )?"
    r"|,? or |,? (?:the equivalent of|equivalent to) |[ \u00a0]?/[ \u00a0]?| [–—-] "
)
_GOING_ON = re.compile(r"[;,] | or | and | ?/ ?")
_IN_BRACKETS = re.compile(r"[^()\[\]]*[(\[]")
_SAID_ALONE = re.compile(
    r"[ \u00a0]?(?:[)\];,/]|\Z|\n"
    r"|(?:or|and|each|apiece|respectively|in total|in all|altogether|today|now|then|US|USD)\b"
    r"|(?:an?|per|every) [a-z]+|in (?:today|current)[’'a-z]*|[Aa]t (?:the|today|current|then))"
)
"""What may follow an amount in brackets that is the one before them in another currency."""

_LONGEST_GAP = 48
_TOLERANCE = 0.25
"""By how much of the larger value the two may differ: news rounds "6ft (2m)"."""

_MASS = "pound-mass"
_OTHER_DEGREES = {"celsius": "fahrenheit", "fahrenheit": "celsius"}


def restated(text: str, quantity: Quantity, previous: Suggestion | None) -> Suggestion | None:
    """Return `previous` where `quantity`, next to it in `text`, restates it.

    Both have units of one kind. Where sizes are known the values have to agree; money is not
    converted, and the two have to be in different currencies.
    """
    if previous is None or quantity.unit is None or quantity.start - previous.end > _LONGEST_GAP:
        return None
    figure = previous.attributes
    if not isinstance(figure, FigureAttributes) or figure.unit is None:
        return None
    if not _opens(text[previous.end : quantity.start], goes_on=figure.restates is not None):
        return None
    if quantity.kind == "money" and _is_of_another(text, previous.end, quantity):
        return None
    first = meant_unit(text, previous, quantity)
    return previous if first and _same_amount(figure, first, quantity) else None


def restated_metres(text: str, quantity: Quantity, previous: Suggestion | None) -> Quantity:
    """Read "6ft 2in (1.88m)" in metres where the length before it says so."""
    if not quantity.open_m:
        return quantity
    metres = as_metres(quantity)
    return metres if restated(text, metres, previous) else quantity


def meant_unit(text: str, first: Suggestion, restating: Quantity) -> str | None:
    """Return what "pounds" or "degrees" are where a figure in another unit says them again.

    "210 pounds (95kg)" are a weight whatever was paid near by, "86 degrees (30C)" are fahrenheit.
    """
    said = first.attributes
    unit = said.unit if isinstance(said, FigureAttributes) else None
    if text.endswith(("pound", "pounds"), first.start, first.end):
        return "pound sterling" if restating.kind == "money" else _MASS
    return _OTHER_DEGREES.get(restating.unit or "", unit) if unit == "degree" else unit


def _is_of_another(text: str, start: int, quantity: Quantity) -> bool:
    """Whether brackets say of what another amount is: "£5 ($6 last year)", "($6 for children)".

    Currencies agree by no factor, so what else stands in the brackets has to be none of that.
    """
    bracketed = _IN_BRACKETS.match(text, start, quantity.start) is not None
    return bracketed and _SAID_ALONE.match(text, quantity.end) is None


def _opens(gap: str, *, goes_on: bool) -> bool:
    """Whether the words between two figures may begin a restatement."""
    match = _OPENING.match(gap) or (_GOING_ON.match(gap) if goes_on else None)
    if match is None:
        return False
    rest = gap[match.end() :].strip().lower()
    return not rest or rest in words().modifiers


def _same_amount(figure: FigureAttributes, first: str, quantity: Quantity) -> bool:
    """Whether two figures are the same amount; `first` is the unit of the one before."""
    second = quantity.unit
    if second is None or first == second:
        return False
    if quantity.kind == "money":
        return units().kinds.get(first.partition(" per ")[0]) == "money"
    one, other = units().sizes.get(first), units().sizes.get(second)
    if one is None or other is None or one.kind != other.kind:
        return False
    low, high = (None if end is None else float(end) for end in (quantity.low, quantity.high))
    return _agree(figure.low, one, low, other) and _agree(figure.high, one, high, other)


def _agree(first: Number | None, one: Size, second: Number | None, other: Size) -> bool:
    """Whether two values are the same amount; "1.5C (2.7F)" tells a rise, without the offset."""
    if first is None or second is None:
        return first is second
    pairs = [(first * one.factor, second * other.factor)]
    if one.offset != other.offset:
        pairs.append((pairs[0][0] + one.offset, pairs[0][1] + other.offset))
    slack = 2 if one.kind == "temperature" else 0
    return any(abs(a - b) <= max(slack, _TOLERANCE * max(abs(a), abs(b))) for a, b in pairs)
