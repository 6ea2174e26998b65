"""Label schemes: which labels a project has, and how they look and are typed."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pressmark.domain.span import Layer

_COLOUR = re.compile("#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Label:
    """One label of one layer.

    `name` is written into files; `title` and `short` are shown. `key` is a single character,
    unique in its layer, or "" for none. `colour` is "#rrggbb": themes derive ink and tint from it.
    """

    layer: Layer
    name: str
    title: str
    short: str
    key: str
    colour: str
    help: str


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


def read_scheme(path: Path) -> Scheme:
    """Read a scheme from a TOML file. Raises ValueError naming the field that is wrong."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    labels = tuple(
        Label(
            layer=Layer(row["layer"]),
            name=row["name"],
            title=row["title"],
            short=row["short"],
            key=row.get("key", ""),
            colour=row["colour"],
            help=row.get("help", ""),
        )
        for row in data["label"]
    )
    check_labels(labels)
    return Scheme(data["name"], labels)


def check_labels(labels: Sequence[Label]) -> None:
    """Raise ValueError where a label is listed twice, a key is taken or a colour is no colour."""
    seen: set[tuple[Layer, str]] = set()
    for label in labels:
        for mark in filter(None, (f"name {label.name}", label.key and f"key {label.key}")):
            if (label.layer, mark) in seen:
                raise ValueError(f"the {label.layer} labels have two with the {mark}")
            seen.add((label.layer, mark))
        if not _COLOUR.fullmatch(label.colour):
            raise ValueError(f"{label.name}: {label.colour} is not a colour such as #2f6fd0")


def matching_labels(labels: Sequence[Label], typed: str, layer: Layer) -> list[Label]:
    """Return the labels that `typed` may mean, the likeliest first.

    A beginning of the title, the name or the short form counts most, then a beginning of a word in
    them, then letters in their order ("wrk"). Of equals those of `layer` come first, then the
    order of the scheme counts. Everything matches nothing typed.
    """
    wanted = typed.strip().casefold()
    ranked = [
        (rank, label.layer is not layer, at, label)
        for at, label in enumerate(labels)
        if (rank := _rank(label, wanted)) is not None
    ]
    return [label for *_, label in sorted(ranked, key=lambda found: found[:3])]


def _rank(label: Label, wanted: str) -> int | None:
    forms = [form.casefold() for form in (label.title, label.name, label.short)]
    if not wanted or wanted in forms or wanted == label.key.casefold():
        return 0
    if any(form.startswith(wanted) for form in forms):
        return 1
    if any(word.startswith(wanted) for form in forms for word in re.split(r"[\W_]+", form)):
        return 2
    return 3 if any(_in_order(wanted, form) for form in forms) else None


def _in_order(letters: str, form: str) -> bool:
    rest = iter(form)
    return all(letter in rest for letter in letters)
