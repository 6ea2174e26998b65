"""Figures read from one string, without a parse: what an analyst types or selects.

Light to import: neither spaCy nor numpy is loaded.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pressmark.detect.figures.lexicon import units
from pressmark.detect.figures.modifiers import merge, modifier_after, modifier_before
from pressmark.detect.figures.numbers import Form, scan
from pressmark.detect.figures.quantity import OPEN_POUND, TIMES, Quantity, measure
from pressmark.detect.figures.ranges import (
    join_compounds,
    join_parts,
    join_ranges,
    join_rates,
    join_ratios,
    share_units,
)
from pressmark.detect.figures.vetoes import is_no_number
from pressmark.domain.span import FigureAttributes, Mention, Modifier, Number

# In an article "4m" may be four metres; in a field for values, beside one for units, it is not.
_MILLION = re.compile(r"(?<=\d)[ \u00a0]?m(?!\w)", re.IGNORECASE)

_DASH = re.compile(r"(?<=[^\W\d])\s?[-–]\s?(?=[£$€]?\d)")


def find_quantities(text: str) -> Iterator[Quantity]:
    """Find the number expressions of a text, ranges and ratios joined, in reading order.

    Dates, times and the like that characters alone tell are left out; names and years are not.
    """
    joined = join_ranges(text, join_compounds(text, _measured(text)))
    return share_units(text, join_parts(text, join_ratios(text, join_rates(text, joined))))


def _measured(text: str) -> Iterator[Quantity]:
    end = 0
    for found in scan(text):
        quantity = measure(text, found) if found.start >= end else None
        if quantity is None or is_no_number(text, quantity):
            continue
        end = quantity.end
        yield quantity


def read_figure(text: str) -> FigureAttributes | None:
    """Read the one figure of `text`; None where there is none or more than one.

    `number` is relative to `text`. Where the text is ambiguous ("3m" may be metres or millions)
    `low`, `high` and `unit` are None.
    """
    found = list(find_quantities(text))
    if len(found) != 1:
        return None
    quantity = found[0]
    after = modifier_after(text, quantity.end)
    before = modifier_before(text, quantity.start, quantity.unit)
    return attributes_of(quantity, modifier=merge(before, after[0] if after else None))


def read_value(text: str) -> tuple[Number | None, Number | None] | None:
    """Read what is typed into a value field: the low and high of a number, "3.2m" as a scale.

    None where the text is no number. The high end of a vague number is None.
    """
    text = _DASH.sub(" to ", _MILLION.sub(" million", text))
    found = list(find_quantities(text))
    if len(found) != 1:
        return None
    quantity = found[0]
    if any(letter.isdigit() for letter in text[: quantity.start] + text[quantity.end :]):
        return None
    return number_of(quantity.low), number_of(quantity.high)


def label_for(attributes: FigureAttributes) -> str:
    """Return the label that fits these attributes.

    The unit decides; without one, a share below one ("a third of voters") is a multiple, whole
    numbers are counts, and what has no value or counts nothing in fractions is "other".
    """
    if attributes.unit is not None:
        return _label_of_unit(attributes.unit)
    low, high = attributes.low, attributes.high
    if low is None:
        return "count" if attributes.counted is not None and high is not None else "other"
    if high is not None and 0 < low <= high < 1:
        return "multiple"
    whole = isinstance(low, int) and not isinstance(high, float)
    return "count" if whole or attributes.counted is not None else "other"


def _label_of_unit(unit: str) -> str:
    if unit in (TIMES, OPEN_POUND):
        return "multiple" if unit == TIMES else "other"
    return units().kinds.get(unit.split(" per ", maxsplit=1)[0], "measure")


def attributes_of(
    quantity: Quantity,
    *,
    unit: str | None = None,
    counted: Mention | None = None,
    modifier: Modifier | None = None,
) -> FigureAttributes:
    """Return a quantity as attributes; `unit` replaces its own where given."""
    return FigureAttributes(
        number=(quantity.number_start, quantity.number_end),
        low=number_of(quantity.low),
        high=number_of(quantity.high),
        unit=unit or quantity.unit,
        counted=counted,
        modifier=modifier,
        vague=quantity.form is Form.VAGUE,
    )


def number_of(value: Decimal | None) -> Number | None:
    """Return a value as int where it is whole, else as float."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
