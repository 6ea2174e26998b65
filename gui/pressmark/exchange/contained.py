"""Files within files: what a ZIP holds or a mail has attached, read as files of their own.

They are put into a folder that is gone afterwards, under names that lead nowhere else, and read by
their content. What they give is told with the name of the file they came in.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from types import TracebackType

from pressmark.errors import ImportProblem
from pressmark.exchange.stream import Choices, ImportItem, ImportNote, shown

DEEPEST = 3
"""Files within files within files: more is a trap."""

_UNUSABLE = re.compile(r'[\x00-\x1f<>:"|?*\\]')
_LONGEST_NAME = 100


class Contained:
    """A folder of files that came in another one. Use it as a context."""

    def __init__(self, outer: Path, choices: Choices) -> None:
        self._outer = outer
        self._choices = choices
        self._folder = TemporaryDirectory(prefix="pressmark-")
        self._root = Path(self._folder.name)
        self._problems: list[ImportProblem] = []

    def __enter__(self) -> "Contained":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._folder.cleanup()

    def put(self, name: str, chunks: Iterable[bytes]) -> None:
        """Put a file into the folder, below it whatever its name says; tell where that fails."""
        path = self._root.joinpath(*_parts(name))
        if path.exists():
            path = path.with_name(f"{path.stem}-{len(list(path.parent.iterdir()))}{path.suffix}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                for chunk in chunks:
                    file.write(chunk)
        except (ValueError, OSError) as error:
            path.unlink(missing_ok=True)
            reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
            self._problems.append(ImportProblem(self._called(_printable(name)), reason))

    def items(self) -> Iterator[ImportItem]:
        """Read the files that were put in."""
        from pressmark.exchange.registry import read_files

        yield from self._problems
        if self._choices.depth >= DEEPEST:
            if any(self._root.iterdir()):
                yield ImportProblem(shown(self._outer), "there are too many files in each other")
            return
        deeper = replace(self._choices, format=None, depth=self._choices.depth + 1)
        for item in read_files([self._root], deeper):
            yield self._from_here(item)

    def _from_here(self, item: ImportItem) -> ImportItem:
        if isinstance(item, ImportNote):
            return replace(item, source=self._called(item.source))
        if isinstance(item, ImportProblem):
            return ImportProblem(self._called(item.source), item.reason, item.line)
        return item

    def _called(self, name: str) -> str:
        inside = "" if name == shown(self._root) else f" › {name}"
        return f"{shown(self._outer)}{inside}"


def _parts(name: str) -> list[str]:
    """Return the parts of a path that leads nowhere but down, whatever the name says."""
    parts = []
    for part in PurePosixPath(name.replace("\\", "/")).parts:
        clean = _UNUSABLE.sub("_", part).rstrip(". ").encode("utf-8", "replace").decode("utf-8")
        if clean and clean != "/":
            stem, dot, ending = clean.rpartition(".")
            short = f"{stem[:_LONGEST_NAME]}{dot}{ending[:10]}" if dot else clean[:_LONGEST_NAME]
            parts.append(short)
    return parts[-6:] or ["unnamed"]


def _printable(name: str) -> str:
    return _UNUSABLE.sub("_", name)[-200:].encode("utf-8", "replace").decode("utf-8")
