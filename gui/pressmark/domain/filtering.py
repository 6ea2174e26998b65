"""Which articles of a project are meant, told by what the list of articles shows of them."""

from dataclasses import dataclass
from datetime import date

from pressmark.domain.article import Status


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Conditions that an article has to meet; those that are empty ask for nothing.

    `statuses` and `sources` have the ones that are wanted; sources are told without regard to case.
    `since` and `until` are days, both included; an article without a date meets neither. `words`
    are words of the title or the text, each of which may be the beginning of a longer one.
    """

    statuses: frozenset[Status] = frozenset()
    sources: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    words: str = ""

    def meets(self, status: Status, source: str | None, published: str | None) -> bool:
        """Return whether an article with these is meant, whatever its words."""
        if self.statuses and status not in self.statuses:
            return False
        if self.sources and (source or "").casefold() not in self._sources:
            return False
        day = (published or "")[:10]
        if self.since is not None and not (day and day >= self.since.isoformat()):
            return False
        return self.until is None or bool(day and day <= self.until.isoformat())

    @property
    def _sources(self) -> set[str]:
        return {source.casefold() for source in self.sources}


EVERY_ARTICLE = ArticleFilter()
"""Asks for nothing."""
