"""What articles were highlighted with: kept from now on, unknown of those before."""

from pathlib import Path

from sqlite_utils import Database

from pressmark.domain.setup import UNKNOWN_SETUP, Setup
from pressmark.store import highlights, schema
from pressmark.store.project import Project

NEW = Setup("en_new 2", "quotes 3")


def test_articles_of_older_files_count_as_outdated_but_not_those_that_came_with_spans(
    tmp_path: Path,
) -> None:
    db = Database(memory=True)
    schema.migrations.apply(db, stop_before="m012_highlighting")
    origins = {1: "quotes", 2: "imported doccano", 3: "hand"}
    for number, name in origins.items():
        db.execute("INSERT INTO detectors (id, name, version) VALUES (?, ?, '1')", (number, name))
    # An article each: suggestions, spans of a file, both, only ones by hand, none; not highlighted.
    found = {1: [1], 2: [2, 3], 3: [1, 2], 4: [3], 5: [], 6: []}
    for article, detectors in found.items():
        db.execute(
            "INSERT INTO articles (id, name, language, status, hash, imported_at, highlighted) "
            "VALUES (?, ?, 'en', 'new', ?, '', ?)",
            (article, str(article), str(article), article != 6),
        )
        for at, detector in enumerate(detectors):
            db.execute(
                'INSERT INTO spans (article, name, layer, label, start, "end", text, state, '
                "detector) VALUES (?, ?, 'quote', 'direct', ?, ?, 'x', 'suggested', ?)",
                (article, f"q{at}", at, at + 1, detector),
            )
    db.conn.commit()
    schema.migrations.apply(db)
    with Project(tmp_path / "old.pressmark", db, read_only=False, annotator="ana") as project:
        assert highlights.outdated(project, NEW) == [1, 3, 4, 5]
        assert highlights.setup_used(project, 1) == UNKNOWN_SETUP
        assert highlights.setup_used(project, 2) is None
        assert highlights.unhighlighted(project) == [6]
        assert highlights.waiting(project) == []
