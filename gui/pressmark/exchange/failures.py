"""The list of what could not be read, as a table to keep or to send on."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from pressmark.errors import ImportProblem
from pressmark.exchange.atomic import replacing
from pressmark.exchange.cells import harmless
from pressmark.exchange.stream import ImportNote

COLUMNS = ("file", "line", "reason", "kind")


Telling = ImportProblem | ImportNote | str
"""What is told of an import or export; a sentence alone concerns all of it."""


def write_failures(path: Path, told: Iterable[Telling]) -> None:
    """Write one row for each problem and each note. Raises ExportProblem."""
    with replacing(path) as target:
        target.write(failures_table(told).encode("utf-8-sig", "backslashreplace"))


def failures_table(told: Iterable[Telling]) -> str:
    """Return the table as CSV; `kind` says whether something is missing or only to be known."""
    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for one in told:
        rows.writerow(_row(one))
    return buffer.getvalue()


def _row(told: Telling) -> list[str | int | None]:
    if isinstance(told, str):
        return [None, None, harmless(told), "note"]
    if isinstance(told, ImportProblem):
        return [harmless(told.source), told.line, harmless(told.reason), "not read"]
    return [harmless(told.source), told.line, harmless(told.text), "note"]
