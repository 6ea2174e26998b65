"""What brat is told of the labels: annotation.conf (which there are) and visual.conf (their looks).

Written after brat's manual on configuration and the settings that come with it.
"""

import re
from collections.abc import Iterable

from pressmark.domain.scheme import Label, Scheme
from pressmark.domain.span import Layer, ModifierClass, State

_HEADINGS = {Layer.ENTITY: "Entity", Layer.QUOTE: "Quote", Layer.FIGURE: "Figure"}

_MENTIONS = ("Speaker", "Cue", "Counted", "Restates")

_RELATIONS = (
    ("Speaker", Layer.QUOTE),
    ("Cue", Layer.QUOTE),
    ("Counted", Layer.FIGURE),
    ("Restates", Layer.FIGURE),
)
"""The relations with the layer of those that they start from."""


_NO_TYPE = re.compile(r"[^a-zA-Z0-9_-]")
_TYPE = re.compile(rf"({'|'.join(Layer)})[-_.](.+)", re.DOTALL)


def type_of(layer: Layer, label: str) -> str:
    """Return brat's type for a label ("PERSON", "quote-direct"); what it cannot hold becomes _."""
    plain = layer is Layer.ENTITY and _TYPE.fullmatch(label) is None and label not in _MENTIONS
    return _NO_TYPE.sub("_", label if plain else f"{layer}-{label}")


def layer_and_label(kind: str) -> tuple[Layer, str]:
    """Return the layer and label that a type of brat means; one of others is an entity's label."""
    match = _TYPE.fullmatch(kind)
    return (Layer(match[1]), match[2]) if match else (Layer.ENTITY, kind)


def annotation_settings(types: Iterable[tuple[Layer, str]], scheme: Scheme | None) -> str:
    """Return annotation.conf for the labels of the scheme and those that occur beside it."""
    labels = _by_layer(types, scheme)
    lines = ["[entities]", ""]
    for layer, heading in _HEADINGS.items():
        if labels[layer]:
            lines += [f"!{heading}", *(f"\t{type_of(layer, name)}" for name in labels[layer])]
    lines += ["!Mention", *(f"\t{name}" for name in _MENTIONS), "", "[relations]", ""]
    for name, layer in _RELATIONS:
        sources = "|".join(type_of(layer, label) for label in labels[layer])
        if sources:
            lines.append(f"{name}\tArg1:{sources}, Arg2:<ENTITY>")
    lines.append("<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>")
    lines += ["", "[events]", "", "[attributes]", ""]
    lines.append(f"State\tArg:<ENTITY>, Value:{'|'.join(State)}")
    figures = "|".join(type_of(Layer.FIGURE, label) for label in labels[Layer.FIGURE])
    if figures:
        lines.append(f"Modifier\tArg:{figures}, Value:{'|'.join(ModifierClass)}")
        lines.append(f"Vague\tArg:{figures}")
    return "\n".join(lines) + "\n"


def visual_settings(scheme: Scheme | None) -> str:
    """Return visual.conf with the titles and colours of the scheme's labels."""
    known = scheme.labels if scheme else ()
    lines = ["[labels]", ""]
    lines += [_titles(label) for label in known]
    lines += ["", "[drawing]", ""]
    lines.append("SPAN_DEFAULT\tfgColor:black, bgColor:#dddddd, borderColor:darken")
    lines.append("ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5")
    lines.append("ATTRIBUTE_DEFAULT\tglyph:*")
    lines += [
        f"{type_of(label.layer, label.name)}\tbgColor:{tint(label.colour)}" for label in known
    ]
    return "\n".join(lines) + "\n"


def _titles(label: Label) -> str:
    words = (label.title, label.short)
    shown = " | ".join(" ".join(word.replace("|", "/").split()) for word in words)
    return f"{type_of(label.layer, label.name)} | {shown}"


def tint(colour: str) -> str:
    """Return a colour that black words are read on: two thirds of the way to white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{255 - (255 - part) // 3:02x}" for part in parts)


def _by_layer(types: Iterable[tuple[Layer, str]], scheme: Scheme | None) -> dict[Layer, list[str]]:
    labels: dict[Layer, list[str]] = {layer: [] for layer in Layer}
    known = [(label.layer, label.name) for label in scheme.labels] if scheme else []
    for layer, name in [*known, *sorted(types)]:
        if type_of(layer, name) not in {type_of(layer, one) for one in labels[layer]}:
            labels[layer].append(name)
    return labels
