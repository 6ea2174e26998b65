"""What the list of articles asks for, kept beside the articles so that no list reads the spans.

`least_score` is the lowest score of an article's undecided spans, `present` counts the spans of
each label that are not rejected. Triggers keep both. `heading` is what a list in the order of
titles goes by, where SQLite does not make it of the title itself; `story` is the first article that
shares the text (`store.stories` finds it).
"""

import json
from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from pressmark.domain.search import fold
from pressmark.store.lean import watching_stored

_HEADING = 60
"""Code points of a title that decide its place in the list."""

_BEGINNING = 400
"""Code points of a text that are looked at for its first line."""

_TABLES = (
    "ALTER TABLE articles ADD COLUMN tags TEXT",
    "ALTER TABLE articles ADD COLUMN assignee TEXT",
    "ALTER TABLE articles ADD COLUMN heading TEXT",
    "ALTER TABLE articles ADD COLUMN least_score REAL",
    "ALTER TABLE articles ADD COLUMN story INTEGER",
    """CREATE TABLE sketches (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        keys BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE present_labels (
        id INTEGER PRIMARY KEY,
        layer TEXT NOT NULL,
        name TEXT NOT NULL,
        UNIQUE (layer, name)
    ) STRICT""",
    """CREATE TABLE present (
        label INTEGER NOT NULL,
        article INTEGER NOT NULL,
        spans INTEGER NOT NULL,
        PRIMARY KEY (label, article)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE filters (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        wanted TEXT NOT NULL
    ) STRICT""",
)

# Partial, as nobody asks for articles that were taken out; SQLite uses one where a query says the
# same. Each order of the list is that of one of them, so that nothing is sorted; `articles_narrow`
# is what conditions are held against, a tenth of the rows themselves.
_INDEXES = (
    """CREATE INDEX articles_narrow ON articles (id, status, source, published, undecided,
        least_score, story, assignee, tags) WHERE NOT removed""",
    "CREATE INDEX articles_by_heading ON articles (heading) WHERE NOT removed",
    "CREATE INDEX articles_newest ON articles (published DESC) WHERE NOT removed",
    "CREATE INDEX articles_oldest ON articles (published) WHERE NOT removed",
    "CREATE INDEX articles_by_source ON articles (source) WHERE NOT removed",
    "CREATE INDEX articles_by_score ON articles (least_score) WHERE NOT removed",
    "CREATE INDEX articles_by_undecided ON articles (undecided DESC) WHERE NOT removed",
    "CREATE INDEX articles_by_story ON articles (story) WHERE NOT removed",
    "CREATE INDEX articles_by_tags ON articles (tags) WHERE NOT removed AND tags IS NOT NULL",
    """CREATE INDEX articles_by_assignee ON articles (assignee)
        WHERE NOT removed AND assignee IS NOT NULL""",
    "CREATE INDEX articles_removed ON articles (id) WHERE removed",
    "CREATE INDEX articles_noted ON articles (id) WHERE NOT removed AND note IS NOT NULL",
    """CREATE INDEX spans_unsure ON spans (article, score)
        WHERE state = 'suggested' AND score < 0.5""",
)

# An index on every score would take a third of the room of the spans. Most articles have an unsure
# span until the end; of the others the spans are read when their least sure one was decided.
LEAST = """COALESCE(
    (SELECT MIN(score) FROM spans
        WHERE article = {article} AND state = 'suggested' AND score < 0.5),
    (SELECT MIN(score) FROM spans WHERE article = {article} AND state = 'suggested'))"""
"""The lowest score of the undecided spans of an article, NULL where none has one."""

LEAST_AGAIN = f"""UPDATE articles SET least_score = {LEAST.format(article="articles.id")}
    WHERE id = ? AND least_score >= ?"""
"""Finds the lowest score of an article again, where it may have gone with spans of a score."""

_MORE = """INSERT OR IGNORE INTO present_labels (layer, name) VALUES (new.layer, new.label);
    INSERT INTO present SELECT id, new.article, 1 FROM present_labels
        WHERE layer = new.layer AND name = new.label
        ON CONFLICT (label, article) DO UPDATE SET spans = spans + 1;"""
_LESS = """UPDATE present SET spans = spans - 1 WHERE article = old.article AND label =
        (SELECT id FROM present_labels WHERE layer = old.layer AND name = old.label);
    DELETE FROM present WHERE article = old.article AND spans = 0 AND label =
        (SELECT id FROM present_labels WHERE layer = old.layer AND name = old.label);"""
_OTHER_LABEL = """(old.label <> new.label OR old.layer <> new.layer
    OR (old.state = 'rejected') <> (new.state = 'rejected'))"""
_LOWER = """UPDATE articles SET least_score = new.score
    WHERE id = new.article AND (least_score IS NULL OR least_score > new.score);"""
_RAISED = f"""UPDATE articles SET least_score = {LEAST.format(article="old.article")}
    WHERE id = old.article AND old.score <= least_score;"""

# Each trigger asks for the cheapest thing first. The lowest score is counted by those who change
# many spans at once, as the counters of articles are; see `schema.RECOUNTED`.
_TRIGGERS = (
    ("label_added", "INSERT", "new.state <> 'rejected'", _MORE),
    ("label_deleted", "DELETE", "old.state <> 'rejected'", _LESS),
    (
        "label_gone", "UPDATE OF state, label, layer",
        f"old.state <> 'rejected' AND {_OTHER_LABEL}", _LESS,
    ),
    (
        "label_come", "UPDATE OF state, label, layer",
        f"new.state <> 'rejected' AND {_OTHER_LABEL}", _MORE,
    ),
    ("score_added", "INSERT", "new.state = 'suggested' AND new.score IS NOT NULL", _LOWER),
    (
        "score_deleted", "DELETE",
        "old.state = 'suggested' AND old.score IS NOT NULL AND {single}", _RAISED,
    ),
    (
        "score_gone", "UPDATE OF state, score",
        ("old.state = 'suggested' AND old.score IS NOT NULL "
        "AND (new.state <> 'suggested' OR old.score IS NOT new.score) AND {single}"), _RAISED,
    ),
    (
        "score_come", "UPDATE OF state, score",
        ("new.state = 'suggested' AND new.score IS NOT NULL "
        "AND (old.state <> 'suggested' OR old.score IS NOT new.score) AND {single}"), _LOWER,
    ),
)  # fmt: skip

_FILLED = (
    (
        "INSERT INTO present_labels (layer, name) "
        "SELECT DISTINCT layer, label FROM spans WHERE state <> 'rejected'"
    ),
    """INSERT INTO present SELECT present_labels.id, article, COUNT(*) FROM spans
        JOIN present_labels ON present_labels.layer = spans.layer AND present_labels.name = label
        WHERE state <> 'rejected' GROUP BY present_labels.id, article""",
    f"UPDATE articles SET least_score = {LEAST.format(article='articles.id')}",
)


def add_list_columns(db: Database, recounted: str) -> None:
    """Make the columns, tables, indexes and triggers, and fill them from what is in the file.

    `recounted` is the property that stands while somebody counts many spans.
    """
    for table in _TABLES:
        db.execute(table)
    db.conn.executemany("UPDATE articles SET heading = ? WHERE id = ?", list(_headings(db)))
    for statement in (*_INDEXES, *_FILLED):
        db.execute(statement)
    lean = any(row[1] == "state_stored" for row in db.execute("PRAGMA table_xinfo(spans)"))
    single = f"NOT EXISTS (SELECT 1 FROM properties WHERE name = '{recounted}')"
    for name, event, when, body in _TRIGGERS:
        condition = when.format(single=single)
        trigger = f"CREATE TRIGGER {name} AFTER {event} ON spans WHEN {condition} BEGIN {body} END"
        db.execute(watching_stored(trigger) if lean else trigger)


HEADING = f"COALESCE(heading, LOWER(SUBSTR(title, 1, {_HEADING})))"
"""What a list in the order of titles goes by: most titles are not kept twice."""

_HEADINGS = (
    f"UPDATE articles SET heading = NULL WHERE heading = LOWER(SUBSTR(title, 1, {_HEADING}))",
    "DROP INDEX articles_by_heading",
    f"CREATE INDEX articles_by_heading ON articles ({HEADING}) WHERE NOT removed",
    # The other way round it is read from the end; see `article_list`.
    "DROP INDEX articles_newest",
)

# All that counts a changed span in one trigger, which asks once whether somebody counts many.
_CHANGED = f"""CREATE TRIGGER span_changed
    AFTER UPDATE OF state_stored, label_stored, layer_stored, score_stored ON spans
    WHEN NOT EXISTS (SELECT 1 FROM properties WHERE name = '{{recounted}}')
BEGIN
    UPDATE articles SET
        undecided = undecided - (old.state = 'suggested') + (new.state = 'suggested'),
        kept = kept - (old.state IN ('accepted', 'corrected', 'added'))
            + (new.state IN ('accepted', 'corrected', 'added')),
        rejected = rejected - (old.state = 'rejected') + (new.state = 'rejected')
        WHERE id = new.article AND old.state_stored <> new.state_stored;
    UPDATE present SET spans = spans - 1
        WHERE old.state <> 'rejected' AND {{other}} AND article = old.article AND label =
            (SELECT id FROM present_labels WHERE layer = old.layer AND name = old.label);
    DELETE FROM present WHERE {{other}} AND article = old.article AND spans = 0 AND label =
        (SELECT id FROM present_labels WHERE layer = old.layer AND name = old.label);
    INSERT OR IGNORE INTO present_labels (layer, name)
        SELECT new.layer, new.label WHERE new.state <> 'rejected' AND {{other}};
    INSERT INTO present SELECT id, new.article, 1 FROM present_labels
        WHERE new.state <> 'rejected' AND {{other}} AND layer = new.layer AND name = new.label
        ON CONFLICT (label, article) DO UPDATE SET spans = spans + 1;
    UPDATE articles SET least_score = {LEAST.format(article="old.article")}
        WHERE id = old.article AND old.state = 'suggested' AND old.score <= least_score
            AND (new.state <> 'suggested' OR old.score IS NOT new.score);
    UPDATE articles SET least_score = new.score
        WHERE id = new.article AND new.state = 'suggested' AND new.score IS NOT NULL
            AND (old.state <> 'suggested' OR old.score IS NOT new.score)
            AND (least_score IS NULL OR least_score > new.score);
END"""
_OTHER = """(old.label_stored IS NOT new.label_stored OR old.layer_stored <> new.layer_stored
            OR (old.state = 'rejected') <> (new.state = 'rejected'))"""


def count_with_one_trigger(db: Database, recounted: str) -> None:
    """Put one trigger in the place of five, and store headings and dates once."""
    for name in ("span_changed", "label_gone", "label_come", "score_gone", "score_come"):
        db.execute(f"DROP TRIGGER {name}")
    counting = _CHANGED.format(recounted=recounted, other=_OTHER)
    db.execute(counting)
    for statement in _HEADINGS:
        db.execute(statement)


_CHOSEN = "spans.id IN (SELECT value FROM json_each(?)) AND state <> 'rejected'"
_COUNT_LABELS = f"""INSERT INTO present SELECT present_labels.id, article, ? * found FROM (
        SELECT layer, label, article, COUNT(*) AS found FROM spans WHERE {_CHOSEN}
        GROUP BY layer_stored, label_stored, article) AS counted
    JOIN present_labels ON present_labels.layer = counted.layer AND name = label WHERE true
    ON CONFLICT (label, article) DO UPDATE SET spans = spans + excluded.spans"""


def count_labels(db: Database, ids: str, sign: int) -> None:
    """Count the labels of many spans as they are now, with -1 no more; `ids` is a JSON list."""
    db.execute(
        "INSERT OR IGNORE INTO present_labels (layer, name) "
        f"SELECT DISTINCT layer, label FROM spans WHERE {_CHOSEN}",
        (ids,),
    )
    db.execute(_COUNT_LABELS, (sign, ids))


def drop_absent(db: Database, articles: Sequence[int]) -> None:
    """Leave labels out that these articles have no more."""
    db.execute(
        "DELETE FROM present WHERE label IN (SELECT id FROM present_labels) "
        "AND article IN (SELECT value FROM json_each(?)) AND spans = 0",
        (json.dumps(list(articles)),),
    )


def count_anew(db: Database) -> None:
    """Fill what is kept beside the articles anew, after spans were written by other ways."""
    for table in ("present", "present_labels", "sketches"):
        db.execute(f"DELETE FROM {table}")
    db.execute("UPDATE articles SET story = NULL")
    db.conn.executemany("UPDATE articles SET heading = ? WHERE id = ?", list(_headings(db)))
    for statement in (_HEADINGS[0], *_FILLED):
        db.execute(statement)


def _headings(db: Database) -> Iterator[tuple[str, int]]:
    rows = db.execute(
        "SELECT articles.id, title, SUBSTR(text, 1, ?) FROM articles "
        "JOIN texts ON article = articles.id",
        (_BEGINNING,),
    )
    return ((_heading(title, text), number) for number, title, text in rows)


def heading(title: str | None, text: str) -> str | None:
    """Return what is kept of what an article goes by in the order of titles.

    None where SQLite makes the same of the title (`HEADING`).
    """
    whole = _heading(title, text)
    made = title is not None and title.isascii() and whole == title[:_HEADING].lower()
    return None if made else whole


def _heading(title: str | None, text: str) -> str:
    """Return what an article goes by in the order of titles: its title, else its first line."""
    shown = title or text[:_BEGINNING].lstrip().split("\n", 1)[0]
    return fold(shown.strip(" \"'“”‘’„«»"))[:_HEADING]
