"""Words that mean somebody by what he or she is: "the pensioner", "her solicitor"."""

import re

from spacy.tokens import Token

from pressmark.detect.quotes.lexicon import lexicon
from pressmark.domain.text import Bounds

_DEFINITE = frozenset({"the", "that", "this"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some"})
_OWNERS = frozenset({"his", "her", "its", "my"})
_KIN = frozenset(
    {
        "husband", "wife", "partner", "fiance", "fiancé", "fiancee", "fiancée", "boyfriend",
        "girlfriend", "father", "dad", "mother", "mum", "mom", "son", "daughter", "brother",
        "sister", "twin", "uncle", "aunt", "grandfather", "grandmother", "widow", "widower",
        "stepfather", "stepmother", "mother-in-law", "father-in-law",
    }
)  # fmt: skip
_PAST = frozenset({"ex", "former", "one-time", "retired"})
_AGE = re.compile(r"\d{1,3}")
_AGE_BEHIND = re.compile(r",\s(\d{1,3})\b(?![,.]\d)")
_AGE_WORDS = 5  # tokens before "old" in "the 34-year-old"


def determiner(head: Token) -> str:
    """Return the article or owner before a noun in small letters, "" where there is none."""
    words = (each.lower_ for each in head.lefts if each.dep_ in ("det", "poss", "nummod"))
    return next(words, "")


def is_single(head: Token) -> bool:
    """Whether a noun is in the singular; in headlines, and with a capital, they look like names."""
    if head.tag_ == "NN":
        return True
    noun = head.is_lower or head.is_sent_start is True or determiner(head) in _DEFINITE
    return head.tag_ == "NNP" and noun


def is_epithet(head: Token) -> bool:
    """Whether a definite noun may stand for somebody named before: "the pensioner", "the Italian".

    Offices are left out: "the judge" and "the minister" may be somebody who has no name.
    """
    if head.tag_ == "NN" and _is_of_the_past(head):
        return True
    if determiner(head) not in _DEFINITE:
        return False
    if head.ent_type_ == "NORP":
        return head.tag_ in ("NNP", "JJ", "NN")
    return head.tag_ in ("NN", "NNP") and head.lemma_.lower() in lexicon().epithets


def _is_of_the_past(head: Token) -> bool:
    """Whether "the former soldier" or "the ex-soldier" tells what somebody named was."""
    if head.lemma_.lower() not in lexicon().roles and "ex-" not in head.lower_:
        return False
    before = [word.lower_ for word in head.doc[max(0, head.i - 4) : head.i]]
    past = head.lower_.startswith("ex-") or not _PAST.isdisjoint(before)
    return past and not _DEFINITE.isdisjoint(before)


def is_kin(head: Token) -> bool:
    """Whether a noun says who somebody is to another: a husband, a mother."""
    return head.lemma_.lower() in _KIN


def aged_from(head: Token) -> int | None:
    """Return the token that begins "the 34-year-old", None where `head` does not end such words."""
    if head.lower_ != "old" or head.i < _AGE_WORDS:
        return None
    words = head.doc[head.i - _AGE_WORDS : head.i]
    fits = words[0].lower_ in _DEFINITE and _AGE.fullmatch(words[1].text) is not None
    return words.start if fits else None


def age_of(head: Token) -> str | None:
    """Return the years in "the 34-year-old", None for any other word."""
    first = aged_from(head)
    return None if first is None else head.doc[first + 1].text


def age_behind(text: str, end: int) -> str | None:
    """Return the years that stand behind a name: "Kelly Harding, 34,"."""
    found = _AGE_BEHIND.match(text, end)
    return found.group(1) if found is not None else None


def is_introduced(head: Token, reach: int) -> bool:
    """Whether somebody without a name was called the same before: "a source … the source".

    At most `reach` tokens before `head` are looked at.
    """
    doc, lemma = head.doc, head.lemma_.lower()
    earlier = doc[max(0, head.i - reach) : head.left_edge.i]
    return any(
        token.lemma_.lower() == lemma and determiner(token) in _INDEFINITE for token in earlier
    )


def owner_of(head: Token) -> Token | None:
    """Return the pronoun in "her solicitor", None where nobody owns what is described."""
    owners = (each for each in head.lefts if each.dep_ == "poss" and each.lower_ in _OWNERS)
    return next(owners, None)


def without_owner(text: str, bounds: Bounds, pronoun: Token) -> str:
    """Return a description as its own words only: "her solicitor" → "solicitor"."""
    start = max(bounds[0], pronoun.idx + len(pronoun))
    return " ".join(text[start : bounds[1]].split())
