"""Arguments and options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

ProjectArgument = Annotated[Path, typer.Argument(help="The project file (.pressmark).")]
FilesArgument = Annotated[list[Path], typer.Argument(help="Files or folders.")]
PipelineOption = Annotated[
    str | None, typer.Option("--pipeline", help="An installed spaCy pipeline.")
]
SideBySideOption = Annotated[
    int | None,
    typer.Option(
        "--workers", min=1, max=64, help="How many processes work side by side; else one a core."
    ),
]
WorkersOption = Annotated[
    int, typer.Option("--workers", min=1, max=64, help="How many processes work side by side.")
]
