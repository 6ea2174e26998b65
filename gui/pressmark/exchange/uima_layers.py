"""Spans as annotations of UIMA's world, which WebAnno TSV, CAS JSON and CAS XMI share.

Entities are DKPro's `NamedEntity`, which INCEpTION has built in; quotes and figures are custom
layers. Their speaker, cue, counted noun, number and restated figure are slots (links with a role)
to annotations of the layer `Mention`.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pressmark.domain.article import MarkedArticle
from pressmark.domain.records import Record
from pressmark.domain.span import FigureAttributes, Layer, Mention, QuoteAttributes, Span
from pressmark.domain.text import Bounds
from pressmark.exchange.losses import Losses
from pressmark.exchange.regions import kept_spans, tell_lost

NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
QUOTE = "webanno.custom.Quote"
FIGURE = "webanno.custom.Figure"
MENTION = "webanno.custom.Mention"

FEATURES: dict[str, tuple[str, ...]] = {
    NAMED_ENTITY: ("identifier", "value"),
    QUOTE: ("label", "utterance"),
    FIGURE: ("label", "low", "high", "unit", "modifier", "modifierClass", "vague"),
    MENTION: ("name",),
}
"""The layers with their features, all strings."""

LINKED = (QUOTE, FIGURE)
"""The layers with slots."""

SLOTS = "mentions"
"""The feature with the slots."""

ROLES = ("speaker", "cue", "counted", "restates", "number")


def link_type(layer: str) -> str:
    """Return the type of the links of a layer, as INCEpTION names it."""
    return f"{layer}{SLOTS.capitalize()}Link"


README = f"""INCEpTION has the layer Named entity, which holds the entities, built in. Before you
import quotes and figures, make these span layers in the settings of the project, with granularity
"character-level" and overlap "any", and let them cross sentences:

{MENTION}
    name (string): who is meant, in full
{QUOTE}
    label, utterance (strings)
    {SLOTS} (link to {MENTION}, with the roles speaker and cue)
{FIGURE}
    label, low, high, unit, modifier, modifierClass, vague (strings)
    {SLOTS} (link to {MENTION}, with the roles counted, restates and number)

articles.json has what is known of the articles: title, source, date, address.
"""

_SAID = frozenset(
    ("utterance", "speaker_name", "number", "low", "high", "unit", "modifier", "vague")
)
"""Keys of `regions.extras` that features and slots carry."""

_OF_TOKENS = re.compile(
    r".*\.(?:lexmorph|segmentation|syntax|metadata)\..*"
    r"|.*\.(?:SurfaceForm|Coreference\w*|DocumentAnnotation|DocumentMetaData|CAS\w*)"
)

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,999})(?:\.\d{1,99})?(?:[eE][+-]?\d{1,9})?", re.ASCII)

_LABELS = ("label", "value", "category", "type")
"""Features that hold a label, the likeliest first."""


@dataclass(eq=False)
class Mark:
    """One annotation: its type, bounds, features, and what its slots point to with which role."""

    layer: str
    start: int
    end: int
    features: dict[str, str | None] = field(default_factory=dict)
    slots: list[tuple[str, "Mark"]] = field(default_factory=list)
    line: int | None = None
    number: int = 0
    """The id in the file; 0 for none."""
    unit: str = ""
    """The row of a table that it begins at."""

    cells: list[str] = field(default_factory=list)
    """What stands of it in each of its rows."""


def carried(marked: MarkedArticle, losses: Losses) -> list[Span]:
    """Return the spans of an article that UIMA's formats have, and tell what of them is lost."""
    spans = kept_spans(marked, losses, "UIMA")
    for span in spans:
        tell_lost(losses, marked.article, span, "UIMA", _SAID)
    return spans


Place = Callable[[int, int], Bounds | None]
"""Gives the bounds that a stretch gets in a format; None where it cannot be there."""


def marks(spans: Iterable[Span], place: Place, lose: Callable[[Span], None]) -> Iterator[Mark]:
    """Yield the annotations of spans, before each what its slots point to.

    Mentions in one place with one name are one annotation. `lose` is told of spans without place.
    """
    known: dict[tuple[int, int, str | None], Mark] = {}
    for span in spans:
        bounds = place(span.start, span.end)
        if bounds is None:
            lose(span)
            continue
        mark = Mark(*_layer_and_features(span, bounds))
        for role, mention in _mentions(span):
            there = place(mention.start, mention.end)
            if there is None:
                continue
            key = (*there, mention.name)
            if key not in known:
                known[key] = Mark(MENTION, *there, {"name": mention.name})
                yield known[key]
            mark.slots.append((role, known[key]))
        yield mark


def _mentions(span: Span) -> Iterator[tuple[str, Mention]]:
    for role in ROLES:
        mention = getattr(span.attributes, role, None)
        if isinstance(mention, tuple):
            mention = Mention(*mention)
        if mention is not None:
            yield role, mention


def _layer_and_features(span: Span, bounds: Bounds) -> tuple[str, int, int, dict[str, str | None]]:
    match span.attributes:
        case QuoteAttributes(utterance):
            return QUOTE, *bounds, {"label": span.label, "utterance": utterance}
        case FigureAttributes() as figure:
            modifier = figure.modifier
            return (
                FIGURE,
                *bounds,
                {
                    "label": span.label,
                    "low": None if figure.low is None else repr(figure.low),
                    "high": None if figure.high is None else repr(figure.high),
                    "unit": figure.unit,
                    "modifier": modifier.text if modifier else None,
                    "modifierClass": modifier.kind.value if modifier and modifier.kind else None,
                    "vague": "true" if figure.vague else "false",
                },
            )
    return NAMED_ENTITY, *bounds, {"identifier": None, "value": span.label}


def marks_spans(layer: str) -> bool:
    """Whether a layer marks stretches, and says nothing of each word or of the document."""
    return _OF_TOKENS.fullmatch(layer) is None


def record_of(mark: Mark, bounds: Callable[[Mark], Record]) -> Record:
    """Return the record of the span that an annotation stands for.

    A layer named Quote or Figure is ours, and so is one with our roles. The label is the feature of
    that name, or `value`, or the first that is filled in, or else the name of the layer.
    """
    short = mark.layer.rpartition(".")[2]
    roles = {role.lower(): target for role, target in mark.slots}
    layer = _layer(short, roles)
    record: Record = {"layer": layer, "label": _label(mark.features) or short, **bounds(mark)}
    for role, target in roles.items():
        if role in ROLES:
            record[role] = bounds(target)
            if role == "speaker":
                record[role]["name"] = target.features.get("name")
    if layer is Layer.QUOTE:
        record["utterance"] = mark.features.get("utterance")
    if layer is Layer.FIGURE:
        record |= _values(mark.features)
    return record


def _layer(short: str, roles: Mapping[str, Mark]) -> Layer:
    if short.lower() == Layer.QUOTE or roles.keys() & {"speaker", "cue"}:
        return Layer.QUOTE
    if short.lower() == Layer.FIGURE or roles.keys() & {"counted", "restates"}:
        return Layer.FIGURE
    return Layer.ENTITY


def _label(features: Mapping[str, str | None]) -> str | None:
    lower = {name.lower(): value for name, value in features.items()}
    known = (lower.get(name) for name in _LABELS)
    rest = (value for name, value in lower.items() if name != "identifier")
    return next(filter(None, (*known, *rest)), None)


def _values(features: Mapping[str, Any]) -> Record:
    """Return what features say of a figure's value, as keys of its record."""
    values: Record = {"unit": features.get("unit"), "vague": features.get("vague") == "true"}
    for key in ("low", "high"):
        said = str(features.get(key) or "")
        values[key] = json.loads(said) if _NUMBER.fullmatch(said) else None
    modifier, kind = features.get("modifier"), features.get("modifierClass")
    if modifier is not None or kind:
        known = kind in ("approx", "min", "max")
        values["modifier"] = {"text": modifier or "", "class": kind if known else None}
    return values
