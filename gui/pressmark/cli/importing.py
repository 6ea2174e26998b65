"""`pressmark import` and `pressmark watch`: articles into a project."""

from collections.abc import Generator, Iterable
from contextlib import ExitStack, closing
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from pressmark.cli.arguments import ProjectArgument
from pressmark.cli.projects import opened_or_made
from pressmark.cli.telling import Complaints, count, say
from pressmark.errors import UserError
from pressmark.exchange import registry
from pressmark.exchange.intake import Intake, Manner, read_rules
from pressmark.exchange.stream import Choices, ImportItem, shown

SourcesArgument = Annotated[
    list[str], typer.Argument(help="Files, folders, or addresses of pages (http, https).")
]
NameOption = Annotated[
    str | None,
    typer.Option("--format", help="See `pressmark formats`; else by the content of each file."),
]
ColumnOption = Annotated[
    str | None,
    typer.Option("--column", help="The column of a table that has the text: name or number."),
]
MainTextOption = Annotated[
    bool,
    typer.Option(
        "--main-text/--everything",
        help="Of pages and PDFs the article, or also what stands around it.",
    ),
]
FailuresOption = Annotated[
    Path | None,
    typer.Option("--failures", help="Write what could not be read into this table (CSV)."),
]
MannerOption = Annotated[
    Manner | None,
    typer.Option("--as", help="How labelled spans come in; else as their file has them."),
]
MappedOption = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FOREIGN=LABEL",
        help="What a label of the files becomes; FOREIGN=+LABEL adds it, "
        "FOREIGN= leaves its spans out.",
    ),
]


def import_command(
    project: ProjectArgument,
    sources: SourcesArgument,
    name: NameOption = None,
    column: ColumnOption = None,
    main_text: MainTextOption = True,
    failures: FailuresOption = None,
    manner: MannerOption = None,
    mapped: MappedOption = None,
) -> None:
    """Bring articles into a project, which is made if it is not there."""
    from pressmark.exchange.reading import articles_apart, source_of
    from pressmark.store import articles, backups, labels
    from pressmark.store.room import make_room

    complaints = Complaints()
    choices = Choices(readable_name(name), main_text, column)
    with (
        complaints.kept_in(failures),
        closing(articles_apart(map(source_of, sources), choices)) as apart,
        opened_or_made(project) as opened,
    ):
        read = complaints.articles(apart)
        first = next(read, None)
        if first is None:
            raise UserError("Nothing was imported: there was no article to read.")
        opened.back_up(backups.IMPORT)
        make_room(opened, sum(map(_size, sources)))
        scheme = labels.read_scheme(opened.db)
        intake = Intake(scheme, manner, rules=read_rules(mapped or [], scheme))
        taken_in = intake.articles(chain([first], read))
        added = articles.add_articles(opened, taken_in, intake.new_labels)
    for title in added.known:
        say(f"{title}: is in the project already")
    for sentence in intake.told():
        say(sentence)
    spans = f", {count(added.spans, 'span')} added to them" if added.spans else ""
    known = f"{len(added.known)} known{spans}"
    typer.echo(f"{count(len(added.articles), 'article')} imported, {known}")
    complaints.exit_if_any()


def _size(source: str) -> int:
    """Return how many bytes a file has, 0 for folders and addresses."""
    path = Path(source)
    return path.stat().st_size if path.is_file() else 0


def readable_name(name: str | None) -> str | None:
    """Return the name of a format that can be read. Raises UserError for another one."""
    if name is not None and not registry.format_named(name).reads:
        known = ", ".join(one.name for one in registry.readable())
        raise UserError(f"Pressmark writes {name} files but does not read them; it reads {known}.")
    return name


def watch_command(
    project: ProjectArgument,
    folders: Annotated[list[Path] | None, typer.Argument(help="Folders to watch as well.")] = None,
    stop: Annotated[bool, typer.Option("--stop", help="Watch these folders no more.")] = False,
) -> None:
    """Bring in what is new in the watched folders; files are known by their content."""
    from pressmark.store import articles, labels, watching

    complaints = Complaints()
    found: dict[str, str] = {}
    with opened_or_made(project) as opened, ExitStack() as stack:
        (watching.stop_watching if stop else watching.watch)(opened, folders or [])
        watched = watching.watched_folders(opened)
        intake = Intake(labels.read_scheme(opened.db))
        new = _new_in(watched, watching.known_files(opened), found)
        read = complaints.articles(stack.enter_context(closing(new)))
        added = articles.add_articles(opened, intake.articles(read), intake.new_labels)
        watching.know_files(opened, found)
    for sentence in intake.told():
        say(sentence)
    typer.echo(
        f"{count(len(found), 'new file')} in {count(len(watched), 'watched folder')}, "
        f"{count(len(added.articles), 'article')} imported"
    )
    complaints.exit_if_any()


def _new_in(
    folders: Iterable[Path], known: frozenset[str], found: dict[str, str]
) -> Generator[ImportItem, None, None]:
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
