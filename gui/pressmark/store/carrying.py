"""Decisions carried over to the copies of an article: shown first, then done as one step."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from pressmark.domain.carrying import Carried, carried
from pressmark.domain.ids import ArticleId
from pressmark.domain.span import State
from pressmark.store import article_list, articles, spans
from pressmark.store.alike import span_change
from pressmark.store.articles import Summary
from pressmark.store.bulk import begun
from pressmark.store.changes import Change, ChangeSet, RowChange
from pressmark.store.project import Project
from pressmark.store.rows import HAND, detector_id, span_row
from pressmark.store.span_names import free_names
from pressmark.store.steps import record
from pressmark.store.stories import copies_of


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What carrying decisions over comes to in one copy."""

    copy: Summary
    spans: Sequence[Carried]

    @property
    def counts(self) -> Counter[State]:
        """How many spans come into which state."""
        return Counter(one.after.state for one in self.spans)


def carried_over(project: Project, article: ArticleId) -> list[CarriedOver]:
    """Return what an article's decisions mean for each of its copies for which they mean anything.

    Raises DamagedProject.
    """
    text = articles.read_article(project, article).text
    own = [span for span in spans.of_article(project, article) if span.decided]
    copies = copies_of(project, article)
    lines = article_list.lines_of(project, copies)
    found = []
    for copy in copies:
        other = articles.read_article(project, copy).text
        means = carried(text, own, other, spans.of_article(project, copy))
        if means:
            found.append(CarriedOver(lines[copy], means))
    return found


def carry_over(
    project: Project, chosen: Iterable[CarriedOver], seconds: float | None = None
) -> ChangeSet | None:
    """Decide in copies as in their article, as one step. Returns None where nothing is chosen."""
    chosen = list(chosen)
    count = sum(len(one.spans) for one in chosen)
    if not count:
        return None
    with project.transaction() as db:
        changes: list[Change] = []
        for one in chosen:
            changes += _changes(project, db, one)
        changes += begun(db, {one.copy.id for one in chosen})
        what = "1 decision" if count == 1 else f"{count:,} decisions"
        where = "1 copy" if len(chosen) == 1 else f"{len(chosen):,} copies"
        return record(
            project, db, "carry", f"carry {what} over to {where}", changes, seconds=seconds
        )


def _changes(project: Project, db: Database, over: CarriedOver) -> list[RowChange]:
    changes, added = [], []
    for one in over.spans:
        if one.before is None:
            added.append(one.after)
        else:
            detector = detector_id(db, one.before.origin)
            changes.append(span_change(span_row(one.before, detector), one.after, detector))
    hand = detector_id(db, HAND)
    for span in free_names(project, db, over.copy.id, added):
        row = span_row(span, hand) | {"article": over.copy.id}
        changes.append(RowChange("spans", 0, None, row))
    return changes
