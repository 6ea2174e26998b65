"""What readers yield: articles, notes and problems, in the order of the file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pressmark.domain.article import Article, MarkedArticle
from pressmark.errors import ImportProblem

MAX_TEXT = 20_000_000
"""Characters (code points) one article may have, and bytes of a file that holds one article.

Three million words: far beyond any article, and the most that a window shows without delay.
"""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user chooses about reading.

    `format` is the name of one in the registry, None for what the content tells. `main_text` takes
    the article of a web page without what stands around it, else everything. `column` is the header
    of the column that has the text of a table, or its number from 1; None for the likeliest.
    `depth` is not chosen: it counts the files that this one came in.
    """

    format: str | None = None
    main_text: bool = True
    column: str | None = None
    depth: int = 0


UNCHOSEN = Choices()
"""What is done where the user has chosen nothing."""


@dataclass(frozen=True, slots=True)
class ImportNote:
    """What the reader decided for the user and has to tell: a guess, a repair, a part left out.

    It follows the article it speaks of. `source` is the file's name as shown, `line` counts from 1.
    """

    source: str
    text: str
    line: int | None = None

    def __str__(self) -> str:
        """Return the note with its place, as one line."""
        place = self.source if self.line is None else f"{self.source}, line {self.line}"
        return f"{place}: {self.text}"


ImportItem = MarkedArticle | ImportNote | ImportProblem
"""What a reader yields. A problem stands for what was not read; the items after it still come."""


def shown(path: Path) -> str:
    """Return a file's name as it can be printed: file systems hold bytes that are no text."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def unreadable(path: Path, error: OSError) -> ImportProblem:
    """Say why a file cannot be opened or read."""
    if isinstance(error, FileNotFoundError):
        return ImportProblem(shown(path), "there is no such file")
    if isinstance(error, PermissionError):
        return ImportProblem(shown(path), "you have no permission to read this file")
    return ImportProblem(shown(path), f"the file cannot be read ({error.strerror or error})")


def too_long(size: int) -> str:
    """Say that a text of `size` characters or bytes is too long for one article."""
    return (
        f"the text has {size / 1e6:.0f} million characters, and an article may have "
        f"{MAX_TEXT // 1_000_000} million at most; cut it into articles first"
    )


def too_large(size: int, most: int) -> str:
    """Say that a file of `size` bytes is larger than the `most` bytes that are read of its kind."""
    return (
        f"the file has {size / 1e6:.0f} MB, and {most // 1_000_000} MB at most are read of its "
        "kind; write it as several files"
    )


def counted(count: int, noun: str) -> str:
    """Return "1 span", "2 spans"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def shortened(text: str, length: int = 400) -> str:
    """Return `text`, cut to `length` characters: what a file holds can be of any length."""
    return text if len(text) <= length else text[: length - 1] + "…"


def bytes_of(path: Path, most: int, told: Callable[[int, int], str] = too_large) -> bytes:
    """Return what a file holds. Raises ImportProblem where it has more than `most` bytes.

    `told` says so, given the size and `most`.
    """
    try:
        size = path.stat().st_size
        if size > most:
            raise ImportProblem(shown(path), told(size, most))
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def read_whole(
    path: Path, make: Callable[[bytes], tuple[Article, Sequence[str]]]
) -> Iterator[ImportItem]:
    """Read a file that holds one article; `make` gives it and what has to be told of it.

    A ValueError of `make` says why there is none.
    """
    name = shown(path)
    try:
        data = bytes_of(path, MAX_TEXT, lambda size, _: too_long(size))
    except ImportProblem as problem:
        yield problem
        return
    try:
        article, notes = make(data)
    except ValueError as error:
        yield ImportProblem(name, str(error))
        return
    yield MarkedArticle(article)
    for note in notes:
        yield ImportNote(name, note)
