"""The label scheme of a project as rows of its table. `store.schemes` changes it."""

from collections.abc import Iterable

from sqlite_utils import Database

from pressmark.domain.scheme import Label, Scheme
from pressmark.domain.span import Layer
from pressmark.store.rows import Row

LABEL_COLUMNS = (
    "id",
    "layer",
    "name",
    "position",
    "title",
    "short",
    "key",
    "colour",
    "help",
    "guideline",
    "stands_for",
)
_NAMES = ", ".join(LABEL_COLUMNS)


def write_scheme(db: Database, scheme: Scheme) -> None:
    """Put a scheme in the place of the one that is there."""
    db.execute("DELETE FROM labels")
    db.execute("INSERT OR REPLACE INTO properties VALUES ('scheme', ?)", (scheme.name,))
    marks = ", ".join("?" for _ in LABEL_COLUMNS)
    for position, label in enumerate(scheme.labels):
        row = label_row(label, position)
        values = [row[column] for column in LABEL_COLUMNS]
        db.execute(f"INSERT INTO labels ({_NAMES}) VALUES ({marks})", values)


def read_scheme(db: Database) -> Scheme:
    """Return the scheme of a project. Opening has tried it, so it can be read."""
    name = db.execute("SELECT value FROM properties WHERE name = 'scheme'").fetchone()[0]
    return Scheme(name, tuple(_label(row) for row in label_rows(db)))


def label_rows(db: Database) -> list[Row]:
    """Return the rows of all labels in order."""
    rows = db.execute(f"SELECT {_NAMES} FROM labels ORDER BY position, id")
    return [dict(zip(LABEL_COLUMNS, row, strict=True)) for row in rows]


def label_row(label: Label, position: int, number: int | None = None) -> Row:
    """Return the row image of a label; `number` is None for one that is not stored yet."""
    return {
        "id": number,
        "layer": label.layer.value,
        "name": label.name,
        "position": position,
        "title": label.title,
        "short": label.short,
        "key": label.key,
        "colour": label.colour,
        "help": label.help,
        "guideline": label.guideline,
        "stands_for": _joined(label.stands_for),
    }


def _joined(names: Iterable[str]) -> str:
    return " ".join(names)


def _label(row: Row) -> Label:
    return Label(
        layer=Layer(row["layer"]),
        name=row["name"],
        title=row["title"],
        short=row["short"],
        key=row["key"],
        colour=row["colour"],
        help=row["help"],
        guideline=row["guideline"],
        stands_for=tuple(row["stands_for"].split()),
    )
