"""The detectors and their versions: the first half of what every suggestion says of its origin.

Raise a version when the results of its rules change: articles that were highlighted by an older
one can then be told, and highlighted again.
"""

import json
from importlib.util import find_spec
from pathlib import Path

from pressmark.detect.pipeline import DEFAULT_PIPELINE, require_pipeline, told_name
from pressmark.domain.setup import Setup

VERSIONS = {
    "datelines": 2,
    "entities": 3,
    "figures": 3,
    "forms": 3,
    "introduced": 2,
    "lexicon": 4,
    "names": 4,
    "periods": 4,
    "quotes": 4,
    "scripts": 2,
    "titles": 3,
}
"""`entities` is what our rules do to what the pipeline finds, whose name those spans keep."""


def origin(detector: str) -> str:
    """Return what the suggestions of a detector name as their origin: "quotes 4"."""
    return f"{detector} {VERSIONS[detector]}"


def setup_of(pipeline_origin: str) -> Setup:
    """Return what is highlighted with now, with the pipeline of this origin."""
    return Setup(pipeline_origin, ", ".join(map(origin, sorted(VERSIONS))))


def present_setup(pipeline: str | None = None) -> Setup:
    """Return what is highlighted with now by an installed pipeline, which is not loaded for it.

    Raises PipelineMissing.
    """
    name = pipeline or DEFAULT_PIPELINE
    require_pipeline(name)
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    meta = json.loads(Path(spec.origin).with_name("meta.json").read_text(encoding="utf-8"))
    return setup_of(told_name(meta))
