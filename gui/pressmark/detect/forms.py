"""How names are made that need no list: "F-16", "the M25", "Guild of Weavers"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pressmark.detect.form_table import FORMS
from pressmark.detect.lexicon import places, things

_ALONE = r"(?=$|\n| [^A-Z\W]|['’]s\b|[,.;:?!)])"
_MODEL_NUMBER = r"(?:[A-Z]{0,2}-?\d{1,4}[A-Za-z]{0,2})(?![\w%£$])(?!,\d|\.\d)"
_VARIANT = r"(?: (?:Pro Max|Pro|Max|Plus|Ultra|Mini|Dreamliner|MAX|Turbo|Mark|Mk)(?: \d{1,2})?)?"
_DESIGNATED = r"(?<![\w/-])(?:{})-\d{{1,4}}[A-Z]{{0,3}}(?![\w-])"
_OF_SEVERAL = (
    "Department",
    "Ministry",
    "Institute",
    "College",
    "Society",
    "Association",
    "Academy",
)
"""Heads of names of bodies that do several things: "Ministry of Agriculture and Food"."""


Form = tuple[str, tuple[str, ...], re.Pattern[str]]
"""A label, words of which a text holds one where the pattern may fit, and the pattern."""


def find_forms(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield label and bounds of what is made like a name, pattern by pattern."""
    for label, words, pattern in _forms():
        if words and not any(word in text for word in words):
            continue
        for match in pattern.finditer(text):
            yield label, *match.span("name")


@cache
def _forms() -> tuple[Form, ...]:
    craft, bodies = either(things().craft), either(places().behind_article)
    return (
        _form("PRODUCT", _models()),
        _form("PRODUCT", _DESIGNATED.format(either(things().designations))),
        _form("PRODUCT", rf"\b(?:{craft}) (?P<name>[A-Z][\w-]+)(?=[,.;)]| [a-z])", things().craft),
        _form("ORG", rf"\b[Tt]he (?P<name>{bodies}){_ALONE}", sorted(places().behind_article)),
        *(_form(label, _bodies(label), _heads(label)) for label in ("ORG", "EVENT", "LAW")),
        *(_form(label, _abroad(label), _first(label)) for label in ("LOC", "FAC", "GPE", "ORG")),
        *(_listed(*row) for row in FORMS),
    )


def _form(label: str, pattern: str, words: Sequence[str] = ()) -> Form:
    named = pattern if "(?P<name>" in pattern else rf"(?P<name>{pattern})"
    return label, tuple(words), re.compile(named)


def _listed(label: str, pattern: str, words: str = "") -> Form:
    known = words.split("|") if words else []
    return _form(label, pattern.replace("WORDS", either(known)), known)


def _heads(label: str) -> list[str]:
    return [head for head, of in places().heads.items() if of == label]


def _first(label: str) -> list[str]:
    return [word for word, of in things().abroad.items() if of == label]


def _models() -> str:
    """Return what a maker's name and a model make: "Ford Transit", "Boeing 737 Max", "BMW X5"."""
    lists = things()
    makers, models = either(lists.carmakers), either(lists.models)
    numbered = either(lists.numbered)
    return (
        rf"(?<![\w-])(?:(?:{makers}) (?:{models}(?: {_MODEL_NUMBER})?|{_MODEL_NUMBER})(?![\w-])"
        rf"|(?:{numbered})[ -]{_MODEL_NUMBER}){_VARIANT}"
    )


def _abroad(label: str) -> str:
    """Return what a word of another language names: "Praia do Amado", "Rue de la Paix"."""
    first = either(_first(label))
    small = r"(?:d[aeiou]s?|del|della|dell|des|la|las|le|les|lo|los|of the|of)"
    word = r"(?:[dl]['’])?[A-ZÀ-Þ][\w’-]*"
    begun = rf"(?<![\w’'-])(?:{first})(?: {small}){{0,2}} {word}"
    return rf"{begun}(?:(?: {small}){{1,2}} {word})?(?![\w-])"


def _bodies(label: str) -> str:
    """Return what is called a body of something: "Showmen's Guild of Great Britain"."""
    heads = either(_heads(label))
    word = r"(?!(?:He|She|It|They|The|In|On|At)\b)[A-Z][\w’'-]*"
    behind = rf"(?:of|for)(?: the)? {word}(?:(?: &| of| for| of the| for the)? {word}){{0,4}}"
    and_more = rf"(?:(?:,(?: {word}){{1,2}})*,? and {word}(?: {word})?)?"
    several = rf"(?:{either(_OF_SEVERAL)}) {behind}{and_more}|" if label == "ORG" else ""
    return rf"(?<![\w’'-])(?:[A-Z][\w’'-]* ){{0,4}}(?:{several}(?:{heads}) {behind})"


def either(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longest that fits."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
