"""One name for a span's layer and label together, for formats that know labels alone.

An entity goes by its label ("PERSON"), a quote and a figure have their layer before it
("quote-direct", "figure-money").
"""

import re

from pressmark.domain.span import Layer

_TAG = re.compile(rf"({'|'.join(Layer)})-(.+)", re.DOTALL)


def tag_of(layer: Layer, label: str) -> str:
    """Return the tag for a label of a layer; `layer_and_label` gives both back."""
    if layer is Layer.ENTITY and not _TAG.fullmatch(label):
        return label
    return f"{layer}-{label}"


def layer_and_label(tag: str) -> tuple[Layer, str]:
    """Return the layer and label that a tag means; one of another tool is an entity's label."""
    match = _TAG.fullmatch(tag)
    return (Layer(match[1]), match[2]) if match else (Layer.ENTITY, tag)
