"""`pressmark evaluate`: suggestions scored against gold."""

import sys
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from pressmark.cli.arguments import PipelineOption
from pressmark.cli.telling import Complaints
from pressmark.domain.span import Suggestion

GoldArgument = Annotated[Path, typer.Argument(help="Gold: JSON Lines, or a folder of such files.")]
PredictionsArgument = Annotated[
    Path | None, typer.Argument(help="What to score; else the gold's texts are highlighted.")
]
ErrorsOption = Annotated[
    int,
    typer.Option(
        "--errors",
        metavar="[N]",
        min=0,
        show_default=False,
        help="List the errors in context: all, or N of each kind and layer.",
    ),
]
AsJsonOption = Annotated[bool, typer.Option("--json", help="JSON instead of tables.")]
KindsOption = Annotated[
    str, typer.Option("--kinds", help="Kinds to score in a corpus of quotes: a,b,c.")
]
RecordsOption = Annotated[
    Path | None, typer.Option("--records", help="Write what was found in the gold's form.")
]


class ErrorsWithoutNumber(TyperCommand):
    """A command whose `--errors` may stand without its number; typer has no word for that."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse `args`, the number put in where it was left out."""
        whole: list[str] = []
        for argument, following in zip_longest(args, args[1:], fillvalue=""):
            whole.append(argument)
            if argument == "--errors" and not following.isdecimal():
                whole.append(str(sys.maxsize))
        return super().parse_args(ctx, whole)


def evaluate_command(
    gold: GoldArgument,
    predictions: PredictionsArgument = None,
    pipeline: PipelineOption = None,
    errors: ErrorsOption = 0,
    as_json: AsJsonOption = False,
    kinds: KindsOption = "",
    records: RecordsOption = None,
) -> None:
    """Score suggestions against gold: precision, recall, F1, attributes, errors."""
    from pressmark.learn.evaluation import report
    from pressmark.learn.evaluation.evaluate import Evaluation, evaluate_file
    from pressmark.learn.evaluation.predictions import Predictions, detected_by, json_lines

    if predictions and pipeline:
        raise typer.BadParameter("--pipeline highlights the gold where no predictions are given")
    complaints = Complaints()
    evaluation = Evaluation.of(errors, kinds)
    find = (
        Predictions(complaints.articles(json_lines(predictions))).find
        if predictions
        else detected_by(_detector(pipeline))
    )
    evaluate_file(gold, find, evaluation, complaints.tell, records)
    if as_json:
        report.print_json(evaluation)
    else:
        report.show(evaluation)
    complaints.exit_if_any()


def _detector(pipeline: str | None) -> Callable[[str], list[Suggestion]]:
    """Load a pipeline and return what turns a text into suggestions."""
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline

    loaded = load_pipeline(pipeline or DEFAULT_PIPELINE)
    return lambda text: next(suggest([text], loaded))
