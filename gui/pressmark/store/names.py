"""The names of a project: which were marked and which rejected, from the table `names`.

`store.name_counts` keeps the table with every decision, so nothing here reads the spans.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import replace

from pressmark.domain.names import KnownName, ProjectNames
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer
from pressmark.store import labels
from pressmark.store.name_counts import BEGINNING
from pressmark.store.project import Project, reading

_ENTITY = Layer.ENTITY
_PIECE = re.compile(r"\w+|[^\w\s]")

_COLUMNS = "names.text, names.label, names.kept, names.rejected"
# The label marked most often comes last, of equal ones the one marked last.
_ORDER = "names.text, names.kept, names.latest, names.label"
_DECIDED = "(names.kept > 0 OR names.rejected > 0)"

_TEXT_PER_NAME = 50
"""Code points that are looked through in the time that one name takes to be read."""

_Row = tuple[str, str, int, int]


@reading
def project_names(project: Project) -> ProjectNames:
    """Return all names that were decided on in a project."""
    rows = project.db.execute(f"SELECT {_COLUMNS} FROM names WHERE {_DECIDED} ORDER BY {_ORDER}")
    return _detectors_names(_names(rows), labels.read_scheme(project.db))


@reading
def names_in(project: Project, text: str) -> ProjectNames:
    """Return the decided names that may stand in `text`, some others perhaps among them.

    The cost follows the length of the text and not the number of names in the project; of few
    names all are returned, which is quicker than looking a long text through.
    """
    few = len(text) // _TEXT_PER_NAME
    [count] = project.db.execute(
        "SELECT COUNT(*) FROM (SELECT 1 FROM names LIMIT ?)", (few + 1,)
    ).fetchone()
    if count <= few:
        return project_names(project)
    rows = project.db.execute(
        f"SELECT {_COLUMNS} FROM json_each(?) AS wanted CROSS JOIN names "
        f"ON SUBSTR(names.text, 1, {BEGINNING}) = wanted.value "
        f"WHERE {_DECIDED} ORDER BY {_ORDER}",
        (json.dumps(sorted(_beginnings(text))),),
    )
    return _detectors_names(_names(rows), labels.read_scheme(project.db))


@reading
def times_kept(project: Project, name: str, label: str) -> int:
    """Return how often a name was marked with a label."""
    row = project.db.execute(
        "SELECT kept FROM names WHERE text = ? AND label = ?", (name, label)
    ).fetchone()
    return 0 if row is None else int(row[0])


def _names(rows: Iterable[_Row]) -> ProjectNames:
    known: dict[str, KnownName] = {}
    decided: dict[str, int] = {}
    rejected = set()
    for text, label, kept, refused in rows:
        decided[text] = decided.get(text, 0) + kept + refused
        if kept:
            known[text] = KnownName(label, kept, 0)
        else:
            rejected.add((text, label))
    totalled = {text: KnownName(one.label, one.kept, decided[text]) for text, one in known.items()}
    return ProjectNames(totalled, frozenset(rejected))


def _detectors_names(names: ProjectNames, scheme: Scheme) -> ProjectNames:
    """Return the names with the labels that detectors know, where labels were renamed or merged."""
    called = {label.name: label.stands_for or (label.name,) for label in scheme.of_layer(_ENTITY)}
    known = {
        text: replace(one, label=called.get(one.label, (one.label,))[0])
        for text, one in names.known.items()
    }
    rejected = {
        (text, detected)
        for text, label in names.rejected
        for detected in called.get(label, (label,))
    }
    return ProjectNames(known, frozenset(rejected))


def _beginnings(text: str) -> set[str]:
    """Return what a name in the text may begin with, up to `BEGINNING` code points.

    A name as short as that may end with any of the next words.
    """
    bounds = [piece.span() for piece in _PIECE.finditer(text)]
    ends = {end for _, end in bounds}
    found = set()
    for start, _ in bounds:
        found.add(text[start : start + BEGINNING])
        found.update(text[start:end] for end in range(start + 1, start + BEGINNING) if end in ends)
    return found
