"""Articles of a project: bringing them in, listing, reading and searching them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.ids import ArticleId
from pressmark.domain.scheme import Label
from pressmark.domain.span import named
from pressmark.domain.text import content_hash
from pressmark.errors import UserError
from pressmark.store import spans
from pressmark.store.bulk import begun
from pressmark.store.labelled import NewSpans, label_changes
from pressmark.store.project import Project, damaged, reading
from pressmark.store.rows import Row, detector_id, row_article, span_row
from pressmark.store.steps import Change, ChangeSet, RowChange, record

_TITLE_LENGTH = 120


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


def add_articles(
    project: Project,
    marked: Iterable[MarkedArticle],
    labels: Sequence[Label] = (),
    *,
    undoable: bool = True,
) -> Added:
    """Bring articles in, all in one step; an equal text is not brought in twice.

    An article that had been taken out comes back with its spans. Spans of one that is there come
    to it, but for those that it has. `labels` come into the scheme in the same step; the list may
    grow while the articles are read. Without `undoable` undo stops short of this step, as it does
    before the samples. Raises ProjectProblem.
    """
    incoming = _Incoming(NewSpans(project))
    with project.transaction() as db:
        for item in marked:
            row = _find(db, item.article.text)
            if row is None:
                article = _insert(db, item)
                incoming.shown[article] = item.article.status.value
            else:
                incoming.know(item, ArticleId(row["id"]), row)
        return incoming.added(project, db, labels, undoable=undoable)


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

    def added(
        self, project: Project, db: Database, labels: Sequence[Label], *, undoable: bool
    ) -> Added:
        """Carry all out as one step, which there is none of where nothing is new."""
        spans = self.spans.changes(db)
        if not self.shown and not spans:
            return Added(None, [], self.known)
        changes: list[Change] = [*label_changes(db, labels)]
        changes += [_visible(one, status, shown=True) for one, status in self.shown.items()]
        changes += spans
        images = [change.after for change in spans if change.after is not None]
        marked = {image["article"]: True for image in images if image["article"] not in self.shown}
        changes += begun(db, {row["article"] for row in images if row["state"] != "suggested"})
        count, noun = (len(self.shown), "article") if self.shown else (len(spans), "span")
        title = f"import {count} {noun}{'' if count == 1 else 's'}"
        change = record(project, db, "import", title, changes, undoable=undoable)
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
    summary = summary_of(project, article)
    with project.transaction() as db:
        change = _visible(article, summary.status.value, shown=False)
        return record(project, db, "remove", f"remove {summary.title}", [change])


def _visible(article: ArticleId, status: str, *, shown: bool) -> RowChange:
    before, after = (1, 0) if shown else (0, 1)
    return RowChange(
        "articles",
        article,
        {"status": status, "removed": before},
        {"status": status, "removed": after},
    )


def _find(db: Database, text: str) -> Row | None:
    row = db.execute(
        "SELECT id, removed, status FROM articles WHERE hash = ?", (content_hash(text),)
    ).fetchone()
    return None if row is None else {"id": row[0], "removed": row[1], "status": row[2]}


def _insert(db: Database, item: MarkedArticle) -> ArticleId:
    article = item.article
    number = db.execute(
        "INSERT INTO articles (name, title, source, url, published, language, status, hash, "
        "imported_at, removed, highlighted, note, author) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
        (
            _free_name(db, article.name),
            article.title,
            article.source,
            article.url,
            article.published,
            article.language,
            article.status.value,
            content_hash(article.text),
            datetime.now(UTC).isoformat(timespec="seconds"),
            bool(item.spans),
            article.note,
            article.author,
        ),
    ).lastrowid
    assert number is not None
    db.execute("INSERT INTO texts VALUES (?, ?)", (number, article.text))
    db.execute(
        "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)",
        (number, article.title, article.text),
    )
    for span in named(item.spans):
        owned = replace(span, article=ArticleId(number))
        spans.insert(db, span_row(owned, detector_id(db, span.origin)), shown=False)
    return ArticleId(number)


def _free_name(db: Database, name: str) -> str:
    """Return `name`, with a number behind it where another article has it."""
    taken = {
        row[0]
        for row in db.execute(
            "SELECT name FROM articles WHERE name = ? OR name LIKE ? ESCAPE '\\'",
            (name, f"{_escaped(name)}-%"),
        )
    }
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


_SUMMARY = """SELECT articles.id, name,
    COALESCE(NULLIF(title, ''), SUBSTR(LTRIM(text, char(10, 32, 160)), 1, ?)),
    source, published, status, highlighted, undecided, kept, rejected, note
    FROM articles JOIN texts ON texts.article = articles.id"""


@reading
def summaries(project: Project) -> list[Summary]:
    """Return all articles in the order in which they came in."""
    rows = project.db.execute(
        f"{_SUMMARY} WHERE NOT removed ORDER BY articles.id", (_TITLE_LENGTH,)
    )
    return [_summary(row) for row in rows]


@reading
def summary_of(project: Project, article: ArticleId) -> Summary:
    """Return one article's line in the list. Raises UserError where it is gone."""
    row = project.db.execute(
        f"{_SUMMARY} WHERE articles.id = ?", (_TITLE_LENGTH, article)
    ).fetchone()
    if row is None:
        raise UserError(f"There is no article with the number {article} in this project.")
    return _summary(row)


def _summary(row: tuple[Any, ...]) -> Summary:
    number, name, title, source, published, status, highlighted, *rest = row
    return Summary(
        ArticleId(number),
        name,
        title.split("\n", 1)[0],
        source,
        published,
        Status(status),
        bool(highlighted),
        *rest,
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
    if content_hash(row["text"]) != row["hash"]:
        raise damaged(project.path, f"the text of “{row['title'] or row['name']}” was changed")
    return row_article(row)


def marked_articles(
    project: Project, chosen: Iterable[ArticleId] | None = None
) -> Iterator[MarkedArticle]:
    """Yield articles with all their spans, in list order; by default all articles."""
    ids = [summary.id for summary in summaries(project)] if chosen is None else chosen
    for article in ids:
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
        (_TITLE_LENGTH, limit, offset),
    )
    return [_hit(row) for row in rows]


@reading
def titled(project: Project, words: str, limit: int, offset: int = 0) -> list[Hit]:
    """Return one page of the articles whose title has words that begin like all of `words`."""
    return _hits(project, f"{{title}} : ({_prefixes(words)})", limit, offset) if words else []


@reading
def holding(project: Project, words: str, limit: int, offset: int = 0) -> list[Hit]:
    """Return one page of the articles whose text, but not whose title alone, holds `words`."""
    return _hits(project, f"{{text}} : ({_prefixes(words)})", limit, offset) if words else []


def _hits(project: Project, query: str, limit: int, offset: int) -> list[Hit]:
    rows = project.db.execute(
        f"{_HITS} WHERE NOT removed AND articles.id IN "
        "(SELECT rowid FROM search WHERE search MATCH ?) ORDER BY articles.id LIMIT ? OFFSET ?",
        (_TITLE_LENGTH, query, limit, offset),
    )
    return [_hit(row) for row in rows]


def _hit(row: tuple[Any, ...]) -> Hit:
    number, title, source, published = row
    return Hit(ArticleId(number), title.split("\n", 1)[0], source, published)


@reading
def excerpt(project: Project, article: ArticleId, words: str) -> str:
    """Return a line of an article's text around the words that it is found by, "" for none."""
    query = _prefixes(words)
    if not query:
        return ""
    row = project.db.execute(
        "SELECT snippet(search, 1, '', '', '…', 12) FROM search WHERE search MATCH ? AND rowid = ?",
        (f"{{text}} : ({query})", article),
    ).fetchone()
    return " ".join(row[0].split()) if row else ""


def _prefixes(words: str) -> str:
    """Return a query of FTS5 for words, each of which may be the beginning of a longer one."""
    return " ".join('"{}"*'.format(word.replace('"', '""')) for word in words.split())


@reading
def matching(project: Project, words: str) -> set[ArticleId]:
    """Return the articles that hold all of the words; each may be the beginning of a longer one."""
    query = _prefixes(words)
    if not query:
        return {summary.id for summary in summaries(project)}
    rows = project.db.execute("SELECT rowid FROM search WHERE search MATCH ?", (query,))
    return {ArticleId(row[0]) for row in rows}
