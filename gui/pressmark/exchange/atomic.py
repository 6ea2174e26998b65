"""Files that are written whole or not at all."""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import BinaryIO

from pressmark.errors import ExportProblem
from pressmark.store.project import is_project

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


class Target:
    """The file that is being written; `write` raises ExportProblem where the disk refuses."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file, self._path = file, path

    def write(self, data: bytes) -> None:
        """Append `data`."""
        try:
            self._file.write(data)
        except OSError as error:
            raise _problem(self._path, error) from error


@contextmanager
def replacing(path: Path) -> Iterator[Target]:
    """Write a new file beside `path` and put it in its place once all of it is on the disk.

    Whatever goes wrong before that leaves the old file as it was and no other behind. The new file
    gets the permissions of the old one, or those of any new file. A link is followed, and a device
    or pipe is written to directly. A project is never replaced. Raises ExportProblem.
    """
    with _explained(path):
        target = path.resolve()
        _spare_project(path, target)
        direct = target.exists() and not target.is_file() and not target.is_dir()
    if direct:
        with _opened(target, "wb", path) as file:
            yield Target(file, path)
        return
    part = target.with_name(f".pressmark-{token_hex(8)}.part")
    try:
        with _opened(part, "xb", path) as file:
            yield Target(file, path)
            with _explained(path):
                file.flush()
                os.fsync(file.fileno())
        with _explained(path):
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
            sync_folder(target.parent)
    finally:
        # On a read-only disk this fails as the opening did, whose sentence is the one to hear.
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _spare_project(path: Path, target: Path) -> None:
    if target.is_file() and is_project(target):
        raise ExportProblem(
            f"{path} was not written: it is a Pressmark project, with all its decisions. "
            "Choose another name."
        )


def write_new(file_path: Path, pieces: Iterable[bytes], path: Path) -> None:
    """Write a new file of a folder that is in the making, and will be `path`.

    Raises ExportProblem, which names `path`. What makes the folder sees to it that it is durable.
    """
    with _opened(file_path, "xb", path) as file, _explained(path):
        file.writelines(pieces)


@contextmanager
def scratch(path: Path) -> Iterator[Path]:
    """Make a folder beside `path` for what has to be written before; it is gone afterwards.

    Errors of the disk that come up meanwhile are told as those of writing `path`: ExportProblem.
    """
    with _explained(path):
        parent = path.resolve().parent
        with TemporaryDirectory(prefix=".pressmark-", suffix=".part", dir=parent) as folder:
            yield Path(folder)


@contextmanager
def _opened(file_path: Path, mode: str, path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing; closing flushes, so it can fail as writing can."""
    with _explained(path):
        file = file_path.open(mode)
    try:
        yield file  # type: ignore[misc]  # both modes are binary
    finally:
        with _explained(path):
            file.close()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _problem(path, error) from error


def _problem(path: Path, error: OSError) -> ExportProblem:
    return ExportProblem(f"{path} was not written: {_reason(path, error)}.")


def _reason(path: Path, error: OSError) -> str:
    if error.errno in _FULL:
        return "the disk is full. Free some space or write elsewhere; the old file is as it was"
    if isinstance(error, FileNotFoundError):
        return f"the folder {path.parent} does not exist"
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return "it is a folder. Choose a file name"
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return "you have no permission to write there, or another program holds the file"
    return error.strerror or str(error)


def sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows can neither open folders nor needs it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
