"""Persons as an article mentions them, and the words around their names."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pressmark.detect.quotes.cues import SUBJECTS
from pressmark.detect.quotes.speakers import Persons
from pressmark.detect.tokens import column

_BELOW = frozenset({"vice", "deputy", "assistant", "former", "ex", "shadow"})
_ROLE_REACH = 6  # tokens before a name that may hold its role


@dataclass(frozen=True, slots=True)
class Person:
    """One mention of a person: its bounds in code points, main token and canonical name."""

    start: int
    end: int
    token: Token
    name: str

    @property
    def subject(self) -> bool:
        """Whether a verb is about the person, called by the name or by what stands before it."""
        return self._role.dep_ in SUBJECTS

    @property
    def main(self) -> bool:
        """Whether the person is the subject of a whole sentence: no "that the referee missed"."""
        return self.subject and self._role.head.dep_ in ("ROOT", "conj")

    @property
    def _role(self) -> Token:
        token = self.token
        return token.head if token.dep_ == "appos" and token.head.i < token.i else token


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who was called by a role, and the words around the name, in small letters."""

    person: Person
    words: frozenset[str]
    own: frozenset[str]
    """Those of them that say which minister, owner or chief it was."""


def main_subject(people: list[Person]) -> Person:
    """Return the subject of the nearest sentence as a whole, else the nearest subject."""
    sentence = people[0].token.sent.start
    here = [person for person in people if person.token.sent.start == sentence]
    return next((person for person in here if person.main), people[0])


def spellings(doc: Doc) -> tuple[set[str], set[str]]:
    """Return the words with a capital inside sentences, and those in small letters."""
    strings, inside, small = doc.vocab.strings, set(), set()
    columns = (column(doc, name) for name in ("ORTH", "IS_TITLE", "IS_LOWER", "SENT_START"))
    for word, title, lower, begins in set(zip(*columns, strict=True)):
        if title and begins != 1:
            inside.add(strings[word])
        if lower:
            small.add(strings[word])
    return inside, small


def around_name(doc: Doc, persons: Persons, person: Person) -> Iterator[Token]:
    """Yield the words of "foreign minister X" and of "X, the foreign minister,"."""
    first = person.token.i
    while first > 0 and persons.at(doc[first - 1]) == (person.start, person.end):
        first -= 1
    for place in range(first - 1, max(-1, first - 1 - _ROLE_REACH), -1):
        token = doc[place]
        if persons.at(token) is not None or token.is_space or token.pos_ in ("VERB", "AUX"):
            break
        if token.is_punct and token.text not in (",", "-", "."):
            break
        yield token
    for child in person.token.children:
        if child.dep_ == "appos" and child.i > person.token.i:
            yield child
    yield from _said_to_be(person.token)


def _said_to_be(name: Token) -> Iterator[Token]:
    """Yield what somebody is: "X, who was chief engineer," or "X is the mayor"."""
    verbs = [child for child in name.children if child.dep_ == "relcl"]
    if name.dep_ == "nsubj":
        verbs.append(name.head)
    for verb in verbs:
        if verb.lemma_ == "be":
            yield from (child for child in verb.rights if child.dep_ == "attr")


def of_rank(bearers: list[Bearer], said: frozenset[str]) -> list[Bearer]:
    """Leave out the vice president where "the president" is said, if there is another."""
    suiting = [each for each in bearers if not (each.words & _BELOW) - said]
    return suiting or bearers
