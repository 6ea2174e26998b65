"""The command line. Nothing here needs Qt, and spaCy is loaded only by what detects.

The store is imported by the commands that open a project: sqlite-utils brings NumPy along where it
is installed, which is most of the time that `pressmark --help` would take.

Exit codes: 0 done, 1 something outside is wrong (one sentence on standard error), 2 wrong usage.
"""

from collections.abc import Callable
from typing import Annotated, NamedTuple

import typer
from typer.core import TyperCommand

from pressmark import __version__
from pressmark.cli import (
    checking,
    evaluating,
    exporting,
    highlighting,
    importing,
    safety,
    serving,
    suggesting,
)

app = typer.Typer(
    help="Mark entities, quotes and figures in news articles, with suggestions, offline.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Command(NamedTuple):
    """A command: its name and what it runs, whose arguments and docstring are its help."""

    name: str
    run: Callable[..., None]
    hidden: bool = False
    parsed_by: type[TyperCommand] | None = None


COMMANDS = (
    Command("import", importing.import_command),
    Command("watch", importing.watch_command),
    Command("suggest", suggesting.suggest_command),
    Command("export", exporting.export_command),
    Command("check", checking.check_command),
    Command("detect", highlighting.detect_command),
    Command("evaluate", evaluating.evaluate_command, parsed_by=evaluating.ErrorsWithoutNumber),
    Command("formats", exporting.formats_command),
    Command("doctor", safety.doctor_command),
    Command("backups", safety.backups_command),
    Command("worker", serving.worker_command, hidden=True),
    Command("read", serving.read_command, hidden=True),
)
"""The commands that need no window, in the order of the help; one row adds one."""

for _row in COMMANDS:
    app.command(_row.name, hidden=_row.hidden, cls=_row.parsed_by)(_row.run)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pressmark {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show it.")
    ] = False,
) -> None:
    del version
