"""The word lists of the quote detector, read once from the data files."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pressmark.assets import resources


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the detector knows about words; verbs as lemmas, all in lower case."""

    quoting: frozenset[str]
    weak: frozenset[str]
    phrasal: Mapping[str, frozenset[str]]
    reporting: frozenset[str]
    infinitive: frozenset[str]
    gerund: frozenset[str]
    object: frozenset[str]
    prepositions: Mapping[str, frozenset[str]]
    of_people: frozenset[str]
    mute: frozenset[str]
    occasions: frozenset[str]
    findings: frozenset[str]
    finders: frozenset[str]
    unspoken: frozenset[str]
    nouns: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    epithets: frozenset[str]
    degrees: frozenset[str]
    genders: Mapping[str, str]
    bodies: Mapping[str, frozenset[str]]
    """From "force" to the last words of such a body's name; none where it may have any."""
    also: Mapping[str, tuple[str, ...]]
    """From a title or role to what its bearer is called as well: an inspector is an officer."""
    works: frozenset[str]
    distancing: frozenset[str]
    naming: frozenset[str]


@cache
def genders() -> Mapping[str, str]:
    """Return "m" or "f" for the given names that tell; the file is read on the first call."""
    path = resources() / "lexicons" / "quotes_names.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {**dict.fromkeys(data["women"], "f"), **dict.fromkeys(data["men"], "m")}


@cache
def lexicon() -> Lexicon:
    """Return the word lists; the file is read on the first call."""
    path = resources() / "lexicons" / "quotes.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    cues = data["cues"]
    prepositions = {verb: frozenset(words) for verb, words in cues["prepositions"].items()}
    return Lexicon(
        quoting=frozenset([*cues["say"], *cues["quote"], *cues["think"], *cues["weak"]]),
        weak=frozenset(cues["weak"]),
        phrasal={verb: frozenset(words) for verb, words in cues["phrasal"].items()},
        reporting=frozenset([*cues["say"], *cues["clause"], *cues["findings"]]),
        infinitive=frozenset(cues["infinitive"]),
        gerund=frozenset(cues["gerund"]),
        object=frozenset(cues["object"]),
        prepositions=prepositions,
        of_people=frozenset(cues["of_people"]),
        mute=frozenset(cues["mute"]),
        occasions=frozenset(cues["occasions"]),
        findings=frozenset(cues["findings"]),
        finders=frozenset(cues["finders"]),
        unspoken=frozenset(cues["unspoken"]),
        nouns=frozenset(cues["nouns"]),
        titles=frozenset(data["speakers"]["titles"]),
        roles=frozenset(data["speakers"]["roles"]),
        epithets=frozenset(data["speakers"]["epithets"]),
        degrees=frozenset(data["speakers"]["degrees"]),
        genders={
            **dict.fromkeys(data["speakers"]["he"], "m"),
            **dict.fromkeys(data["speakers"]["she"], "f"),
        },
        bodies={noun: frozenset(words) for noun, words in data["bodies"].items()},
        also=_turned(data["also"]),
        works=frozenset(data["kinds"]["works"]),
        distancing=frozenset(data["kinds"]["distancing"]),
        naming=frozenset(data["kinds"]["naming"]),
    )


def _turned(groups: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """Return for each word the names of the groups that it stands in."""
    words = dict.fromkeys(word for group in groups.values() for word in group)
    return {word: tuple(name for name, group in groups.items() if word in group) for word in words}
