"""Figures: without a value, with another one than their words say, or at odds with each other."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from math import isclose

from pressmark.domain.checking.finding import Facts, Finding, Fix, Remedy, key_of, shown
from pressmark.domain.span import FigureAttributes, Layer, Mention, Number, Span

ReadFigure = Callable[[str], FigureAttributes | None]
"""Reads the one figure of a string, None where it is none, several, or ambiguous."""

_ROUNDED = 0.15
"""By how much two units that say the same may differ: "150 metres (500ft)"."""

_DIGITS = 2
"""As many digits make it no chance that two numbers have the same ones."""

# Units by what they measure, in the unit that stands first (NIST SP 811, exact or to 5 digits).
_MEASURES = (
    {"metre": 1, "kilometre": 1000, "centimetre": 0.01, "millimetre": 0.001, "mile": 1609.344,
     "foot": 0.3048, "inch": 0.0254, "yard": 0.9144, "nautical mile": 1852},
    {"kilogram": 1, "gram": 0.001, "tonne": 1000, "pound": 0.45359, "ounce": 0.02835,
     "stone": 6.35029},
    {"square metre": 1, "square kilometre": 1e6, "hectare": 1e4, "acre": 4046.86,
     "square mile": 2.58999e6, "square foot": 0.092903},
    {"litre": 1, "millilitre": 0.001, "gallon": 3.78541, "pint": 0.56826},
    {"kilometre per hour": 1, "mile per hour": 1.609344, "metre per second": 3.6, "knot": 1.852},
)  # fmt: skip


class NoValue:
    """Finds figures without a value, but for vague ones, which have none."""

    def __init__(self, read: ReadFigure) -> None:
        self._read = read
        self._found: list[Finding] = []

    def see(self, facts: Facts) -> None:
        """Take in the figures of an article."""
        for span in facts.of_layer(Layer.FIGURE):
            figure = span.figure
            if figure is None or figure.vague or (figure.low, figure.high) != (None, None):
                continue
            self._found.append(
                Finding(
                    "no-value",
                    key_of(span.article, span.start, span.end),
                    f"“{shown(span.text)}” has no value.",
                    (span.id,),
                    tuple(_reread(span, self._read(span.text))),
                )
            )

    def findings(self) -> Iterator[Finding]:
        """Yield each figure without a value."""
        yield from self._found


class OtherValue:
    """Finds figures whose words say another value than the one that was set."""

    def __init__(self, read: ReadFigure) -> None:
        self._read = read
        self._found: list[Finding] = []

    def see(self, facts: Facts) -> None:
        """Take in the figures of an article."""
        for span in facts.of_layer(Layer.FIGURE):
            read, figure = self._read(span.text), span.figure
            if figure is None or read is None or figure.vague or read.vague:
                continue
            told = [(figure.low, read.low), (figure.high, read.high)]
            if all(_says(own, words) for own, words in told):
                continue
            self._found.append(
                Finding(
                    "other-value",
                    key_of(span.article, span.start, span.end, figure.low, figure.high),
                    f"“{shown(span.text)}” has the value {_value(figure)}; its words say "
                    f"{_value(read)}.",
                    (span.id,),
                    tuple(_reread(span, read)),
                )
            )

    def findings(self) -> Iterator[Finding]:
        """Yield each figure that says something else."""
        yield from self._found


def _says(own: Number | None, words: Number | None) -> bool:
    return own is None or words is None or isclose(own, words, rel_tol=1e-6)


def _reread(span: Span, read: FigureAttributes | None) -> Iterator[Fix]:
    """Yield the fix that takes the value from the words of a figure."""
    if read is None or span.figure is None or (read.low, read.high) == (None, None):
        return
    unit = span.figure.unit or read.unit
    attributes = replace(span.figure, low=read.low, high=read.high, unit=unit)
    title = f"Set the value {_value(attributes)}"
    yield Fix(Remedy.VALUE, title, (span.id,), Layer.FIGURE, attributes={span.id: attributes})


class Contradictions:
    """Finds figures of one article that cannot both be right.

    These are figures of the same counted thing whose digits agree and whose noughts do not
    ("1.5bn" and "1.5m"), and a figure that says another again in another unit and is off.
    """

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def see(self, facts: Facts) -> None:
        """Take in the figures of an article."""
        figures = facts.of_layer(Layer.FIGURE)
        self._found += _noughts(facts, figures)
        by_place = {(span.start, span.end): span for span in figures}
        for span in figures:
            said = span.figure.restates if span.figure else None
            other = _at(by_place, said)
            if other is not None and _is_off(span, other):
                self._found.append(_at_odds(facts, span, other, "says again"))

    def findings(self) -> Iterator[Finding]:
        """Yield each pair that cannot both be right."""
        yield from self._found


def _at(by_place: dict[tuple[int, int], Span], mention: Mention | None) -> Span | None:
    return None if mention is None else by_place.get((mention.start, mention.end))


def _noughts(facts: Facts, figures: list[Span]) -> Iterator[Finding]:
    alike: dict[tuple[object, ...], list[Span]] = defaultdict(list)
    for span in figures:
        about = subject(facts, span)
        digits = _digits(value_of(span))
        if about is not None and len(digits) >= _DIGITS:
            alike[about, digits].append(span)
    for group in alike.values():
        first = group[0]
        for other in group[1:]:
            one, two = value_of(first), value_of(other)
            if one and two and max(one / two, two / one) >= 999:
                yield _at_odds(facts, first, other, "and")
                break


def _at_odds(facts: Facts, one: Span, other: Span, how: str) -> Finding:
    said = "cannot both be right" if how == "and" else "and is off"
    note = f"At odds with “{shown(other.text)}”."
    return Finding(
        "contradiction",
        key_of(facts.article.id, one.start, other.start),
        f"“{shown(one.text)}” {how} “{shown(other.text)}” {said}.",
        (one.id, other.id),
        (Fix(Remedy.NOTE, f"Note: {note}", (one.id,), Layer.FIGURE, words=note),),
    )


def value_of(span: Span) -> float | None:
    """Return the one value of a figure; None for ranges, vague figures and figures without."""
    figure = span.figure
    if figure is None or figure.vague or figure.low is None or figure.low != figure.high:
        return None
    return float(figure.low)


def subject(facts: Facts, span: Span) -> tuple[str, str] | None:
    """Return what a figure is about: the last word of what it counts, and its unit.

    None where nothing tells: two figures of it need have nothing to do with each other.
    """
    figure = span.figure
    if figure is None:
        return None
    counted = figure.counted
    words = facts.article.text[counted.start : counted.end].split() if counted else []
    head = words[-1].casefold().rstrip("s") if words else ""
    if not head and figure.unit in (None, "percent", "times"):
        return None
    return head, figure.unit or ""


def _digits(value: float | None) -> str:
    """Return the digits of a value without the noughts around them: "15" for 1.5 billion."""
    if not value:
        return ""
    plain = format(Decimal(repr(abs(value))).normalize(), "f")
    return plain.replace(".", "").strip("0")


def _is_off(one: Span, other: Span) -> bool:
    """Whether two figures of known units say amounts that are no rounding of each other."""
    first, second = value_of(one), value_of(other)
    assert one.figure is not None
    assert other.figure is not None
    for units in _MEASURES:
        mine, theirs = units.get(one.figure.unit or ""), units.get(other.figure.unit or "")
        if mine and theirs and first and second:
            ratio = first * mine / (second * theirs)
            return not 1 - _ROUNDED <= ratio <= 1 / (1 - _ROUNDED)
    return False


def _value(figure: FigureAttributes) -> str:
    ends = ["?" if end is None else f"{end:,}" for end in (figure.low, figure.high)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)
