"""What commands say: on standard error, so that standard output has the result alone."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import typer

from pressmark.domain.article import MarkedArticle
from pressmark.errors import ImportProblem
from pressmark.exchange.failures import write_failures
from pressmark.exchange.stream import ImportItem, ImportNote

_Item = TypeVar("_Item")


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
        say(str(item))
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


def watched(items: Iterable[_Item], title: str, total: int) -> Iterable[_Item]:
    """Return the same items; a terminal shows how many have gone by."""
    if not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, title, total, console=Console(stderr=True), transient=True)


def watched_share(shares: Iterable[float], title: str) -> Iterator[float]:
    """Yield the same shares of a work that are done, from 0 to 1; a terminal shows them."""
    if not sys.stderr.isatty():
        yield from shares
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(title, total=1.0)
        for share in shares:
            shown.update(task, completed=share)
            yield share


def count(number: int, word: str) -> str:
    """Return a number with its word: "1 article", "2 articles"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def say(sentence: str) -> None:
    """Say a sentence on standard error."""
    typer.echo(sentence, err=True)
