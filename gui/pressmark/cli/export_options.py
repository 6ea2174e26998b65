"""The options of `pressmark export`, in the groups in which its help shows them."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from pressmark.domain.article import Status
from pressmark.domain.span import Layer, State

_SPANS, _ARTICLES, _SPLIT = "Which spans", "Which articles", "Train and dev"

OutArgument = Annotated[Path, typer.Argument(help="The file to write.")]
NameOption = Annotated[
    str | None, typer.Option("--format", help="See `pressmark formats`; else by the ending.")
]
IncludeSuggestionsOption = Annotated[
    bool, typer.Option("--include-suggestions", help="Undecided spans too.", rich_help_panel=_SPANS)
]
LayersOption = Annotated[
    list[Layer] | None,
    typer.Option("--layer", help="Only spans of this layer; repeatable.", rich_help_panel=_SPANS),
]
StatesOption = Annotated[
    list[State] | None,
    typer.Option("--state", help="Only spans in this state; repeatable.", rich_help_panel=_SPANS),
]
DoneOption = Annotated[
    bool, typer.Option("--done", help="Only articles marked as done.", rich_help_panel=_ARTICLES)
]
ReviewedOption = Annotated[
    bool,
    typer.Option(
        "--reviewed",
        help="Only articles that are done or have no undecided span.",
        rich_help_panel=_ARTICLES,
    ),
]
StatusesOption = Annotated[
    list[Status] | None,
    typer.Option(
        "--status", help="Only articles of this status; repeatable.", rich_help_panel=_ARTICLES
    ),
]
SourcesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--source", help="Only articles of this source; repeatable.", rich_help_panel=_ARTICLES
    ),
]
SinceOption = Annotated[
    datetime | None,
    typer.Option(
        "--since",
        formats=["%Y-%m-%d"],
        help="Only articles from this day on.",
        rich_help_panel=_ARTICLES,
    ),
]
UntilOption = Annotated[
    datetime | None,
    typer.Option(
        "--until",
        formats=["%Y-%m-%d"],
        help="Only articles up to this day.",
        rich_help_panel=_ARTICLES,
    ),
]
WordsOption = Annotated[
    str,
    typer.Option("--words", help="Only articles that hold these words.", rich_help_panel=_ARTICLES),
]
UndecidedOption = Annotated[
    bool,
    typer.Option(
        "--undecided", help="Only articles with undecided spans.", rich_help_panel=_ARTICLES
    ),
]
NotedOption = Annotated[
    bool, typer.Option("--noted", help="Only articles with a note.", rich_help_panel=_ARTICLES)
]
LabelsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--label",
        help="Only articles in which a span has this label (PERSON, or quote:direct); repeatable.",
        rich_help_panel=_ARTICLES,
    ),
]
BelowOption = Annotated[
    float | None,
    typer.Option(
        "--below",
        min=0,
        max=1,
        metavar="CONFIDENCE",
        help="Only articles with an undecided span that is less sure than this (0.5).",
        rich_help_panel=_ARTICLES,
    ),
]
TagsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--tag", help="Only articles with this tag; repeatable.", rich_help_panel=_ARTICLES
    ),
]
AssigneesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--assigned",
        help='Only articles for this annotator, "" for nobody; repeatable.',
        rich_help_panel=_ARTICLES,
    ),
]
FilterOption = Annotated[
    str | None,
    typer.Option(
        "--filter",
        help="The conditions of a saved filter; further options take their place.",
        rich_help_panel=_ARTICLES,
    ),
]
SplitOption = Annotated[
    float | None,
    typer.Option(
        "--split",
        metavar="SHARE",
        help="Write train and dev apart, this share of the articles (0.1) in dev; "
        "one story is never in both.",
        rich_help_panel=_SPLIT,
    ),
]
SeedOption = Annotated[
    int, typer.Option("--seed", help="Another number splits otherwise.", rich_help_panel=_SPLIT)
]
ManifestOption = Annotated[
    bool | None,
    typer.Option(
        "--manifest/--no-manifest",
        help="Counts, hashes and choices in a file beside it; by default with what programs read.",
    ),
]
