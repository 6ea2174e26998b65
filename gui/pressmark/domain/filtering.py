"""Which articles of a project are meant, told by what the list of articles shows of them."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from pressmark.domain.article import Status


class Order(StrEnum):
    """The orders in which articles can be worked on."""

    IMPORTED = "imported"
    NEWEST = "newest"
    OLDEST = "oldest"
    UNDECIDED = "undecided"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Conditions that an article has to meet; those that are empty ask for nothing.

    `statuses` and `sources` have the ones that are wanted; sources are told without regard to case.
    `since` and `until` are days, both included; an article without a date meets neither. `words`
    are words of the title or the text, each of which may be the beginning of a longer one. With
    `undecided` it must have undecided spans, with `noted` a note.
    """

    statuses: frozenset[Status] = frozenset()
    sources: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    words: str = ""
    undecided: bool = False
    noted: bool = False

    @property
    def narrows(self) -> bool:
        """Whether something beside words leaves articles out."""
        return replace(self, words="") != EVERY_ARTICLE


EVERY_ARTICLE = ArticleFilter()
"""Asks for nothing."""
