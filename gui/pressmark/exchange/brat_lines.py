"""The lines of brat's .ann files, taken apart."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from pressmark.domain.text import Bounds

_NUMBER = re.compile(r"[0-9]{1,10}")
_ROLE = re.compile(r"(\D+?)\d*")
"""The role of an argument, without the number that tells two of one role apart."""

_KINDS = {"N": "normalisation", "*": "equivalence"}


@dataclass
class Textbound:
    """A `T` line: a type, its pieces as offsets into the text, and the text it says it covers."""

    kind: str
    parts: list[Bounds]
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation, or an argument of an event, between two `T`."""

    kind: str
    source: str
    target: str


@dataclass
class Lines:
    """What an .ann file holds; ids are those of the file."""

    textbounds: dict[str, Textbound] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each id the attributes with their values; "" for those that have none."""
    notes: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """For each id its notes as type and text."""
    left_out: Counter[str] = field(default_factory=Counter)
    problems: list[tuple[int, str]] = field(default_factory=list)
    triggers: dict[str, str] = field(default_factory=dict)
    """The `T` of each event."""


RELATIONS = ("Speaker", "Cue", "Counted", "Restates")


def read_lines(content: str) -> Lines:
    """Take an .ann file apart. Lines that cannot be read are among the `problems`."""
    lines = Lines()
    for number, line in enumerate(re.split("\r\n|[\r\n]", content), 1):
        if not line.strip():
            continue
        name, tab, rest = line.partition("\t")
        read = _READ.get(name[:1])
        try:
            if not tab or read is None:
                raise ValueError("the line is none of brat's: an id and a tab begin each")
            read(lines, name, rest, number)
        except ValueError as error:
            lines.problems.append((number, str(error)))
    _settle(lines)
    return lines


def _read_textbound(lines: Lines, name: str, rest: str, number: int) -> None:
    data, _, text = rest.partition("\t")
    kind, _, places = data.partition(" ")
    if name in lines.textbounds:
        raise ValueError(f"there are two annotations {name}")
    parts = [_bounds(place) for place in places.split(";")]
    if not kind:
        raise ValueError("the annotation has no type")
    lines.textbounds[name] = Textbound(kind, parts, text, number)


def _bounds(place: str) -> Bounds:
    edges = place.split()
    if len(edges) != 2 or not all(_NUMBER.fullmatch(edge) for edge in edges):
        raise ValueError(f"{place[:40]!r} is no start and end of a piece")
    start, end = int(edges[0]), int(edges[1])
    if start >= end:
        raise ValueError(f"the piece from {start} to {end} holds nothing")
    return start, end


def _read_relation(lines: Lines, name: str, rest: str, number: int) -> None:
    del name, number
    kind, *arguments = _words(rest, "a relation needs a type and two arguments")
    targets = [target for _, colon, target in map(_argument, arguments) if colon]
    if len(targets) != 2:
        raise ValueError("a relation needs a type and two arguments")
    lines.relations.append(Relation(kind, *targets))


def _words(rest: str, needed: str) -> list[str]:
    """Return the words before the first tab. Raises ValueError with what is needed without any."""
    words = rest.partition("\t")[0].split()
    if not words:
        raise ValueError(needed)
    return words


def _argument(argument: str) -> tuple[str, str, str]:
    return argument.partition(":")


def _read_event(lines: Lines, name: str, rest: str, number: int) -> None:
    del number
    trigger, *arguments = _words(rest, "an event needs a type and a trigger")
    kind, colon, target = _argument(trigger)
    if not colon:
        raise ValueError("an event needs a type and a trigger")
    del kind
    lines.triggers[name] = target
    for role, _, filler in map(_argument, arguments):
        match = _ROLE.fullmatch(role)
        lines.relations.append(Relation(match[1] if match else role, name, filler))


def _read_attribute(lines: Lines, name: str, rest: str, number: int) -> None:
    del name, number
    kind, *words = _words(rest, "an attribute needs a type and what it is of")
    if not words:
        raise ValueError("an attribute needs a type and what it is of")
    lines.attributes.setdefault(words[0], {})[kind] = " ".join(words[1:])


def _read_note(lines: Lines, name: str, rest: str, number: int) -> None:
    del name, number
    data, _, text = rest.partition("\t")
    words = data.split()
    if len(words) != 2:
        raise ValueError("a note needs a type and what it is on")
    lines.notes.setdefault(words[1], []).append((words[0], text))


def _count(lines: Lines, name: str, rest: str, number: int) -> None:
    del rest, number
    lines.left_out[_KINDS[name[0]]] += 1


_READ: dict[str, Callable[[Lines, str, str, int], None]] = {
    "T": _read_textbound,
    "R": _read_relation,
    "E": _read_event,
    "A": _read_attribute,
    "M": _read_attribute,
    "#": _read_note,
    "N": _count,
    "*": _count,
}
"""The kinds of lines, by the letter that begins their id; M is an attribute of old files."""


def _settle(lines: Lines) -> None:
    """Let what is said of an event be said of its trigger, and count what nobody here knows."""
    for event, trigger in lines.triggers.items():
        lines.attributes.setdefault(trigger, {}).update(lines.attributes.pop(event, {}))
        lines.notes.setdefault(trigger, []).extend(lines.notes.pop(event, ()))
    settled = []
    for one in lines.relations:
        if one.kind not in RELATIONS:
            lines.left_out["relation"] += 1
            continue
        ends = [lines.triggers.get(end, end) for end in (one.source, one.target)]
        settled.append(Relation(one.kind, *ends))
    lines.relations = settled
    known = {"State", "Modifier", "Vague", "Status"}
    for said in lines.attributes.values():
        lines.left_out["attribute"] += len(said.keys() - known)
    lines.left_out += Counter()  # drops what is 0
