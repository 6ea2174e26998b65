"""Speech reported by a phrase: "vowed to fight", "announced a ban", "called for talks".

Each construction takes a verb and its lemma and yields the token bounds of what the verb reports.
"""

from collections.abc import Container, Iterator

from spacy.tokens import Doc, Token

from pressmark.detect.quotes.clauses import OBJECTS
from pressmark.detect.quotes.cues import SUBJECTS, is_day
from pressmark.detect.quotes.endings import before_comment, clause_end
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.domain.text import Bounds

_AT = ("at", "during", "in", "on")
_OBJECT_PARTS = ("dobj", "oprd", "attr", "xcomp", "ccomp", "acl")
_GOES_ON = frozenset(
    {
        "about", "across", "against", "among", "behind", "between", "by", "for", "from", "in",
        "into", "of", "past", "to", "toward", "towards", "within",
    }
)  # fmt: skip
_WHERE = ("to", "in", "at", "on", "with")
_COMPARING = frozenset({"compare", "liken"})
_UNSAID = frozenset({"decline", "require", "seek", "try", "want", "fail", "need"})
_VOICING = frozenset({"express", "voice"})
_FELT_ABOUT = ("about", "over", "at")
_FURTHER = 4  # parts that a noun phrase may go on with
_PHRASE = 8  # tokens up to the main word of such a part
_OBJECT_PREPOSITIONS = ("as", "for", "of", "about", "to", "with", "against", "over")


def infinitive(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What is to be done: "vowed to fight", "urged him to stay", without to whom it is said."""
    if lemma not in lexicon().infinitive:
        return
    to = [child for child in verb.children if _is_infinitive(child)]
    if not to:
        return
    first = min(each.i for each in to[0].children if each.lower_ == "to" or each.dep_ == "neg")
    first = _with_doer(verb, min(first, to[0].i))
    yield first, before_comment(verb, first, clause_end(verb, to[-1]))


def _with_doer(verb: Token, first: int) -> int:
    """Return where an infinitive begins with who is to do it: "called for ships to be searched"."""
    for child in verb.rights:
        doer = next((each for each in child.rights if each.dep_ == "pobj"), None)
        if child.lower_ == "for" and doer is not None and doer.right_edge.i + 1 == first:
            return child.i + 1
    return first


def _is_infinitive(child: Token) -> bool:
    complement = child.dep_ in ("xcomp", "ccomp")
    return complement and any(each.lower_ == "to" for each in child.children)


def gerund(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What was or is to be done: "admitted stealing £500", "proposed letting them stay"."""
    if lemma not in lexicon().gerund or _is_yet_to_come(verb):
        return
    for child in verb.rights:
        if child.tag_ == "VBG" and child.dep_ in ("xcomp", "ccomp") and _follows(verb, child):
            yield child.left_edge.i, clause_end(verb, child)
            return


def _follows(verb: Token, clause: Token) -> bool:
    """Whether a clause comes right after its verb, so that it is no aside: "spoke, smiling"."""
    return not any(token.is_punct for token in verb.doc[verb.i + 1 : clause.left_edge.i])


def noun_phrase(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A noun phrase: "announced a ban", "called it a shame", "accused him of lying"."""
    if lemma not in lexicon().object:
        return
    objects = [child for child in verb.rights if child.dep_ in (*OBJECTS, "ccomp")]
    if not objects or _is_yet_to_come(verb):
        return
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return  # "a stream called Miracle Run"
    dative = any(child.dep_ == "dative" for child in verb.children)
    if lemma == "deny" and (dative or len(objects) > 1):
        return  # "denied them a safe haven"
    parts = [child for child in verb.rights if _belongs(child)]
    first = objects[0].left_edge.i
    if objects[0].pos_ == "PRON" and len(parts) > 1:
        first = objects[0].i + 1
        if verb.doc[first].lower_ in _WHERE and lemma not in _COMPARING:
            return  # "disclosed them to a newspaper"
        if lemma == "accuse" and verb.doc[first].lower_ == "of":
            first += 1
    end = _before_time(verb, first, max(part.right_edge.i for part in parts) + 1)
    first = _behind_feeling(objects[0], lemma, first)
    last = max(part.left_edge.i for part in parts)
    end = _before_aside(verb, max(first, last - 1), end)
    yield first, _running_on(verb, first, end)


def _behind_feeling(noun: Token, lemma: str, first: int) -> int:
    """Return where begins what is felt about: "expressed outrage over | the bill"."""
    if lemma not in _VOICING or noun.pos_ != "NOUN":
        return first
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in _FELT_ABOUT and child.i == noun.i + 1:
            return child.i + 1
        if child.dep_ in ("acl", "ccomp") and child.left_edge.lower_ == "that":
            return child.left_edge.i
    return first


def _running_on(verb: Token, first: int, end: int) -> int:
    """Return the end of a noun phrase with what belongs to it and the parser ties to the cue.

    "mentioned the fare | in towns", "stressed fairness, | and a need to talk".
    """
    doc, stop = verb.doc, verb.sent.end
    for _ in range(_FURTHER):
        place = end + 1 if end < stop and doc[end].text == "," else end
        further = _further_part(doc, first, place, stop, joined=place == end)
        if further is None:
            return end
        end = further
    return end


def _further_part(doc: Doc, first: int, place: int, stop: int, *, joined: bool) -> int | None:
    """Return the end of a part that a noun phrase goes on with at `place`, None where it ends."""
    if place + 1 >= stop:
        return None
    word = doc[place]
    if word.dep_ == "cc" and word.lower_ in ("and", "or"):
        return _further_nominal(doc, first, place + 1, stop)
    if word.lower_ == "including" or (joined and word.lower_ in _GOES_ON and word.dep_ == "prep"):
        timed = any(child.ent_type_ in ("DATE", "TIME") or is_day(child) for child in word.rights)
        if not timed and not is_occasion(word):
            return min(stop, word.right_edge.i + 1)
    return None


def _further_nominal(doc: Doc, first: int, place: int, stop: int) -> int | None:
    """Return the end of the noun phrase or gerund that begins at `place`."""
    gerund = doc[first].tag_ == "VBG"
    for token in doc[place : min(stop, place + _PHRASE)]:
        nominal = token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound"
        if (nominal and not gerund) or (gerund and token.tag_ == "VBG"):
            subject = token.dep_ in SUBJECTS
            return None if subject or token.left_edge.i != place else token.right_edge.i + 1
        if token.pos_ in ("VERB", "AUX", "PRON", "PUNCT"):
            return None
    return None


def _is_yet_to_come(verb: Token) -> bool:
    """Whether nothing has been said: "will discuss trade", "tried to question him"."""
    modal = any(child.tag_ == "MD" and child.lower_ != "would" for child in verb.children)
    wanted = verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in _UNSAID
    return modal or (wanted and verb.tag_ == "VB")


def _belongs(child: Token) -> bool:
    """Whether a dependent of a cue is part of what it says rather than of how or when."""
    if child.dep_ == "prep":
        aside = child.lower_ == "with" and child.nbor(-1).text == ","
        return child.lower_ in _OBJECT_PREPOSITIONS and not aside
    return child.dep_ in _OBJECT_PARTS


def _before_time(verb: Token, first: int, end: int) -> int:
    """Return the end of a noun phrase without when and where it was said.

    "blasted the plan Monday", "called the plan a trick during a debate".
    """
    for place in range(first + 1, end):
        token = verb.doc[place]
        if token.dep_ == "npadvmod" and is_day(token) and token.head.i == verb.i:
            return token.left_edge.i
        if token.dep_ == "prep" and token.lower_ in _AT and is_occasion(token):
            return place
    return end


def is_occasion(preposition: Token) -> bool:
    """Whether a preposition leads in to where people speak: "at a rally"."""
    place = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
    return place is not None and place.lemma_.lower() in lexicon().occasions


def _before_aside(verb: Token, first: int, end: int) -> int:
    """Return the end of a noun phrase without the reporter's ", who is 70" behind `first`."""
    for place in range(first + 1, end - 1):
        if verb.doc[place].text == "," and verb.doc[place + 1].lower_ in ("who", "which", "where"):
            return place
    return before_comment(verb, first, end)


def prepositional(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What follows a preposition: "called for talks", "appealed for him to come home"."""
    allowed = lexicon().prepositions.get(lemma)
    if not allowed or _is_yet_to_come(verb):
        return
    for child in verb.children:
        clause = _behind_preposition(child, allowed)
        if clause is not None:
            yield clause.i + 1, clause_end(verb, child)
            return
        if child.lower_ in allowed and child.dep_ == "prep":
            inner = next(iter(child.rights), None)
            if inner is not None:
                end = child.right_edge.i + 1
                end = _before_aside(verb, inner.left_edge.i, end)
                yield inner.left_edge.i, _running_on(verb, inner.i, end)
                return


def _behind_preposition(child: Token, allowed: Container[str]) -> Token | None:
    """Return the "for" of "called for him to resign", which the parser takes as a clause."""
    if child.dep_ not in ("advcl", "ccomp", "xcomp") or child.tag_ != "VB":
        return None
    marks = (each for each in child.lefts if each.dep_ == "mark" and each.lower_ in allowed)
    return next(marks, None)
