"""Which articles share their text: found a few at a time, kept with each article as its story.

A story is called by its first article. An article is held against the few others that have one of
its keys (see `domain.stories`), so that each takes the same time however many there are.
"""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Sequence
from time import perf_counter

from sqlite_utils import Database

from pressmark.domain.ids import ArticleId
from pressmark.domain.stories import COPIED, Sketch, keys, shared, sketch
from pressmark.store.project import Project, reading

_STORIES = 8
"""Stories that a key may lead to; one that leads to more stands in an imprint and tells nothing."""

_COMPARED = 6
"""Stories that an article is held against, those with most of its keys first."""

_LOADED = 1000
_WRITTEN = 200
"""Articles that are read, or written in one transaction."""

_REMEMBERED = 300
"""Sketches of texts that are kept at hand."""

_AMONG = "IN (SELECT value FROM json_each(?))"


@reading
def waiting(project: Project) -> int:
    """Return how many articles were not compared with others yet."""
    row = project.db.execute(
        "SELECT COUNT(*) FROM articles WHERE NOT removed AND story IS NULL"
    ).fetchone()
    return int(row[0])


@reading
def copies_of(project: Project, article: ArticleId) -> list[ArticleId]:
    """Return the further articles of the list that share an article's text."""
    rows = project.db.execute(
        "SELECT id FROM articles WHERE NOT removed AND id <> ? "
        "AND story = (SELECT story FROM articles WHERE id = ?) ORDER BY id",
        (article, article),
    )
    return [ArticleId(row[0]) for row in rows]


class StoryFinder:
    """Compares the articles of a project that were not compared yet. Close it in the end.

    `advance` works for a short time and is called until nothing is `left`.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._index = sqlite3.connect(":memory:", isolation_level=None)
        self._index.execute(
            "CREATE TABLE keys (key INTEGER, story INTEGER, article INTEGER, "
            "PRIMARY KEY (key, story)) WITHOUT ROWID"
        )
        self._loaded_to: int | None = 0
        self._joined: dict[int, int] = {}
        self._renamed: set[int] = set()
        self._sketches: dict[int, Sketch] = {}
        self._found: dict[int, tuple[int, Sketch]] = {}
        self._touched: set[int] = set()
        self.left = True

    def close(self) -> None:
        """Give the memory back; what was not written yet is found again another time."""
        self._index.close()
        self.left = False

    def advance(self, seconds: float) -> set[ArticleId]:
        """Work for about so long; return the articles that have other copies than before.

        Raises ProjectProblem where nothing can be written.
        """
        end = perf_counter() + seconds
        while self._loaded_to is not None:
            self._load()
            if perf_counter() >= end:
                return set()
        while perf_counter() < end and self.left and len(self._found) < _WRITTEN:
            batch = self._next()
            self.left = bool(batch)
            for article, text in batch:
                self._compare(article, text)
                if perf_counter() >= end:
                    break
        if self.left and len(self._found) < _WRITTEN:
            return set()
        return self._write()

    def _load(self) -> None:
        """Read the keys of some articles that were compared before."""
        rows = self._project.db.execute(
            "SELECT article, story, keys FROM sketches JOIN articles ON articles.id = article "
            "WHERE article > ? AND NOT removed ORDER BY article LIMIT ?",
            (self._loaded_to, _LOADED),
        ).fetchall()
        for article, story, stored in rows:
            self._enter(article, story, array("I", stored))
        self._loaded_to = rows[-1][0] if len(rows) == _LOADED else None

    def _next(self) -> Sequence[tuple[int, str]]:
        """Return some articles that were not compared yet, with their texts."""
        after = max(self._found, default=0)
        rows = self._project.db.execute(
            "SELECT article, text FROM articles INDEXED BY articles_by_story "
            "JOIN texts ON article = articles.id "
            "WHERE NOT removed AND story IS NULL AND articles.id > ? ORDER BY articles.id LIMIT 20",
            (after,),
        )
        return rows.fetchall()

    def _compare(self, article: int, text: str) -> None:
        """Find the story of an article: that of its first copy, else its own."""
        own = sketch(text)
        self._remember(article, own)
        found = {self._story(one) for one in self._alike(own)}
        story = min(found, default=article)
        for other in found - {story}:
            self._joined[other] = story
        if found:
            self._touched.add(story)
        self._found[article] = story, keys(own)
        self._enter(article, story, keys(own))

    def _alike(self, own: Sketch) -> list[int]:
        """Return the stories whose texts share enough with a text."""
        hits: Counter[int] = Counter()
        articles: dict[int, int] = {}
        for key in keys(own):
            rows = self._rows(key)
            if len(rows) <= _STORIES:
                for story, article in rows:
                    hits[self._story(story)] += 1
                    articles.setdefault(self._story(story), article)
        likely = sorted(hits, key=lambda story: (-hits[story], story))[:_COMPARED]
        return [one for one in likely if shared(own, self._sketch(articles[one])) >= COPIED]

    def _rows(self, key: int) -> list[tuple[int, int]]:
        found = self._index.execute(
            "SELECT story, article FROM keys WHERE key = ? LIMIT ?", (key, _STORIES + 1)
        )
        return found.fetchall()

    def _enter(self, article: int, story: int, some: Sketch) -> None:
        """Let an article be found by its keys, but by those that lead to too many."""
        for key in some:
            self._index.execute(
                "INSERT OR IGNORE INTO keys SELECT ?, ?, ? "
                "WHERE (SELECT COUNT(*) FROM keys WHERE key = ?) <= ?",
                (key, story, article, key, _STORIES),
            )

    def _story(self, story: int) -> int:
        """Return what a story is called now that others were joined with it."""
        while story in self._joined:
            story = self._joined[story]
        return story

    def _sketch(self, article: int) -> Sketch:
        if article not in self._sketches:
            row = self._project.db.execute(
                "SELECT text FROM texts WHERE article = ?", (article,)
            ).fetchone()
            self._remember(article, sketch(row[0]) if row else array("I"))
        return self._sketches[article]

    def _remember(self, article: int, own: Sketch) -> None:
        if len(self._sketches) >= _REMEMBERED:
            del self._sketches[next(iter(self._sketches))]
        self._sketches[article] = own

    def _write(self) -> set[ArticleId]:
        """Keep what was found; return the articles of stories that have grown."""
        if not self._found:
            return set()
        stories = {self._story(story) for story in self._touched}
        with self._project.transaction() as db:
            db.conn.executemany(
                "UPDATE articles SET story = ? WHERE id = ?",
                [(self._story(story), one) for one, (story, _) in self._found.items()],
            )
            db.conn.executemany(
                "INSERT OR REPLACE INTO sketches VALUES (?, ?)",
                [(one, array("I", some).tobytes()) for one, (_, some) in self._found.items()],
            )
            self._rename(db)
            rows = db.execute(
                f"SELECT id FROM articles WHERE NOT removed AND story {_AMONG}",
                (json.dumps(sorted(stories)),),
            )
            changed = {ArticleId(row[0]) for row in rows}
        self._found, self._touched = {}, set()
        self._renamed = set(self._joined)
        return changed

    def _rename(self, db: Database) -> None:
        """Give the articles of stories that were joined the name of the whole."""
        for story in self._joined.keys() - self._renamed:
            for removed in ("removed", "NOT removed"):
                db.execute(
                    f"UPDATE articles SET story = ? WHERE {removed} AND story = ?",
                    (self._story(story), story),
                )
