"""Figures of a parsed article, as suggestions.

A figure's span is its number with currency sign, scale word and unit; the noun it counts and its
modifier are attributes. Multiples have the unit "times" ("twice" is 2 times); shares such as
"a third of" have no unit and a value below one.
"""

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from pressmark.detect.figures.ages import is_age
from pressmark.detect.figures.counted import find_counted
from pressmark.detect.figures.grammar import attributes_of, find_quantities, label_for
from pressmark.detect.figures.modifiers import merge, modifier_after, modifier_before
from pressmark.detect.figures.names import is_model_number, is_no_figure
from pressmark.detect.figures.numbers import Form
from pressmark.detect.figures.quantity import OPEN_POUND, Quantity, as_millions
from pressmark.domain.span import FigureAttributes, Layer, Mention, Modifier, Suggestion

ORIGIN = "figures 1"
"""The name and version of this detector in suggestions."""

SCORES = {
    "ambiguous": 0.3,
    "bare": 0.6,
    "elided": 0.7,
    "vague": 0.85,
    "multiple": 0.85,
    "count": 0.9,
    "measure": 0.95,
    "money": 0.97,
    "percent": 0.97,
    "other": 0.8,
}
"""How sure a suggestion is, by the evidence it rests on.

`ambiguous` has no value or unit on purpose, `bare` neither unit nor noun, `elided` takes its noun
from the figure before. They rank suggestions; they are shares of right values only roughly.
"""


@dataclass(frozen=True, slots=True)
class _Context:
    """The document with the first offset of each token, for finding tokens by offset."""

    doc: Doc
    text: str
    starts: list[int]

    def token(self, offset: int) -> int:
        """Return the index of the token that holds or precedes this offset."""
        return max(0, bisect_right(self.starts, offset) - 1)


def suggest_figures(doc: Doc) -> list[Suggestion]:
    """Return the figures of an article in reading order.

    `doc.text` is the whole article, parsed, with a sentence start at every paragraph start.
    """
    context = _Context(doc, doc.text, [token.idx for token in doc])
    found: list[Suggestion] = []
    taken: set[int] = set()
    for quantity in find_quantities(context.text):
        suggestion = _suggest(context, quantity, taken, found[-1] if found else None)
        if suggestion is not None:
            found.append(suggestion)
    return found


def _suggest(
    context: _Context, quantity: Quantity, taken: set[int], previous: Suggestion | None
) -> Suggestion | None:
    doc, text = context.doc, context.text
    first, last = context.token(quantity.number_start), context.token(quantity.number_end - 1)
    after = modifier_after(text, quantity.end)
    counted = None
    if quantity.unit is None:
        counted = find_counted(doc, last, quantity, after[1] if after else quantity.end)
    aged = counted is None and is_age(doc, first, quantity)
    if not aged and is_no_figure(doc, first, last, quantity, counted):
        return None
    if is_model_number(doc[first], counted, taken):
        return None
    if counted is not None:
        taken.add(counted.head.i)
        after = after or modifier_after(text, counted.end)
    if quantity.open_m and counted is not None and counted.plural:
        quantity = as_millions(quantity)
    modifier = merge(
        modifier_before(text, quantity.start, quantity.unit), after[0] if after else None
    )
    mention = Mention(counted.start, counted.end) if counted else None
    elided = _elided(context, quantity, modifier, previous) if not (mention or aged) else None
    attributes = attributes_of(
        quantity, unit="year of age" if aged else None, counted=mention or elided, modifier=modifier
    )
    return _suggestion(quantity, attributes, elided=elided is not None)


def _elided(
    context: _Context, quantity: Quantity, modifier: Modifier | None, previous: Suggestion | None
) -> Mention | None:
    """Return what "another 50" counts: what the figure before it in the sentence counts."""
    if quantity.unit or quantity.open_m or previous is None:
        return None
    before = previous.attributes
    if not isinstance(before, FigureAttributes) or before.counted is None:
        return None
    start = context.doc[context.token(quantity.start)].sent.start_char
    if previous.start < start:
        return None
    return before.counted if _continues(context.text, quantity.start, modifier) else None


def _continues(text: str, start: int, modifier: Modifier | None) -> bool:
    """Whether the words before say that more of the same follow."""
    left = text[max(0, start - 24) : start].lower()
    if modifier and modifier.text.lower().split()[-1] in (
        "another",
        "further",
        "additional",
        "extra",
    ):
        return True
    return left.endswith((" another ", " further ", " additional ", " with ", " other "))


def _suggestion(quantity: Quantity, attributes: FigureAttributes, *, elided: bool) -> Suggestion:
    label = label_for(attributes)
    return Suggestion(
        Layer.FIGURE, label, quantity.start, quantity.end, ORIGIN,
        _score(quantity, attributes, label, elided), attributes,
    )  # fmt: skip


def _score(quantity: Quantity, attributes: FigureAttributes, label: str, elided: bool) -> float:
    """Look up how sure this suggestion is; a range is a little less sure than its ends."""
    if attributes.low is None or attributes.unit == OPEN_POUND:
        return SCORES["ambiguous"]
    if elided:
        return SCORES["elided"]
    if quantity.form is Form.VAGUE:
        return SCORES["vague"]
    bare = attributes.unit is None and attributes.counted is None and label == "count"
    score = SCORES["bare"] if bare else SCORES[label]
    return round(score * 0.97, 3) if quantity.joined else score
