"""The words that name a speaker, without title or role."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from pressmark.detect.lines import Lines
from pressmark.detect.quotes.cues import NOMINALS
from pressmark.detect.quotes.descriptions import aged_from
from pressmark.detect.quotes.lexicon import genders, lexicon
from pressmark.detect.quotes.scene import Scene
from pressmark.detect.tokens import column, starts
from pressmark.domain.span import Suggestion
from pressmark.domain.text import Bounds

_MODIFIER_PREPOSITIONS = (
    "of",
    "for",
    "at",
    "from",
    "in",
    "with",
    "on",
    "to",
    "inside",
    "near",
    "close",
)
_ARTICLE = re.compile(r"[Tt]he\s+")
_TITLES = re.compile(
    r" (?:(?:Sir|Dame|Lord|Lady|Dr|Prof|Professor|Rev|Mr|Mrs|Ms|Miss)\.? )?(?=[A-Z])"
)
_APPOSED = re.compile(
    r", (?:(?:Sir|Dame|Lord|Lady|Dr|Prof|Professor|Rev|Mr|Mrs|Ms|Miss)\.? )?(?=[A-Z])"
)
_ENDS_APPOSITION = re.compile(r"(?: (?:KC|QC|MP|OBE|MBE|CBE))?, (?!and\b|[A-Z])")
_BEHIND_NAME = 8  # code points behind a name between commas
_DEGREE = re.compile(r",? (\w+)$")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_JOINS = frozenset(
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "than",
        "the",
        "to",
        "with",
    }
)
"""Words before a name that make it another's: "a friend of Tom Quist"."""
_NAME_PARTS = ("compound", "flat", "nmod", "amod", "poss")


class Persons:
    """The person names of an article by place, without the titles before them."""

    def __init__(self, doc: Doc, people: Sequence[Suggestion]) -> None:
        self._text = doc.text
        bodies = sorted((each.start, each.end) for each in people if each.label == "ORG")
        self.bodies = [self._without_article(*bounds) for bounds in bodies]
        self._bodies = Lines(self.bodies)
        self._by_token: dict[int, Bounds] = {}
        given = [(each.start, each.end) for each in people if each.label == "PERSON"]
        named = given or [(e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON"]
        self.names = sorted({self._bare(start, end) for start, end in named})
        self._place(doc)

    def _place(self, doc: Doc) -> None:
        """Note for each token the name it belongs to; both lists run in reading order."""
        number = 0
        for index, (at, length) in enumerate(zip(starts(doc), column(doc, "LENGTH"), strict=True)):
            while number < len(self.names) and self.names[number][1] <= at:
                number += 1
            if number < len(self.names) and self.names[number][0] < at + length:
                self._by_token[index] = self.names[number]

    def _bare(self, start: int, end: int) -> Bounds:
        """Take titles and roles off the front of a name, degrees and the possessive off its end."""
        for ending in ("'s", "’s"):
            if self._text[start:end].endswith(ending):
                end -= len(ending)
        before, blank, last = self._text[start:end].rpartition(" ")
        if blank and last.casefold() in lexicon().degrees:
            end = start + len(before.rstrip(", "))
        while True:
            word, blank, rest = self._text[start:end].partition(" ")
            if not blank or not rest or not _precedes(word, rest):
                return start, end
            start += len(word) + 1

    def _without_article(self, start: int, end: int) -> Bounds:
        article = _ARTICLE.match(self._text, start, end)
        return (start, end) if article is None else (article.end(), end)

    def body_around(self, bounds: Bounds) -> Bounds | None:
        """Return the name of a body that a stretch is a part of: "Great Western Railway"."""
        return self._bodies.at(bounds[0]) if self._bodies.surround(*bounds) else None

    def name_ending(self, place: int) -> Bounds | None:
        """Return the name that ends at an offset into the text."""
        return next((name for name in self._near(place) if name[1] == place), None)

    def name_beginning(self, place: int) -> Bounds | None:
        """Return the name that begins at an offset into the text."""
        return next((name for name in self._near(place) if name[0] == place), None)

    def _near(self, place: int) -> list[Bounds]:
        first = bisect_left(self.names, (place, 0))
        return self.names[max(0, first - 1) : first + 1]

    def at(self, token: Token) -> Bounds | None:
        """Return the name that a token is part of."""
        return self._by_token.get(token.i)

    def last_tokens(self, doc: Doc) -> dict[Bounds, Token]:
        """Return the last token of each name that stands in the parse."""
        last = {name: index for index, name in self._by_token.items()}
        return {name: doc[index] for name, index in last.items()}


def is_title(word: str) -> bool:
    """Whether a word is put before names: Mr, Gen., President."""
    return word.casefold().rstrip(".").strip("-") in lexicon().titles


def _precedes(word: str, rest: str) -> bool:
    """Whether a capital word before a name is a title or role: "Mr", "Striker", no "Dean" Frost."""
    if word in genders():
        return False
    role = word.casefold().partition("-of-")[0]
    known = role in lexicon().roles or role in lexicon().epithets
    return is_title(word) or (known and " " in rest)


def _precedes_name(token: Token) -> bool:
    return is_title(token.text) or token.lemma_.lower() in lexicon().roles


def speaker_bounds(scene: Scene, persons: Persons, head: Token) -> Bounds:
    """Return the code points of the mention that `head` is the main word of."""
    found = _mention(scene, persons, head)
    if head.pos_ == "PRON" or persons.at(head) is not None:
        return found
    return _name_in(scene, persons, found) or persons.body_around(found) or found


def _name_in(scene: Scene, persons: Persons, bounds: Bounds) -> Bounds | None:
    """Return the name that a description ends with, or that follows it at once.

    "Citizens Advice director of policy | Tom Quist", "Ex-minister | Sir Jacob Quist".
    """
    degree = _DEGREE.search(scene.text[slice(*bounds)])
    known = degree is not None and degree.group(1).casefold() in lexicon().degrees
    end = bounds[0] + degree.start() if degree is not None and known else bounds[1]
    inside = persons.name_ending(end)
    if known and inside is not None and inside[0] == bounds[0]:
        return inside
    if inside is not None and bounds[0] < inside[0]:
        last = scene.text[bounds[0] : inside[0]].split()[-1]
        joined = last.casefold() in _JOINS or last.endswith(_POSSESSIVE) or not last[-1].isalnum()
        return None if joined else inside
    if scene.text.startswith(",", bounds[1]) and scene.text.endswith(", ", 0, bounds[0]):
        before = persons.name_ending(bounds[0] - len(", "))
        if before is not None:
            return before  # "Tom Quist, | a top adviser, said"
    following = _TITLES.match(scene.text, bounds[1])
    if following is not None:
        return persons.name_beginning(following.end())
    apposed = _APPOSED.match(scene.text, bounds[1])
    name = None if apposed is None else persons.name_beginning(apposed.end())
    behind = "" if name is None else scene.text[name[1] : name[1] + _BEHIND_NAME]
    return name if _ENDS_APPOSITION.match(behind) else None


def _mention(scene: Scene, persons: Persons, head: Token) -> Bounds:
    if head.pos_ == "PRON" or head.tag_ in ("PRP", "PRP$", "WP"):
        return scene.bounds(head.i, head.i + 1)
    aged = aged_from(head)
    if aged is not None:
        return scene.bounds(aged, head.i + 1)
    coordinated = _coordination(scene, head)
    if coordinated is not None:
        return coordinated
    name = persons.at(head) or _name_beside(persons, head)
    if name is not None:
        return _with_given_name(scene, head, name)
    named = _proper_name(scene, head)
    if named is not None:
        return persons.body_around(named) or named
    return _noun_phrase(scene, head)


def _with_given_name(scene: Scene, head: Token, name: Bounds) -> Bounds:
    """Return a surname together with the given name that was not recognised before it."""
    if " " in scene.text[slice(*name)] or head.idx != name[0]:
        return name
    whole = _proper_name(scene, head)
    return (whole[0], name[1]) if whole is not None else name


def _name_beside(persons: Persons, head: Token) -> Bounds | None:
    """Return the name in "the union's leader, John Smith," or "leader John Smith"."""
    for child in head.children:
        if child.dep_ == "appos" and child.i > head.i:
            name = persons.at(child)
            if name is not None:
                return name
    return None


def _coordination(scene: Scene, head: Token) -> Bounds | None:
    """Return both speakers of "Smith and Jones said" as one stretch."""
    partner = next(
        (child for child in head.conjuncts if child.pos_ in NOMINALS and child.i > head.i), None
    )
    if partner is None or partner.i - head.i > 5 or scene.inside[partner.i] != scene.inside[head.i]:
        return None
    between = scene.doc[head.i + 1 : partner.i]
    if any(token.is_punct and token.text not in (",", ".") for token in between):
        return None
    start, _ = _phrase_edges(scene, head)
    return scene.bounds(start, partner.i + 1)


def _proper_name(scene: Scene, head: Token) -> Bounds | None:
    """Return a name that is not known as a person's, without titles before it."""
    if head.pos_ != "PROPN" or head.is_lower:
        return None
    start = head.i
    while start > 0 and _continues_name(scene, start - 1, head):
        start -= 1
    titled = [place for place in range(start, head.i) if _precedes_name(scene.doc[place])]
    if not titled and head.ent_type_ not in ("", "PERSON"):
        return None
    return scene.bounds(titled[-1] + 1 if titled else start, head.i + 1)


def _continues_name(scene: Scene, place: int, head: Token) -> bool:
    token = scene.doc[place]
    return token.pos_ == "PROPN" and token.dep_ in _NAME_PARTS and head.left_edge.i <= place


def _noun_phrase(scene: Scene, head: Token) -> Bounds:
    """Return a description: its words up to the main one, and "of …" or "for …" after it."""
    start, end = _phrase_edges(scene, head)
    while end < len(scene.doc) and not scene.doc[end - 1].whitespace_ and _is_joined(scene, end):
        end += 1
    if scene.text.startswith(" close to ", scene.bounds(end - 1, end)[1]):
        return scene.bounds(start, _until_break(scene, scene.doc[end + 1]))
    for child in head.rights:
        if child.dep_ != "prep" or child.i != end or child.lower_ not in _MODIFIER_PREPOSITIONS:
            break
        end = _until_break(scene, child)
    return scene.bounds(start, end)


def _is_joined(scene: Scene, place: int) -> bool:
    """Whether a token goes on with a word joined by hyphens: "the father-of-two"."""
    token = scene.doc[place]
    hyphen = token.text == "-" or scene.doc[place - 1].text == "-"
    return hyphen and bool(token.text.strip()) and (token.text == "-" or token.text[0].isalnum())


def _until_break(scene: Scene, preposition: Token) -> int:
    """Return where the phrase of a preposition ends: its edge, a comma, a verb or a quote."""
    level = scene.inside[preposition.i]
    for place in range(preposition.i + 1, preposition.right_edge.i + 1):
        token = scene.doc[place]
        if token.is_punct or token.is_space or scene.inside[place] != level or token.pos_ == "VERB":
            return place
        if token.dep_ in ("relcl", "acl") or token.tag_ in ("WP", "WDT"):
            return place
    return preposition.right_edge.i + 1


def _phrase_edges(scene: Scene, head: Token) -> Bounds:
    """Return the tokens from the phrase's first word to its main word, cut at marks."""
    level = scene.inside[head.i]
    start = head.i
    while start > head.left_edge.i:
        token = scene.doc[start - 1]
        if scene.inside[token.i] != level or token.is_space or token.pos_ == "VERB":
            break
        if token.is_punct and token.text not in ("-", "–", ".") and token.tag_ != "POS":
            break
        start -= 1
    return start, head.i + 1
