"""Cells of tables that spreadsheets open."""

import re

from pressmark.domain.span import Number

Cell = str | Number | None
"""What a cell holds; None is an empty one."""

# Spreadsheets run a cell that begins so as a formula (OWASP, "CSV Injection"); the apostrophe makes
# it text. A plain number such as -5 is none and stays as it is.
_FORMULA = re.compile(r"[=+\-@\t\r\n]")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*%?")


def harmless(cell: str) -> str:
    """Return the text of a cell so that no spreadsheet runs it as a formula."""
    if _FORMULA.match(cell) and not _PLAIN_NUMBER.fullmatch(cell):
        return "'" + cell
    return cell
