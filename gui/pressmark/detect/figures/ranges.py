"""Ranges: two quantities that name the ends of one."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from pressmark.detect.figures.lexicon import words
from pressmark.detect.figures.numbers import Form
from pressmark.detect.figures.quantity import Quantity, as_metres, as_millions

_DASH = re.compile(r"[ \u00a0]?[-–—‒][ \u00a0]?")
_TO = re.compile(r"(?:- |-| )(?:to|or)(?:-| )(?:about |around |nearly |roughly |up to |even )?")
_AND = re.compile(r" and (?:about |around |nearly |roughly )?")
_BETWEEN = re.compile(
    r"\bbetween (?:the ages? of |ages |about |around |roughly |an estimated )?\Z", re.IGNORECASE
)
_STRICTLY_FROM = re.compile(
    r"\bfrom (?:about |around |roughly |up to |as low as )?\Z", re.IGNORECASE
)
_PER = (" per ", " for every ", " in every ")
_OF_THE = re.compile(r" (?:out )?of (?:the|its|their|his|her|a) (?:total |estimated )?")
_RATIO = re.compile(r" (?:in|out of)(?: every)? | of (?:every )?|-in-")
_WINDOW = 40
_PARTS_OF = {
    ("stone", "pound-mass"): 14,
    ("pound-mass", "ounce"): 16,
    ("year", "month"): 12,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("hour", "second"): 3600,
}
"""How many of the smaller unit make one of the larger."""

_LAST_HOUR = 12
"""Up to here "from nine to five" tells hours of the day, not a fall."""


def join_ranges(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Join neighbours that are the ends of a range; everything else passes unchanged."""
    return _chained(text, quantities, _join)


def _chained(
    text: str,
    quantities: Iterable[Quantity],
    join: Callable[[str, Quantity, Quantity], Quantity | None],
) -> Iterator[Quantity]:
    """Put what `join` makes of two neighbours in their place; the next may join that again."""
    held: Quantity | None = None
    for quantity in quantities:
        joined = join(text, held, quantity) if held is not None else None
        if joined is not None:
            held = joined
            continue
        if held is not None:
            yield held
        held = quantity
    if held is not None:
        yield held


def _join(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Join two quantities where the words between them say so and their units agree."""
    if first.joined or second.start - first.end > 12 or not _can_end(first, second):
        return None
    how = _link(text, first, second)
    if how is None or not _agree(first, second, how):
        return None
    first, second = _decided(text, first, second)
    low, high, first_scale = _ends(first, second)
    if low is None or high is None:
        return None
    rated = first.unit is not None and " per " in first.unit
    measured = second if second.unit and not rated else first
    if low > high and not (how == "from" and (measured.unit or low > _LAST_HOUR)):
        return None
    return replace(
        first, end=max(second.end, first.end), number_end=second.number_end, form=Form.DIGITS,
        low=min(low, high), high=max(low, high), unit=measured.unit, kind=measured.kind,
        scale=max(first_scale, second.scale), sign=first.sign or second.sign, joined=True,
        open_m=False,
    )  # fmt: skip


def join_compounds(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Join "two hours 15 minutes" and "7lb 4oz" into one amount in the larger unit."""
    return _chained(text, quantities, _compound)


def _compound(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    factor = _PARTS_OF.get((first.unit or "", second.unit or ""))
    gap = text[first.end : second.start]
    if factor is None or gap not in ("", " ", " and ") or not _can_end(first, second):
        return None
    low, more = first.low, second.low
    if low is None or more is None or not 0 < more < factor or more != second.high:
        return None
    if low != first.high or first.base != first.base.to_integral_value():
        return None
    if _BETWEEN.search(text[max(0, first.start - _WINDOW) : first.start]):
        return None
    value = low + more / factor
    return replace(
        first, end=second.end, number_end=second.number_end, low=value, high=value,
    )  # fmt: skip


def _can_end(first: Quantity, second: Quantity) -> bool:
    plain = (Form.DIGITS, Form.WORDS)
    return first.form in plain and second.form in plain


def _link(text: str, first: Quantity, second: Quantity) -> str | None:
    """Return "dash", "to", "from" or "between", or None where nothing links the two."""
    gap = text[first.end : second.start]
    left = text[max(0, first.start - _WINDOW) : first.start]
    if _BETWEEN.search(left):
        return (
            "between" if _AND.fullmatch(gap) or _TO.fullmatch(gap) or _DASH.fullmatch(gap) else None
        )
    if _DASH.fullmatch(gap):
        return "dash"
    if not _TO.fullmatch(gap):
        return None
    if _STRICTLY_FROM.search(left):
        return "from"
    if first.unit and second.unit and re.search(r"\bor\b", gap):
        return None
    if " to " in gap and _is_change(first, second, left):
        return None
    return "to"


def _is_change(first: Quantity, second: Quantity, left: str) -> bool:
    """Whether "by $5 to $20" tells a change and the level reached: two figures, not a range."""
    if first.unit is None or second.unit is None:
        return False
    return bool(re.search(r"\bby \Z", left) or words().change.search(left))


def _agree(first: Quantity, second: Quantity, how: str) -> bool:
    """Whether two quantities can be the ends of one range: same unit, or only one has it."""
    if first.unit and second.unit:
        return (
            first.unit == second.unit
            or first.unit.split(" per ")[0] == second.unit.split(" per ")[0]
        )
    if second.sign:
        return how in ("dash", "between") and first.unit is None
    if first.unit and not second.unit:
        return first.sign or how in ("from", "between")
    return not (second.kind == "percent" and first.base != first.low)


def _ends(first: Quantity, second: Quantity) -> tuple[Decimal | None, Decimal | None, Decimal]:
    """Return both ends; the first takes over the scale of the second: "1 to 2 thousand"."""
    if second.low is None or first.low is None:
        return None, None, first.scale
    shares = first.scale == 1 < second.scale and first.base < second.base and first.base < 1000
    if shares and not (first.unit and not first.sign):
        return first.base * second.scale, second.high, second.scale
    return first.low, second.high, first.scale


def _decided(text: str, first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Carry the meaning of a bare "m" from one end to the other: "£2m-3m", "2m to 3m people"."""
    if first.open_m == second.open_m:
        return first, second
    settled, open_one = (second, first) if first.open_m else (first, second)
    if settled.unit == "metre":
        chosen = as_metres(open_one)
    elif settled.sign or text[settled.number_end - 1] in "mM":
        chosen = as_millions(open_one)
    else:
        return first, second
    return (chosen, second) if first.open_m else (first, chosen)


def _paired(
    text: str,
    quantities: Iterable[Quantity],
    join: Callable[[str, Quantity, Quantity], Quantity | None],
) -> Iterator[Quantity]:
    """Put what `join` makes of two neighbours in their place, where it makes something."""
    held: Quantity | None = None
    for quantity in quantities:
        if held is not None and (joined := join(text, held, quantity)):
            yield joined
            held = None
            continue
        if held is not None:
            yield held
        held = quantity
    if held is not None:
        yield held


def join_ratios(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Join "one in five" and "nine out of 10" into the share they name."""
    return _paired(text, quantities, _ratio)


def _ratio(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    gap = text[first.end : second.start]
    match = _RATIO.fullmatch(gap) if _are_bare(first, second) else None
    if not match or first.low is None or second.low is None or not 0 < first.low < second.low:
        return None
    years = text[second.start : second.end].isdigit() and 1000 <= second.low <= 2100
    usual = first.low == 1 or second.low <= 10 or second.low % 10 == 0
    whole = gap != " of " or second.low in (10, 100)
    if years or not usual or not whole:
        return None
    share = first.low / second.low
    return replace(
        first, end=second.end, number_end=second.number_end, form=Form.FRACTION,
        low=share, high=share, base=share, scale=Decimal(1),
    )  # fmt: skip


def _are_bare(first: Quantity, second: Quantity) -> bool:
    return not (first.unit or second.unit or first.open_m or second.open_m) and _can_end(
        first, second
    )


def share_units(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Give "280 million of the 1.5 billion shekels" its unit on both sides."""
    held: Quantity | None = None
    for quantity in quantities:
        if held is not None:
            yield _with_unit_of(text, held, quantity)
        held = quantity
    if held is not None:
        yield held


def join_rates(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Give "312 per 100,000" its base as a unit."""
    return _paired(text, quantities, _per_many)


def _per_many(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if not _are_bare(first, second) or text[first.end : second.start] not in _PER:
        return None
    if second.low is None or not is_base(second.low):
        return None
    return replace(first, end=second.end, unit=f"per {int(second.low):,}", kind="measure")


def is_base(value: Decimal) -> bool:
    """Whether rates are told per so many: 100, 1,000, 100,000, …."""
    whole = value >= 100 and value == value.to_integral_value()
    return whole and str(int(value)).rstrip("0") == "1"


def join_parts(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Multiply out "half of one per cent"."""
    return _paired(text, quantities, _part_of_one)


def _part_of_one(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    one = first.form is Form.FRACTION and not first.unit and second.low == 1 == second.high
    if not one or not second.unit or text[first.end : second.start] != " of ":
        return None
    return replace(first, end=second.end, number_end=second.number_end, unit=second.unit,
                   kind=second.kind)  # fmt: skip


def _with_unit_of(text: str, first: Quantity, second: Quantity) -> Quantity:
    bare = not first.unit and not first.open_m and first.form in (Form.DIGITS, Form.WORDS)
    if not bare or not second.unit or second.kind == "multiple":
        return first
    if not _OF_THE.fullmatch(text[first.end : second.start]):
        return first
    unit = second.unit.partition(" per ")[0]
    return replace(first, unit=unit, kind=second.kind)
