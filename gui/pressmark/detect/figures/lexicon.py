"""The word lists of the figure detector, read once from `resources/lexicons`."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pressmark.assets import resources
from pressmark.domain.span import ModifierClass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as suggestions name it; `kind` is measure, money, percent or other."""

    name: str
    kind: str = "measure"


@dataclass(frozen=True, slots=True)
class Size:
    """How large a unit is beside others of its `kind` ("length"): `factor` times, plus `offset`."""

    kind: str
    factor: float
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Units:
    """The unit table. Keys of `words` are casefolded with one space between words.

    `symbols` and `glued` keep their case; `glued` holds those that count only right after digits.
    `sign_before` and `code_before` find a currency that ends where a number starts.
    """

    words: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    glued: Mapping[str, Unit]
    signs: Mapping[str, Unit]
    sign_before: re.Pattern[str]
    rates: Mapping[str, str]
    sizes: Mapping[str, Size]
    kinds: Mapping[str, str]
    pound_money: frozenset[str]
    pound_mass: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists around numbers, casefolded."""

    modifiers: Mapping[str, ModifierClass | None]
    modifiers_after: Mapping[str, ModifierClass]
    modifier_gap: frozenset[str]
    tight: frozenset[str]
    about: frozenset[str]
    change: re.Pattern[str]
    metre_after: frozenset[str]
    runs: frozenset[str]
    name_before: frozenset[str]
    name_unless_plural: frozenset[str]
    address: frozenset[str]
    counted: frozenset[str]
    persons: frozenset[str]
    relatives: frozenset[str]
    collective: frozenset[str]


@cache
def units() -> Units:
    """Return the unit table of `units.toml`."""
    table = _read("units.toml")
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    glued: dict[str, Unit] = {}
    for entry in table["unit"]:
        unit = Unit(entry["name"], entry.get("kind", "measure"))
        words.update((form.casefold(), unit) for form in entry.get("words", ()))
        symbols.update((form, unit) for form in entry.get("symbols", ()))
        glued.update((form, unit) for form in entry.get("glued", ()))
    signs = _currencies(table["currency"], words, symbols)
    known = {unit.name: unit.kind for unit in (*words.values(), *symbols.values())}
    return Units(
        words=words,
        symbols=symbols,
        glued=glued,
        signs=signs,
        sign_before=_ending(signs),
        rates=table["rate"],
        sizes=_sizes(table["sizes"]),
        kinds=known,
        pound_money=frozenset(table["pound"]["money"]),
        pound_mass=frozenset(table["pound"]["mass"]),
    )


def _sizes(table: Mapping[str, Mapping[str, Any]]) -> dict[str, Size]:
    return {
        name: Size(kind, *(given if isinstance(given, list) else [given]))
        for kind, units_of_kind in table.items()
        for name, given in units_of_kind.items()
    }


def _currencies(
    entries: Iterable[Mapping[str, Any]], words: dict[str, Unit], symbols: dict[str, Unit]
) -> dict[str, Unit]:
    """Add currency words and codes to the unit forms; return what may stand before the digits."""
    before: dict[str, Unit] = {}
    for entry in entries:
        unit = Unit(entry["name"], "money")
        signs, codes = entry.get("signs", ()), entry.get("codes", ())
        words.update((form.casefold(), unit) for form in entry.get("words", ()))
        symbols.update((form, unit) for form in (*signs, *codes) if form == form.strip())
        before.update((form, unit) for form in (*signs, *codes, *entry.get("wire", ())))
    return before


def _ending(signs: Iterable[str]) -> re.Pattern[str]:
    """Match a sign at the end of a string; one that starts with a letter starts a word."""
    forms = sorted(signs, key=len, reverse=True)
    lettered = "|".join(re.escape(form) for form in forms if form[0].isalpha())
    others = "|".join(re.escape(form) for form in forms if not form[0].isalpha())
    return re.compile(rf"(?:(?<![^\W_])(?P<lettered>{lettered})|(?P<sign>{others}))[ \u00a0]?\Z")


@cache
def words() -> Words:
    """Return the word lists of `figures.toml`."""
    table = _read("figures.toml")
    classes = {"approx": ModifierClass.APPROX, "min": ModifierClass.MIN, "max": ModifierClass.MAX}
    before: dict[str, ModifierClass | None] = dict.fromkeys(table["modifiers"]["none"])
    after: dict[str, ModifierClass] = {}
    for key, kind in classes.items():
        before.update(dict.fromkeys(table["modifiers"][key], kind))
        after.update(dict.fromkeys(table["modifiers_after"][key], kind))
    stems = "|".join(table["change"]["stems"])
    return Words(
        modifiers=before,
        modifiers_after=after,
        modifier_gap=frozenset(table["modifiers"]["between"]),
        about=frozenset(table["modifiers"]["about"]),
        tight=frozenset(table["modifiers"]["tight"]),
        change=re.compile(rf"\b(?:{stems})[a-z]*(?:[ ](?!of\b)[a-z]+)?[ ]*\Z", re.IGNORECASE),
        metre_after=frozenset(table["metre"]["after"]),
        runs=frozenset(table["metre"]["runs"]),
        name_before=frozenset(table["names"]["before"]),
        name_unless_plural=frozenset(table["names"]["loose"]),
        address=frozenset(table["address"]["words"]),
        counted=frozenset(table["counted"]["words"]),
        persons=frozenset(table["counted"]["persons"]),
        relatives=frozenset(table["ages"]["relatives"]),
        collective=frozenset(table["counted"]["collective"]),
    )


def _read(name: str) -> dict[str, Any]:
    with (resources() / "lexicons" / name).open("rb") as file:
        return tomllib.load(file)
