"""Label schemes: which labels a project has, and how they look and are typed."""

import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pressmark.domain.span import Layer

_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_NAME = re.compile(r"\w[\w.\-]{0,39}")

LabelKey = tuple[Layer, str]
"""A label by its layer and name."""


@dataclass(frozen=True, slots=True)
class Label:
    """One label of one layer.

    `name` is written into files; `title` and `short` are shown. `key` is a single character,
    unique in its layer, or "" for none. `colour` is "#rrggbb": themes derive ink and tint from it.
    `help` is a sentence, `guideline` a longer text in Markdown. `stands_for` has the labels of the
    detectors that this one takes in beside its own name: a renamed label is still suggested.
    """

    layer: Layer
    name: str
    title: str
    short: str
    key: str
    colour: str
    help: str
    guideline: str = ""
    stands_for: tuple[str, ...] = ()

    def means(self, detected: str) -> bool:
        """Whether this is the label for what a detector calls `detected`."""
        return detected in self.stands_for or detected == self.name


@dataclass(frozen=True, slots=True)
class Scheme:
    """The labels of a project in their order."""

    name: str
    labels: tuple[Label, ...]

    def of_layer(self, layer: Layer) -> list[Label]:
        """Return the labels of one layer in order."""
        return [label for label in self.labels if label.layer is layer]

    def find(self, layer: Layer, name: str) -> Label | None:
        """Return a label by its layer and name, None where the scheme has none such."""
        for label in self.labels:
            if label.layer is layer and label.name == name:
                return label
        return None

    def label_for(self, layer: Layer, detected: str) -> Label | None:
        """Return the label for what a detector calls `detected`; None where it was removed."""
        labels = self.of_layer(layer)
        taking = (label for label in labels if detected in label.stands_for)
        return next(taking, None) or self.find(layer, detected)

    def detected_name(self, layer: Layer, name: str) -> str:
        """Return what detectors call a label of this scheme."""
        label = self.find(layer, name)
        return label.stands_for[0] if label is not None and label.stands_for else name


def renamed(label: Label, name: str) -> Label:
    """Return a label under another name, which still takes in what was suggested as the old one."""
    if name == label.name:
        return label
    taken_in = label.stands_for or (label.name,)
    return replace(label, name=name, stands_for=() if taken_in == (name,) else taken_in)


def read_scheme(path: Path) -> Scheme:
    """Read a scheme from a TOML file. Raises ValueError naming the field that is wrong."""
    return _parsed(path.read_text(encoding="utf-8"))


@lru_cache(maxsize=4)  # the one that comes with Pressmark is read again and again
def _parsed(text: str) -> Scheme:
    data = tomllib.loads(text)
    rows = data.get("label", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError("the labels are no [[label]] tables")
    labels = tuple(_read_label(row, number) for number, row in enumerate(rows, start=1))
    check_labels(labels)
    return Scheme(_text(data, "name", "the scheme"), labels)


def _read_label(row: dict[str, Any], number: int) -> Label:
    where = f"label {number}"
    stands_for = row.get("stands_for", [])
    if not isinstance(stands_for, list) or not all(isinstance(one, str) for one in stands_for):
        raise ValueError(f"{where}: stands_for is no list of names")
    name = _text(row, "name", where)
    return Label(
        layer=Layer(_text(row, "layer", where)),
        name=name,
        title=_text(row, "title", where),
        short=_text(row, "short", where),
        key=_text(row, "key", where, ""),
        colour=_text(row, "colour", where),
        help=_text(row, "help", where, ""),
        guideline=_text(row, "guideline", where, "").strip(),
        stands_for=tuple(stands_for),
    )


def _text(row: dict[str, Any], key: str, where: str, default: str | None = None) -> str:
    value = row.get(key, default)
    if not isinstance(value, str):
        raise ValueError(f"{where}: the {key} is missing or no text")
    return value


def scheme_toml(scheme: Scheme) -> str:
    """Return a scheme as the TOML that `read_scheme` reads."""
    parts = [f"name = {_quoted(scheme.name)}\n"]
    for label in scheme.labels:
        lines = [
            "[[label]]",
            *(f"{key} = {_quoted(getattr(label, key))}" for key in _KEYS),
        ]
        if label.stands_for:
            lines.append(f"stands_for = [{', '.join(map(_quoted, label.stands_for))}]")
        if label.guideline:
            lines.append(f"guideline = {_long(label.guideline)}")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


_KEYS = ("layer", "name", "title", "short", "key", "colour", "help")


def _quoted(text: str) -> str:
    """Return a basic string of TOML, whose escapes JSON has all; DEL it does not escape."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def _long(text: str) -> str:
    """Return a string of several lines, as people write it."""
    lines = (_quoted(line)[1:-1].replace('\\"', '"') for line in text.split("\n"))
    body = "\n".join(lines).replace('"""', '""\\"')
    return f'"""\n{body}\n"""'


def check_labels(labels: Sequence[Label]) -> None:
    """Raise ValueError where `mistakes` finds one."""
    for _, sentence in mistakes(labels):
        raise ValueError(sentence)


def mistakes(labels: Sequence[Label]) -> Iterator[tuple[Label, str]]:
    """Yield each label that cannot stand as it is, with a sentence on why."""
    seen: set[tuple[Layer, str]] = set()
    for label in labels:
        if not _NAME.fullmatch(label.name):
            yield label, f"the name {label.name!r} is not of letters, digits, - . and _ alone"
        if not label.title.strip() or not label.short.strip():
            yield label, f"{label.name} needs a title and a short form"
        if len(label.key) > 1 or label.key.strip() != label.key:
            yield label, f"{label.name}: the key {label.key!r} is not a single character"
        for mark in filter(None, (f"name {label.name}", label.key and f"key {label.key}")):
            if (label.layer, mark) in seen:
                yield label, f"the {label.layer} labels have two with the {mark}"
            seen.add((label.layer, mark))
        if not _COLOUR.fullmatch(label.colour):
            yield label, f"{label.name}: {label.colour} is not a colour such as #2f6fd0"


def matching_labels(labels: Sequence[Label], typed: str, layer: Layer) -> list[Label]:
    """Return the labels that `typed` may mean, the likeliest first.

    A beginning of the title, the name or the short form counts most, then a beginning of a word in
    them, then letters in their order ("wrk"). Of equals those of `layer` come first, then those
    that are typed in full, then the order of the scheme counts. Everything matches nothing typed.
    """
    wanted = typed.strip().casefold()
    ranked = []
    for at, label in enumerate(labels):
        forms = [form.casefold() for form in (label.title, label.name, label.short, label.key)]
        rank = _rank(forms, wanted)
        if rank is not None:
            partly = wanted != "" and wanted not in forms
            ranked.append(((rank, label.layer is not layer, partly, at), label))
    return [label for _, label in sorted(ranked, key=lambda found: found[0])]


def _rank(forms: Sequence[str], wanted: str) -> int | None:
    if any(form.startswith(wanted) for form in forms):
        return 0
    if any(word.startswith(wanted) for form in forms for word in re.split(r"[\W_]+", form)):
        return 1
    return 2 if any(_in_order(wanted, form) for form in forms) else None


def _in_order(letters: str, form: str) -> bool:
    rest = iter(form)
    return all(letter in rest for letter in letters)
