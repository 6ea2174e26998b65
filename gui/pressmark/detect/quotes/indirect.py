"""Reported speech without marks: a clause, its cue and its speaker, by the dependency parse."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from pressmark.detect.quotes.cues import SUBJECTS, find_speaker
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.quotes.scene import Scene
from pressmark.domain.text import Bounds

_FEWEST = 2  # tokens of a reported clause
_OBJECTS = ("dobj", "oprd", "attr")
_OBJECT_PARTS = ("dobj", "oprd", "attr", "prep", "advmod", "xcomp", "ccomp", "acl")
_AFTERTHOUGHT = ("say", "report", "warn", "claim", "add", "note", "explain", "predict", "argue")


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause at `[start, end)` in code points. `whole` is false for a noun phrase."""

    start: int
    end: int
    cue: Token
    speaker: Token
    whole: bool = True


def find_clauses(scene: Scene) -> Iterator[Clause]:
    """Yield the reported clauses outside marks in the order of their cues."""
    for token in scene.doc:
        if scene.inside[token.i] >= 0 or not scene.readable[token.i]:
            continue
        for first, last, whole in _reported(token):
            clause = _clause(scene, token, first, last, whole=whole)
            if clause is not None:
                yield clause


def _reported(token: Token) -> Iterator[tuple[int, int, bool]]:
    """Yield the token bounds of what a verb reports and whether that is a clause."""
    if token.lower_ == "according":
        yield from ((first, last, True) for first, last in _around(token))
    elif token.pos_ in ("VERB", "AUX"):
        lemma = token.lemma_.lower()
        for report in _CONSTRUCTIONS:
            found = list(report(token, lemma))
            if found:
                yield from ((first, last, report not in _PHRASES) for first, last in found)
                return


def _clause(scene: Scene, cue: Token, first: int, last: int, *, whole: bool) -> Clause | None:
    first, last = _trim(scene, first, last)
    if last - first < _FEWEST:
        return None
    speaker = find_speaker(scene, cue)
    if speaker is None or (first <= speaker.i < last and cue.lower_ != "according"):
        return None
    start, end = scene.bounds(first, last)
    return Clause(start, end, cue, speaker, whole)


def _trim(scene: Scene, first: int, last: int) -> Bounds:
    """Take blanks, punctuation other than marks, and the word "that" off a clause."""
    doc = scene.doc
    while first < last and (doc[first].is_space or _is_stop(doc[first])):
        first += 1
    if first < last and doc[first].lower_ == "that" and doc[first].dep_ == "mark":
        first += 1
    while first < last and (doc[last - 1].is_space or _is_stop(doc[last - 1])):
        last -= 1
    return first, last


def _is_stop(token: Token) -> bool:
    return token.is_punct and not token.is_quote and token.text not in ("(", ")", "[", "]", "%")


def _complement(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A clause as complement: "said he would go", "It works, she says"."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    if lemma not in lexicon().reporting or not clauses:
        return
    clause = clauses[-1]
    first, last = clause.left_edge.i, clause.right_edge.i + 1
    if first <= verb.i < last:
        first, last = (verb.i + 1, last) if clause.i > verb.i else (first, verb.i)
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is not None and first <= subject.left_edge.i < last and subject.i < verb.i:
        last = min(last, subject.left_edge.i)
    yield first, last


def _infinitive(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What is to be done: "vowed to fight", "urged him to stay"."""
    if lemma not in lexicon().infinitive:
        return
    to = [
        child
        for child in verb.children
        if child.dep_ in ("xcomp", "ccomp") and any(each.lower_ == "to" for each in child.children)
    ]
    if to:
        objects = [child for child in verb.children if child.dep_ in _OBJECTS and child.i > verb.i]
        yield min(child.left_edge.i for child in objects + to[:1]), to[-1].right_edge.i + 1


def _parenthesis(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What a cue interrupts or ends: "A, she said, B", "A, as police have said"."""
    if lemma not in lexicon().reporting:
        return
    as_clause = verb.dep_ == "advcl" and any(child.lower_ == "as" for child in verb.children)
    has_object = any(child.dep_ in (*_OBJECTS, "ccomp") for child in verb.children)
    if not has_object and (verb.dep_ == "parataxis" or as_clause):
        yield from _around(verb)


def _afterthought(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A sentence whose cue comes last and was taken for its root: "Rain is due, X said."."""
    if lemma not in _AFTERTHOUGHT or verb.dep_ != "ROOT":
        return
    if any(child.dep_ in (*_OBJECTS, "ccomp") for child in verb.children):
        return
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), verb)
    first = min(verb.i, subject.left_edge.i)
    start = verb.sent.start
    if first - start > 3 and verb.doc[first - 1].text == ",":
        yield start, first - 1


def _object(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A noun phrase: "announced a ban", "accused him of lying"."""
    objects = [child for child in verb.children if child.dep_ in _OBJECTS and child.i > verb.i]
    if lemma in lexicon().object and objects:
        parts = [child for child in verb.rights if child.dep_ in _OBJECT_PARTS]
        yield objects[0].left_edge.i, max(part.right_edge.i for part in parts) + 1


def _prepositional(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What follows a preposition: "called for talks", "warned of floods"."""
    for child in verb.children:
        if child.lower_ in lexicon().prepositions.get(lemma, ()) and child.dep_ == "prep":
            inner = next(iter(child.rights), None)
            if inner is not None:
                yield inner.left_edge.i, child.right_edge.i + 1
                return


_Construction = Callable[[Token, str], Iterator[Bounds]]
_PHRASES: tuple[_Construction, ...] = (_object, _prepositional)
_CONSTRUCTIONS: tuple[_Construction, ...] = (
    _complement,
    _infinitive,
    _parenthesis,
    _afterthought,
    _object,
    _prepositional,
)


def _around(token: Token) -> Iterator[Bounds]:
    """Yield what stands before and after a parenthesis within the clause it belongs to."""
    if token.lower_ == "according":
        outer_first, outer_last = token.sent.start, token.sent.end
    else:
        outer_first, outer_last = token.head.left_edge.i, token.head.right_edge.i + 1
    first, last = token.left_edge.i, token.right_edge.i + 1
    before, after = (outer_first, first), (last, outer_last)
    if token.lower_ == "according":
        longer = before if first - outer_first >= outer_last - last else after
        yield longer
    else:
        yield from (each for each in (before, after) if each[0] < each[1])
