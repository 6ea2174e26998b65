"""The spaCy pipeline, loaded once in each process of the tests."""

from functools import cache
from typing import TYPE_CHECKING

from pressmark.detect.pipeline import load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def loaded_pipeline() -> "Language":
    """Return the pipeline that every test of detection works with."""
    return load_pipeline()
