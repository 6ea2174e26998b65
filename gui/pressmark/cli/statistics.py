"""`pressmark stats`: what a project comes to, as tables or JSON."""

import json
from contextlib import closing
from functools import partial
from pathlib import Path

import typer

from pressmark.cli.telling import watched_share
from pressmark.domain.charts import Chart, text_table


def read_charts(project: Path) -> list[Chart]:
    """Return the charts of a project. Raises UserError where it cannot be read."""
    from pressmark.store.project import open_project
    from pressmark.store.statistics import statistics_of

    with closing(open_project(project)) as opened:
        return statistics_of(opened, partial(watched_share, title="Counting")).charts()


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
