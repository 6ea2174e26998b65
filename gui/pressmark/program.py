"""Every command of the command line, with those that open the window."""

import os
from pathlib import Path
from typing import Annotated

import typer

from pressmark.cli import app
from pressmark.cli.arguments import ProjectArgument
from pressmark.errors import UserError


@app.command("open")
def open_command(
    project: Annotated[
        Path | None, typer.Argument(help="The project file; without it the last one.")
    ] = None,
    sample: Annotated[
        bool, typer.Option("--sample", help="Open the project with the sample articles.")
    ] = False,
) -> None:
    """Open the window (this is what `pressmark` and `pressmark PROJECT` do)."""
    from pressmark.qt import opening

    raise typer.Exit(opening.run(project, sample=sample))


@app.command("stats")
def stats_command(
    project: ProjectArgument,
    as_json: Annotated[bool, typer.Option("--json", help="JSON instead of tables.")] = False,
    png: Annotated[
        Path | None, typer.Option("--png", help="Draw the charts into this picture, too.")
    ] = None,
) -> None:
    """Tell how far a project is, how quick the work goes, and how good suggestions are."""
    from pressmark.cli import statistics

    charts = statistics.read_charts(project)
    if png is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from pressmark.qt.charts import picture

        try:
            picture.write_without_window(charts, png)
        except OSError as error:
            raise UserError(
                f"{png.name} was not written: {error.strerror}. Choose another place."
            ) from error
    statistics.tell_charts(charts, as_json=as_json)


@app.command("demo")
def demo_command(
    out: Annotated[
        Path | None, typer.Option("--out", help="The folder to write to; else ./out/demo.")
    ] = None,
) -> None:
    """Do the whole job on the samples without a screen, and say where each file is."""
    # It has to work without a display, and shows nothing where there is one.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from pressmark.qt import demo

    demo.run(out or demo.default_folder())


@app.command("seek", hidden=True)
def seek_command() -> None:
    """Try regular expressions for the window, which starts and ends this."""
    from pressmark.qt import seek_worker

    seek_worker.serve()


def run(arguments: list[str]) -> None:
    """Carry out the command that is named, or open the window. Raises UserError, SystemExit."""
    app(with_open(arguments), prog_name="pressmark")


def with_open(arguments: list[str]) -> list[str]:
    """Put `open` before arguments that name no command: a project file, or nothing at all."""
    commands = {command.name for command in app.registered_commands}
    if arguments and (arguments[0] in commands or arguments[0] in ("--help", "--version")):
        return arguments
    return ["open", *arguments]
