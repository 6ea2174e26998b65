"""Tables of the project file, as migrations. A released migration is never edited, only followed.

`articles` carries no text, because SQLite rewrites a whole row on each update, and the counters in
it change with every decision. `spans.id` never repeats, since the decision log refers to it.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from pressmark.assets import resources
from pressmark.domain.scheme import read_scheme
from pressmark.store import lean
from pressmark.store.list_columns import add_list_columns, count_with_one_trigger
from pressmark.store.name_counts import BEGINNING, count_many_names, count_names

APPLICATION_ID = 0x50524D4B
"""`PRAGMA application_id` of every project file: "PRMK"."""

migrations = Migrations("pressmark")

_TABLES = (
    """CREATE TABLE properties (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT""",
    """CREATE TABLE annotators (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT""",
    """CREATE TABLE detectors (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        version TEXT NOT NULL,
        settings TEXT NOT NULL DEFAULT '{}',
        UNIQUE (name, version, settings)
    ) STRICT""",
    """CREATE TABLE labels (
        layer TEXT NOT NULL CHECK (layer IN ('entity', 'quote', 'figure')),
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        short TEXT NOT NULL,
        key TEXT NOT NULL,
        colour TEXT NOT NULL,
        help TEXT NOT NULL,
        PRIMARY KEY (layer, name)
    ) STRICT""",
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        title TEXT,
        source TEXT,
        url TEXT,
        published TEXT,
        language TEXT NOT NULL,
        status TEXT NOT NULL
            CHECK (status IN ('new', 'in progress', 'done', 'flagged', 'excluded')),
        hash TEXT NOT NULL UNIQUE,
        imported_at TEXT NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
        highlighted INTEGER NOT NULL DEFAULT 0 CHECK (highlighted IN (0, 1)),
        undecided INTEGER NOT NULL DEFAULT 0,
        kept INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE TABLE texts (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE spans (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles (id),
        name TEXT NOT NULL,
        layer TEXT NOT NULL CHECK (layer IN ('entity', 'quote', 'figure')),
        label TEXT NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" > start),
        text TEXT NOT NULL,
        state TEXT NOT NULL
            CHECK (state IN ('suggested', 'accepted', 'corrected', 'rejected', 'added')),
        detector INTEGER NOT NULL REFERENCES detectors (id),
        score REAL,
        attributes TEXT,
        proposal TEXT,
        UNIQUE (article, name)
    ) STRICT""",
    """CREATE TABLE decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        annotator INTEGER NOT NULL REFERENCES annotators (id),
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        article INTEGER REFERENCES articles (id),
        seconds REAL,
        target INTEGER REFERENCES decisions (id),
        changes TEXT NOT NULL
    ) STRICT""",
    # Which steps stand: the newest with done = 1 is undone next, the oldest with done = 0 redone.
    """CREATE TABLE history (
        step INTEGER PRIMARY KEY REFERENCES decisions (id),
        done INTEGER NOT NULL CHECK (done IN (0, 1))
    ) STRICT""",
    """CREATE INDEX history_by_done ON history (done, step)""",
    """CREATE VIEW searchable AS
        SELECT articles.id AS id, articles.title AS title, texts.text AS text
        FROM articles JOIN texts ON texts.article = articles.id""",
    # Filled by hand at import: with trusted_schema off a trigger may not write a virtual table.
    """CREATE VIRTUAL TABLE search USING fts5 (
        title, text, content = 'searchable', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2'
    )""",
)

# The article list shows progress for every article at once; counting spans then would read all.
_COUNTERS = """CREATE TRIGGER span_{event} AFTER {on} ON spans BEGIN
    {updates}
END"""
_COUNT = """UPDATE articles SET
    undecided = undecided {sign} ({row}.state = 'suggested'),
    kept = kept {sign} ({row}.state IN ('accepted', 'corrected', 'added')),
    rejected = rejected {sign} ({row}.state = 'rejected')
    WHERE id = {row}.article;"""


@migrations()
def m001_initial(db: Database) -> None:
    """Everything of version 1."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for table in _TABLES:
        db.execute(table)
    plus, minus = _COUNT.format(sign="+", row="new"), _COUNT.format(sign="-", row="old")
    db.execute(_COUNTERS.format(event="added", on="INSERT", updates=plus))
    db.execute(_COUNTERS.format(event="deleted", on="DELETE", updates=minus))
    db.execute(_COUNTERS.format(event="changed", on="UPDATE OF state", updates=minus + plus))


_NAME_TABLES = (
    """CREATE TABLE names (
        text TEXT NOT NULL,
        label TEXT NOT NULL,
        kept INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        latest INTEGER NOT NULL,
        PRIMARY KEY (text, label)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE INDEX names_by_beginning ON names (SUBSTR(text, 1, {BEGINNING}))""",
)


@migrations()
def m002_names(db: Database) -> None:
    """What was decided about names: a row for each name with each label it was given."""
    for table in _NAME_TABLES:
        db.execute(table)
    for row in db.query("SELECT * FROM spans WHERE state <> 'suggested'"):
        count_names(db, row, 1)


@migrations()
def m003_article_notes(db: Database) -> None:
    """A note on an article, and room for more keys: t, w and y were those of three labels."""
    db.execute("ALTER TABLE articles ADD COLUMN note TEXT")
    db.execute("UPDATE labels SET key = '' WHERE key IN ('t', 'w', 'y')")


@migrations()
def m004_guidelines(db: Database) -> None:
    """Labels as rows that a step can change, with a guideline and the names that they stand for.

    Labels of the scheme that comes with the program get its guidelines.
    """
    db.execute("ALTER TABLE labels RENAME TO labels_before")
    db.execute("""CREATE TABLE labels (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        layer TEXT NOT NULL CHECK (layer IN ('entity', 'quote', 'figure')),
        name TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        short TEXT NOT NULL,
        key TEXT NOT NULL,
        colour TEXT NOT NULL,
        help TEXT NOT NULL,
        guideline TEXT NOT NULL,
        stands_for TEXT NOT NULL,
        UNIQUE (layer, name)
    ) STRICT""")
    db.execute(
        "INSERT INTO labels (layer, name, position, title, short, key, colour, help, guideline, "
        "stands_for) SELECT layer, name, position, title, short, key, colour, help, '', '' "
        "FROM labels_before ORDER BY position"
    )
    db.execute("DROP TABLE labels_before")
    for label in read_scheme(resources() / "schemes" / "news.toml").labels:
        db.execute(
            "UPDATE labels SET guideline = ? WHERE layer = ? AND name = ? AND help = ?",
            (label.guideline, label.layer.value, label.name, label.help),
        )


@migrations()
def m005_notes(db: Database) -> None:
    """Notes on spans."""
    db.execute("ALTER TABLE spans ADD COLUMN note TEXT")


RECOUNTED = "recounted"
"""The property that stands, inside a transaction, while many spans change: who set it counts."""

# A trigger costs more than the change itself, which is felt where thousands of spans change.
_COUNT_CHANGED = f"""CREATE TRIGGER span_changed AFTER UPDATE OF state ON spans
    WHEN old.state <> new.state
        AND NOT EXISTS (SELECT 1 FROM properties WHERE name = '{RECOUNTED}')
    BEGIN
        {_COUNT.format(sign="-", row="old")}
        {_COUNT.format(sign="+", row="new")}
    END"""


@migrations()
def m006_counters_at_once(db: Database) -> None:
    """Counters of articles that a step on many spans may set itself, once for each article."""
    db.execute("DROP TRIGGER span_changed")
    db.execute(_COUNT_CHANGED)


@migrations()
def m007_places(db: Database) -> None:
    """Spans found by place, and those that are not as they were suggested."""
    db.execute('CREATE INDEX spans_by_place ON spans (article, start, "end" DESC)')
    db.execute("CREATE INDEX spans_changed ON spans (article) WHERE proposal IS NOT NULL")


@migrations()
def m008_names_of_listed_articles(db: Database) -> None:
    """Names count while their article is in the list: those of articles taken out no more do."""
    for (article,) in db.execute("SELECT id FROM articles WHERE removed").fetchall():
        ids = db.execute(
            "SELECT json_group_array(id) FROM spans WHERE article = ?", (article,)
        ).fetchone()[0]
        count_many_names(db, ids, -1)


@migrations()
def m009_authors(db: Database) -> None:
    """Who wrote an article."""
    db.execute("ALTER TABLE articles ADD COLUMN author TEXT")


@migrations()
def m010_watched_folders(db: Database) -> None:
    """Folders whose new files come in, and the files that are known, by the SHA-256 of each."""
    db.execute("CREATE TABLE watched (folder TEXT PRIMARY KEY) STRICT")
    db.execute(
        "CREATE TABLE known_files (hash TEXT PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) "
        "STRICT, WITHOUT ROWID"
    )


@migrations()
def m011_article_list(db: Database) -> None:
    """What the list of articles asks for; tags, annotators that articles are for, filters."""
    add_list_columns(db, RECOUNTED)


@migrations()
def m012_highlighting(db: Database) -> None:
    """What is to be highlighted, and the pipeline and detectors that each article was given to.

    Of articles that were highlighted before, nobody knows these.
    """
    db.execute(
        "CREATE TABLE setups (id INTEGER PRIMARY KEY, pipeline TEXT NOT NULL, "
        "detectors TEXT NOT NULL, UNIQUE (pipeline, detectors)) STRICT"
    )
    db.execute("ALTER TABLE articles ADD COLUMN setup INTEGER REFERENCES setups (id)")
    db.execute(
        "CREATE TABLE waiting (article INTEGER PRIMARY KEY REFERENCES articles (id), "
        "setup INTEGER REFERENCES setups (id), reason TEXT) STRICT"
    )
    unknown = db.execute("INSERT INTO setups (pipeline, detectors) VALUES ('', '')").lastrowid
    # An article that came with spans counts as highlighted, too, and no detector has seen it.
    db.execute(
        "UPDATE articles SET setup = ? WHERE highlighted AND id NOT IN "
        "(SELECT article FROM spans JOIN detectors ON detectors.id = detector "
        "GROUP BY article HAVING SUM(detectors.name LIKE 'imported%') > 0 "
        "AND SUM(detectors.name NOT LIKE 'imported%' AND detectors.name <> 'hand') = 0)",
        (unknown,),
    )


@migrations()
def m013_seals(db: Database) -> None:
    """Nothing in the tables: a program that knows no seals would leave one that no longer fits."""
    del db


@migrations()
def m014_lean_spans(db: Database) -> None:
    """Spans in little more than half the room, read under the names that they had.

    The names of an article's spans are unique because of who gives them: an index that says so as
    well takes a fifth of the room of the spans.
    """
    kept = db.execute(
        "SELECT sql FROM sqlite_schema WHERE tbl_name = 'spans' AND type IN ('index', 'trigger') "
        "AND sql IS NOT NULL AND name NOT IN ('spans_by_place') ORDER BY rowid"
    ).fetchall()
    lean.add_functions(db)
    db.execute(lean.TABLE)
    try:
        db.execute(lean.COPY)
    except sqlite3.IntegrityError as error:  # a flipped bit in what has only so many values
        raise sqlite3.DatabaseError(str(error)) from error
    # Numbers of spans that are gone are in the log, so no other span may ever have one of them.
    db.execute("DELETE FROM sqlite_sequence WHERE name = 'spans_made'")
    db.execute("UPDATE sqlite_sequence SET name = 'spans_made' WHERE name = 'spans'")
    db.execute("DROP TABLE spans")
    db.execute("ALTER TABLE spans_made RENAME TO spans")
    db.execute("CREATE INDEX spans_by_start ON spans (article, start)")
    for (sql,) in kept:
        db.execute(lean.watching_stored(sql))


@migrations()
def m015_ignored(db: Database) -> None:
    """Findings of the consistency check that are left out, by the check and what it is about."""
    db.execute(
        'CREATE TABLE ignored (id INTEGER PRIMARY KEY AUTOINCREMENT, "check" TEXT NOT NULL, '
        'key TEXT NOT NULL, UNIQUE ("check", key)) STRICT'
    )


@migrations()
def m016_one_trigger(db: Database) -> None:
    """Changed spans counted by one trigger, which takes half the time; less room for an article."""
    count_with_one_trigger(db, RECOUNTED)
    lean.shorten_hashes(db)


def known_migrations() -> set[str]:
    """Return the names of the migrations this program has."""
    with Database(memory=True) as empty:
        return {migration.name for migration in migrations.pending(empty)}


def applied_migrations(db: Database) -> set[str]:
    """Return the names of the migrations that `db` has seen."""
    return {migration.name for migration in migrations.applied(db)}
