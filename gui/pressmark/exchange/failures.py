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


def write_failures(path: Path, told: Iterable[ImportProblem | ImportNote]) -> None:
    """Write one row for each problem and each note of an import. Raises ExportProblem."""
    with replacing(path) as target:
        target.write(failures_table(told).encode("utf-8-sig", "backslashreplace"))


def failures_table(told: Iterable[ImportProblem | ImportNote]) -> str:
    """Return the table as CSV; `kind` says whether something is missing or only to be known."""
    buffer = io.StringIO()
    rows = csv.writer(buffer, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for one in told:
        is_problem = isinstance(one, ImportProblem)
        words = one.reason if isinstance(one, ImportProblem) else one.text
        kind = "not read" if is_problem else "note"
        rows.writerow([harmless(one.source), one.line, harmless(words), kind])
    return buffer.getvalue()
