"""Ages without a unit: "aged 25", "Jane Doe, 25, said"."""

import re

from spacy.tokens import Doc

from pressmark.detect.figures.numbers import Form
from pressmark.detect.figures.quantity import Quantity

_OLDEST = 120
_YOUNGEST = 16
_UNDER = re.compile(
    r"\b(?:people|those|children|adults|women|men|voters|everyone|anyone|boys|girls|kids|residents"
    r"|workers|pensioners|patients|drivers|players|millennials|Americans|Britons)"
    r" (?:aged |who are )?"
    r"(?:under|over|above|below|aged|older than|younger than) \Z",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"\b(?:aged|ages|age|age of|aged between|ages of|(?:young|old) as|turned|turning|turns) \Z",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ww]ho)"
    r"(?: is| was|['’]s| will be| would be| would have been| turned| turns)"
    r"(?: now| just| only| already)? \Z"
)
_ALONE = re.compile(
    r"\Z|[.,;!?\n'\"’”)]"
    r"| (?:when|at|and|but|by|in|on|then|or|as|while|this|last|next)\b"
)
_APPOSITION = re.compile(r"[,)]| [-–—―]|(?: and| or) [0-9]")


def is_age(doc: Doc, text: str, first: int, quantity: Quantity) -> bool:
    """Whether a bare number is somebody's age; `first` is its first token, `text` the doc's."""
    if quantity.unit or quantity.open_m or quantity.form is not Form.DIGITS:
        return False
    if quantity.high is None or not 0 < quantity.high <= _OLDEST:
        return False
    if quantity.base != quantity.base.to_integral_value():
        return False
    if _AGED.search(text[max(0, quantity.start - 16) : quantity.start]):
        return True
    if _UNDER.search(text[max(0, quantity.start - 40) : quantity.start]):
        return True
    left = text[max(0, quantity.start - 32) : quantity.start]
    if _IS.search(left) and _ALONE.match(text, quantity.end):
        return True
    return _is_apposition(doc, text, first, quantity)


def _is_apposition(doc: Doc, text: str, first: int, quantity: Quantity) -> bool:
    """Whether a person's name and a comma stand before, and a comma after: "Jane Doe, 25,"."""
    if first < 2 or doc[first - 1].text not in (",", "("):
        return False
    name = doc[first - 2]
    if name.ent_type_ == "PERSON":
        return bool(_APPOSITION.match(text, quantity.end))
    maybe = name.pos_ == "PROPN" and name.ent_type_ in ("", "ORG") and quantity.base >= _YOUNGEST
    return maybe and doc[first - 1].text == "," and text.startswith(",", quantity.end)
