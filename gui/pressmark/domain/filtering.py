"""Which articles of a project are meant, told by what the list of articles shows of them."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from pressmark.domain.article import Status
from pressmark.domain.scheme import LabelKey
from pressmark.domain.span import Layer


class Order(StrEnum):
    """The orders in which articles can be worked on."""

    IMPORTED = "imported"
    NEWEST = "newest"
    OLDEST = "oldest"
    UNCERTAIN = "uncertain"
    UNDECIDED = "undecided"
    TITLE = "title"
    STORY = "story"


NOBODY = ""
"""In `ArticleFilter.assignees`: articles that were given to nobody."""


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Conditions that an article has to meet; those that are empty ask for nothing.

    `statuses`, `sources`, `labels`, `tags` and `assignees` have the ones that are wanted, of which
    an article needs one; all but the labels are told without regard to case. A label counts where a
    span has it that is not rejected. `since` and `until` are days, both included; an article
    without a date meets neither. `words` are words of the title or the text, each of which may be
    the beginning of a longer one. With `undecided` it must have undecided spans, with `noted` a
    note, with `copied` other articles that share its text. `below` is a confidence between 0 and 1
    under which one of its undecided spans must lie.
    """

    statuses: frozenset[Status] = frozenset()
    sources: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    words: str = ""
    undecided: bool = False
    noted: bool = False
    labels: frozenset[LabelKey] = frozenset()
    tags: frozenset[str] = frozenset()
    assignees: frozenset[str] = frozenset()
    below: float | None = None
    copied: bool = False

    @property
    def narrows(self) -> bool:
        """Whether something beside words leaves articles out."""
        return replace(self, words="") != EVERY_ARTICLE

    @property
    def conditions(self) -> Iterator["Condition"]:
        """Yield what is asked for, piece by piece; `without` takes a piece away again."""
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, frozenset):
                yield from (Condition(field.name, one) for one in sorted(value))
            elif value != field.default:
                yield Condition(field.name, value)

    def joined(self, other: "ArticleFilter") -> "ArticleFilter":
        """Return the filter with what another asks for in the place of its own conditions."""
        asked = {one.field: getattr(other, one.field) for one in other.conditions}
        return replace(self, **asked)

    def without(self, condition: "Condition") -> "ArticleFilter":
        """Return the filter without one of its conditions."""
        value: Any = getattr(self, condition.field)
        if isinstance(value, frozenset):
            left = value - {condition.value}
        else:
            left = getattr(EVERY_ARTICLE, condition.field)
        changed: dict[str, Any] = {condition.field: left}
        return replace(self, **changed)


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a filter asks for: one of the sources, the first day, the words."""

    field: str
    value: Any


EVERY_ARTICLE = ArticleFilter()
"""Asks for nothing."""


def filter_record(wanted: ArticleFilter) -> dict[str, Any]:
    """Return a filter as JSON can hold it, without what it does not ask for."""
    record: dict[str, Any] = {}
    for condition in wanted.conditions:
        value = condition.value
        if isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, tuple):
            value = list(value)
        if isinstance(getattr(wanted, condition.field), frozenset):
            record.setdefault(condition.field, []).append(value)
        else:
            record[condition.field] = value
    return record


def read_filter(record: dict[str, Any]) -> ArticleFilter:
    """Return the filter of a record. Raises ValueError where it is none."""
    try:
        return ArticleFilter(**{key: _READ[key](value) for key, value in record.items()})
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this is no filter of articles: {error}") from error


def _texts(values: list[str]) -> frozenset[str]:
    if not all(isinstance(one, str) for one in values):
        raise TypeError(values)
    return frozenset(values)


_READ: dict[str, Any] = {
    "statuses": lambda values: frozenset(map(Status, values)),
    "sources": _texts,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
    "words": str,
    "undecided": bool,
    "noted": bool,
    "labels": lambda values: frozenset((Layer(layer), name) for layer, name in values),
    "tags": _texts,
    "assignees": _texts,
    "below": float,
    "copied": bool,
}
