"""WebAnno TSV 3 in, as INCEpTION and WebAnno export it: one document a file.

The text is put together from the sentences, with blanks where the format has a gap. Offsets count
UTF-16 units. Named entities and the spans of custom layers are read; layers that every token has
(part of speech, lemma …), relations and coreference are counted and told. A span's label is the
feature of that name, or `value`, or the first that is filled in; a layer named Quote or Figure is
ours, and slots with the roles speaker, cue, counted and restates are its mentions.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pressmark.domain.records import Record
from pressmark.errors import ImportProblem
from pressmark.exchange.labelled import Found, marked_article
from pressmark.exchange.listing import listed_articles
from pressmark.exchange.offsets import Offsets, Unit
from pressmark.exchange.stream import ImportItem, ImportNote, counted, shown, too_long, unreadable
from pressmark.exchange.uima_layers import MENTION, Mark, marks_spans, record_of
from pressmark.exchange.webanno_rows import Document, read_document

_FORMAT = b"#FORMAT=WebAnno TSV 3"
_LONGEST = 200_000_000
"""Bytes of a file that is read."""


def recognises(path: Path, head: bytes) -> bool:
    """Tell whether text is WebAnno TSV by its first line."""
    del path
    return head.removeprefix(b"\xef\xbb\xbf").startswith(_FORMAT)


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file, or all .tsv files below a folder in the order of their names."""
    if not path.is_dir():
        yield from _read_file(path, listed_articles(path.parent))
        return
    found = sorted(entry for entry in path.rglob("*.tsv") if entry.is_file())
    if not found:
        yield ImportProblem(shown(path), "there are no .tsv files in this folder")
    for entry in found:
        yield from _read_file(entry, listed_articles(entry.parent))


def _read_file(path: Path, fields: Mapping[str, Any]) -> Iterator[ImportItem]:
    source = shown(path)
    try:
        if path.stat().st_size > _LONGEST:
            yield ImportProblem(source, too_long(path.stat().st_size))
            return
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        yield ImportProblem(source, "the file is not in UTF-8, as WebAnno TSV is")
        return
    except OSError as error:
        yield unreadable(path, error)
        return
    try:
        document = read_document(content)
    except ImportProblem as problem:
        yield ImportProblem(source, problem.reason, problem.line)
        return
    left_out: Counter[str] = Counter()
    found = list(_spans(document, left_out))
    yield from marked_article("webanno", path, document.text, found, fields.get(path.stem))
    for line, reason in document.problems:
        yield ImportProblem(source, reason, line)
    for kind, count in (document.left_out + left_out).items():
        yield ImportNote(source, f"{counted(count, kind)} left out")


def _spans(document: Document, left_out: Counter[str]) -> Iterator[Found]:
    offsets = Offsets(document.text, Unit.UTF16)

    def bounds(one: Mark) -> Record:
        start, end = offsets.to_point(one.start), offsets.to_point(one.end)
        # What lies nowhere is refused with these bounds in the sentence.
        return {
            "start": one.start if start is None else start,
            "end": one.end if end is None else end,
        }

    named = {id(target) for one in document.marks for _, target in one.slots}
    for one in document.marks:
        if not marks_spans(one.layer):
            left_out[f"{one.layer.rpartition('.')[2]} annotation"] += 1
        elif one.layer == MENTION:
            left_out["unused mention"] += id(one) not in named
        else:
            yield Found(record_of(one, bounds), one.line)
    left_out += Counter()
