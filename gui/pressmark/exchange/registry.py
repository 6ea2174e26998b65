"""Finding the format of a file: the command line, the dialogs, the docs and the tests ask here.

A format's module is imported when it is first used: `pressmark --help` stays quick, and the one
format that needs spaCy can live in `learn`. Such a module has `read(path)`, `write(path,
articles)` or both, with the contracts told at `Format.read` and `Format.write`; where several
formats are written in the same kind of file it has `recognises(path, head)`, too. One whose text
can stand in several columns has `columns_of(path, choices)`, the names and the chosen one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from pressmark.errors import ImportProblem, UserError
from pressmark.exchange.format import Format
from pressmark.exchange.formats import FORMATS
from pressmark.exchange.kinds import HEAD, Kind, kind_of
from pressmark.exchange.listing import files_beside
from pressmark.exchange.stream import UNCHOSEN, Choices, ImportItem, ImportNote, shown, unreadable

_SHEET_ENDING = ".md"


@dataclass(frozen=True, slots=True)
class Begun:
    """A file that can be read: its format, and a table's columns with the one that has the text."""

    path: Path
    format: str
    columns: tuple[str, ...] = ()
    column: str | None = None


def readable() -> list[Format]:
    """Return the formats that can be imported."""
    return [one for one in FORMATS if one.reads]


def writable() -> list[Format]:
    """Return the formats that can be exported."""
    return [one for one in FORMATS if one.writes]


def format_named(name: str) -> Format:
    """Return the format of this name. Raises UserError listing the known ones."""
    for one in FORMATS:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in FORMATS)
    raise UserError(f"There is no format named {name!r}; the formats are {known}.")


def format_by_ending(path: Path) -> Format:
    """Return the format that a new file's name asks for. Raises UserError listing the endings.

    Of formats with one ending it is the first, but for the sheets: a `.md` could be any of these.
    """
    telling = [one for one in writable() if one.suffixes[0] != _SHEET_ENDING and not one.folder]
    for one in telling:
        if path.suffix.lower() in one.suffixes:
            return one
    known = ", ".join(dict.fromkeys(one.suffixes[0] for one in telling))
    raise UserError(
        f"{path.name} does not tell its format; end it in one of {known}, or give --format."
    )


def format_for_file(path: Path) -> Format:
    """Tell the format of an existing file by its content. Raises ImportProblem, a UserError."""
    head = _head(path)
    kind = kind_of(head)
    # A broken first line does not make labelled data a text.
    json_lines = format_named("jsonl")
    if kind is Kind.TEXT and path.suffix.lower() in json_lines.suffixes and b'\n{"' in head:
        kind = Kind.JSON_LINES
    fitting = [one for one in readable() if kind in one.kinds]
    for one in fitting:
        if one.tells and one.recognises(path, head):
            return one
    for one in fitting:
        if not one.tells:
            return one
    raise ImportProblem(shown(path), kind.value)


def _head(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise ImportProblem(shown(path), "this is a device or a pipe, not a file")
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError as error:
        raise unreadable(path, error) from error


def read_files(paths: Iterable[Path], choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
    """Read files and folders one after another, in this process.

    Folders are read with all that is in them, in the order of their names, without hidden files and
    links to folders; what is in them beside readable files is told in a note and left out. A file
    named outright that cannot be read gives an ImportProblem.
    """
    for source in sources(paths):
        if isinstance(source, Path):
            yield from read_file(source, choices)
        else:
            yield source


def sources(paths: Iterable[Path]) -> Iterator[Path | ImportNote | ImportProblem]:
    """Yield the files to be read one by one, with what is to be told of folders beside them."""
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield path


def look(path: Path, choices: Choices = UNCHOSEN) -> Begun:
    """Tell what a file is and what can be chosen about it. Raises ImportProblem."""
    form = format_named(choices.format) if choices.format else format_for_file(path)
    module = import_module(form.module)
    if form.takes_choices and hasattr(module, "columns_of"):
        names, column = module.columns_of(path, choices)
        return Begun(path, form.name, names, column)
    return Begun(path, form.name)


def read_file(path: Path, choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
    """Read one file, by the format that is chosen or else the one that its content tells."""
    try:
        found = format_named(choices.format) if choices.format else format_for_file(path)
    except ImportProblem as problem:
        yield problem
    else:
        yield from found.read(path, choices)


def _in_folder(folder: Path) -> Iterator[Path | ImportNote | ImportProblem]:
    left_out: list[str] = []
    for entry in _files(folder):
        if isinstance(entry, ImportProblem) or _is_article(entry):
            yield entry
        else:
            left_out.append(shown(entry))
    if left_out:
        names = ", ".join(left_out[:3]) + (" …" if len(left_out) > 3 else "")
        files = "1 file" if len(left_out) == 1 else f"{len(left_out)} files"
        yield ImportNote(shown(folder), f"left out {files} of other kinds ({names})")


def _is_article(path: Path) -> bool:
    """Tell whether a file in a folder is one to be read.

    Nobody has vouched for each file there, and program text is text, too: without an ending that
    says so only what is beyond doubt is taken.
    """
    if any(path.suffix.lower() in (*one.suffixes, *one.reads_also) for one in readable()):
        return True
    try:
        return Kind.TEXT not in format_for_file(path).kinds
    except ImportProblem:
        return False


def _is_companion(path: Path) -> bool:
    """Tell whether a file is read along with one of the same name."""
    return any(
        path.suffix.lower() in one.companions
        and any(path.with_suffix(suffix).is_file() for suffix in (*one.suffixes, *one.reads_also))
        for one in FORMATS
    )


def _files(folder: Path) -> Iterator[Path | ImportProblem]:
    """Yield the files below a folder in the order of their names, depth first."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(folder, error)
        return
    beside = files_beside(folder)
    for entry in entries:
        if entry.name.startswith(".") or entry.name in beside or _is_companion(entry):
            continue
        if entry.is_file():
            yield entry
        elif entry.is_dir() and not entry.is_symlink():
            yield from _files(entry)
