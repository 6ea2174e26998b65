"""`pressmark suggest`: the articles of a project are highlighted, however many there are."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from pressmark.cli.arguments import PipelineOption, ProjectArgument, SideBySideOption
from pressmark.cli.telling import count, say
from pressmark.detect.listener import Listener
from pressmark.domain.cores import cores
from pressmark.domain.ids import ArticleId
from pressmark.domain.portions import Portion
from pressmark.domain.setup import Setup
from pressmark.errors import UserError

if TYPE_CHECKING:
    from rich.progress import Progress, Task, TaskID

    from pressmark.detect.bulk import Bulk
    from pressmark.store.project import Project

AgainOption = Annotated[
    bool, typer.Option("--again", help="All articles, also those that have suggestions already.")
]
OutdatedOption = Annotated[
    bool,
    typer.Option(
        "--outdated",
        help="Also articles highlighted by older detectors or another pipeline, unless done.",
    ),
]

_INTERRUPTED = 130  # what a shell gives for a command that was ended by Ctrl+C


def suggest_command(
    project: ProjectArgument,
    pipeline: PipelineOption = None,
    again: AgainOption = False,
    outdated: OutdatedOption = False,
    workers: SideBySideOption = None,
) -> None:
    """Highlight the articles of a project; decisions are never touched.

    Ctrl+C stops; the same command goes on where it stopped, whatever stopped it.
    """
    from pressmark.detect.bulk import Bulk
    from pressmark.detect.source import ProjectSource
    from pressmark.detect.versions import present_setup
    from pressmark.store.project import open_project

    setup = present_setup(pipeline)
    with closing(open_project(project)) as opened:
        wanted = _wanted(opened, setup, again=again, outdated=outdated)
        work = _Work(opened, quiet=sys.stderr.isatty())
        with closing(Bulk(ProjectSource(opened), work, pipeline, workers or cores())) as bulk:
            stopped = _carry_out(bulk, work, wanted)
        _tell_rest(opened, setup)
    done = f"{count(work.done, 'article')} highlighted, {count(work.suggestions, 'suggestion')}"
    left = len(wanted) - work.done
    typer.echo(f"{done}; stopped with {left} left" if stopped else done)
    if work.failure:
        raise UserError(work.failure)
    if stopped or work.problems:
        raise typer.Exit(_INTERRUPTED if stopped else 1)


def _wanted(project: "Project", setup: Setup, *, again: bool, outdated: bool) -> list[ArticleId]:
    """Return what is to be highlighted, noted in the file where it cannot be told from it."""
    from pressmark.store import article_list, highlights

    found = {*highlights.waiting(project), *highlights.unhighlighted(project, setup)}
    asked = set(article_list.listed(project)) if again else set()
    if outdated:
        asked.update(highlights.outdated(project, setup))
    if asked:
        highlights.ask(project, sorted(asked))
    return sorted(found | asked)


def _carry_out(bulk: "Bulk", work: "_Work", wanted: list[ArticleId]) -> bool:
    """Highlight articles; return whether somebody stopped it."""
    try:
        with _watched(bulk, work):
            bulk.ask(wanted)
            bulk.run()
    except KeyboardInterrupt:
        return True
    return False


def _tell_rest(project: "Project", setup: Setup) -> None:
    from pressmark.store import highlights

    if aside := len(highlights.set_aside_with(project, setup)):
        verb = "is" if aside == 1 else "are"
        say(f"{count(aside, 'article')} {verb} set aside; --again tries once more")
    if older := len(highlights.outdated(project, setup)):
        verb = "was" if older == 1 else "were"
        say(
            f"{count(older, 'article')} {verb} highlighted by older detectors or another pipeline; "
            "--outdated does it again"
        )


class _Work(Listener):
    """Puts what is found into the project and tells it."""

    def __init__(self, project: "Project", *, quiet: bool) -> None:
        """A `quiet` one does not tell each article."""
        self._project, self._quiet = project, quiet
        self.watched: Callable[[], object] = lambda: None
        self._found: Counter[ArticleId] = Counter()
        self.done = self.suggestions = self.problems = 0
        self.failure = ""

    def found(self, article: ArticleId, text: str, portion: Portion, setup: Setup) -> bool:
        """Write a portion. A full disk ends the command, with its reason."""
        from pressmark.store import articles, spans

        spans.put_portion(self._project, article, text, portion, setup)
        self._found[article] += len(portion.suggestions)
        if portion.last:
            number = self._found.pop(article)
            self.done += 1
            self.suggestions += number
            if not self._quiet:
                title = articles.summary_of(self._project, article).title
                say(f"{title}: {count(number, 'suggestion')}")
        return True

    def set_aside(self, article: ArticleId, setup: Setup, reason: str) -> None:
        """Note an article that cannot be highlighted, and go on."""
        from pressmark.store import articles, highlights

        highlights.set_aside(self._project, article, setup, reason)
        title = articles.summary_of(self._project, article).title
        why = reason or "no reason given"
        self.unreadable(article, f"{title}: could not be highlighted ({why}); mark it by hand")

    def unreadable(self, article: ArticleId, sentence: str) -> None:
        """Tell of an article that is left out, and go on."""
        del article
        self.problems += 1
        say(sentence)

    def queue_changed(self) -> None:
        """Let the terminal show it."""
        self.watched()

    def gave_up(self, sentence: str) -> None:
        """Keep why nothing could be highlighted."""
        self.failure = sentence


@contextmanager
def _watched(bulk: "Bulk", work: _Work) -> Iterator[None]:
    """Show on a terminal how far the work is, how quick, and how long the rest will take."""
    if not sys.stderr.isatty():
        yield
        return
    progress, task = _progress(bulk)
    with progress:
        work.watched = lambda: progress.update(
            task, total=bulk.asked, completed=bulk.asked - bulk.left
        )
        yield


def _progress(bulk: "Bulk") -> "tuple[Progress, TaskID]":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn
    from rich.text import Text

    class Pace(ProgressColumn):
        def render(self, task: "Task") -> Text:
            del task
            return Text(told_pace(bulk.rate.a_second, bulk.rate.seconds_for(bulk.left)))

    progress = Progress(
        TextColumn("Highlighting"),
        BarColumn(),
        MofNCompleteColumn(),
        Pace(),
        console=Console(stderr=True),
        transient=True,
    )
    return progress, progress.add_task("", total=None)


def told_pace(a_second: float | None, seconds: float | None) -> str:
    """Say how quick it is and how long the rest will take: "12.3 a second, 0:04:10 left"."""
    if a_second is None or seconds is None:
        return ""
    return f"{a_second:.1f} a second, {timedelta(seconds=round(seconds))} left"
