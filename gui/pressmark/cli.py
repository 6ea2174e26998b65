"""The command line. Nothing here needs Qt, and spaCy is loaded only by what detects.

The store is imported by the commands that open a project: sqlite-utils brings NumPy along where it
is installed, which is most of the time that `pressmark --help` would take.

Exit codes: 0 done, 1 something outside is wrong (one sentence on standard error), 2 wrong usage.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import chain, tee, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from typer.core import TyperCommand

from pressmark import __version__, assets
from pressmark.domain.article import MarkedArticle, Status
from pressmark.domain.filtering import ArticleFilter
from pressmark.domain.names import ProjectNames
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, State, Suggestion, named, suggested
from pressmark.errors import ImportProblem, UserError
from pressmark.exchange import jsonl, registry
from pressmark.exchange.failures import write_failures
from pressmark.exchange.intake import Intake, Manner, read_rules
from pressmark.exchange.selection import Choice
from pressmark.exchange.stream import Choices, ImportItem, ImportNote, shown

if TYPE_CHECKING:
    from pressmark.store.project import Project

app = typer.Typer(
    help="Mark entities, quotes and figures in news articles, with suggestions, offline.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)

ProjectArgument = Annotated[Path, typer.Argument(help="The project file (.pressmark).")]
FilesArgument = Annotated[list[Path], typer.Argument(help="Files or folders.")]
PipelineOption = Annotated[
    str | None, typer.Option("--pipeline", help="An installed spaCy pipeline.")
]
WorkersOption = Annotated[
    int, typer.Option("--workers", min=1, max=64, help="How many processes work side by side.")
]

_Item = TypeVar("_Item")


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


@app.command("import")
def import_command(
    project: ProjectArgument,
    sources: Annotated[
        list[str], typer.Argument(help="Files, folders, or addresses of pages (http, https).")
    ],
    name: Annotated[
        str | None,
        typer.Option("--format", help="See `pressmark formats`; else by the content of each file."),
    ] = None,
    column: Annotated[
        str | None,
        typer.Option("--column", help="The column of a table that has the text: name or number."),
    ] = None,
    main_text: Annotated[
        bool,
        typer.Option(
            "--main-text/--everything",
            help="Of pages and PDFs the article, or also what stands around it.",
        ),
    ] = True,
    failures: Annotated[
        Path | None,
        typer.Option("--failures", help="Write what could not be read into this table (CSV)."),
    ] = None,
    manner: Annotated[
        Manner | None,
        typer.Option("--as", help="How labelled spans come in; else as their file has them."),
    ] = None,
    mapped: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="FOREIGN=LABEL",
            help="What a label of the files becomes; FOREIGN=+LABEL adds it, "
            "FOREIGN= leaves its spans out.",
        ),
    ] = None,
) -> None:
    """Bring articles into a project, which is made if it is not there."""
    from pressmark.exchange.reading import articles_apart, source_of
    from pressmark.store import articles, labels

    complaints = Complaints()
    read = complaints.articles(
        articles_apart(map(source_of, sources), Choices(_readable(name), main_text, column))
    )
    with complaints.kept_in(failures), _opened_or_made(project) as opened:
        first = next(read, None)
        if first is None:
            raise UserError("Nothing was imported: there was no article to read.")
        scheme = labels.read_scheme(opened.db)
        intake = Intake(scheme, manner, rules=read_rules(mapped or [], scheme))
        taken_in = intake.articles(chain([first], read))
        added = articles.add_articles(opened, taken_in, intake.new_labels)
    for title in added.known:
        _say(f"{title}: is in the project already")
    for sentence in intake.told():
        _say(sentence)
    spans = f", {_count(added.spans, 'span')} added to them" if added.spans else ""
    known = f"{len(added.known)} known{spans}"
    typer.echo(f"{_count(len(added.articles), 'article')} imported, {known}")
    complaints.exit_if_any()


@app.command("watch")
def watch_command(
    project: ProjectArgument,
    folders: Annotated[list[Path] | None, typer.Argument(help="Folders to watch as well.")] = None,
    stop: Annotated[bool, typer.Option("--stop", help="Watch these folders no more.")] = False,
) -> None:
    """Bring in what is new in the watched folders; files are known by their content."""
    from pressmark.store import articles, labels, watching

    complaints = Complaints()
    found: dict[str, str] = {}
    with _opened_or_made(project) as opened:
        (watching.stop_watching if stop else watching.watch)(opened, folders or [])
        watched = watching.watched_folders(opened)
        intake = Intake(labels.read_scheme(opened.db))
        read = complaints.articles(_new_in(watched, watching.known_files(opened), found))
        added = articles.add_articles(opened, intake.articles(read), intake.new_labels)
        watching.know_files(opened, found)
    for sentence in intake.told():
        _say(sentence)
    typer.echo(
        f"{_count(len(found), 'new file')} in {_count(len(watched), 'watched folder')}, "
        f"{_count(len(added.articles), 'article')} imported"
    )
    complaints.exit_if_any()


def _new_in(
    folders: Iterable[Path], known: frozenset[str], found: dict[str, str]
) -> Iterator[ImportItem]:
    """Read the new files of folders, and note them in `found`, names by their SHA-256."""
    from pressmark.exchange.reading import Reading
    from pressmark.exchange.watching import NewFile, new_files

    with Reading() as reading:
        for folder in folders:
            for new in new_files(folder, known | found.keys()):
                if not isinstance(new, NewFile):
                    yield new
                    continue
                found[new.digest] = shown(new.path)
                for item in reading.read_file(new.path):
                    if not isinstance(item, registry.Begun):
                        yield item


@app.command("suggest")
def suggest_command(
    project: ProjectArgument,
    pipeline: PipelineOption = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also articles that have suggestions already.")
    ] = False,
    workers: WorkersOption = 1,
) -> None:
    """Highlight the articles of a project; decisions are never touched."""
    from pressmark.store import articles, names, spans
    from pressmark.store.project import open_project

    with closing(open_project(project)) as opened:
        wanted = [s.id for s in articles.summaries(opened) if again or not s.highlighted]
        read = (articles.read_article(opened, number) for number in wanted)
        total = 0
        decided = names.project_names(opened)
        for article, found in _highlighted(read, lambda one: one.text, pipeline, workers, decided):
            spans.put_suggestions(opened, article.id, article.text, found)
            total += len(found)
            _say(f"{article.title or article.name}: {_count(len(found), 'suggestion')}")
    typer.echo(f"{_count(len(wanted), 'article')} highlighted, {_count(total, 'suggestion')}")


@app.command("export")
def export_command(
    project: ProjectArgument,
    out: Annotated[Path, typer.Argument(help="The file to write.")],
    name: Annotated[
        str | None, typer.Option("--format", help="See `pressmark formats`; else by the ending.")
    ] = None,
    include_suggestions: Annotated[
        bool, typer.Option("--include-suggestions", help="Undecided spans too.")
    ] = False,
    layers: Annotated[
        list[Layer] | None, typer.Option("--layer", help="Only spans of this layer; repeatable.")
    ] = None,
    states: Annotated[
        list[State] | None,
        typer.Option("--state", help="Only spans in this state; repeatable."),
    ] = None,
    done: Annotated[bool, typer.Option("--done", help="Only articles marked as done.")] = False,
    reviewed: Annotated[
        bool,
        typer.Option("--reviewed", help="Only articles that are done or have no undecided span."),
    ] = False,
    statuses: Annotated[
        list[Status] | None,
        typer.Option("--status", help="Only articles of this status; repeatable."),
    ] = None,
    sources: Annotated[
        list[str] | None, typer.Option("--source", help="Only articles of this source; repeatable.")
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option("--since", formats=["%Y-%m-%d"], help="Only articles from this day on."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option("--until", formats=["%Y-%m-%d"], help="Only articles up to this day."),
    ] = None,
    words: Annotated[
        str, typer.Option("--words", help="Only articles that hold these words.")
    ] = "",
    split: Annotated[
        float | None,
        typer.Option(
            "--split",
            metavar="SHARE",
            help="Write train and dev apart, this share of the articles (0.1) in dev; "
            "one story is never in both.",
        ),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="Another number splits otherwise.")] = 0,
    manifest: Annotated[
        bool | None,
        typer.Option(
            "--manifest/--no-manifest",
            help="Counts, hashes and choices in a file beside it; by default with what programs "
            "read.",
        ),
    ] = None,
) -> None:
    """Write the decided spans of a project as labelled data."""
    from pressmark.exchange.export import Export, Split
    from pressmark.store import article_list, articles, labels
    from pressmark.store.project import open_project

    form = registry.format_named(name) if name else registry.format_by_ending(out)
    wanted = ArticleFilter(
        frozenset(statuses or ()),
        frozenset(sources or ()),
        None if since is None else since.date(),
        None if until is None else until.date(),
        words,
    )
    with closing(open_project(project)) as opened:
        ids = article_list.listed(opened, wanted)
        export = Export(
            lambda: _watched(articles.marked_articles(opened, ids), "Exporting", len(ids)),
            form,
            out,
            labels.read_scheme(opened.db),
            Choice(
                frozenset(layers or Layer),
                None if states is None else frozenset(states),
                include_suggestions,
                reviewed,
                done,
            ),
            wanted,
            None if split is None else Split(split, seed),
            manifest,
        )
        export.run()
    for loss in export.told():
        _say(loss)
    written = " and ".join(str(path) for path in export.files())
    typer.echo(f"{written} written: {export.selection.told()}")


@app.command("detect")
def detect_command(
    files: FilesArgument,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The file to write; else standard output.")
    ] = None,
    pipeline: PipelineOption = None,
    workers: WorkersOption = 1,
) -> None:
    """Highlight files of any format without a project, as Pressmark JSON Lines."""
    from pressmark.exchange.reading import articles_apart

    complaints = Complaints()
    marked = detected(complaints.articles(articles_apart(files)), pipeline, workers)
    if out is not None:
        registry.format_named("jsonl").write(out, marked)
    else:
        for item in marked:
            sys.stdout.buffer.write(jsonl.article_line(item).encode("utf-8"))
            sys.stdout.buffer.flush()
    complaints.exit_if_any()


def detected(
    marked: Iterable[MarkedArticle], pipeline: str | None = None, workers: int = 1
) -> Iterator[MarkedArticle]:
    """Yield articles with fresh suggestions as their spans, in order, one by one."""
    for item, found in _highlighted(marked, lambda item: item.article.text, pipeline, workers):
        own = [suggested(one, item.article.text) for one in found]
        yield replace(item, spans=named(own))


class _ErrorsWithoutNumber(TyperCommand):
    """A command whose `--errors` may stand without its number; typer has no word for that."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse `args`, the number put in where it was left out."""
        whole: list[str] = []
        for argument, following in zip_longest(args, args[1:], fillvalue=""):
            whole.append(argument)
            if argument == "--errors" and not following.isdecimal():
                whole.append(str(sys.maxsize))
        return super().parse_args(ctx, whole)


@app.command("evaluate", cls=_ErrorsWithoutNumber)
def evaluate_command(
    gold: Annotated[Path, typer.Argument(help="Gold: JSON Lines, or a folder of such files.")],
    predictions: Annotated[
        Path | None, typer.Argument(help="What to score; else the gold's texts are highlighted.")
    ] = None,
    pipeline: PipelineOption = None,
    errors: Annotated[
        int,
        typer.Option(
            "--errors",
            metavar="[N]",
            min=0,
            show_default=False,
            help="List the errors in context: all, or N of each kind and layer.",
        ),
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="JSON instead of tables.")] = False,
    kinds: Annotated[
        str, typer.Option("--kinds", help="Kinds to score in a corpus of quotes: a,b,c.")
    ] = "",
    records: Annotated[
        Path | None, typer.Option("--records", help="Write what was found in the gold's form.")
    ] = None,
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


@app.command("formats")
def formats_command() -> None:
    """List the file formats."""
    for form in registry.FORMATS:
        does = " and ".join(
            word for word, can in (("read", form.reads), ("written", form.writes)) if can
        )
        typer.echo(f"{form.name:8} {form.title} ({', '.join(form.suffixes)}), {does}")
        typer.echo(f"{'':8} {form.summary}")


@app.command("worker", hidden=True)
def worker_command(pipeline: Annotated[str | None, typer.Argument()] = None) -> None:
    """Serve the window's detection over standard input and output."""
    from pressmark.detect import worker

    worker.serve(pipeline)


@app.command("read", hidden=True)
def read_command(seconds: float, megabytes: int) -> None:
    """Read files for the window and the command line, which start and end this."""
    from pressmark.exchange import read_worker

    read_worker.serve(seconds, megabytes)


class Complaints:
    """What could not be read in one command, told on standard error as it comes up."""

    def __init__(self) -> None:
        self.problems: list[ImportProblem] = []
        self.told: list[ImportProblem | ImportNote] = []

    def articles(self, items: Iterable[ImportItem]) -> Iterator[MarkedArticle]:
        """Yield the articles among `items`; tell the rest."""
        for item in items:
            if isinstance(item, MarkedArticle):
                yield item
                continue
            self.tell(item)

    def tell(self, item: ImportNote | ImportProblem) -> None:
        """Tell a note or a problem; only a problem changes the exit code."""
        _say(str(item))
        self.told.append(item)
        if not isinstance(item, ImportNote):
            self.problems.append(item)

    @contextmanager
    def kept_in(self, path: Path | None) -> Iterator[None]:
        """Write all that was told into a table in the end, however the work ends."""
        try:
            yield
        finally:
            if path is not None:
                write_failures(path, self.told)

    def exit_if_any(self) -> None:
        """End with exit code 1 where something could not be read."""
        if self.problems:
            raise typer.Exit(1)


def _readable(name: str | None) -> str | None:
    """Return the name of a format that can be read. Raises UserError for another one."""
    if name is not None and not registry.format_named(name).reads:
        known = ", ".join(one.name for one in registry.readable())
        raise UserError(f"Pressmark writes {name} files but does not read them; it reads {known}.")
    return name


def _detector(pipeline: str | None) -> Callable[[str], list[Suggestion]]:
    """Load a pipeline and return what turns a text into suggestions."""
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline

    loaded = load_pipeline(pipeline or DEFAULT_PIPELINE)
    return lambda text: next(suggest([text], loaded))


def _highlighted(
    items: Iterable[_Item],
    text_of: Callable[[_Item], str],
    pipeline: str | None,
    workers: int,
    names: ProjectNames | None = None,
) -> Iterator[tuple[_Item, list[Suggestion]]]:
    """Yield each item with the suggestions for its text, in order; reads some items ahead."""
    from pressmark.detect.highlight import suggest
    from pressmark.detect.pipeline import DEFAULT_PIPELINE, load_pipeline
    from pressmark.detect.team import Team

    name = pipeline or DEFAULT_PIPELINE
    passed, read = tee(items)
    texts = (text_of(item) for item in read)
    if workers == 1:
        yield from zip(passed, suggest(texts, load_pipeline(name), names=names), strict=True)
    else:
        with Team(workers, name, names) as team:
            yield from zip(passed, team.suggest(texts), strict=True)


@contextmanager
def _opened_or_made(path: Path) -> Iterator["Project"]:
    """Open a project, or make it; one that was made goes again where nothing came into it."""
    is_new = not path.exists()
    try:
        with closing(_opened(path)) as opened:
            yield opened
    except UserError:
        if is_new:
            path.unlink(missing_ok=True)
        raise


def _opened(path: Path) -> "Project":
    from pressmark.store.project import SUFFIX, create_project, open_project

    if path.exists():
        return open_project(path)
    if path.suffix != SUFFIX:
        raise UserError(f"Give the new project a name that ends in {SUFFIX}, not {path.name}.")
    return create_project(path, read_scheme(assets.resources() / "schemes" / "news.toml"))


def _watched(items: Iterable[_Item], title: str, total: int) -> Iterable[_Item]:
    """Return the same items; a terminal shows how many have gone by."""
    if not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, title, total, console=Console(stderr=True), transient=True)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)
