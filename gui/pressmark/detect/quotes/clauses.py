"""Which clause a verb reports, by the parse and by what stands around its cue.

Each construction takes a verb and its lemma and yields the token bounds of what the verb reports;
nothing where the verb is not used that way.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pressmark.detect.quotes.cues import NOMINALS, SUBJECTS, is_cue, is_day, is_phrasal
from pressmark.detect.quotes.endings import (
    ASIDE,
    MEANWHILE,
    before_comment,
    clause_end,
    going_on,
    subject_of,
)
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.domain.text import Bounds

FRONT = 40
"""Tokens a sentence may have before the clause that its last words attribute."""

OBJECTS = ("dobj", "oprd", "attr")

_THAT_REACH = 8  # tokens after a cue among which its "that" is looked for
_CLAUSE_OPENERS = (*NOMINALS, "DET", "ADJ", "NUM")
_NAME = 12  # tokens of a subject between commas: "X, the minister for Y, said"
_OF_CUE = (
    "advmod", "npadvmod", "prep", "dobj", "dative", "prt", "punct", "aux", "neg", "tmod",
)  # fmt: skip
_AFTERTHOUGHT = frozenset(
    {"say", "report", "warn", "claim", "add", "note", "explain", "predict", "argue"}
)
_ADDRESSED = frozenset({"tell", "remind", "inform", "warn", "assure", "advise", "notify", "say"})
LISTENED_TO = (_ADDRESSED - {"say"}) | {
    "ask", "beg", "brief", "caution", "convince", "counsel", "email", "implore", "message",
    "persuade", "promise", "quote", "reassure", "text", "urge",
}  # fmt: skip
"""Verbs whose object hears what is said."""
_DATELINE = 14  # tokens of a dateline at the most
_SHORTEST_PLACE = 3  # letters of the place name that begins it


def complement(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A clause as complement: "said he would go", "shot back that …", "It works, she says"."""
    if lemma not in lexicon().reporting and not is_phrasal(verb):
        return
    clauses = [child for child in verb.children if child.dep_ == "ccomp" or _is_asked(child)]
    if not clauses:
        return
    after = [clause for clause in clauses if clause.i > verb.i]
    if after:
        first = _behind_day(verb.doc, _clause_start(verb, after[0]), after[0].i)
        yield first, before_comment(verb, first, going_on(verb, clause_end(verb, after[-1])))
    elif lemma in _ADDRESSED or not any(child.dep_ == "dobj" for child in verb.rights):
        yield _sentence_start(verb, clauses[0]), _before_subject(verb, clauses[-1])


def _is_asked(clause: Token) -> bool:
    """Whether a clause behind its cue answers a question: "did not say when it would be"."""
    opens = clause.left_edge
    return clause.dep_ == "advcl" and opens.tag_ == "WRB" and opens.i == clause.head.i + 1


def _behind_day(doc: Doc, first: int, limit: int) -> int:
    """Return where a clause begins behind a day that the parser takes in: "told us today he"."""
    place = first + (doc[first].lower_ in ("this", "last", "on"))
    while place < limit and is_day(doc[place]) and doc[place].dep_ != "poss":
        place += 1
    begins = place > first and is_day(doc[place - 1]) and doc[place].pos_ in _CLAUSE_OPENERS
    subject = begins and doc[place - 1].dep_ not in SUBJECTS and doc[place - 1].dep_ != "compound"
    return place if subject else first


def _clause_start(verb: Token, clause: Token) -> int:
    """Return where a clause after its cue begins.

    The parser often starts it too late ("said Trump has respect and the comment was …"), so it
    begins after the cue and what belongs to the cue alone: to whom, when, where, "that".
    """
    if is_phrasal(verb):
        return verb.i + 2
    first = verb.i + 1
    opens = clause.left_edge
    if verb.doc[first].text == "," and opens.lower_ == "that" and opens.i > first:
        return opens.i  # "warned, as did others, that …"
    addressed = verb.lemma_.lower() in LISTENED_TO
    for child in verb.rights:
        if child.i >= clause.i or child.left_edge.i > first or child.dep_ not in _OF_CUE:
            break
        if child.dep_ == "dobj" and not addressed:
            break  # taken for an object: "demanded | the mayor resign"
        first = child.right_edge.i + 1
    return min(first, clause.left_edge.i) if clause.left_edge.i > verb.i else verb.i + 1


def _sentence_start(verb: Token, clause: Token) -> int:
    """Return where a clause before its cue begins: mostly where its sentence does."""
    start = _behind_dateline(verb)
    return start if clause.left_edge.i - start <= FRONT else clause.left_edge.i


def _behind_dateline(verb: Token) -> int:
    """Return the first token of a sentence, of an article's first one behind "LONDON (PA) –"."""
    doc, start = verb.doc, verb.sent.start
    opens = start == 0 or "\n" in doc[start - 1].text
    if not opens or not doc[start].is_upper or len(doc[start]) < _SHORTEST_PLACE:
        return start
    for place in range(start + 1, min(verb.i, start + _DATELINE)):
        if doc[place].text in ("-", "–", "—", "―", "--"):
            return place + 1
    return start


def _before_subject(verb: Token, clause: Token) -> int:
    """Return the end of a clause before its cue, the cue's subject left out."""
    end = min(clause.right_edge.i + 1, verb.i)
    subject = subject_of(verb)
    if subject is not None and clause.i < subject.left_edge.i and subject.i < verb.i:
        end = min(end, subject.left_edge.i)
    return end


def _nearest_subject(verb: Token) -> Token | None:
    """Return the last subject before a verb; the parser may have given it two."""
    before = [child for child in verb.lefts if child.dep_ in SUBJECTS]
    return before[-1] if before else subject_of(verb)


def behind_time(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A clause behind the time it was said: "said after the vote she would resign".

    The parser makes it one with the time, as if "after" led in to all of it.
    """
    if lemma not in _AFTERTHOUGHT:
        return
    for clause in verb.rights:
        if clause.dep_ != "advcl" or any(child.dep_ == "mark" for child in clause.children):
            continue
        subject = subject_of(clause)
        if subject is not None and clause.left_edge.dep_ == "prep" and subject.i < clause.i:
            yield subject.left_edge.i, before_comment(verb, subject.i, clause.right_edge.i + 1)
            return


def that_clause(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A clause with "that" which the parse hangs on another word: "told a meeting that …".

    Verbs that do not address anybody take it only where "that" can be no relative pronoun: "claims
    in her book, 'The Quiet Queen', that …".
    """
    if lemma not in lexicon().reporting:
        return
    addressed = lemma in _ADDRESSED
    doc, stop = verb.doc, verb.sent.end
    for place in range(verb.i + 2, min(stop - 2, verb.i + 2 + _THAT_REACH)):
        token = doc[place]
        if token.text == ";" or (addressed and token.text == ",") or is_cue(token):
            return
        leads = addressed or (token.tag_ == "IN" and token.dep_ == "mark")
        if token.lower_ == "that" and leads and doc[place + 1].pos_ in _CLAUSE_OPENERS:
            yield place + 1, before_comment(verb, place + 1, max(token.head.right_edge.i + 1, stop))
            return


def of_noun(noun: Token) -> Iterator[Bounds]:
    """What a noun for speech says: "her claim that it works", "warnings from him that …"."""
    for child in noun.rights:
        marked = any(each.dep_ == "mark" and each.lower_ == "that" for each in child.children)
        if child.dep_ in ("acl", "ccomp") and marked:
            yield child.left_edge.i, child.right_edge.i + 1
            return


def interrupted(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A sentence with its cue between commas: "The rain, he told me on Friday, will stay".

    Likewise "The rain, as he pointed out, will stay".
    """
    subject = _nearest_subject(verb) if lemma in lexicon().reporting else None
    if subject is None or subject.tag_ in ("WP", "WDT"):
        return
    doc, sentence = verb.doc, verb.sent
    first = subject.left_edge.i
    if doc[first - 1].lower_ == "as":
        first -= 1
    if lemma not in _ADDRESSED and any(child.dep_ == "dobj" for child in verb.rights):
        return
    if not sentence.start < first < verb.i or doc[first - 1].text != "," or verb.i - first > _NAME:
        return
    for place in range(verb.i + 1, min(sentence.end, verb.i + 2 + ASIDE)):
        if doc[place].text == ",":
            if _is_their_own(doc, first - 2, place + 1):
                yield _behind_dateline(verb), first - 1
            following = doc[place + 1]
            comment = following.tag_ == "VBG" and is_cue(following)
            if following.lower_ not in MEANWHILE and not comment:
                yield place + 1, sentence.end
            return
        if doc[place].pos_ in ("VERB", "AUX", "PUNCT", "SCONJ") or doc[place].is_quote:
            return


def _is_their_own(doc: Doc, last: int, following: int) -> bool:
    """Whether the words up to `last`, before a cue between commas, are the speaker's.

    No "It stands by the park, which, he said, is full" or "He left and, they say, took it".
    """
    if doc[last].tag_ in ("CC", "WDT", "WP"):
        return False
    words = doc[doc[last].sent.start : last + 1]
    return not doc[following].is_quote or any(token.dep_ in SUBJECTS for token in words)


def parenthesis(verb: Token, lemma: str) -> Iterator[Bounds]:
    """What a cue interrupts or ends: "A, she said, B", "A, as police have said"."""
    if lemma not in lexicon().reporting and not is_phrasal(verb):
        return
    as_clause = verb.dep_ == "advcl" and any(child.lower_ == "as" for child in verb.children)
    objects = [child for child in verb.children if child.dep_ in (*OBJECTS, "ccomp")]
    has_object = any(each.i != verb.i + 1 or not is_phrasal(verb) for each in objects)
    if not has_object and (verb.dep_ == "parataxis" or as_clause):
        outer = verb.head.left_edge.i, verb.head.right_edge.i + 1
        first, last = verb.left_edge.i, verb.right_edge.i + 1
        yield from (each for each in ((outer[0], first), (last, outer[1])) if each[0] < each[1])


def afterthought(verb: Token, lemma: str) -> Iterator[Bounds]:
    """A sentence whose cue comes last and is tied to it otherwise: "Rain is due, X told us."."""
    if lemma not in (*_AFTERTHOUGHT, "tell") or verb.dep_ not in ("ROOT", "conj"):
        return
    objects = () if lemma == "tell" else OBJECTS
    if any(child.dep_ in (*objects, "ccomp", "xcomp") for child in verb.children):
        return
    subject = subject_of(verb)
    first = min(verb.i, (subject or verb).left_edge.i)
    if verb.dep_ == "conj" and (subject is None or subject.i > verb.i):
        return
    start = verb.sent.start
    if first - start <= 3 or verb.doc[first - 1].text != ",":
        return
    if any(token.pos_ in ("VERB", "AUX") for token in verb.doc[start : first - 1]):
        yield start, first - 1


def beside_according(token: Token) -> Iterator[Bounds]:
    """What "according to X" says where it comes from: the longer part of its sentence."""
    sentence = token.sent
    first, last = token.left_edge.i, token.right_edge.i + 1
    if first == sentence.start:
        last = _behind_source(token, last)
    before, after = (sentence.start, first), (last, sentence.end)
    yield before if first - sentence.start >= sentence.end - last else after


def _behind_source(token: Token, last: int) -> int:
    """Return where the clause behind "According to X," begins; the parser often takes it in."""
    doc, source = token.doc, next((each for each in token.children if each.lower_ == "to"), token)
    for place in range(source.i + 2, last):
        if doc[place].text == "," and _begins_clause(doc, place + 1, last):
            return place + 1
    return last


def _begins_clause(doc: Doc, first: int, last: int) -> bool:
    """Whether a subject and its verb follow, and no "who", "the minister for Y," or the like."""
    if doc[first].tag_ in ("WP", "WDT", "IN"):
        return False
    return not any(token.text == "," for token in doc[first : last - 1])
