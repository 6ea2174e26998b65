"""When two corpora mean the same unit.

Units are written in many ways ("$", "dollars", "US dollar"). What is not in the table agrees where
its last word does; a figure without a unit is compared by the head of what it counts.
"""

import re

_NAMES = {
    "": "dimensionless, -, none, number, count, ratio, times",
    "%": "percent, percentage, per cent, pct, pc, percentage point, percentage points",
    # Money.
    "dollar": "$, dollars, us dollar, united states dollar, usd, us$",
    "australian dollar": "a$, au$, aud",
    "canadian dollar": "c$, cad",
    "euro": "€, eur",
    "pound sterling": "£, gbp, british pound, ps",
    "japanese yen": "yen, ¥, jpy, y",
    "chinese yuan": "yuan, rmb, renminbi",
    # Length, area, volume, speed.
    "metre": "meter, m",
    "kilometre": "kilometer, km",
    "centimetre": "centimeter, cm",
    "millimetre": "millimeter, mm",
    "mile": "mi, miles",
    "foot": "feet, ft, '",
    "inch": "inches, in",
    "yard": "yd",
    "square metre": "square meter, sq m, sqm",
    "square kilometre": "square kilometer, sq km",
    "square mile": "sq mile",
    "square foot": "square feet, sq ft",
    "acre": "acres",
    "hectare": "ha",
    "litre": "liter, l",
    "millilitre": "milliliter, ml",
    "barrel": "bbl",
    "kilometre per hour": "kilometer per hour, km/h, kph",
    "mile per hour": "miles per hour, mph",
    # Mass, heat, power, data.
    "kilogram": "kilogramme, kilo, kg",
    "gram": "gramme, g",
    "pound-mass": "pound, lb, lbs",
    "metric ton": "tonne, tonnes, ton",
    "ounce": "oz",
    "celsius": "degree celsius, degree c, °c, c",
    "fahrenheit": "degree fahrenheit, degree f, °f, f",
    "horsepower": "hp, bhp",
    "kilowatt": "kw",
    "megawatt": "mw",
    "gigabyte": "gb",
    "megabyte": "mb",
    # Time.
    "second": "sec, s",
    "minute": "min",
    "hour": "hours, hr",
    "day": "days",
    "week": "weeks",
    "month": "months",
    "year": "years, yr",
    "year of age": "year old, years old, year-old, age",
}
_SAME = {
    name: unit for unit, others in _NAMES.items() for name in (unit, *others.split(", "))
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("es", "e"), ("s", ""))
_PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def common_name(unit: str | None, counted: str | None) -> str:
    """Return the name by which a figure's unit, or else what it counts, is compared."""
    name = re.sub(r"\s+", " ", (unit or counted or "").lower().replace("_", " ")).strip()
    known = _known(name)
    if known is not None:
        return known
    return name.rstrip("s") if unit else _head(name)


def same_unit(gold: str, found: str) -> bool:
    """Tell whether two common names mean the same: equal, or alike in the last word, no rates."""
    if gold == found:
        return True
    if not gold or not found or "per " in gold or "per " in found:
        return False
    return gold.rsplit(maxsplit=1)[-1] == found.rsplit(maxsplit=1)[-1]


def _known(name: str) -> str | None:
    """Return what the table says of a name or of its singular."""
    singulars = [
        name.removesuffix(ending) + instead for ending, instead in _ENDINGS if name.endswith(ending)
    ]
    return next((_SAME[one] for one in (name, *singulars) if one in _SAME), None)


def _head(counted: str) -> str:
    """Return the singular of the last word before "of"."""
    words = counted.partition(" of ")[0].split()
    head = words[-1] if words else ""
    if head in _PLURALS:
        return _PLURALS[head]
    if head.endswith("ies"):
        return head[:-3] + "y"
    return head[:-1] if head.endswith("s") and not head.endswith("ss") else head
