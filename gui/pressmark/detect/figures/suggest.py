"""Figures of a parsed article, as suggestions.

A figure's span is its number with currency sign, scale word and unit; the noun it counts and its
modifier are attributes. Multiples have the unit "times" ("twice" is 2 times); shares such as
"a third of" have no unit and a value below one.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pressmark.detect.figures.ages import is_age, is_stated_age
from pressmark.detect.figures.counted import Counted, find_counted, find_part_of
from pressmark.detect.figures.elision import (
    crowd_before,
    elided_counted,
    elided_unit,
    is_period,
)
from pressmark.detect.figures.grammar import attributes_of, find_quantities, label_for
from pressmark.detect.figures.lexicon import words
from pressmark.detect.figures.modifiers import merge, modifier_after, modifier_before
from pressmark.detect.figures.names import is_model_number, is_no_figure
from pressmark.detect.figures.numbers import Form
from pressmark.detect.figures.quantity import OPEN_POUND, Quantity, as_millions
from pressmark.detect.figures.restatements import meant_unit, restated, restated_metres
from pressmark.detect.tokens import column, starts
from pressmark.detect.versions import origin
from pressmark.domain.span import FigureAttributes, Layer, Mention, Modifier, Suggestion

ORIGIN = origin("figures")
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
    """The document with the offsets of its tokens and sentences, to find them by offset.

    `Token.sent` and `Doc.text` cost time in proportion to the sentence and the text.
    """

    doc: Doc
    text: str
    starts: list[int]
    sentences: list[int]

    def token(self, offset: int) -> int:
        """Return the index of the token that holds or precedes this offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def sentence(self, offset: int) -> int:
        """Return where the sentence starts that holds this offset."""
        at = bisect_right(self.sentences, offset) - 1
        return self.sentences[at] if at >= 0 else 0


@dataclass(frozen=True, slots=True)
class _Reading:
    """A quantity at its place: its first and last token, what it counts or borrows."""

    quantity: Quantity
    first: int
    last: int
    counted: Counted | None
    unit: str | None
    after: tuple[Modifier, int] | None
    restates: Suggestion | None = None


def suggest_figures(doc: Doc) -> list[Suggestion]:
    """Return the figures of an article in reading order.

    `doc.text` is the whole article, parsed, with a sentence start at every paragraph start.
    """
    places = starts(doc)
    begun = column(doc, "SENT_START")
    sentences = [place for place, begins in zip(places, begun, strict=True) if begins == 1]
    context = _Context(doc, doc.text, places, sentences)
    found: list[Suggestion] = []
    taken: set[int] = set()
    for quantity in find_quantities(context.text):
        previous = found[-1] if found else None
        reading = _read(context, quantity, previous)
        if _is_figure(context, reading, taken):
            if reading.restates is not None:
                found[-1] = _settled(context.text, reading.restates, reading.quantity)
            found.append(_suggest(context, reading, _antecedent(found)))
        if reading.counted is not None and not reading.counted.of:
            taken.add(reading.counted.head.i)
    return found


def _antecedent(found: list[Suggestion]) -> FigureAttributes | None:
    """Return the figure whose noun a later one may leave out: "500 in four days, up from 300"."""
    near = found[-1:-3:-1]
    if len(near) > 1 and is_period(_attributes(near[0])):
        return _attributes(near[1])
    return _attributes(near[0]) if near else None


def _read(context: _Context, quantity: Quantity, previous: Suggestion | None) -> _Reading:
    """Find what a quantity counts and, where it counts nothing, the unit its context gives."""
    doc, text = context.doc, context.text
    quantity = restated_metres(text, quantity, previous)
    first, last = context.token(quantity.number_start), context.token(quantity.number_end - 1)
    after = modifier_after(text, quantity.end)
    if quantity.unit is not None:
        again = restated(text, quantity, previous)
        end = after[1] if after else quantity.end
        part = find_part_of(doc, text, end) if quantity.kind != "money" else None
        return _Reading(quantity, first, last, part, None, after, again)
    if is_stated_age(text, quantity):
        return _Reading(quantity, first, last, None, "year of age", after)
    counted = find_counted(doc, text, last, quantity, after[1] if after else quantity.end)
    if quantity.open_m and counted is not None and not counted.plural:
        counted = None
    if counted is None:
        aged = is_age(doc, text, first, quantity)
        unit = "year of age" if aged else elided_unit(text, quantity, previous)
        return _Reading(quantity, first, last, None, unit, after)
    if quantity.open_m:
        quantity = as_millions(quantity)
    unit = elided_unit(text, quantity, previous) if counted.of else None
    after = after or modifier_after(text, counted.end)
    return _Reading(quantity, first, last, counted, unit, after)


def _is_figure(context: _Context, reading: _Reading, taken: set[int]) -> bool:
    """Whether nothing in the parse speaks against it. `taken` are the nouns counted already."""
    if reading.unit is not None:
        return True
    doc, counted, quantity = context.doc, reading.counted, reading.quantity
    if is_model_number(doc[reading.first], counted, taken):
        return False
    return not is_no_figure(doc, context.text, reading.first, reading.last, quantity, counted)


def _suggest(
    context: _Context, reading: _Reading, antecedent: FigureAttributes | None
) -> Suggestion:
    """Put the suggestion together; `antecedent` is the figure before, whose noun it may take."""
    quantity, counted = reading.quantity, reading.counted
    modifier = _modifier(context, reading)
    mention = Mention(counted.start, counted.end) if counted else None
    if mention is None and reading.unit is None and quantity.unit is None:
        sentence = context.sentence(quantity.start)
        mention = elided_counted(context.text, quantity, modifier, antecedent, sentence)
        mention = mention or crowd_before(context.text, quantity)
    attributes = attributes_of(quantity, unit=reading.unit, counted=mention, modifier=modifier)
    if reading.restates is not None:
        attributes = replace(attributes, restates=_first_said(reading.restates))
    borrowed = counted is None and (mention or reading.unit) is not None
    return _suggestion(quantity, attributes, elided=borrowed)


def _modifier(context: _Context, reading: _Reading) -> Modifier | None:
    """Return what bounds or blurs a figure: before it, after it, or before what it restates."""
    quantity = reading.quantity
    before = modifier_before(context.text, quantity.start, quantity.unit)
    if before is not None and before.text.lower() == "about":
        token = context.doc[context.token(max(0, quantity.start - 2))]
        left = context.doc[max(0, token.i - 1)]
        named = left.pos_ == "NOUN" and left.lemma_.lower() in words().about
        if named or (token.dep_ == "prep" and token.head.lemma_.lower() in words().about):
            before = None
    found = merge(before, reading.after[0] if reading.after else None)
    said_before = _attributes(reading.restates)
    return found or (said_before.modifier if said_before is not None else None)


def _first_said(restates: Suggestion) -> Mention:
    """Return the figure that was said first: "£3m ($4m; €3.5m)" says the pounds twice again."""
    said = _attributes(restates)
    return (said and said.restates) or Mention(restates.start, restates.end)


def _settled(text: str, first: Suggestion, restating: Quantity) -> Suggestion:
    """Return a figure whose "pounds" or "degrees" became clear by the one that restates it."""
    said, unit = _attributes(first), meant_unit(text, first, restating)
    if said is None or unit == said.unit:
        return first
    said = replace(said, unit=unit)
    label = label_for(said)
    return replace(first, label=label, attributes=said, score=SCORES[label], note=None)


def _attributes(suggestion: Suggestion | None) -> FigureAttributes | None:
    found = suggestion.attributes if suggestion else None
    return found if isinstance(found, FigureAttributes) else None


def _suggestion(quantity: Quantity, attributes: FigureAttributes, *, elided: bool) -> Suggestion:
    label = label_for(attributes)
    return Suggestion(
        Layer.FIGURE, label, quantity.start, quantity.end, ORIGIN,
        _score(quantity, attributes, label, elided), attributes, _note(quantity, attributes),
    )  # fmt: skip


def _note(quantity: Quantity, attributes: FigureAttributes) -> str | None:
    """Say why a value or a unit is left open."""
    if attributes.unit == OPEN_POUND:
        return "“pounds” may be money or weight."
    return "“m” may be metres or millions." if quantity.open_m else quantity.note


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
