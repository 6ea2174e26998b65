"""Names as an article writes them: full ones, surnames with a title, bodies behind "it"."""

import re
from collections.abc import Mapping
from itertools import pairwise

from spacy.tokens import Token

from pressmark.detect.quotes.cues import SUBJECTS
from pressmark.detect.quotes.lexicon import genders, lexicon
from pressmark.detect.quotes.speakers import is_title
from pressmark.domain.text import Bounds

PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
"""Those of a third person, with "m" or "f"."""
_CAPITALS = re.compile(r"\b[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30}){1,3}\b")
_COUPLE = re.compile(
    r"(?<![\w’'-])(?P<first>[A-Z][\w’'-]{1,30}) and (?P<second>[A-Z][\w’'-]{1,30})"
    r" (?P<surname>[A-Z][\w’'-]{1,30})\b"
)
_OPENERS = ("", ".", "!", "?", "'", '"', "‘", "“", "•")  # before the first word of a sentence
_TITLE_REACH = 8  # code points before a surname in which "Mrs" stands


def specifics(noun: Token) -> frozenset[str]:
    """Return the words that say which one: "prime" in "the prime minister"."""
    return frozenset(each.lower_ for each in noun.lefts if each.dep_ in ("compound", "amod"))


def may_be_person(head: Token) -> bool:
    """Whether "he" or "she" may mean the speaker with this main word, known as a person or not."""
    if head.pos_ == "PROPN":
        named = head.i > 0 and head.nbor(-1).text in genders()
        return named or head.ent_type_ in ("", "PERSON")
    singular = head.tag_ == "NN" and head.lemma_.lower() in lexicon().roles
    return singular or head.lower_ in PRONOUNS


def canonical_names(mentions: list[str], full_names: Mapping[str, str]) -> dict[str, str]:
    """Map each mention to the full name that ends, or else begins, with it."""
    by_word: dict[str, str] = {}
    full = [mention for mention in mentions if " " in mention]
    for mention in full:
        by_word.setdefault(mention.split()[-1], mention)
    for mention in full:
        by_word.setdefault(mention.split()[0], mention)
    short = {each: by_word.get(each) or full_names.get(each, each) for each in mentions}
    return {each: each if " " in each else short[each] for each in mentions}


def titled(text: str, bounds: Bounds, mentions: list[str]) -> str | None:
    """Return whom "Mrs Feeney" means where a man and a woman of that surname are named."""
    before = text[max(0, bounds[0] - _TITLE_REACH) : bounds[0]].split()[-1:]
    gender = lexicon().genders.get(before[0].lower().rstrip(".")) if before else None
    if gender is None:
        return None
    ending = f" {text[slice(*bounds)]}"
    same = [each for each in mentions if each.endswith(ending)]
    return next((each for each in same if genders().get(each.split()[0]) == gender), None)


def couples(text: str) -> list[str]:
    """Return the first names in full of "Colin and Anna Reed": "Colin Reed"."""
    return [
        f"{match['first']} {match['surname']}"
        for match in _COUPLE.finditer(text)
        if match["first"] in genders() and match["second"] in genders()
    ]


def find_full_names(text: str) -> dict[str, str]:
    """Map each surname to the first given name and surname written in `text`, titles left out."""
    found: dict[str, str] = {}
    for match in _CAPITALS.finditer(text):
        words = match.group().split(" ")
        opens = text[max(0, match.start() - 2) : match.start()].strip()[-1:] in _OPENERS
        if opens and words[0] not in genders():
            del words[0]  # "Meanwhile Biden", "Rival Smith"
        for given, surname in pairwise(words):
            if not is_title(given) and not is_title(surname):
                found.setdefault(surname, f"{given} {surname}")
    return found


def body_before(pronoun: Token) -> str | None:
    """Return the firm or body that "it" means: the last one before it that a sentence is about.

    Looks in the sentence of the pronoun, then in the one before in the same paragraph.
    """
    sentence = pronoun.sent
    start = sentence.start
    if start > 0 and not sentence.doc[start - 1].is_space:
        start = sentence.doc[start - 1].sent.start
    for token in reversed(sentence.doc[start : pronoun.i]):
        if token.dep_ in SUBJECTS and token.ent_type_ == "ORG":
            return _entity(token)
    return None


def is_several(head: Token) -> bool:
    """Whether "they" may mean the speaker with this main word: "campaigners", "Lowe and Holm"."""
    joined = any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in head.children)
    return head.tag_ in ("NNS", "NNPS") or joined


def several_before(pronoun: Token) -> str | None:
    """Return whom "they" means: the plural noun that the sentence before is about."""
    start = pronoun.sent.start
    if start == 0:
        return None
    for token in pronoun.doc[start - 1].sent:
        if token.dep_ in SUBJECTS and token.tag_ == "NNS" and token.head.dep_ in ("ROOT", "conj"):
            words = [each for each in token.lefts if each.dep_ != "det"]
            first = min([token.i, *(each.left_edge.i for each in words)])
            name: str = pronoun.doc[first : token.i + 1].text
            return name if first > token.sent.start else name[:1].lower() + name[1:]
    return None


def _entity(token: Token) -> str:
    """Return the name of the entity that a token is part of, without its article."""
    doc, first, last = token.doc, token.i, token.i + 1
    while doc[first].ent_iob_ == "I":
        first -= 1
    while last < len(doc) and doc[last].ent_iob_ == "I":
        last += 1
    name: str = doc[first:last].text.removesuffix("'s").removesuffix("’s")
    return name.removeprefix("The ").removeprefix("the ").strip()
