"""The names that the analysts of a project decided on, as detection is given them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PROJECT_NAMES = "project names"
"""The origin of a suggestion that follows from what the analysts of the project decided."""


@dataclass(frozen=True, slots=True)
class KnownName:
    """The label that a name was marked with most often.

    `kept` is how often it was marked so, `decided` how often anything was decided about the name,
    other labels and rejections included.
    """

    label: str
    kept: int
    decided: int

    @property
    def score(self) -> float:
        """How often this label is right for the name, from 0 to 1: Laplace's rule of succession."""
        return round((self.kept + 1) / (self.decided + 2), 3)


@dataclass(frozen=True)
class ProjectNames:
    """What a project knows of names; they count as they are written, letter by letter."""

    known: Mapping[str, KnownName] = field(default_factory=dict)
    rejected: frozenset[tuple[str, str]] = frozenset()
    """Names with a label that was rejected for them and never kept."""

    def __bool__(self) -> bool:
        return bool(self.known or self.rejected)


def names_record(names: ProjectNames) -> dict[str, Any]:
    """Return the names as plain lists, which JSON carries."""
    return {
        "known": [[name, one.label, one.kept, one.decided] for name, one in names.known.items()],
        "rejected": [list(pair) for pair in sorted(names.rejected)],
    }


def read_names(record: Mapping[str, Any]) -> ProjectNames:
    """Read what `names_record` returned."""
    return ProjectNames(
        {name: KnownName(label, kept, decided) for name, label, kept, decided in record["known"]},
        frozenset((name, label) for name, label in record["rejected"]),
    )
