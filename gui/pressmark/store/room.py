"""How much room a file takes: larger pages for what becomes a large project.

On pages of 8 KB texts of a few thousand letters leave an eighth of the room empty, on pages of
16 KB half of that. A decision then takes a third of a millisecond longer, and a small project would
be twice as large.
"""

import sqlite3
from contextlib import suppress

from pressmark.store.project import Project

LARGE = 10_000_000
"""Bytes that are brought in at once from which on a project gets large pages."""

_LARGE_PAGE = 16_384


def make_room(project: Project, coming: int) -> None:
    """Give a project without articles large pages where so many bytes are going to come in.

    On a full disk it stays as it is. Raises ProjectProblem where nothing can be written.
    """
    if coming < LARGE or project.db.execute("SELECT EXISTS (SELECT 1 FROM articles)").fetchone()[0]:
        return
    with project.transaction():
        pass  # takes the seal off
    with suppress(sqlite3.OperationalError):
        project.db.execute(f"PRAGMA page_size = {_LARGE_PAGE}")
        project.db.execute("VACUUM")
