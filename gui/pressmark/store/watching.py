"""Folders whose new files are brought in, and the files that are known, by their content.

This is no step: what is undone does not come in again by itself, and neither does what was taken
out.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from pressmark.store.project import Project, reading


@reading
def watched_folders(project: Project) -> list[Path]:
    """Return the folders that are watched, in the order of their names."""
    rows = project.db.execute("SELECT folder FROM watched ORDER BY folder")
    return [Path(folder) for (folder,) in rows]


def watch(project: Project, folders: Iterable[Path]) -> None:
    """Watch folders from now on. Raises ProjectProblem."""
    with project.transaction() as db:
        for folder in folders:
            db.execute("INSERT OR IGNORE INTO watched VALUES (?)", (str(folder.absolute()),))


def stop_watching(project: Project, folders: Iterable[Path]) -> None:
    """Watch folders no more; what is known of their files stays known. Raises ProjectProblem."""
    with project.transaction() as db:
        for folder in folders:
            db.execute("DELETE FROM watched WHERE folder = ?", (str(folder.absolute()),))


@reading
def known_files(project: Project) -> frozenset[str]:
    """Return the SHA-256 of all files that came in from watched folders, or could not."""
    return frozenset(row[0] for row in project.db.execute("SELECT hash FROM known_files"))


def know_files(project: Project, names: Mapping[str, str]) -> None:
    """Note files as known, their names by their SHA-256. Raises ProjectProblem."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with project.transaction() as db:
        for digest, name in names.items():
            db.execute("INSERT OR IGNORE INTO known_files VALUES (?, ?, ?)", (digest, name, now))
