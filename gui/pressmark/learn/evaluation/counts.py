"""Counts, and the shares made of them. All shares lie between 0 and 1."""

from dataclasses import dataclass, field

from pressmark.domain.records import Record


@dataclass(slots=True)
class Share:
    """How many of some things are right."""

    right: int = 0
    of: int = 0

    def count(self, right: bool) -> None:
        """Count one more."""
        self.of += 1
        self.right += right

    @property
    def value(self) -> float:
        """The share that is right, 0 of nothing."""
        return self.right / self.of if self.of else 0.0

    def record(self) -> Record:
        """Return the counts and the share as plain data."""
        return {"right": self.right, "of": self.of, "share": self.value}


@dataclass(frozen=True, slots=True)
class Quality:
    """Precision, recall and their harmonic mean F1, each 0 where there is nothing to divide by."""

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Right ones among the found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Right ones among the gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.gold + self.found
        return 2 * self.right / both if self.right else 0.0

    def record(self) -> Record:
        """Return the three as plain data."""
        return {"precision": self.precision, "recall": self.recall, "f1": self.f1}


@dataclass(slots=True)
class Shares:
    """Named shares, in the order in which they were first counted."""

    by_name: dict[str, Share] = field(default_factory=dict)

    def count(self, name: str, right: bool) -> None:
        """Count one more under `name`."""
        self.by_name.setdefault(name, Share()).count(right)

    def in_order(self) -> dict[str, Share]:
        """Return all of them, "unit (when given)" after "unit"."""
        first: dict[str, int] = {}
        for name in self.by_name:
            first.setdefault(_base(name), len(first))
        names = sorted(self.by_name, key=lambda name: (first[_base(name)], name != _base(name)))
        return {name: self.by_name[name] for name in names}

    def record(self) -> Record:
        """Return all of them as plain data."""
        return {name: share.record() for name, share in self.in_order().items()}


def _base(name: str) -> str:
    return name.partition(" (")[0]
