"""The hand-written lists that help with names: places, people, languages, boilerplate."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from pressmark import assets


@dataclass(frozen=True)
class Places:
    """Names with one label each: countries, cities, peoples, well-known organisations."""

    labels: dict[str, str]
    """From the name as written to its label."""
    ambiguous: frozenset[str]
    """Names among them that are as well a person's, or a plain word."""
    possessive: frozenset[str]
    """Names whose 's is part of them."""
    before: dict[str, str]
    """Plain nouns before a name, and the label they speak for."""
    behind: dict[str, str]
    """Plain nouns behind a name, and the label they speak for."""
    suffixes: dict[str, str]
    """Capitalised words that go on a name, and the label of the whole."""
    prefixes: dict[str, str]
    """Capitalised words that begin a longer name, and the label of the whole."""
    landforms: dict[str, str]
    """Plain nouns that go on a place's name, and the label of the whole."""
    pairs: frozenset[str]
    """Names of one thing with "and" between two capitalised words."""
    articled: frozenset[str]
    """Names of one word that have an article."""


@dataclass(frozen=True)
class People:
    """Words around and in people's names."""

    titles: tuple[str, ...]
    """Longest first, so that "Prime Minister" comes before "Minister"."""
    roles: frozenset[str]
    given: frozenset[str]
    not_people: frozenset[str]


@cache
def places() -> Places:
    """Read resources/lexicons/places.toml."""
    data = _read("places")
    labels = _by_word(data["labels"])
    for country, demonyms in data["countries"].items():
        labels[country] = "GPE"
        labels |= dict.fromkeys(demonyms, "NORP")
    return Places(
        labels=labels,
        ambiguous=frozenset(data["ambiguous"]),
        possessive=frozenset(data["possessive"]),
        before=_by_word(data["before"]),
        behind=_by_word(data["behind"]),
        suffixes=_by_word(data["suffixes"]),
        prefixes=_by_word(data["prefixes"]),
        landforms=_by_word(data["landforms"]),
        pairs=frozenset(data["pairs"]),
        articled=frozenset(data["articled"]),
    )


@cache
def people() -> People:
    """Read resources/lexicons/people.toml."""
    data = _read("people")
    return People(
        titles=tuple(sorted(data["titles"], key=len, reverse=True)),
        roles=frozenset(data["roles"]),
        given=frozenset(data["given"]),
        not_people=frozenset(data["not_people"]),
    )


@dataclass(frozen=True)
class Languages:
    """What tells languages apart."""

    tongues: frozenset[str]
    """Names of peoples that are names of languages as well."""
    spoken: frozenset[str]
    """Plain nouns that a language stands before."""
    speaking: frozenset[str]
    """Verbs whose object is a language, as lemmas."""
    english: frozenset[str]
    foreign: frozenset[str]


@cache
def languages() -> Languages:
    """Read resources/lexicons/languages.toml."""
    data = _read("languages")
    return Languages(**{name: frozenset(words) for name, words in data.items()})


@cache
def boilerplate() -> re.Pattern[str]:
    """Read resources/lexicons/boilerplate.toml: one pattern for a whole line."""
    return _any_of(_read("boilerplate")["lines"])


@cache
def stamps() -> re.Pattern[str]:
    """Read the times and credits of resources/lexicons/boilerplate.toml: one pattern, as above."""
    return _any_of(_read("boilerplate")["stamps"])


def _any_of(lines: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lines), re.IGNORECASE)


def _by_word(words_by_label: dict[str, list[str]]) -> dict[str, str]:
    return {word: label for label, words in words_by_label.items() for word in words}


def _read(name: str) -> dict[str, Any]:
    path = assets.resources() / "lexicons" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
