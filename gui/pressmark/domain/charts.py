"""What is drawn and listed of a project: plain tables that know how they are to be drawn."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Value = int | float | None
"""None where nothing is known, such as the pace of an hour without two decisions."""


class Shape(StrEnum):
    """How a chart is drawn."""

    LINE = "line"
    COLUMNS = "columns"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what it is about, and a value for each column."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One table. The first `drawn` columns are drawn, bars of them one behind the other.

    `name` is its key in JSON, `heading` says what the rows are.
    """

    name: str
    title: str
    shape: Shape
    heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    drawn: int = 1

    def total(self, row: Row) -> float:
        """Return how long the bar of a row is."""
        return sum(value or 0 for value in row.values[: self.drawn])

    @property
    def largest(self) -> float:
        """The length of the longest bar, or the highest point; 0 where there is nothing."""
        return max((self.total(row) for row in self.rows), default=0)

    def record(self) -> list[dict[str, Any]]:
        """Return the rows as JSON has them."""
        return [
            {self.heading: row.name, **dict(zip(self.columns, row.values, strict=True))}
            for row in self.rows
        ]


def csv_text(heading: str, columns: Sequence[str], rows: Sequence[Row]) -> str:
    """Return a table as CSV; a value that is not known is left empty.

    A name that a spreadsheet would take for a formula gets a quote mark in front.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([heading, *columns])
    for row in rows:
        name = f"'{row.name}" if row.name[:1] in ("=", "+", "-", "@") else row.name
        writer.writerow([name, *("" if value is None else value for value in row.values)])
    return out.getvalue()


def text_table(chart: Chart) -> Iterator[str]:
    """Yield the lines of a table for a terminal: names to the left, values to the right."""
    cells = [[chart.heading, *chart.columns]]
    cells += [[row.name, *(value_text(value) for value in row.values)] for row in chart.rows]
    widths = [max(len(line[at]) for line in cells) for at in range(len(cells[0]))]
    for name, *values in cells:
        right = "".join(
            f"  {value:>{width}}" for value, width in zip(values, widths[1:], strict=True)
        )
        yield f"{name:<{widths[0]}}{right}".rstrip()


def value_text(value: Value) -> str:
    """Return a value for people: thousands set apart, one place behind the point."""
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
