"""What the table of formats has a row of: a format, what it carries, how it is read and written."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pressmark.domain.article import MarkedArticle
from pressmark.domain.scheme import Scheme
from pressmark.errors import UserError
from pressmark.exchange.kinds import Kind
from pressmark.exchange.stream import UNCHOSEN, Choices, ImportItem

if TYPE_CHECKING:
    from pressmark.exchange.losses import Losses

Sides = Mapping[str, str]
"""For each article by its name the side it is on, "train" or "dev"; `splitting.assign` makes it."""


class Part(StrEnum):
    """One thing that a file can carry of marked articles, so that a reader gets it back as it was.

    What a format carries is what the table in the docs says of it, what an export need not report
    as lost, and what the tests find unchanged after writing and reading.
    """

    TEXT = "the exact text"
    NAME = "ids of articles"
    TITLE = "titles"
    SOURCE = "sources"
    URL = "addresses"
    PUBLISHED = "dates"
    LANGUAGE = "languages"
    STATUS = "status of articles"
    ARTICLE_NOTE = "notes on articles"

    ENTITY = "entities"
    QUOTE = "quotes"
    FIGURE = "figures"
    ANY_LABEL = "labels of any characters"
    ANY_BOUNDS = "bounds inside words"
    OVERLAP = "overlapping spans"
    SAME_PLACE = "several spans in one place"

    SPAN_NAME = "ids of spans"
    STATE = "states"
    ORIGIN = "origins"
    SCORE = "scores"
    SPAN_NOTE = "notes on spans"
    PROPOSAL = "proposals"

    SPEAKER = "places of speakers"
    SPEAKER_NAME = "names of speakers"
    CUE = "cues"
    UTTERANCE = "utterances"

    NUMBER = "places of numbers"
    VALUE = "values"
    UNIT = "units"
    COUNTED = "what is counted"
    MODIFIER = "modifiers"
    VAGUE = "vagueness"
    RESTATES = "restated figures"


EVERYTHING = frozenset(Part)
LAYERS = frozenset({Part.ENTITY, Part.QUOTE, Part.FIGURE})
ANY_SPANS = LAYERS | {Part.ANY_LABEL, Part.ANY_BOUNDS, Part.OVERLAP, Part.SAME_PLACE}
ARTICLE_PARTS = frozenset(
    {
        Part.TEXT,
        Part.NAME,
        Part.TITLE,
        Part.SOURCE,
        Part.URL,
        Part.PUBLISHED,
        Part.LANGUAGE,
        Part.STATUS,
        Part.ARTICLE_NOTE,
    }
)
QUOTE_PARTS = frozenset({Part.SPEAKER, Part.SPEAKER_NAME, Part.CUE, Part.UTTERANCE})
FIGURE_PARTS = frozenset(
    {
        Part.NUMBER,
        Part.VALUE,
        Part.UNIT,
        Part.COUNTED,
        Part.MODIFIER,
        Part.VAGUE,
        Part.RESTATES,
    }
)


@dataclass(frozen=True, slots=True)
class Format:
    """One file format.

    `name` is typed after `--format`, `title` stands in dialogs, `summary` is one line for the docs.
    `suffixes` begin with a dot; new files get the first. `folder` tells that a folder is written
    (and read) instead of a file. `module` holds `read` and `write`. `carries` tells what a file
    gives back, or shows its readers where Pressmark itself does not read it; None where nobody has
    said. `trains` tells whether it is training data, in which an article without spans says that it
    has none, and `to_read` whether people read it, so that no manifest stands beside it unasked.
    `writer` is the module of `write` where that is another; with `takes_scheme` it is given the
    labels of the project, with `takes_sides` which article is on which side of a split, too.

    `kinds` are the kinds of files that can be of this format. Where it `tells` them from others of
    the kind, its module has `recognises`; of the formats that do not, the first is what is left.
    `reads_also` are endings of files that are read and never written, `companions` those of files
    beside one of this format and of the same name that are read with it. With `takes_choices` its
    `read` is given the choices of the user as a second argument.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    summary: str
    module: str
    reads: bool = False
    writes: bool = False
    carries: frozenset[Part] | None = None
    trains: bool = False
    to_read: bool = False
    folder: bool = False
    writer: str = ""
    takes_scheme: bool = False
    takes_sides: bool = False
    kinds: tuple[Kind, ...] = ()
    tells: bool = False
    reads_also: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    takes_choices: bool = False

    @property
    def carries_states(self) -> bool:
        """Whether a reader of the file can tell a rejected span from the others."""
        return Part.STATE in (self.carries or ())

    @property
    def ending(self) -> str:
        """What the name of a new file ends in; "" for a folder."""
        return "" if self.folder else self.suffixes[0]

    def read(self, path: Path, choices: Choices = UNCHOSEN) -> Iterator[ImportItem]:
        """Read a file article by article; row ids are 0. A bad line gives an ImportProblem."""
        if not self.reads:
            raise UserError(f"Pressmark writes {self.title} files but does not read them.")
        reader = cast("Callable[..., Iterator[ImportItem]]", import_module(self.module).read)
        return reader(path, choices) if self.takes_choices else reader(path)

    def recognises(self, path: Path, head: bytes) -> bool:
        """Tell whether a file of one of the `kinds` is of this format, by its first bytes.

        `path` is there for what its ending or the rest of the file may say.
        """
        test = cast("Callable[[Path, bytes], bool]", import_module(self.module).recognises)
        return test(path, head)

    def write(
        self,
        path: Path,
        articles: Iterable[MarkedArticle],
        scheme: Scheme | None = None,
        sides: Sides | None = None,
    ) -> "Losses":
        """Write all articles to `path`, whole or not at all. Raises ExportProblem.

        `scheme` has the labels of the project, for formats that show them. `sides` is given to
        formats with `takes_sides` as a keyword, and then only if there is a split: they write a
        folder with both sides. All others are written once for each side.
        Returns what the format could not carry; a writer may give plain sentences instead. The
        same articles give the same bytes.
        """
        from pressmark.exchange.losses import Losses

        if not self.writes:
            raise UserError(f"Pressmark reads {self.title} files but does not write them.")
        writer = cast(
            "Callable[..., Losses | list[str]]",
            import_module(self.writer or self.module).write,
        )
        given = (scheme,) if self.takes_scheme else ()
        named = {"sides": sides} if self.takes_sides and sides is not None else {}
        lost = writer(path, articles, *given, **named)
        return lost if isinstance(lost, Losses) else Losses(lost)
