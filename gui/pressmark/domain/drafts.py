"""A label scheme while it is being edited: what becomes of each label, and what is wrong so far."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pressmark.domain.scheme import Label, LabelKey, Scheme, mistakes, renamed
from pressmark.domain.span import Layer

# One for each label that is added; far apart in hue and of like strength.
_COLOURS = ("#3b6ea8", "#8a5a2b", "#4f7f3a", "#9a4f7d", "#2f8577", "#7a5fb0", "#a8493f", "#6b6f3a")


_LONGEST_NAME, _LONGEST_SHORT = 40, 8
"""Characters of a name, and of a short form that is made from one."""


@dataclass(eq=False)
class Draft:
    """One label under edit. `was` is the label of the project it is made from, None for a new one.

    Once `removed`, its spans turn into those of `becomes`, or are rejected where that is None.
    """

    label: Label
    was: Label | None = None
    removed: bool = False
    becomes: "Draft | None" = None

    @property
    def key(self) -> LabelKey | None:
        """Layer and name in the project as it is now."""
        return None if self.was is None else (self.was.layer, self.was.name)


@dataclass(frozen=True, slots=True)
class Edited:
    """What editing comes to: the arguments of `store.schemes.change_scheme`."""

    scheme: Scheme
    renamed: Mapping[LabelKey, str]
    replaced: Mapping[LabelKey, str | None]


class Drafts:
    """The labels of a scheme under edit, layer by layer in their order."""

    def __init__(self, scheme: Scheme, taken: Mapping[str, str] | None = None) -> None:
        """`taken` has keys that labels cannot have, with what they do ("a": "Accept")."""
        self._scheme = scheme
        self._taken = taken or {}
        self.rows = [Draft(label, label) for label in scheme.labels]

    def of_layer(self, layer: Layer) -> list[Draft]:
        """Return the drafts of one layer in order, removed ones among them."""
        return [row for row in self.rows if row.label.layer is layer]

    def staying(self, layer: Layer) -> list[Draft]:
        """Return the drafts of one layer that are not removed."""
        return [row for row in self.of_layer(layer) if not row.removed]

    def add(self, layer: Layer) -> Draft:
        """Add a label at the end of a layer, with a name and a key that are free."""
        present = self.of_layer(layer)
        names = {row.label.name for row in present}
        number = next(n for n in range(1, 1000) if _numbered(n) not in names)
        name = _numbered(number)
        colour = _COLOURS[len(self.rows) % len(_COLOURS)]
        title = name.replace("_", " ").capitalize()
        label = Label(layer, name, title, "New", self._free_key(layer), colour, "")
        made = Draft(label)
        self.rows.append(made)
        return made

    def _free_key(self, layer: Layer) -> str:
        used = {row.label.key for row in self.staying(layer)} | set(self._taken)
        return next((key for key in "1234567890" if key not in used), "")

    def remove(self, draft: Draft) -> None:
        """Take a label away. One that is not in the project yet goes without a trace."""
        if draft.was is None:
            self.rows.remove(draft)
        draft.removed = True
        for row in self.rows:
            if row.becomes is draft:
                row.becomes = None

    def restore(self, draft: Draft) -> None:
        """Keep a label after all."""
        draft.removed, draft.becomes = False, None

    def move(self, draft: Draft, by: int) -> bool:
        """Move a label up (-1) or down (1) in its layer; return whether there was room."""
        present = self.of_layer(draft.label.layer)
        at = present.index(draft) + by
        if not 0 <= at < len(present):
            return False
        here, there = self.rows.index(draft), self.rows.index(present[at])
        self.rows[here], self.rows[there] = self.rows[there], self.rows[here]
        return True

    def adopt(self, scheme: Scheme) -> None:
        """Take over name and labels of another scheme; those that it does not have are removed."""
        old = {row.key: row for row in self.rows if row.was is not None}
        rows = []
        for label in scheme.labels:
            same = old.pop((label.layer, label.name), None)
            rows.append(Draft(label, None if same is None else same.was))
        for row in old.values():
            assert row.was is not None, "only labels of the project are kept by their key"
            rows.append(Draft(row.was, row.was, removed=True))
        self.rows = rows
        self._scheme = replace(self._scheme, name=scheme.name)

    def scheme(self) -> Scheme:
        """Return the scheme as it would be, for showing it."""
        return Scheme(self._scheme.name, tuple(row.label for row in self.rows if not row.removed))

    def problems(self) -> Iterator[tuple[Draft, str]]:
        """Yield what has to be put right before the scheme can be saved."""
        by_label = {id(row.label): row for row in self.rows}
        labels = [row.label for row in self.rows if not row.removed]
        for label, sentence in mistakes(labels):
            yield by_label[id(label)], sentence
        for label in labels:
            if label.key in self._taken:
                what = self._taken[label.key]
                yield by_label[id(label)], f"the key {label.key.upper()} is taken: {what}"
        for layer in Layer:
            if self.of_layer(layer) and not self.staying(layer):
                yield self.of_layer(layer)[0], f"the {layer} labels need one at least"

    def edited(self) -> Edited:
        """Return the scheme to save, and what becomes of labels that were renamed or removed."""
        new_names: dict[LabelKey, str] = {}
        replaced: dict[LabelKey, str | None] = {}
        for row in self.rows:
            if row.key is None:
                continue
            if row.removed:
                replaced[row.key] = None if row.becomes is None else row.becomes.label.name
            elif row.key[1] != row.label.name:
                new_names[row.key] = row.label.name
        labels = tuple(self._finished(row) for row in self.rows if not row.removed)
        return Edited(Scheme(self._scheme.name, labels), new_names, replaced)

    def _finished(self, row: Draft) -> Label:
        """Return the label of a row, standing for its old name and for labels that it takes in."""
        label = row.label
        if row.was is not None and row.was.name != label.name:
            label = replace(label, stands_for=renamed(row.was, label.name).stands_for)
        for other in self.rows:
            if other.removed and other.becomes is row and other.was is not None:
                own = label.stands_for or (label.name,)
                taken_in = other.was.stands_for or (other.was.name,)
                label = replace(label, stands_for=tuple(dict.fromkeys([*own, *taken_in])))
        return label


def fresh_label(layer: Layer, name: str, present: Sequence[Label]) -> Label:
    """Return a label called `name` that is to come into a scheme, or the one that is there.

    What a name cannot have becomes a low line; the title keeps it.
    """
    wanted = re.sub(r"[^\w.\-]", "_", name)[:_LONGEST_NAME]
    wanted = wanted if wanted[:1].isalnum() or wanted[:1] == "_" else f"_{wanted}"[:_LONGEST_NAME]
    for label in present:
        if (label.layer, label.name) == (layer, wanted):
            return label
    title = " ".join(name.replace("_", " ").split()) or wanted
    colour = _COLOURS[len(present) % len(_COLOURS)]
    return Label(layer, wanted, title[:_LONGEST_NAME], title[:_LONGEST_SHORT], "", colour, "")


def _numbered(number: int) -> str:
    return "NEW_LABEL" if number == 1 else f"NEW_LABEL_{number}"
