"""What a number counts: the noun phrase it belongs to, by the parse of its sentence."""

import re
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from pressmark.detect.figures.lexicon import units, words
from pressmark.detect.figures.numbers import Form
from pressmark.detect.figures.quantity import Quantity
from pressmark.detect.figures.unit_forms import rate_after, suspended_word

_REACH = 6
_OF_REACH = 9
_PER_MANY = re.compile(
    r" (?:per|for every) (?:1[0,]*00|hundred|thousand|million)(?: [a-z]+)?(?![\w-])"
)
_LINKS = frozenset(("nummod", "amod", "compound", "quantmod", "nmod", "poss"))
_NOMINAL = frozenset(("NOUN", "PROPN"))
_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))
_JOINED = frozenset(("ADJ", "NOUN", "PROPN", "PUNCT", "VERB"))
_OUTSIDE = frozenset(("VERB", "AUX", "ADP", "PRON", "SCONJ"))
_BREAKS = frozenset((".", ";", ":", "(", ")", "—", "–"))
_HYPHENS = frozenset(("-", "–", "‑", "‐"))
_PERIODS = frozenset(("year", "month", "week", "quarter", "season", "decade", "century", "time"))
_COMPARED = frozenset(("more", "fewer", "less"))
_SKIPPED = frozenset(
    (
        *("other", "more", "additional", "further", "of", "the", "these", "those", "its", "their"),
        *("his", "her", "our", "all", "such", "strong", "-", "–", "‑"),
    )
)


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: `[start, end)` of its noun phrase in code points, and the head noun."""

    start: int
    end: int
    head: Token
    of: bool = False
    """Whether "of" stands between, so that another number may count the same noun."""

    @property
    def plural(self) -> bool:
        """Whether the head is a plural or a word such as "dead" that stands for one."""
        head = self.head
        return head.tag_ in ("NNS", "NNPS") or head.lower_ in words().counted


def find_counted(doc: Doc, text: str, last: int, quantity: Quantity, end: int) -> Counted | None:
    """Find what a number counts; `last` is its last token, `end` where it and its modifier end.

    `text` is `doc.text`, which spaCy puts together anew each time it is asked for.
    """
    after = last + 1
    while after < len(doc) and doc[after].idx < end:
        after += 1
    if after >= len(doc) or doc[after].is_sent_start:
        return None
    if doc[after].lower_ == "of":
        return _of_object(doc, text, after, quantity)
    if end == quantity.end and text[end : end + 1] in _HYPHENS:
        return _hyphenated(doc, text, quantity)
    if quantity.form is Form.FRACTION and doc[after].pos_ in ("DET", "PRON"):
        return _whole(doc, text, after)
    head = _parsed_head(doc, last, after, quantity)
    sure = head is not None
    head = head or _noun_run(doc, after)
    if head is not None and quantity.low != 1:
        head = _plural_of(doc, head, sure=sure)
    if head is not None and head.lower_ in _COMPARED and _followed_by(doc, head, "than"):
        return None
    return None if head is None else _phrase(doc, text, after, head)


def _hyphenated(doc: Doc, text: str, quantity: Quantity) -> Counted | None:
    """Return the word behind the hyphen: "a 12-member panel", "two- and four-door models"."""
    start, end = suspended_word(text, quantity.end) or (quantity.end + 1, quantity.end + 1)
    found = doc.char_span(start, max(end, start + 1), alignment_mode="expand")
    if found is None or found[0].pos_ not in _INSIDE or found[0].idx < start:
        return None
    token = found[0]
    if token.lower_ in _SKIPPED:
        head = _noun_run(doc, token.i + 1) if token.i + 1 < len(doc) else None
        return None if head is None else _phrase(doc, text, token.i + 1, head)
    return Counted(token.idx, token.idx + len(token), token)


def _followed_by(doc: Doc, token: Token, word: str) -> bool:
    return token.i + 1 < len(doc) and doc[token.i + 1].lower_ == word


def _plural_of(doc: Doc, head: Token, *, sure: bool) -> Token | None:
    """Move from a singular to the plural it belongs to: "100 battalion tactical groups".

    A singular that the parse does not tie to the number (`sure`), or a gerund, is nothing that is
    counted: "another 50 sitting in reserve".
    """
    if head.tag_ in ("NNS", "NNPS"):
        return head
    for token in doc[head.i + 1 : head.i + 4]:
        if token.is_sent_start or token.pos_ not in _INSIDE:
            break
        if token.tag_ in ("NNS", "NNPS"):
            return token
    known = head.lower_ in words().collective or head.lower_ in words().counted
    if known or head.ent_type_ in ("DATE", "TIME") or head.text.endswith("ing"):
        return head if known else None
    return head if sure or head.text.isupper() else None


def _of_object(doc: Doc, text: str, of: int, quantity: Quantity) -> Counted | None:
    """Return the object of "of": "dozens of tanks", "a third of the voters"."""
    found = _object(doc, text, of)
    if found and quantity.form is Form.DIGITS and found.head.tag_ not in ("NNS", "NNPS"):
        return None
    return found


def _object(doc: Doc, text: str, of: int) -> Counted | None:
    heads = [child for child in doc[of].children if child.dep_ == "pobj" and child.i > of]
    if not heads or heads[0].pos_ not in _NOMINAL or heads[0].i - of > _OF_REACH:
        return None
    start = heads[0].i
    while start - 1 > of and doc[start - 1].pos_ in _INSIDE and doc[start - 1].pos_ != "NUM":
        start -= 1
    return replace(_span(doc, text, start, heads[0]), of=True)


def find_part_of(doc: Doc, text: str, end: int) -> Counted | None:
    """Find what an amount that ends at `end` is of: "18,000 tonnes of maize"."""
    if not text.startswith(" of ", end):
        return None
    of = doc.char_span(end + 1, end + 3)
    found = None if of is None else _object(doc, text, of.start)
    return None if found is None or found.head.lower_ in units().words else found


def _whole(doc: Doc, text: str, determiner: int) -> Counted | None:
    """Return what is divided in "half the money": the noun behind the determiner."""
    after = determiner + 1
    head = _noun_run(doc, after) if after < len(doc) else None
    if head is None or head.lower_ in _PERIODS:
        return None
    return _phrase(doc, text, after, head)


def _parsed_head(doc: Doc, last: int, after: int, quantity: Quantity) -> Token | None:
    """Return the noun that the parse hangs the number on."""
    position = last
    while position >= 0 and doc[position].idx + len(doc[position]) > quantity.number_start:
        token = doc[position]
        head = token.head
        if token.dep_ in _LINKS and head.i >= after and head.pos_ in _NOMINAL:
            return head if _is_near(doc, after, head) else None
        position -= 1
    return None


def _is_near(doc: Doc, after: int, head: Token) -> bool:
    """Whether only words of one noun phrase stand between the number and the noun."""
    return head.i - after <= _REACH and all(_is_inside(doc, i) for i in range(after, head.i))


def _is_inside(doc: Doc, at: int) -> bool:
    """Whether a token can stand inside a noun phrase, "and" between two adjectives included."""
    token = doc[at]
    if token.pos_ == "CCONJ":
        return doc[at - 1].pos_ in _JOINED and doc[at + 1].pos_ in _JOINED
    if token.pos_ in _OUTSIDE and token.tag_ not in ("VBN", "VBG"):
        return False
    return not token.is_space and token.text not in _BREAKS


def _noun_run(doc: Doc, after: int) -> Token | None:
    """Return the last noun of the nouns and adjectives that follow at once."""
    if doc[after].lower_ in words().counted:
        return doc[after]
    head: Token | None = None
    for token in doc[after : after + _REACH]:
        if token.text == "-" and head is None:
            continue
        if (
            (token.is_sent_start and token.i > after)
            or token.pos_ not in _INSIDE
            or token.pos_ == "NUM"
        ):
            break
        if token.pos_ in _NOMINAL:
            head = token
    return head


def _phrase(doc: Doc, text: str, after: int, head: Token) -> Counted:
    start = after
    while start < head.i and (doc[start].lower_ in _SKIPPED or doc[start].text == ","):
        start += 1
    return _span(doc, text, start, head)


def _span(doc: Doc, text: str, start: int, head: Token) -> Counted:
    """Return the phrase up to its head and the rate behind it: "tests per day"."""
    end = head.idx + len(head)
    rate = rate_after(text, end)
    many = _PER_MANY.match(text, end)
    stop = rate[1] if rate else many.end() if many else end
    return Counted(doc[start].idx, stop, head)
