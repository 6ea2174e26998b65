"""What a figure leaves out because the one before it said it: "another 50", "38% and 39"."""

import re

from pressmark.detect.figures.quantity import TIMES, Quantity
from pressmark.domain.span import FigureAttributes, Mention, Modifier, Suggestion

_MORE = frozenset(("another", "further", "additional", "extra"))
_CONTINUES = re.compile(r"\b(?:another|further|additional|with|other|and) \Z", re.IGNORECASE)
_AND_MORE = re.compile(r"\b(?:another|further|additional|other) \Z", re.IGNORECASE)
_ONE_BY_ONE = re.compile(r" (?:in|on|at|for|from|by)\b")
_AGAINST = (" to ", " against ")
_PERIODS = frozenset(("second", "minute", "hour", "day", "week", "fortnight", "month", "year"))
_CROWD = re.compile(
    r"\b(?P<crowd>crowd|audience|attendance|population|workforce|congregation|gathering|army|fleet"
    r"|turnout|electorate|membership) of (?:[a-z]+ ){0,3}\Z",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r" of (?:them|whom|these|those)\b")
_THEN = re.compile(
    r" (?:were|was|are|have|has|had|did|died|survived|remained?|escaped|(?:more|fewer|less) than)\b"
)
_INSTEAD = re.compile(
    r"\b(?:up|down) from (?:[a-z]+ )?\Z|\b(?:compared with|compared to|against|versus) \Z",
    re.IGNORECASE,
)
_LEVELS = re.compile(r"(?: [a-z]+)?,? (?:up|down) from (?:[a-z]+ )?|,? (?:compared with|against) ")
_JOINS = re.compile(r",? (?:and|or) |,? (?:and|or) (?:about|around|over|nearly) ")
_PARALLEL = re.compile(r" (in|for|on|at|among|of) [^.,;:()\n]{1,40},? (?:and|or|but|to) ")
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
    if previous is not None and previous.unit is not None:
        return None
    between = text[counted.end : quantity.start]
    if between in _AGAINST or (between == ", " and _ONE_BY_ONE.match(text, quantity.end)):
        return counted
    left = text[max(0, quantity.start - 24) : quantity.start]
    if _AND_MORE.search(left):
        return counted
    if _OF_THEM.match(text, quantity.end) or _THEN.match(text, quantity.end):
        return counted
    follows = text[quantity.end : quantity.end + 4]
    stands_alone = follows[:1] in (",", ".", ";", "") or bool(_ONE_BY_ONE.match(text, quantity.end))
    continues = _CONTINUES.search(left) or _INSTEAD.search(left)
    return counted if continues and stands_alone else None


def crowd_before(text: str, quantity: Quantity) -> Mention | None:
    """Return the noun before "of" that says what is counted: "a crowd of about 600"."""
    left = max(0, quantity.start - 60)
    match = _CROWD.search(text[left : quantity.start])
    return Mention(left + match.start("crowd"), left + match.end("crowd")) if match else None


def is_period(figure: object) -> bool:
    """Whether a figure is a time: what is left out behind it belongs to the one before it."""
    return isinstance(figure, FigureAttributes) and figure.unit in _PERIODS


def elided_unit(text: str, quantity: Quantity, previous: Suggestion | None) -> str | None:
    """Return the unit that a bare number shares with the figure before it, or None.

    "38 per cent and 39", "8% of men and 9 of women", "from 14-18 mpg to 24", "rose by 2 per cent
    while that one fell by 1".
    """
    if previous is None or not isinstance(previous.attributes, FigureAttributes):
        return None
    unit = previous.attributes.unit
    if unit is None or unit == TIMES or previous.label == "money":
        return None
    between = text[previous.end : quantity.start]
    if len(between) > 120 or "\n" in between:
        return None
    if _LEVELS.fullmatch(between):
        return None if is_period(previous.attributes) else unit
    if _AND_MORE.search(between) and not re.search(r"[.!?;] ", between):
        return unit
    if between == " to ":
        return unit if _FROM.search(text[max(0, previous.start - 20) : previous.start]) else None
    parallel = _PARALLEL.fullmatch(between)
    if parallel and text.startswith(f" {parallel.group(1)} ", quantity.end):
        return unit
    if _JOINS.fullmatch(between):
        return unit if previous.label == "percent" else None
    both = _BY.search(text[max(0, previous.start - 4) : previous.start]) and _BY.search(between)
    return unit if both and not re.search(r"[.!?] ", between) else None
