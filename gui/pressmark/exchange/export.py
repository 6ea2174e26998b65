"""One export from beginning to end: the files, what they lost, and the manifest beside them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pressmark.domain.article import MarkedArticle
from pressmark.domain.filtering import EVERY_ARTICLE, ArticleFilter, filter_record
from pressmark.domain.scheme import Scheme
from pressmark.exchange import manifest
from pressmark.exchange.format import Format, Sides
from pressmark.exchange.losses import COLUMNS, Losses
from pressmark.exchange.manifest import Written, beside
from pressmark.exchange.selection import ALL, Choice, Selection
from pressmark.exchange.splitting import DEV, TRAIN, assign

LOSSES_ENDING = ".losses.csv"

_FURTHER = ("undecided", "noted", "labels", "tags", "assignees", "below", "copied")
"""Conditions that a manifest tells only where they were given."""


@dataclass(frozen=True, slots=True)
class Split:
    """How articles are put into train and dev: the share of dev (0 to 1), and the seed."""

    share: float
    seed: int = 0


@dataclass
class Export:
    """What is to be written, and afterwards what was.

    `source` gives the articles anew each time it is called: a split reads them once more, and once
    for each side, unless the format writes both sides itself. Call `run` once.
    """

    source: Callable[[], Iterable[MarkedArticle]]
    form: Format
    path: Path
    scheme: Scheme
    choice: Choice = ALL
    wanted: ArticleFilter = EVERY_ARTICLE
    split: Split | None = None
    with_manifest: bool | None = None
    """None: a manifest stands beside what programs read."""

    selection: Selection = field(init=False)
    losses: Losses = field(init=False, default_factory=Losses)
    written: list[Written] = field(init=False, default_factory=list)
    beside: list[Path] = field(init=False, default_factory=list)
    """The manifest and the list of losses, as far as they were written."""

    def __post_init__(self) -> None:
        self.selection = Selection((), self.form, self.choice)

    @property
    def passes(self) -> int:
        """How many times all articles are read."""
        if self.split is None:
            return 1
        return 2 if self.form.takes_sides else 3

    def run(self) -> None:
        """Write everything. Raises ExportProblem and other UserErrors; the old files then stay."""
        if self.split is None:
            self._write(self.path, None, "")
        else:
            sides = self._sides(self.split)
            if self.form.takes_sides:
                self._write(self.path, sides, "")
            else:
                for side in (TRAIN, DEV):
                    self._write(side_path(self.path, side), sides, side)
        self._list_losses()
        if self.with_manifest or (self.with_manifest is None and not self.form.to_read):
            self._write_manifest()

    def told(self) -> list[str]:
        """Return sentences on what was lost, and where the list of it is."""
        told = [*self.selection.missing.told(), *self.losses.told()]
        if self.losses.listed:
            told.append(f"Each of them is listed in {beside(self.path, LOSSES_ENDING).name}.")
        return told

    def files(self) -> list[Path]:
        """Return the files and folders that were written, without what stands beside them."""
        return [one.path for one in self.written]

    def _sides(self, split: Split) -> Sides:
        return assign(Selection(self.source(), self.form, self.choice), split.share, split.seed)

    def _write(self, path: Path, sides: Sides | None, side: str) -> None:
        selection = self.selection
        before, counts = selection.articles, selection.counts.copy()
        selection.source = self.source()
        articles = selection if not side else _of_side(selection, sides or {}, side)
        losses = self.form.write(path, articles, self.scheme, None if side else sides)
        self.losses.join(losses)
        self.written.append(
            Written(path, side, selection.articles - before, selection.counts - counts)
        )

    def _list_losses(self) -> None:
        path = beside(self.path, LOSSES_ENDING)
        if self.losses.listed:
            self.losses.write(path)
            self.beside.append(path)
        elif _is_ours(path):  # of an export that this one has replaced
            path.unlink(missing_ok=True)

    def _write_manifest(self) -> None:
        path = beside(self.path, manifest.ENDING)
        manifest.write(path, self.written, self.scheme, self._facts())
        self.beside.append(path)

    def _facts(self) -> dict[str, Any]:
        wanted, split, record = self.wanted, self.split, filter_record(self.wanted)
        return {
            "format": self.form.name,
            "chosen": {
                "layers": sorted(self.choice.layers),
                "states": sorted(self.choice.states_for(self.form)),
                "reviewed": self.choice.reviewed,
                "done": self.choice.done,
                "statuses": sorted(wanted.statuses),
                "sources": sorted(wanted.sources),
                "since": wanted.since.isoformat() if wanted.since else None,
                "until": wanted.until.isoformat() if wanted.until else None,
                "words": wanted.words or None,
                **{key: record[key] for key in _FURTHER if key in record},
            },
            "split": None if split is None else {"share": split.share, "seed": split.seed},
            "articles_left_out": self.selection.left_out,
            "lost": [*self.selection.missing.told(), *self.losses.told()],
            "listed": beside(self.path, LOSSES_ENDING).name if self.losses.listed else None,
        }


def side_path(path: Path, side: str) -> Path:
    """Return where one side of a split is written: "out-dev.jsonl" for "out.jsonl"."""
    return path.with_name(f"{path.stem}-{side}{path.suffix}")


def _of_side(selection: Selection, sides: Sides, side: str) -> Iterator[MarkedArticle]:
    """Yield the articles of one side; what is left out of both is counted with the train side."""
    source = selection.source
    selection.source = (one for one in source if sides.get(one.article.name, TRAIN) == side)
    yield from selection


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.readline(1000).strip().endswith(",".join(COLUMNS).encode())
    except OSError:
        return False
