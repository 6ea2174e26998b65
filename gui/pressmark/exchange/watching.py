"""What is new in a folder: files are known by their content, wherever they lie."""

from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from pressmark.errors import ImportProblem
from pressmark.exchange import registry
from pressmark.exchange.stream import ImportNote, shown, unreadable

_CHUNK = 1 << 20


class NewFile(NamedTuple):
    """A file that nobody has seen, with the SHA-256 of what is in it, in hexadecimal."""

    path: Path
    digest: str


def new_files(folder: Path, known: Collection[str]) -> Iterator[NewFile | ImportProblem]:
    """Yield the files of a folder whose content is not known, the same content once only."""
    if not folder.is_dir():
        yield ImportProblem(shown(folder), f"the folder {folder} is not there; it is watched")
        return
    met = set(known)
    for source in registry.sources([folder]):
        if isinstance(source, ImportNote):
            continue  # what lies there beside articles was told when the folder was chosen
        if isinstance(source, ImportProblem):
            yield source
            continue
        try:
            digest = content_digest(source)
        except OSError as error:
            yield unreadable(source, error)
            continue
        if digest not in met:
            met.add(digest)
            yield NewFile(source, digest)


def content_digest(path: Path) -> str:
    """Return the SHA-256 of a file, or of all files of a folder that is read as one."""
    digest = sha256()
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    for one in files:
        if path.is_dir():
            digest.update(one.relative_to(path).as_posix().encode("utf-8", "surrogateescape"))
        with one.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()
