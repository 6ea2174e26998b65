"""The label scheme of a project."""

from sqlite_utils import Database

from pressmark.domain.scheme import Label, Scheme
from pressmark.domain.span import Layer


def write_scheme(db: Database, scheme: Scheme) -> None:
    """Put a scheme in the place of the one that is there."""
    db.execute("DELETE FROM labels")
    db.execute("INSERT OR REPLACE INTO properties VALUES ('scheme', ?)", (scheme.name,))
    for position, label in enumerate(scheme.labels):
        db.execute(
            "INSERT INTO labels VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                label.layer.value,
                label.name,
                position,
                label.title,
                label.short,
                label.key,
                label.colour,
                label.help,
            ),
        )


def read_scheme(db: Database) -> Scheme:
    """Return the scheme of a project. Opening has tried it, so it can be read."""
    name = db.execute("SELECT value FROM properties WHERE name = 'scheme'").fetchone()[0]
    rows = db.execute(
        "SELECT layer, name, title, short, key, colour, help FROM labels ORDER BY position"
    )
    return Scheme(name, tuple(Label(Layer(row[0]), *row[1:]) for row in rows))
