"""What a figure leaves out because the one before it said it: "another 50", "38% and 39"."""

import re

from pressmark.detect.figures.quantity import TIMES, Quantity
from pressmark.domain.span import FigureAttributes, Mention, Modifier, Suggestion

_MORE = frozenset(("another", "further", "additional", "extra"))
_CONTINUES = re.compile(r"\b(?:another|further|additional|with|other|and) \Z", re.IGNORECASE)
_AND_MORE = re.compile(r"\b(?:another|further|additional|other) \Z", re.IGNORECASE)
_JOINS = re.compile(r",? (?:and|or) |,? (?:and|or) (?:about|around|over|nearly) ")
_PARALLEL = re.compile(r" (in|for|on|at|among) [^.,;:()\n]{1,40},? (?:and|or|but|to) ")
_FROM = re.compile(r"\bfrom (?:[a-z]+ )?\Z", re.IGNORECASE)
_BY = re.compile(r"\bby \Z", re.IGNORECASE)


def elided_counted(
    text: str,
    quantity: Quantity,
    modifier: Modifier | None,
    previous: FigureAttributes | None,
    sentence: int,
) -> Mention | None:
    """Return what "another 50" counts: what the figure before it in the sentence counts.

    `sentence` is where the sentence starts, in code points.
    """
    counted = previous.counted if previous is not None else None
    if quantity.unit or quantity.open_m or counted is None or counted.start < sentence:
        return None
    if modifier and modifier.text.lower().rpartition(" ")[2] in _MORE:
        return counted
    left = text[max(0, quantity.start - 24) : quantity.start]
    if _AND_MORE.search(left):
        return counted
    follows = text[quantity.end : quantity.end + 4]
    stands_alone = follows[:1] in (",", ".", ";", "") or follows.startswith((" in", " on", " at"))
    return counted if _CONTINUES.search(left) and stands_alone else None


def elided_unit(text: str, quantity: Quantity, previous: Suggestion | None) -> str | None:
    """Return the unit that a bare number shares with the figure before it, or None.

    "38 per cent and 39", "from 14-18 mpg to 24", "rose by 2 per cent while that one fell by 1".
    """
    if previous is None or not isinstance(previous.attributes, FigureAttributes):
        return None
    unit = previous.attributes.unit
    if unit is None or unit == TIMES or previous.label == "money":
        return None
    between = text[previous.end : quantity.start]
    if len(between) > 120 or "\n" in between:
        return None
    if between == " to ":
        return unit if _FROM.search(text[max(0, previous.start - 20) : previous.start]) else None
    parallel = _PARALLEL.fullmatch(between)
    if parallel and text.startswith(f" {parallel.group(1)} ", quantity.end):
        return unit
    if _JOINS.fullmatch(between):
        return unit if previous.label == "percent" else None
    both = _BY.search(text[max(0, previous.start - 4) : previous.start]) and _BY.search(between)
    return unit if both and not re.search(r"[.!?] ", between) else None
