"""Label Studio: tasks with annotations and predictions, as its JSON export and import have them.

https://labelstud.io/guide/task_format tells the keys. Each layer is a `<Labels>` control of its
own, mentions are relations, and what a quote or a figure says stands in controls per region; the
labelling setup that has all of them is written beside the tasks. What was decided is an annotation,
what was suggested a prediction.

Offsets are code points: the editor converts what browsers count (`charsToCodePoints` in its
selection-tools), and the exports in Python slice by them. Files of early versions count UTF-16
units; `text` beside the offsets tells which it is.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pressmark.domain.records import Record
from pressmark.domain.span import Layer, ModifierClass, State
from pressmark.errors import ImportProblem
from pressmark.exchange.json_items import beginning, objects
from pressmark.exchange.offsets import Offsets, Unit
from pressmark.exchange.regions import (
    ROLES,
    Draft,
    drafted,
    key_of,
    origin_by,
    origin_of,
    records_in,
    score_of,
)
from pressmark.exchange.stream import ImportItem, counted, shown

OBJECT = "text"
"""What the text of a task is called, in its data and in the setup."""

PART = "part"
"""The control for stretches that only play a part for another one."""

_LAYERS = {layer.value: layer for layer in Layer}

TEXTS = ("utterance", "speaker_name", "unit", "modifier")
NUMBERS = ("low", "high")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "modifier_class": tuple(kind.value for kind in ModifierClass),
    "vague": ("vague",),
}
"""Controls per region, by what they ask for."""

ORIGINS = {
    "manual": State.ADDED,
    "prediction": State.ACCEPTED,
    "prediction-changed": State.CORRECTED,
}
"""How a region came about, as Label Studio tells it."""


def recognises(path: Path, head: bytes) -> bool:
    """Whether the objects of a file are tasks of Label Studio."""
    return any(_is_task(record) for record in beginning(path, head))


def _is_task(record: Record) -> bool:
    if isinstance(record.get("data"), dict):
        return any(key in record for key in ("annotations", "predictions", "completions"))
    return any(_short_regions(record))


def _short_regions(record: Record) -> Iterator[Record]:
    """Yield the regions of a task in the short form (JSON-MIN), which has no results."""
    if isinstance(record.get(OBJECT), str):
        for value in record.values():
            yield from (one for one in records_in(value) if _is_short_region(one))


def _is_short_region(value: Record) -> bool:
    return "start" in value and "end" in value and isinstance(value.get("labels"), list)


def read(path: Path) -> Iterator[ImportItem]:
    """Read a file task by task."""
    origin = origin_of("labelstudio", path)
    for found in objects(path):
        if isinstance(found, ImportProblem):
            yield found
            continue
        line, task = found
        data = task.get("data")
        data = data if isinstance(data, dict) else task
        text = _text(data)
        if text is None:
            why = "the task has no text; Pressmark reads neither pictures nor links to texts"
            yield ImportProblem(shown(path), why, line)
            continue
        yield from drafted(_Task(text, data, task).draft(), path, line, origin)


def _text(data: Record) -> str | None:
    """Return the text of a task: what is called so, or else the longest string of its data."""
    if isinstance(data.get(OBJECT), str):
        return str(data[OBJECT])
    strings = [value for value in data.values() if isinstance(value, str) and " " in value.strip()]
    return max(strings, key=len, default=None)


class _Task:
    """One task while it is read."""

    def __init__(self, text: str, data: Record, task: Record) -> None:
        self.text, self.task = text, task
        self._draft = Draft(text, {"id": task.get("id")} | data)
        self._offsets = Offsets(text, self._unit())
        self._taken: set[Hashable] = set()
        self._left_out = 0

    def draft(self) -> Draft:
        """Return the draft of its article."""
        for number, (results, state, origin) in enumerate(self._groups()):
            self._take(number, results, state, origin)
        for region in _short_regions(self.task):
            self._add_region(("short", len(self._draft.records)), {"value": region}, State.ADDED)
        if self._left_out:
            answers = counted(self._left_out, "answer")
            self._draft.notes.append(f"{answers} left out that Pressmark has no place for")
        return self._draft

    def _groups(self) -> Iterator[tuple[list[Record], State, str | None]]:
        """Yield the results that count: of one annotation, then of all predictions."""
        given = records_in(self.task.get("annotations")) or records_in(self.task.get("completions"))
        annotations = [one for one in given if one.get("was_cancelled") is not True]
        if annotations:
            chosen = max(annotations, key=_rank)
            yield records_in(chosen.get("result")), State.ADDED, None
            if len(annotations) > 1:
                others = counted(len(annotations) - 1, "further annotation")
                self._draft.notes.append(f"{others} left out: the latest or the true one counts")
        for prediction in records_in(self.task.get("predictions")):
            version = prediction.get("model_version")
            own = version if isinstance(version, str) and version else None
            yield records_in(prediction.get("result")), State.SUGGESTED, own

    def _unit(self) -> Unit:
        """Return what the offsets of the task count."""
        values = [value for value in self._values() if type(value.get("start")) is int]
        units = Offsets(self.text, Unit.UTF16)
        if units.same or not values:
            return Unit.POINTS
        fits = dict.fromkeys((Unit.POINTS, Unit.UTF16), 0)
        for value in values:
            start, end, covered = value["start"], value.get("end"), value.get("text")
            if isinstance(covered, str) and covered and type(end) is int:
                fits[Unit.POINTS] += self.text[start:end] == covered
                fits[Unit.UTF16] += (
                    self.text[units.to_point(start) : units.to_point(end)] == covered
                )
        if fits[Unit.POINTS] != fits[Unit.UTF16]:
            return max(fits, key=fits.__getitem__)
        return self._likely_unit(values, units)

    def _likely_unit(self, values: Sequence[Record], units: Offsets) -> Unit:
        edges = [
            edge for one in values for edge in (one["start"], one.get("end")) if type(edge) is int
        ]
        if any(edge > len(self.text) for edge in edges):
            return Unit.UTF16
        if any(units.to_point(edge) != edge for edge in edges) and not any(
            isinstance(one.get("text"), str) for one in values
        ):
            self._draft.notes.append(
                "its offsets were taken for code points, as Label Studio counts now; early "
                "versions counted an emoji as two, and nothing in the file tells which it is"
            )
        return Unit.POINTS

    def _values(self) -> Iterator[Record]:
        for key in ("annotations", "completions", "predictions"):
            for group in records_in(self.task.get(key)):
                for result in records_in(group.get("result")):
                    if isinstance(result.get("value"), dict):
                        yield result["value"]
        yield from _short_regions(self.task)

    def _take(
        self, group: int, results: Sequence[Record], state: State, origin: str | None
    ) -> None:
        for number, result in enumerate(results):
            if isinstance(result.get("value"), dict) and _labels_of(result):
                key = (group, key_of(result.get("id")) or ("region", number))
                self._add_region(key, result, state, origin)
        for result in results:
            key = (group, key_of(result.get("id")))
            if result.get("type") == "relation":
                self._add_relation(group, result)
            elif not _labels_of(result) and not self._answer(key, result):
                self._left_out += 1

    def _add_region(
        self, key: Hashable, result: Record, state: State, origin: str | None = None
    ) -> None:
        value, control = result["value"], result.get("from_name")
        start, end = (self._point(value.get(edge)) for edge in ("start", "end"))
        meta = result.get("meta")
        meta = meta if isinstance(meta, dict) else {}
        own = meta.get("pressmark")
        for number, label in enumerate(_labels_of(result)):
            place = (key_of(start), key_of(end), label, key_of(control))
            if state is State.SUGGESTED and place in self._taken and _is_foreign(label, own):
                continue  # the annotation was made from this prediction
            self._taken.add(place)
            record: Record = {"state": _state(result, state).value, "label": label}
            record |= {"score": score_of(result.get("score")), "note": _note(meta)}
            if origin is not None and origin != "Pressmark":
                record["origin"] = origin_by(origin)
            record |= own if isinstance(own, dict) else {}
            if _says_layer(control, is_own=isinstance(own, dict)):
                record["layer"] = control
            record |= {"start": start, "end": end}
            if isinstance(value.get("text"), str):
                record["text"] = value["text"]
            self._draft.records[key if not number else (key, number)] = record

    def _point(self, offset: Any) -> Any:
        """Return an offset in code points; what is none, or lies inside a character, is wrong."""
        if type(offset) is str and offset.isascii() and offset.isdigit():
            offset = int(offset[:12])
        if type(offset) is not int or self._offsets.same:
            return offset
        point = self._offsets.to_point(offset)
        return -1 if point is None else point

    def _add_relation(self, group: int, result: Record) -> None:
        source, target = ((group, key_of(result.get(end))) for end in ("from_id", "to_id"))
        if result.get("direction") == "left":
            source, target = target, source
        labels = result.get("labels")
        for label in labels if isinstance(labels, list) and labels else [""]:
            self._draft.links.append((source, target, str(label)))

    def _answer(self, key: Hashable, result: Record) -> bool:
        """Put what a control per region holds into the record of the region; False for others."""
        record, control = self._draft.records.get(key), result.get("from_name")
        value = result.get("value")
        if record is None or not isinstance(value, dict) or not isinstance(control, str):
            return False
        held = value.get("number") if control in NUMBERS else _first(value.get("text"))
        if control in CHOICES:
            held = _first(value.get("choices"))
        if control == "vague":
            record["vague"] = held == "vague"
        elif control in ("modifier", "modifier_class"):
            modifier = record.setdefault("modifier", {"text": "", "class": None})
            modifier["text" if control == "modifier" else "class"] = held
        elif control in (*TEXTS, *NUMBERS):
            record[control] = held
        else:
            return False
        return True


def _is_foreign(label: str, own: Any) -> bool:
    """Whether a region comes from Label Studio: what Pressmark wrote is there once."""
    return label not in ROLES and not isinstance(own, dict)


def _says_layer(control: Any, *, is_own: bool) -> bool:
    """Whether a control is called after a layer; many a project calls its only one entity."""
    return isinstance(control, str) and control in _LAYERS and (is_own or control != Layer.ENTITY)


def _rank(annotation: Record) -> tuple[bool, str]:
    """Order annotations of one task: the one that is called true, or else the latest, counts."""
    changed = annotation.get("updated_at") or annotation.get("created_at")
    return annotation.get("ground_truth") is True, changed if isinstance(changed, str) else ""


def _labels_of(result: Record) -> list[str]:
    value = result.get("value")
    if not isinstance(value, dict):
        return []
    kind = result.get("type")
    named = value.get(kind) if isinstance(kind, str) and kind.endswith("labels") else None
    labels = named or (value.get("labels") if kind in (None, "labels") else None)
    return [one for one in labels if isinstance(one, str)] if isinstance(labels, list) else []


def _state(result: Record, state: State) -> State:
    origin = result.get("origin")
    if state is State.SUGGESTED or not isinstance(origin, str):
        return state
    return ORIGINS.get(origin, state)


def _note(meta: Record) -> str | None:
    text = meta.get("text")
    parts = text if isinstance(text, list) else [text]
    return "\n".join(one for one in parts if isinstance(one, str)) or None


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value
