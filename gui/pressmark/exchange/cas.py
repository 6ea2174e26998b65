"""UIMA CAS in: CAS JSON 0.4 and XMI, as INCEpTION and other tools of UIMA export them.

Named entities and the spans of custom layers are read (`uima_layers.record_of`); words, sentences,
what is said of words, relations and coreference are counted and told. Nothing of the file's type
system is needed: what refers to what is told by the ids. Read by own code, because the libraries
for it make Python classes from the names in a file.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers import expat

from pressmark.domain.records import Record
from pressmark.errors import ImportProblem
from pressmark.exchange.labelled import Found, marked_article
from pressmark.exchange.listing import files_beside, listed_articles
from pressmark.exchange.offsets import Offsets, Unit
from pressmark.exchange.stream import (
    ImportItem,
    ImportNote,
    bytes_of,
    counted,
    shortened,
    shown,
)
from pressmark.exchange.uima_layers import FEATURES, MENTION, ROLES, Mark, marks_spans, record_of

_LONGEST = 200_000_000
"""Bytes of a file that is read."""

_XMI = b"http://www.omg.org/XMI"
_TYPES = b"<typeSystemDescription"
_JSON_KEYS = (b'"%FEATURE_STRUCTURES"', b'"%TYPES"', b'"%VIEWS"')
_VIEW = "_InitialView"

_STRINGS = frozenset(
    ("begin", "end", "sofaString", "label", "value", "category", "role", "documentTitle")
).union(*FEATURES.values())
"""Features that refer to nothing, even where they look like ids."""

_MANY = (".Token", ".Sentence")
"""Ends of types of which a file has thousands. Only those that others refer to matter, and of these
the bounds alone."""

_BASE = frozenset(("begin", "end", "sofa"))
"""Features that every annotation has."""


def recognises(path: Path, head: bytes) -> bool:
    """Tell whether JSON or XML is a CAS by its first bytes."""
    del path
    start = head[:4096]
    return _XMI in start or _TYPES in start or any(key in head for key in _JSON_KEYS)


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file, or all .json and .xmi files below a folder in the order of their names."""
    if not path.is_dir():
        yield from _read_file(path, listed_articles(path.parent))
        return
    found = sorted(
        entry
        for entry in path.rglob("*")
        if entry.suffix.lower() in (".json", ".xmi")
        and entry.name not in files_beside(entry.parent)
    )
    if not found:
        yield ImportProblem(shown(path), "there are no .json or .xmi files in this folder")
    for entry in found:
        yield from _read_file(entry, listed_articles(entry.parent))


@dataclass
class _Cas:
    """What a file holds: feature structures by their ids, and the text that is annotated."""

    structures: dict[int, "_Structure"] = field(default_factory=dict)

    def put(self, one: "_Structure") -> None:
        """Take a structure in."""
        self.structures[one.number] = one

    def referred(self) -> set[int]:
        """Return the ids that structures refer to."""
        return {
            number
            for one in self.structures.values()
            for ids in (*one.refers.values(), one.elements or ())
            for number in ids
        }

    def sofa(self) -> "_Structure | None":
        """Return the text of the first view, or the only one there is."""
        texts = [
            one
            for one in self.structures.values()
            if one.type == "uima.cas.Sofa" and isinstance(one.plain.get("sofaString"), str)
        ]
        return next((one for one in texts if one.plain.get("sofaID") == _VIEW), None) or (
            texts[0] if texts else None
        )


@dataclass(slots=True)
class _Structure:
    number: int
    type: str
    plain: dict[str, Any] = field(default_factory=dict)
    refers: dict[str, list[int]] = field(default_factory=dict)
    """For each feature the ids of what it refers to."""
    elements: list[int] | None = None
    """The ids in an array."""


def _read_file(path: Path, fields: Mapping[str, Any]) -> Iterator[ImportItem]:
    source = shown(path)
    try:
        data = bytes_of(path, _LONGEST)
    except ImportProblem as problem:
        yield problem
        return
    if _TYPES in data[:4096]:
        yield ImportNote(source, "left out: this is a type system, which holds no text")
        return
    try:
        cas = _from_xmi(data) if _XMI in data[:4096] else _from_json(data)
        yield from _items(cas, path, source, fields)
    except RecursionError:
        yield ImportProblem(source, "the file is nested too deeply")
    except ValueError as error:
        yield ImportProblem(source, shortened(str(error)))


def _items(cas: _Cas, path: Path, source: str, fields: Mapping[str, Any]) -> Iterator[ImportItem]:
    sofa = cas.sofa()
    if sofa is None:
        raise ValueError("there is no text in this CAS")
    text = sofa.plain["sofaString"]
    left_out: Counter[str] = Counter()
    marks = _marks(cas, sofa.number)
    found = list(_spans(marks, text, left_out))
    own = fields.get(path.stem) or _fields(cas, path.stem)
    yield from marked_article("cas", path, text, found, own)
    for kind, number in left_out.items():
        yield ImportNote(source, f"{counted(number, kind)} left out")


def _spans(marks: list[Mark], text: str, left_out: Counter[str]) -> Iterator[Found]:
    offsets = Offsets(text, Unit.UTF16)

    def bounds(mark: Mark) -> Record:
        start, end = offsets.to_point(mark.start), offsets.to_point(mark.end)
        # What lies nowhere is refused with these bounds in the sentence.
        return {
            "start": mark.start if start is None else start,
            "end": mark.end if end is None else end,
        }

    named = {id(target) for mark in marks for _, target in mark.slots}
    for mark in marks:
        short = mark.layer.rpartition(".")[2]
        if short in ("Token", "Sentence", "DocumentMetaData", "DocumentAnnotation"):
            continue
        if not marks_spans(mark.layer) or mark.line is not None:
            left_out[f"{short} annotation"] += 1
        elif mark.layer == MENTION:
            left_out["unused mention"] += id(mark) not in named
        else:
            yield Found(record_of(mark, bounds))
    left_out += Counter()


def _marks(cas: _Cas, sofa: int) -> list[Mark]:
    """Return the annotations of a text, in the order of their ids, with their slots."""
    marks: dict[int, Mark] = {}
    for number, one in sorted(cas.structures.items()):
        start, end = one.plain.get("begin"), one.plain.get("end")
        of = one.refers.get("sofa") or [sofa]
        if type(start) is int and type(end) is int and of == [sofa]:
            marks[number] = Mark(one.type, start, end, _features(one), number=number)
    for number, mark in marks.items():
        one = cas.structures[number]
        if len(one.refers) > ("sofa" in one.refers):
            _link(cas, one, mark, marks)
    return list(marks.values())


def _features(one: _Structure) -> dict[str, str | None]:
    if one.type.endswith(_MANY):
        return {}
    return {
        key: None if value is None else _word(value)
        for key, value in one.plain.items()
        if key not in _BASE and not isinstance(value, dict | list)
    }


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _link(cas: _Cas, one: _Structure, mark: Mark, marks: Mapping[int, Mark]) -> None:
    """Put in the slots of an annotation; one that goes from one to another is a relation."""
    if {"Governor", "Dependent"} <= one.refers.keys():
        mark.line = 0
    for feature, ids in one.refers.items():
        if feature == "sofa":
            continue
        for number in _flattened(cas, ids):
            link = cas.structures.get(number)
            if link is None:
                continue
            targets = link.refers.get("target")
            if targets and targets[0] in marks:
                mark.slots.append((str(link.plain.get("role", feature)), marks[targets[0]]))
            elif number in marks:
                mark.slots.append((feature, marks[number]))


def _flattened(cas: _Cas, ids: list[int]) -> Iterator[int]:
    for number in ids:
        one = cas.structures.get(number)
        if one is not None and one.elements is not None:
            yield from one.elements
        else:
            yield number


def _fields(cas: _Cas, stem: str) -> dict[str, Any]:
    """Return what the document's metadata say of the article."""
    for one in cas.structures.values():
        if one.type.endswith((".DocumentMetaData", ".DocumentAnnotation")):
            said = {key: one.plain.get(key) for key in ("documentId", "documentTitle", "language")}
            name, title, language = (
                value if isinstance(value, str) else None for value in said.values()
            )
            fields = {
                "id": name or stem,
                "title": None if title in (name, stem) else title,
                "url": _address(one.plain.get("documentUri")),
                "language": None if language == "x-unspecified" else language,
            }
            return {key: value for key, value in fields.items() if value}
    return {}


def _address(value: Any) -> str | None:
    return value if isinstance(value, str) and value.startswith(("http://", "https://")) else None


def _from_json(data: bytes) -> _Cas:
    """Read CAS JSON. Raises ValueError with the reason."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("the file is not in UTF-8, as CAS JSON is") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON ({error.msg}, line {error.lineno})") from None
    structures = content.get("%FEATURE_STRUCTURES") if isinstance(content, dict) else None
    if isinstance(structures, dict):
        structures = [{"%ID": key, **_object(one)} for key, one in structures.items()]
    if not isinstance(structures, list):
        raise ValueError("this JSON has no %FEATURE_STRUCTURES, and is no CAS")
    cas = _Cas()
    many: list[dict[str, Any]] = []
    for one in map(_object, structures):
        if str(one.get("%TYPE")).endswith(_MANY):
            many.append(one)
        else:
            cas.put(_structure(one))
    wanted = cas.referred()
    for one in many:
        if _whole(one.get("%ID")) in wanted:
            cas.put(_structure(one))
    return cas


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("a feature structure is not an object")
    return value


def _structure(one: dict[str, Any]) -> _Structure:
    number, kind = _whole(one.get("%ID")), one.get("%TYPE")
    if number is None or not isinstance(kind, str):
        raise ValueError("a feature structure has no %ID or no %TYPE")
    structure = _Structure(number, kind)
    if kind.endswith(_MANY):
        structure.plain = {"begin": one.get("begin"), "end": one.get("end")}
        structure.refers = {"sofa": [of]} if (of := _whole(one.get("@sofa"))) is not None else {}
        return structure
    elements = one.get("%ELEMENTS")
    if isinstance(elements, list):
        structure.elements = [each for each in map(_whole, elements) if each is not None]
    for key, value in one.items():
        if key.startswith("@"):
            target = _whole(value)
            structure.refers[key[1:]] = [] if target is None else [target]
        elif not key.startswith("%"):
            structure.plain[key.lstrip("#^")] = value
    return structure


def _whole(value: Any) -> int | None:
    """Return a whole number, also of a string of digits."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        return int(value)
    return None


def _from_xmi(data: bytes) -> _Cas:
    """Read XMI. Raises ValueError with the reason."""
    cas = _Cas()
    depth = 0

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        number = _whole(attributes.pop("http://www.omg.org/XMI id", None))
        if depth == 2 and number is not None:
            cas.structures[number] = _Structure(number, _type_name(name), dict(attributes))

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise ValueError("the file declares a document type, which XMI never does; it was not read")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = refuse
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ValueError(f"this is not XML ({error})") from None
    except LookupError as error:
        raise ValueError(f"the file is in no known encoding ({error})") from None
    for one in cas.structures.values():
        _sort_out(cas, one)
    return cas


def _type_name(element: str) -> str:
    """Return the type of an element: "http:///a/b.ecore C" is a.b.C."""
    space, _, name = element.rpartition(" ")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return name if package in ("", "uima.noNamespace") else f"{package}.{name}"


def _sort_out(cas: _Cas, one: _Structure) -> None:
    """Tell numbers and references from strings: in XMI all of them are strings of characters."""
    for key in ("begin", "end"):
        if key in one.plain:
            one.plain[key] = _whole(one.plain[key])
    if one.type == "uima.cas.FSArray":
        one.elements = _ids(one.plain.pop("elements", "")) or []
        return
    for key in [key for key in one.plain if key not in _STRINGS]:
        ids = _ids(one.plain[key])
        targets = [cas.structures.get(number) for number in ids or ()]
        is_link = bool(targets) and all(
            one is not None and (key.lower() in ROLES or _is_referred_to(one)) for one in targets
        )
        if key == "sofa" or (key in ("target", "Governor", "Dependent") and ids) or is_link:
            one.refers[key] = ids or []
            del one.plain[key]


def _ids(value: Any) -> list[int] | None:
    """Return the ids in "12 13", None where it is something else."""
    found = [_whole(part) for part in value.split(" ")] if isinstance(value, str) else [None]
    return None if None in found else [number for number in found if number is not None]


def _is_referred_to(one: _Structure) -> bool:
    """Whether a structure is a link or an array, to which a number in a feature refers."""
    is_link = "target" in one.plain or "target" in one.refers
    return one.type == "uima.cas.FSArray" or (is_link and "begin" not in one.plain)
