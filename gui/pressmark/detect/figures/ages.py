"""Ages without a unit: "aged 25", "Jane Doe, 25, said"."""

import re

from spacy.tokens import Doc

from pressmark.detect.figures.numbers import Form
from pressmark.detect.figures.quantity import Quantity

_OLDEST = 120
_AGED = re.compile(
    r"\b(?:aged|ages|age|age of|aged between|ages of|turned|turning|turns) \Z", re.IGNORECASE
)
_APPOSITION = re.compile(r"[,)]|(?: and| or) [0-9]")


def is_age(doc: Doc, first: int, quantity: Quantity) -> bool:
    """Whether a bare number is somebody's age; `first` is its first token."""
    if quantity.unit or quantity.open_m or quantity.form is not Form.DIGITS:
        return False
    if quantity.high is None or not 0 < quantity.high <= _OLDEST:
        return False
    if quantity.base != quantity.base.to_integral_value():
        return False
    text = doc.text
    if _AGED.search(text[max(0, quantity.start - 16) : quantity.start]):
        return True
    return _is_apposition(doc, first, quantity)


def _is_apposition(doc: Doc, first: int, quantity: Quantity) -> bool:
    """Whether a person's name and a comma stand before, and a comma after: "Jane Doe, 25,"."""
    if first < 2 or doc[first - 1].text not in (",", "("):
        return False
    return doc[first - 2].ent_type_ == "PERSON" and bool(_APPOSITION.match(doc.text, quantity.end))
