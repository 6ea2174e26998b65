"""Who is meant: the canonical name behind "he", "Mr Peskov" or "the minister"."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from pressmark.detect.quotes import mentions
from pressmark.detect.quotes.bodies import Bodies
from pressmark.detect.quotes.cues import SUBJECTS
from pressmark.detect.quotes.descriptions import (
    age_behind,
    age_of,
    determiner,
    is_epithet,
    is_introduced,
    is_kin,
    is_single,
    owner_of,
    without_owner,
)
from pressmark.detect.quotes.full_names import (
    PRONOUNS,
    canonical_names,
    couples,
    find_full_names,
    specifics,
    titled,
)
from pressmark.detect.quotes.lexicon import genders, lexicon
from pressmark.detect.quotes.mentions import Bearer, Person
from pressmark.detect.quotes.scene import Scene
from pressmark.detect.quotes.speakers import Persons
from pressmark.domain.text import Bounds

_FIRST = frozenset({"i", "me", "my", "we", "us", "our"})
_ARTICLES = ("the", "a", "an")
_SOME = frozenset({"another", "few", "many", "most", "one", "others", "several", "some"})
_RELATIVE = frozenset({"who", "whom", "whose"})
_BACK = 30  # person mentions looked at, going back from a pronoun
_NEAREST = 8  # of these, the ones among which a subject is preferred
_RECENT = 600  # code points between the end of the last quote and a pronoun for its speaker
_INTRODUCED = 400  # tokens before "the source" among which "a source" is looked for
_UNNAMED = 60  # tokens before a pronoun among which somebody without a name may be told of
_RIGHT_AFTER = 300  # code points between what somebody said and "the winemaker" for the speaker
_OTHERS = frozenset(
    {
        "chair", "coroner", "detective", "expert", "insider", "judge", "magistrate", "minister",
        "officer", "official", "policeman", "prosecutor", "source", "spokesman", "spokesperson",
        "spokeswoman", "witness",
    }
)  # fmt: skip
"""Who says something in many a story beside its main person, and often without a name."""
_BEGINNING = 600  # code points of a story in which somebody is told of before he is named
_SOON = 700  # code points behind it in which the name comes


@dataclass(frozen=True, slots=True)
class LastSpeaker:
    """Who spoke last: the canonical name, and where the quote ended, in code points."""

    name: str
    end: int


@dataclass(slots=True)
class Names:
    """The names of an article and what is known about their bearers."""

    _people: list[Person] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _genders: dict[str, str] = field(default_factory=dict)
    _ages: dict[str, str] = field(default_factory=dict)
    _roles: dict[str, list[Bearer]] = field(default_factory=dict)
    _persons: set[str] = field(default_factory=set)
    _surnames: dict[str, str] = field(default_factory=dict)
    _full_names: dict[str, str] = field(default_factory=dict)
    bodies: Bodies = field(default_factory=Bodies)
    _capitals: set[str] = field(default_factory=set)
    _small: set[str] = field(default_factory=set)

    def resolve(
        self,
        scene: Scene,
        head: Token,
        bounds: Bounds,
        last: LastSpeaker | None,
        said: Bounds = (0, 0),
    ) -> str | None:
        """Return the canonical name of the speaker whose mention is at `bounds`.

        `head` is its main word, `last` the speaker before, `said` what is reported: who is named in
        it speaks of somebody else. None where a pronoun finds nobody.
        """
        person = self._at(bounds, head)
        if person is not None and person.name.lower() not in lexicon().roles:
            return person.name
        word = head.lower_
        if word in PRONOUNS and head.pos_ == "PRON":
            return self._antecedent(scene, head, PRONOUNS[word], last, said)
        if head.pos_ == "PRON":
            if word in _FIRST:
                return None if last is None else last.name
            return self._related(head, word)
        mention = scene.text[slice(*bounds)]
        if mention in self._surnames:
            return self._surnames[mention]
        if (
            head.pos_ == "PROPN"
            and head.ent_type_ in ("", "PERSON")
            and mention in self._full_names
        ):
            return self._full_names[mention]
        return (
            self._bearer(head)
            or self._meant(scene, head, last)
            or self._owned(scene, head, bounds, last)
            or self._to_come(head)
            or self._just_spoke(scene, head, last)
            or self.bodies.meant_by(head)
            or self._description(scene.text, bounds, head)
        )

    def of_tag(self, text: str, bounds: Bounds) -> str:
        """Return the name behind a tag or byline: "Adeyemi" → "Ngozi Adeyemi" where known."""
        tag = " ".join(text[slice(*bounds)].split())
        last = tag.split()[-1]
        for person in self._people:
            if person.name.casefold().endswith(f" {last.casefold()}"):
                return person.name
        if not tag.isupper():
            return self._full_names.get(last, tag)
        first = tag.split()[0].casefold()
        if first in ("the", "a"):
            return " ".join(tag.casefold().split()[1:])
        return self._full_names.get(last.title(), tag)

    def _at(self, bounds: Bounds, head: Token) -> Person | None:
        """Return who is named at `bounds`: no "friend of Joan", "Joan's friend"."""
        place = bisect_left(self._starts, bounds[0])
        if place == len(self._people) or self._people[place].start >= bounds[1]:
            return None
        person = self._people[place]
        alone = person.start == bounds[0] and person.end >= bounds[1] - 1
        named = alone or person.start <= head.idx < person.end
        return person if named and person.end <= bounds[1] + 1 else None

    def _related(self, head: Token, word: str) -> str | None:
        """Return whom "who" goes on about: "Jane Roe, who said …", "one mother, who asked …"."""
        if word not in _RELATIVE:
            return None
        clause = next((each for each in head.ancestors if each.dep_ == "relcl"), None)
        if clause is not None and clause.head.pos_ == "NOUN":
            noun = clause.head
            words = [each.text for each in noun.doc[noun.left_edge.i : noun.i + 1]]
            return " ".join(words[1:] if determiner(noun) in _ARTICLES else words)
        place = bisect_left(self._starts, head.idx) - 1
        return self._people[place].name if place >= 0 else None

    def _antecedent(
        self,
        scene: Scene,
        pronoun: Token,
        gender: str,
        last: LastSpeaker | None,
        said: Bounds = (0, 0),
    ) -> str | None:
        """Return the nearest person before a pronoun that suits it; any gender suits "".

        Subjects of the same sentence come first, then one since the last quote, then who spoke
        just before, then other subjects.
        """
        suitable = [
            person
            for person in self._before(pronoun)
            if self._suits(person.name, gender)
            and not said[0] <= person.start < said[1]
            and scene.inside[person.token.i] == scene.inside[pronoun.i]
        ]
        sentence = pronoun.sent.start
        here = [person for person in suitable if person.subject and person.token.i >= sentence]
        if here:
            return here[0].name
        since = last.end if last is not None else 0
        newer = [
            person for person in suitable[:_NEAREST] if person.subject and person.start > since
        ]
        unsure = last is None or last.name not in self._persons
        if newer:
            nearest = mentions.main_subject(newer)
            beside = "\n" not in scene.text[nearest.end : pronoun.idx]
            if unsure or beside or nearest.name in self._genders:
                return nearest.name
        spoke = last is not None and self._suits(last.name, gender)
        if last is not None and spoke and pronoun.idx - last.end < _RECENT:
            return last.name
        subjects = [person for person in suitable[:_NEAREST] if person.subject]
        if subjects:
            return subjects[0].name
        if last is not None and spoke:
            return last.name
        if suitable:
            return suitable[0].name
        return self._foretold(pronoun.sent.root, gender) or self._unnamed(scene, pronoun, gender)

    def _unnamed(self, scene: Scene, pronoun: Token, gender: str) -> str | None:
        """Return whom a pronoun means that has no name: "A student was hurt. She said …"."""
        for token in reversed(scene.doc[max(0, pronoun.i - _UNNAMED) : pronoun.i]):
            lemma = token.lemma_.lower()
            told = lexicon().genders.get(lemma, "")
            kind = lemma in lexicon().roles or lemma in lexicon().epithets or bool(told)
            fits = kind and token.tag_ == "NN" and told in ("", gender)
            if fits and token.dep_ in SUBJECTS and scene.inside[token.i] == scene.inside[pronoun.i]:
                bounds = scene.bounds(token.left_edge.i, token.i + 1)
                owner = self._owned(scene, token, bounds, None)
                return owner or self._description(scene.text, bounds, token)
        return None

    def _foretold(self, verb: Token, gender: str) -> str | None:
        """Return whom the story begins with: "A pensioner told how she … Ada Quist, 81, was"."""
        subjects = (child for child in verb.lefts if child.dep_ in SUBJECTS)
        head = next(subjects, None)
        return None if head is None else self._to_come(head, gender)

    def _to_come(self, head: Token, gender: str = "") -> str | None:
        """Return who is told of without a name where the story begins: named next, with an age."""
        lemma = head.lemma_.lower()
        if head.idx > _BEGINNING or head.tag_ not in ("NN", "NNP") or head.ent_type_:
            return None
        if lemma not in lexicon().epithets and not is_kin(head):
            return None
        gender = gender or lexicon().genders.get(lemma, "")
        first = bisect_left(self._starts, head.idx)
        for person in self._people[first:]:
            if person.start > head.idx + _SOON:
                return None
            if person.name in self._ages and self._suits(person.name, gender):
                return person.name
        return None

    def _just_spoke(self, scene: Scene, head: Token, last: LastSpeaker | None) -> str | None:
        """Return whom "the winemaker" means where somebody spoke right before, or just there."""
        noun = head.lemma_.lower()
        person = noun in lexicon().roles or noun in lexicon().epithets or noun.endswith("maker")
        if not person or determiner(head) != "the" or head.tag_ != "NN" or noun in _OTHERS:
            return None
        if last is None or last.name not in self._persons or is_introduced(head, _INTRODUCED):
            return None
        if head.idx - last.end > _RIGHT_AFTER or scene.inside[head.i] >= 0:
            return None
        return last.name if self._suits(last.name, lexicon().genders.get(noun, "")) else None

    def _suits(self, name: str, gender: str) -> bool:
        return not gender or self._genders.get(name, gender) == gender

    def _before(self, token: Token) -> Iterator[Person]:
        """Yield the persons before a token, nearest first."""
        place = bisect_left(self._starts, token.idx)
        yield from reversed(self._people[max(0, place - _BACK) : place])

    def _bearer(self, head: Token) -> str | None:
        """Return who is meant by "the minister": the last person before who was called that.

        In a headline nobody was yet: the first one after it is meant. "The health minister" is
        nobody who was called the finance minister.
        """
        bearers = self._roles.get(head.lemma_.lower(), [])
        if not bearers or not is_single(head):
            return None
        if is_kin(head) and owner_of(head) is not None:
            one = bearers[0].person.name == bearers[-1].person.name
            return bearers[0].person.name if one else None
        owned = determiner(head) == "its" or any(
            each.dep_ == "poss" and each.ent_type_ in ("ORG", "GPE") for each in head.lefts
        )
        if owned:
            meant = {bearer.person.name for bearer in bearers if specifics(head) <= bearer.words}
            return meant.pop() if len(meant) == 1 else None
        if determiner(head) not in ("", "the", "that", "this"):
            return None
        bearers = mentions.of_rank(bearers, specifics(head))
        place = bisect_left(bearers, head.idx, key=lambda bearer: bearer.person.start)
        if place == 0 and self._starts[0] < head.idx:
            return None
        nearest = bearers[max(0, place - 1)]
        fits = specifics(head) <= nearest.words
        only = not nearest.own and len({bearer.person.name for bearer in bearers}) == 1
        return nearest.person.name if fits or only else None

    def _meant(self, scene: Scene, head: Token, last: LastSpeaker | None) -> str | None:
        """Return who is meant by "the pensioner" or "the 34-year-old": somebody just named."""
        age = age_of(head)
        if age is not None:
            aged = (person for person in self._before(head) if self._ages.get(person.name) == age)
            person = next(aged, None)
            if person is not None:
                return person.name
            name = self._antecedent(scene, head, "", last)
            return name if name in self._persons and name not in self._ages else None
        if not is_epithet(head) or is_introduced(head, _INTRODUCED):
            return None
        name = self._antecedent(scene, head, lexicon().genders.get(head.lemma_.lower(), ""), last)
        return name if name in self._persons else None

    def _owned(
        self, scene: Scene, head: Token, bounds: Bounds, last: LastSpeaker | None
    ) -> str | None:
        """Return "her solicitor" with its owner's surname: "Lisle's solicitor"."""
        pronoun = owner_of(head)
        if pronoun is None or not bounds[0] <= pronoun.idx < bounds[1]:
            return None
        gender = PRONOUNS.get(pronoun.lower_)
        name = None if gender is None else self._antecedent(scene, pronoun, gender, last)
        if pronoun.lower_ == "my" and last is not None:
            name = last.name
        if name is None:
            return None
        return f"{name.split()[-1]}'s {without_owner(scene.text, bounds, pronoun)}"

    def _description(self, text: str, bounds: Bounds, head: Token) -> str:
        """Return a mention as its own name: without article, small if only its place is not."""
        mention = " ".join(text[slice(*bounds)].split())
        first, blank, rest = mention.partition(" ")
        if blank and first.casefold() in _ARTICLES:
            return rest
        if mention.casefold() in _SOME:
            return mention.casefold()
        opening = head.left_edge
        if head.pos_ == "NOUN" and opening.is_sent_start and self._is_common(opening):
            return mention[:1].lower() + mention[1:]
        return mention

    def _is_common(self, word: Token) -> bool:
        """Whether a word that begins a sentence would be small inside one, as far as one can tell.

        Names that the pipeline takes for nouns are singular, and not small anywhere.
        """
        if word.lower_ in _SOME:
            return True
        if word.pos_ == "PROPN" or word.ent_type_ or word.is_upper or word.text in self._capitals:
            return False
        known = word.lower_ in self._small or word.lemma_.lower() in lexicon().roles
        return known or word.tag_ != "NN"

    def is_person(self, name: str) -> bool:
        """Whether a name is that of a person of the article."""
        return name in self._persons

    def learn(self, scene: Scene, persons: Persons) -> None:
        """Read the persons of an article, their genders and roles."""
        tokens = persons.last_tokens(scene.doc)
        written = [scene.text[start:end] for start, end in persons.names]
        written += couples(scene.text)
        self._full_names = find_full_names(scene.text)
        inside, self._small = mentions.spellings(scene.doc)
        self._capitals = {word for word in inside if word.lower() not in self._small}
        canonical = canonical_names(written, self._full_names)
        self.bodies = Bodies((start, scene.text[start:end]) for start, end in persons.bodies)
        for bounds in persons.names:
            token = tokens.get(bounds)
            if token is None or not scene.text[bounds[0]].isupper():
                continue
            name = canonical[scene.text[slice(*bounds)]]
            if " " in name and " " not in scene.text[slice(*bounds)]:
                name = titled(scene.text, bounds, written) or name
            person = Person(*bounds, token, name)
            self._people.append(person)
            self._starts.append(bounds[0])
            self._persons.add(name)
            if " " in name:
                self._surnames.setdefault(name.split()[-1], name)
            age = age_behind(scene.text, bounds[1])
            if age is not None:
                self._ages.setdefault(name, age)
            self._describe(scene.doc, persons, person)
            given = genders().get(name.split()[0])
            if " " not in name and given == "m":
                given = None  # a surname as often: James, Scott, Lewis
            if given is not None:
                self._genders.setdefault(name, given)

    def _describe(self, doc: Doc, persons: Persons, person: Person) -> None:
        """Note the roles and the gender that the words around a name give."""
        around = list(mentions.around_name(doc, persons, person))
        words = frozenset(token.lower_ for token in around).union(*map(specifics, around))
        for token in around:
            word = token.lower_.rstrip(".")
            if word in lexicon().genders:
                self._genders.setdefault(person.name, lexicon().genders[word])
            role = token.lemma_.lower()
            own = role in lexicon().roles or role in lexicon().epithets
            for each in {*lexicon().also.get(word, ()), *((role,) if own else ())}:
                bearer = Bearer(person, words, specifics(token))
                self._roles.setdefault(each, []).append(bearer)
