"""Every file format, in one table that the command line, the dialogs, the docs and the tests read.

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
from pressmark.exchange.format import (
    ANY_SPANS,
    ARTICLE_PARTS,
    EVERYTHING,
    FIGURE_PARTS,
    LAYERS,
    QUOTE_PARTS,
    Format,
    Part,
)
from pressmark.exchange.kinds import HEAD, Kind, kind_of
from pressmark.exchange.listing import files_beside
from pressmark.exchange.stream import UNCHOSEN, Choices, ImportItem, ImportNote, shown, unreadable

_SHEET_ENDING = ".md"

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

_UIMA = ANY_SPANS | ARTICLE_PARTS | QUOTE_PARTS | FIGURE_PARTS
"""What has a place among the annotations of UIMA, and in the listing beside them."""

FORMATS: tuple[Format, ...] = (
    Format(
        name="txt",
        title="Plain text",
        suffixes=(".txt", ".text"),
        summary="one article a file, in UTF-8 or what looks most like its encoding",
        module="pressmark.exchange.text",
        reads=True,
        carries=frozenset({Part.TEXT}),
        kinds=(Kind.TEXT,),
    ),
    Format(
        name="md",
        title="Markdown",
        suffixes=(".md", ".markdown"),
        summary="one article a file, as it reads without its signs; "
        "what stands at its head between two lines of dashes gives title, date and source",
        module="pressmark.exchange.markdown",
        reads=True,
        kinds=(Kind.TEXT,),
        tells=True,
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
        kinds=(Kind.PAGE,),
        takes_choices=True,
    ),
    Format(
        name="pdf",
        title="PDF",
        suffixes=(".pdf",),
        summary="one article a file: columns one after the other, paragraphs and words that were "
        "cut made whole, a note on where pages begin",
        module="pressmark.exchange.pdf",
        reads=True,
        kinds=(Kind.PDF,),
        takes_choices=True,
    ),
    Format(
        name="docx",
        title="Word document",
        suffixes=(".docx", ".docm", ".dotx"),
        summary="one article a file, its paragraphs, tables and notes, without what was struck out",
        module="pressmark.exchange.word",
        reads=True,
        kinds=(Kind.ZIP,),
        tells=True,
    ),
    Format(
        name="eml",
        title="Mail",
        suffixes=(".eml", ".mht", ".mhtml"),
        summary="one article a mail or a page that was saved as one file (MHTML), "
        "with sender, subject and date",
        module="pressmark.exchange.mail",
        reads=True,
        kinds=(Kind.TEXT,),
        tells=True,
        takes_choices=True,
    ),
    Format(
        name="feed",
        title="RSS or Atom feed",
        suffixes=(".rss", ".atom", ".rdf", ".xml"),
        summary="one article an entry, with what the feed itself holds of it",
        module="pressmark.exchange.feed",
        reads=True,
        kinds=(Kind.XML,),
        tells=True,
    ),
    Format(
        name="zip",
        title="ZIP file",
        suffixes=(".zip",),
        summary="all files in it, each by its content, and the files in those",
        module="pressmark.exchange.archive",
        reads=True,
        kinds=(Kind.ZIP,),
        takes_choices=True,
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
        kinds=(Kind.JSON_LINES,),
    ),
    Format(
        name="csv",
        title="CSV table",
        suffixes=(".csv",),
        reads_also=(".tsv", ".tab"),
        summary="in: one article a row of a table with commas, semicolons or tabs, the text in the "
        "column that is chosen; out: one row a span, for spreadsheets and data frames",
        module="pressmark.exchange.table",
        writer="pressmark.exchange.csv_rows",
        reads=True,
        writes=True,
        carries=_ROWS,
        kinds=(Kind.TEXT,),
        tells=True,
        takes_choices=True,
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
        module="pressmark.learn.docbin_reading",
        writer="pressmark.learn.docbin",
        reads=True,
        writes=True,
        kinds=(Kind.DOCBIN,),
        carries=EVERYTHING - {Part.STATE},
        trains=True,
        takes_sides=True,
    ),
    Format(
        name="prodigy",
        title="Prodigy",
        suffixes=(".jsonl",),
        summary="annotation tasks with tokens, spans, relations and answers; rejected spans in "
        "tasks of their own",
        module="pressmark.exchange.prodigy",
        reads=True,
        writes=True,
        kinds=(Kind.JSON_LINES, Kind.JSON),
        tells=True,
        carries=EVERYTHING,
    ),
    Format(
        name="doccano",
        title="doccano",
        suffixes=(".jsonl", ".json"),
        summary="examples with entities and relations; reads both of its shapes",
        module="pressmark.exchange.doccano",
        reads=True,
        writes=True,
        kinds=(Kind.JSON_LINES, Kind.JSON),
        tells=True,
        carries=ANY_SPANS | ARTICLE_PARTS | {Part.SPEAKER, Part.CUE, Part.COUNTED, Part.RESTATES},
    ),
    Format(
        name="labelstudio",
        title="Label Studio",
        suffixes=(".json",),
        summary="tasks: what is decided as annotations, what is suggested as predictions, figures "
        "with their values; the labelling setup is written beside them",
        module="pressmark.exchange.labelstudio",
        writer="pressmark.exchange.labelstudio_write",
        reads=True,
        writes=True,
        kinds=(Kind.JSON_LINES, Kind.JSON),
        tells=True,
        carries=EVERYTHING - {Part.STATE},
        takes_scheme=True,
    ),
    Format(
        name="brat",
        title="brat standoff",
        suffixes=(".ann",),
        summary="a folder with a text and its annotations for each article, and brat's settings; "
        "speakers, cues and counted nouns as relations, the rest in notes",
        module="pressmark.exchange.brat",
        writer="pressmark.exchange.brat_write",
        reads=True,
        writes=True,
        folder=True,
        companions=(".txt",),
        kinds=(Kind.TEXT, Kind.EMPTY),
        tells=True,
        carries=EVERYTHING,
        takes_scheme=True,
    ),
    Format(
        name="conll",
        title="CoNLL",
        suffixes=(".conll", ".iob", ".iob2", ".bio"),
        summary="a token a line with IOB2 tags, a column for each layer, entities last; reads IOB1 "
        "and BILOU, too, and the text beside it",
        module="pressmark.exchange.conll",
        writer="pressmark.exchange.conll_write",
        reads=True,
        writes=True,
        companions=(".txt",),
        kinds=(Kind.TEXT,),
        tells=True,
        carries=LAYERS,
        trains=True,
    ),
    Format(
        name="labelbuddy",
        title="labelbuddy",
        suffixes=(".jsonl", ".json"),
        summary="documents with annotations, what is known of a span in its extra data; the labels "
        "are written beside them",
        module="pressmark.exchange.labelbuddy",
        reads=True,
        writes=True,
        kinds=(Kind.JSON_LINES, Kind.JSON),
        tells=True,
        carries=EVERYTHING - {Part.STATE, Part.SAME_PLACE},
        takes_scheme=True,
    ),
    Format(
        name="webanno",
        title="WebAnno TSV",
        suffixes=(".tsv",),
        summary="WebAnno TSV 3.3 for INCEpTION, a folder with a file for each article: named "
        "entities, and custom layers for quotes and figures",
        module="pressmark.exchange.webanno",
        writer="pressmark.exchange.webanno_write",
        reads=True,
        writes=True,
        folder=True,
        kinds=(Kind.TEXT,),
        tells=True,
        carries=_UIMA - {Part.ANY_BOUNDS, Part.TEXT},
    ),
    Format(
        name="cas",
        title="UIMA CAS",
        suffixes=(".json", ".xmi"),
        summary="a folder with a CAS for each article, in JSON 0.4, or in XMI with its type system "
        "where the name of the folder ends in xmi; layers as in WebAnno TSV",
        module="pressmark.exchange.cas",
        writer="pressmark.exchange.cas_write",
        reads=True,
        writes=True,
        folder=True,
        kinds=(Kind.JSON, Kind.JSON_LINES, Kind.XML),
        tells=True,
        carries=_UIMA,
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
        and any(path.with_suffix(suffix).is_file() for suffix in one.suffixes)
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
