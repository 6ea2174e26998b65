"""Formats of several files: a folder, or a ZIP of it, that is written whole or not at all.

Each article has files of its own, named after it. What those cannot say of the article stands in
`articles.json` beside them, which is also how a folder that Pressmark wrote is known again: only
such a one is ever replaced, and of its files only those are read that hold articles.
"""

import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import Any

from pressmark.domain.article import Article
from pressmark.errors import ExportProblem
from pressmark.exchange.about import about_record
from pressmark.exchange.atomic import Target, replacing, sync_folder, write_new
from pressmark.exchange.listing import LISTING, files_of_export

_LONGEST_NAME = 80
"""Characters of a file's name; with four bytes each it still fits any file system."""

_UNSAFE = re.compile(r"[^\w.,()+ -]")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices."""

_STAMP = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a ZIP, so that the same articles give the same bytes."""


class FolderTarget:
    """The folder that is being written."""

    def __init__(self, put: "_Put") -> None:
        self._put = put
        self._taken = {LISTING}
        self._files: list[str] = []
        self._beside: list[str] = [LISTING]
        self._articles: dict[str, Any] = {}

    def name_for(self, article: Article) -> str:
        """Return a file name without ending that no other article has; list what is known of it."""
        stem = _safe(article.name)
        name, number = stem, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name.casefold())
        self._articles[name] = about_record(article)
        return name

    def list_more(self, name: str, key: str, value: Any) -> None:
        """List one more thing of the article whose file has this name."""
        self._articles[name][key] = value

    def write(self, name: str, data: bytes, *, beside: bool = False) -> None:
        """Write one file; one `beside` the others holds no article. Raises ExportProblem."""
        if beside:
            self._beside.append(name)
        self.write_pieces(name, [data])

    def write_pieces(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write one file that is too large to be held. Raises ExportProblem."""
        self._files.append(name)
        self._put(name, pieces)

    def finish(self) -> None:
        """Write the listing."""
        listing = {
            "pressmark": 1,
            "files": self._files,
            "beside": self._beside,
            "articles": self._articles,
        }
        text = json.dumps(listing, ensure_ascii=False, indent=1)
        self._put(LISTING, [text.encode("utf-8", "backslashreplace")])


class _Put:
    """Writes files into a folder."""

    def __init__(self, folder: Path, shown: Path) -> None:
        self._folder, self._shown = folder, shown

    def __call__(self, name: str, pieces: Iterable[bytes]) -> None:
        write_new(self._folder / name, pieces, self._shown)


class _PutZipped(_Put):
    """Writes files into a ZIP."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed

    def __call__(self, name: str, pieces: Iterable[bytes]) -> None:
        info = zipfile.ZipInfo(name, _STAMP)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        with self._packed.open(info, "w") as file:
            for piece in pieces:
                file.write(piece)


class _Stream:
    """A Target as the file without seeking that zipfile writes to."""

    def __init__(self, target: Target) -> None:
        self._target = target

    def write(self, data: bytes) -> int:
        """Append `data`."""
        self._target.write(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: the target is flushed when it is closed."""


@contextmanager
def replacing_folder(path: Path) -> Iterator[FolderTarget]:
    """Write a new folder beside `path` and put it in its place once it is whole.

    A path that ends in .zip gets one file with the same in it. A folder that is there is replaced
    only if it is empty, or an export of before with nothing else in it. Raises ExportProblem.
    """
    if path.suffix.lower() == ".zip":
        with _zipped(path) as target:
            yield target
        return
    _check(path)
    part = path.with_name(f".pressmark-{token_hex(8)}.part")
    try:
        _make(part, path)
        target = FolderTarget(_Put(part, path))
        yield target
        target.finish()
        _check(path)
        if hasattr(os, "sync"):
            os.sync()  # one call, where a call for each of ten thousand files takes a minute
        _swap(part, path)
    finally:
        shutil.rmtree(part, ignore_errors=True)


@contextmanager
def _zipped(path: Path) -> Iterator[FolderTarget]:
    with (
        replacing(path) as file,
        zipfile.ZipFile(_Stream(file), "w") as packed,  # type: ignore[call-overload]
    ):
        target = FolderTarget(_PutZipped(packed))
        yield target
        target.finish()


def one_article(path: Path, files: Iterable[bytes]) -> None:
    """Write the only file of a format that has one for each article. Raises ExportProblem."""
    with replacing(path) as target:
        for number, data in enumerate(files):
            if number:
                raise ExportProblem(
                    f"{path} was not written: a {path.suffix} file holds one article. "
                    "Choose a folder, or a name that ends in .zip."
                )
            target.write(data)


def _make(part: Path, path: Path) -> None:
    try:
        part.mkdir()
    except FileNotFoundError:
        raise ExportProblem(
            f"{path} was not written: the folder {path.parent} does not exist."
        ) from None
    except OSError as error:
        raise ExportProblem(f"{path} was not written: {error.strerror or error}.") from error


def _check(path: Path) -> None:
    """Raise ExportProblem where `path` is something that must not be replaced."""
    if not path.exists():
        return
    if not path.is_dir():
        raise ExportProblem(
            f"{path} was not written: this format is a folder of files, and there is a file of "
            "that name. Choose another name, or one that ends in .zip."
        )
    strange = sorted(_present(path) - files_of_export(path))
    if strange:
        raise ExportProblem(
            f"{path} was not written: the folder holds files that are not of an export "
            f"({strange[0]}). Choose an empty or a new folder."
        )


def _present(folder: Path) -> set[str]:
    return {entry.relative_to(folder).as_posix() for entry in folder.rglob("*")}


def _swap(part: Path, path: Path) -> None:
    """Put the new folder in the place of the old one; where that fails the old one stays."""
    old = path.with_name(f".pressmark-{token_hex(8)}.old")
    try:
        if path.exists():
            path.rename(old)
        try:
            part.rename(path)
        except OSError:
            if old.exists():
                old.rename(path)
            raise
    except OSError as error:
        raise ExportProblem(f"{path} was not written: {error.strerror or error}.") from error
    shutil.rmtree(old, ignore_errors=True)
    sync_folder(path.parent)


def _safe(name: str) -> str:
    """Return a name that every file system takes and no shell or browser mistakes."""
    safe = _UNSAFE.sub("_", name)[:_LONGEST_NAME].strip(" .").lstrip("-")
    return f"_{safe}" if not safe or _RESERVED.match(safe) else safe
