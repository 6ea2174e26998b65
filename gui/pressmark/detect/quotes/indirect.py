"""Reported speech without marks: what is reported, its cue and its speaker."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from pressmark.detect.quotes import clauses, phrases
from pressmark.detect.quotes.clauses import FRONT
from pressmark.detect.quotes.cues import (
    NOMINALS,
    find_speaker,
    is_cue,
    is_noun_cue,
    is_passive,
    is_phrasal,
    is_strong,
)
from pressmark.detect.quotes.endings import GOES_ON, is_reporting
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.quotes.scene import Scene
from pressmark.detect.tokens import column
from pressmark.domain.text import Bounds

_FEWEST = 2  # tokens of what is reported
_AS_REACH = 4  # tokens before quoted words that may hold the "as" which leads in to them
_OPENING = 3  # tokens of a clause that a quote's own cue may be among
_HEADLINE_NAME = 6  # tokens of a headline up to the colon behind its speaker
_THAT_REACH = 8  # tokens after a cue among which its "that" is looked for
_NO_SPEAKERS = frozenset(
    {"this", "that", "these", "what", "there", "us", "them", "me", "him", "here"}
)
_HEARERS = frozenset(
    {"committee", "court", "hearing", "inquest", "inquiry", "jury", "panel", "trial", "tribunal"}
)
_IN_HEADLINES = frozenset({"mp", "mps", "pm", "police", "president", "prosecutors"})
Construction = Callable[[Token, str], Iterator[Bounds]]
_CLITIC = re.compile(r"n?['’]\w{1,2}", re.IGNORECASE)
_CONSTRUCTIONS: tuple[Construction, ...] = (
    clauses.interrupted,
    clauses.complement,
    phrases.infinitive,
    clauses.parenthesis,
    clauses.that_clause,
    clauses.afterthought,
    phrases.gerund,
    phrases.noun_phrase,
    clauses.behind_time,
    phrases.prepositional,
)
_ASIDE = (clauses.interrupted,)


@dataclass(frozen=True, slots=True)
class Clause:
    """What is reported at `[start, end)`, in code points, its cue and its speaker's main word."""

    start: int
    end: int
    cue: Token
    speaker: Token


def find_clauses(scene: Scene) -> Iterator[Clause]:
    """Yield what is reported outside marks, in the order of the cues."""
    yield from _headline(scene)
    for token in _may_be_cues(scene):
        beside_marks = token.dep_ in ("parataxis", "advcl") and scene.inside[token.head.i] >= 0
        for first, last in _reported(token, _ASIDE if beside_marks else _CONSTRUCTIONS):
            clause = _clause(scene, token, first, last)
            if clause is not None:
                yield clause


def _may_be_cues(scene: Scene) -> Iterator[Token]:
    """Yield the verbs and nouns outside marks that can be read, and each "according"."""
    doc = scene.doc
    parts = [doc.vocab.strings[part] for part in ("VERB", "AUX", "NOUN")]
    according = doc.vocab.strings["according"]
    for index, (part, lower) in enumerate(
        zip(column(doc, "POS"), column(doc, "LOWER"), strict=True)
    ):
        kind = part in parts or lower == according
        if kind and scene.inside[index] < 0 and scene.readable[index]:
            yield doc[index]


def _headline(scene: Scene) -> Iterator[Clause]:
    """Yield what a headline says behind its speaker and a colon: "Poll: Two in three stay at home".

    Other words come before a colon as often ("Rail: the way ahead"), so the article must quote the
    same speaker, or the word itself must stand for speech.
    """
    doc = scene.doc
    line = doc[: next((token.i for token in doc if "\n" in token.text), 0)]
    colon = next((token for token in line[:_HEADLINE_NAME] if token.text == ":"), None)
    if colon is None or colon.i == 0 or scene.inside[colon.i] >= 0:
        return
    first, last = _trim(scene, colon.i + 1, line.end)
    speaker = doc[colon.i - 1]
    says = any(token.pos_ in ("VERB", "AUX") for token in doc[first:last])
    if last - first >= _FEWEST and says and _is_speaker(scene, speaker, line.end):
        yield Clause(*scene.bounds(first, last), colon, speaker)


def _is_speaker(scene: Scene, name: Token, body: int) -> bool:
    """Whether a word stands for speech, or is a name that speaks from token `body` on."""
    word = name.lemma_.lower()
    if word in lexicon().finders or word in lexicon().roles or word in _IN_HEADLINES:
        return True
    named = (token for token in scene.doc[body:] if token.text == name.text)
    return any(each.dep_ == "nsubj" and is_cue(each.head) for each in named)


def _reported(token: Token, constructions: Sequence[Construction]) -> Iterator[Bounds]:
    """Yield the token bounds of what a word reports, by the first construction that fits."""
    if token.lower_ == "according":
        yield from clauses.beside_according(token)
    elif is_noun_cue(token):
        yield from clauses.of_noun(token)
    elif token.pos_ in ("VERB", "AUX"):
        lemma = token.lemma_.lower()
        for construction in constructions:
            found = list(construction(token, lemma))
            if found:
                yield from found
                return


def _clause(scene: Scene, cue: Token, first: int, last: int) -> Clause | None:
    first, last = _trim(scene, _behind_title(scene, first, last), last)
    if first < last and _is_complementiser(cue, first):
        first += 1
    if last - first < _FEWEST:
        return None
    if cue.i > 0 and cue.nbor(-1).lower_ == "without":
        return None  # "it goes without saying"
    if scene.doc[first].tag_ == "VBN" and is_cue(scene.doc[first]):
        return None  # "Asked whether …, she said": the reporter's lead-in
    if _is_cue_behind_quote(scene, first, last):
        return None
    speaker = find_speaker(scene, cue)
    if speaker is None or not _may_report(cue, speaker) or _is_told(cue, speaker):
        return None
    if first <= speaker.i < last and cue.lower_ != "according":
        return None
    lemma = cue.lemma_.lower()
    if lemma in lexicon().of_people and not can_speak(speaker):
        return None
    if lemma in lexicon().findings and speaker.lemma_.lower() not in lexicon().finders:
        return None
    start, end = scene.bounds(first, last)
    return Clause(start, end, cue, speaker)


def _is_cue_behind_quote(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause begins with a quote's own cue: "'Why?' | she said, but …"."""
    if first == 0 or scene.inside[first - 1] < 0 or scene.inside[first] >= 0:
        return False
    return any(
        is_cue(token) and is_strong(token)
        for token in scene.doc[first : min(last, first + _OPENING)]
    )


def _behind_title(scene: Scene, first: int, last: int) -> int:
    """Return where a clause begins whose "that" comes after a title: "in 'The Ferry', that …"."""
    number = scene.inside[first]
    if number < 0:
        return first
    for place in range(scene.tokens[number][1], min(last, scene.tokens[number][1] + 2)):
        if scene.doc[place].lower_ == "that":
            return place + 1
    return first


def _may_report(cue: Token, speaker: Token) -> bool:
    """Whether a word can stand for a speaker; "which" only for a body: "the army, which denied"."""
    if speaker.lower_ != "which":
        return speaker.lower_ not in _NO_SPEAKERS
    clause = next((each for each in cue.ancestors if each.dep_ == "relcl"), cue)
    clause = cue if cue.dep_ == "relcl" else clause
    return clause.dep_ == "relcl" and clause.head.ent_type_ in ("ORG", "GPE", "NORP")


def _is_told(cue: Token, speaker: Token) -> bool:
    """Whether those who hear something were told it: "Carer stole £40,000, court told"."""
    if cue.lower_ != "told" or speaker.lemma_.lower() not in _HEARERS:
        return False
    return not any(child.dep_ in ("dobj", "dative", "ccomp") for child in cue.rights)


def _is_complementiser(cue: Token, place: int) -> bool:
    """Whether "that" right after a cue leads in to the clause: "said that fog was a problem"."""
    token = cue.doc[place]
    if token.lower_ != "that" or place != cue.i + 1 or place + 1 >= len(cue.doc):
        return False
    return token.nbor().pos_ in (*NOMINALS, "ADJ", "NUM", "DET")


def can_speak(head: Token) -> bool:
    """Whether a noun phrase may mean people, an institution, or what they put in words."""
    if head.pos_ == "PRON":
        return head.lower_ != "it"
    return head.lemma_.lower() not in lexicon().mute


def _trim(scene: Scene, first: int, last: int) -> Bounds:
    """Take blanks, punctuation other than marks, "that" and a leading "but" off a clause."""
    doc = scene.doc
    if last - first > _FEWEST and doc[first].tag_ == "RB" and _leads_in(doc[first + 1]):
        first += 2  # "said only that …"
    while first < last and (doc[first].is_space or _is_stop(doc[first]) or _leads_in(doc[first])):
        first += 1
    while first < last and _leads_out(doc[last - 1]):
        last -= 1
    if first < last < len(doc) and not doc[last - 1].whitespace_:
        last = _word_end(doc[last])
    return first, last


def _word_end(token: Token) -> int:
    """Return where a clause ends that the parse ended inside a word, before `token`.

    "those who do|n't", and "the mayor|'s doubts" up to the end of the phrase.
    """
    doc, place = token.doc, token.i
    if not _CLITIC.fullmatch(token.text):
        return place
    if token.lower_ in ("'s", "’s"):
        while place + 1 < token.sent.end and not (
            doc[place + 1].is_punct or doc[place + 1].is_space
        ):
            place += 1
    return place + 1


def _leads_out(token: Token) -> bool:
    """Whether a word behind a clause is none of it: blanks, a comma, an "and" to what follows."""
    return token.is_space or _is_stop(token) or (token.dep_ == "cc" and token.lower_ != "both")


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
    if quoted[0] - cue.i > FRONT or cue.i > quoted[0]:
        return None
    if not is_reporting(cue):
        return _view(scene, quoted, cue, speaker)
    first = _after_addressee(cue, quoted[0])
    nominal = any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in scene.doc[first : quoted[0]])
    if not nominal or first <= speaker.i < quoted[0]:
        return None
    first, last = _trim(scene, first, _sentence_end(scene, quoted[1]))
    start, end = scene.bounds(first, last)
    return Clause(start, end, cue, speaker)


def _view(scene: Scene, quoted: Bounds, cue: Token, speaker: Token) -> Clause | None:
    """Return what somebody is seen as: "portrayed | the mayor as a 'loose cannon'"."""
    before = scene.doc[cue.i + 1 : quoted[0]]
    seen = any(token.lower_ == "as" and token.head.i <= cue.i for token in before[-_AS_REACH:])
    verbs = any(token.pos_ in ("VERB", "AUX", "PUNCT") for token in before)
    nominal = any(token.pos_ in NOMINALS for token in before)
    if not seen or verbs or not nominal or cue.pos_ != "VERB" or is_passive(cue):
        return None  # also "described by the union as 'mad'"
    start, end = scene.bounds(cue.i + 1, quoted[1])
    return Clause(start, end, cue, speaker)


def _after_addressee(cue: Token, limit: int) -> int:
    """Return the token behind the cue and its "that"; whom and when it was said are left out."""
    doc = cue.doc
    for place in range(cue.i + 1, min(limit, cue.i + _THAT_REACH)):
        following = doc[place + 1]
        clause = following.is_quote or following.pos_ not in ("VERB", "AUX", "PUNCT")
        if doc[place].lower_ == "that" and clause:
            return place + 1
    first = cue.i + (2 if is_phrasal(cue) else 1)
    if cue.dep_ == "advcl":  # "As she put it in a letter, …"
        comma = next((place for place in range(first, limit) if doc[place].text == ","), first - 1)
        first = comma + 1
    return _behind_circumstances(cue, first, limit)


def _behind_circumstances(cue: Token, first: int, limit: int) -> int:
    """Return the token behind when, where and to whom it was said: "wrote in an email to X"."""
    while first < limit:
        part = next((each for each in cue.rights if each.left_edge.i == first), None)
        if part is None or part.right_edge.i >= limit:
            break
        addressed = part.dep_ in ("dobj", "dative") and cue.lemma_.lower() in clauses.LISTENED_TO
        said_in = part.dep_ == "prep" and phrases.is_occasion(part)
        if not (addressed or said_in or part.dep_ in ("advmod", "npadvmod")):
            break
        first = part.right_edge.i + 1
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


def goes_on(scene: Scene, end: int, place: int) -> int:
    """Return the end of a clause that goes on behind quoted words: "'a hit,' because it paid".

    The quoted words end at the code point `end`; the token after them is at `place`.
    """
    doc = scene.doc
    if place >= len(doc) or doc[place].lower_ not in GOES_ON or doc[place].is_sent_start:
        return end
    for ending in range(place, min(len(doc), place + FRONT)):
        if scene.inside[ending] >= 0:
            return end
        if scene.ends_sentence(doc[ending]):
            return scene.bounds(place, ending)[1]
    return end
