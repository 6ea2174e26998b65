"""Articles of a project: bringing them in, listing, reading and searching them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlite_utils import Database

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import ArticleId
from pressmark.domain.scheme import Label
from pressmark.domain.span import named
from pressmark.domain.tags import Tags, read_tags, tags_text
from pressmark.domain.text import content_hash
from pressmark.errors import UserError
from pressmark.store import spans
from pressmark.store.applying import counted_at_once
from pressmark.store.bulk import begun
from pressmark.store.changes import ArticlesChange, Change, ChangeSet
from pressmark.store.labelled import NewSpans, label_changes
from pressmark.store.lean import fits_hash, short_hash
from pressmark.store.list_columns import heading
from pressmark.store.project import Project, damaged, reading
from pressmark.store.rows import Row, row_article
from pressmark.store.searching import query
from pressmark.store.steps import record, recording
from pressmark.store.turns import Turns, at_once

TITLE_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list of articles shows: numbers count spans."""

    id: ArticleId
    name: str
    title: str
    source: str | None
    published: str | None
    status: Status
    highlighted: bool
    undecided: int
    kept: int
    rejected: int
    note: str | None = None
    tags: Tags = ()
    assignee: str | None = None
    copies: int = 0
    """How many further articles of the list share its text."""


@dataclass(frozen=True, slots=True)
class Added:
    """The outcome of an import. `known` are the names of articles that were there already.

    `marked` are the articles among these that got spans from the file, `spans` how many in all.
    """

    change: ChangeSet | None
    articles: list[ArticleId]
    known: list[str]
    marked: list[ArticleId] = field(default_factory=list)
    spans: int = 0


def put_aside(
    project: Project, marked: Iterable[MarkedArticle]
) -> tuple[list[ArticleId], list[MarkedArticle]]:
    """Write articles that nobody sees yet, for `add_articles` to bring to light all at once.

    Returns what was written, and the articles whose texts are there already. Raises ProjectProblem.
    """
    aside: list[ArticleId] = []
    known: list[MarkedArticle] = []
    with project.transaction() as db:
        for item, row in _brought_in(db, marked):
            if row["fresh"]:
                aside.append(ArticleId(row["id"]))
            else:
                known.append(item)
    return aside, known


def drop_aside(project: Project, aside: Sequence[ArticleId]) -> None:
    """Take out again what was put aside, as if it had never been there. Raises ProjectProblem."""
    chosen = "(SELECT value FROM json_each(?))"
    ids = (json.dumps(list(aside)),)
    with project.transaction() as db:
        db.execute(
            "INSERT INTO search (search, rowid, title, text) "
            f"SELECT 'delete', id, title, text FROM searchable WHERE id IN {chosen}",
            ids,
        )
        with counted_at_once(db):  # their articles go as well
            db.execute(f"DELETE FROM spans WHERE article IN {chosen}", ids)
        db.execute(f"DELETE FROM sketches WHERE article IN {chosen}", ids)
        db.execute(f"DELETE FROM texts WHERE article IN {chosen}", ids)
        db.execute(f"DELETE FROM articles WHERE id IN {chosen} AND removed", ids)


def add_articles(
    project: Project,
    marked: Iterable[MarkedArticle],
    labels: Sequence[Label] = (),
    aside: Sequence[ArticleId] = (),
    *,
    undoable: bool = True,
) -> Added:
    """Bring articles in, all in one step; an equal text is not brought in twice.

    An article that had been taken out comes back with its spans. Spans of one that is there come
    to it, but for those that it has. `labels` come into the scheme in the same step; the list may
    grow while the articles are read. Those that were put `aside` come to light with them. Without
    `undoable` undo stops short of this step, as it does before the samples. Raises ProjectProblem.
    """
    return at_once(adding_articles(project, marked, labels, aside, undoable=undoable))


def adding_articles(
    project: Project,
    marked: Iterable[MarkedArticle],
    labels: Sequence[Label] = (),
    aside: Sequence[ArticleId] = (),
    *,
    undoable: bool = True,
) -> Turns[Added]:
    """Do what `add_articles` does, with pauses while articles come to light."""
    incoming = _Incoming(NewSpans(project))
    with project.transaction() as db:
        incoming.shown.update(_statuses(db, aside))
        for item, row in _brought_in(db, marked):
            if row["fresh"]:
                incoming.shown[ArticleId(row["id"])] = row["status"]
            else:
                incoming.know(item, ArticleId(row["id"]), row)
        return (yield from incoming.adding(project, db, labels, undoable=undoable))


@dataclass
class _Incoming:
    """What an import comes to, gathered article by article."""

    spans: NewSpans
    shown: dict[ArticleId, str] = field(default_factory=dict)
    known: list[str] = field(default_factory=list)

    def know(self, item: MarkedArticle, article: ArticleId, row: Row) -> None:
        """Take an article whose text is there already, with the spans that the file has for it."""
        if row["removed"]:
            self.shown.setdefault(article, row["status"])
        else:
            self.known.append(item.article.title or item.article.name)
        if item.spans:
            self.spans.take(article, item.spans)

    def adding(
        self, project: Project, db: Database, labels: Sequence[Label], *, undoable: bool
    ) -> Turns[Added]:
        """Carry all out as one step, which there is none of where nothing is new."""
        spans = self.spans.changes(db)
        if not self.shown and not spans:
            return Added(None, [], self.known)
        changes: list[Change] = [*label_changes(db, labels)]
        changes += _shown(self.shown)
        changes += spans
        images = [change.after for change in spans if change.after is not None]
        marked = {image["article"]: True for image in images if image["article"] not in self.shown}
        changes += begun(db, {row["article"] for row in images if row["state"] != "suggested"})
        count, noun = (len(self.shown), "article") if self.shown else (len(spans), "span")
        title = f"import {count} {noun}{'' if count == 1 else 's'}"
        change = yield from recording(project, db, "import", title, changes, undoable=undoable)
        _highlighted(db, marked)
        return Added(change, list(self.shown), self.known, list(marked), len(spans))


def _highlighted(db: Database, articles: Iterable[ArticleId]) -> None:
    """Note that articles have spans, so that nobody looks for suggestions unasked."""
    db.execute(
        "UPDATE articles SET highlighted = 1 WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(articles)),),
    )


def remove_article(project: Project, article: ArticleId) -> ChangeSet:
    """Take an article out of the list; its text and spans stay in the file and can come back."""
    return remove_articles(project, [article])


def remove_articles(project: Project, ids: Sequence[ArticleId]) -> ChangeSet:
    """Take articles out of the list, as one step."""
    named = summary_of(project, ids[0]).title if len(ids) == 1 else f"{len(ids):,} articles"
    with project.transaction() as db:
        shown = _shown(_statuses(db, ids))
        changes = [ArticlesChange(one.articles, one.after, one.before) for one in shown]
        return record(project, db, "remove", f"remove {named}", changes)


_SHOWN = 1_000
"""How many articles come to light, or go, between two pauses."""


def _shown(statuses: Mapping[ArticleId, str]) -> Iterator[ArticlesChange]:
    """Yield what brings articles to light, those of one status together."""
    alike: dict[str, list[int]] = {}
    for article, status in statuses.items():
        alike.setdefault(status, []).append(article)
    for status, articles in alike.items():
        before, after = {"status": status, "removed": 1}, {"status": status, "removed": 0}
        for at in range(0, len(articles), _SHOWN):
            yield ArticlesChange(articles[at : at + _SHOWN], before, after)


def _statuses(db: Database, ids: Sequence[ArticleId]) -> dict[ArticleId, str]:
    rows = db.execute(
        "SELECT id, status FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(list(ids)),),
    )
    return {ArticleId(number): status for number, status in rows}


_AT_ONCE, _LETTERS = 256, 4_000_000
"""How many articles are written together, and how much text: that is quicker than one by one."""


def _brought_in(
    db: Database, marked: Iterable[MarkedArticle]
) -> Iterator[tuple[MarkedArticle, Row]]:
    """Write those of some articles whose texts are not there yet; nobody sees them as yet.

    Yields each with the row that has its text, in which `fresh` says that it was written for it.
    """
    for some in _together(marked):
        hashes = [short_hash(content_hash(item.article.text)) for item in some]
        rows = _with_hashes(db, hashes)
        fresh: dict[str, MarkedArticle] = {}
        for one, item in zip(hashes, some, strict=True):
            if one not in rows:
                fresh.setdefault(one, item)
        rows |= _insert(db, fresh)
        for one, item in zip(hashes, some, strict=True):
            yield item, rows[one] | {"fresh": item is fresh.get(one)}


def _together(marked: Iterable[MarkedArticle]) -> Iterator[list[MarkedArticle]]:
    some: list[MarkedArticle] = []
    letters = 0
    for item in marked:
        some.append(item)
        letters += len(item.article.text)
        if len(some) == _AT_ONCE or letters > _LETTERS:
            yield some
            some, letters = [], 0
    if some:
        yield some


def _with_hashes(db: Database, hashes: Sequence[str]) -> dict[str, Row]:
    found = db.execute(
        "SELECT hash, id, removed, status FROM articles "
        "WHERE hash IN (SELECT value FROM json_each(?))",
        (json.dumps(hashes),),
    )
    return {
        one: {"id": number, "removed": removed, "status": status}
        for one, number, removed, status in found
    }


_ARTICLE = (
    "INSERT INTO articles (id, name, title, source, url, published, language, status, hash, "
    "imported_at, removed, highlighted, note, author, tags, assignee, heading) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)"
)


def _insert(db: Database, fresh: Mapping[str, MarkedArticle]) -> dict[str, Row]:
    """Write articles, given by the hashes of their texts; return the rows that they have now."""
    names = _free_names(db, [item.article.name for item in fresh.values()])
    numbers = range(_next_number(db), _next_number(db) + len(fresh))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    articles = [item.article for item in fresh.values()]
    db.conn.executemany(
        _ARTICLE,
        [
            (number, name, one.title, one.source, one.url, one.published, one.language,
             one.status.value, hashed, now, bool(item.spans), one.note, one.author,
             tags_text(one.tags), one.assignee, heading(one.title, one.text))
            for number, name, one, (hashed, item) in zip(
                numbers, names, articles, fresh.items(), strict=True
            )
        ],
    )  # fmt: skip
    texts = [(number, one.text) for number, one in zip(numbers, articles, strict=True)]
    db.conn.executemany("INSERT INTO texts VALUES (?, ?)", texts)
    db.conn.executemany(
        "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)",
        [(number, one.title, one.text) for number, one in zip(numbers, articles, strict=True)],
    )
    for number, item in zip(numbers, fresh.values(), strict=True):
        if item.spans:
            spans.insert_unseen(db, ArticleId(number), named(item.spans))
    return {
        hashed: {"id": number, "removed": 1, "status": item.article.status.value}
        for number, (hashed, item) in zip(numbers, fresh.items(), strict=True)
    }


def _next_number(db: Database) -> int:
    """Return the number that SQLite would give the next article: none ever comes twice."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'articles'").fetchone()
    return 1 if row is None else int(row[0]) + 1


def _free_names(db: Database, names: Sequence[str]) -> list[str]:
    """Return names as they are, with a number behind those that another article has."""
    rows = db.execute(
        "SELECT name FROM articles WHERE name IN (SELECT value FROM json_each(?))",
        (json.dumps(names),),
    )
    taken = {row[0] for row in rows}
    free = []
    for name in names:
        free.append(_numbered(db, name, taken) if name in taken else name)
        taken.add(free[-1])
    return free


def _numbered(db: Database, name: str, taken: AbstractSet[str]) -> str:
    # "." follows "-", so that this is what begins with the name and "-", found by the index.
    rows = db.execute(
        "SELECT name FROM articles WHERE name > ? AND name < ?", (f"{name}-", f"{name}.")
    )
    known = {row[0] for row in rows} | taken
    return next(free for number in count(2) if (free := f"{name}-{number}") not in known)


SUMMARY = """SELECT articles.id, name,
    COALESCE(NULLIF(title, ''), SUBSTR(LTRIM(text, char(10, 32, 160)), 1, ?)),
    source, published, status, highlighted, undecided, kept, rejected, note, tags, assignee,
    (SELECT COUNT(*) FROM articles AS other WHERE other.story = articles.story
        AND NOT other.removed AND other.id <> articles.id)
    FROM articles JOIN texts ON texts.article = articles.id"""


@reading
def summaries(project: Project) -> list[Summary]:
    """Return all articles in the order in which they came in."""
    rows = project.db.execute(f"{SUMMARY} WHERE NOT removed ORDER BY articles.id", (TITLE_LENGTH,))
    return [to_summary(row) for row in rows]


@reading
def summary_of(project: Project, article: ArticleId) -> Summary:
    """Return one article's line in the list. Raises UserError where it is gone."""
    row = project.db.execute(f"{SUMMARY} WHERE articles.id = ?", (TITLE_LENGTH, article)).fetchone()
    if row is None:
        raise UserError(f"There is no article with the number {article} in this project.")
    return to_summary(row)


def to_summary(row: tuple[Any, ...]) -> Summary:
    """Return the summary of a row of `SUMMARY`."""
    number, name, title, source, published, status, highlighted = row[:7]
    undecided, kept, rejected, note, tags, assignee, copies = row[7:]
    return Summary(
        ArticleId(number),
        name,
        title.split("\n", 1)[0],
        source,
        published,
        Status(status),
        bool(highlighted),
        undecided,
        kept,
        rejected,
        note,
        read_tags(tags),
        assignee,
        copies,
    )


@reading
def read_article(project: Project, article: ArticleId) -> Article:
    """Return an article with its text, held against its SHA-256.

    Raises DamagedProject where the text is not the one that was imported, UserError where there
    is no such article.
    """
    cursor = project.db.execute(
        "SELECT articles.*, texts.text AS text FROM articles "
        "JOIN texts ON texts.article = articles.id WHERE articles.id = ?",
        (article,),
    )
    values = cursor.fetchone()
    if values is None:
        raise UserError(f"There is no article with the number {article} in this project.")
    row = dict(zip([column[0] for column in cursor.description], values, strict=True))
    if not fits_hash(row["text"], row["hash"]):
        raise damaged(project.path, f"the text of “{row['title'] or row['name']}” was changed")
    return row_article(row)


@reading
def _all(project: Project) -> list[ArticleId]:
    rows = project.db.execute("SELECT id FROM articles WHERE NOT removed ORDER BY id")
    return [row[0] for row in rows]


def marked_articles(
    project: Project, chosen: Iterable[ArticleId] | None = None
) -> Iterator[MarkedArticle]:
    """Yield articles with all their spans, in list order; by default all articles."""
    for article in _all(project) if chosen is None else chosen:
        yield MarkedArticle(read_article(project, article), spans.of_article(project, article))


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was looked for. `title` is its first line where it has none."""

    id: ArticleId
    title: str
    source: str | None
    published: str | None


_HITS = """SELECT articles.id,
    COALESCE(NULLIF(articles.title, ''), SUBSTR(LTRIM(texts.text, char(10, 32, 160)), 1, ?)),
    source, published FROM articles JOIN texts ON texts.article = articles.id"""


@reading
def listed(project: Project, limit: int, offset: int = 0) -> list[Hit]:
    """Return one page of all articles, in the order in which they came in."""
    rows = project.db.execute(
        f"{_HITS} WHERE NOT removed ORDER BY articles.id LIMIT ? OFFSET ?",
        (TITLE_LENGTH, limit, offset),
    )
    return [_hit(row) for row in rows]


@reading
def titled(project: Project, words: str, limit: int, offset: int = 0) -> list[Hit]:
    """Return one page of the articles whose title has words that begin like all of `words`."""
    return _hits(project, f"{{title}} : ({query(project, words)})", limit, offset) if words else []


@reading
def holding(project: Project, words: str, limit: int, offset: int = 0) -> list[Hit]:
    """Return one page of the articles whose text, but not whose title alone, holds `words`."""
    return _hits(project, f"{{text}} : ({query(project, words)})", limit, offset) if words else []


def _hits(project: Project, match: str, limit: int, offset: int) -> list[Hit]:
    rows = project.db.execute(
        f"{_HITS} WHERE NOT removed AND articles.id IN "
        "(SELECT rowid FROM search WHERE search MATCH ?) ORDER BY articles.id LIMIT ? OFFSET ?",
        (TITLE_LENGTH, match, limit, offset),
    )
    return [_hit(row) for row in rows]


def _hit(row: tuple[Any, ...]) -> Hit:
    number, title, source, published = row
    return Hit(ArticleId(number), title.split("\n", 1)[0], source, published)
