"""`pressmark stats`: what a project comes to, as tables or JSON."""

import json
from contextlib import closing
from pathlib import Path

import typer

from pressmark.domain.charts import Chart, text_table


def read_charts(project: Path) -> list[Chart]:
    """Return the charts of a project. Raises UserError where it cannot be read."""
    from pressmark.store.project import open_project
    from pressmark.store.statistics import statistics_of

    with closing(open_project(project)) as opened:
        return statistics_of(opened).charts()


def tell_charts(charts: list[Chart], *, as_json: bool) -> None:
    """Write charts to standard output."""
    if as_json:
        typer.echo(json.dumps({c.name: c.record() for c in charts}, ensure_ascii=False, indent=1))
        return
    for chart in charts:
        typer.echo(f"{chart.title}\n")
        for line in text_table(chart):
            typer.echo(f"  {line}")
        typer.echo()
