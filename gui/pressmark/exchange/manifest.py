"""The manifest beside an export: what is in it, how it was made, and what it lost."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from pressmark import __version__
from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, State
from pressmark.exchange.atomic import replacing

VERSION = 1
ENDING = ".manifest.json"

Counts = Counter[tuple[Layer, str, State]]

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Written:
    """One file or folder that was written, "train", "dev" or "" for its side of a split."""

    path: Path
    side: str
    articles: int
    counts: Counts


def beside(path: Path, ending: str) -> Path:
    """Return where what belongs to an export stands: "out.csv.manifest.json" beside "out.csv"."""
    return path.with_name(path.name + ending)


def write(path: Path, written: list[Written], scheme: Scheme, facts: Mapping[str, Any]) -> None:
    """Write the manifest at `path`. Raises ExportProblem.

    It has the files with their SHA-256 (of a folder each file in it), the counts by layer, label
    and state, the labels of the scheme, the version of this program, and `facts`.
    """
    total: Counts = Counter()
    for one in written:
        total.update(one.counts)
    record = {
        "pressmark_manifest": VERSION,
        "program": f"pressmark {__version__}",
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        **facts,
        "articles": sum(one.articles for one in written),
        "spans": total.total(),
        "counts": counts_record(total),
        "files": [file for one in written for file in _files(one)],
        "scheme": {
            "name": scheme.name,
            "labels": [
                {"layer": label.layer.value, "label": label.name, "title": label.title}
                for label in scheme.labels
            ],
        },
    }
    with replacing(path) as target:
        target.write((json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())


def counts_record(counts: Counts) -> dict[str, dict[str, dict[str, int]]]:
    """Return counts as layer → label → state → number, in the order of their names."""
    record: dict[str, dict[str, dict[str, int]]] = {}
    for (layer, label, state), number in sorted(counts.items()):
        record.setdefault(layer.value, {}).setdefault(label, {})[state.value] = number
    return record


def _files(written: Written) -> list[dict[str, Any]]:
    whole = written.path
    files = sorted(one for one in whole.rglob("*") if one.is_file()) if whole.is_dir() else [whole]
    about: dict[str, Any] = {"side": written.side} if written.side else {}
    if not whole.is_dir():
        about |= {"articles": written.articles, "spans": written.counts.total()}
    return [
        {
            "name": file.relative_to(whole.parent).as_posix(),
            "bytes": file.stat().st_size,
            "sha256": _digest(file),
            **about,
        }
        for file in files
        if file.is_file()
    ]


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
