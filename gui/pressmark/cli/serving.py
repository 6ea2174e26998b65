"""Commands that the window and other commands start and end: work in a process of its own."""

from typing import Annotated

import typer


def worker_command(pipeline: Annotated[str | None, typer.Argument()] = None) -> None:
    """Serve the window's detection over standard input and output."""
    from pressmark.detect import worker

    worker.serve(pipeline)


def read_command(seconds: float, megabytes: int) -> None:
    """Read files for the window and the command line, which start and end this."""
    from pressmark.exchange import read_worker

    read_worker.serve(seconds, megabytes)
