"""Reported speech without marks: what is reported, its cue and its speaker."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from pressmark.detect.quotes import clauses, phrases
from pressmark.detect.quotes.clauses import FRONT, is_reporting
from pressmark.detect.quotes.cues import find_speaker, is_cue
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.quotes.scene import Scene
from pressmark.domain.text import Bounds

_FEWEST = 2  # tokens of what is reported
_THAT_REACH = 8  # tokens after a cue among which its "that" is looked for
_NO_SPEAKERS = frozenset(
    {"this", "that", "these", "which", "what", "there", "us", "them", "me", "him", "here"}
)
_CONSTRUCTIONS: tuple[Callable[[Token, str], Iterator[Bounds]], ...] = (
    clauses.interrupted,
    clauses.complement,
    phrases.infinitive,
    clauses.parenthesis,
    clauses.that_clause,
    clauses.afterthought,
    phrases.noun_phrase,
    phrases.prepositional,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """What is reported at `[start, end)`, in code points, its cue and its speaker's main word."""

    start: int
    end: int
    cue: Token
    speaker: Token


def find_clauses(scene: Scene) -> Iterator[Clause]:
    """Yield what is reported outside marks, in the order of the cues."""
    for token in scene.doc:
        if scene.inside[token.i] >= 0 or not scene.readable[token.i]:
            continue
        if token.dep_ in ("parataxis", "advcl") and scene.inside[token.head.i] >= 0:
            continue
        for first, last in _reported(token):
            clause = _clause(scene, token, first, last)
            if clause is not None:
                yield clause


def _reported(token: Token) -> Iterator[Bounds]:
    """Yield the token bounds of what a word reports, by the first construction that fits."""
    if token.lower_ == "according":
        yield from clauses.beside_according(token)
    elif token.pos_ in ("VERB", "AUX"):
        lemma = token.lemma_.lower()
        for construction in _CONSTRUCTIONS:
            found = list(construction(token, lemma))
            if found:
                yield from found
                return


def _clause(scene: Scene, cue: Token, first: int, last: int) -> Clause | None:
    first, last = _trim(scene, first, last)
    if last - first < _FEWEST:
        return None
    if cue.i > 0 and cue.nbor(-1).lower_ == "without":
        return None  # "it goes without saying"
    if scene.doc[first].tag_ == "VBN" and is_cue(scene.doc[first]):
        return None  # "Asked whether …, she said": the reporter's lead-in
    speaker = find_speaker(scene, cue)
    if speaker is None or speaker.lower_ in _NO_SPEAKERS:
        return None
    if first <= speaker.i < last and cue.lower_ != "according":
        return None
    if cue.lemma_.lower() in lexicon().of_people and not can_speak(speaker):
        return None
    start, end = scene.bounds(first, last)
    return Clause(start, end, cue, speaker)


def can_speak(head: Token) -> bool:
    """Whether a noun phrase may mean people, an institution, or what they put in words."""
    if head.pos_ == "PRON":
        return head.lower_ not in ("it", "which")
    return head.lemma_.lower() not in lexicon().mute


def _trim(scene: Scene, first: int, last: int) -> Bounds:
    """Take blanks, punctuation other than marks, "that" and a leading "but" off a clause."""
    doc = scene.doc
    while first < last and (doc[first].is_space or _is_stop(doc[first]) or _leads_in(doc[first])):
        first += 1
    while first < last and (doc[last - 1].is_space or _is_stop(doc[last - 1])):
        last -= 1
    return first, last


def _is_stop(token: Token) -> bool:
    return token.is_punct and not token.is_quote and token.text not in ("(", ")", "[", "]", "%")


def _leads_in(token: Token) -> bool:
    """Whether a word before a clause is the reporter's: "said that …", "But …, he added"."""
    if token.lower_ == "that":
        return token.dep_ == "mark" or token.tag_ == "IN"
    return token.is_sent_start is True and token.lower_ in ("but", "and", "yet")


def clause_with(scene: Scene, quoted: Bounds, cue: Token, speaker: Token) -> Clause | None:
    """Return the reported clause that holds quoted words where the parse shows none.

    `quoted` are the token bounds of the words with their marks, after the cue in its sentence. The
    clause runs from behind the cue to the end of the quote if that ends the sentence, else to the
    sentence's end or a comma that leads on to the reporter's own words.
    """
    if not is_reporting(cue) or quoted[0] - cue.i > FRONT or cue.i > quoted[0]:
        return None
    first = _after_addressee(cue, quoted[0])
    nominal = any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in scene.doc[first : quoted[0]])
    if not nominal or first <= speaker.i < quoted[0]:
        return None
    first, last = _trim(scene, first, _sentence_end(scene, quoted[1]))
    start, end = scene.bounds(first, last)
    return Clause(start, end, cue, speaker)


def _after_addressee(cue: Token, limit: int) -> int:
    """Return the token behind the cue and its "that"; whom and when it was said are left out."""
    doc = cue.doc
    for place in range(cue.i + 1, min(limit, cue.i + _THAT_REACH)):
        following = doc[place + 1]
        clause = following.is_quote or following.pos_ not in ("VERB", "AUX", "PUNCT")
        if doc[place].lower_ == "that" and clause:
            return place + 1
    first = cue.i + 1
    while first < limit and doc[first].dep_ in ("advmod", "npadvmod"):
        first += 1
    return first


def _sentence_end(scene: Scene, place: int) -> int:
    """Return the token that ends the reported words at or after `place`."""
    if scene.text[scene.bounds(place - 1, place)[1] - 2] in ".!?":
        return place
    for ending in range(place, min(len(scene.doc) - 1, place + FRONT)):
        if scene.inside[ending] >= 0:
            continue
        token, following = scene.doc[ending], scene.doc[ending + 1]
        comment = token.text == "," and following.tag_ in ("VBG", "CC", "IN")
        further = token.dep_ == "cc" and is_cue(following)
        if scene.ends_sentence(token) or comment or further:
            return ending
    return place
