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
    firms: frozenset[str]
    """Those that end the name of a firm."""
    prefixes: dict[str, str]
    """Capitalised words that begin a longer name, and the label of the whole."""
    heads: dict[str, str]
    """Capitalised words before "of" or "for" in a name, and the label of the whole."""
    landforms: dict[str, str]
    """Plain nouns that go on a place's name, and the label of the whole."""
    pairs: frozenset[str]
    """Names of one thing with "and" between two capitalised words."""
    behind_article: frozenset[str]
    """Plain words that are an organisation where an article stands before them: "the Commons"."""
    clubs: frozenset[str]
    """Clubs and leagues."""
    clubs_in_short: dict[str, str]
    """From a club to the word that it is called by, where that says nothing alone."""
    club_towns: frozenset[str]
    """Towns that a report on football means a club by."""
    countries: frozenset[str]


@dataclass(frozen=True)
class Things:
    """What names of things are made of."""

    nouns: tuple[str, ...]
    """Plain nouns behind the name of a thing."""
    vague_nouns: tuple[str, ...]
    """Plain nouns behind the name of a thing as behind that of its maker or owner."""
    craft: tuple[str, ...]
    """Plain nouns before the name of a ship or spacecraft."""
    designations: tuple[str, ...]
    """Letters before a hyphen and a number: "F" of "F-16"."""
    numbered: tuple[str, ...]
    carmakers: tuple[str, ...]
    models: tuple[str, ...]
    endings: dict[str, str]
    """Capitalised words that end a name, seen or not, and the label of the whole."""
    abroad: dict[str, str]
    """Words of other languages that begin a name, and the label of the whole."""


@dataclass(frozen=True)
class People:
    """Words around and in people's names."""

    titles: tuple[str, ...]
    """Longest first, so that "Prime Minister" comes before "Minister"."""
    roles: frozenset[str]
    given: frozenset[str]
    epithets: frozenset[str]
    """Capitalised words that begin a sentence, and are none of the name behind them."""
    not_people: frozenset[str]
    particles: frozenset[str]
    """Small words inside surnames."""


@dataclass(frozen=True)
class Clues:
    """Words beside a name, each with the label it speaks for."""

    nouns: dict[str, str]
    """Heads of an apposition, or right before the name."""
    owned: dict[str, str]
    """What the name's 's stands before."""
    behind: dict[str, str]
    """Plain nouns behind the name."""
    links: dict[str, str]
    """Words with a preposition before the name: "shares in"."""
    verbs: dict[str, list[str]]
    """Patterns of verbs behind the name, for each label."""
    no_names: frozenset[str]
    """Abbreviations and units that are written with capitals and name nothing."""


_LISTS = ("geography", "organisations", "products", "events", "britain", "press")
"""Lists of names beside places.toml. Of two labels for a name the first list's holds."""


@cache
def places() -> Places:
    """Read resources/lexicons/places.toml and the lists of names beside it."""
    data = _read("places")
    lists = {name: _read(name) for name in _LISTS}
    labels: dict[str, str] = {}
    for name in reversed(_LISTS):
        words = _ungrouped(lists[name])
        words["WORK_OF_ART"] = [*words.get("WORK_OF_ART", []), *_titled(words)]
        labels |= _by_word(words)
    labels |= _by_word(data["labels"])
    for country, demonyms in data["countries"].items():
        labels[country] = "GPE"
        labels |= dict.fromkeys(demonyms, "NORP")
    labels |= {name.replace("'", "’"): label for name, label in labels.items() if "'" in name}
    return Places(
        labels=labels,
        ambiguous=frozenset(data["ambiguous"]).union(
            *(words["ambiguous"] for words in lists.values())
        ),
        possessive=frozenset(data["possessive"]),
        before=_by_word(data["before"]),
        behind=_by_word(data["behind"]),
        suffixes=_by_word(data["suffixes"]) | dict.fromkeys(data["firms"], "ORG"),
        firms=frozenset(data["firms"]),
        prefixes=_by_word(data["prefixes"]),
        heads=_by_word(data["heads"]),
        landforms=_by_word(data["landforms"]),
        pairs=frozenset(data["pairs"]),
        behind_article=frozenset(lists["organisations"]["behind_article"]),
        clubs=frozenset(lists["organisations"]["ORG"]["sport"] + lists["britain"]["ORG"]["clubs"]),
        clubs_in_short=lists["britain"]["clubs_in_short"],
        club_towns=frozenset(lists["press"]["club_towns"]),
        countries=frozenset(data["countries"]),
    )


@cache
def things() -> Things:
    """Read resources/lexicons/products.toml."""
    data = _read("products")
    lists = ("nouns", "vague_nouns", "craft", "designations", "numbered", "carmakers", "models")
    return Things(
        **{name: tuple(data[name]) for name in lists},
        endings=_by_word(data["endings"]),
        abroad=_by_word(data["abroad"]),
    )


@cache
def people() -> People:
    """Read resources/lexicons/people.toml, and the given names beside it."""
    data, told = _read("people"), _read("quotes_names")
    names = {*told["women"], *told["men"]}.difference(data["plain"], places().labels)
    return People(
        titles=tuple(sorted(data["titles"], key=len, reverse=True)),
        roles=frozenset(data["roles"]),
        given=frozenset(data["given"]) | names,
        epithets=frozenset(data["epithets"]),
        not_people=frozenset(data["not_people"]),
        particles=frozenset(data["particles"]),
    )


@cache
def clues() -> Clues:
    """Read resources/lexicons/evidence.toml."""
    data = _read("evidence")
    tables = {name: _by_word(data[name]) for name in ("nouns", "owned", "behind", "links")}
    return Clues(**tables, verbs=data["verbs"], no_names=frozenset(data["no_names"]))


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


def _titled(words: dict[str, list[str]]) -> list[str]:
    """Return the works with each word large, as some papers write them: "Made In Chelsea"."""
    works = words.get("WORK_OF_ART", [])
    large = (" ".join(word[:1].upper() + word[1:] for word in name.split()) for name in works)
    return [name for name in large if " " in name]


def _ungrouped(words: dict[str, Any]) -> dict[str, list[str]]:
    """Return the words of each label; a list groups them for whoever reads it."""
    return {
        label: [word for group in groups.values() for word in group]
        for label, groups in words.items()
        if label.isupper()
    }


def _by_word(words_by_label: dict[str, list[str]]) -> dict[str, str]:
    return {word: label for label, words in words_by_label.items() for word in words}


def _read(name: str) -> dict[str, Any]:
    path = assets.resources() / "lexicons" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
