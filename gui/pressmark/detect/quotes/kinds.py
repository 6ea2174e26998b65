"""What a marked stretch is: a direct quote, a partial one, words at arm's length, or a title."""

import re
from collections.abc import Sequence
from enum import StrEnum

from spacy.tokens import Token

from pressmark.detect.quotes.attribution import Attribution, Rung
from pressmark.detect.quotes.cues import SUBJECTS, is_cue, is_passive, is_strong
from pressmark.detect.quotes.lexicon import lexicon
from pressmark.detect.quotes.scene import Scene
from pressmark.domain.text import Bounds


class Kind(StrEnum):
    """The kinds of marked stretch. A title is no quote and is not suggested."""

    DIRECT = "direct"
    PARTIAL = "partial"
    SCARE = "scare"
    TITLE = "title"


_SENTENCE_WORDS = 4
_PHRASE_WORDS = 5
_TITLE_WORDS = 6
_LEAD_IN = 6  # tokens between a cue and the comma before its quote
_ENDERS = (".", "!", "?", ":", ";", "”", '"', "’", "'", "•", "—", "–")
_ORDERS = frozenset({"say", "tell", "shout", "yell", "scream"})
_COMMON_NAMES = frozenset({"call", "christen", "dub", "nickname", "term"})
_BEFORE_TITLES = ("on", "from", "during")
_INDENT = 40  # code points looked at before a quote that may fill its line
_WORKS_REACH = 5  # tokens between "the film" and its title
_EDGE = " \xa0'\"“”‘’„«»`"
_NUMBER = re.compile(r"[\d\W]*")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\].]*")  # a stage direction: (laughter)
_WORD = re.compile(r"[^\W\d_]{4,}")
_HEADLINE = 200  # code points of a headline at the most
_HEADLINE_SHARE = 0.75  # of its longer words begin with a capital
_NAMED = 8  # tokens between a cue and the name it gives: "called the former winner 'Miss Piggy'"
_FAR = 4  # tokens between a cue and a capitalised name that it does not quote
_SURE = (Rung.AFTER, Rung.BEFORE, Rung.SAME_SENTENCE, Rung.BYLINE, Rung.COLON, Rung.TURN)


def classify(scene: Scene, number: int, attributions: Sequence[Attribution]) -> Kind:
    """Return the kind of a stretch."""
    attribution = attributions[number]
    goes_on = number > 0 and attribution.cue is not None and _same_cue(attributions, number)
    return _Look(scene, number, attribution, goes_on=goes_on).kind()


def _same_cue(attributions: Sequence[Attribution], number: int) -> bool:
    """Whether the cue stands between a quote and the one before: "A," she said, "b."."""
    before = attributions[number - 1]
    return before.rung is Rung.AFTER and before.cue == attributions[number].cue


class _Look:
    """A stretch with what its kind depends on."""

    def __init__(
        self, scene: Scene, number: int, attribution: Attribution, *, goes_on: bool
    ) -> None:
        first, last = scene.tokens[number]
        self._scene, self._number, self._first, self._last = scene, number, first, last
        self._attribution, self._goes_on = attribution, goes_on
        self._stretch = scene.stretches[number]
        tokens = scene.doc[first:last]
        self._words = [token for token in tokens if not token.is_punct and not token.is_space]
        self._inner = scene.text[self._stretch.start : self._stretch.end].strip(_EDGE)
        self._ends = self._inner[-1:] in (".", ",", "!", "?", "…", "—")
        self._capital = self._inner[:1].isupper()

    def kind(self) -> Kind:
        """Weigh form and attribution."""
        if not self._words or self._is_no_speech():
            return Kind.TITLE
        if self._scene.is_distanced(self._number):
            return Kind.SCARE
        if self._is_title():
            return Kind.TITLE
        if self._is_direct():
            return Kind.DIRECT
        if self._in_headline() or self._tops_article():
            return Kind.PARTIAL
        return Kind.PARTIAL if self._is_attributed() else Kind.SCARE

    def _is_attributed(self) -> bool:
        """Whether the words are somebody's: by their speaker, their length or their sentence.

        Scare quotes stand in sentences that report nothing. Where one reports and the ladder finds
        no speaker, the words are still quoted far more often than not.
        """
        if self._is_common_name():
            return False
        if self._attribution.rung in _SURE or self._attribution.rung is Rung.SENTENCE_BEFORE:
            return self._attribution.known or self._labelled() or self._in_report()
        return self._is_long() or self._in_report()

    def _is_common_name(self) -> bool:
        """Whether the words are what something "is being called", by nobody in particular."""
        cue = self._attribution.cue
        named = cue is not None and cue.lemma_.lower() in _COMMON_NAMES and is_passive(cue)
        return named and not self._attribution.known

    def _in_report(self) -> bool:
        """Whether the sentence around the words has a verb or a noun of speech."""
        scene, nouns = self._scene, lexicon().nouns
        if not scene.readable[self._first]:
            return False
        start, end = _sentence(scene.doc[self._first], scene.doc[self._last - 1])
        level = scene.parents[self._number]
        around = (token for token in scene.doc[start:end] if scene.inside[token.i] == level)
        return any(
            (is_cue(token) and is_strong(token))
            or (token.pos_ == "NOUN" and token.lemma_.lower() in nouns)
            for token in around
        )

    def _is_no_speech(self) -> bool:
        """Whether there are figures alone, a stage direction, or the value in a web page's tag."""
        if _NUMBER.fullmatch(self._inner) or _BRACKETED.fullmatch(self._inner):
            return True
        start = self._stretch.start
        return start > 0 and self._scene.text[start - 1] == "="

    def _in_headline(self) -> bool:
        """Whether the line's other words are capitalised, so that capitals say nothing here."""
        text, start, end = self._scene.text, self._stretch.start, self._stretch.end
        opening = max(self._scene.line_start(start), start - _HEADLINE)
        closing = text.find("\n", end, end + _HEADLINE)
        line = text[opening:start] + " " + text[end : closing if closing >= 0 else end + _HEADLINE]
        words = _WORD.findall(line)
        capitalised = sum(word[0].isupper() and not word.isupper() for word in words)
        return len(words) >= 2 and capitalised >= _HEADLINE_SHARE * len(words)

    def _tops_article(self) -> bool:
        """Whether the words stand in the first line, and that is no sentence but a headline.

        What a headline quotes is somebody's claim: "Tourist 'mauled by shark' off Egypt".
        """
        text, start = self._scene.text, self._stretch.start
        end = text.find("\n")
        if not start < end <= _HEADLINE:
            return False
        return text[:end].rstrip(_EDGE)[-1:] not in (".", ":", ";")

    def _is_long(self) -> bool:
        """Whether there are too many words for a term held at arm's length."""
        return len(self._words) >= (_PHRASE_WORDS - self._has_verb())

    def _labelled(self) -> bool:
        """Whether a cue without a speaker governs the words: "it was labelled 'false'"."""
        cue = self._attribution.cue
        if cue is None or self._attribution.rung is not Rung.BEFORE:
            return False
        return self._first - cue.i <= _LEAD_IN

    def _is_direct(self) -> bool:
        """Whether the quoted words stand as a clause of their own.

        A fragment goes on with the reporter's sentence: it starts small in the middle of it, and
        has no subject of its own right after the cue.
        """
        if not self._stretch.opened or not self._stretch.closed:
            return True
        if self._starts():
            if self._ends and (self._capital or self._attribution.rung is Rung.AFTER):
                return True
            return len(self._words) >= _SENTENCE_WORDS and (self._ends or self._has_verb())
        clause = self._capital or self._has_subject() or self._is_order()
        if clause and self._has_verb() and self._follows_cue():
            return True
        if len(self._words) < _SENTENCE_WORDS:
            return False
        return self._capital and (self._ends or self._has_verb())

    def _starts(self) -> bool:
        """Whether the quote starts a sentence, or a colon, comma or dash leads in to it."""
        before = self._scene.text[max(0, self._stretch.start - 3) : self._stretch.start]
        if "\n" in before or self._stretch.start == 0:
            return True
        last = before.rstrip(" \xa0(")[-1:]
        if last == ",":
            return self._capital or self._goes_on or self._near_cue()
        return last in _ENDERS

    def _near_cue(self) -> bool:
        """Whether the attribution's cue stands a few words before the quote, or after it."""
        cue = self._attribution.cue
        if cue is None or self._attribution.rung is not Rung.BEFORE:
            return True
        return self._first - cue.i <= _LEAD_IN

    def _has_verb(self) -> bool:
        return any(token.pos_ in ("VERB", "AUX") for token in self._words)

    def _has_subject(self) -> bool:
        return any(token.dep_ in SUBJECTS for token in self._words[:4])

    def _is_order(self) -> bool:
        """Whether somebody is told what to do: "told him 'leave it'"."""
        cue = self._attribution.cue
        return cue is not None and cue.lemma_.lower() in _ORDERS and self._words[0].tag_ == "VB"

    def _follows_cue(self) -> bool:
        """Whether a cue, or a cue and whom it speaks to, stands right before the quote."""
        if self._first == 0:
            return False
        before = self._scene.doc[self._first - 1]
        if is_cue(before):
            return True
        addressed = before.dep_ in ("dobj", "dative") and is_cue(before.head)
        return addressed and self._first - before.head.i <= _LEAD_IN

    def _is_title(self) -> bool:
        """Whether the words name a work, a show, a campaign, or head a section."""
        if not self._is_name():
            return False
        if self._number > 0 and self._scene.stretches[self._number - 1].continued:
            return False
        if self._heads_section() or self._is_nickname():
            return True
        if self._inner[-1:] in ("!", "?") or len(self._words) > _TITLE_WORDS:
            return False
        if self._follows_work():
            return True
        if self._is_named() or self._in_headline() or (self._starts() and self._ends):
            return False
        if self._attribution.rung not in _SURE:
            return not self._in_report()
        return self._is_far()

    def _is_name(self) -> bool:
        """Whether all words that can be are capitalised; a number alone only as a work's title."""
        words = [token for token in self._words if not token.is_stop and token.pos_ != "NUM"]
        if not self._capital or not all(token.is_title for token in words):
            return False
        return bool(words) or self._follows_work()

    def _is_named(self) -> bool:
        """Whether a verb such as "called", or "as", gives somebody these words as a name."""
        if self._first > 0 and self._scene.doc[self._first - 1].lower_ == "as":
            return True
        cue = self._attribution.cue
        if cue is None or self._attribution.rung is not Rung.BEFORE:
            return False
        return self._first - cue.i <= _NAMED and cue.lemma_.lower() in lexicon().naming

    def _is_far(self) -> bool:
        """Whether a name of several words is only mentioned somewhere behind its cue."""
        cue = self._attribution.cue
        if cue is None or self._attribution.rung is not Rung.BEFORE or self._has_verb():
            return False
        names = [token for token in self._words if not token.is_stop]
        return len(names) > 1 and not self._ends and self._first - cue.i > _FAR

    def _follows_work(self) -> bool:
        """Whether "the film", "on", "Fox News's" or the like stand before."""
        doc, works = self._scene.doc, lexicon().works
        before = doc[max(0, self._first - _WORKS_REACH) : self._first]
        around = [*before, *doc[self._last : self._last + 2]]
        if any(token.lower_ in works or token.lemma_.lower() in works for token in around):
            return True
        if len(before) == 0:
            return False
        last = before[-1].lower_
        return last.endswith(("'s", "’s")) or before[-1].tag_ == "POS" or last in _BEFORE_TITLES

    def _is_nickname(self) -> bool:
        """Whether the words stand between the parts of a name: Marcia "Cia" Price."""
        return self._scene.is_nickname(self._number)

    def _heads_section(self) -> bool:
        """Whether a quote of a few capitalised words fills its line and nobody says it."""
        text, start, end = self._scene.text, self._stretch.start, self._stretch.end
        line = text[max(self._scene.line_start(start), start - _INDENT) : start].strip()
        after = text[end : end + 2].lstrip(" \xa0.")
        small = any(token.is_lower and not token.is_stop for token in self._words)
        alone = not line and (not after or after[0] == "\n")
        return alone and not small and 1 < len(self._words) <= _TITLE_WORDS


def _sentence(first: Token, last: Token) -> Bounds:
    """Return the tokens of the sentences that hold these two."""
    return first.sent.start, last.sent.end
