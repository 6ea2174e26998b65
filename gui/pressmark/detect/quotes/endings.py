"""Where a reported clause ends: before the reporter's own words, and behind what belongs to it."""

from collections.abc import Iterable

from spacy.tokens import Span, Token

from pressmark.detect.quotes.cues import SUBJECTS, is_cue, is_phrasal, is_strong
from pressmark.detect.quotes.lexicon import lexicon

ASIDE = 8
"""Tokens between a cue and the comma after it: "he told me on Friday,"."""

GOES_ON = frozenset({"because", "if", "unless", "when", "until", "so"})
MEANWHILE = frozenset({"as", "while", "after", "before", "amid", "during", "in", "on", "at"})
"""Words that lead in to what happened beside."""

_CONTRASTS = ("while", "although", "though")
_AGREES = {
    "VBD": ("VBD",), "VBZ": ("VBZ",), "VBP": ("VBP", "VBZ"), "VBN": ("VBD", "VBZ", "VBP"),
}  # fmt: skip
"""From a cue's form to that of a further cue of the same speaker."""
_UNFINISHED = ("MD", "VB", "TO", "EX", "IN")
"""What behind an "and" cannot be the reporter's own: "…, and to stay", "… and there was"."""
_FINITE = ("VBD", "VBZ", "VBP")


def is_reporting(verb: Token) -> bool:
    """Whether a verb is one of those that report a clause."""
    known = verb.lemma_.lower() in lexicon().reporting or is_phrasal(verb)
    return verb.pos_ == "VERB" and known


def clause_end(verb: Token, clause: Token) -> int:
    """Return where a clause ends: before a further cue of the same speaker."""
    end = clause.right_edge.i + 1
    for child in clause.conjuncts:
        further = is_cue(child) and is_strong(child)
        if child.i < end and further and child.tag_ in (verb.tag_, "VBD", "VBZ"):
            cut = _conjunction_before(child)
            return end if cut is None else min(end, cut)
    return end


def _conjunction_before(verb: Token) -> int | None:
    """Return the "and" before a coordinated verb that has no subject of its own."""
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    for place in range(verb.i - 1, max(0, verb.i - 4), -1):
        if verb.doc[place].dep_ == "cc":
            return place
    return None


def going_on(verb: Token, end: int) -> int:
    """Return the sentence's end where it goes on from `end` with words that belong to the clause.

    "…, because it rained", "…, but could not stay": the parser ties these to the cue as often as
    to the clause. "…, but offered no proof" and "…, although he …" are the reporter's own.
    """
    doc, stop = verb.doc, verb.sent.end
    if end < stop and doc[end].text == ":" and not any(token.is_quote for token in doc[end:stop]):
        return stop
    place = end + 1 if end < stop and doc[end].text == "," else end
    if place + 1 >= stop:
        return end
    word, following = doc[place], doc[place + 1]
    unfinished = following.tag_ in _UNFINISHED and following.lower_ not in MEANWHILE
    on = word.lower_ in GOES_ON or (word.dep_ == "cc" and unfinished)
    return stop if on or (word.dep_ == "cc" and _same_speaker_goes_on(verb, following)) else end


def _same_speaker_goes_on(verb: Token, pronoun: Token) -> bool:
    """Whether a second clause is about the first one's "he": "said he would go, but he was ill".

    A report of its own is none of it: "…, but he warned that …".
    """
    if pronoun.pos_ != "PRON" or pronoun.dep_ != "nsubj" or is_reporting(pronoun.head):
        return False
    subjects = (subject_of(child) for child in verb.rights if child.dep_ == "ccomp")
    return any(each is not None and each.lower_ == pronoun.lower_ for each in subjects)


def before_comment(verb: Token, first: int, end: int) -> int:
    """Return the end of reported words without what the reporter adds behind them.

    "…, citing the weather", "…, with her aide saying …", "… and told them that …", "… although
    critics say …": another cue.
    """
    doc = verb.doc
    for place in range(first + 1, end - 1):
        word = doc[place]
        if word.text == "," and _explains(doc[place + 1 : end], verb):
            return place
        if word.text == ",":
            following = doc[place + 2] if doc[place + 1].tag_ == "RB" else doc[place + 1]
            if following.tag_ == "VBG" and is_cue(following) and is_strong(following):
                return place
            if doc[place + 1].tag_ == "WDT" and _leads_to_report(doc[place + 2 : place + ASIDE]):
                return place
            if doc[place + 1].lower_ == "with" and _has_participle(doc[place + 2 : place + ASIDE]):
                return place
        elif word.dep_ == "cc":
            further = doc[place + 1]
            finite = further.tag_ in _AGREES.get(verb.tag_, ())
            if finite and is_cue(further) and is_strong(further):
                return place
            told = any(each.tag_ in (*_FINITE, "MD") for each in doc[first:place])
            if told and _has_further_report(word, end):
                return place
        elif word.lower_ in _CONTRASTS and _is_report(word.head) and word.head.i < end:
            return place
    return end


def _explains(words: Span, verb: Token) -> bool:
    """Whether the last words are an apposition: "with Nato, | the alliance that …"."""
    if words[0].tag_ != "DT" or verb.sent.end - words.end > 1:
        return False
    return any(
        word.dep_ == "appos"
        and word.left_edge.i == words.start
        and word.right_edge.i + 2 >= words.end
        for word in words[1:ASIDE]
    )


def _leads_to_report(words: Iterable[Token]) -> bool:
    """Whether a verb of saying and its subject come first: ", which he said was his"."""
    verb = next((word for word in words if word.pos_ in ("VERB", "AUX")), None)
    if verb is None or not is_reporting(verb):
        return False
    subject = subject_of(verb)
    return subject is not None and subject.tag_ != "WDT"


def _has_participle(words: Iterable[Token]) -> bool:
    """Whether somebody else speaks in ", with the minister saying …"."""
    return any(word.tag_ == "VBG" and is_reporting(word) for word in words)


def _is_report(verb: Token) -> bool:
    return is_reporting(verb) or (is_cue(verb) and is_strong(verb))


def _has_further_report(conjunction: Token, end: int) -> bool:
    """Whether somebody else's report follows: "said it rained and critics warned that …"."""
    if conjunction.nbor().lower_ == "that":
        return False
    for verb in conjunction.head.conjuncts:
        if conjunction.i < verb.i < end and verb.tag_ in _FINITE and _is_report(verb):
            subject = subject_of(verb)
            told = ("ccomp", "xcomp", "dobj")
            reports = any(child.dep_ in told and child.i > verb.i for child in verb.children)
            return reports and subject is not None and subject.pos_ in ("NOUN", "PROPN")
    return _next_speaks(conjunction.doc[conjunction.i + 1 : min(end, conjunction.i + ASIDE)])


def _next_speaks(words: Span) -> bool:
    """Whether words are "unions accused …": somebody with a name or a noun, and a strong cue."""
    nominal = False
    for word in words:
        if word.tag_ in _FINITE:
            return nominal and _is_report(word)
        if word.pos_ not in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "ADV"):
            return False
        nominal = nominal or word.pos_ in ("NOUN", "PROPN")
    return False


def subject_of(verb: Token) -> Token | None:
    """Return the main word of a verb's subject."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)
