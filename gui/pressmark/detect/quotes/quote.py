"""A quote on its way to become a suggestion."""

from dataclasses import dataclass

from pressmark.detect.quotes.attribution import Attribution


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch at `[start, end)` in code points with its label and attribution.

    `number` is its place among the scene's stretches, -1 for a quote without marks. `group` is the
    number of its utterance, 0 until that is known.
    """

    start: int
    end: int
    label: str
    attribution: Attribution
    number: int = -1
    group: int = 0
