"""Spans as other tools have them: marked stretches with one label, and relations between them.

Such tools know no layers and no speakers. What a quote or a figure says of other words becomes a
relation named after its part (`speaker`, `cue`, `counted`, `restates`) to the span that stands
there, or to a stretch with the part as its label where none does. Quotes and figures are told from
entities by their label: `quote:direct`, `figure:money`, `PERSON`.
"""

import json
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.records import Record, span_record
from pressmark.domain.span import IMPORTED, Layer, Mention, Span, State
from pressmark.errors import ImportProblem
from pressmark.exchange.about import read_about
from pressmark.exchange.anchors import fit_to_normalised, fitted_spans
from pressmark.exchange.losses import Losses
from pressmark.exchange.stream import ImportItem, ImportNote, counted, shortened, shown
from pressmark.exchange.text import article_of, replaced

ROLES: Mapping[str, Layer] = {
    "speaker": Layer.QUOTE,
    "cue": Layer.QUOTE,
    "counted": Layer.FIGURE,
    "restates": Layer.FIGURE,
}
"""The parts that other words play for a span, with the layer of that span."""

_LAYERS = {layer.value: layer for layer in Layer}
_LONGEST_ORIGIN = 80


def flat_label(layer: Layer, label: str) -> str:
    """Return a label as tools without layers have it: entities go by their bare label."""
    plain = layer is Layer.ENTITY and layered(label) == (Layer.ENTITY, label, False)
    return label if plain and label not in ROLES else f"{layer.value}:{label}"


def layered(flat: str) -> tuple[Layer, str, bool]:
    """Return layer and label of a label in a file, and whether the file says the layer."""
    before, colon, after = flat.partition(":")
    layer = _LAYERS.get(before)
    if layer is not None and colon and after:
        return layer, after, True
    return Layer.ENTITY, flat, False


def origin_of(form: str, path: Path) -> str:
    """Return where spans come from that say nothing of it themselves: format and file."""
    return shortened(f"{IMPORTED} {form} {shown(path)}", _LONGEST_ORIGIN)


def origin_by(maker: str) -> str:
    """Return where spans come from of which a file tells who made them: a model, a pipeline."""
    return shortened(f"{IMPORTED} {maker}", _LONGEST_ORIGIN)


# -- out


class Region(NamedTuple):
    """A stretch to be marked. `span` is None where it only plays a part for another one."""

    start: int
    end: int
    label: str
    """The bare label, or the part that the stretch plays."""

    span: Span | None

    @property
    def flat(self) -> str:
        """The label as tools without layers have it."""
        return self.label if self.span is None else flat_label(self.span.layer, self.label)


class Link(NamedTuple):
    """A relation from one region to another, both by their place in the list of regions."""

    source: int
    target: int
    role: str


def regions_of(spans: Iterable[Span]) -> tuple[list[Region], list[Link]]:
    """Return the stretches to mark for some spans, in their order, and the relations."""
    regions = [Region(span.start, span.end, span.label, span) for span in spans]
    places: dict[tuple[int, int], int] = {}
    for number, region in enumerate(regions):
        places.setdefault((region.start, region.end), number)
    links = []
    for number, region in enumerate(list(regions)):
        for role, mention in _mentions(region.span):
            place = (mention.start, mention.end)
            if place not in places:
                places[place] = len(regions)
                regions.append(Region(*place, role, None))
            links.append(Link(number, places[place], role))
    return regions, links


def _mentions(span: Span | None) -> Iterator[tuple[str, Mention]]:
    attributes = None if span is None else span.attributes
    for role in ROLES:
        mention = getattr(attributes, role, None)
        if mention is not None:
            yield role, mention


_NATIVE = frozenset({"layer", "label", "start", "end", "text", *ROLES})
_USUAL: Record = {"vague": False}


def extras(span: Span, text: str) -> Record:
    """Return what a span says beside its place, its label and its relations, as a record.

    What is not known is left out. The name of a speaker stands under `speaker_name`.
    """
    record = span_record(span, text)
    speaker = record.get("speaker") or {}
    rest = {key: value for key, value in record.items() if key not in _NATIVE}
    rest["speaker_name"] = speaker.get("name")
    return {key: value for key, value in rest.items() if value != _USUAL.get(key)}


_WORDS = {
    "utterance": "utterance",
    "speaker_name": "name of the speaker",
    "number": "place of the number",
    "low": "value",
    "high": "value",
    "unit": "unit",
    "modifier": "modifier",
    "vague": "vagueness",
    "note": "note",
    "proposal": "proposal",
}


def tell_lost(
    losses: Losses, article: Article, span: Span, tool: str, carried: Collection[str] = ()
) -> None:
    """Tell what a span says that a tool has no place for; `carried` has keys of `extras` it has."""
    said = extras(span, article.text)
    lost = [word for key, word in _WORDS.items() if key in said and key not in carried]
    if lost:
        words = " and ".join(dict.fromkeys(lost))
        reason = f"written without {words}, for which {tool} has no place"
        losses.span(article, span, reason, span.layer.value)


def kept_spans(marked: MarkedArticle, losses: Losses, tool: str) -> list[Span]:
    """Return the spans that go to a tool which knows no rejected ones; tell of those."""
    for span in marked.spans:
        if span.state is State.REJECTED:
            reason = f"left out: {tool} cannot tell them from the others"
            losses.span(marked.article, span, reason, "rejected span")
    return [span for span in marked.spans if span.state is not State.REJECTED]


def json_line(record: Record) -> bytes:
    """Return a record as one line of JSON, with its line end, for readers that cut at U+2028."""
    line = json.dumps(record, ensure_ascii=False, allow_nan=False)
    line = line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return (line + "\n").encode("utf-8", "backslashreplace")


# -- in


@dataclass
class Draft:
    """An article as it is read from a file of another tool, before anything is made of it.

    `records` are span records as `domain.records` reads them, by what the relations of the file
    call them; those that lack a `layer` have a flat label. Offsets are code points of `text`, the
    text as the file has it. `links` are relations: source, target, name.
    """

    text: str
    about: Mapping[str, Any] = field(default_factory=dict)
    records: dict[Hashable, Record] = field(default_factory=dict)
    links: list[tuple[Hashable, Hashable, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """Why some spans were refused already."""

    status: Status | None = None
    """What the file itself says of the article, whoever has written it."""


def drafted(draft: Draft, path: Path, line: int, origin: str) -> Iterator[ImportItem]:
    """Yield the article of a draft, then notes on it, then a problem for each span refused."""
    source = shown(path)
    try:
        article, notes = _article(draft)
        records = _linked(draft)
        for record in records:
            record.setdefault("origin", origin)
        if draft.text != article.text:
            records = fit_to_normalised(records, draft.text)
        spans, moved, refused = fitted_spans(records, article.text)
    except ValueError as error:
        yield ImportProblem(source, shortened(str(error)), line)
        return
    except RecursionError:
        yield ImportProblem(source, "the item is nested too deeply", line)
        return
    if moved:
        notes.append(f"{counted(moved, 'span')} moved to where the covered text stands")
    yield MarkedArticle(article, spans)
    for note in (*notes, *draft.notes):
        yield ImportNote(source, note, line)
    for reason in (*draft.refused, *refused):
        yield ImportProblem(source, shortened(reason), line)


def _article(draft: Draft) -> tuple[Article, list[str]]:
    name = draft.about.get("id")
    article = article_of(draft.text, name=str(name) if isinstance(name, str | int) else "")
    about, notes = read_about(draft.about)
    notes += replaced(draft.text, article.text)
    if draft.status is not None:
        about["status"] = draft.status
    return replace(article, **about), notes


def _linked(draft: Draft) -> list[Record]:
    """Return the records of a draft with their relations carried into them."""
    left_out: dict[str, int] = {}
    parts: set[Hashable] = set()
    for source, target, role in draft.links:
        part = _link(draft.records, source, target, role)
        if part is None:
            left_out[role] = left_out.get(role, 0) + 1
        elif _label(draft.records[part]) in ROLES and "layer" not in draft.records[part]:
            parts.add(part)
    if left_out:
        names = ", ".join(shortened(name, 40) for name in sorted(left_out)[:5])
        count = counted(sum(left_out.values()), "relation")
        draft.notes.append(f"{count} left out that Pressmark has no place for ({names})")
    for record in draft.records.values():
        name = record.pop("speaker_name", None)
        if name is not None and isinstance(record.get("speaker"), dict):
            record["speaker"]["name"] = name
        if "layer" not in record:
            layer, record["label"], _ = layered(_label(record))
            record["layer"] = layer.value
    return [record for key, record in draft.records.items() if key not in parts]


def _link(
    records: Mapping[Hashable, Record], source: Hashable, target: Hashable, role: str
) -> Hashable:
    """Carry one relation into a record; return the key of the stretch that plays the part.

    Returns None where there is no place for it.
    """
    layer, one, other = ROLES.get(role), records.get(source), records.get(target)
    if layer is None or one is None or other is None:
        return None
    if _label(one) == role and "layer" not in one:
        # The relation goes from the part to the whole, as brat and others draw it.
        source, target, one, other = target, source, other, one
    if one.get(role) is not None or not _belongs(one, layer):
        return None
    one[role] = {key: other[key] for key in ("start", "end", "text") if key in other}
    return target


def _belongs(record: Record, layer: Layer) -> bool:
    """Whether a record is of a layer; one that leaves its layer open becomes so."""
    if "layer" not in record:
        found, label, said = layered(_label(record))
        if said and found is not layer:
            return False
        # Whoever has a speaker is a quote, whatever the tool calls it.
        record["layer"], record["label"] = layer.value, label
    return bool(record["layer"] == layer.value)


def _label(record: Record) -> str:
    """Return the label of a record; "" for none, which is refused later with the span."""
    label = record.get("label")
    return label if isinstance(label, str) else ""


def key_of(value: Any) -> Hashable:
    """Return what a file calls a span, None for what cannot be a name."""
    return value if isinstance(value, str | int) else None


def records_in(value: Any) -> list[Record]:
    """Return the objects of a list from a file; [] for what is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def score_of(value: Any) -> float | None:
    """Return a score between 0 and 1; tools put all sorts of numbers there."""
    is_score = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return float(value) if is_score else None
