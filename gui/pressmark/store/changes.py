"""What a step changes: rows before and after, as the log keeps them, and what views are told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.span import State
from pressmark.store.labels import LABEL_COLUMNS
from pressmark.store.rows import SPAN_COLUMNS, Row

# Columns of `articles` that a step may change; the rest is fixed at import or counted.
ARTICLE_COLUMNS = ("status", "removed", "note", "tags", "assignee")

IGNORED_COLUMNS = ("id", "check", "key")

# Of each table that steps change, by the `id` of a row: what an image may have.
COLUMNS = {
    "spans": SPAN_COLUMNS,
    "articles": ARTICLE_COLUMNS,
    "labels": LABEL_COLUMNS,
    "filters": ("id", "name", "wanted"),
    "ignored": IGNORED_COLUMNS,
}

PROPOSED_LABEL = "proposed label"
"""In an image of a `SpansChange`: the label inside of `proposal`, whose rest stays as it is."""


PROPOSED = "proposed"
"""In an image of a `SpansChange`: whether a span has a proposal, which is what it says in the other
image."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after a step; None where it is not there."""

    table: str
    row: int
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class SpansChange:
    """The same columns of many spans before and after a step; no span comes or goes.

    `articles` are those that the spans lie in.
    """

    rows: Sequence[int]
    articles: Sequence[int]
    before: Row
    after: Row


@dataclass(frozen=True, slots=True)
class ArticlesChange:
    """The same columns of many articles before and after a step: thousands take one statement."""

    articles: Sequence[int]
    before: Row
    after: Row


Change = RowChange | SpansChange | ArticlesChange


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a step changed: the views that show any of it reload."""

    title: str
    articles: frozenset[ArticleId]
    spans: frozenset[SpanId]
    listing: bool
    """Whether articles came or went."""

    scheme: bool = False
    """Whether the labels of the project are others than before."""

    states: Mapping[SpanId, State] = field(default_factory=dict)
    """Those of `spans` of which nothing but the state is other, with the state they have now."""


def change_record(change: Change) -> Row:
    """Return a change as it stands in the log."""
    images = {"before": change.before, "after": change.after}
    if isinstance(change, SpansChange):
        return {"rows": change.rows, "articles": change.articles, **images}
    if isinstance(change, ArticlesChange):
        return {"articles": change.articles, **images}
    return {"table": change.table, "row": change.row, **images}


def read_change(stored: Row) -> Change:
    """Return a change as it stands in the log. Raises TypeError or KeyError where it is none."""
    if "rows" in stored:
        return SpansChange(**stored)
    return ArticlesChange(**stored) if "articles" in stored else RowChange(**stored)


def taken_back(change: Change) -> Change:
    """Return the change that undoes one."""
    if isinstance(change, SpansChange):
        return SpansChange(change.rows, change.articles, change.after, change.before)
    if isinstance(change, ArticlesChange):
        return ArticlesChange(change.articles, change.after, change.before)
    return RowChange(change.table, change.row, change.after, change.before)


def is_removed(image: Row | None) -> bool:
    """Return whether an article is out of the list; an image that does not tell leaves it in."""
    return bool((image or {}).get("removed", 0))


def change_set(title: str, changes: Iterable[Change]) -> ChangeSet:
    """Sum up which articles and spans `changes` touch."""
    articles: set[ArticleId] = set()
    spans: set[SpanId] = set()
    states: dict[SpanId, State] = {}
    listing = scheme = False
    for change in changes:
        if isinstance(change, SpansChange):
            articles.update(map(ArticleId, change.articles))
            rows = set(map(SpanId, change.rows))
            if change.after.keys() == {"state"} and spans.isdisjoint(rows):
                states.update(dict.fromkeys(rows, State(change.after["state"])))
            else:
                states = {span: state for span, state in states.items() if span not in rows}
            spans |= rows
        elif isinstance(change, ArticlesChange):
            articles.update(map(ArticleId, change.articles))
            listing |= is_removed(change.before) != is_removed(change.after)
        elif change.table in ("labels", "properties"):
            scheme = True
        elif change.table == "articles":
            articles.add(ArticleId(change.row))
            listing |= is_removed(change.before) != is_removed(change.after)
        elif change.table == "spans":
            image = change.after or change.before or {}
            articles.add(ArticleId(image["article"]))
            spans.add(SpanId(change.row))
            states.pop(SpanId(change.row), None)
    return ChangeSet(title, frozenset(articles), frozenset(spans), listing, scheme, states)
