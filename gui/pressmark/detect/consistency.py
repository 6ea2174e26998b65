"""One name, one label: the mentions of an article vote.

The recogniser decides sentence by sentence, and calls the same man a person here and a place
there. Each mention votes with its confidence; titles, given names, prepositions, acronyms behind
their expansion and the lexicon of well-known names vote too. The winner holds for the article.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from pressmark.detect.acronyms import acronyms
from pressmark.detect.context import (
    CLUB_WORDS,
    FORM,
    NAMELIKE,
    NOUN,
    NOUN_BEFORE,
    TITLE,
    context,
    without_article,
)
from pressmark.detect.evidence import votes
from pressmark.detect.known import FORMS_ORIGIN, LEXICON_ORIGIN, club_names, is_about_sport
from pressmark.detect.lexicon import people, places
from pressmark.detect.lines import Lines, capital_lines, title_lines
from pressmark.detect.pipeline import PLAIN_WORDS
from pressmark.domain.names import PROJECT_NAMES
from pressmark.domain.span import Suggestion

_UNSCORED = 0.6  # what a mention without a score weighs
_DECIDED = 100.0  # what the analysts of the project decided outweighs all else
_GUESSES = 2.0  # what all guesses on one name weigh at most
_LEXICON, _LEXICON_AMBIGUOUS = 3.0, 0.4
_LEXICON_NORP = 1.5
_SURNAME = 2.0
_FEWEST_LETTERS = 3  # of a body's first word, more than these, that stands for the whole
_HEADING = 0.3  # factor for what is read in a heading, where capitals mislead

_SAID = frozenset({PROJECT_NAMES, LEXICON_ORIGIN, FORMS_ORIGIN})
"""Origins of what no recogniser guessed."""

_NICKNAME = re.compile(r"\b[Tt]he $")
_SUFFIX = re.compile(r"[,\s]+(?:Jr|Sr|II|III|IV)\.?$")


@dataclass
class Ballot:
    """The votes on one name."""

    votes: dict[str, float] = field(default_factory=dict)
    guesses: dict[str, float] = field(default_factory=dict)
    """What the recogniser says; it errs in the same way at each mention."""
    surfaces: set[str] = field(default_factory=set)
    """How the article writes it, headings aside, without "the"."""
    outside_headings: bool = False
    titled: bool = False
    """Whether "Mr" or the like stands before it."""

    @property
    def label(self) -> str:
        """The label that won."""
        return max(self.votes, key=lambda label: (self.votes[label], label))

    @property
    def share(self) -> float:
        """The winner's share of the votes, from 0 to 1."""
        return round(self.votes[self.label] / sum(self.votes.values()), 3)

    def add(self, label: str, weight: float) -> None:
        """Cast a vote."""
        self.votes[label] = self.votes.get(label, 0) + weight

    def guess(self, label: str, weight: float) -> None:
        """Note what the recogniser says of a mention."""
        self.guesses[label] = self.guesses.get(label, 0) + weight

    def count_guesses(self) -> None:
        """Cast the recogniser's votes, all of them together no more than `_GUESSES`."""
        total = sum(self.guesses.values())
        for label, weight in self.guesses.items():
            self.add(label, weight * min(1, _GUESSES / total) if total else 0)


class Election:
    """The votes on all names of an article."""

    def __init__(self, doc: Doc, text: str, names: Sequence[Suggestion]) -> None:
        """`names` are the entities that are names, dates and times left out.

        `text` is the Doc's, which spaCy would put together anew at each call.
        """
        self.doc = doc
        self.text = text
        self.capitals: Lines = capital_lines(self.text)
        self._titles: Lines = title_lines(self.text)
        self._ballots: dict[str, Ballot] = defaultdict(Ballot)
        self._organisations = {name.end for name in names if name.label == "ORG"}
        for name in names:
            self._vote(name)
        for ballot in self._ballots.values():
            ballot.count_guesses()
        self.clubs = club_names(self.text)
        self.sport = is_about_sport(self.text)
        self.towns: set[str] = {*places().club_towns & self.clubs}
        """Towns whose clubs the article is about: those stay places where something is in them."""
        self._vote_by_lexicon()
        self._vote_by_acronyms()
        self._vote_by_full_names()
        self._vote_by_families()
        self._vote_by_short_names()

    def ballot(self, name: str) -> Ballot | None:
        """Return the votes on a name, None where it has none."""
        return self._ballots.get(key_of(name))

    def surfaces(self) -> dict[str, Ballot]:
        """Return the ballots by each way the article writes the name; a capital begins each."""
        return {
            surface: ballot
            for ballot in self._ballots.values()
            for surface in ballot.surfaces
            if surface[:1].isupper()
        }

    def has_team(self, town: str) -> bool:
        """Whether a place may stand for its club; a country that plays stays a country."""
        return self.sport and town not in places().countries

    def is_surname(self, word: str) -> bool:
        """Whether somebody's full name ends with a word."""
        end = f" {word.casefold()}"
        return any(
            key.endswith(end) and ballot.label == "PERSON" for key, ballot in self._ballots.items()
        )

    def is_heading(self, place: int) -> bool:
        """Whether an offset into the text lies in a line where capitals say nothing."""
        return self.capitals.hold(place) or self._titles.hold(place)

    def _vote(self, name: Suggestion) -> None:
        surface = without_article(self.text[name.start : name.end])
        ballot = self._ballots[key_of(surface)]
        heading = self.is_heading(name.start)
        weight = _weight(name)
        cast = ballot.guess if name.origin not in _SAID else ballot.add
        cast(name.label, weight * (_HEADING if heading else 1))
        ballot.outside_headings |= not heading
        if not heading:
            ballot.surfaces.add(surface)
        for label, vote in context(self.doc, name, surface.split()):
            ballot.add(label, vote)
            ballot.titled |= vote == TITLE
        if self._follows_organisation(name):
            ballot.add("GPE", NOUN_BEFORE)
        if name.label == "PERSON" and self._is_nickname(name, surface):
            ballot.add("ORG", NOUN)
        unknown_people = name.label == "NORP" and label_of_name(surface) is None
        if name.label in NAMELIKE or unknown_people:
            for label, vote in votes(self.text, name.start, name.end):
                ballot.add(label, vote)

    def _follows_organisation(self, name: Suggestion) -> bool:
        """Whether it is the place of a firm: "Big Sky Charters of Helena"."""
        of = name.start - len(" of ")
        return self.text.startswith(" of ", max(0, of)) and of in self._organisations

    def _is_nickname(self, name: Suggestion, surface: str) -> bool:
        """Whether it may be a team's: "the Whistlers"."""
        article = _NICKNAME.search(self.text[max(0, name.start - 4) : name.start])
        return article is not None and surface.endswith("s") and " " not in surface

    def _vote_by_lexicon(self) -> None:
        for ballot in self._ballots.values():
            for surface in ballot.surfaces:
                label = label_of_name(surface)
                if surface in self.clubs:
                    ballot.add("ORG", _LEXICON + sum(ballot.votes.values()))
                elif label is not None and (surface in places().ambiguous or ballot.titled):
                    ballot.add(label, _LEXICON_NORP if label == "NORP" else _LEXICON_AMBIGUOUS)
                elif label is not None:
                    ballot.add(label, _LEXICON + sum(ballot.votes.values()))

    def _vote_by_acronyms(self) -> None:
        """Let an acronym and its expansion vote together; both are names even if unrecognised."""
        for bounds in acronyms(self.text):
            surfaces = [self.text[start:end] for start, end in bounds]
            together = Ballot(surfaces=set(surfaces), outside_headings=True)
            for surface in surfaces:
                for label, weight in self._ballots[key_of(surface)].votes.items():
                    together.add(label, weight)
            if not together.votes:
                together.add("ORG", _UNSCORED)
            for surface in surfaces:
                self._ballots[key_of(surface)] = replace(together, surfaces={surface})

    def _vote_by_short_names(self) -> None:
        """Let "Manchester City" vote on "City", and "Brenk Energy" on "Brenk"."""
        for name, ballot in self.surfaces().items():
            words = name.split()
            if ballot.label != "ORG" or len(words) < 2:
                continue
            self._vote_on_first_word(words)
            if words[-1] in places().firms or words[-1] in CLUB_WORDS:
                self._vote_on_short_name(words[0], team=words[-1] in CLUB_WORDS)
            if words[-1] in CLUB_WORDS:
                self._vote_on_short_name(words[-1], team=False)

    def _vote_on_first_word(self, words: Sequence[str]) -> None:
        """Let "Quistal Garden Centres" make a body of "Quistal", recognised or not.

        Its first word must be nothing else: no word of the language, place or person.
        """
        first, plain = words[0], self.doc.vocab.lookups.get_table(PLAIN_WORDS, {})
        ballot = self.ballot(first)
        if ballot is not None and ballot.label != "ORG":
            return
        other = first in people().given or self._may_be_other(first)
        if len(first) > _FEWEST_LETTERS and first.istitle() and len(plain) and not other:
            short = self._ballots[key_of(first)]
            short.add("ORG", NOUN)
            short.surfaces.add(first)

    def _vote_on_short_name(self, short: str, *, team: bool) -> None:
        """Let the name of an organisation vote on its first or last word; a `team` on its town."""
        single = self.ballot(short)
        if single is None:
            return
        if team:
            self.towns.add(short)
        if label_of_name(short) is None:
            single.add("ORG", NOUN_BEFORE)
        elif team and self.has_team(short):
            single.add("ORG", 1 + sum(single.votes.values()))

    def _vote_by_families(self) -> None:
        """Let a person's surname vote on its plural: "the Hacketts"."""
        for name, ballot in self.surfaces().items():
            single = self.ballot(name[:-1]) if name.endswith("s") and " " not in name else None
            if single is not None and single.label == "PERSON" and label_of_name(name) is None:
                ballot.add("PERSON", _SURNAME)

    def _vote_on_given_name(self, first: str) -> None:
        """Let "Kiki Bellamy" make a person of "Kiki", recognised or not."""
        ballot = self.ballot(first)
        if ballot is not None and ballot.votes:
            if ballot.label not in {"NORP", "DATE"}:
                ballot.add("PERSON", NOUN)
        elif len(first) > 2 and first[:1].isupper() and not self._may_be_other(first):
            ballot = self._ballots[key_of(first)]
            ballot.add("PERSON", NOUN)
            ballot.surfaces.add(first)

    def _may_be_other(self, word: str) -> bool:
        """Whether a word begins names of other things as well: "Grand", "London", "Professor"."""
        if word in people().titles or word in places().labels or word in people().not_people:
            return True
        plain = self.doc.vocab.lookups.get_table(PLAIN_WORDS, {})
        return word not in people().given and word.lower() in plain

    def _vote_by_full_names(self) -> None:
        """Let each full name of a person vote on its surname: "Joe Biden" on "Biden"."""
        for name, ballot in self.surfaces().items():
            surname = surname_of(name)
            if ballot.label == "PERSON" and surname != name and _may_be_surname(surname):
                single = self._ballots[key_of(surname)]
                if any(surname != other and label_of_name(other) for other in single.surfaces):
                    continue  # Kim Jong Un is no mention of the U.N.
                first = name.split()[0]
                known = surname in places().labels and first not in people().given
                single.add("PERSON", _SURNAME + (0 if known else sum(single.votes.values())))
                single.surfaces.add(surname)
                self._vote_on_given_name(first)
                self._vote_with_particle(name)

    def _vote_with_particle(self, name: str) -> None:
        """Let "Ana de Silva" vote on "De Silva", which begins a sentence with a capital."""
        words = name.split()
        if len(words) > 2 and words[-2].lower() in people().particles:
            ballot = self._ballots[key_of(" ".join(words[-2:]))]
            ballot.add("PERSON", _SURNAME + sum(ballot.votes.values()))
            ballot.surfaces.update({" ".join(words[-2:]), f"{words[-2].capitalize()} {words[-1]}"})


def _weight(name: Suggestion) -> float:
    if name.origin == PROJECT_NAMES:
        return _DECIDED
    if name.origin in {LEXICON_ORIGIN, FORMS_ORIGIN}:
        return FORM
    return _UNSCORED if name.score is None else name.score


def label_of_name(name: str) -> str | None:
    """Return the lexicon's label for a name, also where it is written with full stops: I.R.S."""
    labels = places().labels
    return labels.get(name) or labels.get(name.replace(".", ""))


def key_of(name: str) -> str:
    """Return what two spellings of a name share: no "the", full stops, spacing or case."""
    return " ".join(without_article(name).replace(".", "").replace("’", "'").split()).casefold()


def surname_of(name: str) -> str:
    """Return the last word of a person's name; "Jr" and the like do not count."""
    return _SUFFIX.sub("", name).split()[-1]


def _may_be_surname(word: str) -> bool:
    if word in people().not_people and word in places().suffixes:
        return False
    return len(word) > 1 and word[0].isupper() and places().labels.get(word) != "NORP"
