-- A project as m012 left it. Made by version 0.4.0 from a project of m010, as no version left one like it; never edited.
PRAGMA application_id = 1347571019;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE properties (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE annotators (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE detectors (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        version TEXT NOT NULL,
        settings TEXT NOT NULL DEFAULT '{}',
        UNIQUE (name, version, settings)
    ) STRICT;
CREATE TABLE articles (
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
    , note TEXT, author TEXT, tags TEXT, assignee TEXT, heading TEXT, least_score REAL, story INTEGER, setup INTEGER REFERENCES setups (id)) STRICT;
CREATE TABLE texts (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        text TEXT NOT NULL
    ) STRICT;
CREATE TABLE spans (
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
        proposal TEXT, note TEXT,
        UNIQUE (article, name)
    ) STRICT;
CREATE TABLE decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        annotator INTEGER NOT NULL REFERENCES annotators (id),
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        article INTEGER REFERENCES articles (id),
        seconds REAL,
        target INTEGER REFERENCES decisions (id),
        changes TEXT NOT NULL
    ) STRICT;
CREATE TABLE history (
        step INTEGER PRIMARY KEY REFERENCES decisions (id),
        done INTEGER NOT NULL CHECK (done IN (0, 1))
    ) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
        title, text, content = 'searchable', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2'
    );
CREATE TABLE names (
        text TEXT NOT NULL,
        label TEXT NOT NULL,
        kept INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        latest INTEGER NOT NULL,
        PRIMARY KEY (text, label)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE labels (
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
    ) STRICT;
CREATE TABLE watched (folder TEXT PRIMARY KEY) STRICT;
CREATE TABLE known_files (hash TEXT PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sketches (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        keys BLOB NOT NULL
    ) STRICT;
CREATE TABLE present_labels (
        id INTEGER PRIMARY KEY,
        layer TEXT NOT NULL,
        name TEXT NOT NULL,
        UNIQUE (layer, name)
    ) STRICT;
CREATE TABLE present (
        label INTEGER NOT NULL,
        article INTEGER NOT NULL,
        spans INTEGER NOT NULL,
        PRIMARY KEY (label, article)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE filters (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        wanted TEXT NOT NULL
    ) STRICT;
CREATE TABLE setups (id INTEGER PRIMARY KEY, pipeline TEXT NOT NULL, detectors TEXT NOT NULL, UNIQUE (pipeline, detectors)) STRICT;
CREATE TABLE waiting (article INTEGER PRIMARY KEY REFERENCES articles (id), setup INTEGER REFERENCES setups (id), reason TEXT) STRICT;
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (1, 'pressmark', 'm001_initial', '2026-11-28 16:21:25.245974+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (2, 'pressmark', 'm002_names', '2026-11-28 16:21:25.263369+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (3, 'pressmark', 'm003_article_notes', '2026-11-28 16:21:25.264344+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (4, 'pressmark', 'm004_guidelines', '2026-11-28 16:21:25.296664+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (5, 'pressmark', 'm005_notes', '2026-11-28 16:21:25.297913+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (6, 'pressmark', 'm006_counters_at_once', '2026-11-28 16:21:25.310919+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (7, 'pressmark', 'm007_places', '2026-11-28 16:21:25.311384+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (8, 'pressmark', 'm008_names_of_listed_articles', '2026-11-28 16:21:25.311625+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (9, 'pressmark', 'm009_authors', '2026-11-28 16:21:25.312527+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (10, 'pressmark', 'm010_watched_folders', '2026-11-28 16:21:25.313055+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (11, 'pressmark', 'm011_article_list', '2026-11-28 19:02:06.549696+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (12, 'pressmark', 'm012_highlighting', '2026-11-28 19:02:06.558224+00:00');
INSERT INTO "properties" ("name", "value") VALUES ('scheme', 'news');
INSERT INTO "annotators" ("id", "name") VALUES (1, 'ana');
INSERT INTO "detectors" ("id", "name", "version", "settings") VALUES (1, 'figures', '1', '{}');
INSERT INTO "detectors" ("id", "name", "version", "settings") VALUES (2, 'quotes', '1', '{}');
INSERT INTO "detectors" ("id", "name", "version", "settings") VALUES (3, 'names', '1', '{}');
INSERT INTO "detectors" ("id", "name", "version", "settings") VALUES (4, 'hand', '', '{}');
INSERT INTO "articles" ("id", "name", "title", "source", "url", "published", "language", "status", "hash", "imported_at", "removed", "highlighted", "undecided", "kept", "rejected", "note", "author", "tags", "assignee", "heading", "least_score", "story", "setup") VALUES (1, 'demir', 'Demir', 'Echo', NULL, '2024-05-01', 'en', 'in progress', 'f2f1bb115d56221d98c1d55350247d424412bdaa2d2bd36ff112168c941d568f', '2026-11-28T16:21:25+00:00', 0, 1, 2, 2, 1, 'look again', NULL, 'to read', NULL, 'demir', 0.8, NULL, 1);
INSERT INTO "articles" ("id", "name", "title", "source", "url", "published", "language", "status", "hash", "imported_at", "removed", "highlighted", "undecided", "kept", "rejected", "note", "author", "tags", "assignee", "heading", "least_score", "story", "setup") VALUES (2, 'ada', NULL, 'Echo', NULL, '2024-05-01', 'en', 'in progress', 'a31a2640b6e3393467e51ee8640af7b23317ca6557474830ff1b1d7c9ee86b1f', '2026-11-28T16:21:25+00:00', 0, 1, 0, 30, 0, NULL, NULL, 'to read', 'bo', 'ada met bo. ada met bo. ada met bo. ada met bo. ada met bo. ', NULL, NULL, 1);
INSERT INTO "articles" ("id", "name", "title", "source", "url", "published", "language", "status", "hash", "imported_at", "removed", "highlighted", "undecided", "kept", "rejected", "note", "author", "tags", "assignee", "heading", "least_score", "story", "setup") VALUES (3, 'calm', 'Calm', 'Echo', NULL, '2024-05-01', 'en', 'new', 'c02a966d8d9c66d832f5dffdaef1a9b3aada64a7b23b977cb81d847bbf17b893', '2026-11-28T16:21:25+00:00', 1, 0, 0, 0, 0, NULL, NULL, NULL, NULL, 'calm', NULL, NULL, NULL);
INSERT INTO "texts" ("article", "text") VALUES (1, 'Ayşe Demir said ''no''.
She sold 3,000 tonnes in Lisse.');
INSERT INTO "texts" ("article", "text") VALUES (2, 'Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. ');
INSERT INTO "texts" ("article", "text") VALUES (3, 'Calm.');
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (1, 1, 'e1', 'entity', 'ORG', 5, 10, 'Demir', 'corrected', 3, 0.5, NULL, '{"layer": "entity", "label": "PERSON", "start": 0, "end": 10, "origin": "names 1", "score": 0.5}', NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (2, 1, 'q1', 'quote', 'direct', 16, 20, '''no''', 'suggested', 2, 0.9, '{"utterance": "u1", "speaker": {"start": 0, "end": 10, "name": "Ayşe Demir"}, "cue": {"start": 11, "end": 15}}', '{"layer": "quote", "label": "direct", "start": 16, "end": 20, "origin": "quotes 1", "score": 0.9, "utterance": "u1", "speaker": {"start": 0, "end": 10, "name": "Ayşe Demir"}, "cue": {"start": 11, "end": 15}}', 'ask Mia');
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (3, 1, 'f1', 'figure', 'measure', 31, 43, '3,000 tonnes', 'suggested', 1, 0.8, '{"number": {"start": 31, "end": 36}, "low": 3000, "high": 3000, "unit": "tonne", "counted": null, "modifier": null, "vague": false}', NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (4, 1, 'e2', 'entity', 'PLACE', 47, 52, 'Lisse', 'rejected', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (5, 2, 'e1', 'entity', 'ORG', 0, 3, 'Ada', 'corrected', 3, 0.5, NULL, '{"layer": "entity", "label": "PERSON", "start": 0, "end": 3, "origin": "names 1", "score": 0.5}', NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (6, 2, 'e2', 'entity', 'ORG', 12, 15, 'Ada', 'corrected', 3, 0.5, NULL, '{"layer": "entity", "label": "PERSON", "start": 12, "end": 15, "origin": "names 1", "score": 0.5}', NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (7, 2, 'e3', 'entity', 'ORG', 24, 27, 'Ada', 'corrected', 3, 0.5, NULL, '{"layer": "entity", "label": "PERSON", "start": 24, "end": 27, "origin": "names 1", "score": 0.5}', NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (8, 2, 'e4', 'entity', 'ORG', 36, 39, 'Ada', 'corrected', 3, 0.5, NULL, '{"layer": "entity", "label": "PERSON", "start": 36, "end": 39, "origin": "names 1", "score": 0.5}', NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (9, 2, 'e5', 'entity', 'ORG', 48, 51, 'Ada', 'corrected', 3, 0.5, NULL, '{"layer": "entity", "label": "PERSON", "start": 48, "end": 51, "origin": "names 1", "score": 0.5}', NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (10, 2, 'e6', 'entity', 'PERSON', 60, 63, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (11, 2, 'e7', 'entity', 'PERSON', 72, 75, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (12, 2, 'e8', 'entity', 'PERSON', 84, 87, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (13, 2, 'e9', 'entity', 'PERSON', 96, 99, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (14, 2, 'e10', 'entity', 'PERSON', 108, 111, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (15, 2, 'e11', 'entity', 'PERSON', 120, 123, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (16, 2, 'e12', 'entity', 'PERSON', 132, 135, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (17, 2, 'e13', 'entity', 'PERSON', 144, 147, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (18, 2, 'e14', 'entity', 'PERSON', 156, 159, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (19, 2, 'e15', 'entity', 'PERSON', 168, 171, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (20, 2, 'e16', 'entity', 'PERSON', 180, 183, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (21, 2, 'e17', 'entity', 'PERSON', 192, 195, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (22, 2, 'e18', 'entity', 'PERSON', 204, 207, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (23, 2, 'e19', 'entity', 'PERSON', 216, 219, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (24, 2, 'e20', 'entity', 'PERSON', 228, 231, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (25, 2, 'e21', 'entity', 'PERSON', 240, 243, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (26, 2, 'e22', 'entity', 'PERSON', 252, 255, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (27, 2, 'e23', 'entity', 'PERSON', 264, 267, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (28, 2, 'e24', 'entity', 'PERSON', 276, 279, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (29, 2, 'e25', 'entity', 'PERSON', 288, 291, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (30, 2, 'e26', 'entity', 'PERSON', 300, 303, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (31, 2, 'e27', 'entity', 'PERSON', 312, 315, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (32, 2, 'e28', 'entity', 'PERSON', 324, 327, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (33, 2, 'e29', 'entity', 'PERSON', 336, 339, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (34, 2, 'e30', 'entity', 'PERSON', 348, 351, 'Ada', 'accepted', 3, 0.5, NULL, NULL, NULL);
INSERT INTO "spans" ("id", "article", "name", "layer", "label", "start", "end", "text", "state", "detector", "score", "attributes", "proposal", "note") VALUES (35, 1, 'e3', 'entity', 'PERSON', 22, 25, 'She', 'added', 4, NULL, NULL, NULL, NULL);
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (1, '2026-11-28T16:21:25.336+00:00', 1, 'import', 'import 3 articles', NULL, NULL, NULL, '[{"table":"articles","row":1,"before":{"status":"new","removed":1},"after":{"status":"new","removed":0}},{"table":"articles","row":2,"before":{"status":"new","removed":1},"after":{"status":"new","removed":0}},{"table":"articles","row":3,"before":{"status":"new","removed":1},"after":{"status":"new","removed":0}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (2, '2026-11-28T16:21:25.344+00:00', 1, 'suggest', 'suggest 4 spans', NULL, NULL, NULL, '[]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (3, '2026-11-28T16:21:25.390+00:00', 1, 'suggest', 'suggest 30 spans', NULL, NULL, NULL, '[]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (4, '2026-11-28T16:21:25.396+00:00', 1, 'accept', 'accept PERSON Ayşe Demir', 1, 1.5, NULL, '[{"table":"spans","row":1,"before":{"id":1,"article":1,"name":"e1","layer":"entity","label":"PERSON","start":0,"end":10,"text":"Ayşe Demir","state":"suggested","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":1,"article":1,"name":"e1","layer":"entity","label":"PERSON","start":0,"end":10,"text":"Ayşe Demir","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null}},{"table":"articles","row":1,"before":{"status":"new","removed":0},"after":{"status":"in progress","removed":0}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (5, '2026-11-28T16:21:25.397+00:00', 1, 'undo', 'undo: accept PERSON Ayşe Demir', 1, NULL, 4, '[{"table":"articles","row":1,"before":{"status":"in progress","removed":0},"after":{"status":"new","removed":0}},{"table":"spans","row":1,"before":{"id":1,"article":1,"name":"e1","layer":"entity","label":"PERSON","start":0,"end":10,"text":"Ayşe Demir","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":1,"article":1,"name":"e1","layer":"entity","label":"PERSON","start":0,"end":10,"text":"Ayşe Demir","state":"suggested","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (6, '2026-11-28T16:21:25.398+00:00', 1, 'redo', 'redo: accept PERSON Ayşe Demir', 1, NULL, 4, '[{"table":"spans","row":1,"before":{"id":1,"article":1,"name":"e1","layer":"entity","label":"PERSON","start":0,"end":10,"text":"Ayşe Demir","state":"suggested","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":1,"article":1,"name":"e1","layer":"entity","label":"PERSON","start":0,"end":10,"text":"Ayşe Demir","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null}},{"table":"articles","row":1,"before":{"status":"new","removed":0},"after":{"status":"in progress","removed":0}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (7, '2026-11-28T16:21:25.400+00:00', 1, 'correct', 'label as ORG PERSON Ayşe Demir', 1, NULL, NULL, '[{"table":"spans","row":1,"before":{"id":1,"article":1,"name":"e1","layer":"entity","label":"PERSON","start":0,"end":10,"text":"Ayşe Demir","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":1,"article":1,"name":"e1","layer":"entity","label":"ORG","start":0,"end":10,"text":"Ayşe Demir","state":"corrected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":"{\"layer\": \"entity\", \"label\": \"PERSON\", \"start\": 0, \"end\": 10, \"origin\": \"names 1\", \"score\": 0.5}"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (8, '2026-11-28T16:21:25.403+00:00', 1, 'correct', 'move edges of ORG Ayşe Demir', 1, NULL, NULL, '[{"table":"spans","row":1,"before":{"id":1,"article":1,"name":"e1","layer":"entity","label":"ORG","start":0,"end":10,"text":"Ayşe Demir","state":"corrected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":"{\"layer\": \"entity\", \"label\": \"PERSON\", \"start\": 0, \"end\": 10, \"origin\": \"names 1\", \"score\": 0.5}"},"after":{"id":1,"article":1,"name":"e1","layer":"entity","label":"ORG","start":5,"end":10,"text":"Demir","state":"corrected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":"{\"layer\": \"entity\", \"label\": \"PERSON\", \"start\": 0, \"end\": 10, \"origin\": \"names 1\", \"score\": 0.5}"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (9, '2026-11-28T16:21:25.404+00:00', 1, 'reject', 'reject GPE Lisse', 1, NULL, NULL, '[{"table":"spans","row":4,"before":{"id":4,"article":1,"name":"e2","layer":"entity","label":"GPE","start":47,"end":52,"text":"Lisse","state":"suggested","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":4,"article":1,"name":"e2","layer":"entity","label":"GPE","start":47,"end":52,"text":"Lisse","state":"rejected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (10, '2026-11-28T16:21:25.405+00:00', 1, 'add', 'add PERSON She', 1, NULL, NULL, '[{"table":"spans","row":35,"before":null,"after":{"id":35,"article":1,"name":"e3","layer":"entity","label":"PERSON","start":22,"end":25,"text":"She","state":"added","detector":4,"score":null,"attributes":null,"note":null,"proposal":null}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (11, '2026-11-28T16:21:25.407+00:00', 1, 'reject', 'delete PERSON She', 1, NULL, NULL, '[{"table":"spans","row":35,"before":{"id":35,"article":1,"name":"e3","layer":"entity","label":"PERSON","start":22,"end":25,"text":"She","state":"added","detector":4,"score":null,"attributes":null,"note":null,"proposal":null},"after":null}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (12, '2026-11-28T16:21:25.408+00:00', 1, 'undo', 'undo: delete PERSON She', 1, NULL, 11, '[{"table":"spans","row":35,"before":null,"after":{"id":35,"article":1,"name":"e3","layer":"entity","label":"PERSON","start":22,"end":25,"text":"She","state":"added","detector":4,"score":null,"attributes":null,"note":null,"proposal":null}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (13, '2026-11-28T16:21:25.410+00:00', 1, 'accept', 'accept PERSON Ada, 30 times', 2, NULL, NULL, '[{"rows":[5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34],"articles":[2],"before":{"state":"suggested"},"after":{"state":"accepted"}},{"table":"articles","row":2,"before":{"status":"new","removed":0},"after":{"status":"in progress","removed":0}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (14, '2026-11-28T16:21:25.413+00:00', 1, 'reject', 'reject PERSON Ada, 27 times', 2, NULL, NULL, '[{"rows":[5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31],"articles":[2],"before":{"state":"accepted"},"after":{"state":"rejected"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (15, '2026-11-28T16:21:25.414+00:00', 1, 'undo', 'undo: reject PERSON Ada, 27 times', 2, NULL, 14, '[{"rows":[5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31],"articles":[2],"before":{"state":"rejected"},"after":{"state":"accepted"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (16, '2026-11-28T16:21:25.415+00:00', 1, 'note', 'note on direct ''no''', 1, NULL, NULL, '[{"table":"spans","row":2,"before":{"id":2,"article":1,"name":"q1","layer":"quote","label":"direct","start":16,"end":20,"text":"''no''","state":"suggested","detector":2,"score":0.9,"attributes":"{\"utterance\": \"u1\", \"speaker\": {\"start\": 0, \"end\": 10, \"name\": \"Ayşe Demir\"}, \"cue\": {\"start\": 11, \"end\": 15}}","note":null,"proposal":null},"after":{"id":2,"article":1,"name":"q1","layer":"quote","label":"direct","start":16,"end":20,"text":"''no''","state":"suggested","detector":2,"score":0.9,"attributes":"{\"utterance\": \"u1\", \"speaker\": {\"start\": 0, \"end\": 10, \"name\": \"Ayşe Demir\"}, \"cue\": {\"start\": 11, \"end\": 15}}","note":"ask Mia","proposal":"{\"layer\": \"quote\", \"label\": \"direct\", \"start\": 16, \"end\": 20, \"origin\": \"quotes 1\", \"score\": 0.9, \"utterance\": \"u1\", \"speaker\": {\"start\": 0, \"end\": 10, \"name\": \"Ayşe Demir\"}, \"cue\": {\"start\": 11, \"end\": 15}}"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (17, '2026-11-28T16:21:25.416+00:00', 1, 'note', 'note on Demir', 1, NULL, NULL, '[{"table":"articles","row":1,"before":{"note":null},"after":{"note":"look again"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (18, '2026-11-28T16:21:25.419+00:00', 1, 'correct', 'label as ORG PERSON Ada, 5 times', 2, NULL, NULL, '[{"table":"spans","row":5,"before":{"id":5,"article":2,"name":"e1","layer":"entity","label":"PERSON","start":0,"end":3,"text":"Ada","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":5,"article":2,"name":"e1","layer":"entity","label":"ORG","start":0,"end":3,"text":"Ada","state":"corrected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":"{\"layer\": \"entity\", \"label\": \"PERSON\", \"start\": 0, \"end\": 3, \"origin\": \"names 1\", \"score\": 0.5}"}},{"table":"spans","row":6,"before":{"id":6,"article":2,"name":"e2","layer":"entity","label":"PERSON","start":12,"end":15,"text":"Ada","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":6,"article":2,"name":"e2","layer":"entity","label":"ORG","start":12,"end":15,"text":"Ada","state":"corrected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":"{\"layer\": \"entity\", \"label\": \"PERSON\", \"start\": 12, \"end\": 15, \"origin\": \"names 1\", \"score\": 0.5}"}},{"table":"spans","row":7,"before":{"id":7,"article":2,"name":"e3","layer":"entity","label":"PERSON","start":24,"end":27,"text":"Ada","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":7,"article":2,"name":"e3","layer":"entity","label":"ORG","start":24,"end":27,"text":"Ada","state":"corrected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":"{\"layer\": \"entity\", \"label\": \"PERSON\", \"start\": 24, \"end\": 27, \"origin\": \"names 1\", \"score\": 0.5}"}},{"table":"spans","row":8,"before":{"id":8,"article":2,"name":"e4","layer":"entity","label":"PERSON","start":36,"end":39,"text":"Ada","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":8,"article":2,"name":"e4","layer":"entity","label":"ORG","start":36,"end":39,"text":"Ada","state":"corrected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":"{\"layer\": \"entity\", \"label\": \"PERSON\", \"start\": 36, \"end\": 39, \"origin\": \"names 1\", \"score\": 0.5}"}},{"table":"spans","row":9,"before":{"id":9,"article":2,"name":"e5","layer":"entity","label":"PERSON","start":48,"end":51,"text":"Ada","state":"accepted","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":null},"after":{"id":9,"article":2,"name":"e5","layer":"entity","label":"ORG","start":48,"end":51,"text":"Ada","state":"corrected","detector":3,"score":0.5,"attributes":null,"note":null,"proposal":"{\"layer\": \"entity\", \"label\": \"PERSON\", \"start\": 48, \"end\": 51, \"origin\": \"names 1\", \"score\": 0.5}"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (19, '2026-11-28T16:21:25.420+00:00', 1, 'remove', 'remove Calm', 3, NULL, NULL, '[{"table":"articles","row":3,"before":{"status":"new","removed":0},"after":{"status":"new","removed":1}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (20, '2026-11-28T16:21:25.426+00:00', 1, 'labels', 'rename label GPE to PLACE', 1, NULL, NULL, '[{"rows":[4],"articles":[1],"before":{"label":"GPE"},"after":{"label":"PLACE"}},{"table":"labels","row":3,"before":{"id":3,"layer":"entity","name":"GPE","position":2,"title":"Place","short":"Pl","key":"3","colour":"#5d8f0a","help":"Countries, cities and states: places with a government. Russia, Geneva, Crimea.","guideline":"Mark countries, states, provinces, cities and villages: places that have a government of their own.\n\n- **Yes:** ferries from *Ōsaka* · *Kenya*''s exports · the *US* and *Canada* are two spans\n- **No:** the adjective: in \"Kenyan exports\", *Kenyan* is a group. A continent or a valley is a location.\n- **In doubt:** it stays a place when it acts (\"Kenya signed\"), and when a team plays for it.","stands_for":""},"after":null},{"table":"labels","row":3,"before":null,"after":{"id":3,"layer":"entity","name":"PLACE","position":2,"title":"Place","short":"Pl","key":"3","colour":"#5d8f0a","help":"Countries, cities and states: places with a government. Russia, Geneva, Crimea.","guideline":"Mark countries, states, provinces, cities and villages: places that have a government of their own.\n\n- **Yes:** ferries from *Ōsaka* · *Kenya*''s exports · the *US* and *Canada* are two spans\n- **No:** the adjective: in \"Kenyan exports\", *Kenyan* is a group. A continent or a valley is a location.\n- **In doubt:** it stays a place when it acts (\"Kenya signed\"), and when a team plays for it.","stands_for":""}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (21, '2026-11-28T16:21:25.430+00:00', 1, 'status', 'mark Demir as done', 1, NULL, NULL, '[{"table":"articles","row":1,"before":{"status":"in progress","removed":0},"after":{"status":"done","removed":0}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (22, '2026-11-28T16:21:25.431+00:00', 1, 'undo', 'undo: mark Demir as done', 1, NULL, 21, '[{"table":"articles","row":1,"before":{"status":"done","removed":0},"after":{"status":"in progress","removed":0}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (23, '2026-11-28T19:02:06.563+00:00', 1, 'tag', 'tag 2 articles with to read', NULL, NULL, NULL, '[{"articles":[1,2],"before":{"tags":null},"after":{"tags":"to read"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (24, '2026-11-28T19:02:06.566+00:00', 1, 'assign', 'give Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo. Ada met Bo.  to bo', 2, NULL, NULL, '[{"articles":[2],"before":{"assignee":null},"after":{"assignee":"bo"}}]');
INSERT INTO "decisions" ("id", "at", "annotator", "kind", "title", "article", "seconds", "target", "changes") VALUES (25, '2026-11-28T19:02:06.572+00:00', 1, 'filter', 'save the filter Mine', NULL, NULL, NULL, '[{"table":"filters","row":1,"before":null,"after":{"name":"Mine","wanted":"{\"assignees\": [\"bo\"], \"order\": \"newest\"}","id":1}}]');
INSERT INTO "history" ("step", "done") VALUES (1, 1);
INSERT INTO "history" ("step", "done") VALUES (4, 1);
INSERT INTO "history" ("step", "done") VALUES (7, 1);
INSERT INTO "history" ("step", "done") VALUES (8, 1);
INSERT INTO "history" ("step", "done") VALUES (9, 1);
INSERT INTO "history" ("step", "done") VALUES (10, 1);
INSERT INTO "history" ("step", "done") VALUES (13, 1);
INSERT INTO "history" ("step", "done") VALUES (16, 1);
INSERT INTO "history" ("step", "done") VALUES (17, 1);
INSERT INTO "history" ("step", "done") VALUES (18, 1);
INSERT INTO "history" ("step", "done") VALUES (19, 1);
INSERT INTO "history" ("step", "done") VALUES (20, 1);
INSERT INTO "history" ("step", "done") VALUES (23, 1);
INSERT INTO "history" ("step", "done") VALUES (24, 1);
INSERT INTO "history" ("step", "done") VALUES (25, 1);
INSERT INTO "names" ("text", "label", "kept", "rejected", "latest") VALUES ('Ada', 'ORG', 5, 0, 17);
INSERT INTO "names" ("text", "label", "kept", "rejected", "latest") VALUES ('Ada', 'PERSON', 25, 5, 17);
INSERT INTO "names" ("text", "label", "kept", "rejected", "latest") VALUES ('Ayşe Demir', 'ORG', 0, 0, 7);
INSERT INTO "names" ("text", "label", "kept", "rejected", "latest") VALUES ('Ayşe Demir', 'PERSON', 0, 1, 7);
INSERT INTO "names" ("text", "label", "kept", "rejected", "latest") VALUES ('Demir', 'ORG', 1, 0, 7);
INSERT INTO "names" ("text", "label", "kept", "rejected", "latest") VALUES ('Lisse', 'GPE', 0, 0, 19);
INSERT INTO "names" ("text", "label", "kept", "rejected", "latest") VALUES ('Lisse', 'PLACE', 0, 1, 19);
INSERT INTO "names" ("text", "label", "kept", "rejected", "latest") VALUES ('She', 'PERSON', 1, 0, 11);
INSERT INTO "labels" ("id", "layer", "name", "position", "title", "short", "key", "colour", "help", "guideline", "stands_for") VALUES (1, 'entity', 'PERSON', 0, 'Person', 'Per', '1', '#2f6fd0', 'People, real or fictional, without titles: Vladimir Putin, not President Vladimir Putin.', 'Mark the name of a person, real or invented, wherever it stands: also in headlines, captions and tags of speakers. Titles, jobs and the possessive ''s stay outside.

- **Yes:** mayor *Ngozi Adeyemi* said · *Brandt*''s lawyer · Ms *Hale*
- **No:** "the mayor" and "she" name nobody. A family or a firm called after a person is an organisation: *the Rast brothers* has the name *Rast*, *Rast & Sons* is one.
- **In doubt:** a surname alone is marked like the full name.', '');
INSERT INTO "labels" ("id", "layer", "name", "position", "title", "short", "key", "colour", "help", "guideline", "stands_for") VALUES (2, 'entity', 'ORG', 1, 'Organisation', 'Org', '2', '#0e8f80', 'Companies, agencies, institutions, parties, teams: NATO, the Kremlin as a speaker, Reuters.', 'Mark companies, agencies, institutions, parties, teams, newspapers and share indices that have a name.

- **Yes:** *North Star Ferries* cut fares · *the FTSE 100* fell · Labour → *Labour*
- **No:** "the company", "police" and "the council" without a name. A building that only houses it is a facility.
- **In doubt:** a capital that speaks for its government ("Paris rejected the plan") stays a place; a palace or ministry that speaks is an organisation.', '');
INSERT INTO "labels" ("id", "layer", "name", "position", "title", "short", "key", "colour", "help", "guideline", "stands_for") VALUES (3, 'entity', 'PLACE', 2, 'Place', 'Pl', '3', '#5d8f0a', 'Countries, cities and states: places with a government. Russia, Geneva, Crimea.', 'Mark countries, states, provinces, cities and villages: places that have a government of their own.

- **Yes:** ferries from *Ōsaka* · *Kenya*''s exports · the *US* and *Canada* are two spans
- **No:** the adjective: in "Kenyan exports", *Kenyan* is a group. A continent or a valley is a location.
- **In doubt:** it stays a place when it acts ("Kenya signed"), and when a team plays for it.', '');
INSERT INTO "labels" ("id", "layer", "name", "position", "title", "short", "key", "colour", "help", "guideline", "stands_for") VALUES (4, 'entity', 'EVENT', 3, 'Event', 'Ev', '7', '#b5541c', 'Named battles, wars, storms, elections, sports events: the World Cup, Storm Eunice.', 'Mark happenings that have a name of their own: wars, battles, storms, elections, games, festivals.

- **Yes:** since *the World Cup* · *Storm Eunice* · *the Battle of Hastings*
- **No:** "the war", "the storm" and "a general election" without a name. A yearly day is a date: *Christmas*.
- **In doubt:** a year belongs to the name only if it stands inside it: *the 1966 World Cup*, but "the World Cup in 2030".', '');
INSERT INTO "labels" ("id", "layer", "name", "position", "title", "short", "key", "colour", "help", "guideline", "stands_for") VALUES (5, 'entity', 'WORK_OF_ART', 4, 'Work', 'Work', '', '#a8487e', 'Titles of books, songs, films, newspapers'' articles: Entry of the Gladiators.', 'Mark titles of books, songs, films, plays, paintings, reports and programmes, without quotation marks around them.

- **Yes:** she read "*The Salt Road*" aloud · *Entry of the Gladiators*
- **No:** the newspaper or publisher is an organisation. A title in quotation marks is no quote.
- **In doubt:** a report counts when it is called by its title, not as "the report".', '');
INSERT INTO "labels" ("id", "layer", "name", "position", "title", "short", "key", "colour", "help", "guideline", "stands_for") VALUES (6, 'quote', 'direct', 5, 'Direct quote', 'Quote', '1', '#c28a10', 'A quoted clause or more, quotation marks included. One piece a paragraph.', 'Mark somebody''s own words in quotation marks when they make a clause or more. The marks go along, with the comma or full stop inside them. Say who speaks and by which word.

- **Yes:** *"We have lost the quay,"* Adeyemi said. *"It will cost us."* – two pieces of one utterance
- **No:** a few words inside the reporter''s own sentence: that is a partial quote. A title in quotation marks is a work.
- **In doubt:** one piece for each paragraph. A turn in a transcript is direct, without its tag.', '');
INSERT INTO "labels" ("id", "layer", "name", "position", "title", "short", "key", "colour", "help", "guideline", "stands_for") VALUES (7, 'figure', 'measure', 6, 'Measure', 'Meas', '2', '#b03a8c', 'A number with a unit: 150 miles, 64 tonnes, 25-year-old.', 'Mark a number with a unit: length, weight, area, speed, temperature, time, age. The unit belongs to the span.

- **Yes:** *150 miles* off the coast · *64 tonnes* of grain – counted: *grain* · a *25-year-old*
- **No:** a clock time and a date. "Several miles" has no number that could be written down.
- **In doubt:** the same measure in brackets is a figure of its own: *150 metres* (*500ft*) are two.', '');
INSERT INTO "watched" ("folder") VALUES ('/somewhere/new');
INSERT INTO "known_files" ("hash", "name", "at") VALUES ('abababababababababababababababababababababababababababababababab', 'note.txt', '2026-11-28T16:21:25+00:00');
INSERT INTO "present_labels" ("id", "layer", "name") VALUES (1, 'entity', 'ORG');
INSERT INTO "present_labels" ("id", "layer", "name") VALUES (2, 'quote', 'direct');
INSERT INTO "present_labels" ("id", "layer", "name") VALUES (3, 'figure', 'measure');
INSERT INTO "present_labels" ("id", "layer", "name") VALUES (4, 'entity', 'PERSON');
INSERT INTO "present" ("label", "article", "spans") VALUES (1, 1, 1);
INSERT INTO "present" ("label", "article", "spans") VALUES (1, 2, 5);
INSERT INTO "present" ("label", "article", "spans") VALUES (2, 1, 1);
INSERT INTO "present" ("label", "article", "spans") VALUES (3, 1, 1);
INSERT INTO "present" ("label", "article", "spans") VALUES (4, 1, 1);
INSERT INTO "present" ("label", "article", "spans") VALUES (4, 2, 25);
INSERT INTO "filters" ("id", "name", "wanted") VALUES (1, 'Mine', '{"assignees": ["bo"], "order": "newest"}');
INSERT INTO "setups" ("id", "pipeline", "detectors") VALUES (1, '', '');
INSERT INTO "waiting" ("article", "setup", "reason") VALUES (2, NULL, NULL);
CREATE VIEW searchable AS
        SELECT articles.id AS id, articles.title AS title, texts.text AS text
        FROM articles JOIN texts ON texts.article = articles.id;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX history_by_done ON history (done, step);
CREATE INDEX names_by_beginning ON names (SUBSTR(text, 1, 8));
CREATE INDEX spans_by_place ON spans (article, start, "end" DESC);
CREATE INDEX spans_changed ON spans (article) WHERE proposal IS NOT NULL;
CREATE INDEX articles_narrow ON articles (id, status, source, published, undecided,
        least_score, story, assignee, tags) WHERE NOT removed;
CREATE INDEX articles_by_heading ON articles (heading) WHERE NOT removed;
CREATE INDEX articles_newest ON articles (published DESC) WHERE NOT removed;
CREATE INDEX articles_oldest ON articles (published) WHERE NOT removed;
CREATE INDEX articles_by_source ON articles (source) WHERE NOT removed;
CREATE INDEX articles_by_score ON articles (least_score) WHERE NOT removed;
CREATE INDEX articles_by_undecided ON articles (undecided DESC) WHERE NOT removed;
CREATE INDEX articles_by_story ON articles (story) WHERE NOT removed;
CREATE INDEX articles_by_tags ON articles (tags) WHERE NOT removed AND tags IS NOT NULL;
CREATE INDEX articles_by_assignee ON articles (assignee)
        WHERE NOT removed AND assignee IS NOT NULL;
CREATE INDEX articles_removed ON articles (id) WHERE removed;
CREATE INDEX articles_noted ON articles (id) WHERE NOT removed AND note IS NOT NULL;
CREATE INDEX spans_unsure ON spans (article, score)
        WHERE state = 'suggested' AND score < 0.5;
CREATE TRIGGER span_added AFTER INSERT ON spans BEGIN
    UPDATE articles SET
    undecided = undecided + (new.state = 'suggested'),
    kept = kept + (new.state IN ('accepted', 'corrected', 'added')),
    rejected = rejected + (new.state = 'rejected')
    WHERE id = new.article;
END;
CREATE TRIGGER span_deleted AFTER DELETE ON spans BEGIN
    UPDATE articles SET
    undecided = undecided - (old.state = 'suggested'),
    kept = kept - (old.state IN ('accepted', 'corrected', 'added')),
    rejected = rejected - (old.state = 'rejected')
    WHERE id = old.article;
END;
CREATE TRIGGER span_changed AFTER UPDATE OF state ON spans
    WHEN old.state <> new.state
        AND NOT EXISTS (SELECT 1 FROM properties WHERE name = 'recounted')
    BEGIN
        UPDATE articles SET
    undecided = undecided - (old.state = 'suggested'),
    kept = kept - (old.state IN ('accepted', 'corrected', 'added')),
    rejected = rejected - (old.state = 'rejected')
    WHERE id = old.article;
        UPDATE articles SET
    undecided = undecided + (new.state = 'suggested'),
    kept = kept + (new.state IN ('accepted', 'corrected', 'added')),
    rejected = rejected + (new.state = 'rejected')
    WHERE id = new.article;
    END;
CREATE TRIGGER label_added AFTER INSERT ON spans WHEN new.state <> 'rejected' BEGIN INSERT OR IGNORE INTO present_labels (layer, name) VALUES (new.layer, new.label);
    INSERT INTO present SELECT id, new.article, 1 FROM present_labels
        WHERE layer = new.layer AND name = new.label
        ON CONFLICT (label, article) DO UPDATE SET spans = spans + 1; END;
CREATE TRIGGER label_deleted AFTER DELETE ON spans WHEN old.state <> 'rejected' BEGIN UPDATE present SET spans = spans - 1 WHERE article = old.article AND label =
        (SELECT id FROM present_labels WHERE layer = old.layer AND name = old.label);
    DELETE FROM present WHERE article = old.article AND spans = 0 AND label =
        (SELECT id FROM present_labels WHERE layer = old.layer AND name = old.label); END;
CREATE TRIGGER label_gone AFTER UPDATE OF state, label, layer ON spans WHEN old.state <> 'rejected' AND (old.label <> new.label OR old.layer <> new.layer
    OR (old.state = 'rejected') <> (new.state = 'rejected')) BEGIN UPDATE present SET spans = spans - 1 WHERE article = old.article AND label =
        (SELECT id FROM present_labels WHERE layer = old.layer AND name = old.label);
    DELETE FROM present WHERE article = old.article AND spans = 0 AND label =
        (SELECT id FROM present_labels WHERE layer = old.layer AND name = old.label); END;
CREATE TRIGGER label_come AFTER UPDATE OF state, label, layer ON spans WHEN new.state <> 'rejected' AND (old.label <> new.label OR old.layer <> new.layer
    OR (old.state = 'rejected') <> (new.state = 'rejected')) BEGIN INSERT OR IGNORE INTO present_labels (layer, name) VALUES (new.layer, new.label);
    INSERT INTO present SELECT id, new.article, 1 FROM present_labels
        WHERE layer = new.layer AND name = new.label
        ON CONFLICT (label, article) DO UPDATE SET spans = spans + 1; END;
CREATE TRIGGER score_added AFTER INSERT ON spans WHEN new.state = 'suggested' AND new.score IS NOT NULL BEGIN UPDATE articles SET least_score = new.score
    WHERE id = new.article AND (least_score IS NULL OR least_score > new.score); END;
CREATE TRIGGER score_deleted AFTER DELETE ON spans WHEN old.state = 'suggested' AND old.score IS NOT NULL AND NOT EXISTS (SELECT 1 FROM properties WHERE name = 'recounted') BEGIN UPDATE articles SET least_score = COALESCE(
    (SELECT MIN(score) FROM spans
        WHERE article = old.article AND state = 'suggested' AND score < 0.5),
    (SELECT MIN(score) FROM spans WHERE article = old.article AND state = 'suggested'))
    WHERE id = old.article AND old.score <= least_score; END;
CREATE TRIGGER score_gone AFTER UPDATE OF state, score ON spans WHEN old.state = 'suggested' AND old.score IS NOT NULL AND (new.state <> 'suggested' OR old.score IS NOT new.score) AND NOT EXISTS (SELECT 1 FROM properties WHERE name = 'recounted') BEGIN UPDATE articles SET least_score = COALESCE(
    (SELECT MIN(score) FROM spans
        WHERE article = old.article AND state = 'suggested' AND score < 0.5),
    (SELECT MIN(score) FROM spans WHERE article = old.article AND state = 'suggested'))
    WHERE id = old.article AND old.score <= least_score; END;
CREATE TRIGGER score_come AFTER UPDATE OF state, score ON spans WHEN new.state = 'suggested' AND new.score IS NOT NULL AND (old.state <> 'suggested' OR old.score IS NOT new.score) AND NOT EXISTS (SELECT 1 FROM properties WHERE name = 'recounted') BEGIN UPDATE articles SET least_score = new.score
    WHERE id = new.article AND (least_score IS NULL OR least_score > new.score); END;
INSERT INTO search (rowid, title, text) SELECT id, title, text FROM searchable;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('labels', 7);
INSERT INTO sqlite_sequence VALUES ('articles', 3);
INSERT INTO sqlite_sequence VALUES ('decisions', 25);
INSERT INTO sqlite_sequence VALUES ('spans', 35);
INSERT INTO sqlite_sequence VALUES ('filters', 1);
