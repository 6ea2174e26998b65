"""The value of a figure in words, as people read it."""

from fractions import Fraction

from pressmark.domain.span import FigureAttributes, ModifierClass, Number

_BEFORE = {
    ModifierClass.APPROX: "about ",
    ModifierClass.MIN: "at least ",
    ModifierClass.MAX: "up to ",
}

_DIGITS = 8
"""Characters of a number behind which nobody would read on."""

_LARGEST_PART = 20
_EQUAL = 1e-12
"""The denominators that fractions have in words, and how near a number is to one of them."""


def number_text(value: Number) -> str:
    """Return a number with its thousands apart: "3,200,000", "0.5"; two thirds are "2/3"."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    if isinstance(value, float) and 0 < value < 1 and len(repr(value)) > _DIGITS:
        part = Fraction(value).limit_denominator(_LARGEST_PART)
        if abs(part - Fraction(value)) < _EQUAL:
            return f"{part.numerator}/{part.denominator}"
    if isinstance(value, float):
        return repr(value) if abs(value) >= 1e15 or abs(value) < 1e-4 else f"{value:,}"
    return f"{value:,}"


def range_text(figure: FigureAttributes) -> str:
    """Return the value without unit and modifier: "12", "80–100", "24 or more", "" for none."""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        return number_text(low) if low == high else f"{number_text(low)}–{number_text(high)}"
    if low is not None:
        return f"{number_text(low)} or more"
    return "" if high is None else f"{number_text(high)} or less"


def value_text(figure: FigureAttributes) -> str:
    """Return the value with what blurs or bounds it and its unit: "about 3,200,000 pound sterling".

    The unit stands as it is known, in the singular; "" where the figure has no value.
    """
    value = range_text(figure)
    if not value:
        return ""
    kind = figure.modifier.kind if figure.modifier else None
    before = _BEFORE.get(kind, "") if kind and not value.endswith(("more", "less")) else ""
    return f"{before}{value}{f' {figure.unit}' if figure.unit else ''}"
