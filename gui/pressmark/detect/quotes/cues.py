"""Words that report speech, and who is their speaker by the parse."""

from collections.abc import Sequence

from spacy.tokens import Token

from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.quotes.scene import Scene
from pressmark.domain.text import Bounds

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NOMINALS = ("NOUN", "PROPN", "PRON")

# Tagged as almost anything where a quote confuses the parser, and never anything but a cue.
_OBJECT_PRONOUNS = frozenset({"me", "him", "her", "us", "them", "it", "himself", "herself"})
_ALWAYS = frozenset({"said", "says", "told", "tweeted", "added"})
_MODIFIERS = ("amod", "compound", "nmod", "poss")
_LEADS_TO_SUBJECT = ("conj", "advcl", "xcomp", "aux", "ccomp", "pcomp", "prep", "dep")
# Their passive subject speaks: "he was quoted as saying", "she was heard shouting".
_PASSIVE_SPEAKERS = frozenset({"quote", "hear", "see", "record", "film", "catch", "report"})
_DAYS = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "today", "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "night",
        "week", "month", "year",
    }
)  # fmt: skip
_FINITE = ("VBD", "VBZ", "VBP")
_HEADLINE_CUES = frozenset(
    {"says", "say", "said", "claims", "claim", "warns", "warn", "insists", "reveals", "admits"}
)
_HEADLINE_REST = 40  # code points from such a cue to the end of its line
_BEFORE_CUES = (",", "-", "–", "—")
_BLAMING = ("for", "of", "over")
_SUBJECT_CONTROL = frozenset({"promise", "use", "take", "need", "have"})
_INVERTED = ("dobj", "attr", "dep", "oprd", "npadvmod", "appos", "nsubj")


def is_cue(token: Token) -> bool:
    """Whether a token is a verb that carries a quote, or the "according" of "according to"."""
    if token.lower_ in _ALWAYS:
        return not _modifies(token)
    if token.pos_ not in ("VERB", "AUX"):
        return token.lower_ == "according"
    if token.lower_ == "according":
        return True
    if token.dep_ == "prep":
        return False  # "compared to"
    return (token.lemma_.lower() in lexicon().quoting or is_phrasal(token)) and not _modifies(token)


def is_phrasal(token: Token) -> bool:
    """Whether a verb speaks together with the word after it: "shot back", "chimed in"."""
    particles = lexicon().phrasal.get(token.lemma_.lower(), frozenset())
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in particles


def _modifies(token: Token) -> bool:
    """Whether a participle goes with a noun: "the alleged thief"; nobody says anything there."""
    return token.dep_ in _MODIFIERS and token.head.pos_ in NOMINALS


def is_noun_cue(token: Token) -> bool:
    """Whether a noun stands for speech and says whose: "her claim", "a speech by X"."""
    return (
        token.pos_ == "NOUN"
        and token.lemma_.lower() in lexicon().nouns
        and _owner(token) is not None
    )


def is_strong(cue: Token) -> bool:
    """Whether a cue reports speech at any distance from the quote; "put" alone does not."""
    return cue.lemma_.lower() not in lexicon().weak or is_phrasal(cue)


def cue_bounds(scene: Scene, cue: Token) -> Bounds:
    """Return the code points of a cue: the word alone, or "according to"."""
    end = cue.idx + len(cue)
    if cue.lower_ == "according" and scene.text.startswith(" to", end):
        end += len(" to")
    return cue.idx, end


def find_speaker(scene: Scene, cue: Token) -> Token | None:
    """Return the head word of the speaker of `cue`, None where the sentence names none."""
    if not scene.readable[cue.i]:
        return None
    level = scene.inside[cue.i]
    found = _by_parse(scene, cue, level)
    if found is not None and found.lemma_.lower() in lexicon().nouns:
        found = _author(found) or found
    if found is not None and scene.inside[found.i] == level and not is_day(found):
        return found
    return None


def _author(words: Token) -> Token | None:
    """Return whose words they are: "her report", "a speech he gave", "he issued a statement"."""
    clause = next((child for child in words.children if child.dep_ in ("poss", "relcl")), None)
    if clause is not None and clause.dep_ == "poss":
        return clause
    verb = words.head if words.dep_ == "dobj" else clause
    subjects = verb.children if verb is not None else ()
    return next((each for each in subjects if each.dep_ == "nsubj" and each.pos_ != "DET"), None)


def is_day(token: Token) -> bool:
    """Whether a token is a point in time, which the parser takes for a subject: "said Monday"."""
    return token.lower_ in _DAYS


def _by_parse(scene: Scene, cue: Token, level: int) -> Token | None:
    if cue.lower_ == "according":
        return _object_of(cue, "to") or _nominal_after(cue)
    if cue.pos_ == "NOUN":
        return _owner(cue)
    if is_passive(cue):
        return _object_of(cue, "by")
    behind = _ending_headline(scene, cue, level)
    return behind or (
        _adjacent(scene, cue, level) or _subject(scene, cue, level) or _inverted(scene, cue, level)
    )


def _ending_headline(scene: Scene, cue: Token, level: int) -> Token | None:
    """Return who speaks in the last words of a line: "Mayor 'furious' over plan, says pal".

    The parser takes the noun before the comma for the subject.
    """
    doc = scene.doc
    if cue.lower_ not in _HEADLINE_CUES or cue.i < 2 or cue.nbor(-1).text not in _BEFORE_CUES:
        return None
    line = scene.text[cue.idx : cue.idx + _HEADLINE_REST + 1].partition("\n")[0]
    rest = line.rstrip()
    if len(line) > _HEADLINE_REST or rest[-1] in ".!?,":
        return None
    words = [token for token in doc[cue.i + 1 : cue.i + 6] if token.idx < cue.idx + len(rest)]
    if not words or any(token.pos_ in ("VERB", "AUX") or token.is_punct for token in words):
        return None
    last = words[-1]
    return last if last.pos_ in NOMINALS and scene.inside[last.i] == level else None


def _adjacent(scene: Scene, cue: Token, level: int) -> Token | None:
    """Return the name right before a participle: "a clip of Jane Roe saying"."""
    if cue.tag_ != "VBG" or cue.i == 0:
        return None
    before = scene.doc[cue.i - 1]
    named = before.pos_ == "PROPN" and before.text[-1:].isalnum() and not is_day(before)
    return before if named and scene.inside[before.i] == level else None


def is_passive(cue: Token) -> bool:
    """Whether the subject of a verb does not speak, also without "be": "Asked whether …, she said".

    With an object it is not: "Another host, Jane Roe, accused him of lying", which the parser takes
    for a participle.
    """
    if cue.lemma_.lower() in _PASSIVE_SPEAKERS:
        return False
    if any(child.dep_ in ("auxpass", "agent") for child in cue.children):
        return True
    active = any(child.dep_ in ("aux", "dobj") for child in cue.children)
    return not active and cue.tag_ == "VBN" and cue.dep_ in ("advcl", "acl")


def _object_of(token: Token, preposition: str) -> Token | None:
    for child in token.children:
        if child.lower_ == preposition:
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


def _nominal_after(cue: Token) -> Token | None:
    """Return the main noun behind "according to" where the parse takes a noun for a verb."""
    to = next((child for child in cue.children if child.lower_ == "to"), None)
    if to is None:
        return None
    nominal: Token | None = None
    for token in cue.doc[to.i + 1 : to.right_edge.i + 1]:
        if token.is_punct or token.pos_ == "ADP":
            break
        nominal = token if token.pos_ in NOMINALS else nominal
    return nominal


def _owner(noun: Token) -> Token | None:
    """Return whose claim it is: "his claim", "a statement from X", "X had an explanation"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    for preposition in ("by", "from", "of"):
        owner = owner or _object_of(noun, preposition)
    if owner is None and noun.dep_ == "dobj":
        return next((child for child in noun.head.children if child.dep_ in SUBJECTS), None)
    return owner


def _subject(scene: Scene, cue: Token, level: int) -> Token | None:
    """Climb from `cue` to the verb that has its subject."""
    verb = _finite(_reporter_of(cue))
    for _ in range(12):
        among = verb.children if verb is not cue or _may_invert(cue) else verb.lefts
        subject = _first_subject([each for each in among if _is_subject(scene, each, level)])
        if subject is not None and _is_told_about(cue, verb, subject):
            verb = verb.head
            continue
        if subject is not None:
            return subject
        addressed = _controller(scene, verb, level)
        if addressed is not None:
            return addressed
        if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in NOMINALS:
            return verb.head
        if verb.dep_ not in _LEADS_TO_SUBJECT or verb.head.i == verb.i:
            return None
        outer = verb.dep_ == "ccomp" and verb.tag_ != "VBG"
        if outer and (verb.head.pos_ != "VERB" or verb is cue):
            return None
        if verb is cue and verb.dep_ == "conj" and _may_invert(cue):
            inverted = _inverted(scene, cue, level)
            if inverted is not None:
                return inverted
        verb = verb.head
    return None


def _finite(verb: Token) -> Token:
    """Return a verb, or for "accused them of lying and vowed …" the one it really goes with.

    A finite verb is coordinated with a finite one; the parser often takes the nearest.
    """
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or verb.head.tag_ not in ("VBG", "VB"):
        return verb
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return verb
    return next((each for each in verb.ancestors if each.tag_ in _FINITE), verb)


def _first_subject(subjects: Sequence[Token]) -> Token | None:
    """Return the first subject of a verb that is no place of a dateline.

    The parser gives a verb two where one comes first: "LONDON (AP) - The leader said …".
    """
    if len(subjects) > 1 and subjects[0].is_upper and subjects[0].is_sent_start:
        return subjects[1]
    return subjects[0] if subjects else None


def _stands_between(token: Token) -> bool:
    """Whether a word may stand between subject and verb: "the council today also said"."""
    return token.dep_ in ("aux", "neg", "advmod") or (is_day(token) and token.dep_ != "pobj")


def _is_told_about(cue: Token, verb: Token, subject: Token) -> bool:
    """Whether a subject is a thing of a reported clause that the cue was coordinated with.

    "He said the rain was rare and described the flood as …": who described is who said. So it is
    where the clause has the same pronoun: "He said he had no staff and warned that …".
    """
    if cue.dep_ != "conj" or verb is cue or verb.dep_ != "ccomp" or not is_cue(verb.head):
        return False
    if subject.pos_ == "PRON":
        return any(
            child.dep_ in SUBJECTS and child.lower_ == subject.lower_
            for child in verb.head.children
        )
    return subject.pos_ == "NOUN" and subject.lemma_.lower() not in lexicon().roles


def _is_subject(scene: Scene, child: Token, level: int) -> bool:
    if child.dep_ not in SUBJECTS or scene.inside[child.i] != level or is_day(child):
        return False
    return child.text[-1:].isalnum()


def _reporter_of(cue: Token) -> Token:
    """Return the verb whose subject also speaks a participle: "She said it rained, adding …".

    The parser hangs ", adding" on the last verb before it, which is often part of what was said.
    """
    inner = cue.head
    if cue.tag_ != "VBG" or cue.dep_ != "advcl" or inner.i > cue.i:
        return cue
    if inner.dep_ in ("ccomp", "xcomp") and inner.head.i < inner.i and is_cue(inner.head):
        return inner.head
    return cue


def _controller(scene: Scene, verb: Token, level: int) -> Token | None:
    """Return the object that speaks: "forced him to admit", "mocked the mayor for warning"."""
    ruler = verb.head
    if verb.dep_ == "pcomp" and ruler.lower_ in _BLAMING:
        ruler = ruler.head
    elif verb.dep_ != "xcomp" or verb.tag_ != "VB" or ruler.lemma_ in _SUBJECT_CONTROL:
        return None
    for child in ruler.children:
        if child.dep_ == "dobj" and ruler.i < child.i < verb.i:
            return child if scene.inside[child.i] == level else None
    return None


def _may_invert(cue: Token) -> bool:
    """Whether a verb may stand before its subject: after a quote, a comma or nothing at all."""
    if cue.is_sent_start or cue.i == 0:
        return True
    before = cue.nbor(-1)
    return before.is_quote or before.text == ","


def _inverted(scene: Scene, cue: Token, level: int) -> Token | None:
    """Return the noun phrase beside a verb without a subject: "said Mr X", "X said Monday"."""
    place = cue.i - 1
    while place >= 0 and _stands_between(scene.doc[place]):
        place -= 1
    if place >= 0 and scene.inside[place] == level:
        before = scene.doc[place]
        if before.pos_ in NOMINALS and before.text[-1:].isalnum() and not is_day(before):
            return before
    for child in cue.rights:
        if (
            child.dep_ in _INVERTED
            and child.lower_ not in _OBJECT_PRONOUNS
            and child.pos_ in NOMINALS
            and scene.inside[child.i] == level
            and not is_day(child)
        ):
            return child
    return None
