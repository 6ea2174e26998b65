"""Reported speech without marks: a clause, its cue and its speaker, by the dependency parse."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from pressmark.detect.quotes.cues import SUBJECTS, find_speaker, is_cue
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.quotes.scene import Scene
from pressmark.domain.text import Bounds

_FEWEST = 2  # tokens of a reported clause
_OBJECTS = ("dobj", "oprd", "attr")
_OBJECT_PARTS = ("dobj", "oprd", "attr", "xcomp", "ccomp", "acl")
_OF_CUE = ("advmod", "npadvmod", "prep", "dobj", "dative", "prt", "punct", "aux", "neg", "tmod")
_THAT_REACH = 8  # tokens after a cue among which its "that" is looked for
_FRONT = 40  # tokens a sentence may have before the clause that its last words attribute
# What is to be done follows whom it is said to, and only that is reported: "asked X to go".
_ADDRESSING = frozenset({"ask", "tell", "warn", "advise", "order", "instruct", "command", "remind"})
_NO_SPEAKERS = frozenset(
    {"this", "that", "these", "which", "what", "there", "us", "them", "me", "him", "it's", "here"}
)
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
        if token.dep_ in ("parataxis", "advcl") and scene.inside[token.head.i] >= 0:
            continue
        for first, last, whole in _reported(token):
            clause = _clause(scene, token, first, last, whole=whole)
            if clause is not None:
                yield clause


def clause_with(scene: Scene, quoted: Bounds, cue: Token, speaker: Token) -> Clause | None:
    """Return the reported clause that holds quoted words where the parse shows none.

    `quoted` are the token bounds of the words with their marks, after the cue in its sentence. The
    clause runs from behind the cue to the end of the quote if that ends the sentence, else to the
    sentence's end or a comma that leads on to the reporter's own words.
    """
    if not is_reporting(cue) or quoted[0] - cue.i > _FRONT or cue.i > quoted[0]:
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
        if doc[place].lower_ == "that" and doc[place + 1].pos_ not in ("VERB", "AUX", "PUNCT"):
            return place + 1
    first = cue.i + 1
    while first < limit and doc[first].dep_ in ("advmod", "npadvmod"):
        first += 1
    return first


def _sentence_end(scene: Scene, place: int) -> int:
    """Return the token that ends the reported words at or after `place`."""
    if scene.text[scene.bounds(place - 1, place)[1] - 2] in ".!?":
        return place
    for ending in range(place, min(len(scene.doc) - 1, place + _FRONT)):
        if scene.inside[ending] >= 0:
            continue
        token, following = scene.doc[ending], scene.doc[ending + 1]
        comment = token.text == "," and following.tag_ in ("VBG", "CC", "IN")
        further = token.dep_ == "cc" and is_cue(following)
        if scene.ends_sentence(token) or comment or further:
            return ending
    return place


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
    if speaker is None or speaker.lower_ in _NO_SPEAKERS:
        return None
    if first <= speaker.i < last and cue.lower_ != "according":
        return None
    start, end = scene.bounds(first, last)
    return Clause(start, end, cue, speaker, whole)


def _trim(scene: Scene, first: int, last: int) -> Bounds:
    """Take blanks, punctuation other than marks, "that" and a leading "but" off a clause."""
    doc = scene.doc
    while first < last and (doc[first].is_space or _is_stop(doc[first]) or _leads_in(doc[first])):
        first += 1
    while first < last and (doc[last - 1].is_space or _is_stop(doc[last - 1])):
        last -= 1
    return first, last


def _leads_in(token: Token) -> bool:
    """Whether a word before a clause is the reporter's: "said that …", "But …, he added"."""
    if token.lower_ == "that":
        return token.dep_ == "mark" or token.tag_ == "IN"
    return token.is_sent_start is True and token.lower_ in ("but", "and", "yet")


def _is_stop(token: Token) -> bool:
    return token.is_punct and not token.is_quote and token.text not in ("(", ")", "[", "]", "%")


def _complement(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A clause as complement: "said he would go", "It works, she says"."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    if lemma not in lexicon().reporting or not clauses:
        return
    after = [clause for clause in clauses if clause.i > verb.i]
    if after:
        yield _clause_start(verb, after[0]), _clause_end(verb, after[-1])
    else:
        yield _sentence_start(verb, clauses[0]), _before_subject(verb, clauses[-1])


def _clause_start(verb: Token, clause: Token) -> int:
    """Return where a clause after its cue begins.

    The parser often starts it too late ("said Trump has respect and the comment was …"), so it
    begins after the cue and what belongs to the cue alone: to whom, when, where, "that".
    """
    first = verb.i + 1
    for child in verb.rights:
        if child.i >= clause.i or child.left_edge.i > first or child.dep_ not in _OF_CUE:
            break
        first = child.right_edge.i + 1
    return min(first, clause.left_edge.i) if clause.left_edge.i > verb.i else verb.i + 1


def _clause_end(verb: Token, clause: Token) -> int:
    """Return where a clause ends: before a further cue of the same speaker."""
    end = clause.right_edge.i + 1
    for child in clause.conjuncts:
        if child.i < end and is_reporting(child) and child.tag_ in (verb.tag_, "VBD", "VBZ"):
            cut = _conjunction_before(child)
            return min(end, child.left_edge.i if cut is None else cut)
    return end


def _conjunction_before(verb: Token) -> int | None:
    """Return the "and" before a coordinated verb that has no subject of its own."""
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    for place in range(verb.i - 1, max(0, verb.i - 4), -1):
        if verb.doc[place].dep_ == "cc":
            return place
    return None


def _sentence_start(verb: Token, clause: Token) -> int:
    """Return where a clause before its cue begins: mostly where its sentence does."""
    start = verb.sent.start
    return start if clause.left_edge.i - start <= _FRONT else clause.left_edge.i


def _before_subject(verb: Token, clause: Token) -> int:
    """Return the end of a clause before its cue, the cue's subject left out."""
    end = min(clause.right_edge.i + 1, verb.i)
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is not None and subject.i < verb.i:
        end = min(end, subject.left_edge.i) if subject.left_edge.i > clause.i else end
    return end


def is_reporting(verb: Token) -> bool:
    """Whether a verb is one of those that report a clause."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in lexicon().reporting


def _infinitive(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What is to be done: "vowed to fight", "urged him to stay", "told them to go"."""
    if lemma not in lexicon().infinitive:
        return
    to = [
        child
        for child in verb.children
        if child.dep_ in ("xcomp", "ccomp") and any(each.lower_ == "to" for each in child.children)
    ]
    if not to:
        return
    end = _clause_end(verb, to[-1])
    if lemma in _ADDRESSING:
        mark = next(each.i for each in to[0].children if each.lower_ == "to")
        yield min(mark, to[0].i), end
        return
    objects = [child for child in verb.rights if child.dep_ in _OBJECTS]
    objects += [
        child for child in verb.rights if lemma == "call" and child.lower_ in ("on", "upon")
    ]
    starts = [child.left_edge.i + (child.dep_ == "prep") for child in [*objects, to[0]]]
    yield min(starts), end


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
    """A noun phrase: "announced a ban", "called it a shame", "accused him of lying"."""
    objects = [child for child in verb.rights if child.dep_ in (*_OBJECTS, "ccomp")]
    if lemma not in lexicon().object or not objects:
        return
    parts = [child for child in verb.rights if _belongs(child)]
    first = objects[0].left_edge.i
    if objects[0].pos_ == "PRON" and len(parts) > 1:
        first = objects[0].i + 1
        if lemma == "accuse" and verb.doc[first].lower_ == "of":
            first += 1
    end = max(part.right_edge.i for part in parts) + 1
    yield first, _before_comment(verb, first, end)


def _belongs(child: Token) -> bool:
    """Whether a dependent of a cue is part of what it says rather than of how or when."""
    if child.dep_ == "prep":
        return child.lower_ in ("as", "for", "of", "about", "to", "with", "against", "over")
    return child.dep_ in _OBJECT_PARTS


def _before_comment(verb: Token, first: int, end: int) -> int:
    """Return the end of a noun phrase without the reporter's ", who is 70" behind it."""
    for place in range(first + 1, end - 1):
        if verb.doc[place].text == "," and verb.doc[place + 1].lower_ in ("who", "which", "where"):
            return place
    return end


def _prepositional(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What follows a preposition: "called for talks", "warned of floods"."""
    for child in verb.children:
        if child.lower_ in lexicon().prepositions.get(lemma, ()) and child.dep_ == "prep":
            inner = next(iter(child.rights), None)
            if inner is not None:
                end = child.right_edge.i + 1
                yield inner.left_edge.i, _before_comment(verb, inner.left_edge.i, end)
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
