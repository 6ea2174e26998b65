"""Ages without a unit: "aged 25", "Jane Doe, 25, said"."""

import re

from spacy.tokens import Doc

from pressmark.detect.figures.lexicon import words
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
_STATED = re.compile(r"\baged (?:between )?\Z", re.IGNORECASE)
_COPULAS = frozenset(("is", "was", "turned", "turns", "’s", "'s"))
_WINDOW = 64
_EXPECTED = re.compile(
    r"\b(?:life expectancy|(?:average|median|mean|minimum|retirement|pension|legal|voting|drinking)"
    r" age|age limit|age of consent)\b[^.;,\n]{0,36}"
    r"\b(?:is|was|of|at|to|from|around|about|nearly|just|over|under|reached) \Z",
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
    if not _may_be_age(quantity):
        return False
    if _AGED.search(text[max(0, quantity.start - 16) : quantity.start]):
        return True
    if _EXPECTED.search(text[max(0, quantity.start - _WINDOW) : quantity.start]):
        return True
    if quantity.form is Form.WORDS:
        return _is_apposition(doc, text, first, quantity)
    left = text[max(0, quantity.start - 32) : quantity.start]
    alone = bool(_ALONE.match(text, quantity.end))
    if alone and (_IS.search(left) or _is_of_person(doc, first)):
        return True
    return _is_apposition(doc, text, first, quantity)


def is_stated_age(text: str, quantity: Quantity) -> bool:
    """Whether the words before a number say that it is an age: "aged nine", "adults over 65".

    Asked before what the number counts, for which a misread "adults over 65 qualify" is taken.
    """
    if not _may_be_age(quantity):
        return False
    left = text[max(0, quantity.start - 40) : quantity.start]
    return bool(_STATED.search(left) or _UNDER.search(left))


def _may_be_age(quantity: Quantity) -> bool:
    if quantity.unit or quantity.open_m or quantity.form not in (Form.DIGITS, Form.WORDS):
        return False
    if quantity.high is None or not 0 < quantity.high <= _OLDEST:
        return False
    return quantity.base == quantity.base.to_integral_value()


def _is_of_person(doc: Doc, first: int) -> bool:
    """Whether "is" or "was" stands before, and its subject is somebody: "his sister was 15"."""
    verb = doc[first - 1] if first else None
    if verb is None or verb.lower_ not in _COPULAS:
        return False
    subjects = (child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i)
    return any(one.ent_type_ == "PERSON" or one.lower_ in words().relatives for one in subjects)


def _is_apposition(doc: Doc, text: str, first: int, quantity: Quantity) -> bool:
    """Whether a person's name and a comma stand before, and a comma after: "Jane Doe, 25,"."""
    if first < 2 or doc[first - 1].text not in (",", "("):
        return False
    name = doc[first - 2]
    if name.ent_type_ == "PERSON" or name.lower_ in words().relatives:
        return bool(_APPOSITION.match(text, quantity.end))
    if doc[first - 1].text != "," or not text.startswith(",", quantity.end):
        return False
    if quantity.form is Form.WORDS or name.ent_type_ == "DATE" or quantity.base < _YOUNGEST:
        return False
    if name.pos_ == "PROPN" and name.ent_type_ in ("", "ORG"):
        return True
    return name.tag_ in ("NN", "NNP") and _does(doc, first)


def _does(doc: Doc, first: int) -> bool:
    """Whether a verb or "who" follows the comma behind a number: "Okoro, 23, ran"."""
    after = doc[first + 2] if first + 2 < len(doc) else None
    return after is not None and (after.lower_ == "who" or after.tag_ in ("VBD", "VBZ", "VBP"))
