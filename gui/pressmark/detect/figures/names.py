"""Numbers that are no figures, told by grammar and named entities: "Challenger 2", "no one"."""

import re

from spacy.tokens import Doc, Token

from pressmark.detect.figures import vetoes
from pressmark.detect.figures.counted import Counted
from pressmark.detect.figures.lexicon import words
from pressmark.detect.figures.numbers import Form
from pressmark.detect.figures.quantity import Quantity

_NAMES = frozenset(("PRODUCT", "ORG", "FAC", "EVENT", "LAW", "WORK_OF_ART", "PERSON", "GPE", "LOC"))
_LAST_DAY = 31
_TIMES = frozenset(("DATE", "TIME"))
_NOT_ONE = frozenset(("no", "any", "every", "some", "each", "number"))
_DOUBLE = frozenset(("double", "triple", "treble", "quadruple"))
_TO_DOUBLE = re.compile(r"(?:doubl|tripl|trebl|quadrupl)(?:ed|es|ing)")
_ADVERBS = frozenset(("down", "up", "back", "over", "as"))
_DETERMINERS = frozenset(
    ("the", "what", "that", "its", "their", "his", "her", "our", "this", "last")
)


def is_no_figure(
    doc: Doc, text: str, first: int, last: int, quantity: Quantity, counted: Counted | None
) -> bool:
    """Whether a number is a name, a date, a score or a pronoun.

    `first` and `last` are its tokens, `text` is `doc.text`.
    """
    if quantity.unit == "times":
        return _is_verb_or_adjective(doc, last)
    if quantity.unit or quantity.sign:
        return False
    if quantity.form is Form.WORDS:
        if first == last and doc[first].lower_ == "one" and _after(doc, last) == "of":
            return True
        return _is_no_number_word(doc, first, last, counted)
    if quantity.form is not Form.DIGITS:
        return False
    if vetoes.is_base_of_rate(text, quantity):
        return True
    plural = counted is not None and counted.plural
    if vetoes.is_year(text, quantity):
        dated = any(token.ent_type_ == "DATE" for token in doc[first : last + 1])
        if not plural or dated or vetoes.follows_year_word(text, quantity):
            return True
        if vetoes.is_recent_year(quantity) and not _are_persons(counted):
            return True
    written = text[quantity.start : quantity.end]
    if vetoes.is_score(text, quantity) and not plural:
        return True
    if _is_name(doc, first, last, written, plural) or _is_rating(doc, first, counted):
        return True
    return counted is None and 0 <= quantity.base <= _LAST_DAY and _is_dated(doc, first, last)


def _are_persons(counted: Counted | None) -> bool:
    return counted is not None and counted.head.lower_ in words().persons


def _is_rating(doc: Doc, first: int, counted: Counted | None) -> bool:
    """Whether "Name:", an abbreviation in brackets or a title's "The" stand before it."""
    if counted is not None or first < 2:
        return False
    before = doc[first - 1].text
    if before == "The" and not doc[first - 1].is_sent_start:
        return True
    return before == ")" or (before == ":" and doc[first - 2].pos_ == "PROPN")


def _is_verb_or_adjective(doc: Doc, at: int) -> bool:
    """Whether "double" doubles nothing: it is a verb or an adjective."""
    token = doc[at]
    if _TO_DOUBLE.fullmatch(token.lower_):
        games = token.lower_.endswith("es") and token.pos_ != "VERB"
        return games or (token.lower_[0] == "d" and _after(doc, at) in _ADVERBS)
    if token.lower_ not in _DOUBLE:
        return False
    return token.pos_ == "VERB" or _after(doc, at) not in _DETERMINERS


def _is_no_number_word(doc: Doc, first: int, last: int, counted: Counted | None) -> bool:
    """Whether "one" is a pronoun, or a capitalised word part of a name ("the Seven Network")."""
    token = doc[first]
    if first == last and token.lower_ in ("one", "zero"):
        if counted is None or _before(doc, first) in _NOT_ONE:
            return True
        return counted.head.lower_ in ("another", "day") or token.dep_ in ("nsubj", "pobj", "dobj")
    capital = token.text[:1].isupper() and not token.is_sent_start
    if capital and counted is None and _ends_name(doc, first):
        return True
    return capital and any(word.ent_type_ in _NAMES for word in doc[first : last + 1])


def _ends_name(doc: Doc, at: int) -> bool:
    """Whether a name leads up to a number word: "the Group of Seven", "the Big Four"."""
    before = doc[at - 2] if at > 1 and doc[at - 1].lower_ == "of" else doc[at - 1]
    return before.text[:1].isupper() and not before.is_sent_start


def _before(doc: Doc, at: int) -> str:
    return doc[at - 1].lower_ if at else ""


def _after(doc: Doc, at: int) -> str:
    return doc[at + 1].lower_ if at + 1 < len(doc) else ""


def _is_name(doc: Doc, first: int, last: int, written: str, plural: bool) -> bool:
    """Whether the word before makes this a label ("Channel 1", "No 10") or part of a name."""
    if first == 0 or doc[first - 1].is_space:
        return False
    before, table = doc[first - 1], words()
    if before.lower_ in table.name_before and not any(map(str.isalpha, written)):
        return not (plural and before.lower_ in table.name_unless_plural)
    if plural or not written.isdigit():
        return False
    if _precedes_name(doc, last):
        return True
    if before.pos_ == "PROPN" and before.text[:1].isupper() and before.ent_type_ not in _TIMES:
        return True
    named = [word for word in doc[first : last + 1] if word.ent_type_ in _NAMES]
    return bool(named) and (_shares_name(doc, first, last))


def _precedes_name(doc: Doc, last: int) -> bool:
    """Whether a capitalised singular name follows at once: "a 787 Dreamliner"."""
    if last + 1 >= len(doc) or not doc[last].whitespace_:
        return False
    token = doc[last + 1]
    return token.tag_ == "NNP" and token.text[:1].isupper() and not token.text.isupper()


def _shares_name(doc: Doc, first: int, last: int) -> bool:
    """Whether the named entity holds more than the number itself."""
    before = first > 0 and doc[first].ent_iob_ == "I"
    after = last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I"
    return before or after


def _is_dated(doc: Doc, first: int, last: int) -> bool:
    return any(token.ent_type_ in _TIMES for token in doc[first : last + 1])


def is_model_number(token: Token, counted: Counted | None, taken: set[int]) -> bool:
    """Whether another number counts the same noun already: "two new 737 Max jets"."""
    return counted is not None and counted.head.i in taken and token.text.isdigit()
