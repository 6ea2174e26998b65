"""Every file format, in one table that the command line, the dialogs, the docs and the tests read.

A format's module is imported when it is first used: `pressmark --help` stays quick, and the one
format that needs spaCy can live in `learn`. Such a module has `read(path)`, `write(path,
articles)` or both, with the contracts told at `Format.read` and `Format.write`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pressmark.errors import ImportProblem, UserError
from pressmark.exchange.format import (
    ANY_SPANS,
    EVERYTHING,
    FIGURE_PARTS,
    QUOTE_PARTS,
    Format,
    Part,
)
from pressmark.exchange.kinds import Kind, kind_of
from pressmark.exchange.stream import ImportItem, ImportNote, shown, unreadable

_SHEET_ENDING = ".md"

_HEAD = 64 * 1024
"""Bytes looked at to tell what a file is."""


_ROWS = (
    (ANY_SPANS | QUOTE_PARTS | FIGURE_PARTS) - {Part.SPEAKER, Part.NUMBER}
    | {Part.NAME, Part.TITLE, Part.SOURCE, Part.URL, Part.PUBLISHED}
    | {Part.SPAN_NAME, Part.STATE, Part.ORIGIN, Part.SCORE, Part.SPAN_NOTE}
)
"""What a row of a table says of its span."""

_SHEET = frozenset(
    {Part.NAME, Part.TITLE, Part.SOURCE, Part.URL, Part.PUBLISHED, Part.SPAN_NOTE}
    | {Part.ANY_LABEL, Part.ANY_BOUNDS, Part.OVERLAP, Part.SAME_PLACE}
)
"""What an entry of a sheet for readers says beside its own."""

FORMATS: tuple[Format, ...] = (
    Format(
        name="txt",
        title="Plain text",
        suffixes=(".txt", ".text"),
        summary="one article a file, in UTF-8 or what looks most like its encoding",
        module="pressmark.exchange.text",
        reads=True,
        carries=frozenset({Part.TEXT}),
    ),
    Format(
        name="html",
        title="Web page",
        suffixes=(".html", ".htm", ".xhtml"),
        summary="in: the article on a saved page, with the title, source and date it gives; "
        "out: one page with all marked articles, to read and to print",
        module="pressmark.exchange.web_page",
        writer="pressmark.exchange.html_page",
        reads=True,
        writes=True,
        carries=ANY_SPANS
        | {Part.TITLE, Part.SOURCE, Part.URL, Part.PUBLISHED, Part.LANGUAGE}
        | {Part.STATE, Part.SPEAKER_NAME, Part.VALUE, Part.UNIT},
        to_read=True,
        takes_scheme=True,
    ),
    Format(
        name="jsonl",
        title="Pressmark JSON Lines",
        suffixes=(".jsonl", ".ndjson"),
        summary="one article a line with all spans, states and attributes; "
        "reads any JSON Lines with a text",
        module="pressmark.exchange.jsonl",
        reads=True,
        writes=True,
        carries=EVERYTHING,
    ),
    Format(
        name="csv",
        title="CSV table",
        suffixes=(".csv",),
        summary="one row a span, for spreadsheets and data frames",
        module="pressmark.exchange.csv_rows",
        writes=True,
        carries=_ROWS,
    ),
    Format(
        name="xlsx",
        title="Excel workbook",
        suffixes=(".xlsx",),
        summary="one row a span on the first sheet, one row an article on the second",
        module="pressmark.exchange.xlsx",
        writes=True,
        carries=_ROWS | {Part.LANGUAGE, Part.STATUS, Part.ARTICLE_NOTE},
    ),
    Format(
        name="spacy",
        title="spaCy training data",
        suffixes=(".spacy",),
        summary="a DocBin: entities in doc.ents, all layers in doc.spans, attributes in user_data",
        module="pressmark.learn.docbin",
        writes=True,
        carries=EVERYTHING - {Part.STATE},
        trains=True,
    ),
    Format(
        name="webannotation",
        title="W3C Web Annotations",
        suffixes=(".jsonld",),
        summary="JSON-LD, an annotation a span, anchored by place and by words",
        module="pressmark.exchange.webannotation",
        writes=True,
        carries=EVERYTHING
        - {Part.TEXT, Part.TITLE, Part.SOURCE, Part.PUBLISHED, Part.LANGUAGE, Part.STATUS}
        - {Part.ARTICLE_NOTE},
    ),
    Format(
        name="quotesheet",
        title="Quote sheet",
        suffixes=(".md", ".csv"),
        summary="who said what, to read: Markdown, or a table where the name ends in .csv",
        module="pressmark.exchange.quotesheet",
        writes=True,
        carries=_SHEET | {Part.QUOTE, Part.SPEAKER_NAME, Part.CUE},
        to_read=True,
        takes_scheme=True,
    ),
    Format(
        name="figuresheet",
        title="Figure sheet",
        suffixes=(".md", ".csv"),
        summary="which figure for what, to read: Markdown, or a table where the name ends in .csv",
        module="pressmark.exchange.figuresheet",
        writes=True,
        carries=_SHEET
        | {Part.FIGURE, Part.VALUE, Part.UNIT, Part.COUNTED, Part.MODIFIER, Part.VAGUE}
        | {Part.RESTATES},
        to_read=True,
    ),
)


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
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        raise unreadable(path, error) from error
    kind = kind_of(head)
    json_lines = format_named("jsonl")
    if kind is Kind.JSON_LINES:
        return json_lines
    if kind is Kind.PAGE:
        return format_named("html")
    if kind is Kind.TEXT:
        # A broken first line does not make labelled data a text.
        named_so = path.suffix.lower() in json_lines.suffixes and b'\n{"' in head
        return json_lines if named_so else format_named("txt")
    raise ImportProblem(shown(path), kind.value)


def read_files(paths: Iterable[Path]) -> Iterator[ImportItem]:
    """Read files and folders one after another.

    Folders are read with all that is in them, in the order of their names, without hidden files and
    links to folders; what is in them beside readable files is told in a note and left out. A file
    named outright that cannot be read gives an ImportProblem.
    """
    for path in paths:
        if path.is_dir():
            yield from _read_folder(path)
        else:
            yield from _read_file(path)


def _read_file(path: Path) -> Iterator[ImportItem]:
    try:
        found = format_for_file(path)
    except ImportProblem as problem:
        yield problem
    else:
        yield from found.read(path)


def _read_folder(folder: Path) -> Iterator[ImportItem]:
    left_out: list[str] = []
    for entry in _files(folder):
        if isinstance(entry, ImportProblem):
            yield entry
        # In a folder nobody has vouched for each file: program text and tables are text, too.
        elif any(entry.suffix.lower() in one.suffixes for one in readable()):
            yield from _read_file(entry)
        else:
            left_out.append(shown(entry))
    if left_out:
        names = ", ".join(left_out[:3]) + (" …" if len(left_out) > 3 else "")
        files = "1 file" if len(left_out) == 1 else f"{len(left_out)} files"
        yield ImportNote(shown(folder), f"left out {files} of other kinds ({names})")


def _files(folder: Path) -> Iterator[Path | ImportProblem]:
    """Yield the files below a folder in the order of their names, depth first."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(folder, error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_file():
            yield entry
        elif entry.is_dir() and not entry.is_symlink():
            yield from _files(entry)
