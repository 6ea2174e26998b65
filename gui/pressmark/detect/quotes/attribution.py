"""Who said a marked stretch, and by which cue: a ladder from sure evidence to guesses.

The rungs, tried in order for each stretch: the cue after it, the cue before it, another quote of
the same sentence, a byline after a dash, the quote before it in its paragraph, the sentence or the
paragraph before. Cues inside other marks never count.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from spacy.tokens import Token

from pressmark.detect.quotes.cues import (
    NOMINALS,
    SUBJECTS,
    find_speaker,
    is_cue,
    is_noun_cue,
    is_passive,
    is_strong,
)
from pressmark.detect.quotes.descriptions import age_of
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.quotes.scene import Scene
from pressmark.detect.quotes.tags import TAG
from pressmark.domain.text import Bounds

_REACH = 40  # tokens looked at on each side of a quote
_NEAR = 12  # tokens between a fragment and a cue after it
_LONG_SUBJECT = 25  # tokens between a quote and a cue that only the subject keeps apart
_WEAK_REACH = 4  # tokens between a quote and a weak cue, the cue included
_NOUN_REACH = 6  # tokens between a quote and a noun that stands for speech
_AS_REACH = 5  # tokens between "as" and a quote: "as a rather small 'thank you'"
_LEAD_IN = 15  # tokens before a fragment whose cue comes after it
_INDENT = 200  # code points of blanks before a quote that starts its line
_PARAGRAPH = 5_000  # code points after a quote in its paragraph, before the next one's quote
_BACK = 120  # tokens of the sentence or paragraph before

_ASIDES = ("advcl", "acl", "pcomp")

_BYLINE = re.compile(r"[ \xa0]*[―—–-]{1,2}[ \xa0]*([A-Z][^\n.,;:!?―—–]{2,60})(?=[.,\n]|$)")


class Rung(IntEnum):
    """How an attribution was found, the surest first."""

    AFTER = 1
    BEFORE = 2
    SAME_SENTENCE = 3
    BYLINE = 4
    COLON = 5
    SAME_PARAGRAPH = 6
    PREVIOUS_PARAGRAPH = 7
    SENTENCE_BEFORE = 8
    GUESS = 9
    TURN = 10
    NONE = 11


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker's head word and the cue of a stretch, with the rung that gave them.

    Where no word reports, the colon or dash between name and quote is the cue. `source` is the
    stretch the attribution was taken over from, -1 where it is its own. `name` is a byline's bounds
    in code points.
    """

    speaker: Token | None = None
    cue: Token | None = None
    rung: Rung = Rung.NONE
    source: int = -1
    name: Bounds | None = None

    @property
    def known(self) -> bool:
        """Whether there is a speaker."""
        return self.speaker is not None or self.name is not None


@dataclass(frozen=True, slots=True)
class _Side:
    """The tokens beside a stretch up to the sentence's end, nearest first.

    `other` is the stretch that ends the side, -1 where the sentence ends first.
    """

    tokens: list[Token]
    cue: Token | None
    other: int

    @property
    def noun(self) -> Token | None:
        """The nearest noun that stands for speech: "her explanation: …"."""
        near = self.tokens[:_NOUN_REACH]
        return next((token for token in near if is_noun_cue(token)), None)

    @property
    def named(self) -> Token | None:
        """The first name of a short lead-in without a verb of saying: "Okafor, grinning: …"."""
        if len(self.tokens) > _LEAD_IN:
            return None
        names = (token for token in reversed(self.tokens) if token.pos_ == "PROPN")
        first = next(names, None)
        while first is not None and first.dep_ == "compound" and first.head.i > first.i:
            first = first.head
        return first

    @property
    def nearest(self) -> str:
        """The text of the nearest token, "" where there is none."""
        return self.tokens[0].text if self.tokens else ""

    @property
    def bare(self) -> bool:
        """Whether there are no words on this side."""
        return all(token.is_space or token.is_punct for token in self.tokens)


def attribute(scene: Scene) -> list[Attribution]:
    """Return the attribution of each stretch of the scene, in their order."""
    ladder = _Ladder(scene)
    for number in range(len(scene.stretches)):
        ladder.found.append(ladder.in_sentence(number))
    for number in range(len(scene.stretches)):
        if not ladder.found[number].known:
            ladder.found[number] = ladder.carried(number)
    return ladder.found


class _Ladder:
    """The search over one article. `found` holds the attributions of the stretches so far."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.found: list[Attribution] = []

    def in_sentence(self, number: int) -> Attribution:
        """Return what the sentence around a stretch says."""
        scene = self._scene
        tag = TAG.match(scene.text, scene.stretches[number].start + 1)
        if tag is not None:
            tokens = scene.doc[slice(*scene.tokens[number])]
            colon = next((token for token in tokens if token.text == ":"), None)
            return Attribution(cue=colon, rung=Rung.TURN, name=tag.span(1))
        before, after = self._before(number), self._after(number)
        cue, rung = self._choose(number, before, after)
        if cue is not None:
            speaker = find_speaker(scene, cue)
            if speaker is None or (rung is Rung.AFTER and speaker.i < scene.tokens[number][0]):
                speaker = self._beside(number, cue, after) or speaker
            return Attribution(speaker, cue, rung)
        if before.other >= 0 and self.found[before.other].cue is not None:
            earlier = self.found[before.other]
            return replace(earlier, rung=Rung.SAME_SENTENCE, source=before.other)
        if before.nearest == ":" and before.named is not None:
            return Attribution(before.named, before.tokens[0], Rung.COLON)
        return self._seen_as(before) or self._byline(number)

    def _seen_as(self, before: _Side) -> Attribution | None:
        """Return who sees something as the quoted words: "They treat him as a 'loose cannon'"."""
        scene, near = self._scene, before.tokens[:_AS_REACH]
        word = next((token for token in near if token.lower_ == "as"), None)
        if word is None or word.dep_ != "prep" or word.head.pos_ != "VERB":
            return None
        verb = word.head
        addressed = any(token.pos_ in NOMINALS for token in scene.doc[verb.i + 1 : word.i])
        speaker = find_speaker(scene, verb) if addressed else None
        if speaker is None or verb.lemma_.lower() in lexicon().unspoken:
            return None
        return Attribution(speaker, verb, Rung.BEFORE)

    def _choose(self, number: int, before: _Side, after: _Side) -> tuple[Token | None, Rung]:
        """Pick the cue on one side of a stretch."""
        stretch = self._scene.stretches[number]
        last = self._last_character(number)
        introduced = before.cue is not None and before.nearest in (":", ",")
        if introduced and before.nearest == ":" and last == ",":
            said = after.cue is not None and after.cue.tag_ != "VBG" and self._adjoins(after)
            introduced = not said
        if stretch.closed and after.cue is not None and not introduced:
            if last in ",?!—-–" and (last in ",—-–" or self._adjoins(after)):
                return after.cue, Rung.AFTER
            if after.nearest == "," and before.cue is None:
                return after.cue, Rung.AFTER
        if before.cue is not None:
            return before.cue, Rung.BEFORE
        if after.cue is None:
            own = before.other < 0 and before.noun is not None
            return (before.noun, Rung.BEFORE) if own else (None, Rung.NONE)
        near = before.other < 0 and len(before.tokens) < _LEAD_IN
        if before.bare or (near and self._distance(number, after.cue) < _NEAR):
            return after.cue, Rung.AFTER
        return None, Rung.NONE

    def _adjoins(self, after: _Side) -> bool:
        """Whether the cue follows with nothing but its subject between."""
        assert after.cue is not None
        between = after.tokens[: after.tokens.index(after.cue)]
        verbs = any(token.pos_ in ("VERB", "AUX") for token in between)
        return len(between) < (_NEAR if verbs else _LONG_SUBJECT)

    def _distance(self, number: int, cue: Token) -> int:
        return cue.i - self._scene.tokens[number][1]

    def _last_character(self, number: int) -> str:
        """Return the last character inside the marks, blanks aside."""
        stretch = self._scene.stretches[number]
        end = stretch.end - 1 if stretch.closed else stretch.end
        return self._scene.text[max(stretch.start, end - 4) : end].rstrip(" \xa0'\"”’")[-1:]

    def _beside(self, number: int, cue: Token, after: _Side) -> Token | None:
        """Return the noun between a quote and its cue where the parse is of no help."""
        first = self._scene.tokens[number][1]
        if not self._scene.readable[cue.i]:
            return None
        for token in reversed(after.tokens):
            named = token.pos_ in ("PROPN", "PRON", "NOUN") or age_of(token) is not None
            if first <= token.i < cue.i and named:
                return token
        return None

    def _before(self, number: int) -> _Side:
        first = self._scene.tokens[number][0]
        return self._side(number, range(first - 1, max(-1, first - 1 - _REACH), -1))

    def _after(self, number: int) -> _Side:
        last = self._scene.tokens[number][1]
        side = self._side(number, range(last, min(len(self._scene.doc), last + _REACH)))
        return replace(side, cue=None) if side.cue is not None and _adds(side.cue) else side

    def _side(self, number: int, places: range) -> _Side:
        scene = self._scene
        level = scene.parents[number]
        tokens: list[Token] = []
        cue: Token | None = None
        for place in places:
            token = scene.doc[place]
            if scene.inside[place] != level:
                other = self._sibling(number, place)
                if other >= 0 and scene.is_nickname(other):
                    continue
                return _Side(tokens, cue, other)
            if scene.ends_sentence(token):
                break
            tokens.append(token)
            if _replaces(cue, token) and (len(tokens) <= _WEAK_REACH or is_strong(token)):
                cue = token
        return _Side(tokens, cue, -1)

    def _sibling(self, number: int, place: int) -> int:
        """Return the stretch beside `number` that holds a token, -1 for the one around it."""
        other = self._scene.inside[place]
        while other >= 0 and self._scene.parents[other] != self._scene.parents[number]:
            other = self._scene.parents[other]
        return other if other != number else -1

    def _byline(self, number: int) -> Attribution:
        stretch = self._scene.stretches[number]
        match = _BYLINE.match(self._scene.text, stretch.end) if stretch.closed else None
        if match is None or self._last_character(number) not in (".", "!", "?"):
            return Attribution()
        start = match.start(1)
        dash = self._scene.doc[self._scene.tokens[number][1]]
        cue = dash if dash.is_punct else None
        name = start, start + len(match.group(1).rstrip())
        return Attribution(cue=cue, rung=Rung.BYLINE, name=name)

    def carried(self, number: int) -> Attribution:
        """Return what an earlier quote or sentence says of a stretch without a speaker."""
        scene = self._scene
        own = self.found[number].cue
        if scene.parents[number] >= 0 or (own is not None and is_passive(own)):
            return self.found[number]  # "was accused of 'lying'": nobody says by whom
        start = scene.stretches[number].start
        opening = scene.line_start(start)
        before = self._earlier(number)
        if before >= 0 and scene.stretches[before].start >= opening:
            return self._take_over(before, own, Rung.SAME_PARAGRAPH)
        return self._from_context(number, before, own)

    def _earlier(self, number: int) -> int:
        """Return the last outermost stretch before `number`, -1 where there is none."""
        before = number - 1
        while before >= 0 and self._scene.parents[before] >= 0:
            before = self._scene.parents[before]
        return before

    def _take_over(self, source: int, cue: Token | None, rung: Rung) -> Attribution:
        earlier = self.found[source]
        if not earlier.known:
            return replace(self.found[source], cue=cue or earlier.cue)
        return Attribution(earlier.speaker, cue or earlier.cue, rung, source, earlier.name)

    def _from_context(self, number: int, before: int, cue: Token | None) -> Attribution:
        """Return what the paragraph before, or the sentence before, gives."""
        scene = self._scene
        start = scene.stretches[number].start
        opening = scene.line_start(start)
        begins = start - opening <= _INDENT and not scene.text[opening:start].strip()
        if begins and before >= 0:
            between = scene.text[scene.stretches[before].end : opening]
            if len(between) <= _PARAGRAPH and "\n" not in between.strip():
                return self._take_over(before, cue, Rung.PREVIOUS_PARAGRAPH)
        return self._sentence_before(number, cue)

    def _sentence_before(self, number: int, cue: Token | None) -> Attribution:
        """Return the speaker of the last cue before a stretch, or the subject there."""
        scene = self._scene
        first = scene.tokens[number][0]
        tokens = self._tokens_before(first)
        said = next((token for token in tokens if is_cue(token) and is_strong(token)), None)
        if said is not None:
            speaker = find_speaker(scene, said)
            if speaker is not None:
                return Attribution(speaker, cue or said, Rung.SENTENCE_BEFORE)
        readable = (token for token in tokens if scene.readable[token.i])
        subject = next((token for token in readable if _is_main_subject(token)), None)
        if subject is None:
            return Attribution(cue=cue)
        return Attribution(subject, cue, Rung.GUESS)

    def _tokens_before(self, first: int) -> Sequence[Token]:
        """Return the tokens of the paragraph before, or of this one, nearest first."""
        scene = self._scene
        tokens: list[Token] = []
        for place in range(first - 1, max(-1, first - 1 - _BACK), -1):
            token = scene.doc[place]
            if "\n" in token.text and tokens:
                break
            if scene.inside[place] < 0 and not token.is_space:
                tokens.append(token)
        return tokens


def _replaces(nearest: Token | None, token: Token) -> bool:
    """Whether a token is the cue of a side, given the one nearer to the quote.

    A cue stands aside where it is only mentioned: "said it was too early to tell whether …", or
    says where and how: "said, speaking from the dock: …".
    """
    if not is_cue(token):
        return False
    if nearest is None or (_is_mentioned(nearest) and not _is_mentioned(token)):
        return True
    return nearest.lemma_ in ("speak", "talk") and nearest.tag_ == "VBG" and nearest.head == token


def _adds(cue: Token) -> bool:
    """Whether a cue behind a quote leads in to other words: "'a hero,' comparing him …"."""
    return cue.tag_ == "VBG" and cue.lower_ != "according" and cue.dep_ in _ASIDES


def _is_mentioned(cue: Token) -> bool:
    """Whether a cue hangs on an adjective, so that nobody says anything."""
    return cue.dep_ in ("xcomp", "advcl", "ccomp") and cue.tag_ == "VB" and cue.head.pos_ == "ADJ"


def _is_main_subject(token: Token) -> bool:
    if token.dep_ not in SUBJECTS or token.head.dep_ != "ROOT":
        return False
    return bool(token.ent_type_) or token.pos_ == "PRON" or token.lemma_.lower() in lexicon().roles
